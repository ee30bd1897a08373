#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

#include "cli/options.h"
#include "core/result.h"

namespace gantry::cli {

/// The status vocabulary: icon, word and tone are the same in the window, the terminal and the log.
enum class Status { pending, waiting, running, succeeded, failed, skipped, degraded, held, unknown };

enum class Tone { plain, faint, strong, success, warning, danger, running };

/// Where a command's words go: data to standard output, everything else to standard error. With `--json` standard
/// output carries exactly one document and human text is left out. One thread.
class Output {
 public:
  explicit Output(const Options& options);

  [[nodiscard]] bool json() const { return m_json; }
  /// Whether standard error is a terminal that can be redrawn.
  [[nodiscard]] bool live() const { return m_live; }
  [[nodiscard]] const std::string& progress() const { return m_progress; }

  /// A line of data for people, on standard output; nothing with `--json`.
  void line(std::string_view text = {});
  /// A line about what goes on, on standard error; nothing with `--json`.
  void note(std::string_view text);
  /// A line on standard error in all forms, also with `--json`: what a person is about to sign.
  void show(std::string_view text);
  /// The one document of `--json`; nothing without it. `ok` is false when a part of what was asked for failed: then `data` says which.
  void document(std::string_view schema, const nlohmann::json& data, bool ok = true);
  /// Says an error in its place and form, and returns its exit code.
  [[nodiscard]] int fail(const Error& error);

  [[nodiscard]] std::string paint(Tone tone, std::string_view text) const;
  /// The status' icon in its tone; ASCII where the locale is not UTF-8.
  [[nodiscard]] std::string icon(Status status) const;
  [[nodiscard]] bool utf8() const { return m_utf8; }
  [[nodiscard]] std::string arrow() const { return m_utf8 ? "→" : "->"; }

 private:
  bool m_json;
  bool m_colour;
  bool m_utf8;
  bool m_live;
  std::string m_progress;
};

/// Rows with their columns lined up; the last column is not padded. Escape sequences do not count as width.
[[nodiscard]] std::vector<std::string> columns(const std::vector<std::vector<std::string>>& rows);

/// How many columns of a terminal a text fills: scalar values, without escape sequences.
[[nodiscard]] std::size_t width(std::string_view text);

}  // namespace gantry::cli
