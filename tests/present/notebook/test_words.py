"""Marked words are the words of the report, wherever the spans of a claim lie."""

from hypothesis import given, strategies as st
from msgspec.structs import replace

from isnad.model.chain import Link
from isnad.model.claim import ClaimSpans
from isnad.model.span import Span
from isnad.model.terms import LinkKind
from isnad.present.notebook.words import Run, stretches
from present.made import TEXT, claim, span


def marks(found: tuple[Run, ...]) -> list[tuple[str, str]]:
    return [(run.text, run.mark) for run in found if run.mark]


def test_event_number_teller_and_place_are_marked_apart() -> None:
    made = claim(
        spans=ClaimSpans(span(TEXT, "قُتلوا"), span(TEXT, "نحو 280 شخصاً")),
        chain=(Link("x", LinkKind.OUTLET, None), Link("y", LinkKind.WITNESS, span(TEXT, "بعض عناصر قسد"))),
    )
    (stretch,) = stretches(made, TEXT)
    assert marks(stretch.runs) == [("بعض عناصر قسد", "teller"), ("نحو 280 شخصاً قُتلوا", "core")]
    assert not stretch.before
    assert not stretch.behind


def test_words_of_two_kinds_are_marked_once() -> None:
    whole, inside = span(TEXT, "نحو 280 شخصاً قُتلوا"), span(TEXT, "280")
    made = claim(spans=ClaimSpans(whole, None, by=inside, place=inside, time=span(TEXT, "شخصاً قُتلوا، بينهم")))
    (stretch,) = stretches(made, TEXT)
    assert "".join(text for text, mark in marks(stretch.runs) if mark == "core") == "نحو 280 شخصاً قُتلوا"
    assert [text for text, mark in marks(stretch.runs) if mark == "other"] == ["، بينهم"]


def test_a_number_of_another_sentence_stands_apart() -> None:
    made = claim(spans=ClaimSpans(span(TEXT, "خرجوا"), span(TEXT, "نحو 280 شخصاً")))
    first, second = stretches(made, TEXT)
    assert [run.text for run in first.runs] == ["نحو 280 شخصاً"]
    assert ("خرجوا", "core") in marks(second.runs)


def test_a_long_sentence_is_cut_between_words() -> None:
    text = "كلمة " * 200 + "قُتل ثلاثة " + "كلمة " * 200
    (stretch,) = stretches(claim(spans=ClaimSpans(span(text, "قُتل"), span(text, "ثلاثة"))), text)
    assert stretch.before
    assert stretch.behind
    assert marks(stretch.runs) == [("قُتل ثلاثة", "core")]
    assert len("".join(run.text for run in stretch.runs)) < 450


@st.composite
def made(draw: st.DrawFn) -> tuple[str, ClaimSpans, Span | None]:
    text = draw(st.text(alphabet="قتل ثلاثة.\n😀\r", min_size=1, max_size=80))
    ends = st.tuples(st.integers(0, len(text)), st.integers(0, len(text))).map(lambda two: Span(min(two), max(two)))
    some = st.none() | ends
    return text, ClaimSpans(draw(ends), draw(some), draw(some), draw(some), draw(some)), draw(some)


@given(made())
def test_every_marked_word_is_that_of_its_place(drawn: tuple[str, ClaimSpans, Span | None]) -> None:
    text, spans, teller = drawn
    link = Link("x", LinkKind.WITNESS, teller)
    for stretch in stretches(replace(claim(), spans=spans, chain=(link,)), text):
        at = stretch.runs[0].start if stretch.runs else 0
        for run in stretch.runs:
            assert run.text == text[run.start : run.end]
            assert run.start == at
            at = run.end
