#include "oci/image_config.h"

#include "oci/json.h"
#include "oci/time_text.h"

namespace gantry::oci {
namespace {

std::optional<Commit> readRevision(const nlohmann::json& document) {
  using nlohmann::json;
  const auto* config = memberAt(document, "config", json::value_t::object);
  const auto* labels = config == nullptr ? nullptr : memberAt(*config, "Labels", json::value_t::object);
  const auto label = labels == nullptr ? std::nullopt : textAt(*labels, "org.opencontainers.image.revision");
  if (!label) return std::nullopt;
  const auto commit = Commit::parse(*label);
  return commit ? std::optional<Commit>(*commit) : std::nullopt;
}

std::vector<Digest> readContents(const nlohmann::json& document) {
  using nlohmann::json;
  const auto* rootfs = memberAt(document, "rootfs", json::value_t::object);
  const auto* named = rootfs == nullptr ? nullptr : memberAt(*rootfs, "diff_ids", json::value_t::array);
  if (named == nullptr) return {};
  std::vector<Digest> contents;
  for (const json& one : *named) {
    const auto digest = one.is_string() ? Digest::parse(one.get_ref<const std::string&>()) : failure(Code::invalid, "no text");
    if (!digest) return {};
    contents.push_back(*digest);
  }
  return contents;
}

}  // namespace

Result<ImageConfig> readImageConfig(std::string_view body) {
  const auto document = readJsonObject(body, "the image config");
  if (!document) return failure(document.error());
  const auto os = textAt(*document, "os");
  const auto architecture = textAt(*document, "architecture");
  if (!os || !architecture) return failure(Code::invalid, "the image config names no os or architecture");
  ImageConfig config;
  config.platform = {*os, *architecture, textAt(*document, "variant").value_or("")};
  config.created = readTimestamp(textAt(*document, "created").value_or(""));
  config.contents = readContents(*document);
  config.revision = readRevision(*document);
  return config;
}

}  // namespace gantry::oci
