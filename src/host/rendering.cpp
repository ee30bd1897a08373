#include "host/rendering.h"

#include <algorithm>
#include <optional>

#include "host/answer.h"
#include "host/facts_reader.h"

namespace gantry::host {
namespace {

/// What is gathered while the lines are read.
struct Gathered {
  std::optional<ConfigFingerprint> config;
  std::vector<RuleVerdict> rules;
  std::vector<Rendering::Service> services;
  std::optional<std::vector<Rendering::Setting>> settings;
  std::vector<std::string> recreate;
};

Result<void> gather(Gathered& gathered, const AnswerLine& line) {
  if (line.key == "config" && !line.words.empty()) {
    auto parsed = ConfigFingerprint::parse(line.words[0]);
    if (!parsed) return failure(parsed.error());
    gathered.config = *parsed;
  } else if (line.key == "rule") {
    auto rule = readRule(line);
    if (!rule) return failure(rule.error());
    gathered.rules.push_back(std::move(*rule));
  } else if (line.key == "service" && line.words.size() >= 2) {
    gathered.services.push_back({line.words[0], line.words[1]});
  } else if (line.key == "settings" && !line.words.empty() && line.words[0] != "unknown") {
    gathered.settings.emplace();
  } else if (line.key == "setting" && line.words.size() >= 2 && gathered.settings) {
    gathered.settings->push_back({line.words[0], line.words[1]});
  } else if (line.key == "recreate" && !line.words.empty()) {
    gathered.recreate.push_back(line.words[0]);
  }
  return {};
}

Result<Rendering> rendering(const std::vector<AnswerLine>& lines) {
  Gathered gathered;
  for (const AnswerLine& line : lines)
    if (auto taken = gather(gathered, line); !taken) return failure(taken.error());
  if (!gathered.config) return failure(Code::invalid, "the host's answer cannot be read: it names no configuration");
  return Rendering{*gathered.config, std::move(gathered.rules), std::move(gathered.services), std::move(gathered.settings), std::move(gathered.recreate)};
}

}  // namespace

Result<Rendering> readRendering(std::string_view answer) {
  const auto lines = parseAnswer(answer);
  if (!lines) return failure(lines.error());
  return rendering(*lines);
}

Result<std::optional<Rendering>> readRenderingWithin(std::string_view facts) {
  const auto lines = parseAnswer(facts);
  if (!lines) return failure(lines.error());
  std::vector<AnswerLine> drawn;
  for (const AnswerLine& line : *lines)
    if (line.key == "rendered" && !line.words.empty()) drawn.push_back({line.words.front(), {line.words.begin() + 1, line.words.end()}});
  if (drawn.empty()) return std::nullopt;
  auto read = rendering(drawn);
  if (!read) return failure(read.error());
  return std::move(*read);
}

}  // namespace gantry::host
