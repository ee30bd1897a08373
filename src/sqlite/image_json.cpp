#include "sqlite/image_json.h"

#include <nlohmann/json.hpp>

#include "sqlite/row_values.h"

namespace gantry::sqlite {
namespace {

using Json = nlohmann::json;

std::string textIn(const Json& object, const char* key) {
  const auto at = object.is_object() ? object.find(key) : object.end();
  return at != object.end() && at->is_string() ? at->get<std::string>() : std::string();
}

Json jsonOf(const Layer& layer) {
  Json object = {{"digest", layer.digest.text()}, {"bytes", layer.bytes}, {"mediaType", layer.mediaType}};
  if (layer.content) object["content"] = layer.content->text();
  return object;
}

Result<Layer> layerOf(const Json& object) {
  auto digest = Digest::parse(textIn(object, "digest"));
  if (!digest) return failure(digest.error());
  const auto bytes = object.find("bytes");
  if (bytes == object.end() || !bytes->is_number_unsigned())
    return failure(Code::invalid, "a layer in the store has no size");
  Layer layer{*digest, bytes->get<std::uint64_t>(), textIn(object, "mediaType"), {}};
  if (const auto content = Digest::parse(textIn(object, "content"))) layer.content = *content;
  return layer;
}

Result<void> addLayers(const Json& object, Image& image) {
  const auto layers = object.find("layers");
  if (layers == object.end() || !layers->is_array()) return failure(Code::invalid, "an image in the store has no layers");
  for (const Json& each : *layers) {
    auto layer = layerOf(each);
    if (!layer) return failure(layer.error());
    image.layers.push_back(std::move(*layer));
  }
  return {};
}

}  // namespace

std::string jsonOf(const Image& image) {
  Json object = {{"image", image.pinned.text()},
                 {"platformManifest", image.platformManifest.text()},
                 {"config", image.config.text()},
                 {"layers", Json::array()}};
  if (image.revision) object["revision"] = image.revision->text();
  if (image.created) object["created_ms"] = msOf(*image.created);
  for (const Layer& layer : image.layers) object["layers"].push_back(jsonOf(layer));
  // Media types come from a registry: bytes that are not UTF-8 are replaced instead of thrown at.
  return object.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Result<Image> imageOf(const std::string& json) {
  const Json object = Json::parse(json, nullptr, false);
  if (!object.is_object()) return failure(Code::invalid, "an image in the store is not JSON");
  auto pinned = PinnedImage::parse(textIn(object, "image"));
  if (!pinned) return failure(pinned.error());
  auto manifest = Digest::parse(textIn(object, "platformManifest"));
  if (!manifest) return failure(manifest.error());
  auto config = Digest::parse(textIn(object, "config"));
  if (!config) return failure(config.error());
  Image image{*pinned, *manifest, *config, std::nullopt, std::nullopt, {}};
  if (auto revision = Commit::parse(textIn(object, "revision"))) image.revision = *revision;
  if (const auto at = object.find("created_ms"); at != object.end() && at->is_number_integer())
    image.created = timeOf(at->get<std::int64_t>());
  if (auto added = addLayers(object, image); !added) return failure(added.error());
  return image;
}

}  // namespace gantry::sqlite
