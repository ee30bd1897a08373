#include "gui/pending_consent.h"

namespace gantry::gui {

void PendingConsent::ask() {
  const std::lock_guard lock(m_mutex);
  m_answer.reset();
  if (m_left) m_answer = false;
}

bool PendingConsent::wait(const std::stop_token& stop) {
  std::unique_lock lock(m_mutex);
  return m_wake.wait(lock, stop, [this] { return m_answer.has_value(); }) && *m_answer;
}

void PendingConsent::answer(bool yes) {
  {
    const std::lock_guard lock(m_mutex);
    m_answer = yes;
  }
  m_wake.notify_all();
}

void PendingConsent::leave() {
  const std::lock_guard lock(m_mutex);
  m_left = true;
}

bool PendingConsent::isLeft() {
  const std::lock_guard lock(m_mutex);
  return m_left;
}

}  // namespace gantry::gui
