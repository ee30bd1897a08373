#include "schema/comparison.h"

namespace gantry::schema {

std::string columnText(const Relation& relation, const Column& column) { return relation.name.text() + "." + identifier(column.name); }

Differences compare(const Database& before, const Database& now) {
  Differences found;
  compareRelations(before, now, found);
  compareReferences(before, now, found);
  compareTypes(before, now, found);
  compareRoutines(before, now, found);
  return found;
}

void compareRoutines(const Database& before, const Database& now, Differences& found) {
  for (const auto& [id, older] : before.routines) {
    const std::string subject = older.name.text();
    const auto newer = now.routines.find(id);
    if (newer == now.routines.end() || newer->second.name != older.name) {
      bool same = false;  // dropped and made again, word for word
      for (const auto& [other, routine] : now.routines)
        same = same || (routine.name == older.name && routine.parameters == older.parameters && routine.body == older.body);
      if (!same) found.push_back({id, "gone", SchemaEffect::readsBreak, subject, Sentence::say("the function {} was dropped or renamed", subject), false, {}});
    } else if (newer->second.body != older.body) {
      found.push_back({id, "body", SchemaEffect::unknown, subject, Sentence::say("the function {} was replaced by one whose effects are not known,", subject), false, {}});
    }
  }
}

}  // namespace gantry::schema
