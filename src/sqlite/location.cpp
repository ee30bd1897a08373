#include "sqlite/location.h"

#include <cstdlib>
#include <string_view>
#include <system_error>

namespace gantry::sqlite {
namespace {

std::filesystem::path fromEnvironment(const char* variable) {
  const char* value = std::getenv(variable);
  return value ? value : "";
}

}  // namespace

Result<std::filesystem::path> defaultStorePath() {
  std::error_code fault;
  if (const auto own = fromEnvironment("GANTRY_STORE"); !own.empty()) return std::filesystem::absolute(own, fault);
  if (const auto shared = fromEnvironment("XDG_DATA_HOME"); shared.is_absolute())
    return shared / "gantry" / "gantry.sqlite";
  if (const auto home = fromEnvironment("HOME"); home.is_absolute())
    return home / ".local" / "share" / "gantry" / "gantry.sqlite";
  return failure(Code::storage, "there is no place for the store: HOME is not set",
                 "set HOME, or let GANTRY_STORE name a file");
}

}  // namespace gantry::sqlite
