#include "oci/http.h"

#include "core/text.h"

namespace gantry::oci {

std::string HttpHead::header(std::string_view name) const {
  const std::string wanted = lowered(name);
  for (const HttpHeader& field : headers)
    if (lowered(field.name) == wanted) return field.value;
  return {};
}

}  // namespace gantry::oci
