#pragma once

#include <compare>
#include <memory>
#include <string>
#include <string_view>

#include "core/result.h"

namespace gantry {

/// `sha256:` and 64 lower-case hex digits (OCI image specification, "Digests"; other algorithms are refused).
class Digest {
 public:
  /// @error Code::invalid when `text` has another form.
  [[nodiscard]] static Result<Digest> parse(std::string_view text);
  [[nodiscard]] static Digest of(std::string_view bytes);

  [[nodiscard]] const std::string& text() const { return m_text; }
  [[nodiscard]] std::string_view hex() const;
  /// For people: `sha256:9f2c41d8…e07b`.
  [[nodiscard]] std::string brief() const;

  auto operator<=>(const Digest&) const = default;

 private:
  friend class DigestBuilder;
  explicit Digest(std::string text) : m_text(std::move(text)) {}
  std::string m_text;
};

/// SHA-256 (FIPS 180-4) over bytes that come in pieces.
class DigestBuilder {
 public:
  DigestBuilder();
  ~DigestBuilder();
  DigestBuilder(const DigestBuilder&) = delete;
  DigestBuilder& operator=(const DigestBuilder&) = delete;
  void add(std::string_view bytes);
  /// The digest of everything added; the builder starts anew.
  [[nodiscard]] Digest finish();

 private:
  struct Context;
  std::unique_ptr<Context> m_context;
};

}  // namespace gantry
