#pragma once

#include <string>

#include "core/digest.h"

/// A tiny image made by hand: index → manifest → config and one layer, and an attestation beside it.
struct SmallImage {
  std::string layer = "this stands for a compressed tar";
  std::string config =
      R"({"os":"linux","architecture":"amd64","created":"2024-05-06T07:08:09.5Z",)"
      R"("config":{"Labels":{"org.opencontainers.image.revision":"1ce08b5f0c4be2a6a1d3e7f98b2c4d5e6f708192"}},)"
      R"("rootfs":{"type":"layers","diff_ids":[]}})";
  std::string attestation = R"({"schemaVersion":2})";

  static std::string descriptor(const std::string& type, const std::string& bytes, const std::string& more = {}) {
    return R"({"mediaType":")" + type + R"(","digest":")" + gantry::Digest::of(bytes).text() + R"(","size":)" +
           std::to_string(bytes.size()) + more + "}";
  }
  [[nodiscard]] std::string manifest() const {
    return R"({"schemaVersion":2,"mediaType":")" + std::string(kManifest) + R"(","config":)" +
           descriptor("application/vnd.oci.image.config.v1+json", config) + R"(,"layers":[)" +
           descriptor("application/vnd.oci.image.layer.v1.tar+gzip", layer) + "]}";
  }
  /// The attestation stands first, so that taking the first entry would be wrong.
  [[nodiscard]] std::string index(bool withAttestation = true) const {
    const std::string other = descriptor(kManifest, attestation,
                                         R"(,"platform":{"os":"unknown","architecture":"unknown"})");
    return R"({"schemaVersion":2,"mediaType":")" + std::string(kIndex) + R"(","manifests":[)" +
           (withAttestation ? other + "," : "") +
           descriptor(kManifest, manifest(), R"(,"platform":{"os":"linux","architecture":"amd64"})") + "]}";
  }

  static constexpr const char* kIndex = "application/vnd.oci.image.index.v1+json";
  static constexpr const char* kManifest = "application/vnd.oci.image.manifest.v1+json";
  static constexpr const char* kRevision = "1ce08b5f0c4be2a6a1d3e7f98b2c4d5e6f708192";
};
