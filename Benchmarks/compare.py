"""Runs all contestants in turn on one data set, checks that they agree, and prints a table.

    compare.py [people] [repeats]
"""

import json
import os
import statistics
import sys
import time

import contest


def measure(people, repeats):
    """All runs, interleaved, so that a machine that slows down slows all of them."""
    folder = contest.data_folder(people)
    contest.warm(folder)
    facts = contest.machine()
    facts["load before"] = os.getloadavg()[0]
    runs = []
    for repeat in range(repeats):
        for contestant in contest.CONTESTANTS:
            runs.append({"repeat": repeat + 1, **contest.run(contestant, folder)})
            print(f"{repeat + 1}/{repeats}  {contestant:7} {runs[-1]['seconds']:8.3f} s", file=sys.stderr, flush=True)
        for peer in contest.PEERS:
            contest.check_equal(folder, peer)
    bytes_read = sum(path.stat().st_size for path in folder.glob("*.csv"))
    return {"people": people, "repeats": repeats, "rows": contest.rows_read(), "bytes": bytes_read, "machine": facts, "runs": runs}


def table(result):
    runs, rows, threads = result["runs"], result["rows"], result["machine"]["threads"]

    def of(contestant, figure):
        return [run[figure] for run in runs if run["contestant"] == contestant]

    def median(contestant, figure):
        return statistics.median(of(contestant, figure))

    lines = ["| | seconds | least to most | seconds / takar's | processor seconds | peak memory, MB | peak / takar's | rows a second a core |",
             "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |"]
    for name in contest.CONTESTANTS:
        seconds, peak = median(name, "seconds"), median(name, "peak")
        times = [f"{seconds:.3f}", f"{min(of(name, 'seconds')):.3f}–{max(of(name, 'seconds')):.3f}", f"{seconds / median('takar', 'seconds'):.2f}",
                 f"{median(name, 'cpu'):.2f}"]
        # wc is here for its time: it touches every byte and does nothing else, on one core.
        memory = ["", ""] if name == "wc -l" else [f"{peak / 1e6:,.0f}", f"{peak / median('takar', 'peak'):.2f}"]
        rate = f"{rows / seconds / (1 if name == 'wc -l' else threads):,.0f}"
        lines.append("| " + " | ".join([name, *times, *memory, rate]) + " |")
    return "\n".join(lines)


def report(result):
    facts = result["machine"]
    starts = ", ".join(f"{peer} {seconds:.2f}" for peer, seconds in facts["start"].items())
    return f"""{result['people']:,} people, {result['rows']:,} rows, {result['bytes'] / 1e6:,.0f} MB of CSV; medians of {result['repeats']} runs; \
all scores and means are equal.

{table(result)}

{facts['cpu']}, {facts['cores']} cores, {facts['memory'] / 1e9:.0f} GB, {facts['system']}; load {facts['load before']:.1f} before the first run. \
takar {facts['takar']}, DuckDB {facts['duckdb']}, Polars {facts['polars']} with {facts['threads']} threads, Python {facts['python']}. \
Seconds to start Python and import: {starts}. {time.strftime('%Y-%m-%d')}.
"""


def main(people=1_000_000, repeats=3):
    result = measure(people, repeats)
    text = report(result)
    (contest.BENCH / f"result-{people}.md").write_text(text, encoding="utf-8")
    (contest.BENCH / f"result-{people}.json").write_text(json.dumps(result, indent=2) + "\n", encoding="utf-8")
    print(text)


if __name__ == "__main__":
    try:
        main(*map(int, sys.argv[1:]))
    except contest.Failure as failure:
        sys.exit(str(failure))
