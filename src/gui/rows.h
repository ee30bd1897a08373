#pragma once

#include <QObject>
#include <QString>
#include <QVariantList>

namespace gantry::gui {

/// The rows that lists of the window show. `key` tells one row from another; all texts are ready to be read.

/// One rule of a promotion and what it says.
struct GateRow {
  Q_GADGET
  Q_PROPERTY(QString key MEMBER key)
  Q_PROPERTY(QString title MEMBER title)
  Q_PROPERTY(QString word MEMBER word)
  Q_PROPERTY(QString reason MEMBER reason)
  Q_PROPERTY(QString tone MEMBER tone)
  Q_PROPERTY(QString glyph MEMBER glyph)
  Q_PROPERTY(bool passed MEMBER passed)

 public:
  QString key;
  QString title;
  QString word;
  QString reason;
  QString tone;
  QString glyph;
  bool passed = false;
  bool operator==(const GateRow&) const = default;
};

/// An image of a release, by digest.
struct ImageRow {
  Q_GADGET
  Q_PROPERTY(QString key MEMBER key)
  Q_PROPERTY(QString service MEMBER service)
  Q_PROPERTY(QString digest MEMBER digest)
  Q_PROPERTY(QString digestBrief MEMBER digestBrief)
  Q_PROPERTY(QString note MEMBER note)
  Q_PROPERTY(QString noteTone MEMBER noteTone)
  Q_PROPERTY(bool ok MEMBER ok)

 public:
  QString key;
  QString service;
  QString digest;
  QString digestBrief;
  QString note;
  QString noteTone;
  bool ok = false;
  bool operator==(const ImageRow&) const = default;
};

/// A release that served an environment before.
struct PastRow {
  Q_GADGET
  Q_PROPERTY(QString key MEMBER key)
  Q_PROPERTY(QString release MEMBER release)
  Q_PROPERTY(QString note MEMBER note)
  Q_PROPERTY(QString when MEMBER when)
  Q_PROPERTY(QString glyph MEMBER glyph)
  Q_PROPERTY(QString tone MEMBER tone)
  Q_PROPERTY(QString run MEMBER run)
  Q_PROPERTY(bool target MEMBER target)
  Q_PROPERTY(bool imagesPresent MEMBER imagesPresent)
  Q_PROPERTY(QString verdict MEMBER verdict)
  Q_PROPERTY(QString verdictTone MEMBER verdictTone)
  Q_PROPERTY(QString why MEMBER why)

 public:
  QString key;
  QString release;
  QString note;
  QString when;
  QString glyph;
  QString tone;
  QString run;
  bool target = false;
  bool imagesPresent = false;
  QString verdict;      ///< whether it can live with the database; empty while that is not known
  QString verdictTone;
  QString why;
  bool operator==(const PastRow&) const = default;
};

/// One reason for a verdict.
struct ReasonRow {
  Q_GADGET
  Q_PROPERTY(QString key MEMBER key)
  Q_PROPERTY(QString text MEMBER text)
  Q_PROPERTY(QString tone MEMBER tone)
  Q_PROPERTY(QString glyph MEMBER glyph)

 public:
  QString key;
  QString text;
  QString tone;
  QString glyph;
  bool operator==(const ReasonRow&) const = default;
};

/// One commit; `included` when it travels with the promotion that is shown.
struct CommitRow {
  Q_GADGET
  Q_PROPERTY(QString key MEMBER key)
  Q_PROPERTY(QString subject MEMBER subject)
  Q_PROPERTY(QString author MEMBER author)
  Q_PROPERTY(QString when MEMBER when)
  Q_PROPERTY(bool included MEMBER included)

 public:
  QString key;
  QString subject;
  QString author;
  QString when;
  bool included = false;
  bool operator==(const CommitRow&) const = default;
};

/// A release in the registry.
struct CandidateRow {
  Q_GADGET
  Q_PROPERTY(QString key MEMBER key)
  Q_PROPERTY(QString release MEMBER release)
  Q_PROPERTY(QString tag MEMBER tag)
  Q_PROPERTY(QString subject MEMBER subject)
  Q_PROPERTY(QString author MEMBER author)
  Q_PROPERTY(QString when MEMBER when)
  Q_PROPERTY(QString problem MEMBER problem)
  Q_PROPERTY(QString moved MEMBER moved)
  Q_PROPERTY(QString runsOn MEMBER runsOn)
  Q_PROPERTY(QString commit MEMBER commit)
  Q_PROPERTY(QString app MEMBER app)
  Q_PROPERTY(QString migrator MEMBER migrator)
  Q_PROPERTY(QString size MEMBER size)
  Q_PROPERTY(QString migrations MEMBER migrations)
  Q_PROPERTY(QString migrationsTone MEMBER migrationsTone)
  Q_PROPERTY(bool complete MEMBER complete)
  Q_PROPERTY(bool served MEMBER served)
  Q_PROPERTY(bool older MEMBER older)

 public:
  QString key;
  QString release;
  QString tag;
  QString subject;
  QString author;
  QString when;
  QString problem;
  QString moved;
  QString runsOn;
  QString commit;
  QString app;
  QString migrator;
  QString size;
  QString migrations;      ///< what it would add to the first environment, and the way back afterwards
  QString migrationsTone;
  bool complete = false;
  bool served = false;
  bool older = false;
  bool operator==(const CandidateRow&) const = default;
};

/// One run on the timeline, `day` in days from its left edge.
struct MarkRow {
  Q_GADGET
  Q_PROPERTY(QString key MEMBER key)
  Q_PROPERTY(int lane MEMBER lane)
  Q_PROPERTY(double day MEMBER day)
  Q_PROPERTY(QString tone MEMBER tone)
  Q_PROPERTY(QString glyph MEMBER glyph)
  Q_PROPERTY(QString label MEMBER label)
  Q_PROPERTY(QString run MEMBER run)
  Q_PROPERTY(QString environment MEMBER environment)
  Q_PROPERTY(QString hint MEMBER hint)
  Q_PROPERTY(int count MEMBER count)

 public:
  QString key;
  int lane = 0;
  double day = 0;
  QString tone;
  QString glyph;
  QString label;
  QString run;
  QString environment;
  QString hint;
  int count = 1;     ///< of runs that stand here; of several, `run` is empty
  bool operator==(const MarkRow&) const = default;
};

/// What served an environment from one day to another; with the tone `frozen`, a freeze.
struct SpanRow {
  Q_GADGET
  Q_PROPERTY(QString key MEMBER key)
  Q_PROPERTY(int lane MEMBER lane)
  Q_PROPERTY(double from MEMBER from)
  Q_PROPERTY(double to MEMBER to)
  Q_PROPERTY(QString tone MEMBER tone)
  Q_PROPERTY(QString release MEMBER release)
  Q_PROPERTY(QString hint MEMBER hint)

 public:
  QString key;
  int lane = 0;
  double from = 0;
  double to = 0;
  QString tone;
  QString release;
  QString hint;
  bool operator==(const SpanRow&) const = default;
};

/// A label of the timeline.
struct DayRow {
  Q_GADGET
  Q_PROPERTY(QString key MEMBER key)
  Q_PROPERTY(double day MEMBER day)
  Q_PROPERTY(QString text MEMBER text)

 public:
  QString key;
  double day = 0;
  QString text;
  bool operator==(const DayRow&) const = default;
};

/// One step of a run.
struct StepLine {
  Q_GADGET
  Q_PROPERTY(QString key MEMBER key)
  Q_PROPERTY(QString title MEMBER title)
  Q_PROPERTY(QString detail MEMBER detail)
  Q_PROPERTY(QString phase MEMBER phase)
  Q_PROPERTY(QString word MEMBER word)
  Q_PROPERTY(QString time MEMBER time)
  Q_PROPERTY(double progress MEMBER progress)
  Q_PROPERTY(QString progressText MEMBER progressText)

 public:
  QString key;
  QString title;
  QString detail;
  QString phase;
  QString word;
  QString time;
  double progress = 0;
  QString progressText;
  bool operator==(const StepLine&) const = default;
};

/// One migration of a run.
struct MigrationLine {
  Q_GADGET
  Q_PROPERTY(QString key MEMBER key)
  Q_PROPERTY(QString name MEMBER name)
  Q_PROPERTY(QString phase MEMBER phase)
  Q_PROPERTY(QString word MEMBER word)
  Q_PROPERTY(QString detail MEMBER detail)

 public:
  QString key;
  QString name;
  QString phase;
  QString word;
  QString detail;
  bool operator==(const MigrationLine&) const = default;
};

/// One run in the list of runs.
struct RunLine {
  Q_GADGET
  Q_PROPERTY(QString key MEMBER key)
  Q_PROPERTY(QString environment MEMBER environment)
  Q_PROPERTY(QString release MEMBER release)
  Q_PROPERTY(QString word MEMBER word)
  Q_PROPERTY(QString glyph MEMBER glyph)
  Q_PROPERTY(QString tone MEMBER tone)
  Q_PROPERTY(QString started MEMBER started)
  Q_PROPERTY(QString took MEMBER took)
  Q_PROPERTY(QString subject MEMBER subject)
  Q_PROPERTY(QString by MEMBER by)
  Q_PROPERTY(bool live MEMBER live)

 public:
  QString key;
  QString environment;
  QString release;
  QString word;
  QString glyph;
  QString tone;
  QString started;
  QString took;
  QString subject;
  QString by;
  bool live = false;
  bool operator==(const RunLine&) const = default;
};

/// Something that happened while the window was open.
struct NoticeRow {
  Q_GADGET
  Q_PROPERTY(QString key MEMBER key)
  Q_PROPERTY(QString text MEMBER text)
  Q_PROPERTY(QString detail MEMBER detail)
  Q_PROPERTY(QString when MEMBER when)
  Q_PROPERTY(QString glyph MEMBER glyph)
  Q_PROPERTY(QString tone MEMBER tone)
  Q_PROPERTY(QString environment MEMBER environment)
  Q_PROPERTY(QString run MEMBER run)
  Q_PROPERTY(QString page MEMBER page)

 public:
  QString key;
  QString text;
  QString detail;
  QString when;
  QString glyph;
  QString tone;
  QString environment;
  QString run;
  QString page{};  ///< where it leads, where that is neither a run nor the host
  bool operator==(const NoticeRow&) const = default;
};

/// A Compose service, and what a deployment does to it.
struct ServiceRow {
  Q_GADGET
  Q_PROPERTY(QString key MEMBER key)
  Q_PROPERTY(QString word MEMBER word)
  Q_PROPERTY(QString tone MEMBER tone)

 public:
  QString key;
  QString word;
  QString tone;
  bool operator==(const ServiceRow&) const = default;
};

/// One thing the command palette can do.
struct ActionRow {
  Q_GADGET
  Q_PROPERTY(QString key MEMBER key)
  Q_PROPERTY(QString title MEMBER title)
  Q_PROPERTY(QString hint MEMBER hint)
  Q_PROPERTY(QString glyph MEMBER glyph)
  Q_PROPERTY(QString keys MEMBER keys)

 public:
  QString key;
  QString title;
  QString hint;
  QString glyph;
  QString keys;
  bool operator==(const ActionRow&) const = default;
};

/// One image of a release, in full.
struct ReleaseImageRow {
  Q_GADGET
  Q_PROPERTY(QString key MEMBER key)
  Q_PROPERTY(QString service MEMBER service)
  Q_PROPERTY(QString name MEMBER name)
  Q_PROPERTY(QString digest MEMBER digest)
  Q_PROPERTY(QString digestBrief MEMBER digestBrief)
  Q_PROPERTY(QString size MEMBER size)
  Q_PROPERTY(QString built MEMBER built)
  Q_PROPERTY(QString revision MEMBER revision)
  Q_PROPERTY(QString note MEMBER note)
  Q_PROPERTY(QString noteTone MEMBER noteTone)

 public:
  QString key;
  QString service;
  QString name;
  QString digest;
  QString digestBrief;
  QString size;
  QString built;
  QString revision;
  QString note;
  QString noteTone;
  bool operator==(const ReleaseImageRow&) const = default;
};

/// Something in a release's schema that is on its way out, and how far each environment is with it.
struct TransitionRow {
  Q_GADGET
  Q_PROPERTY(QString key MEMBER key)
  Q_PROPERTY(QString subject MEMBER subject)
  Q_PROPERTY(QString sentence MEMBER sentence)
  Q_PROPERTY(QString steps MEMBER steps)
  Q_PROPERTY(QString states MEMBER states)
  Q_PROPERTY(QString word MEMBER word)
  Q_PROPERTY(QString glyph MEMBER glyph)
  Q_PROPERTY(QString tone MEMBER tone)

 public:
  QString key;
  QString subject;
  QString sentence;  ///< what takes its place, in plain words
  QString steps;     ///< where it was expanded and contracted
  QString states;    ///< one line an environment
  QString word;
  QString glyph;
  QString tone;
  bool operator==(const TransitionRow&) const = default;
};

/// Where a release runs, ran, or never was.
struct PlaceRow {
  Q_GADGET
  Q_PROPERTY(QString key MEMBER key)
  Q_PROPERTY(QString environment MEMBER environment)
  Q_PROPERTY(QString word MEMBER word)
  Q_PROPERTY(QString glyph MEMBER glyph)
  Q_PROPERTY(QString tone MEMBER tone)
  Q_PROPERTY(QString detail MEMBER detail)
  Q_PROPERTY(QString run MEMBER run)

 public:
  QString key;
  QString environment;
  QString word;
  QString glyph;
  QString tone;
  QString detail;
  QString run;
  bool operator==(const PlaceRow&) const = default;
};

/// One thing that happened to a release.
struct EventRow {
  Q_GADGET
  Q_PROPERTY(QString key MEMBER key)
  Q_PROPERTY(QString when MEMBER when)
  Q_PROPERTY(QString text MEMBER text)
  Q_PROPERTY(QString glyph MEMBER glyph)
  Q_PROPERTY(QString tone MEMBER tone)
  Q_PROPERTY(QString environment MEMBER environment)
  Q_PROPERTY(QString run MEMBER run)

 public:
  QString key;
  QString when;
  QString text;
  QString glyph;
  QString tone;
  QString environment;
  QString run;
  bool operator==(const EventRow&) const = default;
};

/// One migration that a release brings, with its exact SQL.
struct ReleaseMigrationRow {
  Q_GADGET
  Q_PROPERTY(QString key MEMBER key)
  Q_PROPERTY(QString name MEMBER name)
  Q_PROPERTY(QString word MEMBER word)
  Q_PROPERTY(QString tone MEMBER tone)
  Q_PROPERTY(QString detail MEMBER detail)
  Q_PROPERTY(QString sql MEMBER sql)
  Q_PROPERTY(QString found MEMBER found)
  Q_PROPERTY(QString deciding MEMBER deciding)

 public:
  QString key;
  QString name;
  QString word;
  QString tone;
  QString detail;
  QString sql;
  QString found;        ///< what it does to the application before it, a line each
  QString deciding;     ///< the lines of `sql` that do it, counted from 1, with blanks between them
  bool operator==(const ReleaseMigrationRow&) const = default;
};

/// One question whether the app is ready.
struct AttemptRow {
  Q_GADGET
  Q_PROPERTY(QString key MEMBER key)
  Q_PROPERTY(int number MEMBER number)
  Q_PROPERTY(double ms MEMBER ms)
  Q_PROPERTY(bool ok MEMBER ok)
  Q_PROPERTY(QString word MEMBER word)
  Q_PROPERTY(QString time MEMBER time)

 public:
  QString key;
  int number = 0;
  double ms = 0;
  bool ok = false;
  QString word;
  QString time;
  bool operator==(const AttemptRow&) const = default;
};

/// One release across all environments; `cells` holds one MatrixCell a lane.
struct MatrixRow {
  Q_GADGET
  Q_PROPERTY(QString key MEMBER key)
  Q_PROPERTY(QString release MEMBER release)
  Q_PROPERTY(QString tag MEMBER tag)
  Q_PROPERTY(QString subject MEMBER subject)
  Q_PROPERTY(QString when MEMBER when)
  Q_PROPERTY(QVariantList cells MEMBER cells)

 public:
  QString key;
  QString release;
  QString tag;
  QString subject;
  QString when;
  QVariantList cells;
  bool operator==(const MatrixRow&) const = default;
};

/// A project this desktop knows; `key` is its file.
struct ProjectRow {
  Q_GADGET
  Q_PROPERTY(QString key MEMBER key)
  Q_PROPERTY(QString name MEMBER name)
  Q_PROPERTY(QString file MEMBER file)
  Q_PROPERTY(bool current MEMBER current)
  Q_PROPERTY(bool missing MEMBER missing)

 public:
  QString key;
  QString name;
  QString file;
  bool current = false;
  bool missing = false;
  bool operator==(const ProjectRow&) const = default;
};

/// One line of text.
struct TextRow {
  Q_GADGET
  Q_PROPERTY(QString key MEMBER key)
  Q_PROPERTY(QString text MEMBER text)

 public:
  QString key;
  QString text;
  bool operator==(const TextRow&) const = default;
};

}  // namespace gantry::gui
