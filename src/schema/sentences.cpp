#include "schema/sentences.h"

#include <utility>

namespace gantry::schema {

Sentence madeOnceMore(Sentence what) { return Sentence::say("{}, which was there already, was made once more", std::move(what)); }
Sentence madeIfMissing(Sentence what) { return Sentence::say("it is not known whether {} was there already; it was made if not", std::move(what)); }
Sentence madeOrReplaced(Sentence what) { return Sentence::say("it is not known whether {} was there already; it was made or replaced", std::move(what)); }
Sentence droppedWithoutMaking(Sentence what) { return Sentence::say("{}, which no migration made, was dropped", std::move(what)); }
Sentence renamedWithoutMaking(Sentence what) { return Sentence::say("{}, which no migration made, was renamed", std::move(what)); }
Sentence changedWithoutMaking(Sentence what) { return Sentence::say("{}, which no migration made, was changed", std::move(what)); }
Sentence droppedWithValues(const std::string& column) { return Sentence::say("{} and what it held was dropped", column); }

Sentence lockedBriefly(const std::string& table) { return Sentence::say("{} is locked for a moment, once every open transaction on it has ended", table); }
Sentence writtenAnew(const std::string& table) { return Sentence::say("{} is written anew: nobody reads or writes it until that is done", table); }
Sentence checkedClosed(const std::string& table) { return Sentence::say("{} is checked: nobody reads or writes it until that is done", table); }
Sentence readThrough(const std::string& table) { return Sentence::say("{} is read from end to end; others go on meanwhile", table); }

Sentence partOfTable(std::string_view kind, const std::string& name) {
  if (kind == "trigger") return Sentence::say("the trigger {}", name);
  return kind == "policy" ? Sentence::say("the policy {}", name) : Sentence::say("the rule {}", name);
}

}  // namespace gantry::schema
