#include "cli/signing_words.h"

#include <charconv>

#include "cli/question.h"
#include "core/text.h"
#include "core/time.h"

namespace gantry::cli {

void showText(Output& output, const std::string& title, const std::string& text) {
  output.show(title);
  for (const std::string_view line : split(std::string_view(text).substr(0, text.size() - 1), '\n')) output.show("  " + neutralised(line));
}

void showWhatIsSigned(Output& output, const std::string& text, const std::string& key) {
  showText(output, "This is signed" + (key.empty() ? std::string() : " with " + key) + ":", text);
}

app::Consent askToSign(Session& session) {
  return [&session](const std::string& text, const Signer& key) -> Result<bool> {
    showWhatIsSigned(session.output, text, key.described());
    return confirm(session.options, session.output, "Sign it?", {}, {}, session.stop);
  };
}

app::Consent showAndSign(Session& session) {
  return [&session](const std::string& text, const Signer& key) -> Result<bool> {
    showWhatIsSigned(session.output, text, key.described());
    return true;
  };
}

Result<std::optional<Remark>> reasonFrom(const std::string& text) {
  if (text.empty()) return std::optional<Remark>();
  auto reason = Remark::parse(text);
  if (!reason) return failure(Code::usage, reason.error().message, reason.error().wayOut);
  return std::optional(std::move(*reason));
}

Result<Remark> reasonGiven(const std::string& text) {
  auto reason = Remark::parse(text);
  if (!reason) return failure(Code::usage, reason.error().message, reason.error().wayOut);
  return reason;
}

Result<std::chrono::seconds> durationFrom(const std::string& text) {
  constexpr std::string_view kUnits = "mhd";
  constexpr std::chrono::seconds kSizes[] = {std::chrono::minutes(1), std::chrono::hours(1), std::chrono::hours(24)};
  const std::size_t unit = text.empty() ? std::string_view::npos : kUnits.find(text.back());
  int count = 0;
  const char* end = text.data() + text.size() - (text.empty() ? 0 : 1);
  const auto [stopped, fault] = std::from_chars(text.data(), end, count);
  if (unit == std::string_view::npos || fault != std::errc() || stopped != end || count < 1 || count > 100'000)
    return failure(Code::usage, inQuotes(text) + " is no duration", "write 90m, 4h or 14d");
  return count * kSizes[unit];
}

Result<Time> momentFrom(const std::string& text, Time now) {
  if (text.starts_with('+')) {
    const auto later = durationFrom(text.substr(1));
    if (!later) return failure(later.error());
    return std::chrono::floor<std::chrono::seconds>(now + *later);
  }
  const auto moment = parseTime(text);
  if (!moment) return failure(Code::usage, inQuotes(text) + " is no time", "write 2026-11-27T16:00:00Z, or +4h");
  return std::chrono::floor<std::chrono::seconds>(*moment);
}

nlohmann::json toJson(const SignedText& said) { return {{"id", said.id().text()}, {"text", said.text}, {"signature", said.signature}}; }

}  // namespace gantry::cli
