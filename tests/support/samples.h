#pragma once

#include <string>
#include <vector>

#include "core/host_facts.h"
#include "core/plan.h"
#include "core/project.h"
#include "core/release.h"
#include "core/run_state.h"

namespace gantry::testing {

/// `sha256:` and 64 times the same hex digit; likewise a commit and its tag.
[[nodiscard]] Digest digestOf(char c);
[[nodiscard]] Commit commitOfAll(char c);
[[nodiscard]] Tag tagOf(char c);
/// The run id that ends in `c`, of a fixed time.
[[nodiscard]] RunId runId(char c);
[[nodiscard]] PinnedImage appImage(char c);
[[nodiscard]] PinnedImage migratorImage(char c);
[[nodiscard]] Person mara();

/// staging and, behind it, production, each on its own host.
[[nodiscard]] Project shop();
[[nodiscard]] Environment staging();
[[nodiscard]] Environment production();
[[nodiscard]] Plan samplePlan();

/// An image with two layers of 1,000 and 500 bytes.
[[nodiscard]] Image imageAt(const PinnedImage& pinned, std::optional<Commit> revision);
/// A complete release: app `c`, migrator `c`, both built from commit `c`.
[[nodiscard]] Release releaseOf(char c);

/// A framed answer of the host script: `gantry-host 1`, the lines, `end`.
[[nodiscard]] std::string answer(const std::vector<std::string>& lines);
/// The line `serving` of a run of release `c`, and the line `run` of one.
[[nodiscard]] std::string servingLine(char c);
[[nodiscard]] std::string runLine(char run, char release, const std::string& outcome, const std::string& images = "present");

/// JSON for people to read in tests: single quotes stand for double ones.
[[nodiscard]] std::string q(std::string text);
/// Journal line `n`: `rest` is `'kind'` and its further keys, in single quotes; `n` seconds after 08:50.
[[nodiscard]] std::string journalLine(int n, const std::string& rest);
/// A journal from line 1 on, every line with its newline.
[[nodiscard]] std::string journal(const std::vector<std::string>& rests);
/// The facts of `run.started` and of a `run.finished`.
[[nodiscard]] std::string started();
[[nodiscard]] std::string finished(const std::string& outcome, const std::string& code, const std::string& step,
                                   const std::string& changed, int migrations, const std::string& serving, bool held);
/// The state after these facts. Aborts the test when one cannot be read.
[[nodiscard]] RunState folded(const std::vector<std::string>& rests);

}  // namespace gantry::testing
