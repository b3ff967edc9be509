"""What all suites share: a server on a free port, a browser that notes what goes wrong in it, and an agency to look at."""

import os
import pathlib
import re
import signal
import subprocess
import threading
import time

import pytest
from playwright.sync_api import sync_playwright

TAKAR = os.environ["TAKAR"]
CHROMIUM = os.environ.get("CHROMIUM", "/usr/bin/chromium")
PICTURES = os.environ.get("PICTURES")
PASSWORD = "kuda-hijau-melompat-7"
# Milliseconds that one step of the browser may take.
PATIENCE = 20_000


def takar(*arguments, stdin=None):
    """What a command prints."""
    done = subprocess.run([TAKAR, *map(str, arguments)], input=stdin, capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, f"takar {arguments[0]}: {done.stderr}"
    return done.stdout


def account(archive, name, role, *options):
    """Makes an account with the password of all."""
    takar("access", "add-account", "--archive", archive, "--name", name, "--role", role, *options)
    takar("access", "password", "--archive", archive, "--account", name, stdin=PASSWORD + "\n")


class Server:
    """A server of an archive of its own; it says where it listens, and the link for the first start while there is no account."""

    def __init__(self, folder, archive):
        # Without an archive there is no account yet.
        is_new, archive = archive is None, archive or folder / "arsip.db"
        self.archive = archive
        self.log = folder / "server.log"
        self.link = None
        with open(self.log, "w") as log:
            self.process = subprocess.Popen(
                [TAKAR, "serve", "--archive", archive, "--listen", "127.0.0.1:0"], stdout=subprocess.PIPE, stderr=log, text=True,
                env={**os.environ, "TMPDIR": str(folder)})
        # A server that says nothing is ended, which ends the reading too.
        alarm = threading.Timer(30, self.process.kill)
        alarm.start()
        first = re.search(r"http://\S+", self.process.stdout.readline())
        assert first, f"the server does not start: {self.log.read_text()}"
        self.address = first[0]
        # The link is a secret and comes on the other channel, right behind.
        for _ in range(100 if is_new else 0):
            if found := re.search(r"http://\S+/mulai/\S+(?=\n)", self.log.read_text()):
                self.link = found[0]
                break
            time.sleep(0.1)
        alarm.cancel()

    @property
    def port(self):
        return int(self.address.rsplit(":", 1)[1])

    def lives(self):
        return self.process.poll() is None

    def stop(self):
        """Ends it as a service is ended; it must end cleanly and by itself."""
        if not self.lives():
            return self.process.returncode
        self.process.send_signal(signal.SIGTERM)
        try:
            return self.process.wait(30)
        except subprocess.TimeoutExpired:
            self.process.kill()
            return "did not end"


@pytest.fixture(scope="session")
def serve(tmp_path_factory):
    """Starts servers, and sees that every one ends cleanly."""
    servers = []

    def start(archive=None):
        folder = tmp_path_factory.mktemp("server")
        servers.append(Server(folder, archive))
        return servers[-1]

    yield start
    ends = [server.stop() for server in servers]
    logs = [server.log.read_text()[-5000:] for server, end in zip(servers, ends) if end]
    assert not any(ends), f"servers did not end cleanly: {ends}\n" + "\n".join(logs)


@pytest.fixture(scope="session")
def browser():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()


class Watched:
    """Opens browser windows and notes what no page may do: errors of scripts and of the policy, answers from 500 on, parts that fail."""

    def __init__(self, browser):
        self.browser = browser
        self.faults = []
        self.contexts = []
        self.addresses = []

    def window(self, server, width=1280, dark=False, **options):
        context = self.browser.new_context(
            **{
                "base_url": server.address, "viewport": {"width": width, "height": 900}, "locale": "id-ID", "timezone_id": "Asia/Jakarta",
                "color_scheme": "dark" if dark else "light", **options})
        context.set_default_timeout(PATIENCE)
        self.contexts.append(context)
        context.on("console", self.console)
        context.on("weberror", lambda error: self.faults.append(f"script: {error.error}"))
        context.on("response", self.response)
        context.on("request", lambda request: self.addresses.append(request.url))
        page = context.new_page()
        page.on("dialog", lambda dialog: dialog.accept())
        return page

    def console(self, message):
        # What a page itself answers with is tested where it is asked for.
        if message.type in ("error", "warning") and not message.text.startswith("Failed to load resource"):
            self.faults.append(f"console: {message.text}")

    def response(self, response):
        if response.status >= 500 or response.status >= 400 and response.request.resource_type != "document":
            self.faults.append(f"{response.status} {response.request.method} {response.url}")

    def close(self):
        for context in self.contexts:
            context.close()


@pytest.fixture
def watched(browser):
    watched = Watched(browser)
    yield watched
    watched.close()
    assert not watched.faults, "\n".join(dict.fromkeys(watched.faults))


def sign_in(page, name, password=PASSWORD):
    page.goto("/masuk")
    page.fill("#nama", name)
    page.fill("#sandi", password)
    page.click("main button[type=submit]")
    assert "/masuk" not in page.url, page.inner_text("main")


def await_job(page, where):
    """A job page leads on by itself; without scripts somebody loads it again."""
    page.wait_for_url(where, timeout=60_000)


def upload(page, agency, name, files, where="**/impor/kiriman/*"):
    page.goto("/impor")
    page.fill("#instansi", agency)
    page.fill("#nama", name)
    page.set_input_files("#berkas", files)
    page.click("button:has-text('Kirim dan coba')")
    await_job(page, where)


def simulated(folder, *options):
    """The files of an invented agency, with the faults that files usually have."""
    takar("simulate", folder, *options)
    return sorted(str(file) for file in pathlib.Path(folder).glob("*.csv"))


class Agency:
    """A server with the agency to practise with, its administrator's session, and the address of one page of every kind."""

    def __init__(self, server, state, kinds):
        self.server, self.state, self.kinds = server, state, kinds


@pytest.fixture(scope="session")
def agency(serve, browser, tmp_path_factory):
    folder = tmp_path_factory.mktemp("agency")
    account(folder / "arsip.db", "admin", "administrator")
    server = serve(folder / "arsip.db")
    watched = Watched(browser)
    page = watched.window(server)
    sign_in(page, "admin")
    page.goto("/impor")
    page.click("form[action='/impor/latihan'] button")
    await_job(page, "**/ringkasan")

    def link(address, selector):
        page.goto(address)
        return page.get_attribute(selector, "href")

    loss = link("/ringkasan", "svg a[href*='kurang=']")
    kinds = {
        "ringkasan": "/ringkasan", "unit": "/unit", "satu-unit": link("/unit", "table.data tbody a"), "pegawai": "/pegawai",
        "pegawai-tersaring": loss, "pegawai-kosong": "/pegawai?cari=tidakadaorangbernamabegini",
        "orang": link(loss, "table.data tbody a"), "orang-tidak-diukur": link("/pegawai?ukuran=tidak", "table.data tbody a"),
        "pengukuran": "/pengukuran", "penetapan": "/pengukuran/1/penetapan", "instrumen": "/instrumen",
        "satu-instrumen": link("/instrumen", "table.data tbody a"), "beda": link("/instrumen", "main p a[href*='/beda/']"), "akun": "/akun",
        "satu-akun": "/akun/1", "audit": "/audit", "saya": "/saya", "tidak-ada": "/tidak-ada",
    }
    upload(page, "CONTOH", "Pemerintah Kab. Contoh", simulated(folder / "data", "--employees", 200, "--as-of", "2022-06-30", "--seed", 5))
    kinds["percobaan"] = page.url.removeprefix(server.address)
    kinds["impor"] = "/impor"
    nonsense = folder / "aneh.csv"
    nonsense.write_text("ini bukan ekspor SIASN\n1;2\n")
    page.goto("/impor")
    page.fill("#instansi", "ANEH")
    page.set_input_files("#berkas", str(nonsense))
    page.click("button:has-text('Kirim dan coba')")
    page.wait_for_selector(".peringatan, table.data")
    if "/pekerjaan/" in page.url:
        kinds["pekerjaan-gagal"] = page.url.removeprefix(server.address)
    state = page.context.storage_state()
    watched.close()
    assert not watched.faults, watched.faults
    return Agency(server, state, kinds)
