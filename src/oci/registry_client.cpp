#include "oci/registry_client.h"

#include "oci/certificates.h"

namespace gantry::oci {
namespace {
constexpr std::size_t kLargestErrorBody = 64 * 1024;
}  // namespace

RegistryClient::RegistryClient(std::unique_ptr<HttpTransport> transport, Clock& clock, OciOptions options)
    : m_options(std::move(options)),
      m_transport(std::move(transport)),
      m_retrying(*m_transport, clock, m_options.retry),
      m_access(m_retrying, clock, DockerCredentials(m_options.dockerConfigDirectory, m_options.helperTimeout),
               m_options.timeouts) {}

Result<RegistryAddress> RegistryClient::addressOf(const ImageName& image) const {
  RegistryAddress address{std::string(registryOf(image)), {}, {}};
  address.caFiles = caFilesOf(address.name, m_options.caFiles, m_options.certificatesDirectory);
  auto base = Url::parse("https://" + address.name);
  if (base && base->isLoopback() && address.caFiles.empty()) base = Url::parse("http://" + address.name);
  if (!base) return failure(Code::invalid, "registry " + address.name + " is no host[:port]");
  address.base = std::move(*base);
  return address;
}

Result<Url> RegistryClient::urlOf(const ImageName& image, const std::string& rest) const {
  auto address = addressOf(image);
  if (!address) return failure(address.error());
  address->base.target = "/v2/" + std::string(repositoryOf(image)) + "/" + rest;
  return address->base;
}

HttpRequest RegistryClient::requestFor(const Wish& wish, const RegistryAddress& registry) const {
  HttpRequest request;
  request.url = wish.url;
  request.accept = wish.accept;
  request.caFiles = registry.caFiles;
  request.timeouts = m_options.timeouts;
  request.timeouts.whole = wish.whole;
  return request;
}

Result<FollowedAnswer> RegistryClient::get(const Wish& wish, const std::function<bool(std::string_view)>& receive,
                                           std::stop_token stop) {
  const auto registry = addressOf(wish.image);
  if (!registry) return failure(registry.error());
  const std::string repository(repositoryOf(wish.image));
  HttpRequest request = requestFor(wish, *registry);
  bool refusedBefore = false;
  while (true) {
    auto authorization = m_access.authorization(*registry, repository, wish.what, stop);
    if (!authorization) return failure(authorization.error());
    const bool isNew = *authorization != request.authorization;
    request.authorization = std::move(*authorization);

    TextBody problem(kLargestErrorBody);
    const auto split = [&](const HttpHead& head, std::string_view piece) {
      return head.isSuccess() ? receive(piece) : problem.receiver()(head, piece);
    };
    auto answer = getFollowing(m_retrying, request, split, stop);
    const Subject subject = m_access.subject(*registry, wish.what);
    if (!answer) return failure(errorOf(answer.error(), subject));
    if (answer->head.isSuccess()) return std::move(*answer);
    const bool refused = answer->head.status == 401 && answer->url.hasSameOrigin(registry->base);
    if (!refused || refusedBefore || (!isNew && request.authorization))
      return failure(errorOf(answer->head, problem.text(), subject));
    refusedBefore = true;
    m_access.wasRefused(*registry, repository, answer->head);
  }
}

Result<Document> RegistryClient::document(const Wish& wish, std::size_t limit, std::stop_token stop) {
  TextBody body(limit);
  const auto receive = [&](std::string_view piece) { return body.receiver()({}, piece); };
  auto answer = get(wish, receive, stop);
  if (!answer) return failure(answer.error());
  if (body.isTooLarge())
    return failure(Code::invalid, wish.what + ": the answer is larger than " + std::to_string(limit >> 20U) + " MiB");
  return Document{std::move(answer->head), std::move(answer->url), body.text()};
}

}  // namespace gantry::oci
