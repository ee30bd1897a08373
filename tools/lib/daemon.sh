# shellcheck shell=bash
# Background programs that outlive the script that started them. A program is known by a file with
# its process id and its start time, so that a reused process id is never mistaken for it.

# start_daemon FILE LOG COMMAND…
start_daemon() {
  local file=$1 log=$2 pid
  shift 2
  (
    close_inherited_files
    exec setsid "$@"
  ) </dev/null >>"$log" 2>&1 &
  pid=$!
  disown "$pid"
  printf '%s %s\n' "$pid" "$(start_time_of "$pid")" >"$file"
}

# A lock or a pipe of the caller must not stay open for as long as the daemon lives.
close_inherited_files() {
  local path number
  for path in /proc/self/fd/*; do
    number=${path##*/}
    if ((number > 2)) && [[ -e $path ]]; then
      eval "exec $number>&-"
    fi
  done
}

start_time_of() {
  local stat words
  stat=$(cat "/proc/$1/stat" 2>/dev/null) || return 0
  stat=${stat##*) }
  read -r -a words <<<"$stat"
  printf '%s' "${words[19]}"
}

# Prints the process id when the program of FILE lives; else fails.
daemon_pid() {
  local pid began
  [[ -r $1 ]] || return 1
  read -r pid began <"$1" || return 1
  [[ -n $began && $(start_time_of "$pid") == "$began" ]] || return 1
  [[ $(state_of "$pid") != Z ]] || return 1
  printf '%s' "$pid"
}

state_of() {
  local stat
  stat=$(cat "/proc/$1/stat" 2>/dev/null) || return 0
  stat=${stat##*) }
  printf '%s' "${stat%% *}"
}

# stop_daemon FILE SIGNAL SECONDS: asks with SIGNAL, insists with KILL.
stop_daemon() {
  local file=$1 signal=$2 seconds=$3 pid
  if pid=$(daemon_pid "$file"); then
    kill -s "$signal" "$pid" 2>/dev/null || true
    if ! wait_until "$seconds" daemon_is_gone "$file"; then
      kill -s KILL "$pid" 2>/dev/null || true
      wait_until 10 daemon_is_gone "$file" || die "process $pid cannot be ended"
    fi
  fi
  rm -f "$file"
}

daemon_is_gone() { ! daemon_pid "$1" >/dev/null; }

# wait_until SECONDS COMMAND…: tries ten times a second.
wait_until() {
  local tries=$(($1 * 10))
  shift
  until "$@"; do
    ((tries-- > 0)) || return 1
    sleep 0.1
  done
}
