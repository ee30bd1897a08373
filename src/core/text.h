#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace gantry {

/// `text` with everything a terminal or a reader could be fooled by made visible: C0/C1 controls, DEL, bidirectional
/// and zero-width characters become `⟦U+001B⟧`, bytes that are not UTF-8 become `⟦0xFF⟧`. Tab and newline stay.
[[nodiscard]] std::string neutralised(std::string_view text);

/// `text` neutralised, newlines and tabs included, in double quotes and cut after 80 bytes, never inside a character:
/// for error messages.
[[nodiscard]] std::string inQuotes(std::string_view text);

/// One word for a POSIX shell: plain where it can be, else in single quotes. The only place where Gantry quotes.
[[nodiscard]] std::string shellWord(std::string_view text);

/// The words of `argv`, each a `shellWord`, with one space between them.
[[nodiscard]] std::string shellLine(const std::vector<std::string>& argv);

[[nodiscard]] std::vector<std::string_view> split(std::string_view text, char separator);
/// Cuts the first word off `text`, with the blanks and tabs before it; empty when there is none.
[[nodiscard]] std::string_view cutWord(std::string_view& text);
[[nodiscard]] std::string_view trimmed(std::string_view text);
/// ASCII letters in lower case, whatever the locale.
[[nodiscard]] std::string lowered(std::string_view text);
[[nodiscard]] std::string toHex(std::string_view bytes);

}  // namespace gantry
