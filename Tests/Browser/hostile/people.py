"""Who sends: somebody of every role, and nobody; each with a session, the key of its forms and a token."""

import re
import threading
import urllib.parse

from served import PASSWORD, account, takar
from talking import FORM, ask, get, sent, status

AGENCIES = ("SATU", "DUA")
AS_OF, LATER = "2022-06-30", "2022-09-30"
# These may be revoked and given other passwords by what is sent; they come first, so that their numbers are the ones that are guessed.
VICTIMS = 8
ROLES = {
    "administrator": (), "pengelola": ("--agency", "SATU"), "opd": ("--agency", "SATU", "--unit", "{unit}"), "pimpinan": ("--agency", "SATU"),
    "pegawai": ("--agency", "SATU", "--nip", "{nip}"), "evaluator": ("--region", "I"), "auditor": (),
}


def prepare(archive, folder):
    """Two agencies, measured, and everybody's account; the people and the units of each agency."""
    facts = {}
    for seed, (agency, code) in enumerate(zip(AGENCIES, ("6401", "3201")), 11):
        data = folder / agency
        takar("simulate", data, "--employees", 150, "--seed", seed, "--as-of", AS_OF)
        takar("import", data, "--archive", archive, "--agency", agency, "--quick-code", code, "--name", f"Pemerintah Rekaan {agency}")
        takar("measure", "--archive", archive, "--agency", agency, "--as-of", AS_OF)
        facts[agency] = {
            "nips": set(re.findall(r"\b\d{18}\b", (data / "pegawai.csv").read_text())),
            "units": re.findall(r"^(U[0-9A-F]+);", (data / "unor.csv").read_text(), re.MULTILINE)}
    # A day for which nothing of the first agency was measured.
    takar("measure", "--archive", archive, "--agency", "DUA", "--as-of", LATER)
    own = facts["SATU"]["nips"] - facts["DUA"]["nips"]
    facts["others"], facts["nip"] = facts["DUA"]["nips"] - facts["SATU"]["nips"], min(own)
    for number in range(VICTIMS):
        account(archive, f"korban.{number}", "auditor" if number else "administrator")
    for role, options in ROLES.items():
        account(archive, f"uji.{role}", role, *[option.format(unit=facts["SATU"]["units"][1], nip=facts["nip"]) for option in options])
    account(archive, "lain", "administrator")
    return facts


class Visitor:
    """Somebody of a role, whose session is begun anew when it has ended."""

    def __init__(self, server, archive, name):
        self.server, self.name, self.role = server, name, name.split(".")[-1]
        self.token = takar("access", "token", "--archive", archive, "--account", name, "--label", "uji").split()[-1]
        self.lock = threading.Lock()
        # Waits for wrong passwords are counted by address: those of others are none of theirs.
        self.headers = [f"X-Forwarded-For: 10.1.0.{sum(map(ord, name)) % 250 + 1}"]
        self.cookie = self.key = None
        self.sign_in()

    def sign_in(self):
        """A session and the key of its forms; the status of the answer."""
        fields = urllib.parse.urlencode({"nama": self.name, "sandi": PASSWORD}).encode()
        answer = ask(self.server, sent("/masuk", fields, FORM, headers=self.headers), 60)
        if found := re.search(rb"set-cookie: (takar=[^;]+)", answer, re.IGNORECASE):
            cookie = found[1].decode()
            page = ask(self.server, get("/saya", cookie), 60)
            if key := re.search(rb'name="kunci" value="([0-9a-f]+)"', page):
                self.cookie, self.key = cookie, key[1].decode()
        return status(answer)

    def renew(self, cookie):
        """Signs in again where a session has ended, once for all who noticed."""
        with self.lock:
            if cookie == self.cookie:
                self.sign_in()


class Nobody:
    """Who has not signed in."""

    role, cookie, key, token, headers = "nobody", None, None, None, []

    def renew(self, cookie):
        """Nothing ends for who has nothing."""
