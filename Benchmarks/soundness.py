"""How long it takes to say whether a ranking of the nation's agencies is sound, by takar and by numpy.

    soundness.py [draws] [runs]

644 invented agencies of the size and spread of the real ones; both read the same table and must come to the same bands but for chance.
"""

import json
import random
import statistics
import subprocess
import sys

import contest
import goals
import machine

AGENCIES, SEED = 644, 1
DIMENSIONS = ["kualifikasi", "kompetensi", "kinerja", "disiplin"]
# By dimension, what means of agencies are like: their mean, their spread, and the most there is.
SHAPES = [(15.6, 1.4, 25), (18.5, 4.0, 40), (24.2, 1.6, 30), (4.9, 0.05, 5)]


def table():
    """The table of results, made anew: it is small, and the same for the same seed."""
    numbers = random.Random(SEED)
    path = contest.BENCH / "soundness.csv"
    contest.BENCH.mkdir(parents=True, exist_ok=True)
    with open(path, "w", encoding="utf-8") as file:
        losses = [f"hilang_{dimension}" for dimension in DIMENSIONS]
        print("id,nama,kode_cepat,jenis,jumlah,diukur", *DIMENSIONS, "total", *losses, "opsi technical=proportional", sep=",", file=file)
        for number in range(AGENCIES):
            people = int(min(60_000, max(500, numbers.lognormvariate(8.5, 0.8))))
            measured = int(people * min(1.0, max(0.3, numbers.gauss(0.95, 0.12))))
            means = [round(min(most, max(0, numbers.gauss(mean, spread))), 4) for mean, spread, most in SHAPES]
            lost = [round(min(most - mean, numbers.expovariate(2)), 4) for mean, (_, _, most) in zip(means, SHAPES)]
            kind, code = ("KAB", 51 + number % 37) if number < 508 else ("PROV", 51 + number % 37) if number < 546 else ("LPNK", 40)
            total = round(sum(means), 4)
            print(f"X{number:03},Instansi Contoh {number:03},{code}{number % 100:02},{kind},{people},{measured}", *means, total, *lost,
                  round(min(100, total + numbers.uniform(0, 2)), 4), sep=",", file=file)
    return path


def check(takar, peer):
    """Raises where the two differ by more than chance: another generator draws other weights."""
    places = [place["instansi"]["id"] for place in takar["peringkat"]]
    if places != peer["id"]:
        raise contest.Failure("takar and numpy rank differently")
    sound = takar["kekokohan"]
    for noise in sound["goyangan_bobot"]:
        other = peer[noise["nama"]]
        if abs(noise["pertama_bertahan"] - other["pertama_bertahan"]) > 3:
            raise contest.Failure(f"first place: takar {noise['pertama_bertahan']} %, numpy {other['pertama_bertahan']} %")
        for figure in ["p5", "median", "p95"]:
            worst = max(abs(band[figure] - value) for band, value in zip(noise["instansi"], other[figure]))
            if worst > 8:
                raise contest.Failure(f"{noise['nama']}, {figure}: up to {worst} ranks apart")
    for without, ranks in zip(sound["tanpa_dimensi"], peer["tanpa"]):
        if [entry["peringkat"] for entry in without["peringkat"]] != ranks:
            # Sums of floating numbers may turn neighbours around that are equal.
            differing = max(abs(entry["peringkat"] - rank) for entry, rank in zip(without["peringkat"], ranks))
            if differing > 2:
                raise contest.Failure(f"without {without['nama']}: up to {differing} ranks apart")
    for weight, effective in zip(sound["bobot"], peer["efektif"]):
        if abs(weight["efektif"] - effective) > 1e-4:
            raise contest.Failure(f"effective weight of {weight['dimensi']}: {weight['efektif']} and {effective}")


def main(draws=10_000, runs=5):
    path, peer_file, out = str(table()), contest.BENCH / "soundness-numpy.json", contest.BENCH / "soundness.txt"
    rank = [contest.TAKAR, "rank", path, "--json"]
    sound = [*rank, "--soundness", "--draws", str(draws)]
    commands = {
        "takar, ranked only": rank, "takar": [*sound, "--threads", str(contest.THREADS)], "takar, 1 thread": [*sound, "--threads", "1"],
        "numpy": [sys.executable, str(contest.HERE / "soundness_numpy.py"), path, str(draws), str(SEED), str(peer_file)]}
    facts = machine.facts()
    results, work = {name: [] for name in commands}, []
    for run in range(runs):
        for name, command in commands.items():
            results[name].append(contest.timed(command, out, {"OMP_NUM_THREADS": str(contest.THREADS)}))
            if name == "takar":
                takar = json.loads(out.read_text(encoding="utf-8"))
        work.append(json.loads(peer_file.read_text(encoding="utf-8"))["seconds"])
        check(takar, json.loads(peer_file.read_text(encoding="utf-8")))
    seconds = {name: statistics.median(run["seconds"] for run in own) for name, own in results.items()}
    own_work = max(1e-6, seconds["takar"] - seconds["takar, ranked only"])
    lines = ["| | seconds | / takar's | processor seconds | peak memory, MB |", "| --- | ---: | ---: | ---: | ---: |"]
    for name, own in results.items():
        cpu, peak = (statistics.median(run[figure] for run in own) for figure in ["cpu", "peak"])
        lines.append(f"| {name} | {seconds[name]:.3f} | {seconds[name] / seconds['takar']:.2f} | {cpu:.3f} | {peak / 1e6:,.0f} |")
    numpy_version = subprocess.run(
        [sys.executable, "-c", "import numpy; print(numpy.__version__)"], check=True, capture_output=True, text=True).stdout.strip()
    reached = [
        goals.at_most(2, "takar's seconds", seconds["takar"]), goals.at_least(1, "numpy's seconds / takar's", seconds["numpy"] / seconds["takar"]),
        goals.at_least(1, "numpy's seconds without start and reading / takar's with --soundness less those without", statistics.median(work) / own_work)]
    text = f"""{len(takar['peringkat'])} of {AGENCIES} agencies ranked, {draws:,} draws of each of two noises on the weights; medians of {runs} runs.

{chr(10).join(lines)}

{goals.lines(reached)}

numpy {numpy_version}. {machine.line(facts)}
"""
    (contest.BENCH / "result-soundness.md").write_text(text, encoding="utf-8")
    print(text)


if __name__ == "__main__":
    try:
        main(*map(int, sys.argv[1:]))
    except contest.Failure as failure:
        sys.exit(str(failure))
