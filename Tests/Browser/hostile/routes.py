"""Every address of the server, read from where the server has them, with values that fit and values that do not."""

import pathlib
import re
import urllib.parse

TABLE = pathlib.Path(__file__).parents[3] / "Sources/Web/Handlers/Routes.swift"
# Pieces of paths and values of queries; kept apart by what they try.
PIECES = [
    "0", "-1", "1", "2", "9223372036854775807", "9223372036854775808", "-9223372036854775809", "1e9", "0x1", "+1", "1.0", "٣", "NaN", "", " ", "%20",
    "%00", "a%00b", "%0d%0aX:1", "%2e%2e", "..", ".", "%2F", "%5C", "%", "%2", "%GG", "%FF", "%C3", "%E2%82", "%ED%A0%80", "%E2%80%AE", "'", "\"", "<b>",
    ";", "&", "=", "?", "#", "[]", "{}", "*", "~", "null", "true", "a" * 300, "a" * 9000, "%41" * 300, "é", "perban-bkn-8-2019", "tidak-ada", "NIP",
    "198001012005011001", "2022-06-30", "2022-02-30", "0000-01-01", "9999-12-31", "ya", "tidak", "-nama", "-total", "csv", "xlsx", "json", "75", "75,5",
]
NAMES = [
    "unit", "kelas", "kategori", "kurang", "ukuran", "urut", "hal", "cari", "ukur", "lang", "lanjut", "limit", "after", "per", "instrumen", "opsi",
    "target", "siapa", "undi", "resmi", "jenis", "wilayah", "tahun", "sebutkan", "belum-ditetapkan", "bentuk", "sebelum", "sesudah", "selesai", "x",
    "a[b]", "%00", "",
]
FIELDS = [
    "nama", "sandi", "lama", "ulang", "cari", "instansi", "tanggal", "instrumen", "opsi", "sk", "menggantikan", "alasan", "peran", "unit", "wilayah",
    "nip", "hari", "izinkan", "lanjut", "target", "ukur", "",
]
TEXTS = [
    "", " ", "a", "\0", "\r\n", "‮", "é" * 50, "x" * 5000, "-1", "0", "1", "99999999999999999999", "2022-02-30", "0000-00-00", "2022-06-30",
    "9999-12-31", "SATU", "DUA", "auditor", "opd", "evaluator", "<script>", "'", "perban-bkn-8-2019", "a=b", "=", "a=b a=b", "198001012005011001", "XIV",
    "𝟜", "75", "75,5", "1e3", "ya",
]


class Route:
    """One line of the table."""

    def __init__(self, method, pattern, need, files):
        self.method, self.pattern, self.need = method.upper(), pattern, need
        # An address that takes files once was told by its name alone.
        self.takes_files = bool(files) or (self.method, pattern) == ("POST", "/impor")

    @property
    def is_for_programs(self):
        return self.pattern.startswith("/api/")

    def path(self, random, values, share=0.5):
        """A path of this pattern, each variable part by a value that fits or by one that does not."""

        def part(found):
            fitting = values.get(found[1], ["1", "2"])
            return urllib.parse.quote(str(random.choice(fitting)), safe="") if random.random() < share else random.choice(PIECES)

        return re.sub(r"[#:](\w+)", part, self.pattern)


def routes():
    """All of them; a table that cannot be read is an error, since then nothing would be tried."""
    found = re.findall(r'Route\(\s*\.(get|post),\s*"([^"]+)",\s*\.(nobody|account|permission\(\.\w+\)),\s*(files:)?', TABLE.read_text())
    assert len(found) > 40 and len(found) == TABLE.read_text().count("Route("), f"{len(found)} routes were read of {TABLE}"
    return [Route(*line) for line in found]


def query(random, asked, most=5):
    """A query of some names and values: half of them as a page may ask, the others anything."""
    pairs = []
    for _ in range(random.randrange(most)):
        if random.random() < 0.5:
            name = random.choice(list(asked))
            pairs.append(f"{name}={urllib.parse.quote(str(random.choice(asked[name])), safe='')}")
        else:
            pairs.append(f"{random.choice(NAMES)}{random.choice(['=', '=', '=', '', '=='])}{random.choice(PIECES)}")
    return "&".join(pairs)


def bent(random, path):
    """The same path as it should not be written."""
    return random.choice([
        "/" + path, path + "/", path + "//x", path.upper(), path + "/..", path + "/.", path.replace("/", "//"), path[1:], path + "%00", path + "\t",
        "http://takar.contoh" + path, path.replace("/", "%2F"), path + "?" * 30, path + "#x"])
