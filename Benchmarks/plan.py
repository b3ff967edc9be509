"""How long the cheapest plan to a target takes, by takar and by HiGHS on the same problem, and what a greedy list costs more.

    plan.py [people] [programmes] [runs]

Without arguments a small agency with 30 programmes and a large one with 90. A plan that breaks a bound, another cost than its own, and
proofs and costs that contradict each other end the benchmark.
"""

import filecmp
import json
import os
import re
import statistics
import subprocess
import sys

import contest
import goals
import machine
import plan_programmes

SIZES = [(8_000, 30), (60_000, 90)]
BY, TARGET, GAP = "2022-12-31", 77, 0.001
PATIENCE = int(os.environ.get("BENCH_PATIENCE", "100"))
EACH, ALIKE = "HiGHS, person by person", "HiGHS, people alike as one"
# What floating numbers may be off by, as a share.
ROUNDING = 1e-6


def child(script, *arguments):
    """Runs a part of the benchmark as a process of its own, which takes what it reads into memory with it when it ends."""
    return contest.timed([sys.executable, str(contest.HERE / script), *map(str, arguments)], contest.BENCH / "out" / "plan-child.txt")


def read(path):
    with open(path, encoding="utf-8") as file:
        return json.load(file)


def plan(people, count, folder, out, runs):
    """takar's runs from files to a plan as a table, all of which must end with the same, and one that ends with JSON."""
    file = out / "programmes.yaml"
    file.write_text(plan_programmes.text(plan_programmes.programmes(people, count)), encoding="utf-8")
    command = [contest.TAKAR, "plan", str(folder), "--as-of", contest.AS_OF, "--by", BY, "--programmes", str(file), "--target", str(TARGET),
               "--gap", str(GAP), "--threads", str(contest.THREADS)]
    first, again = out / "plan.csv", out / "plan-again.csv"
    results = []
    for number in range(runs):
        contest.warm(folder)
        table = first if number == 0 else again
        results.append(contest.timed([*command, "--output", str(table)], os.devnull))
        if not filecmp.cmp(first, table, shallow=False):
            raise contest.Failure(f"takar makes two plans of the same files: {first} and {again}")
    return results, contest.timed([*command, "--json"], out / "plan.json"), statistics.median(alone(command) for _ in range(runs))


def alone(command):
    """The seconds of the plan itself once people are read, as takar's log tells them."""
    run = subprocess.run([*command, "--verbose"], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    return float(re.search(r"seconds=(\S+) seconds \[takar\] plan made", run.stderr).group(1))


def measure(people, count, runs):
    folder = contest.data_folder(people)
    out = contest.BENCH / "out" / f"plan-{people}x{count}"
    out.mkdir(parents=True, exist_ok=True)
    gaps, scores, made, model = (out / name for name in ["gaps.json", "scores.csv", "plan.json", "model.json"])
    tables, document, alone = plan(people, count, folder, out, runs)
    contest.timed([contest.TAKAR, "gaps", str(folder), "--as-of", contest.AS_OF, "--by", BY, "--json"], gaps)
    contest.timed([contest.TAKAR, "measure", str(folder), "--as-of", BY, "--scores", str(scores)], os.devnull)
    child("plan_model.py", people, count, gaps, scores, made, model, out / "takar.json")
    peers = {}
    for name, how in {EACH: "person", ALIKE: "alike"}.items():
        usage = child("plan_highs.py", model, how, GAP, PATIENCE, contest.THREADS, out / f"{how}.json")
        peers[name] = {**read(out / f"{how}.json"), "peak": usage["peak"]}
    usage = child("plan_greedy.py", model, out / "greedy.json")
    peers["greedy"] = {**read(out / "greedy.json"), "peak": usage["peak"]}
    return {"people": people, "programmes": count, "runs": tables, "as JSON": document, "alone": alone, "takar": read(out / "takar.json"), "peers": peers}


def check(result):
    """Raises where costs and proofs contradict each other."""
    takar, where = result["takar"], f"{result['people']} people, {result['programmes']} programmes"
    if takar["cost"] * (1 + ROUNDING) < takar["bound"] or (takar["cost"] - takar["bound"]) / takar["cost"] > takar["gap"] + ROUNDING:
        raise contest.Failure(f"{where}: takar's cost {takar['cost']:,}, its bound {takar['bound']:,} and its gap {takar['gap']} contradict")
    for name, peer in result["peers"].items():
        if peer["cost"] is not None and peer["cost"] < takar["bound"] * (1 - ROUNDING):
            raise contest.Failure(f"{where}: {name} finds {peer['cost']:,.0f}, below {takar['bound']:,}, which takar says is the least")
        if peer.get("bound", 0) > takar["cost"] * (1 + ROUNDING):
            raise contest.Failure(f"{where}: takar's plan costs {takar['cost']:,}, and {name} proves {peer['bound']:,.0f}")
        if "Infeasible" in peer.get("status", ""):
            raise contest.Failure(f"{where}: {name} says that there is no plan")


def rows(result):
    median = statistics.median(run["seconds"] for run in result["runs"])
    takar, least = result["takar"], max(result["takar"]["bound"], *(peer.get("bound", 0) for peer in result["peers"].values()))
    peak = statistics.median(run["peak"] for run in result["runs"])

    def row(name, seconds, one, peak):
        cost = "" if one["cost"] is None else f"{one['cost'] / 1e6:,.2f}"
        above = "" if one["cost"] is None else f"{100 * (one['cost'] / least - 1):.3f} %"
        gap = "" if one.get("gap") is None else f"{one['gap']:.5f}"
        return (f"| {result['people']:,} × {result['programmes']} | {name} | {seconds:.2f} | {seconds / median:.2f} | {cost} | {above} | {gap} "
                f"| {peak / 1e6:,.0f} |")

    yield row("takar, to a table of all attendances", median, takar, peak)
    yield row("takar, the plan alone", result["alone"], takar, peak)
    yield row("takar, to JSON", result["as JSON"]["seconds"], takar, result["as JSON"]["peak"])
    for name, peer in result["peers"].items():
        late = ", stopped" if "TimeLimit" in peer.get("status", "") else ""
        yield row(name + late, peer["solving"], peer, peer["peak"])


def reached(results):
    """How takar stands to its goals, as far as the sizes were measured that they are for."""
    for result in results:
        size, where = (result["people"], result["programmes"]), f"{result['people']:,} people and {result['programmes']} programmes"
        median = statistics.median(run["seconds"] for run in result["runs"])
        for goal in [most for own, most in zip(SIZES, [1, 10]) if own == size]:
            yield goals.at_most(goal, f"seconds from files to a table of the plan, {where}", median)
        if size == SIZES[0]:
            each = result["peers"][EACH]["solving"]
            yield goals.at_least(50, f"seconds of HiGHS's search person by person / of takar's plan alone, {where}", each / result["alone"])
            yield goals.at_least(50, f"seconds of HiGHS's search alone / of takar from files to a table, {where}", each / median)
        yield goals.at_most(1000 * GAP, f"thousandths between cost and proof, {where}", 1000 * result["takar"]["gap"])


def text(results, standing, facts, runs):
    def problem(result):
        takar, each, alike = result["takar"], result["peers"][EACH], result["peers"][ALIKE]
        greedy = result["peers"]["greedy"]["cost"]
        loss = "it finds none" if greedy is None else f"{100 * (greedy / takar['cost'] - 1):.3f} %"
        return (f"- {result['people']:,} × {result['programmes']}: {takar['attendances']:,} attendances in {takar['classes']:,} classes. "
                f"HiGHS has {each['columns']:,} columns person by person, made in {each['building']:.1f} s, "
                f"and {alike['columns']:,} for people alike. What the greedy costs more than takar's plan: {loss}.")

    return f"""People × programmes; index {TARGET} by {BY}, gap {GAP:g}; medians of {runs} runs of takar; HiGHS is stopped after {PATIENCE} s, and its \
seconds are of its search alone.

| | | seconds | / takar's | million rupiah | above what is proven | gap | peak memory, MB |
| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: |
{chr(10).join(row for result in results for row in rows(result))}

{chr(10).join(map(problem, results))}

{goals.lines(standing)}

HiGHS {results[0]['peers'][EACH]['version']}. {machine.line(facts)}
"""


def main(people=None, programmes=30, runs=5):
    sizes = SIZES if people is None else [(people, programmes)]
    facts, results = machine.facts(), []
    for size in sizes:
        results.append(measure(*size, runs))
        check(results[-1])
    standing = list(reached(results))
    name = "result-plan" if people is None else f"result-plan-{people}x{programmes}"
    said = text(results, standing, facts, runs)
    (contest.BENCH / f"{name}.md").write_text(said, encoding="utf-8")
    record = {"machine": facts, "results": results, "goals": standing}
    (contest.BENCH / f"{name}.json").write_text(json.dumps(record, indent=2) + "\n", encoding="utf-8")
    print(said)


if __name__ == "__main__":
    try:
        main(*map(int, sys.argv[1:]))
    except contest.Failure as failure:
        sys.exit(str(failure))
