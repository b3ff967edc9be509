"""What no browser sends: never an answer from 500 on, never a stop, and everybody else is served meanwhile and afterwards."""

import json
import os
import pathlib
import random
import re
import socket
import struct
import subprocess
import sys
import threading
import time
import urllib.parse

import pytest

from conftest import PASSWORD, account, takar

SEED = 2026
# Seconds a single answer may take.
PATIENCE = 15


@pytest.fixture(scope="module")
def target(serve, tmp_path_factory):
    """A server with a measured agency, an administrator's session and a token."""
    folder = tmp_path_factory.mktemp("target")
    archive = folder / "arsip.db"
    takar("simulate", folder / "data", "--employees", 120, "--as-of", "2022-06-30", "--seed", 3)
    takar("import", folder / "data", "--archive", archive, "--agency", "SASARAN", "--name", "Sasaran")
    takar("measure", "--archive", archive, "--agency", "SASARAN", "--as-of", "2022-06-30")
    account(archive, "admin", "administrator")
    server = serve(archive)
    server.token = takar("access", "token", "--archive", archive, "--account", "admin", "--label", "uji").split()[-1]
    answer = post(server, "/masuk", {"nama": "admin", "sandi": PASSWORD})
    server.cookie = re.search(rb"set-cookie: (takar=[^;]+)", answer, re.IGNORECASE)[1].decode()
    server.key = re.search(rb'name="kunci" value="([0-9a-f]+)"', ask(server, get("/saya", server.cookie)))[1].decode()
    return server


def get(path, cookie=None, method="GET", headers=()):
    lines = [f"{method} {path} HTTP/1.1", "Host: takar.contoh", "Connection: close", *headers]
    if cookie:
        lines.append(f"Cookie: {cookie}")
    return ("\r\n".join(lines) + "\r\n\r\n").encode("utf-8", "surrogateescape")


def sent(path, body, kind, cookie=None, length=None, headers=()):
    length = len(body) if length is None else length
    return get(path, cookie, "POST", [f"Content-Type: {kind}", f"Content-Length: {length}", *headers]) + body


def post(server, path, fields):
    return ask(server, sent(path, urllib.parse.urlencode(fields).encode(), "application/x-www-form-urlencoded"))


def ask(server, data, patience=PATIENCE, half_close=True):
    """Everything that comes back for some bytes; what is cut off on the way is cut off."""
    answer = b""
    with socket.create_connection(("127.0.0.1", server.port), timeout=patience) as connection:
        try:
            connection.sendall(data)
            if half_close:
                connection.shutdown(socket.SHUT_WR)
            while piece := connection.recv(65536):
                answer += piece
        except (ConnectionResetError, BrokenPipeError):
            pass
    return answer


def status(answer):
    found = re.match(rb"HTTP/1\.[01] (\d{3})", answer)
    return int(found[1]) if found else None


def check(server, cases):
    """Sends all; says which were answered from 500 on or not at all though whole."""
    wrong = []
    for data in cases:
        try:
            code = status(ask(server, data))
        except TimeoutError:
            code = "no answer in time"
        if code is not None and (isinstance(code, str) or code >= 500):
            wrong.append(f"{code}: {data[:300]!r}")
        assert server.lives(), f"the server has stopped after {data[:500]!r}\n{server.log.read_text()[-3000:]}"
    assert not wrong, f"{len(wrong)} of {len(cases)}:\n" + "\n".join(wrong[:20])


@pytest.fixture(autouse=True)
def well_afterwards(target):
    yield
    assert target.lives(), target.log.read_text()[-3000:]
    assert status(ask(target, get("/healthz"))) == 200
    assert status(ask(target, get("/readyz"))) == 200
    assert status(ask(target, get("/ringkasan", target.cookie))) == 200


ADDRESSES = [
    "/", "/ringkasan", "/unit", "/unit/{}", "/pegawai", "/pegawai/{}", "/pegawai/ekspor.csv", "/pegawai/ekspor.xlsx", "/saya", "/instrumen",
    "/instrumen/{}", "/instrumen/{}/beda/{}", "/pengukuran", "/pengukuran/{}/penetapan", "/impor", "/impor/kiriman/{}",
    "/impor/kiriman/{}/temuan.csv", "/pekerjaan/{}", "/akun", "/akun/{}", "/audit", "/metrik", "/aset/{}", "/mulai/{}", "/masuk", "/api/v1/agencies",
    "/api/v1/measurements", "/api/v1/measurements/{}", "/api/v1/measurements/{}/units", "/api/v1/measurements/{}/people",
    "/api/v1/measurements/{}/people/{}", "/api/v1/openapi.json",
]
# Pieces of paths and values of queries; kept apart by what they try.
PIECES = [
    "0", "-1", "1", "9223372036854775807", "9223372036854775808", "-9223372036854775809", "1e9", "0x1", "+1", "1.0", "٣", "NaN", "", " ", "%20", "%00",
    "%0d%0aX:1", "%2e%2e", "..", "../..", "%2F", "%5C", "%", "%2", "%GG", "%FF", "%C0%AF", "%ED%A0%80", "%F4%90%80%80", "%E2%80%AE", "'", "\"", "<b>",
    "%3Cscript%3E", ";", "&", "=", "?", "#", "[]", "{}", "*", "~", "null", "undefined", "true", "a" * 300, "a" * 9000, "%41" * 300, "é", "é".encode().hex(),
    "perban-bkn-8-2019", "..%2Fperban-bkn-8-2019", "NIP", "198001012005011001", "LATIHAN", "SASARAN",
]
NAMES = ["unit", "kelas", "kategori", "kurang", "ukuran", "urut", "hal", "cari", "ukur", "lang", "lanjut", "limit", "after", "x", "a[b]", "%00", ""]


def addresses(count):
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


FORMS = ["/masuk", "/pegawai/cari", "/pengukuran", "/pengukuran/1/penetapan", "/akun", "/akun/1/token", "/saya/sandi", "/mulai/x",
         "/impor/kiriman/x/simpan", "/impor/kiriman/x/buang", "/pekerjaan/1/henti", "/pekerjaan/9/henti", "/impor"]
FIELDS = ["nama", "sandi", "lama", "cari", "instansi", "tanggal", "instrumen", "opsi", "sk", "menggantikan", "alasan", "peran", "unit", "wilayah", "nip",
          "hari", "izinkan", "lanjut", "kunci", ""]
TEXTS = ["", " ", "a", "\0", "\r\n", "‮", "é" * 50, "x" * 5000, "-1", "99999999999999999999", "2022-02-30", "0000-00-00", "2022-06-30", "9999-12-31",
         "SASARAN", "administrator", "<script>", "'", "../../etc/passwd", "perban-bkn-8-2019", "a=b", "=", "a=b a=b", "198001012005011001", "XIV", "𝟜", "ya"]


def test_forms(target):
    random_ = random.Random(SEED)
    cases = []
    for _ in range(300):
        fields = [(random_.choice(FIELDS), random_.choice(TEXTS)) for _ in range(random_.randrange(6))]
        path = random_.choice(FORMS)
        if random_.random() < 0.8:
            fields.append(("kunci", target.key))
        body = urllib.parse.urlencode(fields).encode()
        if random_.random() < 0.2:
            body = random_.choice([b"&&&", b"=", b"%", b"%zz=1", b"\xff\xfe", b"kunci", body + b"&a=%FF", body[: len(body) // 2], b"a" * 100_000])
        kind = random_.choice(["application/x-www-form-urlencoded"] * 6 + ["text/plain", "application/json", "", "multipart/form-data; boundary=x"])
        cases.append(sent(path, body, kind, target.cookie if path != "/masuk" else None))
    check(target, cases)


def parts(boundary, *parts):
    body = b"".join(b"--" + boundary + b"\r\n" + head + b"\r\n\r\n" + content + b"\r\n" for head, content in parts)
    return body + b"--" + boundary + b"--\r\n"


def test_multipart(target):
    random_ = random.Random(SEED)
    whole = parts(
        b"batas", (b'Content-Disposition: form-data; name="kunci"', target.key.encode()),
        (b'Content-Disposition: form-data; name="instansi"', b"RUSAK"),
        (b'Content-Disposition: form-data; name="berkas"; filename="pegawai.csv"\r\nContent-Type: text/csv', b"NIP;NAMA\n1;x\n" * 50))
    kind = "multipart/form-data; boundary=batas"
    cases = [sent("/impor", whole[:end], kind, target.cookie) for end in range(0, len(whole), 29)]
    # A body that ends before its length is no request.
    cases += [sent("/impor", whole[:end], kind, target.cookie, length=len(whole)) for end in range(0, len(whole), 97)]
    for _ in range(80):
        broken = bytearray(whole)
        for _ in range(random_.randrange(1, 6)):
            place = random_.randrange(len(broken))
            broken[place:place + random_.randrange(3)] = random_.choice([b"", b"\0", b"\r", b"\n", b"--batas", b'"', b"\xff", b";", b"="])
        cases.append(sent("/impor", bytes(broken), kind, target.cookie))
    for name in ["", ".", "..", "../../x.csv", "/etc/x", "C:\\x.csv", "a" * 255, "a" * 5000, "x\0.csv", "é.csv", "x\r\n.csv", "pegawai.csv/", ".takar"]:
        part = f'Content-Disposition: form-data; name="berkas"; filename="{name}"'.encode()
        same = [(part, b"NIP;NAMA\n1;x\n")] * random_.randrange(1, 4)
        cases.append(sent("/impor", parts(
            b"batas", (b'Content-Disposition: form-data; name="kunci"', target.key.encode()),
            (b'Content-Disposition: form-data; name="instansi"', b"NAMA"), *same), kind, target.cookie))
    for boundary in ["", "a" * 71, "\"", "a b", "é", "--", "batas; charset=x"]:
        cases.append(sent("/impor", whole, f"multipart/form-data; boundary={boundary}", target.cookie))
    for count in (500, 5000):
        cases.append(sent("/impor", parts(b"batas", *[(b'Content-Disposition: form-data; name="a"', b"")] * count), kind, target.cookie))
    check(target, cases)
    # Nobody may fill the disk who has not signed in.
    assert status(ask(target, sent("/impor", whole, kind))) in (403, 404)
    remains = [name for name in os.listdir(f"{target.archive}.kiriman") if name.startswith("datang")]
    assert not remains, f"uploads that came to nothing lie there still: {remains[:5]}"


def test_programs_interface(target):
    bearer = [f"Authorization: Bearer {target.token}"]
    bodies = [b"", b"{", b"[]", b"null", b"\xff", b'{"a":' * 5000, b'{"a":1e999}', json.dumps({"x": "y" * 10000}).encode()]
    check(target, [
        sent(path.replace("{}", "1"), body, kind, headers=bearer) for path in ADDRESSES if path.startswith("/api")
        for body in bodies for kind in ["application/json", "text/plain"]])
    for header in ["Bearer x", "Bearer " + "a" * 5000, f"Bearer {target.token}x", f"bearer  {target.token}", "Bearer \xff", ""]:
        code = status(ask(target, get("/api/v1/agencies", headers=[f"Authorization: {header}"])))
        assert code == (200 if header.startswith("bearer ") else 401) or code == 400, (header[:40], code)
    assert status(ask(target, get("/api/v1/agencies", target.cookie))) == 401, "a cookie opens the programs' interface"
    assert status(ask(target, get("/ringkasan", headers=bearer))) == 303, "a token opens the pages"


def test_slow_and_half_requests(target):
    """Some dozens of connections that say little; others are served meanwhile."""
    connections = []
    for number in range(60):
        connection = socket.create_connection(("127.0.0.1", target.port), timeout=PATIENCE)
        connection.sendall([b"", b"GET /ring", b"GET / HTTP/1.1\r\nHost: x\r\n", sent("/masuk", b"nama=", "application/x-www-form-urlencoded", length=50)][
            number % 4])
        connections.append(connection)
    started = time.monotonic()
    for _ in range(10):
        assert status(ask(target, get("/ringkasan", target.cookie))) == 200
    assert time.monotonic() - started < PATIENCE
    for connection in connections:
        connection.close()


def test_many_at_once(target):
    codes = []

    def many():
        for _ in range(15):
            for path in ["/ringkasan", "/pegawai?urut=-total", "/pegawai/ekspor.csv", "/audit", "/instrumen", "/pegawai/1"]:
                codes.append(status(ask(target, get(path, target.cookie))))

    threads = [threading.Thread(target=many) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(90)
    assert len(codes) == 8 * 15 * 6 and all(code is not None and code < 500 for code in codes), {code: codes.count(code) for code in set(codes)}


def test_no_export_is_left_behind(target):
    """Whoever asks for a file and goes, or asks for its head alone, leaves no list of people in the folder for temporary files."""
    for _ in range(20):
        with socket.create_connection(("127.0.0.1", target.port), timeout=PATIENCE) as connection:
            # Closed at once, without waiting for what is still on its way.
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            connection.sendall(get("/pegawai/ekspor.csv", target.cookie))
    for kind in ("csv", "xlsx"):
        assert status(ask(target, get(f"/pegawai/ekspor.{kind}", target.cookie, "HEAD"))) == 200
        assert status(ask(target, get(f"/pegawai/ekspor.{kind}", target.cookie))) == 200
    time.sleep(1)
    remains = [file.name for file in target.log.parent.glob("takar-*")]
    assert not remains, f"{len(remains)} files with people lie there still"


def test_files_of_one_name(target):
    """None writes over another, and names as long as they may be are no fault of the server."""
    files = {b"2-a.csv": b"satu", b"a.csv": b"dua"}
    kind = "multipart/form-data; boundary=batas"

    def upload(names):
        body = parts(
            b"batas", (b'Content-Disposition: form-data; name="kunci"', target.key.encode()),
            (b'Content-Disposition: form-data; name="instansi"', b"SAMA"),
            *[(b'Content-Disposition: form-data; name="berkas"; filename="' + name + b'"', content) for name, content in names])
        return status(ask(target, sent("/impor", body, kind, target.cookie)))

    assert upload([*files.items(), (b"a.csv", b"tiga")]) == 303
    contents = {file.read_bytes() for file in pathlib.Path(f"{target.archive}.kiriman").glob("kiriman-*/berkas/*") if file.name.endswith("a.csv")}
    assert contents == {b"satu", b"dua", b"tiga"}, contents
    assert upload([(b"b" * 251 + b".csv", b"satu")] * 3) in (303, 422)


def test_other_sites(target):
    """No form of another site is taken, that for signing in included."""
    fields = urllib.parse.urlencode({"nama": "admin", "sandi": PASSWORD, "kunci": target.key}).encode()
    for headers in (["Origin: http://lain.invalid"], ["Sec-Fetch-Site: cross-site"], ["Origin: null"]):
        for path, cookie in [("/masuk", None), ("/keluar", target.cookie), ("/akun", target.cookie)]:
            assert status(ask(target, sent(path, fields, "application/x-www-form-urlencoded", cookie, headers=headers))) == 403, (path, headers)


def test_every_answer_is_guarded(target):
    for data in [get("/masuk"), get("/tidak-ada"), get("/ringkasan", None, "DELETE"), get("/aset/x"), get("/api/v1/agencies"), get("//x"), get("/%FF")]:
        head = ask(target, data).split(b"\r\n\r\n")[0].lower()
        for name in (b"content-security-policy", b"x-content-type-options", b"referrer-policy", b"x-frame-options"):
            assert b"\n" + name + b":" in head, (data[:40], name)


def test_schemathesis(target, tmp_path):
    """Sends the programs' interface what its own description allows and what it does not.

    That an option or a year fits its instrument no schema can say, so what is refused for that is no fault.
    """
    done = subprocess.run(
        [os.path.join(os.path.dirname(sys.executable), "schemathesis"), "run", f"{target.address}/api/v1/openapi.json", "--header",
         f"Authorization: Bearer {target.token}", "--seed", str(SEED), "--max-examples", "25", "--max-failures", "20", "--request-timeout", "10",
         "--phases", "examples,coverage,fuzzing", "--exclude-checks", "positive_data_acceptance", "--no-color"],
        capture_output=True, text=True, timeout=100, cwd=tmp_path)
    assert done.returncode == 0, done.stdout[-6000:] + done.stderr[-1000:]
