"""Engines' own clients, where Scripts/engines has put them, and how `takar measure` is told to use them."""

import os
import subprocess
from importlib.metadata import version
from pathlib import Path

import contest

SCRIPTS = contest.HERE.parent / "Scripts" / "engines"
INSTALLED = contest.HERE.parent / ".build" / "engines"
# A port of its own, beside that of Scripts/engines/sail.sh.
SAIL_PORT = 50561
# Sail's server for the time of a run, as Spark's machine of Java's is there for the time of a run: its start and its end are in it.
WITH_SAIL = """
"$SAIL" spark server --port "$PORT" > "$SAIL_LOG" 2>&1 &
server=$!
trap 'kill "$server"; wait "$server"' EXIT
for _ in $(seq 300); do (exec 3<> "/dev/tcp/127.0.0.1/$PORT") 2> /dev/null && break; sleep 0.1; done
"$@"
"""


def chosen(possible, default):
    """Which engines take part, by BENCH_ENGINES: `all`, or names with blanks or commas between them."""
    names = os.environ.get("BENCH_ENGINES", default).replace(",", " ").split()
    if unknown := set(names) - {"all", *possible}:
        raise contest.Failure(f"BENCH_ENGINES has {' '.join(sorted(unknown))}; there are {' '.join(possible)}")
    return [name for name in possible if name in names or "all" in names]


def script(name, *arguments):
    """What a script of Scripts/engines prints."""
    # Not by a pipe, which the server that it starts would hold open.
    said = contest.BENCH / "engines" / f"{name}.path"
    said.parent.mkdir(parents=True, exist_ok=True)
    with open(said, "wb") as output:
        subprocess.run([SCRIPTS / f"{name}.sh", *arguments], check=True, stdout=output)
    return said.read_text(encoding="utf-8").strip()


def installed(name, program):
    """The path of an engine's program; where it has to be installed first, the server that is started by that is ended."""
    path = INSTALLED / name / "bin" / program
    if not path.exists():
        script(name)
        script(name, "stop")
    return str(path)


def options(*words):
    """These words for the client, each behind an option of its own for takar."""
    return [part for word in words for part in ["--client-option", word]]


def duckdb(*settings):
    """takar's options for the duckdb command, told some settings before the script."""
    return ["--engine", "duckdb", "--client", script("duckdb"), *options("-cmd", "; ".join(duckdb_settings(*settings)))]


def duckdb_settings(*settings):
    return [f"SET threads = {contest.THREADS}", *settings]


def spark_local(memory):
    """takar's options for a Python with Spark that does everything in one machine of Java's, and its variables."""
    submit = [f"--master local[{contest.THREADS}]", f"--driver-memory {memory}", *(f"--conf {setting}" for setting in quiet())]
    variables = {"PYSPARK_SUBMIT_ARGS": " ".join([*submit, "pyspark-shell"]), "SPARK_REMOTE": None}
    return ["--engine", "spark", "--client", installed("spark", "python")], variables


def spark_home():
    return next((Path(installed("spark", "python")).parent.parent / "lib").glob("python3*/site-packages/pyspark"))


def spark_cluster(workers, memory, driver_memory, folder):
    """takar's options for Spark with a driver and so many workers as processes of their own, with one core each, and its variables.

    memory: MB of a worker.
    folder: for what they spill and shuffle.
    """
    words = ["--master", f"local-cluster[{workers},1,{memory}]", "--driver-memory", driver_memory, "--executor-memory", f"{memory}m"]
    for setting in [*quiet(), f"spark.local.dir={folder}"]:
        words += ["--conf", setting]
    home = spark_home()
    return (["--engine", "spark", "--client", str(home / "bin" / "spark-submit"), *options(*words)],
            {"SPARK_HOME": str(home), "PYSPARK_PYTHON": installed("spark", "python"), "SPARK_REMOTE": None})


def quiet():
    # By default a shuffle has 200 parts, which is for more than two cores.
    address = ["spark.driver.host=127.0.0.1", "spark.driver.bindAddress=127.0.0.1"]
    return [*address, "spark.ui.enabled=false", "spark.sql.shuffle.partitions=32"]


def with_sail(command, log):
    """A command around which Sail's server runs, and its variables. The options for Sail have to be in it."""
    variables = {"SAIL": installed("sail", "sail"), "PORT": str(SAIL_PORT), "SAIL_LOG": str(log)}
    return ["bash", "-c", WITH_SAIL, "bash", *command], {**variables, "SPARK_REMOTE": f"sc://localhost:{SAIL_PORT}"}


def sail():
    return ["--engine", "spark", "--client", installed("sail", "python")]


class Postgresql:
    """The server of Scripts/engines/postgresql.sh, ended again where it was not there before."""

    def __enter__(self):
        link = INSTALLED / "postgresql" / "socket"
        self.was_there = (link.resolve().parent / "data" / "postmaster.pid").exists()
        self.socket = script("postgresql")
        with open(Path(self.socket).resolve().parent / "data" / "postmaster.pid", encoding="ascii") as file:
            self.pid = int(file.readline())
        return self

    def __exit__(self, *_):
        if not self.was_there:
            script("postgresql", "stop")

    def environment(self):
        return {"PGHOST": self.socket, "PGUSER": "postgres", "PGDATABASE": "postgres"}


def versions(names):
    """The engines' versions, as they say them."""
    programs = {"duckdb": lambda: [script("duckdb"), "--version"], "postgresql": lambda: ["psql", "--version"],
                "spark": lambda: [installed("spark", "python"), "-c", "import pyspark; print(pyspark.__version__)"],
                "sail": lambda: [installed("sail", "sail"), "--version"]}
    said = {name: subprocess.run(programs[name](), check=True, capture_output=True, text=True).stdout.strip() for name in names}
    return {**said, "duckdb module": version("duckdb")}
