"""What is decided on the page of an incident: taken, shown with who and why, undone; a stale or forged form is not."""

from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from isnad.pipeline.context import Context
from isnad.store.draft_rows import IncidentRow

from .asking import Browser, entered
from .incidents import claims, copied, entries, holding, made, market, rows


@pytest.fixture(scope="module")
def incidents_case(using: Context, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return made(using, tmp_path_factory)


@pytest.fixture
def browser(incidents_case: Path, tmp_path: Path) -> Iterator[Browser]:
    yield from entered(copied(incidents_case, tmp_path))


def send(browser: Browser, row: IncidentRow, action: str, **fields: str) -> httpx.Response:
    return browser.submit(f"/incidents/{row.id}/{action}", {"stamp": str(row.stamp), **fields})


def page(browser: Browser) -> str:
    return browser.get(f"/incidents/{market(browser).id}?lang=en").text


def last(browser: Browser) -> int:
    return entries(browser)[-1][0]


@pytest.mark.parametrize(
    ("low", "high", "shown"),
    [("4", "6", "4 to 6"), ("٤", "", "4 or more"), ("", "6", "up to 6"), ("0", "0", "0"), ("", "", "nothing reported")],
)
def test_a_bound_stands_beside_the_programs(browser: Browser, low: str, high: str, shown: str) -> None:
    answer = send(browser, market(browser), "figure", figure="killed", low=low, high=high, reason="<b>counted</b>")
    assert (answer.status_code, answer.headers["Location"]) == (303, f"/incidents/{market(browser).id}#figure-killed")
    text = page(browser)
    assert '<span class="proposed range">3 to 9</span>' in text
    assert f'<span class="decided range">{shown}</span>' in text
    assert "&lt;b&gt;counted&lt;/b&gt;" in text
    assert (market(browser).killed_low, market(browser).status) == (3, "begun")


@pytest.mark.parametrize(
    "fields",
    [
        {"figure": "killed", "low": "6", "high": "4", "reason": "x"},
        {"figure": "killed", "low": "-1", "reason": "x"},
        {"figure": "killed", "low": "1e3", "reason": "x"},
        {"figure": "killed", "low": "9" * 9, "reason": "x"},
        {"figure": "killed", "low": "9" * 5000, "reason": "x"},
        {"figure": "killed", "low": "4", "reason": " "},
        {"figure": "killed", "low": "4", "reason": "x" * 4001},
        {"figure": "dead", "low": "4", "reason": "x"},
        {"low": "4", "reason": "x"},
    ],
)
def test_a_bound_that_cannot_be_is_refused(browser: Browser, fields: dict[str, str]) -> None:
    assert send(browser, market(browser), "figure", **fields).status_code == 422
    assert entries(browser) == []


def test_a_figure_says_what_the_program_had_then(browser: Browser) -> None:
    row = market(browser)
    holds = row.value().claims[0]
    send(browser, row, "figure", figure="killed", low="3", high="9", reason="as reported")
    home = {c.id: c.document for c in claims(browser, row)}
    # One that holds an end of the figure, and not the claim by which the incident is found.
    other = next(id_ for name in ("<img", "market.txt") if (id_ := _id(browser, name)) != home[holds])
    send(browser, market(browser), "split", document=other, reason="another shelling")
    left = next(found for found in rows(browser) if holds in found.value().claims)
    assert left.status == "changed"
    text = browser.get(f"/incidents/{left.id}?lang=en").text
    now = f"{left.killed_low} to {left.killed_high}"
    assert f"The program proposed 3 to 9 when this was decided; it proposes {now} now." in text


def test_all_that_waits_is_accepted_and_taken_back_in_one_go(browser: Browser) -> None:
    row = market(browser)
    count = len(claims(browser, row))
    assert f"Accept all waiting claims ({count})" in page(browser)
    assert send(browser, row, "accept").status_code == 303
    assert {claim.state for claim in claims(browser, row)} == {"accepted"}
    assert [kind for _, kind in entries(browser)] == ["accept"] * count
    text = page(browser)
    assert "No claim waits for a decision." in text
    assert f"Undo all {count}" in text
    done = [str(entry) for entry, _ in entries(browser)]
    path = f"/incidents/{row.id}/undo"
    answer = browser.submit(path, {"stamp": str(market(browser).stamp), "entry": done})  # type: ignore[dict-item]
    assert answer.status_code == 303
    assert {claim.state for claim in claims(browser, row)} == {"waiting"}
    assert market(browser).status == "proposed"


def test_an_incident_is_signed_off_and_opened_again(browser: Browser) -> None:
    send(browser, market(browser), "sign-off", reason="read it all")
    assert market(browser).status == "signed_off"
    text = page(browser)
    assert "read it all" in text
    assert ">Reopen<" in text
    assert "What differs since:" not in text
    send(browser, market(browser), "undo", entry=str(last(browser)))
    assert market(browser).status == "proposed"


def test_what_differs_since_it_was_signed_off(browser: Browser) -> None:
    send(browser, market(browser), "sign-off")
    gone = [c for c in claims(browser, market(browser)) if c.document == _id(browser, "<img")]
    send(browser, market(browser), "split", document=gone[0].document, reason="a third")
    assert market(browser).status == "changed"
    text = page(browser)
    assert "killed: 3 to 9 then, 3 to 7 now" in text
    assert text.count("Claim no longer here:") == len(gone)


def test_what_is_split_off_is_an_incident_of_its_own(browser: Browser) -> None:
    row = market(browser)
    later = [c for c in claims(browser, row) if c.document == _id(browser, "later.txt")]
    answer = send(browser, row, "split", document=later[0].document, reason="another shelling")
    made_of = holding(browser, "later.txt")
    assert made_of.id != row.id
    assert answer.headers["Location"] == f"/incidents/{made_of.id}"
    assert {c.id for c in claims(browser, made_of)} == {c.id for c in later}
    assert "another shelling" in browser.get(f"/incidents/{made_of.id}").text
    assert f'href="/incidents/{made_of.id}"' in page(browser)
    send(browser, market(browser), "undo", entry=str(last(browser)))
    assert holding(browser, "later.txt").id == row.id


def test_a_set_figure_that_goes_along_is_told_of(browser: Browser) -> None:
    row = market(browser)
    send(browser, row, "figure", figure="killed", low="3", high="9", reason="as reported")
    first = row.value().claims[0]
    answer = send(browser, market(browser), "split", claim=first, reason="another shelling")
    text = browser.get(answer.headers["Location"], params={"lang": "en"}).text
    assert "A figure that a person set went along with these claims." in text
    assert "as reported" in text


@pytest.mark.parametrize("ticked", ["nothing", "all", "foreign", "forged"])
def test_a_split_that_cannot_be_is_refused(browser: Browser, ticked: str) -> None:
    row = market(browser)
    mine = [c.id for c in claims(browser, row)]
    foreign = [c.id for c in claims(browser, holding(browser, "mine.txt"))]
    chosen = {"nothing": [], "all": mine, "foreign": [mine[0], *foreign], "forged": ["c-0"]}[ticked]
    fields = {"stamp": str(row.stamp), "claim": chosen, "reason": "x"}
    answer = browser.submit(f"/incidents/{row.id}/split", fields)  # type: ignore[arg-type]
    assert answer.status_code in (404, 422)
    assert entries(browser) == []


def _near(other: IncidentRow) -> dict[str, str]:
    return {"other": other.id, "near": other.id, "near_stamp": str(other.stamp), "reason": "compared"}


def test_two_incidents_are_one_and_two_again(browser: Browser) -> None:
    one, other = market(browser), holding(browser, "next.txt")
    answer = send(browser, one, "same", **_near(other))
    assert holding(browser, "next.txt").id == market(browser).id
    assert answer.headers["Location"] == f"/incidents/{market(browser).id}"
    send(browser, market(browser), "undo", entry=str(last(browser)))
    assert holding(browser, "next.txt").id != market(browser).id
    assert len(rows(browser)) == 3


def test_two_incidents_are_held_apart(browser: Browser) -> None:
    one, other = market(browser), holding(browser, "next.txt")
    assert send(browser, one, "not-same", **_near(other)).status_code == 303
    assert "decided not to be the same" in page(browser)
    assert holding(browser, "next.txt").id != market(browser).id


@pytest.mark.parametrize("action", ["same", "not-same"])
def test_an_incident_that_was_not_shown_as_it_is_now_is_not_compared(browser: Browser, action: str) -> None:
    one, other = market(browser), holding(browser, "next.txt")
    send(browser, other, "comment", text="new")
    fields = _near(other)
    assert send(browser, one, action, **fields).status_code == 409
    for wrong in ({"near": "x"}, {"near_stamp": "x"}, {"near_stamp": "9" * 5000}):
        assert send(browser, one, action, **fields | wrong).status_code == 409
    assert send(browser, one, action, **fields | {"other": "i-0"}).status_code == 404
    assert send(browser, one, action, **fields | {"other": one.id}).status_code == 422
    assert [kind for _, kind in entries(browser)] == ["comment"]


def test_a_comment_is_shown_and_taken_back(browser: Browser) -> None:
    send(browser, market(browser), "comment", text="<script>alert(2)</script> تعليق")
    assert "&lt;script&gt;alert(2)&lt;/script&gt; تعليق" in page(browser)
    send(browser, market(browser), "undo", entry=str(last(browser)))
    text = page(browser)
    assert "is-undone" in text
    assert "Let it count again" in text
    send(browser, market(browser), "undo", entry=str(last(browser)))
    assert "is-undone" not in page(browser)


@pytest.mark.parametrize("entry", ["1", "0", "-1", "999999", "9" * 30, "9" * 5000, "x"])
def test_what_is_no_decision_here_is_not_undone(browser: Browser, entry: str) -> None:
    send(browser, holding(browser, "mine.txt"), "comment", text="elsewhere")
    elsewhere = last(browser)
    for number in (entry, str(elsewhere)):
        assert send(browser, market(browser), "undo", entry=number).status_code in (404, 422)
    assert [kind for _, kind in entries(browser)] == ["comment"]


@pytest.mark.parametrize(
    ("action", "fields"),
    [
        ("figure", {"figure": "killed", "low": "4", "reason": "typed at length"}),
        ("accept", {}),
        ("sign-off", {"reason": "typed at length"}),
        ("comment", {"text": "typed at length"}),
    ],
)
def test_a_stale_form_is_refused_with_what_changed(browser: Browser, action: str, fields: dict[str, str]) -> None:
    before = market(browser)
    send(browser, before, "figure", figure="injured", low="7", high="8", reason="meanwhile")
    answer = send(browser, before, action, **fields)
    assert answer.status_code == 409
    assert "Injured set to 7 to 8; the program proposed 5" in answer.text.partition('id="review"')[0]
    assert ("typed at length" in answer.text) == bool(fields)
    assert [kind for _, kind in entries(browser)] == ["set"]
    assert '"review.stale"' in browser.refused()[-1]


@pytest.mark.parametrize("action", ["figure", "accept", "sign-off", "split", "same", "not-same", "comment", "undo"])
def test_no_action_without_a_stamp_or_on_a_forged_incident(browser: Browser, action: str) -> None:
    fields = {"figure": "killed", "low": "4", "reason": "x", "text": "x", "entry": "1", "other": "x"}
    assert browser.submit(f"/incidents/{market(browser).id}/{action}", fields).status_code == 422
    forged = browser.submit(f"/incidents/i-0/{action}", {**fields, "stamp": "1"})
    assert forged.status_code == 404
    assert browser.post(f"/incidents/{market(browser).id}/{action}", data=fields).status_code == 403
    assert entries(browser) == []


def _id(browser: Browser, name: str) -> str:
    """The id of the document whose name begins so."""
    with browser.desk.store.reading() as reader:
        return next(kept.id for kept in reader.documents() if kept.name.startswith(name))
