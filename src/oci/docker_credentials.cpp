#include "oci/docker_credentials.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "core/text.h"
#include "oci/helper_process.h"

namespace gantry::oci {
namespace {

constexpr std::uintmax_t kLargestFile = 4 * 1024 * 1024;

std::string environment(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? std::string() : std::string(value);
}

std::string configDirectory(const std::string& wished) {
  if (!wished.empty()) return wished;
  const std::string fromEnvironment = environment("DOCKER_CONFIG");
  return fromEnvironment.empty() ? environment("HOME") + "/.docker" : fromEnvironment;
}

bool isHelperName(std::string_view name) {
  return !name.empty() && name.size() <= 64 && name.front() != '-' && name.front() != '.' &&
         name.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-") ==
             std::string_view::npos;
}

/// The bytes of the file; nothing when there is no such file.
Result<std::optional<Secret>> readFile(const std::string& path) {
  std::error_code error;
  if (!std::filesystem::exists(path, error) && !error) return std::nullopt;
  const std::uintmax_t size = std::filesystem::file_size(path, error);
  if (error || size > kLargestFile) return failure(Code::authentication, error ? error.message() : "it is too large");
  std::ifstream in(path, std::ios::binary);
  std::string text(static_cast<std::size_t>(size), '\0');
  if (!in.read(text.data(), static_cast<std::streamsize>(size)))
    return failure(Code::authentication, "it cannot be read");
  return Secret(std::move(text));
}

/// What the helpers print, with status 1, for a registry they do not know (docker-credential-helpers, errors.go).
bool saysNotFound(const Secret& output) {
  const std::string_view said = trimmed(output.reveal());
  return said == "credentials not found in native keychain" || said.find("no credentials") == 0;
}

}  // namespace

DockerCredentials::DockerCredentials(std::string directory, std::chrono::milliseconds helperTimeout)
    : m_path(configDirectory(directory) + "/config.json"), m_helperTimeout(helperTimeout) {}

std::string DockerCredentials::file() const {
  const std::string home = environment("HOME") + "/";
  return home.size() > 1 && m_path.compare(0, home.size(), home) == 0 ? "~/" + m_path.substr(home.size()) : m_path;
}

Result<std::optional<Credentials>> DockerCredentials::find(const std::string& registry, std::stop_token stop) const {
  const auto text = readFile(m_path);
  if (!text) return failure(Code::authentication, "cannot use " + file() + ": " + text.error().message);
  if (!*text) return std::nullopt;
  const auto config = DockerConfig::parse((*text)->reveal());
  if (!config) return failure(Code::authentication, "cannot use " + file() + ": " + config.error().message);
  if (const auto keeper = config->keeperOf(registry)) return ask(*keeper, registry, stop);
  auto stored = config->storedFor(registry);
  if (!stored)
    return failure(Code::authentication,
                   "cannot use the entry for " + registry + " in " + file() + ": " + stored.error().message,
                   "docker login " + registry);
  if (*stored) (*stored)->source = file();
  return stored;
}

Result<std::optional<Credentials>> DockerCredentials::ask(const DockerConfig::Keeper& keeper,
                                                          const std::string& registry, std::stop_token stop) const {
  if (!isHelperName(keeper.name))
    return failure(Code::authentication, "credential helper " + inQuotes(keeper.name) + " in " + file() +
                                             " is not a valid name");
  const std::string program = "docker-credential-" + keeper.name;
  const std::string origin = file() + " (" + keeper.setting + ")";
  const auto answer = runHelper({program, "get"}, registry, m_helperTimeout, stop);
  if (!answer) {
    const bool keepsCode = answer.error().code == Code::cancelled || answer.error().code == Code::timeout;
    return failure(keepsCode ? answer.error().code : Code::authentication,
                   answer.error().message + ", named in " + origin);
  }
  if (answer->status != 0 && saysNotFound(answer->output)) return std::nullopt;
  // What a failing helper prints is not shown: it may hold anything, also a secret.
  if (answer->status != 0)
    return failure(Code::authentication, program + ", named in " + origin + ", failed with status " +
                                             std::to_string(answer->status),
                   "run: printf " + registry + " | " + program + " get");
  auto credentials = readHelperAnswer(answer->output.reveal());
  if (!credentials)
    return failure(Code::authentication, program + ", named in " + origin + ": " + credentials.error().message);
  credentials->source = origin;
  return std::move(*credentials);
}

}  // namespace gantry::oci
