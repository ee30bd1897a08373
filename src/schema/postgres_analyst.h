#pragma once

#include "core/schema_analyst.h"

namespace gantry::schema {

/// Reads migrations with PostgreSQL's own grammar and follows what they make (docs/schema.md says how it judges). What it
/// does not understand is SchemaEffect::unknown; in a history, that makes it trust nothing that seems to be missing.
class PostgresAnalyst : public SchemaAnalyst {
 public:
  [[nodiscard]] SchemaReport analyse(const std::vector<Migration>& history, const std::vector<Migration>& judged) const override;
  [[nodiscard]] std::vector<SchemaReport> eachAlone(const std::vector<Migration>& history) const override;
  [[nodiscard]] std::vector<SchemaTransition> transitions(const std::vector<Migration>& history) const override;
};

}  // namespace gantry::schema
