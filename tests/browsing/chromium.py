"""Chromium as tests start it, and its pages: what they say, what they ask for, and what bars somebody from them."""

import importlib
import os
import shutil
from collections.abc import Callable, Iterator
from typing import Any, Final, Literal, Self

import pytest

CHROMIUM: Final = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
REQUIRED: Final = os.environ.get("ISNAD_BROWSER") == "required"
"""Where nothing may be skipped, whatever is missing fails."""
WAYS: Final = [("en-GB", "light", 1300), ("ar", "dark", 390)]
"""Language, colours and width that every page is looked at in."""
_FLAGS: Final = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"]
_BUSY: Final = 15_000
"""Milliseconds after which a key that leads to another page was lost."""
_GRAVE: Final = ("serious", "critical")


def _load(name: str) -> Any:
    return importlib.import_module(name) if REQUIRED else pytest.importorskip(name)


def started() -> Iterator[Any]:
    """Chromium, until the generator ends; the test is skipped where it is missing and nobody required it."""
    if CHROMIUM is None and not REQUIRED:
        pytest.skip("there is no Chromium on this machine")
    with _load("playwright.sync_api").sync_playwright() as running:
        browser = running.chromium.launch(executable_path=CHROMIUM, args=_FLAGS)
        yield browser
        browser.close()


def barriers(page: Any, *, grave: bool = True) -> list[tuple[str, str]]:
    """What axe finds to bar somebody from a page as it is now, with the first element; only serious ones if `grave`."""
    found = _load("axe_playwright_python.sync_playwright").Axe().run(page).response
    assert len(found["passes"]) > 10, "axe has looked at nothing"
    kinds = [one for one in found["violations"] if not grave or one["impact"] in _GRAVE]
    return [(one["id"], one["nodes"][0]["html"]) for one in kinds]


class Opened:
    """A page behind an address, with everything that it said and asked for."""

    def __init__(
        self,
        browser: Any,
        address: str,
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
            has_touch=width < 500,
            java_script_enabled=scripts,
        )
        self.page = self.context.new_page()
        self.page.on("console", lambda message: self.said.append(message.text))
        self.page.on("pageerror", lambda error: self.said.append(str(error)))
        self.page.on("request", lambda request: self.asked.append(request.url))
        self.page.goto(address)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.context.close()

    def until(self, holds: Callable[[], bool]) -> None:
        """Wait here: the policy of the pages lets no test wait inside of them."""
        for _ in range(200):
            if holds():
                return
            self.page.wait_for_timeout(50)
        assert holds()

    def press(self, *keys: str) -> None:
        """Keys, one after another, on the page that is there."""
        for key in keys:
            self.page.keyboard.press(key)

    def led(self, *keys: str) -> None:
        """Press what leads to another page, the last of the keys; the page and its scripts are there afterwards."""
        *first, last = keys
        self.press(*first)
        late = _load("playwright.sync_api").TimeoutError
        try:
            with self.page.expect_navigation(timeout=_BUSY):
                self.press(last)
        except late:
            # A machine that is very busy may lose a key, as it does for a person, who presses it again.
            with self.page.expect_navigation():
                self.press(last)

    def elsewhere(self, home: str) -> list[str]:
        """Addresses it asked for that are not of its own server."""
        return [url for url in self.asked if not url.startswith((home, "data:", "blob:"))]

    @property
    def focused(self) -> str:
        """The words of what has the focus."""
        return str(self.page.evaluate("document.activeElement.textContent.trim()"))
