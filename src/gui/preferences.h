#pragma once

#include <QObject>
#include <QQmlEngine>
#include <QRect>
#include <QSettings>

namespace gantry::gui {

/// How a person wants the window to look, and where it stood: kept on this desktop only. GUI thread.
class Preferences : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("there is one, from main()")
  Q_PROPERTY(QString theme READ theme WRITE setTheme NOTIFY changed)
  Q_PROPERTY(bool dark READ dark NOTIFY changed)
  Q_PROPERTY(bool compact READ compact WRITE setCompact NOTIFY changed)
  Q_PROPERTY(bool reducedMotion READ reducedMotion WRITE setReducedMotion NOTIFY changed)
  Q_PROPERTY(bool still READ still NOTIFY changed)
  Q_PROPERTY(bool singleKeys READ singleKeys WRITE setSingleKeys NOTIFY changed)
  Q_PROPERTY(QString language READ language WRITE setLanguage NOTIFY languageChanged)
  Q_PROPERTY(QRect geometry READ geometry WRITE setGeometry NOTIFY changed)
  Q_PROPERTY(bool maximised READ maximised WRITE setMaximised NOTIFY changed)

 public:
  /// `file` is an ini file; empty means the user's own. `systemDark` is what the desktop prefers.
  Preferences(const QString& file, bool systemDark, QObject* parent = nullptr);

  [[nodiscard]] QString theme() const { return m_theme; }
  [[nodiscard]] bool dark() const;
  [[nodiscard]] bool compact() const { return m_compact; }
  [[nodiscard]] bool reducedMotion() const { return m_reducedMotion; }
  /// The renderer draws in software: nothing moves, whatever is wished for.
  [[nodiscard]] bool still() const { return m_stillRenderer; }
  [[nodiscard]] bool singleKeys() const { return m_singleKeys; }
  [[nodiscard]] QString language() const { return m_language; }
  [[nodiscard]] QRect geometry() const { return m_geometry; }
  [[nodiscard]] bool maximised() const { return m_maximised; }

  /// File and name of the projects that were open, the last one first.
  [[nodiscard]] QList<std::pair<QString, QString>> projects() const;
  [[nodiscard]] QString lastProject() const;
  void rememberProject(const QString& file, const QString& name);
  void forgetProject(const QString& file);
  /// Where the practice fleet's project is, and the folder of Docker's config.json with its registry's login.
  void rememberPractice(const QString& folder, const QString& login);
  /// The login to use for the project in that folder; empty: the user's own.
  [[nodiscard]] QString loginFor(const QString& folder) const;

  void setTheme(const QString& theme);      ///< system, light or dark
  void setCompact(bool compact);
  void setReducedMotion(bool reduced);
  void setSingleKeys(bool singleKeys);
  void setLanguage(const QString& language);  ///< system, en or de
  void setGeometry(const QRect& geometry);
  void setMaximised(bool maximised);
  void setSystemDark(bool dark);
  /// What a command line wishes for this start only; empty words change nothing.
  void useForNow(const QString& theme, const QString& language);
  /// The software renderer draws every frame by hand: nothing moves then.
  void setStillRenderer(bool still);

 Q_SIGNALS:
  void changed();
  void languageChanged();

 private:
  void keep(const QString& key, const QVariant& value);

  QSettings m_settings;
  bool m_systemDark;
  bool m_stillRenderer = false;
  QString m_theme;
  QString m_language;
  bool m_compact = false;
  bool m_reducedMotion = false;
  bool m_singleKeys = true;
  bool m_maximised = false;
  QRect m_geometry;
};

}  // namespace gantry::gui
