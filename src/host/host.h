#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "core/host_facts.h"
#include "core/project.h"
#include "core/shell.h"
#include "host/rendering.h"
#include "host/trust_answers.h"

namespace gantry::host {

/// What `facts` is asked for beside the host itself.
struct FactsWanted {
  std::optional<Digest> bundle;
  std::vector<PinnedImage> images;  ///< are they on the host?
  /// Render `bundle` with this app and this migrator in the same round trip; readRenderingWithin() finds it in the answer.
  std::optional<std::pair<PinnedImage, PinnedImage>> rendered{};
  bool probeReady = true;
  int runs = 20;  ///< 0 to 100
};

struct StartAnswer {
  bool already = false;  ///< this run had been started before
  std::vector<SaidAnswer> said{};  ///< what became of the statements that came with the plan
};

/// One environment's host, spoken to through its script. Blocking; one thread at a time, as its Shell. Every call can
/// fail as Shell::run does; beyond that as said. Each is one round trip on an open connection.
class Host {
 public:
  Host(std::unique_ptr<Shell> shell, Environment environment);

  [[nodiscard]] const Environment& environment() const { return m_environment; }
  [[nodiscard]] Result<Connection> connect(std::stop_token stop);
  void close() { m_shell->close(); }

  /// The exact answer of `facts`, for the store; readFacts() makes it a value. @error hostUnfit without a script
  [[nodiscard]] Result<std::string> factsText(const FactsWanted& wanted, std::stop_token stop);
  [[nodiscard]] Result<HostFacts> facts(const FactsWanted& wanted, std::stop_token stop);

  /// Sends a bundle (`packed` as Bundle::packed() gives it). @error digestMismatch, hostUnfit (no space)
  [[nodiscard]] Result<void> putBundle(const Digest& digest, const std::string& packed, std::stop_token stop);

  /// @error hostUnfit when the configuration cannot be rendered; the sentence names the variable, never a value
  [[nodiscard]] Result<Rendering> render(const Digest& bundle, const PinnedImage& app, const PinnedImage& migrator,
                                         std::stop_token stop);

  /// `plan` is a plan's text, or a parcel that begins with it.
  /// @error busy with who, since when and at which step; hostUnfit, hostRefused
  [[nodiscard]] Result<StartAnswer> start(const RunId& run, const Person& by, const std::string& plan,
                                          std::stop_token stop);
  [[nodiscard]] Result<std::string> plan(const RunId& run, std::stop_token stop);
  /// True when the run goes on and was asked to stop, false when it had ended.
  [[nodiscard]] Result<bool> cancel(const RunId& run, const Person& by, std::stop_token stop);
  [[nodiscard]] Result<void> setHold(bool held, const Person& by, const std::string& reason, std::stop_token stop);

  /// Hands over a parcel of signed statements; what became of each, in their order. A refused statement is a value.
  /// @error hostRefused when the whole parcel was refused
  [[nodiscard]] Result<std::vector<SaidAnswer>> say(const std::vector<SignedText>& parcel, std::stop_token stop);
  /// The plans that are kept here, oldest first, with what was said about each.
  [[nodiscard]] Result<std::vector<KeptRequest>> requests(std::stop_token stop);
  /// The host's policy and allowed_signers, verbatim.
  [[nodiscard]] Result<OwnersTexts> policy(std::stop_token stop);
  /// Prints the ledger's lines from record `from` on; `receive` gets raw bytes and returns false to stop.
  [[nodiscard]] Result<void> ledger(std::int64_t from, const std::function<bool(std::string_view)>& receive, std::stop_token stop);
  /// Can this host's engine see the image at its registry: ok, denied, missing or unreachable.
  [[nodiscard]] Result<std::string> reach(const PinnedImage& image, std::stop_token stop);

  /// The migrations in a migrator that a run of this environment has pulled: a tar, compressed with gzip, checked against the
  /// host's digest of it. @error hostUnfit when the image is not there under exactly this digest, or holds none
  [[nodiscard]] Result<std::string> migrations(const PinnedImage& migrator, std::stop_token stop);

  /// Prints the journal from line `from`, following it until the run ends or its runner is gone. `receive` gets raw
  /// bytes and returns false to stop.
  [[nodiscard]] Result<void> journal(const RunId& run, std::int64_t from, const std::function<bool(std::string_view)>& receive,
                                     std::stop_token stop);
  /// A step's log from a byte on; program output as it is, not neutralised.
  [[nodiscard]] Result<void> log(const RunId& run, Step step, std::int64_t fromByte, bool follow,
                                 const std::function<bool(std::string_view)>& receive, std::stop_token stop);

 private:
  struct Said;
  [[nodiscard]] Result<Said> call(std::vector<std::string> words, std::string input, std::stop_token stop);
  [[nodiscard]] Result<std::string> answer(std::vector<std::string> words, std::string input, std::stop_token stop);
  [[nodiscard]] Result<void> stream(std::vector<std::string> words, const std::function<bool(std::string_view)>& receive,
                                    std::stop_token stop);
  [[nodiscard]] Command command(std::vector<std::string> words, std::string input) const;

  std::unique_ptr<Shell> m_shell;
  Environment m_environment;
};

}  // namespace gantry::host
