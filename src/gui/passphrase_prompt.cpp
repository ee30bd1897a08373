#include "gui/passphrase_prompt.h"

#include <utility>

namespace gantry::gui {

PassphrasePrompt::Door PassphrasePrompt::door() {
  const std::scoped_lock lock(m_mutex);
  return [this, door = ++m_made](const std::filesystem::path& keyFile) { return ask(keyFile, door); };
}

std::optional<std::string> PassphrasePrompt::ask(const std::filesystem::path& keyFile, unsigned door) {
  std::unique_lock lock(m_mutex);
  m_wake.wait(lock, [&] { return !m_open || door != m_door || m_asked == nullptr; });
  if (!m_open || door != m_door || m_declined.contains(keyFile)) return std::nullopt;
  Question question{keyFile};
  m_asked = &question;
  QMetaObject::invokeMethod(this, [this, shown = QString::fromStdString(keyFile.string())] { show(shown); }, Qt::QueuedConnection);
  m_wake.wait(lock, [&] { return question.settled; });
  return std::move(question.answer);
}

/// The question may have been taken back before the GUI thread came to it.
void PassphrasePrompt::show(const QString& keyFile) {
  {
    const std::scoped_lock lock(m_mutex);
    if (m_asked == nullptr || m_asked->keyFile != std::filesystem::path(keyFile.toStdString())) return;
  }
  m_keyFile = keyFile;
  Q_EMIT changed();
}

void PassphrasePrompt::settle(std::optional<std::string> answer) {
  {
    const std::scoped_lock lock(m_mutex);
    if (m_asked == nullptr) return;
    if (!answer) m_declined.insert(m_asked->keyFile);
    m_asked->answer = std::move(answer);
    m_asked->settled = true;
    m_asked = nullptr;
  }
  m_wake.notify_all();
  m_keyFile.clear();
  Q_EMIT changed();
}

void PassphrasePrompt::answer(const QString& passphrase) { settle(passphrase.toStdString()); }

void PassphrasePrompt::decline() { settle(std::nullopt); }

void PassphrasePrompt::setOpen(bool open) {
  {
    const std::scoped_lock lock(m_mutex);
    m_open = open;
    if (open) m_door = m_made;   // not before: the project of the last door made may turn out not to open
    m_declined.clear();
  }
  if (!open) decline();
}

void PassphrasePrompt::askAgain() {
  const std::scoped_lock lock(m_mutex);
  m_declined.clear();
}

}  // namespace gantry::gui
