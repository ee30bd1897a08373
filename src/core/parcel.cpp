#include "core/parcel.h"

#include "core/statement.h"

namespace gantry {
namespace {

constexpr std::size_t kLongestParcel = 256 * 1024;
constexpr std::size_t kMost = 200;
constexpr std::size_t kLongestText = 16 * 1024;

/// Where `marker` begins as a whole line at or after `from`.
std::size_t lineAt(std::string_view bytes, std::string_view marker) {
  std::size_t at = bytes.find(marker);
  while (at != std::string_view::npos && at != 0 && bytes[at - 1] != '\n') at = bytes.find(marker, at + 1);
  return at;
}

/// Takes the first signed text off `bytes`.
Result<SignedText> takeOne(std::string_view& bytes, bool first) {
  const std::size_t begins = lineAt(bytes, kSignatureBegins);
  const bool isSigned = begins != std::string_view::npos;
  if (!isSigned && !first) return failure(Code::invalid, "a statement of the parcel has no signature");
  SignedText one{std::string(bytes.substr(0, begins)), {}};
  if (!statementKindOf(one.text) || one.text.size() > kLongestText)
    return failure(Code::invalid, "the parcel holds something that is no statement");
  bytes.remove_prefix(one.text.size());
  if (!isSigned) return one;
  const std::size_t ends = bytes.find(kSignatureEnds);
  if (ends == std::string_view::npos || ends > kLongestSignature)
    return failure(Code::invalid, "a signature of the parcel does not end");
  one.signature = std::string(bytes.substr(0, ends + kSignatureEnds.size()));
  bytes.remove_prefix(one.signature.size());
  return one;
}

}  // namespace

Result<std::vector<SignedText>> parseParcel(std::string_view bytes) {
  if (bytes.size() > kLongestParcel) return failure(Code::invalid, "the parcel is longer than 256 KiB");
  std::vector<SignedText> parcel;
  while (!bytes.empty()) {
    if (parcel.size() == kMost) return failure(Code::invalid, "the parcel holds more than 200 statements");
    auto one = takeOne(bytes, parcel.empty());
    if (!one) return failure(one.error());
    parcel.push_back(std::move(*one));
  }
  return parcel;
}

std::string packed(const std::vector<SignedText>& parcel) {
  std::string bytes;
  for (const SignedText& one : parcel) bytes += one.packed();
  return bytes;
}

}  // namespace gantry
