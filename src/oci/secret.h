#pragma once

#include <ostream>
#include <string>

namespace gantry::oci {

/// A password or token. It prints as `•••` and wipes its memory when it goes; only `reveal()` gives the text, for the
/// one place that sends it.
class Secret {
 public:
  Secret() = default;
  explicit Secret(std::string text);
  Secret(const Secret& other) = default;
  Secret(Secret&& other) noexcept;
  Secret& operator=(const Secret& other);
  Secret& operator=(Secret&& other) noexcept;
  ~Secret();

  [[nodiscard]] const std::string& reveal() const { return m_text; }
  [[nodiscard]] bool isEmpty() const { return m_text.empty(); }
  bool operator==(const Secret&) const = default;

 private:
  std::string m_text;
};

/// Overwrites `text` in a way that the compiler cannot leave out, then empties it.
void wipe(std::string& text);

std::ostream& operator<<(std::ostream& out, const Secret& secret);

}  // namespace gantry::oci
