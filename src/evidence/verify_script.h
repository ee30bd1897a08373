#pragma once

#include <string_view>

namespace gantry::evidence {

/// resources/ledger/verify.sh, as it was when this program was built.
[[nodiscard]] std::string_view verifyScript();

}  // namespace gantry::evidence
