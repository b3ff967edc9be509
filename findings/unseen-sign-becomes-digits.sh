#!/usr/bin/env bash
# cairo 1.16.0 with pango 1.50.12 (Debian 12): an unseen character behind a number in a PDF adds digits to it for whoever reads the text.
#
# Pango draws a control character as a small box with its code in it, "00" over "85", and the PDF says of these four letters what they
# are: digits. So a class of posts "7" with the NEL of a mainframe's export behind it (U+0085, which no cell shows) is copied from Chrome,
# whose reader is pdfium, as 785, and pdftotext makes 700 of it; a score of 8 with U+0001 becomes 801. The dash of Windows-1252 that was
# read as Latin-1 makes 2019962022 of two years. No status is other than success: only pango_layout_get_unknown_glyphs_count tells.
# Needed beside Python are the libraries themselves and a font: apt install libpangocairo-1.0-0 fonts-dejavu-core.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check pypdfium2==5.15.2

seen=$(venv/bin/python - <<'PYTHON'
import ctypes
from ctypes import c_char_p as text, c_double as number, c_int as count, c_void_p as thing

import pypdfium2


def library(name, **functions):
    loaded = ctypes.CDLL(name)
    for function, (result, *arguments) in functions.items():
        getattr(loaded, function).restype = result
        getattr(loaded, function).argtypes = arguments
    return loaded


cairo = library(
    "libcairo.so.2", cairo_pdf_surface_create=(thing, text, number, number), cairo_create=(thing, thing),
    cairo_move_to=(None, thing, number, number), cairo_show_page=(None, thing), cairo_surface_finish=(None, thing),
    cairo_surface_status=(count, thing), cairo_status_to_string=(text, count), cairo_version_string=(text,))
pango = library(
    "libpango-1.0.so.0", pango_layout_set_text=(None, thing, text, count), pango_font_description_from_string=(thing, text),
    pango_layout_set_font_description=(None, thing, thing), pango_layout_get_unknown_glyphs_count=(count, thing), pango_version_string=(text,))
pangocairo = library(
    "libpangocairo-1.0.so.0", pango_cairo_create_layout=(thing, thing), pango_cairo_show_layout=(None, thing, thing))

print("cairo", cairo.cairo_version_string().decode(), "pango", pango.pango_version_string().decode())
for cell in ["Kelas 7", "Kelas 7\x85", "Nilai 8\x01", "Tahun 2019\x962022"]:
    surface = cairo.cairo_pdf_surface_create(b"a.pdf", 400, 100)
    drawing = cairo.cairo_create(surface)
    layout = pangocairo.pango_cairo_create_layout(drawing)
    pango.pango_layout_set_font_description(layout, pango.pango_font_description_from_string(b"DejaVu Sans 10"))
    pango.pango_layout_set_text(layout, cell.encode(), len(cell.encode()))
    cairo.cairo_move_to(drawing, 10, 10)
    pangocairo.pango_cairo_show_layout(drawing, layout)
    cairo.cairo_show_page(drawing)
    cairo.cairo_surface_finish(surface)
    status = cairo.cairo_status_to_string(cairo.cairo_surface_status(surface)).decode()
    read = pypdfium2.PdfDocument("a.pdf")[0].get_textpage().get_text_range()
    print(ascii(cell), "->", ascii(read), "unknown:", pango.pango_layout_get_unknown_glyphs_count(layout), status)
PYTHON
)

expected="cairo 1.16.0 pango 1.50.12
'Kelas 7' -> 'Kelas 7' unknown: 0 no error has occurred
'Kelas 7\\x85' -> '00 Kelas 785' unknown: 1 no error has occurred
'Nilai 8\\x01' -> '00 Nilai 801' unknown: 1 no error has occurred
'Tahun 2019\\x962022' -> '00 Tahun 2019962022' unknown: 1 no error has occurred"

venv/bin/pip freeze | grep -E '^pypdfium2=='
echo "$seen"
diff <(echo "$expected") <(echo "$seen") || { echo "It behaves otherwise now." >&2; exit 1; }
