#pragma once

#include "core/names.h"
#include "oci/access.h"
#include "oci/oci_registry.h"
#include "oci/redirects.h"
#include "oci/text_body.h"

namespace gantry::oci {

/// One thing to GET from a registry.
struct Wish {
  ImageName image;
  Url url;
  std::string accept;
  std::string what;  ///< for messages
  std::chrono::milliseconds whole{};
};

struct Document {
  HttpHead head;
  Url url;
  std::string body;
};

/// Sends authenticated GETs to registries and turns whatever goes wrong into an Error. Safe from several threads.
class RegistryClient {
 public:
  RegistryClient(std::unique_ptr<HttpTransport> transport, Clock& clock, OciOptions options);

  /// Where `image`'s registry is; looks for its CA files. @error Code::invalid for a port that cannot be
  [[nodiscard]] Result<RegistryAddress> addressOf(const ImageName& image) const;

  /// The address of `/v2/<repository>/<rest>`. @error as addressOf()
  [[nodiscard]] Result<Url> urlOf(const ImageName& image, const std::string& rest) const;

  /// Streams the body of a successful answer to `receive`, as HttpReceiver does.
  /// @error as Registry::image()
  [[nodiscard]] Result<FollowedAnswer> get(const Wish& wish, const std::function<bool(std::string_view)>& receive,
                                           std::stop_token stop);

  /// The whole answer. @error as get(); invalid when it is larger than `limit`
  [[nodiscard]] Result<Document> document(const Wish& wish, std::size_t limit, std::stop_token stop);

  [[nodiscard]] const OciOptions& options() const { return m_options; }

 private:
  HttpRequest requestFor(const Wish& wish, const RegistryAddress& registry) const;

  const OciOptions m_options;
  std::unique_ptr<HttpTransport> m_transport;
  RetryingTransport m_retrying;
  Access m_access;
};

}  // namespace gantry::oci
