"""What it takes to bring agencies into an archive, again without a change, to measure from it and to verify.

    archive.py [people] [runs]

Sizes are 8,000 people, a tenth of so many, and so many. sqlite-utils loads the same files into SQLite as they are, one row after
the other: it keeps no history, compares nothing and checks nothing. It is left out at the largest size, where it takes too long.
"""

import statistics
import sys

import contest
import goals
import machine

AGENCY = "8000"


def steps(folder, database):
    takar = [contest.TAKAR]
    bring = [*takar, "import", str(folder), "--archive", str(database), "--agency", AGENCY, "--name", "Contoh"]
    return {
        "import": bring,
        "import again, nothing changed": bring,
        "measure and keep": [*takar, "measure", "--archive", str(database), "--as-of", contest.AS_OF],
        "verify": [*takar, "verify", "--archive", str(database)],
    }


def remove(database):
    for path in database.parent.glob(database.name + "*"):
        path.unlink()


def main(people=1_000_000, runs=1):
    facts = machine.facts()
    sizes = sorted({8000, max(8000, people // 10), people})
    table, seconds, peaks = [], {}, {}
    for size in sizes:
        folder = contest.data_folder(size)
        contest.warm(folder)
        results = {}
        for _ in range(runs if size == people else max(runs, 3)):
            database = contest.BENCH / "archive.db"
            remove(database)
            for name, command in steps(folder, database).items():
                results.setdefault(name, []).append(contest.timed(command, contest.BENCH / "archive.txt"))
            if size < people or people <= 100_000:
                plain = contest.BENCH / "plain.db"
                remove(plain)
                results.setdefault("sqlite-utils, loading only", []).append(
                    contest.timed([sys.executable, str(contest.HERE / "load_sqlite_utils.py"), str(folder), str(plain)], contest.BENCH / "archive.txt"))
                remove(plain)
        bytes_kept = (contest.BENCH / "archive.db").stat().st_size
        for name, own in results.items():
            median, peak = (statistics.median(run[key] for run in own) for key in ["seconds", "peak"])
            seconds[size, name], peaks[size, name] = median, peak
            table.append(f"| {size:,} | {name} | {median:.2f} | {peak / 1e6:,.0f} |")
        table.append(f"| {size:,} | the archive with one measurement: {bytes_kept / 1e6:,.0f} MB | | |")
    remove(contest.BENCH / "archive.db")
    standing = [goals.at_most(3, "seconds to import 8,000 people", seconds[8000, "import"])]
    if people == 1_000_000:
        standing.append(goals.at_most(90, "seconds to import a million people", seconds[people, "import"]))
    standing.append(goals.at_most(400, "peak memory of an import of the largest size, MB", peaks[people, "import"] / 1e6))
    middle = max(size for size, name in seconds if name.startswith("sqlite-utils"))
    ratio = seconds[middle, "sqlite-utils, loading only"] / seconds[middle, "import"]
    text = f"""Files of one agency into a new archive; medians.

| people | | seconds | peak memory, MB |
| ---: | --- | ---: | ---: |
{chr(10).join(table)}

At {middle:,} people sqlite-utils takes {ratio:.1f} times as long for loading alone.

{goals.lines(standing)}

{machine.line(facts)}
"""
    (contest.BENCH / "result-archive.md").write_text(text, encoding="utf-8")
    print(text)


if __name__ == "__main__":
    try:
        main(*map(int, sys.argv[1:]))
    except contest.Failure as failure:
        sys.exit(str(failure))
