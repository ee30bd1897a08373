#pragma once

#include <string>

#include "oci/http.h"

namespace gantry::oci {

/// Collects a body that is small enough to be held as one text.
class TextBody {
 public:
  explicit TextBody(std::size_t limit) : m_limit(limit) {}

  /// To be given to an exchange while this object lives.
  [[nodiscard]] HttpReceiver receiver() {
    return [this](const HttpHead&, std::string_view piece) { return add(piece); };
  }
  [[nodiscard]] const std::string& text() const { return m_text; }
  [[nodiscard]] bool isTooLarge() const { return m_tooLarge; }

 private:
  bool add(std::string_view piece) {
    m_tooLarge = m_text.size() + piece.size() > m_limit;
    if (!m_tooLarge) m_text += piece;
    return !m_tooLarge;
  }
  std::size_t m_limit;
  std::string m_text;
  bool m_tooLarge = false;
};

}  // namespace gantry::oci
