# What a run does, step by step, and what stops it.
# shellcheck shell=bash

ended() { await_end && result_has "$@"; }
refused_in() {  # STEP CODE [SUBJECT]: the run was refused there, and nothing was changed
  ended '"outcome":"refused"' "\"code\":\"$2\"" "\"step\":\"$1\"" '"changed":"nothing"' &&
    { [[ -z ${3-} ]] || journal_has "\"event\":\"step.finished\",\"step\":\"$1\",\"ok\":false,\"code\":\"$2\".*\"subject\":\"$3\""; } &&
    journal_has_not '"step":"(services|migrate|start)"'
}
planned() { new_host; send_bundle; use_release one; CONFIG=$(rendered); }   # ready for: start 1

case_a_first_deployment_becomes_healthy() {
  new_host; send_bundle; use_release one
  printf '%s\n' 'say 2 migrations found in prisma/migrations' 'begin 20260101000000_init' 'sleep 0.2' 'finish 20260101000000_init' \
    'begin 20260102000000_more' 'finish 20260102000000_more' >"$ENGINE/migrator-does"
  start 1 >"$CASE_DIR/answer" && has "$(<"$CASE_DIR/answer")" "started $RUN" &&
    ended '"ok":true' '"outcome":"healthy"' '"code":"done"' '"changed":"app"' '"migrations":2' '"serving":"new"' '"held":false' &&
    same "$(readlink "$HOST/.gantry/serving")" "runs/$RUN" && same "$(readlink "$HOST/current")" "bundles/${BUNDLE#sha256:}" &&
    journal_has '"event":"migration.finished","name":"20260102000000_more"' && [[ ! -e $RUN_DIR/deploy.env && ! -e $HOST/.gantry/schema ]] &&
    same "$(grep -c '"event":"step.started"' "$RUN_DIR/journal")" 10
}

case_the_journal_counts_without_gaps_and_is_json() {
  first_deployment && same "$(sed 's/^{"n":\([0-9]*\),.*/\1/' "$RUN_DIR/journal" | tr '\n' ' ')" "$(seq -s' ' "$(wc -l <"$RUN_DIR/journal")") " &&
    ! grep -vE '^\{"n":[0-9]+,"at":"[0-9T:.-]+Z","event":"[a-z.]+"(,"[a-z-]+":("[A-Za-z0-9@%+=:,./_~-]*"|[0-9]+|true|false))*\}$' "$RUN_DIR/journal" &&
    same "$(tail -n 1 "$RUN_DIR/journal")" "$(<"$RUN_DIR/result")" || return
  local line log
  while read -r line; do   # each step's log has the digest and the size that the journal says
    log=$(echo "$RUN_DIR"/*-"$(sed 's/.*"step":"\([a-z]*\)".*/\1/' <<<"$line")".log)
    has "$line" "\"log\":\"sha256:$(sha256sum <"$log" | cut -c1-64)\",\"bytes\":$(stat -c %s "$log")" || return
  done < <(grep '"event":"step.finished"' "$RUN_DIR/journal")
}

case_a_second_deployment_replaces_the_first() {
  first_deployment && deploy 2 two && result_has '"outcome":"healthy"' '"migrations":0' && same "$(readlink "$HOST/.gantry/serving")" "runs/$(run_id 2)"
}

case_compose_gets_a_clean_environment_and_both_env_files() {
  export COMPOSE_PROJECT_NAME=evil APP_IMAGE=evil DOCKER_HOST=evil COMPOSE_EXPERIMENTAL_GIT_REMOTE=true
  first_deployment && ! grep -E '^(COMPOSE_|DOCKER_HOST|APP_IMAGE|GANTRY)' "$ENGINE/environment" | grep -vE '^COMPOSE_EXPERIMENTAL_(GIT|OCI)_REMOTE=false$' &&
    asked "^compose -p shop --project-directory $HOST --env-file $HOST/.env.production --env-file $RUN_DIR/deploy.env -f $HOST/bundles/${BUNDLE#sha256:}/docker-compose.prod.yml up -d --no-deps --no-build --pull never app\$"
}

case_nothing_is_stopped_before_everything_is_pulled() {
  first_deployment && deploy 2 two && (( $(grep -n "^pull $R_MIGRATOR" "$ENGINE/asked" | cut -d: -f1) < $(grep -n 'up -d.*app$' "$ENGINE/asked" | tail -n 1 | cut -d: -f1) ))
}

# --- check
case_check_refuses_without_an_engine() { planned; echo 1 >"$ENGINE/fail/info"; start 1 >/dev/null; refused_in check engine-unreachable; }
case_check_refuses_without_compose() { planned; touch "$ENGINE/no-compose"; start 1 >/dev/null; refused_in check tool-missing compose; }
case_check_refuses_a_bundle_that_is_not_there() { planned; rm -r "$HOST/bundles/${BUNDLE#sha256:}"; start 1 >/dev/null; refused_in check bundle-missing; }
case_check_refuses_a_bundle_that_was_changed() { planned; echo '# x' >>"$HOST/bundles/${BUNDLE#sha256:}/gantry.rules"; start 1 >/dev/null; refused_in check bundle-changed gantry.rules; }
case_check_refuses_a_bundle_with_a_file_too_many() { planned; touch "$HOST/bundles/${BUNDLE#sha256:}/x"; start 1 >/dev/null; refused_in check bundle-changed -; }
case_check_refuses_when_the_disk_is_low() { new_host; echo 'disk-free 900000000' >>"$CASE_DIR/bundle/gantry.rules"; send_bundle; use_release one; start 1 >/dev/null; refused_in check disk-low deploy; }

# --- verify
case_verify_refuses_while_held() { planned; echo 'a reason' | host hold set by=jonas >/dev/null; start 1 >/dev/null; refused_in verify held; }
case_verify_refuses_an_expired_plan() { planned; start 1 expires=2020-01-01T00:00:00Z >/dev/null; refused_in verify plan-expired; }
case_verify_refuses_another_host() { planned; start 1 host="SHA256:$(printf 'x%.0s' {1..43})" >/dev/null; refused_in verify plan-stale host; }
case_verify_knows_host_keys_by_their_blobs() {
  planned
  ssh-keygen -q -t ed25519 -N '' -f "$CASE_DIR/key" && cut -d' ' -f1,2 "$CASE_DIR/key.pub" >"$HOST/.gantry/host-keys"
  start 1 host="$(ssh-keygen -lf "$CASE_DIR/key.pub" | cut -d' ' -f2)" >/dev/null && ended '"outcome":"healthy"'
}
case_verify_refuses_another_deploy_path() { planned; start 1 deploy-path=/srv/other >/dev/null; refused_in verify plan-stale deploy-path; }
case_verify_refuses_another_project() { first_deployment; use_release two; start 2 project=other >/dev/null; refused_in verify plan-stale project; }
case_verify_refuses_another_environment() { first_deployment; use_release two; start 2 environment=staging >/dev/null; refused_in verify plan-stale environment; }
case_verify_refuses_another_compose_project() { first_deployment; use_release two; start 2 compose-project=other >/dev/null; refused_in verify plan-stale compose-project; }
case_verify_refuses_when_serving_has_moved() { first_deployment; deploy 2 two; use_release three; start 3 >/dev/null; refused_in verify plan-stale replaces; }
case_verify_refuses_nothing_where_something_serves() { first_deployment; use_release two; start 2 replaces=nothing >/dev/null; refused_in verify plan-stale replaces; }
case_verify_refuses_nothing_where_an_unmanaged_app_runs() { unmanaged_host; start 1 replaces=nothing >/dev/null; refused_in verify plan-stale replaces; }
case_verify_refuses_another_unmanaged_image() { unmanaged_host; start 1 replaces="unmanaged sha256:$(printf '%064d' 5)" >/dev/null; refused_in verify plan-stale replaces; }
# Somebody removes a container just after the engine was asked which there are: then inspect fails, for all of them.
one_goes_away() {
  local id; id=$(printf old | sha256sum | cut -c1-64)
  printf 'service=old\nid=%s\nproject=shop\nimage=sha256:%064d\n' "$id" 9 >"$ENGINE/containers/old"
  printf '#!/bin/bash\n[[ $* != *%s* ]] || rm -f %q/containers/old\n' "$id" "$ENGINE" >"$ENGINE/on/inspect"; chmod 755 "$ENGINE/on/inspect"
}
case_verify_looks_again_when_a_container_goes_away_meanwhile() {
  local CONFIG
  first_deployment; use_release two; CONFIG=$(rendered)
  one_goes_away; deploy 2 two && result_has '"outcome":"healthy"' && [[ ! -e $ENGINE/containers/old ]]
}
case_facts_know_the_others_when_a_container_goes_away_meanwhile() {
  first_deployment; one_goes_away
  has "$(host facts project=shop app=app)" $'\ncontainer app ' && has "$(host facts project=shop app=app)" $'\ncontainer redis '
}

# --- validate
case_validate_refuses_another_configuration() { planned; start 1 config="keyed:$(printf '%064d' 1)" >/dev/null; refused_in validate plan-stale config; }
case_validate_notices_a_secret_that_changed() { planned; sed -i 's/^POSTGRES_PASSWORD=.*/POSTGRES_PASSWORD=other/' "$HOST/.env.production"; start 1 >/dev/null; refused_in validate plan-stale config; }

# --- pull
case_pull_maps_what_registries_say() {
  planned
  local number=0 code said
  while IFS='|' read -r code said; do
    printf '1\n%s\n' "$said" >"$ENGINE/fail/pull"
    start $((++number)) >/dev/null; refused_in pull "$code" || { echo "for: $said"; return 1; }
  done <<'END'
registry-denied|Error response from daemon: pull access denied for x, repository does not exist or may require 'docker login'
registry-denied|Error response from daemon: Head "https://r/v2/x": unauthorized: authentication required
image-missing|Error response from daemon: manifest for x@sha256:0 not found: manifest unknown: manifest unknown
digest-mismatch|Error response from daemon: filesystem layer verification failed for digest sha256:0
disk-low|failed to register layer: write /x: no space left on device
platform-missing|Error response from daemon: no matching manifest for linux/arm64/v8 in the manifest list entries
registry-untrusted|Error response from daemon: Get "https://r/v2/": tls: failed to verify certificate: x509: certificate signed by unknown authority
END
}
case_pull_tries_an_unreachable_registry_again() {
  planned; printf '1\nError response from daemon: Get "https://r/v2/": dial tcp: connect: connection refused\n' >"$ENGINE/fail/pull"
  start 1 >/dev/null; refused_in pull registry-unreachable && same "$(grep -c '^pull ' "$ENGINE/asked")" 3
}
case_pull_needs_no_registry_for_images_that_are_here() {
  new_host; send_bundle; cp "$ENGINE"/registry/* "$ENGINE/images/"; echo 1 >"$ENGINE/fail/pull"
  deploy 1 one && result_has '"outcome":"healthy"' && journal_has '"image":"app","digest":"sha256:[0-9a-f]*","present":true' && asked_not '^pull '
}
case_pull_names_images_so_that_no_prune_takes_them() { first_deployment; grep -qE "gantry.local/shop/app:sha-[0-9a-f]{40}\.[0-9a-f]{12}$" "$ENGINE/tags" && grep -q gantry.local/shop/migrator: "$ENGINE/tags"; }
case_pull_refuses_an_engine_that_knows_it_by_another_digest() {
  planned; sed -i 's/^digests=.*/digests=x@sha256:0/' "$ENGINE/registry/$(printf '%s' "$R_APP" | tr '/:' '__')"
  start 1 >/dev/null; refused_in pull digest-mismatch app
}

# --- services
case_services_that_are_healthy_are_left_alone() { first_deployment; : >"$ENGINE/asked"; deploy 2 two && result_has '"outcome":"healthy"' && asked_not 'up .*postgres'; }
case_services_are_started_and_never_recreated() { first_deployment; asked 'up -d --no-recreate --no-deps --no-build postgres redis$' && asked_not 'force-recreate'; }
case_services_that_stay_unhealthy_stop_the_run() {
  new_host; sed -i 's/^readonly SERVICES_DEADLINE=180/readonly SERVICES_DEADLINE=1/' "$HOST/deploy-compose.sh"; send_bundle; echo starting >"$ENGINE/health/redis"
  deploy 1 one && result_has '"outcome":"failed"' '"code":"services-unhealthy"' '"changed":"services"' && journal_has '"subject":"redis"' && journal_has_not '"step":"migrate"'
}
case_services_that_cannot_be_started_stop_the_run() { new_host; send_bundle; printf '1\nno\n' >"$ENGINE/fail/compose-up"; deploy 1 one && result_has '"code":"services-unhealthy"'; }

unmanaged_host() {  # an app that was deployed without Gantry: same project, its services run
  planned
  local service
  for service in app postgres redis; do
    printf 'service=%s\nid=%s\nproject=shop\nimage=sha256:%064d\nstate=running\nhealth=healthy\n' "$service" "$(printf '%s' "$service" | sha256sum | cut -c1-64)" 9 >"$ENGINE/containers/$service"
  done
}
case_an_unmanaged_host_is_adopted_with_its_services() {
  unmanaged_host; start 1 replaces="unmanaged sha256:$(printf '%064d' 9)" >/dev/null
  ended '"outcome":"healthy"' && asked_not 'up .*postgres'
}
case_an_unmanaged_host_never_gets_a_second_database() {
  unmanaged_host; mv "$ENGINE/containers/postgres" "$ENGINE/containers/db"; sed -i s/service=postgres/service=db/ "$ENGINE/containers/db"
  start 1 replaces="unmanaged sha256:$(printf '%064d' 9)" >/dev/null
  ended '"outcome":"refused"' '"code":"would-recreate"' '"changed":"nothing"' && asked_not ' up '
}

# --- migrate
case_migrate_fails_with_the_migration_that_failed() {
  first_deployment; printf '%s\n' 'begin 20260101000000_bad' 'exit 1' >"$ENGINE/migrator-does"
  deploy 2 two && result_has '"outcome":"failed"' '"code":"migration-failed"' '"changed":"schema"' '"serving":"previous"' &&
    journal_has '"event":"migration.failed","name":"20260101000000_bad"' && asked "^rm shop-gantry-migrator" && [[ -e $HOST/.gantry/schema ]]
}
row() { printf '%s\t%064d\t%s\t2026-01-01T00:00:00.000Z\t-\t1767225600000\t0\n' "$1" 1 "$2" >"$ENGINE/migrations"; }   # NAME STATE
case_migrate_is_blocked_by_an_earlier_failure() {
  first_deployment; row 20260101000000_bad open; : >"$ENGINE/asked"
  deploy 2 two && result_has '"outcome":"refused"' '"code":"migration-blocked"' && journal_has '"subject":"20260101000000_bad"' && asked_not ' run -d'
}
case_migrate_goes_on_after_a_failure_was_resolved() { first_deployment; row 20260101000000_bad rolled-back; deploy 2 two && result_has '"outcome":"healthy"'; }
case_migrate_fails_when_the_migrator_does() { first_deployment; echo 'exit 3' >"$ENGINE/migrator-does"; deploy 2 two && result_has '"code":"migrator-failed"' && journal_has '"subject":"exit-3"'; }
case_migrate_does_not_believe_a_zero_over_an_unfinished_row() { first_deployment; printf '%s\n' 'begin 20260101000000_half' 'exit 0' >"$ENGINE/migrator-does"; deploy 2 two && result_has '"code":"migration-failed"'; }
case_migrate_needs_a_readable_database() { first_deployment; touch "$ENGINE/unreadable"; : >"$ENGINE/asked"; deploy 2 two && result_has '"outcome":"refused"' '"code":"database-unreadable"' && asked_not ' run -d'; }
case_migrate_takes_lost_rows_for_no_answer() { first_deployment; row 20260101000000_begin applied; touch "$ENGINE/rows-lost"; : >"$ENGINE/asked"; deploy 2 two && result_has '"outcome":"refused"' '"code":"database-unreadable"' && asked_not ' run -d'; }
case_migrate_can_do_without_a_database_service() { new_host; send_bundle; deploy 1 one database-service=- && result_has '"outcome":"healthy"' && asked_not '^exec '; }
case_migrate_tells_once_who_is_waited_for() {
  first_deployment
  printf '%s\n' 'begin 20260301000000_one' 'wait users schema 71 idle-in-transaction 42000 2' 'sleep 2.5' free 'sleep 1.5' 'finish 20260301000000_one' >"$ENGINE/migrator-does"
  deploy 2 two && journal_has '"event":"lock.waiting","on":"users","for":"schema","holder":71,"state":"idle-in-transaction","ms":42000,"sessions":2\}' && journal_has '"event":"lock.freed"\}' &&
    same "$(grep -c lock.waiting "$RUN_DIR/journal")" 1
}
case_migrate_never_believes_a_hostile_wait() { first_deployment; printf '=wait\tusers"}\tschema\t71\tidle\t1\t1\n' >"$ENGINE/waits"; deploy 2 two && result_has '"outcome":"healthy"' && journal_has_not lock.waiting; }
case_migrate_is_skipped_when_the_plan_says_so() { first_deployment; : >"$ENGINE/asked"; deploy 2 two migrate=skip && result_has '"outcome":"healthy"' && journal_has_not '"step":"migrate"' && asked_not ' run -d'; }
case_migrate_fails_when_the_engine_refuses_the_container() { first_deployment; printf '1\nConflict.\n' >"$ENGINE/fail/compose-run"; deploy 2 two && result_has '"code":"migrator-failed"'; }
case_migrate_labels_its_container_and_uses_a_fixed_name() { first_deployment; asked "run -d -T --no-deps --name shop-gantry-migrator --label dev.gantry.run=$RUN --label dev.gantry.migrator=${R_MIGRATOR#*@} migrator\$"; }
case_migrate_never_believes_a_hostile_name() { first_deployment; row '"},{"n":1' applied; deploy 2 two && result_has '"code":"database-unreadable"'; }
case_the_log_keeps_what_the_migrator_said() { first_deployment; printf '%s\n' 'say hello from prisma' 'exit 0' >"$ENGINE/migrator-does"; deploy 2 two && has "$(host log "$RUN" migrate from=0)" 'hello from prisma'; }
case_a_log_is_capped_and_says_so() {
  first_deployment; sed -i 's/LOG_MAX=16777216/LOG_MAX=1000/' "$HOST/deploy-compose.sh"
  { for i in {1..200}; do echo "say 0123456789 $i"; done; echo exit 0; } >"$ENGINE/migrator-does"
  deploy 2 two && result_has '"outcome":"healthy"' && has "$(<"$RUN_DIR/06-migrate.log")" 'cut off after 1000 bytes' && (( $(stat -c %s "$RUN_DIR/06-migrate.log") < 2000 ))
}

# --- hooks
with_hook() { mkdir -p "$CASE_DIR/bundle/hooks"; printf '#!/bin/sh\n%s\n' "$2" >"$CASE_DIR/bundle/hooks/$1"; chmod 755 "$CASE_DIR/bundle/hooks/$1"; send_bundle; }
case_hooks_run_with_a_clean_environment() {
  new_host; with_hook pre-migrate 'echo "this is pre-migrate"; env; pwd'; with_hook post-ready 'echo "this is post-ready"'
  export SECRET_OF_CALLER=x
  deploy 1 one && result_has '"outcome":"healthy"' && has "$(<"$RUN_DIR/06-migrate.log")" "RUN=$RUN" && has "$(<"$RUN_DIR/06-migrate.log")" "RELEASE=$R_TAG" &&
    has "$(<"$RUN_DIR/06-migrate.log")" "DEPLOY_PATH=$HOST" && has_not "$(<"$RUN_DIR/06-migrate.log")" SECRET_OF_CALLER && has "$(<"$RUN_DIR/08-ready.log")" 'this is post-ready'
}
case_a_failing_hook_before_migrating_changes_nothing() { new_host; with_hook pre-migrate 'exit 3'; deploy 1 one support-services=- database-service=- && result_has '"outcome":"refused"' '"code":"hook-failed"' && asked_not ' run -d'; }
case_a_failing_hook_after_ready_restores() { first_deployment; with_hook post-ready 'exit 3'; deploy 2 two && result_has '"outcome":"restored"' '"code":"hook-failed"' '"step":"ready"'; }
case_a_cancelled_hook_ends_with_all_it_started() {
  new_host; with_hook pre-migrate "sleep 300 & echo \$! >'$CASE_DIR/child.new'; mv '$CASE_DIR/child.new' '$CASE_DIR/child'; wait"; use_release one; start 1 >/dev/null
  local i; for ((i = 0; i < 600; i++)); do [[ ! -e $CASE_DIR/child ]] || break; pause 0.05; done
  host cancel "$RUN" by=jonas >/dev/null; await_end && result_has '"outcome":"cancelled"' '"step":"migrate"' || return
  for ((i = 0; i < 100; i++)); do kill -0 "$(<"$CASE_DIR/child")" 2>/dev/null || return 0; pause 0.05; done
  echo 'its child lives on'; return 1
}

# --- start, ready, prove, observe
start_fails() { printf '1\nno\n' >"$ENGINE/fail/compose-up-app"; }
start_fails_with_the_app_gone() {   # Compose has stopped the old container, and gets no further
  start_fails; printf '#!/bin/bash\nsed -i "s/^state=.*/state=exited/" %q/containers/app\n' "$ENGINE" >"$ENGINE/on/compose-up-app"; chmod 755 "$ENGINE/on/compose-up-app"
}
case_start_failing_before_the_app_is_touched_changes_nothing() {
  first_deployment; start_fails
  deploy 2 two migrate=skip && result_has '"outcome":"refused"' '"code":"start-failed"' '"changed":"nothing"' '"serving":"previous"' '"held":false' && journal_has_not '"step":"restore"' && [[ ! -e $RUN_DIR/changes ]]
}
case_start_failing_before_the_app_is_touched_names_the_migrations() {
  first_deployment; migrates_one; start_fails
  deploy 2 two && result_has '"outcome":"failed"' '"code":"start-failed"' '"changed":"schema"' '"migrations":1' '"serving":"previous"' && journal_has_not '"step":"restore"'
}
case_start_failing_with_the_app_gone_and_no_way_back_says_so() {
  first_deployment; migrates_one; start_fails_with_the_app_gone
  deploy 2 two && result_has '"outcome":"failed"' '"code":"start-failed"' '"changed":"app"' '"serving":"none"' && journal_has restore-unsafe
}
case_start_failing_for_good_fails_the_restore_too() {
  first_deployment; start_fails_with_the_app_gone
  deploy 2 two && result_has '"outcome":"failed"' '"code":"restore-failed"' '"step":"restore"' && journal_has '"step":"start","ok":false,"code":"start-failed"'
}
case_ready_wants_200_and_nothing_else() { first_deployment; behaves two ready=302; deploy 2 two && result_has '"outcome":"restored"' '"code":"never-ready"' && journal_has '"event":"ready.attempt","attempt":2,"status":302' && journal_has '"subject":"status-302"'; }
case_a_crash_loop_is_seen_early() {
  first_deployment; behaves two state=restarting   # and the count rises while it is watched
  printf '#!/bin/bash\nf=%q/containers/app; grep -qs "^state=restarting" "$f" && sed -i "s/^restarts=.*/restarts=$(( $(sed -n s/^restarts=//p "$f") + 1 ))/" "$f"; true\n' "$ENGINE" >"$ENGINE/on/inspect"; chmod 755 "$ENGINE/on/inspect"
  deploy 2 two 'ready=/api/ready 60' && result_has '"code":"crash-loop"' '"outcome":"restored"'
}
case_a_crash_loop_that_began_before_the_first_look_is_seen() {  # a busy host: Docker waits ever longer, and may not restart it again in time
  first_deployment; behaves two restarts=5 state=restarting
  deploy 2 two 'ready=/api/ready 60' && result_has '"code":"crash-loop"' '"outcome":"restored"'
}
case_restarts_of_days_past_are_no_crash_loop() { first_deployment; sed -i 's/^restarts=.*/restarts=5/' "$ENGINE/containers/app"; deploy 2 one && result_has '"outcome":"healthy"'; }
case_an_app_that_exits_is_seen_early() { first_deployment; behaves two state=exited; deploy 2 two 'ready=/api/ready 60' && result_has '"code":"crash-loop"'; }
case_prove_refuses_a_container_of_another_image() {
  first_deployment; behaves two "image=sha256:$(printf '%064d' 3)"; printf 'ref=x\nid=sha256:%064d\nrevision=-\ndigests=x@sha256:0\n' 3 >"$ENGINE/images/other"
  deploy 2 two && result_has '"outcome":"restored"' '"code":"not-proven"' '"step":"prove"' && same "$(readlink "$HOST/.gantry/serving")" "runs/$(run_id 1)"
}
case_prove_refuses_another_revision() { first_deployment; deploy 2 two revision="$(printf '%040d' 1)" && result_has '"code":"not-proven"' && journal_has '"subject":"revision"'; }
case_an_app_that_falls_over_while_observed_is_unstable() {
  first_deployment; use_release two; start 2 observe=30 >/dev/null; await_event '"step":"observe","done":0' && sed -i 's/^restarts=.*/restarts=1/' "$ENGINE/containers/app" &&
    ended '"outcome":"restored"' '"code":"unstable"' '"step":"observe"' && same "$(readlink "$HOST/.gantry/serving")" "runs/$(run_id 1)" && same "$(readlink "$HOST/current")" "bundles/${BUNDLE#sha256:}"
}
case_an_app_that_stops_answering_is_unstable() { first_deployment; behaves two health_status=500; deploy 2 two observe=10 && result_has '"code":"unstable"' && journal_has '"subject":"status-500"'; }
case_observing_takes_its_seconds() { new_host; send_bundle; deploy 1 one observe=2 && result_has '"outcome":"healthy"' && journal_has '"step":"observe","done":2,"total":2,"unit":"seconds"'; }

# --- restore
runs_image_of() { use_release "$1"; grep -q "^image=sha256:$(printf 'id of %s' "${R_APP#*@}" | sha256sum | cut -c1-64)" "$ENGINE/containers/app" || { echo "the app does not run $1"; return 1; }; }
case_restore_puts_the_previous_release_back_and_holds() {
  first_deployment; behaves two ready=503; deploy 2 two && result_has '"ok":false' '"outcome":"restored"' '"code":"never-ready"' '"step":"ready"' '"serving":"previous"' '"held":true' &&
    has "$(host facts project=shop app=app)" "hold $RUN gantry " && runs_image_of one
}
case_restore_needs_no_registry_and_uses_the_old_bundle() {
  first_deployment; local before=$BUNDLE; echo '# changed' >>"$CASE_DIR/bundle/docker-compose.prod.yml"; send_bundle
  behaves two ready=503; cp "$ENGINE"/registry/* "$ENGINE/images"; echo 1 >"$ENGINE/fail/pull"
  deploy 2 two && result_has '"outcome":"restored"' && has "$(grep 'up -d.*app$' "$ENGINE/asked" | tail -n 1)" "bundles/${before#sha256:}/"
}
migrates_one() { printf '%s\n' 'begin 20260301000000_one' 'finish 20260301000000_one' 'exit 0' >"$ENGINE/migrator-does"; }
case_restore_never_crosses_a_migration_without_a_verdict() {
  first_deployment; migrates_one; behaves two ready=503
  deploy 2 two && result_has '"outcome":"failed"' '"code":"never-ready"' '"serving":"new"' '"migrations":1' '"held":false' && journal_has '"step":"restore","ok":false,"code":"restore-unsafe"' && runs_image_of two
}
case_restore_crosses_a_migration_when_the_verdict_is_safe() { first_deployment; migrates_one; behaves two ready=503; deploy 2 two verdict-back=SAFE && result_has '"outcome":"restored"' '"migrations":1' && runs_image_of one; }
case_restore_remembers_migrations_of_earlier_failed_runs() {
  first_deployment; migrates_one; behaves two ready=503; behaves three ready=503
  deploy 2 two on-failure=stop && result_has '"outcome":"failed"' && echo 'exit 0' >"$ENGINE/migrator-does" && deploy 3 three && result_has '"migrations":0' '"outcome":"failed"' && journal_has restore-unsafe
}
case_a_migrator_that_does_nothing_leaves_the_way_back_open() { first_deployment; behaves two ready=503; deploy 2 two && result_has '"outcome":"restored"' && [[ ! -e $HOST/.gantry/schema ]]; }
case_no_restore_when_the_plan_says_stop() { first_deployment; behaves two ready=503; deploy 2 two on-failure=stop && result_has '"outcome":"failed"' '"serving":"new"' && journal_has_not '"step":"restore"'; }
case_no_restore_of_a_first_deployment() { new_host; send_bundle; behaves one ready=503; deploy 1 one && result_has '"outcome":"failed"' '"code":"never-ready"' && journal_has_not '"step":"restore"'; }
case_restore_fails_without_the_previous_image() { first_deployment; use_release one; rm "$ENGINE/images/$(printf '%s' "$R_APP" | tr '/:' '__')"; behaves two ready=503; deploy 2 two && result_has '"outcome":"failed"' '"code":"restore-failed"' '"step":"restore"'; }

# --- cancel
cancelled_in() {  # EFFECT result words...
  host cancel "$RUN" by=jonas >"$CASE_DIR/cancelled" && has "$(<"$CASE_DIR/cancelled")" "cancelling $RUN" && rm -rf "$ENGINE/hang" && mkdir "$ENGINE/hang" &&
    ended "${@:2}" && journal_has "\"event\":\"cancel.seen\",\"by\":\"jonas\",\"effect\":\"$1\""
}
hanging_in() { touch "$ENGINE/hang/$1"; use_release two; start 2 observe=30 >/dev/null; await_event "\"event\":\"step.started\",\"step\":\"$2\""; }   # VERB STEP
prepared() { first_deployment; use_release two; CONFIG=$(rendered); }
case_cancel_in_check() { prepared; hanging_in info check && cancelled_in now '"outcome":"cancelled"' '"step":"check"' '"changed":"nothing"' '"serving":"previous"'; }
case_cancel_in_validate() { prepared; hanging_in compose-config validate && cancelled_in now '"outcome":"cancelled"' '"step":"validate"'; }
case_cancel_in_pull_stops_it() {
  prepared; hanging_in pull pull || return
  host cancel "$RUN" by=jonas >/dev/null; await_end && result_has '"outcome":"cancelled"' '"step":"pull"' '"changed":"nothing"' && runs_image_of one
}
case_cancel_in_services() {
  new_host; send_bundle; echo starting >"$ENGINE/health/redis"; use_release one; start 1 >/dev/null; await_event '"step":"services","done":1' &&
    cancelled_in now '"outcome":"cancelled"' '"changed":"services"' '"serving":"none"'
}
case_cancel_in_migrate_waits_for_its_end() {
  first_deployment; printf '%s\n' 'begin 20260301000000_one' hang 'finish 20260301000000_one' >"$ENGINE/migrator-does"; touch "$ENGINE/hang/migrator"; use_release two; start 2 >/dev/null
  await_event migration.started && host cancel "$RUN" by=jonas >/dev/null && await_event cancel.seen && [[ ! -e $RUN_DIR/result ]] && rm "$ENGINE/hang/migrator" &&
    ended '"outcome":"cancelled"' '"step":"migrate"' '"changed":"schema"' '"migrations":1' '"serving":"previous"' && journal_has '"effect":"after-step"' && journal_has_not '"step":"start"'
}
case_cancel_in_start_restores() { prepared; hanging_in compose-up-app start && cancelled_in restore '"outcome":"restored"' '"code":"cancelled"' && runs_image_of one; }
case_cancel_in_ready_restores() { first_deployment; behaves two ready=503; use_release two; start 2 'ready=/api/ready 60' >/dev/null; await_event ready.attempt && cancelled_in restore '"outcome":"restored"' '"code":"cancelled"' '"held":true'; }
case_cancel_in_ready_stays_where_it_cannot_restore() { first_deployment; behaves two ready=503; use_release two; start 2 'ready=/api/ready 60' on-failure=stop >/dev/null; await_event ready.attempt && cancelled_in now '"outcome":"cancelled"' '"serving":"new"'; }
case_cancel_in_observe_restores() { first_deployment; use_release two; start 2 observe=60 >/dev/null; await_event '"step":"observe"' && cancelled_in restore '"outcome":"restored"' '"step":"observe"'; }

# --- the port
case_a_taken_port_is_seen_before_anything_is_changed() { planned; touch "$CASE_DIR/bin/answers-3000"; start 1 >/dev/null; refused_in validate port-taken 3000 && asked_not '^compose .* up '; }
case_another_taken_port_is_seen_while_the_app_runs() { first_deployment; touch "$CASE_DIR/bin/answers-3000" "$CASE_DIR/bin/answers-3001"; deploy 2 two port=3001; refused_in validate port-taken 3001; }
case_the_apps_own_port_is_not_taken() {
  first_deployment; touch "$CASE_DIR/bin/answers-3000"; deploy 2 two && result_has '"outcome":"healthy"' || return
  serving_now 2 two; sed -i 's/^state=.*/state=paused/' "$ENGINE/containers/app"; deploy 3 three; journal_has_not port-taken
}
case_a_port_that_answers_is_told_from_one_that_does_not() {
  local port; port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
  eval "$(sed -n '/^answers() {/,/^}/p' "$SCRIPT")"; GANTRY_TEST_PATH=
  ! answers "$port" || return
  python3 -m http.server --bind 127.0.0.1 "$port" >/dev/null 2>&1 & local server=$!
  local i found=1; for ((i = 0; i < 100 && found; i++)); do answers "$port" && found=0; pause 0.05; done
  kill "$server"; (( found == 0 ))
}
# --- a host that ends a user's processes at logout (logind's KillUserProcesses)
ends_processes() {  # the bus says so; who lingers is in CASE_DIR/linger
  planned
  mkdir "$CASE_DIR/linger"
  python3 -c 'import socket, sys; socket.socket(socket.AF_UNIX).bind(sys.argv[1])' "$CASE_DIR/bus"
  sed -i "s|/run/dbus/system_bus_socket|$CASE_DIR/bus|; s|/var/lib/systemd/linger|$CASE_DIR/linger|" "$HOST/deploy-compose.sh"
  printf '#!/bin/sh\necho "b true"\n' >"$CASE_DIR/bin/busctl"
  printf '#!/bin/bash\nprintf "%%s " "$@" >"%s/by-systemd"\n[[ $1 != --version ]] || exit 0\nwhile [[ $1 != -- ]]; do shift; done\nsetsid "${@:2}" </dev/null >/dev/null 2>&1 &\n' "$CASE_DIR" >"$CASE_DIR/bin/systemd-run"
  chmod +x "$CASE_DIR/bin/busctl" "$CASE_DIR/bin/systemd-run"
}
case_a_run_that_systemd_cannot_start_leaves_nothing() {
  ends_processes; touch "$CASE_DIR/linger/$(id -un)"
  printf '#!/bin/sh\necho "Failed to connect to bus" >&2; exit 1\n' >"$CASE_DIR/bin/systemd-run"
  plan >"$CASE_DIR/plan"
  ! host start run="$(run_id 1)" by=mara <"$CASE_DIR/plan" >/dev/null 2>"$CASE_DIR/errors" && has "$(<"$CASE_DIR/errors")" 'not-detached: systemd-run could not start the run: Failed to connect to bus' &&
    has "$(<"$CASE_DIR/errors")" 'no run was started' && [[ ! -e $HOST/.gantry/runs/$(run_id 1) ]] && lock_is_free && has_not "$(host facts project=shop)" 'interrupted'
}
case_a_run_is_started_by_systemd_where_the_user_lingers() {
  ends_processes; touch "$CASE_DIR/linger/$(id -un)"
  has "$(host facts project=shop)" $'kill-user-processes lingering\ndetach systemd-run' && start 1 >/dev/null && ended '"outcome":"healthy"' && has "$(<"$CASE_DIR/by-systemd")" "--unit=gantry-$RUN"
}
case_a_run_that_would_end_with_the_connection_is_refused() {
  ends_processes; sed -i 's/(( EUID == 0 )); fi ;;/(( EUID == 1 )); fi ;;/' "$HOST/deploy-compose.sh"
  plan >"$CASE_DIR/plan"
  ! host start run="$(run_id 1)" by=mara <"$CASE_DIR/plan" >/dev/null 2>"$CASE_DIR/errors" && has "$(<"$CASE_DIR/errors")" 'run-would-be-killed' && has "$(<"$CASE_DIR/errors")" 'loginctl enable-linger' &&
    [[ ! -e $HOST/.gantry/runs/$(run_id 1) ]]
}
