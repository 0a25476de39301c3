"""The site in a real browser: what its scripts fetch, which no reading of the pages tells."""

import importlib
import os
import shutil
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer

import pytest

from .built import Site

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
REQUIRED = os.environ.get("ISNAD_BROWSER") == "required"
"""Where nothing may be skipped, whatever is missing fails."""
playwright = (importlib.import_module if REQUIRED else pytest.importorskip)("playwright.sync_api")
pytestmark = pytest.mark.skipif(CHROMIUM is None and not REQUIRED, reason="there is no Chromium on this machine")

_FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"]


class Quiet(SimpleHTTPRequestHandler):
    """Tells nobody what it serves."""

    def log_message(self, *_: object) -> None:
        """Nothing."""


@pytest.fixture(scope="module")
def address(site: Site) -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(site.folder)))
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    thread.join()
    server.server_close()


def test_nothing_is_asked_of_anybody_else(address: str) -> None:
    asked: list[str] = []
    faults: list[str] = []
    with playwright.sync_playwright() as started:
        browser = started.chromium.launch(executable_path=CHROMIUM, args=_FLAGS)
        page = browser.new_page()
        page.on("request", lambda request: asked.append(request.url))
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.on("console", lambda said: faults.append(said.text) if said.type == "error" else None)
        for name in ("tutorial/index.html", "reference/rules.html", "index.html"):
            page.goto(address + name, wait_until="networkidle")
        page.click(".md-search__input")
        page.type(".md-search__input", "عشرات")
        page.keyboard.press("End")  # the search listens to keys, and Arabic letters come without any
        page.wait_for_selector(".md-search-result__item a")
        found = [link.get_attribute("href") for link in page.query_selector_all(".md-search-result__item a")]
        browser.close()
    assert any("method/claims.html" in (href or "") for href in found)
    assert any(url.endswith("search_index.json") for url in asked)
    assert [url for url in asked if not url.startswith((address, "data:", "blob:"))] == []
    assert faults == []
