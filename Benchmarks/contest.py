"""Who takes part, the data, and how one run is measured.

A process begins with the memory of the one that starts it, and Linux counts that in its peak. So whatever imports this module
stays small while it measures: no DuckDB, no Polars, no matplotlib.
"""

import csv
import filecmp
import functools
import itertools
import json
import os
import re
import shlex
import subprocess
import sys
import time
from pathlib import Path

HERE = Path(__file__).parent
BENCH = HERE.parent / ".build" / "bench"
TAKAR = os.environ.get("TAKAR", str(HERE.parent / ".build" / "release" / "takar"))
TAKAR_ARGS = shlex.split(os.environ.get("TAKAR_ARGS", ""))
THREADS = int(os.environ.get("BENCH_THREADS", "2"))
AS_OF, SEED, PEOPLE_PER_AGENCY = "2022-06-30", 1, 5000
UNIT_COLUMNS = ["jumlah", "kualifikasi", "kompetensi", "kinerja", "disiplin", "total"]

PEERS = ["duckdb", "polars"]
ONE_THREAD = "takar, 1 thread"
# Made by run.sh where there is a compiler for it.
COUNTER = BENCH / "count_allocations.so"


class Failure(Exception):
    """Ends a benchmark with a message."""


def contestants():
    """All that take part, in the order of their turns."""
    return ["takar", *([ONE_THREAD] if knows_threads() else []), *PEERS, "wc -l"]


@functools.cache
def knows_threads():
    """Whether this takar can be told how many threads to use."""
    return "--threads" in subprocess.run([TAKAR, "measure", "--help"], check=True, capture_output=True, text=True).stdout


def data_folder(people, shuffled=False):
    """The simulated files for so many people, made where they are not there yet."""
    folder = BENCH / f"{'shuffled' if shuffled else 'data'}-{people}"
    if not folder.exists():
        # Under another name until all is there, so that a run broken off leaves no half data.
        part = folder.with_suffix(".part")
        agencies = max(1, people // PEOPLE_PER_AGENCY)
        if shuffled:
            arguments = [sys.executable, str(HERE / "shuffle.py"), str(data_folder(people)), str(part), str(SEED)]
        else:
            arguments = [TAKAR, "simulate", str(part), "--employees", str(people), "--agencies", str(agencies), "--seed", str(SEED),
                         "--as-of", AS_OF, "--lang", "en"]
        subprocess.run(arguments, check=True, stdout=subprocess.DEVNULL)
        part.rename(folder)
    return folder


def command(contestant, folder):
    scores, units = result_files(contestant, folder)
    if contestant in ["takar", ONE_THREAD]:
        threads = ["--threads", str(1 if contestant == ONE_THREAD else THREADS)] if knows_threads() else []
        return [*report_command(folder), "--scores", scores, "--units", units, "--json", *threads]
    if contestant == "wc -l":
        return ["wc", "-l", *sorted(map(str, folder.glob("*.csv")))]
    return [sys.executable, str(HERE / f"score_{contestant}.py"), str(folder), AS_OF, scores, units]


def report_command(folder):
    """takar as somebody calls it who wants to read the result."""
    return [TAKAR, "measure", str(folder), "--as-of", AS_OF, *TAKAR_ARGS]


def file_name(contestant):
    return "-".join(re.findall(r"\w+", contestant))


def result_files(contestant, folder):
    out = BENCH / "out" / folder.name
    out.mkdir(parents=True, exist_ok=True)
    return [str(out / f"{file_name(contestant)}-{kind}.csv") for kind in ["scores", "units"]]


def run(contestant, folder, **environment):
    """Lets a contestant do the whole work once; see `timed`. Before that the files are brought into the page cache."""
    warm(folder)
    return {"contestant": contestant, **timed(command(contestant, folder), BENCH / "out" / f"{file_name(contestant)}.txt", environment)}


def timed(arguments, output, environment={}):
    """Runs a command as a process of its own; its wall and processor seconds, and its peak memory in bytes.

    The peak is the kernel's maximum resident set of that process, pages of mapped files included.
    """
    environment = {**os.environ, "BENCH_THREADS": str(THREADS), "POLARS_MAX_THREADS": str(THREADS), **environment}
    with open(output, "wb") as stdout:
        start = time.perf_counter()
        process = subprocess.Popen(arguments, stdout=stdout, env=environment)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        raise Failure(f"status {process.returncode} of: {shlex.join(arguments)}; its output is in {output}")
    unit = 1 if sys.platform == "darwin" else 1024
    return {"seconds": seconds, "cpu": usage.ru_utime + usage.ru_stime, "peak": usage.ru_maxrss * unit}


def allocations(folder):
    """How many rows takar reads of a folder, and how often it asks for memory from its start to its end."""
    number = BENCH / "out" / "allocations.txt"
    number.unlink(missing_ok=True)
    run("takar", folder, LD_PRELOAD=str(COUNTER.resolve()), ALLOCATIONS_FILE=str(number))
    if not number.exists():
        raise Failure("takar ended without leaving its number of allocations")
    return {"rows": rows_read(), "allocations": int(number.read_text())}


def rows_read():
    """Rows without headings, as takar counted them in its last run."""
    with open(BENCH / "out" / "takar.txt", encoding="utf-8") as file:
        return sum(table["dibaca"] for table in json.load(file)["baris"])


def warm(folder):
    """Brings the files into the page cache: what another contestant needed in memory may have pushed them out."""
    for path in folder.glob("*.csv"):
        with open(path, "rb", buffering=0) as file:
            while file.read(1 << 24):
                pass


def check_equal(folder, peer):
    """Compares the scores of takar and another row by row, and their means unit by unit; raises on the first that differ."""
    (ours, our_units), (theirs, their_units) = result_files("takar", folder), result_files(peer, folder)
    if not filecmp.cmp(ours, theirs, shallow=False):
        with open(ours, encoding="utf-8") as left, open(theirs, encoding="utf-8") as right:
            pairs = enumerate(itertools.zip_longest(left, right, fillvalue="(no row)\n"), 1)
            differing = itertools.islice(((row, pair) for row, pair in pairs if pair[0] != pair[1]), 5)
            shown = "".join(f"row {row}\n  takar  {one}  {peer} {other}" for row, (one, other) in differing)
        raise Failure(f"takar and {peer} give different scores:\n{shown}")
    left, right = read_units(our_units), read_units(their_units)
    differing = [unit for unit in left.keys() | right.keys() if left.get(unit) != right.get(unit)]
    if differing:
        shown = "".join(f"{unit}\n  takar  {left.get(unit)}\n  {peer} {right.get(unit)}\n" for unit in sorted(differing)[:5])
        raise Failure(f"takar and {peer} give different means:\n{shown}")


def read_units(path):
    with open(path, encoding="utf-8", newline="") as file:
        return {row["unor_id"]: [row[column] for column in UNIT_COLUMNS] for row in csv.DictReader(file)}
