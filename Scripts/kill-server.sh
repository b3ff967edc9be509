#!/usr/bin/env bash
# Kills the server at random moments of uploads, imports, measurements and edits, starts it again on the same archive, and checks that
# nothing is lost or doubled that it had answered.
#
#   Scripts/kill-server.sh [rounds] [--seed n] [--employees n] [--keep folder]     100 rounds unless said otherwise
#
# TAKAR      the program to test (the release build, else the debug build)
set -euo pipefail
cd "$(dirname "$0")/.."
export PYTHONDONTWRITEBYTECODE=1

if [[ -z ${TAKAR:-} ]]; then
    TAKAR=.build/release/takar
    [[ -x $TAKAR ]] || TAKAR=.build/debug/takar
fi
[[ -x $TAKAR ]] || { echo "There is no program at $TAKAR: make release first." >&2; exit 1; }

# Of its own, because the build may change meanwhile.
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cp "$TAKAR" "$folder/takar"
export TAKAR=$folder/takar
PYTHONPATH=Tests/Browser python3 -m killing "$@"
