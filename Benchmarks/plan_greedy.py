"""The plan as somebody with a list and patience would make it: class after class, whichever brings most points for its money.

    plan_greedy.py model.json out.json

A class is weighed as a whole, with what it costs and whom it would be filled with: those who gain most by it, then the next of the list.
"""

import collections
import json
import sys
import time


def chosen(plan):
    """The classes of a plan in the order in which they are opened; None where the target stays out of reach."""
    programmes, missing, made = plan["programmes"], plan["missing"], []
    choices = [choice for person in plan["people"] for choice in person]
    # By programme, the numbers of the choices that it serves.
    waiting = [[] for _ in programmes]
    for choice in sorted(range(len(choices)), key=lambda choice: -choices[choice][0]):
        for number in choices[choice][1]:
            waiting[number].append(choice)
    closed = [False] * len(choices)
    classes, seats = collections.Counter(), collections.Counter()

    def filled(number):
        """The next class of a programme with who would attend it; None where it cannot be held."""
        programme = programmes[number]
        room = programme["size"] if programme["seats"] is None else min(programme["size"], programme["seats"] - seats[number])
        if classes[number] == programme["most"] or room < programme["least"]:
            return None
        taken, gained = [], 0
        for choice in waiting[number]:
            # As many as the target needs, but as many as a class must have.
            if len(taken) == room or (gained >= missing and len(taken) >= programme["least"]):
                break
            taken.append(choice)
            gained += choices[choice][0]
        if len(taken) < programme["least"]:
            return None
        return {"number": number, "taken": taken, "gain": gained, "cost": programme["class"] + len(taken) * programme["person"]}

    while missing > 0:
        offers = [offer for offer in map(filled, range(len(programmes))) if offer]
        if not offers:
            return None
        best = max(offers, key=lambda offer: min(offer["gain"], missing) / offer["cost"])
        for choice in best["taken"]:
            closed[choice] = True
        for number, own in enumerate(waiting):
            if programmes[number]["gap"] == programmes[best["number"]]["gap"]:
                waiting[number] = [choice for choice in own if not closed[choice]]
        classes[best["number"]] += 1
        seats[best["number"]] += len(best["taken"])
        missing -= best["gain"]
        made.append(best)
    return made


def main(path, out):
    with open(path, encoding="utf-8") as file:
        plan = json.load(file)
    start = time.perf_counter()
    made = chosen(plan)
    result = {"solving": time.perf_counter() - start, "cost": None if made is None else sum(one["cost"] for one in made)}
    with open(out, "w", encoding="utf-8") as file:
        json.dump(result, file)


if __name__ == "__main__":
    main(*sys.argv[1:])
