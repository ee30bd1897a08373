#pragma once

#include "core/schema_analyst.h"

namespace gantry {

/// An analyst that understands no SQL: every migration it is shown is a finding with SchemaEffect::unknown. With it a verdict
/// rests on the sets alone, and is SAFE only where there is no migration to judge.
class BlindAnalyst : public SchemaAnalyst {
 public:
  [[nodiscard]] SchemaReport analyse(const std::vector<Migration>& history,
                                     const std::vector<Migration>& judged) const override;
  [[nodiscard]] std::vector<SchemaReport> eachAlone(const std::vector<Migration>& history) const override;
  [[nodiscard]] std::vector<SchemaTransition> transitions(const std::vector<Migration>& history) const override;
};

}  // namespace gantry
