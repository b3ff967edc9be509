#!/usr/bin/env bash
# frictionless 5.21.0: a score with a decimal comma is read as a place on the earth.
#
# Describing a table, frictionless tries the types of Table Schema on a sample of the cells, and the one for positions ("lon, lat") takes
# 88,5 where the number types do not know the comma. A column of appraisals is then a column of pairs: 88,5 comes back as [88, 5], is
# valid, and says so; 88,05 and 88,5 come back the same. It hangs on the decimals of all rows: with one whole 76 in the file, or one
# 88,95 (no latitude is beyond 90), the column is text. In the same file the codes 01 and 05 of legal standing come back as the numbers 1 and 5.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check frictionless==5.21.0

table() {
    echo 'nip;kedudukan_hukum_id;tahun;nilaiPrestasiKerja'
    printf '19900315201503190%s;%s;2021;%s\n' "$@"
}
table 1 01 88,5 2 05 88,05 3 01 76 >skp.csv
table 1 01 88,5 2 05 88,95 3 01 76,25 >skp-lain.csv
table 1 01 88,5 2 05 88,05 3 01 76,25 >skp-semua-berkoma.csv
seen=$(venv/bin/python - <<'PYTHON'
from frictionless import Resource, describe, validate

for file in ["skp-semua-berkoma.csv", "skp-lain.csv", "skp.csv"]:
    print(file, [field.type for field in describe(file).schema.fields][1:], "valid" if validate(file).valid else "not valid")
with Resource("skp-semua-berkoma.csv") as table:
    for row in table.read_rows():
        values = list(row.to_dict().values())
        print(values[1], values[3])
PYTHON
)

expected="skp-semua-berkoma.csv ['integer', 'integer', 'geopoint'] valid
skp-lain.csv ['integer', 'integer', 'string'] valid
skp.csv ['integer', 'integer', 'string'] valid
1 [88.0, 5.0]
5 [88.0, 5.0]
1 [76.0, 25.0]"

venv/bin/frictionless --version
echo "$seen"
diff <(echo "$expected") <(echo "$seen") || { echo "It behaves otherwise now." >&2; exit 1; }
