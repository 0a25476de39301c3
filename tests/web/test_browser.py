"""What only a browser tells: the desk opens by its address, asks nobody else, and bars nobody."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import pytest
from fastapi import FastAPI
from jinja2 import ChoiceLoader, DictLoader, PackageLoader
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from browsing.chromium import WAYS, barriers
from isnad.case.folder import locked
from isnad.web import rendering
from isnad.web.desk import Desk
from isnad.web.rendering import notify, page, to

from .serving import Opened, serving

_ROWS = (Path(__file__).parent / "specimen.html.j2").read_text(encoding="utf-8")
"""A page of rows, with one of everything that pages are made of."""


def _with_rows(app: FastAPI) -> FastAPI:
    @app.get("/rows")
    def rows(request: Request) -> HTMLResponse:
        return page(request, "rows")

    @app.post("/keep")
    async def keep(request: Request) -> Response:
        async with request.form() as form:
            notify(request, "keys.go", page=str(form["word"]))
        return to("/rows")

    return app


@pytest.fixture(scope="module")
def served(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """A desk that a browser can reach, with a page of rows."""
    case = Path(shutil.copytree(built, tmp_path_factory.mktemp("served") / "a.case"))
    with pytest.MonkeyPatch.context() as patch:
        made = rendering._environment()
        patch.setattr(made, "loader", ChoiceLoader([DictLoader({"rows": _ROWS}), PackageLoader("isnad.present")]))
        with serving(case, _with_rows) as desk:
            yield desk


@pytest.mark.parametrize(("locale", "scheme", "width"), WAYS)
def test_the_desk_opens_without_an_error_and_asks_nobody_else(
    chromium: object, served: Desk, locale: str, scheme: Literal["light", "dark"], width: int
) -> None:
    with Opened(chromium, served, locale=locale, scheme=scheme, width=width) as opened:
        opened.until(lambda: f"{opened.home}/api/progress" in opened.asked)
        assert opened.page.url == f"{opened.home}/"
        assert opened.page.evaluate("document.documentElement.scrollWidth") <= width
        assert opened.page.evaluate("document.dir") == {"en": "ltr", "ar": "rtl"}[locale[:2]]
        assert opened.page.locator("main:visible").count() == 1
        assert opened.said == []
        assert {f"{opened.home}/static/desk.css", f"{opened.home}/static/keys.js"} <= set(opened.asked)
        assert opened.elsewhere(opened.home) == []


@pytest.mark.parametrize(
    ("path", "key", "locale", "scheme", "width"),
    [
        ("/", None, *WAYS[0]),
        ("/rows", "?", *WAYS[0]),
        ("/", None, *WAYS[1]),
        ("/rows", "?", *WAYS[1]),
        ("/nothing", None, *WAYS[1]),
    ],
)
def test_axe_finds_no_serious_barrier(
    chromium: object,
    served: Desk,
    path: str,
    key: str | None,
    locale: str,
    scheme: Literal["light", "dark"],
    width: int,
) -> None:
    with Opened(chromium, served, locale=locale, scheme=scheme, width=width) as opened:
        opened.page.goto(opened.home + path)
        if key is not None:
            opened.page.keyboard.press(key)
            assert opened.page.locator("#keys").is_visible()
        assert barriers(opened.page) == []


def test_a_form_of_the_desk_is_taken_and_its_notice_said_once(chromium: object, served: Desk) -> None:
    with Opened(chromium, served) as opened:
        opened.page.goto(f"{opened.home}/rows")
        opened.page.get_by_label("word").fill("خبر")
        opened.led("Enter")
        assert "خبر" in opened.page.locator(".notices .notice").inner_text()
        opened.until(lambda: "خبر" in (opened.page.locator("#said").text_content() or ""))
        opened.page.goto(f"{opened.home}/rows")
        assert opened.page.locator(".notices .notice").count() == 0


def test_a_form_pressed_twice_is_sent_once(chromium: object, served: Desk) -> None:
    press = """selector => [1, 2].map(() => document.querySelector(selector).dispatchEvent(
        new SubmitEvent('submit', {bubbles: true, cancelable: true})))"""
    with Opened(chromium, served) as opened:
        opened.page.goto(f"{opened.home}/rows")
        assert opened.page.evaluate(press, "form[method=post]") == [True, False]
        assert opened.page.evaluate(press, "form[method=get]") == [True, True], "asking again is no deed"


def test_keys_move_through_rows_and_do_what_the_row_declares(chromium: object, served: Desk) -> None:
    with Opened(chromium, served) as opened:
        opened.page.goto(f"{opened.home}/rows")
        for key, expected in (("j", "one"), ("j", "two"), ("j", "two"), ("k", "one"), ("j", "two")):
            opened.page.keyboard.press(key)
            assert opened.focused == expected
        opened.page.keyboard.press("a")
        assert opened.page.evaluate("location.hash") == "#a2"
        opened.page.keyboard.press("Enter")
        opened.page.wait_for_url("**/rows?row=2")


def test_a_dialog_is_opened_by_its_button_and_key_and_keeps_other_keys_out(chromium: object, served: Desk) -> None:
    with Opened(chromium, served) as opened:
        opened.page.goto(f"{opened.home}/rows")
        opened.page.keyboard.press("d")
        assert opened.page.locator("#ask").is_visible()
        opened.page.keyboard.press("j")
        assert opened.focused == "No"
        opened.page.keyboard.press("Escape")
        assert opened.page.locator("#ask").is_hidden()
        assert opened.focused == "Ask"


def test_keys_lie_where_they_lie_on_an_arabic_keyboard(chromium: object, served: Desk) -> None:
    with Opened(chromium, served) as opened:
        opened.page.goto(f"{opened.home}/rows")
        press = "(at) => document.body.dispatchEvent(new KeyboardEvent('keydown', {...at, bubbles: true}))"
        opened.page.evaluate(press, {"key": "ت", "code": "KeyJ"})
        assert opened.focused == "one"
        opened.page.evaluate(press, {"key": "؟", "code": "Slash"})
        assert opened.page.locator("#keys").is_visible()


def test_no_key_acts_in_a_field_or_when_keys_are_off(chromium: object, served: Desk) -> None:
    with Opened(chromium, served) as opened:
        opened.page.goto(f"{opened.home}/rows")
        opened.page.get_by_label("word").fill("")
        opened.page.keyboard.type("js?gd")
        assert opened.page.get_by_label("word").input_value() == "js?gd"
        assert opened.page.url == f"{opened.home}/rows"
        opened.page.get_by_role("button", name="Keys").click()
        assert "accept" in opened.page.locator("#keys").inner_text()
        opened.page.locator("[data-keys-use]").uncheck()
        opened.page.keyboard.press("Escape")
        opened.page.reload()
        opened.page.keyboard.press("j")
        assert opened.focused != "one"


def test_g_and_a_letter_go_to_a_page(chromium: object, served: Desk) -> None:
    with Opened(chromium, served) as opened:
        opened.page.goto(f"{opened.home}/rows")
        opened.led("g", "d")
        opened.page.wait_for_url(f"{opened.home}/")


def test_what_is_built_meanwhile_is_seen(chromium: object, served: Desk) -> None:
    with Opened(chromium, served) as opened:
        state = opened.page.locator("[data-progress-state]")
        said = opened.page.locator("#said")
        opened.page.add_init_script("document.addEventListener('isnad:standing', () => { window.heard = true; })")
        opened.page.goto(opened.home)
        opened.until(lambda: opened.page.evaluate("window.heard === true"))
        assert (state.inner_text(), said.text_content()) == ("No build is running.", "")
        with locked(served.layout):
            opened.until(lambda: said.text_content() == state.inner_text() == "A build is running.")
        opened.until(lambda: said.text_content() == state.inner_text() == "No build is running.")


def test_a_browser_that_was_not_let_in_sees_why(chromium: object, served: Desk) -> None:
    with Opened(chromium, served) as opened:
        other = chromium.new_context()  # type: ignore[attr-defined]
        page = other.new_page()
        page.goto(f"{opened.home}/")
        assert page.locator("h1").inner_text() == "This browser has not been let in."
        assert page.locator("link[rel=stylesheet]").evaluate("link => link.sheet.cssRules.length") > 50
        other.close()


def test_another_site_cannot_post_a_form(chromium: object, served: Desk) -> None:
    with Opened(chromium, served) as opened:
        form = f"<form method=post action={opened.home}/keep><input name=word value=x></form>"
        opened.page.goto(f"data:text/html,{form}<script>document.forms[0].submit()</script>")
        opened.page.wait_for_selector("h1")
        assert opened.page.locator("h1").inner_text() == "Another site or program had your browser send this."
