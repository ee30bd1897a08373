#include "core/statement.h"

#include <array>

#include "core/lines.h"
#include "core/text.h"
#include "core/time.h"

namespace gantry {
namespace {

constexpr std::array<StatementKindRow, 9> kStatementKinds{{
    {StatementKind::plan, "plan", "gantry-plan", "asks for a run"},
    {StatementKind::acceptance, "acceptance", "gantry-acceptance", "accepts a release"},
    {StatementKind::approval, "approval", "gantry-approval", "approves a plan"},
    {StatementKind::rejection, "rejection", "gantry-rejection", "rejects a plan"},
    {StatementKind::freeze, "freeze", "gantry-freeze", "freezes an environment, or lifts a freeze"},
    {StatementKind::hold, "hold", "gantry-hold", "holds an environment, or lifts a hold"},
    {StatementKind::badMark, "mark-bad", "gantry-mark-bad", "marks a release as bad, or no longer so"},
    {StatementKind::breakGlass, "break-glass", "gantry-break-glass", "lets a plan run without what it lacks"},
    {StatementKind::checkpoint, "checkpoint", "gantry-checkpoint", "vouches for a ledger up to a record"},
}};

constexpr std::size_t kLongestStatement = 4 * 1024;

enum class Wanted { yes, no, mayBe };

Wanted reasonOf(StatementKind kind) {
  switch (kind) {
    case StatementKind::plan:
    case StatementKind::checkpoint: return Wanted::no;
    case StatementKind::acceptance:
    case StatementKind::approval: return Wanted::mayBe;
    case StatementKind::rejection:
    case StatementKind::freeze:
    case StatementKind::hold:
    case StatementKind::badMark:
    case StatementKind::breakGlass: return Wanted::yes;
  }
  return Wanted::no;
}

bool expires(StatementKind kind) {
  return kind == StatementKind::acceptance || kind == StatementKind::approval || kind == StatementKind::breakGlass;
}

std::string state(bool set) { return lineOf("state", set ? "set" : "lifted"); }

std::string images(const Tag& release, const PinnedImage& app, const PinnedImage& migrator) {
  return lineOf("release", release.text()) + lineOf("app", app.text()) + lineOf("migrator", migrator.text());
}

struct SaidText {
  std::string operator()(const statement::Acceptance& said) const {
    return lineOf("run", said.run.text()) + images(said.release, said.app, said.migrator) +
           lineOf("healthy-since", toSeconds(said.healthySince));
  }
  std::string operator()(const statement::Approval& said) const { return lineOf("plan", said.plan.text()); }
  std::string operator()(const statement::Rejection& said) const { return lineOf("plan", said.plan.text()); }
  std::string operator()(const statement::Freeze& said) const {
    return state(said.set) + lineOf("from", toSeconds(said.from)) + lineOf("until", toSeconds(said.until));
  }
  std::string operator()(const statement::Hold& said) const { return state(said.set); }
  std::string operator()(const statement::BadMark& said) const {
    return state(said.set) + images(said.release, said.app, said.migrator);
  }
  std::string operator()(const statement::BreakGlass& said) const { return lineOf("plan", said.plan.text()); }
  std::string operator()(const statement::Checkpoint& said) const {
    return lineOf("ledger", said.ledger.text()) + lineOf("size", std::to_string(said.size)) +
           lineOf("head", said.head.text());
  }
};

struct KindOfSaid {
  StatementKind operator()(const statement::Acceptance&) const { return StatementKind::acceptance; }
  StatementKind operator()(const statement::Approval&) const { return StatementKind::approval; }
  StatementKind operator()(const statement::Rejection&) const { return StatementKind::rejection; }
  StatementKind operator()(const statement::Freeze&) const { return StatementKind::freeze; }
  StatementKind operator()(const statement::Hold&) const { return StatementKind::hold; }
  StatementKind operator()(const statement::BadMark&) const { return StatementKind::badMark; }
  StatementKind operator()(const statement::BreakGlass&) const { return StatementKind::breakGlass; }
  StatementKind operator()(const statement::Checkpoint&) const { return StatementKind::checkpoint; }
};

using MaybeSaid = std::optional<statement::Said>;

MaybeSaid readAcceptance(Lines& lines) {
  auto run = lines.token<RunId>("run");
  auto release = lines.token<Tag>("release");
  auto app = lines.token<PinnedImage>("app");
  auto migrator = lines.token<PinnedImage>("migrator");
  auto since = lines.time("healthy-since");
  if (lines.fault()) return std::nullopt;
  return statement::Acceptance{*run, *release, *app, *migrator, *since};
}

MaybeSaid readFreeze(Lines& lines) {
  const bool set = lines.choice("state", "set", "lifted");
  auto from = lines.time("from");
  auto until = lines.time("until");
  if (from && until && *until <= *from) lines.blame({Code::invalid, "the freeze ends before it begins", {}});
  if (lines.fault()) return std::nullopt;
  return statement::Freeze{set, *from, *until};
}

MaybeSaid readBadMark(Lines& lines) {
  const bool set = lines.choice("state", "set", "lifted");
  auto release = lines.token<Tag>("release");
  auto app = lines.token<PinnedImage>("app");
  auto migrator = lines.token<PinnedImage>("migrator");
  if (lines.fault()) return std::nullopt;
  return statement::BadMark{set, *release, *app, *migrator};
}

MaybeSaid readCheckpoint(Lines& lines) {
  auto ledger = lines.token<Digest>("ledger");
  const int size = lines.number(lines.value("size"), 1, 2'000'000'000);
  auto head = lines.token<Digest>("head");
  if (lines.fault()) return std::nullopt;
  return statement::Checkpoint{*ledger, size, *head};
}

template <class OfPlan>
MaybeSaid readPlanId(Lines& lines) {
  auto plan = lines.token<Digest>("plan");
  if (!plan) return std::nullopt;
  return OfPlan{*plan};
}

MaybeSaid readSaid(StatementKind kind, Lines& lines) {
  switch (kind) {
    case StatementKind::acceptance: return readAcceptance(lines);
    case StatementKind::approval: return readPlanId<statement::Approval>(lines);
    case StatementKind::rejection: return readPlanId<statement::Rejection>(lines);
    case StatementKind::freeze: return readFreeze(lines);
    case StatementKind::hold: return statement::Hold{lines.choice("state", "set", "lifted")};
    case StatementKind::badMark: return readBadMark(lines);
    case StatementKind::breakGlass: return readPlanId<statement::BreakGlass>(lines);
    case StatementKind::checkpoint: return readCheckpoint(lines);
    case StatementKind::plan: break;
  }
  return std::nullopt;
}

std::optional<Remark> readReason(StatementKind kind, Lines& lines) {
  auto reason = lines.tokenOrDash<Remark>("reason");
  const Wanted wanted = reasonOf(kind);
  if (wanted == Wanted::yes && !reason) lines.blame({Code::invalid, "a reason must be given", {}});
  if (wanted == Wanted::no && reason) lines.blame({Code::invalid, "there must be no reason here", {}});
  return reason;
}

std::optional<Time> readExpiry(StatementKind kind, const std::optional<Time>& created, Lines& lines) {
  auto expiry = lines.timeOrDash("expires");
  if (expires(kind) != expiry.has_value())
    lines.blame({Code::invalid, expires(kind) ? "it must say when it expires" : "it does not expire: - is expected", {}});
  if (created && expiry && *expiry <= *created) lines.blame({Code::invalid, "it expires before it was made", {}});
  return expiry;
}

std::string titleOf(const StatementKindRow& row) { return "gantry " + std::string(row.name) + " v1"; }

}  // namespace

std::span<const StatementKindRow> statementKinds() { return kStatementKinds; }

const StatementKindRow& rowOf(StatementKind kind) { return kStatementKinds[static_cast<std::size_t>(kind)]; }

std::optional<StatementKind> statementKindNamed(std::string_view name) {
  for (const StatementKindRow& row : kStatementKinds)
    if (row.name == name) return row.kind;
  return std::nullopt;
}

std::optional<StatementKind> statementKindOf(std::string_view text) {
  const std::string_view title = text.substr(0, text.find('\n'));
  for (const StatementKindRow& row : kStatementKinds)
    if (title == titleOf(row)) return row.kind;
  return std::nullopt;
}

StatementKind Statement::kind() const { return std::visit(KindOfSaid{}, said); }

std::string Statement::text() const {
  return titleOf(rowOf(kind())) + "\n" + lineOf("project", project.text()) +
         lineOf("environment", environment.text()) + lineOf("host", host.text()) + std::visit(SaidText{}, said) +
         lineOf("by", by.text()) + lineOf("reason", reason ? reason->text() : "-") +
         lineOf("created", toSeconds(created)) + lineOf("expires", expires ? toSeconds(*expires) : "-");
}

Result<Statement> Statement::parse(std::string_view text) {
  if (text.size() > kLongestStatement) return failure(Code::invalid, "the statement is longer than 4 KiB");
  const auto kind = statementKindOf(text);
  if (!kind || *kind == StatementKind::plan || !text.ends_with('\n'))
    return failure(Code::invalid, "this is no statement: its first line is " + inQuotes(text.substr(0, text.find('\n'))));
  Lines lines(rowOf(*kind).name, text);
  lines.skip();
  auto project = lines.token<ProjectName>("project");
  auto environment = lines.token<EnvironmentName>("environment");
  auto host = lines.token<Fingerprint>("host");
  auto said = readSaid(*kind, lines);
  auto by = lines.token<Person>("by");
  auto reason = readReason(*kind, lines);
  auto created = lines.time("created");
  auto expiry = readExpiry(*kind, created, lines);
  if (lines.fault()) return failure(*lines.fault());

  Statement statement{*project, *environment, *host, *said, *by, reason, *created, expiry};
  if (statement.text() != text)
    return failure(Code::invalid, "the " + std::string(rowOf(*kind).name) + " is not written the one way it is written");
  return statement;
}

}  // namespace gantry
