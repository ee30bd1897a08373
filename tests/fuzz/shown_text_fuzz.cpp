#include "core/text.h"
#include "fuzz.h"

using namespace gantry;
using namespace gantry::testing;

namespace {

bool isPlain(std::string_view text, bool linesAllowed) {
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte == 0x7F || (byte < 0x20 && !(linesAllowed && (c == '\n' || c == '\t')))) return false;
  }
  return true;
}

/// What a POSIX shell makes of a word that is plain, or in single quotes with \' between them.
std::string shellReads(std::string_view word) {
  std::string read;
  bool quoting = false;
  for (std::size_t at = 0; at < word.size(); ++at) {
    if (word[at] == '\'')
      quoting = !quoting;
    else if (word[at] == '\\' && !quoting)
      read += word[++at];
    else
      read += word[at];
  }
  must(!quoting, "every quote is closed");
  return read;
}

}  // namespace

/// Hostile text on its way to a terminal, into a message, and into a command.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text = asText(data, size);
  const std::string shown = neutralised(text);
  must(isPlain(shown, true), "nothing that a terminal obeys is left");
  must(neutralised(shown) == shown, "what was made visible stays as it is");
  must(isPlain(inQuotes(text), false), "a quotation is one line");
  must(shellReads(shellWord(text)) == text, "a shell reads the word that was meant");
  return 0;
}
