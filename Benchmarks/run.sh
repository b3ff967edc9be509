#!/usr/bin/env bash
# Measures takar beside DuckDB and Polars on the same files, and checks that all give the same scores.
#
#   Benchmarks/run.sh [people] [repeats]             one size, a table (1000000 people, 3 repeats)
#   Benchmarks/run.sh scaling [people] [repeats]     sizes from 10,000 up to so many people, a chart
#
# TAKAR           the program to measure (.build/release/takar)
# TAKAR_ARGS      more options for `takar measure`, such as leave the scores as they are
# BENCH_THREADS   threads of DuckDB and Polars (2)
# BENCH_PATIENCE  seconds a run of theirs may take in a scaling (60)
set -euo pipefail
cd "$(dirname "$0")/.."
export PYTHONDONTWRITEBYTECODE=1

venv=.build/bench/venv
if ! cmp -s Benchmarks/requirements.txt "$venv/installed.txt"; then
    mkdir -p .build/bench
    python3 -m venv "$venv"
    "$venv/bin/pip" install --quiet --disable-pip-version-check --requirement Benchmarks/requirements.txt
    # Last, so that an installation broken off is done again.
    cp Benchmarks/requirements.txt "$venv/installed.txt"
fi

program=compare.py
if [[ ${1:-} == scaling ]]; then
    program=scaling.py
    shift
fi
exec "$venv/bin/python" "Benchmarks/$program" "$@"
