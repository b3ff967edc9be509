#!/bin/bash
# Installs Spark from PyPI into .build/engines/spark, and Java where there is none, and starts a server of Spark Connect on port 50552, so
# that not every script waits for a machine of Java's to start. `spark.sh stop` ends it. Prints the Python that has Spark.
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
home=$root/.build/engines/spark
pid=$home/server.pid
if [ "${1:-start}" = stop ]; then
  if [ -e "$pid" ]; then kill "$(cat "$pid")" 2> /dev/null || true; rm -f "$pid"; fi
  exit
fi
command -v java > /dev/null || apt-get install --yes --no-install-recommends default-jdk-headless >&2
if [ ! -e "$home/connect" ]; then
  python3 -m venv "$home"
  "$home/bin/pip" install --quiet 'pyspark[connect]==4.3.0'
  touch "$home/connect"
fi
if [ ! -e "$pid" ] || ! kill -0 "$(cat "$pid")" 2> /dev/null; then
  "$home/bin/python" - > "$home/server.log" 2>&1 << 'END' &
import signal
from pyspark.sql import SparkSession

settings = {
    "spark.plugins": "org.apache.spark.sql.connect.SparkConnectPlugin", "spark.connect.grpc.binding.port": "50552",
    "spark.ui.enabled": "false", "spark.sql.shuffle.partitions": "8", "spark.driver.host": "127.0.0.1", "spark.driver.bindAddress": "127.0.0.1",
}
SparkSession.builder.config(map=settings).getOrCreate()
signal.pause()
END
  echo $! > "$pid"
  for _ in $(seq 300); do (exec 3<> /dev/tcp/127.0.0.1/50552) 2> /dev/null && break; sleep 0.2; done
fi
echo "$home/bin/python"
