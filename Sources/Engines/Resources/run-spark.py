#!/usr/bin/env python3
"""Runs a script of SQL on Spark and prints what its queries give as CSV.

    run-spark.py SCRIPT|- [sc://host:port]

The session is the client's own: by spark-submit, by SPARK_REMOTE or a server of Spark Connect (Sail among them) that is named, or else local.
"""
import csv
import re
import sys

# What spark-sql writes into a folder. Sail 0.7.2 takes the statement and writes, but its count of rows is of a type that the client refuses.
DIRECTORY = re.compile(r"INSERT OVERWRITE DIRECTORY '((?:[^']|'')*)' USING (\w+)\s+(.*)", re.DOTALL)


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

    return (SparkSession.builder.remote(remote) if remote else SparkSession.builder).getOrCreate()


def main():
    with open(0 if sys.argv[1] == "-" else sys.argv[1], encoding="utf-8") as file:
        text = file.read()
    spark = session(sys.argv[2] if len(sys.argv) > 2 else None)
    out = csv.writer(sys.stdout, lineterminator="\n")
    for statement in statements(text):
        written = DIRECTORY.fullmatch(statement)
        if written:
            path, form, select = written.groups()
            spark.sql(select).write.mode("overwrite").format(form).save(path.replace("''", "'"))
            continue
        result = spark.sql(statement)
        if statement.startswith("SELECT"):
            out.writerow(result.columns)
            for row in result.collect():
                out.writerow(["" if cell is None else cell for cell in row])


main()
