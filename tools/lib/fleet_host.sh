# shellcheck shell=bash disable=SC2154,SC2034 # names of tools/fleet's other parts
# Making, starting, stopping and entering a practice host.

host_process_file() { printf '%s/process' "$(host_dir "$1")"; }
host_is_up() { daemon_pid "$(host_process_file "$1")" >/dev/null; }

# The process id, as the machine counts, of the host's first process.
host_init() {
  local outer children
  outer=$(daemon_pid "$(host_process_file "$1")") || return 1
  children=$(cat "/proc/$outer/task/$outer/children" 2>/dev/null) || return 1
  [[ -n $children ]] && printf '%s' "${children%% *}"
}

# --- making -------------------------------------------------------------------------------------

make_host() {
  local host=$1 dir
  dir=$(host_dir "$host")
  [[ ! -e $dir/made ]] || return 0
  rm -rf "$dir"
  mkdir -p "$dir"/{home,root,log,docker} "$dir"/overlay/{etc,usr-local,opt}/{upper,work}
  chmod 0700 "$dir/root"
  make_host_users "$host"
  make_host_keys "$host"
  write_engine_settings "$host"
  install_compose_plugin "$host"
  make_deploy_home "$host"
  make_srv_disk "$host"
  touch "$dir/made"
}

host_etc() { printf '%s/overlay/etc/upper' "$(host_dir "$1")"; }

# The password field '*' lets keys in and no password; '!' would make sshd refuse keys too.
make_host_users() {
  local etc
  etc=$(host_etc "$1")
  cp -p /etc/passwd /etc/group /etc/shadow "$etc/"
  sed -i '/^deploy:/d' "$etc"/{passwd,group,shadow}
  printf 'deploy:x:%s:%s:Deployments:/home/deploy:/bin/bash\n' "$kDeployId" "$kDeployId" >>"$etc/passwd"
  printf 'deploy:*:19700:0:99999:7:::\n' >>"$etc/shadow"
  printf 'deploy:x:%s:\n' "$kDeployId" >>"$etc/group"
  grep -q '^docker:' "$etc/group" || printf 'docker:x:20002:\n' >>"$etc/group"
  sed -i -E '/^docker:/ { s/,?\bdeploy\b//; s/:$/:deploy/; t; s/$/,deploy/ }' "$etc/group"
  printf '%s\n' "$1" >"$etc/hostname"
  printf '127.0.0.1 localhost\n127.0.1.1 %s\n%s %s.practice\n%s %s.practice\n' "$1" \
    "$(host_address staging)" staging "$(host_address production)" production >"$etc/hosts"
}

make_host_keys() {
  local ssh kind
  ssh=$(host_etc "$1")/ssh
  mkdir -p "$ssh"
  for kind in ed25519 ecdsa; do
    ssh-keygen -q -t "$kind" -N '' -C "root@$1" -f "$ssh/ssh_host_${kind}_key"
  done
  cat >"$ssh/sshd_config" <<END
Port 22
ListenAddress $(host_address "$1")
HostKey /etc/ssh/ssh_host_ed25519_key
HostKey /etc/ssh/ssh_host_ecdsa_key
PidFile /run/sshd.pid
PasswordAuthentication no
KbdInteractiveAuthentication no
PermitRootLogin no
UsePAM no
UseDNS no
MaxStartups 200:30:400
MaxSessions 100
PrintMotd no
Subsystem sftp /usr/lib/openssh/sftp-server
END
}

write_engine_settings() {
  local etc
  etc=$(host_etc "$1")
  mkdir -p "$etc/docker/certs.d/$(registry_name)"
  cp "$gDir/registry/ca.crt" "$etc/docker/certs.d/$(registry_name)/ca.crt"
  jq -n --arg groups "/gantry-$gNet-$1" '{
    "cgroup-parent": $groups, "exec-opts": ["native.cgroupdriver=cgroupfs"], "storage-driver": "overlay2",
    "log-driver": "json-file", "log-opts": {"max-size": "10m", "max-file": "3"}}' >"$etc/docker/daemon.json"
}

install_compose_plugin() {
  local folder
  folder=$(host_dir "$1")/overlay/usr-local/upper/lib/docker/cli-plugins
  install -D -m 0755 "$(compose_plugin)" "$folder/docker-compose"
}

make_deploy_home() {
  local home
  home=$(host_dir "$1")/home/deploy
  mkdir -p "$home"/.ssh "$home"/.docker
  cp "$gDir/ssh/id_ed25519.pub" "$home/.ssh/authorized_keys"
  cp "$gDir/docker/config.json" "$home/.docker/config.json"
  printf 'umask 022\n' >"$home/.profile"
  chmod 0700 "$home" "$home"/.ssh "$home"/.docker
  chmod 0600 "$home/.ssh/authorized_keys" "$home/.docker/config.json"
  chown -R "$kDeployId:$kDeployId" "$home"
}

# The deploy path has a disk of its own, so that a test can fill it without filling the machine.
make_srv_disk() {
  local disk seed
  disk=$(host_dir "$1")/srv.img
  seed=$(mktemp -d)
  mkdir "$seed/shop"
  write_environment_file "$1" "$seed/shop/.env.production"
  chown -R "$kDeployId:$kDeployId" "$seed/shop"
  truncate -s 1G "$disk"
  mkfs.ext4 -q -m 0 -J size=8 -E root_owner=0:0 -d "$seed" "$disk"
  rm -rf "$seed"
}

random_word() { openssl rand -hex "$1"; }

write_environment_file() {
  local password
  password=$(random_word 16)
  cat >"$2" <<END
# Owner's settings of the shop on $1. They never leave this host.
NODE_ENV=production
RATE_LIMIT_BACKEND=redis
POSTGRES_IMAGE=$(registry_name)/practice/postgres:15
REDIS_IMAGE=$(registry_name)/practice/redis:7
POSTGRES_USER=shop
POSTGRES_DB=shop
POSTGRES_PASSWORD=$password
DATABASE_URL=postgresql://shop:$password@postgres:5432/shop
REDIS_URL=redis://redis:6379
APP_SECRET=$(random_word 32)
SMTP_HOST=smtp.practice
SMTP_PASSWORD=$(random_word 12)
AI_API_KEY=practice-$(random_word 20)
ANONYMIZATION_SEED=$(random_word 16)
END
  chmod 0600 "$2"
}

# --- starting and stopping ----------------------------------------------------------------------

# Starts a host that is down; `wait_for_host` says when it can be used.
start_host() {
  local host=$1 dir
  dir=$(host_dir "$host")
  remove_control_groups "$host"
  make_host_network "$host"
  start_daemon "$(host_process_file "$host")" "$dir/log/boot.log" \
    nsenter "--net=/run/netns/$(netns_name "$host")" \
    unshare --mount --uts --ipc --pid --fork --kill-child --mount-proc \
    "$(command -v bash)" "$kTools/lib/practice_host.sh" "$dir" "$host"
}

wait_for_host() {
  local host=$1 dir
  dir=$(host_dir "$host")
  wait_until 60 host_answers "$host" || die "the host $host does not come up. See $dir/log/boot.log and $dir/log/dockerd.log"
}

host_answers() { engine_answers "$1" && sshd_answers "$1"; }

engine_answers() {
  local init
  init=$(host_init "$1") || return 1
  [[ $(curl -s --max-time 2 --unix-socket "/proc/$init/root/run/docker.sock" http://engine/_ping 2>/dev/null) == OK ]]
}

sshd_answers() {
  local greeting
  greeting=$(timeout 2 bash -c "exec 3<>/dev/tcp/$(host_address "$1")/22 && read -r line <&3 && printf %s \"\$line\"" 2>/dev/null) || return 1
  [[ $greeting == SSH-* ]]
}

# Orderly: the engine stops its containers.
stop_host() {
  local init
  if init=$(host_init "$1"); then
    kill -s TERM "$init" 2>/dev/null || true
    wait_until 20 daemon_is_gone "$(host_process_file "$1")" || true
  fi
  stop_daemon "$(host_process_file "$1")" KILL 10
  remove_host_network "$1"
  remove_control_groups "$1"
}

# The power fails: nothing on the host, and nobody on the network, hears a last word, and the deploy path's disk loses what
# was not written through (ext4's own shutdown without a flush; where the kernel has none, it keeps everything).
power_cut() {
  local init
  cut_host "$1"
  if init=$(host_init "$1"); then
    exec_in_host "$1" root python3 -c 'import fcntl, os; fcntl.ioctl(os.open("/srv", os.O_RDONLY), 0x8004587D, b"\2\0\0\0")' 2>/dev/null || true
    kill -s KILL "$init" 2>/dev/null || true
  fi
  stop_daemon "$(host_process_file "$1")" KILL 10
}

reboot_host() {
  power_cut "$1"
  start_host "$1"
  wait_for_host "$1"
}

# Control groups are the machine's, so they outlive the host's processes.
remove_control_groups() {
  local folder
  for folder in /sys/fs/cgroup/gantry-"$gNet-$1" /sys/fs/cgroup/*/gantry-"$gNet-$1"; do
    [[ ! -d $folder ]] || wait_until 5 remove_group_tree "$folder" || say "control group $folder cannot be removed yet"
  done
}

remove_group_tree() {
  find "$1" -depth -type d -exec rmdir {} + 2>/dev/null
  [[ ! -d $1 ]]
}

# --- entering -----------------------------------------------------------------------------------

# exec_in_host HOST USER COMMAND…
exec_in_host() {
  local host=$1 user=$2 init home=/root
  shift 2
  init=$(host_init "$host") || die "the host $host is down: start it with 'tools/fleet up --name $gFleet'"
  [[ $user == root ]] || home=/home/$user
  nsenter --target "$init" --mount --uts --ipc --net --pid --wd=/ -- \
    env -i HOME="$home" USER="$user" LOGNAME="$user" SHELL=/bin/bash LANG=C.UTF-8 \
    PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin \
    setpriv --reuid "$user" --regid "$user" --init-groups -- "$@"
}

stop_sshd() {
  # The program in the host expands its own words.
  # shellcheck disable=SC2016
  exec_in_host "$1" root bash -c 'test ! -e /run/sshd.pid || kill "$(cat /run/sshd.pid)"; rm -f /run/sshd.pid'
}

start_sshd() {
  sshd_answers "$1" || exec_in_host "$1" root /usr/sbin/sshd -E /var/log/sshd.log
}

# Leaves no byte free for the deploy user, and no room for a new file's name either way.
# shellcheck disable=SC2016
fill_host() {
  exec_in_host "$1" root bash -c 'fallocate -l "$(df --output=avail -B1 /srv | tail -n 1)" /srv/.filled 2>/dev/null ||
    true; dd if=/dev/zero of=/srv/.filled-rest bs=4k status=none 2>/dev/null; sync -f /srv'
}

free_host() { exec_in_host "$1" root rm -f /srv/.filled /srv/.filled-rest; }

# --- back to the first day ----------------------------------------------------------------------

# Keeps the host's keys and users: a desktop that knows the host still knows it.
empty_host() {
  local dir
  dir=$(host_dir "$1")
  power_cut "$1"
  rm -rf "${dir:?}"/{docker,srv.img,home,root} "$(host_etc "$1")"/sudoers.d/gantry-deploy "$dir/overlay/usr-local/upper/lib/gantry"
  make_host_users "$1"
  mkdir -p "$dir"/{home,root,docker}
  chmod 0700 "$dir/root"
  make_deploy_home "$1"
  make_srv_disk "$1"
}

# A host may be up with its cable pulled, or its sshd stopped, by a test.
undo_faults() {
  ! host_is_cut "$1" || mend_host "$1"
  if wait_until 60 engine_answers "$1"; then
    start_sshd "$1"
  fi
}
