#include "ledger/seen_heads.h"

#include "core/statement.h"
#include "ledger/lines_of_file.h"
#include "signing/signature_check.h"

namespace gantry::ledger {
namespace {

std::optional<SeenHead> headOf(const Record& record, const std::string& from, const ProjectName& project,
                               const EnvironmentName& environment, const signing::AllowedSigners* signers) {
  const auto statement = Statement::parse(record.statement()->text);
  if (!statement || statement->project != project || statement->environment != environment) return std::nullopt;
  const auto* said = std::get_if<statement::Checkpoint>(&statement->said);
  if (!said) return std::nullopt;
  const auto& row = rowOf(StatementKind::checkpoint);
  if (signers && !signing::checkSignature(*record.statement(), statement->by, row.nameSpace, *signers, record.at)) return std::nullopt;
  return SeenHead{{said->ledger, said->size, said->head, "a checkpoint of " + statement->by.text() + " in " + from + ", record " + std::to_string(record.n)},
                  *record.statement(), statement->by.text(), record.at};
}

}  // namespace

Result<std::vector<SeenHead>> seenHeads(const std::filesystem::path& file, const std::string& from, const ProjectName& project,
                                        const EnvironmentName& environment, const signing::AllowedSigners* signers) {
  std::vector<SeenHead> heads;
  const auto read = readLines(file, [&](std::string_view line) {
    if (line.find("\"kind\":\"witness\"") == std::string_view::npos && line.find("\"kind\":\"checkpoint\"") == std::string_view::npos) return true;
    const auto record = Record::parse(line);
    if (record && record->isStatement())
      if (auto head = headOf(*record, from, project, environment, signers)) heads.push_back(std::move(*head));
    return true;
  });
  if (!read && read.error().code == Code::storage) return failure(read.error());
  return heads;
}

}  // namespace gantry::ledger
