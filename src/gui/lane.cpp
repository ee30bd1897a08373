#include "gui/lane.h"

#include <algorithm>

#include "app/planner.h"
#include "core/release.h"
#include "core/time.h"
#include "gui/policy_words.h"
#include "gui/text.h"
#include "gui/words.h"

namespace gantry::gui {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype kMostShown = 60;
constexpr int kMostPast = 8;

/// Whether nothing proven serves, and what is there is the app of a run that did not end well.
bool leftByARun(const HostFacts& facts, const ServiceName& appService) {
  const ContainerFacts* app = facts.container(appService);
  return app != nullptr && facts.servingRun() == nullptr && !facts.runs.empty() && app->repoDigest.ends_with(facts.runs.front().app.digest.text());
}

QString phaseOf(const app::EnvironmentStatus& status) {
  if (!status.facts) return status.error ? u"never"_s : u"loading"_s;
  if (status.facts->servingRun() != nullptr) return u"serving"_s;
  if (leftByARun(*status.facts, status.environment.appService)) return u"unproven"_s;
  return std::holds_alternative<Unmanaged>(status.facts->serving) ? u"unmanaged"_s : u"empty"_s;
}

/// `from` as a label; words of a host that are no time stay as they are.
QString timeOrWords(const std::string& text, Time now) {
  const auto time = parseTime(text);
  return time ? clockTime(*time, now) : toQt(text);
}

/// Whether a run is where the app is another one than the last proven run put there.
bool replacesApp(const HostFacts& facts) {
  const auto step = facts.lock ? stepNamed(facts.lock->step) : std::nullopt;
  return step && *step >= Step::start;
}

Sign identitySign(const HostFacts& facts, const ServiceName& appService) {
  const Identity identity = identityOf(facts, appService);
  if (replacesApp(facts) && (identity == Identity::drifted || identity == Identity::unmanaged)) return {Lane::tr("Being deployed"), u"play"_s, u"info"_s};
  if (identity == Identity::unmanaged && leftByARun(facts, appService)) return {Lane::tr("Not proven"), u"alert"_s, u"warning"_s};
  return signOf(identity);
}

}  // namespace

Lane::Lane(app::EnvironmentStatus remembered, QList<HealthSample> samples, QObject* parent)
    : QObject(parent), m_status(std::move(remembered)) {
  for (const HealthSample& sample : samples) m_samples.append(sample.ms);
  fold(m_status.readAt);
}

void Lane::apply(const Reading& reading, Time now) {
  const auto serving = [](const app::EnvironmentStatus& status) {
    const ServingRun* run = status.facts ? status.facts->servingRun() : nullptr;
    return run == nullptr ? std::nullopt : std::optional(run->release);
  };
  if (serving(m_status) != serving(reading.status)) m_leg.reset();   // it was measured from what served before
  m_status = reading.status;
  m_took = reading.took;
  m_fresh = true;
  if (!m_status.error && m_status.facts && m_status.facts->ready) {
    m_samples.append(m_status.facts->ready->ms);
    if (m_samples.size() > kMostShown) m_samples.removeFirst();
  }
  fold(now);
}

void Lane::applyLeg(app::Leg leg, Time now) {
  m_leg = std::move(leg);
  fold(now);
}

void Lane::applyBuilt(QString notReady, QString text, Time now) {
  if (notReady == m_notReady && text == m_builtText) return;
  m_notReady = std::move(notReady);
  m_builtText = std::move(text);
  fold(now);
}

void Lane::applyBack(const Tag& release, std::optional<Verdict> verdict, Time now) {
  m_judged = release;
  m_back = verdict;
  fold(now);
}

void Lane::applyNext(std::optional<Digest> app, std::optional<Digest> migrator, Time now) {
  m_nextApp = std::move(app);
  m_nextMigrator = std::move(migrator);
  fold(now);
}

void Lane::applyExamination(const app::Examination& examination, Time now) {
  m_examination = examination;
  m_examinedAt = now;
  m_examining = false;
  fold(now);
}

void Lane::setExamining(Time now) {
  m_examining = true;
  fold(now);
}

void Lane::applySettings(const Result<std::vector<app::SshSetting>>& settings) {
  m_sshSettings = settings;
  foldSettings();
}

void Lane::setWork(const QString& work) {
  m_face.work = work;
  Q_EMIT changed();
}

void Lane::setOffered(const QString& type, const QString& fingerprint) {
  m_face.offeredType = type;
  m_face.offeredKey = fingerprint;
  Q_EMIT changed();
}

void Lane::tick(Time now) { fold(now); }

void Lane::fold(Time now) {
  LaneFace face;
  face.work = m_face.work;
  face.offeredKey = m_face.offeredKey;
  face.offeredType = m_face.offeredType;
  face.name = toQt(environment().name.text());
  face.title = capitalised(environment().name.text());
  face.host = toQt(environment().host.text());
  face.phase = phaseOf(m_status);
  constexpr auto kOld = std::chrono::minutes(3);   // a machine that slept
  const bool known = m_status.facts && !m_status.error && m_fresh && now - m_status.readAt < kOld;
  const bool bare = known && identityOf(*m_status.facts, environment().appService) == Identity::nothing;
  Sign health = bare ? signOf(Identity::nothing) : signOf(known ? healthOf(*m_status.facts, environment().appService) : Health::unknown);
  if (known && health.tone == "success"_L1)   // nothing is well where something else runs than what was deployed
    if (const Sign identity = identitySign(*m_status.facts, environment().appService); identity.tone == "danger"_L1) health = identity;
  face.healthWord = health.word;
  face.healthGlyph = health.glyph;
  face.healthTone = health.tone;
  if (known) face.ails = ailmentWords(ailmentsOf(*m_status.facts, environment().appService, environment().supportServices));
  face.samples = m_samples;
  constexpr auto kSlow = std::chrono::seconds(3);
  if (known) face.answered = m_took < std::chrono::seconds(1) ? tr("%1 ms").arg(m_took.count()) : toQt(spoken(m_took));
  if (known) face.answeredTone = m_took < kSlow ? u"success"_s : u"warning"_s;
  face.stale = m_status.facts && !known;
  if (m_status.facts) foldServing(*m_status.facts, face, now);
  if (m_status.facts) foldSaid(*m_status.facts, face, now);
  if (known && face.bad) {
    face.healthWord = tr("Marked as bad");
    face.healthGlyph = u"flag"_s;
    face.healthTone = u"danger"_s;
  }
  foldTrouble(face, now);
  foldChecks(face, now);
  foldTrust();
  foldSettings();
  if (face.stale)  // nothing stays green that is only remembered
    for (QString* tone : {&face.readyTone, &face.identityTone, &face.backTone, &face.acceptedTone})
      if (*tone == "success"_L1) *tone = u"neutral"_s;
  if (face == m_face) return;
  m_face = std::move(face);
  Q_EMIT changed();
}

/// What people said about the environment with a signature.
void Lane::foldSaid(const HostFacts& facts, LaneFace& face, Time now) const {
  face.signs = facts.signers.has_value();
  face.canAccept = face.signs && !m_last && facts.servingRun() != nullptr && face.healthTone == "success"_L1;
  if (facts.accepted) {
    face.accepted = tr("Accepted by %1, %2").arg(toQt(facts.accepted->by), ago(now - facts.accepted->at));
    face.acceptedTone = u"success"_s;
  }
  for (const BadImages& bad : facts.bad) face.marked.append(toQt(bad.release.text()));
  face.bad = face.marked.contains(face.tag);
  if (facts.freezes.empty()) return;
  const SignedFreeze& freeze = facts.freezes.front();
  face.frozen = true;
  face.frozenText = (now < freeze.from ? tr("Will be frozen by %1 from %2 until %3") : tr("Frozen by %1 since %2, until %3"))
                        .arg(toQt(freeze.by), clockTime(freeze.from, now), clockTime(freeze.until, now));
}

void Lane::applyTrust(const app::Trust& trust) {
  m_trust = trust;
  foldTrust();
}

void Lane::foldTrust() {
  if (!m_trust) return;
  QList<LabelRow> rows;
  if (!m_trust->fault.empty()) rows.append({u"fault"_s, tr("Fault"), said(m_trust->fault), false});
  if (m_trust->policy) rows += policyRows(*m_trust->policy);
  m_policy.setRows(rows);
}

void Lane::foldSettings() {
  if (!m_sshSettings) return;
  if (!*m_sshSettings) return m_settings.setRows({{u"error"_s, tr("Settings"), toQt(m_sshSettings->error().message), {}}});
  QList<SettingRow> rows;
  for (const app::SshSetting& setting : **m_sshSettings)
    rows.append({QString::number(rows.size()), toQt(setting.name), toQt(setting.value), toQt(setting.source)});
  m_settings.setRows(rows);
}

/// What was found out about the host the last time, even while it is found out again.
void Lane::foldChecks(LaneFace& face, Time now) {
  QList<CheckRow> rows;
  int bad = 0;
  if (m_examination) {
    for (const host::Check& check : m_examination->checks) {
      const Sign sign = signOf(check.fitness);
      bad += check.fitness == host::Fitness::ok ? 0 : 1;
      rows.append({toQt(check.name), said(check.found), said(check.wayOut), sign.word, sign.glyph, sign.tone});
    }
    if (const auto& error = m_examination->error) {
      const Sign sign = signOf(host::Fitness::failed);
      rows.append({u"error"_s, toQt(error->message), toQt(error->wayOut), sign.word, sign.glyph, sign.tone});
      ++bad;
    }
    face.examination = u"done"_s;
    face.examinationText = (bad == 0 ? tr("All checks passed") : tr("%n need attention", nullptr, bad)) + u" · "_s + clockTime(m_examinedAt, now);
  }
  m_checks.setRows(rows);
  if (!m_examining) return;
  face.examination = u"running"_s;
  face.examinationText = tr("Examining %1 over SSH").arg(face.host);
}

void Lane::foldServing(const HostFacts& facts, LaneFace& face, Time now) {
  if (const ServingRun* serving = facts.servingRun()) {
    face.release = toQt(brief(serving->release));
    face.tag = toQt(serving->release.text());
    const auto since = parseTime(facts.servingSince);
    if (since) face.since = ago(now - *since);
    const auto run = std::ranges::find(facts.runs, serving->run, &RunRecord::run);
    if (since && run != facts.runs.end() && !run->by.empty()) face.since = age(now - *since) + u" · "_s + toQt(run->by);
  }
  if (m_leg && m_leg->serving) face.subject = toQt(m_leg->serving->subject);
  if (m_leg) face.behind = behindWords(m_leg->behind);
  if (!face.behind.isEmpty()) {
    face.notReady = m_notReady;
    face.behindText = m_builtText;
  }
  if (facts.ready) {
    face.readyWord = facts.ready->status == 200 ? tr("Ready") : facts.ready->status == 0 ? tr("No answer") : tr("HTTP %1").arg(facts.ready->status);
    face.readyTone = facts.ready->status == 200 ? u"success"_s : u"danger"_s;
    face.latency = tr("%1 ms").arg(facts.ready->ms);
  }
  const Sign identity = identitySign(facts, environment().appService);
  face.identityWord = identity.word;
  face.identityGlyph = identity.glyph;
  face.identityTone = identity.tone;
  const auto failed = std::ranges::find(facts.migrations, "failed", &MigrationFacts::state);
  const ServingRun* serves = facts.servingRun();
  const bool judged = serves != nullptr && m_judged == serves->release;
  const Sign back = signOf(judged && m_back ? *m_back : Verdict::unknown);
  if (serves != nullptr && !(judged && !m_back)) {
    face.backWord = back.word;
    face.backGlyph = back.glyph;
    face.backTone = back.tone;
  }
  face.migrationsTone = failed != facts.migrations.end() ? u"danger"_s : u"violet"_s;
  if (failed != facts.migrations.end()) face.migrations = tr("Migration %1 failed").arg(toQt(failed->name));
  else if (facts.database == "read") face.migrations = tr("%n migrations", nullptr, static_cast<int>(facts.migrations.size()));
  if (facts.lock) {
    face.locked = true;
    face.lockRun = toQt(facts.lock->run);
    const auto step = stepNamed(facts.lock->step);
    face.lockText = tr("%1 is deploying: %2").arg(toQt(facts.lock->by), step ? titleOf(*step) : toQt(facts.lock->step));
  }
  if (facts.hold) {
    face.held = true;
    const QString who = facts.hold->run == "-" ? toQt(facts.hold->by) : tr("run %1").arg(toQt(facts.hold->run));
    face.holdText = tr("Held by %1 since %2").arg(who, timeOrWords(facts.hold->since, now));
  }
  face.mode = facts.mode == "protected" ? tr("Protected") : tr("Guarded");
  face.canRollBack = !app::rollbackTargets(facts, environment().appService).empty();
  if (!face.canRollBack) face.noBack = tr("There is nothing to go back to: no other release was healthy on %1 yet").arg(face.name);
  foldImages(facts);
  foldPast(facts, now);
  foldFacts(facts, now);
  foldContainers(facts, face.stale);
}

void Lane::foldTrouble(LaneFace& face, Time now) const {
  if (m_status.error) {
    face.errorText = toQt(m_status.error->message);
    face.errorCode = toQt(gantry::name(m_status.error->code));
    face.wayOut = toQt(m_status.error->wayOut);
  }
  if (!face.stale) return;
  const QString when = clockTime(m_status.readAt, now);
  face.staleText = m_status.error && m_fresh ? tr("%1 does not answer. Values are from %2.").arg(face.title, when)
                           : tr("As of %1. Reading %2 now.").arg(when, face.host);
}

void Lane::foldImages(const HostFacts& facts) {
  const ServingRun* serving = facts.servingRun();
  if (serving == nullptr) return m_images.setRows({});
  const bool proven = identityOf(facts, environment().appService) == Identity::proven;
  const auto row = [&](const QString& service, const Digest& digest, const std::optional<Digest>& next, bool ok) {
    const QString note = !next ? QString() : *next == digest ? tr("same") : tr("new");
    return ImageRow{service, service, toQt(digest.text()), toQt(digest.brief()), note,
                    next && *next != digest ? u"accent"_s : u"muted"_s, ok};
  };
  m_images.setRows({row(u"app"_s, serving->app, m_nextApp, proven), row(u"migrator"_s, serving->migrator, m_nextMigrator, true)});
}

PastRow targetRow(const RunRecord& run, Time now) {
  const QString images = run.imagesPresent ? Lane::tr("rollback target, on the host") : Lane::tr("rollback target, to be pulled");
  const QString id = toQt(run.run.text());
  return {id, toQt(brief(run.release)), images, age(now - run.finished.value_or(run.started)), u"undo"_s, u"info"_s, id, true, run.imagesPresent, {}, {}, {}};
}

void Lane::foldPast(const HostFacts& facts, Time now) {
  const auto targets = app::rollbackTargets(facts, environment().appService);
  const auto isTarget = [&](const RunRecord& run) { return std::ranges::find(targets, run.run, &RunRecord::run) != targets.end(); };
  const ServingRun* serving = facts.servingRun();
  QList<PastRow> rows;
  for (const RunRecord& run : facts.runs) {
    if (rows.size() == kMostPast) break;
    if ((serving != nullptr && run.run == serving->run) || !run.outcome) continue;
    rows.append(targetRow(run, now));
    if (isTarget(run)) continue;
    const Sign sign = signOf(run);
    PastRow& row = rows.back();
    row.target = false;
    row.note = sign.word.toLower();
    row.glyph = sign.glyph;
    row.tone = run.outcome == Outcome::healthy ? u"muted"_s : sign.tone;
  }
  m_past.setRows(rows);
}

/// Every running container; the app's one is held against what the last proven run put there.
void Lane::foldContainers(const HostFacts& facts, bool remembered) {
  const Identity identity = identityOf(facts, environment().appService);
  QList<ContainerRow> rows;
  for (const ContainerFacts& one : facts.containers) {
    const bool app = one.service == environment().appService.text();
    const Sign health = one.health == "healthy" ? signOf(Health::healthy) : one.health == "unhealthy" ? signOf(Health::down) : Sign{toQt(one.state), u"circle"_s, u"neutral"_s};
    const Sign sign = app && identity != Identity::unknown ? identitySign(facts, environment().appService) : health;
    const bool drifted = app && identity == Identity::drifted && !replacesApp(facts);
    const auto digest = Digest::parse(one.repoDigest.substr(std::min(one.repoDigest.size(), one.repoDigest.find('@') + 1)));
    const QString restarts = one.restarts > 0 ? u" · "_s + tr("%n restart(s)", nullptr, one.restarts) : QString();
    rows.append({toQt(one.service) + u' ' + toQt(one.id), toQt(one.service), toQt(one.state) + restarts, digest ? toQt(digest->text()) : toQt(one.imageId),
                 digest ? toQt(digest->brief()) : toQt(one.imageId.substr(0, 19)), sign.word, remembered && sign.tone == "success"_L1 ? u"neutral"_s : sign.tone, sign.glyph,
                 drifted ? tr("Not the image that the last proven run put here") : QString(), drifted});
  }
  m_containers.setRows(rows);
}

void Lane::foldFacts(const HostFacts& facts, Time now) {
  const auto disk = [&](std::string_view place) {
    const auto found = std::ranges::find(facts.disks, place, &DiskFacts::place);
    return found == facts.disks.end() ? u"–"_s
                                      : tr("%1 of %2 free").arg(toQt(spokenBytes(found->freeBytes)), toQt(spokenBytes(found->allBytes)));
  };
  const Environment& e = environment();
  // The host said it at some moment while it was read.
  const auto apart = [&] { return std::max(std::chrono::milliseconds(0), std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::abs(*facts.now - m_status.readAt)) - m_took); };
  const QString clock = facts.now ? tr("%1 apart").arg(toQt(spoken(apart()))) : u"–"_s;
  m_facts.setRows({
      {u"host"_s, tr("Host"), toQt(e.host.text())},
      {u"user"_s, tr("Signed in as"), toQt(facts.user) + u'@' + toQt(facts.hostname)},
      {u"path"_s, tr("Deploy path"), toQt(e.deployPath.text())},
      {u"engine"_s, tr("Docker Engine"), facts.engine.empty() ? u"–"_s : toQt(facts.engine)},
      {u"compose"_s, tr("Compose"), facts.compose.empty() ? u"–"_s : toQt(facts.compose)},
      {u"platform"_s, tr("Platform"), facts.platform.empty() ? u"–"_s : toQt(facts.platform)},
      {u"deploy-disk"_s, tr("Deploy path disk"), disk("deploy")},
      {u"engine-disk"_s, tr("Image disk"), disk("engine")},
      {u"clock"_s, tr("Clock"), clock},
      {u"mode"_s, tr("Mode"), facts.mode == "protected" ? tr("Protected") : tr("Guarded")},
      {u"read"_s, tr("Read"), clockTime(m_status.readAt, now)},
  });
}

}  // namespace gantry::gui
