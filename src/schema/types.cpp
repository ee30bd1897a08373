#include <algorithm>

#include "schema/catalogue.h"
#include "schema/definitions.h"

namespace gantry::schema {
namespace {

/// A new type under a name that is free. nullptr when it is not.
DeclaredType* newType(Reading& reading, const SqlName& name, TypeKind kind) {
  if (const DeclaredType* there = reading.now().type(name); there != nullptr && there->name == name) {
    reading.notUnderstood(madeOnceMore(Sentence::say("the type {}", name.text())));
    return nullptr;
  }
  DeclaredType type;
  type.id = reading.now().nextId();
  type.kind = kind;
  type.name = name;
  reading.mark(type.id, "new");
  return &reading.now().types.emplace(type.id, std::move(type)).first->second;
}

void addDomainConstraint(DeclaredType& domain, const PgQuery__Constraint& constraint) {
  switch (constraint.contype) {
    case PG_QUERY__CONSTR_TYPE__CONSTR_NOTNULL: domain.refusesNull = true; return;
    case PG_QUERY__CONSTR_TYPE__CONSTR_NULL: return;
    case PG_QUERY__CONSTR_TYPE__CONSTR_DEFAULT: domain.parts["default"] = canonical(&constraint.base); return;
    default: {
      const std::string name = *constraint.conname != '\0' ? std::string(constraint.conname) : domain.name.name + "_check" + (domain.parts.empty() ? "" : std::to_string(domain.parts.size()));
      domain.parts["constraint " + name] = canonical(&constraint.base);
      if (!expressionOf(constraint.raw_expr).passesOnNull) {
        // A check speaks of VALUE, which the parser gives as a column.
        domain.refusesNull = true;
      }
    }
  }
}

}  // namespace

void readCreateEnum(Reading& reading, const Node& statement) {
  const PgQuery__CreateEnumStmt& create = *statement.create_enum_stmt;
  DeclaredType* type = newType(reading, nameOf(nodes(create.n_type_name, create.type_name)), TypeKind::enumeration);
  if (type == nullptr) return;
  for (const std::string& label : stringsOf(nodes(create.n_vals, create.vals))) type->labels.emplace_back(reading.now().nextId(), label);
}

void readAlterEnum(Reading& reading, const Node& statement) {
  const PgQuery__AlterEnumStmt& alter = *statement.alter_enum_stmt;
  DeclaredType& type = reading.typeOrOlder(nameOf(nodes(alter.n_type_name, alter.type_name)), TypeKind::enumeration);
  if (type.kind != TypeKind::enumeration) type.kind = TypeKind::enumeration;
  if (*alter.old_val != '\0') {
    const auto old = std::ranges::find(type.labels, alter.old_val, &std::pair<ObjectId, std::string>::second);
    if (old == type.labels.end()) {
      if (reading.before().types.contains(type.id))
        reading.note(SchemaEffect::readsBreak, type.name.text(), Sentence::say("the value {} of {} was renamed", literal(alter.old_val), type.name.text()));
      return;
    }
    old->second = alter.new_val;
    return reading.mark(old->first, "name");
  }
  if (std::ranges::find(type.labels, alter.new_val, &std::pair<ObjectId, std::string>::second) != type.labels.end()) return;
  const ObjectId id = reading.now().nextId();
  type.labels.emplace_back(id, alter.new_val);
  reading.mark(id, "new");
}

void readCreateDomain(Reading& reading, const Node& statement) {
  const PgQuery__CreateDomainStmt& create = *statement.create_domain_stmt;
  DeclaredType* type = newType(reading, nameOf(nodes(create.n_domainname, create.domainname)), TypeKind::domain);
  if (type == nullptr) return;
  for (const Node* node : nodes(create.n_constraints, create.constraints))
    if (node->node_case == PG_QUERY__NODE__NODE_CONSTRAINT) addDomainConstraint(*type, *node->constraint);
}

void readAlterDomain(Reading& reading, const Node& statement) {
  const PgQuery__AlterDomainStmt& alter = *statement.alter_domain_stmt;
  DeclaredType& type = reading.typeOrOlder(nameOf(nodes(alter.n_type_name, alter.type_name)), TypeKind::domain);
  reading.mark(type.id, "parts");
  switch (*alter.subtype) {
    case 'T': type.parts["default"] = alter.def == nullptr ? "" : canonical(&alter.def->base); return;
    case 'N': type.refusesNull = false; type.parts["null"] = "allowed"; return;
    case 'O': type.refusesNull = true; return;
    case 'C':
      if (alter.def != nullptr && alter.def->node_case == PG_QUERY__NODE__NODE_CONSTRAINT) addDomainConstraint(type, *alter.def->constraint);
      return;
    case 'X': type.parts.erase(std::string("constraint ") + alter.name); type.parts[std::string("dropped ") + alter.name] = "dropped"; return;
    case 'V': return;
    default: reading.notUnderstood(Sentence::say("the domain {} was changed in a way that is not understood", type.name.text()));
  }
}

void readComposite(Reading& reading, const Node& statement) { (void)newType(reading, nameOf(statement.composite_type_stmt->typevar), TypeKind::composite); }

void readRange(Reading& reading, const Node& statement) {
  const PgQuery__CreateRangeStmt& create = *statement.create_range_stmt;
  (void)newType(reading, nameOf(nodes(create.n_type_name, create.type_name)), TypeKind::other);
}

}  // namespace gantry::schema
