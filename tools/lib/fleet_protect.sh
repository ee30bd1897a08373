# shellcheck shell=bash disable=SC2154,SC2016 # names of tools/fleet's other parts
# Makes a practice host a protected one, by the very commands of docs/using/protected-host.md.

protect_host() {
  local host=$1 policy=$2 signers=$3
  {
    printf 'set -e\ncd "$(mktemp -d)"\n'
    here_file policy "$policy"
    here_file allowed_signers "$signers"
    here_file script "$kTools/../resources/bundle/deploy-compose.sh"
    printf 'install -m 755 script /srv/shop/deploy-compose.sh\n'
    printf 'install -D -m 600 /home/deploy/.docker/config.json /root/.docker/config.json\n'   # the engine pulls as root from now on
    printf 'set +e\n'   # of the last ones, some find nothing to do
    protecting_commands
    printf 'visudo -cq && test -e /etc/sudoers.d/gantry-deploy\n'
  } | exec_in_host "$host" root bash >/dev/null || die "the host $host could not be protected"
}

# The name of a file in the host's temporary folder, and what it is to hold.
here_file() { printf "base64 -d >%s <<'END'\n%s\nEND\n" "$1" "$(base64 <"$2")"; }

protecting_commands() { sed -n '/^```sh$/,/^```$/p' "$kTools/../docs/using/protected-host.md" | sed '1d; /^```$/,$d'; }
