#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"

namespace gantry::host {

/// One line of an answer: its first word and the words after it.
struct AnswerLine {
  std::string key;
  std::vector<std::string> words;
};

/// Takes a framed answer of the host script apart (docs/formats/host-protocol.md): first line `gantry-host 1`, last line
/// `end`, words of the Word rule between single blanks.
/// @error Code::invalid when it is cut off, of another version, or holds anything else; at most 1 MiB.
[[nodiscard]] Result<std::vector<AnswerLine>> parseAnswer(std::string_view text);

/// What the script said on its standard error when it refused: `gantry: CODE: SENTENCE`, perhaps a way out.
/// Any other text is shown neutralised, as the host's own words. `status` is the exit status.
[[nodiscard]] Error refusal(int status, std::string_view errors);

}  // namespace gantry::host
