#pragma once

#include <QDBusVariant>
#include <QObject>

namespace gantry::gui {

/// Whether the desktop prefers dark, now and when it changes: the portal's word, else the palette's. GUI thread; never waits.
class SystemLook : public QObject {
  Q_OBJECT

 public:
  explicit SystemLook(QObject* parent = nullptr);
  [[nodiscard]] bool dark() const { return m_dark; }

 Q_SIGNALS:
  void changed(bool dark);

 private:
  Q_SLOT void settingChanged(const QString& space, const QString& key, const QDBusVariant& value);
  void apply(uint scheme);

  bool m_dark;
};

}  // namespace gantry::gui
