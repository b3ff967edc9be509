#!/bin/bash
# Starts a private PostgreSQL in a folder of its own (.build/engines/postgresql), as user postgres and reachable by its socket alone.
# `postgresql.sh stop` ends it. Prints the folder of the socket, which psql takes as host.
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
place=$root/.build/engines/postgresql
bin=$(ls -d /usr/lib/postgresql/*/bin 2> /dev/null | sort -V | tail -1 || true)
if [ -z "$bin" ]; then
  apt-get update -qq >&2
  apt-get install --yes --no-install-recommends postgresql >&2
  bin=$(ls -d /usr/lib/postgresql/*/bin | sort -V | tail -1)
fi
as() { if [ "$(id -u)" = 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi; }
# The cluster lies where user postgres may write; the link beside it is what others look for.
home=${TMPDIR:-/tmp}/takar-postgresql-$(id -u)
if [ "${1:-start}" = stop ]; then
  as "$bin/pg_ctl" -D "$home/data" -m fast stop >&2 || true
  rm -rf "$place" "$home"
  exit
fi
mkdir -p "$home/socket" "$place"
if [ "$(id -u)" = 0 ]; then chown -R postgres "$home"; fi
if [ ! -e "$home/data/PG_VERSION" ]; then as "$bin/initdb" -D "$home/data" -U postgres --auth=trust -E UTF8 --locale=C.UTF-8 > /dev/null; fi
ln -sfn "$home/socket" "$place/socket"
if ! as "$bin/pg_ctl" -D "$home/data" status > /dev/null; then
  as "$bin/pg_ctl" -D "$home/data" -w -l "$home/log" -o "-k $home/socket -c listen_addresses= -c fsync=off" start > /dev/null
fi
echo "$place/socket"
