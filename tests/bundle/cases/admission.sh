# The table of tests/admission, given to the script: every case is a run that goes as far as verify.
# shellcheck shell=bash

ADMISSION=$(cd "$(dirname "${BASH_SOURCE[0]}")/../../admission" && pwd)/cases

# One function a case, so that each is reported by its name.
while read -r _ name; do eval "case_admission_${name//-/_}() { admission_case $name; }"; done < <(grep '^case ' "$ADMISSION")

# A host whose runs end after verify, with a bundle; made once, and copied.
admission_host() {
  exec {once}>"$WORK/admission.lock"
  flock "$once"
  if [[ ! -e $WORK/admission ]]; then
    new_host; send_bundle
    sed -i "s/^main \"\\\$@\"; exit/step_validate() { fail cancelled '' 'far enough'; }\n&/" "$HOST/deploy-compose.sh"
    mkdir "$WORK/admission.new" && mv "$HOST" "$ENGINE" "$CASE_DIR/bin" "$CASE_DIR/bundle" "$WORK/admission.new/" && mv "$WORK/admission.new" "$WORK/admission"
  fi
  exec {once}>&-
  cp -r "$WORK/admission"/* "$CASE_DIR/"
  HOST=$CASE_DIR/host ENGINE=$CASE_DIR/engine GANTRY_TEST_PATH=$CASE_DIR/bin BUNDLE=$(digest_of_bundle) CONFIG=keyed:$(printf '%064d' 1)
  use_release one
}

admission_case() {  # NAME
  local -A policy_words=() plan_words=()
  local word expected='' line usual_signers=yes usual_policy=yes healthy='' n=0 files=() before=() words offset
  T0=$(date +%s)
  need_keys; admission_host
  while read -ra words; do
    line=${words[0]-}
    case $line in
      policy) for word in "${words[@]:1}"; do policy_words[${word%%=*}]=${word#*=}; done ;;
      plan) for word in "${words[@]:1}"; do plan_words[${word%%=*}]=${word#*=}; done ;;
      signer) usual_signers=''; admission_signer "${words[@]:1}" ;;
      healthy) healthy=yes before=("${words[@]:1}") ;;
      expect) expected=${words[1]} ;;
    esac
  done < <(case_lines "$1")
  [[ -n $expected ]] || { echo "the case $1 expects nothing"; return 1; }
  [[ -z $usual_signers ]] || signers
  admission_policy
  admission_plan
  [[ -z $healthy ]] || was_healthy
  while read -ra words; do
    case ${words[0]-} in
      standing) said_of standing; host say <"$CASE_DIR/$n" >/dev/null 2>&1 ;;
      said) said_of said; files+=("$CASE_DIR/$n") ;;
    esac
  done < <(case_lines "$1")
  RUN=$(run_id 1) RUN_DIR=$HOST/.gantry/runs/$(run_id 1)
  cat "$CASE_DIR/plan.parcel" "${files[@]}" | host start run="$RUN" by=mara || return
  await_end || return
  same "$(sed -n 's/.*"event":"step.finished","step":"verify","ok":[a-z]*,"code":"\([a-z-]*\)".*/\1/p' "$RUN_DIR/journal")" "$expected" || { cat "$RUN_DIR"/02-verify.log; return 1; }
  [[ $expected == 'done' ]] || journal_has_not '"step":"validate"'
}

case_lines() { awk -v name="$1" '/^#/ { next } $1 == "case" { ours = ($2 == name) } !NF { ours = 0 } ours' "$ADMISSION"; }

admission_signer() {  # PRINCIPALS KEY [NAME=VALUE ...]
  local options='' word
  case $1 in
    none) return ;;
    broken) echo 'mara ssh-ed25519 nothing' >"$HOST/allowed_signers"; return ;;
  esac
  for word in "${@:3}"; do
    case $word in
      option=*) word=${word#*=} ;;
      valid-*) word=${word%%=*}=\"$(signer_stamp "${word#*=}")\" ;;
      *) word=${word%%=*}=\"${word#*=}\" ;;
    esac
    options+=${options:+,}$word
  done
  signer "$1" "$2" "$options"
}

admission_policy() {
  local word words=() window
  [[ -z ${policy_words[none]-} ]] || return 0
  if [[ -n ${policy_words[broken]-} ]]; then echo 'gantry policy v2' >"$HOST/policy"; return; fi
  for word in "${!policy_words[@]}"; do
    if [[ $word == freeze ]]; then
      window=${policy_words[freeze]}
      words+=("freeze=$(week_stamp "${window%/*}") $(week_stamp "${window#*/}")")
    else
      words+=("$word=${policy_words[$word]//_/ }")
    fi
  done
  policy "${words[@]}"
}

admission_plan() {
  local file=$CASE_DIR/plan REPLACES=''
  if [[ -n ${plan_words[verdict-back]-} ]]; then   # of what replaces something; that it is there is not the question
    REPLACES=unmanaged\ sha256:$(printf '%064d' 5)
    sed -i "s/^main \"\\\$@\"; exit/as_planned() { :; }\n&/" "$HOST/deploy-compose.sh"
  fi
  signed_plan "$file" migrate="${plan_words[migrate]-run}" created="$(stamp "${plan_words[created]--600}")" expires="$(stamp "${plan_words[expires]-+3600}")" \
    requested-by="${plan_words[by]-mara}" verdict-back="${plan_words[verdict-back]-UNKNOWN}"
  sign "$file" "${plan_words[key]-mara}" "${plan_words[namespace]-gantry-plan}"
  if [[ -n ${plan_words[altered]-} ]]; then
    sed -i 's/^observe: .*/observe: 1/' "$file"
    PLAN_ID=sha256:$(sha256sum <"$file" | cut -c1-64)
  fi
  parcel "$file" >"$CASE_DIR/plan.parcel"
}

was_healthy() {
  mkdir -p "$HOST/.gantry/runs/$(run_id 0)"
  plan >"$HOST/.gantry/runs/$(run_id 0)/plan"
  local word
  for word in "${before[@]//_/ }"; do sed -i "s|^${word%%=*}: .*|${word%%=*}: ${word#*=}|" "$HOST/.gantry/runs/$(run_id 0)/plan"; done
  echo '{"n":1,"at":"2026-11-23T08:50:00.123Z","event":"run.finished","ok":true,"outcome":"healthy"}' | tee "$HOST/.gantry/runs/$(run_id 0)/journal" >"$HOST/.gantry/runs/$(run_id 0)/result"
}

said_of() {  # the words of the line: a statement in CASE_DIR/N
  local word arguments=()
  (( ++n ))
  for word in "${words[@]:2}"; do
    case $word in
      reason=*) word=${word//_/ } ;;
      host=other) word=host=$OTHER_HOST ;;
      plan=other) word=plan=sha256:$(printf '%064d' 7) ;;
      app=other) use_release two; word=app=$R_APP; use_release one ;;
      migrator=other) use_release two; word=migrator=$R_MIGRATOR; use_release one ;;
    esac
    arguments+=("$word")
  done
  statement "${words[1]}" "$CASE_DIR/statement-$n" "${arguments[@]}"
  parcel "$CASE_DIR/statement-$n" >"$CASE_DIR/$n"
}
