"""The same data with the rows of every history in no order at all; the heading stays first.

    shuffle.py DATA SHUFFLED SEED

Exports list the rows of a person one below the other, which spares takar looking them up. Employees and units stay as they are:
of two rows for one person the first stands. It holds a whole file in memory, so it is a process of its own (see `contest`).
"""

import io
import random
import shutil
import sys
from array import array
from pathlib import Path

KEPT = {"pegawai.csv", "unor.csv"}


def row_starts(text):
    """Where the rows begin, and at last where the text ends. A line break within quotes ends no row."""
    starts, position, quotes = array("q"), 0, 0
    for line in io.BytesIO(text):
        if quotes % 2 == 0:
            starts.append(position)
        quotes += line.count(b'"')
        position += len(line)
    starts.append(position)
    return starts


def shuffle(source, target, seed):
    text = source.read_bytes()
    starts = row_starts(text)
    rows = array("q", range(1, len(starts) - 1))
    random.Random(seed).shuffle(rows)
    with open(target, "wb") as file:
        file.write(text[:starts[1]])
        file.writelines(text[starts[row]:starts[row + 1]] for row in rows)


def main(data, shuffled, seed):
    Path(shuffled).mkdir(exist_ok=True)
    for source in sorted(Path(data).glob("*.csv")):
        target = Path(shuffled) / source.name
        if source.name in KEPT:
            shutil.copyfile(source, target)
        else:
            shuffle(source, target, int(seed))


if __name__ == "__main__":
    main(*sys.argv[1:])
