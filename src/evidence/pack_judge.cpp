#include "evidence/pack_judge.h"

#include <fstream>
#include <iterator>

#include "core/plan.h"
#include "core/statement.h"
#include "core/time.h"
#include "ledger/lines_of_file.h"
#include "signing/signature_check.h"

namespace gantry::evidence {
namespace {

constexpr std::size_t kMostFaults = 100;

std::string contentOf(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  return std::string(std::istreambuf_iterator<char>(in), {});
}

/// Which project these lines are about: what record 1 or their first statement says.
std::optional<ProjectName> projectIn(const std::filesystem::path& lines) {
  std::optional<ProjectName> project;
  const auto take = [&](std::string_view line) {
    const auto record = ledger::Record::parse(line);
    if (!record) return false;
    std::string name(record->text("project"));
    if (record->isStatement()) {
      if (const auto statement = Statement::parse(record->statement()->text)) name = statement->project.text();
      else if (const auto plan = Plan::parse(record->statement()->text)) name = plan->project.text();
    }
    if (const auto parsed = ProjectName::parse(name)) project = *parsed;
    return !project;
  };
  [[maybe_unused]] const auto read = ledger::readLines(lines, take);   // what cannot be read is the verification's to tell
  return project;
}

std::filesystem::path linesOf(const OpenPack& pack, const PackRange& range) { return pack.folder() / "ledger" / (range.environment.text() + ".jsonl"); }

/// Which project a part is about. One that neither begins the ledger nor holds a statement leaves that to its checkpoints, and to the pack's other parts.
std::optional<ProjectName> projectOf(const OpenPack& pack, const PackRange& range) {
  if (auto told = projectIn(linesOf(pack, range))) return told;
  std::error_code fault;
  for (std::filesystem::directory_iterator at(pack.folder() / "checkpoints" / range.environment.text(), fault), end; at != end; ++at)
    if (const auto said = at->path().extension() == ".txt" ? Statement::parse(contentOf(at->path())) : failure(Code::invalid, "")) return said->project;
  for (const PackRange& other : pack.ranges())
    if (auto told = projectIn(linesOf(pack, other))) return told;
  return std::nullopt;
}

std::string whoLine(const ledger::Record& record) {
  const auto kind = statementKindOf(record.statement()->text);
  return record.by + " " + std::string(kind ? rowOf(*kind).nameSpace : "") + " " + toSeconds(record.at) + "\n";
}

/// Whether the files beside the lines say the same as the lines.
std::vector<std::string> compareStatements(const OpenPack& pack, const PackRange& range) {
  std::vector<std::string> faults;
  const std::filesystem::path folder = pack.folder() / "statements" / range.environment.text();
  std::int64_t statements = 0;
  const auto read = ledger::readLines(linesOf(pack, range), [&](std::string_view line) {
    const auto record = ledger::Record::parse(line);
    if (!record || !record->isStatement()) return true;
    ++statements;
    const std::string n = std::to_string(record->n);
    const bool same = contentOf(folder / (n + ".txt")) == record->statement()->text && contentOf(folder / (n + ".sig")) == record->statement()->signature &&
                      contentOf(folder / (n + ".who")) == whoLine(*record);
    if (!same) faults.push_back("the files of statement " + n + " are not what its record says");
    return faults.size() < kMostFaults;
  });
  if (!read) faults.push_back(read.error().message);
  std::error_code fault;
  std::int64_t files = 0;
  for (std::filesystem::directory_iterator at(folder, fault), end; at != end; ++at) ++files;
  if (faults.empty() && files != 3 * statements) faults.emplace_back("it holds files of statements that have no record");
  return faults;
}

/// The checkpoints of a part whose signature holds, as heads; the others are faults.
std::vector<ledger::KnownHead> checkpointsOf(const OpenPack& pack, const PackRange& range, const std::optional<ProjectName>& project, const signing::AllowedSigners& signers, std::vector<std::string>& faults) {
  std::vector<ledger::KnownHead> heads;
  std::error_code fault;
  for (std::filesystem::directory_iterator at(pack.folder() / "checkpoints" / range.environment.text(), fault), end; at != end; ++at) {
    if (at->path().extension() != ".txt") continue;
    const std::filesystem::path stem = at->path().parent_path() / at->path().stem();
    const SignedText said{contentOf(at->path()), contentOf(stem.string() + ".sig")};
    const auto statement = Statement::parse(said.text);
    const auto* checkpoint = statement ? std::get_if<statement::Checkpoint>(&statement->said) : nullptr;
    const bool holds = checkpoint && signing::checkSignature(said, statement->by, rowOf(StatementKind::checkpoint).nameSpace, signers, statement->created);
    if (holds && statement->project == project && statement->environment == range.environment)
      heads.push_back({checkpoint->ledger, checkpoint->size, checkpoint->head, "the checkpoint of " + statement->by.text() + " in the pack"});
    else
      faults.push_back("the checkpoint " + at->path().stem().string() + " in it does not hold");
  }
  return heads;
}

}  // namespace

Result<std::vector<PartVerdict>> judgePack(const OpenPack& pack, const signing::AllowedSigners* signers, const SeenElsewhere& seen) {
  std::vector<PartVerdict> parts;
  for (const PackRange& range : pack.ranges()) {
    const std::filesystem::path stem = pack.folder() / "ledger" / range.environment.text();
    const auto own = signing::AllowedSigners::parse(contentOf(stem.string() + ".allowed_signers"));
    if (!own) return failure(Code::invalid, "the pack's keys of " + range.environment.text() + ": " + own.error().message);
    const signing::AllowedSigners& believed = signers ? *signers : *own;
    const auto project = projectOf(pack, range);
    std::vector<std::string> faults = compareStatements(pack, range);
    std::vector<ledger::KnownHead> heads = checkpointsOf(pack, range, project, believed, faults);
    if (seen && project) {
      const auto known = seen(*project, range.environment);
      if (!known) return failure(known.error());
      heads.insert(heads.end(), known->begin(), known->end());
    }
    auto verdict = ledger::verify(linesOf(pack, range), {project, range.environment, &believed, std::move(heads), range.first, range.prev});
    if (!verdict) return failure(verdict.error());
    if (!verdict->fault && verdict->records != range.last) faults.push_back("it ends with record " + std::to_string(verdict->records) + ", not " + std::to_string(range.last));
    if (verdict->torn) faults.emplace_back("its last line has no end");
    parts.push_back({range, project, std::move(*verdict), std::move(faults)});
  }
  return parts;
}

}  // namespace gantry::evidence
