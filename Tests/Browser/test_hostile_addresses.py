"""Addresses, methods and headers that no browser sends: never an answer from 500 on, never a stop, and all are served afterwards."""

import random
import re
import urllib.parse

from hostile.routes import NAMES, PIECES
from talking import ask, get, status
from targets import ADDRESSES, SEED, check, well_afterwards

__all__ = ["well_afterwards"]


def addresses(count):
    """Paths with queries, of pieces that fit and that do not."""
    random_ = random.Random(SEED)
    for _ in range(count):
        path = random_.choice(ADDRESSES)
        while "{}" in path:
            path = path.replace("{}", random_.choice(PIECES), 1)
        if random_.random() < 0.2:
            path = random_.choice(["/" + path, path + "/", path + "//x", path.upper(), path + "/..", path.replace("/", "//")])
        query = "&".join(
            f"{random_.choice(NAMES)}{random_.choice(['=', '=', '=', '', '=='])}{random_.choice(PIECES)}" for _ in range(random_.randrange(5)))
        yield path + (f"?{query}" if query else ""), random_


def test_addresses(target):
    cases = []
    for path, random_ in addresses(400):
        headers = [f"Authorization: Bearer {target.token}"] if path.startswith("/api") else []
        headers.append("Accept: " + random_.choice(["text/html", "application/json", "*/*", ";q=", "a/b;q=9", ",,,", "text/html;q=0"]))
        cases.append(get(path, random_.choice([target.cookie, target.cookie, None]), random_.choice(["GET", "GET", "HEAD"]), headers))
    check(target, cases)


def test_every_query_value_on_every_list(target):
    cases = [
        get(f"{path}?{name}={urllib.parse.quote(value)}", target.cookie)
        for path in ["/pegawai", "/ringkasan", "/unit", "/audit"] for name in NAMES[:12]
        for value in ["0", "-", "--total", "-total", "9223372036854775807", "\0", "tidak-ada", "-nama", "%", "ya"]]
    check(target, cases)


def test_methods(target):
    methods = ["PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT", "PROPFIND", "get", "X" * 200, "G ET", ""]
    check(target, [get(path.replace("{}", "1"), target.cookie, method) for path in ADDRESSES for method in methods])
    for path in ["/ringkasan", "/api/v1/agencies"]:
        answer = ask(target, get(path, target.cookie, "DELETE"))
        assert status(answer) == 405 and b"allow:" in answer.lower(), answer[:300]


def test_headers(target):
    random_ = random.Random(SEED)
    names = ["Cookie", "Accept", "Accept-Language", "Authorization", "Content-Type", "Host", "Origin", "X-Forwarded-For", "If-None-Match", "Range",
             "Expect", "Transfer-Encoding", "Content-Length", "Connection", "Upgrade", "X"]
    values = ["", " ", ",", ";", "=", "takar=", "takar=;takar=x", "\"", "a" * 500, "a" * 20_000, "Bearer", "Bearer ", "Bearer a b", "Basic Og==", "id;q=x",
              "multipart/form-data", "multipart/form-data; boundary=", "chunked, chunked", "-1", "+3", "99999999999999999999", "é", "\x01", "bytes=0-",
              "100-continue", "*", "W/\"x\"", "unix:", "::1", "h2c"]
    cases = []
    for _ in range(250):
        headers = [f"{random_.choice(names)}: {random_.choice(values)}" for _ in range(random_.randrange(1, 4))]
        cases.append(get(random_.choice(["/ringkasan", "/masuk", "/api/v1/agencies", "/healthz"]), None, random_.choice(["GET", "POST"]), headers))
    cases += [get("/masuk", None, headers=["X: " + "a" * size]) for size in (8_000, 60_000, 200_000)]
    cases += [get("/masuk", None, headers=[f"X-{number}: 1" for number in range(count)]) for count in (500, 2000)]
    cases += [get("/" + "a" * size) for size in (7_000, 9_000, 70_000, 200_000)]
    check(target, cases)


def test_no_line_gets_into_headers(target):
    for value in ["%0d%0aX-Jahat:1", "%0aX-Jahat:1", "é%0d%0a%0d%0aX-Jahat:1"]:
        for path in [f"/masuk?lanjut={value}", f"/pegawai/?x={value}", f"//{value}", f"/unit/{value}/"]:
            answer = ask(target, get(path, target.cookie))
            assert not re.search(rb"^x-jahat", answer.split(b"\r\n\r\n")[0], re.IGNORECASE | re.MULTILINE), path


def test_every_answer_is_guarded(target):
    for data in [get("/masuk"), get("/tidak-ada"), get("/ringkasan", None, "DELETE"), get("/aset/x"), get("/api/v1/agencies"), get("//x"), get("/%FF")]:
        head = ask(target, data).split(b"\r\n\r\n")[0].lower()
        for name in (b"content-security-policy", b"x-content-type-options", b"referrer-policy", b"x-frame-options"):
            assert b"\n" + name + b":" in head, (data[:40], name)
