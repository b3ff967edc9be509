"""The program, and a server of it on a free port; what the suites and the scripts of Scripts/ share. Asks for nothing but Python."""

import os
import re
import signal
import subprocess
import threading
import time

TAKAR = os.environ["TAKAR"]
PASSWORD = "kuda-hijau-melompat-7"


def takar(*arguments, stdin=None, patience=60):
    """What a command prints."""
    done = subprocess.run([TAKAR, *map(str, arguments)], input=stdin, capture_output=True, text=True, timeout=patience)
    assert done.returncode == 0, f"takar {arguments[0]}: {done.stderr or done.stdout}"
    return done.stdout


def account(archive, name, role, *options):
    """Makes an account with the password of all."""
    takar("access", "add-account", "--archive", archive, "--name", name, "--role", role, *options)
    takar("access", "password", "--archive", archive, "--account", name, stdin=PASSWORD + "\n")


class Server:
    """A server of an archive of its own; it says where it listens, and the link for the first start while there is no account."""

    def __init__(self, folder, archive):
        # Without an archive there is no account yet.
        is_new, archive = archive is None, archive or folder / "arsip.db"
        self.archive = archive
        self.log = folder / "server.log"
        self.link = None
        self.begin(folder)
        # A server that says nothing is ended, which ends the reading too.
        alarm = threading.Timer(30, self.process.kill)
        alarm.start()
        first = re.search(r"http://\S+", self.process.stdout.readline())
        assert first, f"the server does not start: {self.log.read_text()}"
        self.address = first[0]
        # The link is a secret and comes on the other channel, right behind.
        for _ in range(100 if is_new else 0):
            if found := re.search(r"http://\S+/mulai/\S+(?=\n)", self.log.read_text()):
                self.link = found[0]
                break
            time.sleep(0.1)
        alarm.cancel()

    def begin(self, folder):
        """Starts the process; what it says goes to its log, behind what it said before."""
        with open(self.log, "a") as log:
            self.process = subprocess.Popen(
                [TAKAR, "serve", "--archive", self.archive, "--listen", "127.0.0.1:0"], stdout=subprocess.PIPE, stderr=log, text=True,
                env={**os.environ, "TMPDIR": str(folder)})

    @property
    def port(self):
        return int(self.address.rsplit(":", 1)[1])

    def lives(self):
        return self.process.poll() is None

    def kill(self):
        """Ends it as a power cut or the kernel does, at once and without a word."""
        self.process.kill()
        self.process.wait()

    def stop(self):
        """Ends it as a service is ended; it must end cleanly and by itself."""
        if not self.lives():
            return self.process.returncode
        self.process.send_signal(signal.SIGTERM)
        try:
            return self.process.wait(30)
        except subprocess.TimeoutExpired:
            self.process.kill()
            return "did not end"
