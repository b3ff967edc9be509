"""Whether results of engines are those of takar from the raw files.

takar writes the same bytes whatever measured. An engine's own tables have whole numbers where takar shows decimals: points in thousandths,
means in hundredths; they are held against takar's files value by value.
"""

import csv
import filecmp
import itertools
from pathlib import Path

import contest

FIGURES = {"kualifikasi", "kompetensi", "kinerja", "disiplin", "total"}
# How many digits a whole number has behind the point that takar shows.
DIGITS = {"scores": 3, "units": 2}
# What these two are called where takar stands beside its peers, whose files are held against each other there.
CALLED = {"takar, raw files": "takar", "by hand, duckdb module": "duckdb"}
# An engine's tables say in which order they lie; takar's files lie in it.
ONLY_THERE = "urutan"


def files(name, folder):
    """Where a contestant writes scores and units."""
    return [Path(file) for file in contest.result_files(CALLED.get(name, name), folder)]


def check_same(name, folder):
    """Raises where a file is not the same, byte for byte."""
    for ours, theirs in zip(files("takar", folder), files(name, folder)):
        if not filecmp.cmp(ours, theirs, shallow=False):
            with open(ours, encoding="utf-8") as left, open(theirs, encoding="utf-8") as right:
                fail(name, itertools.zip_longest(left, right, fillvalue="(no row)\n"))


def check_values(name, folder):
    """Raises where a value of an engine's own table is another than the one in takar's file."""
    for ours, theirs, digits in zip(files("takar", folder), files(name, folder), DIGITS.values()):
        with open(ours, encoding="utf-8", newline="") as left, open(theirs, encoding="utf-8", newline="") as right:
            fail(name, itertools.zip_longest(whole_rows(left, digits), their_rows(right)))


def whole_rows(file, digits):
    """The rows of a file of takar's with its figures as whole numbers."""
    rows = csv.reader(file)
    headings = next(rows)
    yield headings
    places = [place for place, heading in enumerate(headings) if heading in FIGURES]
    for row in rows:
        for place in places:
            row[place] = whole(row[place], digits)
        yield row


def whole(text, digits):
    """12.5 in thousandths is 12500; a cell without a figure stays so."""
    if not text:
        return text
    before, _, behind = text.partition(".")
    return str(int(before + behind.ljust(digits, "0")))


def their_rows(file):
    rows = csv.reader(file)
    headings = next(rows)
    place = headings.index(ONLY_THERE) if ONLY_THERE in headings else len(headings)
    for row in itertools.chain([headings], rows):
        yield row[:place] + row[place + 1:]


def fail(name, pairs):
    """Shows the first that differ; nothing where none does."""
    differing = list(itertools.islice(((row, pair) for row, pair in enumerate(pairs, 1) if pair[0] != pair[1]), 5))
    if differing:
        shown = "\n".join(f"row {row}\n  takar, raw files  {one}\n  {name}  {other}" for row, (one, other) in differing)
        raise contest.Failure(f"takar from raw files and {name} give different results:\n{shown}")
