"""Search, outlets and people in a browser: by keys, in both directions, on a phone, barring nobody."""

from collections.abc import Iterator
from pathlib import Path
from typing import Literal
from urllib.parse import quote_plus

import pytest

from browsing.chromium import WAYS, barriers
from isnad.pipeline.context import Context
from isnad.web.desk import Desk

from .serving import Opened, serving
from .told import OAK, SAMER, built


@pytest.fixture(scope="module")
def told(using: Context, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """A desk of the invented reports that a browser can reach."""
    case: Path = built(tmp_path_factory.mktemp("told") / "told.case", using, tmp_path_factory.mktemp("keys"))
    with serving(case) as desk:
        yield desk


PATHS = (
    f"/search?q={quote_plus('قصف OR لغم')}",
    f"/search?q={quote_plus('في من')}",
    "/outlets",
    f"/outlets/one?name={quote_plus(OAK)}",
    f"/outlets/one?name={quote_plus('عنب بلدي')}",
    "/people",
    f"/people/one?key={quote_plus(SAMER)}",
)


@pytest.mark.parametrize(("locale", "scheme", "width"), WAYS)
@pytest.mark.parametrize("path", PATHS)
def test_nothing_bars_anybody(
    chromium: object,
    told: Desk,
    path: str,
    locale: str,
    scheme: Literal["light", "dark"],
    width: int,
) -> None:
    with Opened(chromium, told, locale=locale, scheme=scheme, width=width) as opened:
        opened.page.goto(opened.home + path)
        assert opened.page.evaluate("document.documentElement.scrollWidth") <= width
        assert barriers(opened.page) == []
        asked = [url for url in opened.asked if not url.startswith(opened.home)]
        # a page that says why it refuses is told by the console as what it is
        said = [line for line in opened.said if "422" not in line]
    assert (said, asked) == ([], [])


def test_a_name_is_looked_for_and_let_through_by_keys(chromium: object, told: Desk) -> None:
    with Opened(chromium, told) as opened:
        page = opened.page
        opened.led("g", "s")
        page.wait_for_url("**/search")
        page.keyboard.press("f")
        page.keyboard.type("سوق")
        opened.led("Enter")
        assert page.locator(".hits mark.hit").count() >= 1
        page.keyboard.press("j")
        assert page.evaluate("document.activeElement.closest('li[data-row]') !== null")
        opened.led("g", "p")
        page.wait_for_url("**/people")
        opened.led("j", "Enter")
        page.wait_for_url("**/people/one?*")
        page.keyboard.press("w")
        page.keyboard.type("the family published it")
        page.get_by_role("button", name="Let the public edition print it").press("Enter")
        page.wait_for_selector(".notices .notice.done")
        assert page.locator(".panel.is-decided").count() == 1
        page.get_by_role("button", name="Leave it out again").press("Enter")
        page.wait_for_selector("textarea[name=reason]")
        assert opened.said == []
