#pragma once

#include <string_view>

namespace gantry::schema {

/// Functions of PostgreSQL 15's pg_catalog, by name; a test compares the lists with a real server's.

/// A function every form of which is immutable or stable: it changes nothing.
[[nodiscard]] bool isSteadyBuiltin(std::string_view function);
/// Any function of pg_catalog.
[[nodiscard]] bool isBuiltin(std::string_view function);
/// A function that changes nothing an application could see: a steady one, or one like pg_sleep() or random().
[[nodiscard]] bool isHarmlessBuiltin(std::string_view function);

}  // namespace gantry::schema
