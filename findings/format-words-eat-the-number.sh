#!/usr/bin/env bash
# xlsx2csv 0.8.6: a number format that says its unit, such as 0 "jam", takes the number out of the cell.
#
# Offices type 24 into the lesson hours of a training and let the format add the word: the cell shows "24 jam". To xlsx2csv any format
# with one of the letters of a date in it is a date format, quoted or not; it takes 24 for a day in January 1900, puts that day's parts
# in the place of the letters, and writes what is left of the format: 0 "ja01". The 24 is gone, and a row with 16 says the same. A unit
# without such letters ("JP", "poin") comes through, so one column of a workbook can be right beside a wrong one.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check xlsx2csv==0.8.6 xlsxwriter==3.3.1

venv/bin/python - <<'PYTHON'
import xlsxwriter

book = xlsxwriter.Workbook("kursus.xlsx")
sheet = book.add_worksheet("kursus")
sheet.write_row(0, 0, ["tercatat", "jam", "hari", "tahun", "JP", "poin"])
for row, hours in enumerate([16, 24, 40], start=1):
    sheet.write_string(row, 0, str(hours))
    for column, form in enumerate(['0 "jam"', '0 "hari"', '0" tahun"', '0 "JP"', '0.00 "poin"'], start=1):
        sheet.write_number(row, column, hours, book.add_format({"num_format": form}))
book.close()
PYTHON
seen=$(venv/bin/xlsx2csv --delimiter=tab kursus.xlsx)

expected=$(printf '%s\t%s\t%s\t%s\t%s\t%s\n' \
    tercatat jam hari tahun JP poin \
    16 '"0 ""ja01"""' '"0 ""12ari"""' '"0"" ta12un"""' 16 16 \
    24 '"0 ""ja01"""' '"0 ""12ari"""' '"0"" ta12un"""' 24 24 \
    40 '"0 ""ja02"""' '"0 ""12ari"""' '"0"" ta12un"""' 40 40)

echo "xlsx2csv $(venv/bin/xlsx2csv --version 2>&1 | head -n 1): the first column is what was typed, the others what comes out."
echo "$seen"
diff <(echo "$expected") <(echo "$seen") || { echo "It behaves otherwise now." >&2; exit 1; }
