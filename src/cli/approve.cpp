#include <filesystem>

#include "app/requests.h"
#include "cli/exit_code.h"
#include "cli/request_text.h"
#include "cli/signing_words.h"

namespace gantry::cli {
namespace {

struct AnswerOptions {
  std::string request;
  std::string reason;
  std::string out;
};

bool isFile(const std::string& word) {
  std::error_code fault;
  return std::filesystem::is_regular_file(word, fault);
}

/// The request a person means, and what has to travel with an answer to it.
struct Meant {
  app::Request request;
  std::vector<SignedText> before;   ///< a request that came as a file is handed to the host with the answer
};

Result<Meant> fromFile(Session& session, const std::string& path) {
  auto parcel = readParcel(path);
  if (!parcel) return failure(parcel.error());
  const auto plan = Plan::parse(parcel->front().text);
  if (!plan) return failure(Code::invalid, path + " is no request: " + plan.error().message);
  const auto environment = session.desk.environment(plan->environment.text());
  if (!environment) return failure(environment.error());
  host::Host host(session.desk.shellTo(*environment), *environment);
  auto request = app::readRequest(session.desk, host, *parcel, session.stop);
  if (!request) return failure(request.error());
  return Meant{std::move(*request), std::move(*parcel)};
}

Result<Meant> meant(Session& session, const std::string& word) {
  if (isFile(word)) return fromFile(session, word);
  auto request = app::findRequest(app::readRequests(session.desk, session.stop), word);
  if (!request) return failure(request.error());
  return Meant{std::move(*request), {}};
}

/// Why an approval would be of no use.
std::optional<Error> over(const app::Request& request) {
  if (request.state != app::RequestState::rejected && request.state != app::RequestState::withdrawn && request.state != app::RequestState::expired) return std::nullopt;
  return Error{Code::gateRefused, "request " + shortId(request.id()) + " is " + std::string(name(request.state)) + ": " + request.why.english(), "ask again with `gantryctl request`"};
}

int answer(Session& session, const AnswerOptions& wanted, app::Answer what) {
  auto reason = reasonFrom(wanted.reason);
  if (!reason) return session.output.fail(reason.error());
  const auto found = meant(session, wanted.request);
  if (!found) return session.output.fail(found.error());
  const app::Request& request = found->request;
  const auto environment = session.desk.environment(request.environment.text());
  if (!environment) return session.output.fail(environment.error());
  host::Host host(session.desk.shellTo(*environment), *environment);
  if (what == app::Answer::approve) {
    if (const auto why = over(request)) return session.output.fail(*why);
    printRequest(session.output, request, app::contentsOf(session.desk, host, request.plan, session.stop));
  }
  const auto trust = app::readTrust(session.desk, host, session.stop);
  if (!trust) return session.output.fail(trust.error());
  showText(session.output, "The plan whose id is signed:", request.signedPlan.text);
  const auto said = app::signAnswer(session.desk, *environment, *trust, request.plan, what, *reason, askToSign(session), session.stop);
  if (!said) return session.output.fail(said.error());
  auto parcel = wanted.out.empty() ? found->before : request.parcel();
  parcel.push_back(*said);
  if (!wanted.out.empty()) {
    if (auto written = writeParcel(wanted.out, parcel); !written) return session.output.fail(written.error());
  } else if (const auto answers = app::sayAll(host, parcel, session.stop); !answers) {
    return session.output.fail(answers.error());
  }
  const std::string word = what == app::Answer::approve ? "approves" : request.plan.requestedBy == session.desk.person ? "withdraws" : "rejects";
  session.output.document("gantry.answer/1", {{"request", request.id().text()}, {"answer", word}, {"by", session.desk.person.text()}, {"statement", toJson(*said)}});
  session.output.line(session.output.icon(Status::succeeded) + " " + session.desk.person.text() + " " + word + " " + shortId(request.id()) +
                      (wanted.out.empty() ? "." : "; send the file " + wanted.out + " back."));
  return kDone;
}

void define(CLI::App& parent, Choice& choice, const char* name, const char* what, app::Answer kind) {
  auto* command = parent.add_subcommand(name, what);
  auto wanted = std::make_shared<AnswerOptions>();
  command->add_option("request", wanted->request, "The first digits of its id, or the file it came in")->required();
  auto* reason = command->add_option("--reason", wanted->reason, "Why");
  if (kind == app::Answer::reject) reason->required();
  command->add_option("--out", wanted->out, "Into this file, to be sent back, instead of to the host");
  command->callback([&choice, wanted, kind] { choice.action = [wanted, kind](Session& session) { return answer(session, *wanted, kind); }; });
}

}  // namespace

void defineApprove(CLI::App& parent, Choice& choice) { define(parent, choice, "approve", "Approve a request, signed", app::Answer::approve); }

void defineReject(CLI::App& parent, Choice& choice) {
  define(parent, choice, "reject", "Reject a request, or withdraw your own, signed", app::Answer::reject);
}

}  // namespace gantry::cli
