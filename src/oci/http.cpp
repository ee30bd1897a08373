#include "oci/http.h"

#include "oci/field_cursor.h"

namespace gantry::oci {

std::string HttpHead::header(std::string_view name) const {
  const std::string wanted = lowerCase(name);
  for (const HttpHeader& field : headers)
    if (lowerCase(field.name) == wanted) return field.value;
  return {};
}

}  // namespace gantry::oci
