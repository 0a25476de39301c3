"""The list of incidents in a browser: keys, the map without a network, and no barrier in either direction."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal

import pytest

from browsing.chromium import WAYS, barriers
from isnad.web.desk import Desk

from .serving import Opened, serving
from .test_incidents import ROWS, SCRIPT, fill

PATHS = ["/incidents", "/incidents?place=الصفصاف&grade=Fair", "/incidents?view=map", "/incidents?view=timeline"]


@pytest.fixture(scope="module")
def filled_desk(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """A desk of five incidents that a browser can reach."""
    case = fill(Path(shutil.copytree(built, tmp_path_factory.mktemp("listed") / "a.case")), *ROWS)
    with serving(case) as desk:
        yield desk


def drawn(opened: Opened, path: str = "/incidents?view=map") -> Any:
    opened.page.goto(opened.home + path)
    opened.until(lambda: opened.page.locator("path.spot").count() == 3)
    return opened.page


@pytest.mark.parametrize(("locale", "scheme", "width"), WAYS)
@pytest.mark.parametrize("path", PATHS)
def test_nothing_bars_anybody_and_nothing_is_asked_elsewhere(
    chromium: object,
    filled_desk: Desk,
    path: str,
    locale: str,
    scheme: Literal["light", "dark"],
    width: int,
) -> None:
    with Opened(chromium, filled_desk, locale=locale, scheme=scheme, width=width) as opened:
        if "map" in path:
            drawn(opened, path)
        else:
            opened.page.goto(opened.home + path)
        assert opened.page.evaluate("document.documentElement.scrollWidth") <= width
        assert opened.said == []
        assert opened.elsewhere(opened.home) == []
        assert barriers(opened.page) == []


def test_keys_lead_through_rows_and_views(chromium: object, filled_desk: Desk) -> None:
    with Opened(chromium, filled_desk) as opened:
        page = opened.page
        page.goto(f"{opened.home}/incidents?order=number")
        for key, expected in (("j", "Tal al-Safsaf"), ("j", "village"), ("k", "Tal al-Safsaf")):
            page.keyboard.press(key)
            assert expected in opened.focused
        page.keyboard.press("f")
        page.keyboard.type("safsaf")
        opened.led("Enter")
        page.wait_for_url("**/incidents?place=safsaf&order=number")
        assert page.locator("tr[data-row]").count() == 3
        opened.led("e")
        page.wait_for_url("**view=timeline")
        opened.led("m")
        page.wait_for_url("**view=map")
        assert "place=safsaf" in page.url
        page.keyboard.press("x")
        page.wait_for_url("**/incidents?view=map")


def test_a_form_that_asks_for_nothing_leads_to_the_bare_address(chromium: object, filled_desk: Desk) -> None:
    with Opened(chromium, filled_desk) as opened:
        opened.page.goto(f"{opened.home}/incidents?place=x")
        opened.page.get_by_role("searchbox").fill("")
        opened.page.keyboard.press("Enter")
        opened.page.wait_for_url(lambda url: url.rstrip("?").endswith("/incidents"))


def test_circles_by_keys(chromium: object, filled_desk: Desk) -> None:
    with Opened(chromium, filled_desk) as opened:
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


def test_a_name_in_a_popup_is_only_words(chromium: object, filled_desk: Desk) -> None:
    with Opened(chromium, filled_desk) as opened:
        page = drawn(opened)
        page.locator('path.spot[aria-label*="script"]').click(force=True)
        page.wait_for_selector(".leaflet-popup strong")
        assert SCRIPT in page.locator(".leaflet-popup strong").inner_text()
        assert page.locator(".leaflet-popup script").count() == 0
        assert opened.said == []


def test_larger_circles_are_more_incidents_and_all_have_one_colour(chromium: object, filled_desk: Desk) -> None:
    with Opened(chromium, filled_desk) as opened:
        page = drawn(opened)
        sizes = page.evaluate("[...document.querySelectorAll('path.spot')].map((p) => p.getBBox().width)")
        assert sizes[0] > sizes[1] == sizes[2]
        fills = page.evaluate("[...document.querySelectorAll('path.spot')].map((p) => getComputedStyle(p).fill)")
        assert len(set(fills)) == 1
        assert page.locator("path.line").count() >= 3


def test_a_map_that_can_not_be_drawn_says_so(chromium: object, filled_desk: Desk) -> None:
    with Opened(chromium, filled_desk) as opened:
        opened.page.route("**/api/incidents/points*", lambda route: route.fulfill(status=503, body="{}"))
        opened.page.goto(f"{opened.home}/incidents?view=map")
        opened.until(lambda: "could not be drawn" in str(opened.page.locator("#map").inner_text()))
        assert opened.page.locator(".places-list [data-row]").count() == 4
