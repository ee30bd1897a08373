// Figures of the ledger: records appended durably, a million records verified beside sha256sum over the same bytes, and signatures
// verified beside ssh-keygen.
//   ledger_bench FOLDER [RECORDS]      writes FOLDER/appended, FOLDER/million and keys

#include <sys/resource.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>

#include "ledger/ledger_file.h"
#include "ledger/verification.h"
#include "signing/signature_check.h"

using namespace gantry;
using namespace gantry::ledger;

namespace {

double seconds(const std::function<void()>& work) {
  const auto begin = std::chrono::steady_clock::now();
  work();
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

Draft draft(bool first) {
  const Time at{std::chrono::milliseconds(1'795'000'000'000)};
  Body body{{"project", std::string("shop")}, {"host", std::string("-")}, {"id", std::string(32, 'a')}};
  if (!first)
    body = {{"run", std::string("01JD3XW9V8ZK5T9Q2B7M4N6P8R")}, {"plan", Digest::of("p").text()}, {"release", std::string("sha-9f2c41d8e07b5a6c3d2e1f009f2c41d8e07b5a6c")},
            {"outcome", std::string("healthy")}, {"migrations", std::int64_t{3}}, {"held", false}, {"journal", Digest::of("j").text()},
            {"logs", "check=" + Digest::of("c").text() + " verify=" + Digest::of("v").text() + " pull=" + Digest::of("l").text()}};
  return {at, first ? "ledger.started" : "run.finished", std::nullopt, "desk", std::move(body)};
}

std::string contentsOf(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

/// Of one key's type: how many signatures of a statement are verified a second, by us and by ssh-keygen.
bool verifySignatures(const std::filesystem::path& folder, const std::string& type) {
  constexpr int kOurs = 5000;
  constexpr int kTheirs = 100;
  const std::string key = (folder / ("key-" + type)).string();
  const std::string text = (folder / "statement").string();
  std::ofstream(text, std::ios::binary) << "gantry hold v1\nproject: shop\nenvironment: production\nheld: yes\nreason: the migration of the orders\nby: mara\n";
  const std::string making = "cd '" + folder.string() + "' && rm -f '" + key + "' '" + text + ".sig' && ssh-keygen -q -t " + type + " -N '' -f '" + key +
                             "' && ssh-keygen -Y sign -q -n gantry-hold -f '" + key + "' statement && printf 'mara %s\\n' \"$(cat '" + key + ".pub')\" > signers";
  if (std::system(making.c_str()) != 0) return false;
  const SignedText said{contentsOf(text), contentsOf(text + ".sig")};
  const auto signers = signing::AllowedSigners::parse(contentsOf(folder / "signers"));
  const auto person = Person::parse("mara");
  bool good = signers && person;
  const double ours = seconds([&] { for (int i = 0; good && i < kOurs; ++i) good = signing::checkSignature(said, *person, "gantry-hold", *signers, Time{}).has_value(); });
  const std::string command = "ssh-keygen -Y verify -q -f '" + (folder / "signers").string() + "' -I mara -n gantry-hold -s '" + text + ".sig' < '" + text + "' > /dev/null";
  const double theirs = seconds([&] { for (int i = 0; good && i < kTheirs; ++i) good = std::system(command.c_str()) == 0; });
  if (good) std::printf("signatures verified, %s: %.0f a second; ssh-keygen, a process each, %.0f\n", type.c_str(), kOurs / ours, kTheirs / theirs);
  return good;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) return 2;
  const std::filesystem::path folder = argv[1];
  const long records = argc > 2 ? std::atol(argv[2]) : 1'000'000;
  const LedgerFile file(folder / "appended");
  if (!file.append(draft(true))) return 1;
  const int appended = 1000;
  bool wrote = true;
  const double appending = seconds([&] { for (int i = 0; i < appended; ++i) wrote = wrote && file.append(draft(false)).has_value(); });
  if (!wrote) return 1;
  std::printf("appended durably: %.0f records/s\n", appended / appending);
  for (const char* type : {"ed25519", "ecdsa", "rsa"})
    if (!verifySignatures(folder, type)) return 1;

  const std::filesystem::path large = folder / "million";
  {
    std::ofstream out(large, std::ios::binary);
    Digest prev = beforeTheFirst();
    for (long n = 1; n <= records; ++n) {
      Draft one = draft(n == 1);
      const std::string line = Record{n, prev, one.at, one.kind, one.environment, one.by, one.said}.line();
      out << line;
      prev = Digest::of(line);
    }
  }
  const double bytes = static_cast<double>(std::filesystem::file_size(large));
  Result<LedgerVerdict> verdict = failure(Code::internal, "not verified");
  const double verifying = seconds([&] { verdict = verify(large, {*ProjectName::parse("shop"), std::nullopt, nullptr, {}}); });
  if (!verdict || !verdict->intact() || verdict->records != records) return 1;
  const std::string command = "sha256sum '" + large.string() + "' > /dev/null";
  int status = 0;
  const double hashing = seconds([&] { status = std::system(command.c_str()); });
  rusage usage{};
  ::getrusage(RUSAGE_SELF, &usage);
  std::printf("verified: %.0f records/s, %.0f MB/s, %.0f bytes a record; sha256sum (%d) %.0f MB/s; ratio %.2f; peak memory %ld MiB\n",
              static_cast<double>(records) / verifying, bytes / verifying / 1e6, bytes / static_cast<double>(records), status, bytes / hashing / 1e6,
              verifying / hashing, usage.ru_maxrss / 1024);
  return status;
}
