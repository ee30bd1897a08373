#include "oci/manifest.h"

#include <algorithm>

#include "core/text.h"
#include "oci/field_cursor.h"
#include "oci/json.h"

namespace gantry::oci {
namespace {

using nlohmann::json;

constexpr std::string_view kOciIndex = "application/vnd.oci.image.index.v1+json";
constexpr std::string_view kOciManifest = "application/vnd.oci.image.manifest.v1+json";
constexpr std::string_view kDockerList = "application/vnd.docker.distribution.manifest.list.v2+json";
constexpr std::string_view kDockerManifest = "application/vnd.docker.distribution.manifest.v2+json";

bool isIndex(std::string_view type) { return type == kOciIndex || type == kDockerList; }
bool isManifest(std::string_view type) { return type == kOciManifest || type == kDockerManifest; }

bool isImageConfig(std::string_view type) {
  return type == "application/vnd.oci.image.config.v1+json" || type == "application/vnd.docker.container.image.v1+json";
}

/// A Content-Type without its parameters.
std::string bareType(std::string_view contentType) {
  return lowered(trimmed(contentType.substr(0, contentType.find(';'))));
}

Result<Descriptor> readDescriptor(const json& object, std::string_view what) {
  const auto mediaType = textAt(object, "mediaType");
  const auto digest = textAt(object, "digest");
  const auto size = countAt(object, "size");
  if (!mediaType || !digest || !size)
    return failure(Code::invalid, std::string(what) + " has no media type, digest or size");
  auto parsed = Digest::parse(*digest);
  if (!parsed) return failure(parsed.error());
  return Descriptor{*mediaType, std::move(*parsed), *size};
}

std::optional<Platform> readPlatform(const json& entry) {
  const auto* platform = memberAt(entry, "platform", json::value_t::object);
  if (platform == nullptr) return std::nullopt;
  return Platform{textAt(*platform, "os").value_or(""), textAt(*platform, "architecture").value_or(""),
                  textAt(*platform, "variant").value_or("")};
}

bool isAttestation(const json& entry, const std::optional<Platform>& platform) {
  const auto* annotations = memberAt(entry, "annotations", json::value_t::object);
  const bool refers = annotations != nullptr && annotations->contains("vnd.docker.reference.type");
  return refers || (platform && platform->os == "unknown" && platform->architecture == "unknown");
}

Result<ManifestDocument> readIndex(const json& document) {
  const auto* manifests = memberAt(document, "manifests", json::value_t::array);
  if (manifests == nullptr || document.contains("layers"))
    return failure(Code::invalid, "the image index has no list of manifests, or layers as well");
  ImageIndex index;
  for (const json& entry : *manifests) {
    auto descriptor = readDescriptor(entry, "an entry of the image index");
    if (!descriptor) return failure(descriptor.error());
    auto platform = readPlatform(entry);
    if (!isAttestation(entry, platform)) index.manifests.push_back({std::move(*descriptor), std::move(platform)});
  }
  return index;
}

Result<ManifestDocument> readImageManifest(const json& document) {
  const auto* layers = memberAt(document, "layers", json::value_t::array);
  if (layers == nullptr || document.contains("manifests"))
    return failure(Code::invalid, "the manifest has no layers, or other manifests as well");
  auto config = readDescriptor(document.value("config", json()), "the config of the manifest");
  if (!config) return failure(config.error());
  if (!isImageConfig(config->mediaType))
    return failure(Code::invalid, "the manifest is not one of a container image: its config is " +
                                      inQuotes(config->mediaType));
  ImageManifest manifest{std::move(*config), {}};
  for (const json& entry : *layers) {
    auto layer = readDescriptor(entry, "a layer of the manifest");
    if (!layer) return failure(layer.error());
    manifest.layers.push_back({std::move(layer->digest), layer->bytes, std::move(layer->mediaType)});
  }
  return manifest;
}

}  // namespace

std::string Platform::text() const { return os + "/" + architecture + (variant.empty() ? "" : "/" + variant); }

bool Platform::accepts(const Platform& offered) const {
  return os == offered.os && architecture == offered.architecture && (variant.empty() || variant == offered.variant);
}

std::string_view acceptedManifests() {
  return "application/vnd.oci.image.index.v1+json, application/vnd.oci.image.manifest.v1+json, "
         "application/vnd.docker.distribution.manifest.list.v2+json, "
         "application/vnd.docker.distribution.manifest.v2+json";
}

Result<ManifestDocument> readManifest(std::string_view body, std::string_view contentType) {
  const std::string type = bareType(contentType);
  if (!isIndex(type) && !isManifest(type))
    return failure(Code::invalid, "the answer is " + inQuotes(type) + ", not an image manifest or index");
  auto document = readJsonObject(body, "the manifest");
  if (!document) return failure(document.error());
  if (countAt(*document, "schemaVersion") != 2u)
    return failure(Code::invalid, "the manifest is not of schema version 2");
  if (document->contains("mediaType") && textAt(*document, "mediaType") != type)
    return failure(Code::invalid, "the manifest calls itself something else than its content type " + inQuotes(type));
  return isIndex(type) ? readIndex(*document) : readImageManifest(*document);
}

std::string wayTo(const Platform& platform) {
  return "build and push the image for " + platform.text() + ", or let registry.platform of the project file name what the hosts run";
}

Result<Descriptor> manifestFor(const ImageIndex& index, const Platform& platform) {
  std::string offered;
  for (const PlatformManifest& entry : index.manifests) {
    if (entry.platform && platform.accepts(*entry.platform)) return entry.manifest;
    if (entry.platform) offered += (offered.empty() ? "" : ", ") + entry.platform->text();
  }
  return failure(Code::invalid,
                 "the image index has nothing for " + platform.text() +
                     (offered.empty() ? "" : ", only for " + inQuotes(offered)),
                 wayTo(platform));
}

}  // namespace gantry::oci
