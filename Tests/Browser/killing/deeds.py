"""Everything that people do with the server while it is killed."""

import datetime
import re
import time

from killing.browsing import Browser, Unanswered
from killing.files import ACCOUNTS, VERSIONS, digests, marked
from served import PASSWORD


class Worker:
    """Somebody with an account who goes on doing one thing after another until the server is gone."""

    deeds = ()

    def __init__(self, world, name, random):
        self.world, self.ledger, self.name, self.random = world, world.ledger, name, random
        self.browser, self.password = Browser(world), PASSWORD

    def run(self):
        try:
            self.begin()
            while not self.world.is_over:
                getattr(self, self.random.choice(self.deeds))()
        except Unanswered:
            pass
        except Exception as error:
            self.world.fault(f"{self.name} cannot go on: {error!r}")

    def begin(self):
        """Goes on with the session of before, which must hold still."""
        if self.browser.cookie is None:
            self.sign_in()
        elif not self.browser.goes_on():
            self.world.fault(f"the session of {self.name}, which was answered, holds no more")
            self.sign_in()

    def sign_in(self):
        """Begins a session with the password that was answered last."""
        code = self.tried(self.password)
        if code != 303:
            self.world.fault(f"{self.name} cannot sign in with the password that was answered: {code}")
            raise Unanswered("not signed in")

    def tried(self, password):
        """The status of a sign-in; while an import holds the archive, once more a little later."""
        self.ledger.looks(("masuk", self.name))
        for _ in range(20):
            answer = self.browser.sign_in(self.name, password)
            if answer.status != 503:
                break
            time.sleep(0.5)
        if answer.status == 303:
            self.ledger.looked(("masuk", self.name))
        return answer.status

    def judged(self, note, answer, *good):
        """Notes what became of a deed; whether it was done."""
        if answer.status in good:
            note.answered()
            return True
        note.refused()
        return False


class Sender(Worker):
    """Sends files and imports them, or throws them away."""

    deeds = ("send", "settle", "settle")

    def send(self):
        agency, number = "SATU" if self.name.endswith("satu") else "DUA", self.ledger.next("kiriman")
        mark = f"k{number}"
        files = marked(self.world.files[agency, self.random.choice(VERSIONS)], mark, self.random.choice((0, 0, 8, 38)))
        note = self.ledger.sent("kiriman", mark, digests=digests(files))
        answer = self.browser.upload("/impor", {"instansi": agency}, files, self.random.choice((0, 0, 0.01)))
        if self.judged(note, answer, 303) and self.random.random() < 0.7:
            self.browser.follow(answer)

    def settle(self):
        """Imports or throws away one of the lots that wait."""
        waiting = re.findall(r'href="(/impor/kiriman/[^"/?]+)">.*?(k\d+)-', self.browser.get("/impor").text)
        if not waiting:
            return self.send()
        address, mark = self.random.choice(waiting)
        if self.random.random() < 0.3:
            return self.discard(address, mark)
        if self.random.random() < 0.5:
            self.browser.get(address)
        number = self.ledger.next("impor")
        note = self.ledger.sent("impor", number, mark=mark)
        answer = self.patiently(lambda: self.browser.post(address + "/simpan", izinkan="ya"))
        if answer.status != 303:
            return note.refused()
        end = self.browser.follow(answer)
        note.answered() if end == "/pengukuran" else note.refused()

    def discard(self, address, mark):
        note = self.ledger.sent("buang", mark)
        self.judged(note, self.patiently(lambda: self.browser.post(address + "/buang")), 303)

    def patiently(self, ask):
        """The answer once nothing is worked on with what was asked for."""
        for _ in range(40):
            answer = ask()
            if answer.status != 409:
                break
            time.sleep(0.1)
        return answer


class Measurer(Worker):
    """Measures, publishes and sets targets."""

    deeds = ("measure", "measure", "publish", "target")

    def measure(self):
        number, agency = self.ledger.next("pengukuran"), self.random.choice(("SATU", "DUA"))
        day = datetime.date(2022, 1, 1) + datetime.timedelta(number % 365)
        label = f"ukur-{number}"
        note = self.ledger.sent("pengukuran", label)
        answer = self.browser.post("/pengukuran", instansi=agency, tanggal=day.isoformat(), nama=label, opsi="")
        if answer.status != 303:
            return note.refused()
        end = self.browser.follow(answer)
        if end is None:
            return note.refused()
        measured = int(re.search(r"ukur=(\d+)", end)[1])
        note.answered(number=measured)
        self.world.measured.append((measured, agency))

    def publish(self):
        done = [note["number"] for _, note in self.ledger.of("pengukuran") if note.is_answered]
        if not done:
            return self.measure()
        decree = f"SK {self.ledger.next('penetapan')}"
        note = self.ledger.sent("penetapan", decree)
        self.judged(note, self.browser.post(f"/pengukuran/{self.random.choice(done[-5:])}/penetapan", sk=decree), 303)

    def target(self):
        value = 1000 + self.ledger.next("target")
        note = self.ledger.sent("target", value)
        self.judged(note, self.browser.post("/ramalan/target", target=f"{value / 100:.2f}", ukur=self.random.choice((1, 2))), 303)


class Viewer(Worker):
    """Looks at people, at pages of the list, and takes lists away; each look is to stand in the trail once."""

    deeds = ("person", "person", "page", "page", "export")

    def reach(self):
        """A measurement within reach, mostly a new one."""
        own = [number for number, agency in self.world.measured if not self.name.endswith("satu") or agency == "SATU"]
        return self.random.choice(own[-4:] + own[:1])

    def look(self, path, what, detail):
        key = (self.name, what, detail)
        self.ledger.looks(key)
        answer = self.browser.get(path)
        if answer.status == 200:
            self.ledger.looked(key)
        elif answer.status not in (404, 503):
            self.world.fault(f"{path} answers {answer.status}")

    def person(self):
        number, person = self.reach(), self.random.randrange(1, 2 * self.world.employees)
        self.look(f"/pegawai/{person}?ukur={number}", f"orang {person}", f"pengukuran={number}")

    def page(self):
        number, page = self.reach(), self.ledger.next("halaman")
        self.look(f"/pegawai?ukur={number}&hal={page}", f"daftar pengukuran {number}", f"halaman={page}")

    def export(self):
        number = self.reach()
        self.look(f"/pegawai/ekspor.csv?ukur={number}", f"pengukuran {number}", "ekspor")


class Program(Viewer):
    """The same by the programs' interface, with a token that was answered before."""

    deeds = ("person", "people")

    def begin(self):
        if self.browser.token is None:
            self.browser.token = self.world.token
        if self.browser.get("/api/v1/agencies").status != 200:
            self.world.fault("the token of program, which was answered, holds no more")

    def person(self):
        number, person = self.reach(), self.random.randrange(1, 2 * self.world.employees)
        self.look(f"/api/v1/measurements/{number}/people/{person}", f"orang {person}", f"pengukuran={number}")

    def people(self):
        number = self.reach()
        self.look(f"/api/v1/measurements/{number}/people?limit=7", f"pengukuran {number}", "ekspor")


ROLES = {"kirim": Sender, "ukur": Measurer, "lihat": Viewer, "program": Program}


def workers(world, random_of):
    """Everybody, each with a random of their own."""
    from killing.keeping import Changer, Comer, Keeper

    kinds = {**ROLES, "jaga": Keeper, "ganti": Changer, "datang": Comer}
    return [kinds[name.split(".")[0]](world, name, random_of(name)) for name in ACCOUNTS]
