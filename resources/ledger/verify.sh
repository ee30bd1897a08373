#!/bin/sh
# Checks a ledger by hand: coreutils, grep, sed and ssh-keygen are enough (docs/formats/ledger.md).
#
#   verify.sh LEDGER ALLOWED_SIGNERS [SIZE HEAD]
#   verify.sh                                       in an unpacked evidence pack: checks all of it
#
# SIZE and HEAD (sha256:…) are what somebody has seen of this ledger before: without them nobody can tell whether its end
# was cut off. Says OK and ends with 0, or says what is wrong with which record and ends with 1.
# FIRST and PREV in the environment: LEDGER is a part that begins with record FIRST, whose `prev` is PREV. ENVIRONMENT: whose
# ledger it is; else its first record says so. STATEMENTS: a folder that must hold what LEDGER's records say, and nothing else.
set -u
LC_ALL=C
TZ=UTC
export LC_ALL TZ
work=$(mktemp -d) || exit 1
trap 'rm -rf "$work"' EXIT

# Only lines that name people plainly speak for somebody: a pattern (*@example.org) is nobody's name.
plain_signers() { grep -E '^[[:space:]]*"?[A-Za-z0-9._@+-]+(,[A-Za-z0-9._@+-]+)*"?[[:space:]]' "$1" >"$work/signers"; }

# --- an evidence pack: its files belong together; then each ledger's part, and what people saw of it

wrong_pack() {
  printf 'WRONG: %s\n' "$1"
  exit 1
}

check_checkpoint() { # FILE.txt without .txt
  # shellcheck disable=SC2046  # words without blanks
  set -- "$1" $(cat "$1.who")
  [ "$(head -n 1 "$1.txt")" = 'gantry checkpoint v1' ] || wrong_pack "$1 is no checkpoint"
  [ "$(sed -n 's/^by: //p' "$1.txt")" = "$2" ] || wrong_pack "$1 is not by $2"
  ssh-keygen -Y verify -q -f "$work/signers" -I "$2" -n gantry-checkpoint -s "$1.sig" \
    -O verify-time="$(printf '%s' "$4" | sed 's/[^0-9]//g')" <"$1.txt" >/dev/null 2>&1 || wrong_pack "the signature of $1 does not hold"
}

check_part() { # ENVIRONMENT
  # shellcheck disable=SC2046  # three words without blanks
  set -- "$1" $(cat "ledger/$1.range")
  FIRST=$2 PREV=$4 ENVIRONMENT=$1 STATEMENTS=statements/$1 sh "$self" "ledger/$1.jsonl" "ledger/$1.allowed_signers" || exit 1
  plain_signers "ledger/$1.allowed_signers"
  lines=$(wc -l <"ledger/$1.jsonl")
  [ "$((lines + $2 - 1))" = "$3" ] || wrong_pack "ledger/$1.jsonl does not end with record $3"
  first=sha256:$(head -n 1 "ledger/$1.jsonl" | sha256sum | cut -c 1-64)
  for one in checkpoints/"$1"/*.txt; do
    [ -e "$one" ] || continue
    check_checkpoint "${one%.txt}"
    [ "$(sed -n 's/^environment: //p' "$one")" = "$1" ] || wrong_pack "${one%.txt} is about another environment"
    [ "$2" != 1 ] || [ "$(sed -n 's/^ledger: //p' "$one")" = "$first" ] || wrong_pack "${one%.txt} is about another ledger"
    size=$(sed -n 's/^size: //p' "$one")
    if [ "$size" -lt "$2" ] || [ "$size" -gt "$3" ]; then continue; fi
    there=sha256:$(sed -n "$((size - $2 + 1))p" "ledger/$1.jsonl" | sha256sum | cut -c 1-64)
    [ "$there" = "$(sed -n 's/^head: //p' "$one")" ] || wrong_pack "somebody has seen another record $size of $1"
    printf 'OK: %s has seen the same %s records of %s\n' "$(sed -n 's/^by: //p' "$one")" "$size" "$1"
  done
}

if [ $# = 0 ]; then
  self=./$(basename "$0")
  cd "$(dirname "$0")" || exit 1
  [ -e MANIFEST.sha256 ] || wrong_pack 'there is no MANIFEST.sha256 here: name a ledger and an allowed_signers file'
  sha256sum --strict --quiet -c MANIFEST.sha256 || wrong_pack 'the files are not those of MANIFEST.sha256'
  [ "$(find . -type f ! -path ./MANIFEST.sha256 | sed 's/^\.\///' | sort)" = "$(cut -c 67- MANIFEST.sha256 | sort)" ] ||
    wrong_pack 'there are other files than MANIFEST.sha256 names'
  for one in ledger/*.range; do
    name=${one#ledger/}
    check_part "${name%.range}"
  done
  exit 0
fi

# --- one ledger

ledger=${1:?the ledger} signers=${2:?the allowed_signers file} seen=${3-} head=${4-}
plain_signers "$signers"

wrong() {
  printf 'WRONG: record %s: %s\n' "$n" "$1"
  exit 1
}

# The value of a key in the statement.
value() { sed -n "s/^$1: //p" "$work/statement" | head -n 1; }

check_statement() {
  printf '%s\n' "$line" | sed -E "s/$shape/\\5\\n/; s/\\\\\\\\/\\x01/g; s/\\\\\"/\"/g; s/\\\\n/\\n/g; s/\\x01/\\\\/g" | sed '$d' >"$work/statement"
  printf '%s\n' "$line" | sed -E "s/$shape/\\7\\n/; s/\\\\n/\\n/g" | sed '$d' >"$work/signature"
  case $kind in witness) said=checkpoint ;; *) said=$kind ;; esac
  [ "$(head -n 1 "$work/statement")" = "gantry $said v1" ] || wrong "its statement is no $said"
  who=$(value by)
  [ "$kind" != plan ] || who=$(value requested-by)
  [ "$who" = "$by" ] || wrong "its statement is by $who, not by $by"
  # A desktop's own ledger (env -) bears witness for several projects.
  [ -n "$project" ] || project=$(value project)
  [ "$env" = - ] || [ "$(value project)" = "$project" ] || wrong "its statement is about another project"
  case $kind in
    acceptance) ;;
    witness) [ "$(value environment)" != "$env" ] || wrong "it bears witness to its own ledger" ;;
    *)
      [ "$(value environment)" = "$env" ] || wrong "its statement is about another environment"
      host=$(value host)
      case $host in '' | *' '*) wrong "its statement names no host key" ;; esac
      case " ${hosts:-$host} " in *" $host "*) ;; *) wrong "its statement is about another host" ;; esac
      ;;
  esac
  moment=${at%.*}
  made=$(date -u -d "$(value created)" +%s 2>/dev/null) || wrong "its statement does not say when it was made"
  [ "$made" -le "$(($(date -u -d "$at" +%s) + 300))" ] || wrong "its statement was made after it was recorded"
  ends=$(value expires)
  [ "$ends" = - ] || [ -z "$ends" ] || expr "$moment" \< "$ends" >/dev/null || wrong "its statement had expired"
  sum=$(sha256sum <"$work/statement" | cut -c 1-64)
  ! grep -qx "$sum" "$work/said" || wrong "its statement is on record twice"
  printf '%s\n' "$sum" >>"$work/said"
  ssh-keygen -Y verify -q -f "$work/signers" -I "$by" -n "gantry-$said" -s "$work/signature" \
    -O verify-time="$(printf '%s' "$moment" | sed 's/[^0-9]//g')" <"$work/statement" >/dev/null 2>&1 ||
    wrong "the signature of $by does not hold"
  [ -z "${STATEMENTS-}" ] || compare_files
}

compare_files() { # what lies beside the ledger in a pack
  printf '%s gantry-%s %sZ\n' "$by" "$said" "${moment%Z}" >"$work/who"
  for one in statement:txt signature:sig who:who; do
    cmp -s "$work/${one%:*}" "$STATEMENTS/$n.${one#*:}" || wrong "the file $STATEMENTS/$n.${one#*:} does not say the same"
  done
}

time='[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\.[0-9]{3}Z'
text='([^"\\]|\\["\\n])*'
shape="^\\{\"n\":[0-9]+,\"prev\":\"[a-z0-9:]+\",\"at\":\"($time)\",\"kind\":\"([a-z.-]+)\",\"env\":\"([a-z0-9-]+)\",\"by\":\"([A-Za-z0-9._@+-]+)\",\"statement\":\"($text)\\\\n\",\"sig\":\"($text)\\\\n\"\\}\$"
name='"[a-z][a-z0-9-]{0,31}"'
word='("([^"\\]|\\["\\n])*"|0|-?[1-9][0-9]*|true|false)'
own="^\\{\"n\":[0-9]+,\"prev\":\"[a-z0-9:]+\",\"at\":\"$time\",\"kind\":\"([a-z.-]+)\",\"env\":\"([a-z0-9-]+)\",\"by\":\"(host|desk)\",\"body\":\\{($name:$word(,$name:$word)*)?\\}\\}\$"
# In the replacement below: 1 at, 2 kind, 3 env, 4 by, 5 statement, 7 signature; 1 kind, 2 env.
n=$((${FIRST:-1} - 1)) statements=0 hosts='' project='' place=${ENVIRONMENT-}
prev=${PREV:-sha256:$(printf '' | sha256sum | cut -c 1-64)}
first=$n
: >"$work/said"
! grep -q '[[:cntrl:]]' "$ledger" || { n='?' && wrong "there are control characters in it"; }
[ -s "$ledger" ] || { n=$((n + 1)) && wrong "there is none: the ledger is empty"; }
[ -z "$(tail -c 1 "$ledger")" ] || { n=last && wrong "its line has no end: what a crash tore off is no record, cut it off and check again"; }
while IFS= read -r line; do
  n=$((n + 1))
  case $line in
    "{\"n\":$n,\"prev\":\"$prev\",\"at\":\""*) ;;
    *) wrong "it does not follow the line before it" ;;
  esac
  prev=sha256:$(printf '%s\n' "$line" | sha256sum | cut -c 1-64)
  if [ "$n" = 1 ]; then
    # shellcheck disable=SC2046  # two words without blanks
    set -- $(printf '%s\n' "$line" | sed -n 's/.*"kind":"ledger.started".*"body":{"project":"\([a-z0-9-]*\)","host":"\([A-Za-z0-9:+\/-]*\)".*/\1 \2/p')
    [ $# = 2 ] || wrong "it does not say which ledger begins here"
    project=$1 hosts=$2
  fi
  [ "$n" != "$seen" ] || [ "$prev" = "$head" ] || wrong "somebody has seen another record here"
  fields=$(printf '%s\n' "$line" | sed -n -E "s/$shape/\\1 \\2 \\3 \\4/p")
  if [ -n "$fields" ]; then
    # shellcheck disable=SC2086  # four words without blanks
    set -- $fields
    at=$1 kind=$2 env=$3 by=$4
    statements=$((statements + 1))
    [ "$env" = "${place:=$env}" ] || wrong "it is of another environment"
    check_statement
  else
    # shellcheck disable=SC2046  # two words without blanks
    set -- $(printf '%s\n' "$line" | sed -n -E "s/$own/\\1 \\2/p")
    [ $# = 2 ] || wrong "it is neither a statement nor said by a host"
    kind=$1 env=$2
    [ "$env" = "${place:=$env}" ] || wrong "it is of another environment"
    [ -z "$(printf '%s\n' "$line" | sed 's/.*"body":{/{/' | grep -oE "[{,]$name:" | cut -c 2- | sort | uniq -d)" ] || wrong "it says a thing twice"
    case $kind in
      ledger.started) [ "$n" = 1 ] || wrong "a ledger begins in it a second time" ;;
      host.key) [ "$first" != 0 ] || hosts="$hosts $(printf '%s\n' "$line" | sed -n 's/.*"by":"host","body":{"key":"\([A-Za-z0-9:+\/]*\)"}}$/\1/p')" ;;
      plan | acceptance | approval | rejection | freeze | hold | mark-bad | break-glass | checkpoint | witness) wrong "it is a $kind that nobody signed" ;;
    esac
  fi
done <"$ledger"
[ -z "$seen" ] || [ "$n" -ge "$seen" ] || wrong "it ends here, and somebody has seen $seen records"
[ -z "${STATEMENTS-}" ] || [ "$(find "$STATEMENTS" -type f 2>/dev/null | wc -l)" -eq $((3 * statements)) ] || wrong "there are statements in $STATEMENTS that are in no record"
printf 'OK: %s records in one chain, %s statements with their signatures; its head is %s\n' "$((n - first))" "$statements" "$prev"
