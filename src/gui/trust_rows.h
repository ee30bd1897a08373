#pragma once

#include <QObject>
#include <QString>

namespace gantry::gui {

/// The rows of the pages about trust. `key` tells one row from another; all texts are ready to be read.

/// A request in the list.
struct RequestRow {
  Q_GADGET
  Q_PROPERTY(QString key MEMBER key)
  Q_PROPERTY(QString release MEMBER release)
  Q_PROPERTY(QString environment MEMBER environment)
  Q_PROPERTY(QString person MEMBER person)
  Q_PROPERTY(QString when MEMBER when)
  Q_PROPERTY(QString word MEMBER word)
  Q_PROPERTY(QString glyph MEMBER glyph)
  Q_PROPERTY(QString tone MEMBER tone)

 public:
  QString key;
  QString release;
  QString environment;
  QString person;
  QString when;
  QString word;
  QString glyph;
  QString tone;
  bool operator==(const RequestRow&) const = default;
};

/// What one person said about a plan, or that they have not said anything.
struct PersonRow {
  Q_GADGET
  Q_PROPERTY(QString key MEMBER key)
  Q_PROPERTY(QString person MEMBER person)
  Q_PROPERTY(QString word MEMBER word)
  Q_PROPERTY(QString glyph MEMBER glyph)
  Q_PROPERTY(QString tone MEMBER tone)
  Q_PROPERTY(QString when MEMBER when)
  Q_PROPERTY(QString reason MEMBER reason)
  Q_PROPERTY(QString fingerprint MEMBER fingerprint)
  Q_PROPERTY(QString fingerprintBrief MEMBER fingerprintBrief)
  Q_PROPERTY(QString note MEMBER note)

 public:
  QString key;
  QString person;
  QString word;
  QString glyph;
  QString tone;
  QString when;
  QString reason;
  QString fingerprint;
  QString fingerprintBrief;
  QString note;
  bool operator==(const PersonRow&) const = default;
};

/// A label and its value, as lists of facts show them.
struct LabelRow {
  Q_GADGET
  Q_PROPERTY(QString key MEMBER key)
  Q_PROPERTY(QString label MEMBER label)
  Q_PROPERTY(QString value MEMBER value)
  Q_PROPERTY(bool mono MEMBER mono)

 public:
  QString key;
  QString label;
  QString value;
  bool mono = false;
  bool operator==(const LabelRow&) const = default;
};

/// Something a record refers to; `key` is what AuditModel::follow() takes.
struct LinkRow {
  Q_GADGET
  Q_PROPERTY(QString key MEMBER key)
  Q_PROPERTY(QString text MEMBER text)
  Q_PROPERTY(QString hint MEMBER hint)
  Q_PROPERTY(QString glyph MEMBER glyph)

 public:
  QString key;
  QString text;
  QString hint;
  QString glyph;
  bool operator==(const LinkRow&) const = default;
};

/// The copy of one ledger, and how old it is.
struct ReplicaRow {
  Q_GADGET
  Q_PROPERTY(QString key MEMBER key)
  Q_PROPERTY(QString title MEMBER title)
  Q_PROPERTY(QString records MEMBER records)
  Q_PROPERTY(QString age MEMBER age)
  Q_PROPERTY(QString glyph MEMBER glyph)
  Q_PROPERTY(QString tone MEMBER tone)
  Q_PROPERTY(QString hint MEMBER hint)

 public:
  QString key;
  QString title;
  QString records;
  QString age;
  QString glyph;
  QString tone;
  QString hint;
  bool operator==(const ReplicaRow&) const = default;
};

/// One record in the table.
struct RecordLine {
  Q_GADGET
  Q_PROPERTY(QString key MEMBER key)
  Q_PROPERTY(QString time MEMBER time)
  Q_PROPERTY(QString person MEMBER person)
  Q_PROPERTY(QString deed MEMBER deed)
  Q_PROPERTY(QString subject MEMBER subject)
  Q_PROPERTY(QString environment MEMBER environment)
  Q_PROPERTY(QString word MEMBER word)
  Q_PROPERTY(QString glyph MEMBER glyph)
  Q_PROPERTY(QString tone MEMBER tone)
  Q_PROPERTY(QString entry MEMBER entry)

 public:
  QString key;
  QString time;
  QString person;
  QString deed;
  QString subject;
  QString environment;
  QString word;
  QString glyph;
  QString tone;
  QString entry;
  bool operator==(const RecordLine&) const = default;
};

/// One of many to choose from.
struct PickRow {
  Q_GADGET
  Q_PROPERTY(QString key MEMBER key)
  Q_PROPERTY(QString title MEMBER title)

 public:
  QString key;
  QString title;
  bool operator==(const PickRow&) const = default;
};

/// How much was recorded from one time to another; shares of the highest bar, 0 to 1.
struct BarRow {
  Q_GADGET
  Q_PROPERTY(QString key MEMBER key)
  Q_PROPERTY(QString from MEMBER from)
  Q_PROPERTY(QString to MEMBER to)
  Q_PROPERTY(QString hint MEMBER hint)
  Q_PROPERTY(double share MEMBER share)
  Q_PROPERTY(double alarming MEMBER alarming)

 public:
  QString key;
  QString from;
  QString to;
  QString hint;
  double share = 0;
  double alarming = 0;
  bool operator==(const BarRow&) const = default;
};

}  // namespace gantry::gui
