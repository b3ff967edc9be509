#!/usr/bin/env bash
# Sail 0.7.2 (pysail, with pyspark-client 4.2.0): INSERT OVERWRITE DIRECTORY writes everything, and then fails.
#
# The statement that exports results on Spark does its work on Sail, and its answer, a count of rows, is of a type (uint64) that Spark's
# client cannot take: an error is raised after the files are whole. Whoever runs it again because it failed exports twice; whoever
# believes the error throws results away that are right. The same query by DataFrame.write ends well.
set -euo pipefail
folder=$(mktemp -d)
trap 'kill "${server:-}" 2>/dev/null || true; rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check pysail==0.7.2 pyspark-client==4.2.0
port=$(python3 -c "import socket; s = socket.socket(); s.bind(('127.0.0.1', 0)); print(s.getsockname()[1])")
venv/bin/sail spark server --port "$port" >log 2>&1 &
server=$!
for _ in $(seq 100); do (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null && break; sleep 0.2; done

seen=$(venv/bin/python -W ignore - "$folder" "sc://127.0.0.1:$port" <<'PYTHON'
import glob
import sys

from pyspark.sql import SparkSession

folder, server = sys.argv[1:]
spark = SparkSession.builder.remote(server).getOrCreate()


def rows(name):
    return sorted(line for file in glob.glob(f"{folder}/{name}/*.csv") for line in open(file).read().split())


def attempt(how, run, name):
    try:
        run()
        came = "ends well"
    except Exception as error:
        came = f"fails: {str(error).splitlines()[0]}"
    print(f"{how} {came}; written {rows(name)}")


query = "SELECT 1 AS unit, 8081 AS rata UNION ALL SELECT 2, 7990"
attempt("INSERT OVERWRITE DIRECTORY", lambda: spark.sql(f"INSERT OVERWRITE DIRECTORY '{folder}/a' USING csv {query}").collect(), "a")
attempt("DataFrame.write", lambda: spark.sql(query).write.csv(f"{folder}/b"), "b")
PYTHON
)

expected="INSERT OVERWRITE DIRECTORY fails: [UNSUPPORTED_DATA_TYPE_FOR_ARROW_CONVERSION] uint64 is not supported in conversion to Arrow.; written ['1,8081', '2,7990']
DataFrame.write ends well; written ['1,8081', '2,7990']"

echo "$seen"
diff <(echo "$expected") <(echo "$seen") || { echo "It behaves otherwise now." >&2; exit 1; }
