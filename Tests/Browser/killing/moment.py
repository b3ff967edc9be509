"""When the server is killed: after some time, or right after something was sent or answered."""

import threading
import time

LABELS = (
    "POST /impor", "POST /impor/kiriman/simpan", "POST /impor/kiriman/buang", "POST /pengukuran", "POST /pengukuran/penetapan", "POST /akun",
    "POST /akun/token", "POST /akun/sandi", "POST /akun/cabut", "POST /saya/sandi", "POST /masuk", "POST /keluar", "POST /ramalan/target",
    "GET /pegawai", "GET /pegawai/ekspor.csv", "GET /api/v1/measurements/people",
)
# Seconds after which it comes whatever was sent.
LONGEST = 6


class Moment:
    """One moment, drawn from a random."""

    def __init__(self, random):
        self.came, self.lock = threading.Event(), threading.Lock()
        self.label = self.phase = None
        if random.random() < 0.35:
            self.delay = random.uniform(0.02, 3)
        else:
            self.label, self.phase, self.turn = random.choice(LABELS), random.choice(("sends", "answered")), random.randrange(1, 4)
            self.delay = random.choice((0, random.uniform(0, 0.01), random.uniform(0, 0.08), random.uniform(0, 0.6)))

    def passes(self, phase, label):
        """Told of everything that is sent and answered."""
        if (label, phase) == (self.label, self.phase):
            with self.lock:
                self.turn -= 1
                if self.turn == 0:
                    self.came.set()

    def wait(self):
        """Comes back when it is there."""
        if self.label:
            self.came.wait(LONGEST)
        time.sleep(self.delay)

    def __str__(self):
        return f"{self.delay * 1000:.0f} ms after " + (f"'{self.label}' {self.phase}, turn {self.turn}" if self.label else "the start")


class NoMoment:
    """While nothing is killed."""

    def passes(self, phase, label):
        pass
