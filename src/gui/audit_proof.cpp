#include "gui/audit_proof.h"

#include <QCoreApplication>

#include "gui/record_words.h"
#include "gui/text.h"

namespace gantry::gui {
namespace {

using namespace Qt::StringLiterals;

/// The words of what a ledger proves, one context for translators.
struct ProofTexts {
  Q_DECLARE_TR_FUNCTIONS(ProofTexts)
};

constexpr std::string_view kDesk = "-";

QString inPlace(const LedgerProof& proof, const QString& sentence) { return placeWords(proof.place) + u": "_s + sentence; }

void sayIntact(AuditFace& face, const std::vector<LedgerProof>& proofs) {
  std::int64_t records = 0;
  QStringList faults;
  QString first;
  for (const LedgerProof& proof : proofs) {
    records += proof.verdict.records;
    if (proof.error) faults.append(inPlace(proof, toQt(proof.error->message)));
    if (proof.verdict.fault) faults.append(inPlace(proof, ProofTexts::tr("entry %1: %2").arg(proof.verdict.fault->record).arg(toQt(proof.verdict.fault->why))));
    if (proof.verdict.fault && first.isEmpty()) first = ProofTexts::tr("Broken at %1 %2").arg(placeWords(proof.place)).arg(proof.verdict.fault->record);
    for (const std::string& fault : proof.faults) faults.append(inPlace(proof, toQt(fault)));
    if (proof.verdict.torn) faults.append(inPlace(proof, ProofTexts::tr("its last line was cut short by a crash; it is no record")));
  }
  const bool broken = !faults.isEmpty();
  face.intactWord = !first.isEmpty() ? first : broken ? ProofTexts::tr("Not all of it") : ProofTexts::tr("%n record(s)", nullptr, int(records));
  face.intactGlyph = broken ? u"xCircle"_s : u"checkCircle"_s;
  face.intactTone = broken ? u"danger"_s : u"success"_s;
  face.intactText = broken ? faults.join(u'\n') : ProofTexts::tr("Every line is a record, they count without gaps, and each one fits the one before it.");
}

void sayComplete(AuditFace& face, const std::vector<LedgerProof>& proofs) {
  using ledger::Completeness;
  QStringList sentences;
  int seen = 0;
  int alone = 0;
  QString worst;
  for (const LedgerProof& proof : proofs) {
    for (const std::string& sentence : proof.verdict.comparisons) sentences.append(inPlace(proof, toQt(sentence)));
    if (proof.verdict.completeness == Completeness::complete) seen += int(proof.verdict.comparisons.size());
    if (proof.verdict.completeness == Completeness::nobodyToCompare) {
      alone += proof.place == kDesk ? 0 : 1;
      sentences.append(inPlace(proof, ProofTexts::tr("nobody to compare with: no checkpoint, no witness, no other copy")));
    }
    if (proof.verdict.completeness == Completeness::cutOff && worst.isEmpty()) worst = ProofTexts::tr("%1 is cut off").arg(placeWords(proof.place));
    if (proof.verdict.completeness == Completeness::rewritten) worst = ProofTexts::tr("%1 was rewritten").arg(placeWords(proof.place));
  }
  const bool nobody = seen == 0;
  face.completeWord = !worst.isEmpty() ? worst : nobody ? ProofTexts::tr("Nobody to compare with") : alone > 0 ? ProofTexts::tr("Not all compared") : ProofTexts::tr("Seen by %n witness(es)", nullptr, seen);
  face.completeGlyph = !worst.isEmpty() ? u"xCircle"_s : nobody || alone > 0 ? u"question"_s : u"checkCircle"_s;
  face.completeTone = !worst.isEmpty() ? u"danger"_s : nobody || alone > 0 ? u"neutral"_s : u"success"_s;
  face.completeText = sentences.join(u'\n');
}

void saySignatures(AuditFace& face, const std::vector<LedgerProof>& proofs) {
  std::int64_t statements = 0;
  std::int64_t bad = 0;
  QStringList sentences;
  for (const LedgerProof& proof : proofs) {
    if (proof.place == kDesk) continue;   // its checkpoints are looked at where they count: with the ledgers they are about
    statements += proof.verdict.statements;
    bad += static_cast<std::int64_t>(proof.verdict.badStatements.size());
    if (!proof.signersKnown && proof.verdict.statements > 0) sentences.append(inPlace(proof, ProofTexts::tr("there are no keys to look at signatures with")));
    if (proof.verdict.fault) sentences.append(inPlace(proof, ProofTexts::tr("from entry %1 on nothing was looked at").arg(proof.verdict.fault->record)));
    for (const ledger::BadStatement& one : proof.verdict.badStatements)
      if (sentences.size() < 20) sentences.append(inPlace(proof, ProofTexts::tr("entry %1: %2").arg(one.record).arg(toQt(one.why))));
  }
  const bool unknown = bad == 0 && !sentences.isEmpty();
  face.signaturesWord = bad > 0 ? ProofTexts::tr("%1 of %2 do not count").arg(bad).arg(statements) : unknown ? ProofTexts::tr("Not all known") : ProofTexts::tr("%1 valid").arg(statements);
  face.signaturesGlyph = bad > 0 ? u"xCircle"_s : unknown ? u"question"_s : u"checkCircle"_s;
  face.signaturesTone = bad > 0 ? u"danger"_s : unknown ? u"neutral"_s : u"success"_s;
  face.signaturesText = sentences.isEmpty() ? ProofTexts::tr("Every statement was signed by the person it names, with a key that was theirs at that time.") : sentences.join(u'\n');
}

}  // namespace

void sayProof(AuditFace& face, const std::vector<LedgerProof>& proofs) {
  sayIntact(face, proofs);
  sayComplete(face, proofs);
  saySignatures(face, proofs);
}

void sayNothingProven(AuditFace& face, const QString& word) {
  for (QString* part : {&face.intactWord, &face.completeWord, &face.signaturesWord}) *part = word;
  for (QString* part : {&face.intactGlyph, &face.completeGlyph, &face.signaturesGlyph}) *part = u"question"_s;
  for (QString* part : {&face.intactTone, &face.completeTone, &face.signaturesTone}) *part = u"neutral"_s;
  for (QString* part : {&face.intactText, &face.completeText, &face.signaturesText}) part->clear();
}

}  // namespace gantry::gui
