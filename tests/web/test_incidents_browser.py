"""The list of incidents in a browser: keys, the map without a network, and no barrier in either direction."""

import shutil
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal

import pytest

from isnad.web.app import application
from isnad.web.desk import Desk
from isnad.web.server import Server, listening
from isnad.web.settings import Settings

from .test_browser import _GRAVE, WAYS, Opened, axe, browser, pytestmark  # noqa: F401 - fixtures of its own
from .test_incidents import ROWS, SCRIPT, fill

PATHS = ["/incidents", "/incidents?place=الصفصاف&grade=Fair", "/incidents?view=map", "/incidents?view=timeline"]


@pytest.fixture(scope="module")
def filled_desk(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """A desk of five incidents that a browser can reach."""
    case = fill(Path(shutil.copytree(built, tmp_path_factory.mktemp("listed") / "a.case")), *ROWS)
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


def drawn(opened: Opened, path: str = "/incidents?view=map") -> Any:
    opened.page.goto(opened.home + path)
    opened.until(lambda: opened.page.locator("path.spot").count() == 3)
    return opened.page


@pytest.mark.parametrize(("locale", "scheme", "width"), WAYS)
@pytest.mark.parametrize("path", PATHS)
def test_nothing_bars_anybody_and_nothing_is_asked_elsewhere(
    browser: object,  # noqa: F811
    filled_desk: Desk,
    path: str,
    locale: str,
    scheme: Literal["light", "dark"],
    width: int,
) -> None:
    with Opened(browser, filled_desk, locale=locale, scheme=scheme, width=width) as opened:
        if "map" in path:
            drawn(opened, path)
        else:
            opened.page.goto(opened.home + path)
        assert opened.page.evaluate("document.documentElement.scrollWidth") <= width
        assert opened.said == []
        assert [url for url in opened.asked if not url.startswith(opened.home)] == []
        found = axe.Axe().run(opened.page).response
    grave = [v for v in found["violations"] if v["impact"] in _GRAVE]
    assert [(v["id"], v["nodes"][0]["html"]) for v in grave] == []


def test_keys_lead_through_rows_and_views(browser: object, filled_desk: Desk) -> None:  # noqa: F811
    with Opened(browser, filled_desk) as opened:
        page = opened.page
        page.goto(f"{opened.home}/incidents?order=number")
        for key, expected in (("j", "Tal al-Safsaf"), ("j", "village"), ("k", "Tal al-Safsaf")):
            page.keyboard.press(key)
            assert expected in opened.focused
        page.keyboard.press("f")
        page.keyboard.type("safsaf")
        page.keyboard.press("Enter")
        page.wait_for_url("**/incidents?place=safsaf&order=number")
        assert page.locator("tr[data-row]").count() == 3
        page.keyboard.press("e")
        page.wait_for_url("**view=timeline")
        page.keyboard.press("m")
        page.wait_for_url("**view=map")
        assert "place=safsaf" in page.url
        page.keyboard.press("x")
        page.wait_for_url("**/incidents?view=map")


def test_a_form_that_asks_for_nothing_leads_to_the_bare_address(browser: object, filled_desk: Desk) -> None:  # noqa: F811
    with Opened(browser, filled_desk) as opened:
        opened.page.goto(f"{opened.home}/incidents?place=x")
        opened.page.get_by_role("searchbox").fill("")
        opened.page.keyboard.press("Enter")
        opened.page.wait_for_url(lambda url: url.rstrip("?").endswith("/incidents"))


def test_circles_by_keys(browser: object, filled_desk: Desk) -> None:  # noqa: F811
    with Opened(browser, filled_desk) as opened:
        page = drawn(opened)
        assert page.locator('path.spot[tabindex="0"]').count() == 1
        page.locator('path.spot[tabindex="0"]').focus()
        label = "document.activeElement.getAttribute('aria-label')"
        assert page.evaluate(label).endswith("2 incidents")
        page.keyboard.press("ArrowRight")
        assert page.evaluate(label).endswith("1 incident")
        page.keyboard.press("ArrowLeft")
        page.keyboard.press("Enter")
        opened.until(lambda: opened.focused == "List these incidents")
        page.keyboard.press("Escape")
        opened.until(lambda: str(page.evaluate(label)).endswith("2 incidents"))
        page.keyboard.press("Enter")
        opened.until(lambda: opened.focused == "List these incidents")
        page.keyboard.press("Enter")
        page.wait_for_url("**/incidents?at=*")
        assert page.locator("tr[data-row]").count() == 2


def test_a_name_in_a_popup_is_only_words(browser: object, filled_desk: Desk) -> None:  # noqa: F811
    with Opened(browser, filled_desk) as opened:
        page = drawn(opened)
        page.locator('path.spot[aria-label*="script"]').click(force=True)
        page.wait_for_selector(".leaflet-popup strong")
        assert SCRIPT in page.locator(".leaflet-popup strong").inner_text()
        assert page.locator(".leaflet-popup script").count() == 0
        assert opened.said == []


def test_larger_circles_are_more_incidents_and_all_have_one_colour(browser: object, filled_desk: Desk) -> None:  # noqa: F811
    with Opened(browser, filled_desk) as opened:
        page = drawn(opened)
        sizes = page.evaluate("[...document.querySelectorAll('path.spot')].map((p) => p.getBBox().width)")
        assert sizes[0] > sizes[1] == sizes[2]
        fills = page.evaluate("[...document.querySelectorAll('path.spot')].map((p) => getComputedStyle(p).fill)")
        assert len(set(fills)) == 1
        assert page.locator("path.line").count() >= 3


def test_a_map_that_can_not_be_drawn_says_so(browser: object, filled_desk: Desk) -> None:  # noqa: F811
    with Opened(browser, filled_desk) as opened:
        opened.page.route("**/api/incidents/points*", lambda route: route.fulfill(status=503, body="{}"))
        opened.page.goto(f"{opened.home}/incidents?view=map")
        opened.until(lambda: "could not be drawn" in str(opened.page.locator("#map").inner_text()))
        assert opened.page.locator(".places-list [data-row]").count() == 4
