"""Whatever happens at the desktop, between it and the host, or at another desktop: the run goes on, and is told in full."""

import signal
import time

from lane import RUN_STEPS, STEPS, Lane
from practice import Desk, main
from practice_host import await_that


class DeskFaults(Lane):
    host_name = "staging"

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.settle()

    def test_gantryctl_is_killed(self):
        for step in STEPS:
            with self.subTest(step=step), self.at(step) as deployment:
                deployment.command.kill()
                if step == "upload":
                    deployment.go()
                    self.assert_nothing_arrived(deployment)
                else:
                    self.assert_a_follower_may_leave(deployment)
                    deployment.go()
                    self.assert_told(deployment.run, 0, "healthy", deployment.release)

    def assert_a_follower_may_leave(self, deployment):
        """Ctrl-C while somebody only looks on."""
        follower = self.jonas.begins("run", "follow", deployment.run, "--in", self.host_name, "--progress", "plain")
        await_that(lambda: deployment.run in follower.said())
        follower.kill(signal.SIGINT)
        self.assertEqual(follower.process.returncode, 130, follower.said())
        self.assertIn("goes on", follower.said())

    def test_the_connection_breaks_and_sshd_is_away(self):
        for step in RUN_STEPS:
            with self.subTest(step=step), self.at(step) as deployment:
                self.host.drop_connections()
                await_that(lambda: "Reconnecting" in deployment.command.said())
                self.fleet.fault("sshd", self.host_name, "stop")
                self.host.drop_connections()
                deployment.go()
                tries = deployment.command.said().count("Reconnecting")
                await_that(lambda: deployment.command.said().count("Reconnecting") > tries + 1)
                self.fleet.fault("sshd", self.host_name, "start")
                said = self.exits(0, deployment.command.ends())
                self.assert_told(deployment.run, 0, "healthy", deployment.release)
                self.assert_shown_once(said, deployment)

    def assert_shown_once(self, said, deployment):
        """Every step's begin and end stands once in what the desk that lost its connection showed."""
        for step in ("pull", "migrate", "start", "ready", "observe"):
            self.assertEqual(said.count(f"  {step}: done"), 1, said)
        shown = self.mara.data("run", "show", deployment.run)["data"]
        self.assertEqual(shown["lines"], len(self.host.journal(deployment.run)))

    def test_the_connection_breaks_while_deploy_files_are_sent(self):
        with self.at("upload") as deployment:
            self.host.drop_connections()
            said = self.exits(10, deployment.command.ends())
            self.assertIn("connection", said)
            deployment.go()
            self.assert_nothing_arrived(deployment)
        self.assert_next_run_works()

    def test_sshd_is_stopped_while_deploy_files_are_sent(self):
        """Its sessions end with it. Where they outlive it the deployment does not notice: it needs no other connection."""
        self.addCleanup(self.fleet.fault, "sshd", self.host_name, "start")
        runs = self.host.runs()
        with self.at("upload") as deployment:
            self.fleet.fault("sshd", self.host_name, "stop")
            self.host.drop_connections()
            said = self.exits(10, deployment.command.ends())
            self.assertIn("Nothing was changed", said)
            self.assertIn("Connection refused", self.exits(10, self.mara.deploy(self.fleet.tags[deployment.release], self.host_name)))
            deployment.go()
            self.assert_nothing_arrived(deployment)
            self.assertEqual(self.host.runs(), runs)
        self.fleet.fault("sshd", self.host_name, "start")
        self.assert_next_run_works()
        with self.at("upload") as deployment:
            self.fleet.fault("sshd", self.host_name, "stop")
            deployment.go()
            self.exits(0, deployment.command.ends())
            self.fleet.fault("sshd", self.host_name, "start")
            self.assert_told(self.host.runs()[-1], 0, "healthy", deployment.release)

    def test_the_host_is_silent_for_longer_than_a_connection_lives(self):
        self.addCleanup(self.fleet.fault, "mend", self.host_name)
        for step in RUN_STEPS:
            with self.subTest(step=step), self.at(step) as deployment:
                self.fleet.fault("cut", self.host_name)
                if step == "ready":   # its own patience is shorter
                    deployment.go()
                await_that(lambda: "Reconnecting" in deployment.command.said(), 120)
                if step == "pull":    # it needs the registry, which is behind the same cable
                    self.fleet.fault("mend", self.host_name)
                deployment.go()
                self.await_end(deployment.run)
                self.fleet.fault("mend", self.host_name)
                said = self.exits(0, deployment.command.ends())
                self.assert_told(deployment.run, 0, "healthy", deployment.release)
                self.assert_shown_once(said, deployment)

    def test_the_host_falls_silent_while_deploy_files_are_sent(self):
        self.addCleanup(self.fleet.fault, "mend", self.host_name)
        with self.at("upload") as deployment:
            self.fleet.fault("cut", self.host_name)
            said = self.exits(10, deployment.command.ends())
            self.assertIn("Nothing was changed", said)
            self.fleet.fault("mend", self.host_name)
            deployment.go()
            self.assert_nothing_arrived(deployment)
        self.assert_next_run_works()

    def test_a_second_deployment_meanwhile(self):
        for step in RUN_STEPS:
            with self.subTest(step=step), self.at(step) as deployment:
                busy = self.exits(6, self.jonas.deploy(self.fleet.tags["r3"], self.host_name))
                since = self.host.events(deployment.run)[0]["at"][:16]
                for word in ("mara", step, deployment.run, since):
                    self.assertIn(word, busy)
                deployment.go()
                self.exits(0, deployment.command.ends())
                self.assert_told(deployment.run, 0, "healthy", deployment.release)

    def at_the_question(self, desk, release):
        """A deployment whose plan is made, which no gate refuses, and which only waits for a yes."""
        command = desk.is_asked("deploy", self.fleet.tags[release], self.host_name, "--progress", "plain")
        self.addCleanup(command.kill)
        return command

    def test_both_planned_before_either_began(self):
        """This desk saw nobody at work: only the host's own lock is in the way."""
        for step in RUN_STEPS:
            self.calm()
            second = self.at_the_question(self.jonas, "r3")
            with self.subTest(step=step), self.at(step) as deployment:
                runs = self.host.runs()
                second.answer("y")
                busy = self.exits(6, second.ends())
                since = self.host.events(deployment.run)[0]["at"][:19]
                self.assertIn(f"run {deployment.run} by mara holds the lock since {since}", busy)
                self.assertIn(f"at step {step}", busy)
                self.assertEqual(self.host.runs(), runs)
                deployment.go()
                self.exits(0, deployment.command.ends())
                self.assert_told(deployment.run, 0, "healthy", deployment.release)

    def test_two_people_say_yes_at_the_same_moment(self):
        """Whoever is first: one deployment goes on, the other is told of it."""
        self.calm()
        release, runs = self.other(), set(self.host.runs())
        people = {desk.person: self.at_the_question(desk, release) for desk in (self.mara, self.jonas)}
        self.host.forget_image(self.image(release))
        self.host.set_stop("pull")
        self.addCleanup(self.host.let_go, "pull")
        for command in people.values():
            command.answer("y")
        later = await_that(lambda: next((person for person, command in people.items() if not command.goes_on()), None))
        first, = people.keys() - {later}
        busy = self.exits(6, people[later].ends())
        run, = set(self.host.runs()) - runs
        self.assertIn(f"run {run} by {first} holds the lock since 20", busy)
        self.host.let_go("pull")
        self.exits(0, people[first].ends())
        self.assert_told(run, 0, "healthy", release)

    def test_a_second_deployment_while_the_first_sends_its_files(self):
        with self.at("upload") as deployment:
            self.exits(0, self.jonas.deploy(self.fleet.tags[deployment.release], self.host_name))
            newest = self.host.runs()[-1]
            deployment.go()
            said = self.exits(5, deployment.command.ends())
            self.assertIn("Nothing was changed", said)
            self.assert_told(newest, 0, "healthy", deployment.release)
            self.assert_serves(deployment.release)

    def test_two_desktops_share_a_store(self):
        with self.at("pull") as deployment:
            second = Desk(self.fleet, "jonas", self.project, store=self.mara.env["GANTRY_STORE"])
            followers = [second.begins("run", "follow", deployment.run, "--progress", "json") for _ in range(2)]
            await_that(lambda: all("step.started" in follower.said() for follower in followers))
            deployment.go()
            self.exits(0, deployment.command.ends())
            journal = self.host.journal(deployment.run)
            for follower in followers:
                said = self.exits(0, follower.ends())
                self.assertEqual([line for line in said.splitlines() if line.startswith('{"n":')], journal)
            shown = second.data("run", "show", deployment.run)["data"]
            self.assertEqual((shown["lines"], shown["outcome"]), (len(journal), "healthy"))

    def cancel(self, deployment):
        said = self.exits(0, self.jonas.says("run", "cancel", deployment.run, "--in", self.host_name))
        self.assertIn("Asked run", said)

    def test_ctrl_c_leaves_the_run_alone(self):
        for step in ("upload", "pull"):
            with self.subTest(step=step), self.at(step) as deployment:
                runs = self.host.runs()
                deployment.command.kill(signal.SIGINT)
                self.assertEqual(deployment.command.process.returncode, 130, deployment.command.said())
                self.assertEqual("goes on" in deployment.command.said(), step != "upload")
                deployment.go()
                if step == "upload":
                    self.assert_nothing_arrived(deployment)
                    self.assertEqual(self.host.runs(), runs)
                else:
                    self.assert_told(deployment.run, 0, "healthy", deployment.release)

    def test_cancelled_before_the_app_is_touched(self):
        for step, code, changed in (("pull", 1, "nothing"), ("migrate", 8, "schema")):
            with self.subTest(step=step), self.at(step) as deployment:
                self.cancel(deployment)
                if step == "migrate":   # a migration is never stopped
                    time.sleep(1)
                    self.assertEqual(len(self.host.migrators()), 1)
                    deployment.go()
                said = self.exits(code, deployment.command.ends())
                self.assertIn(f"Cancelled at step {step}", said)
                self.assertIn("Nothing was changed" if step == "pull" else "the app was not touched", said)
                self.assertIn("previous release is serving", said)
                self.assert_told(deployment.run, code, "cancelled", deployment.before, changed)
                self.assertEqual(self.host.events(deployment.run)[-1]["migrations"], 0)
        self.assert_next_run_works()

    def test_cancelled_after_the_app_was_replaced(self):
        for step in ("start", "ready"):
            with self.subTest(step=step), self.at(step) as deployment:
                self.cancel(deployment)
                deployment.go()
                said = self.exits(7, deployment.command.ends())
                self.assertIn(f"Cancelled at step {step}. The previous release was put back and proven", said)
                self.assert_told(deployment.run, 7, "restored", deployment.before, "app")
                self.assert_serves(deployment.before)
                self.lift_hold()


if __name__ == "__main__":
    main()
