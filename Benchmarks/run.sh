#!/usr/bin/env bash
# Measures takar beside DuckDB and Polars on the same files, and checks that all give the same scores.
#
#   Benchmarks/run.sh [people] [repeats]             one size, a table (1000000 people, 3 repeats)
#   Benchmarks/run.sh shuffled [people] [repeats]    the same with the rows of every history in no order
#   Benchmarks/run.sh agency                         how long a small agency waits (8000 people, 20 runs)
#   Benchmarks/run.sh stages [people] [runs]         scoring, means, another option without reading again, scenarios (1000000 people, 5 runs)
#   Benchmarks/run.sh workbook [people] [runs]       how long a workbook takes (100000 people, 3 runs)
#   Benchmarks/run.sh soundness [draws] [runs]       ranks of 644 agencies under other weights, beside numpy (10000 draws, 5 runs)
#   Benchmarks/run.sh plan [people] [programmes] [runs]   the cheapest plan to a target, beside HiGHS (8000 with 30 and 60000 with 90, 5 runs)
#   Benchmarks/run.sh archive [people] [runs]        importing, measuring and verifying, beside sqlite-utils (1000000 people, 1 run)
#   Benchmarks/run.sh web [people] [rounds]          pages and programs' requests a second beside a bare route, and OpenFisca (60000 people, 3 rounds)
#   Benchmarks/run.sh engines [people] [rounds]      canonical tables, and DuckDB on them, beside raw files (1000000 people, 3 rounds)
#   Benchmarks/run.sh engines-scale FOLDER AS-OF [sizes…]   takar, DuckDB, Spark and Sail on FOLDER/baku1, baku2, … (1 2 5 10 20 of them)
#   Benchmarks/run.sh builds OTHER [people] [runs]   another build and this one in turn (200000 people, 7 runs)
#   Benchmarks/run.sh scaling [people] [repeats]     sizes from 10,000 up to so many people, a chart
#   Benchmarks/run.sh publish [people]               copies the results into docs/performance.md
#
# TAKAR           the program to measure (.build/release/takar)
# TAKAR_ARGS      more options for `takar measure`, such as leave the scores as they are
# BENCH_THREADS   threads of everybody (2)
# BENCH_SECONDS   seconds of every load of `web` (5)
# BENCH_MINUTES   minutes of its longer load (1)
# BENCH_PATIENCE  seconds a run of DuckDB and Polars may take in a scaling (60), HiGHS for a plan (100), anybody in `engines-scale` (1800)
# BENCH_ENGINES   who takes part beside DuckDB in `engines` (nobody: postgresql spark sail), and all who do in `engines-scale` (all:
#                 takar duckdb spark sail)
# BENCH_MEMORY    GB that an engine is told to stay in, in `engines-scale` (8)
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

counter=.build/bench/count_allocations.so
if [[ $(uname) == Linux && Benchmarks/count_allocations.c -nt $counter ]]; then
    cc -std=c11 -O2 -Wall -Wextra -shared -fPIC -o "$counter" Benchmarks/count_allocations.c
fi

program=compare.py
case ${1:-} in
    agency | builds | stages | workbook | scaling | soundness | plan | archive | web | engines | engines-scale | publish)
        program=${1//-/_}.py
        shift
        ;;
esac
exec "$venv/bin/python" "Benchmarks/$program" "$@"
