#!/usr/bin/env bash
# HiGHS 1.16.0 (highspy): where a plan has whole numbers and a share, the newest version spends the tolerance as if it were budget.
#
# Three classes of Rp 2 thousand million and the rest for grants, of Rp 7,5 thousand million: 1,5 is left. highspy 1.15.1 says 1.5. 1.16.0
# says 1.500001 with kOptimal, from a model of one row that is exact in binary: Rp 1.000 more than there is, and points that are better
# than the best. In millions of rupiah the same plan is exact. Of 200 small plans drawn by chance 42 are above their budget, by a millionth
# or a part of it, and none with 1.15.1. A mip_feasibility_tolerance of 1e-9 gives 1.5, a primal_feasibility_tolerance alone does not.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
cat > grants.py <<'PYTHON'
import random

import highspy


def plan(budget, price, most_classes, most_grants, points_class, points_grant, tolerance=1e-6):
    model = highspy.Highs()
    model.silent()
    model.setOptionValue("mip_feasibility_tolerance", tolerance)
    grants = model.addVariable(lb=0, ub=most_grants)
    classes = model.addIntegral(lb=0, ub=most_classes)
    model.addConstr(grants + price * classes <= budget)
    model.maximize(points_grant * grants + points_class * classes)
    return model.getModelStatus().name, model.val(classes), round(model.val(grants), 9), round(model.getObjectiveValue(), 9)


print("thousand millions", *plan(7.5, 2, 9, 5, 3, 1))
print("millions", *plan(7500, 2000, 9, 5000, 3, 0.001))
print("thousand millions, 1e-9", *plan(7.5, 2, 9, 5, 3, 1, 1e-9))

over = 0
for seed in range(200):
    chance = random.Random(seed)
    model = highspy.Highs()
    model.silent()
    classes = [model.addIntegral(lb=0, ub=9) for _ in range(chance.randrange(2, 6))]
    grants = model.addVariable(lb=0, ub=chance.randrange(1, 9))
    prices = [chance.randrange(1, 9) for _ in classes]
    budget = chance.randrange(5, 30) + 0.5
    model.addConstr(sum(price * number for price, number in zip(prices, classes)) + grants <= budget)
    model.maximize(sum(chance.randrange(1, 20) * number for number in classes) + chance.randrange(1, 4) * grants)
    spent = sum(price * model.val(number) for price, number in zip(prices, classes)) + model.val(grants)
    over += spent > budget + 1e-7
print("above the budget, of 200:", over)
PYTHON

seen=$(
    for version in 1.15.1 1.16.0; do
        python3 -m venv "$version"
        "$version/bin/pip" install --quiet --disable-pip-version-check "highspy==$version"
        echo "highspy $version"
        "$version/bin/python" grants.py | grep -vE '^(Running HiGHS|Includes third-party)'
    done
)

expected='highspy 1.15.1
thousand millions kOptimal 3.0 1.5 10.5
millions kOptimal 3.0 1500.0 10.5
thousand millions, 1e-9 kOptimal 3.0 1.5 10.5
above the budget, of 200: 0
highspy 1.16.0
thousand millions kOptimal 3.0 1.500001 10.500001
millions kOptimal 3.0 1500.0 10.5
thousand millions, 1e-9 kOptimal 3.0 1.5 10.5
above the budget, of 200: 42'

echo "$seen"
diff <(echo "$expected") <(echo "$seen") || { echo "It behaves otherwise now." >&2; exit 1; }
