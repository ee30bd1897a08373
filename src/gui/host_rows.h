#pragma once

#include <QObject>
#include <QString>

namespace gantry::gui {

/// The rows that say what was read from a host. `key` tells one row from another; all texts are ready to be read.

/// One finding about a host.
struct CheckRow {
  Q_GADGET
  Q_PROPERTY(QString key MEMBER key)
  Q_PROPERTY(QString found MEMBER found)
  Q_PROPERTY(QString wayOut MEMBER wayOut)
  Q_PROPERTY(QString word MEMBER word)
  Q_PROPERTY(QString glyph MEMBER glyph)
  Q_PROPERTY(QString tone MEMBER tone)

 public:
  QString key;
  QString found;
  QString wayOut;
  QString word;
  QString glyph;
  QString tone;
  bool operator==(const CheckRow&) const = default;
};

/// One thing that was read from a host.
struct FactRow {
  Q_GADGET
  Q_PROPERTY(QString key MEMBER key)
  Q_PROPERTY(QString label MEMBER label)
  Q_PROPERTY(QString value MEMBER value)

 public:
  QString key;
  QString label;
  QString value;
  bool operator==(const FactRow&) const = default;
};

/// One running container, and whether it is what was put there.
struct ContainerRow {
  Q_GADGET
  Q_PROPERTY(QString key MEMBER key)
  Q_PROPERTY(QString service MEMBER service)
  Q_PROPERTY(QString state MEMBER state)
  Q_PROPERTY(QString digest MEMBER digest)
  Q_PROPERTY(QString digestBrief MEMBER digestBrief)
  Q_PROPERTY(QString word MEMBER word)
  Q_PROPERTY(QString tone MEMBER tone)
  Q_PROPERTY(QString glyph MEMBER glyph)
  Q_PROPERTY(QString hint MEMBER hint)
  Q_PROPERTY(bool drifted MEMBER drifted)

 public:
  QString key;
  QString service;
  QString state;
  QString digest;
  QString digestBrief;
  QString word;
  QString tone;
  QString glyph;
  QString hint;
  bool drifted = false;
  bool operator==(const ContainerRow&) const = default;
};

/// One setting that holds, and where it comes from.
struct SettingRow {
  Q_GADGET
  Q_PROPERTY(QString key MEMBER key)
  Q_PROPERTY(QString label MEMBER label)
  Q_PROPERTY(QString value MEMBER value)
  Q_PROPERTY(QString source MEMBER source)

 public:
  QString key;
  QString label;
  QString value;
  QString source;
  bool operator==(const SettingRow&) const = default;
};

/// A host that the SSH configuration names.
struct HostRow {
  Q_GADGET
  Q_PROPERTY(QString key MEMBER key)
  Q_PROPERTY(QString address MEMBER address)
  Q_PROPERTY(QString user MEMBER user)
  Q_PROPERTY(QString port MEMBER port)
  Q_PROPERTY(QString jump MEMBER jump)

 public:
  QString key;
  QString address;
  QString user;
  QString port;
  QString jump;
  bool operator==(const HostRow&) const = default;
};

}  // namespace gantry::gui
