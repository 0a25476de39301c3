"""A corrected claim that reads otherwise now, and a figure that a merge displaced, in a browser in both directions."""

from collections.abc import Iterator
from typing import Any, Literal

import pytest

from browsing.chromium import WAYS, barriers
from isnad.model.decision import SameEvent, SetFigure
from isnad.pipeline.context import Context
from isnad.web.desk import Desk

from .asking import Browser, desk as application
from .incidents import copied, holding, made
from .serving import Opened, serving
from .test_claim_forms import corrected, killed, reread


@pytest.fixture(scope="module")
def served_judged(using: Context, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Desk, list[str]]]:
    """The desk, and the pages to look at: of the claim, the queue, and the incident."""
    case = copied(made(using, tmp_path_factory), tmp_path_factory.mktemp("served-judged"))
    with serving(case) as desk:
        browser = Browser(application(case))
        id_, claim = killed(browser)
        one, other = (holding(browser, name).value().claims[0] for name in ("mine.txt", "next.txt"))
        desk.decide([SetFigure(one, "killed", 1, 4, "heard"), SetFigure(other, "killed", 2, 2, "counted")])
        (home,) = desk.decide([SameEvent((one, other), "one")]).incidents
        corrected(browser, claim, 6)
        reread(browser, claim, 11)
        yield desk, [f"/documents/{id_}?claim={claim.id}", "/queue?state=changed", f"/incidents/{home}"]


@pytest.mark.parametrize(("locale", "scheme", "width"), WAYS)
def test_what_does_not_count_is_said_to_everybody(
    chromium: Any,
    served_judged: tuple[Desk, list[str]],
    locale: str,
    scheme: Literal["light", "dark"],
    width: int,
) -> None:
    desk, pages = served_judged
    with Opened(chromium, desk, locale=locale, scheme=scheme, width=width) as opened:
        for path in pages:
            opened.page.goto(opened.home + path)
            assert barriers(opened.page) == []
        assert opened.said == []


def test_a_key_says_that_the_correction_stands(chromium: Any, served_judged: tuple[Desk, list[str]]) -> None:
    desk, (claim, *_) = served_judged
    with Opened(chromium, desk) as opened:
        opened.page.goto(opened.home + claim)
        with opened.page.expect_navigation():
            opened.page.keyboard.press("a")
        assert "The claim is corrected." in opened.page.locator("main").inner_text()
        assert opened.page.locator("#claim [data-key='a']").count() == 0
