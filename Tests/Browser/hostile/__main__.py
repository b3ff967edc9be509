"""Sends `takar serve` malformed requests for some minutes, with proper ones between them, and says what it should not have answered.

The requests follow from the seed; in which order they arrive depends on the machine.
"""

import argparse
import pathlib
import random
import re
import sys
import tempfile
import threading
import time

from hostile import schemas
from hostile.attempts import Attempts
from hostile.judging import Judge
from hostile.sending import Idlers, exchange
from hostile.watching import Process, Proper
from hostile.world import World
from talking import ask, get, status

# What the server may hold: MiB at any time and afterwards, and files that are open afterwards beside those at the start.
MOST = {"MiB": 1500, "MiB afterwards": 800, "files afterwards": 16}
# Seconds after which nothing that was sent is worked on any more: connections that say nothing are closed after 30.
REST = 45


def attack(world, judge, dice, until):
    """Sends one attempt after another."""
    attempts = Attempts(dice, world)
    while time.monotonic() < until and world.server.lives():
        attempt = attempts.next()
        cookie = attempt.who.cookie
        try:
            answer = exchange(world.server.port, attempt, dice)
        except TimeoutError:
            world.fault(f"{attempt.kind} has no answer in time ({attempt.way})", attempt.data)
            continue
        except ConnectionRefusedError:
            break
        world.learn(answer)
        for fault, place in judge.faults(attempt, answer):
            world.fault(f"{attempt.kind} by {attempt.who.role} {fault}", place + b" <- " + attempt.data[:400])
        with world.lock:
            world.counts[attempt.kind] += 1
            world.codes[status(answer)] += 1
        if re.search(rb"\r\nlocation: /masuk", answer[:600], re.IGNORECASE) and cookie:
            attempt.who.renew(cookie)


def guarded(world, deed, *arguments):
    """Does something to its end; what it cannot do is a fault."""
    try:
        deed(*arguments)
    except Exception as error:
        world.fault(f"{deed.__qualname__} has ended: {error!r}")


def repeat(world, deed, until, pause):
    """Does something again and again beside the rest; what it cannot do is a fault."""
    while time.monotonic() < until and world.server.lives():
        try:
            deed()
        except Exception as error:
            world.fault(f"{deed.__qualname__}: {error!r}")
        time.sleep(pause)


def jobs(world):
    """How many jobs have not ended, once they had time to; the overview begins one by itself."""
    for _ in range(REST):
        found = re.search(rb"takar_jobs (\d+)", ask(world.server, get("/metrik", world.proper.cookie)))
        if not found or not int(found[1]):
            return 0
        time.sleep(1)
    return int(found[1])


def judged(world, process, before):
    """Whether the server is as it was, once all has ended."""
    if not world.server.lives():
        return world.fault(f"the server has stopped: {world.server.log.read_text()[-3000:]}")
    time.sleep(REST)
    after, most = process.now(), process.most
    for path in ("/healthz", "/readyz", "/ringkasan"):
        if (code := status(ask(world.server, get(path, world.proper.cookie)))) != 200:
            world.fault(f"{path} answers {code} afterwards")
    if most["MiB"] > MOST["MiB"] or after["MiB"] > MOST["MiB afterwards"]:
        world.fault(f"memory: {most['MiB']} MiB at most, {after['MiB']} MiB afterwards")
    if after["files"] > before["files"] + MOST["files afterwards"]:
        world.fault(f"{after['files']} files are open afterwards, {before['files']} were before")
    if left := jobs(world):
        world.fault(f"{left} jobs have not ended after {2 * REST} s")
    print(f"before {before}, at most {most}, afterwards {after}")


def run(world, options):
    """The whole time, with everything beside each other; the summary."""
    judge, process = Judge(world.facts), Process(world.server)
    before, begun = process.now(), time.monotonic()
    until = begun + options.seconds
    dice = [random.Random(f"{options.seed} {number}") for number in range(options.threads + 3)]
    proper = [Proper(world, world.proper, dice[number]) for number in (0, 1)]
    idlers = Idlers(world.server.port, dice[2], options.idle)
    runs = []
    threads = [threading.Thread(target=guarded, args=(world, attack, world, judge, one, until)) for one in dice[3:]]
    threads += [
        threading.Thread(target=repeat, args=(world, deed, until, pause))
        for deed, pause in ((proper[0].turn, 0.2), (proper[1].discard, 2), (idlers.turn, 0.5), (process.now, 1))]
    if not options.no_schemas:
        threads.append(threading.Thread(
            target=lambda: runs.append(schemas.run(world, world.folder, world.visitors[1].token, options.seed, until - 20))))
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    idlers.close()
    print(f"{time.monotonic() - begun:.0f} s, seed {options.seed}, {options.threads} threads, {idlers.begun} idle connections")
    judged(world, process, before)
    for line in process.said()[:20]:
        world.fault(f"the log says: {line[:200]}")
    if end := world.server.stop():
        world.fault(f"the server did not end cleanly: {end}: {world.server.log.read_text()[-1500:]}")
    print(world.summary())
    print(f"proper requests: {proper[0].count + proper[1].count}, seconds (half, 99 of 100, slowest): {proper[0].slowest()}, {proper[1].slowest()}")
    print(f"schemathesis: {sum(runs)} runs")
    print(f"{len(world.faults)} faults" + "".join(
        f"\n  {count} times: {text}\n    {example[:400]!r}" for text, (count, example) in world.faults.items()))
    return len(world.faults)


def main():
    parser = argparse.ArgumentParser(prog="hostile-requests", description=__doc__)
    parser.add_argument("seconds", nargs="?", type=int, default=600, help="for how long (600)")
    parser.add_argument("--seed", type=int, default=2026)
    parser.add_argument("--threads", type=int, default=6, help="how many send at the same time (6)")
    parser.add_argument("--idle", type=int, default=200, help="connections that say nothing (200)")
    parser.add_argument("--no-schemas", action="store_true", help="without schemathesis")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        sys.exit(1 if run(World(pathlib.Path(folder)), options) else 0)


main()
