# What is judged before a run: the owner's .env.production, the bundle's gantry.rules, and the rendered configuration.
# shellcheck shell=bash

# with_setting LINE: .env.production with one line more; with_rule LINE: gantry.rules likewise, and the bundle on the host.
with_setting() { new_host; printf '%s\n' "$1" >>"$HOST/.env.production"; send_bundle; use_release one; }
with_rule() { new_host; printf '%s\n' "$1" >>"$CASE_DIR/bundle/gantry.rules"; send_bundle; use_release one; }
judged() { has "$(host facts project=shop app=app bundle="$BUNDLE")" "rule $1"; }   # NAME ok|failed SUBJECT
render_refuses() { refused 1 "$1" render_answer; }
render_says() { has "$(render_answer 2>&1)" "$1"; }
with_configuration() {  # SED: what Compose renders is changed
  new_host; send_bundle; use_release one
  APP_IMAGE=$R_APP MIGRATOR_IMAGE=$R_MIGRATOR
  printf '%s\n' 'services:' '  app:' '    healthcheck:' '      test:' '        - CMD' "    image: $R_APP" '    ports:' '      - mode: ingress' '        host_ip: 127.0.0.1' '        target: 3000' \
    '  migrator:' "    image: $R_MIGRATOR" '  postgres:' '    image: postgres:16-alpine' '    volumes:' '      - type: volume' '        source: pgdata' '  redis:' '    image: redis:7-alpine' | sed "$1" >"$ENGINE/rendered"
}

case_rule_services_are_named_as_in_the_configuration() { with_configuration 's/^  app:/  web:/'; render_refuses config-invalid && render_says 'no service app' && render_says 'app_service'; }
case_rule_services_are_looked_at_one_by_one() {  # also where there is no supporting one, and where a name has a hyphen
  with_configuration 's/^  app:/  web:/'; refused 1 config-invalid render_answer - || return
  with_configuration 's/^  redis:/  my-cache:/'; has "$(render_answer postgres,my-cache)" 'config keyed:' && has "$(render_answer postgres,my-other 2>&1)" 'no service my-other'
}

# --- .env.production
case_rule_env_file_is_there() { with_setting A=1; rm "$HOST/.env.production"; judged 'env-file failed .env.production' && render_refuses rules-failed && render_says 'mode 0600'; }
case_rule_env_file_is_private() { with_setting A=1; chmod 644 "$HOST/.env.production"; judged 'env-file failed .env.production' && render_refuses rules-failed; }
case_rule_env_file_is_no_link() { with_setting A=1; mv "$HOST/.env.production" "$HOST/kept"; ln -s kept "$HOST/.env.production"; judged 'env-file failed .env.production'; }
case_rule_env_syntax() { with_setting 'this is no setting'; judged 'env-syntax failed line-5' && render_refuses rules-failed && render_says 'line-5 of .env.production'; }
case_rule_env_syntax_of_an_open_quote() { with_setting "A='never closed"; judged 'env-syntax failed line-5'; }
case_rule_env_dollar() { with_setting 'PEPPER=ab$cd'; judged 'env-dollar failed PEPPER' && render_refuses rules-failed && render_says 'PEPPER; Compose would cut the value' && has_not "$(render_answer 2>&1)" 'cd'; }
case_rule_env_dollar_in_double_quotes() { with_setting 'PEPPER="ab$cd"'; judged 'env-dollar failed PEPPER'; }
case_rule_env_dollar_in_single_quotes_is_kept() { with_setting "PEPPER='ab\$cd'"; judged 'env-dollar ok -'; }
case_rule_env_dollar_that_is_escaped() { with_setting 'PEPPER=ab\$cd'; judged 'env-dollar ok -'; }
case_rule_env_reserved() { with_setting COMPOSE_FILE=x.yml; judged 'env-reserved failed COMPOSE_FILE' && with_setting APP_IMAGE=x && judged 'env-reserved failed APP_IMAGE'; }
case_rule_settings_are_read_as_compose_reads_them() {
  with_setting 'export A = no'; judged 'env-syntax failed line-5' || return
  with_setting $'export B= two # comment\r'
  echo 'env-value B two' >>"$CASE_DIR/bundle/gantry.rules"; send_bundle; judged 'env-value ok B'
}

# --- gantry.rules
case_rule_env_key() { with_rule 'env-key MISSING'; judged 'env-key failed MISSING' && judged 'env-key ok AUTH_SECRET'; }
case_rule_env_key_of_blanks() { with_setting 'PEPPER="  "'; echo 'env-key PEPPER' >>"$CASE_DIR/bundle/gantry.rules"; send_bundle; judged 'env-key failed PEPPER'; }
case_rule_env_value() { with_rule 'env-value NODE_ENV test'; judged 'env-value failed NODE_ENV' && judged 'env-value ok RATE_LIMIT_BACKEND'; }
case_rule_env_value_that_is_absent() { with_rule ''; sed -i /^RATE_LIMIT_BACKEND=/d "$HOST/.env.production"; judged 'env-value failed RATE_LIMIT_BACKEND'; }
case_rule_disk_free() { with_rule 'disk-free 900000000'; judged 'disk-free failed deploy'; }
case_rule_that_is_unknown() { with_rule 'be-lucky today'; judged 'rules-file failed line-8'; }
case_rule_with_a_subject_that_is_none() { with_rule 'disk-free $(reboot)'; judged 'rules-file failed line-8'; }

# --- variables of the compose file
case_rule_variable_that_is_unset() { with_setting A=1; sed -i /^POSTGRES_PASSWORD=/d "$HOST/.env.production"; judged 'variable-set failed POSTGRES_PASSWORD' && render_refuses variable-unset && render_says 'not set, or blank: POSTGRES_PASSWORD'; }
case_rule_variable_that_is_blank() { with_setting A=1; sed -i 's/^POSTGRES_PASSWORD=.*/POSTGRES_PASSWORD=" "/' "$HOST/.env.production"; judged 'variable-set failed POSTGRES_PASSWORD' && render_refuses variable-unset; }
case_rule_variable_with_a_default_may_be_absent() { new_host; echo '      C: ${NOT_THERE:-fallback}' >>"$CASE_DIR/bundle/docker-compose.prod.yml"; send_bundle; use_release one; judged 'variable-set ok -'; }

# --- the rendered configuration
case_rule_configuration_that_keeps_them_all() {
  with_configuration ''
  local rule
  for rule in 'image-pinned ok -' 'healthcheck ok app' 'named-volume ok postgres' 'loopback-port ok app'; do render_says "rule $rule" || return; done
}
case_rule_image_pinned() { with_configuration 's/redis:7-alpine/redis:latest/'; render_says 'rule image-pinned failed redis'; }
case_rule_image_without_a_tag() { with_configuration 's|redis:7-alpine|localhost:5000/redis|'; render_says 'rule image-pinned failed redis'; }
case_rule_healthcheck() { with_configuration '/healthcheck:/d; /test:/d; /- CMD/d'; render_says 'rule healthcheck failed app'; }
case_rule_healthcheck_that_is_disabled() { with_configuration 's/      test:/      disable: true/; /- CMD/d'; render_says 'rule healthcheck failed app'; }
case_rule_named_volume() { with_configuration 's/type: volume/type: bind/'; render_says 'rule named-volume failed postgres'; }
case_rule_loopback_port() { with_configuration 's/host_ip: 127.0.0.1/host_ip: 0.0.0.0/'; render_says 'rule loopback-port failed app'; }
case_rule_loopback_port_without_an_address() { with_configuration '/host_ip/d'; render_says 'rule loopback-port failed app'; }
case_rule_loopback_port_of_a_host_network() { with_configuration '/ports:/,/target/d; s/^  app:/&\n    network_mode: host/'; render_says 'rule loopback-port failed app'; }
case_rule_service_that_is_missing() { with_configuration '/^  redis:/,$d'; render_refuses config-invalid && render_says 'no service redis'; }
