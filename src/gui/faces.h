#pragma once

#include <QList>
#include <QObject>
#include <QQmlEngine>
#include <QString>

namespace gantry::gui {

/// What single things of the window show, as values. All texts are ready to be read.

/// What a lane shows of its environment. `phase`: loading, never, empty, unmanaged, unproven or serving.
struct LaneFace {
  Q_GADGET
  QML_VALUE_TYPE(laneFace)
  Q_PROPERTY(QString name MEMBER name)
  Q_PROPERTY(QString title MEMBER title)
  Q_PROPERTY(QString host MEMBER host)
  Q_PROPERTY(QString phase MEMBER phase)
  Q_PROPERTY(QString healthWord MEMBER healthWord)
  Q_PROPERTY(QString healthGlyph MEMBER healthGlyph)
  Q_PROPERTY(QString healthTone MEMBER healthTone)
  Q_PROPERTY(QString ails MEMBER ails)
  Q_PROPERTY(QString release MEMBER release)
  Q_PROPERTY(QString tag MEMBER tag)
  Q_PROPERTY(QString subject MEMBER subject)
  Q_PROPERTY(QString behind MEMBER behind)
  Q_PROPERTY(QString behindText MEMBER behindText)
  Q_PROPERTY(QString notReady MEMBER notReady)
  Q_PROPERTY(QString since MEMBER since)
  Q_PROPERTY(QString readyWord MEMBER readyWord)
  Q_PROPERTY(QString readyTone MEMBER readyTone)
  Q_PROPERTY(QString latency MEMBER latency)
  Q_PROPERTY(QList<double> samples MEMBER samples)
  Q_PROPERTY(QString identityWord MEMBER identityWord)
  Q_PROPERTY(QString identityGlyph MEMBER identityGlyph)
  Q_PROPERTY(QString identityTone MEMBER identityTone)
  Q_PROPERTY(QString backWord MEMBER backWord)
  Q_PROPERTY(QString backGlyph MEMBER backGlyph)
  Q_PROPERTY(QString backTone MEMBER backTone)
  Q_PROPERTY(QString migrations MEMBER migrations)
  Q_PROPERTY(QString migrationsTone MEMBER migrationsTone)
  Q_PROPERTY(bool locked MEMBER locked)
  Q_PROPERTY(QString lockRun MEMBER lockRun)
  Q_PROPERTY(QString lockText MEMBER lockText)
  Q_PROPERTY(bool held MEMBER held)
  Q_PROPERTY(QString holdText MEMBER holdText)
  Q_PROPERTY(bool stale MEMBER stale)
  Q_PROPERTY(QString staleText MEMBER staleText)
  Q_PROPERTY(QString errorText MEMBER errorText)
  Q_PROPERTY(QString errorCode MEMBER errorCode)
  Q_PROPERTY(QString wayOut MEMBER wayOut)
  Q_PROPERTY(QString answered MEMBER answered)
  Q_PROPERTY(QString answeredTone MEMBER answeredTone)
  Q_PROPERTY(QString examination MEMBER examination)
  Q_PROPERTY(QString examinationText MEMBER examinationText)
  Q_PROPERTY(QString mode MEMBER mode)
  Q_PROPERTY(bool canRollBack MEMBER canRollBack)
  Q_PROPERTY(QString noBack MEMBER noBack)
  Q_PROPERTY(QString work MEMBER work)
  Q_PROPERTY(QString offeredKey MEMBER offeredKey)
  Q_PROPERTY(QString offeredType MEMBER offeredType)
  Q_PROPERTY(bool signs MEMBER signs)
  Q_PROPERTY(bool canAccept MEMBER canAccept)
  Q_PROPERTY(QString accepted MEMBER accepted)
  Q_PROPERTY(QString acceptedTone MEMBER acceptedTone)
  Q_PROPERTY(bool frozen MEMBER frozen)
  Q_PROPERTY(QString frozenText MEMBER frozenText)
  Q_PROPERTY(bool bad MEMBER bad)
  Q_PROPERTY(QStringList marked MEMBER marked)

 public:
  QString name;
  QString title;
  QString host;
  QString phase;
  QString healthWord;
  QString healthGlyph;
  QString healthTone;
  QString ails;
  QString release;
  QString tag;
  QString subject;
  QString behind;
  QString behindText;
  QString notReady;
  QString since;
  QString readyWord;
  QString readyTone;
  QString latency;
  QList<double> samples;
  QString identityWord;
  QString identityGlyph;
  QString identityTone;
  QString backWord;
  QString backGlyph;
  QString backTone;
  QString migrations;
  QString migrationsTone;
  bool locked = false;
  QString lockRun;
  QString lockText;
  bool held = false;
  QString holdText;
  bool stale = false;
  QString staleText;
  QString errorText;
  QString errorCode;
  QString wayOut;
  QString answered;
  QString answeredTone;   ///< whether that took long
  QString examination;
  QString examinationText;
  QString mode;
  bool canRollBack = false;
  QString noBack;   ///< why it cannot
  QString work;
  QString offeredKey;
  QString offeredType;
  bool signs = false;
  bool canAccept = false;
  QString accepted;
  QString acceptedTone;
  bool frozen = false;
  QString frozenText;
  bool bad = false;     ///< what serves is marked as bad here
  QStringList marked;   ///< tags of the releases that are marked as bad here
  bool operator==(const LaneFace&) const = default;
};

/// The next promotion and the state of the list of releases. `candidates`: loading, ready, empty or error.
struct BoardFace {
  Q_GADGET
  QML_VALUE_TYPE(boardFace)
  Q_PROPERTY(bool hasPromotion MEMBER hasPromotion)
  Q_PROPERTY(QString release MEMBER release)
  Q_PROPERTY(QString tag MEMBER tag)
  Q_PROPERTY(QString subject MEMBER subject)
  Q_PROPERTY(QString from MEMBER from)
  Q_PROPERTY(QString to MEMBER to)
  Q_PROPERTY(bool open MEMBER open)
  Q_PROPERTY(QString word MEMBER word)
  Q_PROPERTY(QString glyph MEMBER glyph)
  Q_PROPERTY(QString tone MEMBER tone)
  Q_PROPERTY(QString moreCommits MEMBER moreCommits)
  Q_PROPERTY(QString settled MEMBER settled)
  Q_PROPERTY(QString settledGlyph MEMBER settledGlyph)
  Q_PROPERTY(QString candidates MEMBER candidates)
  Q_PROPERTY(QString candidatesText MEMBER candidatesText)
  Q_PROPERTY(QString candidatesAge MEMBER candidatesAge)
  Q_PROPERTY(QString wayOut MEMBER wayOut)
  Q_PROPERTY(QString registry MEMBER registry)

 public:
  bool hasPromotion = false;
  QString release;
  QString tag;
  QString subject;
  QString from;
  QString to;
  bool open = false;
  QString word;
  QString glyph;
  QString tone;
  QString moreCommits;  ///< how many come along that `commits` does not list
  QString settled;
  QString settledGlyph;
  QString candidates;
  QString candidatesText;
  QString candidatesAge;
  QString wayOut;
  QString registry;
  bool operator==(const BoardFace&) const = default;
};

/// A plan as the drawer shows it. `kind`: deploy or rollback; `phase`: closed, choosing, loading, ready, refused, error or starting.
struct PlanFace {
  Q_GADGET
  QML_VALUE_TYPE(planFace)
  Q_PROPERTY(QString kind MEMBER kind)
  Q_PROPERTY(QString phase MEMBER phase)
  Q_PROPERTY(QString title MEMBER title)
  Q_PROPERTY(QString waitingFor MEMBER waitingFor)
  Q_PROPERTY(QString release MEMBER release)
  Q_PROPERTY(QString tag MEMBER tag)
  Q_PROPERTY(QString subject MEMBER subject)
  Q_PROPERTY(QString environment MEMBER environment)
  Q_PROPERTY(QString host MEMBER host)
  Q_PROPERTY(QString replaces MEMBER replaces)
  Q_PROPERTY(QString direction MEMBER direction)
  Q_PROPERTY(QString fetch MEMBER fetch)
  Q_PROPERTY(QString migrations MEMBER migrations)
  Q_PROPERTY(QString readiness MEMBER readiness)
  Q_PROPERTY(QString onFailure MEMBER onFailure)
  Q_PROPERTY(QString configuration MEMBER configuration)
  Q_PROPERTY(QString settings MEMBER settings)
  Q_PROPERTY(QString verdictWord MEMBER verdictWord)
  Q_PROPERTY(QString verdictGlyph MEMBER verdictGlyph)
  Q_PROPERTY(QString verdictTone MEMBER verdictTone)
  Q_PROPERTY(QString approvals MEMBER approvals)
  Q_PROPERTY(QString planId MEMBER planId)
  Q_PROPERTY(QString planIdBrief MEMBER planIdBrief)
  Q_PROPERTY(QString planText MEMBER planText)
  Q_PROPERTY(QString refusal MEMBER refusal)
  Q_PROPERTY(QString errorTitle MEMBER errorTitle)
  Q_PROPERTY(QString error MEMBER error)
  Q_PROPERTY(QString wayOut MEMBER wayOut)
  Q_PROPERTY(QString unchanged MEMBER unchanged)
  Q_PROPERTY(QString question MEMBER question)
  Q_PROPERTY(QString action MEMBER action)
  Q_PROPERTY(QString expires MEMBER expires)
  Q_PROPERTY(QString commitsTitle MEMBER commitsTitle)
  Q_PROPERTY(QString findings MEMBER findings)
  Q_PROPERTY(QString asked MEMBER asked)
  Q_PROPERTY(QString reason MEMBER reason)
  Q_PROPERTY(QString reasonFault MEMBER reasonFault)
  Q_PROPERTY(bool canExplain MEMBER canExplain)
  Q_PROPERTY(bool canRequest MEMBER canRequest)
  Q_PROPERTY(bool canBreakGlass MEMBER canBreakGlass)

 public:
  QString kind;
  QString phase;
  QString title;
  QString waitingFor;
  QString release;
  QString tag;
  QString subject;
  QString environment;
  QString host;
  QString replaces;
  QString direction;
  QString fetch;
  QString migrations;
  QString readiness;
  QString onFailure;
  QString configuration;
  QString settings;
  QString verdictWord;
  QString verdictGlyph;
  QString verdictTone;
  QString approvals;
  QString planId;
  QString planIdBrief;
  QString planText;
  QString refusal;
  QString errorTitle;
  QString error;
  QString wayOut;
  QString unchanged;
  QString question;
  QString action;
  QString expires;
  QString commitsTitle;
  QString findings;
  QString asked;
  QString reason;       ///< as the plan says it
  QString reasonFault;  ///< what is wrong with what was written last
  bool canExplain = false;
  bool canRequest = false;
  bool canBreakGlass = false;
  bool operator==(const PlanFace&) const = default;
};

/// A run as its page shows it. `phase`: closed, loading, running, ended or error.
struct RunFace {
  Q_GADGET
  QML_VALUE_TYPE(runFace)
  Q_PROPERTY(QString run MEMBER run)
  Q_PROPERTY(QString environment MEMBER environment)
  Q_PROPERTY(QString host MEMBER host)
  Q_PROPERTY(QString phase MEMBER phase)
  Q_PROPERTY(QString before MEMBER before)
  Q_PROPERTY(QString release MEMBER release)
  Q_PROPERTY(QString subject MEMBER subject)
  Q_PROPERTY(QString word MEMBER word)
  Q_PROPERTY(QString glyph MEMBER glyph)
  Q_PROPERTY(QString tone MEMBER tone)
  Q_PROPERTY(QString pill MEMBER pill)
  Q_PROPERTY(double progress MEMBER progress)
  Q_PROPERTY(QString percent MEMBER percent)
  Q_PROPERTY(QString elapsed MEMBER elapsed)
  Q_PROPERTY(QString remaining MEMBER remaining)
  Q_PROPERTY(QString startedBy MEMBER startedBy)
  Q_PROPERTY(QString plan MEMBER plan)
  Q_PROPERTY(QString reason MEMBER reason)
  Q_PROPERTY(QString lockText MEMBER lockText)
  Q_PROPERTY(QString sentence MEMBER sentence)
  Q_PROPERTY(QString wayOut MEMBER wayOut)
  Q_PROPERTY(QString failedStep MEMBER failedStep)
  Q_PROPERTY(QString failure MEMBER failure)
  Q_PROPERTY(QString command MEMBER command)
  Q_PROPERTY(QString lastLines MEMBER lastLines)
  Q_PROPERTY(QString cancelMeaning MEMBER cancelMeaning)
  Q_PROPERTY(bool canCancel MEMBER canCancel)
  Q_PROPERTY(QString cancelAsked MEMBER cancelAsked)
  Q_PROPERTY(QString connection MEMBER connection)
  Q_PROPERTY(QString lost MEMBER lost)
  Q_PROPERTY(QString readyCount MEMBER readyCount)
  Q_PROPERTY(QString readyTone MEMBER readyTone)
  Q_PROPERTY(QString latency MEMBER latency)
  Q_PROPERTY(QList<double> attempts MEMBER attempts)
  Q_PROPERTY(QString migrationSummary MEMBER migrationSummary)
  Q_PROPERTY(QString waiting MEMBER waiting)
  Q_PROPERTY(QString error MEMBER error)
  Q_PROPERTY(bool healthy MEMBER healthy)
  Q_PROPERTY(bool canRollBack MEMBER canRollBack)

 public:
  QString run;
  QString environment;
  QString host;
  QString phase;
  QString before;
  QString release;
  QString subject;
  QString word;
  QString glyph;
  QString tone;
  QString pill;
  double progress = 0;
  QString percent;
  QString elapsed;
  QString remaining;
  QString startedBy;
  QString plan;
  QString reason;  ///< the words that stand in its plan
  QString lockText;
  QString sentence;
  QString wayOut;
  QString failedStep;
  QString failure;
  QString command;
  QString lastLines;
  QString cancelMeaning;
  bool canCancel = false;
  QString cancelAsked;
  QString connection;
  QString lost;         ///< why a run at work is not followed any more; empty while it is
  QString readyCount;
  QString readyTone;
  QString latency;
  QList<double> attempts;
  QString migrationSummary;
  QString waiting;      ///< whose lock the migration at work waits for; empty while it does not
  QString error;
  bool healthy = false;
  bool canRollBack = false;
  bool operator==(const RunFace&) const = default;
};

/// A release as its page shows it. `phase`: closed, loading, ready or error.
struct ReleaseFace {
  Q_GADGET
  QML_VALUE_TYPE(releaseFace)
  Q_PROPERTY(QString phase MEMBER phase)
  Q_PROPERTY(QString release MEMBER release)
  Q_PROPERTY(QString tag MEMBER tag)
  Q_PROPERTY(QString subject MEMBER subject)
  Q_PROPERTY(QString author MEMBER author)
  Q_PROPERTY(QString when MEMBER when)
  Q_PROPERTY(QString commit MEMBER commit)
  Q_PROPERTY(QString problem MEMBER problem)
  Q_PROPERTY(QString moved MEMBER moved)
  Q_PROPERTY(QString size MEMBER size)
  Q_PROPERTY(QString migrationsText MEMBER migrationsText)
  Q_PROPERTY(QString commitsText MEMBER commitsText)
  Q_PROPERTY(QString error MEMBER error)
  Q_PROPERTY(QString wayOut MEMBER wayOut)

 public:
  QString phase;
  QString release;
  QString tag;
  QString subject;
  QString author;
  QString when;
  QString commit;
  QString problem;
  QString moved;
  QString size;
  QString migrationsText;
  QString commitsText;
  QString error;
  QString wayOut;
  bool operator==(const ReleaseFace&) const = default;
};

/// One release on one environment. `order` counts the environments that it came to, from 1; 0 when it never was there.
struct MatrixCell {
  Q_GADGET
  QML_VALUE_TYPE(matrixCell)
  Q_PROPERTY(QString word MEMBER word)
  Q_PROPERTY(QString glyph MEMBER glyph)
  Q_PROPERTY(QString tone MEMBER tone)
  Q_PROPERTY(QString run MEMBER run)
  Q_PROPERTY(QString environment MEMBER environment)
  Q_PROPERTY(QString hint MEMBER hint)
  Q_PROPERTY(int order MEMBER order)

 public:
  QString word;
  QString glyph;
  QString tone;
  QString run;
  QString environment;
  QString hint;
  int order = 0;
  bool operator==(const MatrixCell&) const = default;
};

}  // namespace gantry::gui
