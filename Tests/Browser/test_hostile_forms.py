"""Forms and files that no browser sends."""

import os
import pathlib
import random
import re
import urllib.parse

from hostile.routes import FIELDS, TEXTS
from served import PASSWORD
from talking import FORM, ask, parts, sent, status
from targets import ROUTES, SEED, check, well_afterwards

__all__ = ["well_afterwards"]
# What would end the session or take its account, and what takes long, is tried elsewhere.
SPARED = {"/keluar", "/akun/#akun/sesi", "/akun/#akun/cabut", "/akun/#akun/sandi", "/impor/latihan"}
FORMS = [re.sub(r"[#:]\w+", "1", route.pattern) for route in ROUTES if route.method == "POST" and route.pattern not in SPARED]


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
        kind = random_.choice([FORM] * 6 + ["text/plain", "application/json", "", "multipart/form-data; boundary=x"])
        cases.append(sent(path, body, kind, target.cookie if path != "/masuk" else None))
    check(target, cases)


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
            assert status(ask(target, sent(path, fields, FORM, cookie, headers=headers))) == 403, (path, headers)
