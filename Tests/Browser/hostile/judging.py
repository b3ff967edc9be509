"""What no answer may be or say, whoever asked for whatever."""

import io
import re
import zipfile

# What the server says when it refuses for a while on purpose.
BUSY = re.compile("Server sedang sibuk|The server is busy|Arsip sedang tidak dapat dipakai|The archive cannot be used|Server sedang berhenti".encode())
# Signs of what is inside, none of which stands in anything that is sent.
INSIDE = {
    "the inside of the program": re.compile(
        rb"Traceback|stack trace|Fatal error|unexpectedly found nil|Optional\(|DecodingError|EncodingError|NSCocoaError|Error Domain|Swift\.\w|"
        rb"NIOCore|NIOHTTP|Hummingbird|GRDB|\w\.swift\b|Foundation\.\w|SQLiteArchive|WebRefusal|ArchiveFailure", re.IGNORECASE),
    "SQL": re.compile(
        rb"\bSELECT .{1,200}\bFROM\b|\bINSERT INTO\b|\bUPDATE \w+ SET\b|\bDELETE FROM\b|sqlite|constraint failed|syntax error", re.IGNORECASE | re.DOTALL),
    "a path of the machine": re.compile(rb"(?<![\w.])/(?:tmp|home|root|usr|var|etc|opt|work|proc)/\w|file://|\.kiriman|arsip\.db"),
    "a line of its own in the head": re.compile(rb"\A[^\r\n]*(?:\r\n(?!\r\n)[^\r\n]*)*\r\nX:1", re.IGNORECASE),
}
NIP = re.compile(rb"(?<!\d)\d{18}(?!\d)")


def unpacked(answer):
    """The answer with what is in a workbook, which is packed on its way."""
    place = answer.find(b"PK\x03\x04")
    if place < 0:
        return answer
    try:
        with zipfile.ZipFile(io.BytesIO(answer[place:])) as book:
            return answer[:place] + b"\n".join(book.read(name) for name in book.namelist())
    except zipfile.BadZipFile:
        # Cut off on the way.
        return answer[:place]


class Judge:
    """Knows what each role may see."""

    def __init__(self, facts):
        known = {nip.encode() for nip in facts["SATU"]["nips"] | facts["DUA"]["nips"]}
        other = {nip.encode() for nip in facts["others"]}
        outside = {nip.encode() for nip in facts["outside"]}
        # By role the people whom it may not see, and names that it may not read.
        self.hidden = {
            "nobody": known, "evaluator": known, "pegawai": known - {facts["nip"].encode()}, "pengelola": other, "pimpinan": other,
            "opd": other | outside}
        self.names = {role: [b"Rekaan DUA"] for role in ("pengelola", "pimpinan", "opd", "pegawai", "evaluator")}
        self.names["nobody"] = [b"Rekaan DUA", b"Rekaan SATU"]

    def faults(self, attempt, answer):
        """All that is wrong with what came back, each with the place where it is seen."""
        codes = [int(code) for code in re.findall(rb"(?:\A|\r\n|\n|>|})HTTP/1\.[01] (\d{3}) ", answer)]
        for code in codes:
            if code >= 500 and not (code == 503 and BUSY.search(answer)):
                yield f"answers {code}", answer[-300:]
        if attempt.is_whole and not codes:
            yield "has no answer", answer
        answer, role = unpacked(answer), attempt.who.role
        for what, sign in INSIDE.items():
            if found := sign.search(answer):
                yield f"tells {what}", answer[max(0, found.start() - 60):found.end() + 60]
        if told := set(NIP.findall(answer)) & self.hidden.get(role, set()):
            yield f"tells {role} of people beyond their account", b", ".join(told)[:60]
        for name in self.names.get(role, ()):
            if name in answer:
                yield f"tells {role} of an agency beyond their account", name
