#!/usr/bin/env bash
# fastexcel 0.21.0: the first thousand rows decide what a column is; what comes later and is otherwise is empty, also when "strict".
#
# An export of 1,500 people whose first thousand trainings have real dates and numbers, and below them rows that somebody pasted as text:
# "01-03-2022", "20 JP", a code "S-1". fastexcel makes dates and numbers of the columns and nulls of the pasted rows; nothing is raised.
# dtype_coercion="strict" is described as raising an error where a column holds several types, and gives the same nulls, as it looks at
# the same thousand rows. An agency of 900 people never sees it. With schema_sample_rows=None the columns are text and all is there.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check fastexcel==0.21.0 pyarrow==26.0.1 xlsxwriter==3.3.1

seen=$(venv/bin/python - <<'PYTHON'
import datetime

import fastexcel
import xlsxwriter


def write(file, people):
    book = xlsxwriter.Workbook(file)
    sheet = book.add_worksheet("kursus")
    day = book.add_format({"num_format": "dd-mm-yyyy"})
    sheet.write_row(0, 0, ["nomor", "jumlahJam", "tkPendidikanId", "tanggal"])
    for row in range(1, people + 1):
        sheet.write_string(row, 0, f"{row}/2022")
        if row <= people * 2 // 3:
            sheet.write_number(row, 1, 20)
            sheet.write_number(row, 2, 40)
            sheet.write_datetime(row, 3, datetime.datetime(2022, 3, 1), day)
        else:
            sheet.write_row(row, 1, ["20 JP", "S-1", "01-03-2022"])
    book.close()


def empty(file, **arguments):
    try:
        sheet = fastexcel.read_excel(file).load_sheet(0, **arguments).to_arrow()
    except fastexcel.FastExcelError as error:
        return type(error).__name__
    return " ".join(f"{name} {sheet.column(name).null_count}" for name in sheet.schema.names)


write("kecil.xlsx", 900)
write("besar.xlsx", 1500)
for file in ["kecil.xlsx", "besar.xlsx"]:
    print(f"{file}: empty cells:", empty(file))
    print(f"{file}: strict:", empty(file, dtype_coercion="strict"))
    print(f"{file}: all rows looked at:", empty(file, schema_sample_rows=None))
PYTHON
)

expected='kecil.xlsx: empty cells: nomor 0 jumlahJam 0 tkPendidikanId 0 tanggal 0
kecil.xlsx: strict: UnsupportedColumnTypeCombinationError
kecil.xlsx: all rows looked at: nomor 0 jumlahJam 0 tkPendidikanId 0 tanggal 0
besar.xlsx: empty cells: nomor 0 jumlahJam 500 tkPendidikanId 500 tanggal 500
besar.xlsx: strict: nomor 0 jumlahJam 500 tkPendidikanId 500 tanggal 500
besar.xlsx: all rows looked at: nomor 0 jumlahJam 0 tkPendidikanId 0 tanggal 0'

venv/bin/pip freeze | grep -E '^fastexcel=='
echo "$seen"
diff <(echo "$expected") <(echo "$seen") || { echo "It behaves otherwise now." >&2; exit 1; }
