#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "schema/postgres_analyst.h"

using namespace gantry;

/// Hostile SQL for the analyser: the text is cut at NUL bytes into migrations; the last one is judged, the others are history.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const std::string text(reinterpret_cast<const char*>(bytes), size);
  std::vector<Migration> migrations;
  for (std::size_t from = 0; from <= text.size();) {
    const std::size_t to = std::min(text.find('\0', from), text.size());
    const std::string sql = text.substr(from, to - from);
    migrations.push_back({std::to_string(migrations.size()), sql, Digest::of(sql)});
    from = to + 1;
  }
  const schema::PostgresAnalyst analyst;
  const std::vector<Migration> judged{migrations.back()};
  migrations.pop_back();
  (void)analyst.analyse(migrations, judged);
  return 0;
}
