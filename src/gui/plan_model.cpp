#include "gui/plan_model.h"

#include <algorithm>
#include <set>

#include "app/deployment.h"
#include "app/requests.h"
#include "core/release.h"
#include "core/text.h"
#include "core/time.h"
#include "gui/lane.h"
#include "gui/text.h"
#include "gui/ways_out.h"
#include "gui/words.h"

namespace gantry::gui {
namespace {

using namespace Qt::StringLiterals;

ImageRow imageRow(const QString& service, const app::PlannedImage& image) {
  const QString size = image.bytes == 0 ? QString() : u" · "_s + toQt(spokenBytes(image.bytes));
  return {service, service, toQt(image.pinned.digest.text()), toQt(image.pinned.digest.brief()),
          (image.present ? PlanModel::tr("on the host") : PlanModel::tr("will be pulled")) + size,
          image.present ? u"muted"_s : u"accent"_s, true};
}

QString fetchWords(const app::PlanDraft& draft) {
  std::uint64_t bytes = 0;
  int missing = 0;
  for (const auto* image : {&draft.app, &draft.migrator}) {
    if (image->present) continue;
    ++missing;
    bytes += image->bytes;
  }
  if (missing == 0) return PlanModel::tr("Nothing to pull, both images are on the host");
  return bytes == 0 ? PlanModel::tr("%n image(s) to pull", nullptr, missing) : PlanModel::tr("At most %1 to pull").arg(toQt(spokenBytes(bytes)));
}

ServiceRow serviceRow(const host::Rendering::Service& service) {
  const QString name = toQt(service.name);
  if (service.state == "same") return {name, PlanModel::tr("stays as it is"), u"muted"_s};
  if (service.state == "changed") return {name, PlanModel::tr("is replaced"), u"info"_s};
  if (service.state == "new") return {name, PlanModel::tr("is started"), u"info"_s};
  return {name, PlanModel::tr("runs elsewhere"), u"warning"_s};
}

/// Refusals that breaking the glass stands in for, beside missing approvals (docs/formats/policy.md).
const std::set<std::string> kStoodIn{"acceptance-missing", "acceptance-old", "soak-short", "frozen"};

QString findingsOf(const host::Rendering& rendering) {
  QStringList findings;
  for (const std::string& service : rendering.recreate)
    findings.append(PlanModel::tr("%1: its configuration differs from what runs; it is left as it is").arg(toQt(service)));
  for (const RuleVerdict& rule : rendering.rules)
    if (!rule.ok) findings.append(PlanModel::tr("Rule %1 does not hold: %2").arg(toQt(rule.rule), toQt(rule.subject)));
  return findings.join(u'\n');
}

/// Which names of `.env.production` differ from what the serving release was started with; empty where nothing serves.
QString settingsWords(const app::PlanDraft& draft) {
  if (std::holds_alternative<ServesNothing>(draft.plan.replaces)) return {};
  if (!draft.rendering.settings) return PlanModel::tr("Whether they differ is not known: the host has not noted what the serving release was started with");
  QStringList words;
  for (const auto& setting : *draft.rendering.settings) {
    const QString name = toQt(neutralised(setting.name));
    words.append(setting.state == "new" ? PlanModel::tr("%1 is new").arg(name) : setting.state == "gone" ? PlanModel::tr("%1 is gone").arg(name) : PlanModel::tr("%1 has another value").arg(name));
  }
  return words.isEmpty() ? PlanModel::tr("The same as the serving release was started with") : words.join(u", "_s);
}

/// The targets in the order of their safety, each with its verdict: those that the host lists, with what was known of them.
QList<PastRow> judgedTargets(const QList<PastRow>& targets, const std::vector<app::WayBack>& ways, Time now) {
  QList<PastRow> rows;
  for (const app::WayBack& way : ways) {
    const QString run = toQt(way.run.run.text());
    const auto known = std::ranges::find_if(targets, [&](const PastRow& row) { return row.run == run; });
    PastRow row = known == targets.end() ? targetRow(way.run, now) : *known;
    const Sign sign = signOf(way.schema.verdict);
    row.verdict = sign.word;
    row.verdictTone = sign.tone;
    row.glyph = sign.glyph;
    row.tone = sign.tone;
    QStringList why;
    if (way.images == app::ImagesAt::registry) why.append(PlanModel::tr("Its images must be pulled; the registry has both"));
    if (way.images == app::ImagesAt::nowhere) why.append(PlanModel::tr("Its images are gone from the host and from the registry"));
    if (way.images == app::ImagesAt::unknown) why.append(PlanModel::tr("Its images must be pulled, and the registry cannot be asked"));
    if (!way.run.bundlePresent) why.append(PlanModel::tr("Its deploy files are not on the host any more"));
    for (const VerdictReason& reason : way.schema.reasons) why.append(said(reason.sentence));
    row.why = why.join(u'\n');
    rows.append(row);
  }
  return rows;
}

}  // namespace

PlanModel::PlanModel(const app::Desk& desk, Crew& crew, QObject* parent) : QObject(parent), m_desk(desk), m_crew(crew) {
  m_face.phase = u"closed"_s;
}

void PlanModel::deploy(const Environment& environment, const Tag& tag, const QString& subject) {
  begin(environment, u"deploy"_s, u"loading"_s);
  m_face.release = toQt(brief(tag));
  m_face.tag = toQt(tag.text());
  m_face.subject = subject;
  make(environment, [this, tag](host::Host& host, const std::stop_token& stop) -> Result<app::PlanDraft> {
    const auto candidate = app::readRelease(m_desk, tag, stop);
    if (!candidate) return failure(candidate.error());
    return app::planDeployment(m_desk, host, *candidate, stop);
  });
}

void PlanModel::choose(const Environment& environment, QList<PastRow> targets) {
  begin(environment, u"rollback"_s, u"choosing"_s);
  m_targets.setRows(targets);
  say();
  Q_EMIT changed();
  m_work = m_crew.start([this, turn = m_turn, environment, targets = std::move(targets)](const Crew::Send& send, const std::stop_token& stop) {
    host::Host host(m_desk.shellTo(environment), environment);
    const auto facts = host.facts({.probeReady = false, .runs = 100}, stop);
    if (!facts) return;  // the choice stands as it was known; the plan will say what is wrong with the host
    const auto ways = app::waysBack(m_desk, *facts, environment.appService, stop);
    send([this, turn, rows = judgedTargets(targets, ways, m_desk.clock.now())] {
      if (turn == m_turn && m_face.phase == "choosing"_L1) m_targets.setRows(rows);
    });
  });
}

void PlanModel::rollBack(const Environment& environment, const QString& word, const QString& subject) {
  begin(environment, u"rollback"_s, u"loading"_s);
  m_face.subject = subject;
  make(environment, [this, word = fromQt(word)](host::Host& host, const std::stop_token& stop) {
    return app::planRollback(m_desk, host, word, stop);
  });
}

void PlanModel::begin(const Environment& environment, const QString& kind, const QString& phase) {
  m_work.request_stop();
  ++m_turn;
  m_environment = environment;
  m_draft.reset();
  m_reason.clear();
  m_face = {};
  m_face.kind = kind;
  m_face.phase = phase;
  m_face.environment = toQt(environment.name.text());
  m_face.host = toQt(environment.host.text());
  m_gates.setRows({});
  m_images.setRows({});
  m_services.setRows({});
  m_commits.setRows({});
  m_migrations.setRows({});
  m_reasons.setRows({});
}

void PlanModel::make(const Environment& environment, Maker maker) {
  m_maker = maker;
  say();
  Q_EMIT changed();
  m_work = m_crew.start([this, turn = m_turn, environment, maker = std::move(maker)](const Crew::Send& send, const std::stop_token& stop) {
    host::Host host(m_desk.shellTo(environment), environment);
    auto draft = maker(host, stop);
    send([this, turn, draft = std::make_shared<Result<app::PlanDraft>>(std::move(draft))] {
      if (turn == m_turn) apply(*draft);
    });
  });
}

/// What is said while there is no plan, and while one is waited for.
void PlanModel::say() {
  if (!m_draft) m_face.title = m_face.kind == "rollback"_L1 ? tr("Roll back %1").arg(m_face.environment) : tr("Deploy %1 to %2").arg(m_face.release, m_face.environment);
  m_face.waitingFor = m_face.phase == "starting"_L1 ? tr("Handing the plan to %1").arg(m_face.host) : tr("Reading %1 over SSH and rendering what would run").arg(m_face.host);
}

void PlanModel::retranslate() {
  if (m_face.phase == "closed"_L1) return;
  const QString phase = m_face.phase;
  say();
  if (m_draft) fold(*m_draft);
  m_face.phase = phase;
  Q_EMIT changed();
}

void PlanModel::again() {
  if (!m_environment || !m_maker) return;
  ++m_turn;
  m_draft.reset();
  m_face.phase = u"loading"_s;
  m_face.canRequest = m_face.canBreakGlass = m_face.canExplain = false;
  for (QString* text : {&m_face.verdictWord, &m_face.direction, &m_face.asked}) text->clear();   // of facts that were
  make(*m_environment, m_maker);
}

void PlanModel::apply(const Result<app::PlanDraft>& draft) {
  if (!draft) return refuse(draft.error());
  const auto given = std::make_shared<app::PlanDraft>(*draft);
  give(*given);
  m_draft = given;
  fold(*given);
  Q_EMIT changed();
}

void PlanModel::explain(const QString& reason) {
  if (!m_draft || m_face.phase == "starting"_L1 || m_draft->requested) return;
  m_reason = reason.trimmed();
  const auto given = std::make_shared<app::PlanDraft>(*m_draft);
  give(*given);
  m_draft = given;
  foldText(given->plan);
  Q_EMIT changed();
}

/// A plan that was asked for before keeps the words of who asked.
void PlanModel::give(app::PlanDraft& draft) {
  m_face.reasonFault.clear();
  if (draft.requested) return;
  std::optional<Remark> words;
  if (!m_reason.isEmpty()) {
    auto read = Remark::parse(fromQt(m_reason));
    if (read) words = std::move(*read);
    else m_face.reasonFault = tr("Not in the plan: a reason is one line of at most 200 bytes, in which nothing is hidden");
  }
  [[maybe_unused]] const auto given = draft.giveReason(std::move(words));
}

/// What follows from the exact words of the plan.
void PlanModel::foldText(const Plan& plan) {
  m_face.planId = toQt(plan.id().text());
  m_face.planIdBrief = toQt(plan.id().brief());
  m_face.planText = toQt(plan.text());
  m_face.reason = plan.reason ? toQt(plan.reason->text()) : QString();
}

void PlanModel::refuse(const Error& error) {
  const bool lost = error.code == Code::unreachable || error.code == Code::timeout;
  const bool starting = std::exchange(m_face.phase, u"error"_s) == "starting"_L1;
  m_face.error = toQt(error.message);
  m_face.wayOut = toQt(error.wayOut);
  m_face.errorTitle = !starting ? tr("There is no plan") : lost ? tr("Whether it was started is not known") : tr("Nothing was started");
  m_face.unchanged = starting && lost ? QString() : tr("Nothing that runs on %1 was changed.").arg(m_face.host);
  Q_EMIT changed();
}

void PlanModel::fold(const app::PlanDraft& draft) {
  const Time now = m_desk.clock.now();
  m_gates.setRows(gateRows(draft.gates));
  m_images.setRows({imageRow(u"app"_s, draft.app), imageRow(u"migrator"_s, draft.migrator)});
  QList<ServiceRow> services;
  for (const auto& service : draft.rendering.services) services.append(serviceRow(service));
  m_services.setRows(services);
  QList<CommitRow> commits;
  for (const CommitNote& note : draft.commits)
    commits.append({toQt(note.commit.text().substr(0, 7)), toQt(note.subject), toQt(note.author), age(now - note.at), true});
  m_commits.setRows(commits);
  foldSchema(draft.schema, draft.forecast);
  foldTexts(draft);
}

void PlanModel::foldSchema(const app::SchemaAdvice& schema, const app::Forecast& forecast) {
  QList<ReasonRow> reasons;
  for (const VerdictReason& reason : schema.reasons) {
    const Sign sign = signOf(reason.weight);
    reasons.append({QString::number(reasons.size()), said(reason.sentence), sign.tone, sign.glyph});
  }
  m_reasons.setRows(reasons);
  QList<ReleaseMigrationRow> migrations = migrationRows(schema);
  for (ReleaseMigrationRow& row : migrations)
    if (const auto earlier = forecast.find(fromQt(row.key)); earlier != forecast.end())
      row.detail = tr("took %1 on %2").arg(toQt(spoken(earlier->second.took)), toQt(earlier->second.environment.text()));
  m_migrations.setRows(migrations);
}

void PlanModel::foldTexts(const app::PlanDraft& draft) {
  const Plan& plan = draft.plan;
  const bool back = m_face.kind == "rollback"_L1;
  m_face.release = toQt(brief(plan.release));
  m_face.tag = toQt(plan.release.text());
  m_face.replaces = replacedWords(plan);
  m_face.direction = directionWords(plan.direction);
  m_face.fetch = fetchWords(draft);
  m_face.migrations = migrationWords(plan, &draft.schema);
  m_face.readiness = readinessWords(plan);
  m_face.onFailure = failureWords(plan);
  m_face.configuration = configurationWords(plan);
  const Sign verdict = !back && draft.fit ? fitSignOf(draft.schema.verdict) : signOf(draft.schema.verdict);
  m_face.verdictWord = verdict.word;
  m_face.verdictGlyph = verdict.glyph;
  m_face.verdictTone = verdict.tone;
  foldText(plan);
  m_face.canExplain = !draft.requested;
  m_face.settings = settingsWords(draft);
  m_face.expires = tr("Valid until %1").arg(clockTime(plan.expires, plan.created));
  m_face.commitsTitle = m_face.direction;
  m_face.findings = findingsOf(draft.rendering);
  m_face.title = back ? tr("Roll back %1 to %2").arg(m_face.environment, m_face.release)
                      : tr("Deploy %1 to %2").arg(m_face.release, m_face.environment);
  m_face.question = back ? tr("Roll back %1 on %2 to %3?").arg(m_face.environment, m_face.host, m_face.release) +
                               (draft.schema.verdict == Verdict::safe ? QString() : u' ' + verdict.word + u'.')
                         : tr("Deploy %1 to %2 on %3?").arg(m_face.release, m_face.environment, m_face.host) + (draft.fit && draft.schema.verdict != Verdict::safe ? u' ' + verdict.word + u'.' : QString());
  m_face.action = back ? (draft.schema.verdict == Verdict::blocked ? tr("Roll back %1 anyway") : tr("Roll back %1")).arg(m_face.environment) : tr("Deploy to %1").arg(m_face.environment);
  const JudgedGate* closed = draft.refusing();
  m_face.phase = closed == nullptr ? u"ready"_s : u"refused"_s;
  if (closed != nullptr) m_face.refusal = refusalWords(*closed);
  foldTrust(draft, closed);
}

/// Whose word the host asks for, and what can be done about it when it is missing.
void PlanModel::foldTrust(const app::PlanDraft& draft, const JudgedGate* closed) {
  const auto& policy = draft.trust.policy;
  if (!policy) return;
  const bool approvals = closed != nullptr && (closed->result.code == "approvals-missing" || closed->result.code == "approval-required" || closed->result.code == "way-back-unstated");
  const bool stoodIn = approvals || (closed != nullptr && kStoodIn.contains(closed->result.code));
  const bool may = std::ranges::find(policy->breakGlass, m_desk.person) != policy->breakGlass.end();
  m_face.canRequest = approvals && !draft.requested;
  m_face.canBreakGlass = stoodIn && may;
  if (draft.requested) m_face.asked = tr("This is the plan that %1 asked for at %2; it runs exactly as it was signed.").arg(toQt(draft.plan.requestedBy.text()), clockTime(draft.plan.created, m_desk.clock.now()));
  else if (!draft.staleBecause.empty()) m_face.asked = tr("A request for this release is stale: “%1” has moved since. This is a new plan.").arg(toQt(draft.staleBecause));
  if (draft.gateFacts.admission) m_face.approvals = approvalWords(*draft.gateFacts.admission);
}

void PlanModel::close() {
  m_work.request_stop();
  m_draft.reset();
  ++m_turn;
  m_face = {};
  m_face.phase = u"closed"_s;
  Q_EMIT changed();
}

void PlanModel::confirm() {
  if (m_face.phase != "ready"_L1 || !m_draft || !m_environment || !m_face.reasonFault.isEmpty()) return;
  if (m_draft->needsSignature()) return Q_EMIT signatureWanted(m_face.environment, toQt(m_draft->plan.id().text()));
  m_face.phase = u"starting"_s;
  say();
  Q_EMIT changed();
  m_crew.start([this, turn = m_turn, environment = *m_environment, draft = m_draft](const Crew::Send& send, const std::stop_token& stop) {
    host::Host host(m_desk.shellTo(environment), environment);
    const auto told = [this, turn, &send](const Error& why, int) {
      send([this, turn, text = tr("The connection was lost and is made again: %1").arg(toQt(why.message))] {
        if (turn != m_turn) return;
        m_face.waitingFor = text;
        Q_EMIT changed();
      });
    };
    const app::Consent nothingToSign = [](const std::string&, const Signer&) -> Result<bool> { return false; };
    const auto parcel = app::signDraft(m_desk, environment, *draft, {}, nothingToSign, stop);
    std::vector<host::SaidAnswer> refused;
    auto run = !parcel ? Result<RunId>(failure(parcel.error())) : app::startRun(m_desk, host, draft->plan, *parcel, refused, {.event = {}, .reconnecting = told, .reconnected = {}}, stop);
    send([this, turn, environment, run = std::move(run)] {
      const QString name = toQt(environment.name.text());
      if (run) Q_EMIT started(name, toQt(run->text()));
      else if (turn != m_turn) Q_EMIT failedUnseen(name, toQt(run.error().message));
      if (turn != m_turn) return;
      if (run) close();
      else refuse(run.error());
    });
  });
}

}  // namespace gantry::gui
