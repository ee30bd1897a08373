#include "gui/preferences.h"

#include <QDir>
#include <QStandardPaths>

namespace gantry::gui {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype kMostProjects = 9;  // Ctrl+1 to Ctrl+9

QString settingsFile(const QString& wanted) {
  return wanted.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + u"/gantry/window.ini"_s : wanted;
}

}  // namespace

Preferences::Preferences(const QString& file, bool systemDark, QObject* parent)
    : QObject(parent), m_settings(settingsFile(file), QSettings::IniFormat), m_systemDark(systemDark) {
  m_theme = m_settings.value(u"theme"_s, u"system"_s).toString();
  m_language = m_settings.value(u"language"_s, u"system"_s).toString();
  m_compact = m_settings.value(u"compact"_s, false).toBool();
  m_reducedMotion = m_settings.value(u"reducedMotion"_s, false).toBool();
  m_singleKeys = m_settings.value(u"singleKeys"_s, true).toBool();
  m_maximised = m_settings.value(u"maximised"_s, false).toBool();
  m_geometry = m_settings.value(u"geometry"_s).toRect();
}

bool Preferences::dark() const { return m_theme == u"dark"_s || (m_theme != u"light"_s && m_systemDark); }

void Preferences::keep(const QString& key, const QVariant& value) {
  m_settings.setValue(key, value);
  Q_EMIT changed();
}

void Preferences::setTheme(const QString& theme) { keep(u"theme"_s, m_theme = theme); }
void Preferences::setCompact(bool compact) { keep(u"compact"_s, m_compact = compact); }
void Preferences::setReducedMotion(bool reduced) { keep(u"reducedMotion"_s, m_reducedMotion = reduced); }
void Preferences::setSingleKeys(bool singleKeys) { keep(u"singleKeys"_s, m_singleKeys = singleKeys); }
void Preferences::setGeometry(const QRect& geometry) { keep(u"geometry"_s, m_geometry = geometry); }
void Preferences::setMaximised(bool maximised) { keep(u"maximised"_s, m_maximised = maximised); }

void Preferences::setLanguage(const QString& language) {
  keep(u"language"_s, m_language = language);
  Q_EMIT languageChanged();
}

QList<std::pair<QString, QString>> Preferences::projects() const {
  QList<std::pair<QString, QString>> all;
  for (const QString& line : m_settings.value(u"projects"_s).toStringList())
    all.append({line.section(u'\t', 0, 0), line.section(u'\t', 1)});
  return all;
}

QString Preferences::lastProject() const {
  const auto all = projects();
  return all.isEmpty() ? QString() : all.first().first;
}

void Preferences::rememberProject(const QString& file, const QString& name) {
  QStringList lines{file + u'\t' + name};
  for (const auto& [known, title] : projects())
    if (known != file && lines.size() < kMostProjects) lines.append(known + u'\t' + title);
  keep(u"projects"_s, lines);
}

void Preferences::forgetProject(const QString& file) {
  QStringList lines;
  for (const auto& [known, title] : projects())
    if (known != file) lines.append(known + u'\t' + title);
  keep(u"projects"_s, lines);
}

void Preferences::rememberPractice(const QString& folder, const QString& login) {
  m_settings.setValue(u"practice"_s, QStringList{QDir::cleanPath(folder), login});
}

QString Preferences::loginFor(const QString& folder) const {
  const QStringList practice = m_settings.value(u"practice"_s).toStringList();
  return practice.size() == 2 && practice.first() == QDir::cleanPath(folder) ? practice.last() : QString();
}

void Preferences::setSystemDark(bool dark) {
  m_systemDark = dark;
  Q_EMIT changed();
}

void Preferences::useForNow(const QString& theme, const QString& language) {
  if (!theme.isEmpty()) m_theme = theme;
  if (!language.isEmpty()) m_language = language;
  Q_EMIT changed();
}

void Preferences::setStillRenderer(bool still) {
  m_stillRenderer = still;
  Q_EMIT changed();
}

}  // namespace gantry::gui
