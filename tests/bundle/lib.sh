# What the cases are made of: a host with a scripted engine, plans, runs, and what can be asked of them.
# shellcheck shell=bash

SCRIPT=${GANTRY_TEST_SCRIPT:-$(cd "$(dirname "${BASH_SOURCE[0]}")/../../resources/bundle" && pwd)/deploy-compose.sh}
STUB=$(cd "$(dirname "${BASH_SOURCE[0]}")/stub" && pwd)
BUNDLE_SOURCE=${SCRIPT%/*}
CANARY='c4naRy-s3cret-value'
exec {PAUSES}<> <(:)
pause() { read -rt "$1" -u "$PAUSES"; return 0; }   # SECONDS, without a process
HOST_KEY=SHA256:Yl1n0Pq3a6GmVZ5lYc3mF2bW0xJ0m8b2kz6VwQm1t4E
export GANTRY_TEST_PATH

new_host() {
  HOST=$CASE_DIR/host ENGINE=$CASE_DIR/engine
  mkdir -p "$HOST" "$CASE_DIR/bin" "$ENGINE"/{images,registry,containers,fail,hang,on,health,behaviour}
  cp "$STUB"/* "$CASE_DIR/bin/"
  GANTRY_TEST_PATH=$CASE_DIR/bin
  cp "$SCRIPT" "$HOST/"
  printf '%s\n' NODE_ENV=production RATE_LIMIT_BACKEND=redis "POSTGRES_PASSWORD=$CANARY" AUTH_SECRET="'$CANARY-2'" >"$HOST/.env.production"
  chmod 600 "$HOST/.env.production"
  mkdir -m 700 "$HOST/.gantry"
  printf '%s\n' "$HOST_KEY" >"$HOST/.gantry/host-keys"
  printf 'exit 0\n' >"$ENGINE/migrator-does"
  new_bundle
  release one; release two; release three
}

new_bundle() {  # a small bundle in $CASE_DIR/bundle; change it, then: send_bundle
  mkdir -p "$CASE_DIR/bundle"
  # shellcheck disable=SC2016
  printf '%s\n' 'services:' '  app:' '    image: ${APP_IMAGE:?}' '    environment:' '      A: ${AUTH_SECRET:?}' '      B: ${POSTGRES_PASSWORD}' >"$CASE_DIR/bundle/docker-compose.prod.yml"
  printf '%s\n' 'env-value RATE_LIMIT_BACKEND redis' 'env-key AUTH_SECRET' image-pinned 'healthcheck app' 'named-volume postgres' 'loopback-port app' 'disk-free 0' >"$CASE_DIR/bundle/gantry.rules"
}

# release NAME: images of a release in the registry; R_APP R_MIGRATOR R_TAG R_REVISION of it by use_release
use_release() {
  R_REVISION=$(printf '%s' "$1" | sha1sum | cut -c1-40) R_TAG=sha-$R_REVISION
  R_APP=registry.example.org/shop/app@sha256:$(printf 'app %s' "$1" | sha256sum | cut -c1-64)
  R_MIGRATOR=registry.example.org/shop/migrator@sha256:$(printf 'migrator %s' "$1" | sha256sum | cut -c1-64)
}
release() {
  use_release "$1"
  local image
  for image in "$R_APP" "$R_MIGRATOR"; do
    printf 'ref=%s\nid=sha256:%s\nrevision=%s\ndigests=%s\n' "$image" "$(printf 'id of %s' "${image#*@}" | sha256sum | cut -c1-64)" "$R_REVISION" "$image" \
      >"$ENGINE/registry/$(printf '%s' "$image" | tr '/:' '__')"
  done
}
behaves() { use_release "$1"; printf '%s\n' "${@:2}" >"$ENGINE/behaviour/${R_APP##*:}"; }   # RELEASE line...

manifest_of() {  # FOLDER
  local file
  (cd "$1" && find . -type f -printf '%P\n' | LC_ALL=C sort | while read -r file; do
    if [[ -x $file ]]; then mode=755; else mode=644; fi
    printf '%s %s %s %s\n' "$(sha256sum <"$file" | cut -c1-64)" "$mode" "$(stat -c %s "$file")" "$file"
  done)
}
packed() { local file; manifest_of "$1"; echo; (cd "$1" && find . -type f -printf '%P\n' | LC_ALL=C sort | while read -r file; do cat "$file"; done); }
digest_of_bundle() { printf 'sha256:%s' "$(manifest_of "${1:-$CASE_DIR/bundle}" | sha256sum | cut -c1-64)"; }
send_bundle() { BUNDLE=$(digest_of_bundle); packed "$CASE_DIR/bundle" | host put bundle "$BUNDLE" >/dev/null; }

host() { "$HOST/deploy-compose.sh" "$@"; }

rendered() {  # the fingerprint for the release in use
  host render project=shop bundle="$BUNDLE" app="$R_APP" migrator="$R_MIGRATOR" port=3000 app-service=app migrator-service=migrator support=postgres,redis | sed -n 's/^config //p'
}

# plan [KEY=VALUE ...]: a plan for the release in use; a value of "-" is written as it is
plan() {
  local -A line=([project]=shop [environment]=production [host]=$HOST_KEY [deploy-path]=$HOST [release]=$R_TAG [revision]=$R_REVISION [app]=$R_APP
    [migrator]=$R_MIGRATOR [replaces]=${REPLACES:-nothing} [direction]=first [compose-project]=shop [app-service]=app [migrator-service]=migrator
    [database-service]=postgres [support-services]='postgres redis' [port]=3000 [ready]='/api/ready 3' [health]=/api/health [observe]=0
    [on-failure]=restore [bundle]=$BUNDLE [config]=${CONFIG:-$(rendered)} [migrate]=run [verdict-back]=UNKNOWN [requested-by]=mara [reason]=-
    [created]=2026-11-23T08:50:00Z [expires]=2099-11-23T20:50:00Z)
  local word key
  for word; do line[${word%%=*}]=${word#*=}; done
  echo 'gantry plan v1'
  for key in project environment host deploy-path release revision app migrator replaces direction compose-project app-service migrator-service \
    database-service support-services port ready health observe on-failure bundle config migrate verdict-back requested-by reason created expires; do
    printf '%s: %s\n' "$key" "${line[$key]}"
  done
}

run_id() { printf '01JD0000000000000000000%03d' "$1"; }

start() {  # NUMBER [KEY=VALUE...]: starts a plan for the release in use
  RUN=$(run_id "$1") RUN_DIR=$HOST/.gantry/runs/$(run_id "$1")
  plan "${@:2}" | host start run="$RUN" by=mara
}
await_end() { local i; for ((i = 0; i < 2400; i++)); do [[ -e $RUN_DIR/result ]] && return; pause 0.05; done; echo "the run did not end"; tail -3 "$RUN_DIR/journal"; return 1; }
await_event() { local i; for ((i = 0; i < 3000; i++)); do grep -q "$1" "$RUN_DIR/journal" 2>/dev/null && return; pause 0.03; done; echo "no event $1"; cat "$RUN_DIR/journal"; return 1; }
deploy() {  # NUMBER RELEASE [KEY=VALUE...]: starts and waits
  use_release "$2"
  start "$1" "${@:3}" >/dev/null && await_end
}
serving_now() { use_release "$2"; REPLACES="run $(run_id "$1") release $R_TAG app ${R_APP#*@} migrator ${R_MIGRATOR#*@} bundle $BUNDLE"; }   # NUMBER RELEASE
first_deployment() { new_host; send_bundle; deploy 1 one || return; result_has '"outcome":"healthy"' || return; serving_now 1 one; }

runner() { cut -d' ' -f1 "$RUN_DIR/runner"; }
kill_runner() { local pid; pid=$(runner); kill -9 "$pid"; while kill -0 "$pid" 2>/dev/null; do pause 0.01; done; }
lock_is_free() { flock -n "$HOST/.gantry/lock" true; }

# Assertions say what was wrong and return 1.
has() { [[ $1 == *"$2"* ]] || { echo "expected $2 in: $1"; return 1; }; }
has_not() { [[ $1 != *"$2"* ]] || { echo "did not expect $2 in: $1"; return 1; }; }
same() { [[ $1 == "$2" ]] || { echo "expected '$2', got '$1'"; return 1; }; }
result_has() { local word; for word; do grep -qF -- "$word" "$RUN_DIR/result" || { echo "expected $word in result: $(cat "$RUN_DIR/result" 2>&1)"; tail -n 3 "$RUN_DIR"/*.log; return 1; }; done; }
journal_has() { grep -qE -- "$1" "$RUN_DIR/journal" || { echo "expected $1 in journal:"; cat "$RUN_DIR/journal"; return 1; }; }
journal_has_not() { ! grep -E -- "$1" "$RUN_DIR/journal" || { echo "did not expect $1"; return 1; }; }
asked() { grep -qE -- "$1" "$ENGINE/asked" || { echo "engine was never asked: $1"; return 1; }; }
asked_not() { ! grep -E -- "$1" "$ENGINE/asked" || { echo "engine should not have been asked: $1"; return 1; }; }
refused() {  # EXIT CODE command...
  local status error
  error=$("${@:3}" 2>&1 >/dev/null </dev/null); status=$?
  [[ $status == "$1" && $error == *"gantry: $2: "* ]] || { echo "expected exit $1 and $2, got $status and: $error"; return 1; }
}
