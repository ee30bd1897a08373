# shellcheck shell=bash disable=SC2154,SC2034 # names of tools/fleet's other parts
# One bridge per fleet on the machine (10.213.N.1) and one network namespace per host, joined by a
# veth pair whose machine end is a port of the bridge.

bridge_name() { printf 'gantry%s' "$gNet"; }
port_name() { printf 'gantry%s%s' "$gNet" "${1:0:1}"; }
netns_name() { printf 'gantry-%s-%s' "$gNet" "$1"; }

link_exists() { [[ -e /sys/class/net/$1 ]]; }
netns_exists() { [[ -e /run/netns/$(netns_name "$1") ]]; }

make_bridge() {
  local bridge
  bridge=$(bridge_name)
  if link_exists "$bridge"; then
    [[ $(<"/sys/class/net/$bridge/ifalias") == "$gDir" ]] ||
      die "the network 10.213.$gNet.0/24 is in use by the fleet in $(<"/sys/class/net/$bridge/ifalias"): stop that one, or choose another --name"
    return 0
  fi
  ip link add "$bridge" type bridge || die "cannot make the bridge $bridge (kernel without bridges?)"
  ip link set "$bridge" alias "$gDir"
  ip address add "$(root_address)/24" dev "$bridge"
  ip link set "$bridge" up
}

# Docker's networks and rules inside the namespace live as long as it does: a reboot makes a new one.
make_host_network() {
  local host=$1 netns port
  netns=$(netns_name "$host")
  port=$(port_name "$host")
  remove_host_network "$host"
  ip netns add "$netns" || die "cannot make the network namespace $netns"
  ip link add "$port" type veth peer name eth0 netns "$netns" || die "cannot make the link $port"
  ip link set "$port" master "$(bridge_name)" up
  ip -n "$netns" link set lo up
  ip -n "$netns" address add "$(host_address "$host")/24" dev eth0
  ip -n "$netns" link set eth0 up
  ip -n "$netns" route add default via "$(root_address)"
}

remove_host_network() {
  local port
  port=$(port_name "$1")
  ! link_exists "$port" || ip link delete "$port"
  ! netns_exists "$1" || ip netns delete "$(netns_name "$1")"
}

remove_bridge() {
  ! link_exists "$(bridge_name)" || ip link delete "$(bridge_name)"
}

# The cable is pulled: addresses, routes and TCP connections stay, packets do not arrive.
cut_host() { ! link_exists "$(port_name "$1")" || ip link set "$(port_name "$1")" down; }
mend_host() { ! link_exists "$(port_name "$1")" || ip link set "$(port_name "$1")" up; }

host_is_cut() { link_exists "$(port_name "$1")" && [[ $(<"/sys/class/net/$(port_name "$1")/operstate") == down ]]; }
