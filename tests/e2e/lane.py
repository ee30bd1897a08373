"""Deployments that stand still at a wanted step, on one host of a fleet, and the whole truth about what became of them.

Two lanes can run at a time: each has a host, a clone of the project and desks of its own.
"""

import atexit
import contextlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
import unittest

from practice import SOURCE, Desk, Fleet
from practice_host import DEPLOY_PATH, PracticeHost, Session, Timeout, await_that

sys.path.append(f"{SOURCE}/tools/lib")
from registry_client import Registry  # noqa: E402  pylint: disable=wrong-import-position

STEPS = ("upload", "pull", "migrate", "start", "ready")
RUN_STEPS = STEPS[1:]
FLEET = os.environ.get("GANTRY_E2E_FLEET", "e2e-b")

PROJECT = """[project]
name = "shop"
app = "{registry}/practice/shop-app"
migrator = "{registry}/practice/shop-migrator"
bundle = "deploy"
[registry]
ca = "{ca}"
[ssh]
config = "{ssh}"
[[environments]]
name = "{host}"
host = "{host}.practice"
deploy_path = "/srv/shop"
compose_project = "shop"
port = 3000
ready_timeout_s = {ready}
observe_s = 1
"""


class Deployment:
    """A deployment that mara began and that stands at `step` until `go()`. At upload there is no run yet."""

    def __init__(self, lane, step, release):
        self.lane, self.step, self.release = lane, step, release
        self.before = lane.serving()
        self.bundles = lane.host.bundles()
        self.command = None
        self.run = None
        self.session = None
        self.paused = False

    def begin(self, desk):
        before = set(self.lane.host.runs())
        self.command = desk.begins("deploy", self.lane.fleet.tags[self.release], self.lane.host.name, "--yes", "--progress", "plain")
        self._await_step()
        if self.step != "upload":
            self.run, = set(self.lane.host.runs()) - before

    def _await_step(self):
        host, step = self.lane.host, self.step
        stop = "start" if step == "ready" else step
        if step == "migrate":
            # At work, and past its own two seconds for reaching the database: it waits for the lock of this test.
            self._await(lambda: host.sql("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted") == "1")
        else:
            self._await(lambda: host.stopped(stop))
        if step == "ready":
            # The app's statements wait behind this lock, and time out: 503.
            self.session = Session(host, "BEGIN; LOCK TABLE customers, orders IN ACCESS EXCLUSIVE MODE;")
            host.let_go("start")
            run = host.runs()[-1]
            self._await(lambda: "ready.attempt" in "".join(host.journal(run)))

    def _await(self, what):
        def found():
            if not self.command.goes_on():
                raise AssertionError("the deployment ended before its step: " + self.command.said())
            return what()
        try:
            await_that(found)
        except Timeout as late:
            raise Timeout(f"{late}; the deployment said: {self.command.said()}") from late

    def pause_migrator(self):
        """Ten seconds are the migrator's own patience with a lock: for longer it is put to sleep."""
        self.lane.host.docker("pause", "shop-gantry-migrator")
        self.paused = True
        self.session.close()

    def go(self):
        if self.paused:
            self.paused = False
            self.lane.host.docker("unpause", "shop-gantry-migrator", check=False)
        if self.session:
            self.session.close()
        self.lane.host.let_go("start" if self.step == "ready" else self.step)


class Lane(unittest.TestCase):
    """Tests that share a host. `host_name` is overridden where two modules run at a time."""
    host_name = "staging"
    ready_seconds = 20

    @classmethod
    def setUpClass(cls):
        cls.fleet = Fleet(FLEET, joined=True)
        cls.host = PracticeHost(cls.fleet, cls.host_name)
        cls.folder = tempfile.mkdtemp(prefix="gantry-lane-")
        cls.addClassCleanup(shutil.rmtree, cls.folder, ignore_errors=True)
        cls.project = cls.own_project()
        cls.mara = Desk(cls.fleet, "mara", cls.project)
        cls.jonas = Desk(cls.fleet, "jonas", cls.project)
        cls.strangers = []
        cls.bundles = 0
        cls.host.first_day()
        cls.host.prepare_stops()
        atexit.register(cls.host.free)

    @classmethod
    def own_project(cls):
        project = f"{cls.folder}/shop"
        subprocess.run(["git", "clone", "-q", cls.fleet.project, project], check=True)
        env = cls.fleet.env
        with open(f"{project}/gantry.toml", "w", encoding="utf-8") as file:
            file.write(PROJECT.format(registry=env["GANTRY_FLEET_REGISTRY"], ca=env["GANTRY_FLEET_REGISTRY_CA"],
                                      ssh=env["GANTRY_FLEET_SSH_CONFIG"], host=cls.host_name, ready=cls.ready_seconds))
        return project

    @classmethod
    def settle(cls):
        """Both releases have been healthy here: r2 serves."""
        code, said = cls.mara.says("host", "setup", cls.host_name, "--yes")
        assert code == 0, said
        for release in ("r1", "r2"):
            code, said = cls.mara.deploy(cls.fleet.tags[release], cls.host_name)
            assert code == 0, said

    # --- what serves --------------------------------------------------------------------------------------------------

    def image(self, release, image="app"):
        return f"{self.fleet.env['GANTRY_FLEET_REGISTRY']}/practice/shop-{image}@{self.fleet.digests[release][image]}"

    def serving(self):
        """Which release the engine runs."""
        images = self.host.serving_image()
        return next((release for release in self.fleet.digests if self.image(release) in images), None)

    def other(self):
        """The release to deploy next: r1 and r2 take turns, and there is no migration between them."""
        return "r1" if self.serving() == "r2" else "r2"

    def exits(self, expected, answer):
        code, text = answer
        self.assertEqual(code, expected, text)
        return text

    # --- a deployment at a step ---------------------------------------------------------------------------------------

    def calm(self):
        """Nothing of an earlier case, also one that failed, is in the way of the next."""
        await_that(self.host.lock_is_free)
        self.host.shell(f"rm -f {DEPLOY_PATH}/.gantry/hold")

    def new_bundle(self):
        """A deploy file gets another comment, so the bundle has to be sent; it has more bytes than a connection holds on the way."""
        type(self).bundles += 1
        with open(f"{self.project}/deploy/price-list", "wb") as file:
            file.write(os.urandom(4 << 20))
        with open(f"{self.project}/deploy/gantry.rules", "a", encoding="utf-8") as file:
            file.write(f"# {self.host_name} {os.getpid()} {self.bundles}\n")

    @contextlib.contextmanager
    def at(self, step, desk=None, release=None, paused=True):
        self.calm()
        release = release or self.other()
        deployment = Deployment(self, step, release)
        if step == "upload":
            self.new_bundle()
        if step == "pull":
            self.host.forget_image(self.image(release))
        if step == "migrate":
            deployment.session = Session(self.host, "SELECT pg_advisory_lock(72707369);")
        else:
            self.host.shell(f"rm -rf /run/stops/{step}.reached /run/stops/start.reached")
            self.host.set_stop("start" if step == "ready" else step)
        try:
            deployment.begin(desk or self.mara)
            if step == "migrate" and paused:
                deployment.pause_migrator()
            yield deployment
        finally:
            deployment.go()
            if deployment.command and deployment.command.goes_on():
                deployment.command.kill()

    @contextlib.contextmanager
    def without_manifest(self, release):
        """The registry has lost the release's app image; it is pushed again afterwards."""
        env = self.fleet.env
        with open(f"{env['GANTRY_FLEET_HOME']}/registry/ci.password", encoding="ascii") as file:
            registry = Registry(env["GANTRY_FLEET_REGISTRY"], env["GANTRY_FLEET_REGISTRY_CA"], "ci", file.read().strip())
        digest = self.fleet.digests[release]["app"]
        content, kind = registry.manifest("practice/shop-app", digest)
        registry.delete_manifest("practice/shop-app", digest)
        try:
            yield
        finally:
            registry.push_manifest("practice/shop-app", self.fleet.tags[release], content, kind)

    @contextlib.contextmanager
    def damaged(self, damage):
        """The owner's settings are edited, and put back byte for byte."""
        file = f"{DEPLOY_PATH}/.env.production"
        self.host.shell(f"cp -p {file} /srv/kept && {damage} {file}")
        try:
            yield
        finally:
            self.host.shell(f"cp -p /srv/kept {file}; rm /srv/kept")

    # --- the truth ----------------------------------------------------------------------------------------------------

    def await_end(self, run):
        await_that(lambda: self.host.result(run))

    def assert_told(self, run, code, outcome, release, changed=None):
        """A desk that never saw this run is told all of it, once; its last word is what the engine says."""
        self.await_end(run)
        stranger = Desk(self.fleet, f"ines-{len(self.strangers)}", self.project)
        self.strangers.append(stranger)
        said = self.exits(code, stranger.says("run", "follow", run, "--in", self.host_name, "--progress", "json"))
        journal = self.host.journal(run)
        self.assertEqual([line for line in said.splitlines() if line.startswith('{"n":')], journal)
        self.assertEqual([json.loads(line)["n"] for line in journal], list(range(1, len(journal) + 1)))
        end = json.loads(journal[-1])
        if outcome == "interrupted":
            self.assertEqual(end["event"], "run.interrupted", said)
        else:
            self.assertEqual((end["event"], end["outcome"]), ("run.finished", outcome), said)
            self.assertEqual(end["serving"], "new" if end["ok"] or (outcome, end["changed"]) == ("failed", "app") else "previous", said)
            self.assertEqual(sum('"event":"run.' in line for line in journal), 2, journal)
        if changed:
            self.assertEqual(end["changed"], changed, said)
        self.assertEqual(self.serving(), release, said)
        self.assert_tidy()
        return said

    def assert_tidy(self):
        await_that(self.host.lock_is_free, 10)   # a runner that has said its last word, or a look at the host, holds it for a moment
        self.assertEqual(self.host.left_over_secrets(), [])

    def assert_nothing_arrived(self, deployment):
        """Deploy files are on the host whole, or not at all: of those that broke off there is nothing."""
        await_that(lambda: not self.host.shell(f"ls -d {DEPLOY_PATH}/.gantry/put.* 2>/dev/null", check=False), 20)
        self.assertEqual(self.host.bundles(), deployment.bundles)
        self.assert_serves(deployment.before)
        self.assert_tidy()

    def assert_serves(self, release):
        self.assertEqual(self.serving(), release)
        self.assertEqual(self.host.ready(), "200")

    def assert_next_run_works(self):
        release = self.other()
        self.exits(0, self.mara.deploy(self.fleet.tags[release], self.host_name))
        self.assert_serves(release)
        self.assert_tidy()
        self.assertEqual(self.host.migrators(), [])

    def lift_hold(self):
        self.exits(0, self.mara.says("hold", "lift", self.host_name, "--reason", "seen to"))
