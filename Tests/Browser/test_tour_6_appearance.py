"""Language, width, light and dark, paper, and no scripts at all."""

import re
import urllib.parse

import pytest

from windows import sign_in, simulated, visit


def test_english_stays(tour, page):
    page.goto("/ringkasan?lang=en")
    assert page.get_attribute("html", "lang") == "en" and page.inner_text("h1") == "Overview"
    for address in ["/ringkasan", "/unit", "/pegawai", "/telaah", "/bandingkan", "/pengukuran", "/impor", "/instrumen", "/akun", "/audit", "/saya", tour.person + "?ukur=1"]:
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
def test_no_page_is_wider_than_the_window(agency, watched, width):
    """In English; in Indonesian it is seen with axe."""
    page = watched.window(agency.server, width, storage_state=agency.state)
    page.goto("/ringkasan?lang=en")
    wide = []
    for name, address in agency.kinds.items():
        visit(page, address)
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
