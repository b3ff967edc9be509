#!/usr/bin/env bash
# Looks for files that the fast way of reading reads otherwise than the plain one.
#
#   Fuzz/run.sh            looks for a minute
#   Fuzz/run.sh FILE...    reads inputs again, such as .build/fuzz/found/crash-...
#
# FUZZ_SECONDS      how long to look (60)
# FUZZ_MEMORY       megabytes of memory that count as found (2048)
# FUZZ_BUILD_FLAGS  more flags for `swift build`
#
# What is found lies in .build/fuzz/found, and what was learnt on the way in .build/fuzz/corpus, where the next run begins.
set -euo pipefail
cd "$(dirname "$0")/.."
work=.build/fuzz
mkdir -p "$work/corpus" "$work/found"

# The same versions of the packages as the program has.
if [[ -e Package.resolved ]]; then cp Package.resolved Fuzz/; fi
# The address sanitizer, because the fast way looks at cells without checking. What libFuzzer needs is asked for piece by piece:
# its own flag also traces comparisons, which takes half of the time, and the dictionary has the words that they would give away.
# shellcheck disable=SC2086
swift build --package-path Fuzz --scratch-path "$work/build" -c release -Xswiftc -sanitize=address -Xcc -fsanitize=address \
    -Xswiftc -sanitize-coverage=edge,inline-8bit-counters,pc-table ${FUZZ_BUILD_FLAGS:-}

# In memory where there is such a folder: every input is written to a file and read twice.
if [[ -d /dev/shm ]]; then export TMPDIR=/dev/shm; fi
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export TMPDIR=$folder
# A trap is libFuzzer's to report, and leaks are not what is looked for.
export SWIFT_BACKTRACE=enable=no ASAN_OPTIONS=detect_leaks=0:quarantine_size_mb=16

fuzz=("$work/build/release/Fuzz" -rss_limit_mb="${FUZZ_MEMORY:-2048}" -timeout=25 -detect_leaks=0 -artifact_prefix="$work/found/")
if (($# > 0)); then
    "${fuzz[@]}" "$@"
else
    # Without noting where memory was taken it goes half as fast again; reading an input again says it.
    ASAN_OPTIONS+=:malloc_context_size=0
    "${fuzz[@]}" -max_total_time="${FUZZ_SECONDS:-60}" -max_len=4096 -dict=Fuzz/csv.dict -print_final_stats=1 "$work/corpus" Fuzz/Seeds
fi
