"""One page of every kind, of an agency to look at."""

from served import account
from windows import Watched, await_job, sign_in, simulated, upload, visit

# Pages that take work, by what is asked.
ASKED = {
    "telaah": "/telaah", "bandingkan": "/bandingkan", "bandingkan-dua": "/bandingkan/1/2", "peringkat-instansi": "/peringkat",
    "peringkat-undian": "/peringkat?ukur=1&undi=ya", "ramalan-nama": "/ramalan?ukur=1&siapa=ya", "mutu-data": "/mutu-data?ukur=1", "penghargaan": "/penghargaan",
    "penghargaan-belum": "/penghargaan?belum-ditetapkan=ya",
}


class Agency:
    """A server with the agency to practise with, its administrator's session, and the address of one page of every kind."""

    def __init__(self, server, state, kinds):
        self.server, self.state, self.kinds = server, state, kinds


def agency_of(serve, browser, folder):
    """Loads the agency to practise with, measures it once more, sends files, and finds out the addresses."""
    account(folder / "arsip.db", "admin", "administrator")
    server = serve(folder / "arsip.db")
    watched = Watched(browser)
    page = watched.window(server)
    sign_in(page, "admin")
    page.goto("/impor")
    page.click("form[action='/impor/latihan'] button")
    await_job(page, "**/ringkasan")
    measure(page, "LATIHAN", "2022-12-31", "Akhir tahun")
    kinds = {**looked(page), **asked(page), **sent(page, server, folder)}
    state = page.context.storage_state()
    watched.close()
    assert not watched.faults, watched.faults
    return Agency(server, state, kinds)


def measure(page, agency, day, label):
    """Measures an agency as of a day."""
    page.goto("/pengukuran")
    page.select_option("#instansi", agency)
    page.fill("#tanggal", day)
    page.fill("#nama", label)
    page.click("main button:has-text('Ukur')")
    await_job(page, "**/ringkasan?ukur=*")


def looked(page):
    """Pages that only show."""

    def link(address, selector):
        page.goto(address)
        return page.get_attribute(selector, "href")

    loss = link("/ringkasan?ukur=1", "svg a[href*='kurang=']")
    return {
        "ringkasan": "/ringkasan", "unit": "/unit", "satu-unit": link("/unit", "table.data tbody a"), "pegawai": "/pegawai",
        "pegawai-tersaring": loss, "pegawai-kosong": "/pegawai?cari=tidakadaorangbernamabegini",
        "orang": link(loss, "table.data tbody a"), "orang-tidak-diukur": link("/pegawai?ukuran=tidak", "table.data tbody a"),
        "pengukuran": "/pengukuran", "penetapan": "/pengukuran/1/penetapan", "instrumen": "/instrumen",
        "satu-instrumen": link("/instrumen", "table.data tbody a"), "beda": link("/instrumen", "main p a[href*='/beda/']"), "akun": "/akun",
        "satu-akun": "/akun/1", "audit": "/audit", "saya": "/saya", "tidak-ada": "/tidak-ada",
    }


def asked(page):
    """Pages that take work, those of new deeds too; each is worked out once, so that it is there at once afterwards."""
    kinds = dict(ASKED)
    page.goto("/telaah")
    known = {address.split("?")[0] for address in kinds.values()}
    for address in page.eval_on_selector_all("main dl a", "links => links.map(link => link.pathname)"):
        if address not in known and page.request.get(address).status == 200:
            kinds[address.strip("/")] = address
    for address in kinds.values():
        visit(page, address)
    return kinds


def sent(page, server, folder):
    """Pages of what was sent: a trial, what waits, and a job that came to nothing."""
    kinds = {"impor": "/impor"}
    upload(page, "CONTOH", "Pemerintah Kab. Contoh", simulated(folder / "data", "--employees", 200, "--as-of", "2022-06-30", "--seed", 5))
    kinds["percobaan"] = page.url.removeprefix(server.address)
    nonsense = folder / "aneh.csv"
    nonsense.write_text("ini bukan ekspor SIASN\n1;2\n")
    page.goto("/impor")
    page.fill("#instansi", "ANEH")
    page.set_input_files("#berkas", str(nonsense))
    page.click("button:has-text('Kirim dan coba')")
    page.wait_for_selector(".peringatan, table.data")
    if "/pekerjaan/" in page.url:
        kinds["pekerjaan-gagal"] = page.url.removeprefix(server.address)
    return kinds
