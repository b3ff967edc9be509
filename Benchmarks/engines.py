"""What canonical tables and engines cost beside raw files: takar, DuckDB from the script of `takar sql`, and DuckDB from a query by hand.

    engines.py [people] [rounds]

Everybody measures the same people. BENCH_ENGINES names more that measure by `takar measure --engine`: postgresql, spark, sail, or all.
"""

import contextlib
import json
import shutil
import statistics
import subprocess
import sys

import contest
import engine_clients
import engines_equal
import goals
import machine
import process_tree
from compare import Figures

RAW, NORMALIZED, COPIED, TAKAR = "takar, raw files", "takar normalize", "the tables copied", "takar, canonical tables"
COMMAND, MODULE, BY_HAND = "script, duckdb command", "script, duckdb module", "by hand, duckdb module"
ENGINE = "takar --engine duckdb"
MORE = {name: f"takar --engine {label}" for name, label in
        {"postgresql": "postgresql", "spark": "spark", "sail": "spark, on Sail"}.items()}
FOLDER = contest.BENCH / "engines"
# What Spark's one machine of Java's may take.
SPARK_MEMORY = "8g"


class Contest:
    """Who takes part and how, on the files for so many people."""

    def __init__(self, people, servers):
        """servers: by engine, the server that is there for all rounds."""
        self.raw, self.tables, self.copy = contest.data_folder(people), FOLDER / f"baku-{people}", FOLDER / "copy"
        self.script, self.servers = FOLDER / "script.sql", servers
        # What an engine writes for takar; with PostgreSQL it is its client that writes.
        self.work = FOLDER / "work"
        self.more = [name for name in MORE if name in engine_clients.chosen(MORE, "")]
        # The tables come first: all after them read these.
        self.names = [RAW, NORMALIZED, COPIED, TAKAR, COMMAND, MODULE, BY_HAND, ENGINE, *(MORE[name] for name in self.more)]

    def run(self, name):
        self.clear(name)
        # Made anew, for they say how many rows there must be; it takes a hundredth of a second and is not measured.
        if name in [COMMAND, MODULE]:
            self.write_script(name)
        contest.warm(self.raw if name in [RAW, NORMALIZED, BY_HAND] else self.tables)
        arguments, environment, servers = self.command(name)
        output = FOLDER / f"{contest.file_name(name)}.txt"
        environment = {"BENCH_THREADS": str(contest.THREADS), **environment}
        run = process_tree.run(arguments, output, environment, servers=servers)
        if run["status"] != 0:
            said = output.with_suffix(".errors")
            raise contest.Failure(f"status {run['status']} of {name}; what it said is in {said} and {output.name} beside it")
        return {"contestant": name, **run}

    def clear(self, name):
        """Takes away what the run before has written, which is not to be measured, and must not be taken for what this one writes."""
        for file in engines_equal.files(name, self.raw):
            file.unlink(missing_ok=True)
        shutil.rmtree(self.work, ignore_errors=True)
        self.work.mkdir(parents=True)
        for folder in {NORMALIZED: [self.tables], COPIED: [self.copy]}.get(name, []):
            shutil.rmtree(folder, ignore_errors=True)

    def command(self, name):
        """Its words, its variables, and the servers that work for it."""
        if name in [RAW, BY_HAND]:
            return contest.command({RAW: "takar", BY_HAND: "duckdb"}[name], self.raw), {}, []
        if name == NORMALIZED:
            return [contest.TAKAR, "normalize", str(self.raw), str(self.tables), "--threads", str(contest.THREADS)], {}, []
        if name == COPIED:
            # takar waits until the disk has its tables, so whoever copies them has to wait as well.
            return ["sh", "-c", 'cp -r "$0" "$1" && sync "$1"/*', str(self.tables), str(self.copy)], {}, []
        if name == COMMAND:
            settings = "; ".join(engine_clients.duckdb_settings())
            return [engine_clients.script("duckdb"), "-batch", "-bail", "-cmd", settings, "-f", str(self.script)], {}, []
        if name == MODULE:
            return [sys.executable, str(contest.HERE / "script_duckdb.py"), str(self.script)], {}, []
        return self.measured(name)

    def measured(self, name):
        """takar from canonical tables, with an engine or without."""
        scores, units = map(str, engines_equal.files(name, self.raw))
        words = [contest.TAKAR, "measure", str(self.tables), "--as-of", contest.AS_OF, "--threads", str(contest.THREADS),
                 "--scores", scores, "--units", units, "--json", *contest.TAKAR_ARGS]
        engine = [*words, "--engine-folder", str(self.work)]
        if name == TAKAR:
            return words, {}, []
        if name == MORE["postgresql"]:
            server = self.servers["postgresql"]
            return [*engine, "--engine", "postgresql"], server.environment(), [server.pid]
        if name == MORE["spark"]:
            options, environment = engine_clients.spark_local(SPARK_MEMORY)
            return [*engine, *options], environment, []
        if name == MORE["sail"]:
            return *engine_clients.with_sail([*engine, *engine_clients.sail()], FOLDER / "sail.log"), []
        return [*engine, *engine_clients.duckdb()], {}, []

    def write_script(self, name):
        """The script, and behind it what brings its results into files, in the order in which takar writes them."""
        words = [contest.TAKAR, "sql", "--dialect", "duckdb", "--from", str(self.tables), "--as-of", contest.AS_OF]
        text = subprocess.run(words, check=True, capture_output=True, text=True).stdout
        for (table, order), file in zip([("nilai", "nip"), ("unit_nilai", "urutan")], engines_equal.files(name, self.raw)):
            text += f"\nCOPY (SELECT * FROM {table} ORDER BY {order}) TO '{file}' (FORMAT csv, HEADER);\n"
        self.script.write_text(text, encoding="utf-8")

    def check(self):
        """Raises where somebody's results are not those of takar from the raw files."""
        contest.check_equal(self.raw, "duckdb")
        for name in [TAKAR, ENGINE, *(MORE[name] for name in self.more)]:
            engines_equal.check_same(name, self.raw)
        for name in [COMMAND, MODULE]:
            engines_equal.check_values(name, self.raw)


def measure(people, rounds):
    FOLDER.mkdir(parents=True, exist_ok=True)
    facts, runs = machine.facts(), []
    with contextlib.ExitStack() as stack:
        wanted = engine_clients.chosen(MORE, "")
        servers = {"postgresql": stack.enter_context(engine_clients.Postgresql())} if "postgresql" in wanted else {}
        here = Contest(people, servers)
        # Before the first run, so that none waits for an installation.
        versions = engine_clients.versions(["duckdb", *wanted])
        for number in range(rounds):
            for name in here.names:
                runs.append({"round": number + 1, **here.run(name)})
                print(f"{number + 1}/{rounds}  {name:30} {runs[-1]['seconds']:8.3f} s", file=sys.stderr, flush=True)
            here.check()
    sizes = {"raw": here.raw, "canonical": here.tables}
    return {"people": people, "rounds": rounds, "machine": facts, "versions": versions, "runs": runs,
            "bytes": {name: sum(path.stat().st_size for path in folder.iterdir()) for name, folder in sizes.items()}}


def standing(result):
    figures = Figures(result)
    script = min([COMMAND, MODULE], key=lambda name: figures.median(name, "seconds"))
    yield goals.at_most(1.5, f"seconds of DuckDB from takar's script ({script}, the faster) / from the query by hand",
                        figures.ratio("seconds", script, BY_HAND))
    # Canonical tables are to be half as quick again as raw files.
    yield goals.at_least(1.5, "takar's seconds from raw files / from canonical tables", figures.ratio("seconds", RAW, TAKAR))


def table(result):
    figures = Figures(result)
    lines = ["| | reads | seconds | least to most | processor seconds | peak memory, MB |", "| --- | --- | ---: | ---: | ---: | ---: |"]
    for name in figures.contestants:
        seconds = figures.of(name, "seconds")
        cells = [name, "raw files" if name in [RAW, NORMALIZED, BY_HAND] else "canonical tables", f"{statistics.median(seconds):.3f}",
                 f"{min(seconds):.3f}–{max(seconds):.3f}", f"{figures.median(name, 'cpu'):.2f}",
                 "" if name == COPIED else f"{figures.median(name, 'peak') / 1e6:,.0f}"]
        lines.append("| " + " | ".join(cells) + " |")
    return "\n".join(lines)


def report(result):
    figures = Figures(result)
    raw, canonical = (result["bytes"][form] / 1e6 for form in ["raw", "canonical"])
    seconds = {name: figures.median(name, "seconds") for name in [NORMALIZED, RAW, COPIED]}
    with_copying = seconds[NORMALIZED] / (seconds[RAW] + seconds[COPIED])
    return f"""{result['people']:,} people, {raw:,.0f} MB of raw files, {canonical:,.0f} MB as canonical tables; \
medians of {result['rounds']} runs; processor seconds and memory with all that a program starts; all scores and units are equal.

{table(result)}

{goals.lines(result['goals'])}
- seconds of `takar normalize` / of measuring the raw files: **{figures.ratio('seconds', NORMALIZED, RAW):.2f}**; \
/ of measuring them and copying the tables: **{with_copying:.2f}**
- seconds of `takar measure --engine duckdb` / of the duckdb command alone: **{figures.ratio('seconds', ENGINE, COMMAND):.2f}**

{'; '.join(f'{name}: {said}' for name, said in result['versions'].items())}. {machine.line(result['machine'])}
"""


def main(people=1_000_000, rounds=3):
    result = measure(people, rounds)
    result["goals"] = list(standing(result))
    text = report(result)
    (contest.BENCH / "result-engines.md").write_text(text, encoding="utf-8")
    (contest.BENCH / "result-engines.json").write_text(json.dumps(result, indent=2) + "\n", encoding="utf-8")
    print(text)


if __name__ == "__main__":
    try:
        main(*map(int, sys.argv[1:]))
    except contest.Failure as failure:
        sys.exit(str(failure))
