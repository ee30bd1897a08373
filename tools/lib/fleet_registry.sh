# shellcheck shell=bash disable=SC2154,SC2034 # names of tools/fleet's other parts
# The practice registry: TLS from a certificate authority of its own, and two users.

registry_process_file() { printf '%s/registry/process' "$gDir"; }
registry_is_up() { daemon_pid "$(registry_process_file)" >/dev/null; }

make_registry() {
  local dir=$gDir/registry
  [[ ! -e $dir/made ]] || return 0
  rm -rf "$dir"
  mkdir -p "$dir"
  make_certificates "$dir"
  make_registry_users "$dir"
  write_registry_settings "$dir"
  touch "$dir/made"
}

make_certificates() {
  openssl ecparam -name prime256v1 -genkey -noout -out "$1/ca.key"
  openssl req -x509 -new -key "$1/ca.key" -days 3650 -subj "/CN=Practice registry authority" \
    -addext basicConstraints=critical,CA:TRUE -addext keyUsage=critical,keyCertSign,cRLSign -out "$1/ca.crt"
  openssl ecparam -name prime256v1 -genkey -noout -out "$1/server.key"
  openssl req -new -key "$1/server.key" -subj "/CN=$(root_address)" -out "$1/server.csr"
  openssl x509 -req -in "$1/server.csr" -CA "$1/ca.crt" -CAkey "$1/ca.key" -CAcreateserial -days 3650 \
    -extfile <(printf 'subjectAltName=IP:%s,DNS:registry.practice\nextendedKeyUsage=serverAuth\n' "$(root_address)") \
    -out "$1/server.crt" 2>/dev/null
  chmod 0600 "$1"/*.key
}

make_registry_users() {
  local user
  for user in ci reader; do
    (umask 077 && openssl rand -hex 12 >"$1/$user.password")
    htpasswd -Bbn "$user" "$(cat "$1/$user.password")" | sed '/^$/d' >>"$1/htpasswd"
  done
}

write_registry_settings() {
  cat >"$1/config.yml" <<END
version: 0.1
log:
  level: warn
storage:
  filesystem:
    rootdirectory: $1/storage
  delete:
    enabled: true
http:
  addr: $(registry_name)
  secret: $(random_word 16)
  tls:
    certificate: $1/server.crt
    key: $1/server.key
auth:
  htpasswd:
    realm: practice
    path: $1/htpasswd
END
}

start_registry() {
  registry_is_up && return 0
  start_daemon "$(registry_process_file)" "$gDir/registry/log" \
    env -i HOME=/ PATH="$PATH" docker-registry serve "$gDir/registry/config.yml"
  wait_until 10 registry_answers || die "the registry does not answer on $(registry_name). See $gDir/registry/log"
}

stop_registry() { stop_daemon "$(registry_process_file)" TERM 5; }

registry_answers() {
  [[ $(curl -s --noproxy '*' --max-time 2 --cacert "$gDir/registry/ca.crt" -o /dev/null -w '%{http_code}' \
    "https://$(registry_name)/v2/" 2>/dev/null) == 401 ]]
}

# Where the network allows it, PostgreSQL and Redis are the public images, under the names of ours. GANTRY_PUBLIC_IMAGES is
# where from (default: docker.io/library), or `none`. It is asked once for a registry's content.
take_public_images() {
  local from=${GANTRY_PUBLIC_IMAGES:-docker.io/library} asked=$gDir/registry/storage/public-images name
  [[ $from != none && ! -e $asked ]] || return 0
  for name in postgres:15 redis:7; do
    if command -v skopeo >/dev/null && timeout 8 skopeo inspect --raw "docker://$from/$name" >/dev/null 2>&1 && take_public_image "$from" "$name"; then
      say "$name is the public image, from $from"
    else
      say "$name is an image made of Debian's packages: $from cannot be reached from here"
    fi
  done
  touch "$asked"
}

take_public_image() {   # FROM NAME
  local authority status=0
  authority=$(mktemp -d)
  cp "$gDir/registry/ca.crt" "$authority/"
  NO_PROXY=$(root_address) timeout 300 skopeo copy -q --insecure-policy --dest-cert-dir "$authority" --dest-creds "ci:$(cat "$gDir/registry/ci.password")" \
    "docker://$1/$2" "docker://$(registry_name)/practice/$2" || status=$?
  rm -rf "$authority"
  return "$status"
}

registry_login() { printf '%s:%s' "$1" "$(cat "$gDir/registry/$1.password")" | base64 -w0; }
