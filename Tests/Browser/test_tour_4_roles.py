"""Accounts of all roles, and what each may see."""

import re

import pytest

from served import PASSWORD, account, takar
from windows import NIP, column, columns, count, people_numbers, sign_in, simulated

ROLES = ["administrator", "pengelola", "opd", "pimpinan", "pegawai", "evaluator", "auditor"]
# What the navigation shows to each role; where else one may go is said below.
NAVIGATION = {
    "administrator": ["/ringkasan", "/unit", "/pegawai", "/telaah", "/pengukuran", "/impor", "/instrumen", "/akun", "/audit"],
    "pengelola": ["/ringkasan", "/unit", "/pegawai", "/telaah", "/pengukuran", "/impor", "/instrumen"],
    "opd": ["/ringkasan", "/unit", "/pegawai", "/telaah", "/pengukuran", "/instrumen"],
    "pimpinan": ["/ringkasan", "/unit", "/pegawai", "/telaah", "/pengukuran", "/instrumen"],
    "pegawai": [],
    "evaluator": ["/ringkasan", "/unit", "/telaah", "/pengukuran", "/instrumen"],
    "auditor": ["/ringkasan", "/unit", "/pegawai", "/telaah", "/pengukuran", "/instrumen", "/audit"],
}
# Addresses beside the navigation, with the roles that may go there.
OTHERS = {
    "/pegawai/ekspor.csv": {"administrator", "pengelola", "opd", "pimpinan", "auditor"},
    "/pengukuran/1/penetapan": {"administrator", "pengelola"}, "/akun/1": {"administrator"}, "/metrik": {"administrator", "auditor"},
}


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
        # Row by row: a table of another kind on the page has an index too.
        for measured, total in columns(page, "Diukur", "Indeks"):
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
