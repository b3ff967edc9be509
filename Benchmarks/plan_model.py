"""What may be decided in a plan, person by person, from what takar says of everybody and without what it does with it.

    plan_model.py people programmes gaps.json scores.csv plan.json model.json takar.json

Points are thousandths, money is rupiah. A person has choices, one a gap: the points that closing it brings, and the programmes that
close it. takar's plan is held against all of this: its people, its points, its classes and their days, its cost and its index. What is to
be said of it goes into takar.json.
"""

import collections
import csv
import json
import sys

import plan_programmes

GAPS = {"jp": "jp", "seminar-dan-pelatihan": "seminar", "diklat-fungsional": "fungsional", "diklat-kepemimpinan": "kepemimpinan"}


def thousandths(points):
    return round(float(points) * 1000)


def closing(lack, row, programmes):
    """The programmes that close a gap of somebody."""
    gap = GAPS[lack["jenis"]]
    # Of leadership training, the level that is wanted stands beside those that are there.
    level = set(lack["dituju"].split("+")) - set(lack["sekarang"].split("+"))

    def is_open(programme):
        if "level" in programme:
            return level == {programme["level"]}
        return row["kelas_jabatan"] in programme["audience"] and float(row["kualifikasi"]) >= programme["degree"]

    return [number for number, programme in enumerate(programmes) if programme["gap"] == gap and is_open(programme)]


def build(programmes, gaps, scores, plan):
    """The model: programmes, what is missing to the target, and by NIP the choices of everybody who can do something."""
    # Who should have retired before is measured, but sent nowhere.
    gone, unsent = set(plan["pensiun"]), set(plan["lewat_bup"])
    kept = {nip: row for nip, row in scores.items() if nip not in gone}
    missing = thousandths(plan["target"]) * len(kept) - sum(thousandths(row["total"]) for row in kept.values())
    people = {}
    for person in gaps["pegawai"]:
        nip = person["nip"]
        if nip not in kept or nip in unsent:
            continue
        lacks = [lack for lack in person["kekurangan"] if lack["jenis"] in GAPS]
        choices = [(thousandths(lack["poin"]), closing(lack, kept[nip], programmes)) for lack in lacks]
        choices = [choice for choice in choices if choice[1]]
        if choices:
            people[nip] = choices
    return {"programmes": programmes, "missing": missing, "measured": len(kept), "people": people}


def faults(model, plan):
    """What is wrong in takar's plan."""
    programmes, people = model["programmes"], model["people"]
    numbers = {programme["name"]: number for number, programme in enumerate(programmes)}
    brought, members, away = collections.Counter(), collections.Counter(), collections.defaultdict(list)
    for line in plan["baris"]:
        nip, number = line["nip"], numbers[line["program"]]
        gain = next((gain for gain, options in people.get(nip, []) if number in options), None)
        brought[nip, programmes[number]["gap"]] += thousandths(line["poin"])
        # Who only fills a class brings nothing.
        if gain is None or brought[nip, programmes[number]["gap"]] not in (0, gain):
            yield f"{nip} attends {line['program']} for {line['poin']} points, with {gain} thousandths to be had once"
        members[line["program"], line["angkatan"]] += 1
        away[nip].append((line["mulai"], line["selesai"]))
    for nip, days in away.items():
        days.sort()
        if any(one[1] >= other[0] for one, other in zip(days, days[1:])):
            yield f"{nip} is in two places on one day: {days}"
    cost, classes, seats = 0, collections.Counter(), collections.Counter()
    for entry in plan["kelas"]:
        programme, count = programmes[numbers[entry["program"]]], members[entry["program"], entry["angkatan"]]
        if count != entry["peserta"] or not programme["least"] <= count <= programme["size"]:
            yield f"class {entry['angkatan']} of {entry['program']} has {count} people, says {entry['peserta']}"
        cost += programme["class"] + count * programme["person"]
        classes[entry["program"]] += 1
        seats[entry["program"]] += count
    if sum(members.values()) != sum(seats.values()):
        yield "somebody is in no class"
    for programme in programmes:
        name = programme["name"]
        if classes[name] > programme["most"] or seats[name] > (programme["seats"] or seats[name]):
            yield f"{name} has {classes[name]} classes with {seats[name]} people"
    if cost != plan["biaya"]:
        yield f"the plan costs {cost:,} and says {plan['biaya']:,}"
    gained = sum(brought.values())
    if gained < model["missing"]:
        yield f"the plan brings {gained / 1000:,} points of {model['missing'] / 1000:,}"
    index = (thousandths(plan["target"]) * model["measured"] + gained - model["missing"]) / model["measured"] / 1000
    if abs(index - float(plan["indeks_dijanjikan"])) > 0.0051:
        yield f"the plan comes to {index} and promises {plan['indeks_dijanjikan']}"


def main(people, programmes, gaps_file, scores_file, plan_file, model_file, takar_file):
    with open(gaps_file, encoding="utf-8") as file:
        gaps = json.load(file)
    with open(plan_file, encoding="utf-8") as file:
        plan = json.load(file)
    with open(scores_file, encoding="utf-8", newline="") as file:
        scores = {row["nip"]: row for row in csv.DictReader(file)}
    model = build(plan_programmes.programmes(int(people), int(programmes)), gaps, scores, plan)
    found = list(faults(model, plan))
    if found:
        sys.exit("takar's plan is wrong:\n" + "\n".join(found[:10]) + f"\n{len(found)} faults")
    model["people"] = list(model["people"].values())
    with open(model_file, "w", encoding="utf-8") as file:
        json.dump(model, file)
    with open(takar_file, "w", encoding="utf-8") as file:
        json.dump({"cost": plan["biaya"], "bound": plan["biaya_minimum_terbukti"], "gap": float(plan["celah"]), "state": plan["keadaan"],
                   "attendances": len(plan["baris"]), "classes": len(plan["kelas"])}, file)


if __name__ == "__main__":
    main(*sys.argv[1:])
