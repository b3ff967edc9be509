"""Copies results into docs/performance.md, each between the two lines that name it.

    publish.py [people]

The table of so many people must be there; the other results are copied where they have been measured.
"""

import re
import shutil
import sys

import contest

PAGE = contest.HERE.parent / "docs" / "performance.md"


def results(people):
    """By the name of its place: the file of a result."""
    return {"table": f"result-{people}.md", "nation": "result-5000000.md", "shuffled": f"result-shuffled-{people}.md",
            "agency": "result-agency.md",
            "stages": "result-stages.md", "workbook": "result-workbook.md", "scaling": "result-scaling.md",
            "archive": "result-archive.md", "soundness": "result-soundness.md", "plan": "result-plan.md", "web": "result-web.md",
            "engines": "result-engines.md", "engines-scale": "result-engines-scale.md"}


def fill(page, name, text):
    place = re.compile(f"(<!-- {name} -->\n).*?(<!-- /{name} -->\n)", re.DOTALL)
    if not place.search(page):
        raise contest.Failure(f"{PAGE.name} has no place <!-- {name} -->")
    return place.sub(lambda found: f"{found[1]}\n{text}\n{found[2]}", page)


def main(people=1_000_000):
    page = PAGE.read_text(encoding="utf-8")
    for name, file in results(people).items():
        result = contest.BENCH / file
        if result.exists():
            page = fill(page, name, result.read_text(encoding="utf-8"))
            print(f"{name}: {file}")
        elif name == "table":
            raise contest.Failure(f"there is no {file} yet: Benchmarks/run.sh {people}")
    PAGE.write_text(page, encoding="utf-8")
    for chart in ["scaling.svg", "engines-scale.svg"]:
        if (contest.BENCH / chart).exists():
            shutil.copyfile(contest.BENCH / chart, PAGE.with_name(chart))


if __name__ == "__main__":
    try:
        main(*map(int, sys.argv[1:]))
    except contest.Failure as failure:
        sys.exit(str(failure))
