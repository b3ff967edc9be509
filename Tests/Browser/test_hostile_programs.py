"""The programs' interface, asked for what its description allows and for what it does not."""

import json
import os
import subprocess
import sys

from talking import ask, get, sent, status
from targets import ADDRESSES, SEED, check, well_afterwards

__all__ = ["well_afterwards"]


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
