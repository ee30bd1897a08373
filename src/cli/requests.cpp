#include <algorithm>
#include <functional>

#include "app/requests.h"
#include "cli/exit_code.h"
#include "cli/request_text.h"
#include "cli/session.h"
#include "cli/to_json.h"
#include "core/text.h"

namespace gantry::cli {
namespace {

struct RequestsOptions {
  std::string request;
  std::string say;
};

bool isOpen(const app::Request& request) { return request.state == app::RequestState::waiting || request.state == app::RequestState::ready; }

void printGroup(Output& output, const std::vector<app::RequestsOf>& all, const char* title, const std::function<bool(const app::Request&)>& belongs) {
  std::vector<std::vector<std::string>> rows;
  for (const app::RequestsOf& of : all)
    for (const app::Request& request : of.requests)
      if (belongs(request)) rows.push_back(requestRow(output, request));
  if (rows.empty()) return;
  output.line(output.paint(Tone::strong, title));
  for (const std::string& line : columns(rows)) output.line(line);
}

int list(Session& session) {
  const auto all = app::readRequests(session.desk, session.stop);
  nlohmann::json data = nlohmann::json::array();
  int code = kDone;
  std::size_t count = 0;
  for (const app::RequestsOf& of : all) {
    for (const app::Request& request : of.requests) data.push_back(toJson(request));
    for (const app::UnreadableRequest& one : of.unreadable) {
      session.output.note(of.environment.text() + ": the request " + std::string(one.plan.hex().substr(0, 12)) + " cannot be read: " + neutralised(one.why));
      data.push_back({{"environment", of.environment.text()}, {"request", one.plan.text()}, {"unreadable", one.why}});
    }
    count += of.requests.size() + of.unreadable.size();
    if (!of.error) continue;
    session.output.note(of.environment.text() + ": " + of.error->message);
    data.push_back({{"environment", of.environment.text()}, {"error", toJson(*of.error)}});
    code = graver(code, exitCodeOf(of.error->code));
  }
  printGroup(session.output, all, "Waiting for me", [](const app::Request& one) { return one.waitsForMe; });
  printGroup(session.output, all, "Waiting for others, or ready to run", [](const app::Request& one) { return isOpen(one) && !one.waitsForMe; });
  printGroup(session.output, all, "Decided", [](const app::Request& one) { return !isOpen(one); });
  if (count == 0) session.output.line("No request is waiting.");
  session.output.document("gantry.requests/1", data, code == kDone);
  return code;
}

int showRequest(Session& session, const std::string& word) {
  const auto request = app::findRequest(app::readRequests(session.desk, session.stop), word);
  if (!request) return session.output.fail(request.error());
  const auto environment = session.desk.environment(request->environment.text());
  if (!environment) return session.output.fail(environment.error());
  host::Host host(session.desk.shellTo(*environment), *environment);
  const app::PlanContents contents = app::contentsOf(session.desk, host, request->plan, session.stop);
  printRequest(session.output, *request, contents);
  session.output.line();
  session.output.line(request->signedPlan.text);
  session.output.document("gantry.request/1", toJson(*request, contents));
  return kDone;
}

/// What came by mail or chat is handed to the host it is for.
int say(Session& session, const std::string& path) {
  const auto parcel = readParcel(path);
  if (!parcel) return session.output.fail(parcel.error());
  const auto plan = Plan::parse(parcel->front().text);
  if (!plan) return session.output.fail({Code::invalid, path + " does not begin with a plan", {}});
  const auto environment = session.desk.environment(plan->environment.text());
  if (!environment) return session.output.fail(environment.error());
  host::Host host(session.desk.shellTo(*environment), *environment);
  const auto answers = app::sayAll(host, *parcel, session.stop);
  if (!answers) return session.output.fail(answers.error());
  const auto fresh = std::ranges::count(*answers, host::SaidAnswer::Outcome::taken, &host::SaidAnswer::outcome);
  session.output.document("gantry.said/1", {{"request", plan->id().text()}, {"statements", answers->size()}, {"new", fresh}});
  session.output.line(environment->name.text() + " took " + std::to_string(fresh) + " of " + std::to_string(answers->size()) + " statements; the others it had.");
  return kDone;
}

}  // namespace

void defineRequests(CLI::App& parent, Choice& choice) {
  auto* command = parent.add_subcommand("requests", "What waits for you, for others, and what was decided");
  auto wanted = std::make_shared<RequestsOptions>();
  command->add_option("request", wanted->request, "Show this one in full");
  command->add_option("--say", wanted->say, "Hand this file, a request with its answers, to the host it is for");
  command->callback([&choice, wanted] {
    choice.action = [wanted](Session& session) {
      if (!wanted->say.empty()) return say(session, wanted->say);
      return wanted->request.empty() ? list(session) : showRequest(session, wanted->request);
    };
  });
}

}  // namespace gantry::cli
