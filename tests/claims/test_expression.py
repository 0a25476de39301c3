"""Expressions that are tried only where their strings stand: the same matches as trying them everywhere."""

import re

from hypothesis import given, strategies as st

from isnad.claims.expression import Expression
from isnad.mentions.items import Passage
from isnad.mentions.sightings import Sightings
from isnad.mentions.sought import Sought
from isnad.text.offsets import OffsetMap
from isnad.text.working import WorkingCopy

PHRASES = ("منذ بدء الحملة", "بدء القصف", "خلال شهر")
PATTERN = "|".join(re.escape(phrase) for phrase in PHRASES)
_WORDS = st.lists(st.sampled_from(["منذ", "بدء", "الحملة", "القصف", "خلال", "شهر", "قرية"]), max_size=9).map(" ".join)


def _passage(text: str) -> Passage:
    copy = WorkingCopy(text, text, OffsetMap((), (), (), (), (), len(text), len(text)))
    return Passage(copy, text, (), (), ((0, len(text)),), (0,), Sightings(text, ()), ())


@given(_WORDS, st.data())
def test_it_finds_what_the_bare_expression_finds(text: str, data: st.DataObject) -> None:
    start, stop = sorted(data.draw(st.integers(0, len(text))) for _ in range(2))
    passage, bare = _passage(text), re.compile(PATTERN)
    expression = Expression(PATTERN, Sought.one_word_of(PHRASES))
    found, expected = expression.search(passage, start, stop), bare.search(text, start, stop)
    assert (found and found.span()) == (expected and expected.span())
    spans = [match.span() for match in expression.finditer(passage, start, stop)]
    assert spans == [match.span() for match in bare.finditer(text, start, stop)]


@given(_WORDS, st.integers(0, 40))
def test_a_match_begins_where_it_is_asked_for(text: str, start: int) -> None:
    found = Expression(PATTERN, Sought.one_word_of(PHRASES)).match(_passage(text), start, len(text))
    expected = re.compile(PATTERN).match(text, start)
    assert (found and found.span()) == (expected and expected.span())


def test_it_is_not_tried_where_no_string_stands() -> None:
    everything = Expression(".", Sought(("شهر",)))
    assert everything.search(_passage("في القرية"), 0, 9) is None
    assert everything.search(_passage("خلال شهر"), 0, 8) is not None
    assert everything.search(_passage("خلال شهر"), 0, 5) is None
