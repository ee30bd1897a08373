#include "gui/system_look.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QGuiApplication>
#include <QPalette>

namespace gantry::gui {
namespace {

using namespace Qt::StringLiterals;

// org.freedesktop.portal.Settings (xdg-desktop-portal): color-scheme is 0 no preference, 1 dark, 2 light.
const QString kService = u"org.freedesktop.portal.Desktop"_s;
const QString kPath = u"/org/freedesktop/portal/desktop"_s;
const QString kInterface = u"org.freedesktop.portal.Settings"_s;
const QString kSpace = u"org.freedesktop.appearance"_s;
const QString kKey = u"color-scheme"_s;

/// The portal wraps its answer in one variant or in two.
uint schemeOf(QVariant value) {
  while (value.canConvert<QDBusVariant>()) value = value.value<QDBusVariant>().variant();
  return value.toUInt();
}

}  // namespace

SystemLook::SystemLook(QObject* parent)
    : QObject(parent), m_dark(QGuiApplication::palette().color(QPalette::Window).lightness() < 128) {
  QDBusConnection bus = QDBusConnection::sessionBus();
  if (!bus.isConnected()) return;
  bus.connect(kService, kPath, kInterface, u"SettingChanged"_s, this, SLOT(settingChanged(QString, QString, QDBusVariant)));
  QDBusMessage question = QDBusMessage::createMethodCall(kService, kPath, kInterface, u"Read"_s);
  question << kSpace << kKey;
  auto* watcher = new QDBusPendingCallWatcher(bus.asyncCall(question), this);
  connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
    const QDBusPendingReply<QDBusVariant> reply = *watcher;
    if (reply.isValid()) apply(schemeOf(QVariant::fromValue(reply.value())));
    watcher->deleteLater();
  });
}

void SystemLook::settingChanged(const QString& space, const QString& key, const QDBusVariant& value) {
  if (space == kSpace && key == kKey) apply(schemeOf(QVariant::fromValue(value)));
}

void SystemLook::apply(uint scheme) {
  if (scheme == 0) return;
  const bool dark = scheme == 1;
  if (std::exchange(m_dark, dark) != dark) Q_EMIT changed(dark);
}

}  // namespace gantry::gui
