#include "schema/case_file.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace {

/// `name -- effect verdict`
SchemaCase headed(const std::string& head) {
  SchemaCase made;
  const auto dash = head.rfind(" -- ");
  made.name = head.substr(0, dash);
  std::istringstream words(head.substr(dash + 4));
  words >> made.effect >> made.verdict;
  return made;
}

void add(SchemaCase& one, const std::string& line) {
  const std::string rest = line.size() > 2 ? line.substr(2) : "";
  switch (line[0]) {
    case '<': one.history += rest + "\n"; return;
    case '=': one.older.push_back(rest); return;
    case '*': one.use += rest + "\n"; return;
    case '+':
      if (rest.empty() || one.judged.empty()) one.judged.emplace_back();
      one.judged.back() += rest + "\n";
      return;
    default: return;
  }
}

}  // namespace

std::string textOf(const std::string& file) {
  std::ifstream stream(file);
  std::ostringstream text;
  text << stream.rdbuf();
  return text.str();
}

std::vector<SchemaCase> casesIn(const std::string& folder) {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(folder))
    if (entry.path().extension() == ".cases") files.push_back(entry.path());
  std::ranges::sort(files);
  std::vector<SchemaCase> cases;
  for (const auto& file : files) {
    std::istringstream lines(textOf(file.string()));
    for (std::string line; std::getline(lines, line);) {
      if (line.starts_with("## ")) cases.push_back(headed(line.substr(3)));
      else if (!line.empty() && !cases.empty()) add(cases.back(), line);
    }
  }
  return cases;
}
