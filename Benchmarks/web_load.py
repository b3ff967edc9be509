"""A server under load: its process, and requests that wrk sends it over and over."""

import http.client
import json
import os
import re
import select
import statistics
import subprocess
import threading
import time

import contest

CONNECTIONS = 64
WORK = contest.BENCH / "web"
# What wrk does: the requests of a file one after the other, and its figures at the end where nobody has to guess units.
SCRIPT = """
local path, requests, turn = os.getenv("WEB_REQUESTS"), {}, 0
local file = io.open(path, "rb")
for size in io.lines(path .. ".sizes") do requests[#requests + 1] = file:read(tonumber(size)) end
file:close()
function request()
    turn = turn % #requests + 1
    return requests[turn]
end
function done(summary, latency)
    local errors = summary.errors
    io.write(string.format('figures {"requests": %d, "microseconds": %d, "bytes": %d, "p50": %d, "p99": %d, "most": %d, ',
        summary.requests, summary.duration, summary.bytes, latency:percentile(50), latency:percentile(99), latency.max))
    io.write(string.format('"refused": %d, "broken": %d, "late": %d}\\n',
        errors.status, errors.connect + errors.read + errors.write, errors.timeout))
end
"""


class Process:
    """A server, from its start until it is ended by its process id."""

    def __init__(self, name, command, pattern):
        """Waits until it has said at which port it listens, on either of its outputs."""
        self.log = WORK / f"{name}.txt"
        start = time.perf_counter()
        with open(self.log, "wb") as log:
            self.process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
            said = b""
            while not (found := re.search(pattern, said)):
                if time.perf_counter() - start > 60 or not select.select([self.process.stdout], [], [], 1)[0]:
                    if self.process.poll() is None and time.perf_counter() - start < 60:
                        continue
                    break
                piece = os.read(self.process.stdout.fileno(), 4096)
                log.write(piece)
                said += piece
                if not piece:
                    break
        if not found:
            self.end()
            raise contest.Failure(f"{name} has not said where it listens; what it said is in {self.log}")
        self.port = int(found[1])
        self.seconds = time.perf_counter() - start

    def end(self):
        self.process.terminate()
        try:
            self.process.wait(30)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        self.process.stdout.close()

    def memory(self):
        """Bytes now, and at most so far."""
        with open(f"/proc/{self.process.pid}/status", encoding="ascii") as file:
            sizes = dict(re.findall(r"(VmRSS|VmHWM):\s+(\d+) kB", file.read()))
        return int(sizes["VmRSS"]) * 1024, int(sizes["VmHWM"]) * 1024

    def cpu(self):
        """Seconds of all its threads so far, without those of processes of its own."""
        with open(f"/proc/{self.process.pid}/stat", encoding="ascii") as file:
            fields = file.read().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def answer(self, method, path, headers={}, body=None):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=600)
        try:
            connection.request(method, path, body, headers)
            response = connection.getresponse()
            return response.status, response.headers, response.read()
        finally:
            connection.close()


class Load:
    """What wrk asks for, over and over."""

    def __init__(self, name, server, path, headers={}, bodies=None, paths=None, connections=CONNECTIONS, people=1, share=None):
        """
        people: how many a request is about, for people a second.
        share: which per cent of the bare route's requests a second it should reach.
        """
        self.name, self.server, self.connections, self.people, self.share = name, server, connections, people, share
        self.method, self.headers = "POST" if bodies else "GET", headers
        self.paths, self.bodies = paths or [path], bodies or [b""]

    def first(self):
        """The answer to the first of its requests."""
        status, _, body = self.server.answer(self.method, self.paths[0], self.headers, self.bodies[0] or None)
        if status != 200:
            raise contest.Failure(f"{self.paths[0]} is answered with {status}")
        return body

    def requests(self):
        for path in self.paths:
            for body in self.bodies:
                lines = [f"{self.method} {path} HTTP/1.1", f"Host: 127.0.0.1:{self.server.port}"]
                lines += [f"{name}: {value}" for name, value in self.headers.items()]
                if body:
                    lines.append(f"Content-Length: {len(body)}")
                yield "\r\n".join([*lines, "", ""]).encode() + body

    def write(self):
        write(self.file(), list(self.requests()))

    def file(self):
        return WORK / f"{contest.file_name(self.name)}.http"

    def load(self, seconds):
        return wrk(self.file(), self.server.port, self.connections, seconds)

    def run(self, seconds):
        # What the load before has left in the queue is answered first.
        self.server.answer("GET", "/")
        before = self.server.cpu()
        figures = self.load(seconds)
        memory, most = self.server.memory()
        return {**figures, "load": self.name, "cpu": self.server.cpu() - before, "memory": memory, "peak": most}


class Batch(Load):
    """A request that takes so long that a load of some seconds has few of them: each thread sends it again until the time is over, and
    all wait for their last answer, so that none is left half done for the load that comes next."""

    def load(self, seconds):
        start, taken = time.perf_counter(), []

        def ask():
            while not taken or time.perf_counter() - start < seconds:
                begun = time.perf_counter()
                self.first()
                taken.append((time.perf_counter() - begun) * 1e6)

        threads = [threading.Thread(target=ask) for _ in range(self.connections)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        microseconds = (time.perf_counter() - start) * 1e6
        return {"requests": len(taken), "microseconds": microseconds, "rate": len(taken) / microseconds * 1e6,
                "p50": statistics.median(taken), "p99": max(taken), "most": max(taken)}


def write(file, requests):
    file.write_bytes(b"".join(requests))
    file.with_name(file.name + ".sizes").write_text("".join(f"{len(request)}\n" for request in requests), encoding="ascii")


def wrk_command(port, connections, seconds):
    return ["wrk", "-t1", f"-c{connections}", f"-d{seconds}s", "--timeout", "60s", "--latency", "-s", str(WORK / "requests.lua"),
            f"http://127.0.0.1:{port}/"]


def wrk(file, port, connections, seconds):
    run = subprocess.run(wrk_command(port, connections, seconds), check=True, capture_output=True, text=True, env=environment(file))
    return figures(run.stdout)


def environment(file):
    return {**os.environ, "WEB_REQUESTS": str(file)}


def figures(output):
    """wrk's figures; every answer must be a good one."""
    found = json.loads(re.search(r"^figures (.*)$", output, re.MULTILINE)[1])
    if found["refused"] or found["broken"] or found["late"]:
        raise contest.Failure(f"not every request got its answer: {found}")
    return {**found, "rate": found["requests"] / found["microseconds"] * 1e6}
