#include "core/sentence.h"

namespace gantry {

std::string filled(std::string pattern, const std::vector<std::string>& parts) {
  std::size_t at = 0;
  for (const std::string& part : parts) {
    at = pattern.find("{}", at);
    if (at == std::string::npos) break;
    pattern.replace(at, 2, part);
    at += part.size();
  }
  return pattern;
}

std::string Sentence::in(const Tongue& tongue) const {
  if (m_pattern == nullptr) return m_words;
  std::vector<std::string> parts;
  for (const Sentence& part : m_parts) parts.push_back(part.in(tongue));
  return filled(tongue ? tongue(m_pattern) : m_pattern, parts);
}

std::vector<std::string> english(const std::vector<Sentence>& sentences) {
  std::vector<std::string> texts;
  for (const Sentence& sentence : sentences) texts.push_back(sentence.english());
  return texts;
}

}  // namespace gantry
