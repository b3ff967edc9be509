"""What all suites share: servers on free ports, a browser, a tour, and an agency to look at."""

import pytest
from playwright.sync_api import sync_playwright

from kinds import agency_of
from served import Server
from targets import target_of
from windows import CHROMIUM, Watched


@pytest.fixture(scope="session")
def serve(tmp_path_factory):
    """Starts servers, and sees that every one ends cleanly."""
    servers = []

    def start(archive=None):
        folder = tmp_path_factory.mktemp("server")
        servers.append(Server(folder, archive))
        return servers[-1]

    yield start
    ends = [server.stop() for server in servers]
    logs = [server.log.read_text()[-5000:] for server, end in zip(servers, ends) if end]
    assert not any(ends), f"servers did not end cleanly: {ends}\n" + "\n".join(logs)


@pytest.fixture(scope="session")
def browser():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def watched(browser):
    watched = Watched(browser)
    yield watched
    watched.close()
    assert not watched.faults, "\n".join(dict.fromkeys(watched.faults))


class Tour:
    """What one test of the tour leaves to the next."""

    def __init__(self, server, folder):
        self.server, self.folder = server, folder
        self.state = self.person = self.nip = self.name = self.root = self.unit = self.token = None


@pytest.fixture(scope="session")
def tour(serve, tmp_path_factory):
    return Tour(serve(), tmp_path_factory.mktemp("tour"))


@pytest.fixture
def page(tour, watched):
    """A window of the administrator."""
    return watched.window(tour.server, storage_state=tour.state)


@pytest.fixture(scope="session")
def target(serve, tmp_path_factory):
    """A server with a measured agency, an administrator's session and a token."""
    return target_of(serve, tmp_path_factory.mktemp("target"))


@pytest.fixture(scope="session")
def agency(serve, browser, tmp_path_factory):
    """The agency to practise with, and one page of every kind."""
    return agency_of(serve, browser, tmp_path_factory.mktemp("agency"))
