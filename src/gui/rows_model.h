#pragma once

#include <algorithm>
#include <utility>

#include <QAbstractListModel>
#include <QList>
#include <QMetaProperty>
#include <QQmlEngine>

namespace gantry::gui {

/// A list for QML: rows are gadgets, and every property of the gadget is a role of the same name. GUI thread only.
class RowsModel : public QAbstractListModel {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("models come from the window's own state")
  Q_PROPERTY(int count READ count NOTIFY countChanged)

 public:
  using QAbstractListModel::QAbstractListModel;
  [[nodiscard]] int count() const { return rowCount({}); }

 Q_SIGNALS:
  void countChanged();
};

/// The rows themselves. `Row` has a `QString key` that tells one row from another, and `==`.
template <class Row>
class Rows : public RowsModel {
 public:
  using RowsModel::RowsModel;

  [[nodiscard]] const QList<Row>& rows() const { return m_rows; }

  [[nodiscard]] int rowCount(const QModelIndex& parent) const override {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
  }

  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    return Row::staticMetaObject.property(role - Qt::UserRole).readOnGadget(&m_rows[index.row()]);
  }

  [[nodiscard]] QHash<int, QByteArray> roleNames() const override {
    QHash<int, QByteArray> names;
    for (int i = 0; i < Row::staticMetaObject.propertyCount(); ++i)
      names.insert(Qt::UserRole + i, Row::staticMetaObject.property(i).name());
    return names;
  }

  /// Shows `rows` from now on: what stays the same stays untouched, so that views keep their place.
  void setRows(const QList<Row>& rows) {
    const qsizetype before = m_rows.size();
    const qsizetype shared = std::min(m_rows.size(), rows.size());
    qsizetype head = 0;
    while (head < shared && m_rows[head].key == rows[head].key) ++head;
    qsizetype tail = 0;
    while (tail < shared - head && m_rows[m_rows.size() - 1 - tail].key == rows[rows.size() - 1 - tail].key) ++tail;
    remove(head, m_rows.size() - head - tail);
    insert(head, rows.mid(head, rows.size() - head - tail));
    for (qsizetype i = 0; i < rows.size(); ++i)
      if (!(m_rows[i] == rows[i])) replace(i, rows[i]);
    if (before != m_rows.size()) Q_EMIT countChanged();
  }

  void append(const QList<Row>& more) {
    if (more.isEmpty()) return;
    insert(m_rows.size(), more);
    Q_EMIT countChanged();
  }

 private:
  void remove(qsizetype at, qsizetype count) {
    if (count <= 0) return;
    beginRemoveRows({}, static_cast<int>(at), static_cast<int>(at + count - 1));
    m_rows.remove(at, count);
    endRemoveRows();
  }
  void insert(qsizetype at, const QList<Row>& more) {
    if (more.isEmpty()) return;
    beginInsertRows({}, static_cast<int>(at), static_cast<int>(at + more.size() - 1));
    if (at == m_rows.size()) {
      m_rows += more;
    } else {
      m_rows = m_rows.mid(0, at) + more + m_rows.mid(at);
    }
    endInsertRows();
  }
  void replace(qsizetype at, const Row& row) {
    m_rows[at] = row;
    const QModelIndex here = index(static_cast<int>(at));
    Q_EMIT dataChanged(here, here);
  }

  QList<Row> m_rows;
};

}  // namespace gantry::gui
