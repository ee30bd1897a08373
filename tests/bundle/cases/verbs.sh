# What the verbs answer beside running.
# shellcheck shell=bash

facts_with_rendering() {
  host facts project=shop app=app bundle="$BUNDLE" with-app="$R_APP" with-migrator="$R_MIGRATOR" port=3000 \
    migrator-service=migrator support=postgres,redis
}
render_answer() {  # [SUPPORT]
  host render project=shop bundle="$BUNDLE" app="$R_APP" migrator="$R_MIGRATOR" port=3000 app-service=app \
    migrator-service=migrator support="${1-postgres,redis}"
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

case_facts_ask_for_readiness_without_curl() {
  new_host; send_bundle; use_release one
  sed -i 's/command -v curl)/command -v no-curl-here)/' "$HOST/deploy-compose.sh"
  python3 - "$CASE_DIR/port" <<'PY' &
import http.server, os, sys

class Handler(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(204 if self.path == "/api/ready" else 503)
        self.end_headers()

server = http.server.HTTPServer(("127.0.0.1", 0), Handler)
with open(sys.argv[1] + ".new", "w") as file:
    file.write(str(server.server_port))
os.rename(sys.argv[1] + ".new", sys.argv[1])
server.serve_forever()
PY
  local server=$! port answers
  until [[ -e $CASE_DIR/port ]]; do pause 0.05; done
  port=$(<"$CASE_DIR/port")
  answers=$(host facts project=shop app=app probe="$port/api/ready"; host facts project=shop app=app probe="$port/other"; kill "$server"; wait "$server" 2>/dev/null; host facts project=shop app=app probe="$port/api/ready")
  same "$(sed -n 's/^ready \([0-9]*\) [0-9]*$/\1/p' <<<"$answers" | tr '\n' ' ')" '204 503 0 '
}

settings_told() { render_answer | sed -n 's/^settings\{0,1\} //p' | tr '\n' ';'; }
case_render_names_the_settings_that_differ_and_nothing_of_their_values() {
  new_host; send_bundle; use_release one
  same "$(settings_told)" 'unknown;' && deploy 1 one && result_has '"outcome":"healthy"' && serving_now 1 one && same "$(settings_told)" "$(run_id 1);" || return
  sed -i "s/^AUTH_SECRET=.*/AUTH_SECRET='$CANARY-3'/; /^NODE_ENV=/d" "$HOST/.env.production"; echo "PAYMENTS=$CANARY" >>"$HOST/.env.production"
  same "$(settings_told)" "$(run_id 1);AUTH_SECRET changed;PAYMENTS new;NODE_ENV gone;" && same "$(render_answer | grep -c -- "$CANARY")" 0 || return
  deploy 2 two && serving_now 2 two && same "$(settings_told)" "$(run_id 2);" && ! grep -r -- "$CANARY" "$HOST/.gantry"
}
case_after_a_restore_the_settings_are_compared_with_those_it_was_restored_with() {
  first_deployment; echo 'PAYMENTS=card' >>"$HOST/.env.production"; behaves two ready=503
  deploy 2 two && result_has '"outcome":"restored"' && use_release one && same "$(settings_told)" "$(run_id 1);" && echo 'PAYMENTS=cash' >>"$HOST/.env.production" && same "$(settings_told)" "$(run_id 1);PAYMENTS changed;"
}
case_settings_noted_for_another_run_are_not_compared() {
  first_deployment; use_release one; sed -i "1s/.*/run $(run_id 9)/" "$HOST/.gantry/settings"
  same "$(settings_told)" 'unknown;'
}
