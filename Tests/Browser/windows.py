"""Browser windows that note what goes wrong in them, and what people do in them again and again."""

import os
import pathlib
import re

from served import PASSWORD, takar

CHROMIUM = os.environ.get("CHROMIUM", "/usr/bin/chromium")
PICTURES = os.environ.get("PICTURES")
NIP = re.compile(r"\d{18}")
# Milliseconds that one step of the browser may take.
PATIENCE = 20_000


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


def sign_in(page, name, password=PASSWORD):
    """Signs in, which must succeed."""
    page.goto("/masuk")
    page.fill("#nama", name)
    page.fill("#sandi", password)
    page.click("main button[type=submit]")
    assert "/masuk" not in page.url, page.inner_text("main")


def await_job(page, where):
    """A job page leads on by itself; without scripts somebody loads it again."""
    page.wait_for_url(where, timeout=60_000)


def visit(page, address):
    """Goes to a page; where it takes work, by way of the job's page, which leads on by itself."""
    answer = page.goto(address)
    if "/pekerjaan/" in page.url and not address.startswith("/pekerjaan/"):
        page.wait_for_url(lambda url: "/pekerjaan/" not in url, timeout=60_000)
    return answer


def upload(page, agency, name, files, where="**/impor/kiriman/*"):
    """Sends files, and waits for their trial."""
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


def count(page):
    """How many people the list says there are."""
    return int(re.search(r"([\d.]+) orang", page.inner_text("main"))[1].replace(".", ""))


def people_numbers(page):
    """The addresses of the people in the list."""
    return page.eval_on_selector_all("table.data tbody td:first-child a", "links => links.map(link => link.pathname)")


def column(page, title):
    """The cells of a column, by its title."""
    return page.eval_on_selector_all(f"table.data tbody td[data-judul='{title}']", "cells => cells.map(cell => cell.textContent)")


def columns(page, *titles):
    """The cells of several columns beside each other, of the rows that have all of them."""
    rows = page.eval_on_selector_all(
        "table.data tbody tr", "(rows, titles) => rows.map(row => titles.map(title => row.querySelector(`td[data-judul='${title}']`)?.textContent))", titles)
    return [row for row in rows if None not in row]


def download(page, link):
    """The name and the bytes of a file that a link gives."""
    with page.expect_download() as taken:
        page.click(link)
    return taken.value.suggested_filename, open(taken.value.path(), "rb").read()
