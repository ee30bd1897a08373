#include "oci/tag_page.h"

#include "oci/json.h"

namespace gantry::oci {

Result<std::vector<Tag>> readTagPage(std::string_view body) {
  const auto document = readJsonObject(body, "the tag list");
  if (!document) return failure(document.error());
  std::vector<Tag> tags;
  const auto found = document->find("tags");
  if (found != document->end() && found->is_null()) return tags;
  if (found == document->end() || !found->is_array()) return failure(Code::invalid, "the tag list has no tags");
  tags.reserve(found->size());
  for (const auto& entry : *found) {
    if (!entry.is_string()) return failure(Code::invalid, "the tag list holds something that is not text");
    auto tag = Tag::parse(entry.get_ref<const std::string&>());
    if (!tag) return failure(Code::invalid, "the tag list holds a name that is no tag: " + tag.error().message);
    tags.push_back(std::move(*tag));
  }
  return tags;
}

}  // namespace gantry::oci
