"""Forms about claims: each is about a claim of its page, says what was seen, and drops no correction unsaid."""

import html
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest

from isnad.model.claim import Claim
from isnad.model.count import Count
from isnad.model.decision import AcceptClaim, AddClaim, CorrectClaim, RejectClaim, Undo
from isnad.model.identity import claim_id
from isnad.model.terms import Event
from isnad.pipeline.context import Context
from isnad.review.seen import seen_of
from isnad.store.canonical import canonical

from . import incidents
from .asking import Browser, desk
from .incidents import copied, entries, market, rows

FIELDS: dict[str, dict[str, str]] = {
    "accept": {},
    "reject": {"reason": "misread"},
    "correct": {"number": "9"},
    "comment": {"text": "see the video"},
    "stands": {},
    "as-read": {},
}


@pytest.fixture(scope="module")
def original(using: Context, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return incidents.made(using, tmp_path_factory)


@pytest.fixture
def browser(original: Path, tmp_path: Path) -> Iterator[Browser]:
    with Browser(desk(copied(original, tmp_path))) as found:
        yield found.enter()


def document(browser: Browser, name: str) -> tuple[str, tuple[Claim, ...]]:
    with browser.desk.store.reading() as reader:
        kept = reader.document_named(name)
        assert kept is not None
        return kept.id, reader.claims(kept.id)


def killed(browser: Browser, name: str = "later.txt") -> tuple[str, Claim]:
    id_, claims = document(browser, name)
    return id_, next(claim for claim in claims if claim.event is Event.KILLED)


def stamp(browser: Browser, claim: str) -> dict[str, str]:
    with browser.desk.store.reading() as reader:
        row = reader.drafted.claim(claim)
        assert row is not None
        seen = seen_of(reader, row)
    return {"seen": seen.id, "stamp": str(seen.stamp)}


def state(browser: Browser, claim: str) -> str:
    with browser.desk.store.reading() as reader:
        row = reader.drafted.claim(claim)
        assert row is not None
        return row.state


def page_of(browser: Browser, id_: str, claim: str, language: str = "en") -> str:
    return html.unescape(browser.get(f"/documents/{id_}?claim={claim}&lang={language}").text)


def corrected(browser: Browser, claim: Claim, number: int) -> int:
    made = msgspec.structs.replace(claim, count=Count.exactly(number))
    return browser.desk.decide([CorrectClaim(claim.id, made)]).entries[0]


def reread(browser: Browser, claim: Claim, number: int) -> None:
    """Let the program read another number there than it did when a person decided."""
    with browser.desk.store.writing() as writer:
        row = writer.drafted.claim(claim.id)
        assert row is not None
        read = [
            msgspec.structs.replace(one, count=Count.exactly(number)) if one.id == claim.id else one
            for one in writer.claims(row.document)
        ]
        writer.connection.exec_driver_sql(
            "UPDATE readings SET claims = ? WHERE document = ?", (canonical(read).decode(), row.document)
        )
        writer.connection.exec_driver_sql("UPDATE claims SET state = 'changed' WHERE id = ?", (claim.id,))


@pytest.mark.parametrize("action", FIELDS)
def test_a_claim_of_another_report_is_not_decided_about_here(browser: Browser, action: str) -> None:
    id_, _ = killed(browser)
    _, other = killed(browser, "mine.txt")
    corrected(browser, other, 8)
    before = entries(browser)
    sent = browser.submit(
        f"/documents/{id_}/claims/{other.id}/{action}", {**stamp(browser, other.id), **FIELDS[action]}
    )
    assert sent.status_code == 404
    assert entries(browser) == before


def test_a_decision_about_another_claim_is_not_undone_here(browser: Browser) -> None:
    id_, claim = killed(browser)
    _, other = killed(browser, "mine.txt")
    (mine,) = browser.desk.decide([AcceptClaim(claim.id)]).entries
    (theirs,) = browser.desk.decide([AcceptClaim(other.id)]).entries
    (undoing,) = browser.desk.decide([Undo(theirs)]).entries
    here = f"/documents/{id_}/claims/{claim.id}/undo"
    for entry in (theirs, undoing, 1, 99_999):
        assert browser.submit(here, {**stamp(browser, claim.id), "entry": str(entry)}).status_code == 404
    assert browser.submit(here, {**stamp(browser, claim.id), "entry": str(mine)}).status_code == 303
    assert state(browser, claim.id) == "waiting"


@pytest.mark.parametrize(("language", "words"), [("en", "does not say what was seen"), ("ar", "لا يذكر النموذج")])
@pytest.mark.parametrize("action", ["accept", "reject", "correct", "comment", "undo"])
def test_a_form_that_does_not_say_what_was_seen_is_refused(
    browser: Browser, action: str, language: str, words: str
) -> None:
    id_, claim = killed(browser)
    (entry,) = browser.desk.decide([AcceptClaim(claim.id)]).entries
    fields = {"entry": str(entry), **FIELDS.get(action, {})}
    seen = stamp(browser, claim.id)
    for left in ({}, {"seen": seen["seen"]}, {"stamp": seen["stamp"]}, {**seen, "stamp": "x"}):
        refused = browser.submit(f"/documents/{id_}/claims/{claim.id}/{action}?lang={language}", {**left, **fields})
        assert refused.status_code == 422
        assert words in refused.text
    assert [number for number, _ in entries(browser)] == [entry]


def test_the_stamp_of_another_incident_does_not_do(browser: Browser) -> None:
    id_, claim = killed(browser)
    _, other = killed(browser, "mine.txt")
    refused = browser.submit(f"/documents/{id_}/claims/{claim.id}/accept", stamp(browser, other.id))
    assert refused.status_code == 409
    assert entries(browser) == []


def test_of_a_claim_without_an_incident_the_last_decision_is_what_was_seen(browser: Browser) -> None:
    id_, claim = killed(browser, "mine.txt")
    at = claim.spans.event
    spans = msgspec.structs.replace(claim.spans, count=None)
    added = msgspec.structs.replace(
        claim, id=claim_id(id_, Event.AID, at, None), event=Event.AID, count=None, victims=None, spans=spans
    )
    with browser.desk.store.writing() as writer:
        writer.connection.exec_driver_sql("UPDATE claims SET base = NULL, incident = NULL")
    browser.desk.decide([AddClaim(added)])
    with browser.desk.store.reading() as reader:
        row = reader.drafted.claim(added.id)
    assert row is not None
    assert row.incident is None
    before = stamp(browser, added.id)
    assert before == {"seen": added.id, "stamp": str(row.decision)}
    browser.desk.decide([RejectClaim(added.id, "no")])
    here = f"/documents/{id_}/claims/{added.id}/accept"
    assert browser.submit(here, before).status_code == 409
    assert browser.submit(here, stamp(browser, added.id)).status_code == 303


@pytest.mark.parametrize(("language", "words"), [("en", "A person corrected this claim"), ("ar", "صحّح شخصٌ هذا القول")])
def test_a_corrected_claim_is_not_accepted_over_its_correction(browser: Browser, language: str, words: str) -> None:
    id_, claim = killed(browser)
    corrected(browser, claim, 6)
    page = page_of(browser, id_, claim.id, language)
    assert "/accept" not in page
    assert "/stands" not in page
    assert "/as-read" in page
    refused = browser.submit(f"/documents/{id_}/claims/{claim.id}/accept?lang={language}", stamp(browser, claim.id))
    assert refused.status_code == 422
    assert words in refused.text
    queue = browser.get(f"/queue?claim={claim.id}").text
    assert 'name="do" value="accept"' not in queue
    assert 'name="do" value="machine"' in queue
    assert browser.submit("/queue", {"do": "accept", "claim": claim.id, **stamp(browser, claim.id)}).status_code == 422
    assert state(browser, claim.id) == "corrected"


@pytest.mark.parametrize("where", ["document", "queue"])
def test_a_correction_stands_against_what_is_read_now(browser: Browser, where: str) -> None:
    id_, claim = killed(browser)
    corrected(browser, claim, 6)
    reread(browser, claim, 11)
    page = page_of(browser, id_, claim.id)
    assert "The correction still stands" in page
    assert "/accept" not in page
    queue = browser.get("/queue").text
    assert "The correction still stands" in queue
    assert 'name="do" value="accept"' not in queue
    if where == "document":
        sent = browser.submit(f"/documents/{id_}/claims/{claim.id}/stands", stamp(browser, claim.id))
    else:
        sent = browser.submit("/queue", {"do": "again", "claim": claim.id, **stamp(browser, claim.id)})
    assert sent.status_code == 303
    assert state(browser, claim.id) == "corrected"


@pytest.mark.parametrize("where", ["document", "queue"])
def test_the_programs_reading_is_taken_instead_of_every_correction(browser: Browser, where: str) -> None:
    id_, claim = killed(browser)
    first, second = corrected(browser, claim, 6), corrected(browser, claim, 8)
    if where == "document":
        sent = browser.submit(f"/documents/{id_}/claims/{claim.id}/as-read", stamp(browser, claim.id))
    else:
        sent = browser.submit("/queue", {"do": "machine", "claim": claim.id, **stamp(browser, claim.id)})
    assert sent.status_code == 303
    assert state(browser, claim.id) == "accepted"
    assert [kind for _, kind in entries(browser)] == ["correct", "correct", "undo", "undo", "accept"]
    with browser.desk.store.reading() as reader:
        undone = [taken.decision.entry for taken in reader.decisions.all() if isinstance(taken.decision, Undo)]
    assert undone == [first, second]


def test_where_no_correction_counts_none_stands(browser: Browser) -> None:
    id_, claim = killed(browser)
    assert browser.submit(f"/documents/{id_}/claims/{claim.id}/stands", stamp(browser, claim.id)).status_code == 422
    assert entries(browser) == []


@pytest.mark.parametrize(("action", "name"), [("reject", "reason"), ("comment", "text")])
def test_what_was_written_is_there_again_when_it_is_refused(browser: Browser, action: str, name: str) -> None:
    id_, claim = killed(browser)
    before = stamp(browser, claim.id)
    browser.desk.decide([AcceptClaim(claim.id)])
    here = f"/documents/{id_}/claims/{claim.id}/{action}"
    refused = browser.submit(here, {**before, "do": action, name: 'the "other" market'})
    assert refused.status_code == 409
    assert 'value="the &#34;other&#34; market"' in refused.text
    assert len(entries(browser)) == 1


@pytest.mark.parametrize(
    "fields",
    [
        {"do": "accept"},
        {"do": "reject", "reason": "no"},
        {"do": "again"},
        {"do": "machine"},
        {"do": "undo", "entry": "1"},
    ],
)
def test_the_queue_asks_what_was_seen(browser: Browser, fields: dict[str, str]) -> None:
    _, claim = killed(browser)
    (entry,) = browser.desk.decide([AcceptClaim(claim.id)]).entries
    if "entry" in fields:
        fields = {**fields, "entry": str(entry)}
    for left in ({}, {"seen": stamp(browser, claim.id)["seen"]}, {"stamp": "3"}):
        refused = browser.submit("/queue", {**fields, **left, "claim": claim.id})
        assert refused.status_code == 422
        assert "did not say what was seen" in refused.text
    assert len(entries(browser)) == 1


def test_the_queue_undoes_what_is_about_its_claim(browser: Browser) -> None:
    _, claim = killed(browser)
    _, other = killed(browser, "mine.txt")
    (theirs,) = browser.desk.decide([AcceptClaim(other.id)]).entries
    for do in ("undo", "withdraw"):
        for fields in ({"claim": claim.id, **stamp(browser, claim.id)}, {}):
            assert browser.submit("/queue", {"do": do, "entry": str(theirs), **fields}).status_code == 404
    assert len(entries(browser)) == 1


@pytest.mark.parametrize("path", ["/queue", "/log/undo", "/people/publish", "/audit", "/incidents/x/comment"])
def test_half_characters_and_nul_are_refused_in_every_form(browser: Browser, path: str) -> None:
    for reason in ("no\0", "\0"):
        assert browser.submit(path, {"do": "reject", "reason": reason}).status_code == 422
    wide = b'--x\r\nContent-Disposition: form-data; name="_charset_"\r\n\r\nutf-16-be\r\n'
    wide += b'--x\r\nContent-Disposition: form-data; name="reason"\r\n\r\n\0\r\n--x--\r\n'
    headers = {"Origin": "null", "Sec-Fetch-Site": "same-origin", "Content-Type": "multipart/form-data; boundary=x"}
    refused = browser.post(path, content=wide, headers=headers)
    assert refused.status_code == 422
    assert "half a character" in refused.text


def _two(browser: Browser) -> tuple[Any, Any]:
    first = market(browser)
    return first, next(row for row in rows(browser) if row.id != first.id)


def test_a_displaced_figure_is_shown_beside_the_one_that_counts(browser: Browser) -> None:
    first, second = _two(browser)
    for row, high in ((first, "4"), (second, "2")):
        fields = {"stamp": str(row.stamp), "figure": "killed", "low": "1", "high": high, "reason": f"heard {high}"}
        assert browser.submit(f"/incidents/{row.id}/figure", fields).status_code == 303
    first, second = (next(row for row in rows(browser) if row.id == one.id) for one in (first, second))
    fields = {"stamp": str(first.stamp), "other": second.id, "near": second.id, "near_stamp": str(second.stamp)}
    joined = browser.submit(f"/incidents/{first.id}/same", {**fields, "reason": "one"})
    page = browser.get(joined.headers["location"]).text
    assert "Set by a person before the incidents were joined" in page
    assert page.count("no longer counts") >= 2
    assert re.search(r'<del class="range">[^<]*1[^<]*4', page)
    assert "it no longer counts since the incidents were joined" in browser.get("/queue").text
    arabic = browser.get(joined.headers["location"].partition("#")[0] + "?lang=ar").text
    assert "حدّده شخص قبل ضمّ الحادثتين" in arabic


def test_a_form_of_an_incident_keeps_what_was_entered(browser: Browser) -> None:
    first, second = _two(browser)
    here, held = f"/incidents/{first.id}", first.value().claims
    stamps = {"stamp": str(first.stamp)}
    split = browser.submit(f"{here}/split", {**stamps, "claim": held[0], "reason": " "})
    assert split.status_code == 422
    assert re.search(rf'value="{held[0]}" form="split" checked', split.text)
    fields = {**stamps, "other": second.id, "near": second.id, "near_stamp": str(second.stamp), "reason": " "}
    same = browser.submit(f"{here}/not-same", fields)
    assert same.status_code == 422
    assert re.search(rf'name="other" value="{second.id}" required checked', same.text)
    browser.desk.decide([AcceptClaim(held[0])])
    for path, sent, kept in (
        ("comment", {"text": "a <b>note</b>"}, ">a &lt;b&gt;note&lt;/b&gt;</textarea>"),
        ("sign-off", {"reason": "all read"}, 'value="all read"'),
        ("split", {"claim": held[1], "reason": "two markets"}, 'value="two markets"'),
        ("figure", {"figure": "killed", "low": "3", "high": "5", "reason": "heard"}, 'value="heard"'),
    ):
        stale = browser.submit(f"{here}/{path}", {**stamps, **sent})
        assert stale.status_code == 409
        assert kept in stale.text, path


def test_what_was_accepted_together_is_taken_back_together(browser: Browser) -> None:
    row = market(browser)
    many = len(row.value().claims)
    assert browser.submit(f"/incidents/{row.id}/accept", {"stamp": str(row.stamp)}).status_code == 303
    page = browser.get(f"/incidents/{row.id}").text
    assert f"Undo all {many}" in page
    taken = [str(entry) for entry, _ in entries(browser)]
    undone = browser.submit(f"/incidents/{row.id}/undo", {"stamp": str(market(browser).stamp), "entry": taken})  # type: ignore[dict-item]
    assert undone.status_code == 303
    assert f"Decisions undone in one go: {many}." in browser.get(f"/incidents/{row.id}").text
