"""Three people with three keys at their desktops: what one asks for, others approve, and production's host, a protected one,
enforces; staging's is guarded.

The tests build on each other and run in the order of their numbers: a ledger has a history.
"""

import hashlib
import os
import re
import subprocess
import tempfile
import time
import unittest

from people import POLICY, People
from practice import Fleet, main


class Trust(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.fleet = Fleet(os.environ.get("GANTRY_E2E_TRUST_FLEET", "e2e-trust"))
        cls.people = People(cls.fleet)
        cls.mara, cls.jonas, cls.ida = cls.people.desks.values()

    @classmethod
    def tearDownClass(cls):
        cls.fleet.down()

    def doctor(self, environment):
        """The checks of one host, by their names."""
        checks = self.mara.data("doctor", environment)["data"][0]["checks"]
        return {check["check"]: (check["state"], check["found"]) for check in checks}

    def by_hand(self, command, **options):
        """A client that is not Gantry, with a key that production's sshd takes: (exit code, all it was answered)."""
        done = subprocess.run(["ssh", "-F", self.fleet.env["GANTRY_FLEET_SSH_CONFIG"], "-o", "BatchMode=yes", "production.practice", command],
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace", timeout=60, check=False,
                              **({"stdin": subprocess.DEVNULL} | options))
        return done.returncode, done.stdout

    def runs_on_record(self):
        return self.fleet.on("production", "grep -c '\"kind\":\"run.started\"' /srv/shop/.gantry/ledger").strip()

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

    def test_01b_a_policy_nobody_can_satisfy_is_reported_before_it_stands(self):
        def asked(policy):
            policy, signers = self.people.files(policy)
            return self.mara.says("host", "protect", "production", "--policy", policy, "--signers", signers)
        text = self.exits(1, asked(POLICY.replace("approvals: 1", "approvals: 4")))
        self.assertIn("4 people must approve, and only 3 have a key for it", text)
        self.assertNotIn("usermod", text)
        self.assertIn("is for the environment staging", self.exits(1, asked(POLICY.replace("environment: production", "environment: staging"))))
        text = self.exits(0, asked(POLICY))
        self.assertIn("user=deploy path=/srv/shop script=", text)
        self.assertIn("usermod -p '*' \"$user\"", text)

    def test_02_the_gates_name_what_is_missing(self):
        self.people.are_believed_on("staging")
        self.people.protect("production")
        text = self.exits(5, self.promote(self.mara))
        self.assertIn("nobody accepted these two images on staging", text)
        self.assertIn("gantryctl accept staging", text)
        self.assertIn("approvals is missing", text)

    def test_02b_doctor_tells_guarded_from_protected(self):
        production, staging = self.doctor("production"), self.doctor("staging")
        self.assertIn("protected", production["mode"][1])
        conditions = {name: state for name, (state, _) in production.items() if name.startswith("protection-")}
        self.assertEqual(len(conditions), 8, production)
        self.assertEqual(set(conditions.values()), {"ok"}, production)
        self.assertIn("guarded", staging["mode"][1])
        self.assertIn("lacks forced-command, script, deploy-path, policy, signers", staging["mode"][1])
        self.fleet.on("production", "gpasswd -a deploy docker")
        self.assertEqual(self.doctor("production")["protection-docker-group"][0], "warning")
        self.fleet.on("production", "gpasswd -d deploy docker")
        self.assertIn("protected", self.doctor("production")["mode"][1])

    def test_03_a_request_is_approved_and_promoted(self):
        text = self.exits(0, self.jonas.says("accept", "staging", "--yes", "--reason", "clicked through the orders"))
        self.assertIn("gantry acceptance v1", text)
        self.assertIn("reason: clicked through the orders", text)
        request = self.asked(self.mara)
        text = self.exits(5, self.promote(self.mara))
        self.assertIn("approvals is missing", text)
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
        request = self.asked(self.mara, "--reason", "first thoughts")
        self.assertIn("reason    first thoughts", self.exits(0, self.jonas.says("requests", request[7:19])))
        self.exits(0, self.mara.says("reject", request[7:19], "--yes", "--reason", "asked too early"))
        self.assertEqual([(one["state"], one["asked_because"]) for one in self.jonas.data("requests")["data"]][:1], [("withdrawn", "first thoughts")])
        self.assertIn("is withdrawn", self.exits(5, self.jonas.says("approve", request[7:19], "--yes")))
        request = self.asked(self.mara)
        self.exits(0, self.jonas.says("reject", request[7:19], "--yes", "--reason", "not before the sale"))
        self.assertIn("not before the sale", self.exits(5, self.ida.says("approve", request[7:19], "--yes")))
        self.assertEqual(self.mara.data("requests")["data"][0]["state"], "rejected")

    def shortened(self, path, seconds):
        """Makes mara's request in a file one that lives for so many seconds, signed anew: its id, and when it ends."""
        end = int(time.time()) + seconds
        with open(path, encoding="utf-8") as file:
            plan = file.read().partition("-----BEGIN")[0]
        plan = re.sub("(?m)^expires: .*$", time.strftime("expires: %Y-%m-%dT%H:%M:%SZ", time.gmtime(end)), plan)
        signed = subprocess.run(["ssh-keygen", "-q", "-Y", "sign", "-n", "gantry-plan", "-f", self.people.key("mara")], input=plan, capture_output=True, text=True, check=True)
        with open(path, "w", encoding="utf-8") as file:
            file.write(plan + signed.stdout)
        return hashlib.sha256(plan.encode()).hexdigest(), end

    def test_04b_a_request_expires(self):
        run = "01JD3XW9V8ZK5T9Q2B7M4N6P8S"
        with tempfile.TemporaryDirectory() as folder:
            asked = f"{folder}/asked"
            self.exits(0, self.mara.says("request", "production", "--yes", "--out", asked))
            request, end = self.shortened(asked, 12)
            self.exits(0, self.mara.says("requests", "--say", asked))
            time.sleep(max(0, end + 1 - time.time()))
            state = {one["id"]: one["state"] for one in self.ida.data("requests")["data"]}
            self.assertEqual(state[f"sha256:{request}"], "expired")
            self.assertIn("is expired", self.exits(5, self.ida.says("approve", request[:12], "--yes")))
            with open(asked, "rb") as plan:
                self.exits(0, self.by_hand(f"/srv/shop/deploy-compose.sh start run={run} by=mara", stdin=plan))
        self.fleet.await_on("production", f"cat /srv/shop/.gantry/runs/{run}/result", '"code":"plan-expired"')

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

    def test_08b_a_modified_client_starts_nothing(self):
        before, serving = self.runs_on_record(), self.fleet.running_app("production")
        script = "/srv/shop/deploy-compose.sh"
        for command in ("id", "docker ps", "docker -H unix:///run/docker.sock ps", "cat /srv/shop/.env.production", "sudo -n id", "bash -i",
                        f"{script} run app=x/a:1 migrator=x/b:1", f"{script} facts; docker ps", f"{script} facts && id",
                        f"sudo -n {script} run", "scp -t /srv/shop/policy", f"{script} put script sha256:{'0' * 64}"):
            code, text = self.by_hand(command)
            self.assertNotIn(code, (0, 255), f"{command}: {text}")   # 255: ssh itself failed, and the host refused nothing
            self.assertFalse([word for word in ("uid=", "CONTAINER ID", "POSTGRES_PASSWORD") if word in text], f"{command}: {text}")
        self.exits(0, self.ida.says("accept", "staging", "--yes"))
        run = "01JD3XW9V8ZK5T9Q2B7M4N6P8R"
        with tempfile.TemporaryDirectory() as folder:
            self.exits(0, self.mara.says("request", "production", "--yes", "--out", f"{folder}/asked"))
            with open(f"{folder}/asked", "rb") as plan:
                self.exits(0, self.by_hand(f"{script} start run={run} by=jonas", stdin=plan))
        self.fleet.await_on("production", f"cat /srv/shop/.gantry/runs/{run}/result", '"outcome":"refused"')
        self.assertIn('"code":"approvals-missing"', self.fleet.on("production", f"cat /srv/shop/.gantry/runs/{run}/result"))
        self.assertEqual((self.runs_on_record(), self.fleet.running_app("production")), (before, serving))

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
            packed = self.jonas.data("ledger", "show", "production", "--pack", pack, "--text", "shop is down")["data"]
            self.assertEqual([(one["kind"], one["by"]) for one in packed], [("break-glass", "ida")])
            table = self.exits(0, self.jonas.says("ledger", "show", "--pack", pack, "--csv", "--kind", "approval")).splitlines()
            self.assertEqual(table[0], "time,ledger,entry,kind,by,release,run,plan,outcome,words,sha256")
            self.assertIn('"approval","jonas"', table[-1])
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
