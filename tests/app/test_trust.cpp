#include <QtTest>

#include <QTemporaryDir>

#include <fstream>

#include "app/admission_draft.h"
#include "app/desk_ledger.h"
#include "app/ledger_check.h"
#include "app/ledger_pack.h"
#include "app/ledger_search.h"
#include "app/ledger_sync.h"
#include "app/requests.h"
#include "app/statements.h"
#include "app/trust_checks.h"
#include "core/time.h"
#include "ledger/ledger_file.h"
#include "sandbox.h"
#include "signing/keygen_signer.h"
#include "sqlite/ledger_index.h"
#include "support/scripted_desk.h"

using namespace gantry;
using namespace gantry::app;
using namespace gantry::testing;

namespace {

constexpr const char* kNow = "2026-11-24T12:00:00Z";

bool holds(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

std::string section(const std::string& head, const std::string& bytes) { return head + " " + std::to_string(bytes.size()) + "\n" + bytes; }

/// Two desks with keys of their own, before the same scripted hosts.
struct Trusting {
  Trusting() {
    for (const char* name : {"mara", "jonas", "stranger"}) keys.makeKey(name, "ed25519");
    signers = "mara namespaces=\"gantry-*\" " + keys.read("mara.pub").toStdString() + "jonas " + keys.read("jonas.pub").toStdString();
    scripted.clock.sleep(*parseTime(kNow) - scripted.clock.now(), {});
    scripted.desk.ledgers.root = std::filesystem::path(folder.path().toStdString()) / "ledgers";
    scripted.desk.recordIndex = [](const std::filesystem::path& path) { return sqlite::LedgerIndex::open(path); };
    as("mara");
  }

  void as(const char* person, const char* key = nullptr) {
    scripted.desk.person = *Person::parse(person);
    scripted.desk.signers = [path = keys.path(key ? key : person)](const Environment&, std::stop_token) -> Result<std::vector<std::unique_ptr<Signer>>> {
      auto signer = signing::KeygenSigner::open(path);
      if (!signer) return failure(signer.error());
      std::vector<std::unique_ptr<Signer>> all;
      all.push_back(std::move(*signer));
      return all;
    };
  }

  std::string policyText(const std::string& approvals = "1", const std::string& acceptedOn = "-", const std::string& glass = "-") const {
    return "gantry policy v1\nproject: shop\nenvironment: production\nplan-signature: required\napprovals: " + approvals + "\nrequester: excluded\nrequired-people: -\naccepted-on: " + acceptedOn +
           "\naccepted-within: -\nsoak: 0\nfreeze: -\nrollback: same\nbreak-glass: " + glass + "\nledger: required\n";
  }
  std::string owners(const std::string& policy) const {
    const auto one = [](const char* name, const std::string& text) { return text.empty() ? std::string(name) + " none\n" : section(std::string(name) + " " + Digest::of(text).text(), text); };
    return "gantry-host 1\n" + one("policy", policy) + one("signers", signers) + "end\n";
  }
  std::string requests(const std::vector<SignedText>& parcel) const {
    return "gantry-host 1\n" + section("request " + parcel.front().id().text(), packed(parcel)) + "end\n";
  }
  static std::string rendered(const std::string& config = samplePlan().config.text()) { return "gantry-host 1\nconfig " + config + "\nend\n"; }
  std::string factLines(const std::string& more = {}) const {
    return "gantry-host 1\nnow 2026-11-24T12:00:00.000Z\nengine 20.10.24\nserving nothing\nbundle present\npolicy " + Digest::of("p").text() + " ok\nsigners " + Digest::of("s").text() + " ok\n" + more + "end\n";
  }
  std::string saidAnswer(const std::vector<std::string>& outcomes) const {
    std::string text = "gantry-host 1\n";
    for (const std::string& outcome : outcomes) text += "said " + digestOf('1').text() + " approval " + outcome + "\n";
    return text + "end\n";
  }

  Plan plan() const {
    Plan plan = samplePlan();
    plan.requestedBy = *Person::parse("mara");
    plan.created = *parseTime("2026-11-24T11:50:00Z");
    plan.expires = *parseTime("2026-11-24T20:00:00Z");
    return plan;
  }
  SignedText signedBy(const std::string& text, StatementKind kind, const char* key) const {
    auto signer = signing::KeygenSigner::open(keys.path(key));
    return {text, *(*signer)->sign(text, rowOf(kind).nameSpace, {})};
  }
  SignedText approval(const Plan& plan, const char* by) const {
    const Statement made{plan.project, plan.environment, plan.host, statement::Approval{plan.id()}, *Person::parse(by), {}, *parseTime("2026-11-24T11:55:00Z"), plan.expires};
    return signedBy(made.text(), StatementKind::approval, by);
  }
  std::vector<SignedText> kept(bool approved) const {
    std::vector<SignedText> parcel{signedBy(plan().text(), StatementKind::plan, "mara")};
    if (approved) parcel.push_back(approval(plan(), "jonas"));
    return parcel;
  }

  HostScript& script() { return scripted.at(production()); }
  host::Host host() { return host::Host(scripted.shellTo(production()), production()); }
  Consent yes() {
    return [this](const std::string& text, const Signer&) -> Result<bool> {
      shown.push_back(text);
      return true;
    };
  }

  test::Sandbox keys;
  QTemporaryDir folder;
  std::string signers;
  ScriptedDesk scripted;
  std::vector<std::string> shown;
};

/// A host's ledger of production that grows.
struct HostLedger {
  explicit HostLedger(Trusting& trusting) : it(trusting), path(std::filesystem::path(trusting.folder.path().toStdString()) / "host-ledger") {
    add({*parseTime(kNow), "ledger.started", production().name, "host",
         ledger::Body{{"project", std::string("shop")}, {"host", samplePlan().host.text()}, {"id", std::string(32, 'a')}}});
  }
  void add(ledger::Draft draft) const { QVERIFY(ledger::LedgerFile(path).append(std::move(draft))); }
  void run(const char* outcome) const {
    add({*parseTime(kNow), "run.finished", production().name, "host", ledger::Body{{"run", runId('R').text()}, {"release", tagOf('9').text()}, {"outcome", std::string(outcome)}}});
  }
  void say(const SignedText& said, const char* kind, const char* by) const { add({*parseTime(kNow), kind, production().name, by, said}); }
  [[nodiscard]] std::string from(std::int64_t first) const {
    std::ifstream in(path);
    std::string text;
    std::int64_t n = 0;
    for (std::string line; std::getline(in, line);)
      if (++n >= first) text += line + "\n";
    return text;
  }
  /// The host answers one sync whose copy has so many records.
  void answer(std::int64_t copied) const { it.script().expect("policy", it.owners(it.policyText())).expect("ledger", from(std::max<std::int64_t>(1, copied))); }

  Trusting& it;
  std::filesystem::path path;
};

}  // namespace

class TestTrust : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void showsExactlyWhatItSigns() {
    Trusting it;
    auto host = it.host();
    it.script().expect("policy", it.owners(it.policyText())).expect("policy", it.owners(it.policyText())).expect("say", it.saidAnswer({"taken"}));
    const auto spoken = setHold(it.scripted.desk, host, true, *Remark::parse("look at the logs"), it.yes(), {});
    QVERIFY2(spoken, spoken ? "" : spoken.error().message.c_str());
    QVERIFY(spoken->has_value());
    QCOMPARE(it.shown.size(), std::size_t{1});
    QCOMPARE(it.script().commands().back().input, (*spoken)->said.packed());
    QCOMPARE((*spoken)->said.text, it.shown.front());
    QVERIFY(holds(it.shown.front(), "gantry hold v1\nproject: shop\nenvironment: production\n"));
    QVERIFY(holds(it.shown.front(), "reason: look at the logs\n"));
  }

  void holdsByAPlainWordWhereNobodyIsBelieved() {
    Trusting it;
    it.script().expect("policy", "gantry-host 1\npolicy none\nsigners none\nend\n").expect("hold", answer({}));
    auto host = it.host();
    const auto spoken = setHold(it.scripted.desk, host, true, *Remark::parse("look"), it.yes(), {});
    QVERIFY(spoken && !spoken->has_value());
    QVERIFY(it.shown.empty());
  }

  void signsNothingWithoutConsent() {
    Trusting it;
    it.script().expect("policy", it.owners(it.policyText()));
    auto host = it.host();
    const auto trust = readTrust(it.scripted.desk, host, {});
    const auto said = signAnswer(it.scripted.desk, production(), *trust, it.plan(), Answer::approve, {}, [](const std::string&, const Signer&) -> Result<bool> { return false; }, {});
    QVERIFY(!said);
    QCOMPARE(said.error().code, Code::cancelled);
  }

  void refusesAKeyThatIsNotThePersonsThere() {
    Trusting it;
    it.as("mara", "stranger");
    const auto trust = trustFrom({std::nullopt, it.signers}, it.plan().project, production().name);
    const auto key = chooseKey(it.scripted.desk, production(), trust, StatementKind::approval, {});
    QVERIFY(!key);
    QCOMPARE(key.error().code, Code::permission);
    QVERIFY(holds(key.error().message, "allowed_signers of production") && holds(key.error().message, "is not theirs there") && holds(key.error().wayOut, "--key"));
  }

  void signsWithTheKeyThatCountsNow() {
    Trusting it;
    const auto stranger = it.keys.read("stranger.pub").toStdString();
    it.signers = "mara valid-before=\"20261001Z\" " + it.keys.read("mara.pub").toStdString() + "mara namespaces=\"gantry-plan\" " + it.keys.read("jonas.pub").toStdString() + "mara " + stranger;
    it.scripted.desk.signers = [&](const Environment&, std::stop_token) {
      std::vector<std::unique_ptr<Signer>> all;
      for (const char* name : {"mara", "jonas", "stranger"}) all.push_back(*signing::KeygenSigner::open(it.keys.path(name)));
      return Result<std::vector<std::unique_ptr<Signer>>>(std::move(all));
    };
    const auto fingerprint = [&](const char* name) { return (*signing::KeygenSigner::open(it.keys.path(name)))->key().text(); };
    const auto chosen = [&](StatementKind kind) {
      return chooseKey(it.scripted.desk, production(), trustFrom({std::nullopt, it.signers}, it.plan().project, production().name), kind, {});
    };
    QCOMPARE((*chosen(StatementKind::plan))->key().text(), fingerprint("jonas"));
    QCOMPARE((*chosen(StatementKind::approval))->key().text(), fingerprint("stranger"));
    it.signers.erase(it.signers.find("mara " + stranger));
    const auto none = chosen(StatementKind::approval);
    QVERIFY(!none);
    QVERIFY2(holds(none.error().message, fingerprint("mara") + " has expired there") && holds(none.error().message, fingerprint("jonas") + " may not sign there what gantry-approval means"), none.error().message.c_str());
  }

  void listsARequestThatCannotBeReadBesideTheOthers() {
    Trusting it;
    const SignedText bad{"gantry plan v1\nnonsense\n", {}};
    const std::string good = it.requests(it.kept(false));
    const std::string answer = "gantry-host 1\n" + section("request " + bad.id().text(), bad.packed()) + section("request " + digestOf('4').text(), it.kept(false).front().packed()) + good.substr(good.find('\n') + 1);
    it.script().expect("facts", it.factLines("requests 3 " + digestOf('a').text() + "\n")).expect("policy", it.owners(it.policyText())).expect("requests", answer).expect("render", it.rendered());
    auto host = it.host();
    const auto all = readRequests(it.scripted.desk, host, {});
    QVERIFY2(all, all ? "" : all.error().message.c_str());
    QCOMPARE(all->requests.size(), std::size_t{1});
    QCOMPARE(all->unreadable.size(), std::size_t{2});
    QCOMPARE(all->unreadable.front().plan.text(), bad.id().text());
    QVERIFY(findRequest({*all}, it.plan().id().hex().substr(0, 8)));
    QCOMPARE(findRequest({*all}, bad.id().hex().substr(0, 8)).error().code, Code::invalid);
  }

  void listsWhatWaitsForWhom() {
    Trusting it;
    const auto read = [&](const char* person, bool approved) {
      it.as(person);
      it.script().expect("facts", it.factLines("requests 1 " + digestOf('a').text() + "\n")).expect("policy", it.owners(it.policyText())).expect("requests", it.requests(it.kept(approved))).expect("render", it.rendered());
      auto host = it.host();
      auto requests = readRequests(it.scripted.desk, host, {});
      if (!requests) qFatal("%s", requests.error().message.c_str());
      return requests->requests.at(0);
    };
    const Request forMara = read("mara", false);
    QVERIFY(forMara.state == RequestState::waiting && !forMara.waitsForMe);
    QVERIFY2(holds(forMara.why.english(), "1 of 1 approvals is missing") && holds(forMara.why.english(), "mara, who asks, does not count"), forMara.why.english().c_str());
    QVERIFY(read("jonas", false).waitsForMe);
    const Request approved = read("jonas", true);
    QVERIFY2(approved.state == RequestState::ready, approved.why.english().c_str());
    QVERIFY(!approved.waitsForMe);
  }

  void findsARequestByItsFirstDigits() {
    Trusting it;
    it.script().expect("facts", it.factLines("requests 1 " + digestOf('a').text() + "\n")).expect("policy", it.owners(it.policyText())).expect("requests", it.requests(it.kept(false))).expect("render", it.rendered());
    auto host = it.host();
    const std::vector<RequestsOf> all{*readRequests(it.scripted.desk, host, {})};
    const Digest id = it.plan().id();
    for (const std::string& word : {id.text(), std::string(id.hex().substr(0, 8)), id.brief()}) QVERIFY2(findRequest(all, word), word.c_str());
    QCOMPARE(findRequest(all, "ffff").error().code, Code::notFound);
    QCOMPARE(findRequest(all, "").error().code, Code::notFound);
  }

  void saysThatARequestHasExpiredOrIsOver() {
    Trusting it;
    const auto read = [&](const Plan& plan, std::vector<SignedText> said) {
      std::vector<SignedText> parcel{it.signedBy(plan.text(), StatementKind::plan, "mara")};
      parcel.insert(parcel.end(), said.begin(), said.end());
      it.script().expect("facts", it.factLines("requests 1 " + digestOf('a').text() + "\n")).expect("policy", it.owners(it.policyText())).expect("requests", it.requests(parcel));
      auto host = it.host();
      const auto all = readRequests(it.scripted.desk, host, {});
      if (!all) qFatal("%s", all.error().message.c_str());
      return all->requests.at(0);
    };
    it.as("jonas");
    Plan old = it.plan();
    old.expires = *parseTime("2026-11-24T11:59:59Z");
    const Request expired = read(old, {it.approval(old, "jonas")});
    QVERIFY2(expired.state == RequestState::expired && !expired.waitsForMe, expired.why.english().c_str());
    const Plan plan = it.plan();
    const auto rejection = [&](const char* by) {
      const Statement made{plan.project, plan.environment, plan.host, statement::Rejection{plan.id()}, *Person::parse(by), *Remark::parse("not today"), *parseTime("2026-11-24T11:56:00Z"), {}};
      return it.signedBy(made.text(), StatementKind::rejection, by);
    };
    const Request withdrawn = read(plan, {rejection("mara")});
    QVERIFY2(withdrawn.state == RequestState::withdrawn && holds(withdrawn.why.english(), "mara withdrew it: not today"), withdrawn.why.english().c_str());
    for (const auto& both : {std::vector{it.approval(plan, "jonas"), rejection("jonas")}, std::vector{rejection("jonas"), it.approval(plan, "jonas")}}) {
      const Request over = read(plan, both);  // whoever is first on the host: no is no
      QVERIFY2(over.state == RequestState::rejected && holds(over.why.english(), "jonas rejected it"), over.why.english().c_str());
    }
  }

  void saysThatARequestIsStale() {
    Trusting it;
    it.script().expect("facts", it.factLines("requests 1 " + digestOf('a').text() + "\n" + servingLine('8') + "\n").replace(it.factLines().find("serving nothing\n"), 16, "")).expect("policy", it.owners(it.policyText())).expect("requests", it.requests(it.kept(true)));
    auto host = it.host();
    const auto requests = readRequests(it.scripted.desk, host, {});
    QVERIFY2(requests, requests ? "" : requests.error().message.c_str());
    QVERIFY(requests->requests.at(0).state == RequestState::stale);
  }

  void saysThatTheConfigurationMoved() {
    Trusting it;
    it.as("jonas");
    const auto read = [&](bool approved, Reply rendering) {
      it.script().expect("facts", it.factLines("requests 1 " + digestOf('a').text() + "\n")).expect("policy", it.owners(it.policyText())).expect("requests", it.requests(it.kept(approved))).expect("render", std::move(rendering));
      auto host = it.host();
      auto all = readRequests(it.scripted.desk, host, {});
      if (!all) qFatal("%s", all.error().message.c_str());
      return all->requests.at(0);
    };
    for (const bool approved : {false, true}) {
      const Request moved = read(approved, {.output = it.rendered("keyed:" + std::string(64, 'e'))});
      QVERIFY2(moved.state == RequestState::stale && !moved.waitsForMe && holds(moved.why.english(), ".env.production"), moved.why.english().c_str());
    }
    const Request gone = read(true, {.errors = "gantry: bundle-missing: the deploy files are not on this host\n", .exit = {1, {}}});
    QVERIFY2(gone.state == RequestState::waiting && !gone.waitsForMe && holds(gone.why.english(), "cannot run now: "), gone.why.english().c_str());
    const Request touched = read(true, {.errors = "gantry: bundle-changed: the deploy files on this host were changed: x\n", .exit = {1, {}}});   // hides nobody's else
    QVERIFY2(touched.state == RequestState::waiting && holds(touched.why.english(), "cannot run now: "), touched.why.english().c_str());
    const Request asked = read(false, {.errors = "gantry: bundle-missing: the deploy files are not on this host\n", .exit = {1, {}}});
    QVERIFY2(asked.waitsForMe && holds(asked.why.english(), "1 of 1 approvals is missing"), asked.why.english().c_str());
    Environment other = production();   // another branch's project file renders something else: that says nothing of the host
    other.port = 3001;
    it.script().expect("facts", it.factLines("requests 1 " + digestOf('a').text() + "\n")).expect("policy", it.owners(it.policyText())).expect("requests", it.requests(it.kept(true)));
    host::Host host(it.scripted.shellTo(production()), other);
    QVERIFY(readRequests(it.scripted.desk, host, {})->requests.at(0).state == RequestState::ready);
  }

  /// Acceptances lie on the environment before it, and nothing sends them to the host of the request before it is carried out.
  void weighsARequestWithWhatWasAcceptedUpstream() {
    Trusting it;
    const std::filesystem::path path = std::filesystem::path(it.folder.path().toStdString()) / "stagings-ledger";
    const Plan plan = it.plan();
    const Statement accepted{plan.project, staging().name, plan.host, statement::Acceptance{runId('P'), plan.release, plan.app, plan.migrator, *parseTime("2026-11-24T08:00:00Z")},
                             *Person::parse("jonas"), {}, *parseTime("2026-11-24T11:58:00Z"), *parseTime("2026-12-24T12:00:00Z")};
    ledger::LedgerFile file(path);
    QVERIFY(file.append({*parseTime(kNow), "ledger.started", staging().name, "host",
                         ledger::Body{{"project", std::string("shop")}, {"host", plan.host.text()}, {"id", std::string(32, 'b')}}}));
    QVERIFY(file.append({*parseTime(kNow), "acceptance", staging().name, "jonas", it.signedBy(accepted.text(), StatementKind::acceptance, "jonas")}));
    std::ifstream in(path);
    const std::string lines(std::istreambuf_iterator<char>(in), {});
    const auto read = [&](const std::string& acceptedOn, int requests) {
      std::string kept = it.requests(it.kept(true));
      const std::string one = kept.substr(kept.find('\n') + 1, kept.rfind("end\n") - kept.find('\n') - 1);
      for (int i = 1; i < requests; ++i) kept.insert(kept.rfind("end\n"), one);
      it.script().expect("facts", it.factLines("requests " + std::to_string(requests) + " " + digestOf('a').text() + "\n")).expect("policy", it.owners(it.policyText("1", acceptedOn)));
      it.script().expect("requests", kept);
      for (int i = 0; i < requests; ++i) it.script().expect("render", it.rendered());
      auto host = it.host();
      auto all = readRequests(it.scripted.desk, host, {});
      if (!all) qFatal("%s", all.error().message.c_str());
      return all->requests;
    };
    QCOMPARE(read("-", 1).front().state, RequestState::ready);   // nobody asks staging where the policy asks for no acceptance
    it.scripted.at(staging()).expect("policy", it.owners("")).expect("ledger", lines);
    for (const Request& request : read("staging", 2)) {
      QVERIFY2(request.state == RequestState::ready, request.why.english().c_str());
      QCOMPARE(request.said.size(), std::size_t{1});   // what the host keeps is as it was
    }
    QVERIFY(it.scripted.at(staging()).isDone() && it.scripted.at(staging()).unexpected().empty());
  }

  /// An id that nobody keeps can be approved by nobody.
  void namesARequestOnlyOnceItIsKept() {
    Trusting it;
    const std::string id(it.plan().id().hex().substr(0, 12));
    const auto wayOut = [&](bool isKept, bool isSigned = true) {
      const auto trust = trustFrom({it.policyText(), it.signers}, it.plan().project, production().name);
      auto admission = weigh(trust, {it.kept(false).front(), {}, {}}, {}, *parseTime(kNow));
      admission->isKept = isKept;
      if (!isSigned) admission->signature = {};
      GateFacts facts{.release = {it.plan().release, {}, {}}, .environment = it.plan().environment};
      facts.admission = std::move(*admission);
      return gates::approved(facts).whole().english();
    };
    QVERIFY2(holds(wayOut(true), "`gantryctl approve " + id + "`") && !holds(wayOut(true), "gantryctl request"), wayOut(true).c_str());
    QVERIFY2(!holds(wayOut(false, false), "gantryctl approve") && holds(wayOut(false, false), "`gantryctl request`"), wayOut(false, false).c_str());
    QVERIFY2(!holds(wayOut(false), "gantryctl") && holds(wayOut(false), "each with the file"), wayOut(false).c_str());   // a request in a file
    it.script().expect("facts", it.factLines("requests 1 " + digestOf('a').text() + "\n")).expect("policy", it.owners(it.policyText())).expect("requests", it.requests(it.kept(false))).expect("render", it.rendered());
    auto host = it.host();
    const auto kept = readRequests(it.scripted.desk, host, {});
    QVERIFY2(holds(kept->requests.front().why.english(), "`gantryctl approve " + id + "`"), kept->requests.front().why.english().c_str());
  }

  void offersTheGlassOnlyWhereSomebodyMayBreakIt() {
    Trusting it;
    const auto frozen = [&](const char* glass) {
      std::string text = it.policyText("1", "-", glass);
      text.replace(text.find("freeze: -\n"), 10, "freeze: Mon 00:00 Fri 12:00\n");
      GateFacts facts{.release = {it.plan().release, {}, {}}, .environment = it.plan().environment};
      facts.admission = *weigh(trustFrom({text, it.signers}, it.plan().project, production().name), {it.kept(false).front(), {}, {}}, {}, *parseTime(kNow));
      return gates::notFrozen(facts).whole().english();
    };
    QVERIFY2(holds(frozen("-"), "wait until then") && !holds(frozen("-"), "--break-glass"), frozen("-").c_str());
    QVERIFY2(holds(frozen("jonas"), "or `--break-glass REASON`"), frozen("jonas").c_str());
  }

  void namesTheLineThatMoved() {
    const Plan plan = samplePlan();
    QCOMPARE(movedLine(plan, plan), std::string());
    Plan later = plan;
    later.created += std::chrono::hours(1);
    later.requestedBy = *Person::parse("jonas");
    QCOMPARE(movedLine(plan, later), std::string());
    later.config = *ConfigFingerprint::parse("keyed:" + std::string(64, 'e'));
    QCOMPARE(movedLine(plan, later), std::string("config"));
  }

  void carriesTheHostsRefusalHome() {
    Trusting it;
    it.script().expect("say", Reply{.output = it.saidAnswer({"taken", "refused statement-signature"}), .errors = "gantry: statement-signature: the key is not jonas'\n", .exit = {1, {}}});
    auto host = it.host();
    const auto answers = sayAll(host, it.kept(true), {});
    QVERIFY(!answers);
    QCOMPARE(answers.error().code, Code::digestMismatch);
    QVERIFY(holds(answers.error().message, "production: the key is not jonas'"));
  }

  void reportsAPolicyNobodyCanSatisfy() {
    Trusting it;
    const auto complaints = [&](const std::string& approvals) {
      const auto trust = trustFrom({it.policyText(approvals), it.signers}, it.plan().project, production().name);
      return english(complaintsAbout(*trust.policy, presentPeople(*trust.signers, *parseTime(kNow))));
    };
    QVERIFY(complaints("1").empty());
    QCOMPARE(complaints("2"), std::vector<std::string>{"whoever asks, too few are left to approve, because the requester is excluded, with every key that is also theirs"});
    QVERIFY(holds(complaints("3").front(), "3 people must approve, and only 2 have a key for it"));
    it.signers += "ida,jonas " + it.keys.read("stranger.pub").toStdString();
    QVERIFY(holds(complaints("3").front(), "3 people must approve, and only 2 have a key for it of their own"));
    it.signers = "mara,jonas " + it.keys.read("jonas.pub").toStdString();  // whoever of them asks, the other's key is theirs as well
    QVERIFY(holds(complaints("1").front(), "whoever asks, too few are left"));
    it.signers += "jonas " + it.keys.read("stranger.pub").toStdString();   // one of his own
    QVERIFY(complaints("1").empty());
    test::output(QStringLiteral("ssh-keygen"), {QStringLiteral("-q"), QStringLiteral("-t"), QStringLiteral("rsa"), QStringLiteral("-b"), QStringLiteral("1024"), QStringLiteral("-N"), QString(), QStringLiteral("-f"), it.keys.text("short")});
    it.signers = "mara " + it.keys.read("mara.pub").toStdString() + "jonas " + it.keys.read("short.pub").toStdString();
    QVERIFY(holds(complaints("1").front(), "whoever asks, too few are left"));
  }
  void saysWhatItFindsOfPolicyPeopleAndLedger() {
    Trusting it;
    HostFacts facts;
    facts.policy = OwnersFile{digestOf('1'), true};
    facts.ledger = LedgerFacts{7, digestOf('2'), digestOf('3'), true};
    Environment environment = production();
    environment.wishes = {2, staging().name};
    const auto told = [&](const Trust& trust) {
      std::string text;
      for (const host::Check& check : trustChecks(environment, facts, trust, *parseTime(kNow))) text += check.name + ": " + check.found.english() + " | " + check.wayOut.english() + "\n";
      return text;
    };
    const auto trust = [&](const std::string& policy) { return trustFrom({policy, it.signers}, it.plan().project, production().name); };
    QCOMPARE(told(trust(it.policyText())),
             std::string("policy: asks for 1 approvals; on a guarded host it guards against mistakes only; the project file wishes 2 approvals and an acceptance on staging | let the host's owner change the policy, or change the wishes\n"
                         "people: 2 people may approve | \nledger: the ledger has 7 records | \n"));
    environment.wishes = {};
    facts.mode = "protected";
    facts.ledger->writable = false;
    it.signers = "mara,*.example " + it.keys.read("mara.pub").toStdString();
    QCOMPARE(told(trust(it.policyText("1", "staging"))),
             std::string("policy: asks for 1 approvals, accepted on staging | \n"
                         "people: line 1 of allowed_signers holds a pattern and counts for nobody | write who is meant\n"
                         "people: the policy cannot be satisfied: 1 people must approve, and only 0 have a key for it | add keys to allowed_signers, or change the policy\n"
                         "people: the policy cannot be satisfied: plans must be signed, and nobody has a key for it | add keys to allowed_signers, or change the policy\n"
                         "people: the policy cannot be satisfied: a release must be accepted on staging, and nobody has a key for it | add keys to allowed_signers, or change the policy\n"
                         "ledger: the ledger cannot be appended to | make room, or mend the owner and mode of .gantry/ledger\n"));
  }
  void reportsAWeekThatIsFrozenWhole() {
    Trusting it;
    const auto complaints = [&](const char* freeze, const std::string& glass) {
      std::string text = it.policyText("1", "-", glass);
      text.replace(text.find("freeze: -\n"), 10, freeze);
      const auto trust = trustFrom({text, it.signers}, it.plan().project, production().name);
      return english(complaintsAbout(*trust.policy, presentPeople(*trust.signers, *parseTime(kNow))));
    };
    QCOMPARE(complaints("freeze: Mon 00:00 Fri 12:00\nfreeze: Thu 00:00 Mon 00:00\n", "-"), std::vector<std::string>{"its freeze windows cover the whole week, and nobody may break the glass"});
    QVERIFY(complaints("freeze: Mon 00:00 Fri 12:00\nfreeze: Thu 00:00 Mon 00:00\n", "jonas").empty());
    QVERIFY(complaints("freeze: Mon 00:00 Fri 12:00\nfreeze: Fri 12:01 Mon 00:00\n", "-").empty());
  }

  void copiesALedgerAndGoesOnWhereItEnded() {
    Trusting it;
    const HostLedger ledger(it);
    ledger.run("healthy");
    ledger.answer(0);
    auto host = it.host();
    auto synced = syncLedger(it.scripted.desk, host, {});
    QVERIFY2(synced, synced ? "" : synced.error().message.c_str());
    QCOMPARE(synced->added, std::int64_t{2});
    ledger.run("failed");
    ledger.answer(2);
    synced = syncLedger(it.scripted.desk, host, {});
    QCOMPARE(synced->added, std::int64_t{1});
    QVERIFY(it.script().lastLine().ends_with(" ledger from=2"));
    QVERIFY(!synced->ownWordsOnly);
    const auto checked = checkLedger(it.scripted.desk, production().name, {});
    QVERIFY(checked && checked->verdict.intact());
    QCOMPARE(checked->verdict.records, std::int64_t{3});
    QVERIFY(checked->signersKnown);
  }

  void refusesAnotherHistory() {
    Trusting it;
    const HostLedger ledger(it);
    ledger.run("healthy");
    ledger.answer(0);
    auto host = it.host();
    QVERIFY(syncLedger(it.scripted.desk, host, {}));
    const std::filesystem::path copy = it.scripted.desk.ledgers.copy(it.plan().project, production().name);
    const auto before = std::filesystem::file_size(copy);
    std::filesystem::remove(ledger.path);
    ledger.add({*parseTime(kNow), "ledger.started", production().name, "host", ledger::Body{{"project", std::string("shop")}, {"host", samplePlan().host.text()}, {"id", std::string(32, 'b')}}});
    ledger.run("failed");
    ledger.run("failed");
    const std::string signersBefore = it.signers;
    it.signers = "jonas " + it.keys.read("stranger.pub").toStdString();
    ledger.answer(2);
    it.script().expect("ledger", ledger.from(1));
    const auto synced = syncLedger(it.scripted.desk, host, {});
    QVERIFY(!synced);
    QCOMPARE(synced.error().code, Code::digestMismatch);
    QVERIFY2(holds(synced.error().message, "tells another history"), synced.error().message.c_str());
    QCOMPARE(std::filesystem::file_size(copy), before);
    QVERIFY(std::filesystem::exists(copy.string() + ".forked-1"));
    std::ifstream kept(it.scripted.desk.ledgers.signers(it.plan().project, production().name));
    QCOMPARE(std::string(std::istreambuf_iterator<char>(kept), {}), signersBefore);
    const auto noted = searchLedger(it.scripted.desk, {}, {.kind = "fork.seen"}, {});
    QVERIFY(noted && noted->size() == 1);
  }

  void saysWhichKeysAHostExchanged() {
    Trusting it;
    const HostLedger ledger(it);
    ledger.say(it.approval(it.plan(), "jonas"), "approval", "jonas");
    auto host = it.host();
    const auto synced = [&](std::int64_t copied) {
      ledger.answer(copied);
      auto done = syncLedger(it.scripted.desk, host, {});
      if (!done) qFatal("%s", done.error().message.c_str());
      return done->keys;
    };
    const auto noted = [&] { return std::ssize(*searchLedger(it.scripted.desk, {}, {.kind = "signers.changed"}, {})); };
    const auto fingerprint = [&](const char* name) { return (*signing::KeygenSigner::open(it.keys.path(name)))->key().text(); };
    QVERIFY(synced(0).empty());
    const std::string honest = it.signers;
    it.signers = "# a comment\n" + honest + "mara " + it.keys.read("stranger.pub").toStdString();
    auto changes = synced(2);
    QCOMPARE(changes.added, std::vector<std::string>{"mara=" + fingerprint("stranger")});
    QVERIFY(changes.gone.empty());
    QVERIFY(holds(changes.sentences().front(), "mara now has the key SHA256:"));
    const auto file = it.scripted.desk.ledgers.signers(it.plan().project, production().name);
    QVERIFY(std::filesystem::exists(file.string() + ".before-1"));
    QCOMPARE(noted(), std::ptrdiff_t{1});
    QVERIFY(synced(2).empty());
    it.signers = honest;
    it.signers.insert(it.signers.find("jonas ") + 6, "valid-before=\"20300101Z\" ");
    changes = synced(2);  // a revocation taken back would look the same
    QVERIFY(changes.gone.size() == 2 && changes.added == std::vector<std::string>{"jonas=" + fingerprint("jonas")});
    it.signers.clear();
    QCOMPARE(synced(2).gone.size(), std::size_t{2});
    QVERIFY(!synced(2).empty());
    QCOMPARE(noted(), std::ptrdiff_t{3});  // said each time, noted once
    QVERIFY(checkLedger(it.scripted.desk, production().name, {})->good());  // with those it sent before
    std::filesystem::remove(file);
    const auto blind = checkLedger(it.scripted.desk, production().name, {});
    QVERIFY(blind->verdict.good() && !blind->good());
  }

  void refusesALedgerWhoseEndWasCutOff() {
    Trusting it;
    const HostLedger ledger(it);
    ledger.run("healthy");
    ledger.answer(0);
    auto host = it.host();
    QVERIFY(syncLedger(it.scripted.desk, host, {}));
    it.script().expect("policy", it.owners(it.policyText())).expect("ledger", std::string()).expect("ledger", ledger.from(1));
    const auto synced = syncLedger(it.scripted.desk, host, {});
    QVERIFY(!synced);
    QVERIFY2(holds(synced.error().message, "its end was cut off"), synced.error().message.c_str());
  }

  void leavesACheckpointWithEverybody() {
    Trusting it;
    const HostLedger ledger(it);
    ledger.run("healthy");
    ledger.answer(0);
    auto host = it.host();
    QVERIFY(syncLedger(it.scripted.desk, host, {}));
    it.script().expect("policy", it.owners(it.policyText())).expect("say", it.saidAnswer({"taken"}));
    it.scripted.at(staging()).expect("say", it.saidAnswer({"taken"}));
    const auto places = leaveCheckpoint(it.scripted.desk, host, it.yes(), {});
    QVERIFY2(places, places ? "" : places.error().message.c_str());
    QCOMPARE(places->size(), std::size_t{3});
    for (const WitnessPlace& place : *places) QVERIFY2(!place.error, place.error ? place.error->message.c_str() : "");
    QVERIFY(holds(it.shown.front(), "gantry checkpoint v1\n") && holds(it.shown.front(), "\nsize: 2\n"));
    const auto checked = checkLedger(it.scripted.desk, production().name, {});
    QVERIFY2(checked->verdict.completeness == ledger::Completeness::complete, checked->verdict.comparisons.empty() ? "" : checked->verdict.comparisons.front().c_str());
    const std::filesystem::path copy = it.scripted.desk.ledgers.copy(it.plan().project, production().name);
    const std::string whole = ledger.from(1);
    std::ofstream(copy, std::ios::binary | std::ios::trunc) << whole.substr(0, whole.find('\n') + 1);
    const auto isCutOff = [&] { return checkLedger(it.scripted.desk, production().name, {})->verdict.completeness == ledger::Completeness::cutOff; };
    QVERIFY(isCutOff());
    std::ofstream(it.scripted.desk.ledgers.signers(it.plan().project, production().name), std::ios::trunc) << "jonas " << it.keys.read("jonas.pub").toStdString();
    QVERIFY(isCutOff());  // a host that forgets a key does not unmake what its owner saw
    const std::filesystem::path own = it.scripted.desk.ledgers.desk();
    const std::filesystem::path pack = std::filesystem::path(it.folder.path().toStdString()) / "cut.tar";
    std::filesystem::rename(own, own.string() + ".away");
    QVERIFY(exportLedgers(it.scripted.desk, {}, pack, {}));
    QVERIFY(checkPack(it.scripted.desk, pack, {}, {})->good());
    std::filesystem::rename(own.string() + ".away", own);
    QVERIFY(!checkPack(it.scripted.desk, pack, {}, {})->good());
  }

  void searchesACopyAndFollowsItWhenItChanges() {
    Trusting it;
    const HostLedger ledger(it);
    ledger.run("healthy");
    ledger.answer(0);
    auto host = it.host();
    QVERIFY(syncLedger(it.scripted.desk, host, {}));
    const auto find = [&](RecordQuery query) { return searchLedger(it.scripted.desk, production().name, query, {}); };
    QCOMPARE(find({.text = "healthy"})->size(), std::size_t{1});
    ledger.run("restored");
    ledger.say(it.approval(it.plan(), "jonas"), "approval", "jonas");
    ledger.answer(2);
    QVERIFY(syncLedger(it.scripted.desk, host, {}));
    QCOMPARE(find({})->size(), std::size_t{4});
    QCOMPARE(find({.person = "jonas"})->front().record.n, std::int64_t{4});
    QCOMPARE(find({.release = tagOf('9').text().substr(0, 9)})->size(), std::size_t{2});
    QCOMPARE(find({.text = "restored"})->front().subject.outcome, std::string("restored"));
    QCOMPARE(searchLedger(it.scripted.desk, staging().name, {}, {}).error().code, Code::notFound);
  }

  void exportsWhatItHasAndChecksItAgain() {
    Trusting it;
    const HostLedger ledger(it);
    ledger.run("healthy");
    ledger.say(it.approval(it.plan(), "jonas"), "approval", "jonas");
    ledger.answer(0);
    auto host = it.host();
    QVERIFY(syncLedger(it.scripted.desk, host, {}));
    const std::filesystem::path pack = std::filesystem::path(it.folder.path().toStdString()) / "pack.tar";
    const auto made = exportLedgers(it.scripted.desk, {}, pack, {});
    QVERIFY2(made, made ? "" : made.error().message.c_str());
    QCOMPARE(made->statements, std::int64_t{1});
    std::filesystem::path keptAt;
    const auto imported = importPack(it.scripted.desk, pack, {}, keptAt, {});
    QVERIFY2(imported && imported->good(), imported ? "" : imported.error().message.c_str());
    QVERIFY(std::filesystem::exists(keptAt / "ledger" / "production.jsonl"));
    it.keys.write("others", "jonas " + it.keys.read("stranger.pub"));
    QVERIFY(!checkPack(it.scripted.desk, pack, it.keys.path("others"), {})->good());
    const auto narrow = exportLedgers(it.scripted.desk, {.release = tagOf('8').text()}, pack.string() + "2", {});
    QCOMPARE(narrow.error().code, Code::notFound);
  }
};

QTEST_GUILESS_MAIN(TestTrust)
#include "test_trust.moc"
