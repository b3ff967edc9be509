"""The process while it is asked: memory, open files, threads, its log; and proper requests that must go on to be answered."""

import os
import re
import time
import urllib.parse

from served import PASSWORD
from talking import FORM, ask, disposition, get, parts, sent, status

# Seconds that a proper request may take.
PATIENCE = 20


class Process:
    """What the system says of a process, and the most that it ever was."""

    def __init__(self, server):
        self.server, self.most = server, {}

    def now(self):
        """Memory in MiB, open files and threads."""
        folder = f"/proc/{self.server.process.pid}"
        lines = dict(line.split(":", 1) for line in open(f"{folder}/status") if ":" in line)
        now = {
            "MiB": int(lines["VmRSS"].split()[0]) // 1024, "files": len(os.listdir(f"{folder}/fd")), "threads": int(lines["Threads"])}
        self.most = {name: max(value, self.most.get(name, 0)) for name, value in now.items()}
        return now

    def said(self):
        """What the log says of people or of the inside of the program."""
        log = self.server.log.read_text()
        return re.findall(r".*(?:\b\d{18}\b|Fatal error|Assertion|Precondition|error:).*", log)


class Proper:
    """Somebody who does nothing wrong, and is served all the while."""

    ADDRESSES = [
        "/ringkasan", "/ringkasan?ukur=1", "/unit?ukur=1", "/pegawai?ukur=1&urut=-total", "/pegawai/1?ukur=1", "/audit", "/akun", "/impor", "/pengukuran",
        "/instrumen", "/telaah", "/bandingkan", "/saya", "/metrik", "/healthz", "/readyz", "/pegawai/ekspor.csv?ukur=1"]
    PROGRAMS = ["/api/v1/agencies", "/api/v1/measurements", "/api/v1/measurements/1/units", "/api/v1/measurements/1/people?limit=5"]

    def __init__(self, world, visitor, random):
        self.world, self.visitor, self.random = world, visitor, random
        self.seconds, self.count = [], 0

    def timed(self, what, data, *good):
        """The answer; one that is late, or another than it should be, is a fault."""
        begun = time.monotonic()
        try:
            answer = ask(self.world.server, data, PATIENCE)
        except TimeoutError:
            return self.world.fault(f"a proper request, {what}, has no answer within {PATIENCE} s")
        self.seconds.append(time.monotonic() - begun)
        self.count += 1
        if status(answer) not in good:
            self.world.fault(f"a proper request, {what}, answers {status(answer)}: {said(answer)}")
        return answer

    def turn(self):
        """One page, one document, and now and then a sign-in and an upload."""
        page = self.random.choice(self.ADDRESSES)
        self.timed(page, get(page, self.visitor.cookie), 200)
        document = self.random.choice(self.PROGRAMS)
        self.timed(document, get(document, headers=[f"Authorization: Bearer {self.visitor.token}"]), 200)
        if self.random.random() < 0.05:
            fields = urllib.parse.urlencode({"nama": self.visitor.name, "sandi": PASSWORD}).encode()
            # Whoever comes while an import holds the archive, or passwords wait, is told so.
            self.timed("sign-in", sent("/masuk", fields, FORM, headers=self.visitor.headers), 303, 503, 422)
        if self.random.random() < 0.05:
            body = parts(
                b"batas", (disposition("kunci"), self.visitor.key.encode()), (disposition("instansi"), b"SATU"),
                (disposition("berkas", "pegawai.csv"), self.world.samples[0]))
            self.timed("upload", sent("/impor", body, "multipart/form-data; boundary=batas", self.visitor.cookie), 303)

    def discard(self):
        """Throws away what others have sent, so that the lots that wait do not grow without end."""
        page = self.timed("/impor", get("/impor", self.visitor.cookie), 200) or b""
        waiting = re.findall(r'href="/impor/kiriman/([^"/?]+)"', page.decode("utf-8", "replace"))
        for lot in waiting[:-10]:
            fields = urllib.parse.urlencode({"kunci": self.visitor.key}).encode()
            self.timed("discarding", sent(f"/impor/kiriman/{lot}/buang", fields, FORM, self.visitor.cookie), 303, 404, 409)
        # The others are looked at, imported and thrown away by whoever may, and tried by whoever may not.
        self.world.values["kiriman"] = [*waiting[-10:], "00000000-0000"]

    def slowest(self):
        """How long the answers took, in seconds: half of them, ninety-nine of a hundred, and the slowest."""
        ordered = sorted(self.seconds) or [0]
        return [round(ordered[min(len(ordered) - 1, int(len(ordered) * share))], 2) for share in (0.5, 0.99, 1)]


def said(answer):
    """What a page says, without its frame."""
    text = (answer or b"").decode("utf-8", "replace")
    main = re.search(r"<main.*?</main>", text, re.DOTALL)
    return re.sub(r"<[^>]+>", " ", main[0] if main else text)[:300]
