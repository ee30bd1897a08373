#include "gui/record_words.h"

#include <array>

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include "core/event.h"
#include "gui/text.h"
#include "gui/words.h"

namespace gantry::gui {
namespace {

using namespace Qt::StringLiterals;

/// The words of the audit log, one context for translators.
struct RecordTexts {
  Q_DECLARE_TR_FUNCTIONS(RecordTexts)
};

struct Kind {
  const char* name;
  const char* title;
  const char* word;
  const char* glyph;
  const char* tone;
};

constexpr std::array kKinds{
    Kind{"plan", QT_TRANSLATE_NOOP("RecordTexts", "Request"), QT_TRANSLATE_NOOP("RecordTexts", "Asked"), "approve", "neutral"},
    Kind{"approval", QT_TRANSLATE_NOOP("RecordTexts", "Approval"), QT_TRANSLATE_NOOP("RecordTexts", "Approved"), "check", "success"},
    Kind{"rejection", QT_TRANSLATE_NOOP("RecordTexts", "Refusal"), QT_TRANSLATE_NOOP("RecordTexts", "Refused"), "x", "danger"},
    Kind{"acceptance", QT_TRANSLATE_NOOP("RecordTexts", "Acceptance"), QT_TRANSLATE_NOOP("RecordTexts", "Accepted"), "check", "success"},
    Kind{"run.started", QT_TRANSLATE_NOOP("RecordTexts", "Run started"), QT_TRANSLATE_NOOP("RecordTexts", "Started"), "play", "info"},
    Kind{"run.finished", QT_TRANSLATE_NOOP("RecordTexts", "Run finished"), QT_TRANSLATE_NOOP("RecordTexts", "Finished"), "check", "neutral"},
    Kind{"run.interrupted", QT_TRANSLATE_NOOP("RecordTexts", "Run interrupted"), QT_TRANSLATE_NOOP("RecordTexts", "Interrupted"), "alert", "warning"},
    Kind{"run.refused", QT_TRANSLATE_NOOP("RecordTexts", "Run refused"), QT_TRANSLATE_NOOP("RecordTexts", "Refused"), "xCircle", "danger"},
    Kind{"break-glass", QT_TRANSLATE_NOOP("RecordTexts", "Break-glass"), QT_TRANSLATE_NOOP("RecordTexts", "Forced"), "alert", "danger"},
    Kind{"freeze", QT_TRANSLATE_NOOP("RecordTexts", "Freeze"), QT_TRANSLATE_NOOP("RecordTexts", "Set"), "snow", "neutral"},
    Kind{"hold", QT_TRANSLATE_NOOP("RecordTexts", "Hold"), QT_TRANSLATE_NOOP("RecordTexts", "Set"), "pause", "warning"},
    Kind{"hold.set", QT_TRANSLATE_NOOP("RecordTexts", "Hold, not signed"), QT_TRANSLATE_NOOP("RecordTexts", "Set"), "pause", "warning"},
    Kind{"hold.lifted", QT_TRANSLATE_NOOP("RecordTexts", "Hold lifted, not signed"), QT_TRANSLATE_NOOP("RecordTexts", "Lifted"), "play", "neutral"},
    Kind{"mark-bad", QT_TRANSLATE_NOOP("RecordTexts", "Bad mark"), QT_TRANSLATE_NOOP("RecordTexts", "Set"), "flag", "danger"},
    Kind{"host.key", QT_TRANSLATE_NOOP("RecordTexts", "Host key known"), QT_TRANSLATE_NOOP("RecordTexts", "Host key"), "key", "neutral"},
    Kind{"policy.changed", QT_TRANSLATE_NOOP("RecordTexts", "Policy changed"), QT_TRANSLATE_NOOP("RecordTexts", "Changed"), "settings", "warning"},
    Kind{"checkpoint", QT_TRANSLATE_NOOP("RecordTexts", "Checkpoint"), QT_TRANSLATE_NOOP("RecordTexts", "Seen"), "checkCircle", "neutral"},
    Kind{"witness", QT_TRANSLATE_NOOP("RecordTexts", "Witness"), QT_TRANSLATE_NOOP("RecordTexts", "Seen"), "checkCircle", "neutral"},
    Kind{"attempt.refused", QT_TRANSLATE_NOOP("RecordTexts", "Attempt refused"), QT_TRANSLATE_NOOP("RecordTexts", "Refused"), "xCircle", "danger"},
    Kind{"fork.seen", QT_TRANSLATE_NOOP("RecordTexts", "Another history seen"), QT_TRANSLATE_NOOP("RecordTexts", "Forked"), "alert", "danger"},
    Kind{"signers.changed", QT_TRANSLATE_NOOP("RecordTexts", "Keys changed"), QT_TRANSLATE_NOOP("RecordTexts", "Changed"), "settings", "warning"},
    Kind{"ledger.started", QT_TRANSLATE_NOOP("RecordTexts", "Ledger started"), QT_TRANSLATE_NOOP("RecordTexts", "Started"), "file", "neutral"},
    Kind{"ledger.exported", QT_TRANSLATE_NOOP("RecordTexts", "Records exported"), QT_TRANSLATE_NOOP("RecordTexts", "Written"), "upload", "neutral"},
    Kind{"ledger.imported", QT_TRANSLATE_NOOP("RecordTexts", "Pack looked at"), QT_TRANSLATE_NOOP("RecordTexts", "Read"), "folder", "neutral"},
};

const Kind* kindOf(std::string_view name) {
  for (const Kind& kind : kKinds)
    if (kind.name == name) return &kind;
  return nullptr;
}

Sign signOfRecord(const StreamedRecord& streamed) {
  const ledger::Record& record = streamed.found.record;
  const Kind* kind = kindOf(record.kind);
  if (kind == nullptr) return {{}, u"question"_s, u"neutral"_s};
  if (record.kind == "run.finished")
    if (const auto outcome = outcomeNamed(streamed.found.subject.outcome)) return signOf(std::optional(*outcome));
  const bool lifted = record.isStatement() && record.statement()->text.find("\nstate: lifted\n") != std::string::npos;
  if (lifted) return {RecordTexts::tr("Lifted"), QString::fromLatin1(kind->glyph), u"neutral"_s};
  return {RecordTexts::tr(kind->word), QString::fromLatin1(kind->glyph), QString::fromLatin1(kind->tone)};
}

QString timeWords(Time time, Time now) {
  const QDateTime at = QDateTime::fromMSecsSinceEpoch(time.time_since_epoch() / std::chrono::milliseconds(1));
  const QDateTime today = QDateTime::fromMSecsSinceEpoch(now.time_since_epoch() / std::chrono::milliseconds(1));
  return QLocale().toString(at, at.date().year() == today.date().year() ? u"d MMM HH:mm:ss"_s : u"d MMM yyyy HH:mm"_s);
}

}  // namespace

QList<PickRow> recordKinds() {
  QList<PickRow> rows;
  for (const Kind& kind : kKinds) rows.append({QString::fromLatin1(kind.name), RecordTexts::tr(kind.title)});
  return rows;
}

QString kindWords(const std::string& kind) {
  const Kind* known = kindOf(kind);
  return known == nullptr ? toQt(kind) : RecordTexts::tr(known->title);
}

QString placeWords(const std::string& place) { return place == "-" ? RecordTexts::tr("this desktop") : toQt(place); }

QString keyOf(const StreamedRecord& record) { return toQt(record.place) + u':' + QString::number(record.found.record.n); }

RecordLine lineOf(const StreamedRecord& streamed, Time now) {
  const ledger::Record& record = streamed.found.record;
  const Sign sign = signOfRecord(streamed);
  const QString by = record.by == "host" ? RecordTexts::tr("the host") : record.by == "desk" ? RecordTexts::tr("this desktop") : toQt(record.by);
  return {keyOf(streamed), timeWords(record.at, now), by, kindWords(record.kind), toQt(streamed.found.subject.words), placeWords(streamed.place),
          sign.word, sign.glyph, sign.tone, QString::number(record.n)};
}

bool isAlarming(const std::string& kind, const std::string& outcome) {
  if (kind == "run.finished") return outcome != "healthy";
  const Kind* known = kindOf(kind);
  return known != nullptr && std::string_view(known->tone) == "danger";
}

}  // namespace gantry::gui
