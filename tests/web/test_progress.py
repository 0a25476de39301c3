"""How the case stands, told as it changes."""

import asyncio
import json
import time
from pathlib import Path

import pytest

from isnad.case.folder import Layout, is_locked, locked
from isnad.errors import IsnadError
from isnad.store.store import Store
from isnad.web import standing as module
from isnad.web.api import progress
from isnad.web.desk import Desk

from .asking import Browser, desk


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(progress, "LOOK", 0.01)
    monkeypatch.setattr(progress, "BEAT", 0.05)


def told(desk: Desk, count: int) -> list[str]:
    async def take() -> list[str]:
        found = []
        stream = progress.events(desk)
        async for event in stream:
            found.append(event)
            if len(found) == count:
                desk.ending.set()
        return found

    return asyncio.run(asyncio.wait_for(take(), 20))


@pytest.mark.usefixtures("quick")
def test_one_event_at_once_then_signs_of_life(case: Path) -> None:
    first, second, third = told(desk(case).state.desk, 3)
    head, data, *rest = first.split("\n")
    assert (head, rest) == ("event: standing", ["", ""])
    assert json.loads(data.removeprefix("data: ")) == {"documents": 2, "claims": 6, "log": 7, "building": False}
    assert second == third == ": still here\n\n"


@pytest.mark.usefixtures("quick")
def test_a_build_is_told_and_nothing_ends_where_the_case_cannot_be_read(
    case: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    layout = Layout(case)
    with locked(layout):
        assert '"building":true' in told(desk(case).state.desk, 1)[0]

    def busy(*_: object) -> module.Standing:
        raise IsnadError("store.busy", "x")

    monkeypatch.setattr(progress, "standing", busy)
    assert told(desk(case).state.desk, 1) == [": still here\n\n"]


def test_what_is_counted_once_holds_as_long_as_the_log(case: Path) -> None:
    layout, store = Layout(case), Store.in_file_read_only(case / "case.sqlite")
    now = module.standing(store, layout)
    made_up = module.Standing(99, 99, now.log, building=True)
    assert module.standing(store, layout, made_up) == module.Standing(99, 99, now.log, building=False)
    assert module.standing(store, layout, module.Standing(99, 99, now.log - 1, building=False)) == now


def test_it_ends_with_the_desk(case: Path) -> None:
    ending: Desk = desk(case).state.desk
    ending.ending.set()
    began = time.monotonic()
    with Browser(desk(case)) as browser:
        browser.enter().desk.ending.set()
        answer = browser.get("/api/progress")
    assert told(ending, 1) == []
    assert (answer.text, answer.headers["Content-Type"]) == ("", "text/event-stream; charset=utf-8")
    assert time.monotonic() - began < 5


def test_a_look_at_the_lock_holds_up_no_build(case: Path) -> None:
    layout = Layout(case)
    assert not is_locked(layout)
    with locked(layout):
        assert is_locked(layout)
        assert is_locked(layout)
    assert not is_locked(layout)
    (case / "lock").unlink()
    assert not is_locked(layout)
    assert not (case / "lock").exists()


def test_the_description_of_the_api_holds_the_api_and_no_page(browser: Browser) -> None:
    described = browser.get("/api/openapi.json").json()
    assert {"/api/health", "/api/progress"} <= described["paths"].keys()
    assert [path for path in described["paths"] if not path.startswith("/api/")] == []
    assert {"Progress", "Health", "Problem"} <= described["components"]["schemas"].keys()
    for path in ("/docs", "/redoc", "/api/docs", "/openapi.json"):
        assert browser.get(path).status_code == 404


def test_health(browser: Browser) -> None:
    assert browser.get("/api/health").json().keys() == {"version"}
