"""One attempt after another: what is sent, how, by whom, and whether it is a whole request that must be answered."""

import dataclasses

from hostile import bodies
from hostile.routes import PIECES, bent, query
from talking import FORM, get, sent

METHODS = ["PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND", "get", "X" * 200, "G ET", "", "HEAD", "POST", "GET"]
HEADERS = [
    "Cookie", "Accept", "Accept-Language", "Authorization", "Content-Type", "Host", "Origin", "Sec-Fetch-Site", "X-Forwarded-For", "If-None-Match",
    "Range", "If-Range", "Expect", "Connection", "Upgrade", "Content-Length", "X"]
VALUES = [
    "", " ", ",", ";", "=", "takar=", "takar=;takar=x", "takar=" + "a" * 43, "takar=" + "é" * 20, "bahasa=xx", "\"", "a" * 500, "a" * 20_000, "Bearer",
    "Bearer ", "Bearer a b", "Bearer tkr_" + "a" * 43, "Bearer " + "a" * 5000, "Basic Og==", "id;q=x", "en;q=9,,,id;q=-1", "-1", "+3",
    "99999999999999999999", "é", "\x01", "bytes=0-", "bytes=5-2", "bytes=-1", "bytes=0-1,3-4,9-", "bytes=99999999999999999999-", "100-continue",
    "200-ok", "*", "W/\"x\"", "unix:", "::1", "300.1.1.1", "h2c", "close, keep-alive", "text/html;q=0", "application/json", "cross-site", "null"]
CHUNKS = [
    b"5\r\nnama=\r\n0\r\n\r\n", b"5\r\nnama=", b"zz\r\nnama=\r\n0\r\n\r\n", b"-1\r\nx\r\n0\r\n\r\n", b"ffffffffffffffffff\r\nx\r\n", b"5\r\nnama=0\r\n\r\n",
    b"3\r\nnama=\r\n0\r\n\r\n", b"5;x=y\r\nnama=\r\n0\r\n\r\n", b"5\r\nnama=\r\n0\r\nX: 1\r\n\r\n", b"\r\n\r\n", b"0\r\n\r\n", b"5\nnama=\n0\n\n"]
LINES = [
    b"", b"\r\n", b"\r\n\r\n", b"\0" * 50, b"GET", b"GET /", b"GET /masuk", b"GET /masuk HTTP/1.1", b"GET  /masuk  HTTP/1.1\r\n\r\n",
    b"GET /masuk HTTP/9.9\r\n\r\n", b"GET /masuk HTTP/1.0\r\n\r\n", b"GET /masuk\r\n\r\n", b"GET masuk HTTP/1.1\r\nHost: x\r\n\r\n", b"GET * HTTP/1.1\r\nHost: x\r\n\r\n",
    b"/masuk GET HTTP/1.1\r\n\r\n", b"GET /masuk HTTP/1.1\r\n: x\r\n\r\n", b"GET /masuk HTTP/1.1\r\nHost\r\n\r\n", b"GET /masuk HTTP/1.1\r\nHost: x\r\n y\r\n\r\n",
    b"GET /masuk HTTP/1.1\r\nH\xffst: x\r\n\r\n", b"GET /masuk HTTP/1.1\r\n\r\n", b"GET /masuk HTTP/1.1\r\nHost: x\r\nHost: y\r\n\r\n",
    b"GET /m\xffsuk HTTP/1.1\r\nHost: x\r\n\r\n", b"GET /\xc3\xa9 HTTP/1.1\r\nHost: x\r\n\r\n", b"\x16\x03\x01\x00\x05hello", b"{}", b"GET /masuk HTTP/1.1\nHost: x\n\n",
    b"GET " + b"/a" * 40_000 + b" HTTP/1.1\r\nHost: x\r\n\r\n", b"A" * 100_000, b"GET /masuk HTTP/1.1\r\n" + b"X: 1\r\n" * 3000 + b"\r\n"]


@dataclasses.dataclass
class Attempt:
    """What one connection brings."""

    kind: str
    who: object
    data: bytes
    # How it is sent: at once, in pieces with pauses, or cut off behind a part of it.
    way: str = "at once"
    # Whether it is a small whole request, which must have an answer.
    is_whole: bool = False


class Attempts:
    """Draws attempts on the routes from a random."""

    def __init__(self, random, world):
        self.random, self.world = random, world
        self.kinds = {
            self.address: 8, self.question: 8, self.method: 2, self.headers: 4, self.line: 2, self.form: 8, self.fitting: 1, self.upload: 3, self.document: 4, self.chunks: 2,
            self.pipeline: 2}

    def next(self):
        """One attempt, now and then sent slowly or broken off."""
        kinds, weights = zip(*self.kinds.items())
        attempt = self.random.choices(kinds, weights)[0]()
        if len(attempt.data) < 5000 and self.random.random() < 0.05:
            attempt.way, attempt.is_whole = self.random.choice(["slowly", "cut off"]), False
        return attempt

    def who(self, route=None):
        """Mostly somebody; for programs' routes the token goes along by another header."""
        return self.random.choice(self.world.visitors)

    def credentials(self, route, who):
        """The headers and the cookie by which a route knows who comes; now and then those of the other kind."""
        token = [f"Authorization: Bearer {who.token}"] if who.token else []
        if self.random.random() < 0.05:
            return [*token, *who.headers], who.cookie
        return ([*token, *who.headers], None) if route.is_for_programs else (list(who.headers), who.cookie)

    def target(self, route):
        path = route.path(self.random, self.world.values)
        if self.random.random() < 0.1:
            path = bent(self.random, path)
        asked = query(self.random, self.world.asked) if self.random.random() < 0.6 else ""
        return path + (f"?{asked}" if asked else "")

    def address(self):
        """Every route, whatever its method is, by addresses that fit and that do not."""
        route, who = self.random.choice(self.world.routes), self.who()
        headers, cookie = self.credentials(route, who)
        headers.append("Accept: " + self.random.choice(["text/html", "application/json", "*/*", ";q=", "a/b;q=9", ",,,", "text/html;q=0"]))
        method = "GET" if self.random.random() < 0.9 else "HEAD"
        data = get(self.target(route), cookie, method, headers)
        return Attempt(f"{method} {route.pattern}", who, data, is_whole=len(data) < 2000)

    def question(self):
        """What a page may ask, all of it fitting, from whoever it is: each is to be answered within their account."""
        route, who = self.random.choice([route for route in self.world.routes if route.method == "GET"]), self.who()
        headers, cookie = self.credentials(route, who)
        names = self.random.sample(list(self.world.asked), self.random.choice((0, 1, 1, 2, 2, 3)))
        asked = "&".join(f"{name}={self.random.choice(self.world.asked[name])}" for name in names)
        path = route.path(self.random, self.world.values, 1) + (f"?{asked}" if asked else "")
        return Attempt(f"question {route.pattern}", who, get(path, cookie, "GET", headers), is_whole=True)

    def method(self):
        route, who = self.random.choice(self.world.routes), self.who()
        headers, cookie = self.credentials(route, who)
        return Attempt("method", who, get(self.target(route), cookie, self.random.choice(METHODS), headers))

    def headers(self):
        route, who = self.random.choice(self.world.routes), self.who()
        headers, cookie = self.credentials(route, who)
        headers += [f"{self.random.choice(HEADERS)}: {self.random.choice(VALUES)}" for _ in range(self.random.randrange(1, 4))]
        if self.random.random() < 0.1:
            headers += self.random.choice([["X: " + "a" * 60_000], [f"X-{number}: 1" for number in range(1500)], ["X" * 9000 + ": 1"]])
        return Attempt("headers", who, get(self.target(route), cookie, self.random.choice(["GET", "GET", "HEAD", "POST"]), headers))

    def line(self):
        return Attempt("line", self.world.nobody, self.random.choice(LINES))

    def posted(self, *excepted):
        return self.random.choice([route for route in self.world.routes if route.method == "POST" and route.pattern not in excepted])

    def form(self):
        """A form, to every route that takes one and to some that take none."""
        route = self.posted() if self.random.random() < 0.9 else self.random.choice(self.world.routes)
        who = self.who()
        headers, cookie = self.credentials(route, who)
        body, kind = bodies.form(self.random, who)
        length = None if self.random.random() < 0.95 else self.random.choice([0, len(body) + 50, max(0, len(body) - 3), 2**40, 2**70])
        data = sent(self.target(route), body, kind, cookie, length, headers)
        return Attempt(f"POST {route.pattern}", who, data, is_whole=length is None and len(data) < 8000)

    def fitting(self):
        """A form as it should be, from whoever it is, so that what may not be done by them is tried too."""
        route, who = self.posted("/keluar"), self.who()
        headers, cookie = self.credentials(route, who)
        fields = {name: self.random.choice(values) for name, values in self.world.fields.items() if self.random.random() < 0.9}
        data = sent(route.path(self.random, self.world.values, 1), self.world.encoded(fields, who), FORM, cookie, None, headers)
        return Attempt(f"fitting {route.pattern}", who, data, is_whole=True)

    def upload(self):
        """Files and texts, to every route that takes them and now and then to one that takes none."""
        taking = [route for route in self.world.routes if route.takes_files]
        route, who = self.random.choice(taking) if self.random.random() < 0.95 else self.posted(), self.who()
        body, kind = bodies.upload(self.random, who, self.world.samples, self.world.texts)
        length = None if self.random.random() < 0.9 else len(body) + self.random.randrange(1, 500)
        path = route.path(self.random, self.world.values, 1)
        return Attempt(f"upload {route.pattern}", who, sent(path, body, kind, who.cookie, length, who.headers))

    def document(self):
        who = self.who()
        headers = [f"Authorization: Bearer {who.token}"] if who.token else []
        kind = self.random.choice(["application/json"] * 9 + ["text/plain", "", "application/json; charset=utf-16"])
        return Attempt("document", who, sent("/api/v1/score", bodies.document(self.random, self.world.person), kind, None, None, headers))

    def chunks(self):
        route, who = self.posted(), self.who()
        headers, cookie = self.credentials(route, who)
        head = get(self.target(route), cookie, "POST", [*headers, f"Content-Type: {FORM}", "Transfer-Encoding: chunked"])
        return Attempt("chunks", who, head + self.random.choice(CHUNKS))

    def pipeline(self):
        """Several requests behind each other before any is answered, with something that is none among them."""
        who, pieces = self.who(), []
        for _ in range(self.random.randrange(2, 12)):
            route = self.random.choice(self.world.routes)
            headers, cookie = self.credentials(route, who)
            pieces.append(get(self.target(route), cookie, "GET", headers).replace(b"Connection: close", b"Connection: keep-alive"))
        if self.random.random() < 0.3:
            pieces.insert(self.random.randrange(len(pieces)), self.random.choice(LINES))
        return Attempt("pipeline", who, b"".join(pieces) + get(f"/aset/{self.random.choice(PIECES)[:50]}"))
