#!/usr/bin/env bash
# Sail 0.7.2 (pysail, with pyspark-client 4.2.0): a file named with one slash, file:/folder, is an empty table, and a write goes elsewhere.
#
# file:/folder/pegawai is how Hadoop and Spark print the names of local files, input_file_name() among them, and Spark reads it. Sail
# takes it for a relative name: reading gives no row and no error, so that an index is that of nobody, and a count of people is 0.
# Writing succeeds as well, into a folder that is called "file:" below the one where the server was started. With three slashes, or none
# of the scheme, it is the file that was meant.
set -euo pipefail
folder=$(mktemp -d)
trap 'kill "${server:-}" 2>/dev/null || true; rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check pysail==0.7.2 pyspark-client==4.2.0
mkdir started
port=$(python3 -c "import socket; s = socket.socket(); s.bind(('127.0.0.1', 0)); print(s.getsockname()[1])")
(cd started && exec ../venv/bin/sail spark server --port "$port" >../log 2>&1) &
server=$!
for _ in $(seq 100); do (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null && break; sleep 0.2; done
printf 'orang\n1\n2\n' >pegawai.csv

seen=$(venv/bin/python -W ignore - "$folder" "sc://127.0.0.1:$port" <<'PYTHON'
import os
import sys

from pyspark.sql import SparkSession

folder, server = sys.argv[1:]
spark = SparkSession.builder.remote(server).getOrCreate()
for scheme in ["", "file://", "file:"]:
    people = spark.read.csv(f"{scheme}{folder}/pegawai.csv", header=True, schema="orang BIGINT").count()
    spark.sql("SELECT 80 AS nilai").write.csv(f"{scheme}{folder}/nilai{len(scheme)}")
    place = f"{folder}/started/file:{folder}/nilai{len(scheme)}"
    print(f"{scheme or 'no scheme':9} people {people}, results there {os.path.exists(f'{folder}/nilai{len(scheme)}')}, elsewhere {os.path.exists(place)}")
PYTHON
)

expected="no scheme people 2, results there True, elsewhere False
file://   people 2, results there True, elsewhere False
file:     people 0, results there False, elsewhere True"

echo "$seen"
diff <(echo "$expected") <(echo "$seen") || { echo "It behaves otherwise now." >&2; exit 1; }
