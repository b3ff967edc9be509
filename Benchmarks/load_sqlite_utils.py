"""Loads the CSV files of a folder into SQLite with sqlite-utils, a table a file, as they are.

    load_sqlite_utils.py FOLDER DATABASE
"""

import csv
import sys
from pathlib import Path

import sqlite_utils


def rows(path):
    with path.open(encoding="utf-8-sig", newline="") as file:
        heading = file.readline()
        file.seek(0)
        for row in csv.DictReader(file, delimiter=max(";,\t", key=heading.count)):
            row.pop(None, None)
            yield row


def main(folder, database):
    db = sqlite_utils.Database(database)
    for path in sorted(Path(folder).glob("*.csv")):
        db[path.stem].insert_all(rows(path), batch_size=10_000)


if __name__ == "__main__":
    main(*sys.argv[1:])
