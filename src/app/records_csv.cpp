#include "app/records_csv.h"

#include "core/time.h"

namespace gantry::app {
namespace {

std::string csvField(const std::string& text) {
  std::string field = "\"";
  if (!text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos) field += '\'';
  for (const char c : text) field += c == '"' ? std::string("\"\"") : std::string(1, c);
  return field + "\"";
}

}  // namespace

std::string csvHeader() { return "time,ledger,entry,kind,by,release,run,plan,outcome,words,sha256\r\n"; }

std::string csvLine(const std::string& place, const FoundRecord& found) {
  const ledger::Record& record = found.record;
  const ledger::Subject& subject = found.subject;
  std::string line;
  for (const std::string& field : {toMilliseconds(record.at), place, std::to_string(record.n), record.kind, record.by, subject.release, subject.run, subject.plan,
                                   subject.outcome, subject.words, Digest::of(found.line + "\n").text()})
    line += (line.empty() ? "" : ",") + csvField(field);
  return line + "\r\n";
}

}  // namespace gantry::app
