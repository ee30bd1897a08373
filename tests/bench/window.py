#!/usr/bin/env python3
"""Figures of the window beside a minimal Qt Quick program built the same way.

    tests/bench/window.py [BUILD]        BUILD: a build folder with gantry, window_bench and minimal_window (default: build/release)

Software renderer, on Qt's offscreen platform and, where Xvfb is installed, on an X server. Every start has a home of its own.
Medians of several rounds, the programs in turns.
"""

import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

ROUNDS = 7
SOURCE = pathlib.Path(__file__).resolve().parents[2]

PROJECT = """[project]
name = "shop"
app = "127.0.0.1:1/shop-app"
migrator = "127.0.0.1:1/shop-migrator"
bundle = "deploy"

[[environments]]
name = "staging"
host = "127.0.0.1"
ssh_port = 1
deploy_path = "/srv/shop"
compose_project = "shop"
port = 3000

[[environments]]
name = "production"
host = "127.0.0.2"
ssh_port = 1
deploy_path = "/srv/shop"
compose_project = "shop"
port = 3000
"""


class Bench:
    def __init__(self, build, home):
        self.gantry = build / "src/gui/gantry"
        self.minimal = build / "tests/bench/minimal_window"
        self.bench = build / "tests/bench/window_bench"
        for program in (self.gantry, self.minimal, self.bench):
            if not program.exists():
                sys.exit(f"{program} is not there; build the targets gantry, window_bench and minimal_window first")
        self.home = home
        self.project = home / "project"
        self.environment = {**os.environ, "HOME": str(home), "XDG_RUNTIME_DIR": str(home), "GANTRY_STORE": str(home / "store.sqlite"),
                            "QT_QUICK_BACKEND": "software", "LANG": "C.UTF-8"}

    def make_project(self):
        (self.project / "deploy").mkdir(parents=True)
        (self.project / "gantry.toml").write_text(PROJECT)
        shutil.copy(SOURCE / "resources/bundle/docker-compose.prod.yml", self.project / "deploy")
        for words in (["init", "-q"], ["add", "-A"], ["-c", "user.name=m", "-c", "user.email=m@example.org", "commit", "-qm", "first"]):
            subprocess.run(["git", "-C", str(self.project), *words], check=True)
        self.run(self.bench, "remember", str(self.project / "gantry.toml"))

    def run(self, *words):
        done = subprocess.run([str(word) for word in words], env=self.environment, capture_output=True, text=True, timeout=300)
        if done.returncode != 0:
            sys.exit(f"{' '.join(map(str, words))} ended with {done.returncode}:\n{done.stderr}")
        return {line.split()[0]: float(line.split()[1]) for line in done.stdout.splitlines() if len(line.split()) == 2}

    def start(self, *words):
        """Milliseconds from exec to what the program prints."""
        before = time.clock_gettime_ns(time.CLOCK_MONOTONIC)
        return {name: (value - before) / 1e6 for name, value in self.run(*words).items()}

    def window(self, *words):
        return [self.gantry, self.project, "--new-window", "--settings", self.home / "settings.ini", "--renderer", "software", *words]

    def memory(self, *words):
        """Resident MiB three seconds after the start."""
        program = subprocess.Popen([str(word) for word in words], env=self.environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(3)
        status = pathlib.Path(f"/proc/{program.pid}/status").read_text()
        program.kill()
        program.wait()
        return int(next(line for line in status.splitlines() if line.startswith("VmRSS")).split()[1]) / 1024

    def starts(self):
        minimal, first, useful = [], [], []
        for _ in range(ROUNDS):
            minimal.append(self.start(self.minimal)["first-frame"])
            times = self.start(*self.window("--times"))
            first.append(times["first-frame"])
            useful.append(times["first-useful-frame"])
        base = statistics.median(minimal)
        for name, values in (("minimal program, first frame", minimal), ("window, first frame", first), ("window, first useful frame", useful)):
            middle = statistics.median(values)
            print(f"| {name} | {middle:.0f} ms | {min(values):.0f}–{max(values):.0f} ms | {middle / base:.2f} |")
        small, large = self.memory(self.minimal, "10000"), self.memory(*self.window("--smoke", "--settle", "10000"))
        print(f"| minimal program, resident | {small:.0f} MiB | | 1.00 |\n| window, resident | {large:.0f} MiB | | {large / small:.2f} |", flush=True)

    def work(self):
        for words in (("flood", "10"), ("log", "100000"), ("board", "200"), ("idle", "15")):
            for name, value in self.run(self.bench, *words).items():
                print(f"| {' '.join(words)} | {name} | {value:g} |", flush=True)


def on_display(bench):
    """Starts an X server for the figures on xcb. Ends the one it started."""
    server = subprocess.Popen(["Xvfb", "-displayfd", "1", "-screen", "0", "1400x900x24", "-nolisten", "tcp"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    try:
        bench.environment |= {"QT_QPA_PLATFORM": "xcb", "DISPLAY": ":" + server.stdout.readline().strip()}
        measure(bench, "Xvfb")
    finally:
        server.terminate()
        server.wait()


def measure(bench, where):
    print(f"\n{where}, load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores", flush=True)
    bench.starts()
    bench.work()


def main():
    build = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else SOURCE / "build/release").resolve()
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(build, pathlib.Path(folder))
        bench.environment["QT_QPA_PLATFORM"] = "offscreen"
        bench.make_project()
        measure(bench, "Offscreen")
        if shutil.which("Xvfb"):
            on_display(bench)


main()
