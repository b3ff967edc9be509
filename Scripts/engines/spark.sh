#!/bin/bash
# Installs Spark from PyPI into .build/engines/spark, and Java where there is none; prints the Python that has it.
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
home=$root/.build/engines/spark
command -v java > /dev/null || apt-get install --yes --no-install-recommends default-jdk-headless >&2
if [ ! -x "$home/bin/python" ]; then
  python3 -m venv "$home"
  "$home/bin/pip" install --quiet 'pyspark==4.3.0'
fi
echo "$home/bin/python"
