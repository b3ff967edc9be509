"""Runs all contestants in turn on one data set, checks that they agree, and prints a table and how takar stands to its goals.

    compare.py [shuffled] [people] [repeats]
"""

import json
import statistics
import sys

import contest
import goals
import machine


def measure(people, repeats, shuffled):
    """All runs, interleaved, so that a machine that slows down slows all of them."""
    folder = contest.data_folder(people, shuffled)
    facts, contestants = machine.facts(), contest.contestants()
    runs = []
    for repeat in range(repeats):
        for contestant in contestants:
            runs.append({"repeat": repeat + 1, **contest.run(contestant, folder)})
            print(f"{repeat + 1}/{repeats}  {contestant:15} {runs[-1]['seconds']:8.3f} s", file=sys.stderr, flush=True)
        for other in contestants[1:-1]:
            contest.check_equal(folder, other)
    bytes_read = sum(path.stat().st_size for path in folder.glob("*.csv"))
    return {"people": people, "shuffled": shuffled, "repeats": repeats, "rows": contest.rows_read(), "bytes": bytes_read, "machine": facts,
            "runs": runs, "allocations": count_allocations(people, shuffled)}


def count_allocations(people, shuffled):
    """What takar asks of memory for two sizes, and for every million rows the larger has more: what it needs to start drops out."""
    if not contest.COUNTER.exists():
        return None
    small, large = (contest.allocations(contest.data_folder(size, shuffled)) for size in [max(1, people // 10), people])
    calls, rows = (large[figure] - small[figure] for figure in ["allocations", "rows"])
    return {"runs": [small, large], "a million rows": calls / rows * 1e6}


class Figures:
    """The runs of a result, contestant by contestant."""

    def __init__(self, result):
        self.runs = result["runs"]
        self.contestants = list(dict.fromkeys(run["contestant"] for run in self.runs))

    def of(self, contestant, figure):
        return [run[figure] for run in self.runs if run["contestant"] == contestant]

    def median(self, contestant, figure):
        return statistics.median(self.of(contestant, figure))

    def ratio(self, figure, one, other):
        return self.median(one, figure) / self.median(other, figure)


def standing(result):
    """How takar stands to its goals."""
    figures, threads = Figures(result), result["machine"]["threads"]
    peer = min(contest.PEERS, key=lambda peer: figures.median(peer, "seconds"))
    yield goals.at_least(8, f"seconds of {peer}, the faster peer, / takar's", figures.ratio("seconds", peer, "takar"))
    yield goals.at_most(4, "takar's seconds / those of `wc -l`", figures.ratio("seconds", "takar", "wc -l"))
    yield goals.at_most(0.2, "takar's peak memory / DuckDB's", figures.ratio("peak", "takar", "duckdb"))
    if contest.ONE_THREAD in figures.contestants:
        what = f"takar's seconds on one thread / on {threads} threads"
        yield goals.at_most(1.05 * threads, what, figures.ratio("seconds", contest.ONE_THREAD, "takar"))


def table(result):
    figures = Figures(result)
    lines = ["| | seconds | least to most | seconds / takar's | processor seconds | peak memory, MB | peak / takar's "
             "| rows a second a core |", "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |"]
    for name in figures.contestants:
        seconds, all_seconds = figures.median(name, "seconds"), figures.of(name, "seconds")
        times = [f"{seconds:.3f}", f"{min(all_seconds):.3f}–{max(all_seconds):.3f}", f"{figures.ratio('seconds', name, 'takar'):.2f}",
                 f"{figures.median(name, 'cpu'):.2f}"]
        memory = [f"{figures.median(name, 'peak') / 1e6:,.0f}", f"{figures.ratio('peak', name, 'takar'):.2f}"]
        # wc is here for its time: it touches every byte and does nothing else, on one core.
        if name == "wc -l":
            memory = ["", ""]
        cores = 1 if name in ["wc -l", contest.ONE_THREAD] else result["machine"]["threads"]
        lines.append("| " + " | ".join([name, *times, *memory, f"{result['rows'] / seconds / cores:,.0f}"]) + " |")
    return "\n".join(lines)


def report(result):
    order = "; the rows of every history shuffled" if result["shuffled"] else ""
    text = f"""{result['people']:,} people, {result['rows']:,} rows, {result['bytes'] / 1e6:,.0f} MB of CSV{order}; \
medians of {result['repeats']} runs; all scores and means are equal.

{table(result)}

{goals.lines(result['goals'])}
"""
    if result["allocations"]:
        text += f"- takar's allocations for a million rows: **{result['allocations']['a million rows']:,.0f}**\n"
    return f"{text}\n{machine.line(result['machine'])}\n"


def main(people=1_000_000, repeats=3, shuffled=False):
    result = measure(people, repeats, shuffled)
    result["goals"] = list(standing(result))
    text = report(result)
    name = f"result-{'shuffled-' if shuffled else ''}{people}"
    (contest.BENCH / f"{name}.md").write_text(text, encoding="utf-8")
    (contest.BENCH / f"{name}.json").write_text(json.dumps(result, indent=2) + "\n", encoding="utf-8")
    print(text)


if __name__ == "__main__":
    try:
        shuffled = sys.argv[1:2] == ["shuffled"]
        main(*map(int, sys.argv[2 if shuffled else 1:]), shuffled=shuffled)
    except contest.Failure as failure:
        sys.exit(str(failure))
