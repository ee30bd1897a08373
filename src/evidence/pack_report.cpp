#include "evidence/pack_report.h"

#include "core/text.h"
#include "core/time.h"
#include "ledger/subject.h"

namespace gantry::evidence {
namespace {

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : neutralised(text)) {
    if (c == '&') out += "&amp;";
    else if (c == '<') out += "&lt;";
    else if (c == '>') out += "&gt;";
    else if (c == '"') out += "&quot;";
    else out += c;
  }
  return out;
}

}  // namespace

void PackReport::begin(const std::string& project, Time at) {
  m_text = "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>Evidence: " + escaped(project) +
           "</title>\n<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
           "<style>body{font:14px sans-serif;margin:2em}table{border-collapse:collapse;width:100%}td,th{border-bottom:1px solid #ccc;"
           "padding:4px 8px;text-align:left;vertical-align:top}td:first-child{text-align:right}code{font-size:12px}</style></head><body>\n<h1>" +
           escaped(project) + "</h1>\n<p>Written at " + toSeconds(at) +
           ". This page is for reading and proves nothing: VERIFY.md says how to check the lines and signatures beside it.</p>\n";
}

void PackReport::environment(const std::string& name, std::int64_t first, std::int64_t last) {
  if (m_open) m_text += "</table>\n";
  m_text += "<h2>" + escaped(name) + ", records " + std::to_string(first) + " to " + std::to_string(last) +
            "</h2>\n<table><tr><th>n</th><th>time</th><th>who</th><th>what</th><th>said or done</th></tr>\n";
  m_open = true;
}

void PackReport::row(const ledger::Record& record) {
  if (++m_rows > m_mostRows) return;
  const ledger::Subject subject = ledger::subjectOf(record);
  m_text += "<tr><td>" + std::to_string(record.n) + "</td><td>" + toSeconds(record.at) + "</td><td>" + escaped(record.by) + "</td><td>" + escaped(record.kind) +
            "</td><td>" + escaped(subject.words) + (subject.run.empty() ? "" : " <code>" + escaped(subject.run) + "</code>") + "</td></tr>\n";
}

std::string PackReport::finish() {
  if (m_open) m_text += "</table>\n";
  if (m_rows > m_mostRows) m_text += "<p>" + std::to_string(m_rows - m_mostRows) + " more records are in the lines and not on this page.</p>\n";
  return std::move(m_text) + "</body></html>\n";
}

}  // namespace gantry::evidence
