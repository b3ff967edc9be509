"""axe-core finds nothing serious on any kind of page, wide and narrow, by day and by night."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from windows import PICTURES, visit

APPEARANCES = [(width, dark) for width in (1280, 360) for dark in (False, True)]


@pytest.mark.parametrize("width,dark", APPEARANCES, ids=[f"{width}-{'gelap' if dark else 'terang'}" for width, dark in APPEARANCES])
def test_pages(agency, watched, width, dark):
    inside = watched.window(agency.server, width, dark, storage_state=agency.state)
    outside = watched.window(agency.server, width, dark)
    found = []
    for name, address in [*agency.kinds.items(), ("masuk", "/masuk")]:
        page = outside if name == "masuk" else inside
        visit(page, address)
        if PICTURES:
            page.screenshot(path=f"{PICTURES}/{name}-{width}-{'gelap' if dark else 'terang'}.jpg", full_page=True, type="jpeg", quality=80)
        if page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"):
            found.append(f"{name}: wider than the window")
        response = Axe().run(page).response
        assert len(response["passes"]) > 10, f"axe has not looked at {name}"
        for violation in response["violations"]:
            if violation["impact"] in ("serious", "critical"):
                places = [node["html"][:200] for node in violation["nodes"]]
                found.append(f"{name}: {violation['id']} ({violation['impact']}): {len(places)} of {places[:3]}")
    assert not found, "\n".join(found)
