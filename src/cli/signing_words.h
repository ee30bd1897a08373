#pragma once

#include <string>

#include "app/signing_key.h"
#include "cli/session.h"
#include "core/statement.h"

namespace gantry::cli {

/// Shows a text line by line under a title, on standard error, also with `--json`.
void showText(Output& output, const std::string& title, const std::string& text);

/// The same of what is signed, verbatim and with the key.
void showWhatIsSigned(Output& output, const std::string& text, const std::string& key);

/// Shows the exact text and asks whether it is to be signed.
[[nodiscard]] app::Consent askToSign(Session& session);

/// Shows the exact text; the person has agreed before.
[[nodiscard]] app::Consent showAndSign(Session& session);

/// A person's reason from the command line; empty means none. @error usage
[[nodiscard]] Result<std::optional<Remark>> reasonFrom(const std::string& text);
/// The same where there must be one. @error usage
[[nodiscard]] Result<Remark> reasonGiven(const std::string& text);

/// A moment: RFC 3339, or from now on: `+90m`, `+4h`, `+2d`. @error usage
[[nodiscard]] Result<Time> momentFrom(const std::string& text, Time now);
/// A duration: `90m`, `4h`, `14d`. @error usage
[[nodiscard]] Result<std::chrono::seconds> durationFrom(const std::string& text);

/// What a word that was signed is in `--json`.
[[nodiscard]] nlohmann::json toJson(const SignedText& said);

}  // namespace gantry::cli
