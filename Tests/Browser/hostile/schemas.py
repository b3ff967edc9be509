"""Schemathesis beside all else: what the description of the programs' interface allows and what it does not, again and again."""

import os
import re
import subprocess
import sys
import time

PROGRAM = os.path.join(os.path.dirname(sys.executable), "schemathesis")


def run(world, folder, token, seed, until):
    """Runs it with one seed after another until the time is over; how often it was run to its end."""
    runs = 0
    while time.monotonic() < until:
        # That an option or a year fits its instrument no schema can say, so what is refused for that is no fault.
        done = subprocess.run(
            [PROGRAM, "run", f"{world.server.address}/api/v1/openapi.json", "--header", f"Authorization: Bearer {token}", "--seed", str(seed + runs),
             "--max-examples", "20", "--max-failures", "20", "--request-timeout", "30", "--phases", "examples,coverage,fuzzing", "--exclude-checks",
             "positive_data_acceptance", "--no-color"], capture_output=True, text=True, cwd=folder, timeout=600)
        for fault in faults(done):
            world.fault(f"schemathesis: {fault}", f"seed {seed + runs}".encode())
        runs += 1
    return runs


def faults(done):
    """What was found, a line each: on what, which check, and what was wrong; nothing where all is well."""
    if done.returncode == 0:
        return []
    found = []
    for block in re.split(r"^_{3,} (?=[A-Z]+ /)", done.stdout, flags=re.MULTILINE)[1:]:
        operation = block.split(" __")[0]
        checks = re.findall(r"^- (.+)$", block, re.MULTILINE)
        details = re.findall(r"^ +(?:Invalid component|Expected|Received|Undocumented).*$", block, re.MULTILINE)
        found.append(" ".join([operation, *checks[:3], *(detail.strip() for detail in details[:3])]))
    return found or [done.stdout[-1500:] + done.stderr[-500:]]
