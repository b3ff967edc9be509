#!/bin/bash
# Installs Sail from PyPI into .build/engines/sail, with the client that it takes (pyspark-client 4.2.0: with pyspark 4.3.0 beside it it
# refuses every session), and starts its server on port 50551. `sail.sh stop` ends it. Prints the Python that has the client.
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
home=$root/.build/engines/sail
pid=$home/server.pid
if [ "${1:-start}" = stop ]; then
  if [ -e "$pid" ]; then kill "$(cat "$pid")" 2> /dev/null || true; rm -f "$pid"; fi
  exit
fi
if [ ! -x "$home/bin/sail" ]; then
  python3 -m venv "$home"
  "$home/bin/pip" install --quiet 'pysail==0.7.2' 'pyspark-client==4.2.0'
fi
if [ ! -e "$pid" ] || ! kill -0 "$(cat "$pid")" 2> /dev/null; then
  "$home/bin/sail" spark server --port 50551 > "$home/server.log" 2>&1 &
  echo $! > "$pid"
  for _ in $(seq 100); do (exec 3<> /dev/tcp/127.0.0.1/50551) 2> /dev/null && break; sleep 0.2; done
fi
echo "$home/bin/python"
