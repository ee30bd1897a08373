# shellcheck shell=bash
# Compose v2 for the practice hosts. A machine with Docker's own packages has it. Debian 12 has not,
# so the plugin of Debian 13's docker-compose package is unpacked into a folder of its own: no other
# package, no source list and no package state of the machine is touched.

compose_cache() { printf '%s/cache/compose' "${GANTRY_FLEET_DIR:-/var/lib/gantry-fleet}"; }

# Prints the plugin's path; fails when there is none.
compose_plugin() {
  local path
  for path in "$(compose_cache)/docker-compose" \
    {/usr/local/lib,/usr/local/libexec,/usr/lib,/usr/libexec}/docker/cli-plugins/docker-compose; do
    if [[ -x $path ]] && compose_is_recent "$path"; then
      printf '%s' "$path"
      return 0
    fi
  done
  return 1
}

compose_is_recent() {
  local version
  version=$("$1" docker-cli-plugin-metadata 2>/dev/null | sed -n 's/.*"Version": *"v\{0,1\}\([0-9.]*\).*/\1/p')
  [[ -n $version && $(printf '%s\n2.20\n' "$version" | sort -V | head -n 1) == 2.20 ]]
}

fetch_compose_plugin() {
  local cache work
  compose_plugin >/dev/null && return 0
  cache=$(compose_cache)
  work=$cache/fetching
  rm -rf "$work"
  mkdir -p "$work"/{lists/partial,archives/partial,unpacked}
  write_newer_source >"$work/sources.list"
  apt_apart "$work" -q update >"$work/log" 2>&1 || die "cannot read Debian 13's package list: see $work/log"
  (cd "$work" && apt_apart "$work" -q download docker-compose >>log 2>&1) ||
    die "cannot fetch Debian 13's docker-compose: see $work/log"
  dpkg -x "$work"/docker-compose_*.deb "$work/unpacked"
  mv -T "$work/unpacked/usr/libexec/docker/cli-plugins/docker-compose" "$cache/docker-compose"
  compose_plugin >/dev/null || die "Debian 13's docker-compose does not run here: 'docker-compose docker-cli-plugin-metadata' fails"
  rm -rf "$work"
}

# The machine's own Debian mirror, and Debian's own keys.
write_newer_source() {
  local mirror keys=/usr/share/keyrings/debian-archive-keyring.gpg
  [[ -r $keys ]] || die "$keys is missing: install debian-archive-keyring"
  # shellcheck disable=SC2016 # the words are apt's
  mirror=$(apt-get indextargets --format '$(REPO_URI) $(ORIGIN) $(COMPONENT)' 'Created-By: Packages' |
    awk '$2 == "Debian" && $3 == "main" && $1 !~ /security/ {print $1; exit}')
  [[ -n $mirror ]] || die "apt knows no Debian mirror: run 'apt-get update' first"
  printf 'deb [signed-by=%s] %s trixie main\n' "$keys" "$mirror"
}

apt_apart() {
  local work=$1
  shift
  apt-get -o Dir::Etc::SourceList="$work/sources.list" -o Dir::Etc::SourceParts=- \
    -o Dir::State::Lists="$work/lists" -o Dir::Cache::Archives="$work/archives" \
    -o Dir::Cache::pkgcache= -o Dir::Cache::srcpkgcache= -o APT::Default-Release= \
    -o APT::Sandbox::User=root "$@"
}
