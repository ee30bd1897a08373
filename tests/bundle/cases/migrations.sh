# What the verb "migrations" reads out of an image that is here.
# shellcheck shell=bash

migrator_holds() {  # PATH TEXT: the migrator in use has this file
  local folder=$ENGINE/files-${R_MIGRATOR##*:}
  mkdir -p "$folder/$(dirname "$1")" && printf '%s' "$2" >"$folder/$1"
}
migrated() {  # one release has run here, and its migrator holds two migrations and what is none
  first_deployment || return
  migrator_holds app/packages/db/prisma/migrations/migration_lock.toml 'provider = "postgresql"'
  migrator_holds app/packages/db/prisma/migrations/1_init/migration.sql 'CREATE TABLE a (id int);'
  migrator_holds 'app/packages/db/prisma/migrations/2_a b/migration.sql' 'DROP TABLE a;'
  migrator_holds app/node_modules/x/migration.js 'no'
  migrator_holds usr/bin/node "$(head -c 100000 /dev/zero | tr '\0' n)"
}
tar_of() {  # ANSWER-FILE: the tar in it, into $CASE_DIR/tar, when it is what its line says
  local digest bytes head
  read -r _ digest bytes < <(grep -a -m 1 '^migrations ' "$1")
  head=$(sed -n '1,3p' "$1" 2>/dev/null | head -c 400 | tr -d '\0' | grep -a -m 1 '^image ')
  same "$head" "image $R_MIGRATOR" && tail -n +4 "$1" | head -c "$bytes" >"$CASE_DIR/tar" &&
    same "sha256:$(sha256sum <"$CASE_DIR/tar" | cut -c1-64)" "$digest" && same "$(tail -c 4 "$1")" end
}
nothing_left() { same "$(find "$HOST/.gantry" -name 'reading*')" '' && same "$(ls "$ENGINE/containers" | grep reader)" ''; }

case_migrations_are_read_out_of_an_image() {
  migrated && host migrations "$R_MIGRATOR" >"$CASE_DIR/answer" && tar_of "$CASE_DIR/answer" || return
  same "$(tar -tzf "$CASE_DIR/tar" | grep -v '/$' | tr '\n' ' ')" \
    './app/packages/db/prisma/migrations/1_init/migration.sql ./app/packages/db/prisma/migrations/2_a b/migration.sql ./app/packages/db/prisma/migrations/migration_lock.toml ' &&
    same "$(tar -xzOf "$CASE_DIR/tar" ./app/packages/db/prisma/migrations/1_init/migration.sql)" 'CREATE TABLE a (id int);' &&
    asked '^create --pull never --network none --name gantry-reader-[0-9a-f]{12} sha256:[0-9a-f]{64} -$' && asked_not '^start' && nothing_left
}

case_migrations_without_any_but_the_lock_are_none() {
  first_deployment && migrator_holds db/migration_lock.toml 'provider = "postgresql"' && host migrations "$R_MIGRATOR" >"$CASE_DIR/answer" &&
    tar_of "$CASE_DIR/answer" && same "$(tar -tzf "$CASE_DIR/tar" | grep -v '/$')" ./db/migration_lock.toml && nothing_left
}

case_migrations_of_an_image_without_a_folder_are_refused() {
  first_deployment && migrator_holds bin/x x && refused 1 no-migrations host migrations "$R_MIGRATOR" && nothing_left
}

case_migrations_only_of_images_that_ran_here() {
  migrated || return
  refused 64 words-invalid host migrations && refused 64 words-invalid host migrations "$R_MIGRATOR" more && refused 64 words-invalid host migrations ../x@sha256:1 || return
  use_release two   # another project's, as far as this environment knows
  cp "$ENGINE/registry/$(printf '%s' "$R_MIGRATOR" | tr '/:' '__')" "$ENGINE/images/"
  migrator_holds a/migration_lock.toml 'provider = "postgresql"'
  refused 1 image-unknown host migrations "$R_MIGRATOR" || return
  start 2 config=keyed:"$(printf '%064d' 0)" replaces="$REPLACES" >/dev/null && await_end && result_has '"ok":false' || return   # a plan that was not let in proves nothing
  refused 1 image-unknown host migrations "$R_MIGRATOR" && asked_not '^create'
}

case_migrations_of_an_image_that_is_gone_are_refused() {
  migrated && rm -f "$ENGINE"/images/*migrator* && refused 1 image-missing host migrations "$R_MIGRATOR" && nothing_left
}

case_migrations_under_another_digest_are_refused() {
  migrated && sed -i 's/^digests=.*/digests=registry.example.org\/shop\/migrator@sha256:0/' "$ENGINE"/images/*migrator* &&
    refused 1 image-missing host migrations "$R_MIGRATOR" && asked_not '^create'
}

case_migrations_that_are_too_large_are_refused() {
  migrated || return
  head -c 5000000 /dev/urandom >"$ENGINE/files-${R_MIGRATOR##*:}/app/packages/db/prisma/migrations/1_init/migration.sql"
  refused 1 image-unreadable host migrations "$R_MIGRATOR" && nothing_left || return
  printf x >"$ENGINE/files-${R_MIGRATOR##*:}/app/packages/db/prisma/migrations/1_init/migration.sql"
  sed -i -E 's/ MIGRATIONS_KIB=[0-9]+ MIGRATIONS_FILES=[0-9]+/ MIGRATIONS_KIB=65536 MIGRATIONS_FILES=2/' "$HOST/deploy-compose.sh"
  refused 1 too-large host migrations "$R_MIGRATOR" && nothing_left || return
  sed -i -E 's/ MIGRATIONS_KIB=[0-9]+ MIGRATIONS_FILES=[0-9]+/ MIGRATIONS_KIB=8 MIGRATIONS_FILES=20001/; s/checkpoint=5000/checkpoint=1/' "$HOST/deploy-compose.sh"
  refused 1 too-large host migrations "$R_MIGRATOR" && nothing_left
}

case_migrations_show_links_as_links() {
  migrated || return
  local folder=$ENGINE/files-${R_MIGRATOR##*:}/app/packages/db/prisma/migrations
  ln -sf "$HOST/.env.production" "$folder/1_init/migration.sql"
  host migrations "$R_MIGRATOR" >"$CASE_DIR/answer" && tar_of "$CASE_DIR/answer" && has "$(tar -tvzf "$CASE_DIR/tar")" "migration.sql -> $HOST/.env.production" &&
    ! grep -qa "$CANARY" "$CASE_DIR/tar" && ! tar -xzOf "$CASE_DIR/tar" | grep -q "$CANARY" && nothing_left
}

case_migrations_after_a_reader_that_was_killed() {
  migrated || return
  mkdir -p "$HOST/.gantry/reading/old" && : >"$HOST/.gantry/reading/old/migration.sql"
  host migrations "$R_MIGRATOR" >"$CASE_DIR/answer" || return
  local name
  name=$(grep -oE -m 1 'gantry-reader-[0-9a-f]{12}' "$ENGINE/asked")
  printf 'state=created\nid=%s\n' "$(printf '%064d' 9)" >"$ENGINE/containers/$name"
  host migrations "$R_MIGRATOR" >"$CASE_DIR/answer" && tar_of "$CASE_DIR/answer" && has_not "$(tar -tzf "$CASE_DIR/tar")" old && nothing_left
}

case_migrations_of_an_engine_that_is_away() {
  migrated && printf '1\nCannot connect\n' >"$ENGINE/fail/info" && refused 69 engine-unreachable host migrations "$R_MIGRATOR" || return
  rm "$ENGINE/fail/info"; printf '1\nbroken\n' >"$ENGINE/fail/export"
  refused 1 image-unreadable host migrations "$R_MIGRATOR" && nothing_left
}
