#!/bin/sh
# Sets up a new database like the official image: owner, password and database from POSTGRES_*;
# trusted on the local socket, by password from the network.
set -eu

PGDATA=/var/lib/postgresql/data
: "${POSTGRES_USER:=postgres}" "${POSTGRES_DB:=$POSTGRES_USER}"

set_up() {
  if [ -z "${POSTGRES_PASSWORD:-}" ]; then
    echo "POSTGRES_PASSWORD is not set: refusing to set up a database without a password" >&2
    exit 1
  fi
  umask 077
  printf '%s\n' "$POSTGRES_PASSWORD" >/tmp/password
  initdb --no-sync --pgdata="$PGDATA" --username="$POSTGRES_USER" --pwfile=/tmp/password --encoding=UTF8 --locale=C \
    --auth-local=trust --auth-host=scram-sha-256
  rm /tmp/password
  echo 'host all all all scram-sha-256' >>"$PGDATA/pg_hba.conf"
  pg_ctl -D "$PGDATA" -w -o "-c listen_addresses='' -c fsync=off" start >/dev/null
  [ "$POSTGRES_DB" = postgres ] ||
    printf 'CREATE DATABASE :"name";\n' | psql -q -U "$POSTGRES_USER" -d postgres -v name="$POSTGRES_DB"
  pg_ctl -D "$PGDATA" -m fast -w stop >/dev/null
}

if [ "$1" = postgres ]; then
  [ -s "$PGDATA/PG_VERSION" ] || set_up
  set -- "$@" -D "$PGDATA" -c listen_addresses='*'
fi
exec "$@"
