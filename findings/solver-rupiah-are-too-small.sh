#!/usr/bin/env bash
# GLPK 5.0 (swiglpk 5.0.13): a plan that is optimal by its status, with prices in rupiah, has 30 of the 82 points that the budget would buy.
#
# Four courses of Rp 250 to 530 million, a budget of Rp 900 million, the most points: 82, by the first and the third. With the prices in
# thousands or millions of rupiah GLPK says so. With the very same amounts in rupiah glp_intopt returns 0, the status is GLP_OPT, and the
# plan has 30 points with its presolver and 78 without, in whole numbers and within the budget: nothing shows, but that another plan is
# better. Of 60 such choices among six courses, drawn by chance in whole thousands, 36 are not the best. CBC and HiGHS have all 60 right.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check swiglpk==5.0.13

seen=$(venv/bin/python - <<'PYTHON'
import itertools
import random

import swiglpk as glpk


def plan(prices, points, budget, presolve=True):
    """Which courses, of a run that says that it is optimal."""
    glpk.glp_term_out(glpk.GLP_OFF)
    problem = glpk.glp_create_prob()
    glpk.glp_set_obj_dir(problem, glpk.GLP_MAX)
    glpk.glp_add_rows(problem, 1)
    glpk.glp_set_row_bnds(problem, 1, glpk.GLP_UP, 0, budget)
    glpk.glp_add_cols(problem, len(prices))
    rows, columns, values = glpk.intArray(len(prices) + 1), glpk.intArray(len(prices) + 1), glpk.doubleArray(len(prices) + 1)
    for course, (price, point) in enumerate(zip(prices, points), start=1):
        glpk.glp_set_col_kind(problem, course, glpk.GLP_BV)
        glpk.glp_set_obj_coef(problem, course, point)
        rows[course], columns[course], values[course] = 1, course, price
    glpk.glp_load_matrix(problem, len(prices), rows, columns, values)
    options = glpk.glp_iocp()
    glpk.glp_init_iocp(options)
    if presolve:
        options.presolve = glpk.GLP_ON
    else:
        assert glpk.glp_simplex(problem, None) == 0
    assert glpk.glp_intopt(problem, options) == 0 and glpk.glp_mip_status(problem) == glpk.GLP_OPT
    return [glpk.glp_mip_col_val(problem, course) for course in range(1, len(prices) + 1)]


def total(values, chosen):
    return sum(value * taken for value, taken in zip(values, chosen))


prices, points, budget = [310_000_000, 420_000_000, 530_000_000, 250_000_000], [30, 41, 52, 26], 900_000_000
print("GLPK", glpk.glp_version())
for unit, name in [(1, "rupiah"), (1_000, "thousands"), (1_000_000, "millions")]:
    for presolve in [True, False]:
        chosen = plan([price / unit for price in prices], points, budget / unit, presolve)
        print(f"{name}, presolve {presolve}: {chosen} points {total(points, chosen):.0f} for Rp {total(prices, chosen):.0f}")

wrong = 0
for seed in range(60):
    chance = random.Random(seed)
    prices = [chance.randrange(100_000, 1_000_000) * 1_000 for _ in range(6)]
    points = [chance.randrange(10, 100) for _ in range(6)]
    budget = chance.randrange(sum(prices) // 3, sum(prices) * 2 // 3) // 1_000 * 1_000
    best = max(total(points, every) for every in itertools.product([0, 1], repeat=6) if total(prices, every) <= budget)
    wrong += total(points, plan(prices, points, budget)) != best
print("not the best of 60:", wrong)
PYTHON
)

expected='GLPK 5.0
rupiah, presolve True: [1.0, 0.0, 0.0, 0.0] points 30 for Rp 310000000
rupiah, presolve False: [0.0, 0.0, 1.0, 1.0] points 78 for Rp 780000000
thousands, presolve True: [1.0, 0.0, 1.0, 0.0] points 82 for Rp 840000000
thousands, presolve False: [1.0, 0.0, 1.0, 0.0] points 82 for Rp 840000000
millions, presolve True: [1.0, 0.0, 1.0, 0.0] points 82 for Rp 840000000
millions, presolve False: [1.0, 0.0, 1.0, 0.0] points 82 for Rp 840000000
not the best of 60: 36'

venv/bin/pip freeze | grep -iE '^(swiglpk)=='
echo "$seen"
diff <(echo "$expected") <(echo "$seen") || { echo "It behaves otherwise now." >&2; exit 1; }
