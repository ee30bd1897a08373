#pragma once

#include <string>
#include <string_view>

#include "core/sentence.h"

namespace gantry::schema {

// Sentences that several statements share. `what` is a name, or a kind and a name, such as: the type "x".
[[nodiscard]] Sentence madeOnceMore(Sentence what);
[[nodiscard]] Sentence madeIfMissing(Sentence what);
[[nodiscard]] Sentence madeOrReplaced(Sentence what);
[[nodiscard]] Sentence droppedWithoutMaking(Sentence what);
[[nodiscard]] Sentence renamedWithoutMaking(Sentence what);
[[nodiscard]] Sentence changedWithoutMaking(Sentence what);
[[nodiscard]] Sentence droppedWithValues(const std::string& column);

// Of locks.
[[nodiscard]] Sentence lockedBriefly(const std::string& table);
[[nodiscard]] Sentence writtenAnew(const std::string& table);
[[nodiscard]] Sentence checkedClosed(const std::string& table);
[[nodiscard]] Sentence readThrough(const std::string& table);

/// A kind and a name; `kind` is trigger, policy or rule.
[[nodiscard]] Sentence partOfTable(std::string_view kind, const std::string& name);

}  // namespace gantry::schema
