#include "oci/json.h"

namespace gantry::oci {
namespace {

constexpr int kDeepest = 64;

/// Counts brackets outside strings, before anything is built from the text.
bool isTooDeep(std::string_view text) {
  int depth = 0;
  bool inString = false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    if (inString && c == '\\') {
      ++at;
    } else if (c == '"') {
      inString = !inString;
    } else if (!inString && (c == '[' || c == '{')) {
      if (++depth > kDeepest) return true;
    } else if (!inString && (c == ']' || c == '}')) {
      --depth;
    }
  }
  return false;
}

}  // namespace

Result<nlohmann::json> readJsonObject(std::string_view text, std::string_view what) {
  if (isTooDeep(text))
    return failure(Code::invalid, std::string(what) + " is JSON more than " + std::to_string(kDeepest) + " levels deep");
  nlohmann::json json = nlohmann::json::parse(text.begin(), text.end(), nullptr, false);
  if (json.is_discarded()) return failure(Code::invalid, std::string(what) + " is not valid JSON");
  if (!json.is_object()) return failure(Code::invalid, std::string(what) + " is not a JSON object");
  return json;
}

const nlohmann::json* memberAt(const nlohmann::json& object, const char* key, nlohmann::json::value_t type) {
  if (!object.is_object()) return nullptr;
  const auto found = object.find(key);
  return found != object.end() && found->type() == type ? &*found : nullptr;
}

std::optional<std::string> textAt(const nlohmann::json& object, const char* key) {
  const auto* member = memberAt(object, key, nlohmann::json::value_t::string);
  if (member == nullptr) return std::nullopt;
  return member->get<std::string>();
}

std::optional<std::uint64_t> countAt(const nlohmann::json& object, const char* key) {
  const auto* member = memberAt(object, key, nlohmann::json::value_t::number_unsigned);
  if (member == nullptr) return std::nullopt;
  return member->get<std::uint64_t>();
}

}  // namespace gantry::oci
