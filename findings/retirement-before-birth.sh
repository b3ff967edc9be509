#!/usr/bin/env bash
# excelize 0.1.0 (Python): whole numbers are cut to 32 bits on their way into a workbook, and days to 32 bits of seconds.
#
# Somebody born in 1990 retires in 2048. A column of retirement dates written through excelize's Python package is right up to 19 January
# 2038 and starts again in December 1901 behind it: the cell holds a date with a date's format, so nothing shows but the year. A NIP
# that was given as a number becomes a negative one of nine digits, the same as any other number 2^32 apart; no call raises anything. Texts
# are not concerned.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check excelize==0.1.0 openpyxl==3.1.5

seen=$(venv/bin/python - <<'PYTHON'
import datetime

import excelize
import openpyxl

values = [
    datetime.date(1966, 8, 17), datetime.date(2038, 1, 19), datetime.date(2038, 1, 20), datetime.date(2048, 4, 1),
    199003152015031901, 199003152015031901 + 2**32, "199003152015031901",
]
book = excelize.new_file()
for row, value in enumerate(values, start=1):
    book.set_cell_value("Sheet1", f"A{row}", value)
book.save_as("pensiun.xlsx")
book.close()
# Read by another program.
for written, (stored,) in zip(values, openpyxl.load_workbook("pensiun.xlsx").active.values):
    print(written, "->", stored.date() if isinstance(stored, datetime.datetime) else repr(stored))
PYTHON
)

expected="1966-08-17 -> 1966-08-17
2038-01-19 -> 2038-01-19
2038-01-20 -> 1901-12-14
2048-04-01 -> 1912-02-24
199003152015031901 -> -116785571
199003156309999197 -> -116785571
199003152015031901 -> '199003152015031901'"

venv/bin/pip freeze | grep -E '^(excelize|openpyxl)=='
echo "$seen"
diff <(echo "$expected") <(echo "$seen") || { echo "It behaves otherwise now." >&2; exit 1; }
