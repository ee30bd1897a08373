#pragma once

#include <functional>
#include <memory>
#include <optional>

#include <QObject>
#include <QQmlEngine>
#include <QTimer>

#include "app/signing_key.h"
#include "core/names.h"
#include "gui/crew.h"
#include "gui/pending_consent.h"
#include "gui/trust_faces.h"

namespace gantry::gui {

/// What a person wants to say: `kind` is approval, rejection, withdrawal, acceptance, plan, start, hold, hold-lifted,
/// freeze, freeze-lifted, mark-bad, mark-bad-lifted or break-glass; `subject` the plan's id or the release's tag.
struct SignWish {
  QString kind;
  QString environment;
  QString subject;
};

/// What is written beside what is said.
struct SignWords {
  std::optional<Remark> reason;
  Time from{};
  Time until{};
};

/// A wish made into work. `deed` signs after consent and says it where it belongs; a run it started is its value.
/// Blocking, on a worker; it is done anew whenever the words change.
struct SignJob {
  QString release;  ///< in brief; empty when it is about none
  std::function<Result<std::optional<RunId>>(const SignWords&, const app::Consent&, std::stop_token)> deed;
  bool back = false;  ///< it starts a rollback
};

/// The statement that is about to be signed. The exact text is made first and shown; nothing is signed before sign().
/// Changed words make another text, and that is shown before it can be signed. GUI thread.
class StatementModel : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("statements are begun at the window's model")
  Q_PROPERTY(gantry::gui::StatementFace face READ face NOTIFY changed)
  Q_PROPERTY(QString reason READ reason WRITE setReason NOTIFY wordsChanged)
  Q_PROPERTY(QString from READ from WRITE setFrom NOTIFY wordsChanged)
  Q_PROPERTY(QString until READ until WRITE setUntil NOTIFY wordsChanged)

 public:
  /// Makes work of a wish. @error what stands in its way, for people
  using JobMaker = std::function<Result<SignJob>(const SignWish&)>;

  StatementModel(const Clock& clock, Crew& crew, JobMaker maker, QObject* parent);

  [[nodiscard]] const StatementFace& face() const { return m_face; }
  [[nodiscard]] const QString& reason() const { return m_reason; }
  /// Local times, `yyyy-MM-dd HH:mm`; for kinds that have them.
  [[nodiscard]] const QString& from() const { return m_from; }
  [[nodiscard]] const QString& until() const { return m_until; }
  void setReason(const QString& reason);
  void setFrom(const QString& from);
  void setUntil(const QString& until);

  Q_INVOKABLE void begin(const QString& kind, const QString& environment, const QString& subject, const QString& reason);
  /// Signs the text that is shown; does nothing unless one is.
  Q_INVOKABLE void sign();
  /// Makes the text anew, after an error.
  Q_INVOKABLE void again();
  /// Nothing is signed. What was signed a moment ago goes its way, and its end is told all the same.
  Q_INVOKABLE void close();

 Q_SIGNALS:
  void changed();
  void wordsChanged();
  /// The person tries again: what was declined may be asked for again.
  void triedAgain();
  /// It was signed and said; `run` is the run that it started, or empty.
  void said(const QString& kind, const QString& environment, const QString& run);
  /// It was signed, the person closed it, and then it failed.
  void failedUnseen(const QString& environment, const QString& why);

 private:
  void change(QString& word, const QString& to);
  void redraft();
  void draft();
  void stop();
  [[nodiscard]] Result<SignWords> words() const;
  void show(const QString& text, const QString& fingerprint, const QString& keyFrom);
  void end(const Result<std::optional<RunId>>& done);
  void fail(const Error& error);

  const Clock& m_clock;
  Crew& m_crew;
  JobMaker m_maker;
  std::optional<SignJob> m_job;
  SignWish m_wish;
  std::stop_source m_work;
  std::shared_ptr<PendingConsent> m_consent;
  int m_turn = 0;  ///< answers of earlier texts are not shown
  QTimer m_pause;  ///< a text is made when nothing was typed for a moment
  StatementFace m_face;
  QString m_reason;
  QString m_from;
  QString m_until;
};

}  // namespace gantry::gui
