#include "cli/output.h"

#include <array>
#include <clocale>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <iostream>

#include <langinfo.h>
#include <unistd.h>

#include "cli/exit_code.h"
#include "cli/to_json.h"

namespace gantry::cli {
namespace {

bool isSet(const char* name) {
  const char* value = std::getenv(name);
  return value != nullptr && *value != '\0' && std::strcmp(value, "0") != 0;
}

bool isDumb() {
  const char* term = std::getenv("TERM");
  return term == nullptr || std::strcmp(term, "dumb") == 0;
}

bool wantsColour(const Options& options, bool terminal) {
  if (options.color != "auto") return options.color == "always";
  if (const char* without = std::getenv("NO_COLOR"); without != nullptr && *without != '\0') return false;   // no-color.org: whatever its value
  if (isSet("FORCE_COLOR") || isSet("CLICOLOR_FORCE")) return true;
  return terminal && !isDumb();
}

struct Icon {
  const char* utf8;
  const char* ascii;
  Tone tone;
};

constexpr std::array<Icon, 9> kIcons{{
    {"○", ".", Tone::faint},
    {"◷", "~", Tone::warning},
    {"▶", ">", Tone::running},
    {"✓", "+", Tone::success},
    {"✗", "x", Tone::danger},
    {"⊘", "-", Tone::faint},
    {"▲", "!", Tone::warning},
    {"#", "#", Tone::warning},
    {"?", "?", Tone::plain},
}};

constexpr std::array<const char*, 7> kTones{"", "2", "1", "32", "33", "31", "36"};

}  // namespace

Output::Output(const Options& options) : m_json(options.json) {
  std::setlocale(LC_CTYPE, "");
  m_utf8 = std::strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
  const bool errorsAreTerminal = isatty(STDERR_FILENO) != 0;
  const bool bothAreTerminals = errorsAreTerminal && isatty(STDOUT_FILENO) != 0;
  m_colour = wantsColour(options, bothAreTerminals);
  m_progress = options.progress;
  if (m_progress == "auto") {
    const bool redraw = errorsAreTerminal && !isDumb() && !isSet("CI") && !m_json;
    m_progress = m_json ? "json" : redraw ? "tty" : "plain";
  }
  m_live = m_progress == "tty";
}

void Output::line(std::string_view text) {
  if (!m_json) std::cout << text << '\n' << std::flush;
}

void Output::note(std::string_view text) {
  if (!m_json) show(text);
}

void Output::show(std::string_view text) { std::cerr << text << '\n' << std::flush; }

void Output::document(std::string_view schema, const nlohmann::json& data, bool ok) {
  if (!m_json) return;
  const nlohmann::json envelope{{"schema", schema}, {"ok", ok}, {"data", data}};
  std::cout << envelope.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) << '\n' << std::flush;
}

int Output::fail(const Error& error) {
  if (m_json) {
    const nlohmann::json envelope{{"schema", "gantry.error/1"}, {"ok", false}, {"error", toJson(error)}};
    std::cout << envelope.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) << '\n' << std::flush;
  } else {
    std::cerr << icon(Status::failed) << ' ' << error.message << '\n';
    if (!error.wayOut.empty()) std::cerr << "  " << paint(Tone::strong, "Way out:") << ' ' << error.wayOut << '\n';
    std::cerr << std::flush;
  }
  return exitCodeOf(error.code);
}

std::string Output::paint(Tone tone, std::string_view text) const {
  if (!m_colour || tone == Tone::plain) return std::string(text);
  return "\x1b[" + std::string(kTones[static_cast<std::size_t>(tone)]) + "m" + std::string(text) + "\x1b[0m";
}

std::string Output::icon(Status status) const {
  const Icon& icon = kIcons[static_cast<std::size_t>(status)];
  return paint(icon.tone, m_utf8 ? icon.utf8 : icon.ascii);
}

std::size_t width(std::string_view text) {
  std::size_t columns = 0;
  bool escape = false;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte == 0x1BU) escape = true;
    if (!escape && (byte & 0xC0U) != 0x80U) ++columns;
    if (escape && c == 'm') escape = false;
  }
  return columns;
}

std::vector<std::string> columns(const std::vector<std::vector<std::string>>& rows) {
  std::vector<std::size_t> widths;
  for (const auto& row : rows) {
    widths.resize(std::max(widths.size(), row.size()));
    for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], width(row[i]));
  }
  std::vector<std::string> lines;
  for (const auto& row : rows) {
    std::string line;
    for (std::size_t i = 0; i < row.size(); ++i) {
      line += row[i];
      if (i + 1 < row.size()) line += std::string(widths[i] - width(row[i]) + 2, ' ');
    }
    lines.push_back(line.substr(0, line.find_last_not_of(' ') + 1));
  }
  return lines;
}

}  // namespace gantry::cli
