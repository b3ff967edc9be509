#!/usr/bin/env bash
# Sends the server malformed requests for some minutes, with proper ones and schemathesis between them, and fails on any answer that
# should not be, on a stop, on a leak, and on memory or open files that stay.
#
#   Scripts/hostile-requests.sh [seconds] [--seed n] [--threads n] [--idle n] [--no-schemas]     600 seconds unless said otherwise
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

# The same environment as that of Scripts/test-web.sh, without a browser.
venv=.build/browser/venv
if ! cmp -s Tests/Browser/requirements.txt "$venv/installed.txt"; then
    mkdir -p .build/browser
    python3 -m venv "$venv"
    "$venv/bin/pip" install --quiet --disable-pip-version-check --requirement Tests/Browser/requirements.txt
    cp Tests/Browser/requirements.txt "$venv/installed.txt"
fi

# Of its own, because the build may change meanwhile.
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cp "$TAKAR" "$folder/takar"
export TAKAR=$folder/takar
PYTHONPATH=Tests/Browser "$venv/bin/python" -m hostile "$@"
