#pragma once

#include "app/requests.h"
#include "cli/output.h"

namespace gantry::cli {

/// The first digits of a request's id, enough to name it on the command line.
[[nodiscard]] std::string shortId(const Digest& plan);

/// A request for people: what it brings where, what its gates say, and what was said about it.
void printRequest(Output& output, const app::Request& request, const app::PlanContents& contents);

/// One row of a list.
[[nodiscard]] std::vector<std::string> requestRow(const Output& output, const app::Request& request);

[[nodiscard]] nlohmann::json toJson(const app::Request& request);
/// The same with what it brings.
[[nodiscard]] nlohmann::json toJson(const app::Request& request, const app::PlanContents& contents);

/// A parcel from a file, or into one. @error notFound, storage, invalid
[[nodiscard]] Result<std::vector<SignedText>> readParcel(const std::string& path);
[[nodiscard]] Result<void> writeParcel(const std::string& path, const std::vector<SignedText>& parcel);

}  // namespace gantry::cli
