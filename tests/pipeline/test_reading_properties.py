from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from isnad.knowledge.lexicon import lexicon
from isnad.model.terms import LinkKind
from isnad.pipeline.context import context
from isnad.pipeline.reading import read

from .made import document, spans_of

USING = context()
WORDS = sorted(lexicon().words)
PLACES = sorted({row.name_ar for row in USING.gazetteer.rows})
NUMBERS = [
    "0",
    "1",
    "2",
    "3",
    "12",
    "40",
    "280",
    "1500",
    "1,500",
    "٤٠",
    "٢٠٢٢",
    "2022",
    "31",
    "30/2",
    "5/6/2022",
    "3-5",
]
NUMBERS += ["10%", "3.5", "20:30", "9" * 21, "مئة", "ألف", "مئتان", "آلاف", "مليون"]
HINGES = [
    "بين",
    "بينهم",
    "بينما",
    "نحو",
    "أكثر من",
    "من",
    "إلى",
    "حتى",
    "على الأقل",
    "إن",
    "أن",
    "لم",
    "قد",
    "قال",
    "عن",
]
GAPS = [" "] * 12 + [
    "، ",
    ". ",
    ".\n",
    "\n",
    "\n\n",
    "\r\n",
    " و",
    " ف",
    " «",
    "» ",
    ' "',
    '" ',
    ": ",
    " - ",
    " (",
    ") ",
    "؟ ",
]
GAPS += [
    "\u200f",
    "\u200e",
    "\u202b",
    "\u202c",
    "\u2067",
    "\u2069",
    "\u061c",
    "\ufeff",
    "ـ",
    "ـ.ـ",
    "*",
    "#",
    "",
    "😀",
    "\x00",
]

pieces = st.one_of(
    st.sampled_from(WORDS),
    st.sampled_from(WORDS),
    st.sampled_from(NUMBERS),
    st.integers(0, 3000).map(str),
    st.sampled_from(HINGES),
    st.sampled_from(PLACES),
)
texts = st.lists(st.tuples(pieces, st.sampled_from(GAPS)), min_size=1, max_size=40).map(
    lambda parts: "".join(piece + gap for piece, gap in parts)
)
# What ingest lets in: see isnad.ingest.limits.
days = st.one_of(st.none(), st.dates(date(1990, 1, 1), date(2100, 1, 1)))


def assert_holds_together(text: str, published: date | None) -> None:
    reading = read(document(text, published=published), USING, mentions=True)
    ids = {claim.id for claim in reading.claims}
    assert len(ids) == len(reading.claims)
    for claim in reading.claims:
        assert all(0 <= span.start < span.end <= len(text) for span in spans_of(claim))
        assert claim.part_of is None or claim.part_of in ids
        assert claim.cause is None or claim.cause.claim is None or claim.cause.claim in ids
        assert claim.chain[0].kind is LinkKind.OUTLET
        assert claim.event.is_outcome or claim.victims is None
    assert all(0 <= m.span.start < m.span.end <= len(text) for m in reading.mentions)


@settings(max_examples=200, deadline=None)
@given(texts, days)
def test_read_never_raises(text: str, published: date | None) -> None:
    assert_holds_together(text, published)


@pytest.mark.long
@settings(max_examples=20_000, deadline=None, suppress_health_check=list(HealthCheck))
@given(texts, days)
def test_read_never_raises_at_length(text: str, published: date | None) -> None:
    assert_holds_together(text, published)


@settings(max_examples=50, deadline=None)
@given(texts)
def test_read_is_deterministic(text: str) -> None:
    assert read(document(text), USING, mentions=True) == read(document(text), USING, mentions=True)
