"""Questions whose answers take work: by the form, by the address, as files, and to whom they are not answered."""

import csv
import io
import json
import re

import pytest

from kinds import measure
from served import account, takar
from windows import NIP, column, download, sign_in, simulated, visit

DEEDS = ["/bandingkan", "/ramalan", "/peringkat", "/mutu-data", "/penghargaan"]
EVERYBODY = {"administrator", "opd", "pimpinan", "evaluator", "auditor"}
# Who may ask what; an agency alone is compared with nobody for an award.
ASKERS = {
    "/telaah": EVERYBODY, "/bandingkan": EVERYBODY, "/peringkat?ukur=1": EVERYBODY, "/ramalan": EVERYBODY, "/mutu-data": EVERYBODY - {"pimpinan"},
    "/penghargaan?belum-ditetapkan=ya": {"administrator", "evaluator", "auditor"},
}


def number(text):
    """A number as it is written in Indonesian, whichever sign stands before it."""
    return float(text.replace("−", "-").replace(".", "").replace(",", "."))


def means(page):
    """The index of every measurement in the list, by its day."""
    page.goto("/pengukuran")
    rows = page.locator("table.data tbody tr", has_text="Latihan").all()
    return {re.search(r"\d+ \w+ \d{4}", row.inner_text())[0]: number(re.search(r"\b\d\d,\d\d\b", row.inner_text())[0]) for row in rows}


def test_hub_leads_to_every_deed(tour, page):
    page.goto("/ringkasan")
    page.click("nav.utama a[href^='/telaah']")
    links = page.eval_on_selector_all("main dl a", "links => links.map(link => link.pathname)")
    assert set(DEEDS) <= set(links)
    for address in DEEDS:
        visit(page, address)
        assert page.locator("h1").count() == 1 and page.locator("main form select").count() > 0, address


def test_compare(tour, page):
    measure(page, "LATIHAN", "2022-12-31", "Akhir tahun")
    later = int(page.url.rsplit("=", 1)[1])
    before, after = (means(page)[day] for day in ("30 Juni 2022", "31 Desember 2022"))
    page.goto("/bandingkan")
    page.select_option("#sebelum", "1")
    page.select_option("#sesudah", str(later))
    page.click("main button:has-text('Bandingkan')")
    page.wait_for_url(f"**/bandingkan/1/{later}")
    told = page.inner_text(".kalimat-utama")
    assert number(told.split(";")[0]) == after and number(re.search(r"[−+]\d+,\d\d", told)[0]) == pytest.approx(after - before, abs=0.011)
    name, data = download(page, "main a:has-text('CSV')")
    whole = next(csv.DictReader(io.StringIO(data.decode("utf-8-sig"))))
    assert name == "bandingkan.csv" and (float(whole["Sebelum"]), float(whole["Sesudah"])) == (before, after)
    name, data = download(page, "main a:has-text('XLSX')")
    assert name == "bandingkan.xlsx" and data[:4] == b"PK\x03\x04"
    document = page.request.get(f"/bandingkan/1/{later}?bentuk=json").json()
    parts = [part["poin"] for part in document["instansi"][0]["hasil"]["bagian"]]
    assert sum(parts) == pytest.approx(after - before, abs=0.03), "the parts do not come to the change"
    assert not NIP.search(page.content()) and str(tour.server.archive) not in json.dumps(document)


def test_rank(tour, page):
    visit(page, "/peringkat?ukur=1")
    totals = [number(text) for text in column(page, "Total")]
    assert totals == sorted(totals, reverse=True) and len(totals) > 1
    page.select_option("#undi", "ya")
    page.click("main button:has-text('Peringkatkan')")
    page.wait_for_url(lambda url: "/peringkat" in url and "undi=ya" in url)
    assert "ukur=1" in page.url and "undian" in page.inner_text("main") and page.input_value("#undi") == "ya"
    assert page.locator("svg").count() > 0
    page.click("table.data tbody a >> nth=0")
    assert re.search(r"/unit/\w+\?ukur=1$", page.url)


def test_forecast_and_target(tour, page):
    visit(page, "/ramalan?ukur=1")
    told = page.inner_text(".kalimat-utama")
    assert re.search(r"\d\d,\d\d", told) and not NIP.search(page.content())
    page.fill("form[action='/ramalan/target'] [name=target]", "75,5")
    page.click("button:has-text('Simpan target')")
    page.wait_for_url("**/ramalan*")
    page.goto("/ringkasan?ukur=1")
    assert "75,5" in page.content(), "the overview does not tell the target"
    visit(page, "/ramalan?ukur=1&siapa=ya")
    assert NIP.search(page.inner_text("main")), "nobody is named who loses points"
    visit(page, "/ramalan?ukur=1&opsi=bukan")
    assert page.locator("[role=alert]").count() == 1 and page.input_value("#opsi") == "bukan"
    page.goto("/audit")
    assert "hasil ramalan" in page.inner_text("main"), "who was told of people is not in the trail"


def test_quality(tour, page):
    visit(page, "/mutu-data?ukur=1")
    assert re.search(r"\d\d,\d\d", page.inner_text(".kalimat-utama"))
    name, data = download(page, "main a:has-text('CSV')")
    rows = list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"))))
    assert name == "mutu-data.csv" and rows and all(NIP.fullmatch(row["nip"]) for row in rows)
    page.goto("/audit")
    assert "hasil mutu-data" in page.inner_text("main")


def named(page):
    """Whom the award goes to: the first table."""
    return [name for name in page.locator("main table.data").first.locator("td[data-judul='Instansi']").all_inner_texts() if name]


def test_award(tour, page):
    visit(page, "/penghargaan")
    assert named(page) == ["Pemerintah Kab. Contoh"], "what is not official is named"
    page.select_option("#belum-ditetapkan", "ya")
    page.click("main button:has-text('Susun')")
    page.wait_for_url("**/penghargaan?*belum-ditetapkan=ya*")
    assert sorted(named(page)) == ["Instansi Latihan", "Pemerintah Kab. Contoh"]


@pytest.mark.parametrize("role", ["opd", "pimpinan", "evaluator", "auditor"])
def test_who_is_answered(tour, watched, role):
    page = watched.window(tour.server)
    sign_in(page, f"uji.{role}")
    for address, roles in ASKERS.items():
        code = page.request.get(address).status
        # An evaluator of another region has nothing to ask about.
        assert (code != 404) == (role in roles) or role == "evaluator" and "ukur=" in address, f"{role} gets {code} at {address}"
    page.goto("/telaah")
    for link in page.eval_on_selector_all("main dl a", "links => links.map(link => link.pathname)"):
        if link in DEEDS:
            assert page.request.get(link).status != 404, f"{role} is led to nothing at {link}"
    if role == "opd":
        for address in ["/peringkat", "/ramalan", "/mutu-data", "/bandingkan/1/1"]:
            separator = "&" if "?" in address else "?"
            assert page.request.get(f"{address}{separator}unit={tour.root}").status == 404, address
        assert page.request.get("/bandingkan/1/1?bentuk=json").status == 404, "a document tells of the whole agency"


@pytest.fixture(scope="module")
def regions(serve, tmp_path_factory):
    """Two agencies of two regions; in the first a unit of three people."""
    folder = tmp_path_factory.mktemp("regions")
    for code, seed in (("6401", 2), ("3201", 3)):
        simulated(folder / code, "--employees", 60, "--as-of", "2022-06-30", "--seed", seed)
        if code == "6401":
            split_off(folder / code, 3)
        takar("import", folder / code, "--archive", folder / "arsip.db", "--agency", code, "--quick-code", code, "--name", f"Pemda {code}")
        takar("measure", "--archive", folder / "arsip.db", "--agency", code, "--as-of", "2022-06-30")
    takar("measure", "--archive", folder / "arsip.db", "--agency", "3201", "--as-of", "2022-09-30")
    account(folder / "arsip.db", "dalam", "evaluator", "--region", "I")
    return serve(folder / "arsip.db")


def split_off(folder, count):
    """Moves some people into a new unit of their own."""
    units, people = folder / "unor.csv", folder / "pegawai.csv"
    above = next(row for row in units.read_text().splitlines() if ";DINAS " in row).split(";")[0]
    row = next(row for row in units.read_text().splitlines() if row.startswith(above)).split(";")
    row[0], row[2], row[3], row[4] = "U" + "1".zfill(31), above, "", "SEKSI KECIL"
    units.write_text(units.read_text().rstrip("\n") + "\n" + ";".join(row) + "\n")
    people.write_text(people.read_text().replace(f";{above};", f";{row[0]};", count))


def test_nothing_beyond_an_account_is_told(regions, watched):
    page = watched.window(regions)
    sign_in(page, "dalam")
    small, told = "U" + "1".zfill(31), []
    for address in [f"/ramalan?ukur=1&unit={small}", f"/mutu-data?ukur=1&unit={small}", "/peringkat?per=2022-09-30", "/peringkat?ukuran=besar",
                    "/peringkat?per=1990-01-01"]:
        visit(page, address)
        text = page.inner_text("main")
        if f"unit={small}" in address and re.search(r"\d\d,\d\d", text):
            told.append(f"{address} tells what fewer than five come to")
        if str(regions.archive) in text:
            told.append(f"{address} tells where the archive lies")
        if "September 2022" in text or "Bandung" in text or "Jakarta" in text:
            told.append(f"{address} tells of another region")
    document = page.request.get("/peringkat?bentuk=json").text()
    if str(regions.archive) in document:
        told.append("the document of the ranking tells where the archive lies")
    assert not told, "\n".join(told)
