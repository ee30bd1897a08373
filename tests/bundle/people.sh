# People with keys, what they say, and what a host asks of them: for the cases of trust.
# shellcheck shell=bash disable=SC2034 # names of the cases

KEYS=${WORK:-/nonexistent}/keys
OTHER_HOST=SHA256:$(printf 'x%.0s' {1..43})

# Everybody's keys, made once for all cases.
need_keys() {
  exec {keys}>"$KEYS.lock"
  flock "$keys"
  if [[ ! -e $KEYS ]]; then
    mkdir "$KEYS.new"
    local name
    for name in mara jonas ida stranger; do ssh-keygen -q -t ed25519 -N '' -C '' -f "$KEYS.new/$name"; done
    ssh-keygen -q -t rsa -b 3072 -N '' -C '' -f "$KEYS.new/rsa"
    ssh-keygen -q -t rsa -b 1024 -N '' -C '' -f "$KEYS.new/short"
    mv "$KEYS.new" "$KEYS"
  fi
  exec {keys}>&-
}

stamp() { TZ=UTC0 printf '%(%Y-%m-%dT%H:%M:%SZ)T' $((${T0:-$(date +%s)} + $1)); }            # SECONDS-FROM-NOW (T0, so that two are alike)
week_stamp() { TZ=UTC0 LC_ALL=C printf '%(%a %H:%M)T' $((${T0:-$(date +%s)} + $1 * 60)); }   # MINUTES-FROM-NOW
signer_stamp() { stamp "$1" | tr -d TZ:- | sed 's/$/Z/'; }

signers() { local name; for name in "${@:-mara jonas ida}"; do for name in $name; do signer "$name" "$name"; done; done; }
signer() { printf '%s %s%s\n' "$1" "${3:+$3 }" "$(cut -d' ' -f1,2 "$KEYS/$2.pub")" >>"$HOST/allowed_signers"; }   # PRINCIPALS KEY [OPTIONS]

# policy [KEY=VALUE ...]: the usual policy of these cases with other lines; freeze's value may have newlines.
policy() {
  local -A line=([project]=shop [environment]=production [plan-signature]=required [approvals]=1 [requester]=excluded [required-people]=- [accepted-on]=-
    [accepted-within]=- [soak]=0 [freeze]=- [rollback]=same [break-glass]=- [ledger]=optional)
  local word key
  for word; do line[${word%%=*}]=${word#*=}; done
  {
    echo 'gantry policy v1'
    for key in project environment plan-signature approvals requester required-people accepted-on accepted-within soak freeze rollback way-back break-glass ledger; do
      [[ $key != way-back || -n ${line[way-back]-} ]] || continue
      printf '%s\n' "${line[$key]}" | sed "s/^/$key: /"
    done
  } >"$HOST/policy"
}

# statement KIND FILE [NAME=VALUE ...]: written and signed; about the release in use and the plan PLAN_ID unless told otherwise.
statement() {
  local kind=$1 file=$2 own key
  local -A word=([by]=jonas [key]='' [namespace]="gantry-$kind" [created]=-300 [expires]=+3600 [project]=shop [environment]=production [host]=$HOST_KEY
    [plan]=$PLAN_ID [app]=$R_APP [migrator]=$R_MIGRATOR [healthy-since]=-7200 [run]=$(run_id 900) [release]=$R_TAG [state]=set [from]=-60 [until]=+600
    [reason]='so it is' [ledger]='' [size]='' [head]='')
  [[ $kind != acceptance ]] || word[environment]=staging word[host]=$OTHER_HOST
  shift 2
  for own; do word[${own%%=*}]=${own#*=}; done
  case $kind in
    acceptance) own='run release app migrator healthy-since' ;;
    approval|rejection|break-glass) own=plan ;;
    freeze) own='state from until' ;;
    hold) own=state ;;
    mark-bad) own='state release app migrator' ;;
    checkpoint) own='ledger size head' word[reason]=- ;;
  esac
  case $kind in acceptance|approval|break-glass) ;; *) word[expires]=- ;; esac
  for key in created expires healthy-since from until; do [[ ! ${word[$key]} =~ ^[-+][0-9]+$ ]] || word[$key]=$(stamp "${word[$key]}"); done
  {
    echo "gantry $kind v1"
    for key in project environment host $own by reason created expires; do printf '%s: %s\n' "$key" "${word[$key]}"; done
  } >"$file"
  sign "$file" "${word[key]:-${word[by]}}" "${word[namespace]}"
  [[ -z ${word[altered]-} ]] || sed -i 's/^reason: .*/reason: another one/' "$file"
}

sign() { rm -f "$1.sig"; ssh-keygen -q -Y sign -f "$KEYS/$2" -n "$3" "$1" 2>/dev/null; }   # FILE KEY NAMESPACE

# signed_plan FILE [KEY=VALUE ...]: a plan for the release in use, signed by mara; sets PLAN_ID
signed_plan() {
  plan created="$(stamp -600)" expires="$(stamp +3600)" "${@:2}" >"$1"
  sign "$1" mara gantry-plan
  PLAN_ID=sha256:$(sha256sum <"$1" | cut -c1-64)
}

parcel() { local file; for file; do cat "$file"; [[ ! -e $file.sig ]] || cat "$file.sig"; done; }   # FILE ...
said() { parcel "$@" | host say; }

last_record() { tail -n 1 "$HOST/.gantry/ledger"; }
ledger_has() { grep -qE -- "$1" "$HOST/.gantry/ledger" || { echo "expected $1 on the ledger:"; cat "$HOST/.gantry/ledger"; return 1; }; }
ledger_has_not() { ! grep -E -- "$1" "$HOST/.gantry/ledger" || { echo "did not expect $1"; return 1; }; }
ledger_holds() { sh "${SCRIPT%/*}/../ledger/verify.sh" "$HOST/.gantry/ledger" "$HOST/allowed_signers" "$@" || { cat "$HOST/.gantry/ledger"; return 1; }; }
