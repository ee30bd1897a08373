"""The practice fleet and desks on it, in the words of the trade, for the end-to-end tests."""

import json
import os
import pty
import re
import signal
import subprocess
import sys
import tempfile
import threading
import time
import unittest

os.environ.setdefault("GANTRY_PUBLIC_IMAGES", "none")   # the same images on every machine
SOURCE = os.environ["GANTRY_SOURCE"]
GANTRYCTL = os.environ["GANTRYCTL"]


class Fleet:
    """A fleet of its own, started when made; `down` removes it and everything it kept.

    `joined`: one that may be up already and that others use at this moment. It is left as it is then: `up` would mend a
    cable that another test has pulled."""

    def __init__(self, name, joined=False):
        self.name = name
        if not joined or self._tool("env", check=False).returncode != 0:
            self._tool("up")
        exports = self._tool("env").stdout
        self.env = dict(re.findall(r"export (\w+)='([^']*)'", exports))
        self.project = self.env["GANTRY_FLEET_PROJECT"]
        with open(self.env["GANTRY_FLEET_RELEASES"], encoding="utf-8") as file:
            releases = json.load(file)
        rows = releases["releases"] if isinstance(releases, dict) else releases
        self.tags = {row["name"]: row["tag"] for row in rows}
        self.digests = {row["name"]: {image: row[image]["digest"] for image in row["images"]} for row in rows}

    def _tool(self, *words, check=True):
        return subprocess.run([f"{SOURCE}/tools/fleet", *words, "--name", self.name] if words[0] != "exec" else
                              [f"{SOURCE}/tools/fleet", "exec", words[1], "--name", self.name, *words[2:]],
                              check=check, text=True, capture_output=True, errors="replace", timeout=600)

    def down(self):
        self.remove(self.name)

    def stop(self):
        """Nothing of it answers any more; what it kept stays."""
        self._tool("down")

    @staticmethod
    def remove(name):
        subprocess.run([f"{SOURCE}/tools/fleet", "down", "--purge", "--name", name], check=False, capture_output=True, timeout=600)

    def fault(self, *words):
        self._tool(*words)

    def on(self, host, script, user="root"):
        """The output of a shell script on a host, run beside Gantry, not through it."""
        return self._tool("exec", host, "--user", user, "--", "sh", "-c", script, check=False).stdout

    def running_app(self, host):
        """What the engine itself says: RepoDigests of the running app container's image."""
        return self.on(host, "docker inspect -f '{{json .RepoDigests}}' "
                             "$(docker inspect -f '{{.Image}}' $(docker ps -q --filter label=com.docker.compose.service=app))")

    def ready(self, host):
        return self.on(host, "curl -s -o /dev/null -m 5 -w '%{http_code}' http://127.0.0.1:3000/api/ready")

    def journal(self, host, run):
        return self.on(host, f"cat /srv/shop/.gantry/runs/{run}/journal").splitlines()

    def await_on(self, host, script, wanted, seconds=40):
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            if wanted in self.on(host, script):
                return
            time.sleep(0.2)
        raise AssertionError(f"{host}: {script!r} never said {wanted!r}")

    def await_step(self, host, step):
        self.await_on(host, "cat $(ls -d /srv/shop/.gantry/runs/* | tail -1)/journal | tail -3", f'"step.started","step":"{step}"')


class Command:
    """A gantryctl at work. What it says goes to a file, so that it never waits for a reader."""

    def __init__(self, words, env):
        self.file = tempfile.TemporaryFile(mode="w+b")
        self.process = subprocess.Popen(words, env=env, stdin=subprocess.DEVNULL, stdout=self.file, stderr=subprocess.STDOUT)

    def said(self):
        return os.pread(self.file.fileno(), 1 << 22, 0).decode(errors="replace")

    def ends(self, seconds=180):
        """(exit code, everything it printed)"""
        self.process.wait(seconds)
        return self.process.returncode, self.said()

    def goes_on(self):
        return self.process.poll() is None

    def kill(self, how=signal.SIGKILL):
        self.process.send_signal(how)
        self.process.wait(60)


class CommandAtTerminal(Command):
    """A program at a terminal of its own: it may ask, and a test answers."""

    def __init__(self, words, env):  # pylint: disable=super-init-not-called
        self.file = tempfile.TemporaryFile(mode="w+b")
        self.terminal, inside = pty.openpty()
        self.process = subprocess.Popen(["setsid", "--ctty", *words], env=env, stdin=inside, stdout=inside, stderr=inside)
        os.close(inside)
        self.reader = threading.Thread(target=self._read, daemon=True)
        self.reader.start()

    def _read(self):
        """Until everybody who had the terminal is gone; read at once, so that nobody waits for a reader."""
        try:
            while part := os.read(self.terminal, 4096):
                os.write(self.file.fileno(), part)
        except OSError:
            pass
        os.close(self.terminal)

    def answer(self, text):
        os.write(self.terminal, (text + "\n").encode())

    def ends(self, seconds=180):
        self.process.wait(seconds)
        self.reader.join(seconds)
        return self.process.returncode, self.said()


class Desk:
    """One person at one desktop: a store of their own, unless they share one. `project` is a folder with a project file."""

    def __init__(self, fleet, person, project=None, store=None):
        self.fleet = fleet
        self.person = person
        self.project = project or fleet.project
        self.folder = tempfile.TemporaryDirectory(prefix="gantry-desk-")
        self.env = {**os.environ, **fleet.env, "GANTRY_PERSON": person, "NO_COLOR": "1",
                    "GANTRY_STORE": store or f"{self.folder.name}/store.sqlite",
                    "GANTRY_LEDGERS": f"{self.folder.name}/ledgers"}
        self.said = ""
        self.commands = []

    def traces(self):
        """Everything this desk printed or kept: name → bytes."""
        traces = {f"output of {self.person}": self.said.encode(), **{f"output of {self.person}'s command {number}": command.said().encode()
                                                                     for number, command in enumerate(self.commands)}}
        for folder, _, names in os.walk(self.folder.name):
            for name in names:
                with open(os.path.join(folder, name), "rb") as file:
                    traces[f"{self.person}'s {name}"] = file.read()
        return traces

    def _words(self, words):
        return [GANTRYCTL, "--project", self.project, *words]

    def says(self, *words):
        """(exit code, everything it printed)"""
        done = subprocess.run(self._words(words), env=self.env, text=True, stdin=subprocess.DEVNULL,
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT, errors="replace", timeout=300, check=False)
        self.said += done.stdout
        return done.returncode, done.stdout

    def data(self, *words):
        done = subprocess.run(self._words(["--json", *words]), env=self.env, text=True, stdin=subprocess.DEVNULL,
                              capture_output=True, errors="replace", timeout=300, check=False)
        self.said += done.stdout + done.stderr
        return json.loads(done.stdout)

    def begins(self, *words):
        """Starts a command and leaves it at work."""
        self.commands.append(Command(self._words(words), self.env))
        return self.commands[-1]

    def is_asked(self, *words):
        """Starts a command at a terminal, and leaves it at its question."""
        command = CommandAtTerminal(self._words(words), self.env)
        self.commands.append(command)
        end = time.monotonic() + 60
        while "[y/N]" not in command.said():
            if time.monotonic() > end or not command.goes_on():
                command.kill()
                raise AssertionError("it never asked: " + command.said())
            time.sleep(0.05)
        return command

    def deploy(self, tag, environment):
        return self.says("deploy", tag, environment, "--yes", "--confirm", f"{tag}@{environment}")

    def newest_run(self, environment):
        return self.data("run", "list", environment)["data"][0]


# What a practice host's .env.production says that everybody may know.
KNOWN_SETTINGS = {"NODE_ENV", "RATE_LIMIT_BACKEND", "POSTGRES_IMAGE", "REDIS_IMAGE", "POSTGRES_USER", "POSTGRES_DB", "REDIS_URL"}


def secrets_in(text):
    """The values in a .env.production that must not leave its host."""
    settings = re.findall(r"^(\w+)=(.*)$", text, re.M)
    return [value.strip("'\"").encode() for name, value in settings if name not in KNOWN_SETTINGS and len(value) >= 8]


def why_not():
    """Why this machine cannot run a practice fleet; empty when it can."""
    if os.geteuid() != 0:
        return "the practice fleet needs root"
    if subprocess.run(["unshare", "--mount", "--net", "true"], check=False, capture_output=True).returncode != 0:
        return "this machine does not allow network and mount namespaces"
    return ""


def main():
    """Runs the tests of the module that was started; 77 tells ctest that it was skipped."""
    if why_not():
        print("skipped:", why_not())
        sys.exit(77)
    unittest.main(failfast=False, warnings="ignore")
