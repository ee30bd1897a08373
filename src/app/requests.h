#pragma once

#include <functional>
#include <string>
#include <vector>

#include "app/evidence.h"
#include "app/planner.h"
#include "app/saying.h"

namespace gantry::app {

/// Where a request stands.
enum class RequestState {
  waiting,   ///< somebody's word is missing
  ready,     ///< it may run
  rejected,
  withdrawn,  ///< by its requester
  expired,
  stale,     ///< something it relies on has moved: a new plan is needed
};
[[nodiscard]] std::string_view name(RequestState state);

/// One plan that was asked for, and what is known of it.
struct Request {
  EnvironmentName environment;
  Plan plan;
  SignedText signedPlan;
  std::vector<SignedText> said;       ///< as the host keeps it
  AdmissionFacts admission;           ///< what counts of it now
  std::vector<JudgedGate> gates;      ///< those of the policy
  RequestState state = RequestState::waiting;
  Sentence why;                       ///< what is missing, or why it is over
  bool waitsForMe = false;            ///< this desktop's person may approve it and has not said anything

  [[nodiscard]] Digest id() const { return signedPlan.id(); }
  /// The plan and what was said about it, as it travels.
  [[nodiscard]] std::vector<SignedText> parcel() const;
};

/// A request that is kept and says nothing to this desktop: it stands in nobody else's way.
struct UnreadableRequest {
  Digest plan;
  std::string why;
};

/// The requests of one environment, or why they could not be read.
struct RequestsOf {
  EnvironmentName environment;
  std::vector<Request> requests;   ///< newest first
  std::vector<UnreadableRequest> unreadable;
  std::optional<Error> error;
};

/// Reads the requests of all environments at once, each on its own thread.
[[nodiscard]] std::vector<RequestsOf> readRequests(const Desk& desk, std::stop_token stop);

/// Reads the requests of one environment. Asks nothing but `facts` where none is kept; where one waits for an acceptance, the ledger of the
/// environment whose acceptances the policy counts is fetched first. @error as Host
[[nodiscard]] Result<RequestsOf> readRequests(const Desk& desk, host::Host& host, std::stop_token stop);

/// Judges a parcel that came as a file, by what its environment's host says now. @error invalid when it does not begin with a plan of this
/// project; as Host
[[nodiscard]] Result<Request> readRequest(const Desk& desk, host::Host& host, const std::vector<SignedText>& parcel, std::stop_token stop);

/// The one request whose id begins with `word` (hex digits, with or without `sha256:`; what brief() prints will do), of all environments.
/// @error notFound naming those there are; usage when several are meant
[[nodiscard]] Result<Request> findRequest(const std::vector<RequestsOf>& all, std::string_view word);

/// Signs a draft's plan after consent, with what is carried along: a request, ready to be said or written to a file.
/// @error as chooseKey(), signText()
[[nodiscard]] Result<std::vector<SignedText>> signRequest(const Desk& desk, const Environment& environment, const PlanDraft& draft, const Consent& consent,
                                                          std::stop_token stop);

enum class Answer { approve, reject };

/// Signs an answer to a request: an approval that lasts as long as the plan, or a rejection (by its requester: a withdrawal).
/// @error as chooseKey(), signText()
[[nodiscard]] Result<SignedText> signAnswer(const Desk& desk, const Environment& environment, const Trust& trust, const Plan& plan, Answer answer,
                                            std::optional<Remark> reason, const Consent& consent, std::stop_token stop);

/// Adds a break-glass for the draft's plan as if it were signed, so that the gates say what that would change; signed by signDraft().
/// @error gateRefused when no policy stands that could be broken, or it does not let this person
[[nodiscard]] Result<Statement> breakGlass(const Desk& desk, const Environment& environment, PlanDraft& draft, const Remark& reason, std::stop_token stop);

/// What is sent to start a draft: its plan, signed when that is needed, with all evidence, and the break-glass when there is one.
/// @error as chooseKey(), signText()
[[nodiscard]] Result<std::vector<SignedText>> signDraft(const Desk& desk, const Environment& environment, const PlanDraft& draft,
                                                        const std::optional<Statement>& glass, const Consent& consent, std::stop_token stop);

}  // namespace gantry::app
