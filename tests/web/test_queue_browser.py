"""The review queue in a browser: one key a claim, four for a count, no page loaded in between."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import pytest

from browsing.chromium import WAYS, barriers
from isnad.web.desk import Desk

from .serving import Opened, serving


@pytest.fixture(scope="module")
def served(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """A desk of two reports that a browser can reach."""
    with serving(Path(shutil.copytree(built, tmp_path_factory.mktemp("served") / "a.case"))) as desk:
        yield desk


PAGES = [
    *("/", "/queue", "/queue?state=changed&event=killed"),
    *("/log", "/log?show=refusals", "/log?entry=1", "/method", "/audit?seed=1&size=3"),
]


def claim(opened: Opened) -> str:
    return str(opened.page.locator('[data-card] input[name="claim"]').first.get_attribute("value"))


def test_a_claim_in_one_key_and_a_count_in_four(chromium: object, served: Desk) -> None:
    with Opened(chromium, served) as opened:
        page = opened.page
        page.goto(f"{opened.home}/queue")
        page.evaluate("window.still = true")
        first = claim(opened)
        page.keyboard.press("a")
        opened.until(lambda: claim(opened) != first)
        second = claim(opened)
        assert page.locator("#said").text_content().startswith("Done: Accepted.")
        for key in ("c", "1", "2", "Enter"):
            page.keyboard.press(key)
        opened.until(lambda: claim(opened) != second)
        assert "corrected" in page.locator('[data-key="u"]').inner_text()
        assert "12" in page.locator('[data-key="u"]').inner_text()
        for back in (second, first):
            page.keyboard.press("u")
            opened.until(lambda back=back: claim(opened) == back)  # type: ignore[misc]
        assert page.url.endswith(f"claim={first}")
        page.keyboard.press("r")
        page.keyboard.type("not said")
        page.keyboard.press("Enter")
        opened.until(lambda: claim(opened) != first)
        page.keyboard.press("u")
        opened.until(lambda: claim(opened) == first)
        page.keyboard.press("s")
        opened.until(lambda: claim(opened) != first)
        assert page.evaluate("window.still") is True
        assert opened.said == []


def test_an_empty_count_is_refused_on_the_card(chromium: object, served: Desk) -> None:
    with Opened(chromium, served) as opened:
        opened.page.goto(f"{opened.home}/queue")
        first = claim(opened)
        for key in ("c", "Delete", "Enter"):
            opened.page.keyboard.press(key)
        opened.until(lambda: opened.page.locator(".notice.refused").count() == 1)
        assert claim(opened) == first


@pytest.mark.parametrize(("locale", "scheme", "width"), WAYS)
@pytest.mark.parametrize("path", PAGES)
def test_nothing_bars_anybody(
    chromium: object,
    served: Desk,
    path: str,
    locale: str,
    scheme: Literal["light", "dark"],
    width: int,
) -> None:
    with Opened(chromium, served, locale=locale, scheme=scheme, width=width) as opened:
        opened.page.goto(opened.home + path)
        assert opened.page.evaluate("document.documentElement.scrollWidth") <= width
        assert barriers(opened.page) == []
        assert opened.said == []


def test_a_claim_of_a_sample_in_one_key(chromium: object, served: Desk) -> None:
    with Opened(chromium, served) as opened:
        opened.page.goto(f"{opened.home}/audit?seed=3&size=2")
        for key, words in (("y", "Judged: 1 of 2"), ("n", "Judged: 2 of 2")):
            opened.led(key)
            assert opened.page.locator("#judged").inner_text() == words
        assert "1 of them were wrong: 50.0 %" in opened.page.locator(".lead").inner_text()
        assert opened.said == []
