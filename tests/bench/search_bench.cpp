// Figures of searching a ledger's copy: a million records indexed, then pages, filters and full-text searches; export and verification.
//   search_bench FOLDER [RECORDS]      writes FOLDER/ledgers

#include <sys/resource.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>

#include "app/ledger_search.h"
#include "evidence/pack_judge.h"
#include "evidence/pack_writer.h"
#include "sqlite/ledger_index.h"
#include "support/scripted_desk.h"

using namespace gantry;

namespace {

double seconds(const std::function<void()>& work) {
  const auto begin = std::chrono::steady_clock::now();
  work();
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

std::string hex(long seed) { return std::string(Digest::of(std::to_string(seed)).hex()); }

/// Nine in ten records are of runs; releases, runs and outcomes differ as they would.
ledger::Record recordAt(long n, const Digest& prev) {
  const Time at{std::chrono::milliseconds(1'700'000'000'000 + n * 60'000)};
  const EnvironmentName production = *EnvironmentName::parse("production");
  ledger::Body body{{"project", std::string("shop")}, {"host", std::string("SHA256:4zGxy6yDNizWoYPPQ5wo/t7ILGJt0ul9o64NSQejo7I")}, {"id", std::string(32, 'a')}};
  if (n == 1) return {n, prev, at, "ledger.started", production, "host", std::move(body)};
  if (n % 10 == 0) body = {{"run", std::string("-")}, {"by", std::string(n % 20 == 0 ? "mara" : "jonas")}};
  else
    body = {{"run", "01JD3XW9V8ZK5T9Q2B7M" + hex(n).substr(0, 6)}, {"plan", "sha256:" + hex(n / 9)}, {"release", "sha-" + hex(n / 90).substr(0, 40)}, {"outcome", std::string(n % 97 == 0 ? "failed" : "healthy")},
            {"migrations", std::int64_t{n % 4}}, {"journal", "sha256:" + hex(n + 7)}, {"logs", "check=sha256:" + hex(n + 1) + " verify=sha256:" + hex(n + 2) + " pull=sha256:" + hex(n + 3)}};
  return {n, prev, at, n % 10 == 0 ? "hold.set" : "run.finished", production, "host", std::move(body)};
}

void writeCopy(const std::filesystem::path& path, long records) {
  std::ofstream out(path, std::ios::binary);
  Digest prev = ledger::beforeTheFirst();
  for (long n = 1; n <= records; ++n) {
    const std::string line = recordAt(n, prev).line();
    out << line;
    prev = Digest::of(line);
  }
}

long peakMiB() {
  rusage usage{};
  ::getrusage(RUSAGE_SELF, &usage);
  return usage.ru_maxrss / 1024;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) return 2;
  const long records = argc > 2 ? std::atol(argv[2]) : 1'000'000;
  testing::ScriptedDesk scripted;
  app::Desk& desk = scripted.desk;
  desk.ledgers.root = std::filesystem::path(argv[1]) / "ledgers";
  desk.recordIndex = [](const std::filesystem::path& path) { return sqlite::LedgerIndex::open(path); };
  const EnvironmentName production = *EnvironmentName::parse("production");
  if (!desk.ledgers.prepare(desk.project.name)) return 1;
  const auto copy = desk.ledgers.copy(desk.project.name, production);
  writeCopy(copy, records);
  const double bytes = static_cast<double>(std::filesystem::file_size(copy));
  std::unique_ptr<RecordIndex> index;
  const double indexing = seconds([&] { index = std::move(*app::openIndex(desk, production, {})); });
  const auto indexFile = desk.ledgers.index(desk.project.name, production);
  std::printf("indexed %ld records (%.0f MB) in %.1f s: %.0f records/s; the index has %.0f MB; peak memory %ld MiB\n", records, bytes / 1e6, indexing, static_cast<double>(records) / indexing,
              static_cast<double>(std::filesystem::file_size(indexFile)) / 1e6, peakMiB());
  index.reset();
  const double opening = seconds([&] { index = std::move(*app::openIndex(desk, production, {})); });
  std::printf("opened again, nothing new: %.1f ms\n", opening * 1000);
  const std::pair<const char*, RecordQuery> queries[] = {
      {"first page", {}}, {"a page in the middle", {.before = records / 2}}, {"one person", {.person = "host"}}, {"a kind", {.kind = "hold.set"}}, {"kinds that begin with run.", {.kind = "run."}},
      {"one release", {.release = "sha-" + hex(records / 180).substr(0, 12)}}, {"a word in nearly all", {.text = "healthy"}}, {"a word in one of a hundred", {.text = "failed"}},
      {"two words", {.text = "failed production host"}}, {"a digest's beginning", {.text = hex(records / 18).substr(0, 10)}}, {"a word that is nowhere", {.text = "nowhere"}}};
  for (const auto& [name, query] : queries) {
    std::size_t found = 0;
    const double took = seconds([&] { found = app::readRows(copy, *index->find(query))->size(); });
    std::printf("%-28s %7.1f ms  %zu rows\n", name, took * 1000, found);
  }
  const std::filesystem::path pack = std::filesystem::path(argv[1]) / "pack.tar";
  std::filesystem::remove(pack);
  const double exporting = seconds([&] { if (!evidence::writePack(pack, {{desk.project.name, production, copy}}, desk.clock.now(), {})) std::exit(1); });
  const double opened = seconds([&] {
    const auto open = evidence::OpenPack::open(pack, {});
    if (!open || !evidence::judgePack(*open, nullptr, {})->front().verdict.intact()) std::exit(1);
  });
  std::printf("exported in %.1f s, opened and verified again in %.1f s; peak memory %ld MiB\n", exporting, opened, peakMiB());
  return 0;
}
