#include "ssh/file_text.h"

#include <fstream>
#include <sstream>

namespace gantry::ssh {

std::string fileText(const std::filesystem::path& file) {
  std::ifstream stream(file, std::ios::binary);
  std::ostringstream text;
  text << stream.rdbuf();
  return text.str();
}

}  // namespace gantry::ssh
