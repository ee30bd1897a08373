#include "ledger/shelf.h"

#include <cstdlib>
#include <system_error>

namespace gantry::ledger {
namespace {

std::filesystem::path fromEnvironment(const char* variable) {
  const char* value = std::getenv(variable);
  return value == nullptr ? std::filesystem::path() : std::filesystem::path(value);
}

Result<void> makePrivate(const std::filesystem::path& folder) {
  std::error_code fault;
  std::filesystem::create_directories(folder, fault);
  if (!fault) std::filesystem::permissions(folder, std::filesystem::perms::owner_all, fault);
  if (fault)
    return failure(Code::storage, "cannot make the folder " + folder.string() + ": " + fault.message(),
                   "make it writable, or let GANTRY_LEDGERS name another folder");
  return {};
}

}  // namespace

Result<Shelf> Shelf::usual() {
  std::error_code fault;
  if (const auto own = fromEnvironment("GANTRY_LEDGERS"); !own.empty()) return Shelf{std::filesystem::absolute(own, fault)};
  if (const auto shared = fromEnvironment("XDG_DATA_HOME"); shared.is_absolute()) return Shelf{shared / "gantry" / "ledgers"};
  if (const auto home = fromEnvironment("HOME"); home.is_absolute()) return Shelf{home / ".local" / "share" / "gantry" / "ledgers"};
  return failure(Code::storage, "there is no place for copies of ledgers: HOME is not set",
                 "set HOME, or let GANTRY_LEDGERS name a folder");
}

std::filesystem::path Shelf::copy(const ProjectName& project, const EnvironmentName& environment) const {
  return folder(project) / environment.text();
}

std::filesystem::path Shelf::signers(const ProjectName& project, const EnvironmentName& environment) const {
  return folder(project) / (environment.text() + ".allowed_signers");
}

std::filesystem::path Shelf::policy(const ProjectName& project, const EnvironmentName& environment) const {
  return folder(project) / (environment.text() + ".policy");
}

std::filesystem::path Shelf::index(const ProjectName& project, const EnvironmentName& environment) const {
  return folder(project) / (environment.text() + ".index");
}

std::filesystem::path Shelf::nextBeside(const std::filesystem::path& file, std::string_view ending) {
  std::error_code fault;
  for (int n = 1;; ++n) {
    std::filesystem::path path = file.string() + std::string(ending) + std::to_string(n);
    if (!std::filesystem::exists(path, fault)) return path;
  }
}

Result<void> Shelf::prepare(const ProjectName& project) const {
  if (auto made = makePrivate(root); !made) return made;
  return makePrivate(folder(project));
}

}  // namespace gantry::ledger
