#!/usr/bin/env bash
# Kills the program at hundreds of moments while it imports, migrates, measures and publishes, and says how it went.
# TAKAR_TORTURE is how often; the moments are the same on every run, but where they hit depends on the machine.
set -euo pipefail
cd "$(dirname "$0")/.."

moments=${1:-500}
report=$(mktemp)
trap 'rm -f "$report"' EXIT

# Alone, so that nothing else makes the program slower than it was when its steps were timed.
TAKAR_TORTURE=$moments swift test --skip-build --filter TortureTests 2>&1 | tee "$report" | grep -E '^killed|error|Test run|recorded an issue' || true
grep -q 'Test run.* passed' "$report" || { echo "Lost something: the moments and their seed stand above." >&2; exit 1; }
