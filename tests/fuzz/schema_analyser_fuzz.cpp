#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "schema/postgres_analyst.h"

using namespace gantry;

/// libpg_query 15-4.0.0 does not free one byte, an empty copy of what the parser said on standard error, when pg_query_parse_plpgsql() meets
/// a body that is no PL/pgSQL: it returns before its free(), and hands the byte to nobody. What we forget to free of a parser's answer is
/// still seen, for each answer also holds a tree or an error, which are allocated elsewhere.
extern "C" const char* __lsan_default_suppressions();  // NOLINT(bugprone-reserved-identifier): the sanitizer's name
extern "C" const char* __lsan_default_suppressions() { return "leak:pg_query_raw_parse\n"; }  // NOLINT(bugprone-reserved-identifier)

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
