#pragma once

#include <QObject>
#include <QQmlEngine>
#include <QString>

namespace gantry::gui {

/// What the window shows of approvals, statements and the audit log: plain values for QML; all texts are ready to be read.

/// What people ask of each other. `phase`: loading, ready or error.
struct ApprovalsFace {
  Q_GADGET
  QML_VALUE_TYPE(approvalsFace)
  Q_PROPERTY(QString phase MEMBER phase)
  Q_PROPERTY(QString waitingFor MEMBER waitingFor)
  Q_PROPERTY(QString signsWith MEMBER signsWith)
  Q_PROPERTY(QString stale MEMBER stale)
  Q_PROPERTY(QString error MEMBER error)
  Q_PROPERTY(QString wayOut MEMBER wayOut)
  Q_PROPERTY(int forMe MEMBER forMe)
  Q_PROPERTY(int forOthers MEMBER forOthers)

 public:
  QString phase;
  QString waitingFor;
  QString signsWith;
  QString stale;
  QString error;
  QString wayOut;
  int forMe = 0;
  int forOthers = 0;
  bool operator==(const ApprovalsFace&) const = default;
};

/// The request that is open. `phase`: closed, loading, ready or error.
struct RequestFace {
  Q_GADGET
  QML_VALUE_TYPE(requestFace)
  Q_PROPERTY(QString phase MEMBER phase)
  Q_PROPERTY(QString key MEMBER key)
  Q_PROPERTY(QString waitingFor MEMBER waitingFor)
  Q_PROPERTY(QString release MEMBER release)
  Q_PROPERTY(QString tag MEMBER tag)
  Q_PROPERTY(QString subject MEMBER subject)
  Q_PROPERTY(QString environment MEMBER environment)
  Q_PROPERTY(QString host MEMBER host)
  Q_PROPERTY(QString word MEMBER word)
  Q_PROPERTY(QString glyph MEMBER glyph)
  Q_PROPERTY(QString tone MEMBER tone)
  Q_PROPERTY(QString asker MEMBER asker)
  Q_PROPERTY(QString asked MEMBER asked)
  Q_PROPERTY(QString reason MEMBER reason)
  Q_PROPERTY(QString expires MEMBER expires)
  Q_PROPERTY(QString missing MEMBER missing)
  Q_PROPERTY(QString verdictWord MEMBER verdictWord)
  Q_PROPERTY(QString verdictGlyph MEMBER verdictGlyph)
  Q_PROPERTY(QString verdictTone MEMBER verdictTone)
  Q_PROPERTY(QString changed MEMBER changed)
  Q_PROPERTY(QString refusal MEMBER refusal)
  Q_PROPERTY(QString planId MEMBER planId)
  Q_PROPERTY(QString planIdBrief MEMBER planIdBrief)
  Q_PROPERTY(QString planText MEMBER planText)
  Q_PROPERTY(QString error MEMBER error)
  Q_PROPERTY(QString wayOut MEMBER wayOut)
  Q_PROPERTY(bool canApprove MEMBER canApprove)
  Q_PROPERTY(bool canReject MEMBER canReject)
  Q_PROPERTY(bool canWithdraw MEMBER canWithdraw)
  Q_PROPERTY(bool canRun MEMBER canRun)

 public:
  QString phase;
  QString key;
  QString waitingFor;
  QString release;
  QString tag;
  QString subject;
  QString environment;
  QString host;
  QString word;
  QString glyph;
  QString tone;
  QString asker;
  QString asked;
  QString reason;
  QString expires;
  QString missing;
  QString verdictWord;
  QString verdictGlyph;
  QString verdictTone = QStringLiteral("neutral");
  QString changed;
  QString refusal;
  QString planId;
  QString planIdBrief;
  QString planText;
  QString error;
  QString wayOut;
  bool canApprove = false;
  bool canReject = false;
  bool canWithdraw = false;
  bool canRun = false;
  bool operator==(const RequestFace&) const = default;
};

/// What is about to be signed. `phase`: closed, drafting, asking (a reason or time is missing), ready, signing or error.
struct StatementFace {
  Q_GADGET
  QML_VALUE_TYPE(statementFace)
  Q_PROPERTY(QString phase MEMBER phase)
  Q_PROPERTY(QString kind MEMBER kind)
  Q_PROPERTY(QString title MEMBER title)
  Q_PROPERTY(QString glyph MEMBER glyph)
  Q_PROPERTY(QString consequences MEMBER consequences)
  Q_PROPERTY(QString text MEMBER text)
  Q_PROPERTY(QString fingerprint MEMBER fingerprint)
  Q_PROPERTY(QString keyFrom MEMBER keyFrom)
  Q_PROPERTY(QString action MEMBER action)
  Q_PROPERTY(QString hint MEMBER hint)
  Q_PROPERTY(QString asks MEMBER asks)
  Q_PROPERTY(QString waitingFor MEMBER waitingFor)
  Q_PROPERTY(QString error MEMBER error)
  Q_PROPERTY(QString wayOut MEMBER wayOut)
  Q_PROPERTY(bool signedAlready MEMBER signedAlready)
  Q_PROPERTY(bool grave MEMBER grave)
  Q_PROPERTY(bool hasReason MEMBER hasReason)
  Q_PROPERTY(bool reasonNeeded MEMBER reasonNeeded)
  Q_PROPERTY(bool hasTimes MEMBER hasTimes)

 public:
  QString phase;
  QString kind;
  QString title;
  QString glyph;
  QString consequences;
  QString text;
  QString fingerprint;
  QString keyFrom;
  QString action;
  QString hint;
  QString asks;
  QString waitingFor;
  QString error;
  QString wayOut;
  bool signedAlready = false;   ///< a text was signed before the error
  bool grave = false;
  bool hasReason = false;
  bool reasonNeeded = false;
  bool hasTimes = false;
  bool operator==(const StatementFace&) const = default;
};

/// The audit log. `phase`: loading, ready, empty or error; three words that never stand for each other.
struct AuditFace {
  Q_GADGET
  QML_VALUE_TYPE(auditFace)
  Q_PROPERTY(QString phase MEMBER phase)
  Q_PROPERTY(QString waitingFor MEMBER waitingFor)
  Q_PROPERTY(QString intactWord MEMBER intactWord)
  Q_PROPERTY(QString intactGlyph MEMBER intactGlyph)
  Q_PROPERTY(QString intactTone MEMBER intactTone)
  Q_PROPERTY(QString intactText MEMBER intactText)
  Q_PROPERTY(QString completeWord MEMBER completeWord)
  Q_PROPERTY(QString completeGlyph MEMBER completeGlyph)
  Q_PROPERTY(QString completeTone MEMBER completeTone)
  Q_PROPERTY(QString completeText MEMBER completeText)
  Q_PROPERTY(QString signaturesWord MEMBER signaturesWord)
  Q_PROPERTY(QString signaturesGlyph MEMBER signaturesGlyph)
  Q_PROPERTY(QString signaturesTone MEMBER signaturesTone)
  Q_PROPERTY(QString signaturesText MEMBER signaturesText)
  Q_PROPERTY(QString pack MEMBER pack)
  Q_PROPERTY(QString packText MEMBER packText)
  Q_PROPERTY(QString work MEMBER work)
  Q_PROPERTY(QString stale MEMBER stale)
  Q_PROPERTY(QString filterText MEMBER filterText)
  Q_PROPERTY(QString emptyText MEMBER emptyText)
  Q_PROPERTY(QString exportText MEMBER exportText)
  Q_PROPERTY(QString first MEMBER first)
  Q_PROPERTY(QString last MEMBER last)
  Q_PROPERTY(QString errorTitle MEMBER errorTitle)
  Q_PROPERTY(QString error MEMBER error)
  Q_PROPERTY(QString wayOut MEMBER wayOut)
  Q_PROPERTY(bool filtered MEMBER filtered)

 public:
  QString phase;
  QString waitingFor;
  QString intactWord;
  QString intactGlyph;
  QString intactTone;
  QString intactText;
  QString completeWord;
  QString completeGlyph;
  QString completeTone;
  QString completeText;
  QString signaturesWord;
  QString signaturesGlyph;
  QString signaturesTone;
  QString signaturesText;
  QString pack;
  QString packText;
  QString work;
  QString stale;
  QString filterText;
  QString emptyText;
  QString exportText;
  QString first;
  QString last;
  QString errorTitle;
  QString error;
  QString wayOut;
  bool filtered = false;
  bool operator==(const AuditFace&) const = default;
};

/// The record that is open. `phase`: closed or ready.
struct RecordFace {
  Q_GADGET
  QML_VALUE_TYPE(recordFace)
  Q_PROPERTY(QString phase MEMBER phase)
  Q_PROPERTY(QString key MEMBER key)
  Q_PROPERTY(QString action MEMBER action)
  Q_PROPERTY(QString subject MEMBER subject)
  Q_PROPERTY(QString word MEMBER word)
  Q_PROPERTY(QString glyph MEMBER glyph)
  Q_PROPERTY(QString tone MEMBER tone)
  Q_PROPERTY(QString proofWord MEMBER proofWord)
  Q_PROPERTY(QString proofGlyph MEMBER proofGlyph)
  Q_PROPERTY(QString proofTone MEMBER proofTone)
  Q_PROPERTY(QString proofText MEMBER proofText)
  Q_PROPERTY(QString statementTitle MEMBER statementTitle)
  Q_PROPERTY(QString statement MEMBER statement)
  Q_PROPERTY(QString signature MEMBER signature)
  Q_PROPERTY(QString byHand MEMBER byHand)
  Q_PROPERTY(QString hash MEMBER hash)
  Q_PROPERTY(QString previous MEMBER previous)
  Q_PROPERTY(QString line MEMBER line)

 public:
  QString phase;
  QString key;
  QString action;
  QString subject;
  QString word;
  QString glyph;
  QString tone;
  QString proofWord;
  QString proofGlyph;
  QString proofTone;
  QString proofText;
  QString statementTitle;
  QString statement;
  QString signature;
  QString byHand;
  QString hash;
  QString previous;
  QString line;
  bool operator==(const RecordFace&) const = default;
};

}  // namespace gantry::gui
