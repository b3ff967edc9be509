"""What must hold after every kill, whatever the moment was."""

import collections
import json
import re
import sqlite3
import time

from killing.browsing import Browser
from killing.files import lots, remains
from served import PASSWORD, takar

# Seconds until the archive must have what stood in the journal.
PATIENCE = 30


class Checks:
    """Holds the archive, what lies beside it, and the server against the ledger; known faults are said once."""

    def __init__(self, world):
        self.world, self.ledger = world, world.ledger
        self.verified, self.tried, self.seen = set(), set(), collections.Counter()

    def run(self):
        self.journal()
        history = self.history()
        self.imports(history)
        self.measurements(history)
        self.publications(history)
        listing = self.accounts()
        self.passwords(listing)
        self.tokens()
        self.sessions()
        self.trail()
        self.whole()

    def read(self, *arguments):
        return takar(*arguments, "--archive", self.world.archive, patience=180)

    def fault(self, text):
        self.world.fault(text)

    def journal(self):
        """What was noted while the server was killed comes into the archive by itself."""
        end = time.monotonic() + PATIENCE
        while missing := self.missing():
            if time.monotonic() > end:
                return self.fault(f"of the journal {len(missing)} entries are not in the archive after {PATIENCE} s: {missing[:3]}")
            time.sleep(0.05)

    def missing(self):
        """The numbers in the journal that the archive does not have."""
        lines = open(f"{self.world.archive}.jejak", "rb").read().splitlines()
        connection = sqlite3.connect(f"file:{self.world.archive}?mode=ro", uri=True)
        merged = connection.execute("SELECT value FROM setting WHERE name = 'jejak-terakhir'").fetchone()
        connection.close()
        numbers = []
        for line in lines:
            try:
                numbers.append(json.loads(line)["number"])
            except ValueError:
                self.world.seen("a line of the journal was cut off")
        return [number for number in numbers if number > int(merged[0] if merged else 0)]

    def history(self):
        return json.loads(self.read("history", "--json"))

    def imports(self, history):
        """Every upload that was answered waits or was imported; what waits is whole; what a job said to be done is done."""
        imported = collections.Counter(
            mark for agency in history for entry in agency["impor"] for mark in {name.split("-")[0] for name in entry["berkas"]})
        commits = collections.Counter(note["mark"] for _, note in self.ledger.of("impor"))
        waiting = {next(iter(found), "").split("-")[0]: found for found in lots(self.world.archive).values()}
        for mark, note in self.ledger.of("kiriman"):
            thrown = self.ledger.find("buang", mark)
            lies = waiting.get(mark)
            if lies is not None and lies != note["digests"]:
                self.fault(f"{mark} waits with {len(lies)} of its {len(note['digests'])} files; thrown away: {thrown and vars(thrown)}")
            if note.is_answered and lies is None and not imported[mark] and thrown is None:
                self.fault(f"{mark} was answered and is neither there nor imported")
            if note.is_refused and lies is not None:
                self.fault(f"{mark} was refused and lies there all the same")
            if thrown and thrown.is_answered and lies is not None:
                self.fault(f"{mark} was answered as thrown away and lies there still")
            if imported[mark] > commits[mark]:
                self.fault(f"{mark} was imported {imported[mark]} times and sent to be {commits[mark]} times")
            if lies is not None and imported[mark]:
                self.world.seen("a lot waits although it was imported", mark)
        for number, note in self.ledger.of("impor"):
            if note.is_answered and not imported[note["mark"]]:
                self.fault(f"import {number} of {note['mark']} was done by its job's page and is not in the archive")
        if left := remains(self.world.archive):
            self.fault(f"{len(left)} files that came in part are there after the start: {left[0].name}")

    def measurements(self, history):
        found = collections.defaultdict(list)
        for agency in history:
            for entry in agency["pengukuran"]:
                found[entry["nama"]].append(entry["pengukuran"])
        for label, note in self.ledger.of("pengukuran"):
            if note.is_answered and found[label] != [note["number"]]:
                self.fault(f"measurement {label} was done as {note['number']} and is {found[label]} in the archive")
            if len(found[label]) > 1:
                self.fault(f"measurement {label} was kept {len(found[label])} times")
        self.all_measurements = sorted(number for numbers in found.values() for number in numbers)

    def publications(self, history):
        found = collections.Counter(
            entry["penetapan"]["sk"] for agency in history for entry in agency["pengukuran"] if entry.get("penetapan"))
        for decree, note in self.ledger.of("penetapan"):
            if found[decree] > 1 or note.is_answered and not found[decree] or note.is_refused and found[decree]:
                self.fault(f"the publication {decree} ({vars(note)}) is there {found[decree]} times")

    def accounts(self):
        """Accounts that were answered are there; revoked ones stay so, and no other is revoked."""
        listing = {entry["nama"]: entry for entry in json.loads(self.read("access", "list", "--json"))}
        for name, note in self.ledger.of("akun"):
            entry, revoked = listing.get(name), self.ledger.find("cabut", name)
            if note.is_answered and (entry is None or not entry["ada_kata_sandi"]):
                self.fault(f"the account {name} was answered as made and is {entry}")
            if revoked and revoked.is_answered and not entry.get("dinonaktifkan"):
                self.fault(f"the account {name} was answered as revoked and is not")
            if entry and entry.get("dinonaktifkan") and revoked is None:
                self.fault(f"the account {name} is revoked and nobody did it")
        return listing

    def passwords(self, listing):
        """A password that was answered holds; with changes that were not answered, one of those may hold in its place."""
        changes = collections.defaultdict(lambda: [PASSWORD])
        for wanted, note in self.ledger.of("sandi"):
            known = changes[note["account"]]
            if note.is_answered:
                known.clear()
            known.append(wanted)
        for name, note in self.ledger.of("akun"):
            is_revoked, passwords = bool(listing.get(name, {}).get("dinonaktifkan")), changes[name]
            state = (name, is_revoked, *passwords)
            if not note.is_answered or state in self.tried:
                continue
            self.tried.add(state)
            holds = [password for password in passwords if Browser(self.world).sign_in(name, password).status == 303]
            if len(holds) != (0 if is_revoked else 1):
                self.fault(f"of {len(passwords)} passwords of {name} {len(holds)} hold; revoked: {is_revoked}")

    def tokens(self):
        """A token that was answered opens the programs' interface until its account is revoked."""
        for label, note in self.ledger.of("token"):
            if not note["text"]:
                continue
            revoked = self.ledger.find("cabut", note["account"])
            code = Browser(self.world, note["text"]).get("/api/v1/agencies").status
            wanted = {200} if revoked is None else {401} if revoked.is_answered else {200, 401}
            if code not in wanted:
                self.fault(f"{label} of {note['account']} answers {code}; revoked: {revoked and vars(revoked)}")

    def sessions(self):
        """Who has signed out is out."""
        for cookie, note in self.ledger.of("keluar")[-20:]:
            browser = Browser(self.world)
            browser.cookie = cookie
            if note.is_answered and browser.goes_on():
                self.fault("a session goes on after signing out was answered")

    def trail(self):
        """Each look that was answered stands in the trail as often as it was answered, and no look more often than it was asked for."""
        found, targets = collections.Counter(), set()
        for entry in json.loads(self.read("audit", "list", "--json")):
            who, what, detail = entry["oleh"], entry["objek"], entry["rincian"]
            if entry["tindakan"] == "masuk":
                found["masuk", who] += 1
            elif entry["tindakan"] == "lihat-orang":
                found[who, what, detail] += 1
            elif entry["tindakan"] == "ekspor":
                found[who, what, "ekspor"] += 1
            elif entry["tindakan"] == "target":
                targets.update(re.findall(r"\d+", detail))
        for key, asked in self.ledger.asked.items():
            if not self.ledger.given[key] <= found[key] <= asked:
                self.fault(f"{key} was asked for {asked} times, answered {self.ledger.given[key]} times, and stands in the trail {found[key]} times")
        for key in found:
            if key[0] != "masuk" and key not in self.ledger.asked:
                self.fault(f"{key} stands in the trail and nobody asked for it")
        for value, note in self.ledger.of("target"):
            if note.is_answered and str(value * 10) not in targets:
                self.fault(f"the target {value} was answered and is not in the trail: {sorted(targets)[-3:]}")
        self.entries = sum(found.values())

    def whole(self):
        """The chain, the file itself, and every measurement that is new, number by number."""
        self.read("audit", "verify")
        if new := [number for number in self.all_measurements if number not in self.verified]:
            self.read("verify", *new)
            self.verified.update(new)
        connection = sqlite3.connect(f"file:{self.world.archive}?mode=ro", uri=True)
        state = connection.execute("PRAGMA integrity_check").fetchall()
        connection.close()
        if state != [("ok",)]:
            self.fault(f"SQLite says of the archive: {state[:3]}")
