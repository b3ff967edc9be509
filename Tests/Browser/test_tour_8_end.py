"""What is revoked, and what the audit trail says of all."""

from windows import NIP, sign_in


def test_revoked_at_once(tour, watched, page):
    other = watched.window(tour.server)
    sign_in(other, "uji.auditor")
    page.goto("/akun")
    page.click("table.data a:text-is('uji.auditor')")
    assert page.locator("button:text-is('Akhiri semua sesi')").count() == 1
    page.click("button:text-is('Cabut akun ini')")
    other.goto("/ringkasan")
    assert "/masuk" in other.url
    assert page.request.get("/api/v1/agencies", headers={"authorization": f"Bearer {tour.token}"}).status == 401


def test_audit_trail(tour, page):
    page.goto("/audit")
    text = page.inner_text("main")
    assert not NIP.search(text) and tour.name not in text, "the audit trail names a person"
    assert tour.server.lives()
