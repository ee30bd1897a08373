"""How long a verdict for a release takes, beside a command that only asks the registry what a release is, in turns in the same run.

    GANTRYCTL=build/release/src/cli/gantryctl GANTRY_SOURCE=$PWD python3 tests/bench/verdict.py [ROUNDS]      (root: it starts a practice fleet)

Every round begins with an empty store. Both releases are deployed on staging first, so that the host has their images when the registry is away."""

import os
import pathlib
import statistics
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "e2e"))
from practice import Desk, Fleet  # noqa: E402


def took(desk, *words):
    began = time.perf_counter()
    code, said = desk.says(*words)
    seconds = time.perf_counter() - began
    assert code == 0, said
    return seconds


def one_round(fleet, times):
    first, second = fleet.tags["r1"], fleet.tags["r3"]
    desk = Desk(fleet, "mara")
    times["release show: what the registry's tags point to"].append(took(desk, "release", "show", first))
    desk = Desk(fleet, "mara")
    times["cold: nothing is known, one image is read"].append(took(desk, "schema", "verdict", first, first))
    times["a second image, which shares its base with the first"].append(took(desk, "schema", "verdict", first, second))
    times["warm: both images were read before"].append(took(desk, "schema", "verdict", first, second))
    fleet.fault("registry", "stop")
    try:
        times["registry away, both images known"].append(took(desk, "schema", "verdict", first, second))
        desk = Desk(fleet, "mara")
        times["registry away, nothing known: two images on a host"].append(took(desk, "schema", "verdict", first, second))
        times["registry away, the host's word remembered"].append(took(desk, "schema", "verdict", first, second))
    finally:
        fleet.fault("registry", "start")


def main(rounds):
    fleet = Fleet("bench-verdict")
    try:
        desk = Desk(fleet, "mara")
        for words in (("host", "setup", "staging", "--yes"), ("host", "setup", "production", "--yes"),
                      ("deploy", fleet.tags["r1"], "staging", "--yes"), ("deploy", fleet.tags["r3"], "staging", "--yes")):
            took(desk, *words)
        times = {way: [] for way in (
            "release show: what the registry's tags point to", "cold: nothing is known, one image is read", "a second image, which shares its base with the first",
            "warm: both images were read before", "registry away, both images known", "registry away, nothing known: two images on a host",
            "registry away, the host's word remembered")}
        load = os.getloadavg()[0]
        for _ in range(rounds):
            one_round(fleet, times)
        base = statistics.median(times["release show: what the registry's tags point to"])
        print(f"{rounds} rounds; load {load:.1f} before, {os.getloadavg()[0]:.1f} after")
        for way, all_of in times.items():
            middle = statistics.median(all_of)
            print(f"{way}: median {middle:.2f} s ({min(all_of):.2f}–{max(all_of):.2f}), {middle / base:.2f} x")
    finally:
        fleet.down()


main(int(sys.argv[1]) if len(sys.argv) > 1 else 5)
