"""A display of its own with a session bus and the accessibility bus: programs are met there as people and screen readers do.

Needs Xvfb, matchbox-window-manager, xdotool, dbus-daemon, at-spi2-core and python3-pyatspi (tools/install).
"""

import os
import subprocess
import time


class Screen:
    """`with Screen(env, folder) as screen:` starts everything; leaving it ends everything."""

    def __init__(self, env, folder, size="1280x800"):
        self.env, self.folder, self.size = dict(env), folder, size
        self.processes = []

    def __enter__(self):
        try:
            self._display()
            self._bus()
            self._accessibility()
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_):
        for process in reversed(self.processes):
            process.terminate()
        for process in reversed(self.processes):
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()

    def _spawn(self, *words, **how):
        process = subprocess.Popen(words, env=self.env, stdin=subprocess.DEVNULL, **how)
        self.processes.append(process)
        return process

    def _display(self):
        read, write = os.pipe()
        self._spawn("Xvfb", "-displayfd", str(write), "-screen", "0", f"{self.size}x24", "-nolisten", "tcp",
                    pass_fds=[write], stderr=subprocess.DEVNULL)
        os.close(write)
        with os.fdopen(read, encoding="ascii") as number:
            display = number.readline().strip()
        if not display:
            raise RuntimeError("Xvfb did not start")
        self.env["DISPLAY"] = f":{display}"
        # Without a window manager no window gets the keyboard.
        self._spawn("matchbox-window-manager", "-use_titlebar", "no", stderr=subprocess.DEVNULL)

    def _bus(self):
        runtime = f"{self.folder}/run"
        os.makedirs(runtime, mode=0o700, exist_ok=True)
        self.env |= {"XDG_RUNTIME_DIR": runtime, "XDG_SESSION_TYPE": "x11"}
        bus = self._spawn("dbus-daemon", "--session", "--nofork", "--print-address=1", stdout=subprocess.PIPE, text=True)
        self.env["DBUS_SESSION_BUS_ADDRESS"] = bus.stdout.readline().strip()

    def _accessibility(self):
        """Programs speak to assistive technology only while somebody listens."""
        self._spawn("/usr/libexec/at-spi-bus-launcher", "--launch-immediately", stderr=subprocess.DEVNULL)
        self.env |= {"QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1", "QT_QPA_PLATFORM": "xcb"}
        for name in ("DISPLAY", "DBUS_SESSION_BUS_ADDRESS", "XDG_RUNTIME_DIR"):
            os.environ[name] = self.env[name]

    def start(self, *words):
        with open(f"{self.folder}/program.log", "wb") as log:
            process = self._spawn(*words, stdout=log, stderr=subprocess.STDOUT)
        return Reader(process, log.name)

    def keys(self, *keys):
        """Strikes keys (`ctrl+k`, `Return`) as a hand on the keyboard does: whatever has the focus gets them."""
        for key in keys:
            subprocess.run(["xdotool", "key", "--clearmodifiers", key], env=self.env, check=True, timeout=20)
            time.sleep(0.2)

    def types(self, words):
        subprocess.run(["xdotool", "type", "--delay", "40", words], env=self.env, check=True, timeout=60)

    def drags(self, start, end):
        """Carries something by the mouse: pressed at one point of the screen, let go at another."""
        steps = 12
        path = [tuple(round(a + (b - a) * step / steps) for a, b in zip(start, end)) for step in range(steps + 1)]
        self._mouse("mousemove", *path[0])
        self._mouse("mousedown", 1)
        for point in path[1:]:
            self._mouse("mousemove", *point)
        self._mouse("mouseup", 1)

    def _mouse(self, *words):
        subprocess.run(["xdotool", *map(str, words)], env=self.env, check=True, timeout=20)
        time.sleep(0.1)

    def picture(self, file):
        subprocess.run(["import", "-window", "root", file], env=self.env, check=True, timeout=20)


class Reader:
    """What a screen reader knows of a program: names, roles and actions; no positions, no colours."""

    def __init__(self, process, log):
        import pyatspi  # pylint: disable=import-outside-toplevel,import-error
        self.atspi, self.process, self.log = pyatspi, process, log

    def close(self):
        self.process.terminate()
        self.process.wait(20)

    def _program(self):
        for program in self.atspi.Registry.getDesktop(0):
            if program is not None and program.get_process_id() == self.process.pid:
                return program
        return None

    def _walk(self, node, depth=0):
        yield node
        if depth > 60:
            return
        for child in node:
            if child is not None:
                yield from self._walk(child, depth + 1)

    def shown(self):
        """(role, name, accessible) of everything that is shown."""
        program = self._program()
        if program is None:
            return []
        found = []
        program.clear_cache()
        try:
            for node in self._walk(program):
                if node.getState().contains(self.atspi.STATE_SHOWING) and node.name:
                    found.append((node.getRoleName(), node.name, node))
        except Exception:  # pylint: disable=broad-except  # what is read goes away while it is read
            return found
        return found

    def await_that(self, what, why, seconds=60):
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            if self.process.poll() is not None:
                raise AssertionError(f"the program ended: {self.said()}")
            found = what()
            if found:
                return found
            time.sleep(1)
        raise AssertionError(f"{why} was never shown; there are:\n" + "\n".join(f"{role}: {name}" for role, name, _ in self.shown()))

    def find(self, words, role=None):
        return next((node for its, name, node in self.shown() if words in name and role in (None, its)), None)

    def await_words(self, words, seconds=60):
        return self.await_that(lambda: self.find(words), f"'{words}'", seconds)

    def middle_of(self, words, within=None):
        """The point of the screen in the middle of what is called so; `within` names what it must be part of."""
        box = self.await_that(lambda: self._box_of(words, within), f"'{words}' in '{within}'")
        return box.x + box.width // 2, box.y + box.height // 2

    def _box_of(self, words, within):
        whole = self.find(within) if within else self._program()
        try:
            node = next((node for node in self._walk(whole) if words in node.name), None) if whole else None
            return node.queryComponent().getExtents(self.atspi.DESKTOP_COORDS) if node else None
        except Exception:  # pylint: disable=broad-except  # what is read goes away while it is read
            return None

    def focused(self):
        """The name of what has the keyboard; empty when nothing shown has. What holds it, such as a drawer, says so too: the innermost counts."""
        names = [name for _, name, node in self.shown() if node.getState().contains(self.atspi.STATE_FOCUSED)]
        return names[-1] if names else ""

    def press(self, words, seconds=60):
        """Presses the enabled button of that name, as assistive technology does."""
        def pressed():
            for _, name, node in self.shown():
                if words not in name or not node.getState().contains(self.atspi.STATE_ENABLED):
                    continue
                actions = node.queryAction() if "Action" in self.atspi.listInterfaces(node) else None
                for index in range(actions.nActions if actions else 0):
                    if actions.getName(index) == "Press":
                        return actions.doAction(index)
            return False
        self.await_that(pressed, f"something to press called '{words}'", seconds)

    def said(self):
        with open(self.log, encoding="utf-8", errors="replace") as file:
            return file.read()
