#include "fuzz.h"
#include "oci/bearer_token.h"
#include "oci/image_config.h"
#include "oci/manifest.h"
#include "oci/tag_page.h"

using namespace gantry;
using namespace gantry::testing;

namespace {

template <class Value>
void showable(const Result<Value>& result) {
  if (!result) mustBeShowable(result.error());
}

}  // namespace

/// Bodies of a registry's answers: manifests and indexes, image configs, tag lists, tokens.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text = asText(data, size);
  for (const char* type : {"", "application/vnd.oci.image.index.v1+json", "application/vnd.oci.image.manifest.v1+json",
                           "application/vnd.docker.distribution.manifest.v2+json"}) {
    const auto document = oci::readManifest(text, type);
    showable(document);
    if (!document) continue;
    if (const auto* index = std::get_if<oci::ImageIndex>(&*document)) showable(oci::manifestFor(*index, {}));
  }
  showable(oci::readImageConfig(text));
  showable(oci::readTagPage(text));
  showable(oci::readTokenAnswer(text, Time{}));
  return 0;
}
