"""The page of an incident in a browser: reviewed by keys, without an error or a barrier, in both directions."""

import threading
from collections.abc import Iterator
from typing import Any, Literal

import pytest

from isnad.pipeline.context import Context
from isnad.web.app import application
from isnad.web.desk import Desk
from isnad.web.server import Server, listening
from isnad.web.settings import Settings

from .incidents import copied, made
from .test_browser import CHROMIUM, REQUIRED, WAYS, Opened, axe, browser  # noqa: F401 - a fixture

pytestmark = pytest.mark.skipif(CHROMIUM is None and not REQUIRED, reason="there is no Chromium on this machine")


@pytest.fixture(scope="module")
def served_incidents(using: Context, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    case = copied(made(using, tmp_path_factory), tmp_path_factory.mktemp("served-incidents"))
    bound = listening(0)
    app = application(case, Settings(bound.getsockname()[1], "amal"), tell=lambda _: None)
    server = Server(app, app.state.desk)
    thread = threading.Thread(target=server.run, kwargs={"sockets": [bound]})
    thread.start()
    yield app.state.desk
    app.state.desk.ending.set()
    server.should_exit = True
    thread.join()
    bound.close()


def market(served: Desk) -> str:
    with served.store.reading() as reader:
        kept = reader.document_named("market.txt")
        assert kept is not None
        return f"/incidents/{reader.drafted.incidents_of([kept.id])[0]}"


@pytest.mark.parametrize(("locale", "scheme", "width"), WAYS)
def test_the_page_bars_nobody_and_asks_nobody_else(
    browser: Any,  # noqa: F811
    served_incidents: Desk,
    locale: str,
    scheme: Literal["light", "dark"],
    width: int,
) -> None:
    with Opened(browser, served_incidents, locale=locale, scheme=scheme, width=width) as opened:
        opened.page.goto(opened.home + market(served_incidents))
        for details in opened.page.locator("details:not([open]) > summary").all():
            if details.is_visible():
                details.click()
        assert opened.page.evaluate("document.documentElement.scrollWidth") <= width
        found = axe.Axe().run(opened.page).response
        assert opened.said == []
        assert [url for url in opened.asked if not url.startswith(opened.home)] == []
    assert len(found["passes"]) > 20
    assert [(v["id"], v["nodes"][0]["html"]) for v in found["violations"]] == []


def test_an_incident_is_reviewed_by_keys(browser: Any, served_incidents: Desk) -> None:  # noqa: F811
    with Opened(browser, served_incidents) as opened:
        page = opened.page
        page.goto(opened.home + market(served_incidents))
        page.wait_for_selector("[data-key=v][aria-keyshortcuts]")
        for letter in "as":
            page.keyboard.press(letter)
        page.keyboard.press("v")
        assert page.locator("#accept form").is_visible(), "it asks first"
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        page.wait_for_selector(".notices .notice.done")
        assert "Accepted" in page.locator(".notices .notice").inner_text()
        page.keyboard.press("c")
        page.keyboard.type("seen it all")
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        page.wait_for_selector("#comments .past")
        page.wait_for_selector("[data-key=z][aria-keyshortcuts]")
        page.keyboard.press("z")
        page.keyboard.press("Tab")
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        page.wait_for_selector("#review .chip.good")
        page.wait_for_selector("[data-key=u][aria-keyshortcuts]")
        page.keyboard.press("u")
        page.wait_for_selector("#history .is-undone")
        assert page.locator("#review .chip").first.inner_text() == "review begun"
        assert opened.said == []


def test_a_claim_is_ticked_by_a_key_and_split_off(browser: Any, served_incidents: Desk) -> None:  # noqa: F811
    with Opened(browser, served_incidents) as opened:
        page = opened.page
        before = market(served_incidents)
        page.goto(opened.home + before)
        page.wait_for_selector("[data-key=x][aria-keyshortcuts]")
        page.locator("#claims [data-row] [data-open]").last.focus()
        page.keyboard.press("x")
        assert page.locator("input[name=claim]:checked").count() == 1
        page.keyboard.press("p")
        page.keyboard.type("of another day")
        page.keyboard.press("Enter")
        page.wait_for_selector(".notices .notice.done")
        assert page.url != opened.home + before
        assert "of another day" in page.locator("#history").inner_text()
