#!/usr/bin/env bash
# Brings through every door what nobody would send: looks for inputs on which the program traps, loses a row, or reads in the fast way
# otherwise than in the plain one.
#
#   Fuzz/run.sh                 every door in turn
#   Fuzz/run.sh DOOR            one of: csv xlsx sheet json instrument recap results archive
#   Fuzz/run.sh DOOR FILE...    reads inputs again, such as .build/fuzz/found/csv/crash-...
#
# FUZZ_SECONDS      how long to look behind each door (60 for csv, 30 for the others)
# FUZZ_RUNS         so many inputs a door instead, from the seeds on and always the same way: what is found once is found again
# FUZZ_MEMORY       megabytes of memory that count as found (2048)
# FUZZ_BUILD_FLAGS  more flags for `swift build`
#
# What is found lies in .build/fuzz/found, and what was learnt on the way in .build/fuzz/corpus, where the next run begins.
set -euo pipefail
cd "$(dirname "$0")/.."
doors=(csv xlsx sheet json instrument recap results archive)
work=.build/fuzz

if (($# > 0)); then
    if [[ " ${doors[*]} " != *" $1 "* ]]; then
        echo "There is no door $1, but: ${doors[*]}" >&2
        exit 64
    fi
    doors=("$1")
    shift
fi

# The same versions of the packages as the program has.
if [[ -e Package.resolved ]]; then cp Package.resolved Fuzz/; fi
# The address sanitizer, because the fast way looks at cells without checking. What libFuzzer needs is asked for piece by piece:
# its own flag also traces comparisons, which takes half of the time, and the dictionaries have the words that they would give away.
# shellcheck disable=SC2086
swift build --package-path Fuzz --scratch-path "$work/build" -c release -Xswiftc -sanitize=address -Xcc -fsanitize=address \
    -Xswiftc -sanitize-coverage=edge,inline-8bit-counters,pc-table ${FUZZ_BUILD_FLAGS:-}

# In memory where there is such a folder: every input is written to a file and read twice.
if [[ -d /dev/shm ]]; then export TMPDIR=/dev/shm; fi
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
# A trap is libFuzzer's to report, and leaks are not what is looked for.
export SWIFT_BACKTRACE=enable=no ASAN_OPTIONS=detect_leaks=0:quarantine_size_mb=16

# The longest input of a door.
longest() {
    case $1 in
        xlsx) echo 16384 ;;
        instrument) echo 8192 ;;
        archive) echo 2048 ;;
        *) echo 4096 ;;
    esac
}

# What a door begins with: files that are kept here, those of the tests, and those that the program makes itself.
seeds() {
    local found=()
    for place in "Fuzz/Seeds/$1" "$work/seeds/$1"; do if [[ -d $place ]]; then found+=("$place"); fi; done
    if [[ $1 == instrument ]]; then found+=(Tests/InstrumentsTests/Corpus/good Tests/InstrumentsTests/Corpus/bad); fi
    printf '%s\n' "${found[@]}"
}

# Looks behind a door, or reads inputs again.
fuzz() {
    local door=$1 seconds=30
    shift
    if [[ $door == csv ]]; then seconds=60; fi
    export FUZZ_DOOR=$door TMPDIR=$folder/$door
    mkdir -p "$TMPDIR" "$work/corpus/$door" "$work/found/$door"
    local command=(
        "$work/build/release/Fuzz" -rss_limit_mb="${FUZZ_MEMORY:-2048}" -timeout=25 -detect_leaks=0 -artifact_prefix="$work/found/$door/")
    if (($# > 0)); then
        "${command[@]}" "$@"
        return
    fi
    FUZZ_WRITE_SEEDS="$work/seeds/$door" "$work/build/release/Fuzz"
    local places corpus="$work/corpus/$door" limit=("-max_total_time=${FUZZ_SECONDS:-$seconds}")
    mapfile -t places < <(seeds "$door")
    if [[ -n ${FUZZ_RUNS:-} ]]; then
        corpus="$TMPDIR/corpus" limit=("-runs=$FUZZ_RUNS" -seed=1)
        mkdir -p "$corpus"
    fi
    # Without noting where memory was taken it goes half as fast again; reading an input again says it.
    ASAN_OPTIONS+=:malloc_context_size=0 "${command[@]}" "${limit[@]}" -max_len="$(longest "$door")" \
        -dict="Fuzz/Dictionaries/$door.dict" -print_final_stats=1 "$corpus" "${places[@]}"
}

# What one door lets through keeps nobody from looking at the others.
failed=()
for door in "${doors[@]}"; do
    echo "== $door"
    fuzz "$door" "$@" || failed+=("$door")
done
if ((${#failed[@]} > 0)); then
    echo "Found something: ${failed[*]}; see $work/found" >&2
    exit 1
fi
