"""The plan as somebody with HiGHS would make it: the peer of `takar plan`.

    plan_highs.py model.json person|alike gap seconds threads out.json

One whole variable says whether a person attends a programme; told "alike", one says how many of the people with the same choices do.
Who attends a programme for the same points is counted in a column of its own, which the rows of the target and of the classes hold: with
everybody in these rows HiGHS is many times slower.
"""

import array
import collections
import json
import os
import sys
import threading
import time

import highspy
import numpy


class Rows:
    """The columns and rows of a model while they are made: an entry is a row, a column and a value."""

    def __init__(self):
        self.costs, self.most, self.lower, self.upper = (array.array("d") for _ in range(4))
        self.entries = array.array("i"), array.array("i"), array.array("d")

    def column(self, cost, most):
        self.costs.append(cost)
        self.most.append(most)
        return len(self.costs) - 1

    def row(self, lower, upper, columns=(), values=()):
        row = len(self.lower)
        self.lower.append(lower)
        self.upper.append(upper)
        for column, value in zip(columns, values):
            self.put(row, column, value)
        return row

    def put(self, row, column, value):
        for entries, item in zip(self.entries, (row, column, value)):
            entries.append(item)

    def lp(self):
        rows, columns, values = map(numpy.array, self.entries)
        order = numpy.argsort(columns, kind="stable")
        lp = highspy.HighsLp()
        lp.num_col_, lp.num_row_ = len(self.costs), len(self.lower)
        lp.col_cost_, lp.col_lower_, lp.col_upper_ = numpy.array(self.costs), numpy.zeros(len(self.costs)), numpy.array(self.most)
        lp.row_lower_, lp.row_upper_ = numpy.array(self.lower), numpy.array(self.upper)
        lp.a_matrix_.format_ = highspy.MatrixFormat.kColwise
        ends = numpy.cumsum(numpy.bincount(columns, minlength=len(self.costs)))
        lp.a_matrix_.start_ = numpy.concatenate([[0], ends]).astype(numpy.int32)
        lp.a_matrix_.index_, lp.a_matrix_.value_ = rows[order], values[order]
        lp.integrality_ = [highspy.HighsVarType.kInteger] * len(self.costs)
        return lp


def model(plan, alike):
    """Costs in thousands of rupiah, points as they are."""
    infinity = highspy.kHighsInf
    rows, programmes = Rows(), plan["programmes"]
    goal = rows.row(plan["missing"] / 1000, infinity)
    willing = collections.Counter(number for person in plan["people"] for _, options in person for number in options)
    bounds = []
    for number, programme in enumerate(programmes):
        classes = rows.column(programme["class"] / 1000, programme["most"])
        bounds.append([rows.row(-infinity, 0, [classes], [-programme["size"]]), rows.row(0, infinity, [classes], [-programme["least"]])])
        if programme["seats"] is not None:
            bounds[-1].append(rows.row(0, programme["seats"]))
        # People who only fill a class, where one is to be held that too few gain by.
        fillers = rows.column(programme["person"] / 1000, willing[number])
        bounds[-1].append(rows.row(0, willing[number]))
        for row in bounds[-1]:
            rows.put(row, fillers, 1)
    counted = {}

    def count(number, gain):
        """The row that holds those who attend a programme for so many points against their number."""
        if (number, gain) not in counted:
            programme = programmes[number]
            people = rows.column(programme["person"] / 1000, programme["most"] * programme["size"])
            counted[number, gain] = rows.row(0, 0, [people], [-1])
            rows.put(goal, people, gain / 1000)
            for row in bounds[number]:
                rows.put(row, people, 1)
        return counted[number, gain]

    choices = [(gain, tuple(options)) for person in plan["people"] for gain, options in person]
    for (gain, options), people in collections.Counter(choices).items() if alike else ((choice, 1) for choice in choices):
        once = rows.row(0, people)
        for number in options:
            attends = rows.column(0, people)
            rows.put(once, attends, 1)
            rows.put(count(number, gain), attends, 1)
    return rows.lp()


def search(highs, seconds):
    """What HiGHS comes to in so many seconds: it looks at the clock too seldom to be left alone with it."""
    latest = {"status": "kNotset", "cost": None, "bound": 0, "gap": None}

    def log(event):
        data = event.data_out
        if data.mip_primal_bound < highspy.kHighsInf:
            latest.update(cost=data.mip_primal_bound * 1000, gap=data.mip_gap)
        latest["bound"] = max(0, data.mip_dual_bound * 1000)

    highs.cbMipLogging += log
    thread = threading.Thread(target=highs.run, daemon=True)
    start = time.perf_counter()
    thread.start()
    thread.join(seconds + 1)
    latest["solving"] = time.perf_counter() - start
    if thread.is_alive():
        return {**latest, "status": "kTimeLimit"}
    info = highs.getInfo()
    if info.primal_solution_status == highspy.SolutionStatus.kSolutionStatusFeasible:
        latest.update(cost=info.objective_function_value * 1000, gap=info.mip_gap)
    return {**latest, "bound": max(0, info.mip_dual_bound * 1000), "status": highs.getModelStatus().name}


def main(path, how, gap, seconds, threads, out):
    with open(path, encoding="utf-8") as file:
        plan = json.load(file)
    start = time.perf_counter()
    highs = highspy.Highs()
    for option, value in {"output_flag": False, "mip_rel_gap": float(gap), "time_limit": float(seconds), "threads": int(threads)}.items():
        highs.setOptionValue(option, value)
    lp = model(plan, how == "alike")
    highs.passModel(lp)
    result = {"columns": lp.num_col_, "rows": lp.num_row_, "building": time.perf_counter() - start, "version": highs.version()}
    result |= search(highs, float(seconds))
    with open(out, "w", encoding="utf-8") as file:
        json.dump(result, file)
    # A search that is still under way cannot be waited for.
    os._exit(0)


if __name__ == "__main__":
    main(*sys.argv[1:])
