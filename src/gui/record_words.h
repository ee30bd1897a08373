#pragma once

#include <QList>
#include <QString>

#include "gui/record_stream.h"
#include "gui/trust_rows.h"

namespace gantry::gui {

/// The kinds of records, for the filter: `key` is what a query takes.
[[nodiscard]] QList<PickRow> recordKinds();
/// A kind in words; one that is not known keeps its own.
[[nodiscard]] QString kindWords(const std::string& kind);
/// `this desktop`, or the environment.
[[nodiscard]] QString placeWords(const std::string& place);
/// `PLACE:NUMBER`
[[nodiscard]] QString keyOf(const StreamedRecord& record);
/// A record as the table shows it.
[[nodiscard]] RecordLine lineOf(const StreamedRecord& record, Time now);
/// Whether a record stands out on the timeline: refused, failed or forced.
[[nodiscard]] bool isAlarming(const std::string& kind, const std::string& outcome);

}  // namespace gantry::gui
