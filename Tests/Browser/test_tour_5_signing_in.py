"""Passwords, and the ways in."""

import urllib.parse

import pytest

from served import PASSWORD
from windows import sign_in


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
