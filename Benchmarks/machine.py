"""What the numbers of a benchmark depend on."""

import os
import platform
import subprocess
import sys
import time
from importlib.metadata import version

import contest


def facts():
    """The processor, the memory, the versions, and how busy the machine is."""
    load = os.getloadavg()[0]
    cpu = platform.processor() or platform.machine()
    if os.path.exists("/proc/cpuinfo"):
        with open("/proc/cpuinfo", encoding="utf-8") as file:
            cpu = next((line.split(":", 1)[1].strip() for line in file if line.startswith("model name")), cpu)
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    takar = subprocess.run([contest.TAKAR, "--version"], check=True, capture_output=True, text=True).stdout.strip()
    return {
        "cpu": cpu, "cores": os.cpu_count(), "memory": memory, "system": f"{platform.system()} {platform.release()}",
        "takar": " ".join([takar.split()[-1], *contest.TAKAR_ARGS]), "duckdb": version("duckdb"), "polars": version("polars"),
        "python": platform.python_version(), "threads": contest.THREADS, "start": {peer: seconds_to_start(peer) for peer in contest.PEERS},
        "load before": load, "date": time.strftime("%Y-%m-%d")}


def line(facts):
    starts = ", ".join(f"{peer} {seconds:.2f}" for peer, seconds in facts["start"].items())
    return (f"{facts['cpu']}, {facts['cores']} cores, {facts['memory'] / 1e9:.0f} GB, {facts['system']}; "
            f"load {facts['load before']:.1f} before the first run. takar {facts['takar']}, DuckDB {facts['duckdb']}, "
            f"Polars {facts['polars']} with {facts['threads']} threads, Python {facts['python']}. "
            f"Seconds to start Python and import: {starts}. {facts['date']}.")


def seconds_to_start(peer):
    """What a peer needs before it does anything: Python and the import."""
    seconds = []
    for _ in range(3):
        start = time.perf_counter()
        subprocess.run([sys.executable, "-c", f"import {peer}"], check=True)
        seconds.append(time.perf_counter() - start)
    return min(seconds)
