# What the verbs answer beside running.
# shellcheck shell=bash

facts_with_rendering() {
  host facts project=shop app=app bundle="$BUNDLE" with-app="$R_APP" with-migrator="$R_MIGRATOR" port=3000 \
    migrator-service=migrator support=postgres,redis
}
render_answer() {
  host render project=shop bundle="$BUNDLE" app="$R_APP" migrator="$R_MIGRATOR" port=3000 app-service=app \
    migrator-service=migrator support=postgres,redis
}

case_facts_render_what_render_renders() {
  first_deployment; use_release two
  local facts
  facts=$(facts_with_rendering) && same "$(sed -n 's/^rendered //p' <<<"$facts")" "$(render_answer | sed '1d;$d')" &&
    has "$facts" "rendered config keyed:" && same "$(tail -n 1 <<<"$facts")" end && same "$(grep -c '^serving ' <<<"$facts")" 1 &&
    same "$(find "$HOST/.gantry" -name 'render.*')" ''
}

case_facts_answer_without_a_rendering_where_render_refuses() {
  planned; sed -i '/^POSTGRES_PASSWORD=/d' "$HOST/.env.production"
  local facts
  facts=$(facts_with_rendering 2>&1) && ! grep -E '^(rendered|gantry:)' <<<"$facts" && same "$(tail -n 1 <<<"$facts")" end &&
    ! render_answer >/dev/null 2>&1
}

case_facts_need_every_word_of_a_rendering() {
  planned
  ! host facts project=shop app=app with-app="$R_APP" >"$CASE_DIR/answer" 2>"$CASE_DIR/errors" && has "$(<"$CASE_DIR/errors")" 'words-invalid: bundle= is missing' &&
    [[ ! -s $CASE_DIR/answer ]]
}
