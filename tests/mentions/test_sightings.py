"""Where things stand in a text: the same answers as searching every time."""

import re

from hypothesis import given, strategies as st

from isnad.knowledge.meaning import GrammarMeaning, OutcomeMeaning, PartyMeaning
from isnad.mentions.items import Passage
from isnad.mentions.sightings import Sightings, Sought

from .reading import passage_of

TEXT = "قتل ثلاثة مدنيين في قصف على سوق البلدة، وأصيب خمسة آخرون.\nوقتل رجل في اليوم التالي."


def _slow(passage: Passage, kind: type, start: int, stop: int) -> list[int]:
    return [
        at for at in passage.within(start, stop) if (hit := passage.items[at].hit) is not None and kind in hit.readings
    ]


def test_items_of_a_kind_are_those_that_a_search_finds() -> None:
    passage = passage_of(TEXT)
    for kind in (OutcomeMeaning, GrammarMeaning, PartyMeaning):
        for start in range(0, len(passage.text), 7):
            for stop in range(0, len(passage.text) + 1, 5):
                assert list(passage.having(kind, start, stop)) == _slow(passage, kind, start, stop)
    assert len(passage.having(OutcomeMeaning, 0, len(passage.text))) >= 3


@given(st.text("ابت ", max_size=30), st.lists(st.text("ابت", min_size=1, max_size=3), max_size=4), st.data())
def test_a_string_stands_where_a_search_finds_it(text: str, strings: list[str], data: st.DataObject) -> None:
    start, stop = (data.draw(st.integers(0, len(text))) for _ in range(2))
    expected = any(text.startswith(string, at) for string in strings for at in range(start, stop))
    sightings, sought = Sightings(text, ()), Sought(strings)
    assert sightings.stands(sought, start, stop) is expected
    assert sightings.stands(sought, start, stop) is expected


@given(st.lists(st.text("ابت ", min_size=1).filter(str.strip), min_size=1, max_size=4), st.text("ابت ", max_size=20))
def test_where_no_word_of_a_phrase_stands_no_phrase_does(phrases: list[str], text: str) -> None:
    pattern = "|".join(" +".join(map(re.escape, phrase.split())) for phrase in phrases)
    if re.search(pattern, text) is not None:
        assert Sightings(text, ()).stands(Sought.one_word_of(phrases), 0, len(text))


def test_of_two_words_that_hold_one_another_only_the_shorter_is_looked_for() -> None:
    assert Sought.one_word_of(["خلال الشهر", "شهر", "منذ الصباح"]).strings == ("الصباح", "شهر")


@given(st.text("ابت", max_size=20), st.lists(st.lists(st.text("ابت", min_size=1, max_size=2)), max_size=3))
def test_of_several_one_stands_where_one_of_them_does(text: str, lists: list[list[str]]) -> None:
    parts, sightings = [Sought(strings) for strings in lists], Sightings(text, ())
    together = sightings.stands(Sought.any_of(parts), 0, len(text))
    assert together is any(sightings.stands(part, 0, len(text)) for part in parts)
