#include "evidence/pack_writer.h"

#include <fstream>
#include <set>
#include <tuple>
#include <vector>

#include "core/statement.h"
#include "core/time.h"
#include "evidence/manifest.h"
#include "evidence/pack_report.h"
#include "evidence/tar_writer.h"
#include "evidence/verify_script.h"
#include "ledger/lines_of_file.h"

namespace gantry::evidence {
namespace {

constexpr const char* kGuide = R"(# How to check this evidence

`sh verify.sh` in this folder checks everything with coreutils, grep, sed and ssh-keygen; Gantry is not needed. Read the script: it is short. It says
OK or what is wrong, and ends with 0 or 1. By hand:

1. `sha256sum -c MANIFEST.sha256`: the files belong together.
2. `ledger/ENVIRONMENT.jsonl` are the lines of an environment's ledger, byte for byte; `ledger/ENVIRONMENT.range` names the first record, the last one
   and the hash that the first one must have as its `prev`. Each line's `prev` is the SHA-256 of the line before it with its newline.
3. What people said is in `statements/ENVIRONMENT/N.txt`, their signature in `N.sig`; `N.who` names person, namespace and time of record N:
   `ssh-keygen -Y verify -f ledger/ENVIRONMENT.allowed_signers -I PERSON -n NAMESPACE -s N.sig -O verify-time=TIME < N.txt`
4. `checkpoints/ENVIRONMENT/N.txt` are signed words of people about how long the ledger was, and what its last line was, when they looked.

Take the `allowed_signers` and `verify.sh` from somewhere you trust and compare: whoever could forge this whole folder could forge them as well. Without a later head that
somebody has seen, nobody can tell whether records after the last one were cut off.
)";

/// Where the wanted lines lie in the copy.
struct Span {
  std::int64_t offset = 0;
  std::int64_t bytes = 0;
  std::int64_t last = 0;
  Digest prev = ledger::beforeTheFirst();
};

constexpr std::int64_t kMostRows = 50'000;
constexpr std::int64_t kMostPrinted = 5'000;

struct Written {
  PackMade made;
  PackReport page{kMostRows};
  PackReport print{kMostPrinted};

  template <typename Add> void tell(Add add) {
    add(page);
    add(print);
  }
};

Result<Span> spanOf(const PackSource& source) {
  Span span;
  std::int64_t n = 0;
  const auto read = ledger::readLines(source.copy, [&](std::string_view line) {
    const auto bytes = static_cast<std::int64_t>(line.size()) + 1;
    if (++n < source.first) {
      span.offset += bytes;
      if (n == source.first - 1) span.prev = Digest::of(std::string(line) + "\n");
      return true;
    }
    if (source.last > 0 && n > source.last) return false;
    span.bytes += bytes;
    span.last = n;
    return true;
  });
  if (!read) return failure(read.error());
  if (span.bytes == 0) return failure(Code::notFound, "the copy of " + source.environment.text() + " has no record " + std::to_string(source.first), "sync it, or name other records");
  return span;
}

Result<void> addSigned(TarWriter& tar, const std::string& stem, const SignedText& said, const std::string& who) {
  if (auto added = tar.add(stem + ".txt", said.text); !added) return added;
  if (auto added = tar.add(stem + ".sig", said.signature); !added) return added;
  return tar.add(stem + ".who", who);
}

std::string whoLine(const std::string& by, const SignedText& said, Time at) {
  const auto kind = statementKindOf(said.text);
  return by + " " + std::string(kind ? rowOf(*kind).nameSpace : "") + " " + toSeconds(at) + "\n";
}

Result<void> addStatements(TarWriter& tar, const PackSource& source, const Span& span, Written& written, const std::stop_token& stop) {
  std::int64_t n = 0;
  std::optional<Error> fault;
  const auto read = ledger::readLines(source.copy, [&](std::string_view line) {
    if (++n < source.first) return true;
    if (n > span.last) return false;
    const auto record = ledger::Record::parse(line);
    if (stop.stop_requested()) fault = Error{Code::cancelled, "was stopped while the pack was written", {}};
    else if (!record) fault = record.error();
    else if (record->isStatement()) {
      const std::string stem = "statements/" + source.environment.text() + "/" + std::to_string(n);
      if (auto added = addSigned(tar, stem, *record->statement(), whoLine(record->by, *record->statement(), record->at)); !added) fault = added.error();
      ++written.made.statements;
    }
    if (record && !fault) written.tell([&](PackReport& report) { report.row(*record); });
    return !fault;
  });
  if (fault) return failure(*fault);
  if (!read) return failure(read.error());
  return {};
}

Result<void> addHeads(TarWriter& tar, const PackSource& source) {
  std::set<std::tuple<std::int64_t, Digest, Digest>> there;
  for (const ledger::SeenHead& seen : source.heads) {
    if (!there.insert({seen.head.size, seen.head.ledger, seen.head.head}).second) continue;  // one witness for a head is enough; two heads of a size are a fork
    const std::string stem = "checkpoints/" + source.environment.text() + "/" + std::to_string(there.size());
    if (auto added = addSigned(tar, stem, seen.said, whoLine(seen.by, seen.said, seen.at)); !added) return added;
  }
  return {};
}

Result<void> addSource(TarWriter& tar, const PackSource& source, Written& written, const std::stop_token& stop) {
  const auto span = spanOf(source);
  if (!span) return failure(span.error());
  const std::string stem = "ledger/" + source.environment.text();
  written.tell([&](PackReport& report) { report.environment(source.environment.text(), source.first, span->last); });
  if (auto added = tar.addPart(stem + ".jsonl", source.copy, span->offset, span->bytes); !added) return added;
  const std::string range = std::to_string(source.first) + " " + std::to_string(span->last) + " " + span->prev.text() + "\n";
  if (auto added = tar.add(stem + ".range", range); !added) return added;
  if (auto added = tar.add(stem + ".allowed_signers", source.signers); !added) return added;
  written.made.records += span->last - source.first + 1;
  if (auto added = addStatements(tar, source, *span, written, stop); !added) return added;
  return addHeads(tar, source);
}

}  // namespace

Result<PackMade> writePack(const std::filesystem::path& file, const std::vector<PackSource>& sources, Time at, std::stop_token stop,
                           const Printer& print) {
  auto tar = TarWriter::create(file, at);
  if (!tar) return failure(tar.error());
  Written written;
  written.tell([&](PackReport& report) { report.begin(sources.empty() ? "" : sources.front().project.text(), at); });
  if (auto added = tar->add("VERIFY.md", kGuide); !added) return failure(added.error());
  if (auto added = tar->add("verify.sh", verifyScript()); !added) return failure(added.error());
  for (const PackSource& source : sources)
    if (auto added = addSource(*tar, source, written, stop); !added) return failure(added.error());
  if (auto added = tar->add("report.html", written.page.finish()); !added) return failure(added.error());
  if (print)
    if (auto added = tar->add("report.pdf", print(written.print.finish())); !added) return failure(added.error());
  const std::string manifest = manifestText(tar->manifest());
  if (auto added = tar->add("MANIFEST.sha256", manifest); !added) return failure(added.error());
  if (auto finished = tar->finish(); !finished) return failure(finished.error());
  std::error_code fault;
  written.made.bytes = std::filesystem::file_size(file, fault);
  auto digest = digestOfFile(file);
  if (!digest) return failure(digest.error());
  written.made.digest = std::move(*digest);
  return written.made;
}

}  // namespace gantry::evidence
