#include "oci/certificates.h"

#include <algorithm>
#include <filesystem>

namespace gantry::oci {

std::vector<std::string> caFilesOf(const std::string& registry, const std::map<std::string, std::string>& chosen,
                                   const std::string& directory) {
  namespace fs = std::filesystem;
  std::vector<std::string> files;
  std::error_code error;
  for (fs::directory_iterator entry(fs::path(directory) / registry, error), end; !error && entry != end;
       entry.increment(error))
    if (entry->path().extension() == ".crt") files.push_back(entry->path().string());
  std::sort(files.begin(), files.end());
  if (const auto found = chosen.find(registry); found != chosen.end()) files.insert(files.begin(), found->second);
  return files;
}

}  // namespace gantry::oci
