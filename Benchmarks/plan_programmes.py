"""Writes a file of invented programmes for `takar plan`, and says of each which gap it closes.

    plan_programmes.py people programmes out.yaml

The same numbers give the same file. Nothing is free, what is cheap has few places, and all technical training has at least 20 JP, so
that nobody needs two programmes for the points of one indicator.
"""

import itertools
import random
import sys

SEED = 1
HOURS_A_DAY = 8
CLASSES = ["struktural", "fungsional", "pelaksana"]
# What gap a kind closes, and what one of it is like: JP, people in a class, millions a class and a participant.
KINDS = {
    "bimtek": ("jp", (20, 40), (25, 60), (8, 20), (1.2, 3.5)),
    "teknis": ("jp", (20, 60), (25, 45), (18, 45), (0.2, 1.2)),
    "e-learning": ("jp", (20, 32), (80, 250), (5, 15), (0.05, 0.3)),
    "seminar": ("seminar", (3, 8), (60, 250), (12, 35), (0.1, 0.6)),
    "workshop": ("seminar", (8, 24), (25, 60), (8, 22), (0.3, 1.5)),
    "sosialisasi": ("seminar", (3, 6), (80, 200), (6, 18), (0.05, 0.3)),
    "magang": ("seminar", (40, 80), (5, 15), (2, 6), (0.5, 2)),
    "fungsional": ("fungsional", (40, 80), (25, 40), (10, 30), (0.3, 1.2)),
    "kepemimpinan": ("kepemimpinan", (200, 300), (20, 40), (10, 40), (2, 6)),
}
ORDER = ["bimtek", "seminar", "teknis", "workshop", "fungsional", "bimtek", "sosialisasi", "kepemimpinan", "teknis", "e-learning", "magang",
         "teknis", "seminar", "fungsional", "kepemimpinan"]
# For whom courses are: posts, and the degree that is asked for; some courses are for everybody.
AUDIENCES = [CLASSES, CLASSES, ["pelaksana"], ["fungsional"], ["struktural", "fungsional"], ["fungsional", "pelaksana"]]
# Degrees by the points that Kualifikasi gives for them.
DEGREES = {1: "SLTP", 5: "SLTA", 10: "D-III", 15: "S-1", 20: "S-2", 25: "S-3"}
LEAST_DEGREES = [0, 0, 0, 5, 10, 15]
# The indicators that lack points where there is a gap: who lacks none is sent to nothing.
INDICATORS = {"jp": "diklat-teknis", "seminar": "seminar", "fungsional": "diklat-fungsional", "kepemimpinan": "diklat-kepemimpinan"}
# How many of a hundred people might attend what closes a gap, all programmes for it together.
PLACES = {"jp": 70, "seminar": 55, "fungsional": 9, "kepemimpinan": 6}
LEVELS = ["IV", "III", "IV", "II"]


def programmes(people, count):
    """The programmes, in the order of the file."""
    numbers = random.Random(SEED)
    kinds = [ORDER[number % len(ORDER)] for number in range(count)]
    offers = {gap: sum(KINDS[kind][0] == gap for kind in kinds) for gap in PLACES}
    levels = itertools.cycle(LEVELS)
    made = []
    for number, kind in enumerate(kinds, 1):
        gap, hours, size, each, person = KINDS[kind]
        # What is dear has places for many.
        dearness = numbers.uniform(0.5, 2)
        size, hours = numbers.randint(*size), numbers.randint(*hours)
        least = size // numbers.randint(2, 5)
        most = max(1, round(people * PLACES[gap] / 100 / offers[gap] * dearness / size))
        programme = {
            "name": f"{kind}-{number:02}", "kind": kind, "gap": gap, "hours": hours, "days": -(-hours // HOURS_A_DAY),
            "size": size, "least": least, "most": most,
            "seats": round(most * size * numbers.uniform(0.6, 0.95)) if numbers.random() < 0.3 else None,
            "class": round(dearness * numbers.uniform(*each)) * 1_000_000,
            "fee": round(dearness * numbers.uniform(*person) * 20) * 50_000 + 50_000,
            "daily": numbers.choice([0, 110_000, 130_000, 150_000]), "travel": numbers.choice([0, 0, 250_000, 500_000])}
        if gap == "kepemimpinan":
            programme["level"] = next(levels)
        else:
            programme["audience"] = ["fungsional"] if gap == "fungsional" else numbers.choice(AUDIENCES)
            programme["degree"] = numbers.choice(LEAST_DEGREES)
        programme["person"] = programme["fee"] + programme["days"] * programme["daily"] + programme["travel"]
        made.append(programme)
    return made


def participants(programme):
    """The tests of who may attend."""
    yield f"kurang: {INDICATORS[programme['gap']]}"
    if "level" in programme:
        yield f"fakta: {{syarat-kepemimpinan: {programme['level']}}}"
        return
    if len(programme["audience"]) < len(CLASSES):
        yield f"kelas: [{', '.join(programme['audience'])}]"
    if programme["degree"]:
        degrees = [name for points, name in DEGREES.items() if points >= programme["degree"]]
        yield f"pendidikan: [{', '.join(degrees + ['D-II'] * (programme['degree'] <= 5))}]"


def entry(programme):
    classes = f"isi: {programme['size']}, isi_paling_sedikit: {programme['least']}, paling_banyak: {programme['most']}"
    costs = f"kelas: {programme['class']}, peserta: {programme['fee']}, uang_harian: {programme['daily']}, perjalanan: {programme['travel']}"
    lines = [f"  {programme['name']}:", f"    jenis: {programme['kind']}"]
    if "level" in programme:
        lines += [f"    jenjang: {programme['level']}"]
    lines += [f"    peserta: {{{', '.join(participants(programme))}}}"]
    lines += [f"    jp: {programme['hours']}", f"    hari: {programme['days']}", f"    kelas: {{{classes}}}", f"    biaya: {{{costs}}}"]
    if programme["seats"] is not None:
        lines += [f"    kursi: {programme['seats']}"]
    return "\n".join(lines)


def text(made):
    head = "# Invented for the benchmark of `takar plan`.\nformat: 1\ncontoh: true\nperbaikan_data: {predikat: tidak}\nprogram:\n"
    return head + "\n".join(map(entry, made)) + "\n"


if __name__ == "__main__":
    with open(sys.argv[3], "w", encoding="utf-8") as file:
        file.write(text(programmes(*map(int, sys.argv[1:3]))))
