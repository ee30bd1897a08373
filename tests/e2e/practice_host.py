"""One practice host, seen and touched from beside it: never through Gantry, its script or ssh."""

import json
import os
import re
import shutil
import subprocess
import time

DEPLOY_PATH = "/srv/shop"
DEPLOY_USER = 20001
STOPS = "/run/stops"


class Timeout(AssertionError):
    pass


def await_that(what, seconds=60, pause=0.05):
    """What `what` returns, as soon as it is true. A figure for a busy machine: what is waited for comes, or is wrong."""
    end = time.monotonic() + seconds
    while True:
        found = what()
        if found:
            return found
        if time.monotonic() > end:
            raise Timeout(f"waited {seconds} s in vain")
        time.sleep(pause)


class PracticeHost:
    def __init__(self, fleet, name):
        self.fleet = fleet
        self.name = name

    # --- looking ---------------------------------------------------------------------------------------------------

    def init(self):
        """The host's first process, as this machine counts; another one after every reboot."""
        with open(f"{self.fleet.env['GANTRY_FLEET_HOME']}/hosts/{self.name}/process", encoding="ascii") as file:
            outer = file.read().split()[0]
        with open(f"/proc/{outer}/task/{outer}/children", encoding="ascii") as file:
            return int(file.read().split()[0])

    def path(self, path):
        """A path of the host, as a path of this machine."""
        return f"/proc/{self.init()}/root{path}"

    def read(self, path):
        try:
            with open(self.path(path), "rb") as file:
                return file.read()
        except (FileNotFoundError, NotADirectoryError):
            return b""

    def exists(self, path):
        return os.path.lexists(self.path(path))

    def docker(self, *words, **options):
        """The engine's own answer, asked over its socket."""
        options = {"check": True, "text": True, "capture_output": True, "timeout": 120, **options}
        return subprocess.run(["docker", "-H", f"unix://{self.path('/run/docker.sock')}", *words], **options).stdout

    def shell(self, script, user="root", check=True):
        words = ["nsenter", "--target", str(self.init()), "--mount", "--uts", "--ipc", "--net", "--pid", "--wd=/", "--"]
        if user != "root":
            words += ["setpriv", "--reuid", user, "--regid", user, "--init-groups", "--"]
        return subprocess.run([*words, "env", "-i", "PATH=/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin", f"HOME=/home/{user}", "sh", "-c", script],
                              check=check, text=True, capture_output=True, errors="replace", timeout=120).stdout

    def shell_bytes(self, script):
        return subprocess.run(["nsenter", "--target", str(self.init()), "--mount", "--pid", "--", "sh", "-c", script], check=True,
                              capture_output=True, timeout=120).stdout

    def containers(self, service, *more):
        return self.docker("ps", "-q", "--filter", f"label=com.docker.compose.service={service}",
                           "--filter", "label=com.docker.compose.oneoff=False", *more).split()

    def serving_image(self):
        """NAME@DIGESTs of the image that the running app container was made from; empty when none runs."""
        ids = self.containers("app", "--filter", "status=running")
        if not ids:
            return []
        image = self.docker("inspect", "-f", "{{.Image}}", *ids).split()
        return json.loads(self.docker("image", "inspect", "-f", "{{json .RepoDigests}}", *image))

    def migrators(self):
        return self.docker("ps", "-a", "--no-trunc", "--filter", "name=shop-gantry-migrator", "--format", "{{.ID}} {{.State}}").splitlines()

    def sql(self, text):
        return self.docker("exec", self.containers("postgres")[0], "psql", "-X", "-q", "-A", "-t", "-U", "shop", "-d", "shop", "-c", text).strip()

    def ready(self):
        return self.shell("curl -s -o /dev/null -m 10 -w '%{http_code}' http://127.0.0.1:3000/api/ready", check=False)

    def runs(self):
        try:
            return sorted(os.listdir(self.path(f"{DEPLOY_PATH}/.gantry/runs")))
        except FileNotFoundError:
            return []

    def bundles(self):
        return self.shell(f"cd {DEPLOY_PATH}/bundles && find . -type f | sort", check=False).split()

    def journal(self, run):
        return self.read(f"{DEPLOY_PATH}/.gantry/runs/{run}/journal").decode("ascii").splitlines()

    def events(self, run):
        return [json.loads(line) for line in self.journal(run)]

    def result(self, run):
        return self.read(f"{DEPLOY_PATH}/.gantry/runs/{run}/result").decode()

    def lock_is_free(self):
        return subprocess.run(["flock", "-n", self.path(f"{DEPLOY_PATH}/.gantry/lock"), "true"], check=False, capture_output=True).returncode == 0

    def left_over_secrets(self):
        """deploy.env and rendered files that should be gone."""
        return self.shell(f"ls -d {DEPLOY_PATH}/.gantry/runs/*/deploy.env {DEPLOY_PATH}/.gantry/render.* 2>/dev/null", check=False).split()

    # --- touching --------------------------------------------------------------------------------------------------

    def first_day(self):
        """As nobody had deployed here yet: no containers, volumes, state or files but the owner's."""
        self.free()
        containers = self.docker("ps", "-aq").split()
        if containers:
            self.docker("rm", "-f", *containers)
        volumes = self.docker("volume", "ls", "-q").split()
        if volumes:
            self.docker("volume", "rm", "-f", *volumes)
        self.shell(f"find {DEPLOY_PATH} -mindepth 1 -maxdepth 1 ! -name .env.production -exec rm -rf {{}} +")
        self.shell("docker network prune -f; rm -f /home/deploy/.bashrc", check=False)

    def prepare_stops(self):
        """Puts `stop_here` before docker and head, and has no stop set. Needed again after a reboot."""
        here = os.path.dirname(os.path.abspath(__file__))
        for program in ("docker", "head"):
            shutil.copy(f"{here}/stop_here", self.path(f"/usr/local/sbin/{program}"))
            os.chmod(self.path(f"/usr/local/sbin/{program}"), 0o755)
        self.shell(f"rm -rf {STOPS}; mkdir -m 777 {STOPS}")

    def free(self):
        """No stop is set any more, and nothing is in the way of the registry or of what comes from it."""
        self.shell(f"rm -rf {STOPS}; rm -f /usr/local/sbin/docker /usr/local/sbin/head")
        self.let_registry()
        self.free_engine_disk()

    def set_stop(self, step, text="", ending=""):
        with open(self.path(f"{STOPS}/{step}{ending}"), "wb") as file:
            file.write(text if isinstance(text, bytes) else text.encode())
        os.chmod(self.path(f"{STOPS}/{step}{ending}"), 0o644)

    def stopped(self, step):
        return self.exists(f"{STOPS}/{step}.reached")

    def let_go(self, step):
        self.shell(f"rm -rf {STOPS}/{step} {STOPS}/{step}.*", check=False)

    def set_file(self, path, content, mode=0o644, owner=DEPLOY_USER):
        with open(self.path(path), "wb") as file:
            file.write(content)
        os.chmod(self.path(path), mode)
        os.chown(self.path(path), owner, owner)

    def forget_image(self, name_at_digest):
        """Takes an image off the host, so that the next run has to pull it."""
        image = self.docker("image", "ls", "-q", "--no-trunc", "--digests", name_at_digest).split()
        if image:
            self.docker("image", "rm", "-f", *set(image))

    def kill_runner(self, run):
        """kill -9, to the one process that is the run."""
        words = self.read(f"{DEPLOY_PATH}/.gantry/runs/{run}/runner").decode().split()
        self.shell(f"kill -KILL {words[0]}")

    def drop_connections(self):
        """Every ssh connection of the deploy user to this host breaks; new ones are welcome."""
        ids = [number for number in os.listdir(self.path("/proc")) if number.isdigit() and self._is_ssh_session(number)]
        if ids:
            self.shell("kill -KILL " + " ".join(ids), check=False)

    def _is_ssh_session(self, number):
        try:
            return os.stat(self.path(f"/proc/{number}")).st_uid == DEPLOY_USER and self.read(f"/proc/{number}/comm") == b"sshd\n"
        except OSError:
            return False

    def leave_space(self, mebibytes):
        """Of the deploy path's disk; `fault("free")` of the fleet gives it back."""
        self.shell(f"fallocate -l $(($(df --output=avail -B1 /srv | tail -n 1) - ({mebibytes} << 20))) /srv/.filled")

    def fill_engine_disk(self):
        """Not a byte is left where the engine puts what it downloads; the rest of its disk is the machine's."""
        self.shell("mount -t tmpfs -o size=4k tmpfs /var/lib/docker/tmp; dd if=/dev/zero of=/var/lib/docker/tmp/full status=none", check=False)

    def free_engine_disk(self):
        self.shell("while umount -l /var/lib/docker/tmp 2>/dev/null; do :; done", check=False)

    def no_registry(self):
        self.shell(f"iptables -I OUTPUT -p tcp -d {self._registry()} --dport 5000 -j REJECT --reject-with tcp-reset")

    def let_registry(self):
        rule = f"OUTPUT -p tcp -d {self._registry()} --dport 5000 -j REJECT --reject-with tcp-reset"
        self.shell(f"while iptables -D {rule} 2>/dev/null; do :; done", check=False)

    def _registry(self):
        return self.fleet.env["GANTRY_FLEET_REGISTRY"].partition(":")[0]

    def settings(self):
        """NAME → value of the owner's .env.production."""
        return dict(re.findall(r"^(\w+)=(.*)$", self.read(f"{DEPLOY_PATH}/.env.production").decode(), re.M))


class Session:
    """A session of psql in the host's database that keeps a lock until it is closed."""

    def __init__(self, host, sql):
        container = host.containers("postgres")[0]
        self.process = subprocess.Popen(
            ["docker", "-H", f"unix://{host.path('/run/docker.sock')}", "exec", "-i", container, "psql", "-X", "-q", "-A", "-t", "-U", "shop", "-d", "shop"],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.process.stdin.write(sql + "SELECT 'held';\n")
        self.process.stdin.flush()
        while self.process.stdout.readline().strip() != "held":
            if self.process.poll() is not None:
                raise AssertionError("psql ended: " + sql)

    def close(self):
        if self.process.stdin.closed:
            return
        try:
            self.process.stdin.close()
        except BrokenPipeError:
            pass
        self.process.wait(30)
        self.process.stdout.close()
