#include "oci/oci_registry.h"

#include <set>

#include "oci/image_config.h"
#include "oci/link.h"
#include "oci/qt_http.h"
#include "oci/registry_client.h"
#include "oci/tag_page.h"

namespace gantry::oci {
namespace {

constexpr std::size_t kMiB = 1024 * 1024;
constexpr std::size_t kLargestManifest = 4 * kMiB;
constexpr std::size_t kLargestConfig = 8 * kMiB;
constexpr std::size_t kLargestTagPage = 16 * kMiB;
constexpr std::size_t kMostTags = 500'000;
constexpr std::size_t kMostPages = 5'000;

tl::unexpected<Error> otherBytes(const std::string& what, const Digest& found) {
  return failure(Code::digestMismatch, what + " is not what its digest says: the bytes that came are " + found.brief(),
                 "do not use it; something between here and the registry changes content");
}

/// A manifest or index whose bytes were checked.
struct CheckedManifest {
  Digest digest;
  ManifestDocument document;
};

}  // namespace

/// Reads one image; each function is one document of it.
struct OciRegistry::Parts {
  RegistryClient client;

  Wish wish(const ImageName& name, Url url, std::string_view accept, std::string what) const {
    return {name, std::move(url), std::string(accept), std::move(what), client.options().timeouts.whole};
  }

  Result<CheckedManifest> manifest(const ImageName& name, const std::string& reference,
                                   const std::optional<Digest>& expected, const std::string& what,
                                   const std::stop_token& stop) {
    const auto url = client.urlOf(name, "manifests/" + reference);
    if (!url) return failure(url.error());
    const auto answer = client.document(wish(name, *url, acceptedManifests(), what), kLargestManifest, stop);
    if (!answer) return failure(answer.error());
    const Digest found = Digest::of(answer->body);
    const std::string said = answer->head.header("Docker-Content-Digest");
    if ((expected && found != *expected) || (!expected && !said.empty() && said != found.text()))
      return otherBytes(what, found);
    auto document = readManifest(answer->body, answer->head.header("Content-Type"));
    if (!document) return failure(about(what, document.error()));
    return CheckedManifest{found, std::move(*document)};
  }

  /// The manifest for our platform below `top`, which may be that manifest itself.
  Result<CheckedManifest> platformManifest(const ImageName& name, CheckedManifest top, const std::string& what,
                                           const std::stop_token& stop) {
    const auto* index = std::get_if<ImageIndex>(&top.document);
    if (index == nullptr) return top;
    const auto chosen = manifestFor(*index, client.options().platform);
    if (!chosen) return failure(about(what, chosen.error()));
    auto below = manifest(name, chosen->digest.text(), chosen->digest, name.text() + "@" + chosen->digest.text(), stop);
    if (below && std::holds_alternative<ImageIndex>(below->document))
      return failure(Code::invalid, what + ": the image index holds another index for " +
                                        client.options().platform.text());
    return below;
  }

  Result<ImageConfig> config(const ImageName& name, const Descriptor& descriptor, const std::stop_token& stop) {
    const std::string what = "the config of " + name.text() + "@" + descriptor.digest.text();
    const auto url = client.urlOf(name, "blobs/" + descriptor.digest.text());
    if (!url) return failure(url.error());
    const auto answer = client.document(wish(name, *url, "*/*", what), kLargestConfig, stop);
    if (!answer) return failure(answer.error());
    const Digest found = Digest::of(answer->body);
    if (found != descriptor.digest || answer->body.size() != descriptor.bytes) return otherBytes(what, found);
    auto config = readImageConfig(answer->body);
    if (!config) return failure(about(what, config.error()));
    return config;
  }

  Result<Image> image(const ImageName& name, CheckedManifest top, const std::string& what,
                      const std::stop_token& stop) {
    const Digest pinned = top.digest;
    auto below = platformManifest(name, std::move(top), what, stop);
    if (!below) return failure(below.error());
    auto& manifest = std::get<ImageManifest>(below->document);
    const auto read = config(name, manifest.config, stop);
    if (!read) return failure(read.error());
    const Platform& platform = client.options().platform;
    if (!platform.accepts(read->platform))
      return failure(Code::invalid, what + " is for another platform than " + platform.text(),
                     wayTo(platform));
    if (read->contents.size() == manifest.layers.size())
      for (std::size_t i = 0; i < manifest.layers.size(); ++i) manifest.layers[i].content = read->contents[i];
    return Image{{name, pinned},  below->digest,  manifest.config.digest,
                 read->revision,  read->created,  std::move(manifest.layers)};
  }

  /// The page after `page`, or nothing after the last.
  Result<std::optional<Url>> nextPageOf(const Document& page, const std::string& what) const {
    const auto link = nextPage(page.head.header("Link"));
    if (!link) return std::nullopt;
    auto next = page.url.resolve(*link);
    if (!next) return failure(about(what, next.error()));
    if (!next->hasSameOrigin(page.url))
      return failure(Code::invalid, what + ": the next page is on another server, " + next->authority());
    return std::move(*next);
  }
};

OciRegistry::OciRegistry(Clock& clock, OciOptions options) : OciRegistry(makeQtHttp(), clock, std::move(options)) {}

OciRegistry::OciRegistry(std::unique_ptr<HttpTransport> transport, Clock& clock, OciOptions options)
    : m_parts(new Parts{RegistryClient(std::move(transport), clock, std::move(options))}) {}

OciRegistry::~OciRegistry() = default;

Result<std::vector<Tag>> OciRegistry::tags(const ImageName& name, std::stop_token stop) {
  const std::string what = "the tags of " + name.text();
  const auto first = m_parts->client.urlOf(name, "tags/list?n=1000");
  if (!first) return failure(first.error());
  std::vector<Tag> tags;
  std::set<std::string> seen;
  for (std::optional<Url> url = *first; url;) {
    if (!seen.insert(url->text()).second) return failure(Code::invalid, what + " go round in circles");
    const auto page = m_parts->client.document(m_parts->wish(name, *url, "application/json", what), kLargestTagPage, stop);
    if (!page) return failure(page.error());
    auto found = readTagPage(page->body);
    if (!found) return failure(about(what, found.error()));
    tags.insert(tags.end(), std::make_move_iterator(found->begin()), std::make_move_iterator(found->end()));
    if (tags.size() > kMostTags || seen.size() > kMostPages)
      return failure(Code::invalid, what + " do not end: more than " + std::to_string(tags.size()) + " on " +
                                        std::to_string(seen.size()) + " pages");
    auto next = m_parts->nextPageOf(*page, what);
    if (!next) return failure(next.error());
    url = std::move(*next);
  }
  return tags;
}

Result<Image> OciRegistry::image(const ImageName& name, const Tag& tag, std::stop_token stop) {
  const std::string what = name.text() + ":" + tag.text();
  auto top = m_parts->manifest(name, tag.text(), std::nullopt, what, stop);
  if (!top) return failure(top.error());
  return m_parts->image(name, std::move(*top), what, stop);
}

Result<Image> OciRegistry::image(const PinnedImage& pinned, std::stop_token stop) {
  auto top = m_parts->manifest(pinned.name, pinned.digest.text(), pinned.digest, pinned.text(), stop);
  if (!top) return failure(top.error());
  return m_parts->image(pinned.name, std::move(*top), pinned.text(), stop);
}

Result<void> OciRegistry::blob(const ImageName& name, const Digest& digest,
                               const std::function<bool(std::string_view)>& receive, std::stop_token stop) {
  const std::string what = "blob " + digest.text() + " of " + name.text();
  const auto url = m_parts->client.urlOf(name, "blobs/" + digest.text());
  if (!url) return failure(url.error());
  Wish wish = m_parts->wish(name, *url, "*/*", what);
  wish.whole = m_parts->client.options().wholeBlob;
  DigestBuilder builder;
  bool stopped = false;
  const auto answer = m_parts->client.get(wish, [&](std::string_view piece) {
    builder.add(piece);
    stopped = !receive(piece);
    return !stopped;
  }, stop);
  if (stopped) return failure(Code::cancelled, "reading " + what + " was stopped");
  if (!answer) return failure(answer.error());
  const Digest found = builder.finish();
  if (found != digest) return otherBytes(what, found);
  return {};
}

}  // namespace gantry::oci
