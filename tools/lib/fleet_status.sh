# shellcheck shell=bash disable=SC2154,SC2034 # names of tools/fleet's other parts
# What runs, in words and as JSON; and what a stopped fleet has left behind.

fleet_status() {
  local as=words
  [[ ${1-} != --json ]] || { as=json; shift; }
  no_more_words "$@"
  check_root
  if ! fleet_exists; then
    [[ $as == words ]] || { jq -n --arg name "$gFleet" '{name: $name, exists: false}'; return 0; }
    say "There is no fleet '$gFleet' in $gRoot: start it with 'tools/fleet up --name $gFleet'."
    return 0
  fi
  if [[ $as == json ]]; then status_json; else status_words; fi
}

registry_state() {
  registry_is_up || { printf 'down'; return 0; }
  if registry_answers; then printf 'up'; else printf 'not answering'; fi
}

host_state() {
  host_is_up "$1" || { printf 'down'; return 0; }
  if host_is_cut "$1"; then
    printf 'cut off'
  elif ! engine_answers "$1"; then
    printf 'engine not answering'
  elif ! sshd_answers "$1"; then
    printf 'sshd stopped'
  else
    printf 'up'
  fi
}

host_containers() {
  engine_answers "$1" 2>/dev/null || return 0
  exec_in_host "$1" root docker ps --format '{{.Names}} ({{.Status}})' 2>/dev/null
}

status_words() {
  local host running
  printf 'Fleet %s in %s\n' "$gFleet" "$gDir"
  printf '  registry    %-22s %s\n' "$(registry_name)" "$(registry_state)"
  for host in "${kHosts[@]}"; do
    printf '  %-11s %-22s %s\n' "$host" "$(host_address "$host")" "$(host_state "$host")"
    running=$(host_containers "$host")
    [[ -z $running ]] || printf '%s\n' "$running" | sed 's/^/                runs /'
  done
  printf '  project     %s\n  ssh         ssh -F %s staging.practice\n' "$gDir/project" "$gDir/ssh/config"
}

status_json() {
  local host
  for host in "${kHosts[@]}"; do
    host_containers "$host" | jq -R . | jq -s --arg host "$host" --arg address "$(host_address "$host")" \
      --arg state "$(host_state "$host")" '{($host): {address: $address, state: $state, runs: .}}'
  done | jq -s --arg name "$gFleet" --arg home "$gDir" --arg registry "$(registry_name)" --arg state "$(registry_state)" \
    '{name: $name, exists: true, home: $home, registry: {address: $registry, state: $state}, hosts: add}'
}

# Looks at everything a fleet makes outside its folder, says what it looked at, fails on remains.
# The kernel takes mounts and networks of ended processes away a moment later.
report_what_is_left() {
  if ! wait_until 5 nothing_is_left; then
    remains >&2
    die "fleet '$gFleet' is stopped, but the above is left"
  fi
  say "Fleet '$gFleet' is down. Checked and found nothing left: processes, links, network namespaces, mounts, loop devices, control groups, firewall rules."
}

nothing_is_left() { [[ -z $(remains) ]]; }

remains() {
  {
    pgrep -fa "practice_host.sh $gDir/|docker-registry serve $gDir/" | sed 's/^/process /'
    ip -o link show | grep -oE " gantry${gNet}[sp]?[:@]" | sed 's/^ /link /; s/.$//'
    find /run/netns -maxdepth 1 -name "gantry-$gNet-*" 2>/dev/null | sed 's/^/network namespace /'
    awk -v folder="$gDir/" 'index($4, folder) == 1 || index($5, folder) == 1 {print "mount " $5}' /proc/self/mountinfo
    losetup -l -n -O NAME,BACK-FILE 2>/dev/null | grep -F "$gDir/" | sed 's/^/loop device /'
    find /sys/fs/cgroup -maxdepth 2 -name "gantry-$gNet-*" 2>/dev/null | sed 's/^/control group /'
    iptables-save 2>/dev/null | grep -F "10.213.$gNet." | sed 's/^/firewall rule /'
  } || true
}
