"""What every page has: language, direction, theme, notices, words that are only words."""

import re
import shutil
from pathlib import Path

import pytest
from jinja2 import ChoiceLoader, DictLoader, PackageLoader
from starlette.requests import Request
from starlette.responses import Response

from isnad.errors import IsnadError
from isnad.present.language import Language
from isnad.web import rendering
from isnad.web.rendering import notify, page, to

from .asking import HERE, Browser, desk

LOADER = PackageLoader("isnad.present")


def test_first_page_counts_what_the_case_holds(browser: Browser) -> None:
    page = browser.get("/")
    assert page.status_code == 200
    assert '<dd data-progress="documents">2</dd>' in page.text
    assert 'aria-current="page">Desk</a>' in page.text


@pytest.mark.parametrize(
    ("query", "cookie", "accept", "language", "expected"),
    [
        ("", "", "", None, "en"),
        ("", "", "ar", None, "ar"),
        ("", "", "fr, ar-SY;q=0.8, en;q=0.5", None, "ar"),
        ("", "", "en;q=0.5, ar;q=0.4", None, "en"),
        ("", "", "ar;q=0, fr", None, "en"),
        ("", "", "ar;q=x;;,,", None, "en"),
        ("", "", "ar;q=nan", None, "en"),
        ("", "", "en", Language.AR, "ar"),
        ("", "en", "ar", Language.AR, "en"),
        ("?lang=ar", "en", "en", None, "ar"),
        ("?lang=fr", "ar", "en", None, "ar"),
        ("?lang=%3Cscript%3E", "x", "", None, "en"),
    ],
)
def test_language(case: Path, query: str, cookie: str, accept: str, language: Language | None, expected: str) -> None:
    with Browser(desk(case, language=language)) as browser:
        browser.enter()
        if cookie:
            browser.cookies.set("isnad_lang", cookie)
        page = browser.get(f"/{query}", headers={"Accept-Language": accept})
    direction = {"en": "ltr", "ar": "rtl"}[expected]
    assert f'<html lang="{expected}" dir="{direction}"' in page.text
    assert page.headers["Content-Language"] == expected
    assert "script>alert" not in page.text


@pytest.mark.parametrize("theme", ["light", "dark", "system"])
def test_a_theme_is_kept(browser: Browser, theme: str) -> None:
    assert f'data-theme="{theme}"' in browser.get(f"/?theme={theme}").text
    assert f'data-theme="{theme}"' in browser.get("/").text
    assert f'data-theme="{theme}"' in browser.get("/?theme=loud").text


def test_a_language_is_kept(browser: Browser) -> None:
    browser.get("/?lang=ar")
    assert '<html lang="ar" dir="rtl"' in browser.get("/").text


def test_switches_keep_the_rest_of_the_address(browser: Browser) -> None:
    text = browser.get("/?page=2&word=%3Cb%3E&lang=en").text
    assert 'href="/?page=2&amp;word=%3Cb%3E&amp;lang=ar"' in text


@pytest.mark.parametrize(
    ("path", "link"),
    [
        ("//evil.example/a", "/evil.example/a?lang=ar"),
        ("/%5C%5Cevil.example", "/%5C%5Cevil.example?lang=ar"),
        ("/a%3Fb%23c%22%3E", "/a%3Fb%23c%22%3E?lang=ar"),
        ("/javascript:alert(1)", "/javascript%3Aalert%281%29?lang=ar"),
    ],
)
def test_links_of_a_page_lead_to_the_desk_wherever_it_lies(browser: Browser, path: str, link: str) -> None:
    assert f'href="{link}"' in browser.get(HERE + path).text


def test_a_case_with_a_script_for_a_name(case: Path, tmp_path: Path) -> None:
    root = tmp_path / '<img src=x onerror="alert(1)">.case'
    shutil.copytree(case, root)
    with Browser(desk(root)) as browser:
        text = browser.enter().get("/").text
    assert "<img" not in text
    assert text.count("&lt;img src=x onerror=&#34;alert(1)&#34;&gt;") == 2


def test_a_notice_is_said_once_and_escaped(case: Path) -> None:
    app = desk(case)

    @app.post("/say")
    def say(request: Request) -> Response:
        notify(request, "keys.go", "warn", page="<b>خبر</b>")
        return to("/")

    with Browser(app) as browser:
        browser.enter().submit("/say")
        assert "Go to: &lt;b&gt;خبر&lt;/b&gt;" in browser.get("/").text
        assert "&lt;b&gt;" not in browser.get("/").text


def test_half_a_character_of_a_report_is_no_fault(case: Path) -> None:
    app = desk(case)

    @app.get("/half")
    def half(request: Request) -> Response:
        return page(
            request, "desk/refused.html.j2", title="a\ud800b", hint="", code="", number=400, told=None, told_here=None
        )

    with Browser(app) as browser:
        answer = browser.enter().get("/half")
    assert (answer.status_code, "<h1>a?b</h1>" in answer.text) == (200, True)


@pytest.mark.parametrize("path", ["https://evil.example", "//evil.example", "/\\evil.example", "", "incidents"])
def test_nobody_is_led_elsewhere(path: str) -> None:
    with pytest.raises(ValueError, match="no page of the desk"):
        to(path)


def test_no_page_holds_style_or_script_of_its_own(browser: Browser) -> None:
    text = browser.get("/").text
    assert " style=" not in text
    assert "<style" not in text
    assert " onclick" not in text
    assert all('src="/static/' in tag for tag in text.split("<script")[1:])


def test_a_case_that_cannot_be_read_is_not_served(case: Path) -> None:
    (case / "case.sqlite").unlink()
    with pytest.raises(IsnadError) as refused:
        desk(case)
    assert refused.value.code == "store.broken"
    assert not (case / "case.sqlite").exists()


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("desk.css", "text/css; charset=utf-8"),
        ("keys.js", "text/javascript; charset=utf-8"),
        ("sending.js", "text/javascript; charset=utf-8"),
        ("leaflet/leaflet-src.esm.js", "text/javascript; charset=utf-8"),
        ("leaflet/images/layers.png", "image/png"),
    ],
)
def test_files_that_pages_load(browser: Browser, path: str, kind: str) -> None:
    answer = browser.get(f"/static/{path}")
    assert (answer.status_code, answer.headers["Content-Type"]) == (200, kind)
    again = browser.get(f"/static/{path}", headers={"If-None-Match": answer.headers["ETag"]})
    assert (again.status_code, again.content) == (304, b"")


def test_an_icon_is_there_for_whoever_asks_by_the_old_name(browser: Browser) -> None:
    answer = browser.get("/favicon.ico")
    assert (answer.status_code, answer.headers["Content-Type"]) == (200, "image/svg+xml")
    assert browser.refused() == []


@pytest.mark.parametrize(
    ("page", "pages", "leads"),
    [(1, 1, []), (1, 3, ["2"]), (2, 3, ["1", "3"]), (3, 3, ["2"])],
)
def test_pages_of_a_list(case: Path, page: int, pages: int, leads: list[str]) -> None:
    template = '{% import "desk/macros.html.j2" as m with context %}{{ m.pagination(here, pages) }}'
    app = desk(case)

    @app.get("/list")
    def show(request: Request) -> Response:
        patched.setattr(rendering._environment(), "loader", ChoiceLoader([DictLoader({"list": template}), LOADER]))
        return rendering.page(request, "list", here=page, pages=pages)

    with Browser(app) as browser, pytest.MonkeyPatch.context() as patched:
        text = browser.enter().get("/list?word=a&page=9").text
    assert re.findall(r'href="/list\?word=a&amp;page=(\d+)"', text) == leads
