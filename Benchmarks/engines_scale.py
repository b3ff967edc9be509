"""From a million people to a nation: canonical tables of many agencies measured by takar, DuckDB, Spark and Sail.

    engines_scale.py FOLDER AS-OF [sizes…]

FOLDER has canonical folders baku1, baku2, …; sizes are how many of them are measured as one (1 2 5 10 20, as far as there are so many).
Every run has a bound of memory and a folder to spill into, which are watched with all processes that work for it.

BENCH_ENGINES   who takes part (all): takar duckdb spark sail
BENCH_MEMORY    GB that an engine is told to stay in (8)
BENCH_PATIENCE  seconds a run may take (1800); who takes longer is ended, and left out of larger sizes
"""

import json
import os
import re
import shutil
import sys
from pathlib import Path

import contest
import engine_clients
import engines_chart
import machine
import process_tree

SIZES = [1, 2, 5, 10, 20]
PATIENCE = float(os.environ.get("BENCH_PATIENCE", "1800"))
GIGABYTES = int(os.environ.get("BENCH_MEMORY", "8"))
CONTESTANTS = ["takar", "duckdb", "spark", "sail"]
# Of the report, what must be equal: the index, its means, who was measured, what was lost.
TOTALS = ["rata_rata", "jumlah", "kategori", "partisipasi", "poin_hilang"]
FOLDER = contest.BENCH / "engines" / "scale"
SPILL, WRITTEN = FOLDER / "spill", FOLDER / "written"


def available(folder):
    """The canonical folders that are complete, by their numbers: a manifest is written last."""
    found = {int(match[1]): path for path in folder.iterdir() if (match := re.fullmatch(r"baku(\d+)", path.name))}
    return [found[number] for number in sorted(found) if (found[number] / "manifest.json").exists()]


def gathered(folders):
    """A folder with nothing but these folders, by links."""
    place = FOLDER / f"baku-{len(folders)}"
    shutil.rmtree(place, ignore_errors=True)
    place.mkdir(parents=True)
    for folder in folders:
        (place / folder.name).symlink_to(folder.resolve(), target_is_directory=True)
    return place


def command(name, place, as_of):
    """The words of a run and its variables."""
    words = [contest.TAKAR, "measure", str(place), "--as-of", as_of, "--json", "--threads", str(contest.THREADS), *contest.TAKAR_ARGS]
    engine = [*words, "--engine-folder", str(WRITTEN)]
    if name == "takar":
        return words, {}
    if name == "duckdb":
        return [*engine, *engine_clients.duckdb(f"SET memory_limit = '{GIGABYTES}GB'", f"SET temp_directory = '{SPILL}'")], {}
    if name == "spark":
        # A half for the driver, which plans and gathers, a half for the workers.
        worker = GIGABYTES * 1024 // 2 // contest.THREADS
        options, environment = engine_clients.spark_cluster(contest.THREADS, worker, f"{GIGABYTES * 512}m", SPILL)
        return [*engine, *options], environment
    # Its files for what it spills lie where temporary files of the system do. takar's own are in the folder that it is told.
    words, environment = engine_clients.with_sail([*engine, *engine_clients.sail()], FOLDER / "sail.log")
    return words, {**environment, "TMPDIR": str(SPILL)}


def run(name, place, as_of):
    """One run; its state is `done`, or why there is no result."""
    for folder in [SPILL, WRITTEN]:
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
    for folder in place.iterdir():
        contest.warm(folder)
    words, environment = command(name, place, as_of)
    output = FOLDER / f"{name}-{place.name}.json"
    figures = process_tree.run(words, output, environment, folders={"spill": SPILL, "written": WRITTEN}, patience=PATIENCE)
    # One that was stopped has had no time to clean up.
    for folder in [SPILL, WRITTEN]:
        shutil.rmtree(folder)
    return {"contestant": name, **figures, "state": state(figures, output)}, output


def state(figures, output):
    if figures["stopped"]:
        return f"ended after {PATIENCE:,.0f} s"
    if figures["status"] != 0:
        said = output.with_suffix(".errors").read_text(encoding="utf-8").strip().splitlines()
        return f"failed with status {figures['status']}: {said[-1][:300] if said else 'nothing said'}"
    return "done"


def totals(output):
    report = json.loads(output.read_text(encoding="utf-8"))
    return {name: report[name] for name in TOTALS}


def measure(folder, as_of, sizes):
    """Size by size, everybody in turn; who could not do one is left out from there on."""
    folders, taking_part, rows = available(folder), engine_clients.chosen(CONTESTANTS, "all"), []
    if missing := [size for size in sizes if size > len(folders)]:
        raise contest.Failure(f"{folder} has {len(folders)} complete folders baku1, baku2, …; {missing[0]} are wanted")
    for size in sizes or [size for size in SIZES if size <= len(folders)]:
        place, first = gathered(folders[:size]), None
        for name in list(taking_part):
            figures, output = run(name, place, as_of)
            rows.append({"folders": size, **figures})
            print(f"{size:>3}  {name:7} {figures['seconds']:8.1f} s  {figures['peak'] / 1e9:6.2f} GB  {figures['state']}",
                  file=sys.stderr, flush=True)
            if figures["state"] != "done":
                taking_part.remove(name)
                continue
            found = totals(output)
            first = first or (name, found)
            if differing := [total for total in TOTALS if found[total] != first[1][total]]:
                raise contest.Failure(f"{first[0]} and {name} give different {', '.join(differing)} of {size} folders; see {output}")
        for row in rows:
            if row["folders"] == size:
                row.update(people=first[1]["jumlah"]["orang"] if first else None, index=first[1]["rata_rata"]["total"] if first else None)
        shutil.rmtree(place)
    return rows


def table(rows):
    lines = ["| people | | seconds | processor seconds | peak memory, GB | spilled, GB | written, GB | |",
             "| ---: | --- | ---: | ---: | ---: | ---: | ---: | --- |"]
    for row in rows:
        people = f"{row['people']:,}" if row["people"] else f"{row['folders']} folders"
        figures = [f"{row['seconds']:,.1f}", f"{row['cpu']:,.1f}", *(f"{size / 1e9:,.2f}" for size in
                   [row["peak"], row["sizes"]["spill"], row["sizes"]["written"]])]
        lines.append("| " + " | ".join([people, row["contestant"], *figures, "" if row["state"] == "done" else row["state"]]) + " |")
    return "\n".join(lines)


def report(result):
    names = list(dict.fromkeys(row["contestant"] for row in result["rows"]))
    bound = f"{result['gigabytes']} GB"
    told = {"duckdb": f"DuckDB's `memory_limit` is {bound}", "spark": f"Spark has a driver and {result['machine']['threads']} workers with "
            f"{bound} together", "sail": "Sail has no bound"}
    bounds = "; ".join(told[name] for name in names if name in told)
    versions = "; ".join(f"{name}: {said}" for name, said in result["versions"].items() if name in names)
    return f"""`takar measure` of canonical tables, alone and with an engine, one run each, with all that it starts; index, means, counts \
and losses are equal. {bounds}{'. ' if bounds else ''}Spilled is the most that lay in its folder for temporary files, \
Spark's shuffles among them; written is what it put down for takar or for its own next step.

{table(result['rows'])}

{versions}{'. ' if versions else ''}{machine.line(result['machine'])}
"""


def main(folder, as_of, *sizes):
    FOLDER.mkdir(parents=True, exist_ok=True)
    # Before the first run, so that none waits for an installation.
    versions = engine_clients.versions([name for name in engine_clients.chosen(CONTESTANTS, "all") if name != "takar"])
    facts = machine.facts()
    result = {"as of": as_of, "gigabytes": GIGABYTES, "patience": PATIENCE, "machine": facts, "versions": versions,
              "rows": measure(Path(folder), as_of, sorted(map(int, sizes)))}
    text = report(result)
    (contest.BENCH / "result-engines-scale.md").write_text(text, encoding="utf-8")
    (contest.BENCH / "result-engines-scale.json").write_text(json.dumps(result, indent=2) + "\n", encoding="utf-8")
    engines_chart.draw(result["rows"], contest.BENCH / "engines-scale")
    print(text)


if __name__ == "__main__":
    try:
        main(*sys.argv[1:])
    except contest.Failure as failure:
        sys.exit(str(failure))
