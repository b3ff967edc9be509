#!/usr/bin/env bash
# igaos 0.1.0: a model of whole numbers, counted as such, is solved by its own choice of engine as if there were none: "optimal".
#
# igaos.solve(path) with the engine "auto", which is the one when nothing is said, takes the simplex for a file with four binary courses,
# though it read that four are whole: 2/7 of a course, 89.7 points where 82 are the most that can be had, and a gap of 0. The message is
# "optimal" as well. Both ways to say it in MPS, a marker and the bound BV, are so. engine="milp" has 82.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check igaos==0.1.0

seen=$(venv/bin/python - <<'PYTHON'
import igaos

courses = {"a": (310, 30), "b": (420, 41), "c": (530, 52), "d": (250, 26)}


def write(path, begin, end, bound):
    columns = [f"    {name} points -{points} budget {price}" for name, (price, points) in courses.items()]
    bounds = [f" {bound[0]} most {name}{bound[1]}" for name in courses]
    head, tail = ["NAME kursus", "ROWS", " N points", " L budget", "COLUMNS"], ["RHS", "    rhs budget 900", "BOUNDS"]
    with open(path, "w") as file:
        file.write("\n".join([*head, *begin, *columns, *end, *tail, *bounds, "ENDATA"]) + "\n")


write("marker.mps", ["    m1 'MARKER' 'INTORG'"], ["    m2 'MARKER' 'INTEND'"], ("UP", " 1"))
write("bv.mps", [], [], ("BV", ""))
for path in ["marker.mps", "bv.mps"]:
    print(path, "whole:", igaos.read_mps(path).stats["n_int"])
    for options in [{}, {"engine": "milp"}]:
        answer = igaos.solve(path, **options)
        plan = [round(value, 4) for value in answer.x]
        print(" ", options, answer.status, plan, "points", round(-answer.objective, 4), "gap", answer.rel_gap)
PYTHON
)

expected="marker.mps whole: 4
  {} optimal [0.0, 0.2857, 1.0, 1.0] points 89.7143 gap 0.0
  {'engine': 'milp'} optimal [1.0, 0.0, 1.0, 0.0] points 82.0 gap 0.0
bv.mps whole: 4
  {} optimal [0.0, 0.2857, 1.0, 1.0] points 89.7143 gap 0.0
  {'engine': 'milp'} optimal [1.0, 0.0, 1.0, 0.0] points 82.0 gap 0.0"

venv/bin/pip freeze | grep -iE '^(igaos)=='
echo "$seen"
diff <(echo "$expected") <(echo "$seen") || { echo "It behaves otherwise now." >&2; exit 1; }
