"""What only a browser tells: nothing is asked for, nothing fails, and axe finds no serious barrier."""

from pathlib import Path
from typing import Literal

import pytest

from browsing.chromium import WAYS, Opened, barriers
from isnad.pipeline.context import Context
from isnad.present.dossier.render import dossier
from isnad.present.language import Language

from .made import ONE, OTHER, document, material


@pytest.fixture(scope="module")
def file(using: Context, tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = material([document(f"{ONE}<img src=x onerror=alert(1)>\n"), document(OTHER, "2.txt", "سانا", 21)], using)
    path = tmp_path_factory.mktemp("page") / "dossier.html"
    path.write_text(dossier(made, [Language.EN, Language.AR]), encoding="utf-8")
    return path


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


@pytest.mark.parametrize("scripts", [True, False])
def test_a_figure_leads_to_its_words_in_one_click(chromium: object, file: Path, scripts: bool) -> None:
    with Opened(chromium, file.as_uri(), scripts=scripts) as opened:
        link = opened.page.locator(".l-en .figure tbody .to-words").first
        target = link.get_attribute("href")
        link.click()
        assert opened.page.url.endswith(target)
        assert opened.page.locator(target).is_visible()


def test_the_switch_turns_the_whole_page_and_keeps_the_place(chromium: object, file: Path) -> None:
    with Opened(chromium, file.as_uri()) as opened:
        opened.page.evaluate("location.hash = 'en-map'")
        opened.page.locator("#show-ar").check()
        assert opened.page.evaluate("[document.documentElement.dir, location.hash]") == ["rtl", "#ar-map"]
        assert opened.page.locator(".l-en").is_hidden()
        opened.page.evaluate("location.hash = 'en-method'")
        opened.page.wait_for_function("document.documentElement.dir === 'ltr'")
        assert opened.page.locator(".l-ar").is_hidden()


def test_without_scripts_the_switch_still_works(chromium: object, file: Path) -> None:
    with Opened(chromium, file.as_uri(), scripts=False) as opened:
        opened.page.locator("#show-ar").check()
        assert opened.page.locator(".l-ar h1").is_visible()
        assert opened.page.locator(".l-en h1").is_hidden()


def test_keys_alone_reach_the_content(chromium: object, file: Path) -> None:
    with Opened(chromium, file.as_uri()) as opened:
        opened.page.keyboard.press("Tab")
        opened.page.keyboard.press("Tab")
        assert opened.page.evaluate("document.activeElement.className") == "skip"
        opened.page.keyboard.press("Enter")
        assert opened.page.evaluate("location.hash") == "#en-main"
        assert opened.page.evaluate("document.activeElement.id") == "en-main"
