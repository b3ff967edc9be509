"""Kills `takar serve` with SIGKILL at random moments of uploads, imports, measurements and edits, starts it again, and checks.

Of the archive nothing may be lost or doubled that was answered. The moments follow from the seed; where they hit depends on the machine.
"""

import argparse
import collections
import pathlib
import random
import subprocess
import sys
import tempfile
import time

from killing.browsing import together
from killing.checks import Checks
from killing.deeds import workers
from killing.files import ACCOUNTS, prepare, simulate
from killing.ledger import Ledger
from killing.moment import Moment, NoMoment
from served import Server, takar


class World:
    """The archive, its server as it is now, and what has been found."""

    def __init__(self, folder, employees):
        self.folder, self.archive, self.employees = folder, folder / "arsip.db", employees
        self.files = simulate(folder / "berkas", employees)
        prepare(self.archive, folder / "berkas")
        self.token = takar("access", "token", "--archive", self.archive, "--account", "program", "--label", "program").split()[-1]
        self.ledger, self.measured = Ledger(), [(1, "SATU"), (2, "DUA")]
        self.faults, self.observations = [], collections.defaultdict(set)
        self.moment, self.is_over, self.round = NoMoment(), False, 0
        self.server = Server(folder, self.archive)

    def fault(self, text):
        """Notes a fault, once."""
        if all(text != known for _, known in self.faults):
            self.faults.append((self.round, text))
            print(f"round {self.round}: FAULT: {text}", flush=True)

    def seen(self, text, what=None):
        """Notes what is no fault by itself and should be known."""
        self.observations[text].add(what or self.round)

    def restart(self, dice):
        """Starts the server again on the same archive; now and then it is killed while it starts."""
        starts = 0
        while dice.random() < 0.25:
            self.server.begin(self.folder)
            time.sleep(dice.uniform(0, 0.4))
            self.server.kill()
            starts += 1
        begun = time.monotonic()
        self.server = Server(self.folder, self.archive)
        return starts, time.monotonic() - begun


def one_round(world, checks, people, dice):
    """People at work, the kill, the start, the checks; what is to be said of it."""
    world.moment, world.is_over = Moment(dice), False
    threads = together([person.run for person in people])
    world.moment.wait()
    world.server.kill()
    world.is_over = True
    for thread in threads:
        thread.join(90)
    if any(thread.is_alive() for thread in threads):
        world.fault("somebody still waits for a server that was killed")
    said, world.moment = str(world.moment), NoMoment()
    starts, seconds = world.restart(dice)
    checks.run()
    return f"killed {said}" + (f", {starts} times while it started" if starts else "") + f"; started in {seconds:.1f} s"


def guarded(world, what, deed, *arguments):
    """Does a step; what it cannot do is a fault as well."""
    try:
        return deed(*arguments)
    except (AssertionError, subprocess.TimeoutExpired) as error:
        world.fault(f"{what}: {str(error)[:1500]}")


def main():
    parser = argparse.ArgumentParser(prog="kill-server", description=__doc__)
    parser.add_argument("rounds", nargs="?", type=int, default=100, help="how often it is killed (100)")
    parser.add_argument("--seed", type=int, default=2026)
    parser.add_argument("--employees", type=int, default=120, help="people of each of the two agencies (120)")
    parser.add_argument("--keep", type=pathlib.Path, help="a new folder in which all files stay")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as temporary:
        folder = options.keep or pathlib.Path(temporary)
        folder.mkdir(parents=True, exist_ok=bool(not options.keep))
        sys.exit(1 if run(World(folder, options.employees), options) else 0)


def run(world, options):
    """All rounds and the summary; how many faults there were."""
    checks, begun = Checks(world), time.monotonic()
    people = workers(world, lambda name: random.Random(f"{options.seed} {name}"))
    assert len(people) == len(ACCOUNTS)
    for world.round in range(1, options.rounds + 1):
        said = guarded(world, "round", one_round, world, checks, people, random.Random(f"{options.seed} {world.round}"))
        print(f"round {world.round}: {said or 'see above'}", flush=True)
        if not world.server.lives():
            world.server = Server(world.folder, world.archive)
    guarded(world, "verify", takar, "verify", "--archive", world.archive)
    if end := world.server.stop():
        world.fault(f"the last server did not end cleanly: {end}")
    print(f"{options.rounds} kills in {time.monotonic() - begun:.0f} s, seed {options.seed}, {getattr(checks, 'entries', 0)} entries in the trail")
    print(world.ledger.summary())
    for text, found in world.observations.items():
        print(f"  seen {len(found)} times: {text} ({', '.join(map(str, sorted(found, key=str)[:8]))})")
    print(f"{len(world.faults)} faults" + "".join(f"\n  round {number}: {text}" for number, text in world.faults))
    return len(world.faults)


main()
