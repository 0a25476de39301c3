"""How what fails is answered: in words, escaped, recorded, without a traceback."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from isnad.errors import IsnadError
from isnad.web.failures import refusal_of
from isnad.web.refusals import LARGEST, MOST, Refusal, Refusals, visible
from isnad.web.words import words

from .asking import Browser, desk, with_forms


@pytest.fixture
def failing(case: Path) -> Iterator[Browser]:
    with Browser(with_forms(desk(case), [])) as browser:
        yield browser.enter()


@pytest.mark.parametrize(
    ("path", "status", "code"),
    [
        ("/nothing", 404, "missing"),
        ("/number/x", 422, "invalid"),
        ("/number/<script>", 422, "invalid"),
        ("/fail/stale", 409, "stale"),
        ("/fail/fault", 500, "fault"),
        ("/fail/review.no_such_claim", 404, "review.no_such_claim"),
        ("/fail/review.stale", 409, "review.stale"),
        ("/fail/store.busy", 503, "store.busy"),
        ("/fail/store.broken", 500, "store.broken"),
        ("/fail/review.count", 422, "review.count"),
    ],
)
def test_a_page_and_a_problem_for_each(failing: Browser, path: str, status: int, code: str) -> None:
    page, problem = failing.get(path), failing.get(f"/api{path}")
    assert (page.status_code, problem.status_code) == (status, status)
    assert problem.headers["Content-Type"] == "application/json"
    assert problem.json()["code"] == code
    assert problem.json()["message"] != ""
    assert "<h1>" in page.text
    assert f"{status}, {code}" in page.text
    assert "<script>" not in page.text
    assert "secret" not in page.text + problem.text
    assert "Traceback" not in page.text + problem.text
    lines = [json.loads(line) for line in failing.refused()]
    assert [(line["code"], line["path"]) for line in lines] == [(code, path), (code, f"/api{path}")]


def test_what_an_error_says_is_escaped(failing: Browser) -> None:
    text = failing.get("/fail/review.count").text
    assert '<p lang="en" dir="ltr">&lt;script&gt;alert(1)&lt;/script&gt; is wrong. Look again.</p>' in text


def test_a_problem_names_the_fields_and_not_what_was_in_them(failing: Browser) -> None:
    hint = failing.get("/api/number/sixteen").json()["hint"]
    assert hint.startswith("number: ")
    assert "sixteen" not in hint


def test_a_refusal_speaks_the_readers_language(failing: Browser) -> None:
    page = failing.get("/nothing", headers={"Accept-Language": "ar"})
    assert '<html lang="ar" dir="rtl"' in page.text
    assert words()["refused.missing"].ar in page.text
    problem = failing.get("/api/nothing", headers={"Accept-Language": "ar"})
    assert problem.json()["message"] == words()["refused.missing"].ar


@pytest.mark.parametrize("refusal", list(Refusal))
def test_every_refusal_has_words_and_a_status_of_its_own_kind(refusal: Refusal) -> None:
    assert {f"refused.{refusal.code}", f"refused.{refusal.code}.hint"} <= words().keys()
    assert 400 <= refusal.status < 600


@pytest.mark.parametrize(
    ("code", "refusal"),
    [
        ("case.locked", Refusal.BUSY),
        ("case.stale", Refusal.STALE),
        ("case.no_such_case", Refusal.MISSING),
        ("case.cannot_write", Refusal.CASE_UNUSABLE),
        ("model.field", Refusal.INVALID),
        ("caseless.thing", Refusal.INVALID),
    ],
)
def test_errors_by_their_codes(code: str, refusal: Refusal) -> None:
    assert refusal_of(IsnadError(code, "x")) is refusal


def test_a_record_is_one_line_whatever_stands_in_the_path(failing: Browser) -> None:
    failing.get("/%0d%0a%1b[31m%E2%80%AE" + "x" * 900)
    (line,) = failing.refused()
    path = json.loads(line)["path"]
    assert path.startswith("/\\u000d\\u000a\\u001b[31m\\u202e")
    assert len(path) < 240
    assert sorted(json.loads(line)) == ["code", "method", "path", "when"]


def test_visible_keeps_letters() -> None:
    assert visible("/خبر/é 1", 200) == "/خبر/é 1"
    assert visible("abc", 2) == "ab"


def test_the_record_is_bounded(failing: Browser) -> None:
    layout = failing.desk.layout
    record = Refusals(layout, lambda _: None)
    for _ in range(4):
        layout.refusals.write_text("x" * LARGEST)
        record.record("missing", "GET", "/")
    assert layout.refusals.stat().st_size < 200
    assert layout.refusals_before.stat().st_size == LARGEST
    assert sorted(path.name for path in layout.root.glob("refusals*")) == ["refusals.1.jsonl", "refusals.jsonl"]


def test_a_flood_is_recorded_and_told_of_once(failing: Browser) -> None:
    told: list[str] = []
    record = Refusals(failing.desk.layout, told.append)
    for _ in range(MOST + 30):
        record.record("missing", "GET", "/")
    assert len(told) == MOST + 1
    assert told[-1].endswith(str(failing.desk.layout.refusals))
    assert len(failing.refused()) == MOST + 30


def test_a_record_that_cannot_be_written_keeps_nobody_from_the_answer(failing: Browser) -> None:
    failing.desk.layout.refusals.mkdir()
    assert failing.get("/nothing").status_code == 404


def test_the_record_is_for_its_owner(failing: Browser) -> None:
    failing.get("/nothing")
    assert failing.desk.layout.refusals.stat().st_mode & 0o077 == 0
