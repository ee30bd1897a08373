#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/schema_effect.h"
#include "schema/database.h"
#include "schema/sentences.h"

namespace gantry::schema {

/// One thing that an application meets which knows `before` and runs on `now`.
struct Difference {
  ObjectId id = 0;
  std::string aspect;  ///< which of the object's: what Reading::mark() was told
  SchemaEffect effect = SchemaEffect::none;
  std::string subject;
  Sentence sentence;
  bool ifUsed = false;
  std::optional<Probe> probe;
};
using Differences = std::vector<Difference>;

/// Everything that differs for an application that was written for `before`. It is taken to name its columns and tables
/// in full, and to say SELECT, INSERT, UPDATE and DELETE.
[[nodiscard]] Differences compare(const Database& before, const Database& now);

// The parts of compare(), each for one kind of object.
void compareRelations(const Database& before, const Database& now, Differences& found);
void compareColumns(const Database& before, const Database& now, const Relation& older, const Relation& newer, Differences& found);
void compareRules(const Database& before, const Database& now, const Relation& older, const Relation& newer, Differences& found);
void compareReferences(const Database& before, const Database& now, Differences& found);
void compareTraits(const Relation& older, const Relation& newer, Differences& found);
void compareTypes(const Database& before, const Database& now, Differences& found);
void compareRoutines(const Database& before, const Database& now, Differences& found);

/// "users"."name"
[[nodiscard]] std::string columnText(const Relation& relation, const Column& column);

}  // namespace gantry::schema
