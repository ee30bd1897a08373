"""Reads the includes under src/ and says which break the layer rules of docs/architecture.md."""

import pathlib
import re
import sys
import tempfile

MAY_INCLUDE = {
    "core": set(),
    "host": {"core"},
    "app": {"core", "host", "signing", "ledger", "evidence"},
    "ssh": {"core"}, "oci": {"core"}, "project": {"core"}, "sqlite": {"core"}, "schema": {"core"}, "contents": {"core"},
    "signing": {"core", "ssh"}, "ledger": {"core", "signing", "ssh"},
    "evidence": {"core", "signing", "ledger", "ssh"},
    "wiring": {"core", "host", "app", "ssh", "signing", "ledger", "oci", "project", "sqlite", "schema", "contents"},
    "cli": {"core", "host", "app", "signing", "ledger", "evidence"},
    "gui": {"core", "host", "app", "signing", "ledger", "evidence"},
}
# Only the faces' main() builds the real ports.
MAY_ALSO = {"cli/main.cpp": {"wiring"}, "gui/main.cpp": {"wiring"}}
LIBRARY_LIVES_IN = {"libssh2.h": "ssh", "libssh2_sftp.h": "ssh", "sqlite3.h": "sqlite", "pg_query.h": "schema", "pg_query/pg_query.pb-c.h": "schema", "archive.h": "contents evidence", "archive_entry.h": "contents evidence",
                     "toml++/toml.h": "project"}
QT_MAY_BE_IN = {"oci/qt_http.cpp", "wiring/open_desk.cpp"}
QT_LIVES_IN = {"gui"}
INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]', re.M)
MOST_LINES = 600


def faults(root):
    for path in sorted(root.rglob("*")):
        if path.suffix not in (".h", ".cpp"):
            continue
        name = path.relative_to(root).as_posix()
        folder = name.split("/")[0]
        text = path.read_text(encoding="utf-8")
        if folder not in MAY_INCLUDE:
            yield f"{name}: folder {folder} has no layer rule"
            continue
        if path.suffix == ".h" and "#pragma once" not in text:
            yield f"{name}: no #pragma once"
        if text.count("\n") > MOST_LINES:
            yield f"{name}: more than {MOST_LINES} lines; it wants to become two things"
        allowed = MAY_INCLUDE[folder] | {folder} | MAY_ALSO.get(name, set())
        for kind, included in INCLUDE.findall(text):
            home = LIBRARY_LIVES_IN.get(included)
            if home and folder not in home.split():
                yield f"{name}: {included} belongs to src/{home}"
            if kind == "<" and re.match(r"Q[A-Z]|Qt", included) and name not in QT_MAY_BE_IN and folder not in QT_LIVES_IN:
                yield f"{name}: {included}: Qt has no place here"
            if kind == '"' and included.split("/")[0] not in allowed:
                yield f"{name}: may not include {included}"


def self_test():
    """The rules must be able to fail."""
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder)
        (root / "core").mkdir()
        (root / "core/bad.h").write_text('#include "app/desk.h"\n#include <sqlite3.h>\n#include <QString>\n', encoding="utf-8")
        found = list(faults(root))
        assert len(found) == 4, found


def main():
    self_test()
    found = list(faults(pathlib.Path(sys.argv[1])))
    for fault in found:
        print(fault)
    print(f"{len(found)} faults")
    sys.exit(bool(found))


main()
