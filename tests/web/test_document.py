"""The page of a document: its text to the letter, its claims, and what a person decides about each."""

import html
import re
from collections.abc import Iterator
from pathlib import Path
from shutil import copytree

import pytest

from isnad.model.claim import Claim
from isnad.model.count import Count
from isnad.model.decision import AddClaim, CorrectClaim
from isnad.model.identity import claim_id
from isnad.model.span import Span
from isnad.model.terms import Event
from isnad.pipeline.context import Context
from isnad.review.beside import nearest
from isnad.review.seen import seen_of
from isnad.store.draft_rows import ClaimRow

from .asking import Browser, entered
from .reports import LONG, MARKED, TEXT, TURKISH, WHOLE, build, claims, words

PIECE = re.compile(r'<(?:mark|span) data-start="(\d+)"[^>]*>(.*?)</(?:mark|span)>', re.DOTALL)


@pytest.fixture(scope="module")
def made(using: Context, tmp_path_factory: pytest.TempPathFactory) -> Path:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("ISNAD_KEYS", str(tmp_path_factory.mktemp("keys")))
        return build(tmp_path_factory.mktemp("documents") / "souk.case", using)


@pytest.fixture
def case(made: Path, tmp_path: Path) -> Path:
    return Path(copytree(made, tmp_path / "souk.case"))


@pytest.fixture
def browser(case: Path) -> Iterator[Browser]:
    yield from entered(case)


def shown(browser: Browser, path: str) -> str:
    answer = browser.get(path)
    assert answer.status_code == 200, answer.text
    return answer.text


def pieces(page: str) -> list[tuple[int, str]]:
    """The pieces of the text, as a browser reads them: it turns a bare carriage return into a line end."""
    return [(int(start), html.unescape(re.sub("\r\n?", "\n", text))) for start, text in PIECE.findall(page)]


def row(browser: Browser, claim: str) -> ClaimRow:
    with browser.desk.store.reading() as reader:
        found = reader.drafted.claim(claim)
    assert found is not None
    return found


def stamp(browser: Browser, claim: str) -> dict[str, str]:
    with browser.desk.store.reading() as reader:
        found = reader.drafted.claim(claim)
        assert found is not None
        seen = seen_of(reader, found)
    return {"seen": seen.id, "stamp": str(seen.stamp)}


def killed(case: Path, name: str = "marked.txt") -> tuple[str, Claim]:
    id_, found = claims(case, name)
    return id_, next(claim for claim in found if claim.event is Event.KILLED)


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_text_is_shown_to_the_letter_with_its_offsets(browser: Browser, case: Path, language: str) -> None:
    id_, (first, *_) = claims(case, "marked.txt")
    for query in ("", f"&claim={first.id}"):
        found = pieces(shown(browser, f"/documents/{id_}?lang={language}{query}"))
        assert "".join(text for _, text in found) == WHOLE
        at = 0
        for start, text in found:
            assert start == at
            at += len(text)


def test_the_words_of_the_chosen_claim_are_marked_by_what_they_are(browser: Browser, case: Path) -> None:
    id_, claim = killed(case)
    page = shown(browser, f"/documents/{id_}?claim={claim.id}")
    by_role: dict[str, str] = {}
    for classes, text in re.findall(r'<mark data-start="\d+" class="([^"]*)">(.*?)</mark>', page, re.DOTALL):
        for role in re.findall(r"w-(\w+)", classes):
            by_role[role] = by_role.get(role, "") + html.unescape(text)
    spans = claim.spans
    assert by_role["event"] == spans.event.of(WHOLE)
    for role in ("count", "by", "place", "time"):
        span = getattr(spans, role)
        assert by_role[role] == span.of(WHOLE), role


def test_furniture_is_folded_and_said_to_be_none_of_the_report(browser: Browser, case: Path) -> None:
    page = shown(browser, f"/documents/{claims(case, 'marked.txt')[0]}?lang=en")
    folded = re.search(r'<details class="furniture"><summary>(.*?)</summary>', page)
    assert folded is not None
    assert folded[1] == f"menu, not part of the report ({len(WHOLE) - len(TEXT)} characters)"


def test_markup_is_shown_as_text_and_no_address_is_run(browser: Browser, case: Path) -> None:
    marked = shown(browser, f"/documents/{claims(case, 'marked.txt')[0]}")
    assert "<script>alert" not in marked
    assert html.escape(MARKED, quote=False).replace('"', "&#34;") in marked
    assert 'href="javascript' not in marked
    assert "javascript:alert(1)" in marked
    plain = shown(browser, f"/documents/{claims(case, 'plain.txt')[0]}")
    assert 'href="https://example.org/a?b=&lt;c&gt;" rel="noreferrer noopener external"' in plain


def test_what_is_known_is_said_with_its_basis(browser: Browser, case: Path) -> None:
    id_, _ = claims(case, "marked.txt")
    page = shown(browser, f"/documents/{id_}?lang=en")
    for part in ("(stated)", "1 June 2022 (stated", id_, "marked.txt", "plain-1, utf-8"):
        assert part in page, part
    assert "1 حزيران 2022" in shown(browser, f"/documents/{id_}?lang=ar")


@pytest.mark.parametrize(
    "path", ["/documents/nothing", "/documents/{id}?claim=c-0000000000000000", "/documents/%2e%2e"]
)
def test_forged_ids_are_not_found(browser: Browser, case: Path, path: str) -> None:
    id_, _ = claims(case, "plain.txt")
    assert browser.get(path.format(id=id_)).status_code == 404
    other, claim = killed(case)
    assert browser.get(f"/documents/{id_}?claim={claim.id}").status_code == 404
    assert browser.submit(f"/documents/{id_}/claims/{claim.id}/correct", {"number": "9"}).status_code == 404
    assert row(browser, claim.id).state == "waiting"
    assert other != id_


def test_a_long_report_is_shown_in_parts_that_are_the_whole(browser: Browser, case: Path) -> None:
    id_, (claim, *_) = claims(case, "long.txt")
    whole = [text for part in range(1, 9) for text in [shown(browser, f"/documents/{id_}?part={part}&lang=en")]]
    parts = int(re.findall(r"Part 1 of (\d+)", whole[0])[0])
    assert parts > 2
    assert "".join(text for page in whole[:parts] for _, text in pieces(page)) == LONG
    assert pieces(whole[7]) == pieces(whole[parts - 1])
    assert all(len("".join(text for _, text in pieces(page))) <= 30_000 for page in whole)
    opened = pieces(shown(browser, f"/documents/{id_}?claim={claim.id}"))
    assert opened[0][0] <= claim.spans.event.start < opened[-1][0]
    links = re.findall(
        r'rel="(?:prev|next)" href="([^"]+part=\d+)"', shown(browser, f"/documents/{id_}?claim={claim.id}")
    )
    assert len(links) == 4
    for link in links:
        assert f"claim={claim.id}" in link
        assert pieces(shown(browser, html.unescape(link))) != opened


def test_a_claim_is_accepted_and_that_is_undone_and_done_again(browser: Browser, case: Path) -> None:
    id_, claim = killed(case)
    here = f"/documents/{id_}/claims/{claim.id}"
    answer = browser.submit(f"{here}/accept", stamp(browser, claim.id))
    assert (answer.status_code, answer.headers["location"]) == (303, f"/documents/{id_}?claim={claim.id}#claim")
    assert row(browser, claim.id).state == "accepted"
    page = ""
    for state in ("waiting", "accepted"):
        page = shown(browser, f"/documents/{id_}?claim={claim.id}&lang=en")
        entry = re.findall(r'name="entry" value="(\d+)"', page)[0]
        assert browser.submit(f"{here}/undo", {**stamp(browser, claim.id), "entry": entry}).status_code == 303
        assert row(browser, claim.id).state == state
    assert "amal" in page


def test_a_rejection_needs_a_reason(browser: Browser, case: Path) -> None:
    id_, claim = killed(case)
    here = f"/documents/{id_}/claims/{claim.id}/reject"
    assert browser.submit(here, {**stamp(browser, claim.id), "reason": "  "}).status_code == 422
    assert row(browser, claim.id).state == "waiting"
    assert browser.submit(here, {**stamp(browser, claim.id), "reason": "<i>no</i>"}).status_code == 303
    assert row(browser, claim.id).state == "rejected"
    assert "&lt;i&gt;no&lt;/i&gt;" in shown(browser, f"/documents/{id_}?claim={claim.id}")


@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_correction_stands_beside_what_the_program_reads(browser: Browser, case: Path, language: str) -> None:
    id_, claim = killed(case)
    fields = {**stamp(browser, claim.id), "number": "4", "place": "", "place_words": "", "reason": "four"}
    assert browser.submit(f"/documents/{id_}/claims/{claim.id}/correct", fields).status_code == 303
    with browser.desk.store.reading() as reader:
        (taken,) = reader.decisions.about([claim.id])
    assert isinstance(taken.decision, CorrectClaim)
    assert (taken.decision.corrected.count, taken.decision.corrected.place) == (Count.exactly(4), None)
    assert taken.decision.corrected.time == claim.time
    page = shown(browser, f"/documents/{id_}?claim={claim.id}&lang={language}")
    reads = {"en": "The program reads:", "ar": "يقرأ البرنامج:"}[language]
    assert page.count(reads) >= 3
    assert re.search(r'class="f-count">.*?4.*?class="proposed">[^<]*3', page, re.DOTALL)


def test_a_form_sent_as_it_was_corrects_nothing(browser: Browser, case: Path) -> None:
    id_, claim = killed(case)
    page = shown(browser, f"/documents/{id_}?claim={claim.id}&lang=en")
    assert browser.submit(f"/documents/{id_}/claims/{claim.id}/correct", sent_by(page)).status_code == 303
    assert row(browser, claim.id).state == "waiting"
    assert "Nothing was corrected" in shown(browser, f"/documents/{id_}?claim={claim.id}&lang=en")


def sent_by(page: str) -> dict[str, str]:
    """What a browser sends for the form of correction as the page has it."""
    form = re.search(r"<form [^>]*/correct\" data-correct>(.*?)</form>", page, re.DOTALL)
    assert form is not None
    inputs = [re.findall(r'(name|value)="([^"]*)"', tag) for tag in re.findall(r"<input[^>]*>", form[1])]
    found = {dict(pairs)["name"]: html.unescape(dict(pairs).get("value", "")) for pairs in inputs}
    for name, options in re.findall(r'<select name="(\w+)".*?>(.*?)</select>', form[1], re.DOTALL):
        values = re.findall(r'<option value="([^"]*)"( selected)?', options)
        found[name] = next((value for value, chosen in values if chosen), values[0][0])
    return found


@pytest.mark.parametrize(
    ("language", "says"), [("en", "This is no whole number: seven."), ("ar", "ليس هذا عدداً صحيحاً")]
)
def test_wrong_fields_come_back_with_what_was_filled_in(browser: Browser, case: Path, language: str, says: str) -> None:
    id_, claim = killed(case)
    fields = {**stamp(browser, claim.id), "number": "seven", "day": "soon", "reason": '"><script>'}
    answer = browser.submit(f"/documents/{id_}/claims/{claim.id}/correct?lang={language}", fields)
    assert answer.status_code == 422
    assert says in re.sub("[\u2068\u2069]", "", answer.text)
    assert 'value="seven"' in answer.text
    assert answer.text.count('aria-invalid="true"') == 2
    assert "<script>" not in answer.text.replace('<script type="module"', "")
    assert row(browser, claim.id).state == "waiting"


def test_a_stale_form_is_refused_and_keeps_what_was_filled_in(browser: Browser, case: Path) -> None:
    id_, claim = killed(case)
    before = stamp(browser, claim.id)
    browser.submit(f"/documents/{id_}/claims/{claim.id}/accept", before)
    fields = {**before, "number": "44"}
    answer = browser.submit(f"/documents/{id_}/claims/{claim.id}/correct?lang=en", fields)
    assert answer.status_code == 409
    assert 'value="44"' in answer.text
    assert f"?since={before['stamp']}" in answer.text
    assert row(browser, claim.id).state == "accepted"
    for wrong in ({**before, "stamp": "x"}, {**before, "stamp": ""}):
        assert browser.submit(f"/documents/{id_}/claims/{claim.id}/accept", wrong).status_code == 422


def test_a_claim_is_added_on_the_words_that_were_chosen(browser: Browser, case: Path) -> None:
    id_, claim = killed(case)
    prefilled = shown(browser, f"/documents/{id_}?new=1&event_words={words('لجأوا')}")
    assert f'value="{words("لجأوا")}"' in prefilled
    fields = {
        "event": "displaced", "event_words": words("لجأوا"), "count_words": words("العشرات"), "exactness": "vague",
        "word": "العشرات", "group": "people", "status": "unknown", "like": claim.id,
    }  # fmt: skip
    answer = browser.submit(f"/documents/{id_}/claims", fields)
    assert answer.status_code == 303, answer.text
    span = Span(WHOLE.index("لجأوا"), WHOLE.index("لجأوا") + 5)
    count = Span(WHOLE.index("العشرات"), WHOLE.index("العشرات") + 7)
    added = claim_id(id_, Event.DISPLACED, span, count)
    assert row(browser, added).state == "added"
    with browser.desk.store.reading() as reader:
        (taken,) = reader.decisions.about([added])
    assert isinstance(taken.decision, AddClaim)
    assert taken.decision.added.chain == claim.chain
    assert taken.decision.added.place == claim.place
    page = shown(browser, f"/documents/{id_}?claim={added}&lang=en")
    assert "a person added it" in page
    assert "".join(text for _, text in pieces(page)) == WHOLE
    # The same words cannot be added twice.
    assert browser.submit(f"/documents/{id_}/claims", fields).status_code == 422


def test_an_added_claim_is_told_as_the_nearest_of_its_sentence(browser: Browser, case: Path) -> None:
    id_, _ = killed(case)
    page = shown(browser, f"/documents/{id_}?new=1&lang=en")
    assert page.index('<option value="near">') < page.index('<option value="">by the outlet alone')
    base = {"event": "displaced", "group": "people", "status": "unknown", "like": "near"}
    _, made = claims(case, "marked.txt")
    for word in ("لجأوا", "العشرات"):
        answer = browser.submit(f"/documents/{id_}/claims", {**base, "event_words": words(word)})
        added = answer.headers["location"].partition("claim=")[2].partition("#")[0]
        with browser.desk.store.reading() as reader:
            (taken,) = reader.decisions.about([added])
        assert isinstance(taken.decision, AddClaim)
        near = nearest(taken.decision.added.spans.event, made, WHOLE)
        expected = () if near is None else near.chain
        assert (taken.decision.added.chain == expected) is (near is not None)
        assert taken.decision.added.place == (None if near is None else near.place)


def test_no_claim_of_another_sentence_is_nearest(case: Path) -> None:
    _, claim = killed(case)
    event = claim.spans.event
    for between, found in (("", claim), (" 3.5 ", claim), (". ", None), ("؟ ", None), ("\n", None)):
        text = "x" * event.end + between + "yyy"
        words_there = Span(len(text) - 3, len(text))
        assert nearest(words_there, [claim], text) == found, between
    assert nearest(event, [], WHOLE) is None


def test_undoing_an_addition_leads_to_the_document(browser: Browser, case: Path) -> None:
    id_, _ = killed(case)
    fields = {"event": "displaced", "event_words": words("لجأوا"), "group": "people", "status": "unknown"}
    fields |= {"count_words": words("العشرات"), "exactness": "vague", "word": "العشرات"}
    made = browser.submit(f"/documents/{id_}/claims", fields)
    added = made.headers["location"].partition("claim=")[2].partition("#")[0]
    with browser.desk.store.reading() as reader:
        (taken,) = reader.decisions.about([added])
    answer = browser.submit(
        f"/documents/{id_}/claims/{added}/undo", {**stamp(browser, added), "entry": str(taken.entry)}
    )
    assert (answer.status_code, answer.headers["location"]) == (303, f"/documents/{id_}")
    assert browser.get(answer.headers["location"]).status_code == 200


def test_what_is_added_without_an_event_comes_back(browser: Browser, case: Path) -> None:
    id_, _ = claims(case, "turkish.txt")
    answer = browser.submit(f"/documents/{id_}/claims?lang=en", {"number": "3"})
    assert answer.status_code == 422
    assert 'value="3"' in answer.text
    assert TURKISH in html.unescape(answer.text)


def test_a_comment_changes_nothing(browser: Browser, case: Path) -> None:
    id_, claim = killed(case)
    here = f"/documents/{id_}/claims/{claim.id}/comment"
    assert browser.submit(here, {**stamp(browser, claim.id), "text": "see the video"}).status_code == 303
    assert browser.submit(here, {**stamp(browser, claim.id), "text": " "}).status_code == 422
    assert row(browser, claim.id).state == "waiting"
    assert "see the video" in shown(browser, f"/documents/{id_}?claim={claim.id}")


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ("", ["turkish", "long", "plain", "marked"]),
        ("outlet=%D9%88%D9%83%D8%A7%D9%84%D8%A9%20%D8%A7%D9%84%D8%B6%D9%81%D8%A9", ["marked"]),
        ("outlet=nobody", []),
        ("since=2022-06-01&until=2022-06-01", ["marked"]),
        ("since=2022-06-02", []),
        ("language=tr", ["turkish"]),
        ("waiting=true", ["long", "plain", "marked"]),
        ("page=2", []),
    ],
)
@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_list_holds_what_is_asked_for(browser: Browser, query: str, names: list[str], language: str) -> None:
    page = shown(browser, f"/documents?{query}&lang={language}")
    assert re.findall(r'data-open href="/documents/(\w+)"', page) == [
        claims(browser.desk.layout.root, f"{name}.txt")[0] for name in names
    ]
    assert "<script>alert" not in page


@pytest.mark.parametrize("query", ["since=soon", "page=0", "page=x", "outlet=" + "a" * 501])
def test_a_list_that_cannot_be_asked_for_is_refused(browser: Browser, query: str) -> None:
    assert browser.get(f"/documents?{query}").status_code == 422


def test_what_was_decided_about_every_claim_waits_no_more(browser: Browser, case: Path) -> None:
    id_, found = claims(case, "plain.txt")
    for claim in found:
        assert browser.submit(f"/documents/{id_}/claims/{claim.id}/accept", stamp(browser, claim.id)).status_code == 303
    assert id_ not in shown(browser, "/documents?waiting=true")


def test_words_that_were_looked_for_are_marked(browser: Browser, case: Path) -> None:
    id_, claim = killed(case)
    event = claim.spans.event
    blank = WHOLE.index("العشرات")
    for start, end in ((event.start, event.end), (blank, blank + 7), (event.start - 3, event.end + 3)):
        page = shown(browser, f"/documents/{id_}?at={start}-{end}")
        marked = re.findall(r'<mark[^>]*class="hit[^"]*"[^>]*>(.*?)</mark>', page, re.DOTALL)
        assert "".join(html.unescape(text) for text in marked) == WHOLE[start:end]
        assert page.count('id="here"') == 1
        assert "".join(text for _, text in pieces(page)) == WHOLE


@pytest.mark.parametrize(
    ("at", "status"), [("9-3", 200), ("5-5", 200), ("99999-99999999", 200), ("x", 422), ("1-", 422)]
)
def test_words_that_are_not_there_mark_nothing(browser: Browser, case: Path, at: str, status: int) -> None:
    answer = browser.get(f"/documents/{killed(case)[0]}?at={at}")
    assert answer.status_code == status
    assert 'id="here"' not in answer.text
