# shellcheck shell=bash disable=SC2154,SC2034 # names of tools/fleet's other parts
# What all fleets have in common is built once and kept in the cache: the registry's content, the
# sample application's git history and the list of its releases.

seed_dir() { printf '%s/seed-%s' "$gCache" "$(seed_key)"; }

# Names everything the seed is made from: sources, the scripts that build it, and Debian's packages.
seed_key() {
  if [[ -z ${gSeedKey-} ]]; then
    gSeedKey=$({
      find "$kPractice/shop" "$kTools"/lib/{image,registry_client,build_shop}.py "$kTools/lib/fleet_seed.sh" -type f -print0 |
        LC_ALL=C sort -z | xargs -0 sha256sum
      # shellcheck disable=SC2016
      dpkg-query -W -f '${Package} ${Version}\n' postgresql-15 redis-server busybox-static libpq5 libc6 g++
    } | sed "s| $kPractice/| |; s| $kTools/| |" | sha256sum)
    gSeedKey=${gSeedKey:0:16}
  fi
  printf '%s' "$gSeedKey"
}

seed_is_current() { [[ -e $gDir/seed && $(<"$gDir/seed") == "$(seed_key)" ]]; }

make_seed() {
  local seed lock
  seed=$(seed_dir)
  mkdir -p "$gCache"
  exec {lock}>"$gCache/lock"
  flock "$lock"
  if [[ ! -e $seed/releases.json ]]; then
    build_seed "$seed"
    find "$gCache" -maxdepth 1 -name 'seed-*' ! -path "$seed" -exec rm -rf {} +
  fi
  exec {lock}>&-
}

build_seed() {
  local seed=$1 work=$1.making port
  stop_daemon "$work/process" TERM 5
  rm -rf "$work"
  mkdir -p "$work/programs"
  compile_programs "$work/programs"
  port=$(free_port)
  start_seed_registry "$work" "$port"
  if ! PYTHONDONTWRITEBYTECODE=1 python3 "$kTools/lib/build_shop.py" "$kPractice/shop" "$work/programs" "$work" "127.0.0.1:$port"; then
    stop_daemon "$work/process" TERM 5
    die "the sample application's images could not be built"
  fi
  stop_daemon "$work/process" TERM 5
  rm -rf "$work/programs" "$work/registry.yml"
  mv -T "$work" "$seed"
}

compile_programs() {
  local name jobs=()
  for name in app migrator; do
    g++ -std=c++20 -O1 -s -pthread -I"$(pg_config --includedir)" -ffile-prefix-map="$kPractice=practice" \
      "$kPractice/shop/programs/$name.cpp" -o "$1/$name" -lpq &
    jobs+=($!)
  done
  for job in "${jobs[@]}"; do
    wait "$job" || die "the sample application does not compile"
  done
}

free_port() {
  python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'
}

start_seed_registry() {
  cat >"$1/registry.yml" <<END
version: 0.1
log: {level: error}
storage: {filesystem: {rootdirectory: $1/storage}}
http: {addr: "127.0.0.1:$2"}
END
  start_daemon "$1/process" "$1/log" env -i HOME=/ PATH="$PATH" docker-registry serve "$1/registry.yml"
  wait_until 10 seed_registry_answers "$2" || die "docker-registry does not start: see $1/log"
}

seed_registry_answers() { curl -sf --noproxy '*' --max-time 2 -o /dev/null "http://127.0.0.1:$1/v2/"; }

# The registry's folder does not name its address, so a copy is a registry of its own.
fill_registry() {
  seed_is_current && return 0
  rm -rf "$gDir/registry/storage" "$gDir/project"
  cp -a --reflink=auto "$(seed_dir)/storage" "$gDir/registry/storage"
  seed_key >"$gDir/seed"
}
