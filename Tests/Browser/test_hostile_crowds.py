"""Many at once, slow ones, and those who go away: others are served meanwhile, and nothing is left behind."""

import json
import re
import socket
import struct
import threading
import time
import urllib.parse

from served import takar
from talking import FORM, PATIENCE, ask, disposition, get, parts, sent, status
from targets import well_afterwards

__all__ = ["well_afterwards"]


def test_slow_and_half_requests(target):
    """Some dozens of connections that say little; others are served meanwhile."""
    connections = []
    for number in range(60):
        connection = socket.create_connection(("127.0.0.1", target.port), timeout=PATIENCE)
        connection.sendall([b"", b"GET /ring", b"GET / HTTP/1.1\r\nHost: x\r\n", sent("/masuk", b"nama=", FORM, length=50)][
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


def uploaded(target, agency, files):
    """The address of a lot, once it has been tried."""
    body = parts(
        b"batas", (disposition("kunci"), target.key.encode()), (disposition("instansi"), agency),
        *[(disposition("berkas", name), content) for name, content in files.items()])
    follow(target, ask(target, sent("/impor", body, "multipart/form-data; boundary=batas", target.cookie)))
    return re.findall(rb'href="(/impor/kiriman/[^"/?]+)"', ask(target, get("/impor", target.cookie)))[-1].decode()


def follow(target, answer):
    """Waits until the job that an answer leads to has ended."""
    job = re.search(rb"\r\nlocation: (/pekerjaan/\d+)", answer, re.IGNORECASE)[1].decode()
    for _ in range(200):
        page = ask(target, get(job, target.cookie))
        if status(page) != 200 or b"data-tinjau" not in page:
            return
        time.sleep(0.05)


def at_once(*deeds):
    """What several deeds give that begin at the same moment."""
    gate, given = threading.Barrier(len(deeds)), {}

    def do(number):
        gate.wait()
        given[number] = deeds[number]()

    threads = [threading.Thread(target=do, args=(number,)) for number in range(len(deeds))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    return [given.get(number) for number in range(len(deeds))]


def test_importing_and_discarding_at_once(target, tmp_path):
    """One of the two wins: what is thrown away is not imported, in whole or in part."""
    takar("simulate", tmp_path / "data", "--employees", 60, "--as-of", "2022-06-30", "--seed", 8)
    head, *people = (tmp_path / "data" / "pegawai.csv").read_bytes().splitlines(keepends=True)
    files = {f"pegawai-{number:02}.csv": head + b"".join(people[number::30]) for number in range(30)}
    files["unor.csv"], fields = (tmp_path / "data" / "unor.csv").read_bytes(), urllib.parse.urlencode({"kunci": target.key}).encode()
    for _ in range(12):
        address = uploaded(target, b"BERDUA", files)
        both = at_once(*(lambda deed=deed: ask(target, sent(f"{address}/{deed}", fields, FORM, target.cookie)) for deed in ("simpan", "buang")))
        if status(both[0]) == 303:
            follow(target, both[0])
        assert [status(answer) for answer in both].count(303) == 1, "both were answered as done"
    history = [agency for agency in json.loads(takar("history", "--archive", target.archive, "--json")) if agency["instansi"]["id"] == "BERDUA"]
    assert all(len(entry["berkas"]) == len(files) for agency in history for entry in agency["impor"]), "a part of the files was imported"
