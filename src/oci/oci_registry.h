#pragma once

#include <map>
#include <memory>
#include <string>

#include "core/clock.h"
#include "core/registry.h"
#include "oci/http.h"
#include "oci/manifest.h"
#include "oci/retry.h"

namespace gantry::oci {

struct OciOptions {
  Platform platform;                                            ///< whose manifest is taken from an image index
  std::string dockerConfigDirectory;                            ///< empty: $DOCKER_CONFIG, else ~/.docker
  std::string certificatesDirectory = "/etc/docker/certs.d";
  std::map<std::string, std::string> caFiles;                   ///< by registry, host[:port]: one PEM file more to trust
  HttpTimeouts timeouts;
  std::chrono::milliseconds wholeBlob = std::chrono::hours(1);  ///< instead of timeouts.whole for blobs
  std::chrono::milliseconds helperTimeout = std::chrono::seconds(60);
  RetryPolicy retry;
};

/// Registry over the OCI distribution API v1.1 and the token authentication of the CNCF registry, as GHCR, Docker's
/// registry, Harbor, Quay and GitLab speak them. Everything that has a digest is checked against it.
///
/// https with the system's certificates and those of `caFilesOf()`. A registry on loopback is spoken to over plain HTTP,
/// unless it has a CA file: then over https. Nothing else is ever plain.
///
/// Usable from several threads at once; every call is woken by its stop token. Needs a QCoreApplication in the process,
/// but no event loop (see qt_http.h). Besides what registry.h says, calls fail with notSupported for a way to
/// authenticate that Gantry does not speak, and with internal without a QCoreApplication.
class OciRegistry final : public Registry {
 public:
  /// `clock` must outlive the registry.
  explicit OciRegistry(Clock& clock, OciOptions options = {});
  /// With another transport, for tests.
  OciRegistry(std::unique_ptr<HttpTransport> transport, Clock& clock, OciOptions options);
  ~OciRegistry() override;

  [[nodiscard]] Result<std::vector<Tag>> tags(const ImageName& name, std::stop_token stop) override;
  [[nodiscard]] Result<Image> image(const ImageName& name, const Tag& tag, std::stop_token stop) override;
  [[nodiscard]] Result<Image> image(const PinnedImage& pinned, std::stop_token stop) override;
  [[nodiscard]] Result<void> blob(const ImageName& name, const Digest& digest,
                                  const std::function<bool(std::string_view)>& receive,
                                  std::stop_token stop) override;

 private:
  struct Parts;
  std::unique_ptr<Parts> m_parts;
};

}  // namespace gantry::oci
