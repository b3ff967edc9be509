"""Browsers without a window: sessions with cookie and form key, and programs with a token; an answer is whole or there is none."""

import http.client
import re
import threading
import time
import urllib.parse

from talking import FORM, disposition, parts

# Seconds one answer may take, and one job.
PATIENCE = 60


class Unanswered(Exception):
    """The server ended before its answer had come whole, or before it was asked."""


class Answer:
    """A whole answer."""

    def __init__(self, response):
        self.status = response.status
        self.location = response.getheader("location", "")
        self.cookies = response.headers.get_all("set-cookie") or []
        self.body = response.read()

    @property
    def text(self):
        return self.body.decode("utf-8", "replace")


class Browser:
    """One who asks, over one connection that is kept while it holds."""

    def __init__(self, world, token=None):
        self.world, self.token = world, token
        self.cookie = self.key = None
        self.connection = self.port = None

    def ask(self, method, path, body=None, headers=None):
        """Asks once: what was sent is never sent again, since it may have been done."""
        label = f"{method} {steps(path)}"
        try:
            if self.port != self.world.server.port:
                self.port = self.world.server.port
                self.connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
            headers = dict(headers or {})
            if self.cookie:
                headers["Cookie"] = f"takar={self.cookie}"
            if self.token:
                headers["Authorization"] = f"Bearer {self.token}"
            self.world.moment.passes("sends", label)
            self.connection.request(method, path, body, headers)
            answer = Answer(self.connection.getresponse())
        except (OSError, http.client.HTTPException) as error:
            self.connection and self.connection.close()
            raise Unanswered(f"{label}: {error!r}") from error
        self.world.moment.passes("answered", label)
        if answer.status >= 500 and answer.status != 503:
            self.world.fault(f"{label} answers {answer.status}: {answer.text[:300]}")
        return answer

    def get(self, path):
        return self.ask("GET", path)

    def post(self, path, **fields):
        """Sends a form with the key of the session."""
        fields = {**fields, **({"kunci": self.key} if self.key else {})}
        return self.ask("POST", path, urllib.parse.urlencode(fields).encode(), {"Content-Type": FORM})

    def upload(self, path, fields, files, pause=0):
        """Sends files in pieces, with a pause between them."""
        fields = {"kunci": self.key, **fields}
        body = parts(
            b"batas-7f3a", *[(disposition(name), value.encode()) for name, value in fields.items()],
            *[(disposition("berkas", name) + b"\r\nContent-Type: text/csv", content) for name, content in files.items()])

        def pieces():
            for start in range(0, len(body), 65_536):
                time.sleep(pause)
                yield body[start:start + 65_536]

        return self.ask(
            "POST", path, pieces(), {"Content-Type": "multipart/form-data; boundary=batas-7f3a", "Content-Length": str(len(body))})

    def sign_in(self, name, password):
        """Begins a session; the answer, which leads on where the password holds."""
        self.cookie = self.key = None
        answer = self.post("/masuk", nama=name, sandi=password)
        if answer.status == 303:
            self.take(answer)
        return answer

    def take(self, answer):
        """Goes on with the session of an answer."""
        for cookie in answer.cookies:
            if found := re.match(r"takar=([^;]+)", cookie):
                self.cookie = found[1]
        self.goes_on()

    def goes_on(self):
        """Whether the session holds; takes the key of its forms."""
        page = self.get("/saya")
        found = re.search(r'name="kunci" value="([0-9a-f]+)"', page.text)
        self.key = found and found[1]
        return page.status == 200

    def follow(self, answer):
        """Waits for the job that an answer leads to: where that leads; nothing where it failed or was stopped."""
        assert answer.status == 303 and answer.location.startswith("/pekerjaan/"), (answer.status, answer.location)
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            page = self.get(answer.location)
            if page.status == 303:
                return page.location
            if page.status != 200 or "data-tinjau" not in page.text:
                return None
            time.sleep(0.03)
        self.world.fault(f"the job at {answer.location} does not end within {PATIENCE} s")
        return None


def steps(path):
    """A path without what is different each time."""
    return re.sub(r"/(?:[0-9a-f]{8}-[0-9a-f]{4}|\d+)(?=/|$)", "", path.split("?")[0])


def together(deeds):
    """Does several things at once, each on a thread of its own, until all have ended."""
    threads = [threading.Thread(target=deed, daemon=True) for deed in deeds]
    for thread in threads:
        thread.start()
    return threads
