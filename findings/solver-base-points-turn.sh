#!/usr/bin/env bash
# nexus-opt 0.1.0: points that are there already are taken off twice, instead of added once, when points are maximised.
#
# An index is what stands now, say 60 points, and what a plan adds to it, 3 for each class. With maximize() nexus-opt reports a plan of four
# classes as -108, not 72, with the status optimal, and a unit that starts at 80 comes out 40 below one that starts at 60. The plan itself
# is right, and so are minimize() and every model without a constant.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check nexus-opt==0.1.0 highspy==1.15.1

seen=$(venv/bin/python - <<'PYTHON'
import nexus_opt

for now in [0, 60, 80, -5]:
    answers = []
    for maximise in [True, False]:
        model = nexus_opt.Model()
        classes = model.integer("classes", lower=1, upper=9)
        model.add(2 * classes <= 9)
        index = 3 * classes + now
        model.maximize(index) if maximise else model.minimize(index)
        result = model.solve()
        number = result.primals[0]
        answers.append(f"{result.status}, {number:g} classes, objective {result.objective:g}, counted {3 * number + now:g}")
    print(f"{now}: most {answers[0]}; least {answers[1]}")
PYTHON
)
seen=$(grep -vE '^(Running HiGHS|Includes third-party)' <<<"$seen")

expected='0: most optimal, 4 classes, objective 12, counted 12; least optimal, 1 classes, objective 3, counted 3
60: most optimal, 4 classes, objective -108, counted 72; least optimal, 1 classes, objective 63, counted 63
80: most optimal, 4 classes, objective -148, counted 92; least optimal, 1 classes, objective 83, counted 83
-5: most optimal, 4 classes, objective 22, counted 7; least optimal, 1 classes, objective -2, counted -2'

venv/bin/pip freeze | grep -iE '^(nexus-opt|highspy)=='
echo "$seen"
diff <(echo "$expected") <(echo "$seen") || { echo "It behaves otherwise now." >&2; exit 1; }
