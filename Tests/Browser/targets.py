"""A server to be asked what no browser asks, and how it is seen that it does not mind."""

import re
import urllib.parse

import pytest

from hostile.routes import routes
from served import PASSWORD, account, takar
from talking import FORM, ask, get, sent, status

SEED = 2026
ROUTES = routes()
# The addresses of all routes; what is different each time stands there as {}.
ADDRESSES = ["/", *sorted({re.sub(r"[#:]\w+", "{}", route.pattern) for route in ROUTES})]


def target_of(serve, folder):
    """A server with a measured agency, an administrator's session and a token."""
    archive = folder / "arsip.db"
    takar("simulate", folder / "data", "--employees", 120, "--as-of", "2022-06-30", "--seed", 3)
    takar("import", folder / "data", "--archive", archive, "--agency", "SASARAN", "--name", "Sasaran")
    takar("measure", "--archive", archive, "--agency", "SASARAN", "--as-of", "2022-06-30")
    account(archive, "admin", "administrator")
    # Of an account of its own: what is sent to every address with the session's number must not revoke it.
    account(archive, "program", "administrator")
    server = serve(archive)
    server.token = takar("access", "token", "--archive", archive, "--account", "program", "--label", "uji").split()[-1]
    fields = urllib.parse.urlencode({"nama": "admin", "sandi": PASSWORD}).encode()
    answer = ask(server, sent("/masuk", fields, FORM))
    server.cookie = re.search(rb"set-cookie: (takar=[^;]+)", answer, re.IGNORECASE)[1].decode()
    server.key = re.search(rb'name="kunci" value="([0-9a-f]+)"', ask(server, get("/saya", server.cookie)))[1].decode()
    return server


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
