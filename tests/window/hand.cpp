#include "window/hand.h"

#include <algorithm>
#include <ranges>
#include <utility>

#include <QElapsedTimer>
#include <QtTest/QTest>

namespace gantry::testing {
namespace {

constexpr int kStridePx = 40;
constexpr int kStillMs = 150;
constexpr int kStillSeconds = 10;

QQuickItem* within(QQuickItem& item, const QString& name) {
  if (!item.isVisible()) return nullptr;
  if (item.objectName() == name) return &item;
  const QList<QQuickItem*> children = item.childItems();
  for (QQuickItem* child : children | std::views::reverse)
    if (QQuickItem* found = within(*child, name)) return found;
  return nullptr;
}

}  // namespace

QQuickItem* Hand::find(const QString& name) const { return within(*m_window.contentItem(), name); }

QQuickItem* Hand::await(const QString& name, int seconds) const {
  const auto there = [&] {
    const QQuickItem* item = find(name);
    return item != nullptr && item->isEnabled() && item->width() > 0;
  };
  if (!await(there, seconds)) qFatal("the window never showed '%s'", qPrintable(name));
  return find(name);
}

bool Hand::await(const std::function<bool()>& what, int seconds) {
  QElapsedTimer timer;
  timer.start();
  while (!what()) {
    if (timer.elapsed() > seconds * 1000) return false;
    QTest::qWait(20);
  }
  return true;
}

QPoint Hand::middle(const QString& name) const {
  const auto look = [&] {
    const QQuickItem& item = *await(name);
    return item.mapToScene({item.width() / 2, item.height() / 2}).toPoint();
  };
  QPoint seen = look();
  await([&] {
    QTest::qWait(kStillMs);
    const QPoint now = look();
    return std::exchange(seen, now) == now;
  }, kStillSeconds);
  return seen;
}

void Hand::press(const QString& name) { QTest::mouseClick(&m_window, Qt::LeftButton, {}, middle(name)); }

void Hand::carry(const QString& thing, const QString& over) {
  m_at = middle(thing);
  const QPoint goal = middle(over);
  QTest::mousePress(&m_window, Qt::LeftButton, {}, m_at);
  while (m_at != goal) {
    const QPoint left = goal - m_at;
    m_at += QPoint(std::clamp(left.x(), -kStridePx, kStridePx), std::clamp(left.y(), -kStridePx, kStridePx));
    QTest::mouseMove(&m_window, m_at);
    QTest::qWait(5);
  }
}

void Hand::drop() { QTest::mouseRelease(&m_window, Qt::LeftButton, {}, m_at); }

void Hand::type(const QString& words) {
  for (const QChar letter : words) QTest::keyClick(&m_window, letter.toLatin1());
}

void Hand::key(Qt::Key key, Qt::KeyboardModifiers modifiers) { QTest::keyClick(&m_window, key, modifiers); }

}  // namespace gantry::testing
