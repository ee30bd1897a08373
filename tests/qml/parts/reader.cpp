#include "reader.h"

#include <QAccessible>
#include <QQuickWindow>

namespace gantry::testing {
namespace {

using namespace Qt::StringLiterals;
using Visit = std::function<void(QQuickItem*)>;

void walk(QQuickItem* item, const Visit& visit) {
  if (item == nullptr || !item->isVisible()) return;
  visit(item);
  for (QQuickItem* child : item->childItems()) walk(child, visit);
}

/// The popup that lies above everything, or the whole content of the window.
QQuickItem* scope(QQuickItem* any) {
  QQuickItem* content = any->window()->contentItem();
  QQuickItem* found = content;
  for (QQuickItem* layer : content->childItems())
    if (layer->inherits("QQuickOverlay"))
      for (QQuickItem* popup : layer->childItems())
        if (popup->isVisible() && popup->inherits("QQuickPopupItem")) found = popup;
  return found;
}

bool isControl(const QQuickItem* item) {
  const bool field = item->inherits("QQuickTextInput") || item->inherits("QQuickTextEdit");
  return item->isEnabled() && (field || item->activeFocusOnTab() || item->inherits("QQuickAbstractButton"));
}

QString spoken(QQuickItem* item, QAccessible::Text text) {
  const QAccessibleInterface* read = QAccessible::queryAccessibleInterface(item);
  return read == nullptr ? QString() : read->text(text);
}

}  // namespace

QList<QQuickItem*> Reader::controls(QQuickItem* any) const {
  QList<QQuickItem*> found;
  walk(scope(any), [&](QQuickItem* item) {
    if (isControl(item)) found.append(item);
  });
  return found;
}

QStringList Reader::nameless(QQuickItem* any) const {
  QStringList found;
  for (QQuickItem* item : controls(any))
    if (name(item).trimmed().isEmpty()) found.append(what(item));
  return found;
}

QQuickItem* Reader::control(QQuickItem* any, const QString& name) const {
  QQuickItem* near = nullptr;
  walk(scope(any), [&](QQuickItem* item) {
    const bool button = isControl(item) || item->inherits("QQuickAbstractButton");
    if (near == nullptr && button && this->name(item).startsWith(name)) near = item;
  });
  return near;
}

QQuickItem* Reader::item(QQuickItem* any, const QString& objectName) const {
  QQuickItem* found = nullptr;
  walk(scope(any), [&](QQuickItem* item) {
    if (found == nullptr && item->objectName() == objectName) found = item;
  });
  return found;
}

bool Reader::shows(QQuickItem* any, const QString& words) const {
  bool found = false;
  walk(scope(any), [&](QQuickItem* item) {
    const bool text = item->inherits("QQuickText") || item->inherits("QQuickTextEdit");
    found = found || (text && item->property("text").toString().contains(words));
  });
  return found;
}

QString Reader::name(QQuickItem* item) const { return spoken(item, QAccessible::Name); }

QString Reader::description(QQuickItem* item) const { return spoken(item, QAccessible::Description); }

bool Reader::press(QQuickItem* item) const {
  QAccessibleInterface* read = QAccessible::queryAccessibleInterface(item);
  if (read == nullptr || read->actionInterface() == nullptr) return false;
  const QString action = QAccessibleActionInterface::pressAction();
  if (!read->actionInterface()->actionNames().contains(action)) return false;
  read->actionInterface()->doAction(action);
  return true;
}

bool Reader::open(QQuickItem* any) const { return scope(any) != any->window()->contentItem(); }

QQuickItem* Reader::focused(QQuickItem* any) const {
  QQuickItem* item = any->window()->activeFocusItem();
  while (item != nullptr && !isControl(item)) item = item->parentItem();   // a row of a list stands for the list
  return item;
}

QQuickItem* Reader::table(QQuickItem* item) const {
  for (QQuickItem* at = item; at != nullptr; at = at->parentItem())
    if (at->inherits("QQuickListView") && at->activeFocusOnTab()) return at;
  return nullptr;
}

bool Reader::ringed(QQuickItem* item) const {
  bool ring = false;
  walk(item, [&](QQuickItem* part) { ring = ring || QByteArray(part->metaObject()->className()).startsWith("FocusRing"); });
  return ring && inView(item);
}

bool Reader::inView(QQuickItem* item) const {
  const QPointF middle = item->mapToScene(QPointF(item->width() / 2, item->height() / 2));
  for (const QQuickItem* around = item->parentItem(); around != nullptr; around = around->parentItem()) {
    const bool cuts = around->clip() || around->inherits("QQuickFlickable") || around->parentItem() == nullptr;
    if (cuts && !around->contains(around->mapFromScene(middle))) return false;
  }
  return true;
}

QString Reader::what(QQuickItem* item) const {
  if (item == nullptr) return u"nothing"_s;
  QStringList path;
  for (const QQuickItem* at = item; at != nullptr && path.size() < 5; at = at->parentItem())
    path.append(QString::fromLatin1(at->metaObject()->className()).section(u'_', 0, 0));
  return u"%1 “%2” (%3)"_s.arg(item->objectName(), name(item), path.join(u" in "_s));
}

}  // namespace gantry::testing
