# shellcheck shell=bash disable=SC2154,SC2034 # names of tools/fleet's other parts
# What the release manager's desktop has: a key, known hosts, an SSH configuration, a registry login
# and the project's clone with its project file.

make_desktop_key() {
  mkdir -p "$gDir/ssh" "$gDir/docker"
  chmod 0700 "$gDir/ssh" "$gDir/docker"
  [[ -e $gDir/ssh/id_ed25519 ]] || ssh-keygen -q -t ed25519 -N '' -C release-manager@practice -f "$gDir/ssh/id_ed25519"
  jq -n --arg name "$(registry_name)" --arg auth "$(registry_login reader)" \
    '{auths: {($name): {auth: $auth}}}' >"$gDir/docker/config.json"
  chmod 0600 "$gDir/docker/config.json"
}

write_ssh_files() {
  local host kind
  for host in "${kHosts[@]}"; do
    for kind in ed25519 ecdsa; do
      printf '%s,%s.practice %s\n' "$(host_address "$host")" "$host" \
        "$(cut -d' ' -f1,2 "$(host_etc "$host")/ssh/ssh_host_${kind}_key.pub")"
    done
  done >"$gDir/ssh/known_hosts"
  for host in "${kHosts[@]}"; do
    cat <<END
Host $host.practice
  HostName $(host_address "$host")
  User deploy
  IdentityFile $gDir/ssh/id_ed25519
  IdentitiesOnly yes
  UserKnownHostsFile $gDir/ssh/known_hosts
  StrictHostKeyChecking yes

END
  done >"$gDir/ssh/config"
}

# Whoever started the fleet with sudo uses these files without it.
give_desktop_to_user() {
  [[ -n ${SUDO_UID-} ]] || return 0
  chown -R "$SUDO_UID:${SUDO_GID:-$SUDO_UID}" "$gDir"/{ssh,docker,project,project.git,releases.json}
}

# The clone has the origin's branches as its own too.
clone_project() {
  local branch
  rm -rf "$gDir/project.git"
  cp -a "$(seed_dir)/shop.git" "$gDir/project.git"
  git clone -q "$gDir/project.git" "$1"
  git -C "$1" for-each-ref --format '%(refname:lstrip=3)' refs/remotes/origin/attempt | while read -r branch; do
    git -C "$1" branch -q "$branch" "origin/$branch"
  done
  printf '/gantry.toml\n' >>"$1/.git/info/exclude"
}

# The project file names this fleet's addresses, so it is kept out of the clone's commits: their ids
# are the same in every fleet.
write_project() {
  local project=$gDir/project
  if [[ ! -d $project/.git ]]; then
    rm -rf "$project"
    clone_project "$project"
  fi
  sed -e "s|@REGISTRY@|$(registry_name)|g" -e "s|@FLEET@|$gDir|g" "$kPractice/gantry.toml.in" >"$project/gantry.toml"
  cp "$(seed_dir)/releases.json" "$gDir/releases.json"
}
