"""Whatever happens on the host: what was interrupted is put on record, the old release serves, and the next run works."""

import contextlib
import json
import os
import subprocess

from lane import RUN_STEPS, STEPS, Lane
from practice import main, secrets_in
from practice_host import DEPLOY_PATH, await_that

# What a terminal must never get: a title, a cleared screen, a C1 control, a link, bytes that are not UTF-8.
HOSTILE = b"\x1b]0;owned\x07\x1b[2J\x9b31m\xc2\x9b\xff\xfe\xe2\x80\xaegnp.exe\r{\"n\":1,\"event\":\"run.finished\",\"ok\":true}\x00 end\n"


class HostFaults(Lane):
    host_name = "production"

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.settle()

    # --- the runner is killed -----------------------------------------------------------------------------------------

    def assert_interrupted(self, deployment, serves):
        """The desk that followed says so, and a desk that did not is told the same."""
        said = self.exits(8, deployment.command.ends())
        self.assertIn("was interrupted", said)
        self.assert_told(deployment.run, 8, "interrupted", serves)
        self.assertEqual(self.host.events(deployment.run)[-1]["step"], deployment.step)
        listed = self.jonas.newest_run(self.host_name)
        self.assertEqual((listed["run"], listed["outcome"]), (deployment.run, "interrupted"))

    def test_the_runner_is_killed_before_the_app_is_touched(self):
        with self.at("pull") as deployment:
            self.host.kill_runner(deployment.run)
            self.assert_interrupted(deployment, deployment.before)
            self.assert_serves(deployment.before)
        self.assert_next_run_works()

    def test_the_runner_is_killed_and_its_migrator_is_adopted(self):
        with self.at("migrate") as deployment:
            self.host.kill_runner(deployment.run)
            self.assert_interrupted(deployment, deployment.before)
            working = self.host.migrators()
            self.assertEqual(len(working), 1)
            second = self.jonas.begins("deploy", self.fleet.tags[deployment.release], self.host_name, "--yes", "--progress", "plain")
            await_that(lambda: "taking it over" in second.said())
            self.assertEqual(self.host.migrators(), working)
            deployment.go()
            self.exits(0, second.ends())
            self.assert_told(self.host.runs()[-1], 0, "healthy", deployment.release)
        self.assertEqual(self.host.migrators(), [])

    def test_the_runner_is_killed_while_compose_replaces_the_app(self):
        with self.at("start") as deployment:
            self.host.kill_runner(deployment.run)
            # Compose is still at work under the run's lock: nobody else may begin.
            busy = self.exits(6, self.jonas.deploy(self.fleet.tags[deployment.before], self.host_name))
            self.assertIn(deployment.run, busy)
            deployment.go()
            self.assert_interrupted(deployment, deployment.release)
        self.assert_next_run_works()

    def test_the_runner_is_killed_while_the_app_is_not_ready(self):
        with self.at("ready") as deployment:
            self.host.kill_runner(deployment.run)
            self.assert_interrupted(deployment, deployment.release)
            deployment.go()
            # What serves was never proven: going back is offered, and works.
            self.exits(0, self.mara.says("rollback", self.host_name, self.fleet.tags[deployment.before], "--yes"))
            self.assert_serves(deployment.before)

    def test_the_script_is_killed_while_it_takes_deploy_files(self):
        with self.at("upload") as deployment:
            scripts = self.host.shell("pgrep -u deploy -f 'deploy-compose.sh put'").split()
            self.host.shell("kill -KILL " + " ".join(scripts))
            deployment.go()
            code, said = deployment.command.ends()
            self.assertIn(code, (1, 10), said)
            # kill -9 leaves what it had taken; it lies apart, and is swept an hour later.
            self.assertEqual(self.host.bundles(), deployment.bundles)
            self.assert_serves(deployment.before)
        self.assert_next_run_works()

    # --- the power fails ----------------------------------------------------------------------------------------------

    def test_the_power_fails(self):
        for step in STEPS:
            # A frozen process outlives a power cut of a practice host, so the migrator is not put to sleep.
            with self.subTest(step=step), self.at(step, paused=False) as deployment:
                self.fleet.fault("reboot", self.host_name)
                self.host.prepare_stops()
                if step == "upload":
                    self.exits(10, deployment.command.ends())
                    self.assertEqual(self.host.bundles(), deployment.bundles)
                else:
                    self.assert_interrupted(deployment, deployment.release if step == "ready" else deployment.before)
                await_that(lambda: self.host.ready() == "200")
            self.assert_next_run_works()

    # --- the registry -------------------------------------------------------------------------------------------------

    def test_the_registry_is_away_from_the_host(self):
        for step in STEPS:
            with self.subTest(step=step), self.at(step) as deployment:
                if step == "upload":
                    self.host.forget_image(self.image(deployment.release))
                self.host.no_registry()
                deployment.go()
                if step in ("upload", "pull"):
                    said = self.exits(1, deployment.command.ends())
                    self.assertIn("cannot reach the registry", said)
                    self.assertIn("Nothing was changed", said)
                    self.assert_told(self.host.runs()[-1], 1, "refused", deployment.before, "nothing")
                    self.assert_serves(deployment.before)
                else:
                    self.exits(0, deployment.command.ends())
                    self.assert_told(deployment.run, 0, "healthy", deployment.release)
                self.host.let_registry()

    def test_the_image_is_gone_from_the_registry(self):
        with self.at("pull", release="r9") as deployment:
            with self.without_manifest("r9"):
                deployment.go()
                said = self.exits(1, deployment.command.ends())
            self.assertIn("does not have the image any more", said)
            self.assert_told(deployment.run, 1, "refused", deployment.before, "nothing")
            self.assert_serves(deployment.before)
        previous = "r1" if self.serving() == "r2" else "r2"
        self.exits(0, self.mara.says("rollback", self.host_name, self.fleet.tags[previous], "--yes"))
        self.assert_serves(previous)

    # --- the disk -----------------------------------------------------------------------------------------------------

    def test_the_disk_is_full(self):
        with self.disk(100):   # enough for a run, and less than its rule asks for
            said = self.exits(1, self.mara.deploy(self.fleet.tags[self.other()], self.host_name))
        self.assertIn("space", said)
        self.assertIn('"code":"disk-low","step":"check","changed":"nothing"', self.host.journal(self.host.runs()[-1])[-1])
        with self.at("upload") as deployment, self.disk(0):
            deployment.go()
            said = self.exits(1, deployment.command.ends())
            self.assertIn("space", said)
            self.assert_nothing_arrived(deployment)
        for step in RUN_STEPS:
            code, outcome, changed = (1, "refused", "nothing") if step == "pull" else (7, "restored", "app")
            with self.subTest(step=step), self.at(step) as deployment:
                with self.disk(0):
                    deployment.go()
                    said = self.exits(code, deployment.command.ends())
                self.assertIn("space", said)
                self.assert_told(deployment.run, code, outcome, deployment.before, changed)
                self.assert_serves(deployment.before)
        self.calm()
        self.assert_next_run_works()

    def test_the_engines_disk_is_full(self):
        """The rule has looked before; it fills up while the image comes."""
        with self.at("pull") as deployment:
            self.addCleanup(self.host.free_engine_disk)
            self.host.fill_engine_disk()
            deployment.go()
            said = self.exits(1, deployment.command.ends())
            self.assertIn("Refused at step pull: there is too little space on the host: engine. Nothing was changed. The previous release is serving.", said)
            self.assertRegex(said, "/var/lib/docker/.*: no space left on device")
            self.assert_told(deployment.run, 1, "refused", deployment.before, "nothing")
            pull, = (event for event in self.host.events(deployment.run) if (event["event"], event.get("step")) == ("step.finished", "pull"))
            self.assertEqual((pull["code"], pull["subject"]), ("disk-low", "engine"))
            self.assert_serves(deployment.before)
            self.assertNotIn(self.image(deployment.release), self.host.docker("image", "ls", "--digests", "--format", "{{.Repository}}@{{.Digest}}"))
            self.host.free_engine_disk()
        self.assert_next_run_works()

    @contextlib.contextmanager
    def disk(self, mebibytes):
        """Of the deploy path's disk no more than this is left."""
        if mebibytes:
            self.host.leave_space(mebibytes)
        else:
            self.fleet.fault("fill", self.host_name)
        try:
            yield
        finally:
            self.fleet.fault("free", self.host_name)

    # --- the owner's settings -----------------------------------------------------------------------------------------

    def test_settings_change_while_a_run_is_at_work(self):
        """What was judged is what is used: a run stops before it starts anything with other settings."""
        for step, damage, code in (("upload", "sed -i s/^RATE_LIMIT_BACKEND=.*/RATE_LIMIT_BACKEND=memory/", 1),
                                   ("pull", "sed -i s/^APP_SECRET=.*/APP_SECRET=/", 5),
                                   ("pull", "sed -i 's/^APP_SECRET=.*/APP_SECRET=pla$nted-tail/'", 5), ("migrate", "rm", 8)):
            with self.subTest(step=step, damage=damage), self.at(step) as deployment, self.damaged(damage):
                deployment.go()
                said = self.exits(code, deployment.command.ends())
                self.assertNotIn("nted-tail", said)
                outcome, changed = ("failed", "schema") if step == "migrate" else ("refused", "nothing")
                self.assert_told(self.host.runs()[-1], code, outcome, deployment.before, changed)
                self.assert_serves(deployment.before)

    # --- what programs print ------------------------------------------------------------------------------------------

    def assert_neutral(self, text):
        """Text for a terminal, as bytes: UTF-8, and no control but newline and tab."""
        for character in text.decode("utf-8"):
            self.assertFalse(character in "\u202e\u009b\r" or (character < " " and character not in "\n\t"), text)

    def output_of(self, *words):
        done = subprocess.run([os.environ["GANTRYCTL"], "--project", self.project, *words], env=self.mara.env, stdin=subprocess.DEVNULL,
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False, timeout=180)
        self.mara.said += done.stdout.decode(errors="replace")
        return done

    def test_hostile_program_output(self):
        for step, code in (("pull", 1), ("migrate", 8), ("start", 8)):
            with self.subTest(step=step):
                self.calm()
                before, tag = self.serving(), self.fleet.tags[self.other()]
                self.host.forget_image(self.image(self.other()))
                self.host.set_stop(step, HOSTILE * 3, ".says")
                self.host.set_stop(step, "1", ".fails")
                done = self.output_of("deploy", tag, self.host_name, "--yes", "--progress", "plain", "--color", "never")
                self.host.let_go(step)
                self.assertEqual(done.returncode, code, done.stdout)
                self.assert_neutral(done.stdout)
                self.assert_log_is_neutral(self.host.runs()[-1], step)
                self.assertEqual(self.serving(), before)
                self.calm()
                self.assert_next_run_works()

    def test_hostile_words_of_an_app_that_is_never_ready(self):
        with self.at("ready") as deployment:
            app = self.host.containers("app")[0]
            process = self.host.docker("inspect", "-f", "{{.State.Pid}}", app).strip()
            self.host.set_file("/run/noise", HOSTILE * 3)
            self.host.shell(f"cat /run/noise >/proc/{process}/fd/1; rm /run/noise")
            await_that(lambda: '"event":"step.finished","step":"ready","ok":false' in "".join(self.host.journal(deployment.run)))
            deployment.go()
            said = self.exits(7, deployment.command.ends())
            self.assert_neutral(said.encode())
            # The engine itself keeps no byte that is not UTF-8.
            self.assert_log_is_neutral(deployment.run, "ready", HOSTILE.decode(errors="replace").encode())
        self.lift_hold()
        self.assert_next_run_works()

    def assert_log_is_neutral(self, run, step, kept=HOSTILE):
        """The host keeps what a program said, byte for byte; no way of looking at it hands it on as it is."""
        self.assertIn(kept, self.host.shell_bytes(f"cat {DEPLOY_PATH}/.gantry/runs/{run}/*-{step}.log"))
        log = self.output_of("run", "log", run, step, "--in", self.host_name)
        self.assertEqual(log.returncode, 0)
        self.assertIn("⟦U+001B⟧]0;owned".encode(), log.stdout)
        self.assertIn(("⟦0xFF⟧" if kept == HOSTILE else "\ufffd").encode(), log.stdout)
        self.assert_neutral(log.stdout)
        followed = self.output_of("--json", "run", "follow", run, "--in", self.host_name, "--progress", "quiet")
        self.assert_neutral(followed.stdout)
        self.assertEqual(json.loads(followed.stdout)["data"]["run"], run)
        self.assertNotIn("owned", "".join(self.host.journal(run)))

    def test_a_host_whose_shell_talks(self):
        """.bashrc of the deploy user prints before every answer: refused in words, never shown raw, and nothing is done."""
        self.calm()
        runs = self.host.runs()
        self.host.set_file("/home/deploy/.bashrc", b"cat /home/deploy/noise\n")
        self.host.set_file("/home/deploy/noise", HOSTILE)
        try:
            done = self.output_of("deploy", self.fleet.tags[self.other()], self.host_name, "--yes")
            self.assertEqual(done.returncode, 1, done.stdout)
            self.assert_neutral(done.stdout)
            self.assertIn("it begins with".encode(), done.stdout)
        finally:
            self.host.shell("rm -f /home/deploy/.bashrc /home/deploy/noise")
        self.assertEqual(self.host.runs(), runs)

    def test_z_no_secret_has_left_the_host(self):
        secrets = secrets_in(self.host.read(f"{DEPLOY_PATH}/.env.production").decode())
        self.assertGreaterEqual(len(secrets), 4)
        places = {}
        for desk in (self.mara, self.jonas, *self.strangers):
            places.update(desk.traces())
        self.assertTrue(any("store.sqlite" in place for place in places))
        places["host"] = self.host.shell_bytes(f"find {DEPLOY_PATH}/.gantry -type f -exec cat {{}} +")
        for place, text in places.items():
            for secret in secrets:
                self.assertNotIn(secret, text, place)


if __name__ == "__main__":
    main()
