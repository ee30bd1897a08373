#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/digest.h"
#include "core/result.h"

namespace gantry {

inline constexpr std::string_view kSignatureBegins = "-----BEGIN SSH SIGNATURE-----\n";
inline constexpr std::string_view kSignatureEnds = "-----END SSH SIGNATURE-----\n";
inline constexpr std::size_t kLongestSignature = 8 * 1024;

/// A text and the signature over exactly its bytes, armoured. Nothing says yet that the signature is right.
struct SignedText {
  std::string text;
  std::string signature;

  [[nodiscard]] Digest id() const { return Digest::of(text); }
  /// As it travels: the text, then the signature.
  [[nodiscard]] std::string packed() const { return text + signature; }
  bool operator==(const SignedText&) const = default;
};

/// Signed statements one after the other (docs/formats/statements.md). Only the first may lack its signature: an
/// unsigned plan. @error Code::invalid when a text has no title of a known kind, a signature does not end, there are
/// more than 200, or `bytes` is longer than 256 KiB
[[nodiscard]] Result<std::vector<SignedText>> parseParcel(std::string_view bytes);
[[nodiscard]] std::string packed(const std::vector<SignedText>& parcel);

}  // namespace gantry
