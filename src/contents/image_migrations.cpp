#include "contents/image_migrations.h"

#include "contents/layer_changes.h"
#include "contents/migration_folder.h"
#include "contents/spool.h"
#include "core/time_limit.h"

namespace gantry::contents {
namespace {

constexpr std::chrono::seconds kPatienceWithRegistry{8};  // when a host may have the image
constexpr std::chrono::seconds kAway{60};

/// What another place may still give; a registry that gives something wrong is no reason to ask elsewhere.
bool mayBeElsewhere(Code code) {
  return code == Code::unreachable || code == Code::timeout || code == Code::cancelled || code == Code::notFound ||
         code == Code::authentication || code == Code::permission;
}

}  // namespace

Result<MigrationSet> ImageMigrations::migrations(const PinnedImage& image, std::stop_token stop) {
  const auto kept = m_memory.files(image.digest);
  if (!kept) return failure(kept.error());
  if (!*kept && !m_hosts.mayHold(image)) return m_registry.migrations(image, stop);
  auto set = fromRegistry(image, stop);
  if (set || stop.stop_requested() || !mayBeElsewhere(set.error().code)) return set;
  const Error error = set.error().code == Code::cancelled ? Error{Code::unreachable, "the registry did not give the migrations in time", {}} : set.error();
  auto found = *kept ? migrationsIn(**kept) : fromHost(image, stop);
  if (!found) return failure(error.code, error.message + "; nor does a host give them: " + found.error().message, found.error().wayOut.empty() ? error.wayOut : found.error().wayOut);
  found->fromHost = true;
  return found;
}

/// While the registry is known to be away only the memory is asked, which looks at no token.
Result<MigrationSet> ImageMigrations::fromRegistry(const PinnedImage& image, const std::stop_token& stop) {
  if (m_clock.now() < m_awayUntil.load()) {
    std::stop_source over;
    over.request_stop();
    return m_registry.migrations(image, over.get_token());
  }
  const TimeLimit limit(m_clock, kPatienceWithRegistry, stop);
  auto set = m_registry.migrations(image, limit.token());
  const bool silent = !set && (set.error().code == Code::unreachable || set.error().code == Code::timeout || set.error().code == Code::cancelled);
  if (silent && !stop.stop_requested()) m_awayUntil = m_clock.now() + kAway;
  return set;
}

Result<MigrationSet> ImageMigrations::fromHost(const PinnedImage& image, const std::stop_token& stop) {
  const auto tar = m_hosts.migrations(image, stop);
  if (!tar) return failure(tar.error());
  const auto files = unpacked(*tar, stop);
  if (!files) return failure(files.error().code, "what the host sent " + files.error().message, files.error().wayOut);
  auto set = migrationsIn(*files);
  if (!set) return failure(set.error().code, "the image on the host cannot be read: " + set.error().message, set.error().wayOut);
  if (auto kept = m_memory.keep(image.digest, *files); !kept) return failure(kept.error());
  return set;
}

Result<ImageFiles> ImageMigrations::unpacked(const std::string& tar, const std::stop_token& stop) const {
  auto spool = Spool::make();
  if (!spool) return failure(spool.error());
  if (!spool->add(tar)) return failure(spool->error());
  LayerChanges files({}, m_limits.wantedBytes);
  const auto read = readLayer(spool->rewound(), m_limits, LayerChanges::isWanted, [&](LayerEntry entry) { return files.add(std::move(entry)); }, stop);
  if (!read) return failure(read.error());
  return std::move(files).result();
}

}  // namespace gantry::contents
