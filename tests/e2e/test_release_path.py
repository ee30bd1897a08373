"""A release goes from the registry to staging, to production and back, and survives what happens on the way.

The tests build on each other and run in the order of their numbers: a fleet has a history.
"""

import json
import os
import time
import unittest

from practice import Desk, Fleet, main, secrets_in
from practice_host import PracticeHost, Session


class ReleasePath(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.fleet = Fleet("e2e")
        cls.mara = Desk(cls.fleet, "mara")
        cls.jonas = Desk(cls.fleet, "jonas")

    @classmethod
    def tearDownClass(cls):
        cls.fleet.down()

    def exits(self, expected, answer):
        code, text = answer
        self.assertEqual(code, expected, text)
        return text

    def lines_once(self, desk, run, host):
        """A desk that only followed has every line of the host's journal, once and in order."""
        shown = desk.data("run", "show", run)["data"]
        journal = self.fleet.journal(host, run)
        self.assertEqual([json.loads(line)["n"] for line in journal], list(range(1, len(journal) + 1)))
        self.assertEqual(shown["lines"], len(journal))
        return shown

    def test_01_hosts_are_set_up_and_fit(self):
        tags = self.fleet.tags
        self.exits(1, self.mara.deploy(tags["r1"], "staging"))
        for environment in ("staging", "production"):
            self.exits(0, self.mara.says("host", "setup", environment, "--yes"))
        self.exits(0, self.mara.says("doctor"))
        self.assertTrue(all(check["state"] != "failed" for host in self.mara.data("doctor")["data"] for check in host["checks"]))

    def test_02_the_same_digests_reach_production(self):
        for name in ("r1", "r2"):
            self.exits(0, self.mara.deploy(self.fleet.tags[name], "staging"))
        tag = self.fleet.tags["r2"]
        self.exits(2, self.mara.says("promote", "production", "--yes"))
        self.exits(5, self.mara.deploy(self.fleet.tags["r3"], "production"))
        self.exits(0, self.mara.says("promote", "production", "--yes", "--confirm", f"{tag}@production"))
        planned = self.mara.data("release", "show", tag)["data"]["app"]["image"]
        for host in ("staging", "production"):
            self.assertIn(planned, self.fleet.running_app(host))
            self.assertEqual(self.fleet.ready(host), "200")

    def test_03_a_plan_says_whether_there_is_something_to_do(self):
        self.exits(0, self.mara.says("plan", "--exit-code", self.fleet.tags["r2"], "staging"))
        text = self.exits(20, self.mara.says("plan", "--exit-code", self.fleet.tags["r3"], "staging"))
        self.assertNotIn("\x1b", text)
        setting = "sed -i s/^APP_SECRET=.*/APP_SECRET={}/ /srv/shop/.env.production"
        before = self.fleet.on("staging", "sed -n s/^APP_SECRET=//p /srv/shop/.env.production").strip()
        self.fleet.on("staging", setting.format("another-secret"))
        text = self.exits(20, self.mara.says("plan", "--exit-code", self.fleet.tags["r2"], "staging"))   # the same release, another configuration
        self.assertIn("APP_SECRET changed", text)
        self.assertNotIn("another-secret", text)
        self.fleet.on("staging", setting.format(before))
        self.exits(0, self.mara.says("plan", "--exit-code", self.fleet.tags["r2"], "staging"))

    def test_04_rollback_returns_and_runs_no_migration(self):
        self.exits(0, self.mara.says("rollback", "staging", "--yes", "--reason", "the orders page is slow"))
        run = self.mara.newest_run("staging")
        self.assertEqual(run["release"], self.fleet.tags["r1"])
        self.assertEqual(self.mara.data("run", "show", run["run"])["data"]["reason"], "the orders page is slow")
        self.assertIn('"reason":"the orders page is slow"}', self.fleet.on("staging", "grep run.started /srv/shop/.gantry/ledger | tail -n 1"))
        self.assertFalse([line for line in self.fleet.journal("staging", run["run"]) if '"step":"migrate"' in line])
        self.assertIn(run["app"], self.fleet.running_app("staging"))

    def test_05_a_run_outlives_its_desktop_and_the_network(self):
        process = self.mara.begins("deploy", self.fleet.tags["r4"], "staging", "--yes")
        self.fleet.await_step("staging", "migrate")
        process.kill()
        busy = self.exits(6, self.jonas.deploy(self.fleet.tags["r2"], "staging"))
        self.assertIn("mara", busy)
        self.assertIn("migrate", busy)
        run = self.jonas.newest_run("staging")["run"]
        follower = self.jonas.begins("run", "follow", run, "--in", "staging", "--progress", "plain")
        time.sleep(1)
        PracticeHost(self.fleet, "staging").drop_connections()
        self.exits(0, follower.ends())
        shown = self.lines_once(self.jonas, run, "staging")
        self.assertEqual(shown["outcome"], "healthy")
        self.assertEqual(self.fleet.on("staging", "ls /srv/shop/.gantry/runs/*/deploy.env 2>/dev/null"), "")

    def test_06_without_the_registry_nothing_is_stopped_and_a_rollback_works(self):
        before = self.fleet.running_app("staging")
        self.fleet.fault("registry", "stop")
        try:
            self.exits(10, self.mara.deploy(self.fleet.tags["r5"], "staging"))
            self.assertEqual(self.fleet.running_app("staging"), before)
            self.assertEqual(self.fleet.ready("staging"), "200")
            self.judges_by_the_images_on_the_host()
            self.exits(0, self.mara.says("rollback", "staging", self.fleet.tags["r2"], "--yes"))
        finally:
            self.fleet.fault("registry", "start")
        self.exits(0, self.mara.deploy(self.fleet.tags["r4"], "staging"))

    def judges_by_the_images_on_the_host(self):
        """A desktop that never read a migration, with the registry away: the hosts' images tell."""
        lena = Desk(self.fleet, "lena")
        ways, proven = ({way["release"]: way for way in desk.data("rollback", "staging", "--list")["data"]} for desk in (lena, self.mara))
        for name in ("r1", "r2"):
            way, other = ways[self.fleet.tags[name]], proven[self.fleet.tags[name]]
            self.assertEqual(way["verdict"], "CAUTION", way)   # r4 lets a column be NULL that both read
            self.assertEqual(way["reasons"][:-1], other["reasons"])
            self.assertIn("read from the image on the host", way["reasons"][-1]["sentence"])
        shown = lena.data("schema", "show", self.fleet.tags["r4"])["data"]
        self.assertEqual(shown["source"], "host")
        self.assertEqual(lena.data("schema", "verdict", self.fleet.tags["r4"], self.fleet.tags["r1"])["data"]["verdict"], "CAUTION")
        here = self.mara.data("schema", "show", self.fleet.tags["r4"])["data"]   # which this desktop read from the registry, before
        self.assertEqual((here["source"], here["migrations"]), ("registry", shown["migrations"]))
        self.assertEqual(self.fleet.on("staging", "docker ps -aq --filter name=gantry-reader; ls /srv/shop/.gantry | grep reading"), "")

    def test_07_nothing_is_put_back_over_a_migration_that_forbids_it(self):
        text = self.exits(8, self.mara.deploy(self.fleet.tags["r8"], "staging"))   # with r5's migration, which drops what r4 has
        self.assertIn("verdict BLOCKED", text)
        self.assertIn("was not put back: the schema has moved", text)
        run = self.mara.newest_run("staging")["run"]
        self.assertTrue([line for line in self.fleet.journal("staging", run) if '"step":"restore","ok":false,"code":"restore-unsafe"' in line])

    def test_08_a_crash_loop_is_put_back_and_held(self):
        self.exits(0, self.mara.deploy(self.fleet.tags["r5"], "staging"))
        healthy = self.fleet.running_app("staging")
        text = self.exits(7, self.mara.deploy(self.fleet.tags["r8"], "staging"))
        self.assertIn("the container keeps crashing", text)
        self.assertIn("put back and proven", text)
        self.assertEqual(self.fleet.running_app("staging"), healthy)
        self.assertEqual(self.fleet.ready("staging"), "200")
        self.exits(5, self.mara.deploy(self.fleet.tags["r5"], "staging"))
        self.exits(0, self.mara.says("hold", "lift", "staging", "--reason", "seen to"))

    def test_09_a_blocked_way_back_asks_twice_and_really_fails(self):
        tag = self.fleet.tags["r2"]
        ways = {way["release"]: way["verdict"] for way in self.mara.data("rollback", "staging", "--list")["data"]}
        self.assertEqual(ways[tag], "BLOCKED")
        worse = ["SAFE", "CAUTION", "UNKNOWN", "BLOCKED"]
        self.assertEqual(list(ways.values()), sorted(ways.values(), key=worse.index))
        before = self.fleet.running_app("staging")
        text = self.exits(2, self.mara.says("rollback", "staging", tag, "--yes"))
        self.assertIn("BLOCKED", text)
        self.assertEqual(self.fleet.running_app("staging"), before)
        _, text = self.mara.says("plan", tag, "staging")   # a deployment of it is the same way back
        self.assertIn("does not hold", text)
        self.assertIn("BLOCKED", text)
        text = self.exits(2, self.mara.says("deploy", tag, "staging", "--yes"))
        self.assertIn("BLOCKED", text)
        self.assertEqual(self.fleet.running_app("staging"), before)
        text = self.exits(7, self.mara.says("rollback", "staging", tag, "--yes", "--confirm", f"{tag}@staging"))
        self.assertIn("did not become ready", text)
        self.assertEqual(self.fleet.running_app("staging"), before)   # the schema was not moved: what served is put back
        self.exits(0, self.mara.says("hold", "lift", "staging", "--reason", "seen to"))

    def test_10_rules_stop_a_run_before_anything_is_pulled(self):
        images = "docker images -q | sort | sha256sum"
        before = self.fleet.on("staging", images)
        keep = "cp -p /srv/shop/.env.production /srv/shop/.kept"
        for damage, named in (("sed -i s/^RATE_LIMIT_BACKEND=.*/RATE_LIMIT_BACKEND=memory/", "RATE_LIMIT_BACKEND"),
                              ("sed -i /^RATE_LIMIT_BACKEND=/d", "RATE_LIMIT_BACKEND"), ("sed -i /^POSTGRES_PASSWORD=/d", "POSTGRES_PASSWORD"),
                              ("sed -i s/^APP_SECRET=.*/APP_SECRET=/", "APP_SECRET"), ("sed -i 's/^APP_SECRET=.*/APP_SECRET=a$bc/'", "a bare $ in .env.production: APP_SECRET"),
                              ("chmod 644", "mode 0600"), ("rm", ".env.production is not there")):
            with self.subTest(damage=damage):
                self.fleet.on("staging", f"{keep} && {damage} /srv/shop/.env.production")
                try:
                    code, text = self.mara.deploy(self.fleet.tags["r9"], "staging")
                    self.assertEqual(code, 1, text)
                    self.assertIn(named, text)
                    self.assertEqual(self.fleet.on("staging", images), before)
                    self.assertEqual(self.fleet.ready("staging"), "200")
                finally:
                    self.fleet.on("staging", "mv /srv/shop/.kept /srv/shop/.env.production")

    def test_11_a_full_disk_is_named_and_the_old_release_serves(self):
        self.fleet.fault("fill", "staging")
        try:
            code, text = self.mara.deploy(self.fleet.tags["r9"], "staging")
            self.assertEqual(code, 1, text)
            self.assertIn("space", text)
            self.assertEqual(self.fleet.ready("staging"), "200")
        finally:
            self.fleet.fault("free", "staging")

    def test_12_a_failed_migration_stops_and_is_resolved_as_gantry_says(self):
        failed = "20260309111000_fill_currency"
        text = self.exits(8, self.mara.deploy(self.fleet.tags["r6"], "staging"))
        self.assertIn(f"a migration failed: {failed}", text)
        self.assertIn("the app was not touched", text)
        self.assertIn("previous release is serving", text)
        self.assertIn("`prisma migrate resolve --rolled-back NAME`", text)
        self.assertEqual(self.fleet.ready("staging"), "200")
        text = self.exits(1, self.mara.deploy(self.fleet.tags["r9"], "staging"))
        self.assertIn(f"an earlier migration is marked failed: {failed}", text)
        self.assertIn("P3009", text)
        host = PracticeHost(self.fleet, "staging")
        lock = Session(host, "SELECT pg_advisory_lock(72707369);")
        try:
            text = self.exits(1, self.mara.says("doctor", "staging"))
        finally:
            lock.close()
        self.assertIn(f"migration {failed} failed and blocks every later one (Prisma: P3018, then P3009): its row in _prisma_migrations, started 20", text)
        self.assertRegex(text, r"session [0-9]+ of the database \(idle for .*\) holds the lock of Prisma's migrators")
        self.assertIn(f"`prisma migrate resolve --rolled-back {failed}`", text)
        migrator = f"{self.fleet.env['GANTRY_FLEET_REGISTRY']}/practice/shop-migrator@{self.fleet.digests['r6']['migrator']}"
        host.docker("run", "--rm", "--network", "shop_default", "-e", f"DATABASE_URL={host.settings()['DATABASE_URL']}", migrator,
                    "/app/migrator", "resolve", "--rolled-back", failed)
        self.exits(0, self.mara.deploy(self.fleet.tags["r9"], "staging"))   # its first migration is there, its second one is what r6 meant
        self.assertEqual(self.fleet.ready("staging"), "200")

    def test_13_hostile_words_are_refused(self):
        for word in ("$(touch /tmp/gantry-was-here)", "a b", "../x", "-oProxyCommand=x", "a\nb"):
            with self.subTest(word=word):
                code, _ = self.mara.says("deploy", "--yes", "--", word, "staging")
                self.assertIn(code, (1, 2))
        self.assertFalse(os.path.exists("/tmp/gantry-was-here"))

    def test_14_no_secret_has_left_a_host(self):
        secrets = secrets_in(self.fleet.on("staging", "cat /srv/shop/.env.production"))
        self.assertGreaterEqual(len(secrets), 4)
        places = {**self.mara.traces(), **self.jonas.traces()}
        self.assertTrue(any("store.sqlite" in place for place in places))
        places["journals, plans and logs on the host"] = self.fleet.on("staging", "cat /srv/shop/.gantry/runs/*/*").encode()
        for place, text in places.items():
            for secret in secrets:
                self.assertNotIn(secret, text, place)


if __name__ == "__main__":
    main()
