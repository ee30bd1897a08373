#include "project/complaints.h"

#include <algorithm>

namespace gantry::project {
namespace {
constexpr std::size_t kMostShown = 20;
}

void Complaints::add(int line, std::string sentence) { m_all.push_back({line, std::move(sentence)}); }

Error Complaints::error() const {
  std::vector<Complaint> sorted = m_all;
  std::ranges::stable_sort(sorted, {}, &Complaint::line);
  std::string message;
  for (std::size_t at = 0; at < std::min(sorted.size(), kMostShown); ++at) {
    if (at > 0) message += '\n';
    message += m_file + ":" + std::to_string(sorted[at].line) + ": " + sorted[at].sentence;
  }
  if (sorted.size() > kMostShown) message += "\nand " + std::to_string(sorted.size() - kMostShown) + " more";
  return {Code::projectInvalid, std::move(message),
          "correct the project file; docs/formats/project-file.md describes every key"};
}

}  // namespace gantry::project
