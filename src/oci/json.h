#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

#include "core/result.h"

namespace gantry::oci {

/// A JSON object from a stranger: at most 64 levels deep, valid UTF-8. The message never shows the text itself, which
/// may hold a secret. `what` names it: "the manifest".
/// @error Code::invalid
[[nodiscard]] Result<nlohmann::json> readJsonObject(std::string_view text, std::string_view what);

/// The member when it is there and a string.
[[nodiscard]] std::optional<std::string> textAt(const nlohmann::json& object, const char* key);
/// The member when it is there and a whole number, not negative.
[[nodiscard]] std::optional<std::uint64_t> countAt(const nlohmann::json& object, const char* key);
/// The member when it is there, of the kind `type`; else null.
[[nodiscard]] const nlohmann::json* memberAt(const nlohmann::json& object, const char* key,
                                             nlohmann::json::value_t type);

}  // namespace gantry::oci
