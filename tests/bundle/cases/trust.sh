# What people say, what the host keeps of it, and its ledger.
# shellcheck shell=bash

trusting_host() { new_host; send_bundle; use_release one; need_keys; signers; policy "$@"; PLAN_ID=sha256:$(printf '%064d' 1); CONFIG=$(rendered); }   # [POLICY-LINE ...]
say_is() {  # CODE|taken|already FILE ...: how the last of them is answered
  local answer
  answer=$(said "${@:2}" 2>"$CASE_DIR/why" | sed -n 's/^said sha256:[0-9a-f]* //p' | tail -n 1)
  case $1 in
    taken|already) same "${answer#* }" "$1" || { cat "$CASE_DIR/why"; return 1; } ;;
    *) same "${answer#* }" "refused $1" && has "$(<"$CASE_DIR/why")" "gantry: $1: " ;;
  esac
}
dd_fails() { printf '#!/bin/bash\n[[ " $* " != *ledger* ]] || exit 1\nexec /bin/dd "$@"\n' >"$CASE_DIR/bin/dd"; chmod 755 "$CASE_DIR/bin/dd"; }
dd_works() { rm "$CASE_DIR/bin/dd"; }
run_as() { RUN=$(run_id "$1") RUN_DIR=$HOST/.gantry/runs/$(run_id "$1"); }   # NUMBER
start_parcel() { run_as "$1"; parcel "${@:2}" | host start run="$RUN" by=mara >"$CASE_DIR/answer"; }   # NUMBER FILE ...
request() { signed_plan "$CASE_DIR/plan" "$@" && statement approval "$CASE_DIR/approval"; }

# --- say
case_say_takes_what_counts_and_records_it_once() {
  trusting_host; statement hold "$CASE_DIR/hold" reason='a "quoted" \n größe'
  say_is taken "$CASE_DIR/hold" && [[ -f $HOST/.gantry/hold ]] && say_is already "$CASE_DIR/hold" && same "$(grep -c '"kind":"hold"' "$HOST/.gantry/ledger")" 1 &&
    ledger_holds && ledger_has '^\{"n":1,"prev":"sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","at":"[^"]*","kind":"ledger.started","env":"production","by":"host","body":\{"project":"shop","host":"'"$HOST_KEY"'","id":"[0-9a-f]{32}"\}\}$' &&
    has "$(host facts)" 'hold - jonas '
}
case_say_lifts_a_hold_and_takes_no_older_word() {
  trusting_host; statement hold "$CASE_DIR/set" created=-300; statement hold "$CASE_DIR/lifted" created=-200 state=lifted; statement hold "$CASE_DIR/between" created=-250
  say_is taken "$CASE_DIR/set" && say_is taken "$CASE_DIR/lifted" && [[ ! -e $HOST/.gantry/hold ]] &&
    say_is already "$CASE_DIR/set" && [[ ! -e $HOST/.gantry/hold ]] && say_is statement-old "$CASE_DIR/between" && [[ ! -e $HOST/.gantry/hold ]] && ledger_holds
}
case_an_old_word_does_not_lift_the_hold_of_a_failed_run() {
  trusting_host; statement hold "$CASE_DIR/lifted" created=-200 state=lifted
  printf 'run %s\nby gantry\nsince %s\nreason x\n' "$(run_id 5)" "$(stamp -100 | sed 's/Z/.500Z/')" >"$HOST/.gantry/hold"
  say_is statement-old "$CASE_DIR/lifted" && statement hold "$CASE_DIR/now" created=-50 state=lifted && say_is taken "$CASE_DIR/now" && [[ ! -e $HOST/.gantry/hold ]]
}
case_say_keeps_freezes_and_marks_apart() {
  trusting_host; T0=$(date +%s)
  statement freeze "$CASE_DIR/a" until=+600; statement freeze "$CASE_DIR/b" until=+700 created=-250; statement freeze "$CASE_DIR/c" until=+600 created=-200 state=lifted
  say_is taken "$CASE_DIR/a" && say_is taken "$CASE_DIR/b" && say_is taken "$CASE_DIR/c" && has "$(host facts | grep '^freeze ')" "freeze $(stamp -60) $(stamp +700) jonas" &&
    same "$(host facts | grep -c '^freeze ')" 1 && has "$(host facts)" "frozen signed $(stamp -60) $(stamp +700)" || return
  statement mark-bad "$CASE_DIR/m" && say_is taken "$CASE_DIR/m" && has "$(host facts)" "bad $R_APP $R_MIGRATOR $R_TAG jonas " &&
    statement mark-bad "$CASE_DIR/l" created=-200 state=lifted && say_is taken "$CASE_DIR/l" && has_not "$(host facts)" "bad $R_APP" &&
    statement mark-bad "$CASE_DIR/o" created=-250 && say_is statement-old "$CASE_DIR/o"
}
case_say_refuses_what_is_elsewhere() {
  trusting_host
  local word
  for word in project=other environment=staging host="$OTHER_HOST"; do statement hold "$CASE_DIR/hold" "$word"; say_is statement-elsewhere "$CASE_DIR/hold" || return; done
  signed_plan "$CASE_DIR/plan" deploy-path=/srv/other && say_is statement-elsewhere "$CASE_DIR/plan" && [[ ! -e $HOST/.gantry/ledger && ! -e $HOST/.gantry/hold ]]
}
case_say_takes_the_keys_a_host_has_and_had() {  # a desktop may know another of them; and hosts are given new ones
  trusting_host
  statement hold "$CASE_DIR/a"; say_is taken "$CASE_DIR/a"; printf '%s\n' "$OTHER_HOST" >"$HOST/.gantry/host-keys"
  statement hold "$CASE_DIR/b" created=-200 state=lifted host="$OTHER_HOST" && say_is taken "$CASE_DIR/b" || return
  ledger_has '"kind":"host.key","env":"production","by":"host","body":\{"key":"'"$OTHER_HOST"'"\}' && statement hold "$CASE_DIR/c" created=-150 && say_is taken "$CASE_DIR/c" || return
  statement hold "$CASE_DIR/d" created=-100 state=lifted host="$OTHER_HOST" && say_is taken "$CASE_DIR/d" && same "$(grep -c '"kind":"host.key"' "$HOST/.gantry/ledger")" 1 || return
  statement hold "$CASE_DIR/e" created=-50 host="SHA256:$(printf 'y%.0s' {1..43})"; say_is statement-elsewhere "$CASE_DIR/e"
}
case_say_refuses_what_is_out_of_time() {
  trusting_host; request; say_is taken "$CASE_DIR/plan"
  statement approval "$CASE_DIR/approval" created=-600 expires=-5; say_is statement-expired "$CASE_DIR/approval" || return
  statement approval "$CASE_DIR/approval" created=+600; say_is statement-expired "$CASE_DIR/approval"
}
case_say_refuses_what_is_not_written_the_one_way() {
  trusting_host
  local change
  for change in 's/^by: /by:  /' '2s/$/ /' 's/^reason: .*/reason: -/' '$a x: y' 's/^expires: -/expires: 2099-01-01T00:00:00Z/' 's/^created: .*/created: 2026-02-30T00:00:00Z/' '/^reason/d' \
    's/^state: set/state: unset/' 's/^reason: .*/reason: a\tb/' 's/^reason: .*/reason: a\xe2\x80\xaeb/' 's/^reason: .*/reason: a\xc2\xadb/' 's/^reason: .*/reason: a\xe2\x81\xa2b/' 's/^reason: .*/reason: a\xf3\xa0\x81\x81b/' 's/^reason: .*/reason: \xff/' 's/^project: shop/project: Shop/'; do
    statement hold "$CASE_DIR/hold"; sed -i "$change" "$CASE_DIR/hold"; sign "$CASE_DIR/hold" jonas gantry-hold
    say_is statement-invalid "$CASE_DIR/hold" || { echo "for $change"; return 1; }
  done
  statement freeze "$CASE_DIR/freeze" from=+60 until=+30; say_is statement-invalid "$CASE_DIR/freeze" || return
  statement hold "$CASE_DIR/hold"; sed -i '2s/^\(.\)/ \1/' "$CASE_DIR/hold.sig"; say_is statement-invalid "$CASE_DIR/hold" && [[ ! -e $HOST/.gantry/ledger ]]
}
case_say_reads_the_golden_statements() {  # those that core writes: it knows every kind, and that they are not about this host
  trusting_host
  local file kind
  for file in "$(dirname "$STUB")"/../core/golden/*.txt; do
    kind=$(sed -n '1s/^gantry \(.*\) v1$/\1/p' "$file"); [[ -n $kind && $kind != policy ]] || continue
    cp "$file" "$CASE_DIR/golden"; sign "$CASE_DIR/golden" jonas "gantry-$kind"
    say_is statement-elsewhere "$CASE_DIR/golden" || { echo "for $file"; return 1; }
  done
}
case_say_refuses_signatures_that_do_not_hold() {
  trusting_host; statement hold "$CASE_DIR/hold" key=ida; say_is statement-signature "$CASE_DIR/hold" || return
  statement hold "$CASE_DIR/hold" namespace=gantry-freeze; say_is statement-signature "$CASE_DIR/hold" || return
  statement hold "$CASE_DIR/hold" altered=yes; say_is statement-signature "$CASE_DIR/hold" || return
  rm "$HOST/allowed_signers"; say_is signers-missing "$CASE_DIR/hold" && [[ ! -e $HOST/.gantry/ledger && ! -e $HOST/.gantry/hold ]]
}
case_say_wants_the_plan_first() {
  trusting_host; request
  say_is plan-unknown "$CASE_DIR/approval" && say_is taken "$CASE_DIR/plan" "$CASE_DIR/approval" && say_is already "$CASE_DIR/plan" "$CASE_DIR/approval"
}
case_say_refuses_an_unsigned_plan_where_signatures_are_asked_for() {
  trusting_host; request; rm "$CASE_DIR/plan.sig"; say_is plan-unsigned "$CASE_DIR/plan" && policy plan-signature=optional && say_is plan-unsigned "$CASE_DIR/plan" && policy plan-signature=optional requester=counts && say_is taken "$CASE_DIR/plan" && say_is taken "$CASE_DIR/approval" &&
    has "$(host requests)" "request $PLAN_ID "
}
case_say_refuses_a_glass_broken_by_who_may_not() { trusting_host; request; statement break-glass "$CASE_DIR/glass"; say_is break-glass "$CASE_DIR/plan" "$CASE_DIR/glass" && policy break-glass=jonas && say_is taken "$CASE_DIR/glass"; }
case_say_refuses_under_a_policy_that_is_not_valid() { trusting_host; echo x >>"$HOST/policy"; statement hold "$CASE_DIR/hold"; say_is policy-invalid "$CASE_DIR/hold"; }
case_say_refuses_under_a_policy_that_others_can_write() { trusting_host; chmod 666 "$HOST/policy"; statement hold "$CASE_DIR/hold"; say_is policy-invalid "$CASE_DIR/hold"; }
case_say_refuses_what_is_no_parcel() {
  trusting_host; request; cp "$CASE_DIR/plan" "$CASE_DIR/unsigned"
  local text
  for text in '' 'hello' 'gantry plan v2\n' "$(parcel "$CASE_DIR/plan" | head -n -1)" "$(parcel "$CASE_DIR/approval")\n$(cat "$CASE_DIR/approval")" "$(cat "$CASE_DIR/plan")\n\0"; do
    printf "$text\n" | host say >/dev/null 2>"$CASE_DIR/why"; has "$(<"$CASE_DIR/why")" 'gantry: parcel-invalid: ' || { echo "for $text"; return 1; }
  done
  yes "gantry plan v1" | head -c 300000 | host say >/dev/null 2>"$CASE_DIR/why"; has "$(<"$CASE_DIR/why")" 'gantry: parcel-invalid: '
}
case_say_takes_a_checkpoint_that_fits_and_witnesses() {
  trusting_host; statement hold "$CASE_DIR/hold"; say_is taken "$CASE_DIR/hold" || return
  local first head
  first=sha256:$(head -n 1 "$HOST/.gantry/ledger" | sha256sum | cut -c1-64) head=sha256:$(last_record | sha256sum | cut -c1-64)
  statement checkpoint "$CASE_DIR/c" ledger="$first" size=3 head="$head" && say_is taken "$CASE_DIR/c" || return
  statement checkpoint "$CASE_DIR/c" ledger="$first" size=2 head="$head" && say_is checkpoint-differs "$CASE_DIR/c" || return
  statement checkpoint "$CASE_DIR/c" ledger="$first" size=9 head="$head" && say_is checkpoint-differs "$CASE_DIR/c" || return
  statement checkpoint "$CASE_DIR/c" ledger="$head" size=3 head="$head" && say_is checkpoint-differs "$CASE_DIR/c" || return
  statement checkpoint "$CASE_DIR/c" ledger="$head" size=99 head="$head" environment=staging host="$OTHER_HOST" && say_is taken "$CASE_DIR/c" && ledger_has '"kind":"witness","env":"production","by":"jonas"' && ledger_holds
}
case_two_who_speak_at_once_are_put_in_a_row() {
  trusting_host; local i
  for i in 1 2 3 4; do statement freeze "$CASE_DIR/f$i" until=+$((600 + i)); done
  for i in 1 2 3 4; do said "$CASE_DIR/f$i" >/dev/null & done; wait
  same "$(grep -c '"kind":"freeze"' "$HOST/.gantry/ledger")" 4 && ledger_holds
}

# --- requests, policy, ledger
case_requests_print_what_was_said_byte_for_byte() {
  trusting_host; request; statement rejection "$CASE_DIR/rejection" by=ida
  said "$CASE_DIR/plan" "$CASE_DIR/approval" >/dev/null && said "$CASE_DIR/rejection" >/dev/null && host requests >"$CASE_DIR/requests" || return
  local bytes
  bytes=$(sed -n "2s/^request $PLAN_ID //p" "$CASE_DIR/requests")
  same "$(tail -n +3 "$CASE_DIR/requests" | head -c "$bytes" | head -c "$(parcel "$CASE_DIR/plan" | wc -c)" | sha256sum)" "$(parcel "$CASE_DIR/plan" | sha256sum)" &&
    same "$(tail -n +3 "$CASE_DIR/requests" | tail -c +$((bytes + 1)))" end && has "$(<"$CASE_DIR/requests")" "$(<"$CASE_DIR/rejection.sig")" && has "$(<"$CASE_DIR/requests")" "$(<"$CASE_DIR/approval")" &&
    has "$(host facts)" 'requests 1 sha256:'
}
case_plans_long_expired_are_not_kept() {
  trusting_host; request; said "$CASE_DIR/plan" >/dev/null; local dir=$HOST/.gantry/requests/${PLAN_ID#sha256:}
  sed -i "s/^expires: .*/expires: $(stamp -2500000)/" "$dir/plan"; host facts >/dev/null; [[ -d $dir ]] || { echo "gone too soon"; return 1; }
  sed -i "s/^expires: .*/expires: $(stamp -2600000)/" "$dir/plan"; has "$(host facts)" 'requests 0 -' && [[ ! -e $dir ]]
}
case_policy_prints_both_files() {
  trusting_host
  same "$(host policy)" "$(printf 'gantry-host 1\npolicy sha256:%s %s\n' "$(sha256sum <"$HOST/policy" | cut -c1-64)" "$(stat -c %s "$HOST/policy")"; cat "$HOST/policy"
    printf 'signers sha256:%s %s\n' "$(sha256sum <"$HOST/allowed_signers" | cut -c1-64)" "$(stat -c %s "$HOST/allowed_signers")"; cat "$HOST/allowed_signers"; echo end)" &&
    has "$(host facts)" "policy sha256:$(sha256sum <"$HOST/policy" | cut -c1-64) ok" && rm "$HOST/policy" "$HOST/allowed_signers" && same "$(host policy | tr '\n' ' ')" 'gantry-host 1 policy none signers none end ' && has "$(host facts)" $'\nsigners none\n'
}
case_policy_that_others_wrote_is_told_as_invalid() { trusting_host; echo x >>"$HOST/policy"; echo x >>"$HOST/allowed_signers"; has "$(host facts)" " invalid"$'\n'"signers sha256:" && has "$(host facts | grep '^signers')" invalid; }
case_ledger_prints_from_a_record_on_whole_lines_only() {
  trusting_host; statement hold "$CASE_DIR/hold"; said "$CASE_DIR/hold" >/dev/null; printf '{"n":4,"prev":"' >>"$HOST/.gantry/ledger"
  same "$(host ledger from=1 | wc -l)" 3 && same "$(host ledger from=3)" "$(sed -n 3p "$HOST/.gantry/ledger")" && same "$(host ledger from=9)" '' && same "$(host ledger | sha256sum)" "$(head -n 3 "$HOST/.gantry/ledger" | sha256sum)" &&
    has "$(host facts)" "ledger 3 sha256:$(sed -n 3p "$HOST/.gantry/ledger" | sha256sum | cut -c1-64) sha256:$(head -n 1 "$HOST/.gantry/ledger" | sha256sum | cut -c1-64) ok"
}
case_a_torn_end_is_cut_off_by_the_next_writer() {
  trusting_host; statement hold "$CASE_DIR/hold"; said "$CASE_DIR/hold" >/dev/null; printf '{"n":4,"prev":"' >>"$HOST/.gantry/ledger"
  statement freeze "$CASE_DIR/freeze"; say_is taken "$CASE_DIR/freeze" && ledger_holds
}
case_a_ledger_that_never_began_whole_begins_again() { trusting_host; printf '{"n":1,"prev":"' >"$HOST/.gantry/ledger"; statement hold "$CASE_DIR/hold"; say_is taken "$CASE_DIR/hold" && ledger_holds; }
case_nothing_is_appended_after_what_is_no_record() { trusting_host; echo nonsense >"$HOST/.gantry/ledger"; statement hold "$CASE_DIR/hold"; say_is ledger-unwritable "$CASE_DIR/hold" && same "$(<"$HOST/.gantry/ledger")" nonsense; }

# --- runs and the ledger
case_a_run_is_on_record_from_admission_to_its_end() {
  trusting_host; request reason='its "cart" \ größe'; start_parcel 1 "$CASE_DIR/plan" "$CASE_DIR/approval" && has "$(<"$CASE_DIR/answer")" " approval taken" && has "$(<"$CASE_DIR/answer")" "started $RUN" && await_end && result_has '"outcome":"healthy"' || return
  ledger_has "\"kind\":\"run.started\",\"env\":\"production\",\"by\":\"host\",\"body\":\\{\"run\":\"$RUN\",\"plan\":\"$PLAN_ID\",\"release\":\"$R_TAG\",\"app\":\"$R_APP\",\"migrator\":\"$R_MIGRATOR\",\"bundle\":\"$BUNDLE\",\"by\":\"mara\",\"reason\":\"its \\\\\"cart\\\\\" \\\\\\\\ größe\"\\}\\}" &&
    has "$(last_record)" "\"kind\":\"run.finished\",\"env\":\"production\",\"by\":\"host\",\"body\":{\"run\":\"$RUN\",\"plan\":\"$PLAN_ID\",\"release\":\"$R_TAG\",\"outcome\":\"healthy\",\"code\":\"done\",\"step\":\"observe\",\"changed\":\"app\",\"migrations\":0,\"serving\":\"new\",\"held\":false,\"journal\":\"sha256:$(sha256sum <"$RUN_DIR/journal" | cut -c1-64)\",\"logs\":\"check=sha256:$(sha256sum <"$RUN_DIR/01-check.log" | cut -c1-64) verify=" &&
    ledger_holds && [[ ! -e $RUN_DIR/unrecorded && ! -e $RUN_DIR/judge ]] && same "$(grep -o '"kind":"[a-z.]*"' "$HOST/.gantry/ledger" | cut -d'"' -f4 | tr '\n' ' ')" 'ledger.started policy.changed plan approval run.started run.finished '
}
case_facts_tell_who_accepted_what_serves() {
  trusting_host; request; start_parcel 1 "$CASE_DIR/plan" "$CASE_DIR/approval" && await_end && result_has '"outcome":"healthy"' && has_not "$(host facts)" $'\naccepted ' &&
    statement acceptance "$CASE_DIR/a" environment=production host="$HOST_KEY" run="$RUN" reason='by: ida\n "x"' && say_is taken "$CASE_DIR/a" && has "$(host facts)" $'\n'"accepted jonas $(sed -n 's/^created: //p' "$CASE_DIR/a")"$'\n'
}
case_a_run_without_a_policy_is_on_record_too() { first_deployment && same "$(grep -o '"kind":"[a-z.]*"' "$HOST/.gantry/ledger" | cut -d'"' -f4 | tr '\n' ' ')" 'ledger.started run.started run.finished ' && : >"$HOST/allowed_signers" && ledger_holds; }
case_a_refused_run_is_on_record() { trusting_host; request; start_parcel 1 "$CASE_DIR/plan" && await_end && has "$(last_record)" "\"kind\":\"run.refused\",\"env\":\"production\",\"by\":\"host\",\"body\":{\"run\":\"$RUN\",\"plan\":\"$PLAN_ID\",\"code\":\"approvals-missing\"}}" && ledger_has_not run.started && ledger_holds; }
case_an_interrupted_run_is_on_record() {
  first_deployment; touch "$ENGINE/hang/pull"; use_release two; start 2 >/dev/null; await_event '"event":"step.started","step":"pull"' && kill_runner && host facts >/dev/null &&
    has "$(last_record)" "\"kind\":\"run.interrupted\",\"env\":\"production\",\"by\":\"host\",\"body\":{\"run\":\"$RUN\",\"step\":\"pull\"}}" && : >"$HOST/allowed_signers" && ledger_holds
}
case_what_was_said_before_counts_when_the_plan_comes_alone() { trusting_host; request; said "$CASE_DIR/plan" >/dev/null; said "$CASE_DIR/approval" >/dev/null; start_parcel 1 "$CASE_DIR/plan" && await_end && result_has '"outcome":"healthy"'; }
case_what_was_said_for_a_plan_counts_for_one_run() {
  trusting_host; request; start_parcel 1 "$CASE_DIR/plan" "$CASE_DIR/approval"; await_end && result_has '"outcome":"healthy"' && [[ -f $RUN_DIR/request/plan ]] && start_parcel 2 "$CASE_DIR/plan" && await_end && result_has '"code":"approvals-missing"'
}
case_a_plan_that_changed_something_does_not_run_again() {
  trusting_host; request; echo 'exit 1' >"$ENGINE/migrator-does"; start_parcel 1 "$CASE_DIR/plan" "$CASE_DIR/approval"; await_end && result_has '"changed":"schema"' && echo 'exit 0' >"$ENGINE/migrator-does" || return
  start_parcel 2 "$CASE_DIR/plan" "$CASE_DIR/approval"; await_end && result_has '"outcome":"refused"' '"code":"plan-stale"' && grep -q "run $(run_id 1) changed something" "$RUN_DIR"/02-verify.log
}
await_change() { local i; for ((i = 0; i < 600; i++)); do [[ ! -s $RUN_DIR/changes ]] || return 0; pause 0.05; done; echo 'the run changed nothing'; return 1; }
case_a_plan_does_not_run_again_after_a_run_that_was_killed() {
  trusting_host; request; echo 'sleep 30' >"$ENGINE/migrator-does"; start_parcel 1 "$CASE_DIR/plan" "$CASE_DIR/approval"; await_change && kill_runner && host facts >/dev/null &&
    [[ -f $RUN_DIR/request/plan ]] && has_not "$(host requests)" "request $PLAN_ID " || return
  start_parcel 2 "$CASE_DIR/plan" "$CASE_DIR/approval"; await_end && result_has '"code":"plan-stale"'
}
case_what_was_said_for_a_restored_run_is_used_up() {
  trusting_host; request; start_parcel 1 "$CASE_DIR/plan" "$CASE_DIR/approval"; await_end && result_has '"outcome":"healthy"' || return
  serving_now 1 one; behaves two ready=503; use_release two; CONFIG=$(rendered); request replaces="$REPLACES"; start_parcel 2 "$CASE_DIR/plan" "$CASE_DIR/approval"; await_end && result_has '"outcome":"restored"' && [[ -f $RUN_DIR/request/plan ]] && has_not "$(host requests)" "request $PLAN_ID "
}
case_what_was_said_still_counts_after_a_run_that_changed_nothing() {
  trusting_host; request; echo 1 >"$ENGINE/fail/info"; start_parcel 1 "$CASE_DIR/plan" "$CASE_DIR/approval"; await_end && result_has '"outcome":"refused"' && rm "$ENGINE/fail/info" && start_parcel 2 "$CASE_DIR/plan" && await_end && result_has '"outcome":"healthy"'
}
case_a_run_that_was_started_before_hears_nothing_new() { trusting_host; request; start_parcel 1 "$CASE_DIR/plan" "$CASE_DIR/approval"; await_end; statement hold "$CASE_DIR/hold"; start_parcel 1 "$CASE_DIR/plan" "$CASE_DIR/hold"; same "$(<"$CASE_DIR/answer")" $'gantry-host 1\nalready '"$RUN"$'\nend' && [[ ! -e $HOST/.gantry/hold ]]; }
case_a_start_says_what_comes_with_it() { trusting_host; request; statement hold "$CASE_DIR/hold"; start_parcel 1 "$CASE_DIR/plan" "$CASE_DIR/approval" "$CASE_DIR/hold" && await_end && result_has '"code":"held"'; }
case_start_refuses_what_does_not_begin_with_a_plan() { trusting_host; statement hold "$CASE_DIR/hold"; run_as 1; parcel "$CASE_DIR/hold" | host start run="$RUN" by=mara 2>"$CASE_DIR/why" >/dev/null; has "$(<"$CASE_DIR/why")" 'gantry: plan-invalid: '; }
case_a_run_is_refused_when_its_start_cannot_be_recorded() {
  trusting_host ledger=required; request; said "$CASE_DIR/plan" "$CASE_DIR/approval" >/dev/null; dd_fails
  start_parcel 1 "$CASE_DIR/plan" && await_end && result_has '"outcome":"refused"' '"code":"ledger-unwritable"' '"step":"verify"' && [[ ! -e $RUN_DIR/unrecorded ]] && dd_works && ledger_has_not run.started && ledger_holds
}
case_a_run_goes_on_without_a_record_where_none_is_required() { trusting_host approvals=0; request; dd_fails; start_parcel 1 "$CASE_DIR/plan" && await_end && result_has '"outcome":"healthy"' && dd_works && host facts >/dev/null && [[ ! -e $HOST/.gantry/ledger ]]; }
unrecorded_run() {  # a run that is admitted and healthy, whose end the ledger cannot take
  trusting_host ledger=required; request; touch "$ENGINE/hang/pull"; start_parcel 1 "$CASE_DIR/plan" "$CASE_DIR/approval"; await_event '"event":"step.started","step":"pull"' && dd_fails && rm "$ENGINE/hang/pull" &&
    await_end && result_has '"outcome":"healthy"' && serving_now 1 one
}
case_a_run_whose_end_cannot_be_recorded_finishes_and_says_so() { unrecorded_run && [[ -e $RUN_DIR/unrecorded ]] && has "$(host facts)" "unrecorded $RUN" && ledger_has_not run.finished; }
case_nothing_runs_before_the_last_end_is_on_record() {
  unrecorded_run; use_release two; CONFIG=$(rendered); signed_plan "$CASE_DIR/plan2"
  run_as 2; parcel "$CASE_DIR/plan2" | host start run="$RUN" by=mara 2>"$CASE_DIR/why" >/dev/null; has "$(<"$CASE_DIR/why")" 'gantry: ledger-unwritable: ' && [[ ! -e $RUN_DIR ]] && dd_works && statement approval "$CASE_DIR/approval2" &&
    start_parcel 2 "$CASE_DIR/plan2" "$CASE_DIR/approval2" && await_end && result_has '"outcome":"healthy"' && ledger_holds && [[ ! -e $HOST/.gantry/runs/$(run_id 1)/unrecorded ]] &&
    same "$(grep -oE '"kind":"(run.[a-z]*|plan)"' "$HOST/.gantry/ledger" | cut -d'"' -f4 | tr '\n' ' ')" 'plan run.started run.finished plan run.started run.finished '
}
case_facts_make_up_for_an_end_that_was_not_recorded_once() { unrecorded_run; dd_works; has_not "$(host facts)" "unrecorded" && touch "$RUN_DIR/unrecorded" && host facts >/dev/null && same "$(grep -c run.finished "$HOST/.gantry/ledger")" 1 && [[ ! -e $RUN_DIR/unrecorded ]] && ledger_holds; }
case_a_change_of_policy_is_on_record_once() {
  trusting_host; statement hold "$CASE_DIR/hold"; said "$CASE_DIR/hold" >/dev/null; policy approvals=0; statement freeze "$CASE_DIR/freeze"; said "$CASE_DIR/freeze" >/dev/null; said "$CASE_DIR/freeze" >/dev/null
  same "$(grep -c '"kind":"policy.changed"' "$HOST/.gantry/ledger")" 2 && ledger_has "\"body\":\\{\"policy\":\"sha256:$(sha256sum <"$HOST/policy" | cut -c1-64)\",\"signers\":\"sha256:$(sha256sum <"$HOST/allowed_signers" | cut -c1-64)\"\\}"
}

# --- holds without a signature
case_an_unsigned_hold_is_refused_under_a_policy() {
  trusting_host; refused 1 signature-required host hold set by=jonas && policy plan-signature=optional && refused 1 signature-required host hold set by=jonas && [[ ! -e $HOST/.gantry/hold ]] || return
  rm "$HOST/policy"; host hold set by=jonas </dev/null >/dev/null && policy plan-signature=optional && refused 1 signature-required host hold lift by=jonas && [[ -e $HOST/.gantry/hold ]]
}
case_an_unsigned_hold_is_on_record() { first_deployment; echo why | host hold set by=jonas >/dev/null; has "$(last_record)" '"kind":"hold.set","env":"production","by":"host","body":{"run":"-","by":"jonas"}}' && host hold lift by=ida </dev/null >/dev/null && has "$(last_record)" '"kind":"hold.lifted","env":"production","by":"host","body":{"run":"-","by":"ida"}}'; }
case_the_hold_of_a_restore_is_on_record() { first_deployment; behaves two ready=503; deploy 2 two && ledger_has "\"kind\":\"hold.set\",\"env\":\"production\",\"by\":\"host\",\"body\":\\{\"run\":\"$RUN\",\"by\":\"gantry\"\\}" && has "$(last_record)" '"outcome":"restored"' && has "$(last_record)" '"held":true'; }

# --- guarded, and the forced command
forced() { SSH_ORIGINAL_COMMAND=$1 "$HOST/deploy-compose.sh" forced "$HOST"; }   # COMMAND
case_the_forced_command_answers_for_its_own_place_only() {   # two environments of a host under one deploy user
  trusting_host; refused 77 protected forced "/srv/other/deploy-compose.sh facts" && has "$(GANTRY_TEST_PATH='' forced 'deploy-compose.sh policy')" 'policy sha256:'
}
case_the_forced_command_takes_verbs_and_nothing_else() {
  trusting_host; has "$(GANTRY_TEST_PATH='' forced "$HOST/deploy-compose.sh policy")" 'policy sha256:' || return
  local command
  for command in '' 'bash' 'docker ps' 'sh -c id' 'scp -t /x' '/usr/lib/openssh/sftp-server' "$HOST/deploy-compose.sh" "$HOST/deploy-compose.sh policy;id" "$HOST/deploy-compose.sh \$(id)" "x
$HOST/deploy-compose.sh policy" "$HOST/deploy-compose.sh --runner $HOST $(run_id 1)" "$HOST/deploy-compose.sh forced /"; do
    refused 64 words-invalid forced "$command" || { echo "for $command"; return 1; }
  done
  refused 1 protected forced "$HOST/deploy-compose.sh run" && refused 64 words-invalid forced "$HOST/deploy-compose.sh put script sha256:$(printf '%064d' 1)"
}
case_facts_tell_a_guarded_host_by_its_conditions() {
  trusting_host; local facts
  facts=$(host facts) && has "$facts" $'\nmode guarded\n' && has "$facts" 'protection forced-command failed ' && has "$facts" 'protection script failed ' && has "$facts" 'protection deploy-path failed ' && has "$facts" $'protection policy failed ok\n'
}

case_put_bundle_counts_the_bytes_of_all_files() {
  new_host; mkdir "$CASE_DIR/large"; local i; for i in 1 2 3; do head -c 3000000 /dev/zero >"$CASE_DIR/large/$i"; done
  packed "$CASE_DIR/large" | host put bundle "$(digest_of_bundle "$CASE_DIR/large")" 2>"$CASE_DIR/why" >/dev/null; has "$(<"$CASE_DIR/why")" 'bundle-too-large: the bundle has more than'
}
case_a_bundle_that_somebody_else_puts_meanwhile_is_there() {
  new_host; printf '#!/bin/bash\n[[ $4 != */bundles/* ]] || cp -a "$3" "$4"\nexec /bin/mv "$@"\n' >"$CASE_DIR/bin/mv"; chmod 755 "$CASE_DIR/bin/mv"
  has "$(packed "$CASE_DIR/bundle" | host put bundle "$(digest_of_bundle)")" "put bundle $(digest_of_bundle)" && [[ -z $(find "$HOST/.gantry" -name 'put.*') ]]
}
