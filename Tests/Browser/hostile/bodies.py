"""Bodies that are not as they should be: forms, documents and files."""

import json
import urllib.parse

from hostile.routes import FIELDS, TEXTS
from talking import FORM, disposition, parts

MULTIPART = "multipart/form-data; boundary=batas"


def form(random, visitor):
    """A form; often with the right key, so that it comes further than the gate."""
    fields = [(random.choice(FIELDS), random.choice(TEXTS)) for _ in range(random.randrange(7))]
    if random.random() < 0.8 and visitor.key:
        fields.append(("kunci", visitor.key))
    elif random.random() < 0.5:
        fields.append(("kunci", random.choice(["", "0" * 32, "x" * 500])))
    body = urllib.parse.urlencode(fields).encode()
    if random.random() < 0.2:
        body = random.choice([
            b"&&&", b"=", b"%", b"%zz=1", b"\xff\xfe", b"kunci", body + b"&a=%FF", body[: len(body) // 2], b"a" * 100_000, b"a=1&" * 4000, body + b"\0",
            b"a=" + b"b" * 300_000, b"+" * 5000])
    kind = random.choice([FORM] * 8 + [FORM + "; charset=utf-16", "text/plain", "application/json", "", MULTIPART, "a/b/c", ";" * 50])
    return body, kind


# Texts that are no programmes and no scenarios, though some begin like them.
SCRIPTS = [
    "", " ", "\0", "---\n---\n---", "format: 1", "format: 99\nnama: x", "format: 1\nperistiwa: [", "format: 1\nperistiwa:\n  - siapa: {", "a:\n\t- b", ": :",
    "- " * 500, "[" * 500, "{a: " * 300, "&a [*b]", "!!x y", "|\n" + "x" * 5000, "nama: " + "é" * 3000, "format: 1\nformat: 1", "format: x", "format: -1",
    "format: 1e999", "program:\n  - nama: x\n    biaya: 99999999999999999999\n    kursi: -1", "peristiwa:\n  - terjadi: {tanggal: 2022-02-30}", "?" * 1000]


def upload(random, visitor, files, texts):
    """A form with files or texts: whole, cut off, with bytes changed, of odd names, heads, numbers and ends."""
    text = random.choice(texts + SCRIPTS) if random.random() < 0.7 else changed(random, random.choice(texts or ["x"]).encode()).decode("utf-8", "replace")
    whole = parts(
        b"batas", (disposition("kunci"), (visitor.key or "x").encode()), (disposition("instansi"), random.choice([b"SATU", b"DUA", b"BARU"])),
        (disposition("ukur"), random.choice([b"1", b"2", b"", b"x"])),
        (disposition("teks"), text.encode()) if random.random() < 0.5 else
        (disposition("berkas", "pegawai.csv") + b"\r\nContent-Type: text/csv", random.choice(files)))
    kind, turn = MULTIPART, random.randrange(8)
    if turn == 0:
        return whole, kind
    if turn == 1:
        return whole[: random.randrange(len(whole))], kind
    if turn == 2:
        return changed(random, whole), kind
    if turn == 3:
        name = random.choice([
            "", ".", "..", "...", "/a/x", "C:\\x.csv", "a" * 255, "a" * 5000, "x\0.csv", "é.csv", "x\r\n.csv", "pegawai.csv/", ".takar", "‮.csv", "%2F.csv"])
        same = [(disposition("berkas", name), b"NIP;NAMA\n1;x\n")] * random.randrange(1, 5)
        return parts(b"batas", (disposition("kunci"), (visitor.key or "x").encode()), (disposition("instansi"), b"BARU"), *same), kind
    if turn == 4:
        boundary = random.choice(["", "a" * 71, "\"", "a b", "é", "--", "batas; charset=x", "\"batas\"", "BATAS"])
        return whole, f"multipart/form-data; boundary={boundary}"
    if turn == 5:
        return parts(b"batas", *[(disposition("a"), b"")] * random.choice([49, 51, 500, 5000])), kind
    if turn == 6:
        head = random.choice([b"X: " + b"a" * 20_000, b"X: 1\r\n" * 300, b"Content-Disposition", b": x", b"", b"Content-Disposition: form-data; name=\"a"])
        return parts(b"batas", (head, b"x")), kind
    return random.choice([b"", b"--batas", b"--batas--", b"\r\n--batas--\r\n", b"x" * 70_000, whole + b"x", b"x" + whole, whole * 2]), kind


def changed(random, body):
    """Some bytes of a body changed, left out or added."""
    broken = bytearray(body)
    for _ in range(random.randrange(1, 6)):
        place = random.randrange(len(broken) + 1)
        broken[place:place + random.randrange(3)] = random.choice([b"", b"\0", b"\r", b"\n", b"--batas", b'"', b"\xff", b";", b"=", b"{", b"}", b","])
    return bytes(broken)


def document(random, person):
    """What is sent to be scored: a whole document, or one that is deep, huge, of other types, doubled, cut off or no text."""
    whole = {"per_tanggal": "2022-06-30", "jelaskan": random.random() < 0.5, "orang": [person] * random.choice([1, 1, 2, 50])}
    text = json.dumps(whole).encode()
    odd = [None, True, 0, -1, 1.5, 1e308, "", "x", "2022-02-30", "\0", [], [[]], {}, {"a": 1}, 10**30, "x" * 10_000, "perban-bkn-8-2019", ["a=b"]]
    turn = random.randrange(9)
    if turn == 0:
        return text
    if turn == 1:
        return text[: random.randrange(len(text))]
    if turn == 2:
        return changed(random, text)
    if turn == 3:
        return json.dumps({**whole, random.choice(["per_tanggal", "instrumen", "opsi", "jelaskan", "orang", "lain", ""]): random.choice(odd)}).encode()
    if turn == 4:
        row = dict(person["pegawai"])
        row[random.choice([*row, "lain"])] = random.choice(odd)
        return json.dumps({**whole, "orang": [{**person, "pegawai": row, random.choice([*person, "lain"]): random.choice([*odd, [row], row])}]}).encode()
    if turn == 5:
        depth = random.choice([100, 600, 20_000])
        return random.choice([b"[" * depth, b'{"orang":' * depth, b'{"orang":' + b"[" * depth + b"]" * depth + b"}"])
    if turn == 6:
        number = random.choice([b"1e999", b"-1e999", b"1" * 400, b"0." + b"1" * 400, b"-0", b"1e-999", b"01", b"NaN", b"Infinity", b"0x1"])
        return text.replace(b'"2022-06-30"', number)
    if turn == 7:
        return random.choice([
            b"\xff\xfe" + text, b"\xef\xbb\xbf" + text, text.replace(b"2022", b"\xc3\x28"), text.replace(b"2022", b"\\ud800"),
            text.replace(b"2022", b"\\u0000"), text.decode().encode("utf-16"), b'{"per_tanggal":"2022-06-30",' + text[1:], text + text, b"", b" ", b"null"])
    return json.dumps({**whole, "orang": [person] * 300, "instrumen": "x" * random.choice([1, 1_000_000])}).encode()
