#include "host/answer.h"

#include <algorithm>
#include <span>
#include <array>
#include <utility>

#include "core/names.h"
#include "core/text.h"

namespace gantry::host {
namespace {

constexpr std::size_t kLongest = 1U << 20U;
constexpr std::string_view kRefusal = "gantry: ";
constexpr std::string_view kWayOut = "gantry: way-out: ";

constexpr std::array kCodes{
    std::pair{64, Code::internal},       std::pair{65, Code::digestMismatch}, std::pair{69, Code::hostUnfit},
    std::pair{73, Code::hostUnfit},      std::pair{75, Code::busy},           std::pair{77, Code::hostUnfit},
    std::pair{126, Code::hostUnfit},     std::pair{127, Code::hostUnfit},
};

constexpr std::array<std::string_view, 6> kGateWords{"signers-missing", "policy-invalid", "plan-unsigned", "break-glass", "signature-required", "ledger-unwritable"};

Code codeOf(int status, std::string_view word) {
  if (word == "too-slow") return Code::timeout;
  if (word == "plan-stale" || word == "plan-expired") return Code::planStale;
  if (word == "config-invalid" || word == "variable-unset" || word == "rules-failed") return Code::hostUnfit;
  if (word == "statement-signature" || word == "plan-signature" || word == "checkpoint-differs" || word == "bundle-changed") return Code::digestMismatch;
  if (std::ranges::find(kGateWords, word) != kGateWords.end()) return Code::gateRefused;
  const auto found = std::ranges::find(kCodes, status, &std::pair<int, Code>::first);
  return found == kCodes.end() ? Code::hostRefused : found->second;
}

std::string firstWords(std::string_view errors) {
  const std::string_view first = trimmed(errors.substr(0, std::min<std::size_t>(errors.size(), 300)));
  return first.empty() ? "it gave no reason" : neutralised(first);
}

Error withoutScript(int status, std::string_view errors) {
  return {Code::hostUnfit,
          "the host has no usable deploy-compose.sh (status " + std::to_string(status) + "): " + firstWords(errors),
          "set the host up with `gantryctl host setup ENVIRONMENT`"};
}

}  // namespace

Result<std::vector<AnswerLine>> parseAnswer(std::string_view text) {
  const auto wrong = [](const std::string& what) {
    return failure(Code::invalid, "the host's answer cannot be read: " + what);
  };
  if (text.size() > kLongest) return wrong("it is longer than 1 MiB");
  auto lines = split(text, '\n');
  if (lines.size() < 3 || !lines.back().empty() || lines[lines.size() - 2] != "end") return wrong("it was cut off");
  if (lines.front() != "gantry-host 1")
    return wrong("it begins with " + inQuotes(lines.front()) + " instead of \"gantry-host 1\"");
  std::vector<AnswerLine> answer;
  for (const std::string_view line : std::span(lines).subspan(1, lines.size() - 3)) {
    AnswerLine parsed;
    for (const std::string_view word : split(line, ' ')) {
      if (!WordRule::accepts(word)) return wrong("line " + inQuotes(line) + " holds something that is no word");
      if (parsed.key.empty())
        parsed.key = word;
      else
        parsed.words.emplace_back(word);
    }
    answer.push_back(std::move(parsed));
  }
  return answer;
}

Error refusal(int status, std::string_view errors) {
  std::string_view said;
  std::string wayOut;
  for (const std::string_view line : split(errors, '\n')) {
    if (line.starts_with(kWayOut))
      wayOut = neutralised(trimmed(line.substr(kWayOut.size())));
    else if (line.starts_with(kRefusal) && said.empty())
      said = line.substr(kRefusal.size());
  }
  const std::size_t colon = said.find(": ");
  if (colon == std::string_view::npos) {
    if (status == 126 || status == 127) return withoutScript(status, errors);
    return {Code::hostRefused,
            "the host ended the call with status " + std::to_string(status) + ": " + firstWords(errors), {}};
  }
  if (said.substr(colon + 2).starts_with("no such verb"))
    return {Code::hostUnfit, "the host's deploy-compose.sh is of an earlier Gantry and cannot do this", "bring it up to date with `gantryctl host setup ENVIRONMENT`, on a protected host as its page says"};
  return {codeOf(status, said.substr(0, colon)), neutralised(said.substr(colon + 2)), wayOut};
}

}  // namespace gantry::host
