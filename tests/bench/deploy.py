"""How long a deployment takes, beside the same steps without Gantry, on one fleet in one run.

    GANTRYCTL=build/release/src/cli/gantryctl GANTRY_SOURCE=$PWD python3 tests/bench/deploy.py [ROUNDS]

Every way redeploys the release that runs already, so that pulling and migrating have nothing to do: what is left is
orchestration, Compose, and the start of the container. Figures are medians of paired rounds; quote the ratios.
"""

import json
import os
import pathlib
import statistics
import subprocess
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "e2e"))
from practice import Desk, Fleet  # noqa: E402

FLOOR = r"""
set -e
cd /srv/shop
dc() { docker compose -p shop --project-directory /srv/shop --env-file .env.production --env-file deploy.env -f current/docker-compose.prod.yml "$@"; }
dc config --quiet
docker pull -q "$(sed -n 's/^APP_IMAGE=//p' deploy.env)" >/dev/null
docker pull -q "$(sed -n 's/^MIGRATOR_IMAGE=//p' deploy.env)" >/dev/null
dc up -d --no-recreate postgres redis >/dev/null 2>&1
dc run --rm -T --no-deps migrator >/dev/null 2>&1
dc up -d --no-deps --force-recreate app >/dev/null 2>&1
until curl -sf -o /dev/null -m 2 http://127.0.0.1:3000/api/ready; do sleep 0.1; done
"""


def seconds(action):
    began = time.perf_counter()
    action()
    return time.perf_counter() - began


def quiet(words, **more):
    subprocess.run(words, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=300, **more)


def main():
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    fleet = Fleet("bench")
    desk = Desk(fleet, "mara")
    project = pathlib.Path(fleet.project, "gantry.toml")
    project.write_text(project.read_text().replace("observe_s = 3", "observe_s = 0"))
    try:
        tag = fleet.tags["r2"]
        assert desk.says("host", "setup", "staging", "--yes")[0] == 0
        assert desk.deploy(tag, "staging")[0] == 0
        release = desk.data("release", "show", tag)["data"]
        env = f"APP_IMAGE={release['app']['image']}\nMIGRATOR_IMAGE={release['migrator']['image']}\nAPP_PORT=3000\n"
        local = pathlib.Path(desk.folder.name)
        (local / "deploy.env").write_text(env)
        (local / "floor.sh").write_text(FLOOR)
        config = fleet.env["GANTRY_FLEET_SSH_CONFIG"]
        files = [str(local / "deploy.env"), str(local / "floor.sh")]
        quiet(["scp", "-F", config, *files, "staging.practice:/srv/shop/"])

        def with_gantry():
            code, text = desk.deploy(tag, "staging")
            assert code == 0, text

        def as_a_local_script():
            fleet._tool("exec", "staging", "--user", "deploy", "--", "bash", "/srv/shop/floor.sh")

        def with_scp_and_ssh():
            quiet(["scp", "-F", config, *files, "staging.practice:/srv/shop/"])
            quiet(["ssh", "-F", config, "staging.practice", "bash /srv/shop/floor.sh"])

        def status():
            assert desk.says("status")[0] in (0, 1)

        ways = {"gantryctl deploy": with_gantry, "local script": as_a_local_script, "scp + ssh": with_scp_and_ssh,
                "gantryctl status (fresh sessions, 2 hosts)": status}
        times = {name: [] for name in ways}
        desk.says("host", "setup", "production", "--yes")
        for _ in range(rounds):
            for name, way in ways.items():
                times[name].append(seconds(way))
        floor = times["local script"]
        for name, row in times.items():
            ratio = statistics.median(a / b for a, b in zip(row, floor))
            print(f"{name:45} {statistics.median(row) * 1000:7.0f} ms   min {min(row) * 1000:6.0f}   max {max(row) * 1000:6.0f}   {ratio:5.2f} x local script")
        run = desk.newest_run("staging")["run"]
        for line in fleet.journal("staging", run):
            event = json.loads(line)
            if event["event"] == "step.finished":
                print(f"  step {event['step']:9} {event['ms']:6} ms")
    finally:
        fleet.down()


if __name__ == "__main__":
    if os.geteuid() != 0:
        sys.exit("the practice fleet needs root")
    main()
