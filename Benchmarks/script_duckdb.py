"""Runs a script of `takar sql --dialect duckdb`, and what stands behind it, by DuckDB's Python module.

    script_duckdb.py SCRIPT.sql
"""

import os
import sys

import duckdb

if __name__ == "__main__":
    connection = duckdb.connect(config={"threads": int(os.environ.get("BENCH_THREADS", "2"))})
    with open(sys.argv[1], encoding="utf-8") as file:
        connection.execute(file.read())
