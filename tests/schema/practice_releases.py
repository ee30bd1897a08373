"""Asks `gantryctl schema lint` about the practice application's releases: each way back that history.json knows to fail must be
BLOCKED. r4 really runs on r5's database, but only because it no longer reads a column that its own schema still has; that
cannot be seen in migrations, and so it is BLOCKED too."""

import json
import pathlib
import shutil
import subprocess
import sys
import tempfile

EXPECTED = {
    ("r2", "r1"): "SAFE", ("r3", "r1"): "SAFE", ("r3", "r2"): "SAFE", ("r4", "r2"): "CAUTION", ("r4", "r3"): "CAUTION",
    ("r5", "r4"): "BLOCKED", ("r5", "r3"): "BLOCKED", ("r5", "r2"): "BLOCKED", ("r5", "r1"): "BLOCKED",
    ("r9", "r5"): "SAFE", ("r9", "r4"): "BLOCKED", ("r9", "r3"): "BLOCKED",
}
FOLDER = "packages/db/prisma/migrations"


def migrations(shop):
    """The folders of migrations of each commit, laid over its parents'."""
    held = {}
    last = None
    for commit in json.loads((shop / "history.json").read_text(encoding="utf-8"))["commits"]:
        parent = commit.get("parent", last)
        own = dict(held.get(parent, {}))
        folder = shop / "history" / commit.get("files", "-") / FOLDER
        own.update({path.name: path for path in folder.glob("*") if path.is_dir()})
        held[commit["id"]] = own
        if "branch" not in commit:
            last = commit["id"]
        yield commit, own, held


def verdict(program, newer, older):
    """Of going back from one release's migrations to another's, when the older ones come first."""
    extra = sorted(set(newer) - set(older))
    if not extra:
        return "SAFE"
    with tempfile.TemporaryDirectory() as place:
        for name, path in newer.items():
            shutil.copytree(path, pathlib.Path(place) / name)
        done = subprocess.run([program, "schema", "lint", place, "--json", "--after", max(older)], capture_output=True, text=True, check=False)
        assert done.returncode in (0, 5), done.stderr
        return json.loads(done.stdout)["data"]["verdict"]


def main(program, shop):
    asked = 0
    for commit, own, held in migrations(pathlib.Path(shop)):
        for target, outcome in commit.get("back", {}).items():
            said = verdict(program, own, held[target])
            print(f"{commit['id']} -> {target}: {outcome}, {said}")
            assert said == EXPECTED[commit["id"], target], (commit["id"], target, said)
            assert outcome == "ready" or said == "BLOCKED", (commit["id"], target, outcome, said)
            asked += 1
    assert asked == len(EXPECTED), asked


main(*sys.argv[1:])
