#include <algorithm>

#include "core/text.h"
#include "schema/builtins.h"
#include "schema/catalogue.h"

namespace gantry::schema {
namespace {

/// Whether a body takes rows as a whole (`SELECT *`, `NEW.*`, %ROWTYPE): a new column then arrives where none is expected.
bool takesWholeRows(const std::string& text) {
  const std::string body = lowered(text);
  if (body.find("%rowtype") != std::string::npos) return true;
  for (std::size_t at = body.find('*'); at != std::string::npos; at = body.find('*', at + 1)) {
    const std::size_t last = at == 0 ? std::string::npos : body.find_last_not_of(" \t\r\n", at - 1);
    if (last == std::string::npos) return true;
    const std::string_view before = std::string_view(body).substr(0, last + 1);
    if (before.ends_with('.') || before.ends_with(',')) return true;
    for (const std::string_view word : {"select", "all", "distinct", "returning"})
      if (before.ends_with(word)) return true;
  }
  return false;
}

Routine routineOf(Reading& reading, const PgQuery__CreateFunctionStmt& create) {
  Routine routine;
  routine.name = nameOf(nodes(create.n_funcname, create.funcname));
  for (const Node* node : nodes(create.n_parameters, create.parameters)) routine.parameters += canonical(&node->base);
  for (const Node* node : nodes(create.n_options, create.options)) routine.body += canonical(&node->base);
  if (create.return_type != nullptr) routine.body += canonical(&create.return_type->base);
  if (create.sql_body != nullptr) routine.body += canonical(&create.sql_body->base);
  const bool givesRows = create.return_type != nullptr && reading.relation(nameOf(nodes(create.return_type->n_names, create.return_type->names))) != nullptr;
  routine.takesWholeRows = givesRows || takesWholeRows(routine.body);
  return routine;
}

/// A new form of a name that is in use can make older calls ambiguous, or be chosen for them.
void noteOverload(Reading& reading, const Routine& routine) {
  const bool used = std::ranges::any_of(reading.before().routines, [&routine](const auto& one) { return one.second.name.name == routine.name.name; });
  if (used || isBuiltin(routine.name.name))
    reading.note(SchemaEffect::unknown, routine.name.text(), Sentence::say("another function {} was made, which older calls may mean,", routine.name.text()));
}

}  // namespace

void readFunction(Reading& reading, const Node& statement) {
  const PgQuery__CreateFunctionStmt& create = *statement.create_function_stmt;
  Routine routine = routineOf(reading, create);
  const auto there = std::ranges::find_if(reading.now().routines, [&routine](const auto& one) {
    return one.second.name == routine.name && one.second.parameters == routine.parameters;
  });
  if (there != reading.now().routines.end()) {
    if (create.replace == 0) return reading.notUnderstood(madeOnceMore(Sentence::say("the function {}", routine.name.text())));
    there->second.body = routine.body;
    there->second.takesWholeRows = routine.takesWholeRows;
    return reading.mark(there->first, "body");
  }
  if (create.replace != 0 && !reading.isCertain()) reading.notUnderstood(madeOrReplaced(Sentence::say("the function {}", routine.name.text())));
  noteOverload(reading, routine);
  routine.id = reading.now().nextId();
  reading.mark(routine.id, "new");
  reading.now().routines.emplace(routine.id, std::move(routine));
}

void readTrigger(Reading& reading, const Node& statement) {
  const PgQuery__CreateTrigStmt& create = *statement.create_trig_stmt;
  Relation& relation = reading.relationOrOlder(nameOf(create.relation));
  const std::string trait = std::string("trigger ") + create.trigname;
  relation.traits[trait] = canonical(&statement.base);
  reading.mark(relation.id, trait);
}

void readRule(Reading& reading, const Node& statement) {
  const PgQuery__RuleStmt& create = *statement.rule_stmt;
  Relation& relation = reading.relationOrOlder(nameOf(create.relation));
  const std::string trait = std::string("rule ") + create.rulename;
  relation.traits[trait] = canonical(&statement.base);
  reading.mark(relation.id, trait);
}

}  // namespace gantry::schema
