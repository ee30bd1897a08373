"""Runs `gantryctl schema lint` on folders and looks at what it says and how it exits."""

import json
import pathlib
import subprocess
import sys
import tempfile


def lint(program, folder, *words):
    done = subprocess.run([program, "schema", "lint", str(folder), *words], capture_output=True, text=True, check=False)
    return done.returncode, done.stdout, done.stderr


def write(folder, **migrations):
    for name, sql in migrations.items():
        (folder / name).mkdir()
        (folder / name / "migration.sql").write_text(sql, encoding="utf-8")


def main(program):
    with tempfile.TemporaryDirectory() as place:
        folder = pathlib.Path(place)
        code, _, said = lint(program, folder)
        assert code == 1 and "migration.sql" in said, (code, said)
        write(folder, m1="CREATE TABLE t (id int PRIMARY KEY, a text);\n", m2="ALTER TABLE t ADD COLUMN b text;\n")
        code, shown, _ = lint(program, folder)
        assert code == 0 and "SAFE" in shown, (code, shown)
        with open("/dev/full", "w", encoding="utf-8") as full:
            done = subprocess.run([program, "schema", "lint", str(folder)], stdout=full, stderr=subprocess.PIPE, text=True, check=False)
        assert done.returncode == 74 and "could not be written" in done.stderr, done
        write(folder, m3="-- a line\n\nALTER TABLE t ALTER COLUMN a SET NOT NULL;\n")
        code, shown, _ = lint(program, folder)
        assert code == 5 and "CAUTION" in shown and "line 3" in shown and "locks" in shown, (code, shown)
        assert lint(program, folder, "--allow", "caution")[0] == 0
        write(folder, m4="ALTER TABLE t DROP COLUMN a;")
        assert lint(program, folder, "--after", "m2", "--allow", "caution")[0] == 5
        assert lint(program, folder, "--after", "m4")[0] == 0
        code, shown, _ = lint(program, folder, "--json", "--all")
        data = json.loads(shown)["data"]
        assert code == 5 and data["verdict"] == "BLOCKED" and len(data["statements"]) == 4, data
        code, shown, _ = lint(program, folder, "--sarif", "--after", "m2")
        run = json.loads(shown)["runs"][0]
        found = [(one["ruleId"], one["level"]) for one in run["results"]]
        assert ("data-lost", "error") in found, found
        spot = run["results"][0]["locations"][0]["physicalLocation"]
        assert spot["artifactLocation"]["uri"].endswith("/migration.sql") and spot["region"]["startLine"] >= 1, spot
        assert {one["ruleId"] for one in run["results"]} <= {one["id"] for one in run["tool"]["driver"]["rules"]}
        (folder / "migration_lock.toml").write_text('provider = "mysql"\n', encoding="utf-8")
        code, _, said = lint(program, folder)
        assert code == 1 and "mysql" in said, (code, said)
    print("ok")


main(sys.argv[1])
