"""Incidents that came back stand above the queue, with what was decided upon and what is drafted now."""

from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from isnad.pipeline.context import Context

from .asking import Browser, entered
from .incidents import copied, entries, holding, made, market


@pytest.fixture(scope="module")
def incidents_case(using: Context, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return made(using, tmp_path_factory)


@pytest.fixture
def browser(incidents_case: Path, tmp_path: Path) -> Iterator[Browser]:
    yield from entered(copied(incidents_case, tmp_path))


def send(browser: Browser, action: str, **fields: str) -> httpx.Response:
    row = market(browser)
    return browser.submit(f"/incidents/{row.id}/{action}", {"stamp": str(row.stamp), **fields})


def split_off(browser: Browser, name: str) -> None:
    with browser.desk.store.reading() as reader:
        kept = reader.document_named(name)
        assert kept is not None
    assert send(browser, "split", document=kept.id, reason="another shelling").status_code == 303


def queue(browser: Browser) -> str:
    return browser.get("/queue?lang=en").text.partition('id="came-back"')[2].partition("</section>")[0]


def test_nothing_came_back_where_nothing_was_decided(browser: Browser) -> None:
    assert queue(browser) == ""


def test_what_was_signed_off_comes_back_with_then_and_now(browser: Browser) -> None:
    send(browser, "sign-off", reason="read")
    assert queue(browser) == "", "it is as it was signed"
    (signed,) = [entry for entry, _ in entries(browser)]
    split_off(browser, "<img src=x onerror=alert(1)>.txt")
    row = holding(browser, "market.txt")
    told = queue(browser)
    assert f'href="/incidents/{row.id}?since={signed}"' in told
    assert "was signed off" in told
    assert "killed: 3 to 9 then, 3 to 7 now (proposed by the program)" in told
    assert "Claims no longer there: 2" in told


def test_a_bound_that_a_person_set_comes_back_when_the_program_moves(browser: Browser) -> None:
    send(browser, "figure", figure="killed", low="4", high="9", reason="counted")
    split_off(browser, "<img src=x onerror=alert(1)>.txt")
    assert "killed: the program proposed 3 to 9 then, 9 now; a person set 4 to 9" in queue(browser)
