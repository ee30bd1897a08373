#pragma once

#include "gui/rows_model.h"
#include "gui/trust_rows.h"

namespace gantry::gui {

/// Records as far as they were asked for. A view that comes near the end asks for more, so that a million of them cost no more
/// than those that are seen.
class RecordList : public Rows<RecordLine> {
  Q_OBJECT

 public:
  using Rows<RecordLine>::Rows;

  /// Whether there are more than those that are here.
  void setMore(bool more) { m_more = more; }
  [[nodiscard]] bool canFetchMore(const QModelIndex& parent) const override { return !parent.isValid() && m_more && !m_asked; }
  void fetchMore(const QModelIndex& parent) override {
    if (!canFetchMore(parent)) return;
    m_asked = true;
    Q_EMIT moreWanted();
  }
  /// What was asked for is here.
  void answered() { m_asked = false; }

 Q_SIGNALS:
  void moreWanted();

 private:
  bool m_more = false;
  bool m_asked = false;
};

}  // namespace gantry::gui
