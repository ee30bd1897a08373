#pragma once

#include <functional>
#include <string>
#include <utility>
#include <vector>

namespace gantry {

/// Gives an English pattern in its reader's language; each `{}` in it stays. None: English, as in the terminal.
using Tongue = std::function<std::string(const char* english)>;

/// Marks a pattern in a table for tools/words: the context of its translations, and the pattern.
constexpr const char* phrase(const char* /*context*/, const char* pattern) { return pattern; }

/// `pattern`, in which each `{}` has given way to the next of `parts`.
[[nodiscard]] std::string filled(std::string pattern, const std::vector<std::string>& parts);

/// A sentence for people, made where something is known and said where it is read, in its reader's language (docs/adr/0014-sentences.md).
class Sentence {
 public:
  Sentence() = default;
  /// What is the same in every language: a name, a time, the words of another program.
  Sentence(std::string words) : m_words(std::move(words)) {}

  /// An English pattern and what stands for each `{}` in it: texts, numbers as texts, sentences. tools/words finds the literal by this name;
  /// one from a table is marked there with phrase(). It must outlive the sentence.
  template <typename... Parts>
  [[nodiscard]] static Sentence say(const char* pattern, Parts&&... parts) {
    Sentence sentence;
    sentence.m_pattern = pattern;
    (sentence.m_parts.emplace_back(std::forward<Parts>(parts)), ...);
    return sentence;
  }

  [[nodiscard]] std::string in(const Tongue& tongue) const;
  [[nodiscard]] std::string english() const { return in({}); }
  [[nodiscard]] bool empty() const { return m_pattern == nullptr && m_words.empty(); }
  bool operator==(const Sentence& other) const { return english() == other.english(); }

 private:
  const char* m_pattern = nullptr;  ///< null: the words alone
  std::string m_words;
  std::vector<Sentence> m_parts;
};

[[nodiscard]] std::vector<std::string> english(const std::vector<Sentence>& sentences);

}  // namespace gantry
