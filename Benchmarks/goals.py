"""What is wanted of takar, and how a measurement stands to it."""


def at_least(goal, what, value):
    return {"what": what, "value": value, "goal": f"at least {goal:g}", "reached": value >= goal}


def at_most(goal, what, value):
    return {"what": what, "value": value, "goal": f"at most {goal:g}", "reached": value <= goal}


def lines(results):
    return "\n".join(
        f"- {result['what']}: **{result['value']:,.2f}** (goal: {result['goal']}, {'reached' if result['reached'] else 'missed'})"
        for result in results)
