#include "project/project_file.h"

#include <algorithm>
#include <cstdlib>
#include <system_error>

#include "core/text.h"
#include "project/document.h"
#include "project/environments.h"
#include "project/file_bytes.h"
#include "project/section.h"

namespace gantry::project {
namespace {

constexpr std::string_view kPathExpected = "expected a path, absolute or relative to the project file";

/// What git-check-ref-format(1) allows, narrowed to characters that mean nothing to a shell.
bool isBranch(std::string_view text) {
  if (text.empty() || text.size() > 200 || text.find("..") != std::string_view::npos) return false;
  for (const std::string_view part : split(text, '/'))
    if (part.empty() || part.front() == '.' || part.front() == '-' || part.back() == '.' || part.ends_with(".lock"))
      return false;
  constexpr std::string_view kPlain =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-/+";
  return text.find_first_not_of(kPlain) == std::string_view::npos;
}

std::string branchIn(Section& section) {
  if (!section.take("main")) return "main";
  std::string branch = section.text("main", "expected a branch, such as main");
  if (!branch.empty() && !isBranch(branch)) section.complain("main", "expected a branch, such as main");
  return branch;
}

std::filesystem::path pathIn(Section& section, std::string_view key, const std::filesystem::path& folder) {
  const std::string text = section.text(key, kPathExpected);
  if (text.empty()) return {};
  const char* home = std::getenv("HOME");
  if (home && text.starts_with("~/")) return std::filesystem::path(home) / text.substr(2);
  return (folder / text).lexically_normal();
}

/// As in an image index: linux/amd64, linux/arm64, linux/arm/v7.
std::string platformIn(Section& section) {
  constexpr const char* kExpected = "expected a platform, such as linux/amd64 or linux/arm64";
  if (!section.take("platform")) return "linux/amd64";
  std::string platform = section.text("platform", kExpected);
  const auto parts = split(platform, '/');
  const auto isWord = [](std::string_view part) { return !part.empty() && part.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789") == std::string_view::npos; };
  if (!platform.empty() && (parts.size() < 2 || parts.size() > 3 || !std::ranges::all_of(parts, isWord))) section.complain("platform", kExpected);
  return platform;
}

Result<Project> projectFrom(const Node& root, const std::filesystem::path& file, Complaints& complaints) {
  const std::filesystem::path folder = file.parent_path();
  Section whole(&root, "the project file", complaints);
  Section section(whole.take("project"), "[project]", complaints);
  const auto name = section.token<ProjectName>("name");
  const auto app = section.token<ImageName>("app");
  const auto migrator = section.token<ImageName>("migrator");
  const auto bundle = section.token<BundlePath>("bundle");
  std::string branch = branchIn(section);
  section.finish();
  Section registry(whole.take("registry"), "[registry]", complaints);
  auto ca = pathIn(registry, "ca", folder);
  auto platform = platformIn(registry);
  registry.finish();
  Section sshSection(whole.take("ssh"), "[ssh]", complaints);
  auto ssh = pathIn(sshSection, "config", folder);
  sshSection.finish();
  auto environments = environmentsIn(whole.list("environments", "expected [[environments]] tables"), complaints);
  whole.finish();
  if (complaints.count() > 0) return failure(complaints.error());
  return Project{*name,           *app, *migrator, file, folder / bundle->text(), std::move(branch), std::move(ca),
                 std::move(ssh), std::move(environments), std::move(platform)};
}

}  // namespace

Result<Project> readProjectFile(const std::filesystem::path& path) {
  std::error_code fault;
  const std::filesystem::path file = std::filesystem::absolute(path, fault).lexically_normal();
  auto bytes = fileBytes(file, kMostProjectFileBytes);
  if (!bytes) {
    Error error = bytes.error();
    if (error.code == Code::invalid || error.code == Code::notFound) error.code = Code::projectInvalid;
    return failure(std::move(error));
  }
  return readProject(*bytes, file);
}

Result<Project> readProject(std::string_view bytes, const std::filesystem::path& file) {
  Complaints complaints(neutralised(file.string()));
  const Parsed parsed = parseToml(bytes);
  if (parsed.faultLine > 0) {
    complaints.add(parsed.faultLine, "this is not TOML: " + parsed.fault);
    return failure(complaints.error());
  }
  return projectFrom(parsed.root, file, complaints);
}

Result<std::filesystem::path> findProjectFile(const std::filesystem::path& start) {
  std::error_code fault;
  std::filesystem::path folder = std::filesystem::absolute(start, fault).lexically_normal();
  while (true) {
    if (std::filesystem::exists(folder / kProjectFileName, fault)) return folder / kProjectFileName;
    if (!folder.has_relative_path()) break;
    folder = folder.parent_path();
  }
  return failure(Code::projectInvalid, "there is no gantry.toml in " + neutralised(start.string()) + " or a folder above it",
                 "go into the application's repository, or name the file with --project FILE; docs/formats/project-file.md says what stands in one");
}

}  // namespace gantry::project
