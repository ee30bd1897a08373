"""The window on a practice fleet: in process on the real engine, and the real program under a display, as a person and as
assistive technology meet it. What the window says is held against what the hosts' own engines say."""

import os
import subprocess
import tempfile
import unittest

from practice import Desk, Fleet, main
from practice_host import PracticeHost, Session
from screen import Screen

WINDOW_ON_FLEET = os.environ["WINDOW_ON_FLEET"]
GANTRY = os.environ["GANTRY"]


class Window(unittest.TestCase):
    """The tests build on each other: the second finds what the first left on the hosts."""

    @classmethod
    def setUpClass(cls):
        cls.fleet = Fleet("e2e-w")
        cls.addClassCleanup(cls.fleet.down)
        cls.mara = Desk(cls.fleet, "mara")
        for environment in ("staging", "production"):
            code, said = cls.mara.says("host", "setup", environment, "--yes")
            assert code == 0, said
        cls.folder = tempfile.TemporaryDirectory(prefix="gantry-window-")
        cls.addClassCleanup(cls.folder.cleanup)
        # One for all tests: the library that speaks for a screen reader stays with the first bus that it met.
        cls.screen = Screen(cls.mara.env, cls.folder.name).__enter__()
        cls.addClassCleanup(cls.screen.__exit__)

    def opens(self):
        window = self.screen.start(GANTRY, self.fleet.project, "--new-window", "--renderer", "software",
                                   "--language", "en", "--settings", f"{self.folder.name}/keys.ini")
        self.addCleanup(window.close)
        return window

    def runs(self, host, release):
        digest = self.fleet.digests[release]["app"]
        self.assertIn(digest, self.fleet.running_app(host), f"{host} does not run {release}")
        self.assertEqual(self.fleet.ready(host), "200")

    def took(self, host, migration):
        """How long a migration took on a host, by its own database."""
        ms = PracticeHost(self.fleet, host).sql("SELECT (extract(epoch FROM date_trunc('milliseconds', finished_at) - date_trunc('milliseconds', "
                                                f"started_at)) * 1000)::int FROM _prisma_migrations WHERE migration_name = '{migration}'")
        return f"{int(ms) / 1000:.1f} s"

    def tracks(self, release, contract, **states):
        """What the expand-and-contract tracker says of the names that move."""
        moving = self.mara.data("schema", "transitions", self.fleet.tags[release])["data"]["transitions"]
        names, = [one for one in moving if '"full_name"' in one["subject"] and '"display_name"' in one["replacement"]]
        self.assertIn("_backfill_display_name line ", names["expand"])
        self.assertIn(contract, names["contract"] or "waits")
        self.assertEqual(names["environments"], states)

    def test_1_in_process(self):
        tags = self.fleet.tags
        done = subprocess.run(
            [WINDOW_ON_FLEET, self.fleet.project, f"{self.folder.name}/jonas.sqlite", tags["r1"], tags["r2"], tags["r4"]],
            env={**self.mara.env, "QT_QPA_PLATFORM": "offscreen"}, text=True, capture_output=True, timeout=600, check=False)
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
        self.runs("production", "r2")
        self.runs("staging", "r4")

    def test_2_the_program_by_assistive_technology(self):
        """r4 is on staging: it is promoted with nothing but what a screen reader sees. Staging's times say how long its migrations will
        take, and somebody's open transaction on production keeps the first of them waiting."""
        relax = "20260216080000_relax_full_name"
        forecast = self.took("staging", relax)
        self.tracks("r4", "waits", staging="waiting", production="planned")
        production = PracticeHost(self.fleet, "production")
        transaction = Session(production, "BEGIN; SELECT 'there' FROM customers LIMIT 1;")
        self.addCleanup(transaction.close)
        holder = production.sql("SELECT pid FROM pg_stat_activity WHERE state = 'idle in transaction'")
        waits = ("the migration waits for a lock on customers", f"session {holder} of the database holds it, idle in a transaction")
        window = self.opens()
        window.press("Promote…")
        window.await_words(f"took {forecast} on staging")
        window.press("Deploy to production")
        for words in waits:
            window.await_words(words)
        run = production.runs()[-1]
        follower = self.mara.begins("run", "follow", run, "--in", "production", "--progress", "plain")
        window.await_that(lambda: all(words in follower.said() for words in waits), "in the terminal, that the migration waits")
        transaction.close()
        window.await_words(f"of about {forecast} (staging)")
        window.await_words(f"{self.fleet.tags['r4'][:11]} is healthy on production", 150)
        self.runs("production", "r4")
        code, said = follower.ends()
        self.assertEqual(code, 0, said)
        self.assertIn("nobody waits for a lock any more", said)
        self.assertIn(f"{relax} started; it took {forecast} on staging", said)
        self.assertIn(f"{relax} applied in {self.took('production', relax)}", said)
        self.tracks("r4", "waits", staging="waiting", production="waiting")
        self.assertNotIn("qrc:", window.said(), "the QML warned")

    def test_3_the_program_by_keyboard(self):
        """r5 goes to staging from the terminal, and from there to production with nothing but keys."""
        code, said = self.mara.says("deploy", self.fleet.tags["r5"], "staging", "--yes")
        self.assertEqual(code, 0, said)
        self.tracks("r5", "_drop_full_name line 2", staging="ended-too-soon", production="waiting")
        window = self.opens()
        window.await_words("Promote…")
        self.screen.keys("ctrl+k")
        window.await_that(lambda: window.focused() == "Search or run a command", "the palette's field with the keyboard")
        self.screen.types("promote")
        self.screen.keys("Return")
        window.await_words("Deploy to production")
        for _ in range(40):
            if window.focused() == "Deploy to production":
                break
            self.screen.keys("Tab")
        self.assertEqual(window.focused(), "Deploy to production", "the button is not reached by Tab")
        self.screen.keys("Return")
        window.await_words(f"{self.fleet.tags['r5'][:11]} is healthy on production", 150)
        self.runs("production", "r5")
        self.assertNotIn("qrc:", window.said(), "the QML warned")

    def test_4_the_program_by_mouse(self):
        """What staging serves is dragged onto production."""
        code, said = self.mara.says("deploy", self.fleet.tags["r9"], "staging", "--yes")
        self.assertEqual(code, 0, said)
        window = self.opens()
        window.await_words("Promote…")
        self.screen.drags(window.middle_of("Add currencies to orders", within="Environment Staging"), window.middle_of("Environment Production"))
        window.await_words(f"Deploy {self.fleet.tags['r9'][:11]} to production")
        window.press("Deploy to production")
        window.await_words(f"{self.fleet.tags['r9'][:11]} is healthy on production", 150)
        self.runs("production", "r9")
        self.assertNotIn("qrc:", window.said(), "the QML warned")


if __name__ == "__main__":
    main()
