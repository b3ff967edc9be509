#!/usr/bin/env bash
# Makes every workbook there is of a simulated agency and looks at them as others do: LibreOffice must open and print them, and
# openpyxl must read from them what stands in the CSV. What is not installed is left out and said.
set -euo pipefail
takar=$(realpath "${1:-.build/release/takar}")
python=${PYTHON:-python3}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

"$takar" simulate data --employees 300 --agencies 1 --seed 11 --as-of 2022-06-30 >/dev/null
for year in 2022 2024; do
    "$takar" report data --as-of "$year-06-30" --output "$year.xlsx" >/dev/null
    "$takar" measure data --as-of "$year-06-30" --scores "$year.csv" --units "$year-units.csv" --not-measured "$year-rest.csv" \
        --diagnostics "$year-findings.csv" >/dev/null
done

# The tables that are written as CSV or as a workbook, by the ending of the name. The recap is our own scores under BKN's headings,
# with one of them changed.
awk -F, 'NR == 1 {print "nip;nama;unor;kualifikasi;kompetensi;kinerja;disiplin;total;tahun"; next}
    {if (NR == 2) {$8 -= $6; $6 = 0}; print $1 ";X;U;" $4 ";" $5 ";" $6 ";" $7 ";" $8 ";2022"}' 2022.csv >rekap.csv
for ending in csv xlsx; do
    "$takar" measure data --as-of 2022-06-30 --scores "scores.$ending" --units "units.$ending" --not-measured "rest.$ending" \
        --diagnostics "diagnostics.$ending" >/dev/null
    "$takar" check data --as-of 2022-06-30 --output "findings.$ending" --units "quality.$ending" >/dev/null
    "$takar" reconcile data --official rekap.csv --as-of 2022-06-30 --output "differences.$ending" >/dev/null
done

if command -v soffice >/dev/null; then
    # A profile of its own, so that an office program that is open does not take the work over.
    soffice "-env:UserInstallation=file://$folder/profile" --headless --convert-to pdf --outdir pdf ./*.xlsx >soffice.log 2>&1 ||
        { cat soffice.log >&2; exit 1; }
    if grep -iE "repair|corrupt|error" soffice.log >&2; then exit 1; fi
    for book in *.xlsx; do [[ $(head -c 4 "pdf/${book%.xlsx}.pdf") == %PDF ]]; done
    echo "LibreOffice opens and prints them."
else
    echo "Left out: soffice is not installed."
fi

if "$python" -c "import openpyxl" 2>/dev/null; then
    "$python" - <<'PYTHON'
import csv, openpyxl

def rows(name):
    with open(name, newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))

def table(book, name):
    sheet = book[name]
    heads = [cell.value for cell in sheet[1]]
    return [dict(zip(heads, [cell.value for cell in row])) for row in sheet.iter_rows(min_row=2)]

for year in ("2022", "2024"):
    book = openpyxl.load_workbook(f"{year}.xlsx")
    assert book.sheetnames[:2] == ["Ringkasan", "Grafik"], book.sheetnames
    # Lists that name people stand OPD by OPD.
    people = sorted(table(book, "Nilai"), key=lambda cells: cells["NIP"])
    expected = rows(f"{year}.csv")
    assert len(people) == len(expected) > 0
    for cells, line in zip(people, expected):
        assert type(cells["NIP"]) is str and cells["NIP"] == line["nip"]
        assert (cells["ID unor"] or "") == line["unor_id"] and cells["Kelas jabatan"] == line["kelas_jabatan"]
        for heading in ("Kualifikasi", "Kompetensi", "Kinerja", "Disiplin", "Total"):
            assert cells[heading] == float(line[heading.lower()]), (heading, cells[heading], line[heading.lower()])
        assert cells["Kategori"] == line["kategori"]
    units = table(book, "Unit")
    expected = rows(f"{year}-units.csv")
    assert [unit["ID unor"] for unit in units] == [line["unor_id"] for line in expected]
    for unit, line in zip(units, expected):
        assert unit["Diukur"] == int(line["jumlah"])
        assert unit["Total"] == (float(line["total"]) if line["total"] else None)
        assert unit["Peringkat di induknya"] == (int(line["peringkat"]) if line["peringkat"] else None)
    assert sorted(cells["NIP"] for cells in table(book, "Tidak diukur")) == sorted(line["nip"] for line in rows(f"{year}-rest.csv"))
    assert [cells["Pesan"] for cells in table(book, "Temuan")] == [line["pesan"] for line in rows(f"{year}-findings.csv")]
    assert len(book["Grafik"]._charts) == 4
    # What each list offers to gain is what is lost of the indicator: the points lost and the lists tell of the same people.
    index = next(row[1].value for row in book["Ringkasan"].iter_rows() if row[0].value == "Indeks")
    assert abs(index - sum(line["Total"] for line in people) / len(people)) <= 0.005 or year == "2024"
    for sheet in book:
        for row in sheet.iter_rows():
            for cell in row:
                assert cell.data_type != "f" and cell.data_type != "e", (sheet.title, cell.coordinate)

# The tables made for people have the same cells in both forms, under headings of their own; a text that would be a formula has an
# apostrophe in CSV only, codes are words in the workbook, and what only programs need is left out of it.
words, left_out = {"differences": ("dimensi", "sebab")}, {"findings": ("unor_id",)}
for name in ("findings", "quality", "differences"):
    with open(f"{name}.csv", newline="", encoding="utf-8") as file:
        expected = list(csv.reader(file))
    shown = [number for number, heading in enumerate(expected[0]) if heading not in left_out.get(name, ())]
    found = [list(row) for row in openpyxl.load_workbook(f"{name}.xlsx").active.iter_rows(values_only=True)]
    assert len(found) == len(expected) > 1 and len(found[0]) == len(shown), name
    assert not set(found[0]) & {"nip", "unor_id", "di_sini", "kode", "temuan"}, found[0]
    for cells, line in zip(found[1:], expected[1:]):
        for cell, number in zip(cells, shown):
            text = line[number]
            if expected[0][number] in words.get(name, ()):
                assert cell, (name, cell, text)
                continue
            same = cell is None if text == "" else float(text) == cell if isinstance(cell, (int, float)) else text in (cell, f"'{cell}")
            assert same, (name, cell, text)
for name in ("scores", "units", "rest", "diagnostics"):
    assert openpyxl.load_workbook(f"{name}.xlsx").active.max_row == sum(1 for _ in csv.reader(open(f"{name}.csv", encoding="utf-8"))), name
print("openpyxl reads the numbers of the CSV.")
PYTHON
else
    echo "Left out: Python has no openpyxl."
fi
