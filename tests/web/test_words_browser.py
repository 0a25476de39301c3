"""Search, outlets and people in a browser: by keys, in both directions, on a phone, barring nobody."""

import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Literal
from urllib.parse import quote_plus

import pytest

from isnad.pipeline.context import Context
from isnad.web.app import application
from isnad.web.desk import Desk
from isnad.web.server import Server, listening
from isnad.web.settings import Settings

from .test_browser import _GRAVE, WAYS, Opened, axe, browser, pytestmark  # noqa: F401 - fixtures of its own
from .told import OAK, SAMER, built


@pytest.fixture(scope="module")
def told(using: Context, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """A desk of the invented reports that a browser can reach."""
    case: Path = built(tmp_path_factory.mktemp("told") / "told.case", using, tmp_path_factory.mktemp("keys"))
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
    browser: object,  # noqa: F811
    told: Desk,
    path: str,
    locale: str,
    scheme: Literal["light", "dark"],
    width: int,
) -> None:
    with Opened(browser, told, locale=locale, scheme=scheme, width=width) as opened:
        opened.page.goto(opened.home + path)
        assert opened.page.evaluate("document.documentElement.scrollWidth") <= width
        found = axe.Axe().run(opened.page).response
        asked = [url for url in opened.asked if not url.startswith(opened.home)]
        # a page that says why it refuses is told by the console as what it is
        said = [line for line in opened.said if "422" not in line]
    grave = [v for v in found["violations"] if v["impact"] in _GRAVE]
    assert [(v["id"], v["nodes"][0]["html"]) for v in grave] == []
    assert (said, asked) == ([], [])


def test_a_name_is_looked_for_and_let_through_by_keys(browser: object, told: Desk) -> None:  # noqa: F811
    with Opened(browser, told) as opened:
        page = opened.page
        for key in ("g", "s"):
            page.keyboard.press(key)
        page.wait_for_url("**/search")
        page.keyboard.press("f")
        page.keyboard.type("سوق")
        page.keyboard.press("Enter")
        page.wait_for_selector(".hits mark.hit")
        page.keyboard.press("j")
        assert page.evaluate("document.activeElement.closest('li[data-row]') !== null")
        for key in ("g", "p"):
            page.keyboard.press(key)
        page.wait_for_url("**/people")
        page.keyboard.press("j")
        page.keyboard.press("Enter")
        page.wait_for_url("**/people/one?*")
        page.keyboard.press("w")
        page.keyboard.type("the family published it")
        page.get_by_role("button", name="Let the public edition print it").press("Enter")
        page.wait_for_selector(".notices .notice.done")
        assert page.locator(".panel.is-decided").count() == 1
        page.get_by_role("button", name="Leave it out again").press("Enter")
        page.wait_for_selector("textarea[name=reason]")
        assert opened.said == []
