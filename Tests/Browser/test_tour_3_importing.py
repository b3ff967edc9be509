"""From files to the decree."""

import csv
import io
import re

from windows import NIP, await_job, download, simulated, upload


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
