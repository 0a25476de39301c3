"""The site in a real browser: what its scripts fetch, which no reading of the pages tells."""

import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest

from browsing.chromium import Opened

from .built import Site


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


def test_nothing_is_asked_of_anybody_else(chromium: Any, address: str) -> None:
    with Opened(chromium, f"{address}index.html") as opened:
        page = opened.page
        for name in ("tutorial/index.html", "reference/rules.html", "index.html"):
            page.goto(address + name, wait_until="networkidle")
        page.click(".md-search__input")
        page.type(".md-search__input", "عشرات")
        page.keyboard.press("End")  # the search listens to keys, and Arabic letters come without any
        page.wait_for_selector(".md-search-result__item a")
        found = [link.get_attribute("href") for link in page.query_selector_all(".md-search-result__item a")]
        assert opened.elsewhere(address) == []
        assert opened.said == []
    assert any("method/claims.html" in (href or "") for href in found)
    assert any(url.endswith("search_index.json") for url in opened.asked)
