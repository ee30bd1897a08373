#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace gantry::ssh {

/// Reads the data types of RFC 4251, section 5, from bytes nobody has checked. After the first value that does not
/// fit, `ok()` is false and everything read is empty.
class WireReader {
 public:
  explicit WireReader(std::string_view bytes) : m_rest(bytes) {}
  [[nodiscard]] std::uint8_t byte();
  [[nodiscard]] std::uint32_t number();
  [[nodiscard]] std::string_view text();
  [[nodiscard]] std::string_view rest() const { return m_rest; }
  [[nodiscard]] bool ok() const { return m_ok; }

 private:
  [[nodiscard]] std::string_view take(std::size_t count);
  std::string_view m_rest;
  bool m_ok = true;
};

[[nodiscard]] std::string wireNumber(std::uint32_t value);
[[nodiscard]] std::string wireText(std::string_view text);

[[nodiscard]] std::string toBase64(std::string_view bytes);
/// Nothing when `text` is not base 64 (RFC 4648, section 4) with its padding.
[[nodiscard]] std::optional<std::string> fromBase64(std::string_view text);

}  // namespace gantry::ssh
