"""Three people with three keys at their desktops: what one asks for, others approve, and production's host enforces.

The tests build on each other and run in the order of their numbers: a ledger has a history.
"""

import os
import subprocess
import tempfile
import unittest

from practice import Desk, Fleet, main

PEOPLE = ("mara", "jonas", "ida")

POLICY = """gantry policy v1
project: shop
environment: production
plan-signature: required
approvals: 1
requester: excluded
required-people: -
accepted-on: staging
accepted-within: 1209600
soak: 0
freeze: -
rollback: exempt
break-glass: ida
ledger: required
"""


class Trust(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.fleet = Fleet(os.environ.get("GANTRY_E2E_TRUST_FLEET", "e2e-trust"))
        cls.keys = tempfile.TemporaryDirectory(prefix="gantry-keys-")
        cls.desks = {person: cls.desk(person) for person in PEOPLE}
        cls.mara, cls.jonas, cls.ida = (cls.desks[person] for person in PEOPLE)
        cls.signers = "".join(f'{person} namespaces="gantry-*" {cls.public(person)}\n' for person in PEOPLE)

    @classmethod
    def tearDownClass(cls):
        cls.fleet.down()

    @classmethod
    def desk(cls, person):
        desk = Desk(cls.fleet, person)
        key = f"{cls.keys.name}/{person}"
        if not os.path.exists(key):
            subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", person, "-f", key], check=True)
        desk.env["GANTRY_KEY"] = key
        return desk

    @classmethod
    def public(cls, person):
        with open(f"{cls.keys.name}/{person}.pub", encoding="ascii") as file:
            return file.read().strip()

    def put(self, host, name, text):
        self.fleet.on(host, f"cat > /srv/shop/{name}.new <<'END' && chown 20001 /srv/shop/{name}.new && chmod 644 /srv/shop/{name}.new"
                            f" && mv /srv/shop/{name}.new /srv/shop/{name}\n{text}END\n")

    def exits(self, expected, answer):
        code, text = answer
        self.assertEqual(code, expected, text)
        return text

    def promote(self, desk, name="r1", *words):
        tag = self.fleet.tags[name]
        return desk.says("promote", "production", "--yes", "--confirm", f"{tag}@production", *words)

    def asked(self, desk, *words):
        """The id of a new request of production."""
        return desk.data("request", "production", "--yes", *words)["data"]["id"]

    def test_01_nobody_signs_where_nobody_is_believed(self):
        for environment in ("staging", "production"):
            self.exits(0, self.mara.says("host", "setup", environment, "--yes"))
        self.exits(0, self.mara.deploy(self.fleet.tags["r1"], "staging"))
        self.assertIn("no allowed_signers", self.exits(5, self.jonas.says("accept", "staging", "--yes")))

    def test_02_the_gates_name_what_is_missing(self):
        for host in ("staging", "production"):
            self.put(host, "allowed_signers", self.signers)
        self.put("production", "policy", POLICY)
        text = self.exits(5, self.promote(self.mara))
        self.assertIn("nobody accepted these two images on staging", text)
        self.assertIn("gantryctl accept staging", text)
        self.assertIn("1 approval is missing", text)

    def test_03_a_request_is_approved_and_promoted(self):
        text = self.exits(0, self.jonas.says("accept", "staging", "--yes", "--reason", "clicked through the orders"))
        self.assertIn("gantry acceptance v1", text)
        self.assertIn("reason: clicked through the orders", text)
        request = self.asked(self.mara)
        text = self.exits(5, self.promote(self.mara))
        self.assertIn("1 approval is missing", text)
        self.assertIn("mara, who asks, does not count", text)
        listed = self.jonas.data("requests")["data"]
        self.assertEqual([(one["id"], one["waits_for_me"]) for one in listed], [(request, True)])
        self.assertFalse(self.mara.data("requests")["data"][0]["waits_for_me"])
        self.exits(0, self.jonas.says("approve", request[7:19], "--yes"))
        self.assertEqual(self.mara.data("requests")["data"][0]["state"], "ready")
        text = self.exits(0, self.promote(self.mara))
        self.assertIn("that mara asked for", text)
        self.assertEqual(self.fleet.ready("production"), "200")

    def test_04_a_rejected_plan_does_not_run(self):
        self.exits(0, self.mara.deploy(self.fleet.tags["r2"], "staging"))
        self.exits(0, self.ida.says("accept", "staging", "--yes"))
        request = self.asked(self.mara)
        self.exits(0, self.jonas.says("reject", request[7:19], "--yes", "--reason", "not before the sale"))
        self.assertIn("not before the sale", self.exits(5, self.ida.says("approve", request[7:19], "--yes")))
        self.assertEqual(self.mara.data("requests")["data"][0]["state"], "rejected")

    def test_05_a_request_travels_as_a_file(self):
        with tempfile.TemporaryDirectory() as folder:
            asked, answered = f"{folder}/asked", f"{folder}/answered"
            self.exits(0, self.mara.says("request", "production", "--yes", "--out", asked))
            self.exits(0, self.ida.says("approve", asked, "--yes", "--out", answered))
            self.exits(0, self.mara.says("requests", "--say", answered))
        self.exits(0, self.promote(self.mara, "r2"))

    def test_06_frozen_held_and_marked_bad_are_signed(self):
        self.exits(0, self.mara.deploy(self.fleet.tags["r1"], "staging"))
        self.exits(0, self.ida.says("freeze", "set", "production", "--until", "+2h", "--reason", "the sale", "--yes"))
        self.assertIn("frozen by ida", self.exits(5, self.promote(self.mara)))
        self.exits(0, self.ida.says("freeze", "lift", "production", "--reason", "the sale is over", "--yes"))
        self.exits(0, self.ida.says("hold", "set", "production", "--reason", "look at the logs", "--yes"))
        self.assertIn("held by ida", self.exits(5, self.promote(self.mara)))
        self.exits(0, self.ida.says("hold", "lift", "production", "--reason", "looked", "--yes"))
        self.exits(0, self.ida.says("mark-bad", "set", self.fleet.tags["r3"], "production", "--reason", "loses orders", "--yes"))
        text = self.mara.says("plan", self.fleet.tags["r3"], "production")[1]
        self.assertIn("marked sha-", text)

    def test_07_the_glass_is_broken_by_who_may(self):
        self.exits(0, self.mara.deploy(self.fleet.tags["r4"], "staging"))
        refused = self.exits(5, self.promote(self.mara, "r4", "--break-glass", "the shop is down"))
        self.assertIn("does not let mara break the glass", refused)
        text = self.exits(0, self.promote(self.ida, "r4", "--break-glass", "the shop is down"))
        self.assertIn("gantry break-glass v1", text)
        self.assertIn("reason: the shop is down", text)

    def test_08_the_way_back_is_exempt(self):
        self.exits(0, self.mara.says("rollback", "production", "--yes", "--confirm", f"{self.fleet.tags['r2']}@production"))

    def test_09_the_ledger_is_fetched_and_witnessed(self):
        text = self.exits(0, self.mara.says("ledger", "sync"))
        self.assertIn("checkpoint left with staging", text)
        again = self.mara.data("ledger", "sync")["data"]
        self.assertTrue(all(one["new"] <= 3 for one in again), again)
        self.exits(0, self.jonas.says("ledger", "sync", "--no-checkpoint"))

    def test_10_it_is_audited_with_the_fleet_down(self):
        self.fleet.stop()
        for desk in (self.mara, self.jonas):
            verdicts = {one["environment"]: one for one in desk.data("ledger", "verify")["data"]}
            for verdict in verdicts.values():
                self.assertTrue(verdict["intact"] and verdict["signatures"], verdict)
                self.assertEqual(verdict["complete"], "complete", verdict)
        kinds = [one["kind"] for one in self.mara.data("ledger", "show", "production")["data"]]
        for kind in ("plan", "approval", "rejection", "freeze", "hold", "mark-bad", "break-glass", "acceptance", "run.finished"):
            self.assertIn(kind, kinds)
        found = self.mara.data("ledger", "show", "production", "--text", "shop is down")["data"]
        self.assertEqual([(one["kind"], one["by"]) for one in found], [("break-glass", "ida")])
        refused = [one["outcome"] for one in self.mara.data("ledger", "show", "--desk", "--kind", "attempt.refused")["data"]]
        self.assertIn("acceptance-missing", refused)
        with tempfile.TemporaryDirectory() as folder:
            pack = f"{folder}/evidence.tar"
            self.exits(0, self.mara.says("ledger", "export", pack))
            self.exits(0, self.jonas.says("ledger", "verify", pack))
            taken = f"{folder}/taken"
            os.mkdir(taken)
            subprocess.run(["tar", "-xf", pack, "-C", taken], check=True)
            checked = subprocess.run(["sh", f"{taken}/verify.sh"], capture_output=True, text=True, check=False)
            self.assertEqual(checked.returncode, 0, checked.stdout + checked.stderr)
        copy = f"{self.mara.env['GANTRY_LEDGERS']}/shop/production"
        with open(copy, "r+b") as file:
            lines = file.readlines()
            file.seek(0)
            file.truncate()
            file.writelines(lines[:-8])
        self.exits(9, self.mara.says("ledger", "verify", "production"))


if __name__ == "__main__":
    main()
