#!/usr/bin/env bash
# One cell, three NIPs: what jetxl 0.3.1 writes, read by openpyxl 3.1.5, wolfxl 2.0.21, oxlsx 0.2.0 and xlsx2csv 0.8.6.
#
# jetxl writes a column of whole numbers with every digit, 18 of a NIP too, and openpyxl reads them back; whoever tries that finds nothing
# wrong. wolfxl and oxlsx, which are made to take openpyxl's place by changing an import, read the same cells through a floating-point
# number and still hand out whole numbers of 18 digits, of the right type and the right form: everything from …889 to …919 is …904. Three
# people are one person then, and the NIP may be a colleague's. xlsx2csv makes …900 of all three, which is a fourth person's.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check jetxl==0.3.1 pyarrow==26.0.1 openpyxl==3.1.5 wolfxl==2.0.21 oxlsx==0.2.0 xlsx2csv==0.8.6

seen=$(venv/bin/python - <<'PYTHON'
import io

import jetxl
import openpyxl
import oxlsx
import pyarrow
import wolfxl
from xlsx2csv import Xlsx2csv

nips = [199003152015031901, 199003152015031904, 199003152015031915]
jetxl.write_sheet_arrow(pyarrow.table({"nip": nips}), "pegawai.xlsx", sheet_name="pegawai")


def read(package):
    sheet = package.load_workbook("pegawai.xlsx")["pegawai"]
    return [cell.value for row in sheet.iter_rows() for cell in row][1:]


for package in [openpyxl, wolfxl, oxlsx]:
    values = read(package)
    print(package.__name__.ljust(8), *values, "of type", *sorted({type(value).__name__ for value in values}))
text = io.StringIO()
Xlsx2csv("pegawai.xlsx").convert(text)
print("xlsx2csv", *text.getvalue().split()[1:])
PYTHON
)

expected='openpyxl 199003152015031901 199003152015031904 199003152015031915 of type int
wolfxl   199003152015031904 199003152015031904 199003152015031904 of type int
oxlsx    199003152015031904 199003152015031904 199003152015031904 of type int
xlsx2csv 199003152015031900 199003152015031900 199003152015031900'

venv/bin/pip freeze | grep -E '^(jetxl|openpyxl|wolfxl|oxlsx|xlsx2csv)=='
echo "$seen"
diff <(echo "$expected") <(echo "$seen") || { echo "It behaves otherwise now." >&2; exit 1; }
