"""The window's pages of trust on a practice fleet whose production is protected: what is requested, approved and signed there is held
against what the hosts' own engines and ledgers say."""

import os
import subprocess
import unittest

from people import PASSPHRASE, People
from practice import Fleet, main

TRUST_ON_FLEET = os.environ["TRUST_ON_FLEET"]


class TrustWindow(unittest.TestCase):
    """The tests build on each other."""

    @classmethod
    def setUpClass(cls):
        cls.fleet = Fleet(os.environ.get("GANTRY_E2E_TRUST_WINDOW_FLEET", "e2e-tw"))
        cls.addClassCleanup(cls.fleet.down)
        cls.people = People(cls.fleet, locked=("mara",))
        cls.ida = cls.people.desks["ida"]
        for environment in ("staging", "production"):
            cls.done(cls.ida.says("host", "setup", environment, "--yes"))
        cls.people.are_believed_on("staging")
        cls.people.protect("production")

    @staticmethod
    def done(answer):
        code, said = answer
        assert code == 0, said

    def at_the_window(self, *what):
        done = subprocess.run([TRUST_ON_FLEET, self.fleet.project, self.people.folder.name, PASSPHRASE, self.fleet.tags["r1"], *what],
                              env={**self.ida.env, "QT_QPA_PLATFORM": "offscreen", "SSH_AUTH_SOCK": ""}, text=True, capture_output=True, timeout=600, check=False)
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)

    def test_1_four_eyes(self):
        self.done(self.ida.deploy(self.fleet.tags["r1"], "staging"))
        self.at_the_window("aReleaseIsAccepted", "aPromotionIsRequestedWithALockedKey", "anotherPersonApproves", "whatWasApprovedRuns")
        self.assertIn(self.fleet.digests["r1"]["app"], self.fleet.running_app("production"))

    def test_2_standing_words(self):
        self.at_the_window("productionIsFrozenAndThawed", "aBadMarkIsSetAndLifted")

    def test_3_the_glass_and_the_way_back(self):
        self.done(self.ida.deploy(self.fleet.tags["r2"], "staging"))
        self.at_the_window("theGlassIsBroken")
        self.assertIn(self.fleet.digests["r2"]["app"], self.fleet.running_app("production"))
        self.at_the_window("theWayBackIsSigned")
        self.assertIn(self.fleet.digests["r1"]["app"], self.fleet.running_app("production"))

    def test_4_it_is_all_on_record(self):
        self.done(self.ida.says("ledger", "sync"))
        records = self.ida.data("ledger", "show", "production")["data"]
        said = [(one["kind"], one["by"]) for one in records if one["kind"] not in ("checkpoint", "witness")]
        for row in (("plan", "mara"), ("approval", "jonas"), ("freeze", "jonas"), ("mark-bad", "ida"), ("break-glass", "ida")):
            self.assertIn(row, said)
        verdict = self.ida.data("ledger", "verify", "production")["data"][0]
        self.assertTrue(verdict["intact"] and verdict["signatures"], verdict)


if __name__ == "__main__":
    main()
