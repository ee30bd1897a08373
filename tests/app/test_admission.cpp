#include <QtTest>

#include <fstream>
#include <functional>
#include <iterator>
#include <map>
#include <sstream>

#include "app/evidence.h"
#include "core/gate.h"
#include "core/text.h"
#include "core/time.h"
#include "sandbox.h"
#include "support/samples.h"

using namespace gantry;
using namespace gantry::testing;

namespace {

using std::chrono::seconds;

/// A line of a case: its keyword, its bare words, and its NAME=VALUE words.
struct CaseLine {
  std::string keyword;
  std::vector<std::string> words;
  std::vector<std::pair<std::string, std::string>> values;

  [[nodiscard]] std::string value(const std::string& name, std::string otherwise = {}) const {
    for (const auto& [key, text] : values)
      if (key == name) return text;
    return otherwise;
  }
  [[nodiscard]] seconds offset(const std::string& name, int otherwise) const {
    const std::string text = value(name);
    return text.empty() ? seconds(otherwise) : seconds(std::stol(text));
  }
  [[nodiscard]] std::string word() const { return words.empty() ? std::string() : words.front(); }
};

struct Case {
  std::string name;
  std::vector<CaseLine> lines;
  [[nodiscard]] std::vector<CaseLine> of(const std::string& keyword) const {
    std::vector<CaseLine> found;
    std::ranges::copy_if(lines, std::back_inserter(found), [&](const CaseLine& line) { return line.keyword == keyword; });
    return found;
  }
  [[nodiscard]] CaseLine one(const std::string& keyword) const {
    const auto found = of(keyword);
    return found.empty() ? CaseLine{keyword, {}, {}} : found.front();
  }
};

CaseLine lineFrom(const std::string& text) {
  CaseLine line;
  std::istringstream in(text);
  in >> line.keyword;
  for (std::string word; in >> word;) {
    const std::size_t equals = word.find('=');
    if (equals == std::string::npos) line.words.push_back(word);
    else line.values.emplace_back(word.substr(0, equals), word.substr(equals + 1));
  }
  return line;
}

std::vector<Case> readCases() {
  std::ifstream in(GANTRY_ADMISSION_CASES);
  std::vector<Case> cases;
  for (std::string text; std::getline(in, text);) {
    if (text.empty() || text.starts_with('#')) continue;
    CaseLine line = lineFrom(text);
    if (line.keyword == "case") cases.push_back({line.word(), {}});
    else cases.back().lines.push_back(std::move(line));
  }
  return cases;
}

const std::vector<Case>& allCases() {
  static const std::vector<Case> kCases = readCases();
  return kCases;
}

const Time kNow = *parseTime("2026-11-24T12:00:00Z");

/// Plays a case: keys, policy, signatures, all real.
class Stage {
 public:
  explicit Stage(const test::Sandbox& keys) : m_keys(keys) {}

  /// The code with which the gates answer; `done` when all of them pass.
  std::string play(const Case& one) {
    const CaseLine planLine = one.one("plan");
    Plan plan = planOf(planLine);
    const std::string key = planLine.value("key", plan.requestedBy.text());
    SignedText signedPlan{plan.text(), key == "none" ? std::string() : signature(plan.text(), key, planLine.value("namespace", "gantry-plan"))};
    if (planLine.value("altered") == "yes") {
      plan.observe += seconds(1);
      signedPlan.text = plan.text();
    }
    app::Evidence evidence{signedPlan, {}, {}};
    for (const CaseLine& line : one.of("said")) evidence.carried.push_back(said(line, plan));
    HostFacts facts = factsOf(one, plan);
    const auto trust = app::trustFrom({policyText(one), signersText(one)}, plan.project, plan.environment);
    auto admission = app::weigh(trust, evidence, facts, kNow);
    if (!admission) return admission.error().message;
    const auto gates = judge({.release = {plan.release, {}, {}}, .environment = plan.environment, .target = std::move(facts), .rollback = true, .admission = std::move(*admission)});
    for (const JudgedGate& gate : gates)
      if (gate.result.state != GateState::passed) return gate.result.code;
    return "done";
  }

 private:
  static Plan planOf(const CaseLine& line) {
    Plan plan = samplePlan();
    plan.requestedBy = *Person::parse(line.value("by", "mara"));
    plan.created = kNow + line.offset("created", -600);
    plan.expires = kNow + line.offset("expires", 3600);
    plan.migrate = line.value("migrate") != "skip";
    if (!line.value("verdict-back").empty()) plan.replaces = Unmanaged{digestOf('5')};
    for (const Verdict verdict : {Verdict::safe, Verdict::caution, Verdict::blocked})
      if (line.value("verdict-back") == name(verdict)) plan.verdictBack = verdict;
    return plan;
  }

  std::string signature(const std::string& text, const std::string& key, const std::string& nameSpace) const {
    return test::output(QStringLiteral("ssh-keygen"), {QStringLiteral("-Y"), QStringLiteral("sign"), QStringLiteral("-q"), QStringLiteral("-n"), QString::fromStdString(nameSpace),
                                                       QStringLiteral("-f"), m_keys.text(key.c_str())}, nullptr, QByteArray::fromStdString(text)).toStdString();
  }

  static std::optional<Remark> reasonOf(const CaseLine& line, const std::string& kind) {
    std::string reason = line.value("reason", kind == "rejection" || kind == "break-glass" ? "because" : "");
    std::ranges::replace(reason, '_', ' ');
    return reason.empty() ? std::nullopt : std::optional(*Remark::parse(reason));
  }

  SignedText said(const CaseLine& line, const Plan& plan) const {
    const std::string kind = line.word();
    const auto parsed = statementKindNamed(kind);
    const Digest about = line.value("plan") == "other" ? digestOf('8') : plan.id();
    const PinnedImage app = line.value("app") == "other" ? appImage('8') : plan.app;
    const PinnedImage migrator = line.value("migrator") == "other" ? migratorImage('8') : plan.migrator;
    const bool acceptance = kind == "acceptance";
    statement::Said what = statement::Approval{about};
    if (kind == "rejection") what = statement::Rejection{about};
    if (kind == "break-glass") what = statement::BreakGlass{about};
    if (acceptance) what = statement::Acceptance{runId('R'), plan.release, app, migrator, kNow + line.offset("healthy-since", -7200)};
    const bool otherHost = acceptance || line.value("host") == "other";
    Statement statement{*ProjectName::parse(line.value("project", plan.project.text())), *EnvironmentName::parse(line.value("environment", acceptance ? "staging" : plan.environment.text())),
                        otherHost ? *Fingerprint::parse("SHA256:" + std::string(43, 'A')) : plan.host, what, *Person::parse(line.value("by", "jonas")),
                        reasonOf(line, kind), kNow + line.offset("created", -300),
                        kind == "rejection" ? std::nullopt : std::optional(kNow + line.offset("expires", 3600))};
    const std::string nameSpace = line.value("namespace", std::string(rowOf(*parsed).nameSpace));
    SignedText result{statement.text(), signature(statement.text(), line.value("key", statement.by.text()), nameSpace)};
    if (line.value("altered") == "yes") {
      statement.created += seconds(1);
      result.text = statement.text();
    }
    return result;
  }

  static std::optional<std::string> policyText(const Case& one) {
    const CaseLine line = one.one("policy");
    if (line.word() == "none") return std::nullopt;
    if (line.word() == "broken") return "gantry policy v1\nnonsense\n";
    const std::vector<std::pair<std::string, std::string>> usual{
        {"project", "shop"}, {"environment", "production"}, {"plan-signature", "required"}, {"approvals", "1"}, {"requester", "excluded"}, {"required-people", "-"}, {"accepted-on", "-"},
        {"accepted-within", "-"}, {"soak", "0"}, {"freeze", "-"}, {"rollback", "same"}, {"way-back", ""}, {"break-glass", "-"}, {"ledger", "optional"}};
    std::string text = "gantry policy v1\n";
    for (const auto& [key, otherwise] : usual) {
      std::string value = line.value(key, otherwise);
      if (value.empty()) continue;
      std::ranges::replace(value, '_', ' ');
      if (key == "freeze" && value != "-") value = window(value);
      text += key + ": " + value + "\n";
    }
    return text;
  }

  /// `+FROM/+UNTIL` in minutes from now.
  static std::string window(const std::string& text) {
    const std::size_t slash = text.find('/');
    if (slash == std::string::npos) return text;
    const auto at = [](const std::string& minutes) { return WeekMinute::at(kNow + std::chrono::minutes(std::stol(minutes))).text(); };
    return at(text.substr(0, slash)) + " " + at(text.substr(slash + 1));
  }

  std::string publicKey(const std::string& name) const {
    const std::string text = m_keys.read((name + ".pub").c_str()).toStdString();
    return text.substr(0, text.rfind(' '));
  }

  static std::string signerTime(seconds offset) {
    std::string digits;
    for (const char c : toSeconds(kNow + offset))
      if (c >= '0' && c <= '9') digits += c;
    return digits + "Z";
  }

  std::optional<std::string> signersText(const Case& one) const {
    auto lines = one.of("signer");
    if (lines.empty()) lines = {lineFrom("signer mara mara"), lineFrom("signer jonas jonas"), lineFrom("signer ida ida")};
    if (lines.front().word() == "none") return std::nullopt;
    if (lines.front().word() == "broken") return "mara nonsense\n";
    std::string text;
    for (const CaseLine& line : lines) {
      std::string options;
      const auto add = [&](const std::string& option) { options += (options.empty() ? "" : ",") + option; };
      if (!line.value("namespaces").empty()) add("namespaces=\"" + line.value("namespaces") + "\"");
      for (const char* name : {"valid-after", "valid-before"})
        if (!line.value(name).empty()) add(std::string(name) + "=\"" + signerTime(line.offset(name, 0)) + "\"");
      if (!line.value("option").empty()) add(line.value("option"));
      text += line.words.at(0) + " " + (options.empty() ? "" : options + " ") + publicKey(line.words.at(1)) + "\n";
    }
    return text;
  }

  /// What the host says of the words that stand there, and of its runs.
  static HostFacts factsOf(const Case& one, const Plan& plan) {
    HostFacts facts;
    facts.now = kNow;
    std::map<std::string, std::pair<seconds, CaseLine>> latest;
    for (const CaseLine& line : one.of("standing")) {
      if (line.value("key") == "stranger") continue;  // the host does not take it, and says nothing of it
      const std::string thing = line.word() + line.value("from") + "/" + line.value("until") + line.value("app") + line.value("migrator");
      const seconds created = line.offset("created", -300);
      const auto [at, fresh] = latest.try_emplace(thing, created, line);
      if (!fresh && created >= at->second.first) at->second = {created, line};
    }
    for (const auto& [thing, word] : latest) {
      const CaseLine& line = word.second;
      if (line.value("state", "set") != "set") continue;
      const std::string by = line.value("by", "jonas");
      if (line.word() == "hold") facts.hold = Hold{"-", by, toSeconds(kNow + word.first)};
      if (line.word() == "freeze") facts.freezes.push_back({kNow + line.offset("from", -60), kNow + line.offset("until", 3600), by});
      if (line.word() == "mark-bad")
        facts.bad.push_back({line.value("app") == "other" ? appImage('8') : plan.app, line.value("migrator") == "other" ? migratorImage('8') : plan.migrator, plan.release, by,
                             toSeconds(kNow + word.first)});
    }
    for (const CaseLine& line : one.of("healthy")) {
      facts.runs.push_back({runId('P'), digestOf('e'), plan.release, plan.app, plan.migrator, plan.bundle, Outcome::healthy, kNow - seconds(86400), kNow - seconds(86000), true});
      facts.runs.back().way = wayBefore(plan, line);
    }
    return facts;
  }

  /// What an earlier plan said that differed in the lines that the case gives.
  static std::string wayBefore(const Plan& plan, const CaseLine& line) {
    std::string text = plan.text();
    for (auto [key, value] : line.values) {
      std::ranges::replace(value, '_', ' ');
      const auto at = text.find("\n" + key + ": ") + 1;
      text.replace(at, text.find('\n', at) - at, key + ": " + value);
    }
    return Plan::parse(text)->way();
  }

  const test::Sandbox& m_keys;
};

}  // namespace

class TestAdmission : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() {
    for (const char* name : {"mara", "jonas", "ida", "stranger"}) m_keys.makeKey(name, "ed25519");
    makeRsa("rsa", "3072");
    makeRsa("short", "1024");
    QVERIFY(allCases().size() > 50);
  }

  void judgesAsTheHostDoes_data() {
    QTest::addColumn<int>("row");
    for (std::size_t i = 0; i < allCases().size(); ++i) QTest::newRow(allCases()[i].name.c_str()) << static_cast<int>(i);
  }
  void judgesAsTheHostDoes() {
    QFETCH(int, row);
    const Case& one = allCases().at(static_cast<std::size_t>(row));
    if (one.one("expect").word() == "plan-stale") QSKIP("the desktop makes a new plan instead");
    QCOMPARE(Stage(m_keys).play(one), one.one("expect").word());
  }

  /// Of a host that says of its runs only what they brought, not how.
  void goesBackToTheSameImagesAndDeployFiles() {
    Plan plan = samplePlan();
    plan.migrate = false;
    const auto goesBack = [&](const std::function<void(RunRecord&)>& change) {
      HostFacts facts;
      facts.runs = {{runId('P'), digestOf('e'), plan.release, plan.app, plan.migrator, plan.bundle, Outcome::healthy, kNow, kNow, true}};
      change(facts.runs.front());
      return app::goesBack(plan, facts);
    };
    QVERIFY(goesBack([](RunRecord&) {}));
    QVERIFY(!goesBack([](RunRecord& run) { run.app = appImage('8'); }));
    QVERIFY(!goesBack([](RunRecord& run) { run.migrator = migratorImage('8'); }));
    QVERIFY(!goesBack([](RunRecord& run) { run.bundle = digestOf('8'); }));
    QVERIFY(!goesBack([](RunRecord& run) { run.outcome = Outcome::restored; }));
  }

 private:
  void makeRsa(const char* name, const char* bits) const {
    test::output(QStringLiteral("ssh-keygen"), {QStringLiteral("-q"), QStringLiteral("-t"), QStringLiteral("rsa"), QStringLiteral("-b"), QString::fromLatin1(bits), QStringLiteral("-N"),
                                                QString(), QStringLiteral("-C"), QString::fromLatin1(name), QStringLiteral("-f"), m_keys.text(name)});
  }
  test::Sandbox m_keys;
};

QTEST_GUILESS_MAIN(TestAdmission)
#include "test_admission.moc"
