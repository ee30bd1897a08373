#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace gantry::oci {

/// One way a server offers to authenticate (RFC 9110 section 11.6.1).
struct Challenge {
  std::string scheme;                             ///< lower case: "bearer", "basic", …
  std::map<std::string, std::string> parameters;  ///< names in lower case; of doubled ones the first counts

  /// The parameter's value, empty when there is none.
  [[nodiscard]] std::string parameter(std::string_view name) const;
  bool operator==(const Challenge&) const = default;
};

/// The challenges of a WWW-Authenticate field, several of them joined by commas. Reads what is well formed and stops at
/// the first thing that is not; at most 16 KiB and 16 challenges are looked at.
[[nodiscard]] std::vector<Challenge> readChallenges(std::string_view field);

}  // namespace gantry::oci
