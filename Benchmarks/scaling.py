"""What a person costs, from 10,000 people up: a chart, a table, and how far takar's cost moves with the size.

    scaling.py [people] [repeats]

A contestant whose next size would take longer than BENCH_PATIENCE seconds (60) a run is left out from there on.
"""

import csv
import os
import statistics
import sys

import contest
import goals
import machine

SIZES = [10_000, 30_000, 100_000, 300_000, 1_000_000, 2_000_000, 5_000_000]
FEWEST, FEW = 100_000, 9
PATIENCE = float(os.environ.get("BENCH_PATIENCE", "60"))
COLOURS = {"takar": "#b3261e", "duckdb": "#1f4e79", "polars": "#6b7a1f"}


def measure(most, repeats):
    """Rows of size, contestant and median seconds."""
    rows, latest = [], {}
    for people in [size for size in SIZES if size <= most]:
        folder = contest.data_folder(people)
        taking_part = [name for name in COLOURS if name == "takar" or expected(latest.get(name), people) <= PATIENCE]
        runs = []
        # Milliseconds vary more than seconds do, and cost less to measure.
        for _ in range(max(repeats, FEW) if people <= FEWEST else repeats):
            runs += [contest.run(name, folder) for name in taking_part]
        for name in taking_part:
            own = [run for run in runs if run["contestant"] == name]
            seconds, peak = statistics.median(run["seconds"] for run in own), statistics.median(run["peak"] for run in own)
            latest[name] = (people, seconds)
            rows.append({"people": people, "contestant": name, "seconds": round(seconds, 4),
                         "microseconds a person": round(seconds / people * 1e6, 3), "peak MB": round(peak / 1e6, 1),
                         "bytes a person": round(peak / people)})
            print(f"{people:>9,}  {name:7} {seconds:8.3f} s  {seconds / people * 1e6:7.2f} µs a person", file=sys.stderr, flush=True)
            if name != "takar":
                contest.check_equal(folder, name)
    return rows


def expected(latest, people):
    return 0 if latest is None else latest[1] * people / latest[0]


def draw(rows, path):
    # Only now: see `contest`.
    import matplotlib
    import matplotlib.pyplot as plt

    matplotlib.use("Agg")
    figure, axes = plt.subplots(figsize=(8, 4.5), layout="constrained")
    lines = {name: [(row["people"], row["microseconds a person"]) for row in rows if row["contestant"] == name] for name in COLOURS}
    free = 0
    for name, points in sorted(lines.items(), key=lambda line: line[1][-1][1]):
        axes.plot(*zip(*points), marker="o", color=COLOURS[name])
        # A name stands beside the end of its line, and above the name below it.
        size, cost = points[-1]
        free = max(cost, free * 1.13)
        axes.annotate(name, (size, free), xytext=(8, 0), textcoords="offset points", color=COLOURS[name], va="center")
    axes.set_xscale("log")
    axes.set_yscale("log")
    sizes = sorted({row["people"] for row in rows})
    axes.set_xticks(sizes, labels=[f"{size // 1_000_000} M" if size >= 1_000_000 else f"{size:,}" for size in sizes])
    axes.minorticks_off()
    axes.yaxis.set_major_locator(matplotlib.ticker.LogLocator(subs=(1, 2, 5)))
    axes.yaxis.set_major_formatter(matplotlib.ticker.FuncFormatter(lambda cost, _: f"{cost:g}"))
    costs = [row["microseconds a person"] for row in rows]
    axes.set_ylim(min(costs) / 1.5, max(costs) * 1.5)
    axes.set_xlabel("people")
    axes.set_ylabel("microseconds a person, start to result")
    axes.grid(axis="y", color="#dddddd")
    axes.spines[["top", "right"]].set_visible(False)
    axes.margins(x=0.12)
    for kind in ["svg", "png"]:
        figure.savefig(f"{path}.{kind}", dpi=150)


def spread(rows):
    """The dearest size of takar over the cheapest; what starting costs is in it, and nothing is taken off."""
    costs = [row["microseconds a person"] for row in rows if row["contestant"] == "takar"]
    return goals.at_most(1.5, "takar's greatest cost a person / its least, from 10,000 people up", max(costs) / min(costs))


def table(rows):
    lines = ["| people | | seconds | microseconds a person | peak memory, MB | bytes a person |",
             "| ---: | --- | ---: | ---: | ---: | ---: |"]
    lines += [f"| {row['people']:,} | {row['contestant']} | {row['seconds']:.3f} | {row['microseconds a person']:.2f} "
              f"| {row['peak MB']:,.0f} | {row['bytes a person']:,} |" for row in rows]
    return "\n".join(lines)


def main(most=1_000_000, repeats=3):
    facts = machine.facts()
    rows = measure(most, repeats)
    text = f"""From start to result; medians of {repeats} runs, up to {FEWEST:,} people of {max(repeats, FEW)}; all scores and means are equal.

{table(rows)}

{goals.lines([spread(rows)])}

{machine.line(facts)}
"""
    (contest.BENCH / "result-scaling.md").write_text(text, encoding="utf-8")
    with open(contest.BENCH / "scaling.csv", "w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, fieldnames=list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)
    draw(rows, contest.BENCH / "scaling")
    print(text)


if __name__ == "__main__":
    try:
        main(*map(int, sys.argv[1:]))
    except contest.Failure as failure:
        sys.exit(str(failure))
