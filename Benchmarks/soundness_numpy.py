"""The soundness of a ranking as somebody with numpy would work it out: the peer of `takar rank --soundness`.

    soundness_numpy.py table.csv draws seed out.json

Ranks and their 5-95 % bands under two noises on the weights, shares of first places, ranks without each dimension, and effective
weights; agencies of equal scores get ranks of their own, which is a little less than takar does.
"""

import csv
import json
import sys
import time

import numpy

DIMENSIONS = ["kualifikasi", "kompetensi", "kinerja", "disiplin"]
MAXIMA = numpy.array([25.0, 40.0, 30.0, 5.0])


def ranks(scores):
    """Ranks from 1, the highest first, row by row."""
    order = numpy.argsort(-scores, axis=1)
    result = numpy.empty(scores.shape, numpy.int16)
    numpy.put_along_axis(result, order, numpy.arange(1, scores.shape[1] + 1, dtype=numpy.int16)[None, :], axis=1)
    return result


def bands(ranks, draws, leader):
    columns = numpy.sort(numpy.ascontiguousarray(ranks.T), axis=1)
    at = [max(0, -(-percent * draws // 100) - 1) for percent in [5, 50, 95]]
    low, median, high = (columns[:, position].tolist() for position in at)
    firsts, top = (columns == 1).sum(axis=1).tolist(), (columns <= 3).sum(axis=1).tolist()
    return {"pertama_bertahan": 100 * firsts[leader] / draws, "p5": low, "median": median, "p95": high, "pertama": firsts, "tiga_besar": top}


def main(table, draws, seed, out):
    with open(table, encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if 2 * int(row["diukur"]) >= int(row["jumlah"])]
    rows.sort(key=lambda row: -float(row["total"]))
    start = time.perf_counter()
    points = numpy.array([[float(row[dimension]) for dimension in DIMENSIONS] for row in rows])
    shares, nominal = points / MAXIMA, MAXIMA / MAXIMA.sum()
    generator = numpy.random.default_rng(seed)
    uniform = nominal * generator.uniform(0.75, 1.25, (draws, 4))
    noises = {"dirichlet": generator.dirichlet(MAXIMA, draws), "seragam": uniform / uniform.sum(axis=1, keepdims=True)}
    result = {name: bands(ranks(weights @ shares.T), draws, 0) for name, weights in noises.items()}
    without = ranks(numpy.stack([numpy.delete(points, number, axis=1).sum(axis=1) for number in range(4)]))
    total = points.sum(axis=1)
    effective = [numpy.cov(points[:, number], total, bias=True)[0, 1] / total.var() for number in range(4)]
    seconds = time.perf_counter() - start
    result |= {"id": [row["id"] for row in rows], "tanpa": without.tolist(), "efektif": effective, "seconds": seconds}
    with open(out, "w", encoding="utf-8") as file:
        json.dump(result, file)


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), sys.argv[4])
