"""How long a deployment takes, beside the same steps without Gantry, and what it costs, on one fleet in one run.

    GANTRYCTL=build/release/src/cli/gantryctl GANTRY_SOURCE=$PWD python3 tests/bench/deploy.py [ROUNDS]

Every way redeploys the release that runs already, so that pulling and migrating have nothing to do: what is left is
orchestration, Compose, and the start of the container. Figures are medians of paired rounds; quote the ratios.

Connections and commands are what the host's sshd counted. With DESK_BENCH set to the program of the target desk_bench, it
also reports status on open and fresh sessions and the upload rate, beside the ssh program's.
"""

import datetime
import json
import os
import pathlib
import statistics
import subprocess
import sys
import threading
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "e2e"))
from practice import Desk, Fleet  # noqa: E402
from practice_host import PracticeHost, await_that  # noqa: E402

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


def moment(event):
    return datetime.datetime.fromisoformat(event["at"].replace("Z", "+00:00")).timestamp()


class Lateness:
    """Reads journal lines as they come: how late each is that was written after the reader was there, in milliseconds."""

    def __init__(self, words, env, stream):
        self.late, self.first = [], None
        pipes = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, stream: subprocess.PIPE}
        self.process = subprocess.Popen(words, env=env, text=True, stdin=subprocess.DEVNULL, **pipes)
        self.thread = threading.Thread(target=self._read, args=(getattr(self.process, stream),))
        self.thread.start()

    def _read(self, stream):
        for line in stream:
            if not line.startswith('{"n":'):
                continue
            now, event = time.time(), json.loads(line)
            self.first = self.first or now
            if moment(event) > self.first:
                self.late.append((now - moment(event)) * 1000)
            if event["event"] == "run.finished":
                break

    def ends(self):
        """The peak of its memory, in MiB."""
        self.thread.join()
        _, _, usage = os.wait4(self.process.pid, 0)
        return usage.ru_maxrss / 1024


def report_lateness(fleet, desk, tag, config):
    """One run, watched by the gantryctl that started it and by `ssh host tail -F` of its journal."""
    host = PracticeHost(fleet, "staging")
    before = set(host.runs())
    words = desk._words(["deploy", tag, "staging", "--yes", "--confirm", f"{tag}@staging", "--progress", "json"])
    ours = Lateness(words, desk.env, "stderr")
    run = await_that(lambda: set(host.runs()) - before).pop()
    raw = Lateness(["ssh", "-F", config, "staging.practice", f"exec tail -n +1 -s 0.2 -F /srv/shop/.gantry/runs/{run}/journal"], desk.env, "stdout")
    peak = ours.ends()
    raw.thread.join()
    raw.process.kill()
    for name, one in (("gantryctl", ours), ("ssh tail -F", raw)):
        print(f"journal line to {name:12} median {statistics.median(one.late):6.1f} ms   max {max(one.late):6.1f}   of {len(one.late)} lines")
    print(f"peak memory of gantryctl deploy: {peak:.0f} MiB")


def report_connections(fleet, action):
    """What the host's sshd saw of one action: connections let in, and commands run."""
    log = "/var/log/sshd.log"
    fleet.on("staging", "kill $(cat /run/sshd.pid); sleep 0.5; /usr/sbin/sshd -E /var/log/sshd.log -o LogLevel=VERBOSE")
    before = int(fleet.on("staging", f"wc -l <{log}"))
    action()
    lines = fleet.on("staging", f"tail -n +{before + 1} {log}").splitlines()
    commands = sum("Starting session: command" in line for line in lines)
    print(f"one deployment: {sum('Accepted publickey' in line for line in lines)} connections, {commands} commands")


def report_sessions(fleet, config):
    """desk_bench, and the ssh program's upload beside it."""
    bench = os.environ.get("DESK_BENCH")
    if not bench:
        print("no DESK_BENCH: status on open sessions and upload rate were left out")
        return
    print(subprocess.run([bench, fleet.project, "5", "100"], check=True, text=True, capture_output=True,
                         env={**os.environ, **fleet.env, "GANTRY_STORE": f"{fleet.env['GANTRY_FLEET_HOME']}/bench.sqlite"}).stdout, end="")
    with open("/dev/zero", "rb") as zeros:
        bytes_ = zeros.read(100_000_000)
    rates = [100 / seconds(lambda: quiet(["ssh", "-F", config, "staging.practice", "cat >/dev/null"], input=bytes_)) for _ in range(5)]
    print("upload by ssh, whole processes, MB/s", *(f"{rate:.1f}" for rate in rates))


def main():
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    fleet = Fleet("bench")
    desk = Desk(fleet, "mara")
    project = pathlib.Path(fleet.project, "gantry.toml")
    config = fleet.env["GANTRY_FLEET_SSH_CONFIG"]
    try:
        tag = fleet.tags["r2"]
        assert desk.says("host", "setup", "staging", "--yes")[0] == 0
        assert desk.deploy(tag, "staging")[0] == 0
        report_lateness(fleet, desk, tag, config)
        project.write_text(project.read_text().replace("observe_s = 3", "observe_s = 0"))
        release = desk.data("release", "show", tag)["data"]
        env = f"APP_IMAGE={release['app']['image']}\nMIGRATOR_IMAGE={release['migrator']['image']}\nAPP_PORT=3000\n"
        local = pathlib.Path(desk.folder.name)
        (local / "deploy.env").write_text(env)
        (local / "floor.sh").write_text(FLOOR)
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

        def only_planned():
            assert desk.says("plan", tag, "staging")[0] == 0

        ways = {"gantryctl deploy": with_gantry, "gantryctl plan, a part of it": only_planned, "local script": as_a_local_script, "scp + ssh": with_scp_and_ssh,
                "gantryctl status (fresh sessions, 2 hosts)": status}
        times = {name: [] for name in ways}
        desk.says("host", "setup", "production", "--yes")
        report_connections(fleet, with_gantry)
        report_sessions(fleet, config)
        for _ in range(rounds):
            for name, way in ways.items():
                times[name].append(seconds(way))
        floor = times["local script"]
        for name, row in times.items():
            ratio = statistics.median(a / b for a, b in zip(row, floor))
            print(f"{name:45} {statistics.median(row) * 1000:7.0f} ms   min {min(row) * 1000:6.0f}   max {max(row) * 1000:6.0f}   {ratio:5.2f} x local script")
        run = desk.newest_run("staging")["run"]
        events = [json.loads(line) for line in fleet.journal("staging", run)]
        print(f"the run itself, from its first line to its last: {(moment(events[-1]) - moment(events[0])) * 1000:.0f} ms")
        for event in events:
            if event["event"] == "step.finished":
                print(f"  step {event['step']:9} {event['ms']:6} ms")
    finally:
        fleet.down()


if __name__ == "__main__":
    if os.geteuid() != 0:
        sys.exit("the practice fleet needs root")
    main()
