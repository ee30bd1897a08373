#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/sentence.h"

namespace gantry {

/// What a statement does to the application version that was written before it.
enum class SchemaEffect {
  none,         ///< the older application cannot notice
  writesBreak,  ///< an older INSERT, UPDATE or DELETE may fail
  dataChanged,  ///< rows say something else than before; older code may misread them
  unknown,      ///< not understood
  readsBreak,   ///< an older SELECT may fail or answer something else
  dataLost,     ///< going back does not bring it back
};
[[nodiscard]] std::string_view name(SchemaEffect effect);

/// A read-only query that settles a finding: no row means that nothing of the newer version is in the way.
struct Probe {
  std::string sql;
  bool operator==(const Probe&) const = default;
};

/// Where a statement stands.
struct StatementPlace {
  std::string migration;
  int line = 0;  ///< counted from 1
  bool operator==(const StatementPlace&) const = default;
};

/// One thing that the older application may meet.
struct SchemaFinding {
  SchemaEffect effect = SchemaEffect::none;
  bool ifUsed = false;  ///< only once data of the newer version makes use of it
  StatementPlace place;
  std::string statement;  ///< the text of the statement
  std::string subject;    ///< the table, column, type … it is about, quoted as SQL
  Sentence sentence;      ///< for people
  std::optional<Probe> probe;
  bool operator==(const SchemaFinding&) const = default;
};

/// How long a statement keeps others out of a table.
enum class LockWeight {
  brief,         ///< taken and released at once, but it queues behind open transactions
  scan,          ///< reads the whole table; others may mostly go on
  blocksWrites,  ///< writers wait until it is done
  blocksAll,     ///< readers and writers wait until it is done (rewrite or full scan)
};
[[nodiscard]] std::string_view name(LockWeight weight);

struct LockNote {
  LockWeight weight = LockWeight::brief;
  std::string table;
  Sentence sentence;
  bool operator==(const LockNote&) const = default;
};

/// One statement with everything that was found about it.
struct StatementReport {
  StatementPlace place;
  std::string statement;
  SchemaEffect effect = SchemaEffect::none;  ///< the worst of its findings
  bool ifUsed = false;                       ///< all findings of that effect hold only if used
  std::vector<SchemaFinding> findings;
  std::vector<LockNote> locks;
  bool operator==(const StatementReport&) const = default;
};

/// What a row of migrations does to an application that knows only the history before them.
struct SchemaReport {
  std::vector<StatementReport> statements;  ///< those of the judged migrations, in order
  std::vector<Sentence> remarks;            ///< about the history as a whole
  bool operator==(const SchemaReport&) const = default;

  [[nodiscard]] std::vector<SchemaFinding> findings() const;
};

}  // namespace gantry
