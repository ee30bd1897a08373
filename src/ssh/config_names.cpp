#include "ssh/config_names.h"

#include <glob.h>

#include <algorithm>
#include <cctype>
#include <fstream>

#include "core/text.h"

namespace gantry::ssh {
namespace {

constexpr int kDeepest = 16;  // as OpenSSH

/// The words of a line: separated by blanks or one `=`, `"` keeps blanks together, `#` begins a comment.
std::vector<std::string> wordsOf(std::string_view line) {
  std::vector<std::string> words(1);
  bool inQuotes = false;
  for (const char c : line) {
    if (c == '"') {
      inQuotes = !inQuotes;
    } else if (!inQuotes && c == '#' && words.back().empty()) {
      break;
    } else if (!inQuotes && (c == ' ' || c == '\t' || c == '\r' || (c == '=' && words.size() <= 2))) {
      if (!words.back().empty()) words.emplace_back();
    } else {
      words.back() += c;
    }
  }
  if (words.back().empty()) words.pop_back();
  return words;
}

bool isKeyword(std::string word, std::string_view keyword) {
  std::ranges::transform(word, word.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return word == keyword;
}

std::vector<std::filesystem::path> included(std::string pattern, const std::filesystem::path& home) {
  if (pattern.starts_with("~/")) pattern = (home / pattern.substr(2)).string();
  if (!pattern.starts_with('/')) pattern = (home / ".ssh" / pattern).string();
  glob_t found{};
  std::vector<std::filesystem::path> files;
  if (::glob(pattern.c_str(), 0, nullptr, &found) == 0)
    for (std::size_t i = 0; i < found.gl_pathc; ++i) files.emplace_back(found.gl_pathv[i]);
  ::globfree(&found);
  return files;
}

void read(const std::filesystem::path& file, const std::filesystem::path& home, int depth, std::vector<std::string>& names) {
  if (depth > kDeepest) return;
  std::ifstream stream(file);
  for (std::string line; std::getline(stream, line);) {
    const std::vector<std::string> words = wordsOf(line);
    if (words.size() < 2) continue;
    for (std::size_t i = 1; i < words.size(); ++i) {
      if (isKeyword(words[0], "include"))
        for (const auto& next : included(words[i], home)) read(next, home, depth + 1, names);
      const bool plain = words[i].find_first_of("*?!") == std::string::npos;
      if (isKeyword(words[0], "host") && plain && std::ranges::find(names, words[i]) == names.end()) names.push_back(words[i]);
    }
  }
}

}  // namespace

std::vector<std::string> namesInConfig(const std::filesystem::path& file, const std::filesystem::path& home) {
  std::vector<std::string> names;
  read(file, home, 0, names);
  return names;
}

}  // namespace gantry::ssh
