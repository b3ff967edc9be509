"""The ways that people go through Takar, from the first start to the decree; each test goes on where the one before ended."""

import csv
import io
import re
import urllib.parse

import pytest

from conftest import PASSWORD, account, await_job, sign_in, simulated, takar, upload

NIP = re.compile(r"\d{18}")
ROLES = ["administrator", "pengelola", "opd", "pimpinan", "pegawai", "evaluator", "auditor"]
# What the navigation shows to each role; where else one may go is said below.
NAVIGATION = {
    "administrator": ["/ringkasan", "/unit", "/pegawai", "/pengukuran", "/impor", "/instrumen", "/akun", "/audit"],
    "pengelola": ["/ringkasan", "/unit", "/pegawai", "/pengukuran", "/impor", "/instrumen"],
    "opd": ["/ringkasan", "/unit", "/pegawai", "/pengukuran", "/instrumen"],
    "pimpinan": ["/ringkasan", "/unit", "/pegawai", "/pengukuran", "/instrumen"],
    "pegawai": [],
    "evaluator": ["/ringkasan", "/unit", "/pengukuran", "/instrumen"],
    "auditor": ["/ringkasan", "/unit", "/pegawai", "/pengukuran", "/instrumen", "/audit"],
}
# Addresses beside the navigation, with the roles that may go there.
OTHERS = {
    "/pegawai/ekspor.csv": {"administrator", "pengelola", "opd", "pimpinan", "auditor"},
    "/pengukuran/1/penetapan": {"administrator", "pengelola"}, "/akun/1": {"administrator"}, "/metrik": {"administrator", "auditor"},
}


class Tour:
    """What one test leaves to the next."""

    def __init__(self, server, folder):
        self.server, self.folder = server, folder
        self.state = self.person = self.nip = self.name = self.root = self.unit = self.token = None


@pytest.fixture(scope="module")
def tour(serve, tmp_path_factory):
    return Tour(serve(), tmp_path_factory.mktemp("tour"))


@pytest.fixture
def page(tour, watched):
    """A window of the administrator."""
    return watched.window(tour.server, storage_state=tour.state)


def count(page):
    """How many people the list says there are."""
    return int(re.search(r"([\d.]+) orang", page.inner_text("main"))[1].replace(".", ""))


def people_numbers(page):
    return page.eval_on_selector_all("table.data tbody td:first-child a", "links => links.map(link => link.pathname)")


def column(page, title):
    return page.eval_on_selector_all(f"table.data tbody td[data-judul='{title}']", "cells => cells.map(cell => cell.textContent)")


def fields_in(page, form):
    return page.eval_on_selector_all(f"form[action='{form}'] [name]", "all => all.map(field => field.name)")


def test_first_start(tour, watched):
    page = watched.window(tour.server)
    page.goto("/ringkasan")
    assert page.url.endswith("/masuk")
    page.goto(tour.server.link)
    for password, again, wrong in [("pendek", "pendek", "sandi"), (PASSWORD, "lain-sekali-bukan-itu", "ulang")]:
        page.fill("#nama", "admin")
        page.fill("#sandi", password)
        page.fill("#ulang", again)
        page.click("button.utama")
        summary = page.locator("[role=alert]")
        assert summary.count() == 1
        target = summary.locator("a").first.get_attribute("href")
        assert target == f"#{wrong}" and page.locator(target).get_attribute("aria-invalid") == "true"
        assert page.input_value("#nama") == "admin", "what was typed is gone"
        assert page.input_value("#sandi") == "", "a password was sent back"
    page.fill("#sandi", PASSWORD)
    page.fill("#ulang", PASSWORD)
    page.click("button.utama")
    assert page.url.endswith("/impor")
    tour.state = page.context.storage_state()
    assert page.goto(tour.server.link).status == 404, "the link holds twice"
    assert watched.window(tour.server).goto(tour.server.link).status == 404


def test_before_anything_is_measured(tour, page):
    page.goto("/ringkasan")
    for link in page.eval_on_selector_all("nav.utama a", "links => links.map(link => link.pathname)"):
        assert page.request.get(link).status == 200, f"the navigation leads to nothing at {link}"


def test_practice_agency(tour, page):
    page.goto("/impor")
    page.click("form[action='/impor/latihan'] button")
    await_job(page, "**/ringkasan")
    page.goto("/impor")
    assert page.locator("form[action='/impor/latihan']").count() == 0
    assert page.request.post("/impor/latihan").status == 403, "a form without its key is taken"


def test_overview_leads_to_people_and_back(tour, page):
    page.goto("/ringkasan")
    assert re.search(r"\d+,\d\d", page.inner_text(".kalimat-utama"))
    bar = page.locator("svg.lebar a[href*='kurang=']").first
    told = int(re.search(r"([\d.]+) orang", bar.text_content())[1].replace(".", ""))
    bar.locator("text").first.click()
    page.wait_for_url("**/pegawai?*kurang=*")
    listed = page.url
    assert count(page) == told, "the bar tells of others than the list"
    assert page.input_value("#kurang") in urllib.parse.unquote(listed)
    page.click("table.data tbody a >> nth=0")
    page.wait_for_url(re.compile(r"/pegawai/\d+$"))
    tour.person = page.url.removeprefix(tour.server.address)
    tour.name, tour.nip = page.inner_text("h1"), NIP.search(page.inner_text("dl.ringkasan"))[0]
    page.go_back()
    assert page.url == listed and page.locator("table.data tbody tr").count() > 0
    page.go_back()
    assert page.url.endswith("/ringkasan")
    page.click("table.data a[href*='kategori=']")
    assert count(page) > 0


def test_units(tour, page):
    page.goto("/unit")
    page.click("table.data tbody a >> nth=0")
    page.wait_for_url("**/unit/*")
    tour.root = urllib.parse.unquote(page.url.rsplit("/", 1)[1])
    page.click("table.data tbody a >> nth=0")
    page.wait_for_url(lambda address: not address.endswith(tour.root))
    assert page.locator("nav.remah li").count() == 3
    tour.unit = urllib.parse.unquote(page.url.rsplit("/", 1)[1])
    measured, total = (int(part) for part in re.findall(r"Diukur\s+(\d+)\s+Tidak diukur\s+(\d+)", page.inner_text("dl.ringkasan"))[0])
    page.click("text=Lihat orang-orangnya")
    assert count(page) == measured + total
    assert page.locator("#unit option:checked").get_attribute("value") == tour.unit


def test_filters_order_and_pager(tour, page):
    page.goto("/pegawai")
    everybody = count(page)
    page.select_option("#ukuran", "tidak")
    page.click("button:has-text('Saring')")
    without = count(page)
    page.select_option("#ukuran", "ya")
    page.click("button:has-text('Saring')")
    assert everybody == without + count(page) and 0 < without < everybody
    assert "ukuran=ya" in page.url
    page.click("thead a:has-text('Total')")
    totals = [float(text.replace(",", ".")) for text in column(page, "Total")]
    assert totals == sorted(totals, reverse=True) and len(totals) == 50
    assert page.locator("th[aria-sort=descending]").count() == 1 and "ukuran=ya" in page.url
    page.click("thead a:has-text('Total')")
    totals = [float(text.replace(",", ".")) for text in column(page, "Total")]
    assert totals == sorted(totals)
    seen, pages = [], 1
    seen += people_numbers(page)
    while page.locator("a[rel=next]").count():
        page.click("a[rel=next]")
        seen += people_numbers(page)
        pages += 1
    assert len(seen) == len(set(seen)) == everybody - without and pages == -(-len(seen) // 50)
    assert "ukuran=ya" in page.url and "urut=total" in page.url
    assert page.goto("/pegawai?hal=999999").status == 200
    for address in ["/pegawai?hal=0", "/pegawai?hal=x", "/pegawai/0", "/pegawai/99999999", "/unit/tidak-ada", "/ringkasan?ukur=99"]:
        assert page.request.get(address).status in (400, 404), address


def test_search(tour, watched, page):
    page.goto("/pegawai")
    page.fill("#cari", tour.nip)
    page.click("button:has-text('Cari')")
    assert page.url.endswith(tour.person) and page.inner_text("h1") == tour.name
    page.goto("/pegawai")
    word = tour.name.split()[0]
    page.fill("#cari", word)
    page.click("button:has-text('Cari')")
    assert page.input_value("#cari") == word
    names = column(page, "Nama")
    assert names and all(word.lower() in name.lower() for name in names)
    page.goto("/pegawai")
    page.fill("#cari", tour.nip[:12])
    page.click("button:has-text('Cari')")
    assert "NIP" in page.inner_text("main")
    page.goto("/pegawai")
    page.fill("#cari", "199001012015011999")
    page.click("button:has-text('Cari')")
    assert "NIP" in page.inner_text("main")
    for address in watched.addresses:
        assert not re.search(r"\d{10,}", urllib.parse.unquote(address.removeprefix(tour.server.address))), f"a NIP stands in {address}"


def download(page, link):
    with page.expect_download() as taken:
        page.click(link)
    return taken.value.suggested_filename, open(taken.value.path(), "rb").read()


def test_exports(tour, page):
    page.goto("/pegawai?ukuran=ya&urut=-total")
    names = column(page, "Nama")
    name, data = download(page, "a:has-text('CSV')")
    rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"))))
    assert name.endswith(".csv") and len(rows) - 1 == count(page)
    assert [row[1] if NIP.fullmatch(row[0].strip("'")) else row[0] for row in rows[1:51]] == names, "not in the order that is shown"
    name, data = download(page, "a:has-text('XLSX')")
    assert name.endswith(".xlsx") and data[:4] == b"PK\x03\x04"


def test_upload_trial_import(tour, watched, page):
    files = simulated(tour.folder / "data", "--employees", 200, "--as-of", "2022-06-30", "--seed", 5)
    page.goto("/impor")
    page.fill("#instansi", "ada spasi")
    page.fill("#nama", "Pemerintah Kab. Contoh")
    page.set_input_files("#berkas", files[:1])
    page.click("button:has-text('Kirim dan coba')")
    assert page.locator(".peringatan, .galat").count()
    # Files cannot be kept, what was typed can; a trial may be thrown away.
    upload(page, "CONTOH", "Pemerintah Kab. Contoh", files[:2], "**/impor/kiriman/*")
    page.click("button:has-text('Buang')")
    assert page.url.endswith("/impor") and page.locator("text=Diterima, belum diimpor").count() == 0
    upload(page, "CONTOH", "Pemerintah Kab. Contoh", files)
    found = int(re.search(r"Temuan \(([\d.]+)\)", page.inner_text("main"))[1].replace(".", ""))
    name, data = download(page, "a:has-text('Ambil semua temuan')")
    rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"))))
    assert len(rows) - 1 == found > 0
    assert not NIP.search(data.decode()), "findings name a NIP"
    page.reload()
    if page.locator("#izinkan").count():
        page.check("#izinkan")
    # Somebody who clicks twice imports once, and is told no fault.
    page.dblclick("button:has-text('Impor 8 berkas')")
    await_job(page, "**/pengukuran")
    page.goto("/impor")
    assert "Pemerintah Kab. Contoh" in page.inner_text("main")


def test_nonsense_upload(tour, watched, page):
    nonsense = tour.folder / "aneh <b>&.csv"
    nonsense.write_text("ini bukan ekspor\n1;2\n")
    page.goto("/impor")
    page.fill("#instansi", "ANEH")
    page.set_input_files("#berkas", str(nonsense))
    page.click("button:has-text('Kirim dan coba')")
    page.wait_for_selector(".peringatan")
    assert page.locator("main b").count() == 0, "the name of a file is not escaped"
    assert str(tour.server.archive) not in page.content(), "the page tells where the archive lies on the server"
    page.goto("/impor")
    if page.locator("a[href*='/kiriman/']").count():
        page.goto(page.get_attribute("a[href*='/kiriman/']", "href"))
        page.wait_for_selector(".peringatan, button:has-text('Buang')")
        assert page.locator("button:has-text('Buang')").count(), "what cannot be read cannot be thrown away"


def test_measure_and_publish(tour, page):
    page.goto("/pengukuran")
    page.select_option("#instansi", "CONTOH")
    page.fill("#tanggal", "2022-06-30")
    page.fill("#opsi", "tidak.ada=1")
    page.fill("#nama", "Triwulan II <b>")
    page.click("main button:has-text('Ukur')")
    assert page.locator(".peringatan, .galat").count()
    assert (page.input_value("#nama"), page.input_value("#tanggal"), page.input_value("#opsi"), page.input_value("#instansi")) == (
        "Triwulan II <b>", "2022-06-30", "tidak.ada=1", "CONTOH")
    page.fill("#opsi", "")
    page.click("main button:has-text('Ukur')")
    await_job(page, "**/ringkasan?ukur=*")
    page.goto("/pengukuran")
    row = page.locator("table.data tr", has_text="Kab. Contoh")
    assert "Triwulan II <b>" in row.inner_text() and page.locator("table b").count() == 0
    row.locator("a:has-text('Tetapkan')").click()
    page.fill("#sk", "x" * 2000)
    page.click("button:has-text('Tetapkan')")
    assert page.locator(".peringatan, .galat").count()
    page.fill("#sk", "SK 800/12/2022")
    page.click("button:has-text('Tetapkan')")
    page.wait_for_url("**/pengukuran")
    assert "SK 800/12/2022" in page.locator("table.data tr", has_text="Kab. Contoh").inner_text()


def test_instruments(tour, page):
    page.goto("/instrumen")
    names = [link.get_attribute("href") for link in page.locator("table.data tbody a").all()]
    assert len(names) >= 2
    for name in names:
        page.goto(name)
        assert page.locator("table.data").count() > 3
    page.goto("/instrumen")
    page.click("a[href*='/beda/'] >> nth=0")
    assert page.locator("table.data tbody tr").count() > 0
    for name in ["tidak-ada", "..%2F..%2Fetc%2Fpasswd", "%2Fetc%2Fpasswd"]:
        assert page.request.get(f"/instrumen/{name}").status in (400, 404)


def test_accounts(tour, page):
    page.goto("/akun")
    page.fill("#nama", "admin")
    page.select_option("#peran", "auditor")
    page.click("button:has-text('Buat akun')")
    assert page.locator(".peringatan, .galat").count() and page.input_value("#nama") == "admin"
    needs = {"opd": ("#unit", tour.unit), "evaluator": ("#wilayah", "1"), "pegawai": ("#nip", tour.nip)}
    for role in ROLES:
        page.goto("/akun")
        page.fill("#nama", f"uji.{role}")
        page.select_option("#peran", role)
        if role in ("pengelola", "opd", "pimpinan", "pegawai"):
            page.select_option("#instansi", "LATIHAN")
        if role in needs:
            page.fill(*needs[role])
        page.fill("#sandi", PASSWORD)
        page.click("button:has-text('Buat akun')")
        assert page.locator(".peringatan, .galat").count() == 0, page.inner_text(".peringatan, .galat")
        assert page.locator(f"table.data a:text-is('uji.{role}')").count() == 1
    assert not NIP.search(page.inner_text("main")), "the list of accounts names a NIP"
    page.click("table.data a:text-is('uji.auditor')")
    here = page.url
    page.fill("#nama", "Dasbor")
    page.click("button:has-text('oken')")
    token = page.inner_text(".pemberitahuan:not(.tetap)").split()[-1]
    assert len(token) > 20
    answer = page.request.get("/api/v1/agencies", headers={"authorization": f"Bearer {token}"})
    assert answer.status == 200 and answer.headers["etag"]
    page.goto(here)
    assert token not in page.content() and "Dasbor" in page.inner_text("table.data")
    tour.token = token


@pytest.mark.parametrize("role", ROLES)
def test_roles(tour, watched, role):
    page = watched.window(tour.server)
    sign_in(page, f"uji.{role}")
    page.goto("/ringkasan")
    shown = page.eval_on_selector_all("nav.utama a", "links => links.map(link => link.pathname)")
    assert shown == NAVIGATION[role]
    for address in NAVIGATION["administrator"]:
        # Instruments are the law, which everybody may read; the overview of an employee is their own score.
        allowed = address in shown or address in ("/instrumen", "/ringkasan")
        code = page.request.get(address).status
        assert code == (200 if allowed else 404), f"{role} gets {code} at {address}"
    for address, roles in OTHERS.items():
        assert page.request.get(address).status == (200 if role in roles else 404), f"{role} at {address}"
    page.goto("/saya")
    key = page.get_attribute("form[action='/keluar'] [name=kunci]", "value")
    # What is not granted is not there for forms either, though they carry the right key.
    for address, roles in {
        "/akun": {"administrator"}, "/akun/1/token": {"administrator"}, "/akun/1/sandi": {"administrator"}, "/akun/1/cabut": {"administrator"},
        "/impor/latihan": {"administrator"}, "/pengukuran": {"administrator", "pengelola"},
        "/pengukuran/1/penetapan": {"administrator", "pengelola"},
    }.items():
        if role not in roles:
            assert page.request.post(address, form={"kunci": key}).status == 404, f"{role} at {address}"
    if role == "pegawai":
        assert page.inner_text("h1") == tour.name
        assert page.request.get(tour.person).status == 404
    if role == "opd":
        page.goto("/pegawai")
        within = count(page)
        page.goto("/pengukuran")
        assert "Kab. Contoh" not in page.inner_text("main")
        admin = watched.window(tour.server, storage_state=tour.state)
        admin.goto(f"/pegawai?ukur=1&unit={tour.unit}")
        assert within == count(admin)
        # What lies beside or above the unit is not there, whatever the way.
        admin.goto(f"/unit/{tour.root}?ukur=1")
        others = [link for link in admin.eval_on_selector_all("table.data tbody a", "all => all.map(a => a.pathname)") if tour.unit not in link]
        admin.goto(f"/pegawai?ukur=1&unit={others[0].rsplit('/', 1)[1]}")
        stranger, name = people_numbers(admin)[0], column(admin, "Nama")[0]
        nip = column(admin, "NIP")[0]
        for address in [*others, f"/unit/{tour.root}", stranger, "/ringkasan?ukur=2", "/pegawai?ukur=2"]:
            assert page.request.get(address).status == 404, address
        page.goto(f"/pegawai?unit={others[0].rsplit('/', 1)[1]}")
        assert page.locator("table.data").count() == 0 and name not in page.inner_text("main")
        page.fill("#cari", nip)
        page.click("button:has-text('Cari')")
        assert name not in page.content()
        text = page.request.get("/pegawai/ekspor.csv").text()
        assert nip not in text and len(text.splitlines()) == within + 1
    # The same person's session ends with the form, and the old cookie is worth nothing.
    state = page.context.storage_state()
    page.click("text=Keluar")
    assert page.url.endswith("/masuk")
    assert watched.window(tour.server, storage_state=state).goto("/saya").url.endswith("/masuk?lanjut=%2Fsaya")


@pytest.mark.parametrize("role", ["pengelola", "pegawai"])
def test_own_password(tour, watched, role):
    page, other = watched.window(tour.server), watched.window(tour.server)
    sign_in(page, f"uji.{role}")
    sign_in(other, f"uji.{role}")
    page.goto("/saya/sandi")
    page.fill("#lama", "bukan-yang-ini-sama-sekali")
    page.fill("#sandi", "gajah-biru-berenang-8")
    page.click("main button:has-text('Ganti')")
    assert page.locator("[role=alert] a[href='#lama']").count() == 1
    page.fill("#lama", PASSWORD)
    page.fill("#sandi", "pendek")
    page.click("main button:has-text('Ganti')")
    assert page.locator("[role=alert] a[href='#sandi']").count() == 1, "a weak new password is said of the old one"
    page.fill("#lama", PASSWORD)
    page.fill("#sandi", "gajah-biru-berenang-8")
    page.click("main button:has-text('Ganti')")
    assert page.url.endswith("/saya/sandi?selesai=ya"), "one's own session ended with the old password"
    assert "diganti" in page.inner_text("main"), "nothing says that the password is another"
    other.goto("/saya")
    assert "/masuk" in other.url, "another session goes on with the old password"
    sign_in(watched.window(tour.server), f"uji.{role}", "gajah-biru-berenang-8")


def test_sign_in(tour, watched):
    page, second = watched.window(tour.server), watched.window(tour.server)
    page.goto("/pegawai?ukuran=tidak")
    page.fill("#nama", "uji.auditor")
    page.fill("#sandi", "salah-sama-sekali-itu")
    page.click("button.utama")
    assert page.locator("[role=alert] a[href='#nama']").count() == 1 and page.input_value("#nama") == "uji.auditor"
    page.fill("#sandi", PASSWORD)
    page.click("button.utama")
    assert page.url.endswith("/pegawai?ukuran=tidak"), "one is not led back"
    for target in ["//contoh.invalid/", "https://contoh.invalid/", "/\\contoh.invalid", "/%5C%5Ccontoh.invalid"]:
        second.context.clear_cookies()
        second.goto("/masuk?lanjut=" + urllib.parse.quote(target, safe=""))
        second.fill("#nama", "uji.auditor")
        second.fill("#sandi", PASSWORD)
        second.click("button.utama")
        assert second.url.startswith(tour.server.address + "/"), f"led away by {target}"


def test_guessing_makes_wait(tour, watched):
    page = watched.window(tour.server)
    page.goto("/masuk")
    for _ in range(6):
        page.fill("#nama", "tidak.ada")
        page.fill("#sandi", "salah-sama-sekali-itu")
        page.click("button.utama")
    assert "detik" in page.inner_text("[role=alert]")
    sign_in(page, "uji.auditor")


def test_evaluator_sees_no_people(serve, watched, tmp_path):
    archive = tmp_path / "arsip.db"
    simulated(tmp_path / "data", "--employees", 300, "--as-of", "2022-06-30", "--seed", 2)
    takar("import", tmp_path / "data", "--archive", archive, "--agency", "6401", "--quick-code", "6401", "--name", "Pemerintah Kab. Contoh")
    takar("measure", "--archive", archive, "--agency", "6401", "--as-of", "2022-06-30")
    account(archive, "dalam", "evaluator", "--region", "I")
    account(archive, "luar", "evaluator", "--region", "II")
    server = serve(archive)
    page = watched.window(server)
    sign_in(page, "dalam")
    seen = ["/ringkasan", "/unit", "/pengukuran"]
    for address in seen:
        page.goto(address)
        seen += [link for link in page.eval_on_selector_all("main a", "all => all.map(a => a.pathname)") if link.startswith("/unit/") and link not in seen]
        assert not NIP.search(page.content()) and page.locator("main a[href*='/pegawai']").count() == 0, address
        for measured, total in zip(column(page, "Diukur"), column(page, "Indeks")):
            assert not (0 < int(measured.split(" / ")[0]) < 5 and re.search(r"\d,\d", total)), f"{address} shows the mean of {measured}"
    assert len(seen) > 4
    for address in ["/pegawai", "/pegawai/1", "/pegawai/ekspor.csv"]:
        assert page.request.get(address).status == 404
    other = watched.window(server)
    sign_in(other, "luar")
    other.goto("/pengukuran")
    assert "Kab. Contoh" not in other.content()
    for address in seen[3:] + ["/ringkasan?ukur=1", "/unit?ukur=1"]:
        assert other.request.get(address).status == 404, address


def test_two_sign_in_pages(tour, watched):
    page = watched.window(tour.server)
    later = page.context.new_page()
    later.goto("/masuk")
    sign_in(page, "uji.auditor")
    later.fill("#nama", "uji.auditor")
    later.fill("#sandi", PASSWORD)
    with later.expect_navigation() as answer:
        later.click("button.utama")
    assert answer.value.status < 400, "a second sign-in page that stood open says that the form is no longer valid"


def test_english_stays(tour, page):
    page.goto("/ringkasan?lang=en")
    assert page.get_attribute("html", "lang") == "en" and page.inner_text("h1") == "Overview"
    for address in ["/ringkasan", "/unit", "/pegawai", "/pengukuran", "/impor", "/instrumen", "/akun", "/audit", "/saya", tour.person + "?ukur=1"]:
        page.goto(address)
        assert page.get_attribute("html", "lang") == "en", address
        # The switch leads to the same page.
        page.click("a[hreflang=id]")
        assert page.get_attribute("html", "lang") == "id" and urllib.parse.urlsplit(page.url).path == address.split("?")[0]
        page.click("a[hreflang=en]")
        assert page.get_attribute("html", "lang") == "en"


def test_another_agency_changes_no_address(tour, page):
    # Another agency was measured since; what somebody has marked or open in another window must still be there.
    assert page.goto(tour.person).status == 200, "the address of a person leads to nothing once another agency is measured"


def test_language_switch_after_a_refused_form(tour, page):
    page.goto("/akun/1")
    page.fill("#sandi", "pendek")
    page.click("main button:has-text('kata sandi')")
    assert page.locator(".peringatan, .galat").count()
    with page.expect_navigation() as answer:
        page.click("a[hreflang=en]")
    assert answer.value.status == 200, "the language cannot be changed after a form was refused"


def test_appearance(tour, page):
    page.goto("/ringkasan")
    before = page.evaluate("getComputedStyle(document.body).backgroundColor")
    page.click("button.tema")
    after = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert before != after
    page.goto("/unit")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == after and page.get_attribute("button.tema", "aria-pressed") == "true"


@pytest.mark.parametrize("width", [1280, 360])
@pytest.mark.parametrize("language", ["id", "en"])
def test_no_page_is_wider_than_the_window(agency, watched, width, language):
    page = watched.window(agency.server, width, storage_state=agency.state)
    page.goto(f"/ringkasan?lang={language}")
    wide = []
    for name, address in agency.kinds.items():
        page.goto(address)
        if page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"):
            wide.append(name)
    page.goto("/ringkasan?lang=id")
    assert not wide


def test_without_scripts(tour, watched):
    page = watched.window(tour.server, java_script_enabled=False)
    sign_in(page, "uji.administrator")
    page.click("svg.lebar a[href*='kurang='] text >> nth=0")
    assert "kurang=" in page.url
    page.select_option("#ukuran", "ya")
    page.click("button:has-text('Saring')")
    page.click("table.data tbody a >> nth=0")
    assert re.search(r"/pegawai/\d+(\?ukur=\d+)?$", page.url)
    page.goto("/pegawai?ukur=1")
    page.fill("#cari", tour.nip)
    page.click("button:has-text('Cari')")
    assert page.url.endswith(tour.person + "?ukur=1")
    page.goto("/impor")
    page.fill("#instansi", "TANPA")
    page.fill("#nama", "Tanpa skrip")
    page.set_input_files("#berkas", simulated(tour.folder / "tanpa", "--employees", 30, "--as-of", "2022-06-30", "--seed", 9))
    page.click("button:has-text('Kirim dan coba')")
    for _ in range(100):
        if "/pekerjaan/" not in page.url:
            break
        page.wait_for_timeout(200)
        page.click("text=Muat ulang")
    assert "/impor/kiriman/" in page.url
    page.click("button:has-text('Buang')")
    assert page.url.endswith("/impor")
    page.click("text=Keluar")
    assert page.url.endswith("/masuk")


def test_print(tour, page):
    page.goto("/ringkasan")
    paper = page.pdf(format="A4")
    assert paper[:5] == b"%PDF-" and len(paper) > 20_000
    page.emulate_media(media="print")
    assert page.locator("nav.utama").is_hidden() and page.locator("header.kepala").is_hidden()
    assert "/ringkasan" in page.locator(".cetak-saja").last.inner_text()


def test_revoked_at_once(tour, watched, page):
    other = watched.window(tour.server)
    sign_in(other, "uji.auditor")
    page.goto("/akun")
    page.click("table.data a:text-is('uji.auditor')")
    page.click("button:has-text('Cabut')")
    other.goto("/ringkasan")
    assert "/masuk" in other.url
    assert page.request.get("/api/v1/agencies", headers={"authorization": f"Bearer {tour.token}"}).status == 401


def test_audit_trail(tour, page):
    page.goto("/audit")
    text = page.inner_text("main")
    assert not NIP.search(text) and tour.name not in text, "the audit trail names a person"
    assert tour.server.lives()
