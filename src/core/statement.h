#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>

#include "core/digest.h"
#include "core/image.h"
#include "core/names.h"

namespace gantry {

/// What people sign (docs/formats/statements.md). A plan is signed as well, and has its own form (core/plan.h).
enum class StatementKind { plan, acceptance, approval, rejection, freeze, hold, badMark, breakGlass, checkpoint };

/// One row of the catalogue of kinds.
struct StatementKindRow {
  StatementKind kind;
  std::string_view name;       ///< as in its title, `gantry NAME v1`, and in the ledger
  std::string_view nameSpace;  ///< of its SSHSIG signature: a signature for one kind never counts for another
  std::string_view does;       ///< for people, after a name: "approves a plan"
};
[[nodiscard]] std::span<const StatementKindRow> statementKinds();
[[nodiscard]] const StatementKindRow& rowOf(StatementKind kind);
[[nodiscard]] std::optional<StatementKind> statementKindNamed(std::string_view name);
/// The kind that the first line of `text` gives; empty when that is not the title of any.
[[nodiscard]] std::optional<StatementKind> statementKindOf(std::string_view text);

/// What the kinds say beside where, who, why and when.
namespace statement {

/// A release is good on this environment, where it has been healthy since `healthySince`.
struct Acceptance {
  RunId run;
  Tag release;
  PinnedImage app;
  PinnedImage migrator;
  Time healthySince;
  bool operator==(const Acceptance&) const = default;
};
/// The plan with this id may run.
struct Approval {
  Digest plan;
  bool operator==(const Approval&) const = default;
};
/// The plan with this id must not run.
struct Rejection {
  Digest plan;
  bool operator==(const Rejection&) const = default;
};
/// Nothing starts here from `from` (included) until `until` (not included), unless lifted again.
struct Freeze {
  bool set = true;  ///< false: lifts the freeze of exactly these times
  Time from;
  Time until;
  bool operator==(const Freeze&) const = default;
};
/// Nothing starts here until a later statement lifts it.
struct Hold {
  bool set = true;
  bool operator==(const Hold&) const = default;
};
/// These images must not come here, until a later statement lifts it.
struct BadMark {
  bool set = true;
  Tag release;
  PinnedImage app;
  PinnedImage migrator;
  bool operator==(const BadMark&) const = default;
};
/// The plan with this id runs without the approvals and acceptance it lacks, and in spite of a freeze.
struct BreakGlass {
  Digest plan;
  bool operator==(const BreakGlass&) const = default;
};
/// At this size the ledger that begins with this line ended with that line.
struct Checkpoint {
  Digest ledger;          ///< of the ledger's first line: which ledger it is
  std::int64_t size = 1;  ///< records, from 1
  Digest head;            ///< of line `size`
  bool operator==(const Checkpoint&) const = default;
};

using Said = std::variant<Acceptance, Approval, Rejection, Freeze, Hold, BadMark, BreakGlass, Checkpoint>;

}  // namespace statement

/// One person's word about one environment, as a value: the same statement always has the same text.
struct Statement {
  ProjectName project;
  EnvironmentName environment;
  Fingerprint host;  ///< host key of the environment's host: the word counts nowhere else
  statement::Said said;
  Person by;
  std::optional<Remark> reason;
  Time created;
  std::optional<Time> expires;

  [[nodiscard]] StatementKind kind() const;
  [[nodiscard]] std::string text() const;
  /// @error Code::invalid naming the line, when `text` is not exactly what text() writes, or its kind asks for a
  ///        reason or an expiry that is not there (or forbids one that is).
  [[nodiscard]] static Result<Statement> parse(std::string_view text);

  bool operator==(const Statement&) const = default;
};

}  // namespace gantry
