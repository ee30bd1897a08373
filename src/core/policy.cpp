#include "core/policy.h"

#include <array>
#include <cstdio>

#include "core/lines.h"
#include "core/text.h"

namespace gantry {
namespace {

using namespace std::chrono;

constexpr std::string_view kPolicyTitle = "gantry policy v1";
constexpr std::size_t kLongestPolicy = 16 * 1024;
constexpr int kMostSeconds = 366 * 24 * 3600;
constexpr std::size_t kMostNames = 50;
constexpr std::size_t kMostWindows = 20;
constexpr std::array<std::string_view, 7> kDays{"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};

std::string names(const std::vector<Person>& people) {
  std::string text;
  for (const Person& person : people) text += (text.empty() ? "" : " ") + person.text();
  return text.empty() ? "-" : text;
}

std::vector<Person> readNames(Lines& lines, std::string_view key) {
  std::vector<Person> people;
  const std::string_view text = lines.value(key);
  if (text == "-") return people;
  for (const std::string_view word : split(text, ' '))
    if (auto person = lines.kept<Person>(Person::parse(word))) people.push_back(*person);
  if (people.size() > kMostNames) lines.blame({Code::invalid, std::string(key) + " names more than 50 people", {}});
  return people;
}

Result<FreezeWindow> parseWindow(std::string_view text) {
  constexpr std::size_t kLength = std::string_view("Fri 16:00").size();
  if (text.size() != 2 * kLength + 1 || text[kLength] != ' ')
    return failure(Code::invalid, "freeze window " + inQuotes(text) + " is not valid", "expected Fri 16:00 Mon 06:00");
  auto from = WeekMinute::parse(text.substr(0, kLength));
  auto until = WeekMinute::parse(text.substr(kLength + 1));
  if (!from || !until) return failure(from ? until.error() : from.error());
  if (*from == *until) return failure(Code::invalid, "a freeze window must end at another time than it begins");
  return FreezeWindow{*from, *until};
}

std::vector<FreezeWindow> readWindows(Lines& lines) {
  std::vector<FreezeWindow> windows;
  std::string_view text = lines.value("freeze");
  if (text == "-") return windows;
  while (true) {
    if (auto window = lines.kept<FreezeWindow>(parseWindow(text))) windows.push_back(*window);
    if (windows.size() > kMostWindows) lines.blame({Code::invalid, "there are more than 20 freeze windows", {}});
    if (lines.fault() || !lines.nextIs("freeze")) return windows;
    text = lines.value("freeze");
  }
}

std::optional<seconds> readSecondsOrDash(Lines& lines, std::string_view key) {
  const std::string_view text = lines.value(key);
  if (text == "-") return std::nullopt;
  return seconds(lines.number(text, 1, kMostSeconds));
}

}  // namespace

WeekMinute WeekMinute::at(Time time) {
  const auto day = floor<days>(time);
  const int weekday = static_cast<int>(std::chrono::weekday(day).iso_encoding()) - 1;
  return {weekday * 24 * 60 + static_cast<int>(floor<minutes>(time - day).count())};
}

Result<WeekMinute> WeekMinute::parse(std::string_view text) {
  for (int minute = 0; text.size() == 9 && minute < kPerWeek; minute += 24 * 60) {
    if (!text.starts_with(kDays[static_cast<std::size_t>(minute) / (24 * 60)]) || text[3] != ' ' || text[6] != ':') continue;
    const auto two = [&](std::size_t at) {
      const bool digits = text.substr(at, 2).find_first_not_of("0123456789") == std::string_view::npos;
      return digits ? (text[at] - '0') * 10 + (text[at + 1] - '0') : 99;
    };
    if (two(4) < 24 && two(7) < 60) return WeekMinute{minute + two(4) * 60 + two(7)};
  }
  return failure(Code::invalid, "time of the week " + inQuotes(text) + " is not valid", "expected Fri 16:00, in UTC");
}

std::string WeekMinute::text() const {
  std::array<char, 16> clock{};
  std::snprintf(clock.data(), clock.size(), " %02d:%02d", minute / 60 % 24, minute % 60);
  return std::string(kDays[static_cast<std::size_t>(minute) / (24 * 60) % 7]) + clock.data();
}

bool FreezeWindow::contains(WeekMinute now) const {
  return from < until ? from <= now && now < until : from <= now || now < until;
}

std::string Policy::text() const {
  std::string text(kPolicyTitle);
  text += "\n" + lineOf("project", project.text()) + lineOf("environment", environment.text()) +
          lineOf("plan-signature", planSigned ? "required" : "optional") + lineOf("approvals", std::to_string(approvals)) +
          lineOf("requester", requesterCounts ? "counts" : "excluded") + lineOf("required-people", names(required)) +
          lineOf("accepted-on", acceptedOn ? acceptedOn->text() : "-") +
          lineOf("accepted-within", acceptedWithin ? std::to_string(acceptedWithin->count()) : "-") +
          lineOf("soak", std::to_string(soak.count()));
  if (freezes.empty()) text += lineOf("freeze", "-");
  for (const FreezeWindow& window : freezes) text += lineOf("freeze", window.text());
  return text + lineOf("rollback", rollbackExempt ? "exempt" : "same") + (wayBackStated ? lineOf("way-back", "stated") : "") + lineOf("break-glass", names(breakGlass)) +
         lineOf("ledger", ledgerRequired ? "required" : "optional");
}

Result<Policy> Policy::parse(std::string_view text) {
  if (text.size() > kLongestPolicy) return failure(Code::invalid, "the policy is longer than 16 KiB");
  if (text.substr(0, text.find('\n')) != kPolicyTitle || !text.ends_with('\n'))
    return failure(Code::invalid, "this is no policy: its first line is not \"gantry policy v1\"");
  Lines lines("policy", text);
  lines.skip();
  auto project = lines.token<ProjectName>("project");
  auto environment = lines.token<EnvironmentName>("environment");
  const bool planSigned = lines.choice("plan-signature", "required", "optional");
  const int approvals = lines.number(lines.value("approvals"), 0, 20);
  const bool requesterCounts = lines.choice("requester", "counts", "excluded");
  auto required = readNames(lines, "required-people");
  auto acceptedOn = lines.tokenOrDash<EnvironmentName>("accepted-on");
  const auto acceptedWithin = readSecondsOrDash(lines, "accepted-within");
  const seconds soak(lines.number(lines.value("soak"), 0, kMostSeconds));
  auto freezes = readWindows(lines);
  const bool rollbackExempt = lines.choice("rollback", "exempt", "same");
  const bool wayBackStated = lines.nextIs("way-back") && lines.value("way-back") == "stated";
  auto breakGlass = readNames(lines, "break-glass");
  const bool ledgerRequired = lines.choice("ledger", "required", "optional");
  if (lines.fault()) return failure(*lines.fault());

  Policy policy{*project, *environment, planSigned, approvals, requesterCounts, std::move(required), acceptedOn,
                acceptedWithin, soak, std::move(freezes), rollbackExempt, wayBackStated, std::move(breakGlass), ledgerRequired};
  if (policy.text() != text) return failure(Code::invalid, "the policy is not written the one way policies are written");
  return policy;
}

}  // namespace gantry
