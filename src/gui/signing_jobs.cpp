#include "gui/signing_jobs.h"

#include "app/deployment.h"
#include "app/statements.h"
#include "core/release.h"
#include "gui/text.h"
#include "gui/ways_out.h"
#include "gui/words.h"

namespace gantry::gui {
namespace {

using namespace std::chrono_literals;
using Done = Result<std::optional<RunId>>;

/// An acceptance that nobody asks about for so long says nothing any more; policies ask for less.
constexpr std::chrono::hours kAcceptanceLasts = 14 * 24h;

const Done kSaid = std::optional<RunId>();

SignJob answerJob(const app::Desk& desk, const Environment& environment, app::Request request, bool isKept, app::Answer answer) {
  const QString release = toQt(brief(request.plan.release));
  return {release, [&desk, environment, request = std::move(request), isKept, answer](const SignWords& words, const app::Consent& consent, const std::stop_token& stop) -> Done {
            host::Host host(desk.shellTo(environment), environment);
            const auto trust = app::readTrust(desk, host, stop);
            if (!trust) return failure(trust.error());
            auto said = app::signAnswer(desk, environment, *trust, request.plan, answer, words.reason, consent, stop);
            if (!said) return failure(said.error());
            std::vector<SignedText> parcel = isKept ? std::vector<SignedText>() : request.parcel();
            parcel.push_back(std::move(*said));
            const auto taken = app::sayAll(host, parcel, stop);
            if (!taken) return failure(taken.error());
            return kSaid;
          }};
}

/// Starts what a parcel speaks for.
Done start(const app::Desk& desk, host::Host& host, const Plan& plan, const Result<std::vector<SignedText>>& parcel, const std::stop_token& stop) {
  if (!parcel) return failure(parcel.error());
  std::vector<host::SaidAnswer> refused;
  auto run = app::startRun(desk, host, plan, *parcel, refused, {}, stop);
  if (!run) return failure(run.error());
  return std::optional(*run);
}

SignJob draftJob(const app::Desk& desk, const Environment& environment, std::shared_ptr<const app::PlanDraft> draft, const QString& kind) {
  const QString release = toQt(brief(draft->plan.release));
  if (kind == QLatin1String("plan"))
    return {release, [&desk, environment, draft](const SignWords&, const app::Consent& consent, const std::stop_token& stop) -> Done {
              const auto parcel = app::signRequest(desk, environment, *draft, consent, stop);
              if (!parcel) return failure(parcel.error());
              host::Host host(desk.shellTo(environment), environment);
              const auto taken = app::sayAll(host, *parcel, stop);
              if (!taken) return failure(taken.error());
              return kSaid;
            }};
  const bool breaks = kind == QLatin1String("break-glass");
  return {release, [&desk, environment, draft, breaks](const SignWords& words, const app::Consent& consent, const std::stop_token& stop) -> Done {
            app::PlanDraft copy = *draft;
            std::optional<Statement> glass;
            if (breaks) {
              auto broken = app::breakGlass(desk, environment, copy, *words.reason, stop);
              if (!broken) return failure(broken.error());
              if (const JudgedGate* closed = copy.refusing()) return failure(Code::gateRefused, fromQt(refusalWords(*closed)));
              glass = std::move(*broken);
            }
            host::Host host(desk.shellTo(environment), environment);
            return start(desk, host, copy.plan, app::signDraft(desk, environment, copy, glass, consent, stop), stop);
          }, !draft->plan.migrate};
}

/// Says one statement on the host of an environment.
using Word = std::function<Result<Statement>(host::Host&, const SignWords&, std::stop_token)>;

SignJob wordJob(const app::Desk& desk, const Environment& environment, const QString& release, Word word) {
  return {release, [&desk, environment, word = std::move(word)](const SignWords& words, const app::Consent& consent, const std::stop_token& stop) -> Done {
            host::Host host(desk.shellTo(environment), environment);
            const auto statement = word(host, words, stop);
            if (!statement) return failure(statement.error());
            const auto spoken = app::signAndSay(desk, host, *statement, {}, consent, stop);
            if (!spoken) return failure(spoken.error());
            return kSaid;
          }};
}

SignJob holdJob(const app::Desk& desk, const Environment& environment, bool set) {
  return {{}, [&desk, environment, set](const SignWords& words, const app::Consent& consent, const std::stop_token& stop) -> Done {
            host::Host host(desk.shellTo(environment), environment);
            const auto spoken = app::setHold(desk, host, set, *words.reason, consent, stop);
            if (!spoken) return failure(spoken.error());
            return kSaid;
          }};
}

/// The freeze that holds or comes first.
Word freezeLifted(const app::Desk& desk) {
  return [&desk](host::Host& host, const SignWords& words, const std::stop_token& stop) -> Result<Statement> {
    const auto facts = host.facts({.probeReady = false, .runs = 1}, stop);
    if (!facts) return failure(facts.error());
    if (facts->freezes.empty()) return failure(Code::notFound, host.environment().name.text() + " is not frozen any more");
    const SignedFreeze& freeze = facts->freezes.front();
    return app::freezeWord(desk, host, false, freeze.from, freeze.until, *words.reason, stop);
  };
}

/// A mark for the images of a release: those that serve, or those that are marked already.
Word badMark(const app::Desk& desk, bool set, const Tag& release) {
  return [&desk, set, release](host::Host& host, const SignWords& words, const std::stop_token& stop) -> Result<Statement> {
    const auto facts = host.facts({.probeReady = false, .runs = 100}, stop);
    if (!facts) return failure(facts.error());
    for (const BadImages& bad : facts->bad)
      if (!set && bad.release == release) return app::badMarkWord(desk, host, false, release, bad.app, bad.migrator, *words.reason, stop);
    for (const RunRecord& run : facts->runs)
      if (set && run.release == release) return app::badMarkWord(desk, host, true, release, run.app, run.migrator, *words.reason, stop);
    return failure(Code::notFound, std::string(brief(release)) + (set ? " never ran on " : " is not marked as bad on ") + host.environment().name.text());
  };
}

Result<SignJob> environmentJob(const app::Desk& desk, const Environment& environment, const SignWish& wish) {
  if (wish.kind.startsWith(QLatin1String("hold"))) return holdJob(desk, environment, wish.kind == QLatin1String("hold"));
  if (wish.kind == QLatin1String("freeze-lifted")) return wordJob(desk, environment, {}, freezeLifted(desk));
  if (wish.kind == QLatin1String("freeze"))
    return wordJob(desk, environment, {}, [&desk](host::Host& host, const SignWords& words, const std::stop_token& stop) {
      return app::freezeWord(desk, host, true, words.from, words.until, *words.reason, stop);
    });
  const auto release = Tag::parse(fromQt(wish.subject));
  if (!release) return failure(release.error());
  const QString shown = toQt(brief(*release));
  if (wish.kind.startsWith(QLatin1String("mark-bad"))) return wordJob(desk, environment, shown, badMark(desk, wish.kind == QLatin1String("mark-bad"), *release));
  return wordJob(desk, environment, shown, [&desk, release = *release](host::Host& host, const SignWords& words, const std::stop_token& stop) -> Result<Statement> {
    auto said = app::acceptanceOfServing(desk, host, words.reason, kAcceptanceLasts, stop);
    if (!said) return said;
    const auto* acceptance = std::get_if<statement::Acceptance>(&said->said);
    if (acceptance == nullptr || acceptance->release != release) return failure(Code::planStale, host.environment().name.text() + " does not serve " + std::string(brief(release)) + " any more", "look at what serves now, and accept that");
    return said;
  });
}

}  // namespace

Result<SignJob> signingJob(const app::Desk& desk, const SigningSources& sources, const SignWish& wish) {
  const auto environment = desk.environment(fromQt(wish.environment));
  if (!environment) return failure(environment.error());
  const bool approves = wish.kind == QLatin1String("approval");
  if (approves || wish.kind == QLatin1String("rejection") || wish.kind == QLatin1String("withdrawal")) {
    auto request = sources.request(wish.subject);
    if (!request) return failure(Code::notFound, "this request is not there any more", "read again with F5");
    return answerJob(desk, *environment, std::move(*request), sources.isKept(wish.subject), approves ? app::Answer::approve : app::Answer::reject);
  }
  if (wish.kind == QLatin1String("plan") || wish.kind == QLatin1String("start") || wish.kind == QLatin1String("break-glass")) {
    auto draft = sources.draft();
    if (!draft) return failure(Code::notFound, "there is no plan any more", "make it again");
    return draftJob(desk, *environment, std::move(draft), wish.kind);
  }
  return environmentJob(desk, *environment, wish);
}

}  // namespace gantry::gui
