#!/usr/bin/env bash
# The real program, with the real engine and no network: every page, light and dark, in both languages, without a project and
# with one whose hosts and registry do not answer. Any warning of the QML fails.
#   starts.sh GANTRY SOURCE-TREE
set -euo pipefail
gantry=$1 source=$2
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT

export HOME=$place XDG_RUNTIME_DIR=$place/run GANTRY_STORE=$place/store.sqlite QT_QPA_PLATFORM=offscreen QT_QUICK_BACKEND=software
mkdir -m 700 "$XDG_RUNTIME_DIR"
mkdir -p "$place/shop/deploy"
sed -e 's#ghcr.io/#127.0.0.1:9/#; s#^host = "staging.*#host = "127.0.0.1"#; s#^host = "production.*#host = "127.0.0.2"#' "$source/resources/capakraken/gantry.toml" >"$place/shop/gantry.toml"
cp "$source"/resources/bundle/{docker-compose.prod.yml,gantry.rules} "$place/shop/deploy/"
git -C "$place/shop" init -q -b main
git -C "$place/shop" -c user.name=mara -c user.email=mara@example.org commit -q --allow-empty -m 'Keep orders'

failed=0
timeout 60 "$gantry" --new-window --settings "$place/settings.ini" --times "$place/shop" >"$place/times" || failed=1
grep -q first-useful-frame "$place/times" || { echo "FAIL: the project was not opened"; failed=1; }
shows() {  # WORDS…: the window opens with them and has nothing to warn of
  local said
  if said=$(timeout 60 "$gantry" --new-window --settings "$place/settings.ini" --smoke --settle 700 "$@" 2>&1); then
    echo "ok   $*"
  else
    failed=1
    printf 'FAIL %s\n%s\n' "$*" "$said"
  fi
}

shows --theme light
shows --theme dark --language de
for page in board runs releases approvals environments audit settings; do
  shows --theme light --page "$page" "$place/shop"
  shows --theme dark --language de --page "$page" "$place/shop"
done
shows "$place/nothing-here"
! "$gantry" --page cellar >"$place/said" 2>&1 || { echo "FAIL: --page cellar was taken"; failed=1; }
grep -q cellar "$place/said" || { echo "FAIL: the refusal of --page cellar does not name it"; failed=1; }
exit "$failed"
