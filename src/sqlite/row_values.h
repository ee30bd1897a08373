#pragma once

#include <cstdint>
#include <string>

#include "core/image.h"

namespace gantry::sqlite {

inline std::int64_t msOf(Time time) { return time.time_since_epoch().count(); }
inline Time timeOf(std::int64_t ms) { return Time(std::chrono::milliseconds(ms)); }

/// A token that was valid when it was stored; a row that is not says that the file was tampered with or is damaged.
template <class Token>
Result<Token> stored(const std::string& text) {
  auto token = Token::parse(text);
  if (token) return token;
  return failure(Code::storage, "the store holds what it never stored: " + token.error().message,
                 "it was changed by another program: move it aside and start again");
}

}  // namespace gantry::sqlite
