#!/usr/bin/env bash
# Walks through the pages as people do, in a real browser, looks at them with axe, and sends the server what no browser sends.
#
#   Scripts/test-web.sh [pytest options]     all suites; -k tour, -k axe or -k hostile for one
#
# TAKAR      the program to test (the release build, else the debug build)
# CHROMIUM   the browser (/usr/bin/chromium)
set -euo pipefail
cd "$(dirname "$0")/.."
export PYTHONDONTWRITEBYTECODE=1

if [[ -z ${TAKAR:-} ]]; then
    TAKAR=.build/release/takar
    [[ -x $TAKAR ]] || TAKAR=.build/debug/takar
fi
[[ -x $TAKAR ]] || { echo "There is no program at $TAKAR: make release first." >&2; exit 1; }
TAKAR=$(realpath "$TAKAR")

export CHROMIUM=${CHROMIUM:-/usr/bin/chromium}
if [[ ! -x $CHROMIUM ]] || ! python3 -c "import ensurepip" 2>/dev/null; then
    sudo=()
    if ((EUID != 0)); then sudo=(sudo); fi
    "${sudo[@]}" apt-get update -qq
    "${sudo[@]}" apt-get install -y -qq --no-install-recommends chromium python3-venv
fi

venv=.build/browser/venv
if ! cmp -s Tests/Browser/requirements.txt "$venv/installed.txt"; then
    mkdir -p .build/browser
    python3 -m venv "$venv"
    "$venv/bin/pip" install --quiet --disable-pip-version-check --requirement Tests/Browser/requirements.txt
    # Last, so that an installation broken off is done again.
    cp Tests/Browser/requirements.txt "$venv/installed.txt"
fi

# Of its own, because the build may change while the suites run; and gone afterwards with all archives.
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cp "$TAKAR" "$folder/takar"
export TAKAR=$folder/takar PICTURES=$PWD/.build/browser/pictures
rm -rf "$PICTURES"
mkdir -p "$PICTURES"

# A test that hangs is ended after some minutes, and all of them after a quarter of an hour, whatever happens.
timeout --kill-after=30 900 "$venv/bin/python" -m pytest Tests/Browser -p no:cacheprovider --quiet --tb=short --timeout=240 \
    --basetemp="$folder/pytest" "$@"
