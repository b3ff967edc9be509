#!/usr/bin/env bash
# niryukti 0.2.2: a plan of whole courses that costs Rp 1.000 more than there is comes with a certificate: valid, optimal, gap verified.
#
# niryukti checks every answer against the model once more and hands out what it found. But its tolerance is a millionth of the amounts: of
# Rp 1.157.999.000 it buys two courses for Rp 1.158.000.000, 91 points where 73 are the most, and no unit of money changes that (here
# thousands, rupiah, and rupiah of a budget a thousand times as large, which is missed by a million). The amount stands in the certificate,
# beside "pass". Rounding to whole numbers changes nothing, they are whole; somebody else has to add up the prices.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check niryukti==0.2.2

seen=$(venv/bin/python - <<'PYTHON'
import niryukti

names, points = ["a", "b", "c", "d"], [18, 42, 25, 73]
for unit in [1, 1_000, 1_000_000]:
    prices = [price * unit for price in [237_000, 682_000, 967_000, 921_000]]
    budget = 1_157_999 * unit
    model = niryukti.Model()
    for name in names:
        model.add_var(name, binary=True)
    model.add_constraint(dict(zip(names, prices)), "<=", budget)
    model.set_objective(dict(zip(names, points)), "max")
    answer = model.solve(time_limit=60)
    check = answer["verification_certificate"]["verification"]
    over = sum(price * taken for price, taken in zip(prices, answer["primal"])) - budget
    print(answer["status"], answer["primal"], "points", answer["objective"], "over by", over)
    holds = check["checks"]["primal_feasibility"]
    print("  valid", check["valid"], check["status"], "pass", holds["pass"], round(holds["residual"], 9), check["metrics"]["primal_absolute"])
print(holds["explanation"])
PYTHON
)

expected="OPTIMAL [1.0, 0.0, 0.0, 1.0] points 91.0 over by 1.0
  valid True OPTIMAL_WITHIN_VERIFIED_GAP_TOLERANCE pass True 8.64e-07 1.0
OPTIMAL [1.0, 0.0, 0.0, 1.0] points 91.0 over by 1000.0
  valid True OPTIMAL_WITHIN_VERIFIED_GAP_TOLERANCE pass True 8.64e-07 1000.0
OPTIMAL [1.0, 0.0, 0.0, 1.0] points 91.0 over by 1000000.0
  valid True OPTIMAL_WITHIN_VERIFIED_GAP_TOLERANCE pass True 8.64e-07 1000000.0
Every variable bound and original constraint satisfies the configured normalized tolerance."

venv/bin/pip freeze | grep -iE '^(niryukti)=='
echo "$seen"
diff <(echo "$expected") <(echo "$seen") || { echo "It behaves otherwise now." >&2; exit 1; }
