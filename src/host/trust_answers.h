#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/parcel.h"
#include "host/answer.h"

namespace gantry::host {

/// What became of one statement that was said (docs/formats/host-protocol.md, `say`).
struct SaidAnswer {
  enum class Outcome { taken, already, refused };
  std::string id;    ///< of the statement
  std::string kind;
  Outcome outcome = Outcome::taken;
  std::string code;           ///< when it was refused
  std::optional<Error> why;   ///< when it was refused: the host's sentence, for the first one
};

/// The `said` lines of an answer, in their order.
[[nodiscard]] std::vector<SaidAnswer> readSaid(const std::vector<AnswerLine>& lines);

/// A plan that is kept on a host, and what was said about it; the plan comes first, and may lack its signature.
struct KeptRequest {
  Digest plan;
  std::vector<SignedText> parcel;
  std::string fault;   ///< why it cannot be read, also when it does not begin with the plan it is named after; then the parcel is empty
};
/// Reads the answer of `requests`. @error Code::invalid
[[nodiscard]] Result<std::vector<KeptRequest>> readRequests(std::string_view answer);

/// A host's policy and allowed_signers as they lie there; empty when there is none.
struct OwnersTexts {
  std::optional<std::string> policy;
  std::optional<std::string> signers;
};
/// Reads the answer of `policy`. @error Code::invalid, also when a text is not what its digest says
[[nodiscard]] Result<OwnersTexts> readOwnersTexts(std::string_view answer);

/// Reads the answer of `migrations`: the compressed tar. @error Code::invalid, also when it is about another image or not what its
/// digest says
[[nodiscard]] Result<std::string> readMigrations(std::string_view answer, const PinnedImage& migrator);

}  // namespace gantry::host
