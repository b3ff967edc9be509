"""The first start, and what an administrator finds before anything is there; each test of the tour goes on where the one before ended."""

from served import PASSWORD
from windows import await_job


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
