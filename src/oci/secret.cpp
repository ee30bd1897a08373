#include "oci/secret.h"

#include <utility>

namespace gantry::oci {

void wipe(std::string& text) {
  volatile char* bytes = text.data();
  for (std::size_t at = 0; at < text.size(); ++at) bytes[at] = 0;
  text.clear();
}

Secret::Secret(std::string text) : m_text(text) { wipe(text); }

Secret::Secret(Secret&& other) noexcept : m_text(std::move(other.m_text)) { wipe(other.m_text); }

Secret& Secret::operator=(const Secret& other) {
  if (this == &other) return *this;
  wipe(m_text);
  m_text = other.m_text;
  return *this;
}

Secret& Secret::operator=(Secret&& other) noexcept {
  if (this == &other) return *this;
  wipe(m_text);
  m_text = std::move(other.m_text);
  wipe(other.m_text);
  return *this;
}

Secret::~Secret() { wipe(m_text); }

std::ostream& operator<<(std::ostream& out, const Secret&) { return out << "•••"; }

}  // namespace gantry::oci
