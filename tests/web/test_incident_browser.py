"""The page of an incident in a browser: reviewed by keys, without an error or a barrier, in both directions."""

from collections.abc import Iterator
from typing import Any, Literal

import pytest

from browsing.chromium import WAYS, barriers
from isnad.pipeline.context import Context
from isnad.web.desk import Desk

from .incidents import copied, made
from .serving import Opened, serving


@pytest.fixture(scope="module")
def served_incidents(using: Context, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    case = copied(made(using, tmp_path_factory), tmp_path_factory.mktemp("served-incidents"))
    with serving(case) as desk:
        yield desk


def market(served: Desk) -> str:
    with served.store.reading() as reader:
        kept = reader.document_named("market.txt")
        assert kept is not None
        return f"/incidents/{reader.drafted.incidents_of([kept.id])[0]}"


@pytest.mark.parametrize(("locale", "scheme", "width"), WAYS)
def test_the_page_bars_nobody_and_asks_nobody_else(
    chromium: Any,
    served_incidents: Desk,
    locale: str,
    scheme: Literal["light", "dark"],
    width: int,
) -> None:
    with Opened(chromium, served_incidents, locale=locale, scheme=scheme, width=width) as opened:
        opened.page.goto(opened.home + market(served_incidents))
        for details in opened.page.locator("details:not([open]) > summary").all():
            if details.is_visible():
                details.click()
        assert opened.page.evaluate("document.documentElement.scrollWidth") <= width
        assert barriers(opened.page, grave=False) == []
        assert opened.said == []
        assert opened.elsewhere(opened.home) == []


def test_an_incident_is_reviewed_by_keys(chromium: Any, served_incidents: Desk) -> None:
    with Opened(chromium, served_incidents) as opened:
        page = opened.page
        page.goto(opened.home + market(served_incidents))
        opened.press("a", "s", "v")
        assert page.locator("#accept form").is_visible(), "it asks first"
        opened.led("Tab", "Enter")
        assert "Accepted" in page.locator(".notices .notice").inner_text()
        page.keyboard.press("c")
        page.keyboard.type("seen it all")
        opened.led("Tab", "Enter")
        assert page.locator("#comments .past").count() == 1
        opened.led("z", "Tab", "Tab", "Enter")
        assert page.locator("#review .chip.good").count() >= 1
        opened.led("u")
        assert page.locator("#history .is-undone").count() >= 1
        assert page.locator("#review .chip").first.inner_text() == "review begun"
        assert opened.said == []


def test_a_claim_is_ticked_by_a_key_and_split_off(chromium: Any, served_incidents: Desk) -> None:
    with Opened(chromium, served_incidents) as opened:
        page = opened.page
        before = market(served_incidents)
        page.goto(opened.home + before)
        page.locator("#claims [data-row] [data-open]").last.focus()
        page.keyboard.press("x")
        assert page.locator("input[name=claim]:checked").count() == 1
        page.keyboard.press("p")
        page.keyboard.type("of another day")
        opened.led("Enter")
        assert page.url != opened.home + before
        assert "of another day" in page.locator("#history").inner_text()
