"""Accounts, passwords, tokens and sessions while the server is killed."""

import re
import time

from killing.browsing import Browser, Unanswered
from killing.deeds import Worker
from served import PASSWORD


class Keeper(Worker):
    """Makes accounts and tokens, gives passwords, and revokes."""

    deeds = ("add", "add", "give_token", "give_password", "revoke")

    def add(self):
        name = f"orang.{self.ledger.next('akun')}"
        note = self.ledger.sent("akun", name)
        answer = self.browser.post("/akun", nama=name, peran="auditor", sandi=PASSWORD)
        if not self.judged(note, answer, 200):
            return
        found = re.search(rf'href="/akun/(\d+)">{re.escape(name)}<', answer.text)
        if not found:
            return self.world.fault(f"{name} is answered as made and does not stand in the list")
        note.answered(number=int(found[1]))

    def made(self):
        """An account that was made and that nobody has tried to revoke; one is made where there is none."""
        revoked = {name for name, _ in self.ledger.of("cabut")}
        made = [(name, note) for name, note in self.ledger.of("akun") if note["number"] and name not in revoked]
        return self.random.choice(made[-6:]) if made else (self.add(), None)

    def give_token(self):
        name, account = self.made()
        if account is None:
            return
        note = self.ledger.sent("token", f"token-{self.ledger.next('token')}", account=name)
        answer = self.browser.post(f"/akun/{account['number']}/token", nama="program")
        if self.judged(note, answer, 200):
            note.answered(text=re.search(r"tkr_[\w-]+", answer.text)[0])

    def give_password(self):
        name, account = self.made()
        if account is None:
            return
        wanted = f"{PASSWORD}-{self.ledger.next('sandi')}"
        note = self.ledger.sent("sandi", wanted, account=name)
        self.judged(note, self.browser.post(f"/akun/{account['number']}/sandi", sandi=wanted), 200)

    def revoke(self):
        name, account = self.made()
        if account is None:
            return
        note = self.ledger.sent("cabut", name)
        self.judged(note, self.browser.post(f"/akun/{account['number']}/cabut"), 200)


class Changer(Worker):
    """Changes their own password again and again."""

    deeds = ("change",)

    def begin(self):
        """Tries what the password may be after a change that was not answered: the one before, or the one that was sent."""
        changes = [note for _, note in self.ledger.of("ganti")]
        if not changes or not changes[-1].is_open:
            return super().begin()
        for password in (changes[-1]["new"], self.password):
            if self.tried(password) == 303:
                self.password = password
                # Only now is it known what became of the change; it may take more than one kill until then.
                return changes[-1].refused()
        self.world.fault("neither the old password holds nor the new one that was sent and not answered")
        raise Unanswered("no password holds")

    def change(self):
        new, old = f"{PASSWORD}-{self.ledger.next('ganti')}", Browser(self.world)
        old.cookie = self.browser.cookie
        note = self.ledger.sent("ganti", new, new=new)
        self.ledger.looks(("masuk", self.name))
        answer = self.browser.post("/saya/sandi", lama=self.password, sandi=new)
        if not self.judged(note, answer, 303):
            return self.unsure(note, answer)
        self.password = new
        self.ledger.looked(("masuk", self.name))
        self.browser.take(answer)
        if old.goes_on():
            self.world.fault("a session goes on under the old password")
        time.sleep(0.05)

    def unsure(self, note, answer):
        """The change may be kept though the session after it could not be begun."""
        note.is_refused = False
        if answer.status == 503:
            self.begin()
        else:
            self.world.fault(f"the change of a password answers {answer.status}")


class Comer(Worker):
    """Comes and goes: signs in, and out again."""

    deeds = ("come_and_go",)

    def begin(self):
        """Nothing is left to go on with."""

    def come_and_go(self):
        self.sign_in()
        note = self.ledger.sent("keluar", self.browser.cookie)
        self.judged(note, self.browser.post("/keluar"), 303)
        time.sleep(0.05)
