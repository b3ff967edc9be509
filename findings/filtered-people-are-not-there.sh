#!/usr/bin/env bash
# pyexcel-xlsx 0.6.1: rows and columns that are hidden do not exist, and the columns behind move to the left.
#
# An office filters the list of employees to one unit and saves; another hides the column with the NIP before printing. Read through
# pyexcel, the first has only the people whom the filter showed and the second no NIP: nothing is raised or warned of, and in code that
# goes by position the name stands where the NIP was. calamine gives all rows and columns of the same file. Only an argument of the
# plugin, skip_hidden_row_and_column=False, brings them back.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check pyexcel==0.7.6 pyexcel-xlsx==0.6.1 python-calamine==0.9.1 xlsxwriter==3.3.1

seen=$(venv/bin/python - <<'PYTHON'
import pyexcel
import python_calamine
import xlsxwriter

for file, hidden_column in [("tersaring.xlsx", None), ("nip-disembunyikan.xlsx", 0)]:
    book = xlsxwriter.Workbook(file)
    sheet = book.add_worksheet("pegawai")
    sheet.write_row(0, 0, ["nip_baru", "nama", "unor_id"])
    for row in range(1, 10):
        sheet.write_row(row, 0, [f"19900315201503190{row}", f"PEGAWAI CONTOH {row}", f"U{row % 3}"])
    if hidden_column is None:
        sheet.autofilter(0, 0, 9, 2)
        sheet.filter_column(2, "x == U1")
        for row in range(1, 10):
            if row % 3 != 1:
                sheet.set_row(row, None, None, {"hidden": True})
    else:
        sheet.set_column(hidden_column, hidden_column, None, None, {"hidden": True})
    book.close()
    for name, rows in [
        ("calamine", python_calamine.load_workbook(file).get_sheet_by_index(0).to_python()),
        ("pyexcel", pyexcel.get_array(file_name=file)),
        ("pyexcel, told not to skip", pyexcel.get_array(file_name=file, skip_hidden_row_and_column=False)),
    ]:
        print(f"{file}: {name}: {len(rows) - 1} people, the first row begins {rows[1][0]}")
PYTHON
)

expected='tersaring.xlsx: calamine: 9 people, the first row begins 199003152015031901
tersaring.xlsx: pyexcel: 3 people, the first row begins 199003152015031901
tersaring.xlsx: pyexcel, told not to skip: 9 people, the first row begins 199003152015031901
nip-disembunyikan.xlsx: calamine: 9 people, the first row begins 199003152015031901
nip-disembunyikan.xlsx: pyexcel: 9 people, the first row begins PEGAWAI CONTOH 1
nip-disembunyikan.xlsx: pyexcel, told not to skip: 9 people, the first row begins 199003152015031901'

venv/bin/pip freeze | grep -E '^(pyexcel|pyexcel-xlsx|python-calamine)=='
echo "$seen"
diff <(echo "$expected") <(echo "$seen") || { echo "It behaves otherwise now." >&2; exit 1; }
