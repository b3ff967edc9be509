"""Two builds of takar in turn on the same files: what a change costs or saves. Their outputs must be the same byte for byte.

    builds.py OTHER [people] [runs]      (OTHER: the program to hold .build/release/takar against)
"""

import os
import shutil
import statistics
import subprocess
import sys

import contest


def commands(data, out, archive):
    """By name: what is run, and the file in `out` that is compared, if any."""
    measure = ["measure", data, "--as-of", "2022-06-30"]
    return {
        "start (--version)": (["--version"], None),
        "help": (["--help"], None),
        "report of 8,000": (["measure", contest.data_folder(8_000), "--as-of", "2022-06-30"], None),
        "JSON of 8,000": (["measure", contest.data_folder(8_000), "--as-of", "2022-06-30", "--json"], None),
        "measure, all files": ([*measure, "--scores", out / "scores.csv", "--units", out / "units.csv"], "scores.csv"),
        "measure, one thread": ([*measure, "--threads", "1"], None),
        "check": (["check", data, "--as-of", "2022-06-30", "--json"], None),
        "measure an archive": (["measure", "--archive", archive, "--as-of", "2022-06-30", "--no-keep"], None),
    }


def run(program, arguments, out):
    with open(out / "printed", "wb") as output:
        result = contest.timed([str(word) for word in [program, *arguments]], output.name)
    return result


def main(other, people=200_000, runs=7):
    builds = {"other": os.path.abspath(other), "this": contest.TAKAR}
    data = contest.data_folder(people)
    out = contest.BENCH / "builds"
    shutil.rmtree(out, ignore_errors=True)
    out.mkdir(parents=True)
    archive = out / "takar.db"
    subprocess.run(
        [builds["other"], "import", contest.data_folder(8_000), "--archive", archive, "--agency", "1", "--allow-other-agency"], check=True,
        stdout=subprocess.DEVNULL)
    lines = ["| | other, seconds | this, seconds | ratio | other, MB | this, MB | ratio |", "| --- | ---: | ---: | ---: | ---: | ---: | ---: |"]
    for name, (arguments, file) in commands(data, out, archive).items():
        found = {build: [] for build in builds}
        printed = {}
        # So short that one run says little.
        for number in range(runs * 8 if name.startswith(("start", "help")) else runs):
            for build in builds if number % 2 == 0 else reversed(builds):
                found[build].append(run(builds[build], arguments, out))
                text = (out / "printed").read_bytes() + ((out / file).read_bytes() if file else b"")
                if printed.setdefault(build, text) != text or printed[next(iter(printed))] != text and name not in {"help"}:
                    raise contest.Failure(f"{name}: the outputs differ")
        cells = []
        for key, unit in [("seconds", 1), ("peak", 1e6)]:
            middle = [statistics.median(result[key] for result in found[build]) / unit for build in ["other", "this"]]
            cells += [f"{middle[0]:.3f}", f"{middle[1]:.3f}", f"{middle[1] / middle[0]:.3f}"]
        lines.append(f"| {name} | {' | '.join(cells)} |")
    text = f"{people:,} people, medians of {runs} runs in turn.\n\n" + "\n".join(lines) + "\n"
    (contest.BENCH / "result-builds.md").write_text(text, encoding="utf-8")
    print(text)


if __name__ == "__main__":
    try:
        main(sys.argv[1], *map(int, sys.argv[2:]))
    except contest.Failure as failure:
        sys.exit(str(failure))
