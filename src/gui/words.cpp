#include "gui/words.h"

#include <algorithm>

#include <QCoreApplication>
#include <QRegularExpression>

#include "core/release.h"
#include "core/text.h"
#include "core/time.h"
#include "gui/text.h"
#include "gui/ways_out.h"

namespace gantry::gui {
namespace {

using namespace Qt::StringLiterals;

/// The window's fixed words, one context for translators.
struct Words {
  Q_DECLARE_TR_FUNCTIONS(Words)
};

QString titleOfPolicyGate(std::string_view gate) {
  if (gate == "policy-valid") return Words::tr("Rules");
  if (gate == "plan-signed") return Words::tr("Signed plan");
  if (gate == "plan-current") return Words::tr("Expiry");
  if (gate == "not-rejected") return Words::tr("Rejections");
  if (gate == "not-marked-bad") return Words::tr("Bad mark");
  if (gate == "glass-whole") return Words::tr("Broken glass");
  if (gate == "not-frozen") return Words::tr("Freeze");
  if (gate == "accepted") return Words::tr("Acceptance");
  if (gate == "way-back-stated") return Words::tr("Way back");
  if (gate == "ledger-writable") return Words::tr("Audit log");
  return toQt(gate);
}

}  // namespace

Sign signOf(Health health) {
  switch (health) {
    case Health::healthy: return {Words::tr("Healthy"), u"checkCircle"_s, u"success"_s};
    case Health::degraded: return {Words::tr("Degraded"), u"alert"_s, u"warning"_s};
    case Health::down: return {Words::tr("Down"), u"xCircle"_s, u"danger"_s};
    case Health::unknown: return {Words::tr("Unknown"), u"question"_s, u"neutral"_s};
  }
  return {};
}

Sign signOf(Identity identity) {
  switch (identity) {
    case Identity::proven: return {Words::tr("Identity proven"), u"shield"_s, u"success"_s};
    case Identity::drifted: return {Words::tr("Drifted"), u"alert"_s, u"danger"_s};
    case Identity::unmanaged: return {Words::tr("Not proven"), u"question"_s, u"warning"_s};
    case Identity::nothing: return {Words::tr("Nothing deployed"), u"dash"_s, u"neutral"_s};
    case Identity::unknown: return {Words::tr("Identity unknown"), u"question"_s, u"neutral"_s};
  }
  return {};
}

Sign signOf(GateState state) {
  switch (state) {
    case GateState::passed: return {Words::tr("Passed"), u"checkCircle"_s, u"success"_s};
    case GateState::refused: return {Words::tr("Refused"), u"xCircle"_s, u"danger"_s};
    case GateState::unknown: return {Words::tr("Unknown"), u"question"_s, u"warning"_s};
  }
  return {};
}

Sign signOf(StepState state) {
  switch (state) {
    case StepState::pending: return {Words::tr("Pending"), u"circle"_s, u"neutral"_s};
    case StepState::running: return {Words::tr("Running"), u"play"_s, u"info"_s};
    case StepState::succeeded: return {Words::tr("Succeeded"), u"check"_s, u"success"_s};
    case StepState::failed: return {Words::tr("Failed"), u"x"_s, u"danger"_s};
    case StepState::skipped: return {Words::tr("Skipped"), u"dash"_s, u"neutral"_s};
  }
  return {};
}

Sign signOf(host::Fitness fitness) {
  switch (fitness) {
    case host::Fitness::ok: return {Words::tr("OK"), u"checkCircle"_s, u"success"_s};
    case host::Fitness::warning: return {Words::tr("Warning"), u"alert"_s, u"warning"_s};
    case host::Fitness::failed: return {Words::tr("Failed"), u"xCircle"_s, u"danger"_s};
  }
  return {};
}

Sign signOf(Verdict verdict) {
  switch (verdict) {
    case Verdict::safe: return {Words::tr("Way back: safe"), u"shield"_s, u"success"_s};
    case Verdict::caution: return {Words::tr("Way back: with care"), u"alert"_s, u"warning"_s};
    case Verdict::blocked: return {Words::tr("Way back: blocked"), u"xCircle"_s, u"danger"_s};
    case Verdict::unknown: return {Words::tr("Way back: unknown"), u"question"_s, u"neutral"_s};
  }
  return {};
}

Sign signOf(const std::optional<Outcome>& outcome) {
  if (!outcome) return {Words::tr("Running"), u"play"_s, u"info"_s};
  switch (*outcome) {
    case Outcome::healthy: return {Words::tr("Succeeded"), u"check"_s, u"success"_s};
    case Outcome::refused: return {Words::tr("Refused"), u"dash"_s, u"warning"_s};
    case Outcome::cancelled: return {Words::tr("Cancelled"), u"dash"_s, u"neutral"_s};
    case Outcome::restored: return {Words::tr("Failed, put back"), u"undo"_s, u"warning"_s};
    case Outcome::failed: return {Words::tr("Failed"), u"x"_s, u"danger"_s};
    case Outcome::interrupted: return {Words::tr("Interrupted"), u"alert"_s, u"danger"_s};
  }
  return {};
}

namespace {

Sign signOfRun(const std::optional<Outcome>& outcome, bool rollback) {
  if (outcome == Outcome::healthy && rollback) return {Words::tr("Rolled back"), u"undo"_s, u"info"_s};
  return signOf(outcome);
}

}  // namespace

Sign signOf(const RunRecord& run) { return signOfRun(run.outcome, run.rollback); }

Sign signOf(const RunState& run) { return signOfRun(run.outcome(), run.steps()[static_cast<std::size_t>(Step::migrate)].state == StepState::skipped); }

Sign fitSignOf(Verdict verdict) {
  Sign sign = signOf(verdict);
  switch (verdict) {
    case Verdict::safe: sign.word = Words::tr("Fits the schema"); break;
    case Verdict::caution: sign.word = Words::tr("Fits the schema with care"); break;
    case Verdict::blocked: sign.word = Words::tr("Does not fit the schema"); break;
    case Verdict::unknown: sign.word = Words::tr("Fit to the schema: unknown"); break;
  }
  return sign;
}

ReleaseMigrationRow migrationRow(const Migration& migration, const std::vector<SchemaFinding>& findings) {
  const QString name = toQt(neutralised(migration.name));
  QString sql = toQt(neutralised(migration.sql));
  while (!sql.isEmpty() && sql.back().isSpace()) sql.chop(1);
  ReleaseMigrationRow row{name, name, {}, u"violet"_s, {}, sql, {}, {}};
  Verdict worst = Verdict::safe;
  QStringList found;
  QStringList lines;
  for (const SchemaFinding& finding : findings) {
    if (finding.place.migration != migration.name || verdictOf(finding) == Verdict::safe) continue;
    worst = worse(worst, verdictOf(finding));
    lines.append(QString::number(finding.place.line));
    found.append(Words::tr("Line %1: %2").arg(finding.place.line).arg(said(finding.sentence)));
  }
  row.deciding = lines.join(u' ');
  if (!lines.isEmpty()) {
    row.word = signOf(worst).word;
    row.tone = signOf(worst).tone;
  }
  row.found = found.join(u'\n');
  return row;
}

QString transitionWords(TransitionState state) {
  const int days = static_cast<int>(kTransitionPatience.count());
  switch (state) {
    case TransitionState::planned: return Words::tr("not expanded yet");
    case TransitionState::waiting: return Words::tr("expanded, waits for its contract step");
    case TransitionState::ended: return Words::tr("contracted");
    case TransitionState::endedTooSoon: return Words::tr("contracted less than %1 days after it was expanded: there was little time to go back").arg(days);
    case TransitionState::unknown: return Words::tr("not known, its migrations were not read");
  }
  return {};
}

QList<ReleaseMigrationRow> migrationRows(const app::SchemaAdvice& schema) {
  std::vector<SchemaFinding> findings;
  for (const VerdictReason& reason : schema.reasons)
    if (reason.finding) findings.push_back(*reason.finding);
  QList<ReleaseMigrationRow> rows;
  if (!schema.added) return rows;
  for (const Migration& migration : *schema.added) rows.append(migrationRow(migration, findings));
  return rows;
}

GateWords wordsOf(std::string_view gate, const QString& upstream) {
  const QString healthy = upstream.isEmpty() ? Words::tr("First environment") : Words::tr("Healthy on %1").arg(upstream);
  if (gate == "release-complete") return {Words::tr("Images"), Words::tr("Both, one commit"), Words::tr("Not complete")};
  if (gate == "tags-unmoved") return {Words::tr("Tags"), Words::tr("Not moved"), Words::tr("A tag moved")};
  if (gate == "proven-upstream") return {Words::tr("Proven upstream"), healthy, Words::tr("Not yet")};
  if (gate == "not-held") return {Words::tr("Hold"), Words::tr("None"), Words::tr("Held")};
  if (gate == "approved") return {Words::tr("Policy"), Words::tr("Met"), Words::tr("Not met")};
  if (gate == "lock-free") return {Words::tr("Other runs"), Words::tr("None in progress"), Words::tr("One in progress")};
  return {titleOfPolicyGate(gate), Words::tr("Passed"), Words::tr("Refused")};
}

namespace {

struct Replaced {
  QString operator()(const ServesNothing&) const { return Words::tr("Nothing; this is the first deployment"); }
  QString operator()(const Unmanaged&) const { return Words::tr("An app that no proven run of Gantry started; it is taken over"); }
  QString operator()(const ServingRun& serving) const { return toQt(brief(serving.release)); }
};

}  // namespace

QString replacedWords(const Plan& plan) { return std::visit(Replaced{}, plan.replaces); }

QString readinessWords(const Plan& plan) {
  return Words::tr("%1 within %2, then observed for %3").arg(toQt(plan.readyPath.text()), toQt(spoken(plan.readyTimeout)), toQt(spoken(plan.observe)));
}

QString failureWords(const Plan& plan) {
  const bool first = !std::holds_alternative<ServingRun>(plan.replaces);
  if (plan.onFailure != OnFailure::restore || first) return Words::tr("It stops and is left to be inspected");
  return plan.isSafeToPutBack() ? Words::tr("The previous release is put back, and a hold is set")
                                : Words::tr("The previous release is put back as long as no migration has run; after that everything stays as it is. A hold is set");
}

QString migrationWords(const Plan& plan, const app::SchemaAdvice* schema) {
  if (!plan.migrate) return Words::tr("None; the schema stays as it is");
  if (schema == nullptr || !schema->added) return Words::tr("The migrator image brings the schema up to date; which migrations is not known");
  return schema->added->empty() ? Words::tr("None to apply") : Words::tr("%n migration(s) to apply", nullptr, int(schema->added->size()));
}

QString configurationWords(const Plan& plan) {
  return Words::tr("Rendered on the host as %1; its values stay there").arg(toQt(plan.config.text().substr(0, 14)) + u'…');
}

QList<GateRow> gateRows(const std::vector<JudgedGate>& gates) {
  QList<GateRow> rows;
  for (const JudgedGate& gate : gates) {
    const Sign sign = signOf(gate.result.state);
    rows.append({toQt(gate.name), wordsOf(gate.name, {}).title, sign.word, refusalWords(gate), sign.tone, sign.glyph, gate.result.state == GateState::passed});
  }
  return rows;
}

QString approvalWords(const AdmissionFacts& facts) {
  if (!facts.policy || (facts.policy->approvals == 0 && !facts.policy->wayBackStated)) return {};
  const Approvers approvers = approversOf(facts);
  QStringList people;
  for (const std::string& person : approvers.people) people.append(toQt(person));
  return Words::tr("%1 of %2 needed").arg(approvers.count).arg(facts.policy->approvals) + (people.isEmpty() ? QString() : u": "_s + people.join(u", "_s));
}

QString ailmentWords(const std::vector<Ailment>& ailments) {
  QStringList all;
  for (const Ailment& ailment : ailments) {
    const QString service = toQt(neutralised(ailment.service));
    const QString found = toQt(neutralised(ailment.found));
    switch (ailment.kind) {
      case Ailment::Kind::gone: all.append(Words::tr("%1 has no container").arg(service)); break;
      case Ailment::Kind::stopped: all.append(Words::tr("%1 is %2").arg(service, found)); break;
      case Ailment::Kind::unhealthy: all.append(Words::tr("%1 says that it is unhealthy").arg(service)); break;
      case Ailment::Kind::noAnswer: all.append(Words::tr("%1 does not answer").arg(service)); break;
      case Ailment::Kind::refuses: all.append(Words::tr("%1 answers HTTP %2").arg(service, found)); break;
    }
  }
  return all.join(u" · "_s);
}

QString behindWords(const std::optional<Direction>& behind) {
  if (!behind) return {};
  switch (behind->kind) {
    case Direction::Kind::forward: return Words::tr("%1 behind").arg(behind->joined);
    case Direction::Kind::backward: return Words::tr("%1 ahead").arg(behind->left);
    case Direction::Kind::sideways: return Words::tr("%1 behind, %2 apart").arg(behind->joined).arg(behind->left);
    case Direction::Kind::first:
    case Direction::Kind::same:
    case Direction::Kind::unknown: return {};
  }
  return {};
}

QString directionWords(const Direction& direction) {
  switch (direction.kind) {
    case Direction::Kind::first: return Words::tr("First release here");
    case Direction::Kind::same: return Words::tr("The same release again");
    case Direction::Kind::forward: return Words::tr("Forward, %n commit(s) come in", nullptr, direction.joined);
    case Direction::Kind::backward: return Words::tr("Back, %n commit(s) are left", nullptr, direction.left);
    case Direction::Kind::sideways:
      return Words::tr("Sideways: %1 left behind, %2 come in").arg(direction.left).arg(direction.joined);
    case Direction::Kind::unknown: return Words::tr("How the commits lie is not known");
  }
  return {};
}

QString titleOf(Step step) {
  switch (step) {
    case Step::check: return Words::tr("Check host and rules");
    case Step::verify: return Words::tr("Verify the plan");
    case Step::validate: return Words::tr("Validate configuration");
    case Step::pull: return Words::tr("Pull images by digest");
    case Step::services: return Words::tr("Start supporting services");
    case Step::migrate: return Words::tr("Run migrations");
    case Step::start: return Words::tr("Start the app");
    case Step::ready: return Words::tr("Wait until ready");
    case Step::prove: return Words::tr("Prove identity");
    case Step::observe: return Words::tr("Observe");
    case Step::restore: return Words::tr("Restore previous release");
  }
  return {};
}

QString said(const Sentence& sentence) {
  static const QRegularExpression kTime(u"\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ"_s);   // as hosts and statements write it
  QString words = toQt(neutralised(sentence.in([](const char* english) { return fromQt(QCoreApplication::translate("Sentence", english)); })));
  const Time now = std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
  for (auto found = kTime.match(words); found.hasMatch(); found = kTime.match(words, found.capturedStart() + 1))
    if (const auto time = parseTime(fromQt(found.captured()))) words.replace(found.capturedStart(), found.capturedLength(), clockTime(*time, now));
  return words;
}

std::string readersTongue(const char* english) { return fromQt(QCoreApplication::translate("LastWord", english)); }

QString cancelMeaning(const RunState& state) {
  const StepRow* running = state.running();
  if (running == nullptr) return Words::tr("The run stops at the next safe point.");
  const QString title = titleOf(running->step);
  switch (kindOf(running->step).cancel) {
    case CancelEffect::now: return Words::tr("The run stops now, during “%1”. The app has not been touched.").arg(title);
    case CancelEffect::afterStep: return Words::tr("“%1” is finished first, then the run stops. What it changed stays.").arg(title);
    case CancelEffect::restore:
      return Words::tr("Waiting ends now. The previous release is put back if the plan asks for it and it is safe.");
  }
  return {};
}

}  // namespace gantry::gui
