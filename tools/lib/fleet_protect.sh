# shellcheck shell=bash disable=SC2154,SC2016 # names of tools/fleet's other parts
# Makes a practice host a protected one, by the very commands of docs/using/protected-host.md.

# Production as people practise on it: nothing runs there that nobody signed, and one person is enough. A host that is
# protected already keeps its policy.
protect_practice() {
  local name signers=$gDir/allowed_signers script=$kTools/../resources/bundle/deploy-compose.sh
  if exec_in_host production root test -e /etc/sudoers.d/gantry-deploy; then
    exec_in_host production root install -m 755 /dev/stdin /usr/local/lib/gantry/deploy-compose.sh <"$script"
    return
  fi
  for name in "${GANTRY_PERSON-}" "${SUDO_USER-}" "$(id -un)"; do
    [[ -z $name ]] || printf '%s namespaces="gantry-*" %s\n' "$name" "$(cut -d' ' -f1,2 "$gDir/ssh/id_ed25519.pub")"
  done | sort -u >"$signers"
  timed "production is made a protected host" protect_host production "$kPractice/policy" "$signers"
}

protect_host() {
  local host=$1 policy=$2 signers=$3
  {
    printf 'set -e\ncd "$(mktemp -d)"\n'
    here_file policy "$policy"
    here_file allowed_signers "$signers"
    here_file script "$kTools/../resources/bundle/deploy-compose.sh"
    printf 'install -m 755 script /srv/shop/deploy-compose.sh\n'
    printf 'install -D -m 600 /home/deploy/.docker/config.json /root/.docker/config.json\n'   # the engine pulls as root from now on
    protecting_commands
    printf 'visudo -cq && test -e /etc/sudoers.d/gantry-deploy\n'
  } | exec_in_host "$host" root bash >/dev/null || die "the host $host could not be protected"
}

# The name of a file in the host's temporary folder, and what it is to hold.
here_file() { printf "base64 -d >%s <<'END'\n%s\nEND\n" "$1" "$(base64 <"$2")"; }

protecting_commands() { sed -n '/^```sh$/,/^```$/p' "$kTools/../docs/using/protected-host.md" | sed '1d; /^```$/,$d'; }
