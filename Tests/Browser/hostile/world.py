"""The server that is asked, everybody who asks, and what was found."""

import collections
import csv
import html
import re
import threading
import urllib.parse

from hostile.people import AGENCIES, AS_OF, LATER, ROLES, VICTIMS, Nobody, Visitor, prepare
from hostile.routes import routes
from served import Server, takar
from talking import ask, get


class World:
    """One archive with two agencies, its server, and visitors of all roles."""

    def __init__(self, folder):
        self.folder, self.archive = folder, folder / "arsip.db"
        self.facts = prepare(self.archive, folder)
        self.server = Server(folder, self.archive)
        self.nobody = Nobody()
        self.visitors = [self.nobody, *(Visitor(self.server, self.archive, f"uji.{role}") for role in ROLES)]
        self.proper = Visitor(self.server, self.archive, "lain")
        self.lock, self.faults, self.counts, self.codes = threading.Lock(), {}, collections.Counter(), collections.Counter()
        self.routes = routes()
        self.values, self.fields, self.asked = self.fitting()
        self.facts["outside"] = self.outside()
        self.samples, self.person = self.sent(folder)
        self.texts = self.examples()

    def fault(self, text, example=b""):
        """Notes a fault with the first example of it and how often it came."""
        with self.lock:
            if text not in self.faults:
                print(f"FAULT: {text}\n  {example[:600]!r}", flush=True)
            self.faults.setdefault(text, [0, example])[0] += 1

    def fitting(self):
        """Values that fit the variable parts of paths, the fields of forms, and what pages ask by their addresses; by name."""
        page = ask(self.server, get("/instrumen", self.proper.cookie)).decode()
        assets = re.findall(r'"/aset/([^"]+)"', page)
        instruments = re.findall(r'href="/instrumen/([\w-]+)"', page)
        units = [unit for agency in AGENCIES for unit in self.facts[agency]["units"]]
        values = {
            "pengukuran": [1, 2, 3], "sebelum": [1, 2, 3], "sesudah": [1, 2, 3], "orang": range(1, 310), "unit": units, "instrumen": instruments,
            "lain": instruments, "akun": range(1, VICTIMS + 1), "pekerjaan": range(1, 60), "nama": assets, "kiriman": ["00000000-0000"], "rahasia": ["x" * 43],
            "rencana": [1, 2]}
        fields = {
            "instansi": AGENCIES, "tanggal": [AS_OF], "opsi": [""], "cari": ["Contoh", self.facts["nip"]], "peran": ["auditor"], "hari": ["30"],
            "segel": ["6000-1-1"], "naskah": ["00000000-0000"], "sasaran": ["60"], "sk": ["SK 1"], "izinkan": ["ya"], "target": ["75", "75,5"], "ukur": ["1", "2"], "nama": ["uji"], "lama": ["bukan-yang-ini-sama-sekali"]}
        asked = {
            "ukur": [1, 2, 3], "unit": units, "per": [AS_OF, LATER, "2022-12-31", "2023-06-30"], "instrumen": instruments, "bentuk": ["json", "csv", "xlsx"],
            "jenis": ["kementerian", "kabupaten", "lainnya"], "ukuran": ["kecil", "sedang", "besar", "ya", "tidak"], "wilayah": ["I", "III", "V", "XIV"],
            "siapa": ["ya"], "undi": ["ya"], "resmi": ["ya"], "belum-ditetapkan": ["ya"], "tahun": [2022, 2023], "sebutkan": [1, 3, 100],
            "opsi": ["window=calendar-years"], "target": ["75", "75,5"], "hal": [1, 2, 99], "urut": ["nama", "-total"], "limit": [1, 100], "after": [0, 5],
            "naskah": ["00000000-0000"], "anggaran": ["500000000", "1"], "sasaran": ["60", "75,5"], "sampai": ["2023-06-30"], "lang": ["en", "id"]}
        return values, fields, asked

    def encoded(self, fields, who):
        """A form with the key of a session."""
        return urllib.parse.urlencode({**fields, **({"kunci": who.key} if who.key else {})}).encode()

    def outside(self):
        """The people of the agency who are not in the unit of the one that sees a unit alone, as far as the files tell."""
        with open(self.folder / "SATU" / "unor.csv", encoding="utf-8-sig") as file:
            above = {row["Id"]: row["DiatasanId"] for row in csv.DictReader(file, delimiter=";")}
        top = self.facts["SATU"]["units"][1]

        def is_within(unit):
            while unit and unit != top:
                unit = above.get(unit)
            return unit == top

        units = {}
        with open(self.folder / "SATU" / "pegawai.csv", encoding="utf-8-sig") as file:
            for row in csv.DictReader(file, delimiter=";"):
                units.setdefault(row["nip_baru"], set()).add(row["unor_id"])
        return {nip for nip, known in units.items() if not any(is_within(unit) for unit in known)} & self.facts["SATU"]["nips"]

    def sent(self, folder):
        """Files to send, and one person whom nobody knows, to be scored."""
        data = folder / "lain"
        takar("simulate", data, "--employees", 12, "--seed", 77, "--as-of", AS_OF)
        samples = [(data / name).read_bytes() for name in ("pegawai.csv", "skp.csv", "unor.csv")] + [b"", b"ini bukan ekspor\n1;2\n", b"\0" * 5000]

        def rows(name):
            with open(data / name, encoding="utf-8-sig") as file:
                return list(csv.DictReader(file, delimiter=";"))

        known = self.facts["SATU"]["nips"] | self.facts["DUA"]["nips"]
        employee = next(row for row in rows("pegawai.csv") if row["nip_baru"] not in known)
        person = {"pegawai": employee}
        for kind, name in (("kursus", "kursus.csv"), ("skp", "skp.csv"), ("pendidikan", "pendidikan.csv")):
            person[kind] = [row for row in rows(name) if employee["nip_baru"] in row.values()]
        return samples, person

    def examples(self):
        """Texts as they should be: those that pages show who writes one."""
        pages = [ask(self.server, get(path, self.proper.cookie), 60).decode("utf-8", "replace") for path in ("/rencana?ukur=1", "/andaikan?ukur=1")]
        return [html.unescape(text).lstrip("\n") for page in pages for text in re.findall(r"<textarea[^>]*>(.*?)</textarea>", page, re.DOTALL)]

    def learn(self, answer):
        """Takes from an answer where a text lies that was sent, so that it is asked about."""
        if found := re.search(rb"\r\nlocation: [^\r\n]*naskah=([0-9a-z-]+)", answer[:2000], re.IGNORECASE):
            with self.lock:
                self.asked["naskah"] = [*self.asked["naskah"][-15:], found[1].decode()]

    def summary(self):
        """How much was sent and what came back."""
        kinds = collections.Counter()
        for kind, count in self.counts.items():
            kinds[kind.split(" ")[0]] += count
        reached = {kind for kind in self.counts if " " in kind}
        missed = [f"{route.method} {route.pattern}" for route in self.routes if f"{route.method} {route.pattern}" not in reached]
        return (
            f"{sum(self.counts.values())} attempts on {len(self.routes)} routes: " + ", ".join(f"{count} {kind}" for kind, count in kinds.most_common())
            + "\nanswers: " + ", ".join(f"{count} of {code}" for code, count in sorted(self.codes.items(), key=str))
            + (f"\nroutes that were not reached: {missed}" if missed else "\nevery route was reached"))
