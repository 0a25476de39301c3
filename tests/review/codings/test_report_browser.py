"""What only a browser tells of the page: nothing is asked for, nothing fails, and axe finds no serious barrier."""

from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import pytest

from browsing.chromium import WAYS, Opened, barriers
from isnad.pipeline.context import context
from isnad.present.codings.page import page
from isnad.present.language import Language
from isnad.review.codings.comparison import Comparer

from .made import store_of
from .test_report import made


@pytest.fixture(scope="module")
def file(case: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    store = store_of(case)
    path = tmp_path_factory.mktemp("page") / "comparison.html"
    with store.reading() as reader:
        report = made(Comparer(reader, context((case.parent / "places.csv",))))
        path.write_text("".join(page([report.body(one) for one in (Language.EN, Language.AR)])), encoding="utf-8")
    yield path
    store.close()


@pytest.mark.parametrize(("locale", "width"), [("en-GB", 1300), ("ar", 390)])
def test_nothing_is_asked_for_and_nothing_is_too_wide(chromium: object, file: Path, locale: str, width: int) -> None:
    with Opened(chromium, file.as_uri(), locale=locale, width=width) as opened:
        assert opened.said == []
        assert opened.asked == [file.as_uri()]
        assert opened.page.evaluate("document.documentElement.scrollWidth") <= width
        assert opened.page.evaluate("document.documentElement.lang") == locale[:2]
        assert opened.page.locator("main:visible").count() == 1


@pytest.mark.parametrize(("locale", "scheme", "width"), WAYS)
def test_axe_finds_no_serious_barrier(
    chromium: object, file: Path, locale: str, scheme: Literal["light", "dark"], width: int
) -> None:
    with Opened(chromium, file.as_uri(), locale=locale, scheme=scheme, width=width) as opened:
        assert barriers(opened.page) == []
