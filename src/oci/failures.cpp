#include "oci/failures.h"

#include <algorithm>
#include <array>

#include "oci/challenge.h"
#include "oci/json.h"

namespace gantry::oci {
namespace {

std::string login(const Subject& subject) { return "docker login " + subject.registry; }

Error notAuthenticated(const Subject& subject) {
  if (subject.credentials.empty())
    return {Code::authentication,
            subject.registry + " wants credentials for " + subject.what + ": no credentials found for " +
                subject.registry + " in " + subject.lookedIn,
            login(subject)};
  return {Code::authentication,
          subject.registry + " does not accept " + subject.credentials + " for " + subject.what, login(subject)};
}

Error notAllowed(const Subject& subject, const std::string& said) {
  const std::string who = subject.credentials.empty() ? " without credentials" : " with " + subject.credentials;
  return {Code::permission, subject.registry + " does not allow reading " + subject.what + who + said,
          "ask its owner for read access, or " + login(subject) + " as someone else"};
}

/// The first error code of an answer (distribution specification, "Error Codes"), when it is one of those.
std::string knownCode(std::string_view body) {
  constexpr std::array<std::string_view, 15> codes{
      "BLOB_UNKNOWN",          "BLOB_UPLOAD_INVALID", "BLOB_UPLOAD_UNKNOWN", "DIGEST_INVALID", "MANIFEST_BLOB_UNKNOWN",
      "MANIFEST_INVALID",      "MANIFEST_UNKNOWN",    "NAME_INVALID",        "NAME_UNKNOWN",   "SIZE_INVALID",
      "UNAUTHORIZED",          "DENIED",              "UNSUPPORTED",         "TOOMANYREQUESTS", "MANIFEST_UNVERIFIED"};
  const auto document = readJsonObject(body, "the answer");
  const auto* errors = document ? memberAt(*document, "errors", nlohmann::json::value_t::array) : nullptr;
  if (errors == nullptr || errors->empty()) return {};
  const std::string code = textAt(errors->front(), "code").value_or("");
  return std::find(codes.begin(), codes.end(), code) == codes.end() ? "" : ", " + code;
}

/// A good token without the right to this repository: the registry answers 401, but a login would not help.
bool lacksScope(const HttpHead& head) {
  const auto challenges = readChallenges(head.header("WWW-Authenticate"));
  return std::any_of(challenges.begin(), challenges.end(),
                     [](const Challenge& one) { return one.parameter("error") == "insufficient_scope"; });
}

}  // namespace

Error errorOf(const HttpFailure& failure, const Subject& subject) {
  const std::string server = failure.server.empty() ? subject.registry : failure.server;
  switch (failure.kind) {
    case HttpFailure::Kind::connect: return {Code::unreachable, "cannot reach " + server + ": " + failure.cause,
              "see that the registry runs at this address, and that name service, proxy and firewall let this desktop reach it"};
    case HttpFailure::Kind::lost:
      return {Code::unreachable, "lost " + server + " while reading " + subject.what + ": " + failure.cause, {}};
    case HttpFailure::Kind::timeout:
      return {Code::timeout, server + " is too slow with " + subject.what + ": " + failure.cause, {}};
    case HttpFailure::Kind::tls:
      return {Code::unreachable, server + " does not prove its identity: " + failure.cause,
              "if it has a CA of its own, put that into /etc/docker/certs.d/" + subject.registry + "/ca.crt"};
    case HttpFailure::Kind::refused:
      return {Code::invalid, server + " was asked for " + subject.what + ", and " + failure.cause, {}};
    case HttpFailure::Kind::cancelled: return {Code::cancelled, "reading " + subject.what + " was stopped", {}};
    case HttpFailure::Kind::unusable:
      return {Code::internal, "cannot ask " + server + " for " + subject.what + ": " + failure.cause, {}};
  }
  return {Code::internal, failure.cause, {}};
}

Error errorOf(const HttpHead& head, std::string_view body, const Subject& subject) {
  const std::string said = " (" + std::to_string(head.status) + knownCode(body) + ")";
  if (head.status == 401)
    return lacksScope(head) && !subject.credentials.empty() ? notAllowed(subject, said) : notAuthenticated(subject);
  if (head.status == 403) return notAllowed(subject, said);
  if (head.status == 404) return {Code::notFound, "there is no " + subject.what + said, {}};
  if (head.status == 429)
    return {Code::unreachable, subject.registry + " takes no more requests for now" + said, "try again later"};
  if (head.status >= 500)
    return {Code::unreachable, subject.registry + " cannot serve " + subject.what + " now" + said, "try again later"};
  return {Code::invalid, subject.registry + " gave an unexpected answer for " + subject.what + said, {}};
}

Error about(const std::string& what, const Error& error) {
  return {error.code, what + ": " + error.message, error.wayOut};
}

}  // namespace gantry::oci
