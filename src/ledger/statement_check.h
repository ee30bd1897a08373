#pragma once

#include <optional>
#include <set>
#include <string>

#include "core/statement.h"
#include "ledger/record.h"
#include "signing/allowed_signers.h"

namespace gantry::ledger {

/// Judges the statements of one ledger in their order. One thread.
class StatementCheck {
 public:
  StatementCheck(const signing::AllowedSigners& signers, std::optional<ProjectName> project) : m_signers(signers), m_project(std::move(project)) {}

  /// A host key's fingerprint that the ledger names. Without any, statements may name whichever: a part of a ledger does not tell.
  void knowHost(std::string key) { m_hosts.insert(std::move(key)); }

  /// Why this record's statement does not count, as a sentence; empty when it does.
  [[nodiscard]] std::string faultOf(const Record& record);

 private:
  [[nodiscard]] std::string faultOfPlan(const Record& record, const std::string& text);
  [[nodiscard]] std::string faultOfStatement(const Record& record, const Statement& statement);
  [[nodiscard]] std::string faultOfPlace(const Record& record, const ProjectName& project, const EnvironmentName& environment, const Fingerprint& host, bool elsewhere) const;
  const signing::AllowedSigners& m_signers;
  std::optional<ProjectName> m_project;
  std::set<std::string> m_hosts;
  std::set<Digest> m_said;
};

}  // namespace gantry::ledger
