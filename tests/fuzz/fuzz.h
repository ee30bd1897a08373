#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>

#include "core/result.h"

namespace gantry::testing {

/// The fuzzer's bytes as text.
inline std::string_view asText(const std::uint8_t* data, std::size_t size) {
  return {reinterpret_cast<const char*>(data), size};
}

/// Ends the program when what must hold for every input does not: the fuzzer keeps that input.
inline void must(bool holds, const char* what) {
  if (holds) return;
  std::fprintf(stderr, "does not hold: %s\n", what);
  std::abort();
}

/// Words for people never carry a control character, whatever was read.
inline void mustBeShowable(const Error& error) {
  must(!error.message.empty(), "an error has a sentence");
  for (const char c : error.message + error.wayOut)
    must((static_cast<unsigned char>(c) >= 0x20 || c == '\n' || c == '\t') && c != 0x7F, "an error can be shown on a terminal");
}

}  // namespace gantry::testing
