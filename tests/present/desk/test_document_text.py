"""The shown text is the received text, code point for code point, however claims, furniture and parts cut it."""

import pytest
from hypothesis import given, strategies as st

from isnad.model.claim import Claim, ClaimSpans
from isnad.model.document import Document, Part
from isnad.model.span import Span
from isnad.model.terms import PartKind
from isnad.present.desk import document_text
from isnad.present.desk.document_text import Run, TextView, text_view
from isnad.present.language import Language
from present.made import claim, document


def runs(view: TextView) -> list[Run]:
    return [run for stretch in view.stretches for run in stretch.runs]


def whole(report: Document, claims: list[Claim], chosen: Claim | None = None) -> list[TextView]:
    numbers = {one.id: n for n, one in enumerate(claims, start=1)}
    first = text_view(report, claims, numbers, Language.EN, chosen=chosen, part=1)
    rest = range(2, first.parts + 1)
    return [first, *(text_view(report, claims, numbers, Language.EN, chosen=chosen, part=n) for n in rest)]


@st.composite
def reports(draw: st.DrawFn) -> tuple[Document, list[Claim], Claim | None]:
    text = draw(st.text(alphabet="قت ل\n\r😀\u064e\u200f1.", min_size=1, max_size=300))
    spans = st.tuples(st.integers(0, len(text)), st.integers(0, len(text))).map(lambda ends: Span(*sorted(ends)))
    claims = [
        claim(id=f"c-{n}", spans=ClaimSpans(draw(spans), *(draw(st.none() | spans) for _ in range(4))))
        for n in range(draw(st.integers(0, 5)))
    ]
    begin = draw(spans)
    parts = (Part(draw(st.sampled_from(PartKind)), begin, "made"),) if len(begin) else ()
    chosen = draw(st.sampled_from([None, *claims]))
    return document(text, parts=parts), claims, chosen


@given(reports(), st.sampled_from([20, 90, 1000]))
def test_parts_put_together_are_the_text(made: tuple[Document, list[Claim], Claim | None], size: int) -> None:
    report, claims, chosen = made
    text = report.received.text
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(document_text, "LONG", size)
        patch.setattr(document_text, "PART", size // 2)
        views = whole(report, claims, chosen)
    found = [run for view in views for run in runs(view)]
    assert "".join(run.text for run in found) == text
    at = 0
    for run in found:
        assert run.start == at
        at += len(run.text)
    assert all(view.last - view.first <= size for view in views)
    notes = [note for run in found for note in run.notes]
    assert sorted(notes) == [n for n, _ in enumerate(claims, start=1)]


@given(reports())
def test_a_role_covers_just_the_words_of_its_field(made: tuple[Document, list[Claim], Claim | None]) -> None:
    report, claims, chosen = made
    if chosen is None:
        return
    (view,) = whole(report, claims, chosen)
    for role in ("event", "count", "by", "place", "time"):
        span = getattr(chosen.spans, role)
        marked = [at for run in runs(view) if role in run.roles for at in range(run.start, run.start + len(run.text))]
        assert marked == ([] if span is None else list(range(span.start, span.end))), role


def test_only_much_furniture_without_claims_is_folded() -> None:
    text = "س" * 1000
    parts = tuple(Part(PartKind.RELATED, Span(n, n + size), "made") for n, size in ((0, 299), (299, 300), (599, 401)))
    made = claim(id="c-1", spans=ClaimSpans(Span(700, 710)))
    (view,) = whole(document(text, parts=parts), [made])
    assert [(s.kind, s.folded, s.length) for s in view.stretches] == [("related", False, 1000)]
    apart = (parts[1], Part(PartKind.TITLE, Span(599, 1000), "made"))
    (view,) = whole(document(text, parts=apart), [])
    assert [(s.kind, s.folded) for s in view.stretches] == [(None, False), ("related", True), ("title", False)]


def test_a_part_is_that_of_the_claim_unless_another_is_asked_for() -> None:
    text = ("كلمة " * 20 + "\n") * 1200
    made = claim(id="c-1", spans=ClaimSpans(Span(100_000, 100_004)))
    numbers = {"c-1": 1}
    report = document(text)
    chosen = text_view(report, [made], numbers, Language.EN, chosen=made)
    assert chosen.first <= 100_000 < chosen.last
    assert chosen.part > 1
    assert text_view(report, [made], numbers, Language.EN, chosen=made, part=1).first == 0
    assert text_view(report, [made], numbers, Language.EN).part == 1
    assert text_view(report, [made], numbers, Language.EN, part=10**6).last == len(text)
    assert text[chosen.first - 1] == "\n"


def test_what_a_browser_would_leave_out_keeps_its_place() -> None:
    (view,) = whole(document("أ\x00ب"), [])
    assert [(run.text, run.shown) for run in runs(view)] == [("أ\x00ب", "أ\ufffdب")]
