#!/bin/bash -p
#
# deploy-compose.sh - everything that Gantry does on a host, and what a person can do there without Gantry.
#
#   deploy-compose.sh VERB [WORD ...]         words are plain: letters, digits and @ % + = : , . / _ -
#
#   run [release=TAG] [app=IMAGE] [migrator=IMAGE] ...       deploy by hand, in the foreground
#   facts [project=NAME] [app=SERVICE] [database=SERVICE] [bundle=DIGEST] [image=NAME@DIGEST]... [probe=PORT/PATH] [runs=N]
#   put bundle DIGEST                                        receive files on standard input
#   render project=NAME bundle=DIGEST app=IMAGE migrator=IMAGE port=PORT app-service=S migrator-service=S support=S,S...
#   start run=RUN by=PERSON                                  start the plan (or parcel) on standard input; it goes on by itself
#   say                                                      take the signed statements of the parcel on standard input
#   requests                                                 the plans that wait, with what was said about them
#   policy                                                   what this host asks before a run, and who may sign
#   ledger from=N                                            what was said and done here, from record N on
#   journal RUN from=N [follow=yes]                          what a run did and does
#   log RUN STEP from=BYTE [follow=yes]                      what the programs of a step said
#   plan RUN                                                 what a run was asked to do
#   cancel RUN by=PERSON                                     stop a run where it safely can be stopped
#   hold set by=PERSON | hold lift by=PERSON                 no deployments until lifted; the reason on standard input (unsigned)
#   reach IMAGE                                              can this host's engine see NAME@DIGEST at its registry?
#   migrations IMAGE                                         what the migrator NAME@DIGEST of an earlier run holds; nothing of it is run
#   help                                                     this page
#
# A run takes the steps check, verify, validate, pull, services, migrate, start, ready, prove and observe, in the order
# of this file. It holds a kernel lock (.gantry/lock, descriptor 9) for its life, so there is no stale lock. What it does
# stands in .gantry/runs/RUN/journal; it succeeded when .gantry/runs/RUN/result says so. No exit status proves anything.
# Whether it may run is decided in the step verify, by the files policy and allowed_signers beside .env.production.

# "a && b || refuse" is meant as it stands, and most functions are called by the name of a verb or a step.
# shellcheck disable=SC2015,SC2016,SC2317

export LC_ALL=C TZ=UTC0
export PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
unset CDPATH GREP_OPTIONS POSIXLY_CORRECT BASH_ENV ENV TMPDIR
umask 077
IFS=$' \t\n'

readonly PLAN_MAX=16384 STATEMENT_MAX=4096 SIGNATURE_MAX=8192 PARCEL_MAX=262144 PARCEL_STATEMENTS=200 POLICY_MAX=16384 RECORD_MAX=65536
readonly BUNDLE_MAX=8388608 BUNDLE_FILES=200 LOG_MAX=16777216
readonly MIGRATION_KIB=4096 MIGRATIONS_KIB=65536 MIGRATIONS_FILES=20001 MIGRATIONS_SENT=16777216   # of one file, of an image, and as they travel
readonly STEPS=(check verify validate pull services migrate start ready prove observe restore)
readonly SERVICES_DEADLINE=180     # seconds for supporting services to become healthy
readonly ENGINE_PATIENCE=300       # seconds the engine may be away (a restart of it) while the migrator is watched
readonly DISK_HEADROOM_MIB=256     # unless gantry.rules says otherwise
readonly CLOCK_AHEAD=300           # seconds a statement may be ahead of this host's clock
readonly REQUEST_KEPT=2592000      # seconds a plan is kept after it has expired

# ---------------------------------------------------------------------------------------------------------------------
# Words: everything that comes in is one of these, or is refused

readonly HEX64='[0-9a-f]{64}'
readonly PART='[a-z0-9]+((\.|_|__|-+)[a-z0-9]+)*'
readonly IMAGE_NAME="([A-Za-z0-9][A-Za-z0-9.-]*\.[A-Za-z0-9.-]*(:[0-9]{1,5})?|[A-Za-z0-9][A-Za-z0-9.-]*:[0-9]{1,5}|localhost)(/$PART)+"
readonly RUN_ID='[0-7][0-9A-HJKMNP-TV-Z]{25}'
readonly TAG='[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}'
readonly SERVICE='[a-z0-9][a-z0-9_-]{0,62}'
readonly TIME='[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z'
readonly PERSON='[A-Za-z0-9][A-Za-z0-9._@+-]{0,63}'
readonly WEEK_TIME='(Mon|Tue|Wed|Thu|Fri|Sat|Sun) ([01][0-9]|2[0-3]):[0-5][0-9]'

readonly COUNT='(0|[1-9][0-9]{0,5})'
declare -rA KIND=(
  [name]='[a-z0-9][a-z0-9-]{0,31}'
  [host-key]='SHA256:[A-Za-z0-9+/]{43}'
  [path]='(/[A-Za-z0-9._][A-Za-z0-9._-]*)+'
  [file]='[A-Za-z0-9._][A-Za-z0-9._-]*(/[A-Za-z0-9._][A-Za-z0-9._-]*)*'
  [tag]="$TAG"
  [commit]='[0-9a-f]{40}|[0-9a-f]{64}|-'
  [digest]="sha256:$HEX64"
  [image]="$IMAGE_NAME@sha256:$HEX64"
  [tagged]="$IMAGE_NAME(:$TAG)?(@sha256:$HEX64)?"
  [replaces]="nothing|unmanaged sha256:$HEX64|run $RUN_ID release $TAG app sha256:$HEX64 migrator sha256:$HEX64 bundle sha256:$HEX64"
  [direction]="first|same|unknown|(forward|backward) $COUNT|sideways $COUNT $COUNT"
  [service]="$SERVICE"
  [service-or-none]="$SERVICE|-"
  [services]="$SERVICE( $SERVICE)*|-"
  [service-list]="$SERVICE(,$SERVICE)*|-"
  [port]='[1-9][0-9]{0,4}'
  [number]='0|[1-9][0-9]{0,9}'
  [url]='/[A-Za-z0-9/._~-]{0,254}'
  [url-or-none]='/[A-Za-z0-9/._~-]{0,254}|-'
  [ready]='/[A-Za-z0-9/._~-]{0,254} [1-9][0-9]{0,3}'
  [probe]='[1-9][0-9]{0,4}/[A-Za-z0-9/._~-]{0,254}'
  [seconds]='0|[1-9][0-9]{0,4}'
  [on-failure]='restore|stop'
  [config]="keyed:$HEX64"
  [migrate]='run|skip'
  [verdict]='SAFE|CAUTION|BLOCKED|UNKNOWN'
  [person]="$PERSON"
  [people]="$PERSON( $PERSON){0,49}|-"
  [time]="$TIME"
  [time-or-none]="$TIME|-"
  [remark]='.{1,200}'
  [remark-or-none]='.{1,200}'
  [none]='-'
  [state]='set|lifted'
  [count]='[1-9][0-9]{0,9}'
  [name-or-none]='[a-z0-9][a-z0-9-]{0,31}|-'
  [required]='required|optional'
  [approvals]='[0-9]|1[0-9]|20'
  [requester]='excluded|counts'
  [age]='[1-9][0-9]{0,7}|-'
  [soak]='0|[1-9][0-9]{0,7}'
  [window]="$WEEK_TIME $WEEK_TIME|-"
  [exempt]='exempt|same'
  [stated]='stated'
  [run]="$RUN_ID"
  [step]='check|verify|validate|pull|services|migrate|start|ready|prove|observe|restore'
  [yes]='yes|no'
)

is() {  # KIND VALUE
  [[ $2 =~ ^(${KIND[$1]})$ ]] || return 1
  case $1 in
    path|file) (( ${#2} <= 255 )) && [[ /$2/ != */./* && /$2/ != */../* ]] ;;
    image) (( ${#2} <= 327 )) ;;   # a name of 255 and a digest
    tagged) (( ${#2} <= 400 )) ;;
    port) (( $2 <= 65535 )) ;;
    ready) (( ${2#* } <= 3600 )) ;;
    seconds) (( $2 <= 86400 )) ;;
    time) epoch_of "$2" ;;
    time-or-none) [[ $2 == - ]] || epoch_of "$2" ;;
    remark) [[ $2 != - ]] && visible "$2" ;;
    remark-or-none) visible "$2" ;;
    count) (( $2 <= 2000000000 )) ;;
    age) [[ $2 == - ]] || (( $2 <= 31622400 )) ;;
    soak) (( $2 <= 31622400 )) ;;
    window) [[ $2 == - || ${2:0:9} != "${2:10}" ]] ;;
  esac
}

# UTF-8 in which nothing is hidden: no control, bidirectional, zero-width or otherwise invisible characters, and no blank at either end.
readonly UTF8=$'([ -~]|\xc2[\xa0-\xbf]|[\xc3-\xdf][\x80-\xbf]|\xe0[\xa0-\xbf][\x80-\xbf]|[\xe1-\xec\xee\xef][\x80-\xbf]{2}|\xed[\x80-\x9f][\x80-\xbf]|\xf0[\x90-\xbf][\x80-\xbf]{2}|[\xf1-\xf3][\x80-\xbf]{3}|\xf4[\x80-\x8f][\x80-\xbf]{2})'
readonly HIDDEN=$'\xc2\xad|\xcd\x8f|\xd8\x9c|\xe1\x85[\x9f\xa0]|\xe1\x9e[\xb4\xb5]|\xe1\xa0[\x8b-\x8f]|\xe2\x80[\x8b-\x8f\xa8-\xae]|\xe2\x81[\xa0-\xaf]|\xe3\x85\xa4|\xef\xbb\xbf|\xef\xbe\xa0|\xef\xbf[\xb0-\xb8]|\xf0\x9b\xb2[\xa0-\xa3]|\xf0\x9d\x85[\xb3-\xba]|\xf3\xa0'
visible() { [[ $1 =~ ^$UTF8+$ && ! $1 =~ $HIDDEN && $1 != ' '* && $1 != *' ' ]]; }

# take_words 'key:KIND ...' WORD...  puts the values into WORD; image= may stand more than once and also fills IMAGES.
declare -A WORD
IMAGES=()
take_words() {
  local known=" ${1//$'\n'/ } " word key kind
  shift
  for word; do
    key=${word%%=*}
    [[ $word == *=* && $key =~ ^[a-z-]+$ && $known == *" $key:"* ]] || refuse 64 words-invalid "$(shown "$word") is not a word of this verb"
    kind=${known#*" $key:"} kind=${kind%% *}
    is "$kind" "${word#*=}" || refuse 64 words-invalid "$key is not valid"
    [[ -z ${WORD[$key]+set} || $key == image ]] || refuse 64 words-invalid "$key was given twice"
    WORD[$key]=${word#*=}
    [[ $key != image ]] || IMAGES+=("${word#*=}")
  done
}

need_words() {
  local key
  for key; do [[ -n ${WORD[$key]-} ]] || refuse 64 words-invalid "$key= is missing"; done
}

shown() { local text=${1//[^A-Za-z0-9@%+=:,.\/_-]/?}; printf '%s' "'${text:0:60}'"; }

# Ends the call with a reason for people and a code for programs.
refuse() {  # EXIT CODE SENTENCE [WAY-OUT]
  printf 'gantry: %s: %s\n' "$2" "$3" >&2
  [[ -z ${4-} ]] || printf 'gantry: way-out: %s\n' "$4" >&2
  exit "$1"
}

no_space() {  # PLACE
  refuse 73 no-space "cannot write to $1, where $(df -Ph -- "$DEPLOY_PATH" 2>/dev/null | awk 'NR == 2 {print $4}') of space is left" \
    "free space on the host, or let $(id -un) write there; nothing was changed"
}

answer_begins() { printf 'gantry-host 1\n'; }
answer_ends() { printf 'end\n'; }

# ---------------------------------------------------------------------------------------------------------------------
# Time. Instants are for people and records; durations and deadlines come from the monotonic clock.

instant() {  # sets INSTANT, UTC to the millisecond
  local now=${EPOCHREALTIME-}
  now=${now/[.,]/}
  [[ -n $now ]] || now=$(date +%s%6N)
  printf -v INSTANT '%(%Y-%m-%dT%H:%M:%S)T.%sZ' "${now%??????}" "${now: -6:3}"
}

now() { printf -v NOW '%(%s)T' -1; }   # sets NOW, seconds since 1970

epoch_of() {  # TIME: sets EPOCH, in seconds; fails when the calendar has no such time
  [[ $1 =~ ^([0-9]{4})-([0-9]{2})-([0-9]{2})T([0-9]{2}):([0-9]{2}):([0-9]{2})Z$ ]] || return
  local -i year=10#${BASH_REMATCH[1]} month=10#${BASH_REMATCH[2]} day=10#${BASH_REMATCH[3]}
  local -i hour=10#${BASH_REMATCH[4]} minute=10#${BASH_REMATCH[5]} second=10#${BASH_REMATCH[6]} last
  case $month in 2) last=$((year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28)) ;; 4|6|9|11) last=30 ;; *) last=31 ;; esac
  (( month >= 1 && month <= 12 && day >= 1 && day <= last && hour < 24 && minute < 60 && second < 60 )) || return
  (( month > 2 )) || (( --year, month += 12 ))   # years begin in March, so that the leap day is their last
  EPOCH=$(( (365 * year + year / 4 - year / 100 + year / 400 + (153 * (month - 3) + 2) / 5 + day - 719469) * 86400 + hour * 3600 + minute * 60 + second ))
}

monotonic() {  # sets CLOCK_MS
  local seconds
  read -r seconds _ </proc/uptime
  CLOCK_MS=$(( 10#${seconds/./} * 10 ))
}

nap() { read -rt "$1" -u "$NAP"; return 0; }   # a sleep without a child that could outlive the run

# ---------------------------------------------------------------------------------------------------------------------
# Places: the deploy path and .gantry. Another user's folder or a planted link would let somebody else decide what runs.

find_places() {  # [DEPLOY-PATH]
  local script
  script=$(readlink -e -- "${BASH_SOURCE[0]}") || refuse 77 places "cannot find the folder of this script"
  SCRIPT=$script
  DEPLOY_PATH=${1:-${script%/*}}
  is path "$DEPLOY_PATH" || refuse 77 places "the deploy path must be absolute and of plain letters"
  [[ $(readlink -e -- "$DEPLOY_PATH") == "$DEPLOY_PATH" ]] || refuse 77 places "the deploy path is missing or goes through a link"
  own_folder "$DEPLOY_PATH" || refuse 77 places "$DEPLOY_PATH must be a folder of this user that no other user can write to" \
    "chown it to the user that deploys and chmod go-w it"
  STATE=$DEPLOY_PATH/.gantry
  [[ ! -e $STATE && ! -L $STATE ]] && return
  own_folder "$STATE" && [[ $(stat -c %a -- "$STATE") == 700 ]] || refuse 77 places "$STATE must be a folder of this user with mode 0700" \
    "look at what stands there, then: chmod 700 $STATE"
  local place
  for place in "$STATE/runs" "$STATE/requests" "$DEPLOY_PATH/bundles"; do
    [[ ! -e $place && ! -L $place ]] || own_folder "$place" || refuse 77 places "$place must be a folder of this user"
  done
  for place in "$STATE/lock" "$STATE/key" "$STATE/ledger" "$STATE/ledger.lock"; do
    [[ ! -e $place && ! -L $place ]] || own_file "$place" || refuse 77 places "$place must be a plain file of this user"
  done
}

own_folder() { [[ -d $1 && ! -L $1 && -O $1 ]] && (( (8#$(stat -c %a -- "$1") & 8#022) == 0 )); }
own_file() { [[ -f $1 && ! -L $1 && -O $1 ]] && [[ $(stat -c %h -- "$1") == 1 ]]; }
owners_file() { [[ -f $1 && ! -L $1 && $(stat -c '%u %h %a' -- "$1") =~ ^($EUID|0)\ 1\ [0-7]?[0-7][0145][0145]$ ]]; }   # this user's or root's, and nobody else writes to it

make_places() {
  local place
  for place in "$STATE" "$STATE/runs" "$STATE/requests" "$DEPLOY_PATH/bundles"; do
    [[ -d $place ]] || mkdir -m 700 -- "$place" || refuse 73 no-space "cannot make $place"
  done
  chmod 755 -- "$DEPLOY_PATH/bundles"   # containers may mount files of a bundle
  [[ -e $STATE/key ]] || make_key || refuse 73 no-space "cannot make $STATE/key"
}

make_key() {  # a hard link, because it never replaces a key that another call made meanwhile
  ( set -C; head -c 32 /dev/urandom >"$STATE/key.$$" ) && sync "$STATE/key.$$" && [[ $(stat -c %s "$STATE/key.$$") == 32 ]] || return
  ln -T -- "$STATE/key.$$" "$STATE/key" 2>/dev/null
  rm -f -- "$STATE/key.$$"
  [[ -f $STATE/key ]]
}

# switch LINK TARGET: a link is replaced by a rename, so that there is always one.
switch() {
  rm -f -- "$STATE/link.new"
  ln -s -- "$2" "$STATE/link.new" && mv -T -- "$STATE/link.new" "$1" && sync "${1%/*}"
}

# keep FILE TEXT: a small file that is there whole or not at all.
keep() {
  local new=$STATE/keep.$BASHPID   # a run, a hold and a statement keep things at one time, each under a lock of its own
  rm -f -- "$new"
  ( set -C; printf '%s\n' "$2" >"$new" ) 2>/dev/null && sync "$new" && mv -T -- "$new" "$1" && sync "${1%/*}"
}

digest_of() { local sum; sum=$(sha256sum <"$1") && printf 'sha256:%s' "${sum:0:64}"; }
bundle_dir() { printf '%s' "$DEPLOY_PATH/bundles/${1#sha256:}"; }
link_target() { [[ -L $1 ]] && readlink -- "$1"; }

# A bundle is intact when its manifest has the digest's bytes, its files are the manifest's, and nothing else is there.
bundle_intact() {  # DIGEST
  local dir line sum mode size path count=0
  dir=$(bundle_dir "$1")
  BUNDLE_FAULT=.manifest
  own_folder "$dir" && own_file "$dir/.manifest" && [[ $(digest_of "$dir/.manifest") == "$1" ]] || return
  while read -r sum mode size path; do
    BUNDLE_FAULT=$path
    own_file "$dir/$path" && [[ $(stat -c '%a %s' -- "$dir/$path") == "$mode $size" && $(digest_of "$dir/$path") == "sha256:$sum" ]] || return
    (( ++count ))
  done <"$dir/.manifest"
  BUNDLE_FAULT=-
  [[ $(find "$dir" ! -type d -printf x | wc -c) == $((count + 1)) ]]
}

# ---------------------------------------------------------------------------------------------------------------------
# Texts: one way to write them, so the same bytes mean the same thing everywhere

# read_text NAME FILE MOST TITLE 'KEY:KIND ...': fills the array NAME with the values of a text, or says in FAULT what is
# wrong with it. A KIND with a * may come again: its values are kept with newlines between them; the line of one with a ? may be missing.
read_text() {
  local -n into=$1
  local text='' line entry key kind
  into=() FAULT='it cannot be read'
  [[ -r $2 ]] && ! IFS= read -r -d '' text <"$2" || return 1
  (( ${#text} <= $3 )) && [[ ${#text} == "$(stat -c %s -- "$2")" ]] || { FAULT='it is too long or not text'; return 1; }
  [[ $text == "$4"$'\n'* ]] || { FAULT="it does not begin with: $4"; return 1; }
  text=${text#*$'\n'}
  for entry in $5; do
    key=${entry%%:*} kind=${entry#*:} line=${text%%$'\n'*}
    [[ $kind != *\? || $line == "$key: "* ]] || continue
    FAULT="the line $key is missing, misplaced or not valid"
    [[ $text == *$'\n'* && $line == "$key: "* ]] && is "${kind%[*?]}" "${line#*: }" || return
    into["$key"]=${line#*: } text=${text#*$'\n'}
    while [[ $kind == *\* && ${into[$key]} != - && $text == "$key: "*$'\n'* ]]; do
      line=${text%%$'\n'*}
      [[ ${line#*: } != - ]] && is "${kind%\*}" "${line#*: }" || return
      into["$key"]+=$'\n'${line#*: } text=${text#*$'\n'}
    done
  done
  FAULT="it goes on after the line $key"
  [[ -z $text ]]
}

readonly PLAN_LINES='project:name environment:name host:host-key deploy-path:path release:tag revision:commit app:image
  migrator:image replaces:replaces direction:direction compose-project:service app-service:service migrator-service:service
  database-service:service-or-none support-services:services port:port ready:ready health:url-or-none observe:seconds
  on-failure:on-failure bundle:digest config:config migrate:migrate verdict-back:verdict requested-by:person
  reason:remark-or-none created:time expires:time'

declare -A PLAN
read_plan() {  # FILE; fills PLAN and PLAN_ID, or says in FAULT what is wrong
  read_text PLAN "$1" "$PLAN_MAX" 'gantry plan v1' "$PLAN_LINES" && PLAN_ID=$(digest_of "$1") || return
  case " ${PLAN[support-services]} " in *" ${PLAN[app-service]} "*|*" ${PLAN[migrator-service]} "*) FAULT='support-services names the app or the migrator'; return 1 ;; esac
}

# use_plan: what the following steps work with, taken from PLAN (a restore calls it with the previous plan).
use_plan() {
  read -r READY_PATH READY_SECONDS < <(printf '%s\n' "${PLAN[ready]}")
  SUPPORT=()
  [[ ${PLAN[support-services]} == - ]] || read -ra SUPPORT < <(printf '%s\n' "${PLAN[support-services]}")
  BUNDLE=$(bundle_dir "${PLAN[bundle]}")
  MIGRATOR_NAME=${PLAN[compose-project]}-gantry-migrator
}

# ---------------------------------------------------------------------------------------------------------------------
# Journal: fixed words, numbers and validated tokens, one JSON object a line

record() {  # EVENT [KEY=TEXT] [KEY:=NUMBER-OR-TRUTH] ...
  local word key value
  instant
  LINE='{"n":'$((JOURNAL_N + 1))',"at":"'$INSTANT'","event":"'$1'"'
  shift
  for word; do
    key=${word%%=*} value=${word#*=}
    if [[ $key == *: ]]; then
      [[ $value =~ ^(0|[1-9][0-9]*|true|false)$ ]] || value=0
      LINE+=',"'${key%:}'":'$value
    else
      [[ $value =~ ^[A-Za-z0-9@%+=:,./_~-]*$ && ${#value} -le 400 ]] || value=-
      LINE+=',"'$key'":"'$value'"'
    fi
  done
  LINE+='}'
  write_line
}

# A full disk must not leave half a line in the middle of a journal, and the end of the run should still find room: the
# first lines have theirs from the start (begin_run), the half of a later one is cut off, the reserve of the run is given up,
# and the run stops before its next step.
write_line() {
  local journal=$RUN_DIR/journal
  if { printf '%s\n' "$LINE" >>"$journal"; } 2>/dev/null; then
    (( ++JOURNAL_N, JOURNAL_SIZE += ${#LINE} + 1 ))
    return 0
  fi
  lose_space
  truncate -s "$JOURNAL_SIZE" -- "$journal" 2>/dev/null
  { printf '%s\n' "$LINE" >>"$journal"; } 2>/dev/null || { truncate -s "$JOURNAL_SIZE" -- "$journal" 2>/dev/null; return 1; }
  (( ++JOURNAL_N, JOURNAL_SIZE += ${#LINE} + 1 ))
  return 1
}

room() {  # FILE BYTES: they are set aside for it; fails when the disk is full
  local said
  said=$(fallocate -n -l "$2" -- "$1" 2>&1) || [[ $said != *'No space left'* ]]
}

lose_space() {
  SPACE_LOST=yes
  rm -f -- "$RUN_DIR/reserve"
}

value_of() {  # KEY LINE: sets VALUE to a value of a journal line of ours, or to -
  if [[ $2 =~ \"$1\":(\"([^\"]*)\"|([0-9a-z]+)) ]]; then VALUE=${BASH_REMATCH[2]}${BASH_REMATCH[3]}; else VALUE=-; fi
}
field() { value_of "$@"; printf '%s' "$VALUE"; }

log_of() {  # STEP: the step's log file, numbered in the order of the steps
  local i
  for i in "${!STEPS[@]}"; do [[ ${STEPS[i]} != "$1" ]] || printf '%s/%02d-%s.log' "$RUN_DIR" $((i + 1)) "$1"; done
}

# ---------------------------------------------------------------------------------------------------------------------
# Policy, and who may sign: two files of the owner beside .env.production. JUDGE is a private folder for what is being judged.

open_judge() { rm -rf -- "$JUDGE" && mkdir -m 700 -- "$JUDGE"; }

readonly POLICY_LINES='project:name environment:name plan-signature:required approvals:approvals requester:requester required-people:people
  accepted-on:name-or-none accepted-within:age soak:soak freeze:window* rollback:exempt way-back:stated? break-glass:people ledger:required'

declare -A POLICY
read_policy() {  # sets POLICY_IS none|ok|invalid, and FAULT when it is invalid
  local file=$DEPLOY_PATH/policy
  POLICY=() POLICY_IS=none POLICY_SUM=-
  [[ -e $file || -L $file ]] || return 0
  POLICY_IS=invalid FAULT='it must be a plain file of the owner that no other user can write to'
  owners_file "$file" && POLICY_SUM=$(digest_of "$file") && read_text POLICY "$file" "$POLICY_MAX" 'gantry policy v1' "$POLICY_LINES" || return
  FAULT='there are more than 20 freeze windows'
  (( $(printf '%s\n' "${POLICY[freeze]}" | wc -l) <= 20 )) || return
  POLICY_IS=ok
}

policy_requires() { [[ $POLICY_IS == ok && ${POLICY[$1]} == required ]]; }
# Who asks can only be left out of the approvals when it is certain who asks.
policy_requires_signed_plan() { policy_requires plan-signature || [[ $POLICY_IS == ok && ${POLICY[requester]} == excluded && ${POLICY[approvals]} != 0 ]]; }

readonly KEY_TYPES='ssh-ed25519|ssh-rsa|ecdsa-sha2-nistp(256|384|521)|sk-ssh-ed25519@openssh\.com|sk-ecdsa-sha2-nistp256@openssh\.com'

# read_signers: sets SIGNERS_ARE none|ok|invalid, and FAULT; writes JUDGE/signers: the lines that count for somebody, as
# every OpenSSH reads them. Stricter than OpenSSH, because people are counted (docs/formats/allowed-signers.md).
declare -A NAMES_OF_KEY
read_signers() {
  local file=$DEPLOY_PATH/allowed_signers line number=0 shape
  local -a people=() options=() blobs=()
  shape="^\"?([^\"[:blank:]]+)\"?[[:blank:]]+(([A-Za-z-]+=\"[^\"]*\"(,[A-Za-z-]+=\"[^\"]*\")*)[[:blank:]]+)?(($KEY_TYPES)[[:blank:]]+[A-Za-z0-9+/]+=*)([[:blank:]].*)?\$"
  SIGNERS_ARE=none SIGNERS_SUM=- NAMES_OF_KEY=()
  [[ -e $file || -L $file ]] || return 0
  SIGNERS_ARE=invalid FAULT='it must be a plain file of the owner that no other user can write to'
  owners_file "$file" && SIGNERS_SUM=$(digest_of "$file") || return
  while read -r line || [[ -n $line ]]; do
    (( ++number ))
    line=${line%$'\r'}
    [[ -n $line && $line != '#'* ]] || continue
    FAULT="its line $number cannot be read"
    [[ ! ${line,,} =~ ^[^[:blank:]]+[[:blank:]]+([^[:blank:]]*,)?cert-authority[,[:blank:]] ]] || { FAULT="its line $number has cert-authority: list each person's key on a line of its own"; return 1; }
    [[ $line =~ $shape ]] || return 1
    people+=("${BASH_REMATCH[1]}") blobs+=("${BASH_REMATCH[5]}")
    signer_options "${BASH_REMATCH[3]}" || return
    options+=("$OPTIONS")
  done <"$file"
  keep_signers
}

signer_options() {  # OPTIONS: sets OPTIONS to the same, with times as every OpenSSH knows them: 14 digits without a Z, for TZ is UTC here
  local rest=$1 name value
  local -A at=()
  OPTIONS=
  while [[ -n $rest ]]; do
    [[ $rest =~ ^([A-Za-z-]+)=\"([^\"]+)\"(,(.+))?$ ]] || return
    name=${BASH_REMATCH[1],,} value=${BASH_REMATCH[2]} rest=${BASH_REMATCH[4]}
    case $name in namespaces|valid-after|valid-before) ;; *) return 1 ;; esac
    [[ -z ${at[$name]+set} ]] || return
    at[$name]=0
    if [[ $name == valid-* ]]; then
      [[ $value =~ ^[0-9]{8}([0-9]{4}([0-9]{2})?)?Z?$ ]] || return
      value=${value%Z}000000 value=${value:0:14}
      epoch_of "${value:0:4}-${value:4:2}-${value:6:2}T${value:8:2}:${value:10:2}:${value:12:2}Z" || return
      at[$name]=$EPOCH
    fi
    OPTIONS+=${OPTIONS:+,}$name=\"$value\"
  done
  [[ -z ${at[valid-after]+set} || -z ${at[valid-before]+set} ]] || (( ${at[valid-after]} < ${at[valid-before]} ))
}

keep_signers() {  # read_signers' people, options and blobs: the lines that name people, and not by a pattern, with keys that are long enough
  local i bits print
  local -a said
  printf '%s\n' "${blobs[@]}" >"$JUDGE/keys"
  : >"$JUDGE/signers"
  mapfile -t said < <(ssh-keygen -lf "$JUDGE/keys" 2>/dev/null)
  FAULT='it has a key that cannot be read'
  (( ${#said[@]} == ${#blobs[@]} )) || return
  for i in "${!blobs[@]}"; do
    read -r bits print _ < <(printf '%s\n' "${said[i]}")
    [[ ${people[i]} =~ ^$PERSON(,$PERSON)*$ && ( ${blobs[i]} != ssh-rsa* || $bits -ge 2048 ) ]] || continue
    printf '%s %s%s\n' "${people[i]}" "${options[i]:+${options[i]} }" "${blobs[i]}" >>"$JUDGE/signers"
    NAMES_OF_KEY[$print]+=" ${people[i]//,/ } "
  done
  SIGNERS_ARE='ok' FAULT=
}

signed_by() {  # TEXT-FILE PERSON NAMESPACE: TEXT-FILE.sig is this person's, with a key that is good for it now; sets KEY_PRINT
  local said
  said=$(ssh-keygen -Y verify -f "$JUDGE/signers" -I "$2" -n "$3" -s "$1.sig" <"$1" 2>/dev/null) || return
  [[ $said =~ (SHA256:[A-Za-z0-9+/]{43})$ ]] && KEY_PRINT=${BASH_REMATCH[1]}
}

# ---------------------------------------------------------------------------------------------------------------------
# Statements: what people say, signed with their SSH keys (docs/formats/statements.md)

readonly SIG_BEGINS='-----BEGIN SSH SIGNATURE-----' SIG_ENDS='-----END SSH SIGNATURE-----'
readonly SIG_SHAPE="^$SIG_BEGINS"$'\n([A-Za-z0-9+/]{70}\n)*[A-Za-z0-9+/=]{1,70}\n'"$SIG_ENDS"$'\n$'
readonly SAID_WHERE='project:name environment:name host:host-key' SAID_IMAGES='release:tag app:image migrator:image'
declare -rA SAID_LINES=(   # of each kind: its own lines, and those of reason, created and expires
  [acceptance]="$SAID_WHERE run:run $SAID_IMAGES healthy-since:time by:person reason:remark-or-none created:time expires:time"
  [approval]="$SAID_WHERE plan:digest by:person reason:remark-or-none created:time expires:time"
  [rejection]="$SAID_WHERE plan:digest by:person reason:remark created:time expires:none"
  [freeze]="$SAID_WHERE state:state from:time until:time by:person reason:remark created:time expires:none"
  [hold]="$SAID_WHERE state:state by:person reason:remark created:time expires:none"
  [mark-bad]="$SAID_WHERE state:state $SAID_IMAGES by:person reason:remark created:time expires:none"
  [break-glass]="$SAID_WHERE plan:digest by:person reason:remark created:time expires:time"
  [checkpoint]="$SAID_WHERE ledger:digest size:count head:digest by:person reason:none created:time expires:none"
)

declare -A SAID
read_said() {  # FILE: sets SAID_KIND and SAID, or says in FAULT what is wrong; a plan has its "by" as others do
  local title
  read -r title <"$1"
  SAID_KIND=${title#gantry } SAID_KIND=${SAID_KIND% v1}
  if [[ $SAID_KIND == plan ]]; then
    read_text SAID "$1" "$PLAN_MAX" "$title" "$PLAN_LINES" || return
    SAID[by]=${SAID[requested-by]}
  else
    [[ -n ${SAID_LINES[$SAID_KIND]-} ]] && read_text SAID "$1" "$STATEMENT_MAX" "gantry $SAID_KIND v1" "${SAID_LINES[$SAID_KIND]}" || return
  fi
  FAULT='its times are out of order'
  [[ -z ${SAID[from]-} || ${SAID[from]} < ${SAID[until]} ]] && [[ ${SAID[expires]} == - || ${SAID[created]} < ${SAID[expires]} ]]
}

# split_parcel FILE: each statement into JUDGE/NNN, its signature into JUDGE/NNN.sig; sets PARCEL to the files. Only the
# first may have no signature.
split_parcel() {
  local line text='' signature=''
  PARCEL=()
  [[ $(tr -d '\0' <"$1" | wc -c) == "$(stat -c %s -- "$1")" ]] || return
  while IFS= read -r line; do
    if [[ -n $signature ]]; then
      signature+=$line$'\n'
      [[ $line == "$SIG_ENDS" ]] || continue
      lay_apart || return
      text='' signature=''
    elif [[ $line == "$SIG_BEGINS" ]]; then
      signature=$line$'\n'
    else
      if [[ -n $text && $line =~ ^gantry\ [a-z-]+\ v1$ ]]; then lay_apart || return; text=''; fi
      text+=$line$'\n'
    fi
  done <"$1"
  [[ -z $line && -z $signature ]] || return
  [[ -z $text ]] || lay_apart
}

lay_apart() {  # split_parcel's text and signature
  local file kind
  kind=${text%%$'\n'*} kind=${kind#gantry } kind=${kind% v1}
  printf -v file '%s/%03d' "$JUDGE" $((${#PARCEL[@]} + 1))
  [[ $text == "gantry $kind v1"$'\n'* && ( $kind == plan || -n ${SAID_LINES[$kind]-} ) ]] || return
  (( ${#text} <= PLAN_MAX && ${#signature} <= SIGNATURE_MAX && ${#PARCEL[@]} < PARCEL_STATEMENTS )) || return
  [[ -n $signature || ${#PARCEL[@]} == 0 ]] || return
  printf '%s' "$text" >"$file" || no_space "$STATE"
  [[ -z $signature ]] || printf '%s' "$signature" >"$file.sig" || no_space "$STATE"
  PARCEL+=("$file")
}

well_signed() {  # FILE: there is a signature, written the one way; whose it is, signed_by tells
  local text=''
  [[ -f $1.sig ]] || return
  IFS= read -r -d '' text <"$1.sig"
  [[ $text =~ $SIG_SHAPE ]]
}

# counts FILE: reads a statement and says whether it counts here and now; else WHY has the code.
counts() {
  WHY='statement-invalid'
  read_said "$1" && well_signed "$1" || return
  WHY='statement-elsewhere'
  about_here || return
  in_time || return
  WHY='signers-missing'
  [[ $SIGNERS_ARE == ok ]] || return
  WHY='statement-signature'
  signed_by "$1" "${SAID[by]}" "gantry-$SAID_KIND"
}

in_time() {
  WHY='statement-expired'
  now
  epoch_of "${SAID[created]}" && (( EPOCH <= NOW + CLOCK_AHEAD )) || return
  [[ ${SAID[expires]} == - ]] || { epoch_of "${SAID[expires]}" && (( EPOCH > NOW )); }
}

# About this project, environment and host; an acceptance may be about the environment before, a checkpoint about any other.
about_here() {
  know_self
  [[ ${SAID[project]} == "${SELF_PROJECT:-${SAID[project]}}" ]] || return
  if [[ ${SAID[environment]} != "${SELF_ENVIRONMENT:-${SAID[environment]}}" ]]; then
    [[ $SAID_KIND == checkpoint ]] || [[ $SAID_KIND == acceptance && $POLICY_IS == ok && ${SAID[environment]} == "${POLICY[accepted-on]}" ]]
    return
  fi
  [[ $SAID_KIND != plan || ${SAID[deploy-path]} == "$DEPLOY_PATH" ]] && own_key "${SAID[host]}"
}

own_key() { grep -qxF -e "$1" <(host_keys) || on_ledger_as_key "$1"; }   # FINGERPRINT: of today, or one that the ledger names

on_ledger_as_key() { [[ $1 == "$SELF_HOST" ]] || grep -qsF "\"kind\":\"host.key\",\"env\":\"$SELF_ENVIRONMENT\",\"by\":\"host\",\"body\":{\"key\":\"$1\"}" "$STATE/ledger"; }   # FINGERPRINT

# SELF_PROJECT, SELF_ENVIRONMENT and SELF_HOST: what this is, as far as its ledger, or else its policy, says.
know_self() {
  local first=
  SELF_PROJECT=${POLICY[project]-} SELF_ENVIRONMENT=${POLICY[environment]-} SELF_HOST=
  [[ -s $STATE/ledger ]] && IFS= read -r first <"$STATE/ledger" || return 0
  [[ $first =~ ^\{\"n\":1,\"prev\":\"[a-z0-9:]+\",\"at\":\"[0-9TZ:.-]+\",\"kind\":\"ledger.started\",\"env\":\"([a-z0-9-]+)\",\"by\":\"host\",\"body\":\{\"project\":\"([a-z0-9-]+)\",\"host\":\"([A-Za-z0-9:+/]+)\", ]] || return 0
  SELF_ENVIRONMENT=${BASH_REMATCH[1]} SELF_PROJECT=${BASH_REMATCH[2]} SELF_HOST=${BASH_REMATCH[3]}
}

# ---------------------------------------------------------------------------------------------------------------------
# Ledger: what people said and what this host did, one record a line, each with the digest of the line before it
# (docs/formats/ledger.md). Whoever appends holds ledger.lock, descriptor 8, which no run needs: people can speak meanwhile.

readonly BEFORE_THE_FIRST=sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855

ledger_end() {  # sets LEDGER_N and LEDGER_HEAD of the last whole line, and LEDGER_TORN, the bytes after it; fails when that line is no record
  local last sum
  LEDGER_N=0 LEDGER_HEAD=$BEFORE_THE_FIRST LEDGER_TORN=0
  [[ -s $STATE/ledger ]] || return 0
  last=$(tail -n 1 -- "$STATE/ledger"; printf x)   # the x keeps the newline
  if [[ $last != *$'\n'x ]]; then
    LEDGER_TORN=$(tail -n 1 -- "$STATE/ledger" | wc -c)
    (( LEDGER_TORN < $(stat -c %s -- "$STATE/ledger") )) || return 0
    last=$(head -c "-$LEDGER_TORN" -- "$STATE/ledger" | tail -n 1; printf x)
  fi
  last=${last%x}
  [[ $last =~ ^\{\"n\":([1-9][0-9]{0,14}),\"prev\":\"sha256:$HEX64\",[^$'\n']*\}$'\n'$ ]] || return
  LEDGER_N=${BASH_REMATCH[1]}
  sum=$(printf '%s' "$last" | sha256sum)
  LEDGER_HEAD=sha256:${sum:0:64}
}

# Takes the lock, cuts off what a crash has torn and finds the end; a ledger that is not there yet begins with what LEDGER_OF
# says (project, environment, host key) or what the policy says. Fails when nothing can be appended.
LEDGER_OF=()
open_ledger() {
  { exec 8<>"$STATE/ledger.lock"; } 2>/dev/null || return
  flock -w 10 8 && ledger_end && { (( ! LEDGER_TORN )) || truncate -s "-$LEDGER_TORN" -- "$STATE/ledger" 2>/dev/null; } || { close_ledger; return 1; }
  know_self
  (( LEDGER_N )) || begin_ledger || { close_ledger; return 1; }
}

close_ledger() { exec 8>&-; }

begin_ledger() {
  SELF_PROJECT=${SELF_PROJECT:-${LEDGER_OF[0]-}} SELF_ENVIRONMENT=${SELF_ENVIRONMENT:-${LEDGER_OF[1]-}} SELF_HOST=${LEDGER_OF[2]-}
  [[ -n $SELF_HOST ]] || SELF_HOST=$(host_keys | head -n 1)
  [[ -n $SELF_PROJECT && -n $SELF_ENVIRONMENT ]] && grep -qxF -e "$SELF_HOST" <(host_keys) || return
  body project="$SELF_PROJECT" host="$SELF_HOST" id="$(head -c 16 /dev/urandom | od -An -v -tx1 | tr -d ' \n')"
  append ledger.started host "$BODY"
}

append() {  # KIND BY REST-OF-THE-LINE: one write, and back when it is on the disk
  local line size=0
  instant
  line='{"n":'$((LEDGER_N + 1))',"prev":"'$LEDGER_HEAD'","at":"'$INSTANT'","kind":"'$1'","env":"'$SELF_ENVIRONMENT'","by":"'$2'",'$3'}'
  (( ${#line} < RECORD_MAX )) || return
  [[ ! -e $STATE/ledger ]] || size=$(stat -c %s -- "$STATE/ledger")
  if ! printf '%s\n' "$line" | dd of="$STATE/ledger" oflag=append conv=notrunc,fsync bs=65536 iflag=fullblock status=none 2>/dev/null; then
    [[ ! -e $STATE/ledger ]] || truncate -s "$size" -- "$STATE/ledger" 2>/dev/null
    return 1
  fi
  (( LEDGER_N )) || sync "$STATE"
  line=$(printf '%s\n' "$line" | sha256sum)
  (( ++LEDGER_N ))
  LEDGER_HEAD=sha256:${line:0:64}
}

body() {  # KEY=TEXT or KEY:=NUMBER-OR-TRUTH ...: sets BODY
  local word key value
  BODY=
  for word; do
    key=${word%%=*} value=${word#*=}
    if [[ $key == *: ]]; then
      [[ $value =~ ^(0|[1-9][0-9]*|true|false)$ ]] || value=0
    else
      [[ -z $value ]] || visible "$value" || value=-
      value=${value//\\/\\\\} value=\"${value//\"/\\\"}\"
    fi
    BODY+=${BODY:+,}\"${key%:}\":$value
  done
  BODY='"body":{'$BODY'}'
}

json_text() {  # FILE: sets JSON to its text as the ledger writes it
  JSON=
  IFS= read -r -d '' JSON <"$1"
  JSON=${JSON//\\/\\\\} JSON=${JSON//\"/\\\"} JSON=${JSON//$'\n'/\\n}
}

host_says() {  # KIND KEY=VALUE...: a record of this host
  local status kind=$1
  open_ledger || return
  body "${@:2}"
  append "$kind" host "$BODY"; status=$?
  close_ledger
  return "$status"
}

note_policy() {  # what stands in the owner's two files, when that is not what stands on record; the ledger is open
  local last
  last=$(grep -F '"kind":"policy.changed","env":' "$STATE/ledger" | tail -n 1)
  body policy="$POLICY_SUM" signers="$SIGNERS_SUM"
  [[ $last != *",$BODY}" && -n $last${POLICY_SUM#-}${SIGNERS_SUM#-} ]] || return 0
  append policy.changed host "$BODY"
}

note_host_key() {  # another key of this host than the ledger names: a statement about this host names it; the ledger is open
  [[ ${SAID[environment]} == "$SELF_ENVIRONMENT" ]] && ! on_ledger_as_key "${SAID[host]}" || return 0
  body key="${SAID[host]}"
  append host.key host "$BODY"
}

# standing hold|freeze|mark-bad: what people said about it, in order, one line each: STATE, the kind's own words, BY, CREATED.
standing() {
  local own='' text='[^\\]*' key replace='\1' group=2 lines
  lines=$(grep -sF "\"kind\":\"$1\",\"env\":" "$STATE/ledger") || return 0
  case $1 in freeze) own='from until' ;; mark-bad) own='release app migrator' ;; esac
  local shape='^\{"n":[0-9]+,"prev":"[^"]*","at":"[^"]*","kind":"'$1'","env":"[^"]*","by":"[^"]*","statement":"gantry '$1' v1\\nproject: '$text'\\nenvironment: '$text'\\nhost: '$text'\\nstate: ([a-z]+)'
  for key in $own by; do shape+='\\n'$key': ('$text')' replace+=" \\$group"; (( ++group )); done
  # The words of the reason may hold escapes, but never the end of a line.
  shape+='\\nreason: ([^\\"]|\\["\\])*\\ncreated: ([0-9TZ:-]+)\\n.*$'
  printf '%s\n' "$lines" | sed -nE "s#$shape#$replace \\$((group + 1))#p"
}

# What stands now: FREEZES, each FROM UNTIL BY, and MARKS, each APP MIGRATOR RELEASE BY CREATED.
read_standing() {
  local line state from until by release app migrator created
  local -A last=()
  while read -r state from until by _; do last["$from $until"]="$state $from $until $by"; done < <(standing freeze)
  FREEZES=() MARKS=()
  for line in "${last[@]}"; do [[ $line != 'set '* ]] || FREEZES+=("${line#set }"); done
  last=()
  while read -r state release app migrator by created; do last["$app $migrator"]="$state $app $migrator $release $by $created"; done < <(standing mark-bad)
  for line in "${last[@]}"; do [[ $line != 'set '* ]] || MARKS+=("${line#set }"); done
}

# The end of a run comes on the ledger when its beginning did, be it later: the file "unrecorded" remembers.
record_end() {  # RUN-DIR LAST-LINE-OF-ITS-JOURNAL
  local status=0 line=$2 run=${1##*/} key words=()
  [[ -e $1/unrecorded ]] || return 0
  open_ledger || return
  if ! grep -qE "\"kind\":\"run\\.(finished|interrupted)\",\"env\":\"[a-z0-9-]+\",\"by\":\"host\",\"body\":\\{\"run\":\"$run\"" "$STATE/ledger"; then
    if [[ $(field event "$line") == run.finished ]]; then
      planned "$1/plan" release
      words=(run="$run" plan="$(digest_of "$1/plan")" release="${VALUE# }")
      for key in outcome code step changed migrations serving held; do
        value_of "$key" "$line"
        case $key in migrations|held) words+=("$key:=$VALUE") ;; *) words+=("$key=$VALUE") ;; esac
      done
      body "${words[@]}" journal="$(digest_of "$1/journal")" logs="$(logs_of "$1")"
      append run.finished host "$BODY"; status=$?
    else
      body run="$run" step="$(field step "$line")"
      append run.interrupted host "$BODY"; status=$?
    fi
  fi
  close_ledger
  (( status )) || rm -f -- "$1/unrecorded"
  return "$status"
}

logs_of() { sed -nE 's/^.*"event":"step.finished","step":"([a-z]+)",.*"log":"(sha256:[0-9a-f]{64})".*$/\1=\2/p' "$1/journal" | tr '\n' ' ' | sed 's/ $//'; }   # RUN-DIR

unrecorded_runs() { local mark; for mark in "$STATE"/runs/*/unrecorded; do [[ ! -e $mark ]] || { mark=${mark%/unrecorded}; printf '%s\n' "${mark##*/}"; }; done; }

# ---------------------------------------------------------------------------------------------------------------------
# Taking statements. What is about a plan is kept with it, for admission and for the others; all of it goes on the ledger.

request_dir() { printf '%s' "$STATE/requests/${1#sha256:}"; }   # PLAN-ID

# say_parcel: takes each statement of PARCEL and prints a line for it; FIRST_WHY is the code of the first that was refused.
say_parcel() {
  local file
  FIRST_WHY='' PARCEL_PLAN=''
  read_policy; read_signers
  for file in "${PARCEL[@]}"; do
    SAID_ID=$(digest_of "$file") VERDICT=taken
    SAID_KIND=$(sed -n '1s/^gantry \(.*\) v1$/\1/p' "$file")
    take_statement "$file" || { VERDICT="refused $WHY" FIRST_WHY=${FIRST_WHY:-$WHY}; }
    [[ $SAID_KIND != checkpoint || ${SAID[environment]-} == "$SELF_ENVIRONMENT" ]] || SAID_KIND=witness
    printf 'said %s %s %s\n' "$SAID_ID" "$SAID_KIND" "$VERDICT"
  done
}

take_statement() {  # FILE
  local status
  know_self
  WHY='policy-invalid'
  [[ $POLICY_IS != invalid ]] && policy_is_ours || return
  if [[ $SAID_KIND == plan && ! -e $1.sig ]]; then take_unsigned_plan "$1"; return; fi
  counts "$1" || return
  LEDGER_OF=()
  [[ $SAID_KIND == checkpoint || $SAID_KIND == acceptance ]] || LEDGER_OF=("${SAID[project]}" "${SAID[environment]}" "${SAID[host]}")
  WHY='ledger-unwritable'
  open_ledger || return
  note_policy && take_counted "$1"; status=$?
  close_ledger
  return "$status"
}

policy_is_ours() { [[ $POLICY_IS != ok || ( ${POLICY[project]} == "$SELF_PROJECT" && ${POLICY[environment]} == "$SELF_ENVIRONMENT" ) ]]; }

take_unsigned_plan() {
  WHY='plan-unsigned'
  ! policy_requires_signed_plan || return
  WHY='statement-invalid'
  read_said "$1" || return
  WHY='statement-elsewhere'
  about_here && in_time || return
  keep_said "$1" || { WHY='ledger-unwritable'; return 1; }
}

take_counted() {  # FILE: it counts, and the ledger is open
  local text kind=$SAID_KIND
  [[ $kind != checkpoint || ${SAID[environment]} == "$SELF_ENVIRONMENT" ]] || kind=witness
  json_text "$1"; text=$JSON
  if grep -qF -e "\"statement\":\"$text\",\"sig\":" "$STATE/ledger"; then
    VERDICT=already
  else
    may_be_said "$kind" || return
    json_text "$1.sig"
    WHY='ledger-unwritable'
    # A hold holds before it is on record, and goes after its lifting is.
    [[ $kind:${SAID[state]-} != hold:set ]] || set_hold - "${SAID[by]}" "${SAID[reason]}" "${SAID[created]}" || return
    note_host_key && append "$kind" "${SAID[by]}" "\"statement\":\"$text\",\"sig\":\"$JSON\"" || return
    [[ $kind:${SAID[state]-} != hold:lifted ]] || rm -f -- "$STATE/hold"
  fi
  keep_said "$1"
}

may_be_said() {  # KIND
  case $1 in
    approval|rejection|break-glass) WHY='plan-unknown'; [[ -f $(request_dir "${SAID[plan]}")/plan ]] || return ;;
    acceptance) WHY='plan-unknown'; [[ ${SAID[environment]} == "$SELF_ENVIRONMENT" || -n $PARCEL_PLAN ]] || return ;;
    hold|freeze|mark-bad) WHY='statement-old'; later_than_the_last || return ;;
    checkpoint) WHY='checkpoint-differs'; checkpoint_fits || return ;;
  esac
  [[ $1 != break-glass ]] || { WHY='break-glass'; may_break_glass "${SAID[by]}"; }
}

may_break_glass() { [[ $POLICY_IS == ok && " ${POLICY[break-glass]} " == *" $1 "* ]]; }   # PERSON

later_than_the_last() {
  local last about='' since=''
  case $SAID_KIND in
    freeze) about="${SAID[from]} ${SAID[until]}" ;;
    mark-bad) about="${SAID[app]} ${SAID[migrator]}" ;;
    hold) since=$(sed -n 's/^since //p' "$STATE/hold" 2>/dev/null) ;;   # perhaps without a signature: by a run
  esac
  last=$(standing "$SAID_KIND" | awk -v about="$about" '{ thing = NF == 5 ? $2 " " $3 : NF == 6 ? $3 " " $4 : "" } thing == about { last = $NF } END { print last }')
  [[ ${SAID[created]} > $last && ! ${SAID[created]} < "${since%.*}" ]]
}

checkpoint_fits() {
  [[ $(head -n 1 -- "$STATE/ledger" | sha256sum) == "${SAID[ledger]#sha256:}  -" ]] && (( SAID[size] <= LEDGER_N )) &&
    [[ $(tail -n "+${SAID[size]}" -- "$STATE/ledger" | head -n 1 | sha256sum) == "${SAID[head]#sha256:}  -" ]]
}

keep_said() {  # FILE: with its plan, when it is about one
  local dir id=${SAID_ID#sha256:}
  case $SAID_KIND in
    plan) dir=$(request_dir "$SAID_ID") PARCEL_PLAN=${PARCEL_PLAN:-$SAID_ID} ;;
    approval|rejection|break-glass) dir=$(request_dir "${SAID[plan]}") ;;
    acceptance) [[ -n $PARCEL_PLAN ]] || return 0; dir=$(request_dir "$PARCEL_PLAN") ;;
    *) return 0 ;;
  esac
  WHY='ledger-unwritable'
  if [[ $SAID_KIND == plan ]]; then
    { [[ -d $dir/said ]] || mkdir -p -- "$dir/said"; } && { [[ ! -e $1.sig ]] || copy "$1.sig" "$dir/plan.sig"; } && copy "$1" "$dir/plan"
  elif [[ -d $dir/said ]]; then
    copy "$1.sig" "$dir/said/$id.sig" && copy "$1" "$dir/said/$id"
  fi 2>/dev/null
}

copy() { cp -- "$1" "$STATE/copy.$$" && sync "$STATE/copy.$$" && mv -T -- "$STATE/copy.$$" "$2" && sync "${2%/*}"; }   # FROM TO: whole or not at all

set_hold() {  # RUN BY REASON [SINCE]
  instant
  keep "$STATE/hold" "run $1"$'\n'"by $2"$'\n'"since ${4:-$INSTANT}"$'\n'"reason $3"
}

# ---------------------------------------------------------------------------------------------------------------------
# Engine and Compose. Both get a clean environment: the caller's would win over both env files. Descriptor 9, the lock,
# is closed for everything but the migrator's client and "compose up", so that it is free as soon as the run is gone.

find_engine() {
  HOME=${HOME:-$(getent passwd "$EUID" | cut -d: -f6)}
  # A compose file is what the bundle's digest says: newer versions of Compose would fetch parts of it from elsewhere ("include:").
  DOCKER=(env -i "PATH=$PATH" "HOME=${HOME:-/}" ${DOCKER_CONFIG:+"DOCKER_CONFIG=$DOCKER_CONFIG"}
    COMPOSE_EXPERIMENTAL_GIT_REMOTE=false COMPOSE_EXPERIMENTAL_OCI_REMOTE=false docker)
}

ask() {  # docker words: their answer into ANSWER; for short questions
  ANSWER=$(exec 9>&-; timeout -k 5 60 "${DOCKER[@]}" "$@" </dev/null 2>/dev/null)
}

# The client's plugins stand in its "info", so that Compose need not be started only to tell its version.
readonly ENGINE_INFO='{{or .ServerVersion "-"}} {{or .OSType "-"}} {{or .Architecture "-"}} {{$compose := "-"}}{{range .ClientInfo.Plugins}}{{if eq .Name "compose"}}{{$compose = .Version}}{{end}}{{end}}{{$compose}} {{.DockerRootDir}}'

look_at_engine() { ask info --format "$ENGINE_INFO"; read_engine "$ANSWER"; }

read_engine() {  # INFO: sets ENGINE_VERSION, ENGINE_PLATFORM, COMPOSE_VERSION and ENGINE_ROOT; fails when no engine answered
  local system machine
  read -r ENGINE_VERSION system machine COMPOSE_VERSION ENGINE_ROOT < <(printf '%s\n' "$1")
  case $machine in x86_64) machine=amd64 ;; aarch64) machine=arm64 ;; esac
  ENGINE_PLATFORM=$system/$machine COMPOSE_VERSION=${COMPOSE_VERSION#v}
  [[ $ENGINE_VERSION =~ ^[0-9] ]]
}

use_compose() {  # PROJECT BUNDLE-DIR DEPLOY-ENV
  COMPOSE=("${DOCKER[@]}" compose -p "$1" --project-directory "$DEPLOY_PATH" --env-file "$DEPLOY_PATH/.env.production"
    --env-file "$3" -f "$2/docker-compose.prod.yml")
}

# Short-lived: written for one run or one rendering and removed at its end.
write_deploy_env() {  # FILE APP MIGRATOR PORT
  rm -f -- "$1"
  ( set -C; printf 'APP_IMAGE=%s\nMIGRATOR_IMAGE=%s\nAPP_PORT=%s\n' "$2" "$3" "$4" >"$1" ) 2>/dev/null
}

# attend PID [stop]: waits for a child; with "stop", which has a session of its own then, a cancellation ends it and all it started.
attend() {
  while [[ ${2-} == stop ]] && kill -0 "$1" 2>/dev/null; do
    if cancel_asked; then
      see_cancel now
      kill -- "-$1" "$1" 2>/dev/null
      nap 0.3
      kill -9 -- "-$1" "$1" 2>/dev/null
      wait "$1" 2>/dev/null
      CODE=cancelled
      return 1
    fi
    nap 0.1
  done
  wait "$1"
}

readonly CONTAINER='{{index .Config.Labels "com.docker.compose.service"}} {{.Id}} {{.State.Status}} {{if .State.Health}}{{.State.Health.Status}}{{else}}-{{end}} {{.RestartCount}} {{.State.StartedAt}} {{.Image}} {{or (index .Config.Labels "com.docker.compose.config-hash") "-"}} {{or (index .Config.Labels "com.docker.compose.project.working_dir") "-"}}'

CONTAINERS=()
look_at_containers() {  # PROJECT
  local ids attempt status
  for attempt in 1 2 3; do   # a container that goes away between the two questions is no reason to know none
    CONTAINERS=()
    ask ps -aq --no-trunc --filter "label=com.docker.compose.project=$1" --filter label=com.docker.compose.oneoff=False || return
    [[ -n $ANSWER ]] || return 0
    mapfile -t ids < <(printf '%s\n' "$ANSWER")
    ask inspect --type container --format "$CONTAINER" "${ids[@]}"; status=$?
    (( status )) || { mapfile -t CONTAINERS < <(printf '%s\n' "$ANSWER"); return; }
    (( status == 1 )) || return "$status"
  done
  return 1
}

# container_of SERVICE: its running container, else any; C_… say what it is.
container_of() {
  local line found=
  for line in "${CONTAINERS[@]}"; do
    [[ $line == "$1 "* ]] || continue
    [[ -n $found && $line != *" running "* ]] || found=$line
  done
  read_container "$found"
}

read_container() {  # LINE
  read -r _ C_ID C_STATE C_HEALTH C_RESTARTS C_STARTED C_IMAGE C_HASH C_DIR < <(printf '%s\n' "$1")
  [[ $C_ID =~ ^[0-9a-f]{12,64}$ && $C_STATE =~ ^[a-z]+$ && $C_HEALTH =~ ^[a-z-]+$ && $C_RESTARTS =~ ^[0-9]+$ && $C_IMAGE =~ ^sha256:$HEX64$ ]]
}

look_again() { ask inspect --type container --format "$CONTAINER" "$1" && read_container "$ANSWER"; }   # CONTAINER-ID

readonly IMAGE='{{.Id}} {{with .Config}}{{or (index .Labels "org.opencontainers.image.revision") "-"}}{{else}}-{{end}} {{range .RepoDigests}}{{.}} {{end}}'

look_at_image() { ask image inspect --format "$IMAGE" "$1" && read_image "$ANSWER"; }   # IMAGE or ID

read_image() {  # LINE: I_ID, I_REVISION and I_DIGESTS of an image that is on the host
  read -r I_ID I_REVISION I_DIGESTS < <(printf '%s\n' "$1")
  [[ $I_ID =~ ^sha256:$HEX64$ ]]
}

http_status() {  # PORT PATH SECONDS: sets STATUS (0: no answer) and TOOK_MS; only the status counts, never the body
  local began
  monotonic; began=$CLOCK_MS
  STATUS=$(exec 9>&-; http_get "$@" 2>/dev/null)
  [[ $STATUS =~ ^[1-5][0-9][0-9]$ ]] || STATUS=0
  monotonic; TOOK_MS=$((CLOCK_MS - began))
}

http_get() {
  if [[ -n $(command -v curl) ]]; then
    env -i PATH="$PATH" curl -q -s -o /dev/null -m "$3" --noproxy '*' -A gantry -w '%{http_code}' "http://127.0.0.1:$1$2" </dev/null
  else
      timeout "$3" bash -c 'exec 3<>"/dev/tcp/127.0.0.1/$1" && printf "GET %s HTTP/1.0\r\nHost: 127.0.0.1:%s\r\nUser-Agent: gantry\r\n\r\n" "$2" "$1" >&3 &&
      read -r _ status _ <&3 && printf %s "${status%?}${status: -1}"' sh "$1" "$2" | tr -d '\r'
  fi
}

# ---------------------------------------------------------------------------------------------------------------------
# Rules about the owner's .env.production (read line by line, never sourced), the bundle and the host.
# Verdicts go to RULES as "RULE ok|failed SUBJECT"; a value is never part of one.

RULES=()
judge() { RULES+=("$1 $3 $2"); }   # RULE SUBJECT ok|failed
verdict() { if "${@:3}"; then judge "$1" "$2" ok; else judge "$1" "$2" failed; fi; }

declare -A SETTING
env_file_private() { own_file "$DEPLOY_PATH/.env.production" && [[ $(stat -c %a -- "$DEPLOY_PATH/.env.production") == 600 ]]; }

judge_env_file() {
  local line number=0 syntax='' dollar='' reserved='' name
  SETTING=()
  verdict env-file .env.production env_file_private
  env_file_private || return 0
  while IFS= read -r line || [[ -n $line ]]; do
    (( ++number ))
    read_setting "${line%$'\r'}"
    case $? in
      1) syntax+=" line-$number" ;;
      2) dollar+=" $NAME" ;;
    esac
    [[ ! $NAME =~ ^(COMPOSE_.*|DOCKER_.*|APP_IMAGE|MIGRATOR_IMAGE|APP_PORT)$ ]] || reserved+=" $NAME"
  done <"$DEPLOY_PATH/.env.production"
  for name in ${syntax:-ok}; do [[ $name == ok ]] && judge env-syntax - ok || judge env-syntax "$name" failed; done
  for name in ${dollar:-ok}; do [[ $name == ok ]] && judge env-dollar - ok || judge env-dollar "$name" failed; done
  for name in ${reserved:-ok}; do [[ $name == ok ]] && judge env-reserved - ok || judge env-reserved "$name" failed; done
}

# One line, as Compose reads it. Returns 1 for what is no setting, 2 for a $ that Compose would expand.
read_setting() {
  local value rest bare
  NAME=
  [[ ! $1 =~ ^[[:space:]]*(#.*)?$ ]] || return 0
  [[ $1 =~ ^[[:space:]]*(export[[:space:]]+)?([A-Za-z_][A-Za-z0-9_]*)=[[:space:]]*(.*)$ ]] || return 1
  NAME=${BASH_REMATCH[2]} value=${BASH_REMATCH[3]}
  case $value in
    \'*)
      rest=${value:1}
      [[ $rest == *\'* && ${rest#*\'} =~ ^[[:space:]]*(#.*)?$ ]] || return 1
      SETTING[$NAME]=${rest%%\'*}
      return 0 ;;
    \"*)
      [[ $value =~ ^\"(([^\"\\]|\\.)*)\"[[:space:]]*(#.*)?$ ]] || return 1
      value=${BASH_REMATCH[1]} bare=${value//\\?/} ;;
    *)
      value=${value%%[[:space:]]#*}
      [[ $value != '#'* ]] || value=
      value=${value%"${value##*[![:space:]]}"}
      bare=${value//\\\$/} ;;
  esac
  SETTING[$NAME]=$value
  [[ $bare != *'$'* ]] || return 2
}

# Which settings differ from those the serving release was started with is told by name. What is kept to compare is keyed, and stays here.
setting_prints() {  # NAME FINGERPRINT of each setting, sorted
  local key name fd
  local -a names=() prints=()
  key=$(od -An -v -tx1 "$STATE/key" | tr -d ' \n')
  while IFS= read -r name; do
    [[ -n $name ]] || continue
    exec {fd}< <(printf '%s %s=%s' "$key" "$name" "${SETTING[$name]}")
    names+=("$name") prints+=("/dev/fd/$fd")
  done < <(printf '%s\n' "${!SETTING[@]}" | sort)
  (( ${#names[@]} == 0 )) || paste -d ' ' <(printf '%s\n' "${names[@]}") <(sha256sum -- "${prints[@]}" | cut -c1-64)
}

keep_settings() {  # RUN, which serves now
  keep "$STATE/settings" "run $1"$'\n'"$(setting_prints)" || say 'which settings it was started with could not be noted: the next plan cannot say which differ'
}

compare_settings() {
  local serving kept name print
  local -A before=()
  serving=$(serving_run) && kept=$(cat "$STATE/settings" 2>/dev/null) && [[ ${kept%%$'\n'*} == "run $serving" ]] || { printf 'settings unknown\n'; return; }
  printf 'settings %s\n' "$serving"
  while read -r name print; do [[ -z $name ]] || before[$name]=$print; done < <(printf '%s\n' "$kept" | tail -n +2)
  while read -r name print; do
    if [[ -z ${before[$name]-} ]]; then printf 'setting %s new\n' "$name"; elif [[ ${before[$name]} != "$print" ]]; then printf 'setting %s changed\n' "$name"; fi
    unset "before[$name]"
  done < <(setting_prints)
  for name in "${!before[@]}"; do printf 'setting %s gone\n' "$name"; done | sort
}

# The bundle's gantry.rules. Those about the configuration are kept in CONFIG_RULES for judge_configuration.
judge_rules_file() {  # BUNDLE-DIR
  local line number=0 rule subject value
  CONFIG_RULES=() DISK_MIB=$DISK_HEADROOM_MIB
  [[ -f $1/gantry.rules ]] || return 0
  while IFS= read -r line || [[ -n $line ]]; do
    (( ++number ))
    line=${line%%#*}
    read -r rule subject value < <(printf '%s\n' "$line")
    case $rule in
      '') ;;
      env-key) verdict env-key "$(token "$subject")" filled "${SETTING[$(token "$subject")]-}" ;;
      env-value) verdict env-value "$(token "$subject")" test "${SETTING[$(token "$subject")]-}" = "$value" ;;
      disk-free) if is number "$subject"; then DISK_MIB=$subject; else judge rules-file "line-$number" failed; fi ;;
      image-pinned) CONFIG_RULES+=(image-pinned) ;;
      healthcheck|named-volume|loopback-port) CONFIG_RULES+=("$rule $(token "$subject")") ;;
      *) judge rules-file "line-$number" failed ;;   # a rule this script does not know cannot be kept: closed
    esac
  done <"$1/gantry.rules"
}

token() { if [[ $1 =~ ^[A-Za-z0-9_.-]{1,100}$ ]]; then printf '%s' "$1"; else printf 'invalid'; fi; }

filled() { [[ $1 == *[![:space:]]* ]]; }   # VALUE: more than blanks

judge_disk() {  # ENGINE-ROOT
  local place free
  for place in "deploy $DEPLOY_PATH" ${1:+"engine $1"}; do
    free=$(df -Pk -- "${place#* }" 2>/dev/null | awk 'NR == 2 { print $4 }')
    if is number "$free" && (( free / 1024 < DISK_MIB )); then judge disk-free "${place%% *}" failed; else judge disk-free "${place%% *}" ok; fi
  done
}

# Every variable of the compose file that has no default. Compose itself only warns, and only when it is not set at all.
compose_variables() {  # BUNDLE-DIR
  sed -e 's/\$\$//g' -e '/^[[:space:]]*#/d' -e 's/[[:space:]]#.*$//' "$1/docker-compose.prod.yml" |
    grep -oE '\$\{?[A-Za-z_][A-Za-z0-9_]*(:?[-?+])?' | grep -vE '[-+]$' | tr -d '${}:?' | sort -u
}

judge_variables() {  # BUNDLE-DIR
  local name failed=
  while read -r name; do
    case $name in APP_IMAGE|MIGRATOR_IMAGE|APP_PORT|COMPOSE_PROJECT_NAME|PATH|HOME) continue ;; esac
    filled "${SETTING[$name]-}" || { judge variable-set "$name" failed; failed=yes; }
  done < <(compose_variables "$1")
  [[ -n $failed ]] || judge variable-set - ok
}

# The rendered configuration holds every secret: it lives in the variable RENDERED, in memory, and only its keyed
# fingerprint and verdicts leave this function. Compose's own messages can quote a piece of a secret (the part after a $),
# so nothing of them is kept but names of variables that the compose file itself mentions.
render_configuration() {  # sets RENDERED, FINGERPRINT, UNSET; fails when Compose refuses, with REASON as far as it may be told
  local status inner
  RENDERED=$(exec 9>&- 3>&1
    ulimit -v 4194304   # the deploy files may be anybody's: neither time nor memory without end
    timeout -k 5 60 "${COMPOSE[@]}" --profile '*' config </dev/null 2>&1 >&3 | awk '
      match($0, /required variable [A-Za-z_][A-Za-z0-9_]*/) { name[substr($0, RSTART + 18, RLENGTH - 18)] }
      match($0, /The \\?"[A-Za-z_][A-Za-z0-9_]*\\?" variable is not set/) { n = substr($0, RSTART + 4); gsub(/\\/, "", n); split(n, part, "\""); name[part[2]] }
      match($0, /yaml: line [0-9]+: [a-z ,-]+$/) { reason = substr($0, RSTART) }   # of the deploy files: no value can be in it
      END { for (n in name) print "gantry-unset " n; if (reason != "") print "gantry-reason " reason }'
    printf 'gantry-status %s\n' "${PIPESTATUS[0]}")
  status=${RENDERED##*gantry-status } RENDERED=${RENDERED%gantry-status *}
  REASON=$(printf '%s' "$RENDERED" | sed -n 's/^gantry-reason //p')
  UNSET=$(printf '%s' "$RENDERED" | sed -n 's/^gantry-unset //p' | sort -u | grep -xF -f <(compose_variables "$BUNDLE"; printf 'invalid-name\n'))
  [[ $RENDERED != *gantry-unset* || -n $UNSET ]] || UNSET=-
  (( status == 0 )) || { RENDERED=; return 1; }
  inner=$( { cat "$STATE/key"; printf '%s' "$RENDERED"; } | sha256sum)
  FINGERPRINT=$( { cat "$STATE/key"; printf '%s' "${inner:0:64}"; } | sha256sum)
  FINGERPRINT=keyed:${FINGERPRINT:0:64}
  SHAPE=$(printf '%s\n' "$RENDERED" | configuration_shape)
  RENDERED=
}

# What the rules need to know of the rendered configuration, as "WORD SERVICE [VALUE]": service, image, health, volume, port, loopback.
configuration_shape() {
  awk '
    /^[^ ]/ { top = $1; next }
    top != "services:" { next }
    /^  [^ ]/ { service = $1; gsub(/[":]/, "", service); key = ""; print "service", service; next }
    /^    [^ -]/ { key = $1; item = "" }
    /^    image: / { gsub(/["\047]/, "", $2); print "image", service, $2 }
    /^    network_mode: "?host"?$/ { print "port", service }
    key == "healthcheck:" && /^      test:/ { print "health", service }
    key == "healthcheck:" && /^      (disable: true|  - NONE)/ { print "no-health", service }
    key == "volumes:" && /^      - / { item = $3 }
    key == "volumes:" && item == "volume" && /^        source: / { print "volume", service }
    key == "ports:" && /^      - / { print "port", service }   # without "published" it gets a free port, on every address
    key == "ports:" && /^ +(- )?host_ip: "?(127\.0\.0\.1|::1)"?$/ { print "loopback", service }'
}

shape_count() { printf '%s\n' "$SHAPE" | grep -cE "^$1 $2( |$)"; }   # WORD SERVICE

judge_configuration() {
  local rule kind subject image failed
  for rule in "${CONFIG_RULES[@]}"; do
    read -r kind subject < <(printf '%s\n' "$rule")
    case $kind in
      healthcheck) verdict healthcheck "$subject" test "$(shape_count health "$subject")" -gt 0 -a "$(shape_count no-health "$subject")" -eq 0 ;;
      named-volume) verdict named-volume "$subject" test "$(shape_count volume "$subject")" -gt 0 ;;
      loopback-port) verdict loopback-port "$subject" test "$(shape_count service "$subject")" -eq 1 -a \
        "$(shape_count port "$subject")" -eq "$(shape_count loopback "$subject")" ;;
      image-pinned)
        failed=
        while read -r _ subject; do
          image=$(printf '%s\n' "$SHAPE" | sed -n "s/^image $subject //p")
          image_pinned "$image" || { judge image-pinned "$(token "$subject")" failed; failed=yes; }
        done < <(printf '%s\n' "$SHAPE" | grep '^service ')
        [[ -n $failed ]] || judge image-pinned - ok ;;
    esac
  done
}

image_pinned() {
  [[ $1 == *@sha256:* ]] && return
  local last=${1##*/}
  [[ $last == *:?* && ${last#*:} != latest ]]
}


# ---------------------------------------------------------------------------------------------------------------------
# Program output on its way to a log: values of secrets masked (a safety net: nothing should print them), and capped

masks() {
  local name value
  for name in "${!SETTING[@]}"; do
    value=${SETTING[$name]}
    [[ $name =~ (SECRET|PASS|TOKEN|KEY|URL|DSN|SALT|CREDENTIAL|PRIVATE|AUTH) && ${#value} -ge 6 ]] || continue
    value=$(printf '%s' "$value" | sed 's/[].[*^$/\\]/\\&/g')
    printf 's/%s/[masked]/g\n' "$value"
  done
  printf '%s\n' 's#\(://[^:/@ ]*:\)[^@/ ]\{1,\}@#\1[masked]@#g'
}

# logged go|apart|stop COMMAND...: runs it with the lock inherited ("go") or closed; "stop": a cancellation ends it. What it
# says goes to the step's log, all of it before this returns, unless something it left behind keeps talking.
logged() {
  local out logger status mode=$1
  shift
  exec {out}> >(to_log)
  logger=$!
  ( [[ $mode == go ]] || exec 9>&-; [[ $mode != stop ]] || set -- setsid "$@"; exec "$@" >&"$out" 2>&1 </dev/null {out}>&- ) &
  attend $! "$mode"
  status=$?
  exec {out}>&-
  settle "$logger"
  return "$status"
}

settle() {  # PID: waits for it, but not longer than five seconds
  local patience=250
  while kill -0 "$1" 2>/dev/null && (( --patience )); do nap 0.02; done
}

to_log() {
  exec 9>&-
  sed -u -f <(masks) | { dd bs=64k count="$LOG_MAX" iflag=count_bytes status=none; [[ $(head -c 1 | wc -c) == 0 ]] || { printf '\n[gantry: cut off after %s bytes]\n' "$LOG_MAX"; cat >/dev/null; }; }
}

say() { { printf '%s\n' "$*"; } 2>/dev/null || lose_space; }   # a sentence for the step's log

# ---------------------------------------------------------------------------------------------------------------------
# Steps, in the order of a run. Each returns 0, or says by "fail" what stopped it. Its output is its log.

fail() {  # CODE SUBJECT SENTENCE
  CODE=$1 SUBJECT=$2
  say "$3"
  return 1
}

cancel_asked() { [[ -e $RUN_DIR/cancel ]]; }

see_cancel() {  # EFFECT
  [[ -z $CANCEL_SEEN ]] || return 0
  CANCEL_SEEN=yes
  local by
  read -r by <"$RUN_DIR/cancel"
  is person "$by" || by=-
  record cancel.seen by="$by" effect="$1"
}

stop_if_asked() {  # EFFECT: returns 1 with code cancelled when somebody asked
  cancel_asked || return 0
  see_cancel "$1"
  fail cancelled '' 'stopped: somebody asked for it'
}

# --- check: does this host have what a run needs, and does the owner's file keep the rules?
step_check() {
  local tool
  for tool in flock setsid sha256sum sync truncate timeout stat docker; do
    [[ -n $(command -v "$tool") ]] || fail tool-missing "$tool" "$tool is not installed" || return
  done
  look_at_engine || fail engine-unreachable - "the engine does not answer; is it running, and may this user use it?" || return
  [[ $COMPOSE_VERSION =~ ^[0-9] ]] || fail tool-missing compose "docker compose is not installed" || return
  [[ -d $BUNDLE ]] || fail bundle-missing "${PLAN[bundle]}" "the deploy files are not on this host" || return
  bundle_intact "${PLAN[bundle]}" || fail bundle-changed "$BUNDLE_FAULT" "the deploy files on this host were changed: $BUNDLE_FAULT" || return
  stop_if_asked now || return
  RULES=()
  SETTINGS_STAMP=$(settings_stamp)
  judge_env_file
  judge_rules_file "$BUNDLE"
  judge_disk "$ENGINE_ROOT"
  report_rules
}

# Writes the verdicts down: all to the log, the failed ones to the journal.
report_rules() {
  local rule name verdict subject first='' done=0
  for rule in "${RULES[@]}"; do
    read -r name verdict subject < <(printf '%s\n' "$rule")
    say "$rule"
    (( ++done ))
    [[ $verdict == failed ]] || continue
    record rule.failed rule="$name" subject="$subject"
    case $name in
      disk-free) first=${first:-"disk-low $subject"} ;;
      variable-set) first=${first:-"variable-unset $subject"} ;;
      *) [[ $first == rules-failed* ]] || first="rules-failed $subject" ;;
    esac
  done
  record step.progress step="$STEP" done:="$done" total:="${#RULES[@]}" unit=rules
  [[ -z $first ]] || fail "${first%% *}" "${first#* }" "a rule is not kept"
}

# --- verify: is this the plan for this host, this environment and this moment?
step_verify() {
  admitted && as_planned && on_record
}

# Who may deploy here, and when (docs/formats/policy.md): the first rule that is not kept refuses the run.
admitted() {
  local rule
  open_judge || fail disk-low deploy "$JUDGE cannot be made" || return
  read_policy; POLICY_FAULT=$FAULT
  read_signers; SIGNERS_FAULT=$FAULT
  know_self
  read_standing
  hear
  for rule in policy_readable plan_signed plan_in_time not_rejected not_held not_marked_bad glass_in_order; do "$rule" || return; done
  [[ -z $GLASS ]] && ! exempt || return 0
  not_frozen && accepted && approved && way_back_stated
}

policy_readable() {
  [[ $POLICY_IS != invalid ]] || fail policy-invalid policy "the policy of this host cannot be used: $POLICY_FAULT" || return
  [[ $POLICY_IS != none ]] || return 0
  [[ $SIGNERS_ARE == ok ]] || fail policy-invalid allowed_signers "allowed_signers of this host cannot be used: ${SIGNERS_FAULT:-it is not there}" || return
  local key
  for key in project environment; do
    [[ ${POLICY[$key]} == "${PLAN[$key]}" ]] || fail policy-invalid "$key" "the policy of this host is for the $key ${POLICY[$key]}, the plan for ${PLAN[$key]}" || return
  done
}

plan_signed() {
  [[ $POLICY_IS == ok ]] || return 0
  if [[ ! -f $RUN_DIR/plan.sig ]]; then
    ! policy_requires_signed_plan || fail plan-unsigned - "the policy asks for a plan that ${PLAN[requested-by]} signed; this one has no signature" || return
    return 0
  fi
  well_signed "$RUN_DIR/plan" && signed_by "$RUN_DIR/plan" "${PLAN[requested-by]}" gantry-plan ||
    fail plan-signature "${PLAN[requested-by]}" "the plan's signature is not one by ${PLAN[requested-by]} with a key that allowed_signers gives to them now"
}

plan_in_time() {
  now
  epoch_of "${PLAN[expires]}" && (( EPOCH > NOW )) || fail plan-expired expires "the plan expired at ${PLAN[expires]}; make a new one" || return
  epoch_of "${PLAN[created]}" && (( EPOCH <= NOW + CLOCK_AHEAD )) || fail plan-expired created "the plan is of ${PLAN[created]}, which has not come: a clock is wrong"
}

# hear: what was said about this plan, now and before. Sets REJECTED_BY, GLASS (who broke it), GLASS_FAULT, APPROVALS ("WHO", then all names of the key)
# and ACCEPTANCES ("CREATED HEALTHY-SINCE", in seconds).
hear() {
  local file id kept='' seen=' '
  REJECTED_BY='' GLASS='' GLASS_FAULT='' STATED_BY='' APPROVALS=() ACCEPTANCES=()
  kept=$(request_dir "$PLAN_ID")/said
  for file in "$kept"/* "$RUN_DIR"/said/*; do
    id=${file##*/}
    [[ $id =~ ^$HEX64$ && $seen != *" $id "* ]] && read_said "$file" || continue
    seen+="$id "
    # A rejection was judged when it was taken, and stands.
    if [[ $SAID_KIND == rejection && ${SAID[plan]} == "$PLAN_ID" ]] && { [[ $file == "$kept"/* ]] || counts "$file"; }; then REJECTED_BY=${SAID[by]}; fi
    case $SAID_KIND in break-glass|approval|acceptance) "hear_$SAID_KIND" "$file" ;; esac
  done
}

hear_break-glass() {
  if [[ ${SAID[plan]} == "$PLAN_ID" ]] && may_break_glass "${SAID[by]}" && counts "$1"; then GLASS=${SAID[by]}; else GLASS_FAULT=${SAID[by]}; fi
}

hear_approval() {
  [[ ${SAID[plan]} == "$PLAN_ID" ]] && counts "$1" || return
  local by=${SAID[by]}
  local requester=${PLAN[requested-by]}
  [[ ${POLICY[requester]-} != excluded || ( $by != "$requester" && ${NAMES_OF_KEY[$KEY_PRINT]-} != *" $requester "* ) ]] || return
  APPROVALS+=("$by${NAMES_OF_KEY[$KEY_PRINT]}")
  [[ ! ${SAID[reason]} =~ ^${PLAN[verdict-back]}([ :,.;!-]|$) ]] || STATED_BY=$by   # first: "is not BLOCKED" says the opposite
}

hear_acceptance() {
  [[ ${SAID[environment]} == "${POLICY[accepted-on]-}" && ${SAID[app]} == "${PLAN[app]}" && ${SAID[migrator]} == "${PLAN[migrator]}" ]] && counts "$1" || return
  local created
  epoch_of "${SAID[created]}"; created=$EPOCH
  epoch_of "${SAID[healthy-since]}"
  ACCEPTANCES+=("$created $EPOCH")
}

not_rejected() { [[ -z $REJECTED_BY ]] || fail rejected "$REJECTED_BY" "$REJECTED_BY rejected this plan; make a new one"; }

not_held() { [[ ! -e $STATE/hold ]] || fail held - "the environment is held; look at why, then lift the hold"; }

not_marked_bad() {
  local mark app migrator release by
  for mark in "${MARKS[@]}"; do
    read -r app migrator release by _ < <(printf '%s\n' "$mark")
    [[ $app != "${PLAN[app]}" && $migrator != "${PLAN[migrator]}" ]] || fail marked-bad "$by" "$by marked $release as bad, and this plan has an image of it" || return
  done
}

glass_in_order() {
  [[ $POLICY_IS == ok ]] || return 0
  [[ -z $GLASS_FAULT || -n $GLASS ]] || fail break-glass "$GLASS_FAULT" "$GLASS_FAULT broke the glass, and may not: the policy does not let them, or it was for another plan, or it has expired" || return
  [[ -z $GLASS ]] || say "$GLASS broke the glass: approvals, acceptance and freezes are not asked for"
}

exempt() { [[ ${POLICY[rollback]-} == exempt && ${PLAN[migrate]} == skip ]] && was_healthy_here; }

was_healthy_here() {
  local way
  way=$(ways "$RUN_DIR/plan") && [[ -n $way ]] && healthy_ways | cut -d' ' -f2- | grep -qxF -e "${way#* }"
}

# What a plan says of how its release runs: who goes back to that, goes back to all of it.
readonly WAY='app migrator compose-project app-service migrator-service database-service support-services port ready health observe on-failure bundle'

ways() {  # PLAN-FILE...: a line for each: the run, and those lines of its plan in one
  awk -v keys="$WAY" '
    BEGIN { split(keys, key); for (i in key) is[key[i] ":"] }
    function shown() { if (way != "") print run way; way = "" }
    FNR == 1 { shown(); run = FILENAME; sub(/\/plan$/, "", run); sub(/.*\//, "", run) }
    $1 in is { way = way " " $0 }
    END { shown() }' "$@" 2>/dev/null
}

healthy_ways() {
  local plans
  mapfile -t plans < <(grep -lF '"outcome":"healthy"' "$STATE"/runs/*/result 2>/dev/null | sed 's|/result$|/plan|')
  (( ! ${#plans[@]} )) || ways "${plans[@]}"
}

not_frozen() {
  frozen_now
  [[ -z $FROZEN ]] || fail frozen "${FROZEN%% *}" "the environment is frozen now: $FROZEN"
}

frozen_now() {  # sets FROZEN to "window FROM UNTIL" or "signed FROM UNTIL", or to nothing
  local window from until minute one
  FROZEN=
  printf -v minute '%(%a %H:%M)T' -1
  minute_of_week "$minute"; minute=$MINUTE
  while read -r window; do
    [[ -n $window && $window != - ]] || continue
    minute_of_week "${window:0:9}"; from=$MINUTE
    minute_of_week "${window:10}"; until=$MINUTE
    if (( from < until ? from <= minute && minute < until : from <= minute || minute < until )); then FROZEN="window $window"; return; fi
  done < <(printf '%s\n' "${POLICY[freeze]-}")
  instant
  for one in "${FREEZES[@]}"; do
    read -r from until _ < <(printf '%s\n' "$one")
    [[ $from > ${INSTANT%.*}Z || ! $until > ${INSTANT%.*}Z ]] || { FROZEN="signed $from $until"; return; }
  done
}

minute_of_week() {  # "Fri 16:00": sets MINUTE
  local before=MonTueWedThuFriSatSun
  before=${before%%"${1:0:3}"*}
  MINUTE=$(( ${#before} * 480 + 10#${1:4:2} * 60 + 10#${1:7:2} ))
}

accepted() {
  [[ -n ${POLICY[accepted-on]-} && ${POLICY[accepted-on]} != - ]] || return 0
  local one created since best=0 within=${POLICY[accepted-within]}
  now
  for one in "${ACCEPTANCES[@]}"; do
    read -r created since < <(printf '%s\n' "$one")
    (( best > 1 )) || best=1
    [[ $within == - ]] || (( NOW - created <= within )) || continue
    best=2
    (( created - since < POLICY[soak] )) || return 0
  done
  case $best in
    0) fail acceptance-missing "${POLICY[accepted-on]}" "nobody has accepted these two images on ${POLICY[accepted-on]}" ;;
    1) fail acceptance-old "${POLICY[accepted-on]}" "these images were accepted on ${POLICY[accepted-on]}, but more than $within seconds ago; accept them again" ;;
    2) fail soak-short "${POLICY[accepted-on]}" "these images were accepted on ${POLICY[accepted-on]} before they had been healthy there for ${POLICY[soak]} seconds; accept them again" ;;
  esac
}

approved() {
  [[ $POLICY_IS == ok ]] || return 0
  local one
  local -A whose=()
  for one in "${APPROVALS[@]}"; do whose[${one%% *}]=yes; done
  count_people
  say "$PEOPLE of ${POLICY[approvals]} approvals: ${!whose[*]}"
  (( PEOPLE >= POLICY[approvals] )) || fail approvals-missing "$((POLICY[approvals] - PEOPLE))" "$((POLICY[approvals] - PEOPLE)) more people must approve this plan" || return
  [[ ${POLICY[required-people]} != - ]] || return 0
  for one in ${POLICY[required-people]}; do [[ -n ${whose[$one]-} ]] || fail approval-required "$one" "$one must approve this plan" || return; done
}

# count_people: sets PEOPLE, how many approve: two names with a key in common are one person, and so on through others.
count_people() {
  local one name person known
  local -a people=() apart
  for one in "${APPROVALS[@]}"; do
    person=" $one " apart=()
    for known in "${people[@]}"; do
      for name in $person; do [[ $known != *" $name "* ]] || { person+=$known; continue 2; }; done
      apart+=("$known")
    done
    people=("${apart[@]}" "$person")
  done
  PEOPLE=${#people[@]}
}

# Where the policy asks for it, a way back that is not known to be there is gone into with open eyes: somebody who approves says so.
way_back_stated() {
  [[ ${POLICY[way-back]-} == stated && ${PLAN[migrate]} == run && ${PLAN[replaces]} != nothing ]] || return 0
  case ${PLAN[verdict-back]} in SAFE|CAUTION) return 0 ;; esac
  [[ -n $STATED_BY ]] || fail way-back-unstated "${PLAN[verdict-back]}" "the way back is ${PLAN[verdict-back]}, and nobody who approves this plan begins their reason with ${PLAN[verdict-back]}"
}

# The last of verify: from here on the run is on record. Where the policy requires it, no record means no run.
on_record() {
  LEDGER_OF=("${PLAN[project]}" "${PLAN[environment]}" "${PLAN[host]}")
  if : >"$RUN_DIR/unrecorded" && record_start; then ADMITTED=yes; return 0; fi 2>/dev/null
  rm -f -- "$RUN_DIR/unrecorded"
  ! policy_requires ledger || fail ledger-unwritable - "the ledger of this host cannot be written, and the policy requires it" || return
  ADMITTED=unrecorded
  say 'the ledger of this host cannot be written: this run will not be on record'
}

record_start() {
  local status
  open_ledger || return
  note_policy && body run="$RUN" plan="$PLAN_ID" release="${PLAN[release]}" app="${PLAN[app]}" migrator="${PLAN[migrator]}" bundle="${PLAN[bundle]}" \
    by="$(head -n 1 "$RUN_DIR/by")" reason="${PLAN[reason]}" && append run.started host "$BODY"; status=$?
  close_ledger
  return "$status"
}

host_keys() {  # fingerprints of this host's keys, as ssh shows them; the one that OpenSSH and Gantry ask for first is the first
  local type blob
  cat /etc/ssh/ssh_host_ed25519_key.pub /etc/ssh/ssh_host_*_key.pub "$STATE/host-keys" 2>/dev/null | while read -r type blob _; do
    if is host-key "$type"; then printf '%s\n' "$type"; continue; fi
    [[ $type =~ ^(ssh|ecdsa|sk)- && $blob =~ ^[A-Za-z0-9+/]+=*$ ]] || continue
    printf 'SHA256:%s\n' "$(printf '%s' "$blob" | base64 -d 2>/dev/null | sha256sum | cut -c1-64 | bytes_of_hex | base64 | tr -d '=\n')"
  done
}

# shellcheck disable=SC2059
bytes_of_hex() { local hex; read -r hex; printf "$(printf '%s' "$hex" | sed 's/../\\x&/g')"; }

# Nothing has moved since the plan was made.
as_planned() {
  local keys spent
  spent=$(grep -lxsF -e "$PLAN_ID" "$STATE"/runs/*/changes) && spent=${spent%%/changes*}
  [[ -z $spent ]] || fail plan-stale run "run ${spent##*/} changed something by this plan; what was said for it is used up, make a new plan" || return
  keys=$(host_keys)
  [[ -n $keys ]] || fail plan-stale host "no host key of this host can be read; put the lines of its .pub files into $STATE/host-keys" || return
  [[ " ${keys//$'\n'/ } " == *" ${PLAN[host]} "* ]] || fail plan-stale host "the plan is for the host ${PLAN[host]}; this one has ${keys//$'\n'/ }" || return
  [[ ${PLAN[project]} == "${SELF_PROJECT:-${PLAN[project]}}" ]] || fail plan-stale project "the ledger here is of the project $SELF_PROJECT" || return
  [[ ${PLAN[environment]} == "${SELF_ENVIRONMENT:-${PLAN[environment]}}" ]] || fail plan-stale environment "the ledger here is of the environment $SELF_ENVIRONMENT" || return
  [[ ${PLAN[deploy-path]} == "$DEPLOY_PATH" ]] || fail plan-stale deploy-path "this is $DEPLOY_PATH" || return
  look_at_containers "${PLAN[compose-project]}" || fail engine-unreachable - "the engine does not answer" || return
  local running='' serving key
  container_of "${PLAN[app-service]}" && [[ $C_STATE == running ]] && running=$C_IMAGE
  if ! serving=$(serving_run); then
    case ${PLAN[replaces]} in
      nothing) [[ -z $running ]] || fail plan-stale replaces "an app is running here already: $running" || return ;;
      unmanaged*) [[ ${PLAN[replaces]#* } == "$running" ]] || fail plan-stale replaces "the app that runs is ${running:-none}" || return ;;
      *) fail plan-stale replaces "no run of Gantry is serving here" || return ;;
    esac
    return 0
  fi
  local -A wanted=()
  for key in "${!PLAN[@]}"; do wanted[$key]=${PLAN[$key]}; done
  local id=$PLAN_ID description stale=
  read_plan "$STATE/runs/$serving/plan" && description=$(described "$serving")
  for key in project environment compose-project; do [[ ${PLAN[$key]-} == "${wanted[$key]}" ]] || stale=$key; done
  for key in "${!wanted[@]}"; do PLAN[$key]=${wanted[$key]}; done
  PLAN_ID=$id
  [[ -z $stale ]] || fail plan-stale "$stale" "another $stale is serving under this deploy path" || return
  [[ ${PLAN[replaces]} == "$description" ]] || fail plan-stale replaces "serving is: $description"
}

serving_run() {
  local target
  target=$(link_target "$STATE/serving") && is run "${target#runs/}" && [[ -f $STATE/$target/plan ]] && printf '%s' "${target#runs/}"
}

described() {  # RUN: the run of PLAN as another plan's line "replaces" says it
  printf 'run %s release %s app %s migrator %s bundle %s' "$1" "${PLAN[release]}" "${PLAN[app]#*@}" "${PLAN[migrator]#*@}" "${PLAN[bundle]}"
}

# --- validate: the configuration renders, keeps the rules, and is the one that was planned
step_validate() {
  write_deploy_env "$RUN_DIR/deploy.env" "${PLAN[app]}" "${PLAN[migrator]}" "${PLAN[port]}" || fail disk-low deploy "deploy.env cannot be written" || return
  RULES=()
  judge_variables "$BUNDLE"
  report_rules || return
  render_configuration || {
    [[ -n $UNSET ]] || fail config-invalid - "Compose cannot render the configuration${REASON:+: $REASON}; try 'render', or 'docker compose config --quiet' by hand" || return
  }
  [[ -z $UNSET ]] || fail variable-unset "${UNSET%%$'\n'*}" "not set: $UNSET" || return
  stop_if_asked now || return
  local service
  for service in "${PLAN[app-service]}" "${PLAN[migrator-service]}" "${SUPPORT[@]}"; do
    (( $(shape_count service "$service") == 1 )) || fail config-invalid "$service" "the configuration has no service $service" || return
  done
  RULES=()
  judge_configuration
  report_rules || return
  ! port_taken ||
    fail port-taken "${PLAN[port]}" "something that is not this app listens on port ${PLAN[port]} of this host" || return
  [[ $FINGERPRINT == "${PLAN[config]}" ]] || fail plan-stale config "the rendered configuration is not the planned one: .env.production or the engine's Compose changed since"
}

# Whether something answers on the app's port that is not the app which runs here now.
port_taken() {
  look_at_containers "${PLAN[compose-project]}" || return   # again: it may have been restarting
  if container_of "${PLAN[app-service]}" && [[ ! $C_STATE =~ ^(created|exited|dead)$ ]]; then
    [[ $C_STATE != restarting ]] && ask port "$C_ID" && [[ -n $ANSWER && $ANSWER$'\n' != *":${PLAN[port]}"$'\n'* ]] || return   # or it is the app's own, for all one can tell
  fi
  answers "${PLAN[port]}"
}
answers() {  # PORT of loopback
  if [[ -n ${GANTRY_TEST_PATH-} ]]; then [[ -e $GANTRY_TEST_PATH/answers-$1 ]]; else timeout 2 bash -c 'exec 3<>"/dev/tcp/127.0.0.1/$1"' sh "$1" 2>/dev/null; fi
}

# Compose reads .env.production anew at every call, and a pull takes its time: what was judged must be what is used.
settings_stamp() { stat -c '%i %s %y %z' -- "$DEPLOY_PATH/.env.production" 2>/dev/null; }
settings_unmoved() { [[ $(settings_stamp) == "$SETTINGS_STAMP" ]] || fail plan-stale config ".env.production was changed while this run was at work"; }

# --- pull: both images by digest, before anything is stopped
step_pull() {
  pull_image app "${PLAN[app]}" || return
  APP_ID=$I_ID
  pull_image migrator "${PLAN[migrator]}"
}

pull_image() {  # app|migrator IMAGE
  local began present=true
  monotonic; began=$CLOCK_MS
  if ! look_at_image "$2"; then
    present=false
    fetch "$2" || return
    look_at_image "$2" || fail image-missing "$1" "the engine does not have the image it pulled" || return
  fi
  [[ " $I_DIGESTS " == *" $2 "* ]] || fail digest-mismatch "$1" "the engine knows this image as: $I_DIGESTS" || return
  # A name of our own, so that pruning unused layers never takes an image that a rollback may need.
  ask tag "$I_ID" "gantry.local/${PLAN[compose-project]}/$1:${PLAN[release]:0:100}.${2: -64:12}" || say "could not name the image locally"
  monotonic
  record image.pulled image="$1" digest="${2#*@}" present:="$present" ms:=$((CLOCK_MS - began))
  say "$1 $2 is on the host: $I_ID"
}

fetch() {  # IMAGE; three times when the registry cannot be reached
  local attempt said
  for attempt in 1 2 3; do
    ( exec 9>&-; exec "${DOCKER[@]}" pull "$1" </dev/null ) >"$RUN_DIR/pull.out" 2>&1 &
    attend $! stop && { cat "$RUN_DIR/pull.out"; rm -f "$RUN_DIR/pull.out"; return 0; }
    said=$(tail -n 3 "$RUN_DIR/pull.out" | tr -c '[:print:]\n' '?' | cut -c1-500)
    cat "$RUN_DIR/pull.out"; rm -f "$RUN_DIR/pull.out"
    [[ $CODE != cancelled ]] || return 1
    pull_failure "$said"
    [[ $CODE == registry-unreachable && $attempt != 3 ]] || break
    say "trying again"
    nap "$attempt"
  done
  return 1
}

pull_failure() {  # what docker said: sets CODE and SUBJECT
  local registry=${1,,}
  case $registry in
    *'no space left'*) CODE=disk-low SUBJECT=engine ;;
    *'docker daemon'*) CODE=engine-unreachable SUBJECT=- ;;
    *'manifest unknown'*|*'manifest for '*' not found'*) CODE='image-missing' ;;
    *denied*|*unauthorized*|*forbidden*|*'no basic auth'*|*'authentication required'*) CODE='registry-denied' ;;
    *'not found'*|*'name unknown'*) CODE='image-missing' ;;
    *'verification failed'*|*'digest mismatch'*|*'does not match'*) CODE='digest-mismatch' ;;
    *'no matching manifest'*|*'cannot be used on this platform'*) CODE='platform-missing' ;;
    *x509*|*certificate*) CODE='registry-untrusted' ;;
    *) CODE='registry-unreachable' ;;
  esac
}

# change WHAT: from here on this run changes something. Its plan, and what was said for it, counts once (as_planned).
change() {
  [[ -s $RUN_DIR/changes ]] || { printf '%s\n' "$PLAN_ID" >"$RUN_DIR/changes" && sync "$RUN_DIR/changes" "$RUN_DIR"; } 2>/dev/null ||
    fail disk-low deploy "$RUN_DIR/changes cannot be written" || return
  CHANGED=$1
}

retire_request() {  # RUN-DIR: what was said for a run that changed something
  local plan
  ! read -r plan 2>/dev/null <"$1/changes" || mv -T -- "$(request_dir "$plan")" "$1/request" 2>/dev/null
}

# --- services: what the app needs is up and healthy. A deployment starts it, and never recreates it.
step_services() {
  settings_unmoved || return
  (( ${#SUPPORT[@]} )) || return 0
  local service missing=no
  look_at_containers "${PLAN[compose-project]}" || fail engine-unreachable - "the engine does not answer" || return
  for service in "${SUPPORT[@]}"; do
    container_of "$service" || { missing=yes
      # An app that was deployed without Gantry has its data somewhere: an empty second database must not appear beside it.
      [[ ${PLAN[replaces]} != unmanaged* ]] || fail would-recreate "$service" "the running project has no service $service; it would get a new, empty one" || return; }
  done
  [[ $missing == no ]] && all_healthy && { services_progress; return 0; }
  change services || return
  logged go "${COMPOSE[@]}" up -d --no-recreate --no-deps --no-build "${SUPPORT[@]}" || fail services-unhealthy "${SUPPORT[0]}" "Compose could not start the supporting services" || return
  await_services
}

all_healthy() {  # UNHEALTHY names the first that is not, HEALTHY counts
  local service
  UNHEALTHY='' HEALTHY=0
  for service in "${SUPPORT[@]}"; do
    if container_of "$service" && [[ $C_STATE == running && $C_HEALTH =~ ^(healthy|-)$ ]]; then (( ++HEALTHY )); else UNHEALTHY=${UNHEALTHY:-$service}; fi
  done
  [[ -z $UNHEALTHY ]]
}

services_progress() { record step.progress step=services done:="$HEALTHY" total:=${#SUPPORT[@]} unit=services; }

await_services() {
  local deadline last=-1
  monotonic; deadline=$((CLOCK_MS + SERVICES_DEADLINE * 1000))
  while true; do
    if look_at_containers "${PLAN[compose-project]}"; then
      all_healthy && { services_progress; return 0; }
      (( HEALTHY == last )) || services_progress
      last=$HEALTHY
    fi
    stop_if_asked now || return
    monotonic
    (( CLOCK_MS < deadline )) || fail services-unhealthy "$UNHEALTHY" "$UNHEALTHY is not healthy after $SERVICES_DEADLINE seconds" || return
    nap 0.5
  done
}

# --- migrate: the migrator image, once, as a detached container with a fixed name that outlives this run if it must.
# Nothing ever stops it: a killed migration leaves a database that refuses every later one.
step_migrate() {
  run_hook pre-migrate || return
  read_migrations
  find_migrator || fail engine-unreachable - "the engine does not say whether a migrator is at work" || return
  if migrator_at_work; then
    record migrator.adopted run="$M_RUN"
    say "a migrator of run $M_RUN is at work; this run waits for it"
    change schema || return
    SCHEMA_MOVED=yes
    [[ $M_DIGEST != "${PLAN[migrator]#*@}" ]] || { adopt_migrator; return; }
    remember_migrations all
    follow_migrator || return
    read_migrations
  fi
  [[ $M_STATE == none ]] || clear_migrator
  [[ ${PLAN[database-service]} == - || $DATABASE == read || $DATABASE == no-table ]] ||
    fail database-unreadable "${PLAN[database-service]}" "the table of migrations cannot be read" || return
  local row
  for row in "${MIGRATIONS[@]}"; do
    [[ $row != *$'\t'open$'\t'* ]] || fail migration-blocked "${row%%$'\t'*}" "an earlier migration is marked as failed: ${row%%$'\t'*}; resolve it with the migrator (prisma migrate resolve)" || return
  done
  stop_if_asked now || return
  remember_migrations all
  start_migrator || return
  follow_migrator && judge_migrator
}

adopt_migrator() {
  remember_migrations before
  follow_migrator && judge_migrator
}

start_migrator() {
  settings_unmoved || return
  change schema || return
  # From here on the schema may be ahead of the release that serves; the mark outlives this run, until a release is proven.
  printf '%s\n' "$RUN" >>"$STATE/schema" || fail disk-low deploy "$STATE/schema cannot be written" || return
  sync "$STATE/schema" "$RUN_DIR/journal"
  SCHEMA_MOVED=yes
  logged go "${COMPOSE[@]}" --profile '*' run -d -T --no-deps --name "$MIGRATOR_NAME" --label dev.gantry.run="$RUN" \
    --label dev.gantry.migrator="${PLAN[migrator]#*@}" "${PLAN[migrator-service]}" || fail migrator-failed "${PLAN[migrator-service]}" "the migrator could not be started"
}

# M_STATE none|created|running|exited|…, M_EXIT, M_RUN, M_DIGEST, M_STARTED. Returns 1 when the engine does not say.
find_migrator() {
  M_STATE=none M_EXIT=- M_RUN=- M_DIGEST=- M_STARTED=-
  ask ps -aq --no-trunc --filter "name=^/?$MIGRATOR_NAME\$" || { M_STATE=unknown; return 1; }
  [[ -n $ANSWER ]] || return 0
  ask inspect --type container --format '{{.State.Status}} {{.State.ExitCode}} {{or (index .Config.Labels "dev.gantry.run") "-"}} {{or (index .Config.Labels "dev.gantry.migrator") "-"}} {{.State.StartedAt}}' "${ANSWER%%$'\n'*}" || { M_STATE=unknown; return 1; }
  read -r M_STATE M_EXIT M_RUN M_DIGEST M_STARTED < <(printf '%s\n' "$ANSWER")
}

migrator_at_work() { [[ $M_STATE =~ ^(running|paused|restarting)$ ]]; }
remove_migrator() { ask rm "$MIGRATOR_NAME"; }   # the engine refuses while it runs, and so it should

clear_migrator() {  # one that ended while nobody watched
  say "the migrator of run $M_RUN ended with exit code $M_EXIT; it said:"
  logged apart timeout 60 "${DOCKER[@]}" logs "$MIGRATOR_NAME"
  remove_migrator
}

# Watches a migrator to its end; its exit code comes from the engine, so it may restart or lose this run meanwhile.
follow_migrator() {
  local waiting logs out logger away=0
  exec {out}> >(to_log)
  logger=$!
  ( exec 9>&-; exec "${DOCKER[@]}" logs -f "$MIGRATOR_NAME" >&"$out" 2>&1 </dev/null {out}>&- ) &
  logs=$!
  exec {out}>&-
  exec {waiting}< <(exec 9>&-; exec "${DOCKER[@]}" wait "$MIGRATOR_NAME" </dev/null 2>/dev/null)
  while true; do
    read -rt 0.9 -u "$waiting"
    if (( $? <= 128 )); then   # it ended, or the engine went away
      find_migrator
      [[ $M_STATE != unknown ]] && ! migrator_at_work && break
      (( away++ < ENGINE_PATIENCE / 2 )) || { kill "$logs" 2>/dev/null; fail engine-unreachable - "the engine no longer says what the migrator does" || return; }
      nap 2
      exec {waiting}<&-
      exec {waiting}< <(exec 9>&-; exec "${DOCKER[@]}" wait "$MIGRATOR_NAME" </dev/null 2>/dev/null)
    fi
    cancel_asked && see_cancel after-step
    watch_migrations
  done
  exec {waiting}<&-
  settle "$logs"
  kill "$logs" 2>/dev/null
  settle "$logger"
  watch_migrations
}

# The migrator's word, and the table's: both must say that all is well.
judge_migrator() {
  local row open=
  say "the migrator ended: $M_STATE, exit code $M_EXIT"
  for row in "${MIGRATIONS[@]}"; do
    [[ $row != *$'\t'open$'\t'* ]] || { open=${row%%$'\t'*}; record migration.failed name="$open"; }
  done
  [[ -z $open ]] || fail migration-failed "$open" "the migration $open did not finish" || return
  [[ $M_STATE == exited && $M_EXIT == 0 ]] || fail migrator-failed "exit-$M_EXIT" "the migrator failed" || return
  [[ ${PLAN[database-service]} == - || $DATABASE == read || $DATABASE == no-table ]] ||
    fail database-unreadable "${PLAN[database-service]}" "the table of migrations cannot be read any more" || return
  # The schema is where the serving release left it: a restore needs no verdict.
  [[ ${PLAN[database-service]} == - || $APPLIED != 0 || $(sort -u "$STATE/schema" 2>/dev/null) != "$RUN" ]] || { rm -f -- "$STATE/schema"; SCHEMA_MOVED=; }
}

# Reads _prisma_migrations, inside the database's own container and with its own account; read-only, and never waits long.
readonly MIGRATIONS_SQL="SELECT 'table', to_regclass('_prisma_migrations') IS NOT NULL" MIGRATION_ROWS_SQL="SELECT migration_name, coalesce(nullif(checksum, ''), '-'),
  CASE WHEN rolled_back_at IS NOT NULL THEN 'rolled-back' WHEN finished_at IS NOT NULL THEN 'applied' ELSE 'open' END,
  to_char(started_at AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.MS\"Z\"'), coalesce(to_char(finished_at AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.MS\"Z\"'), '-'),
  (extract(epoch FROM started_at) * 1000)::bigint, coalesce((extract(epoch FROM finished_at) * 1000)::bigint, 0) FROM _prisma_migrations ORDER BY started_at, migration_name"

# Who waits for whom: a session that waits for a lock (one that changes the schema before others), the one that holds it (not one that
# waits itself, if there is another), and how many wait. HOLDER_SQL: who holds the advisory lock of Prisma's migrators.
readonly WAITS_SQL="SELECT '=wait', CASE WHEN l.locktype = 'advisory' THEN 'advisory' ELSE left(regexp_replace(coalesce(c.relname, l.locktype), '[^A-Za-z0-9_.-]', '_', 'g'), 63) END,
  CASE WHEN l.mode IN ('AccessExclusiveLock', 'ExclusiveLock', 'ShareRowExclusiveLock', 'ShareUpdateExclusiveLock') OR l.mode = 'ShareLock' AND c.oid IS NOT NULL THEN 'schema' ELSE 'rows' END,
  b.pid, CASE WHEN b.state IS NULL THEN 'unknown' ELSE regexp_replace(b.state, '[^a-z]+', '-', 'g') END, greatest(0, extract(epoch FROM clock_timestamp() - coalesce(b.xact_start, b.backend_start)) * 1000)::bigint,
  (SELECT count(DISTINCT pid) FROM pg_locks WHERE NOT granted AND database = l.database OR pid = w.pid)
  FROM pg_stat_activity w JOIN pg_locks l ON l.pid = w.pid AND NOT l.granted LEFT JOIN pg_class c ON c.oid = l.relation CROSS JOIN LATERAL unnest(pg_blocking_pids(w.pid)) AS holder
  JOIN pg_stat_activity b ON b.pid = holder WHERE w.datname = current_database()
  ORDER BY 3 DESC, coalesce(b.wait_event_type, '') = 'Lock', w.query_start, w.pid, b.pid LIMIT 1"

readonly HOLDER_SQL="SELECT '=lock', a.pid, CASE WHEN a.state IS NULL THEN 'unknown' ELSE regexp_replace(a.state, '[^a-z]+', '-', 'g') END,
  greatest(0, extract(epoch FROM clock_timestamp() - coalesce(a.state_change, a.backend_start)) * 1000)::bigint
  FROM pg_locks l JOIN pg_stat_activity a ON a.pid = l.pid WHERE l.locktype = 'advisory' AND l.granted AND l.classid = 0 AND l.objid = 72707369 AND a.datname = current_database() LIMIT 1"

read_migrations() {  # [SERVICE PROJECT]; sets DATABASE (read absent unreadable no-table), MIGRATIONS (tab-separated rows), WAIT and HOLDER
  local service=${1:-${PLAN[database-service]}} line rows=()
  MIGRATIONS=() DATABASE=absent WAIT='' HOLDER=''
  [[ $service != - ]] || return 0
  if [[ -z ${DATABASE_CONTAINER-} ]]; then
    (( ${#CONTAINERS[@]} )) || look_at_containers "${2:-${PLAN[compose-project]}}"
    container_of "$service" && [[ $C_STATE == running ]] || return 0
    DATABASE_CONTAINER=$C_ID
  fi
  DATABASE=unreadable
  ask exec "$DATABASE_CONTAINER" sh -c 'PGCONNECT_TIMEOUT=5 PGOPTIONS="-c default_transaction_read_only=on -c statement_timeout=5000" exec psql -X -q -A -t -F "$(printf "\t")" \
    -v ON_ERROR_STOP=1 -U "${POSTGRES_USER:-postgres}" -d "${POSTGRES_DB:-${POSTGRES_USER:-postgres}}" -c "$1" -c "$2" -c "SELECT '\''=rows'\''" -c "$3" -c "$4"' sh "$MIGRATIONS_SQL" "$MIGRATION_ROWS_SQL" "$WAITS_SQL" "$HOLDER_SQL"
  [[ $ANSWER == $'table\tf'* ]] && { DATABASE=no-table; return 0; }
  [[ $ANSWER == $'table\tt'* ]] || { DATABASE_CONTAINER='' CONTAINERS=(); return 0; }   # it may be another container by now
  mapfile -t rows < <(printf '%s\n' "$ANSWER")
  for line in "${rows[@]:1}"; do
    [[ $line != '=rows' ]] || { DATABASE='read'; continue; }   # without it the rows' question got no answer, or half of one
    [[ $line != '=wait'* ]] || { WAIT=$line; continue; }
    [[ $line != '=lock'* ]] || { HOLDER=$line; continue; }
    [[ $line =~ ^[A-Za-z0-9_.-]{1,200}$'\t'[0-9a-zA-Z_.-]{1,64}$'\t'(open|applied|rolled-back)$'\t'[0-9TZ:.-]+$'\t'[0-9TZ:.-]+$'\t'[0-9]+$'\t'[0-9]+$ ]] || { DATABASE=unreadable; return 0; }
    MIGRATIONS+=("$line")
  done
}

# Rows that are none of this run's doing: all there are, or those from before the adopted migrator's start.
declare -A KNOWN
remember_migrations() {  # all|before
  local row began=0
  KNOWN=() APPLIED=0
  [[ $1 == all ]] || began=$(date -d "$M_STARTED" +%s%3N 2>/dev/null)
  APPLIED_BEFORE=0
  for row in "${MIGRATIONS[@]}"; do
    IFS=$'\t' read -r name _ state started _ began_ms _ < <(printf '%s\n' "$row")
    [[ $1 == all ]] || (( began_ms < ${began:-0} )) || continue
    KNOWN[$name $started]=$state
    [[ $state != applied ]] || (( ++APPLIED_BEFORE ))
  done
}

# One line when somebody begins to wait for another lock or another holder, one when nobody does any more; a run that waits for
# ever among ever others does not fill its journal.
WAITED='' WAITS=0
watch_waits() {
  local on what holder state ms sessions
  if [[ ! $WAIT =~ ^=wait$'\t'[A-Za-z0-9_.-]+$'\t'(schema|rows)$'\t'[0-9]+$'\t'[a-z-]+$'\t'[0-9]+$'\t'[0-9]+$ ]]; then
    [[ -z $WAITED || $DATABASE != 'read' ]] || { WAITED=''; record lock.freed; }
    return
  fi
  IFS=$'\t' read -r _ on what holder state ms sessions < <(printf '%s\n' "$WAIT")
  [[ $WAITED != "$on $what $holder" ]] && (( ++WAITS <= 100 )) || return 0
  WAITED="$on $what $holder"
  record lock.waiting on="$on" for="$what" holder:="$holder" state="$state" ms:="$ms" sessions:="$sessions"
}

watch_migrations() {
  local row name state started began_ms ended_ms key
  read_migrations
  watch_waits
  for row in "${MIGRATIONS[@]}"; do
    IFS=$'\t' read -r name _ state started _ began_ms ended_ms < <(printf '%s\n' "$row")
    key="$name $started"
    [[ ${KNOWN[$key]-} != "$state" ]] || continue
    [[ -n ${KNOWN[$key]-} ]] || record migration.started name="$name"
    KNOWN[$key]=$state
    [[ $state != applied ]] || { (( ++APPLIED )); record migration.finished name="$name" ms:=$((ended_ms > began_ms ? ended_ms - began_ms : 0)); }
    migrate_progress
  done
}

migrate_progress() {  # how many there are at all, the migrator says in its first lines
  local total
  total=$(sed -n 's/^\([0-9]\{1,5\}\) migrations\{0,1\} found in .*/\1/p' "$(log_of migrate)" 2>/dev/null | tail -n 1)
  (( ${total:-0} - APPLIED_BEFORE < APPLIED || total == 0 )) || record step.progress step=migrate done:="$APPLIED" total:=$((total - APPLIED_BEFORE)) unit=migrations
}

# A file of the bundle; it gets a clean environment, and a status other than 0 stops the run.
run_hook() {  # NAME
  local hook=$BUNDLE/hooks/$1
  [[ -x $hook ]] || return 0
  say "hook $1"
  logged stop env -i PATH="$PATH" RUN="$RUN" RELEASE="${PLAN[release]}" DEPLOY_PATH="$DEPLOY_PATH" bash -c 'cd -- "$DEPLOY_PATH" && exec "$0"' "$hook" && return 0
  [[ $CODE == cancelled ]] || fail hook-failed "$1" "the hook $1 failed"
  return 1
}

# --- start: the new app container. Until here the previous release has been serving, untouched.
step_start() { settings_unmoved && start_app; }

start_app() {
  local was=$CHANGED began
  if find_app; then APP_BEFORE="$C_ID $C_RESTARTS"; else APP_BEFORE=; fi
  instant; began=$INSTANT
  change app || return
  logged go "${COMPOSE[@]}" up -d --no-deps --no-build --pull never "${PLAN[app-service]}" && return
  # An app that has been running since before Compose was asked was not touched: there is nothing to put back.
  if find_app && [[ $C_STATE == running && $C_STARTED < $began ]]; then
    CHANGED=$was
    [[ $was != nothing ]] || rm -f -- "$RUN_DIR/changes"
  fi
  fail start-failed "${PLAN[app-service]}" "Compose could not start the app"
}

# --- ready: 200 on the ready path, and nothing else, before the deadline
step_ready() {
  await_ready restore && run_hook post-ready
}

await_ready() {  # EFFECT of a cancellation, or "-" when there is none
  local began attempt=0 baseline=0 ended=0
  find_app || fail start-failed "${PLAN[app-service]}" "there is no container of the app" || return
  # A new container counts from its first start: on a busy host it may have crashed a few times before the first look at it.
  [[ $APP_BEFORE != "$C_ID "* ]] || (( (baseline = ${APP_BEFORE#* }) <= C_RESTARTS )) || baseline=0
  monotonic; began=$CLOCK_MS
  while true; do
    http_status "${PLAN[port]}" "$READY_PATH" "$(sooner 5 $((began + READY_SECONDS * 1000)))"
    record ready.attempt attempt:=$((++attempt)) status:="$STATUS" ms:="$TOOK_MS"
    say "attempt $attempt: status $STATUS after $TOOK_MS ms"
    look_again "$C_ID" || find_app
    if [[ $C_STATE =~ ^(exited|dead)$ ]]; then (( ++ended )); else ended=0; fi
    (( ended < 2 && C_RESTARTS - baseline < 3 )) || fail crash-loop "${PLAN[app-service]}" "the app ends again and again: $C_STATE, $C_RESTARTS restarts" || { app_says; return 1; }
    [[ $STATUS == 200 && $C_STATE == running ]] && return
    if [[ $1 != - ]] && cancel_asked; then see_cancel "$(cancel_effect)"; fail cancelled '' "stopped: somebody asked for it" || return; fi
    monotonic
    (( CLOCK_MS - began < READY_SECONDS * 1000 )) || fail never-ready "status-$STATUS" "not ready after $READY_SECONDS seconds; the last status was $STATUS" || { app_says; return 1; }
    nap "$(sooner 1 $((began + READY_SECONDS * 1000)))"
  done
}

sooner() {  # SECONDS DEADLINE-MS: whole seconds, at least 1, at most up to the deadline
  monotonic
  local left=$(( ($2 - CLOCK_MS + 999) / 1000 ))
  printf '%s' $(( left < 1 ? 1 : left < $1 ? left : $1 ))
}

find_app() { look_at_containers "${PLAN[compose-project]}" && container_of "${PLAN[app-service]}"; }

# What the app said last, for whoever looks at the log.
app_says() {
  say "the app's last words:"
  logged apart timeout 10 "${DOCKER[@]}" logs --tail 100 "$C_ID"
}

cancel_effect() { if wants_restore && schema_allows; then printf restore; else printf now; fi; }

# --- prove: the container that runs is made from the image that was planned
step_prove() {
  proven || return
  switch "$DEPLOY_PATH/current" "bundles/${PLAN[bundle]#sha256:}" && switch "$STATE/serving" "runs/$RUN" ||
    fail internal serving "current and serving could not be switched" || return
  rm -f -- "$STATE/schema"
  keep_settings "$RUN"
}

proven() {
  find_app && [[ $C_STATE == running ]] || fail not-proven "${PLAN[app-service]}" "the app is not running" || return
  look_at_image "$C_IMAGE" || fail not-proven image-id "the image of the running app is not on the host" || return
  say "container $C_ID image $C_IMAGE revision $I_REVISION known as $I_DIGESTS"
  [[ $C_IMAGE == "$APP_ID" ]] || fail not-proven image-id "the app runs from $C_IMAGE, pulled was $APP_ID" || return
  [[ " $I_DIGESTS " == *" ${PLAN[app]} "* ]] || fail not-proven digest "the image of the running app is not ${PLAN[app]}" || return
  [[ $I_REVISION == "${PLAN[revision]}" ]] || fail not-proven revision "the image says revision $I_REVISION, the plan ${PLAN[revision]}"
}

# --- observe: ready a moment ago is not healthy; a release that falls over in the first minute is not a rollback target
step_observe() {
  local total=${PLAN[observe]} began second=0 baseline container misses=0 every
  (( total )) || return 0
  baseline=$C_RESTARTS container=$C_ID every=$(( total > 100 ? total / 100 : 1 ))
  monotonic; began=$CLOCK_MS
  while true; do
    look_again "$container" && [[ $C_STATE == running && $C_RESTARTS == "$baseline" && $C_HEALTH != unhealthy ]] ||
      fail unstable "${PLAN[app-service]}" "the app did not keep running: $C_STATE, health $C_HEALTH, $C_RESTARTS restarts" || { app_says; return 1; }
    if sample; then misses=0; else (( ++misses )); fi
    monotonic; second=$(( (CLOCK_MS - began) / 1000 ))
    (( misses < 3 && ! (misses && second >= total) )) || fail unstable "status-$STATUS" "the app stopped answering: status $STATUS" || { app_says; return 1; }
    (( second < total )) || { record step.progress step=observe done:="$total" total:="$total" unit=seconds; return 0; }
    (( second % every )) || record step.progress step=observe done:="$second" total:="$total" unit=seconds
    if cancel_asked; then see_cancel "$(cancel_effect)"; fail cancelled '' "stopped: somebody asked for it" || return; fi
    nap 1
  done
}

sample() {
  http_status "${PLAN[port]}" "$READY_PATH" 5
  [[ $STATUS == 200 && ${PLAN[health]} != - ]] && http_status "${PLAN[port]}" "${PLAN[health]}" 5
  [[ $STATUS == 200 ]] || { say "status $STATUS"; return 1; }
}

# --- restore: the previous release again, when this run moved no schema or the signed verdict says that it may
wants_restore() { [[ ${PLAN[on-failure]} == restore && ${PLAN[replaces]} == run\ * ]]; }
schema_allows() { [[ -z $SCHEMA_MOVED || ${PLAN[verdict-back]} == SAFE ]]; }

step_restore() {
  schema_allows || fail restore-unsafe "${PLAN[verdict-back]}" "the schema has moved since the previous release and its way back is not known to be safe; everything stays as it is" || return
  local previous
  read -r _ previous _ < <(printf '%s\n' "${PLAN[replaces]}")
  read_plan "$STATE/runs/$previous/plan" || fail restore-failed plan "the plan of the previous run cannot be read" || return
  use_plan
  look_at_image "${PLAN[app]}" || fail restore-failed image "the previous image is no longer on this host" || return
  APP_ID=$I_ID
  bundle_intact "${PLAN[bundle]}" || fail restore-failed bundle "the deploy files of the previous run are not on this host as they were" || return
  write_deploy_env "$RUN_DIR/deploy.env" "${PLAN[app]}" "${PLAN[migrator]}" "${PLAN[port]}" || fail restore-failed deploy.env "deploy.env cannot be written" || return
  use_compose "${PLAN[compose-project]}" "$BUNDLE" "$RUN_DIR/deploy.env"
  start_app && await_ready - && proven || { SUBJECT=$CODE CODE=restore-failed; return 1; }
  switch "$DEPLOY_PATH/current" "bundles/${PLAN[bundle]#sha256:}" && switch "$STATE/serving" "runs/$previous" || fail restore-failed serving "current and serving could not be switched" || return
  keep_settings "$previous"
  set_hold "$RUN" gantry "restored ${PLAN[release]} after a failed deployment" || fail restore-failed hold "the hold could not be set" || return
  host_says hold.set run="$RUN" by=gantry || say 'the hold could not be brought on the ledger'
  [[ -z $SCHEMA_MOVED ]] || printf '%s\n' "$RUN" >>"$STATE/schema"
  say "release ${PLAN[release]} is serving again; the environment is held"
}

# ---------------------------------------------------------------------------------------------------------------------
# The life of a run

take_step() {  # STEP
  STEP=$1 CODE='done' SUBJECT=
  [[ $1 != restore ]] || SPACE_LOST=   # the reserve is there for it
  local log began ok=true sum
  log=$(log_of "$1")
  record step.started step="$1" || { CODE=disk-low SUBJECT=deploy; return 1; }
  sync "$RUN_DIR/journal" 2>/dev/null   # with the end of the step before: it is known how far a run came whose host lost its power
  monotonic; began=$CLOCK_MS
  ( set -C; : >"$log" ) 2>/dev/null && room "$log" 4096 || { lose_space; CODE=disk-low SUBJECT=deploy; return 1; }
  "step_$1" >>"$log" 2>&1 || { ok=false; [[ $CODE != 'done' ]] || CODE=internal; }
  [[ -z $SPACE_LOST ]] || { [[ $ok == false && ! $CODE =~ ^(internal|registry-unreachable)$ ]] || CODE=disk-low SUBJECT=deploy; ok=false; }
  monotonic
  sum=$(digest_of "$log")
  record step.finished step="$1" ok:=$ok code="$CODE" ms:=$((CLOCK_MS - began)) log="$sum" bytes:="$(stat -c %s -- "$log")" ${SUBJECT:+subject="$SUBJECT"}
  sync "$log" 2>/dev/null
  [[ $1 != migrate || $M_STATE != exited ]] || { sync "$RUN_DIR/journal" 2>/dev/null; remove_migrator; }   # its end is on record now
  [[ $ok == true && -z $SPACE_LOST ]]
}

carry_out() {
  local step
  DECIDING_CODE='done' DECIDING_STEP=observe
  for step in "${STEPS[@]:0:10}"; do
    [[ $step != migrate || ${PLAN[migrate]} == run ]] || continue
    if ! take_step "$step"; then
      DECIDING_CODE=$CODE DECIDING_STEP=$step
      return 1
    fi
    if [[ $step != observe ]] && cancel_asked; then
      if [[ $CHANGED == app ]]; then see_cancel "$(cancel_effect)"; else see_cancel after-step; fi
      DECIDING_CODE=cancelled DECIDING_STEP=$step
      return 1
    fi
  done
}

# Runs detached. Whatever happens to it, the journal says how far it came, and the kernel gives its lock back.
run_plan() {  # RUN
  RUN=$1 RUN_DIR=$STATE/runs/$1 JUDGE=$STATE/runs/$1/judge
  [[ /proc/self/fd/9 -ef $STATE/lock ]] || exec 9<>"$STATE/lock"
  flock -w 10 9 || exit 75
  [[ ! -e $RUN_DIR/result ]] || exit 75   # systemd-run hands no lock on: in the gap somebody put this run on record as interrupted
  exec {NAP}<> <(:)
  read -r _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ STARTED_TICKS _ </proc/$$/stat
  ( set -C; printf '%s %s %s\n' "$$" "$STARTED_TICKS" "$(</proc/sys/kernel/random/boot_id)" >"$RUN_DIR/runner" ) 2>/dev/null || exit 1
  trap 'rm -rf -- "$RUN_DIR/deploy.env" "$RUN_DIR/reserve" "$JUDGE"' EXIT
  trap 'exit 143' TERM HUP INT
  read_plan "$RUN_DIR/plan" || exit 1
  use_plan
  find_engine
  use_compose "${PLAN[compose-project]}" "$BUNDLE" "$RUN_DIR/deploy.env"
  JOURNAL_N=1 JOURNAL_SIZE=$(stat -c %s -- "$RUN_DIR/journal") SPACE_LOST='' CANCEL_SEEN=''
  CHANGED=nothing APPLIED=0 SCHEMA_MOVED='' APP_ID='' M_STATE=none ADMITTED=''
  [[ ! -e $STATE/schema ]] || SCHEMA_MOVED=yes
  if carry_out; then finish_run true healthy; return; fi
  conclude_failure
}

conclude_failure() {
  local outcome=failed
  local new=${PLAN[app]} project=${PLAN[compose-project]} service=${PLAN[app-service]}
  if [[ $CHANGED == nothing ]]; then outcome=refused; fi
  if [[ $DECIDING_CODE == cancelled ]]; then outcome=cancelled; fi
  if [[ $CHANGED == app ]] && wants_restore && { schema_allows || [[ $outcome != cancelled ]]; }; then
    if take_step restore; then
      outcome=restored
    elif [[ $CODE != restore-unsafe ]]; then
      outcome=failed DECIDING_CODE=restore-failed DECIDING_STEP=restore
    fi
  fi
  PLAN[compose-project]=$project PLAN[app-service]=$service PLAN[app]=$new
  finish_run false "$outcome"
}

finish_run() {  # OK OUTCOME
  local held=false
  [[ ! -e $STATE/hold ]] || held=true
  rm -f -- "$RUN_DIR/deploy.env"
  SERVING=$(what_serves "$2")
  record run.finished ok:="$1" outcome="$2" code="$DECIDING_CODE" step="$DECIDING_STEP" changed="$CHANGED" migrations:="$APPLIED" serving="$SERVING" held:=$held
  truncate -s "$JOURNAL_SIZE" -- "$RUN_DIR/journal" 2>/dev/null   # the room that was not used
  sync "$RUN_DIR/journal" 2>/dev/null
  rm -f -- "$RUN_DIR/reserve"
  if [[ -n $ADMITTED ]]; then
    record_end "$RUN_DIR" "$LINE"   # else it stays unrecorded: facts says so, and the next start, say or facts makes up for it
  else
    LEDGER_OF=("${PLAN[project]}" "${PLAN[environment]}" "${PLAN[host]}")
    host_says run.refused run="$RUN" plan="$PLAN_ID" code="$DECIDING_CODE"
  fi
  retire_request "$RUN_DIR"
  keep "$RUN_DIR/result" "$LINE"
}

what_serves() {  # OUTCOME: read back from the engine
  if [[ $1 == healthy ]]; then   # proven a moment ago: it is enough that this container still runs
    if look_again "$C_ID" && [[ $C_STATE == running && $C_IMAGE == "$APP_ID" ]]; then printf new; return; fi
  fi
  look_at_containers "${PLAN[compose-project]}" || { printf unknown; return; }
  container_of "${PLAN[app-service]}" && [[ $C_STATE == running ]] || { printf none; return; }
  if [[ $CHANGED != app || $1 == restored ]]; then printf previous; return; fi
  look_at_image "${PLAN[app]}" || { printf unknown; return; }
  if [[ $I_ID == "$C_IMAGE" ]]; then printf new; else printf previous; fi
}

# take_lock: returns 1 when a run holds it. A moment of patience, because facts takes it for an instant too.
take_lock() {
  exec 9<>"$STATE/lock" && flock "${@:--w0.5}" 9
}

lock_holder() {  # RUN BY SINCE STEP of the run that holds the lock
  local run by=- since=- step=- line
  read -r run <"$STATE/lock"
  if is run "$run" && [[ ! -e $STATE/runs/$run/result && -f $STATE/runs/$run/journal ]]; then
    read -r by <"$STATE/runs/$run/by"
    read -r line <"$STATE/runs/$run/journal"; since=$(field at "$line")
    step=$(field step "$(grep '"event":"step.started"' "$STATE/runs/$run/journal" | tail -n 1)")
    printf '%s %s %s %s' "$run" "$by" "$since" "$step"
  else
    printf -- '- - - -'
  fi
}

runner_alive() {  # RUN
  local pid ticks boot now
  read -r pid ticks boot 2>/dev/null <"$STATE/runs/$1/runner" || return
  [[ $boot == "$(</proc/sys/kernel/random/boot_id)" && $pid =~ ^[0-9]+$ && -r /proc/$pid/stat ]] || return
  read -r _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ now _ 2>/dev/null </proc/"$pid"/stat
  [[ $now == "$ticks" ]] && RUNNER=$pid
}

# Puts in order what a killed run left behind. Only under the lock, so the run is surely gone. A live migrator is left alone.
sweep() {  # start|facts; sets INTERRUPTED
  local dir
  INTERRUPTED=()
  find "$STATE" -maxdepth 1 \( -name 'put.*' -o -name 'render.*' -o -name 'key.*' -o -name 'judge.*' -o -name 'copy.*' -o -name 'keep.*' \) -mmin +60 -exec rm -rf -- {} + 2>/dev/null
  for dir in "$STATE"/runs/*/; do
    dir=${dir%/}
    is run "${dir##*/}" && [[ ! -e $dir/result ]] || continue
    rm -rf -- "$dir/deploy.env" "$dir/reserve" "$dir/pull.out" "$dir/judge"
    end_interrupted "$dir" "$1"
  done
  make_up
  for dir in "$STATE"/requests/*/; do
    dir=${dir%/}
    planned "$dir/plan" expires && epoch_of "${VALUE# }" && now && (( EPOCH + REQUEST_KEPT < NOW )) && rm -rf -- "$dir"
  done
}

make_up() {  # for ends of runs that could not be brought on the ledger in their time
  local run line
  while read -r run; do
    read -r line 2>/dev/null <"$STATE/runs/$run/result" && record_end "$STATE/runs/$run" "$line"
  done < <(unrecorded_runs)
}

end_interrupted() {  # RUN-DIR SEEN-BY
  local torn last
  RUN_DIR=$1 SPACE_LOST=
  [[ -s $1/journal ]] || { rm -rf -- "$1"; return; }   # it was never started
  torn=$(tail -n 1 -- "$1/journal" | wc -lc)
  [[ $torn =~ ^\ *0\ +([0-9]+) ]] && truncate -s "-${BASH_REMATCH[1]}" -- "$1/journal"
  JOURNAL_SIZE=$(stat -c %s -- "$1/journal")
  (( JOURNAL_SIZE )) || { rm -rf -- "$1"; return; }
  last=$(tail -n 1 -- "$1/journal")
  JOURNAL_N=$(field n "$last") LINE=$last
  if [[ $(field event "$last") != run.finished && $(field event "$last") != run.interrupted ]]; then
    record run.interrupted step="$(field step "$(grep '"event":"step.started"' "$1/journal" | tail -n 1)")" seen-by="$2"
    INTERRUPTED+=("${1##*/}")
  fi
  retire_request "$1"
  keep "$1/result" "$LINE"
}

# ---------------------------------------------------------------------------------------------------------------------
# Verbs

verb_start() {
  take_words 'run:run by:person' "$@"
  need_words run by
  make_places
  answer_begins
  if started "${WORD[run]}"; then printf 'already %s\n' "${WORD[run]}"; answer_ends; return; fi
  receive_parcel plan-invalid
  [[ $(head -n 1 "${PARCEL[0]}") == 'gantry plan v1' ]] || refuse 1 plan-invalid "it does not begin with a plan"
  begin_run "${WORD[run]}" "${WORD[by]}"
  answer_ends
}

receive_parcel() {  # CODE for what is none
  receive "$STATE/put.$$" "$PARCEL_MAX" || refuse 1 "$1" "the parcel is too long"
  open_judge || no_space "$STATE"
  split_parcel "$STATE/put.$$" && (( ${#PARCEL[@]} )) || refuse 1 "$1" "this is no parcel: statements, each followed by its signature (a plan may come first without)"
}

too_slow() { refuse 69 too-slow "the bytes did not all come within two minutes"; }

started() { [[ -s $STATE/runs/$1/journal ]]; }

# receive FILE MOST: standard input into a new private file; fails when there is more
receive() {
  trap 'rm -rf -- "$STATE/put.$$" "$JUDGE"' EXIT
  ( set -C; timeout 120 head -c "$2" >"$1" ) 2>/dev/null || { (( $? != 124 )) || too_slow; no_space "$STATE"; }
  [[ $(head -c 1 | wc -c) == 0 ]]
}

begin_run() {  # RUN BY; PARCEL begins with the plan
  read_plan "${PARCEL[0]}" || refuse 1 plan-invalid "the plan is not valid: $FAULT"
  local detach
  detach=$(how_to_detach "$(kill_user_processes)") || refuse 69 run-would-be-killed "this host ends a user's processes at logout" "as root: loginctl enable-linger $(id -un)"
  if ! take_lock; then
    if started "$1"; then printf 'already %s\n' "$1"; return; fi
    printf 'busy %s\n' "$(lock_holder)"; answer_ends
    exit 75
  fi
  if started "$1"; then printf 'already %s\n' "$1"; return; fi
  sweep start
  all_on_record
  if (( ${#PARCEL[@]} > 1 )) || [[ -e ${PARCEL[0]}.sig ]]; then say_parcel; read_plan "${PARCEL[0]}"; fi
  RUN=$1 RUN_DIR=$STATE/runs/$1 JOURNAL_N=0 JOURNAL_SIZE=0 SPACE_LOST=
  [[ ! -e $RUN_DIR ]] || rm -rf -- "$RUN_DIR"   # a start that was cut off before its journal began
  { mkdir -m 700 -- "$RUN_DIR" && lay_down && printf '%s\n' "$2" >"$RUN_DIR/by" && printf '%s\n' "$1" >"$STATE/lock" &&
    head -c 65536 /dev/zero >"$RUN_DIR/reserve" && room "$RUN_DIR/journal" 32768 && record run.started run="$1" plan="$PLAN_ID" release="${PLAN[release]}" by="$2" &&
    sync "$RUN_DIR/plan" "$RUN_DIR/journal" "$RUN_DIR" "$STATE/runs"; } 2>/dev/null || { rm -rf -- "$RUN_DIR"; no_space "$STATE/runs"; }
  launch "$detach"
  printf 'started %s\n' "$1"
}

lay_down() {  # what came for the run, as it came: admission judges it
  local file
  mkdir -m 700 -- "$RUN_DIR/said" && cp -- "${PARCEL[0]}" "$RUN_DIR/plan" || return
  [[ ! -e ${PARCEL[0]}.sig ]] || cp -- "${PARCEL[0]}.sig" "$RUN_DIR/plan.sig" || return
  for file in "${PARCEL[@]:1}"; do
    local id; id=$(digest_of "$file")
    cp -- "$file" "$RUN_DIR/said/${id#sha256:}" && cp -- "$file.sig" "$RUN_DIR/said/${id#sha256:}.sig" || return
  done
}

all_on_record() {  # or nothing else runs
  local waiting
  waiting=$(unrecorded_runs)
  [[ -n $waiting ]] && read_policy && policy_requires ledger || return 0
  refuse 1 ledger-unwritable "the end of run ${waiting//$'\n'/ } is not on the ledger, and the policy requires the ledger" "find out why $STATE/ledger cannot be written"
}

launch() {  # setsid|systemd-run
  if [[ $1 == systemd-run ]]; then
    local user=--user said
    (( EUID )) || user=--system
    # Whatever it started all the same waits for the lock, and then finds nothing to do.
    said=$(XDG_RUNTIME_DIR=/run/user/$EUID systemd-run "$user" --quiet --collect --unit="gantry-$RUN" --property=KillMode=mixed \
      -- /bin/bash -p "$SCRIPT" --runner "$DEPLOY_PATH" "$RUN" </dev/null 2>&1 9>&-) || {
      rm -rf -- "$RUN_DIR"
      refuse 69 not-detached "systemd-run could not start the run: ${said//[^[:print:]]/ }" "as root: loginctl enable-linger $(id -un), and see that systemctl --user works for $(id -un); no run was started, what was said with it stays said"
    }
  else
    setsid /bin/bash -p "$SCRIPT" --runner "$DEPLOY_PATH" "$RUN" </dev/null >/dev/null 2>&1 &
    disown
  fi
}

kill_user_processes() {
  local bus=/run/dbus/system_bus_socket kill
  [[ -S $bus && -n $(command -v busctl) ]] || { printf unknown; return; }
  kill=$(timeout 3 busctl get-property org.freedesktop.login1 /org/freedesktop/login1 org.freedesktop.login1.Manager KillUserProcesses 2>/dev/null)
  case $kill in
    'b false') printf no ;;
    'b true') if [[ -e /var/lib/systemd/linger/$(id -un) ]]; then printf lingering; else printf yes; fi ;;
    *) printf unknown ;;
  esac
}

how_to_detach() {  # KILL-USER-PROCESSES
  case $1 in
    lingering) printf systemd-run ;;
    yes) if [[ -n $FORCED ]]; then printf systemd-run; else printf setsid; (( EUID == 0 )); fi ;;   # logind leaves root's own sessions alone unless told otherwise
    *) printf setsid ;;
  esac
}

existing_run() {  # RUN
  is run "${1-}" || refuse 64 words-invalid "that is not a run"
  RUN=$1 RUN_DIR=$STATE/runs/$1
  started "$1" || refuse 1 run-unknown "there is no run $1 on this host"
}

# Shows a file of a run from a place on; with follow=yes until the run has ended or its runner is gone.
show_file() {  # FILE -n|-c FROM [FILTER]
  if [[ ${WORD[follow]-no} == yes && ! -e $RUN_DIR/result ]]; then
    exec {NAP}<> <(:)
    local patience=50
    until runner_alive "$RUN" || [[ -e $RUN_DIR/result ]] || (( --patience == 0 )); do nap 0.1; done
    if runner_alive "$RUN"; then tail "$2" "+$3" -F -s 0.2 --pid="$RUNNER" -- "$1" 2>/dev/null | "${4:-cat}" "$1"; return; fi
  fi
  [[ ! -e $1 ]] || { sync "$1"; exec tail "$2" "+$3" -- "$1"; }
}

# Lines that a desktop has read must still be there, and say the same, after the power has failed.
when_on_disk() {  # FILE
  local line text
  while IFS= read -r line; do
    text=$line$'\n'
    while read -rt 0 && IFS= read -r line; do text+=$line$'\n'; done
    sync "$1"
    printf '%s' "$text" || return
  done
}

verb_journal() {
  existing_run "${1-}"; shift
  take_words 'from:number follow:yes' "$@"
  show_file "$RUN_DIR/journal" -n "${WORD[from]:-1}" when_on_disk
}

verb_log() {
  existing_run "${1-}"
  is step "${2-}" || refuse 64 words-invalid "that is not a step"
  local step=$2; shift 2
  take_words 'from:number follow:yes' "$@"
  show_file "$(log_of "$step")" -c $((${WORD[from]:-0} + 1))
}

verb_plan() { existing_run "${1-}"; cat -- "$RUN_DIR/plan"; }

verb_cancel() {
  existing_run "${1-}"; shift
  take_words 'by:person' "$@"
  need_words by
  answer_begins
  if [[ -e $RUN_DIR/result ]] || { [[ -e $RUN_DIR/runner ]] && ! runner_alive "$RUN"; }; then
    printf 'ended %s\n' "$RUN"
  else
    ( set -C; printf '%s\n' "${WORD[by]}" >"$RUN_DIR/cancel" ) 2>/dev/null || [[ -e $RUN_DIR/cancel ]] || no_space "$RUN_DIR"
    printf 'cancelling %s\n' "$RUN"
  fi
  answer_ends
}

verb_hold() {
  local wish=${1-} reason; shift
  take_words 'by:person' "$@"
  need_words by
  make_places
  reason=$(timeout 60 head -c 202 | head -n 1)
  [[ ${#reason} -le 200 && ! $reason =~ [[:cntrl:]] ]] || refuse 64 words-invalid "the reason is one line of at most 200 bytes"
  [[ $wish == set || $wish == lift ]] || refuse 64 words-invalid "hold set or hold lift"
  read_policy
  [[ $POLICY_IS == none ]] || refuse 1 signature-required "holds are signed on this host" "say a signed hold"
  answer_begins
  if [[ $wish == set ]]; then
    set_hold - "${WORD[by]}" "$reason" || no_space "$STATE"
    printf 'hold - %s %s\n' "${WORD[by]}" "$INSTANT"
    host_says hold.set run=- by="${WORD[by]}"
  else
    host_says hold.lifted run=- by="${WORD[by]}"
    rm -f -- "$STATE/hold" && printf 'hold none\n'
  fi
  answer_ends
}

# --- say, requests, policy, ledger: what people say travels through the host
verb_say() {
  (( $# == 0 )) || refuse 64 words-invalid "say has no words; the parcel comes on standard input"
  make_places
  receive_parcel parcel-invalid
  make_up
  answer_begins
  say_parcel
  answer_ends
  [[ -z $FIRST_WHY ]] || refuse 1 "$FIRST_WHY" "$(why_not "$FIRST_WHY")"
}

why_not() {  # CODE: for people
  case $1 in
    statement-invalid) printf 'a statement is not written the one way, or has no signature' ;;
    statement-elsewhere) printf 'a statement is about another project, environment, host or deploy path' ;;
    statement-expired) printf 'a statement has expired, or the clock of who made it is more than %s seconds ahead of this host' "$CLOCK_AHEAD" ;;
    statement-old) printf 'this host has a later statement about the same thing' ;;
    statement-signature) printf 'a signature is not one by who the statement says, with a key that allowed_signers of this host gives to them now for this kind' ;;
    signers-missing) printf 'this host has no valid allowed_signers: %s is for its owner to write' "$DEPLOY_PATH/allowed_signers" ;;
    policy-invalid) printf 'the policy of this host is not valid, or for another project or environment' ;;
    plan-unknown) printf 'a statement is about a plan that this host does not keep; send the plan along, before it' ;;
    plan-unsigned) printf 'the policy of this host asks for a signed plan' ;;
    break-glass) printf 'the policy of this host does not let this person break the glass' ;;
    checkpoint-differs) printf 'the ledger of this host is not what the checkpoint says' ;;
    *) printf 'the ledger of this host cannot be written' ;;
  esac
}

verb_requests() {
  (( $# == 0 )) || refuse 64 words-invalid "requests has no words"
  local dir plan files file bytes
  answer_begins
  while read -r _ plan; do
    dir=$STATE/requests/$plan files=()
    for file in "$dir"/plan "$dir"/plan.sig "$dir"/said/*; do [[ $file =~ /(plan|plan\.sig|$HEX64|$HEX64\.sig)$ && -f $file ]] && files+=("$file"); done
    (( ${#files[@]} )) || continue   # a run has just taken it away
    bytes=$(cat -- "${files[@]}" | wc -c)
    printf 'request sha256:%s %s\n' "$plan" "$bytes"
    cat -- "${files[@]}"
  done < <(kept_plans)
  answer_ends
}

kept_plans() {  # SECONDS PLAN-ID-IN-HEX of each, oldest first
  local dir
  for dir in "$STATE"/requests/*/; do [[ ! -f $dir/plan ]] || stat -c '%Y %n' -- "${dir}plan"; done | sed -nE "s#^([0-9]+) .*/($HEX64)/plan\$#\1 \2#p" | sort -n
}

verb_policy() {
  (( $# == 0 )) || refuse 64 words-invalid "policy has no words"
  local name
  answer_begins
  for name in policy:policy signers:allowed_signers; do
    if [[ -f $DEPLOY_PATH/${name#*:} ]]; then
      printf '%s %s %s\n' "${name%:*}" "$(digest_of "$DEPLOY_PATH/${name#*:}")" "$(stat -c %s -- "$DEPLOY_PATH/${name#*:}")"
      cat -- "$DEPLOY_PATH/${name#*:}"
    else
      printf '%s none\n' "${name%:*}"
    fi
  done
  answer_ends
}

verb_ledger() {
  take_words 'from:count' "$@"
  ledger_end || true
  [[ ! -f $STATE/ledger ]] || head -c "-$LEDGER_TORN" -- "$STATE/ledger" | tail -n "+${WORD[from]:-1}"
}

verb_reach() {
  is image "${1-}" || refuse 64 words-invalid "that is not NAME@DIGEST"
  find_engine
  local said
  said=$(timeout 30 "${DOCKER[@]}" manifest inspect "$1" </dev/null 2>&1 >/dev/null) && said=ok
  # A registry on the loopback or the engine's list of insecure ones speaks plain HTTP; the client has to be told.
  [[ $said != *'HTTP response to HTTPS'* ]] || { said=$(timeout 30 "${DOCKER[@]}" manifest inspect --insecure "$1" </dev/null 2>&1 >/dev/null) && said=ok; }
  answer_begins
  pull_failure "$said"
  case $said:$CODE in
    ok:*) printf 'reach ok\n' ;;
    *:registry-denied) printf 'reach denied\n' ;;
    *:image-missing) printf 'reach missing\n' ;;
    *) if [[ $said == *'o such manifest'* ]]; then printf 'reach missing\n'; else printf 'reach unreachable\n'; fi ;;
  esac
  answer_ends
}

# --- migrations: read out of an image that is here, for when its registry is not. A container is made of it and never started.
verb_migrations() {
  is image "${1-}" && (( $# == 1 )) || refuse 64 words-invalid "migrations NAME@DIGEST"
  migrated_here "$1" || refuse 1 image-unknown "no run of this environment has pulled that migrator"
  find_engine
  look_at_engine || refuse 69 engine-unreachable "the engine of this host does not answer"
  look_at_image "$1" && [[ " $I_DIGESTS " == *" $1 "* ]] || refuse 1 image-missing "that migrator is not on this host any more"
  local turn
  exec {turn}<"$STATE"
  flock -w 120 "$turn" || refuse 75 busy "somebody else reads an image here"
  READER=gantry-reader-$(printf '%s' "$DEPLOY_PATH" | sha256sum | cut -c1-12) READ=$STATE/reading
  trap put_reader_away EXIT
  put_reader_away   # of a call that was killed
  mkdir -m 700 -- "$READ" || no_space "$STATE"
  read_out "$I_ID"
  [[ -n $(find "$READ" -name migration_lock.toml -print -quit) ]] || refuse 1 no-migrations "that image holds no folder with migration_lock.toml"
  (( $(find "$READ" ! -type d -printf x | wc -c) <= MIGRATIONS_FILES )) || too_many
  find "$READ" -type f -exec chmod 600 {} +
  tar -C "$READ" --sort=name --owner=0 --group=0 --numeric-owner -czf "$READ.tar" . || no_space "$STATE"
  (( $(stat -c %s -- "$READ.tar") <= MIGRATIONS_SENT )) || too_many
  answer_begins
  printf 'image %s\nmigrations %s %s\n' "$1" "$(digest_of "$READ.tar")" "$(stat -c %s -- "$READ.tar")"
  cat -- "$READ.tar"
  answer_ends
}

migrated_here() {  # MIGRATOR: a run of this environment was let in with it
  local plan
  while IFS= read -r plan; do
    grep -qF '"event":"step.finished","step":"pull","ok":true' "${plan%plan}journal" && return
  done < <(grep -slxF -e "migrator: $1" "$STATE"/runs/*/plan)
  return 1
}

put_reader_away() { ask rm -fv "$READER"; rm -rf -- "$READ" "$READ.tar"; }
too_many() { refuse 1 too-large "that image holds more, or larger, migrations than are read"; }

# Only files of the two names that matter are written here: as the tar brings them, so that what is no plain file is seen for what it is.
read_out() {  # IMAGE-ID
  local said statuses
  ask create --pull never --network none --name "$READER" "$1" - || refuse 1 image-unreadable "the engine makes no container of that image"
  said=$(
    ulimit -f "$MIGRATION_KIB"
    trap '' XFSZ
    { timeout 300 "${DOCKER[@]}" export "$READER" </dev/null | tar -x -C "$READ" --no-same-owner --no-same-permissions --wildcards --no-anchored \
        --checkpoint=5000 "--checkpoint-action=exec=test \$(du -sk $READ | cut -f1) -le $MIGRATIONS_KIB || { echo too large; kill \$PPID; }" \
        migration_lock.toml migration.sql; printf '%s\n' "${PIPESTATUS[*]}"; } 2>&1 | grep -vE ': Not found in archive$|Exiting with failure status'
  )
  statuses=${said##*$'\n'} said=${said%"$statuses"}
  [[ $said != *'too large'* ]] && (( $(du -sk -- "$READ" | cut -f1) <= MIGRATIONS_KIB )) || too_many
  [[ -z $said && $statuses =~ ^0\ [02]$ ]] || refuse 1 image-unreadable "that image cannot be read: $(shown "${said%%$'\n'*}")"
}

# --- put: all or nothing
verb_put() {
  [[ ${1-} == bundle ]] && is digest "${2-}" && (( $# == 2 )) || refuse 64 words-invalid "put bundle DIGEST"
  make_places
  trap 'rm -rf -- "$STATE/put.$$"' EXIT
  put_bundle "$2"
  answer_begins
  printf 'put bundle %s\n' "$2"
  answer_ends
}

put_bundle() {  # DIGEST
  local dir=$STATE/put.$$ line manifest='' previous='' total=0 count=0 sum mode size path
  mkdir -m 755 -- "$dir" || no_space "$STATE"
  while IFS= read -rt 120 line && [[ -n $line ]]; do
    [[ $line =~ ^($HEX64)\ (644|755)\ (0|[1-9][0-9]{0,7})\ (.+)$ ]] || refuse 65 bytes "the manifest has a line that is none"
    size=${BASH_REMATCH[3]} path=${BASH_REMATCH[4]}
    is file "$path" && [[ $path != .manifest && $path > "$previous" ]] || refuse 65 bytes "the manifest has a path that is not plain, twice there or out of order"
    (( ++count <= BUNDLE_FILES && (total += size) <= BUNDLE_MAX )) || refuse 1 bundle-too-large "the bundle has more than $BUNDLE_FILES files, or more than $BUNDLE_MAX bytes"
    previous=$path manifest+=$line$'\n'
  done
  [[ $line == '' && $(printf '%s' "$manifest" | sha256sum) == "${1#sha256:}  -" ]] || refuse 65 bytes "the manifest does not match its digest"
  while read -r sum mode size path; do
    take_file "$dir" "$sum" "$mode" "$size" "$path"
  done 4<&0 < <(printf '%s' "$manifest")
  [[ $(head -c 1 | wc -c) == 0 ]] || refuse 65 bytes "there are more bytes than files"
  ( set -C; printf '%s' "$manifest" >"$dir/.manifest" ) 2>/dev/null || no_space "$STATE"
  settle_bundle "$1"
}

take_file() {  # DIR SUM MODE SIZE PATH; its bytes come from descriptor 4, the caller's standard input
  local file=$1/$5
  ( umask 022; mkdir -p -- "${file%/*}" ) 2>/dev/null || refuse 65 bytes "a file of the bundle stands where another needs a folder"
  ( set -C; timeout 120 head -c "$4" <&4 >"$file" ) 2>/dev/null || { (( $? != 124 )) || too_slow; no_space "$STATE"; }
  [[ $(stat -c %s -- "$file") == "$4" && $(digest_of "$file") == "sha256:$2" ]] || refuse 65 bytes "the bytes of $5 do not match the manifest"
  chmod "$3" -- "$file"
}

settle_bundle() {  # DIGEST: put.$$ becomes the bundle, unless it is there already, whole
  local home dir=$STATE/put.$$
  home=$(bundle_dir "$1")
  bundle_intact "$1" && return
  find "$dir" -exec sync {} + && { [[ ! -e $home && ! -L $home ]] || { rm -rf -- "$STATE/put.$$.old" && mv -T -- "$home" "$STATE/put.$$.old"; }; } &&
    mv -T -- "$dir" "$home" && sync "${home%/*}" || bundle_intact "$1" || refuse 73 no-space "the bundle could not be put in its place"
  rm -rf -- "$STATE/put.$$.old"
}

# --- render: what a run would render, judged and fingerprinted
verb_render() {
  take_words 'project:service bundle:digest app:image migrator:image port:port app-service:service migrator-service:service support:service-list' "$@"
  need_words project bundle app migrator port app-service migrator-service support
  make_places
  find_engine
  draw
  answer_begins
  print_drawing
  answer_ends
}

draw() {  # renders what the words name and judges it; refuses
  BUNDLE=$(bundle_dir "${WORD[bundle]}")
  [[ -d $BUNDLE ]] || refuse 1 bundle-missing "the deploy files are not on this host"
  bundle_intact "${WORD[bundle]}" || refuse 1 bundle-changed "the deploy files on this host were changed: $BUNDLE_FAULT"
  local draft=$STATE/render.$$
  trap 'rm -f -- "$STATE/render.$$"' EXIT
  write_deploy_env "$draft" "${WORD[app]}" "${WORD[migrator]}" "${WORD[port]}" || no_space "$STATE"
  use_compose "${WORD[project]}" "$BUNDLE" "$draft"
  exec {HASHES}< <(timeout 60 "${COMPOSE[@]}" --profile '*' config --hash '*' </dev/null 2>/dev/null)   # takes its time: meanwhile, the rest
  render_and_judge
}

print_drawing() {
  printf 'config %s\n' "$FINGERPRINT"
  print_rules
  compare_settings
  compare_services <&"$HASHES"
}

draw_meanwhile() {  # what "render" would answer, as words of "facts"; nothing where it would refuse: "render" says why
  WORD[app-service]=${WORD[app]} WORD[app]=${WORD[with-app]} WORD[migrator]=${WORD[with-migrator]}
  local drawing
  drawing=$(draw && print_drawing) && printf '%s\n' "$drawing" | sed 's/^/rendered /'
} 2>/dev/null

render_and_judge() {
  RULES=()
  judge_env_file
  judge_rules_file "$BUNDLE"
  judge_variables "$BUNDLE"
  local rule unset='' service
  for rule in "${RULES[@]}"; do
    case $rule in
      'env-file failed '*) refuse 1 rules-failed ".env.production is not there, or is no file of this user alone" "make $DEPLOY_PATH/.env.production a regular file of $(id -un) with mode 0600" ;;
      'env-syntax failed '*) refuse 1 rules-failed "$(subjects_of env-syntax) of .env.production cannot be read" "write each line as NAME=value" ;;
      'env-dollar failed '*) refuse 1 rules-failed "a bare \$ in .env.production: $(subjects_of env-dollar); Compose would cut the value" "put the value in single quotes, or write \\\$ for \$" ;;
      'variable-set failed '*) unset+=" ${rule##* }" ;;
    esac
  done
  [[ -z $unset ]] || refuse 1 variable-unset "not set, or blank:$unset" "set them in $DEPLOY_PATH/.env.production"
  render_configuration || [[ -n $UNSET ]] || refuse 1 config-invalid "Compose cannot render the configuration${REASON:+: $REASON}" \
    "mend docker-compose.prod.yml; docker compose config --quiet tells all where it lies beside a .env.production and a deploy.env, each named by --env-file"
  [[ -z $UNSET ]] || refuse 1 variable-unset "not set: ${UNSET//$'\n'/ }" "set them in $DEPLOY_PATH/.env.production"
  local support=()
  [[ ${WORD[support]} == - ]] || IFS=, read -ra support < <(printf '%s\n' "${WORD[support]}")
  for service in "${WORD[app-service]}" "${WORD[migrator-service]}" "${support[@]}"; do
    (( $(shape_count service "$service") == 1 )) || refuse 1 config-invalid "the configuration has no service $service" \
      "name the services as docker-compose.prod.yml does: app_service, migrator_service and support_services in the project file"
  done
  judge_configuration
}

subjects_of() {  # RULE: what failed it
  local rule found=''
  for rule in "${RULES[@]}"; do [[ $rule != "$1 failed "* ]] || found+=", ${rule##* }"; done
  printf '%s' "${found#, }"
}

print_rules() { local rule; for rule in "${RULES[@]}"; do printf 'rule %s\n' "$rule"; done; }

compare_services() {  # its input: each service and the hash of what Compose would start
  local service hash verdict
  look_at_containers "${WORD[project]}"
  while read -r service hash; do
    is service "$service" && [[ $service != "${WORD[migrator-service]}" ]] || continue
    verdict=new
    if container_of "$service"; then
      verdict=changed
      [[ $C_HASH != "$hash" ]] || verdict=same
      [[ $C_DIR == "$DEPLOY_PATH" || $C_DIR == - ]] || verdict='running-elsewhere'
    fi
    printf 'service %s %s\n' "$service" "$verdict"
    [[ ",${WORD[support]}," != *",$service,"* || $verdict == new || $C_HASH == "$hash" ]] || printf 'recreate %s\n' "$service"
  done
}

# --- facts: everything that can be known in one call
verb_facts() {
  take_words 'project:service app:service database:service bundle:digest image:image probe:probe runs:number
    with-app:image with-migrator:image port:port migrator-service:service support:service-list' "$@"
  find_engine
  INTERRUPTED=()
  local holder='' info engine drawing
  if [[ -n ${WORD[with-app]-} ]]; then
    need_words project app bundle with-migrator port migrator-service support
    [[ -e $STATE/key ]] && exec {drawing}< <(draw_meanwhile)
  fi
  exec {info}< <(ask info --format "$ENGINE_INFO"; printf '%s' "$ANSWER")   # takes its time: meanwhile, the rest
  if [[ -d $STATE/runs ]]; then
    if take_lock -n; then sweep facts; else holder=$(lock_holder); fi
    exec 9>&-
  fi
  answer_begins
  host_facts
  trust_facts
  IFS= read -r -d '' engine <&"$info"
  exec {info}<&-
  engine_facts "$engine"
  rule_facts
  state_facts "$holder"
  project_facts
  run_facts
  [[ -z $drawing ]] || cat <&"$drawing"
  answer_ends
}

host_facts() {
  local tool version
  printf 'script %s\n' "$(digest_of "$SCRIPT")"
  printf 'user %s\n' "$(word_of "$(id -un)")"
  printf 'hostname %s\n' "$(word_of "$HOSTNAME")"
  printf 'boot %s\n' "$(</proc/sys/kernel/random/boot_id)"
  instant; printf 'now %s\n' "$INSTANT"
  printf 'tool bash %s.%s.%s\n' "${BASH_VERSINFO[@]:0:3}"
  for tool in flock setsid sha256sum docker curl systemd-run; do
    version=missing
    if [[ -n $(command -v "$tool") ]]; then
      version=$("$tool" --version 2>/dev/null </dev/null)
      [[ ${version%%$'\n'*} =~ \ ([0-9]+(\.[0-9]+)*) ]] && version=${BASH_REMATCH[1]} || version=-
    fi
    printf 'tool %s %s\n' "$tool" "$version"
  done
  local kill
  kill=$(kill_user_processes)
  printf 'kill-user-processes %s\ndetach %s\n' "$kill" "$(how_to_detach "$kill")"
}

word_of() { local text=${1//[^A-Za-z0-9@%+=:,.\/_-]/_}; printf '%s' "${text:--}"; }   # text of others as one word, never none

engine_facts() {  # INFO
  ENGINE=no
  if read_engine "$1"; then
    ENGINE=yes
    printf 'engine %s\nplatform %s\n' "$(word_of "$ENGINE_VERSION")" "$(word_of "$ENGINE_PLATFORM")"
  else
    printf 'engine unreachable\n'
  fi
  if [[ $COMPOSE_VERSION =~ ^[0-9] ]]; then printf 'compose %s\n' "$(word_of "$COMPOSE_VERSION")"; else printf 'compose missing\n'; fi
  disk_fact deploy "$DEPLOY_PATH"
  [[ -z $ENGINE_ROOT ]] || disk_fact engine "$ENGINE_ROOT"
}

disk_fact() { df -Pk -- "$2" 2>/dev/null | awk -v place="$1" 'NR == 2 { printf "disk %s %.0f %.0f\n", place, $4 * 1024, $2 * 1024 }'; }

rule_facts() {  # those that need no rendering; "render" judges all
  RULES=()
  judge_env_file
  if [[ -n ${WORD[bundle]-} ]]; then
    if bundle_intact "${WORD[bundle]}"; then
      printf 'bundle present\n'
      judge_rules_file "$(bundle_dir "${WORD[bundle]}")"
      judge_variables "$(bundle_dir "${WORD[bundle]}")"
      judge_disk "$ENGINE_ROOT"
    else
      printf 'bundle absent\n'
    fi
  fi
  print_rules
}

state_facts() {  # HOLDER of the lock, or nothing
  local run line
  if [[ -z $1 || $1 == -* ]]; then printf 'lock free\n'; else printf 'lock held %s\n' "$1"; fi
  if [[ -f $STATE/hold ]]; then
    printf 'hold %s %s %s\n' "$(hold_line run)" "$(hold_line by)" "$(hold_line since)"
  else
    printf 'hold none\n'
  fi
  for run in "${INTERRUPTED[@]}"; do printf 'interrupted %s\n' "$run"; done
}

hold_line() { word_of "$(sed -n "s/^$1 //p" "$STATE/hold" | head -n 1)"; }

# What people decided here, and whether anybody could get round it.
trust_facts() {
  local one head first state='ok' plans=("$STATE"/requests/*/plan)
  [[ ! -e $DEPLOY_PATH/allowed_signers ]] || { JUDGE=$(mktemp -d) && trap 'rm -rf -- "$JUDGE"' EXIT; }   # not in .gantry, which may not be there yet
  read_policy
  if [[ $POLICY_IS == none ]]; then printf 'policy none\n'; else printf 'policy %s %s\n' "$POLICY_SUM" "$POLICY_IS"; fi
  read_signers
  if [[ $SIGNERS_ARE == none ]]; then printf 'signers none\n'; else printf 'signers %s %s\n' "$SIGNERS_SUM" "$SIGNERS_ARE"; fi
  protection_facts
  ledger_end && [[ -w $STATE && ( ! -e $STATE/ledger || -w $STATE/ledger ) ]] || state=unwritable
  if (( LEDGER_N )); then
    IFS= read -r first <"$STATE/ledger"
    first=$(printf '%s\n' "$first" | sha256sum)
    printf 'ledger %s %s sha256:%s %s\n' "$LEDGER_N" "$LEDGER_HEAD" "${first:0:64}" "$state"
  else
    printf 'ledger none\n'
  fi
  for one in "$STATE"/runs/*/unrecorded; do [[ ! -e $one ]] || { one=${one%/unrecorded}; printf 'unrecorded %s\n' "${one##*/}"; }; done
  if [[ -f ${plans[0]} ]]; then
    head=$(printf '%s\n' "$STATE"/requests/*/* "$STATE"/requests/*/said/* | sha256sum)
    printf 'requests %s sha256:%s\n' "${#plans[@]}" "${head:0:64}"
  else
    printf 'requests 0 -\n'
  fi
  [[ $POLICY_IS == ok ]] || POLICY=()
  read_standing
  frozen_now
  printf 'frozen %s\n' "${FROZEN:-no}"
  instant
  for one in "${FREEZES[@]}"; do head=${one#* }; [[ ! ${head% *} > ${INSTANT%.*}Z ]] || printf 'freeze %s\n' "$one"; done
  for one in "${MARKS[@]}"; do printf 'bad %s\n' "$one"; done
}

# Each condition of a protected host, looked at (docs/formats/policy.md). From outside a forced command only some can be seen.
protection_facts() {
  local user=${SUDO_USER-} mode=protected
  protection forced-command "$(word_of "$(id -un)")" test -n "$FORCED" -a "$EUID" == 0 -a -n "$user" -a "$user" != root
  protection script "$SCRIPT" only_roots "$SCRIPT" "$DEPLOY_PATH"
  protection deploy-path "$DEPLOY_PATH" only_roots "$DEPLOY_PATH"
  protection policy "$POLICY_IS" roots_file "$DEPLOY_PATH/policy" "$POLICY_IS"
  protection signers "$SIGNERS_ARE" roots_file "$DEPLOY_PATH/allowed_signers" "$SIGNERS_ARE"
  if [[ -n $FORCED ]]; then
    SUSPECT=-; protection authorized-keys - keys_are_forced "$user"
    SUSPECT=-; protection docker-group - socket_is_closed "$user"
    SUSPECT=-; protection sudo - sudo_is_narrow "$user"
  fi
  printf 'mode %s\n' "$mode"
}

protection() {  # CONDITION SUBJECT TEST...; a test may name in SUSPECT what it found
  local condition=$1 subject=$2
  shift 2
  if "$@"; then
    printf 'protection %s ok %s\n' "$condition" "$subject"
  else
    mode=guarded
    [[ $subject != - ]] || subject=$(word_of "$SUSPECT")
    printf 'protection %s failed %s\n' "$condition" "$subject"
  fi
}

only_roots() {  # PATH [NOT-BELOW]: root's, as all above it, and nobody else can write there
  local path=$1 places=() owner rights
  [[ -z ${2-} || $path != "$2"/* ]] || return
  while [[ -n $path ]]; do places+=("$path"); path=${path%/*}; done
  while read -r owner rights; do
    [[ $owner == 0 && $rights =~ ^[0-7]?[0-7][0145][0145]$ ]] || return
  done < <(stat -c '%u %a' -- "${places[@]}" / 2>/dev/null || printf 'unknown\n')
}

roots_file() { [[ $2 == ok ]] && only_roots "$1"; }   # FILE ok|...

forced_command() { printf 'sudo -n %s forced %s' "$SCRIPT" "$DEPLOY_PATH"; }

# Every way into a session of the deploy user that sshd knows leads to the forced command.
keys_are_forced() {  # USER
  local settings word value home file files=() line asks=''
  home=$(getent passwd "$1" | cut -d: -f6)
  SUSPECT=sshd
  settings=$(sshd -T -C "user=$1,host=localhost,addr=127.0.0.1" 2>/dev/null) || return
  SUSPECT=password
  [[ $(getent shadow "$1" | cut -d: -f2) =~ ^[!*] ]] || return
  while read -r word value; do
    case $word in
      authorizedkeyscommand|trustedusercakeys) SUSPECT=$word; [[ $value == none ]] || return ;;
      hostbasedauthentication|gssapiauthentication|kerberosauthentication) SUSPECT=$word; [[ $value == no ]] || return ;;
      usepam|kbdinteractiveauthentication) asks+=" $value" ;;
      # What a caller may set for the shell that runs the forced command; sudo takes nothing of it on.
      acceptenv) SUSPECT=acceptenv; [[ $value =~ ^(LANG|LC_[A-Z*]+|COLORTERM|NO_COLOR)$ ]] || return ;;
      permituserenvironment) SUSPECT=$word; [[ $value == no ]] || return ;;
      authorizedkeysfile) read -ra files < <(printf '%s\n' "$value") ;;
    esac
  done < <(printf '%s\n' "$settings")
  SUSPECT=kbdinteractiveauthentication; [[ $asks != ' yes yes' ]] || return   # PAM may ask for anything, and take it
  SUSPECT=match   # what holds for some addresses only, sshd -T does not tell
  ! grep -hsiE '^[[:space:]]*match[[:space:]]' /etc/ssh/sshd_config /etc/ssh/sshd_config.d/*.conf |
    grep -qviE '^[[:space:]]*match[[:space:]]+(all|user[[:space:]]+[^[:space:]]+)[[:space:]]*$' || return
  for file in "${files[@]}"; do
    file=${file//%h/$home} file=${file//%u/$1}
    [[ $file == /* ]] || file=$home/$file
    [[ -f $file ]] || continue
    while read -r line || [[ -n $line ]]; do
      [[ -z $line || $line == '#'* ]] && continue
      SUSPECT=$file
      [[ $line == "restrict,command=\"$(forced_command)\" "* ]] || return
    done <"$file"
  done
}

socket_is_closed() {  # USER
  local owner group rights engine
  SUSPECT=tcp
  ! grep -qs 'tcp://' /etc/docker/daemon.json || return
  while read -r engine; do
    ! tr '\0' '\n' <"${engine%/comm}/cmdline" | grep -q 'tcp://' || return
  done < <(grep -lsxF dockerd /proc/[0-9]*/comm)
  read -r owner group rights < <(stat -L -c '%U %g %a' -- /var/run/docker.sock 2>/dev/null) || return 0
  SUSPECT=$(stat -L -c %G -- /var/run/docker.sock)
  [[ $owner != "$1" ]] && (( (8#$rights & 8#002) == 0 )) && [[ " $(id -G "$1") " != *" $group "* ]]
}

sudo_is_narrow() {  # USER
  local line rules=0
  while read -r line; do
    SUSPECT=rules
    [[ $line == "(root) NOPASSWD: $(forced_command | sed 's/^sudo -n //')" ]] || return
    (( ++rules ))
  done < <(sudo -n -l -U "$1" 2>/dev/null | sed '1,/may run the following commands/d')
  (( rules == 1 ))
}

project_facts() {
  local serving line image
  read_runs
  CONTAINERS=()
  if [[ $ENGINE == yes ]]; then
    [[ -z ${WORD[project]-} ]] || look_at_containers "${WORD[project]}"
    look_at_images
  fi
  for line in "${CONTAINERS[@]}"; do container_fact "$line"; done
  if serving=$(serving_run) && read_plan "$STATE/runs/$serving/plan"; then
    printf 'serving %s %s %s %s %s %s\n' "$serving" "${PLAN[release]}" "${PLAN[app]}" "${PLAN[migrator]}" "${PLAN[bundle]}" "$(finished_at "$serving")"
    accepted_fact
  elif [[ -n ${WORD[app]-} ]] && container_of "${WORD[app]}" && [[ $C_STATE == running ]]; then
    printf 'serving unmanaged %s\n' "$C_IMAGE"
  else
    printf 'serving nothing\n'
  fi
  if [[ -n ${WORD[probe]-} ]]; then
    http_status "${WORD[probe]%%/*}" "/${WORD[probe]#*/}" 5
    printf 'ready %s %s\n' "$STATUS" "$TOOK_MS"
  fi
  for image in "${IMAGES[@]}"; do
    if on_host "$image"; then printf 'image %s present\n' "$image"; else printf 'image %s absent\n' "$image"; fi
  done
  migration_facts
}

# Who accepted the images of the plan that serves here, the last time; as the ledger has it.
accepted_fact() {
  local line
  line=$(grep -sE '"kind":"acceptance","env":"([a-z0-9-]+)",.*"statement":"gantry acceptance v1\\nproject: [^\]*\\nenvironment: \1\\n' "$STATE/ledger" | grep -F -- "\\napp: ${PLAN[app]}\\nmigrator: ${PLAN[migrator]}\\n" | tail -n 1)
  [[ $line =~ \\nby:\ ([^\\]+)\\nreason:.*\\ncreated:\ ([0-9TZ:-]+)\\n ]] || return 0
  printf 'accepted %s %s\n' "$(word_of "${BASH_REMATCH[1]}")" "${BASH_REMATCH[2]}"
}

container_fact() {  # LINE
  local service=${1%% *} digest
  read_container "$1" || return
  read_image "${IMAGE_WITH_ID[$C_IMAGE]-}" || I_DIGESTS='' I_REVISION=-
  read -r digest _ < <(printf '%s\n' "$I_DIGESTS")
  printf 'container %s %s %s %s %s %s %s %s %s\n' "$(word_of "$service")" "$C_ID" "$C_STATE" "$C_HEALTH" "$C_RESTARTS" "$(word_of "$C_STARTED")" "$C_IMAGE" "$(word_of "$digest")" "$(word_of "$I_REVISION")"
}

# Every image that the facts speak of, in one question; the engine passes over those that it does not have.
declare -A IMAGE_WITH_ID
ON_HOST=' '
look_at_images() {
  local line app migrator names=("${IMAGES[@]}")
  for line in "${CONTAINERS[@]}"; do ! read_container "$line" || names+=("$C_IMAGE"); done
  for line in "${RUNS[@]}"; do
    read -r _ _ _ app migrator _ < <(printf '%s\n' "$line")
    names+=("$app" "$migrator")
  done
  (( ${#names[@]} )) || return 0
  ask image inspect --format "$IMAGE" "${names[@]}"
  while read -r line; do
    [[ -n $line ]] || continue
    IMAGE_WITH_ID[${line%% *}]=$line
    ON_HOST+="${line#* * } "
  done < <(printf '%s\n' "$ANSWER")
}

on_host() { [[ $ON_HOST == *" $1 "* ]]; }

migration_facts() {
  [[ -n ${WORD[database]-} && -n ${WORD[project]-} ]] || return 0
  local row name checksum state started finished
  DATABASE_CONTAINER='' MIGRATOR_NAME=${WORD[project]}-gantry-migrator
  read_migrations "${WORD[database]}" "${WORD[project]}"
  [[ " ${MIGRATIONS[*]} " != *$'\t'open$'\t'* ]] || find_migrator
  for row in "${MIGRATIONS[@]}"; do
    IFS=$'\t' read -r name checksum state started finished _ < <(printf '%s\n' "$row")
    if [[ $state == open ]]; then migrator_at_work && state=running || state=failed; fi
    printf 'migration %s %s %s %s %s\n' "$name" "$checksum" "$state" "$started" "$finished"
  done
  [[ ! $HOLDER =~ ^=lock$'\t'([0-9]+)$'\t'([a-z-]+)$'\t'([0-9]+)$ ]] || printf 'migrator-lock %s %s %s\n' "${BASH_REMATCH[@]:1}"
  printf 'database %s\n' "$DATABASE"
}

finished_at() { local line=; read -r line 2>/dev/null <"$STATE/runs/$1/result"; field at "$line"; }

# The newest runs as RUNS, each "RUN PLAN RELEASE APP MIGRATOR BUNDLE OUTCOME STARTED FINISHED REVISION MIGRATE BY".
read_runs() {
  local all i run line journal result tail count=${WORD[runs]:-5}
  (( count <= 100 )) || count=100
  RUNS=()
  all=("$STATE"/runs/*/)
  for ((i = ${#all[@]} - 1; i >= 0 && count > 0; i--)); do
    run=${all[i]%/} run=${run##*/}
    is run "$run" && started "$run" || continue
    (( count-- ))
    read -r journal <"$STATE/runs/$run/journal"
    value_of plan "$journal"; line="$run $VALUE"
    planned "$STATE/runs/$run/plan" revision migrate && tail=$VALUE && planned "$STATE/runs/$run/plan" release app migrator bundle && line+=$VALUE || continue
    result='' VALUE=running
    if [[ -f $STATE/runs/$run/result ]]; then
      read -r result <"$STATE/runs/$run/result"
      value_of outcome "$result"
      [[ $VALUE != - ]] || VALUE=interrupted
    fi
    line+=" $VALUE"
    value_of at "$journal"; line+=" $VALUE"
    value_of at "$result"; line+=" $VALUE$tail"
    value_of by "$journal"; RUNS+=("$line $VALUE")
  done
}

planned() {  # FILE KEY...: sets VALUE to these lines' values of a plan that was read in full before, each after a space
  local text key
  IFS= read -r -d '' text 2>/dev/null <"$1"
  VALUE=
  for key in "${@:2}"; do
    [[ $text =~ $'\n'"$key: "([^$'\n ']+)$'\n' ]] || return
    VALUE+=" ${BASH_REMATCH[1]}"
  done
}

run_facts() {
  local line app migrator bundle images
  local -a words
  for line in "${RUNS[@]}"; do
    read -ra words < <(printf '%s\n' "$line")
    app=${words[3]} migrator=${words[4]} bundle=${words[5]}
    images=absent
    on_host "$app" && on_host "$migrator" && images=present
    if [[ -d $(bundle_dir "$bundle") ]]; then bundle=present; else bundle=absent; fi
    printf 'run %s %s %s %s\n' "${words[*]:0:9}" "$images" "$bundle" "${words[*]:9}"
  done
  [[ ${POLICY[rollback]-} != exempt ]] || healthy_ways | sed 's/^/way /'
}

# --- run: by hand, or from a workflow that has no Gantry. It makes an unsigned plan, starts it like any other, and watches.
verb_run() {
  take_words 'release:tag app:tagged migrator:tagged project:name environment:name compose-project:service port:port app-service:service
    migrator-service:service database:service-or-none support:service-list ready:url deadline:number health:url-or-none observe:seconds
    on-failure:on-failure migrate:migrate by:person' "$@"
  [[ -z $FORCED ]] || refuse 1 protected "on a protected host a run begins with a plan: start it"
  make_places
  find_engine
  words_by_hand
  trap 'rm -rf -- "$STATE/put.$$" "$STATE/render.$$" "$JUDGE"' EXIT
  own_bundle
  printf 'pulling %s and %s\n' "${WORD[app]}" "${WORD[migrator]}"
  WORD[migrator]=$(resolved "${WORD[migrator]}") && WORD[app]=$(resolved "${WORD[app]}") || refuse 1 image-missing "an image could not be pulled"
  look_at_image "${WORD[app]}" || refuse 1 image-missing "the image of the app is not on this host"
  write_deploy_env "$STATE/render.$$" "${WORD[app]}" "${WORD[migrator]}" "${WORD[port]}" || no_space "$STATE"
  BUNDLE=$(bundle_dir "${WORD[bundle]}")
  use_compose "${WORD[compose-project]}" "$BUNDLE" "$STATE/render.$$"
  render_and_judge
  open_judge && plan_by_hand >"$JUDGE/001" || no_space "$STATE"
  new_run_id
  PARCEL=("$JUDGE/001")
  begin_run "$RUN" "${WORD[by]}"
  watch_run
}

# What was not said comes from a deploy.env beside the script, from the last plan that was proven here, or is the usual.
words_by_hand() {
  local line serving image key usual
  if [[ -f $DEPLOY_PATH/deploy.env ]]; then while IFS= read -r line || [[ -n $line ]]; do read_setting "$line"; done <"$DEPLOY_PATH/deploy.env"; fi
  for image in app:APP_IMAGE migrator:MIGRATOR_IMAGE; do
    key=${image%:*} line=${SETTING[${image#*:}]-}
    [[ -z ${WORD[release]-} || -z $line ]] || { line=${line%%@*}; [[ ${line##*/} != *:* ]] || line=${line%:*}; line+=:${WORD[release]}; }
    WORD[$key]=${WORD[$key]:-$line}
    is tagged "${WORD[$key]}" || refuse 64 words-invalid "no $key image: say $key=IMAGE, or write ${image#*:} into deploy.env"
  done
  line=${WORD[app]%%@*}; line=${line##*/}
  [[ -n ${WORD[release]-} ]] || { [[ $line == *:* ]] && WORD[release]=${line#*:} || WORD[release]='by-hand'; }
  PLAN=()
  if serving=$(serving_run); then read_plan "$STATE/runs/$serving/plan"; fi
  WORD[replaces]=${serving:+$(described "$serving")}
  for usual in "project ${DEPLOY_PATH##*/}" 'environment production' "compose-project ${WORD[project]:-${DEPLOY_PATH##*/}}" "port ${SETTING[APP_PORT]:-3000}" \
    'app-service app' 'migrator-service migrator' 'database-service postgres' 'support-services postgres redis' 'health /api/health' 'observe 60' 'on-failure restore'; do
    key=${usual%% *}
    case $key in database-service) line=${WORD[database]-} ;; support-services) line=${WORD[support]-} line=${line//,/ } ;; *) line=${WORD[$key]-} ;; esac
    WORD[$key]=${line:-${PLAN[$key]:-${usual#* }}}
  done
  WORD[support]=${WORD[support-services]// /,}
  line=${PLAN[ready]:-/api/ready 120}
  WORD[ready]="${WORD[ready]:-${line% *}} ${WORD[deadline]:-${line#* }}"
  WORD[by]=${WORD[by]:-$(word_of "$(id -un)")}
}

own_bundle() {  # the files beside the script, as a bundle: the compose file, the rules and the hooks
  local path mode dir=$STATE/put.$$
  mkdir -m 755 -- "$dir" || no_space "$STATE"
  [[ -f $DEPLOY_PATH/docker-compose.prod.yml ]] || refuse 1 bundle-missing "there is no docker-compose.prod.yml beside the script"
  while read -r path; do
    is file "$path" && ( umask 022; mkdir -p -- "$dir/$(dirname "$path")"; set -C; cat "$DEPLOY_PATH/$path" >"$dir/$path" ) || refuse 73 no-space "cannot copy $path"
    mode=644; [[ ! -x $DEPLOY_PATH/$path ]] || mode=755
    chmod "$mode" "$dir/$path"
    printf '%s %s %s %s\n' "$(sha256sum <"$dir/$path" | cut -c1-64)" "$mode" "$(stat -c %s "$dir/$path")" "$path" >>"$dir/.manifest"
  done < <(cd "$DEPLOY_PATH" && find docker-compose.prod.yml gantry.rules hooks -type f 2>/dev/null | sort)
  WORD[bundle]=$(digest_of "$dir/.manifest")
  settle_bundle "${WORD[bundle]}"
  rm -rf -- "$dir"
}

resolved() {  # IMAGE: as NAME@DIGEST; a tag is looked up at the registry, a digest that is here is not
  local name=${1%%@*}
  [[ ${name##*/} != *:* ]] || name=${name%:*}
  if [[ $1 == *@* ]]; then printf '%s@%s' "$name" "${1#*@}"; look_at_image "$name@${1#*@}" && return; fi
  "${DOCKER[@]}" pull "$1" </dev/null >&2 || return
  [[ $1 != *@* ]] || return 0
  look_at_image "$1" && printf '%s\n' "${I_DIGESTS// /$'\n'}" | grep -m 1 -xE "$name@sha256:$HEX64"
}

plan_by_hand() {
  local now running=nothing entry key
  printf -v now '%(%s)T' -1
  look_at_containers "${WORD[compose-project]}" && container_of "${WORD[app-service]}" && [[ $C_STATE == running ]] && running="unmanaged $C_IMAGE"
  WORD[host]=$(host_keys | head -n 1) WORD[deploy-path]=$DEPLOY_PATH WORD[revision]=$I_REVISION WORD[replaces]=${WORD[replaces]:-$running}
  WORD[direction]=unknown WORD[config]=$FINGERPRINT WORD[migrate]=${WORD[migrate]:-run} WORD[verdict-back]=UNKNOWN WORD[requested-by]=${WORD[by]}
  WORD[reason]=-
  printf -v "WORD[created]" '%(%Y-%m-%dT%H:%M:%SZ)T' "$now"
  printf -v "WORD[expires]" '%(%Y-%m-%dT%H:%M:%SZ)T' $((now + 3600))
  printf 'gantry plan v1\n'
  for entry in $PLAN_LINES; do key=${entry%%:*}; printf '%s: %s\n' "$key" "${WORD[$key]}"; done
}

new_run_id() {  # a ULID
  local digits=0123456789ABCDEFGHJKMNPQRSTVWXYZ now i
  now=$(date +%s%3N) RUN=
  for ((i = 45; i >= 0; i -= 5)); do RUN+=${digits:(now >> i) & 31:1}; done
  for i in $(head -c 16 /dev/urandom | od -An -v -tu1); do RUN+=${digits:i & 31:1}; done
}

# Shows the run to a person. Ctrl-C asks it to stop; a second one leaves it alone, and it goes on by itself.
watch_run() {
  local lines line asked='' status=0
  trap 'if [[ -z $asked ]]; then asked=yes; printf "%s\n" "${WORD[by]}" >"$RUN_DIR/cancel"; echo "asked to stop where it is safe (again: leave it alone)"; else exit 130; fi' INT
  exec {lines}< <(trap '' INT; exec "$SCRIPT" journal "$RUN" from=1 follow=yes)
  while true; do
    if IFS= read -rt 1 -u "$lines" line; then show_line "$line"; elif (( $? <= 128 )); then break; fi
  done
  read -r line 2>/dev/null <"$RUN_DIR/result" || line=
  [[ $(field outcome "$line") == healthy ]] || status=1
  exit "$status"
}

show_line() {
  local at event text
  at=$(field at "$1") event=$(field event "$1") text=${1#*\"event\":\"*\"}
  text=${text#,}; text=${text%\}}; text=${text//\"/}; text=${text//:/ }
  [[ $event == step.progress ]] || printf '%s  %-18s %s\n' "${at:11:8}" "$event" "${text//,/  }"
}

verb_help() { sed -n '3,/^$/s/^# \{0,1\}//p' "$SCRIPT"; }

# ---------------------------------------------------------------------------------------------------------------------

main() {
  FORCED=
  if [[ ${1-} == --runner ]]; then   # how "start" calls this script again, detached
    [[ -z ${GANTRY_TEST_PATH-} ]] || PATH=$GANTRY_TEST_PATH:$PATH
    find_places "${2-}"
    is run "${3-}" && run_plan "$3"
    return
  fi
  local place=
  if [[ ${1-} == forced ]]; then     # a forced command of authorized_keys, through sudo: the words are the caller's, the place is not
    FORCED=yes place=${2-}
    unset GANTRY_TEST_PATH HOME DOCKER_CONFIG XDG_RUNTIME_DIR
    local words=()
    [[ ${SSH_ORIGINAL_COMMAND-} != *$'\n'* ]] || refuse 64 words-invalid "one line, please"
    read -ra words < <(printf '%s\n' "${SSH_ORIGINAL_COMMAND-}")
    [[ ${words[0]-} =~ (^|/)deploy-compose\.sh$ ]] || refuse 64 words-invalid "this key is for deploy-compose.sh and nothing else"
    [[ ${words[0]} == deploy-compose.sh || ${words[0]%/*} -ef $place || ${words[0]} == "$place/deploy-compose.sh" ]] ||
      refuse 77 protected "this key is for the deploy path $place and no other" "let each environment of a host have a deploy user of its own"
    set -- "${words[@]:1}"
  fi
  [[ -z ${GANTRY_TEST_PATH-} ]] || PATH=$GANTRY_TEST_PATH:$PATH   # for tests: programs to use instead of the host's
  local word
  for word; do [[ $word =~ ^[A-Za-z0-9@%+=:,./_-]+$ ]] || refuse 64 words-invalid "words are of letters, digits and @ % + = : , . / _ -"; done
  case ${1-} in
    facts|put|render|start|say|requests|policy|ledger|journal|log|plan|cancel|hold|reach|migrations|run|help) ;;
    *) refuse 64 words-invalid "no such verb; try help" ;;
  esac
  find_places "$place"
  JUDGE=$STATE/judge.$$
  "verb_$1" "${@:2}"
}

main "$@"; exit
