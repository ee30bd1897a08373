#include <atomic>

#include <QSignalSpy>
#include <QtTest/QTest>

#include "gui/statement_model.h"
#include "support/fake_clock.h"
#include "support/samples.h"

namespace gantry::gui {

using namespace Qt::StringLiterals;

namespace {

/// A key that signs everything at once.
class WillingSigner : public Signer {
 public:
  [[nodiscard]] Fingerprint key() const override { return *Fingerprint::parse("SHA256:Yl1n0Pq3a6GmVZ5lYc3mF2bW0xJ0m8b2kz6VwQm1t4E"); }
  [[nodiscard]] std::string described() const override { return "ssh-ed25519 of the test"; }
  [[nodiscard]] Result<std::string> sign(std::string_view, std::string_view, std::stop_token) override { return std::string("signature"); }
};

}  // namespace

class StatementModelTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init();
  void cleanup();
  void signsNothingBeforeItIsTold();
  void showsAnotherTextWhenTheWordsChange();
  void asksForAReasonFirst();
  void refusesTimesThatAreNone();
  void signsNothingWhenItIsClosed();
  void tellsTheEndOfWhatWasSignedBeforeItWasClosed();
  void showsEachOfTwoTexts();
  void saysWhyThereIsNothingToSign();
  void saysWhyItWasNotTaken();

 private:
  /// Work that signs `texts` one after the other; each gets the reason at its end.
  [[nodiscard]] SignJob jobOf(std::vector<std::string> texts);

  testing::FakeClock m_clock;
  std::unique_ptr<Crew> m_crew;
  std::unique_ptr<StatementModel> m_model;
  std::function<Result<SignJob>(const SignWish&)> m_maker;
  QStringList m_signed;
  std::atomic<int> m_declined{0};
  std::optional<Error> m_refusal;
};

SignJob StatementModelTest::jobOf(std::vector<std::string> texts) {
  return {u"9f2c41d"_s, [this, texts = std::move(texts)](const SignWords& words, const app::Consent& consent, const std::stop_token&) -> Result<std::optional<RunId>> {
            const WillingSigner key;
            for (const std::string& text : texts) {
              const std::string whole = text + (words.reason ? words.reason->text() : "");
              const auto agreed = consent(whole, key);
              if (!agreed || !*agreed) {
                ++m_declined;
                return failure(Code::cancelled, "nothing was signed");
              }
              QMetaObject::invokeMethod(this, [this, whole] { m_signed.append(QString::fromStdString(whole)); }, Qt::BlockingQueuedConnection);
            }
            if (m_refusal) return failure(*m_refusal);
            return std::optional<RunId>();
          }};
}

void StatementModelTest::init() {
  m_signed.clear();
  m_declined = 0;
  m_refusal.reset();
  m_crew = std::make_unique<Crew>();
  m_maker = [this](const SignWish&) -> Result<SignJob> { return jobOf({"gantry approval v1 "}); };
  m_model = std::make_unique<StatementModel>(m_clock, *m_crew, [this](const SignWish& wish) { return m_maker(wish); }, nullptr);
}

void StatementModelTest::cleanup() {
  m_model->close();
  m_crew.reset();
  m_model.reset();
}

void StatementModelTest::signsNothingBeforeItIsTold() {
  const QSignalSpy said(m_model.get(), &StatementModel::said);
  m_model->begin(u"approval"_s, u"production"_s, u"sha256:1"_s, u"looked at it"_s);
  QTRY_COMPARE(m_model->face().phase, u"ready"_s);
  QCOMPARE(m_model->face().text, u"gantry approval v1 looked at it"_s);
  QCOMPARE(m_model->face().keyFrom, u"ssh-ed25519 of the test"_s);
  QVERIFY(m_signed.isEmpty());
  QVERIFY(said.isEmpty());

  m_model->sign();
  QTRY_COMPARE(said.size(), 1);
  QCOMPARE(m_signed, QStringList{u"gantry approval v1 looked at it"_s});
  QCOMPARE(m_model->face().phase, u"closed"_s);
}

void StatementModelTest::showsAnotherTextWhenTheWordsChange() {
  m_model->begin(u"approval"_s, u"production"_s, u"sha256:1"_s, u"one"_s);
  QTRY_COMPARE(m_model->face().phase, u"ready"_s);
  m_model->setReason(u"two"_s);
  QVERIFY(m_model->face().phase != u"ready"_s);
  m_model->sign();   // too early: the shown text is not what would be signed
  QTRY_COMPARE(m_model->face().phase, u"ready"_s);
  QCOMPARE(m_model->face().text, u"gantry approval v1 two"_s);
  QVERIFY(m_signed.isEmpty());
  m_model->sign();
  QTRY_COMPARE(m_signed, QStringList{u"gantry approval v1 two"_s});
  QCOMPARE(m_declined.load(), 1);
}

void StatementModelTest::asksForAReasonFirst() {
  m_model->begin(u"rejection"_s, u"production"_s, u"sha256:1"_s, {});
  QCOMPARE(m_model->face().phase, u"asking"_s);
  QVERIFY(!m_model->face().asks.isEmpty());
  m_model->sign();
  m_model->setReason(u"no"_s);
  QTRY_COMPARE(m_model->face().phase, u"ready"_s);
  QVERIFY(m_signed.isEmpty());
}

void StatementModelTest::refusesTimesThatAreNone() {
  m_model->begin(u"freeze"_s, u"production"_s, {}, u"closing"_s);
  QTRY_COMPARE(m_model->face().phase, u"ready"_s);
  m_model->setUntil(u"tomorrow"_s);
  QTRY_COMPARE(m_model->face().phase, u"asking"_s);
  QVERIFY(m_model->face().asks.contains(u"tomorrow"_s));
}

void StatementModelTest::signsNothingWhenItIsClosed() {
  m_model->begin(u"approval"_s, u"production"_s, u"sha256:1"_s, {});
  QTRY_COMPARE(m_model->face().phase, u"ready"_s);
  m_model->close();
  QTRY_COMPARE(m_declined.load(), 1);
  QVERIFY(m_signed.isEmpty());
  QCOMPARE(m_model->face().phase, u"closed"_s);
}

void StatementModelTest::tellsTheEndOfWhatWasSignedBeforeItWasClosed() {
  const QSignalSpy said(m_model.get(), &StatementModel::said);
  const QSignalSpy failed(m_model.get(), &StatementModel::failedUnseen);
  const auto signAndClose = [&] {
    m_model->begin(u"approval"_s, u"production"_s, u"sha256:1"_s, {});
    QTRY_COMPARE(m_model->face().phase, u"ready"_s);
    m_model->sign();
    m_model->close();
    QCOMPARE(m_model->face().phase, u"closed"_s);
  };
  signAndClose();
  QTRY_COMPARE(said.size(), 1);
  QCOMPARE(m_signed.size(), 1);
  m_refusal = Error{Code::hostRefused, "the host refused it", "ask again"};
  signAndClose();
  QTRY_COMPARE(failed.size(), 1);
  QCOMPARE(failed.front(), (QList<QVariant>{u"production"_s, u"the host refused it"_s}));
  QCOMPARE(m_model->face().phase, u"closed"_s);

  m_refusal.reset();
  m_maker = [this](const SignWish&) -> Result<SignJob> { return jobOf({"gantry plan v1 ", "gantry break-glass v1 "}); };
  signAndClose();   // of two texts only the first was seen
  QTRY_COMPARE(failed.size(), 2);
  QCOMPARE(m_signed.size(), 3);
}

void StatementModelTest::showsEachOfTwoTexts() {
  m_maker = [this](const SignWish&) -> Result<SignJob> { return jobOf({"gantry plan v1 ", "gantry break-glass v1 "}); };
  m_model->begin(u"break-glass"_s, u"production"_s, u"sha256:1"_s, u"down"_s);
  QVERIFY(m_model->face().grave);
  QTRY_COMPARE(m_model->face().text, u"gantry plan v1 down"_s);
  m_model->sign();
  QTRY_COMPARE(m_model->face().text, u"gantry break-glass v1 down"_s);
  m_model->sign();   // the second click of a double click
  QCOMPARE(m_signed.size(), 1);
  QTRY_COMPARE(m_model->face().phase, u"ready"_s);
  QCOMPARE(m_signed.size(), 1);
  m_model->sign();
  QTRY_COMPARE(m_signed.size(), 2);
}

void StatementModelTest::saysWhyThereIsNothingToSign() {
  m_maker = [](const SignWish&) -> Result<SignJob> { return failure(Code::notFound, "this request is not there any more", "read again"); };
  m_model->begin(u"approval"_s, u"production"_s, u"sha256:1"_s, {});
  QCOMPARE(m_model->face().phase, u"error"_s);
  QCOMPARE(m_model->face().error, u"this request is not there any more"_s);
  QCOMPARE(m_model->face().wayOut, u"read again"_s);
}

void StatementModelTest::saysWhyItWasNotTaken() {
  m_refusal = Error{Code::hostRefused, "the host refused it: plan-expired", "ask again"};
  const QSignalSpy said(m_model.get(), &StatementModel::said);
  m_model->begin(u"approval"_s, u"production"_s, u"sha256:1"_s, {});
  QTRY_COMPARE(m_model->face().phase, u"ready"_s);
  m_model->sign();
  QTRY_COMPARE(m_model->face().phase, u"error"_s);
  QCOMPARE(m_model->face().error, u"the host refused it: plan-expired"_s);
  QVERIFY(said.isEmpty());
  QVERIFY(m_model->face().signedAlready);   // the dialog does not say that it was not signed
}

}  // namespace gantry::gui

QTEST_GUILESS_MAIN(gantry::gui::StatementModelTest)
#include "test_statement_model.moc"
