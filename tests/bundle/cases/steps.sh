# What a run does, step by step.
# shellcheck shell=bash

case_a_first_deployment_becomes_healthy() {
  new_host; send_bundle; use_release one
  printf '%s\n' 'say 2 migrations found in prisma/migrations' 'begin 20260101000000_init' 'sleep 0.2' 'finish 20260101000000_init' \
    'begin 20260102000000_more' 'finish 20260102000000_more' >"$ENGINE/migrator-does"
  start 1 >"$CASE_DIR/answer" && has "$(<"$CASE_DIR/answer")" "started $RUN" && await_end &&
    result_has '"ok":true' '"outcome":"healthy"' '"code":"done"' '"changed":"app"' '"migrations":2' '"serving":"new"' '"held":false' &&
    same "$(readlink "$HOST/.gantry/serving")" "runs/$RUN" && same "$(readlink "$HOST/current")" "bundles/${BUNDLE#sha256:}" &&
    journal_has '"event":"migration.finished","name":"20260102000000_more"' && [[ ! -e $RUN_DIR/deploy.env ]]
}
