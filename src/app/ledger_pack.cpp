#include "app/ledger_pack.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <set>

#include "app/desk_ledger.h"
#include "app/ledger_check.h"
#include "ledger/lines_of_file.h"
#include "ledger/subject.h"

namespace gantry::app {
namespace {

std::string contentOf(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  return std::string(std::istreambuf_iterator<char>(in), {});
}

bool hasCopy(const Desk& desk, const EnvironmentName& environment) {
  std::error_code fault;
  const auto size = std::filesystem::file_size(desk.ledgers.copy(desk.project.name, environment), fault);
  return !fault && size > 0;
}

/// From the first to the last record that names a release, itself or by its runs and plans.
Result<void> narrowToRelease(evidence::PackSource& source, const std::string& release) {
  std::int64_t n = 0;
  std::int64_t first = 0;
  std::int64_t last = 0;
  std::set<std::string> related;
  const auto read = ledger::readLines(source.copy, [&](std::string_view line) {
    ++n;
    const auto record = ledger::Record::parse(line);
    if (!record) return true;
    const ledger::Subject subject = ledger::subjectOf(*record);
    const bool named = !subject.release.empty() && subject.release.starts_with(release);
    if (!named && !related.contains(subject.run) && !related.contains(subject.plan)) return true;
    for (const std::string& word : {subject.run, subject.plan})
      if (!word.empty()) related.insert(word);
    if (first == 0) first = n;
    last = n;
    return true;
  });
  if (!read) return failure(read.error());
  source.first = first;
  source.last = last;
  return {};
}

Result<std::vector<evidence::PackSource>> sourcesOf(const Desk& desk, const ExportWanted& wanted) {
  std::vector<evidence::PackSource> sources;
  for (const Environment& environment : desk.project.environments) {
    const bool named = std::ranges::find(wanted.environments, environment.name) != wanted.environments.end();
    if (!wanted.environments.empty() && !named) continue;
    if (!hasCopy(desk, environment.name)) {
      if (named) return failure(Code::notFound, "this desktop has no copy of the ledger of " + environment.name.text(), "fetch it with `gantryctl ledger sync`");
      continue;
    }
    evidence::PackSource source{desk.project.name, environment.name, desk.ledgers.copy(desk.project.name, environment.name), wanted.first, wanted.last, {},
                                contentOf(desk.ledgers.signers(desk.project.name, environment.name))};
    if (!wanted.release.empty())
      if (auto narrowed = narrowToRelease(source, wanted.release); !narrowed) return failure(narrowed.error());
    if (source.first == 0) continue;  // it does not name the release
    const auto signers = signing::AllowedSigners::parse(source.signers);
    if (!signers) return failure(Code::invalid, "the keys of " + environment.name.text() + ": " + signers.error().message, "fetch them anew with `gantryctl ledger sync`");
    auto heads = ledger::seenHeads(desk.ledgers.desk(), "this desktop's ledger", desk.project.name, environment.name, &*signers);
    if (!heads) return failure(heads.error());
    source.heads = std::move(*heads);
    for (const Environment& other : desk.project.environments) {
      if (other.name == environment.name) continue;
      auto more = ledger::seenHeads(desk.ledgers.copy(desk.project.name, other.name), "the ledger of " + other.name.text(), desk.project.name, environment.name, &*signers);
      if (more) source.heads.insert(source.heads.end(), more->begin(), more->end());
    }
    sources.push_back(std::move(source));
  }
  if (sources.empty())
    return failure(Code::notFound, wanted.release.empty() ? "this desktop has no copies of ledgers" : "no copy on this desktop names the release " + wanted.release, "fetch them with `gantryctl ledger sync`");
  if (sources.size() > 1 && (wanted.first != 1 || wanted.last != 0))
    return failure(Code::usage, "a range of records is for one environment", "name the environment");
  return sources;
}

/// A copy of a folder: there whole, or not at all.
Result<void> keepWhole(const std::filesystem::path& folder, const std::filesystem::path& place) {
  std::error_code fault;
  const std::filesystem::path fresh = place.string() + ".new";
  std::filesystem::remove_all(fresh, fault);
  std::filesystem::create_directories(place.parent_path(), fault);
  std::filesystem::copy(folder, fresh, std::filesystem::copy_options::recursive, fault);
  if (!fault) std::filesystem::remove_all(place, fault);
  if (!fault) std::filesystem::rename(fresh, place, fault);
  if (!fault) return {};
  std::error_code ignored;
  std::filesystem::remove_all(fresh, ignored);
  return failure(Code::storage, "cannot keep the pack in " + place.string() + ": " + fault.message(), "make room there");
}

Result<CheckedPack> judged(const Desk& desk, const evidence::OpenPack& pack, const std::filesystem::path& signersFile) {
  std::optional<signing::AllowedSigners> signers;
  if (!signersFile.empty()) {
    std::error_code fault;
    if (!std::filesystem::exists(signersFile, fault)) return failure(Code::notFound, "there is no " + signersFile.string());
    auto read = signing::AllowedSigners::parse(contentOf(signersFile));
    if (!read) return failure(read.error());
    signers = std::move(*read);
  }
  auto parts = judgePack(desk, pack, signers ? &*signers : nullptr);
  if (!parts) return failure(parts.error());
  return CheckedPack{pack.digest(), std::move(*parts)};
}

}  // namespace

Result<std::vector<evidence::PartVerdict>> judgePack(const Desk& desk, const evidence::OpenPack& pack, const signing::AllowedSigners* signers) {
  return evidence::judgePack(pack, signers, [&](const ProjectName& project, const EnvironmentName& environment) -> Result<std::vector<ledger::KnownHead>> {
    if (project != desk.project.name) return std::vector<ledger::KnownHead>();
    return knownHeads(desk, environment, nullptr);
  });
}

bool CheckedPack::good() const {
  return std::ranges::all_of(parts, [](const evidence::PartVerdict& part) { return part.good(); });
}

Result<evidence::PackMade> exportLedgers(const Desk& desk, const ExportWanted& wanted, const std::filesystem::path& file, std::stop_token stop,
                                         const evidence::Printer& print) {
  const auto sources = sourcesOf(desk, wanted);
  if (!sources) return failure(sources.error());
  auto made = evidence::writePack(file, *sources, std::chrono::floor<std::chrono::seconds>(desk.clock.now()), std::move(stop), print);
  if (!made) return made;
  if (auto noted = noteOnDesk(desk, "ledger.exported", ledger::Body{{"file", made->digest}, {"records", made->records}}); !noted) return failure(noted.error());
  return made;
}

Result<CheckedPack> checkPack(const Desk& desk, const std::filesystem::path& file, const std::filesystem::path& signersFile, std::stop_token stop) {
  const auto pack = evidence::OpenPack::open(file, std::move(stop));
  if (!pack) return failure(pack.error());
  return judged(desk, *pack, signersFile);
}

Result<CheckedPack> importPack(const Desk& desk, const std::filesystem::path& file, const std::filesystem::path& signersFile,
                               std::filesystem::path& keptAt, std::stop_token stop) {
  const auto pack = evidence::OpenPack::open(file, std::move(stop));
  if (!pack) return failure(pack.error());
  auto checked = judged(desk, *pack, signersFile);
  if (!checked || !checked->good()) return checked;
  keptAt = desk.ledgers.root / "imported" / checked->digest.substr(std::string_view("sha256:").size(), 16);
  if (auto kept = keepWhole(pack->folder(), keptAt); !kept) return failure(kept.error());
  std::int64_t records = 0;
  for (const evidence::PartVerdict& part : checked->parts) records += part.range.last - part.range.first + 1;
  if (auto noted = noteOnDesk(desk, "ledger.imported", ledger::Body{{"file", checked->digest}, {"records", records}}); !noted) return failure(noted.error());
  return checked;
}

Result<std::vector<PackedRecord>> searchPack(const Desk& desk, const std::filesystem::path& file, const RecordQuery& query, std::stop_token stop) {
  const auto pack = evidence::OpenPack::open(file, stop);
  if (!pack) return failure(pack.error());
  std::vector<PackedRecord> all;
  for (const evidence::PackRange& range : pack->ranges()) {
    const std::filesystem::path lines = pack->folder() / "ledger" / (range.environment.text() + ".jsonl");
    const auto index = openIndexOf(desk, lines, lines.string() + ".index", stop);
    if (!index) return failure(index.error());
    const auto rows = (*index)->find(query);
    if (!rows) return failure(rows.error());
    auto found = readRows(lines, *rows);
    if (!found) return failure(found.error());
    for (FoundRecord& one : *found) all.push_back({range.environment, std::move(one)});
  }
  return all;
}

}  // namespace gantry::app
