#include "ledger/record.h"

#include <algorithm>

#include "core/text.h"
#include "core/time.h"
#include "ledger/line_scanner.h"

namespace gantry::ledger {
namespace {

constexpr std::size_t kMostNames = 40;

bool isName(std::string_view text, std::string_view others) {
  const auto fits = [&](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || others.find(c) != std::string_view::npos; };
  return !text.empty() && text.size() <= 32 && text.front() >= 'a' && text.front() <= 'z' && std::ranges::all_of(text, fits);
}

struct ValueText {
  std::string& line;
  void operator()(const std::string& text) const { appendString(line, text); }
  void operator()(std::int64_t number) const { line += std::to_string(number); }
  void operator()(bool yes) const { line += yes ? "true" : "false"; }
};

void appendBody(std::string& line, const Body& body) {
  line += ",\"body\":{";
  for (const auto& [name, value] : body) {
    if (line.back() != '{') line += ',';
    appendString(line, name);
    line += ':';
    std::visit(ValueText{line}, value);
  }
  line += '}';
}

BodyValue readValue(LineScanner& scanner) {
  if (scanner.comes("true")) return true;
  if (scanner.comes("false")) return false;
  LineScanner ahead = scanner;
  if (ahead.comes("\"")) return scanner.string();
  return scanner.number();
}

Body readBody(LineScanner& scanner, bool& fits) {
  Body body;
  scanner.expect("{");
  while (scanner.ok() && !scanner.comes("}")) {
    if (!body.empty()) scanner.expect(",");
    std::string name = scanner.string();
    scanner.expect(":");
    const bool twice = std::ranges::any_of(body, [&](const auto& entry) { return entry.first == name; });
    if (!isName(name, "-") || twice || body.size() == kMostNames) fits = false;
    if (!fits) return {};
    body.emplace_back(std::move(name), readValue(scanner));
  }
  return body;
}

/// What comes before the said: n, prev, at, kind, env, by; empty when one of them does not fit.
std::optional<Record> readHead(LineScanner& scanner) {
  scanner.expect("{\"n\":");
  const std::int64_t n = scanner.number();
  scanner.expect(",\"prev\":");
  auto prev = Digest::parse(scanner.string());
  scanner.expect(",\"at\":");
  const std::string at = scanner.string();
  auto time = parseTime(at);
  scanner.expect(",\"kind\":");
  std::string kind = scanner.string();
  scanner.expect(",\"env\":");
  const std::string environment = scanner.string();
  auto name = EnvironmentName::parse(environment);
  scanner.expect(",\"by\":");
  std::string by = scanner.string();
  const bool fits = scanner.ok() && n > 0 && prev && time && toMilliseconds(*time) == at && isName(kind, ".-") &&
                    (name || environment == "-") && Person::parse(by);
  if (!fits) return std::nullopt;
  return Record{n, *prev, *time, std::move(kind), name ? std::optional(*name) : std::nullopt, std::move(by), Body{}};
}

}  // namespace

const Digest& beforeTheFirst() {
  static const Digest digest = Digest::of("");
  return digest;
}

std::string_view Record::text(std::string_view name) const {
  const Body* body = std::get_if<Body>(&said);
  if (!body) return {};
  for (const auto& [key, value] : *body)
    if (key == name && std::holds_alternative<std::string>(value)) return std::get<std::string>(value);
  return {};
}

std::string Record::line() const {
  std::string line = "{\"n\":" + std::to_string(n) + ",\"prev\":\"" + prev.text() + "\",\"at\":\"" + toMilliseconds(at) +
                     "\",\"kind\":\"" + kind + "\",\"env\":\"" + (environment ? environment->text() : "-") + "\",\"by\":\"" + by + "\"";
  if (const SignedText* signedText = statement()) {
    line += ",\"statement\":";
    appendString(line, signedText->text);
    line += ",\"sig\":";
    appendString(line, signedText->signature);
  } else {
    appendBody(line, std::get<Body>(said));
  }
  return line + "}\n";
}

Result<Record> Record::parse(std::string_view line) {
  const auto wrong = [&](const char* why) { return failure(Code::invalid, std::string("the line ") + inQuotes(line) + " is no record: " + why); };
  if (line.size() >= kLongestLine) return wrong("it is longer than 64 KiB");
  LineScanner scanner(line);
  auto record = readHead(scanner);
  if (!record) return wrong("it does not begin with n, prev, at, kind, env and by as they must be");
  bool fits = true;
  if (scanner.comes(",\"statement\":")) {
    SignedText signedText;
    signedText.text = scanner.string();
    scanner.expect(",\"sig\":");
    signedText.signature = scanner.string();
    record->said = std::move(signedText);
  } else {
    scanner.expect(",\"body\":");
    record->said = readBody(scanner, fits);
  }
  scanner.expect("}");
  if (!fits || !scanner.atEnd()) return wrong("what it says is not written the one way records are written");
  return std::move(*record);
}

}  // namespace gantry::ledger
