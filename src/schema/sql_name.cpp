#include "schema/sql_name.h"

namespace gantry::schema {
namespace {

std::string wrapped(std::string_view text, char mark) {
  std::string made(1, mark);
  for (const char c : text) {
    if (c == mark) made += mark;
    made += c;
  }
  return made + mark;
}

}  // namespace

std::string identifier(std::string_view name) { return wrapped(name, '"'); }
std::string literal(std::string_view value) { return wrapped(value, '\''); }

SqlName sqlName(std::string_view schema, std::string_view name) {
  return {schema == "public" ? std::string() : std::string(schema), std::string(name)};
}

std::string SqlName::text() const { return schema.empty() ? identifier(name) : identifier(schema) + "." + identifier(name); }

}  // namespace gantry::schema
