# shellcheck shell=bash
# Building by CMake's presets. What another clone compiled is found again: paths count from the top of the tree; precompiled headers are
# looked at by content, and nothing is preprocessed only to be looked up.
CCACHE_BASEDIR=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
export CCACHE_BASEDIR CCACHE_NOHASHDIR=1 CCACHE_SLOPPINESS=pch_defines,time_macros CCACHE_DEPEND=1

# Configures a preset of the tree one stands in; says only what went wrong.
configure() {
  local log
  log=$(mktemp)
  cmake --preset "$1" -DCMAKE_CXX_COMPILER_LAUNCHER=ccache >"$log" 2>&1 || { cat "$log" >&2; rm -f "$log"; return 1; }
  rm -f "$log"
}
