#include "signing/armour.h"

#include "core/parcel.h"
#include "ssh/wire_format.h"

namespace gantry::signing {
namespace {
constexpr std::size_t kColumns = 70;
}

std::string armoured(std::string_view blob) {
  const std::string letters = ssh::toBase64(blob);
  std::string text(kSignatureBegins);
  for (std::size_t at = 0; at < letters.size(); at += kColumns) text += letters.substr(at, kColumns) + "\n";
  return text + std::string(kSignatureEnds);
}

Result<std::string> unarmoured(std::string_view text) {
  const bool framed = text.size() <= kLongestSignature && text.starts_with(kSignatureBegins) &&
                      text.ends_with(kSignatureEnds) && text.size() > kSignatureBegins.size() + kSignatureEnds.size();
  if (!framed) return failure(Code::invalid, "this is no SSH signature: it does not begin and end as one");
  std::string letters;
  for (const char c : text.substr(kSignatureBegins.size(), text.size() - kSignatureBegins.size() - kSignatureEnds.size()))
    if (c != '\n') letters += c;
  auto blob = ssh::fromBase64(letters);
  if (!blob || armoured(*blob) != text)
    return failure(Code::invalid, "this SSH signature is not base 64 in lines of 70 characters");
  return std::move(*blob);
}

}  // namespace gantry::signing
