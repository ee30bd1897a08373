#include <set>

#include <QtTest>

#include "core/parcel.h"
#include "core/statement.h"
#include "core/text.h"

using namespace gantry;

namespace {

std::string golden(std::string_view name) {
  QFile file(QFINDTESTDATA(("golden/" + std::string(name) + ".txt").c_str()));
  return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
}

/// `text` with `key`'s value replaced; the line is left out when `value` is null.
std::string with(const std::string& text, std::string_view key, const char* value) {
  std::string changed;
  for (const std::string_view line : split(std::string_view(text).substr(0, text.size() - 1), '\n')) {
    const bool found = line.starts_with(std::string(key) + ": ");
    if (!found) changed += std::string(line) + "\n";
    if (found && value) changed += std::string(key) + ": " + value + "\n";
  }
  return changed;
}

void addKinds() {
  QTest::addColumn<QByteArray>("kind");
  for (const StatementKindRow& row : statementKinds())
    if (row.kind != StatementKind::plan)
      QTest::newRow(std::string(row.name).c_str()) << QByteArray(row.name.data(), static_cast<int>(row.name.size()));
}

}  // namespace

class TestStatement : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void readsWhatItWrites_data() { addKinds(); }
  void readsWhatItWrites() {
    QFETCH(QByteArray, kind);
    const std::string text = golden(kind.toStdString());
    const auto statement = Statement::parse(text);
    QVERIFY2(statement, statement ? "" : statement.error().message.c_str());
    QCOMPARE(statement->text(), text);
    QVERIFY(rowOf(statement->kind()).name == kind.toStdString());
    QVERIFY(statementKindOf(text) == statement->kind());
  }

  void refusesEveryDamagedLine_data() { addKinds(); }
  void refusesEveryDamagedLine() {
    QFETCH(QByteArray, kind);
    const std::string text = golden(kind.toStdString());
    const auto lines = split(text, '\n');
    for (std::size_t at = 0; at + 1 < lines.size(); ++at) {
      const std::string line(lines[at]);
      for (const std::string& other : {std::string(), line + " \n", line + "\r\n", line + "\n" + line + "\n", "x" + line + "\n", " " + line + "\n"}) {
        std::string damaged;
        for (std::size_t i = 0; i + 1 < lines.size(); ++i) damaged += i == at ? other : std::string(lines[i]) + "\n";
        QVERIFY2(!Statement::parse(damaged), damaged.c_str());
      }
    }
    QVERIFY(!Statement::parse(text + "\n"));
    QVERIFY(!Statement::parse(text.substr(0, text.size() - 1)));
    QVERIFY(!Statement::parse(text + text));
  }

  void refusesOtherValues_data() {
    QTest::addColumn<QByteArray>("kind");
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("value");
    const auto row = [](const char* name, const char* kind, const char* key, const char* value) {
      QTest::newRow(name) << QByteArray(kind) << QByteArray(key) << QByteArray(value);
    };
    row("a person that is an option", "approval", "by", "-lmara");
    row("a wildcard person", "approval", "by", "*");
    row("no expiry", "approval", "expires", "-");
    row("expired when made", "approval", "expires", "2026-11-23T08:50:00Z");
    row("an expiry that has none", "hold", "expires", "2027-01-01T00:00:00Z");
    row("no reason", "rejection", "reason", "-");
    row("a reason that has none", "checkpoint", "reason", "because");
    row("an empty reason", "approval", "reason", "");
    row("a tab in a reason", "hold", "reason", "a\tb");
    row("an escape sequence in a reason", "hold", "reason", "a\x1b[2Jb");
    row("a reason that is not UTF-8", "hold", "reason", "a\xff");
    row("a reason turned around", "hold", "reason", "a\xe2\x80\xae" "b");
    row("a reason with something invisible", "hold", "reason", "a\xe2\x80\x8b" "b");
    row("a reason with a soft hyphen", "hold", "reason", "a\xc2\xad" "b");
    row("a reason with an invisible times", "hold", "reason", "a\xe2\x81\xa2" "b");
    row("a reason with a letter for tags", "hold", "reason", "a\xf3\xa0\x81\x81" "b");
    row("a blank before a reason", "hold", "reason", " a");
    row("parts of a second", "approval", "created", "2026-11-23T08:50:00.5Z");
    row("a digest in upper case", "approval", "plan", "sha256:CCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCC");
    row("a state that is none", "hold", "state", "Set");
    row("a freeze that ends first", "freeze", "until", "2026-12-20T18:00:00Z");
    row("an empty ledger", "checkpoint", "size", "0");
    row("a size with zero in front", "checkpoint", "size", "041");
    row("a size beyond all", "checkpoint", "size", "99999999999999999999");
  }
  void refusesOtherValues() {
    QFETCH(QByteArray, kind);
    QFETCH(QByteArray, key);
    QFETCH(QByteArray, value);
    const std::string text = golden(kind.toStdString());
    QVERIFY(Statement::parse(text));
    QVERIFY(!Statement::parse(with(text, key.toStdString(), value.constData())));
  }

  void takesALongestReasonAndNoLongerOne() {
    const std::string text = golden("hold");
    QVERIFY(Statement::parse(with(text, "reason", std::string(200, 'r').c_str())));
    QVERIFY(!Statement::parse(with(text, "reason", std::string(201, 'r').c_str())));
  }

  void aTextOfOneKindIsNotOfAnother() {
    std::string text = golden("approval");
    QVERIFY(!Statement::parse("gantry rejection v1" + text.substr(text.find('\n'))));
    QVERIFY(!Statement::parse("gantry plan v1" + text.substr(text.find('\n'))));
    QVERIFY(!Statement::parse("gantry approval v2" + text.substr(text.find('\n'))));
    QVERIFY(!Statement::parse(""));
  }

  void onlyThePlanThatComesFirstInAParcelMayBeUnsigned() {
    const std::string signature = std::string(kSignatureBegins) + "AAAA\n" + std::string(kSignatureEnds);
    const SignedText plan{"gantry plan v1\nproject: shop\n", {}};
    const SignedText approval{golden("approval"), signature};
    const auto parcel = parseParcel(packed({plan, approval, {plan.text, signature}}));
    QVERIFY(parcel);
    QCOMPARE(parcel->size(), std::size_t{3});
    QVERIFY(parcel->at(0) == plan && parcel->at(1) == approval);
    QVERIFY(!parseParcel(packed({approval, plan})));
    QVERIFY(!parseParcel(packed({plan, {approval.text, {}}, approval})));
  }

  void everyKindHasItsOwnNamespace() {
    std::set<std::string_view> names;
    for (const StatementKindRow& row : statementKinds()) {
      QVERIFY(names.insert(row.nameSpace).second);
      QVERIFY(&rowOf(row.kind) == &row);
      QVERIFY(statementKindNamed(row.name) == row.kind);
    }
  }
};

QTEST_APPLESS_MAIN(TestStatement)
#include "test_statement.moc"
