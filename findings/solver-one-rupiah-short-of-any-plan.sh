#!/usr/bin/env bash
# CBC, as PuLP 3.3.2 and python-mip 2.0.0 bring it, and ripsolve 0.4.0: "infeasible" where buying nothing at all is a plan.
#
# Which courses bring most points, for less than an amount? With money in whole rupiah that is an upper limit of the amount less one, and
# no price is negative: the empty plan always holds. When some courses cost that amount together, both CBC (2.10.3 of 2019 and today's)
# end with nothing and without a warning: one course at 0.99999999 passes for a whole one until it is checked. 2.10.8 of Debian 12 does so
# up to 22 rupiah below the amount, and integerT 1e-9 helps here, not everywhere; a budget cut to the prices' thousands does. ripsolve buys
# what costs too much in the first case and says INFEASIBLE (3) in the second, where at 1000 rupiah less it finds the plan that was there.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check PuLP==3.3.2 mip==2.0.0 cbcbox==2.935 ripsolve==0.4.0

seen=$(venv/bin/python - <<'PYTHON'
import itertools

import mip
import pulp
import ripsolve


def by_pulp(prices, points, budget):
    problem = pulp.LpProblem("kursus", pulp.LpMaximize)
    courses = [pulp.LpVariable(f"c{number}", cat="Binary") for number in range(len(prices))]
    problem += pulp.lpDot(points, courses)
    problem += pulp.lpDot(prices, courses) <= budget
    problem.solve(pulp.PULP_CBC_CMD(msg=False))
    return pulp.LpStatus[problem.status], courses, pulp.value


def by_mip(prices, points, budget):
    model = mip.Model(sense=mip.MAXIMIZE, solver_name=mip.CBC)
    model.verbose = 0
    courses = [model.add_var(var_type=mip.BINARY) for _ in prices]
    model.objective = mip.xsum(point * course for point, course in zip(points, courses))
    model += mip.xsum(price * course for price, course in zip(prices, courses)) <= budget
    return model.optimize().name, courses, lambda course: course.x


def by_ripsolve(prices, points, budget):
    model = ripsolve.Model()
    model.Params.OutputFlag = 0
    courses = [model.addVar(vtype="B", obj=-point) for point in points]
    model.addConstr(ripsolve.quicksum(price * course for price, course in zip(prices, courses)) <= budget)
    model.optimize()
    return str(model.Status), courses, lambda course: course.X


for prices, points, amount in [
    ([237_000_000, 682_000_000, 967_000_000, 921_000_000], [18, 42, 25, 73], 1_158_000_000),
    ([180_093_000, 519_424_000, 141_902_000, 717_212_000, 715_411_000, 339_640_000], [91, 76, 29, 84, 78, 14], 1_181_059_000),
]:
    for less in [1, 100, 1000]:
        budget = amount - less
        plans = itertools.product([0, 1], repeat=len(prices))
        best = max(sum(map(int.__mul__, points, plan)) for plan in plans if sum(map(int.__mul__, prices, plan)) <= budget)
        print(f"budget {budget}, best {best}:", end="")
        for solve in [by_pulp, by_mip, by_ripsolve]:
            status, courses, value = solve(prices, points, budget)
            answer = f" {solve.__name__} {status}"
            if status.upper() in ["OPTIMAL", "2"]:
                plan = [round(value(course)) for course in courses]
                over = sum(map(int.__mul__, prices, plan)) - budget
                answer += f" {sum(map(int.__mul__, points, plan))}" + (f" over by {over}" if over > 0 else "")
            print(answer, end=";")
        print()
PYTHON
)

expected='budget 1157999999, best 73: by_pulp Infeasible; by_mip INFEASIBLE; by_ripsolve 2 91 over by 1;
budget 1157999900, best 73: by_pulp Optimal 73; by_mip OPTIMAL 73; by_ripsolve 2 91 over by 100;
budget 1157999000, best 73: by_pulp Optimal 73; by_mip OPTIMAL 73; by_ripsolve 2 73;
budget 1181058999, best 204: by_pulp Optimal 204; by_mip OPTIMAL 204; by_ripsolve 3;
budget 1181058900, best 204: by_pulp Optimal 204; by_mip OPTIMAL 204; by_ripsolve 3;
budget 1181058000, best 204: by_pulp Optimal 204; by_mip OPTIMAL 204; by_ripsolve 2 204;'

venv/bin/pip freeze | grep -iE '^(PuLP|mip|cbcbox|ripsolve)=='
echo "$seen"
diff <(echo "$expected") <(echo "$seen") || { echo "It behaves otherwise now." >&2; exit 1; }
