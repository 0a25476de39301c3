"""The review queue: what comes first, and what each answer decides, with and without a script."""

import re
from pathlib import Path
from typing import Any

import msgspec
import pytest

from isnad.model.claim import Claim
from isnad.model.count import Count
from isnad.model.decision import AcceptClaim, CorrectClaim
from isnad.review.seen import seen_of
from isnad.store.canonical import canonical
from isnad.store.draft_rows import ClaimRow
from isnad.store.waiting import Waiting, Waits, Wanted

from .asking import Browser

PART = {"X-Isnad-Part": "card", "Origin": "null", "Sec-Fetch-Site": "same-origin"}

LAST = r'name="entry" value="(\d+)"><input type="hidden" name="claim" value="([^"]+)"'
HOW_MANY = r'<th scope="row">how many</th><td[^>]*>\s*([^<]+?)\s*<.*?<td[^>]*>\s*([^<]+?)\s*<'


def rows(browser: Browser) -> list[ClaimRow]:
    """Claims that wait, in the order of the queue."""
    with browser.desk.store.reading() as reader:
        items = Waiting(reader.connection).items(limit=100)
        return [row for item in items if (row := reader.drafted.claim(item.claim)) is not None]


def state(browser: Browser, claim: str) -> str:
    with browser.desk.store.reading() as reader:
        row = reader.drafted.claim(claim)
        assert row is not None
        return row.state


def read(browser: Browser, claim: str) -> Claim:
    with browser.desk.store.reading() as reader:
        row = reader.drafted.claim(claim)
        assert row is not None
        return next(found for found in reader.claims(row.document) if found.id == claim)


def corrected(browser: Browser, claim: str) -> Count | None:
    with browser.desk.store.reading() as reader:
        (taken,) = reader.decisions.about([claim])
        assert isinstance(taken.decision, CorrectClaim)
        return taken.decision.corrected.count


def stamp(browser: Browser, claim: str) -> dict[str, str]:
    with browser.desk.store.reading() as reader:
        row = reader.drafted.claim(claim)
        seen = None if row is None else seen_of(reader, row)
        return {} if seen is None else {"seen": seen.id, "stamp": str(seen.stamp)}


def answer(browser: Browser, do: str, of: str, /, **fields: str) -> Any:
    return browser.submit("/queue", {"do": do, "claim": of, **stamp(browser, of), **fields})


def shown(page: Any) -> str:
    """The id of the claim on the card."""
    found = re.search(r'name="claim" value="([^"]+)"[^<]*(?:<[^>]+>\s*)*<button class="button primary"', page.text)
    assert found is not None, page.text
    return found[1]


def change(browser: Browser, claim: str, number: int) -> None:
    """As if the program read another number now than when somebody decided."""
    store = browser.desk.store
    with store.writing() as writer:
        row = writer.drafted.claim(claim)
        assert row is not None
        reading = writer.reading(row.document)
        assert reading is not None
        values = [
            msgspec.structs.replace(one, count=Count.exactly(number)) if one.id == claim else one
            for one in reading.values()
        ]
        writer.put_readings([msgspec.structs.replace(reading, claims=canonical(values).decode())])
        writer.connection.exec_driver_sql("UPDATE claims SET state = 'changed' WHERE id = ?", (claim,))


def lose(browser: Browser, claim: str, entry: int) -> None:
    """As if the program read the claim no more."""
    with browser.desk.store.writing() as writer:
        writer.connection.exec_driver_sql("DELETE FROM claims WHERE id = ?", (claim,))
        writer.connection.exec_driver_sql("INSERT INTO lost VALUES (?, ?)", (entry, claim))


def test_the_worthiest_claim_comes_first_with_its_words_and_what_it_holds(browser: Browser) -> None:
    first = rows(browser)[0]
    page = browser.get("/queue")
    assert page.status_code == 200
    assert shown(page) == first.id
    assert '<mark class="core">' in page.text
    assert "Holds killed" in page.text
    assert 'aria-current="page">Queue</a>' in page.text
    worths = [row.worth for row in rows(browser)]
    assert worths == sorted(worths, reverse=True)


def test_a_claim_is_accepted_and_the_next_one_comes(browser: Browser) -> None:
    first, second = rows(browser)[:2]
    done = answer(browser, "accept", first.id)
    assert done.status_code == 303
    assert state(browser, first.id) == "accepted"
    page = browser.get(done.headers["location"])
    assert (shown(page), "Accepted." in page.text) == (second.id, True)


def test_with_a_script_the_card_alone_comes(browser: Browser) -> None:
    first, second = rows(browser)[:2]
    fields = {"csrf": browser.form, "do": "accept", "claim": first.id, **stamp(browser, first.id)}
    card = browser.post("/queue", data=fields, headers=PART)
    assert (card.status_code, shown(card)) == (200, second.id)
    assert "<html" not in card.text
    assert "Accepted." in card.text


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"low": "12"}, Count.exactly(12)),
        ({"low": " ١٢ "}, Count.exactly(12)),
        ({"low": "0"}, Count.exactly(0)),
        ({"low": "4", "exactness": "at_least"}, Count(4, None, "at_least")),  # type: ignore[arg-type]
        ({"low": "4", "exactness": "at_most"}, Count(None, 4, "at_most")),  # type: ignore[arg-type]
        ({"low": "4", "high": "6", "exactness": "between"}, Count.between(4, 6)),
    ],
)
def test_a_count_is_corrected(browser: Browser, fields: dict[str, str], expected: Count) -> None:
    first = rows(browser)[0]
    assert answer(browser, "count", first.id, **fields).status_code == 303
    assert state(browser, first.id) == "corrected"
    assert corrected(browser, first.id) == expected


@pytest.mark.parametrize(
    ("do", "fields", "status"),
    [
        ("count", {"low": ""}, 422),
        ("count", {"low": "many"}, 422),
        ("count", {"low": "-3"}, 422),
        ("count", {"low": "²"}, 422),
        ("count", {"low": "9" * 12}, 422),
        ("count", {"low": "6", "high": "4", "exactness": "between"}, 422),
        ("count", {"low": "6", "exactness": "between"}, 422),
        ("count", {"low": "6", "exactness": "vague"}, 422),
        ("reject", {"reason": "  "}, 422),
        ("reject", {"reason": "x" * 5000}, 422),
        ("accept", {"claim": "c-forged"}, 404),
        ("accept", {"claim": "<script>alert(1)</script>"}, 404),
        ("again", {"claim": "c-forged"}, 404),
        ("undo", {"entry": "99999"}, 404),
        ("undo", {"entry": "1"}, 404),
        ("sign", {}, 422),
    ],
)
def test_what_cannot_be_decided_changes_nothing(browser: Browser, do: str, fields: dict[str, str], status: int) -> None:
    first = rows(browser)[0]
    refused = answer(browser, do, first.id, **fields)
    assert refused.status_code == status, refused.text
    assert "<script>alert" not in refused.text
    assert state(browser, first.id) == "waiting"
    assert browser.refused()
    with browser.desk.store.reading() as reader:
        assert reader.decisions.count() == 0


def test_a_stale_card_is_refused_and_shown_anew(browser: Browser) -> None:
    first = rows(browser)[0]
    old = stamp(browser, first.id)
    beside = next(row for row in rows(browser)[1:] if row.incident == first.incident)
    answer(browser, "reject", beside.id, reason="not said")
    refused = browser.submit("/queue", {"do": "accept", "claim": first.id, **old})
    assert refused.status_code == 409
    assert shown(refused) == first.id
    assert f"/incidents/{first.incident}?since={old['stamp']}" in refused.text
    assert state(browser, first.id) == "waiting"


def test_skipping_goes_on_to_the_end(browser: Browser) -> None:
    known, page, seen = [row.id for row in rows(browser)], browser.get("/queue"), []
    while 'data-key="s"' in page.text:
        seen.append(shown(page))
        (link,) = re.findall(r'href="([^"]+)" data-step data-key="s"', page.text)
        page = browser.get(link.replace("&amp;", "&"))
    assert seen == known
    assert "what was skipped still waits" in page.text


def test_the_last_answer_is_taken_back_and_its_claim_shown(browser: Browser) -> None:
    first, second = rows(browser)[:2]
    answer(browser, "accept", first.id)
    answer(browser, "reject", second.id, reason="not said")
    for claim, was in ((second, "rejected"), (first, "accepted")):
        assert state(browser, claim.id) == was
        page = browser.get("/queue")
        ((entry, of),) = re.findall(LAST, page.text)
        assert of == claim.id
        done = browser.submit("/queue", {"do": "undo", "entry": entry, "claim": of, **stamp(browser, of)})
        assert state(browser, claim.id) == "waiting"
        assert shown(browser.get(done.headers["location"])) == claim.id
    assert 'data-key="u"' not in browser.get("/queue").text


def test_a_changed_decision_comes_first_with_what_changed(browser: Browser) -> None:
    last = next(row for row in reversed(rows(browser)) if read(browser, row.id).count is not None)
    before = read(browser, last.id).count
    assert before is not None
    answer(browser, "accept", last.id)
    change(browser, last.id, 81)
    page = browser.get("/queue")
    assert shown(page) == last.id
    ((then, now),) = re.findall(HOW_MANY, page.text)
    assert (then, now) == (str(before.low), "81")
    assert answer(browser, "again", last.id).status_code == 303
    assert state(browser, last.id) == "accepted"
    assert shown(browser.get("/queue")) != last.id


def test_a_correction_is_kept_though_the_program_reads_something_else(browser: Browser) -> None:
    last = next(row for row in reversed(rows(browser)) if read(browser, row.id).count is not None)
    answer(browser, "count", last.id, low="33")
    change(browser, last.id, 81)
    assert "corrected to" in browser.get("/queue").text
    answer(browser, "again", last.id)
    assert state(browser, last.id) == "corrected"
    with browser.desk.store.reading() as reader:
        kept = reader.decisions.about([last.id])[-1].decision
    assert isinstance(kept, CorrectClaim)
    assert kept.corrected.count == Count.exactly(33)


def test_a_decision_that_lost_its_claim_is_shown_and_can_be_withdrawn(browser: Browser) -> None:
    first = rows(browser)[0]
    (entry,) = browser.desk.decide([AcceptClaim(first.id)]).entries
    lose(browser, first.id, entry)
    page = browser.get("/queue")
    assert "no longer reads" in page.text
    assert "killed" in page.text
    done = browser.submit("/queue", {"do": "withdraw", "entry": str(entry)})
    assert "no longer reads" not in browser.get(done.headers["location"]).text


def test_an_incident_is_chosen_by_place_and_time_and_not_by_its_id(browser: Browser) -> None:
    page = browser.get("/queue?lang=en").text
    (id_, words) = re.findall(r'<option value="(i-[0-9a-f]+)">([^<]+)</option>', page)[0]
    assert id_ not in words
    chosen = browser.get(f"/queue?incident={id_}&lang=en").text
    assert f'<option value="{id_}" selected>{words}</option>' in chosen
    assert "not in this case" in browser.get("/queue?incident=i-none&lang=en").text


@pytest.mark.parametrize(
    ("query", "events"),
    [
        ("event=injured", {"injured"}),
        ("state=waiting&event=killed", {"killed"}),
        ("state=changed", set()),
        ("outlet=nobody", set()),
        ("incident=i-none", set()),
    ],
)
def test_the_queue_is_chosen_from(browser: Browser, query: str, events: set[str]) -> None:
    page = browser.get(f"/queue?{query}")
    assert page.status_code == 200
    known = {row.id: row.event for row in rows(browser)}
    found = re.findall(r'name="claim" value="([^"]+)"', page.text)
    assert {known[id_] for id_ in found} == events


@pytest.mark.parametrize(
    ("query", "status"),
    [("after=nowhere", 404), ("after=lost.x", 404), ("after=lost.1", 200), ("event=none", 422), ("claim=c-x", 404)],
)
def test_a_forged_place_is_refused(browser: Browser, query: str, status: int) -> None:
    assert browser.get(f"/queue?{query}").status_code == status


def test_script_in_what_is_chosen_is_text(browser: Browser) -> None:
    page = browser.get("/queue", params={"outlet": "<script>alert(1)</script>"})
    assert "<script>alert" not in page.text


def test_in_arabic(browser: Browser) -> None:
    page = browser.get("/queue?lang=ar")
    assert 'dir="rtl"' in page.text
    assert "قائمة المراجعة" in page.text


def test_counts_and_filters_of_the_store(browser: Browser, case: Path) -> None:
    assert case.exists()
    with browser.desk.store.reading() as reader:
        waiting = Waiting(reader.connection)
        known = waiting.counts()
        assert known[Waits.WAITING] == len(waiting.items(limit=1000))
        assert known[Waits.LOST] == known[Waits.CHANGED] == 0
        killed = waiting.counts(Wanted(event="killed"))[Waits.WAITING]
        assert 0 < killed < known[Waits.WAITING]
        assert waiting.counts(Wanted(Waits.LOST))[Waits.WAITING] == 0
