#!/usr/bin/env bash
# The first process of a practice host. It is started in new mount, process and name namespaces and
# in the host's own network namespace, makes the machine's folders private, starts the engine and
# sshd, and stays. When it is killed, everything on the host dies with it: that is the power cut.
#
#   practice_host.sh FOLDER NAME
#
# FOLDER holds what survives a reboot: overlay/ (changes to /etc, /usr/local, /opt), home, root, log, docker, srv.img.
set -euo pipefail

main() {
  local folder=$1 name=$2
  hostname "$name"
  show_own_system
  mount_private_folders "$folder"
  take_boot_id
  mkdir -p /run/sshd /run/lock
  export PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin HOME=/root
  trap shut_down TERM
  keep_engine &
  gEngine=$!
  /usr/sbin/sshd -E /var/log/sshd.log
  while :; do
    sleep 86400 &
    wait $! || true
  done
}

# A sysfs that shows this host's network, with the machine's control groups in it.
show_own_system() {
  local groups
  groups=$(mktemp -d)
  mount --rbind /sys/fs/cgroup "$groups"
  umount -l /sys
  mount -t sysfs sysfs /sys
  mount --rbind "$groups" /sys/fs/cgroup
  umount -l "$groups"
  rmdir "$groups"
}

mount_private_folders() {
  local folder=$1
  umount -l /run/netns/* 2>/dev/null || true
  mount -t tmpfs -o mode=755 tmpfs /run
  mkdir /run/machine
  mount --bind "$folder" /run/machine
  [[ -L /var/run ]] || mount --rbind /run /var/run
  mount_overlay etc /etc
  mount_overlay usr-local /usr/local
  mount_overlay opt /opt
  mkdir -p /var/lib/docker
  mount --bind /run/machine/docker /var/lib/docker
  mount --bind /run/machine/log /var/log
  mount -t tmpfs -o mode=1777 tmpfs /dev/shm
  mount -o loop /run/machine/srv.img /srv
  mount --bind /run/machine/home /home
  mount --bind /run/machine/root /root
  mount -t tmpfs -o mode=1777 tmpfs /var/tmp
  mount -t tmpfs -o mode=1777 tmpfs /tmp
}

# All hosts share the kernel; a boot of this host still has an id of its own.
take_boot_id() {
  cat /proc/sys/kernel/random/uuid >/run/boot_id
  mount --bind /run/boot_id /proc/sys/kernel/random/boot_id
}

mount_overlay() {
  local own=/run/machine/overlay/$1
  mount -t overlay -o "lowerdir=$2,upperdir=$own/upper,workdir=$own/work" overlay "$2"
}

keep_engine() {
  trap 'kill "$engine"; wait "$engine"; exit 0' TERM
  while :; do
    rm -f /run/docker.pid
    env -i PATH="$PATH" HOME="$HOME" dockerd >>/var/log/dockerd.log 2>&1 &
    engine=$!
    wait "$engine" || true
    sleep 1
  done
}

# An orderly end: the engine stops its containers first. The kernel ends whatever is left.
shut_down() {
  kill "$gEngine" 2>/dev/null || true
  wait "$gEngine" 2>/dev/null || true
  sync -f /srv
  exit 0
}

main "$@"
