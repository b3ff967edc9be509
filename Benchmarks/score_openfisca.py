"""OpenFisca's web API, and what it is asked: the taxes and benefits of households of the country of its template, for one month.

A household is two adults, so that a person costs less than alone. The rules are others than ours; what can be compared is what it takes
to read people from JSON, work their numbers out and send them back.
"""

import json
import shutil
import sys
from pathlib import Path

MONTH, BIRTH = "2017-01", "1980-01-01"
OF_PERSON = ["income_tax", "basic_income", "social_security_contribution"]
OF_HOUSEHOLD = ["total_taxes", "total_benefits", "disposable_income"]
PERSONS = 2
PATH = "/calculate"


def command(workers):
    """Starts the server on a free port, which it says; None where it is not installed."""
    program = shutil.which("openfisca", path=Path(sys.executable).parent)
    return program and [program, "serve", "--country-package", "openfisca_country_template", "--bind", "127.0.0.1:0",
                        "--workers", str(workers), "--timeout", "600"]


def household(number):
    """The persons and the household of a number, by their names."""
    asked = {variable: {MONTH: None} for variable in OF_PERSON}
    persons = {f"{place}-{number}": {"salary": {MONTH: 1000 * place + number % 1000}, "birth": {"ETERNITY": BIRTH}, **asked}
               for place in range(1, PERSONS + 1)}
    home = {"adults": list(persons), "accommodation_size": {MONTH: 50}, "housing_occupancy_status": {MONTH: "tenant"},
            **{variable: {MONTH: None} for variable in OF_HOUSEHOLD}}
    return persons, {f"rumah-{number}": home}


def body(households, first=0):
    """A request about so many households."""
    persons, homes = {}, {}
    for number in range(first, first + households):
        for known, more in zip([persons, homes], household(number)):
            known.update(more)
    return json.dumps({"persons": persons, "households": homes}).encode()


def check(answer, households):
    """Whether an answer has a number for everything that was asked."""
    found = json.loads(answer)
    numbers = [entity[variable][MONTH] for group, variables in [("persons", OF_PERSON), ("households", OF_HOUSEHOLD)]
               for entity in found[group].values() for variable in variables]
    wanted = households * (PERSONS * len(OF_PERSON) + len(OF_HOUSEHOLD))
    return len(numbers) == wanted and all(isinstance(value, (int, float)) for value in numbers)
