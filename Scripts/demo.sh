#!/usr/bin/env bash
# The main job on simulated data: measure an agency of 8,000 people and explain one of them.
set -euo pipefail
takar=$1 folder=$2 date=$3

rm -rf "$folder"
"$takar" simulate "$folder/data" --employees 8000 --agencies 1 --seed 1 --as-of "$date" --lang en
echo
"$takar" measure "$folder/data" --as-of "$date" --scores "$folder/scores.csv" --units "$folder/units.csv" \
    --not-measured "$folder/not-measured.csv" --diagnostics "$folder/diagnostics.csv"
echo
echo "Written: $folder/scores.csv, units.csv, not-measured.csv, diagnostics.csv"
echo
# Somebody in the middle of the file, whoever that is.
nip=$(sed -n '4000s/,.*//p' "$folder/scores.csv")
"$takar" explain "$folder/data" "$nip" --as-of "$date"
