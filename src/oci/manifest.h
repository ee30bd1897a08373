#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/image.h"

namespace gantry::oci {

/// What an image was built for, in Go's words as in every manifest.
struct Platform {
  std::string os = "linux";
  std::string architecture = "amd64";
  std::string variant;  ///< such as v7; empty accepts every variant
  [[nodiscard]] std::string text() const;
  [[nodiscard]] bool accepts(const Platform& offered) const;
  bool operator==(const Platform&) const = default;
};

/// A pointer to content (OCI image specification, "Content Descriptors").
struct Descriptor {
  std::string mediaType;
  Digest digest;
  std::uint64_t bytes = 0;
  bool operator==(const Descriptor&) const = default;
};

struct PlatformManifest {
  Descriptor manifest;
  std::optional<Platform> platform;
  bool operator==(const PlatformManifest&) const = default;
};

/// An OCI image index or a Docker manifest list. Attestations (`unknown/unknown`) are left out when it is read.
struct ImageIndex {
  std::vector<PlatformManifest> manifests;
};

/// An OCI image manifest or a Docker manifest, schema 2.
struct ImageManifest {
  Descriptor config;
  std::vector<Layer> layers;
};

using ManifestDocument = std::variant<ImageIndex, ImageManifest>;

/// The media types of the four documents above, as an Accept field.
[[nodiscard]] std::string_view acceptedManifests();

/// Reads what `GET /v2/<name>/manifests/<reference>` answers. `contentType` is the answer's Content-Type; a `mediaType`
/// in the body must agree with it, so that nobody can read one document in two ways.
/// @error Code::invalid, with a message that starts with a noun and does not name the image.
[[nodiscard]] Result<ManifestDocument> readManifest(std::string_view body, std::string_view contentType);

/// The way out where there is no image for the hosts' platform.
[[nodiscard]] std::string wayTo(const Platform& platform);

/// The manifest for `platform`: the first that fits. @error Code::invalid, naming the platforms that are there.
[[nodiscard]] Result<Descriptor> manifestFor(const ImageIndex& index, const Platform& platform);

}  // namespace gantry::oci
