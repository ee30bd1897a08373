"""Other ways to a host: deployed without Gantry, deployed by hand, behind a forced command, with a key that has a passphrase.

The tests build on each other and run in the order of their numbers: a host has a history.
"""

import os
import subprocess

from lane import Lane
from practice import GANTRYCTL, SOURCE, CommandAtTerminal, Desk, main
from practice_host import DEPLOY_PATH, await_that

PASSPHRASE = "open-sesame-but-quietly"


class HostWays(Lane):
    host_name = "staging"
    ready_seconds = 6

    # --- words over plain ssh -----------------------------------------------------------------------------------------

    def ssh(self, *words, stdin=b""):
        done = subprocess.run(["ssh", "-F", self.fleet.env["GANTRY_FLEET_SSH_CONFIG"], f"{self.host_name}.practice", *words],
                              input=stdin, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False, timeout=240)
        return done.returncode, done.stdout.decode(errors="replace")

    def copy_deploy_files(self):
        for source in (f"{self.project}/deploy/docker-compose.prod.yml", f"{self.project}/deploy/gantry.rules",
                       f"{SOURCE}/resources/bundle/deploy-compose.sh"):
            with open(source, "rb") as file:
                self.host.set_file(f"{DEPLOY_PATH}/{os.path.basename(source)}", file.read(), 0o755 if source.endswith(".sh") else 0o644)

    def tagged(self, release, image):
        return f"{self.fleet.env['GANTRY_FLEET_REGISTRY']}/practice/shop-{image}:{self.fleet.tags[release]}"

    def by_hand(self, release):
        """As the script's help says it."""
        return self.ssh(f"{DEPLOY_PATH}/deploy-compose.sh", "run", f"app={self.tagged(release, 'app')}",
                        f"migrator={self.tagged(release, 'migrator')}", "project=shop", f"environment={self.host_name}", "observe=1", "by=lena")

    def compose(self, words):
        return self.host.shell(f"cd {DEPLOY_PATH} && docker compose -p shop --project-directory {DEPLOY_PATH} --env-file .env.production "
                               f"--env-file deploy.env -f docker-compose.prod.yml {words}", user="deploy")

    # --- a host that was deployed without Gantry ----------------------------------------------------------------------

    def test_01_a_host_deployed_without_gantry_is_adopted(self):
        self.copy_deploy_files()
        self.host.set_file(f"{DEPLOY_PATH}/deploy.env", (f"APP_IMAGE={self.tagged('r1', 'app')}\n"
                           f"MIGRATOR_IMAGE={self.tagged('r1', 'migrator')}\nAPP_PORT=3000\n").encode(), 0o600)
        self.compose("up -d --wait postgres redis")
        self.compose("run --rm -T migrator")
        self.compose("up -d app")
        await_that(lambda: self.host.ready() == "200")
        self.host.sql("INSERT INTO customers (id, email, full_name) VALUES (4711, 'kept@shop.example', 'Kept Customer')")
        before = {service: self.host.containers(service) for service in ("postgres", "redis")}
        self.exits(0, self.mara.says("host", "setup", self.host_name, "--yes"))
        plan = self.mara.data("plan", self.fleet.tags["r2"], self.host_name)["data"]["plan"]
        self.assertIn("\nreplaces: unmanaged sha256:", plan)
        self.exits(0, self.mara.deploy(self.fleet.tags["r2"], self.host_name))
        self.assert_told(self.host.runs()[-1], 0, "healthy", "r2")
        self.assert_serves("r2")
        self.assertEqual({service: self.host.containers(service) for service in before}, before)
        self.assertEqual(self.host.sql("SELECT full_name FROM customers WHERE id = 4711"), "Kept Customer")
        self.assertIn("nothing to go back to", self.exits(1, self.mara.says("rollback", self.host_name, "--yes")))

    # --- by hand ------------------------------------------------------------------------------------------------------

    def test_02_deployed_by_hand_over_plain_ssh(self):
        said = self.exits(0, self.by_hand("r1"))
        self.assertIn("run.finished", said)
        self.assert_serves("r1")
        run = self.host.runs()[-1]
        self.assert_told(run, 0, "healthy", "r1")
        listed = self.jonas.newest_run(self.host_name)
        self.assertEqual((listed["run"], listed["outcome"], listed["release"]), (run, "healthy", self.fleet.tags["r1"]))
        self.assertIn("lena", self.exits(0, self.jonas.says("run", "follow", run, "--in", self.host_name, "--progress", "plain")))
        plan = self.jonas.data("plan", self.fleet.tags["r2"], self.host_name)["data"]["plan"]
        self.assertIn(f"\nreplaces: run {run} release {self.fleet.tags['r1']} ", plan)
        self.exits(0, self.jonas.deploy(self.fleet.tags["r2"], self.host_name))

    def test_03_by_hand_while_a_run_is_at_work(self):
        with self.at("pull") as deployment:
            busy = self.exits(75, self.by_hand("r1" if deployment.release == "r2" else "r2"))
            self.assertIn(deployment.run, busy)
            self.assertIn("mara", busy)
            deployment.go()
            self.exits(0, deployment.command.ends())

    # --- behind a forced command --------------------------------------------------------------------------------------

    def test_04_behind_a_forced_command(self):
        with open(f"{SOURCE}/resources/bundle/deploy-compose.sh", "rb") as file:
            self.host.shell("mkdir -p /usr/local/lib/gantry")
            self.host.set_file("/usr/local/lib/gantry/deploy-compose.sh", file.read(), 0o755, 0)
        keys = self.host.read("/home/deploy/.ssh/authorized_keys")
        forced = b'restrict,command="/usr/local/lib/gantry/deploy-compose.sh forced /srv/shop" '
        self.host.set_file("/home/deploy/.ssh/authorized_keys", forced + keys.splitlines()[0] + b"\n", 0o600)
        try:
            for words in (["id"], ["/srv/shop/deploy-compose.sh facts; id"], ["/srv/shop/deploy-compose.sh facts $(id)"], ["sh -c id"], []):
                said = self.exits(64, self.ssh(*words))
                self.assertNotIn("uid=", said)
            facts = self.exits(0, self.ssh("deploy-compose.sh", "facts"))   # half the way: the script still runs as the deploy user
            self.assertIn("\nprotection forced-command failed deploy\n", facts)
            self.assertIn("\nmode guarded\n", facts)
            with self.at("pull") as deployment:
                self.exits(0, self.jonas.says("run", "cancel", deployment.run, "--in", self.host_name))
                self.exits(1, deployment.command.ends())
                self.assert_told(deployment.run, 1, "cancelled", deployment.before)
            self.assert_next_run_works()
            self.exits(0, self.jonas.says("run", "log", self.host.runs()[-1], "migrate", "--in", self.host_name))
            self.exits(0, self.mara.says("rollback", self.host_name, "--yes"))
        finally:
            self.host.set_file("/home/deploy/.ssh/authorized_keys", keys, 0o600)

    # --- a key with a passphrase --------------------------------------------------------------------------------------

    def desk_with_a_locked_key(self):
        key = f"{self.folder}/locked"
        subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", PASSPHRASE, "-f", key], check=True)
        with open(key + ".pub", "rb") as file:
            allowed = self.host.read("/home/deploy/.ssh/authorized_keys") + file.read()
        self.host.set_file("/home/deploy/.ssh/authorized_keys", allowed, 0o600)
        for name, old, new in ((self.fleet.env["GANTRY_FLEET_SSH_CONFIG"], self.fleet.env["GANTRY_FLEET_SSH_KEY"], key),
                               (f"{self.project}/gantry.toml", self.fleet.env["GANTRY_FLEET_SSH_CONFIG"], f"{self.folder}/config")):
            with open(name, encoding="utf-8") as file:
                text = file.read().replace(old, new)
            with open(f"{self.folder}/config" if name.endswith("config") else f"{self.project}/locked.toml", "w", encoding="utf-8") as file:
                file.write(text)
        desk = Desk(self.fleet, "mara", f"{self.project}/locked.toml")
        desk.env.pop("SSH_AUTH_SOCK", None)
        return desk

    def test_05_a_key_with_a_passphrase(self):
        desk = self.desk_with_a_locked_key()
        words = [GANTRYCTL, "--project", desk.project, "status"]
        # Without a terminal nobody is asked, whatever stands on standard input.
        done = subprocess.run(words, env=desk.env, input=(PASSPHRASE + "\n").encode(), start_new_session=True,
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False, timeout=60)
        self.assertIn(b"is encrypted", done.stdout)
        self.assertIn(b"ssh-add", done.stdout)
        # On a terminal it is asked for there, though standard input is a pipe that knows it; a wrong one is asked again.
        code, shown = self.at_a_terminal(["sh", "-c", f"echo {PASSPHRASE} | exec \"$@\"", "sh", *words], desk.env, ["wrong", PASSPHRASE])
        self.assertEqual(code, 0, shown)
        self.assertEqual(shown.count("Passphrase of"), 2, shown)
        self.assertNotIn(PASSPHRASE, shown)
        self.assertIn("Healthy", shown)
        # A connection that breaks is no second question.
        with self.at("pull", desk=self.mara) as deployment:
            code, shown = self.at_a_terminal([GANTRYCTL, "--project", desk.project, "run", "follow", deployment.run, "--in", self.host_name,
                                              "--progress", "plain"], desk.env, [PASSPHRASE], meanwhile=("pull:", self.break_and_go(deployment)))
            self.assertEqual(code, 0, shown)
            self.assertIn("Reconnecting", shown)
            self.assertEqual(shown.count("Passphrase of"), 1, shown)

    def break_and_go(self, deployment):
        def act():
            self.host.drop_connections()
            deployment.go()
        return act

    def at_a_terminal(self, words, env, answers, meanwhile=None):
        """(exit code, what the terminal showed) of a program that a person answers; `meanwhile` is (a word, what to do when it is shown)."""
        command, answered = CommandAtTerminal(words, env), 0

        def attend():
            nonlocal answered, meanwhile
            shown = command.said()
            if shown.count("Passphrase of") > answered and shown.rstrip(" ").endswith(":"):
                self.assertLess(answered, len(answers), shown)
                command.answer(answers[answered])
                answered += 1
            if meanwhile and meanwhile[0] in shown:
                meanwhile[1]()
                meanwhile = None
            return not command.goes_on()
        try:
            await_that(attend, 120)
        finally:
            command.kill()
        return command.ends()

    # --- never ready --------------------------------------------------------------------------------------------------

    def test_06_never_ready_over_a_migration_that_forbids_the_way_back_stays(self):
        self.calm()
        before = self.serving()
        self.assertIn(before, ("r1", "r2"))   # which read the column that r7's migrations drop
        applied = self.applied()
        said = self.exits(8, self.mara.deploy(self.fleet.tags["r7"], self.host_name))
        self.assertIn("verdict BLOCKED", said)
        self.assertIn("failed at step ready: it did not become ready in time. 5 migrations were applied; the app container was replaced. "
                      "The new release is running. The previous release was not put back: the schema has moved", said)
        run = self.host.runs()[-1]
        self.assert_told(run, 8, "failed", "r7", "app")
        steps = {event["step"]: event for event in self.host.events(run) if event["event"] == "step.finished"}
        self.assertEqual((steps["ready"]["code"], steps["restore"]["code"], steps["restore"]["ok"]), ("never-ready", "restore-unsafe", False))
        self.assertEqual(self.applied(), applied + 5)
        # It was left as it is: it runs, and says itself that it is not ready. Nothing is held.
        app, = self.host.containers("app")
        self.assertEqual(self.host.docker("inspect", "-f", "{{.State.Status}} {{.RestartCount}}", app).strip(), "running 0")
        self.assertEqual(self.host.ready(), "503")
        self.assertFalse(self.host.exists(f"{DEPLOY_PATH}/.gantry/hold"))

    def applied(self):
        return int(self.host.sql("SELECT count(*) FROM _prisma_migrations WHERE finished_at IS NOT NULL"))

    def test_07_never_ready_without_a_migration_is_put_back(self):
        self.calm()
        self.exits(0, self.mara.deploy(self.fleet.tags["r5"], self.host_name))   # over what was left
        said = self.exits(7, self.mara.deploy(self.fleet.tags["r7"], self.host_name))
        self.assertIn("did not become ready in time", said)
        self.assert_told(self.host.runs()[-1], 7, "restored", "r5", "app")
        self.assertEqual(self.host.events(self.host.runs()[-1])[-1]["migrations"], 0)
        self.assert_serves("r5")
        self.lift_hold()


if __name__ == "__main__":
    main()
