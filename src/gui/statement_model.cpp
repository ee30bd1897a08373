#include "gui/statement_model.h"

#include <QDateTime>
#include <QTimer>

#include "gui/sign_words.h"
#include "gui/text.h"

namespace gantry::gui {
namespace {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

const QString kTimeForm = u"yyyy-MM-dd HH:mm"_s;
constexpr int kFreezeHours = 24;
constexpr std::chrono::milliseconds kSecondLook = 800ms;

Result<Time> momentOf(const QString& text) {
  const QDateTime time = QDateTime::fromString(text.trimmed(), kTimeForm);
  if (!time.isValid())
    return failure(Code::invalid, fromQt(StatementModel::tr("“%1” is no time: write it as 2026-11-27 16:00").arg(text)));
  return Time(std::chrono::milliseconds(time.toMSecsSinceEpoch()));
}

QString localTime(Time time) { return QDateTime::fromMSecsSinceEpoch(time.time_since_epoch() / 1ms).toString(kTimeForm); }

}  // namespace

StatementModel::StatementModel(const Clock& clock, Crew& crew, JobMaker maker, QObject* parent)
    : QObject(parent), m_clock(clock), m_crew(crew), m_maker(std::move(maker)) {
  m_face.phase = u"closed"_s;
  m_pause.setSingleShot(true);
  m_pause.setInterval(300ms);
  connect(&m_pause, &QTimer::timeout, this, &StatementModel::draft);
}

void StatementModel::begin(const QString& kind, const QString& environment, const QString& subject, const QString& reason) {
  stop();
  m_wish = {kind, environment, subject};
  m_reason = reason;
  m_from = localTime(m_clock.now());
  m_until = localTime(m_clock.now() + std::chrono::hours(kFreezeHours));
  auto job = m_maker(m_wish);
  m_face = introduction(kind, environment, job ? job->release : QString(), job && job->back);
  Q_EMIT wordsChanged();
  m_job.reset();
  if (!job) return fail(job.error());
  m_job = std::move(*job);
  draft();
}

void StatementModel::change(QString& word, const QString& to) {
  if (word == to || m_face.phase == "signing"_L1) return;
  word = to;
  Q_EMIT wordsChanged();
  if (m_job && m_face.phase != "closed"_L1) redraft();
}

void StatementModel::setReason(const QString& reason) { change(m_reason, reason); }
void StatementModel::setFrom(const QString& from) { change(m_from, from); }
void StatementModel::setUntil(const QString& until) { change(m_until, until); }

/// The shown text is not what would be signed any more.
void StatementModel::redraft() {
  stop();
  m_face.phase = u"drafting"_s;
  m_face.error.clear();
  m_pause.start();
  Q_EMIT changed();
}

void StatementModel::again() {
  Q_EMIT triedAgain();
  if (m_job) draft();
  else begin(m_wish.kind, m_wish.environment, m_wish.subject, m_reason);
}

Result<SignWords> StatementModel::words() const {
  SignWords words;
  const QString reason = m_reason.trimmed();
  if (m_face.hasReason && !reason.isEmpty()) {
    auto remark = Remark::parse(fromQt(reason));
    if (!remark) return failure(remark.error());
    words.reason = std::move(*remark);
  }
  if (m_face.reasonNeeded && !words.reason) return failure(Code::usage, fromQt(tr("Write the reason first: it is part of the text.")));
  if (!m_face.hasTimes) return words;
  const auto from = momentOf(m_from);
  if (!from) return failure(from.error());
  const auto until = momentOf(m_until);
  if (!until) return failure(until.error());
  words.from = *from;
  words.until = *until;
  return words;
}

void StatementModel::draft() {
  stop();
  m_face.signedAlready = false;
  m_face.error.clear();
  m_face.wayOut.clear();
  auto words = this->words();
  if (!words) {
    m_face.phase = u"asking"_s;
    m_face.text.clear();
    m_face.asks = toQt(words.error().message);
    Q_EMIT changed();
    return;
  }
  m_face.phase = u"drafting"_s;
  m_face.asks.clear();
  m_face.waitingFor = tr("Making the text for %1, and looking for your key").arg(m_wish.environment);
  m_consent = std::make_shared<PendingConsent>();
  Q_EMIT changed();
  m_work = m_crew.start([this, turn = m_turn, consent = m_consent, wish = m_wish, deed = m_job->deed, words = std::move(*words)](const Crew::Send& send, const std::stop_token& stop) {
    const app::Consent ask = [&](const std::string& text, const Signer& key) -> Result<bool> {
      consent->ask();
      send([this, turn, text = toQt(text), print = toQt(key.key().text()), from = toQt(key.described())] {
        if (turn == m_turn) show(text, print, from);
      });
      return consent->wait(stop);
    };
    auto done = deed(words, ask, stop);
    send([this, turn, consent, wish, done = std::move(done)] {
      if (turn == m_turn) return end(done);
      if (!consent->isLeft()) return;
      if (done) Q_EMIT said(wish.kind, wish.environment, *done ? toQt((*done)->text()) : QString());
      else Q_EMIT failedUnseen(wish.environment, toQt(done.error().message));
    });
  });
}

void StatementModel::show(const QString& text, const QString& fingerprint, const QString& keyFrom) {
  m_face.text = text;
  m_face.fingerprint = fingerprint;
  m_face.keyFrom = keyFrom;
  // A second text is not signed by the second click of a double click on the first.
  m_face.phase = m_face.signedAlready ? u"drafting"_s : u"ready"_s;
  if (m_face.signedAlready) QTimer::singleShot(kSecondLook, this, [this, turn = m_turn] {
    if (turn != m_turn) return;
    m_face.phase = u"ready"_s;
    Q_EMIT changed();
  });
  Q_EMIT changed();
}

void StatementModel::sign() {
  if (m_face.phase != "ready"_L1 || !m_consent) return;
  m_face.phase = u"signing"_s;
  m_face.signedAlready = true;
  Q_EMIT changed();
  m_consent->answer(true);
}

void StatementModel::end(const Result<std::optional<RunId>>& done) {
  if (!done) return fail(done.error());
  const SignWish wish = m_wish;
  close();
  Q_EMIT said(wish.kind, wish.environment, *done ? toQt((*done)->text()) : QString());
}

void StatementModel::fail(const Error& error) {
  m_face.phase = u"error"_s;
  m_face.error = toQt(error.message);
  m_face.wayOut = toQt(error.wayOut);
  Q_EMIT changed();
}

void StatementModel::stop() {
  ++m_turn;
  m_pause.stop();
  if (m_face.phase == "signing"_L1 && m_consent) {
    m_consent->leave();
  } else {
    m_work.request_stop();
    if (m_consent) m_consent->answer(false);
  }
  m_consent.reset();
}

void StatementModel::close() {
  stop();
  m_job.reset();
  m_face = {};
  m_face.phase = u"closed"_s;
  Q_EMIT changed();
}

}  // namespace gantry::gui
