#include "cli/request_text.h"

#include <filesystem>
#include <fstream>
#include <iterator>

#include "cli/plan_text.h"
#include "cli/signing_words.h"
#include "cli/to_json.h"
#include "core/release.h"
#include "core/text.h"
#include "core/time.h"

namespace gantry::cli {
namespace {

Status statusOf(app::RequestState state) {
  switch (state) {
    case app::RequestState::waiting: return Status::waiting;
    case app::RequestState::ready: return Status::succeeded;
    case app::RequestState::rejected: return Status::failed;
    case app::RequestState::withdrawn:
    case app::RequestState::expired: return Status::skipped;
    case app::RequestState::stale: return Status::degraded;
  }
  return Status::unknown;
}

std::string wordsOf(const ProvenStatement& one) {
  return one.statement.by.text() + " " + std::string(rowOf(one.statement.kind()).does) + (one.statement.reason ? ": " + one.statement.reason->text() : "") + "  (" +
         toSeconds(one.statement.created) + ", key " + one.key.text() + ")";
}

}  // namespace

std::string shortId(const Digest& plan) { return std::string(plan.hex().substr(0, 12)); }

void printRequest(Output& output, const app::Request& request, const app::PlanContents& contents) {
  output.line(output.paint(Tone::strong, brief(request.plan.release) + " " + output.arrow() + " " + request.environment.text()) + "  request " + shortId(request.id()));
  output.line("  " + output.icon(statusOf(request.state)) + " " + std::string(name(request.state)) + ": " + request.why.english());
  output.line("  asked for by " + request.plan.requestedBy.text() + " at " + toSeconds(request.plan.created) + ", expires " + toSeconds(request.plan.expires));
  if (request.plan.reason) output.line("  reason    " + request.plan.reason->text());
  output.line("  app       " + request.plan.app.text());
  output.line("  migrator  " + request.plan.migrator.text());
  output.line("  verdict of the way back, as the requester vouches: " + std::string(name(request.plan.verdictBack)));
  printContents(output, request.plan, contents);
  for (const ProvenStatement& one : request.admission.said) output.line("  " + wordsOf(one));
  for (const JudgedGate& gate : request.gates) output.line("  " + output.icon(statusOf(gate.result.state)) + " " + std::string(gate.title) + ": " + gate.result.whole().english());
}

std::vector<std::string> requestRow(const Output& output, const app::Request& request) {
  return {"  " + output.icon(statusOf(request.state)) + " " + shortId(request.id()), brief(request.plan.release) + " " + output.arrow() + " " + request.environment.text(),
          "by " + request.plan.requestedBy.text(), std::string(name(request.state)), request.why.english()};
}

nlohmann::json toJson(const app::Request& request) {
  nlohmann::json said = nlohmann::json::array();
  for (const ProvenStatement& one : request.admission.said)
    said.push_back({{"id", one.id.text()}, {"kind", rowOf(one.statement.kind()).name}, {"by", one.statement.by.text()}, {"key", one.key.text()},
                    {"created", toSeconds(one.statement.created)}, {"reason", one.statement.reason ? nlohmann::json(one.statement.reason->text()) : nlohmann::json(nullptr)}});
  nlohmann::json gates = nlohmann::json::array();
  for (const JudgedGate& gate : request.gates)
    gates.push_back({{"gate", gate.name}, {"passed", gate.result.state == GateState::passed}, {"code", gate.result.code}, {"reason", gate.result.whole().english()}});
  return {{"id", request.id().text()}, {"environment", request.environment.text()}, {"release", request.plan.release.text()}, {"by", request.plan.requestedBy.text()},
          {"asked_because", request.plan.reason ? nlohmann::json(request.plan.reason->text()) : nlohmann::json(nullptr)}, {"created", toSeconds(request.plan.created)}, {"expires", toSeconds(request.plan.expires)}, {"state", name(request.state)}, {"why", request.why.english()},
          {"waits_for_me", request.waitsForMe}, {"said", std::move(said)}, {"gates", std::move(gates)}, {"plan", request.signedPlan.text}};
}

nlohmann::json toJson(const app::Request& request, const app::PlanContents& contents) {
  nlohmann::json document = toJson(request);
  document.update(toJson(contents));
  return document;
}

Result<std::vector<SignedText>> readParcel(const std::string& path) {
  constexpr std::uintmax_t kMost = 256 * 1024;
  std::error_code fault;
  if (!std::filesystem::is_regular_file(path, fault)) return failure(Code::notFound, "there is no file " + inQuotes(path));
  if (std::filesystem::file_size(path, fault) > kMost) return failure(Code::invalid, inQuotes(path) + " is longer than 256 KiB: it is no request");
  std::ifstream in(path, std::ios::binary);
  auto parcel = parseParcel(std::string(std::istreambuf_iterator<char>(in), {}));
  if (!parcel) return failure(parcel.error().code, inQuotes(path) + ": " + parcel.error().message, parcel.error().wayOut);
  if (parcel->empty()) return failure(Code::invalid, inQuotes(path) + " is empty");
  return parcel;
}

Result<void> writeParcel(const std::string& path, const std::vector<SignedText>& parcel) {
  std::error_code fault;
  if (std::filesystem::exists(path, fault)) return failure(Code::storage, inQuotes(path) + " is there already", "name another file");
  std::ofstream out(path, std::ios::binary);
  out << packed(parcel);
  if (!out.flush()) return failure(Code::storage, "cannot write " + inQuotes(path), "name another file");
  return {};
}

}  // namespace gantry::cli
