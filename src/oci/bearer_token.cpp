#include "oci/bearer_token.h"

#include <algorithm>

#include "oci/json.h"

namespace gantry::oci {
namespace {

constexpr std::chrono::seconds kShortest{60};
constexpr std::chrono::seconds kLongest{3600};

bool isHeaderSafe(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c > ' ' && c < 0x7F; });
}

}  // namespace

Result<BearerToken> readTokenAnswer(std::string_view body, Time now) {
  auto document = readJsonObject(body, "the token answer");
  if (!document) return failure(document.error());
  std::string text = textAt(*document, "token").value_or("");
  if (text.empty()) text = textAt(*document, "access_token").value_or("");
  if (!isHeaderSafe(text)) return failure(Code::invalid, "the token answer holds no usable token");
  const std::uint64_t said = countAt(*document, "expires_in").value_or(0);
  const auto most = static_cast<std::uint64_t>(kLongest.count());
  const auto lifetime = std::max(kShortest, std::chrono::seconds(static_cast<std::int64_t>(std::min(said, most))));
  return BearerToken{Secret(std::move(text)), now + lifetime * 9 / 10};
}

}  // namespace gantry::oci
