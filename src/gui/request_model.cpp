#include "gui/request_model.h"

#include <algorithm>
#include <set>

#include "core/text.h"
#include "gui/text.h"
#include "gui/ways_out.h"
#include "gui/words.h"
#include "signing/signature_check.h"

namespace gantry::gui {
namespace {

using namespace Qt::StringLiterals;

LabelRow label(const QString& label, const QString& value) { return {label, label, value, false}; }

ImageRow imageRow(const QString& service, const PinnedImage& image) {
  return {service, service, toQt(image.digest.text()), toQt(image.digest.brief()), {}, u"muted"_s, true};
}

/// `SHA256:9qFeq0bT…zXw0`
QString briefKey(const QString& fingerprint) { return fingerprint.size() < 24 ? fingerprint : fingerprint.left(15) + u'…' + fingerprint.right(4); }

/// The key that made a signature; empty when it is not right.
QString keyOf(const SignedText& said, StatementKind kind) {
  if (said.signature.empty()) return {};
  const auto proven = signing::proveSignature(said.text, said.signature, rowOf(kind).nameSpace);
  return proven ? toQt(proven->fingerprint.text()) : QString();
}

/// The plan's verdict, with what decides it as far as the migrations were read and say the same.
QString verdictWords(Verdict verdict, const app::SchemaAdvice* schema) {
  const QString why = schema != nullptr && schema->verdict == verdict && !schema->reasons.empty() ? said(schema->reasons.front().sentence) : QString();
  switch (verdict) {
    case Verdict::safe: return RequestModel::tr("Safe: the release before can live with what this one changes");
    case Verdict::caution: return RequestModel::tr("With care: %1").arg(why.isEmpty() ? RequestModel::tr("read what the plan's verdict says before you need it") : why);
    case Verdict::blocked: return RequestModel::tr("Blocked: %1").arg(why.isEmpty() ? RequestModel::tr("there is no way back to the release before") : why);
    case Verdict::unknown: return RequestModel::tr("Unknown: %1").arg(why.isEmpty() ? RequestModel::tr("it was not judged") : why);
  }
  return {};
}

/// Somebody's answer to a request.
struct Answered {
  QString word;
  QString glyph;
  QString tone;
};
Answered answerOf(StatementKind kind) {
  if (kind == StatementKind::approval) return {RequestModel::tr("approved"), u"checkCircle"_s, u"success"_s};
  if (kind == StatementKind::rejection) return {RequestModel::tr("refused"), u"xCircle"_s, u"danger"_s};
  return {RequestModel::tr("broke the glass"), u"alert"_s, u"danger"_s};
}

bool isAnswer(StatementKind kind) { return kind == StatementKind::approval || kind == StatementKind::rejection || kind == StatementKind::breakGlass; }

QString personWords(const app::Desk& desk, const Person& person) { return person == desk.person ? RequestModel::tr("you") : toQt(person.text()); }

bool spoke(const app::Request& request, const Person& person) {
  return std::ranges::any_of(request.admission.said, [&](const ProvenStatement& one) { return one.statement.by == person && isAnswer(one.statement.kind()); });
}

/// Why a request stands where it stands.
QString whyWords(const app::Request& request) {
  const auto closed = std::ranges::find_if(request.gates, [](const JudgedGate& gate) { return gate.result.state != GateState::passed; });
  return request.state == app::RequestState::waiting && closed != request.gates.end() ? refusalWords(*closed) : said(request.why);
}

}  // namespace

RequestSign signOf(const app::Request& request) {
  switch (request.state) {
    case app::RequestState::ready: return {RequestModel::tr("Ready to run"), u"check"_s, u"success"_s};
    case app::RequestState::rejected: return {RequestModel::tr("Refused"), u"x"_s, u"danger"_s};
    case app::RequestState::withdrawn: return {RequestModel::tr("Withdrawn"), u"undo"_s, u"neutral"_s};
    case app::RequestState::expired: return {RequestModel::tr("Expired"), u"clock"_s, u"neutral"_s};
    case app::RequestState::stale: return {RequestModel::tr("Stale"), u"alert"_s, u"danger"_s};
    case app::RequestState::waiting: break;
  }
  const int needed = request.admission.policy ? request.admission.policy->approvals : 0;
  return {needed == 0 ? RequestModel::tr("Waiting") : RequestModel::tr("%1 of %2").arg(approversOf(request.admission).count).arg(needed), u"clock"_s, u"warning"_s};
}

RequestModel::RequestModel(const app::Desk& desk, QObject* parent) : QObject(parent), m_desk(desk) { m_face.phase = u"closed"_s; }

void RequestModel::show(const app::Request& request, const QString& subject, Time now) {
  const RequestSign sign = signOf(request);
  const Plan& plan = request.plan;
  const QString key = toQt(request.id().text());
  if (m_face.key != key) {
    m_migrations.setRows({});
    m_schema.reset();
  }
  m_face = {};
  m_face.phase = u"ready"_s;
  m_face.key = key;
  m_face.release = toQt(brief(plan.release));
  m_face.tag = toQt(plan.release.text());
  m_face.subject = subject;
  m_face.environment = toQt(request.environment.text());
  if (const auto place = m_desk.environment(request.environment.text())) m_face.host = toQt(place->host.text());
  m_face.word = sign.word;
  m_face.glyph = sign.glyph;
  m_face.tone = sign.tone;
  m_face.asker = personWords(m_desk, plan.requestedBy);
  m_face.asked = tr("asked by %1, %2").arg(m_face.asker, ago(now - plan.created));
  m_face.reason = plan.reason ? toQt(plan.reason->text()) : QString();
  m_face.expires = now < plan.expires ? tr("expires %1").arg(clockTime(plan.expires, now)) : tr("expired %1").arg(clockTime(plan.expires, now));
  m_face.planId = m_face.key;
  m_face.planIdBrief = toQt(request.id().brief());
  m_face.planText = toQt(request.signedPlan.text);
  if (request.state == app::RequestState::stale) m_face.changed = capitalised(fromQt(whyWords(request)));
  if (request.state == app::RequestState::waiting || request.state == app::RequestState::ready) m_face.missing = capitalised(fromQt(whyWords(request)));
  foldRights(request);
  m_plan = plan;
  if (plan.migrate) {
    const Sign back = signOf(plan.verdictBack);
    m_face.verdictWord = back.word;
    m_face.verdictGlyph = back.glyph;
    m_face.verdictTone = back.tone;
  }
  foldChanges();
  foldPeople(request, now);
  m_gates.setRows(gateRows(request.gates));
  m_images.setRows({imageRow(u"app"_s, plan.app), imageRow(u"migrator"_s, plan.migrator)});
  Q_EMIT changed();
}

void RequestModel::showMigrations(const QString& key, const app::SchemaAdvice& schema) {
  if (m_face.key != key) return;
  m_migrations.setRows(migrationRows(schema));
  m_schema = schema;
  foldChanges();
}

/// What this person may say, and why not.
void RequestModel::foldRights(const app::Request& request) {
  const bool open = request.state == app::RequestState::waiting || request.state == app::RequestState::ready;
  const bool own = request.plan.requestedBy == m_desk.person;
  m_face.canApprove = request.waitsForMe;
  m_face.canReject = request.waitsForMe;
  m_face.canWithdraw = open && own;
  m_face.canRun = request.state == app::RequestState::ready;
  if (!open && !m_face.canApprove) m_face.refusal = request.state == app::RequestState::stale
      ? tr("Approving a plan that cannot run any more would have no effect. It can still be read.") : capitalised(fromQt(whyWords(request)));
  if (request.state != app::RequestState::waiting || request.waitsForMe) return;
  const auto& policy = request.admission.policy;
  if (own && policy && !policy->requesterCounts)
    m_face.refusal = tr("You asked for this yourself: the policy of %1 does not count the approval of the one who asks. Somebody else has to approve it.").arg(m_face.environment);
  else if (spoke(request, m_desk.person))
    m_face.refusal = tr("You have already given your answer.");
  else
    m_face.refusal = tr("You can read everything, but not approve it: no key of %1 may approve on %2. The owner of that host can add one to its allowed_signers.").arg(toQt(m_desk.person.text()), m_face.environment);
}

void RequestModel::foldChanges() {
  const Plan& plan = *m_plan;
  const app::SchemaAdvice* schema = m_schema ? &*m_schema : nullptr;
  m_changes.setRows({
      label(tr("Replaces"), replacedWords(plan)),
      label(tr("Commits"), directionWords(plan.direction)),
      label(tr("Migrations"), migrationWords(plan, schema)),
      label(tr("Way back"), verdictWords(plan.verdictBack, schema)),
      label(tr("Configuration"), configurationWords(plan)),
      label(tr("Readiness"), readinessWords(plan)),
      label(tr("If it fails"), failureWords(plan)),
  });
}

void RequestModel::foldPeople(const app::Request& request, Time now) {
  const auto& policy = request.admission.policy;
  const QString asker = keyOf(request.signedPlan, StatementKind::plan);
  QString note = toQt(request.admission.signature.fault);
  if (note.isEmpty()) note = !request.admission.signature.present ? tr("not signed") : policy && !policy->requesterCounts ? tr("signature valid; the requester does not count") : tr("signature valid");
  QList<PersonRow> rows{{u"asks"_s, personWords(m_desk, request.plan.requestedBy), tr("asked"), u"user"_s, u"muted"_s, clockTime(request.plan.created, now), {}, asker, briefKey(asker), note}};
  std::set<std::string> heard;
  for (const SignedText& one : request.said) {
    const auto statement = Statement::parse(one.text);
    if (!statement || !isAnswer(statement->kind())) continue;
    const auto proven = std::ranges::find(request.admission.said, one.id(), &ProvenStatement::id);
    const bool counts = proven != request.admission.said.end();
    const Answered answer = answerOf(statement->kind());
    const QString key = keyOf(one, statement->kind());
    if (counts) heard.insert(statement->by.text());
    rows.append({toQt(one.id().text()), personWords(m_desk, statement->by), answer.word, counts ? answer.glyph : u"question"_s, counts ? answer.tone : u"neutral"_s,
                 clockTime(statement->created, now), statement->reason ? toQt(statement->reason->text()) : QString(), key, briefKey(key),
                 counts ? tr("signature valid") : tr("does not count: its signature, person or time is not right")});
  }
  if (policy)
    for (const Person& person : policy->required)
      if (!heard.contains(person.text()))
        rows.append({u"required:"_s + toQt(person.text()), personWords(m_desk, person), tr("nothing said yet"), u"clock"_s, u"warning"_s, {}, {}, {}, {}, tr("required by the policy")});
  m_people.setRows(rows);
}

void RequestModel::showLoading(const QString& waitingFor) {
  m_face = {};
  m_face.phase = u"loading"_s;
  m_face.waitingFor = waitingFor;
  Q_EMIT changed();
}

void RequestModel::showError(const Error& error) {
  m_face = {};
  m_face.phase = u"error"_s;
  m_face.error = toQt(error.message);
  m_face.wayOut = toQt(error.wayOut);
  Q_EMIT changed();
}

void RequestModel::close() {
  m_face = {};
  m_face.phase = u"closed"_s;
  Q_EMIT changed();
}

}  // namespace gantry::gui
