"""How long somebody in a small agency waits: takar from its start to the report it prints, many times; everybody else once.

    agency.py [people] [runs]
"""

import json
import os
import statistics
import sys

import contest
import goals
import machine


def measure(people, runs):
    folder = contest.data_folder(people)
    contest.warm(folder)
    facts = machine.facts()
    # Once with the files that can be compared.
    whole = [contest.run(contestant, folder) for contestant in ["takar", *contest.PEERS]]
    for peer in contest.PEERS:
        contest.check_equal(folder, peer)
    bytes_read = sum(path.stat().st_size for path in folder.glob("*.csv"))
    reports = [contest.timed(contest.report_command(folder), os.devnull) for _ in range(runs)]
    return {"people": people, "rows": contest.rows_read(), "bytes": bytes_read, "machine": facts, "reports": reports, "whole": whole}


def table(result):
    def row(name, runs):
        seconds = [run["seconds"] * 1000 for run in runs]
        peak = statistics.median(run["peak"] for run in runs) / 1e6
        return f"| {name} | {len(runs)} | {statistics.median(seconds):.0f} | {min(seconds):.0f}–{max(seconds):.0f} | {peak:,.0f} |"

    return "\n".join([
        "| | runs | milliseconds | least to most | peak memory, MB |", "| --- | ---: | ---: | ---: | ---: |",
        row("takar, report", result["reports"]), *(row(f"{run['contestant']}, both files", [run]) for run in result["whole"])])


def report(result):
    return f"""{result['people']:,} people, {result['rows']:,} rows, {result['bytes'] / 1e6:,.0f} MB of CSV; medians; \
all scores and means are equal.

{table(result)}

{goals.lines(result['goals'])}

{machine.line(result['machine'])}
"""


def main(people=8_000, runs=20):
    result = measure(people, runs)
    median = statistics.median(run["seconds"] for run in result["reports"])
    result["goals"] = [goals.at_most(60, "takar's milliseconds from its start to its report", median * 1000)]
    text = report(result)
    (contest.BENCH / "result-agency.md").write_text(text, encoding="utf-8")
    (contest.BENCH / "result-agency.json").write_text(json.dumps(result, indent=2) + "\n", encoding="utf-8")
    print(text)


if __name__ == "__main__":
    try:
        main(*map(int, sys.argv[1:]))
    except contest.Failure as failure:
        sys.exit(str(failure))
