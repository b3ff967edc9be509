#!/usr/bin/env bash
# The main jobs on simulated data: measure an agency of 8,000 people, explain one of them, plan for it, and tour the archive with three agencies.
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

archive=$folder/takar.db year=${date%%-*}
run() {
    echo
    echo "\$ takar $*"
    "$takar" "$@"
}
# What is missing, and the cheapest way to a target by the end of the year.
run gaps "$folder/data" --as-of "$date" --by "$year-12-31"
"$takar" plan --example >"$folder/program.yaml"
run plan "$folder/data" --as-of "$date" --by "$year-12-31" --programmes "$folder/program.yaml" --target 68 --output "$folder/rencana.xlsx"

for n in 1 2 3; do
    data=$folder/agency$n
    mkdir -p "$data"
    "$takar" simulate "$data/april" --employees "${n}00" --seed "$n" --as-of "$year-12-31" --exported-on "$year-04-18" >/dev/null
    "$takar" simulate "$data/december" --employees "${n}00" --seed "$n" --as-of "$year-12-31" >/dev/null
    "$takar" import "$data/april" --archive "$archive" --agency "640$n" --quick-code "640$n" --name "Pemerintah Kab. Contoh $n" >/dev/null
    "$takar" measure --archive "$archive" --agency "640$n" --as-of "$year-04-18" --label "Triwulan I" >/dev/null
    if ((n == 1)); then run import "$data/december" --archive "$archive" --agency "640$n" --dry-run; fi
    "$takar" import "$data/december" --archive "$archive" --agency "640$n" >/dev/null
    "$takar" measure --archive "$archive" --agency "640$n" --as-of "$year-12-31" --label "Akhir tahun" >/dev/null
done
run history --archive "$archive"
run compare 1 2 --archive "$archive"
run rank --archive "$archive" --as-of "$year-12-31" --soundness
for measurement in 2 4 6; do
    "$takar" publish "$measurement" --archive "$archive" --decree "SK contoh $measurement/$year" >/dev/null
done
run award --archive "$archive" --region I --year "$year"
run forecast --archive "$archive" --agency 6403 --as-of "$year-09-30" --target 75
run verify --archive "$archive"
run audit verify --archive "$archive"
