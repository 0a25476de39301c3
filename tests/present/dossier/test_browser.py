"""What only a browser tells: nothing is asked for, nothing fails, and axe finds no serious barrier."""

import importlib
import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal, Self

import pytest

from isnad.pipeline.context import Context
from isnad.present.dossier.render import dossier
from isnad.present.language import Language

from .made import ONE, OTHER, document, material

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
REQUIRED = os.environ.get("ISNAD_BROWSER") == "required"
"""Where nothing may be skipped, whatever is missing fails."""
_load = importlib.import_module if REQUIRED else pytest.importorskip
playwright = _load("playwright.sync_api")
axe = _load("axe_playwright_python.sync_playwright")
pytestmark = pytest.mark.skipif(CHROMIUM is None and not REQUIRED, reason="there is no Chromium on this machine")

_FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"]
_GRAVE = ("serious", "critical")


@pytest.fixture(scope="module")
def file(using: Context, tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = material([document(f"{ONE}<img src=x onerror=alert(1)>\n"), document(OTHER, "2.txt", "سانا", 21)], using)
    path = tmp_path_factory.mktemp("page") / "dossier.html"
    path.write_text(dossier(made, [Language.EN, Language.AR]), encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with playwright.sync_playwright() as running:
        started = running.chromium.launch(executable_path=CHROMIUM, args=_FLAGS)
        yield started
        started.close()


class Opened:
    """A page with everything that it said and asked for."""

    def __init__(
        self,
        browser: Any,
        file: Path,
        *,
        locale: str = "en-GB",
        scheme: Literal["light", "dark"] = "light",
        width: int = 1300,
        scripts: bool = True,
    ) -> None:
        self.said: list[str] = []
        self.asked: list[str] = []
        self.context = browser.new_context(
            locale=locale,
            color_scheme=scheme,
            viewport={"width": width, "height": 900},
            java_script_enabled=scripts,
        )
        self.page = self.context.new_page()
        self.page.on("console", lambda message: self.said.append(message.text))
        self.page.on("pageerror", lambda error: self.said.append(str(error)))
        self.page.on("request", lambda request: self.asked.append(request.url))
        self.page.goto(file.as_uri())

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.context.close()


@pytest.mark.parametrize(("locale", "width"), [("en-GB", 1300), ("ar", 390)])
def test_nothing_is_asked_for_and_nothing_is_too_wide(browser: object, file: Path, locale: str, width: int) -> None:
    with Opened(browser, file, locale=locale, width=width) as opened:
        assert opened.said == []
        assert opened.asked == [file.as_uri()]
        assert opened.page.evaluate("document.documentElement.scrollWidth") <= width
        assert opened.page.evaluate("document.documentElement.lang") == locale[:2]
        assert opened.page.locator("main:visible").count() == 1


@pytest.mark.parametrize(("locale", "scheme", "width"), [("en-GB", "light", 1300), ("ar", "dark", 390)])
def test_axe_finds_no_serious_barrier(
    browser: object, file: Path, locale: str, scheme: Literal["light", "dark"], width: int
) -> None:
    with Opened(browser, file, locale=locale, scheme=scheme, width=width) as opened:
        found = axe.Axe().run(opened.page).response
    assert len(found["passes"]) > 20
    grave = [v for v in found["violations"] if v["impact"] in _GRAVE]
    assert [(v["id"], v["nodes"][0]["html"]) for v in grave] == []


@pytest.mark.parametrize("scripts", [True, False])
def test_a_figure_leads_to_its_words_in_one_click(browser: object, file: Path, scripts: bool) -> None:
    with Opened(browser, file, scripts=scripts) as opened:
        link = opened.page.locator(".l-en .figure tbody .to-words").first
        target = link.get_attribute("href")
        link.click()
        assert opened.page.url.endswith(target)
        assert opened.page.locator(target).is_visible()


def test_the_switch_turns_the_whole_page_and_keeps_the_place(browser: object, file: Path) -> None:
    with Opened(browser, file) as opened:
        opened.page.evaluate("location.hash = 'en-map'")
        opened.page.locator("#show-ar").check()
        assert opened.page.evaluate("[document.documentElement.dir, location.hash]") == ["rtl", "#ar-map"]
        assert opened.page.locator(".l-en").is_hidden()
        opened.page.evaluate("location.hash = 'en-method'")
        opened.page.wait_for_function("document.documentElement.dir === 'ltr'")
        assert opened.page.locator(".l-ar").is_hidden()


def test_without_scripts_the_switch_still_works(browser: object, file: Path) -> None:
    with Opened(browser, file, scripts=False) as opened:
        opened.page.locator("#show-ar").check()
        assert opened.page.locator(".l-ar h1").is_visible()
        assert opened.page.locator(".l-en h1").is_hidden()


def test_keys_alone_reach_the_content(browser: object, file: Path) -> None:
    with Opened(browser, file) as opened:
        opened.page.keyboard.press("Tab")
        opened.page.keyboard.press("Tab")
        assert opened.page.evaluate("document.activeElement.className") == "skip"
        opened.page.keyboard.press("Enter")
        assert opened.page.evaluate("location.hash") == "#en-main"
        assert opened.page.evaluate("document.activeElement.id") == "en-main"
