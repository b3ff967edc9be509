"""What comes after reading: scoring everybody, all means and ranks, another option without reading again, and scenarios.

    stages.py [people] [runs]
"""

import re
import statistics
import subprocess
import sys

import contest
import goals
import machine

# One that decides ladders alone, one with folds of its own, and another instrument.
WHAT_IF = ["technical=proportional", "window=calendar-years", "instrument=surat-bkn-4190-2024"]
# A course for those of one class who lack it; one for everybody, after which a class leaves; an option.
SCENARIOS = {
    "course": "peristiwa:\n  - siapa: {kelas: pelaksana, kurang: diklat-teknis}\n    terjadi: {jenis: bimtek, jp: 20, tanggal: 2022-06-15}\n",
    "leavers": "peristiwa:\n  - terjadi: {jenis: bimtek, jp: 20, tanggal: 2022-06-15}\n"
               "  - siapa: {kelas: pelaksana}\n    terjadi: {keluar: 2022-06-01}\n",
    "option": "opsi: [technical=proportional]\n",
}
LAP = re.compile(r"seconds=(\S+) seconds \[takar\] (.*)")


def logged(arguments, threads):
    """The seconds of every part of one run, as takar's log tells them, in order."""
    run = subprocess.run([*arguments, "--threads", str(threads), "--verbose"],
                         check=True, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    return [(what, float(seconds)) for seconds, what in LAP.findall(run.stderr)]


def laps(folder, threads):
    arguments = contest.report_command(folder)
    for what in WHAT_IF:
        arguments += ["--what-if", what]
    alternatives, scenarios = iter(WHAT_IF), iter(SCENARIOS)
    found = logged(arguments, threads) + [lap for lap in logged(scenario_command(folder), threads) if lap[0] == "scenario tried"]
    names = {"alternative": ("what if", alternatives), "scenario": ("scenario", scenarios)}
    named = []
    for what, seconds in found:
        kind, others = names.get(what.split()[0], (None, None))
        named.append((f"{kind} {next(others)}" if kind else what, seconds))
    return named


def scenario_command(folder):
    """takar with every scenario, each in a file of its own."""
    files = []
    for name, events in SCENARIOS.items():
        path = contest.BENCH / f"scenario-{name}.yaml"
        path.write_text(f"format: 1\nnama: {name}\n{events}", encoding="utf-8")
        files.append(str(path))
    return [contest.TAKAR, "scenario", str(folder), "--as-of", contest.AS_OF, *files]


def medians(folder, threads, runs):
    all_runs = [laps(folder, threads) for _ in range(runs)]
    return {what: statistics.median(dict(run)[what] for run in all_runs) for what, _ in all_runs[0]}


def report(people, units, runs, one, many, facts):
    wanted = [what for what in one if what.startswith(("people", "means", "what if", "scenario"))]
    lines = ["| | milliseconds, 1 thread | milliseconds, all threads | people a second |", "| --- | ---: | ---: | ---: |"]
    lines += [f"| {what} | {one[what] * 1000:.0f} | {many[what] * 1000:.0f} | {people / many[what]:,.0f} |" for what in wanted]
    standing = [
        goals.at_least(100, "million people scored a second on one core", people / one["people scored"] / 1e6),
        goals.at_most(50, "milliseconds for all means, ranks and categories", many["means and ranks worked out"] * 1000),
        goals.at_most(200, "milliseconds for another option or instrument, the slowest of them",
                      max(many[what] for what in wanted if what.startswith("what if")) * 1000),
        goals.at_most(200, "milliseconds for a scenario once people are read, the slowest of them",
                      max(many[what] for what in wanted if what.startswith("scenario")) * 1000),
    ]
    return f"""{people:,} people in {units:,} units; medians of {runs} runs.

{chr(10).join(lines)}

{goals.lines(standing)}

{machine.line(facts)}
"""


def main(people=1_000_000, runs=5):
    folder = contest.data_folder(people)
    contest.warm(folder)
    facts = machine.facts()
    one, many = (medians(folder, threads, runs) for threads in [1, contest.THREADS])
    with open(folder / "unor.csv", "rb") as file:
        units = sum(1 for _ in file) - 1
    text = report(people, units, runs, one, many, facts)
    (contest.BENCH / "result-stages.md").write_text(text, encoding="utf-8")
    print(text)


if __name__ == "__main__":
    try:
        main(*map(int, sys.argv[1:]))
    except contest.Failure as failure:
        sys.exit(str(failure))
