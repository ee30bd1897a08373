# shellcheck shell=bash
# Words to people. Results go to stdout, everything else to stderr.

say() { printf '%s\n' "$*" >&2; }

die() {
  printf '%s: %s\n' "${0##*/}" "$*" >&2
  exit 1
}

# Says what was done and how long it took: `timed "the registry" start_registry`.
timed() {
  local what=$1 began=$EPOCHREALTIME
  shift
  "$@"
  say "$(printf '  %-44s %5.1f s' "$what" "$(seconds_between "$began" "$EPOCHREALTIME")")"
}

# Seconds between two EPOCHREALTIME values, with one decimal.
seconds_between() {
  local from=${1/[.,]/} to=${2/[.,]/}
  local tenths=$(((to - from) / 100000))
  printf '%d.%d' $((tenths / 10)) $((tenths % 10))
}
