"""What keeps pages quick with several readers: few uses of the store a page, few pages at once, no work done twice."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import anyio
import pytest
import uvicorn
from anyio.to_thread import current_default_thread_limiter

from isnad.errors import IsnadError
from isnad.review import names as of_names
from isnad.review.names import Names, PeopleOrder
from isnad.store.read import Reader
from isnad.store.store import Store
from isnad.store.waiting import ALL, Waiting, Waits, Wanted
from isnad.web.desk import Desk
from isnad.web.server import AT_ONCE, Server, settle

from .asking import Browser, desk

PAGES = (
    "/",
    "/incidents",
    "/incidents?view=map",
    "/incidents?view=timeline",
    "/api/incidents",
    "/api/incidents/points",
    "/documents",
    "/queue",
    "/outlets",
    "/people",
    "/search?q=مدنيين",
    "/method",
    "/log",
)


@pytest.fixture
def uses(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Grows by one with each use of a store."""
    found: list[int] = []
    reading = Store.reading

    @contextmanager
    def counted(store: Store) -> Iterator[Reader]:
        found.append(1)
        with reading(store) as reader:
            yield reader

    monkeypatch.setattr(Store, "reading", counted)
    return found


@pytest.mark.parametrize("path", PAGES)
def test_a_page_is_of_one_moment(browser: Browser, uses: list[int], path: str) -> None:
    uses.clear()
    assert browser.get(path).status_code == 200
    assert len(uses) == 1


def test_the_page_of_an_incident_is_of_one_moment(browser: Browser, uses: list[int]) -> None:
    with browser.desk.store.reading() as reader:
        ids = [row.id for row in reader.drafted.incidents()]
    for id_ in ids:
        uses.clear()
        assert browser.get(f"/incidents/{id_}").status_code == 200
        assert len(uses) == 1


def test_few_pages_are_made_at_once(built: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async def nothing(_server: uvicorn.Server, sockets: object = None) -> None:
        assert sockets is None

    async def begun() -> float:
        await Server(app, app.state.desk).startup()
        return current_default_thread_limiter().total_tokens

    app = desk(built)
    monkeypatch.setattr(uvicorn.Server, "startup", nothing)
    assert anyio.run(begun) == AT_ONCE


def test_what_stays_is_not_looked_through_again(built: Path) -> None:
    app, thresholds = desk(built), gc.get_threshold()
    try:
        settle(app.state.desk)
        assert gc.get_freeze_count() > 0
    finally:
        gc.unfreeze()
        gc.set_threshold(*thresholds)
    assert app.state.desk._context is not None


def test_a_case_that_cannot_be_read_yet_is_served_all_the_same(built: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(_desk: Desk) -> None:
        raise IsnadError("store.busy", "the case is in use.", "Try again.")

    app, thresholds = desk(built), gc.get_threshold()
    monkeypatch.setattr(Desk, "context", property(refused))
    try:
        settle(app.state.desk)
    finally:
        gc.unfreeze()
        gc.set_threshold(*thresholds)


def test_what_waits_is_counted_anew_after_a_decision(browser: Browser, monkeypatch: pytest.MonkeyPatch) -> None:
    counted: list[Wanted] = []
    counts = Waiting.counts

    def noted(waiting: Waiting, wanted: Wanted = ALL) -> dict[Waits, int]:
        counted.append(wanted)
        return counts(waiting, wanted)

    monkeypatch.setattr(Waiting, "counts", noted)
    browser.get("/queue")
    counted.clear()
    page = browser.get("/queue").text
    assert not counted
    fields = {name: page.split(f'name="{name}" value="')[1].split('"')[0] for name in ("claim", "seen", "stamp")}
    assert browser.submit("/queue", {"do": "accept", **fields}, follow_redirects=False).status_code == 303
    browser.get("/queue")
    assert counted


NAMES = {"احمد السالم": 2, "احمد علي السالم": 1, "سعاد الخالد": 1}


@pytest.mark.parametrize(
    ("words", "several", "order", "keys"),
    [
        ((), False, PeopleOrder.INCIDENTS, ["احمد السالم", "احمد علي السالم", "سعاد الخالد"]),
        ((), True, PeopleOrder.INCIDENTS, ["احمد السالم"]),
        ((), True, PeopleOrder.NAME, ["احمد السالم"]),
        (("السالم", "علي"), False, PeopleOrder.NAME, ["احمد علي السالم"]),
        (("السالم",), True, PeopleOrder.NAME, ["احمد السالم"]),
        (("لا",), False, PeopleOrder.INCIDENTS, []),
    ],
)
def test_names_are_chosen(words: tuple[str, ...], several: bool, order: PeopleOrder, keys: list[str]) -> None:
    assert Names(NAMES).chosen(words, order, several=several) == keys


def test_likes_are_the_same_when_asked_again_and_few_are_remembered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(of_names, "_REMEMBERED", 1)
    names = Names(NAMES)
    first = [names.like(key) for key in NAMES]
    assert first == [names.like(key) for key in NAMES]
    assert [other for other, _ in first[0]] == ["احمد علي السالم"]
    assert len(names._alike) == 1
