"""From the overview to people and back, by units, filters and words, and away with files."""

import csv
import io
import re
import urllib.parse

from windows import NIP, column, count, download, people_numbers


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


def test_exports(tour, page):
    page.goto("/pegawai?ukuran=ya&urut=-total")
    names = column(page, "Nama")
    name, data = download(page, "a:has-text('CSV')")
    rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"))))
    assert name.endswith(".csv") and len(rows) - 1 == count(page)
    assert [row[1] if NIP.fullmatch(row[0].strip("'")) else row[0] for row in rows[1:51]] == names, "not in the order that is shown"
    name, data = download(page, "a:has-text('XLSX')")
    assert name.endswith(".xlsx") and data[:4] == b"PK\x03\x04"


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
