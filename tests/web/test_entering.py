"""The printed address opens the desk once."""

from pathlib import Path

import pytest

from isnad.web.security.sessions import Sessions, Spent

from .asking import HERE, Browser, desk


def test_the_address_opens_the_desk_and_is_left_behind(case: Path) -> None:
    with Browser(desk(case)) as browser:
        answer = browser.get(browser.desk.address)
        assert (answer.status_code, answer.headers["Location"]) == (303, "/")
        cookie = answer.headers["Set-Cookie"]
        assert "HttpOnly" in cookie
        assert "samesite=strict" in cookie.lower()
        assert answer.headers["Cache-Control"] == "no-store"
        assert browser.get("/").status_code == 200


def test_another_browser_cannot_use_it_again(case: Path) -> None:
    told: list[str] = []
    app = desk(case, told)
    with Browser(app) as first, Browser(app) as second:
        address = first.desk.address
        first.get(address)
        answer = second.get(address)
        assert (answer.status_code, told) == (403, ["refused: token_spent GET /"])
        assert "isnad serve" in answer.text
        assert "Set-Cookie" not in answer.headers
        assert first.get(address).status_code == 303, "the browser that is in may load it again"
        assert second.get("/").status_code == 403


def test_a_new_address_voids_the_one_before(case: Path) -> None:
    with Browser(desk(case)) as browser:
        before, after = browser.desk.address, browser.desk.address
        assert browser.get(before).status_code == 403
        assert browser.get(after).status_code == 303


@pytest.mark.parametrize("token", ["", "x", "%00", "%ed%a0%80", "A" * 5000])
def test_a_wrong_token_opens_nothing(case: Path, token: str) -> None:
    told: list[str] = []
    with Browser(desk(case, told)) as browser:
        address = browser.desk.address
        answer = browser.get(f"/?token={token}")
        assert (answer.status_code, told) == (403, ["refused: token_wrong GET /"])
        assert browser.get(address).status_code == 303, "and spends nothing"


@pytest.mark.parametrize(("method", "path"), [("GET", "/incidents"), ("HEAD", "/"), ("POST", "/"), ("GET", "//")])
def test_a_token_opens_the_first_page_only(case: Path, method: str, path: str) -> None:
    with Browser(desk(case)) as browser:
        address = browser.desk.address
        query = address.partition("?")[2]
        assert browser.request(method, f"{HERE}{path}?{query}").status_code == 403
        assert browser.get(address).status_code == 303


def test_no_record_holds_a_token(case: Path) -> None:
    told: list[str] = []
    app = desk(case, told)
    with Browser(app) as browser, Browser(app) as other:
        address = browser.desk.address
        browser.get(address)
        other.get(address)
        token = address.partition("=")[2]
        assert token not in "".join([*told, *browser.refused()])


def test_sessions_are_told_apart() -> None:
    sessions = Sessions("program")
    opened = [sessions.spend(sessions.token()) for _ in range(3)]
    found = [session for came, session in opened if came is Spent.OPENED and session is not None]
    assert len({session.secret for session in found} | {session.form for session in found}) == 6
    assert [sessions.of(session.secret) for session in found] == found
    assert sessions.of(found[0].form) is None
    assert sessions.of("") is None
    assert sessions.program(found[0].secret) is None
