"""What the server gives: requests a second of its pages and of the programs' interface beside a bare route, latencies, and memory.

    web.py [people] [rounds]

Every load is wrk with 64 connections on one thread, from this machine. `BENCH_SECONDS` (5) is how long each lasts, `BENCH_MINUTES` (1) how
long the mixed one at the end does, after which memory must be flat. OpenFisca's web API answers in the same rounds.
"""

import csv
import json
import os
import random
import re
import secrets
import shutil
import statistics
import subprocess
import sys
import time
import urllib.parse
from importlib.metadata import version

import contest
import goals
import machine
import score_openfisca
from web_load import CONNECTIONS, SCRIPT, WORK, Batch, Load, Process, environment, figures, write, wrk_command

SECONDS = int(os.environ.get("BENCH_SECONDS", "5"))
MINUTES = float(os.environ.get("BENCH_MINUTES", "1"))
AGENCY, ACCOUNT = "60000", "bench"
# So many people one request scores, on so many connections: 64 of them would be about the memory of the requests.
MANY, MANY_CONNECTIONS = 10_000, 2
TABLE_ROWS = 200
# Different persons and pages of a list, so that nothing is measured that lies in a cache because it was just asked for.
PERSONS, PAGES, POSTED = 5_000, 50, 1_000
KINDS = {"pendidikan": "pendidikan", "diklat_struktural": "diklat", "kursus": "kursus", "skp": "skp", "skp22": "skp22",
         "hukuman_disiplin": "hukdis"}
BARE, SIGNED_IN = "bare route", "bare route, signed in"
OVERVIEW, PERSON, SAME_PERSON = "overview", "a person", "the same person again and again"
LISTED = f"people, {TABLE_ROWS} of them as JSON"
ONE, MANY_SCORED = "score of one person", f"score of {MANY:,} people"
OPENFISCA, OPENFISCA_MANY = "OpenFisca, one household", f"OpenFisca, {MANY:,} persons"


def takar(*arguments, typed=None):
    run = subprocess.run([contest.TAKAR, *map(str, arguments)], input=typed, capture_output=True, text=True)
    if run.returncode != 0:
        raise contest.Failure(f"takar {' '.join(map(str, arguments[:2]))} ended with {run.returncode}: {run.stderr or run.stdout}")
    return run.stdout.strip()


def archive(people):
    """An archive of one agency of so many people with one measurement, made once; and the files it was made of."""
    folder, kept = WORK / f"data-{people}", WORK / f"archive-{people}.db"
    if not folder.exists():
        part = folder.with_suffix(".part")
        shutil.rmtree(part, ignore_errors=True)
        takar("simulate", part, "--employees", people, "--seed", contest.SEED, "--as-of", contest.AS_OF)
        part.rename(folder)
    if not kept.exists():
        part = kept.with_suffix(".part")
        remove(part)
        takar("import", folder, "--archive", part, "--agency", AGENCY, "--name", "Contoh")
        takar("measure", "--archive", part, "--as-of", contest.AS_OF, *contest.TAKAR_ARGS)
        part.rename(kept)
    return folder, kept


def remove(archive):
    for path in archive.parent.glob(archive.name + "*"):
        shutil.rmtree(path) if path.is_dir() else path.unlink()


def opened(people):
    """A copy of the archive, since every view of a person is written into it, with an account, its password and a token."""
    folder, kept = archive(people)
    copy, password = WORK / "served.db", secrets.token_urlsafe(24)
    remove(copy)
    shutil.copyfile(kept, copy)
    takar("access", "add-account", "--archive", copy, "--name", ACCOUNT, "--role", "administrator")
    takar("access", "password", "--archive", copy, "--account", ACCOUNT, typed=password + "\n")
    return folder, copy, password, takar("access", "token", "--archive", copy, "--account", ACCOUNT)


def cookie(server, password):
    form = urllib.parse.urlencode({"nama": ACCOUNT, "sandi": password})
    status, headers, _ = server.answer("POST", "/masuk", {"Content-Type": "application/x-www-form-urlencoded"}, form)
    if status != 303 or not headers["set-cookie"]:
        raise contest.Failure(f"signing in is answered with {status}")
    return headers["set-cookie"].split(";")[0]


def everybody(server, headers):
    """The numbers of all people of the measurement, as the programs' interface lists them; and the measurement's."""
    measurement = json.loads(server.answer("GET", "/api/v1/measurements", headers)[2])["items"][-1]["pengukuran"]
    numbers, path = [], f"/api/v1/measurements/{measurement}/people?limit=1000"
    while path:
        page = json.loads(server.answer("GET", path, headers)[2])
        numbers += [item["person"] for item in page["items"]]
        path = page["next"]
    return measurement, numbers


def posted(folder):
    """People of the files as programs send them: whose NIP is written plainly, with the rows of theirs, without empty cells.

    Histories write some NIP with blanks or behind an apostrophe; a measurement reads these, so they are sent along.
    """
    def rows(name):
        with open(folder / f"{name}.csv", encoding="utf-8-sig", newline="") as file:
            yield from csv.DictReader(file, delimiter=";")

    def cells(row):
        return {name: cell for name, cell in row.items() if name and cell}

    people = {}
    for row in rows("pegawai"):
        nip = row["nip_baru"]
        if re.fullmatch(r"\d{18}", nip) and len(people) < MANY:
            people.setdefault(nip, {"pegawai": cells(row)})
    for kind, name in KINDS.items():
        for row in rows(name):
            if person := people.get(re.sub(r"[' ]", "", row.pop("nipBaru"))):
                person.setdefault(kind, []).append(cells(row))
    return list(people.values())


def score_bodies(folder):
    """Requests about one person each, and one about many."""
    def body(people):
        return json.dumps({"per_tanggal": contest.AS_OF, "orang": people}).encode()

    people = posted(folder)
    return [body(person) for person in people[:POSTED]], body(people), len(people)


def loads(server, openfisca, folder, password, token):
    """Everything that is measured, and remarks about what is not as it should be."""
    browser, program, remarks = {"Cookie": cookie(server, password)}, {"Authorization": f"Bearer {token}"}, []
    measurement, numbers = everybody(server, program)
    draw = random.Random(contest.SEED)
    persons = [f"/pegawai/{number}" for number in draw.sample(numbers, min(PERSONS, len(numbers)))]
    pages = [f"/pegawai?baris={TABLE_ROWS}&hal={page}" for page in range(1, 1 + min(PAGES, len(numbers) // TABLE_ROWS))]
    table = Load("people table", server, None, browser, paths=pages, share=10)
    rows = table.first().count(b"<tr") - 1
    table.name += f" of {rows} rows"
    if rows != TABLE_ROWS:
        remarks.append(f"The table has {rows} rows: no address gives {TABLE_ROWS}.")
    found = [
        Load(BARE, server, "/healthz"), Load(SIGNED_IN, server, "/healthz", browser),
        Load(OVERVIEW, server, "/ringkasan", browser, share=10),
        Load(PERSON, server, None, browser, paths=persons, share=20), Load(SAME_PERSON, server, persons[0], browser), table,
        Load(LISTED, server, f"/api/v1/measurements/{measurement}/people?limit={TABLE_ROWS}", program)]
    single, many, count = score_bodies(folder)
    headers = {**program, "Content-Type": "application/json"}
    status, _, answer = server.answer("POST", "/api/v1/score", headers, many)
    if status == 404:
        remarks.append("There is no `POST /api/v1/score` yet.")
    elif status != 200 or len(json.loads(answer)["items"]) != count:
        raise contest.Failure(f"a score of {count} people is answered with {status}: {answer[:200]}")
    else:
        found += [Load(ONE, server, "/api/v1/score", headers, bodies=single, share=100 / 3),
                  Batch(MANY_SCORED, server, "/api/v1/score", headers, bodies=[many], connections=MANY_CONNECTIONS, people=count)]
    if openfisca:
        found += openfisca_loads(openfisca)
    else:
        remarks.append("OpenFisca is not installed.")
    for load in found:
        load.first()
        load.write()
    return found, remarks


def openfisca_loads(server):
    headers, homes = {"Content-Type": "application/json"}, MANY // score_openfisca.PERSONS
    asked = [score_openfisca.body(1, first=number) for number in range(POSTED)]
    found = [Load(OPENFISCA, server, score_openfisca.PATH, headers, bodies=asked, people=score_openfisca.PERSONS),
             Batch(OPENFISCA_MANY, server, score_openfisca.PATH, headers, bodies=[score_openfisca.body(homes)],
                  connections=MANY_CONNECTIONS, people=MANY)]
    for load, households in zip(found, [1, homes]):
        if not score_openfisca.check(load.first(), households):
            raise contest.Failure("OpenFisca has not answered what it was asked")
    return found


def long_load(server, found):
    """All of takar's pages and single scores mixed for some minutes; every second's memory."""
    wanted = [load for load in found if load.server is server and load.name not in [BARE, SIGNED_IN, SAME_PERSON] and load.people == 1]
    draw, file, samples = random.Random(contest.SEED), WORK / "mixed.http", []
    shuffled = [request for load in wanted for request in draw.choices(list(load.requests()), k=500)]
    draw.shuffle(shuffled)
    write(file, shuffled)
    command = wrk_command(server.port, CONNECTIONS, round(MINUTES * 60))
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment(file)) as process:
        while process.poll() is None:
            samples.append(server.memory()[0])
            time.sleep(min(1, MINUTES * 6))
        result = figures(process.stdout.read())
    return {**result, "samples": samples, "peak": server.memory()[1]}


def measure(people, rounds):
    WORK.mkdir(parents=True, exist_ok=True)
    if not shutil.which("wrk"):
        raise contest.Failure("wrk is missing; Debian has it: apt-get install wrk")
    (WORK / "requests.lua").write_text(SCRIPT, encoding="utf-8")
    facts = machine.facts()
    folder, served, password, token = opened(people)
    command = [contest.TAKAR, "serve", "--archive", str(served), "--listen", "127.0.0.1:0"]
    servers = [Process("takar", command, rb"http://127\.0\.0\.1:(\d+)")]
    try:
        takar_server = servers[0]
        start = time.perf_counter()
        takar_server.answer("GET", "/healthz")
        up = takar_server.seconds + time.perf_counter() - start
        before = takar_server.memory()[0]
        if command := score_openfisca.command(contest.THREADS):
            servers.append(Process("openfisca", command, rb"Listening at: http://127\.0\.0\.1:(\d+)"))
        found, remarks = loads(takar_server, servers[1] if len(servers) > 1 else None, folder, password, token)
        runs = run(found, rounds)
        mixed = long_load(takar_server, found)
    finally:
        for server in servers:
            server.end()
        remove(served)
        # They carry the token and the session.
        for path in WORK.glob("*.http*"):
            path.unlink()
    return {"people": people, "rounds": rounds, "seconds": SECONDS, "minutes": MINUTES, "machine": facts, "up": up, "before": before,
            "loads": {load.name: {"people": load.people, "share": load.share} for load in found},
            "runs": runs, "mixed": mixed, "remarks": remarks}


def run(found, rounds):
    """All loads in turn, after one short turn to warm up without the slow ones."""
    runs = []
    for number in range(rounds + 1):
        for load in found:
            if isinstance(load, Batch) and not number:
                continue
            figures = load.run(SECONDS if number else 1)
            if number and not figures["requests"]:
                raise contest.Failure(f"{load.name}: nothing was answered in {SECONDS} s; give BENCH_SECONDS more")
            if number:
                runs.append({"round": number, **figures})
                print(f"{number}/{rounds}  {load.name:32} {figures['rate']:10,.1f}/s  {figures['p50'] / 1000:8.2f} ms",
                      file=sys.stderr, flush=True)
    return runs


class Figures:
    """The runs of a result, load by load."""

    def __init__(self, result):
        self.result = result

    def of(self, load, figure):
        return [run[figure] for run in self.result["runs"] if run["load"] == load]

    def median(self, load, figure):
        return statistics.median(self.of(load, figure))

    def share(self, load):
        """Which per cent of the bare route's requests a second of the same round."""
        return statistics.median(100 * own / bare for own, bare in zip(self.of(load, "rate"), self.of(BARE, "rate")))

    def tail(self, load):
        return statistics.median(last / middle for last, middle in zip(self.of(load, "p99"), self.of(load, "p50")))

    def people(self, load):
        return self.median(load, "rate") * self.result["loads"][load]["people"]


def fifths(samples):
    """The greatest memory of the second fifth of the long load, and of its last: a growth between them goes on."""
    size = max(1, len(samples) // 5)
    return max(samples[size:2 * size] or samples), max(samples[-size:])


def standing(result):
    figures, names = Figures(result), result["loads"]
    yield goals.at_most(1, "seconds from the start of the server to its first answer", result["up"])
    for name, load in names.items():
        if load["share"]:
            yield goals.at_least(round(load["share"], 1), f"{name}: requests a second, % of the bare route's", figures.share(name))
    for name in [BARE, *(name for name, load in names.items() if load["share"])]:
        yield goals.at_most(10, f"{name}: 99th percentile of the latency / median", figures.tail(name))
    if MANY_SCORED in names:
        yield goals.at_least(50_000, f"people a second, {MANY:,} in a request", figures.people(MANY_SCORED))
    early, late = fifths(result["mixed"]["samples"])
    yield goals.at_most(400, f"memory at the end of {result['minutes']:g} min of mixed load, MB", late / 1e6)
    yield goals.at_most(1.05, "memory in the last fifth of it / in its second fifth", late / early)


def table(result):
    figures = Figures(result)
    lines = ["| | requests a second | least to most | % of the bare route's | median, ms | 99 %, ms | 99 % / median "
             "| processor µs a request | memory after, MB | people a second |",
             "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |"]
    for name, load in result["loads"].items():
        rates, peer = figures.of(name, "rate"), name in [OPENFISCA, OPENFISCA_MANY]
        cpu = statistics.median(run["cpu"] / run["requests"] * 1e6 for run in result["runs"] if run["load"] == name)
        digits = 1 if statistics.median(rates) < 100 else 0
        cells = [f"{statistics.median(rates):,.{digits}f}", f"{min(rates):,.{digits}f}–{max(rates):,.{digits}f}",
                 "" if load["people"] > 1 else f"{figures.share(name):.1f}", f"{figures.median(name, 'p50') / 1000:,.2f}",
                 f"{figures.median(name, 'p99') / 1000:,.2f}", f"{figures.tail(name):.1f}", "" if peer else f"{cpu:,.0f}",
                 "" if peer else f"{figures.of(name, 'memory')[-1] / 1e6:,.0f}",
                 f"{figures.people(name):,.0f}" if load["people"] > 1 or name == ONE else ""]
        lines.append("| " + " | ".join([name, *cells]) + " |")
    return "\n".join(lines)


def beside(result):
    """How takar's scores stand to OpenFisca's answers."""
    figures, names = Figures(result), result["loads"]
    pairs = [(ONE, OPENFISCA), (MANY_SCORED, OPENFISCA_MANY)]
    return "".join(f"- people a second, {one} / {other}: **{figures.people(one) / figures.people(other):,.1f}**\n"
                   for one, other in pairs if one in names and other in names)


def report(result):
    mixed, (early, late) = result["mixed"], fifths(result["mixed"]["samples"])
    remarks = "".join(f"- {remark}\n" for remark in result["remarks"])
    versions = [subprocess.run(["wrk", "-v"], capture_output=True, text=True).stdout.split(" [")[0]]
    versions += [f"{name} {version(name)}" for name in ["openfisca-core", "openfisca-country-template"]]
    return f"""{result['people']:,} people of one agency in the archive; wrk on the same machine, {CONNECTIONS} connections on one thread, \
{MANY_CONNECTIONS} where a request is about {MANY:,}; medians of {result['rounds']} rounds of {result['seconds']} s each.

{table(result)}

Memory is {result['before'] / 1e6:,.0f} MB at the start. After the rounds {result['minutes']:g} min of pages and scores mixed: \
{mixed['rate']:,.0f} requests a second, {early / 1e6:,.0f} MB in the second fifth, {late / 1e6:,.0f} MB in the last, \
{mixed['peak'] / 1e6:,.0f} MB at most since the start.

{goals.lines(result['goals'])}
{beside(result)}{remarks}
{', '.join(versions)}. {machine.line(result['machine'])}
"""


def main(people=60_000, rounds=3):
    result = measure(people, rounds)
    result["goals"] = list(standing(result))
    text = report(result)
    (contest.BENCH / "result-web.md").write_text(text, encoding="utf-8")
    (contest.BENCH / "result-web.json").write_text(json.dumps(result, indent=2) + "\n", encoding="utf-8")
    print(text)


if __name__ == "__main__":
    try:
        main(*map(int, sys.argv[1:]))
    except contest.Failure as failure:
        sys.exit(str(failure))
