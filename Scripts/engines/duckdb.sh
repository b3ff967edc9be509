#!/bin/bash
# Installs the duckdb command from PyPI into .build/engines/duckdb and prints where it is.
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
home=$root/.build/engines/duckdb
if [ ! -x "$home/bin/duckdb" ]; then
  python3 -m venv "$home"
  "$home/bin/pip" install --quiet duckdb-cli
fi
echo "$home/bin/duckdb"
