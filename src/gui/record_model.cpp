#include "gui/record_model.h"

#include <QDateTime>
#include <QLocale>

#include "core/release.h"
#include "core/statement.h"
#include "gui/record_words.h"
#include "gui/text.h"
#include "signing/signature_check.h"

namespace gantry::gui {
namespace {

using namespace Qt::StringLiterals;

struct ValueWords {
  QString operator()(const std::string& text) const { return toQt(text); }
  QString operator()(std::int64_t number) const { return QString::number(number); }
  QString operator()(bool yes) const { return yes ? RecordModel::tr("yes") : RecordModel::tr("no"); }
};

LabelRow fact(const QString& label, const QString& value, bool mono = false) { return {label, label, value, mono}; }

bool isHash(const QString& value) { return value.startsWith(u"sha256:"_s) || value.startsWith(u"SHA256:"_s) || value.size() == 26; }

/// The first words of a line of a statement, without its key.
QString lineOfStatement(const std::string& text, std::string_view key) {
  const std::string start = "\n" + std::string(key) + ": ";
  const auto at = text.find(start);
  if (at == std::string::npos) return {};
  const auto end = text.find('\n', at + 1);
  return toQt(std::string_view(text).substr(at + start.size(), end - at - start.size()));
}

}  // namespace

RecordModel::RecordModel(QObject* parent) : QObject(parent) { m_face.phase = u"closed"_s; }

void RecordModel::show(const StreamedRecord& streamed, const RecordProof& proof, const std::vector<StreamedRecord>& linked, Time now) {
  const ledger::Record& record = streamed.found.record;
  const RecordLine line = lineOf(streamed, now);
  m_face = {};
  m_face.phase = u"ready"_s;
  m_face.key = line.key;
  m_face.action = line.deed;
  m_face.subject = line.subject;
  m_face.word = line.word;
  m_face.glyph = line.glyph;
  m_face.tone = line.tone;
  m_face.line = toQt(streamed.found.line);
  m_face.hash = toQt(Digest::of(streamed.found.line + "\n").text());
  m_face.previous = toQt(record.prev.text());
  foldFacts(streamed);
  foldStatement(record, proof);
  foldLinks(streamed, linked, now);
  Q_EMIT changed();
}

void RecordModel::foldStatement(const ledger::Record& record, const RecordProof& proof) {
  const SignedText* said = record.statement();
  if (said == nullptr) {
    const bool bad = !proof.fault.isEmpty();
    m_face.proofText = proof.fault;
    m_face.proofWord = bad ? tr("Nobody signed it") : tr("Said by a machine, not signed");
    m_face.proofGlyph = bad ? u"xCircle"_s : u"dash"_s;
    m_face.proofTone = bad ? u"danger"_s : u"neutral"_s;
    return;
  }
  m_face.statementTitle = tr("Exactly what was signed");
  m_face.statement = toQt(said->text);
  m_face.signature = toQt(said->signature);
  m_face.proofText = proof.fault;
  m_face.proofWord = !proof.looked ? tr("Signature not looked at yet") : proof.fault.isEmpty() ? tr("Signature valid") : tr("Signature does not count");
  m_face.proofGlyph = !proof.looked ? u"question"_s : proof.fault.isEmpty() ? u"shield"_s : u"xCircle"_s;
  m_face.proofTone = !proof.looked ? u"neutral"_s : proof.fault.isEmpty() ? u"success"_s : u"danger"_s;
  const auto kind = statementKindOf(said->text);
  if (!kind) return;
  const QString space = toQt(rowOf(*kind).nameSpace);
  const QString n = QString::number(record.n);
  m_face.byHand = u"ssh-keygen -Y verify -f allowed_signers -I %1 -n %2 -s %3.sig < %3.txt"_s.arg(toQt(record.by), space, n);
  QList<LabelRow> rows = m_facts.rows();
  if (const auto proven = signing::proveSignature(said->text, said->signature, rowOf(*kind).nameSpace))
    rows.append(fact(tr("Key"), toQt(proven->fingerprint.text()), true));
  rows.append(fact(tr("Namespace"), space, true));
  m_facts.setRows(rows);
}

void RecordModel::foldFacts(const StreamedRecord& streamed) {
  const ledger::Record& record = streamed.found.record;
  const QDateTime at = QDateTime::fromMSecsSinceEpoch(record.at.time_since_epoch() / std::chrono::milliseconds(1));
  QList<LabelRow> rows{
      fact(tr("Time"), QLocale().toString(at, u"d MMM yyyy, HH:mm:ss.zzz"_s)),
      fact(tr("Who"), lineOf(streamed, record.at).person),
      fact(tr("Ledger"), placeWords(streamed.place)),
      fact(tr("Entry"), QString::number(record.n)),
  };
  if (const auto* body = std::get_if<ledger::Body>(&record.said))
    for (const auto& [name, value] : *body) {
      const QString shown = std::visit(ValueWords{}, value);
      rows.append(fact(capitalised(name), shown, isHash(shown)));
    }
  if (const SignedText* said = record.statement())
    for (const char* key : {"environment", "reason", "created", "expires"})
      if (const QString value = lineOfStatement(said->text, key); !value.isEmpty() && value != "-"_L1) rows.append(fact(capitalised(key), value));
  m_facts.setRows(rows);
}

void RecordModel::foldLinks(const StreamedRecord& streamed, const std::vector<StreamedRecord>& linked, Time now) {
  const ledger::Subject& subject = streamed.found.subject;
  QList<LinkRow> rows;
  for (const StreamedRecord& other : linked) {
    const RecordLine line = lineOf(other, now);
    if (line.key != m_face.key) rows.append({u"record:"_s + line.key, line.deed + u": "_s + line.subject, tr("Entry %1, %2, %3").arg(line.entry, line.person, line.time), u"file"_s});
  }
  if (!subject.run.empty() && streamed.place != "-")
    rows.append({u"run:"_s + toQt(streamed.place) + u':' + toQt(subject.run), tr("The run"), tr("Steps, log, migrations, as far as this desktop holds them"), u"deploy"_s});
  if (const auto tag = Tag::parse(subject.release))
    rows.append({u"release:"_s + toQt(subject.release), tr("Release %1").arg(toQt(brief(*tag))), tr("Images, commits, migrations"), u"box"_s});
  m_links.setRows(rows);
}

void RecordModel::close() {
  if (m_face.phase == "closed"_L1) return;
  m_face = {};
  m_face.phase = u"closed"_s;
  Q_EMIT changed();
}

}  // namespace gantry::gui
