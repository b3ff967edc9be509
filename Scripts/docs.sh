#!/usr/bin/env bash
# Makes the DocC pages of all libraries out of what was built for development; a warning fails.
#   Scripts/docs.sh [FOLDER]     (default: .build/docs)
set -euo pipefail
cd "$(dirname "$0")/.."
output=${1:-.build/docs}
graphs=$(mktemp -d)
trap 'rm -rf "$graphs"' EXIT
tools=$(dirname "$(readlink -f "$(command -v swift)")")
build=.build/debug

maps=()
# Of our own targets in C, of the system's libraries, and of what the packages bring.
while IFS= read -r map; do maps+=(-Xcc "-fmodule-map-file=$map"); done < <(
    ls "$build"/*.build/module.modulemap Sources/C*/module.modulemap
    find .build/checkouts -name module.modulemap -path '*/Sources/*' -not -path '*/Tests/*')
failed=0
libraries=$(pkg-config --cflags-only-I cairo expat libxxhash libzip xlsxwriter 2>/dev/null | sed 's/-I/-Xcc -I/g')

rm -rf "$output"
mkdir -p "$output"
for catalog in Sources/*/*.docc; do
    module=$(basename "$catalog" .docc)
    mkdir "$graphs/$module"
    # shellcheck disable=SC2086
    "$tools/swift-symbolgraph-extract" -module-name "$module" -I "$build/Modules" "${maps[@]}" $libraries \
        -target "$(uname -m)-unknown-linux-gnu" -minimum-access-level public -skip-synthesized-members -output-dir "$graphs/$module"
    "$tools/docc" convert "$catalog" --additional-symbol-graph-dir "$graphs/$module" --fallback-display-name "$module" \
        --fallback-bundle-identifier "takar.$module" --warnings-as-errors --output-path "$output/$module.doccarchive" >"$graphs/log" 2>&1 ||
        { cat "$graphs/log"; echo "the pages of $module have warnings" >&2; failed=1; }
    if grep -q "warning:" "$graphs/log"; then cat "$graphs/log"; failed=1; fi
    echo "$output/$module.doccarchive"
done
exit "$failed"
