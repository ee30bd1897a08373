# shellcheck shell=bash disable=SC2154,SC2034 # names of tools/fleet's other parts
# Where a fleet keeps its things, which network it has, and what the machine must offer.

readonly kHosts=(staging production)
readonly kDeployId=20001
readonly kRegistryPort=5000

fleet_root() { printf '%s' "${GANTRY_FLEET_DIR:-/var/lib/gantry-fleet}"; }

# Sets the globals that every other function reads.
choose_fleet() {
  [[ $1 =~ ^[a-z][a-z0-9-]{0,30}$ ]] || die "'$1' is no fleet name: use a-z, 0-9 and '-'"
  gFleet=$1
  gRoot=$(fleet_root)
  gDir=$gRoot/$gFleet
  gCache=$gRoot/cache
  [[ $gFleet != cache ]] || die "the name 'cache' is taken by the fleets' common cache"
  gNet=
  [[ ! -r $gDir/network ]] || gNet=$(cat "$gDir/network")
}

host_dir() { printf '%s' "$gDir/hosts/$1"; }
root_address() { printf '10.213.%s.1' "$gNet"; }
registry_name() { printf '%s:%s' "$(root_address)" "$kRegistryPort"; }

host_address() {
  case $1 in
    staging) printf '10.213.%s.11' "$gNet" ;;
    production) printf '10.213.%s.12' "$gNet" ;;
  esac
}

# What people type for a host: staging, production.
check_host_name() {
  local host
  for host in "${kHosts[@]}"; do
    [[ $host != "${1-}" ]] || return 0
  done
  die "'${1-}' is no practice host: there are ${kHosts[*]}"
}

fleet_exists() { [[ -n $gNet ]]; }

need_fleet() {
  fleet_exists || die "there is no fleet '$gFleet' in $gRoot: start it with 'tools/fleet up --name $gFleet'"
}

# One fleet command at a time works on a fleet; daemons do not inherit this lock.
lock_fleet() {
  mkdir -p "$gDir"
  exec {gLock}>"$gDir/lock"
  flock -w 300 "$gLock" || die "another command has been working on fleet '$gFleet' for 5 minutes"
}

# The third byte of the fleet's addresses: 1 for 'practice', else from the name, the next free one.
choose_network() {
  local try sum lock
  fleet_exists && return 0
  exec {lock}>"$gRoot/lock"
  flock "$lock"
  sum=$(printf '%s' "$gFleet" | cksum)
  try=$((${sum%% *} % 248 + 2))
  [[ $gFleet != practice ]] || try=1
  while network_is_taken "$try"; do
    try=$((try % 250 + 1))
  done
  gNet=$try
  printf '%s\n' "$gNet" >"$gDir/network"
  exec {lock}>&-
}

network_is_taken() {
  [[ ! -e /sys/class/net/gantry$1 ]] || return 0
  grep -qsx "$1" "$gRoot"/*/network
}

check_root() { [[ $(id -u) == 0 ]] || die "practice hosts are made of namespaces: run this as root (sudo)"; }

check_machine() {
  check_root
  check_capability 12 NET_ADMIN "make networks"
  check_capability 21 SYS_ADMIN "make namespaces and mounts"
  check_kernel_has overlay
  check_kernel_has ext4
  [[ -e /dev/loop-control ]] || die "/dev/loop-control is missing: the kernel has no loop devices here"
  check_filesystem
}

check_capability() {
  local effective
  effective=$(awk '/^CapEff/ {print $2}' /proc/self/status)
  (((16#$effective >> $1) & 1)) || die "the capability $2 is missing, so this process cannot $3 (in a container: add it, or run privileged)"
}

check_kernel_has() {
  grep -qw "$1" /proc/filesystems || modprobe "$1" 2>/dev/null || die "this kernel has no '$1' filesystem"
}

check_filesystem() {
  local kind
  mkdir -p "$gRoot"
  kind=$(stat -f -c %T "$gRoot")
  case $kind in
    overlayfs | tmpfs | ramfs | nfs | fuseblk)
      die "$gRoot lies on $kind, where an engine cannot keep images: set GANTRY_FLEET_DIR to a folder on ext4 or xfs" ;;
  esac
}

check_programs() {
  local program missing=()
  for program in dockerd docker containerd docker-registry htpasswd openssl ip iptables nsenter unshare \
    curl jq git python3 g++ pg_config mkfs.ext4 /usr/sbin/sshd /usr/lib/postgresql/15/bin/postgres redis-server busybox setpriv; do
    command -v "$program" >/dev/null || missing+=("$program")
  done
  ((${#missing[@]} == 0)) || die "missing: ${missing[*]}. Install them with 'tools/install --what=fleet'"
}
