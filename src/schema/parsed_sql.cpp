#include "schema/parsed_sql.h"

#include <algorithm>

#include <pg_query.h>

namespace gantry::schema {
namespace {

struct ParseAnswer {
  PgQueryProtobufParseResult result;
  explicit ParseAnswer(const std::string& sql) : result(pg_query_parse_protobuf(sql.c_str())) {}
  ~ParseAnswer() { pg_query_free_protobuf_parse_result(result); }
  ParseAnswer(const ParseAnswer&) = delete;
  ParseAnswer& operator=(const ParseAnswer&) = delete;
};

struct ScanAnswer {
  PgQueryScanResult result;
  PgQuery__ScanResult* tokens = nullptr;
  explicit ScanAnswer(const std::string& sql) : result(pg_query_scan(sql.c_str())) {
    if (result.error == nullptr)
      tokens = pg_query__scan_result__unpack(nullptr, result.pbuf.len, reinterpret_cast<const std::uint8_t*>(result.pbuf.data));
  }
  ~ScanAnswer() {
    if (tokens != nullptr) pg_query__scan_result__free_unpacked(tokens, nullptr);
    pg_query_free_scan_result(result);
  }
  ScanAnswer(const ScanAnswer&) = delete;
  ScanAnswer& operator=(const ScanAnswer&) = delete;
};

/// At least as deep as any tree of the text: the words since the last comma, of all brackets that are open together.
std::size_t depthOf(const std::string& sql) {
  const ScanAnswer scan(sql);
  if (scan.tokens == nullptr) return 0;  // the parser will say what is wrong
  std::size_t deepest = 0;
  std::size_t depth = 0;
  std::vector<std::size_t> open{0};
  for (std::size_t i = 0; i < scan.tokens->n_tokens; ++i) {
    const char c = sql[static_cast<std::size_t>(scan.tokens->tokens[i]->start)];
    if (c == ',' || c == ';') {
      depth -= open.back();
      open.back() = 0;
      continue;
    }
    if ((c == ')' || c == ']') && open.size() > 1) {
      depth -= open.back();
      open.pop_back();
    }
    ++open.back();
    deepest = std::max(deepest, ++depth);
    if (c == '(' || c == '[') open.push_back(0);
  }
  return deepest;
}

/// UTF-8 as PostgreSQL wants it; it refuses anything else.
bool isUtf8(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const auto lead = static_cast<unsigned char>(text[i]);
    const std::size_t length = lead < 0x80 ? 1 : lead >= 0xC2 && lead < 0xE0 ? 2 : lead >= 0xE0 && lead < 0xF0 ? 3 : lead >= 0xF0 && lead < 0xF5 ? 4 : 0;
    if (length == 0 || i + length > text.size()) return false;
    for (std::size_t k = 1; k < length; ++k)
      if ((static_cast<unsigned char>(text[i + k]) & 0xC0) != 0x80) return false;
    i += length;
  }
  return true;
}

/// Where the first word stands at or after `at`, past white space and comments.
std::size_t firstWord(std::string_view sql, std::size_t at) {
  while (at < sql.size()) {
    if (std::string_view(" \t\r\n\f\v").find(sql[at]) != std::string_view::npos) {
      ++at;
    } else if (sql.substr(at, 2) == "--") {
      at = std::min(sql.find('\n', at), sql.size());
    } else if (sql.substr(at, 2) == "/*") {
      int depth = 0;
      do {
        if (sql.substr(at, 2) == "/*") ++depth, at += 2;
        else if (sql.substr(at, 2) == "*/") --depth, at += 2;
        else ++at;
      } while (depth > 0 && at < sql.size());
    } else {
      return at;
    }
  }
  return sql.size();
}

/// Counts lines forward, never twice over the same text.
class LineCounter {
 public:
  explicit LineCounter(std::string_view sql) : m_sql(sql) {}
  int at(std::size_t place) {
    for (; m_at < place && m_at < m_sql.size(); ++m_at) m_line += m_sql[m_at] == '\n';
    return m_line;
  }

 private:
  std::string_view m_sql;
  std::size_t m_at = 0;
  int m_line = 1;
};

std::string trimmedEnd(std::string_view text) {
  const auto last = text.find_last_not_of(" \t\r\n;");
  return std::string(text.substr(0, last == std::string_view::npos ? 0 : last + 1));
}

/// The byte at which the parser's character stands; it counts characters from 1.
std::size_t byteOf(std::string_view sql, int character) {
  int seen = 0;
  for (std::size_t at = 0; at < sql.size(); ++at) {
    const bool begins = (static_cast<unsigned char>(sql[at]) & 0xC0) != 0x80;
    if (begins && ++seen >= character) return at;
  }
  return sql.size();
}

}  // namespace

void ParsedSql::Freed::operator()(PgQuery__ParseResult* tree) const { pg_query__parse_result__free_unpacked(tree, nullptr); }

Result<ParsedSql> ParsedSql::parse(const std::string& sql) {
  if (sql.size() > kMostSqlBytes) return failure(Code::notSupported, "it is larger than 8 MiB");
  if (sql.find('\0') != std::string::npos) return failure(Code::invalid, "it holds a NUL byte");
  if (!isUtf8(sql)) return failure(Code::invalid, "it is not UTF-8");
  if (sql.size() > kMostDepth && depthOf(sql) > kMostDepth) return failure(Code::notSupported, "it is nested too deeply");
  const ParseAnswer answer(sql);
  if (const PgQueryError* error = answer.result.error; error != nullptr)
    return failure(Code::invalid, "line " + std::to_string(LineCounter(sql).at(byteOf(sql, error->cursorpos))) + ": " + error->message);
  ParsedSql parsed;
  parsed.m_tree.reset(pg_query__parse_result__unpack(nullptr, answer.result.parse_tree.len,
                                                     reinterpret_cast<const std::uint8_t*>(answer.result.parse_tree.data)));
  if (!parsed.m_tree) return failure(Code::notSupported, "its syntax tree cannot be read");
  LineCounter lines(sql);
  for (std::size_t i = 0; i < parsed.m_tree->n_stmts; ++i) {
    const PgQuery__RawStmt& raw = *parsed.m_tree->stmts[i];
    const auto begin = static_cast<std::size_t>(raw.stmt_location);
    const std::size_t end = raw.stmt_len == 0 ? sql.size() : begin + static_cast<std::size_t>(raw.stmt_len);
    const std::size_t word = firstWord(sql, begin);
    parsed.m_statements.push_back({raw.stmt, lines.at(word), trimmedEnd(std::string_view(sql).substr(word, end - std::min(word, end)))});
  }
  return parsed;
}

}  // namespace gantry::schema
