#include "host/trust_answers.h"

#include <charconv>

#include "core/names.h"
#include "core/text.h"

namespace gantry::host {
namespace {

tl::unexpected<Error> wrong(const std::string& what) { return failure(Code::invalid, "the host's answer cannot be read: " + what); }

/// One line of an answer in which texts of others follow the lines that give their length.
struct Section {
  std::vector<std::string_view> words;
  std::string_view bytes;
};

/// Takes the next line off `rest`; empty when there is none.
std::optional<std::string_view> takeLine(std::string_view& rest) {
  const std::size_t end = rest.find('\n');
  if (end == std::string_view::npos) return std::nullopt;
  const std::string_view line = rest.substr(0, end);
  rest.remove_prefix(end + 1);
  return line;
}

std::optional<std::size_t> length(std::string_view word) {
  std::size_t value = 0;
  const auto [end, fault] = std::from_chars(word.data(), word.data() + word.size(), value);
  if (fault != std::errc() || end != word.data() + word.size()) return std::nullopt;
  return value;
}

/// Lines of the key and two words, DIGEST BYTES, each followed by its text; other lines stand alone.
Result<std::vector<Section>> sectionsOf(std::string_view answer) {
  if (takeLine(answer) != "gantry-host 1") return wrong("it does not begin with \"gantry-host 1\"");
  std::vector<Section> sections;
  while (true) {
    const auto line = takeLine(answer);
    if (!line) return wrong("it was cut off");
    if (*line == "end") break;
    Section section{split(*line, ' '), {}};
    for (const std::string_view word : section.words)
      if (!WordRule::accepts(word)) return wrong("line " + inQuotes(*line) + " holds something that is no word");
    if (section.words.size() == 3) {
      const auto bytes = length(section.words[2]);
      if (!bytes || *bytes > answer.size()) return wrong("a text of it was cut off");
      section.bytes = answer.substr(0, *bytes);
      answer.remove_prefix(*bytes);
    }
    sections.push_back(std::move(section));
  }
  if (!answer.empty()) return wrong("something follows its end");
  return sections;
}

}  // namespace

std::vector<SaidAnswer> readSaid(const std::vector<AnswerLine>& lines) {
  std::vector<SaidAnswer> answers;
  for (const AnswerLine& line : lines) {
    if (line.key != "said" || line.words.size() < 3) continue;
    SaidAnswer answer{line.words[0], line.words[1]};
    if (line.words[2] == "already") answer.outcome = SaidAnswer::Outcome::already;
    if (line.words[2] == "refused") {
      answer.outcome = SaidAnswer::Outcome::refused;
      answer.code = line.words.size() > 3 ? line.words[3] : "refused";
    }
    answers.push_back(std::move(answer));
  }
  return answers;
}

Result<std::vector<KeptRequest>> readRequests(std::string_view answer) {
  const auto sections = sectionsOf(answer);
  if (!sections) return failure(sections.error());
  std::vector<KeptRequest> requests;
  for (const Section& section : *sections) {
    if (section.words[0] != "request" || section.words.size() != 3) continue;
    auto plan = Digest::parse(section.words[1]);
    if (!plan) return failure(plan.error());
    auto parcel = parseParcel(section.bytes);
    if (!parcel) requests.push_back({*plan, {}, parcel.error().message});
    else if (parcel->empty() || parcel->front().id() != *plan) requests.push_back({*plan, {}, "it is not the plan it is named after"});
    else requests.push_back({*plan, std::move(*parcel), {}});
  }
  return requests;
}

Result<OwnersTexts> readOwnersTexts(std::string_view answer) {
  const auto sections = sectionsOf(answer);
  if (!sections) return failure(sections.error());
  OwnersTexts texts;
  for (const Section& section : *sections) {
    const bool policy = section.words[0] == "policy";
    if (section.words.size() != 3 || (!policy && section.words[0] != "signers")) continue;
    if (Digest::of(section.bytes).text() != section.words[1]) return wrong("the policy is not what its digest says");
    (policy ? texts.policy : texts.signers) = std::string(section.bytes);
  }
  return texts;
}

Result<std::string> readMigrations(std::string_view answer, const PinnedImage& migrator) {
  const auto sections = sectionsOf(answer);
  if (!sections) return failure(sections.error());
  bool named = false;
  std::optional<std::string> tar;
  for (const Section& section : *sections) {
    if (section.words[0] == "image" && section.words.size() == 2) named = section.words[1] == migrator.text();
    if (section.words[0] != "migrations" || section.words.size() != 3) continue;
    if (Digest::of(section.bytes).text() != section.words[1]) return wrong("the migrations are not what their digest says");
    tar = std::string(section.bytes);
  }
  if (!named) return wrong("it is about another image");
  if (!tar) return wrong("it holds no migrations");
  return std::move(*tar);
}

}  // namespace gantry::host
