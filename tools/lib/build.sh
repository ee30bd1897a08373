# shellcheck shell=bash
# Building by CMake's presets. What another clone compiled is found again: paths count from the top of the tree.

# Configures a preset of the tree one stands in; says only what went wrong.
configure() {
  local log
  export CCACHE_BASEDIR=$PWD CCACHE_NOHASHDIR=1
  log=$(mktemp)
  cmake --preset "$1" -DCMAKE_CXX_COMPILER_LAUNCHER=ccache >"$log" 2>&1 || { cat "$log" >&2; rm -f "$log"; return 1; }
  rm -f "$log"
}
