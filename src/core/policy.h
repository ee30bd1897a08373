#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/image.h"
#include "core/names.h"

namespace gantry {

/// A minute of the week in UTC: 0 is Monday 00:00, 10079 is Sunday 23:59.
struct WeekMinute {
  static constexpr int kPerWeek = 7 * 24 * 60;
  int minute = 0;

  [[nodiscard]] static WeekMinute at(Time time);
  /// `Fri 16:00`. @error Code::invalid
  [[nodiscard]] static Result<WeekMinute> parse(std::string_view text);
  [[nodiscard]] std::string text() const;
  auto operator<=>(const WeekMinute&) const = default;
};

/// Every week nothing starts from `from` (included) until `until` (not included); it may go over Sunday night.
struct FreezeWindow {
  WeekMinute from;
  WeekMinute until;
  [[nodiscard]] bool contains(WeekMinute now) const;
  [[nodiscard]] std::string text() const { return from.text() + " " + until.text(); }
  bool operator==(const FreezeWindow&) const = default;
};

/// What a host asks before it lets a run start (docs/formats/policy.md). A value: one policy has one text.
struct Policy {
  ProjectName project;
  EnvironmentName environment;
  bool planSigned = true;               ///< the plan must carry its requester's signature
  int approvals = 0;                    ///< how many distinct people must approve, 0 to 20
  bool requesterCounts = false;         ///< the requester's own approval counts
  std::vector<Person> required;         ///< each of them must be among those who approve
  std::optional<EnvironmentName> acceptedOn;  ///< the release must be accepted there
  std::optional<std::chrono::seconds> acceptedWithin;  ///< the acceptance is not older than this
  std::chrono::seconds soak{0};         ///< it was healthy there for at least this long before it was accepted
  std::vector<FreezeWindow> freezes;    ///< at most 20
  bool rollbackExempt = false;          ///< a way back to what was healthy here needs no approval, acceptance, open window
  bool wayBackStated = false;           ///< a way back that is BLOCKED or UNKNOWN must be named in an approval's reason
  std::vector<Person> breakGlass;       ///< who may break the glass
  bool ledgerRequired = true;           ///< no run starts when the ledger cannot be written

  /// Whether a plan must be signed: also where its requester's approval must be told from the others'.
  [[nodiscard]] bool needsSignedPlan() const { return planSigned || (!requesterCounts && approvals > 0); }
  [[nodiscard]] std::string text() const;
  /// @error Code::invalid naming the line, when `text` is not exactly what text() writes
  [[nodiscard]] static Result<Policy> parse(std::string_view text);

  bool operator==(const Policy&) const = default;
};

}  // namespace gantry
