#!/usr/bin/env python3
"""Runs a script of SQL on Spark, or on a server of Spark Connect (Sail) where one is named, and prints what its queries give as CSV.

    run-spark.py SCRIPT|- [sc://host:port]
"""
import csv
import sys


def statements(text):
    """The statements of a script: a semicolon at the end of a line ends one, and lines of remarks are none."""
    lines = []
    for line in text.split("\n"):
        if line.startswith("--") or not line.strip():
            continue
        lines.append(line)
        if line.endswith(";"):
            yield "\n".join(lines)[:-1]
            lines = []


def session(remote):
    from pyspark.sql import SparkSession

    if remote:
        return SparkSession.builder.remote(remote).getOrCreate()
    spark = SparkSession.builder.master("local[*]").config("spark.ui.enabled", "false").config("spark.sql.shuffle.partitions", "8").getOrCreate()
    spark.sparkContext.setLogLevel("ERROR")
    return spark


def main():
    with open(0 if sys.argv[1] == "-" else sys.argv[1], encoding="utf-8") as file:
        text = file.read()
    spark = session(sys.argv[2] if len(sys.argv) > 2 else None)
    out = csv.writer(sys.stdout, lineterminator="\n")
    for statement in statements(text):
        result = spark.sql(statement)
        if statement.startswith("SELECT"):
            out.writerow(result.columns)
            for row in result.collect():
                out.writerow(["" if cell is None else cell for cell in row])


main()
