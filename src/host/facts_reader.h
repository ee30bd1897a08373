#pragma once

#include <string_view>

#include "core/host_facts.h"
#include "host/answer.h"

namespace gantry::host {

/// Reads the answer of the verb `facts`. Lines this version does not know are passed over.
/// @error Code::invalid naming the line that cannot be read.
[[nodiscard]] Result<HostFacts> readFacts(std::string_view answer);

/// The `rule` words of `facts` and `render`: RULE ok|failed SUBJECT.
[[nodiscard]] Result<RuleVerdict> readRule(const AnswerLine& line);

}  // namespace gantry::host
