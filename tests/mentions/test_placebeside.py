"""Larger places behind and before each place, against a search that begins anew at each of them."""

from collections.abc import Sequence

import pytest
from hypothesis import given, strategies as st

from isnad.gazetteer.index import Gazetteer
from isnad.knowledge.lexicon import lexicon
from isnad.mentions.items import Passage, read_passage
from isnad.mentions.placebeside import DISTRICT, ORDER, larger_before, larger_behind
from isnad.mentions.placedrafts import Draft, place_drafts
from isnad.mentions.placename import PlaceIndex
from isnad.model.terms import Precision

GOVERNORATE, VILLAGE = ORDER[Precision.PROVINCE_GOVERNORATE], ORDER[Precision.VILLAGE]
LIST = "قرية الزلة، قرية الحنفة، قرية الرمثة في محافظة السماوة. قرية الكبتة"


def read(text: str) -> tuple[Passage, list[Draft]]:
    index = PlaceIndex(Gazetteer((), ()))
    passage = read_passage(text, lexicon(), index)
    return passage, place_drafts(passage, index)


def sentences_of(passage: Passage, drafts: Sequence[Draft]) -> list[int]:
    return [passage.sentence_of(draft.start) for draft in drafts]


def test_what_contains_the_last_of_a_list_contains_all_of_it() -> None:
    passage, drafts = read(LIST)
    extents = [VILLAGE, VILLAGE, VILLAGE, GOVERNORATE, VILLAGE]
    assert larger_behind(passage, drafts, extents, sentences_of(passage, drafts)) == [3, 3, 3, None, None]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قرية الزلة ثم قرية الرمثة في محافظة السماوة", [None, 2, None]),
        ("قرية الزلة، في محافظة السماوة", [1, None]),
        ("قرية الزلة. قرية الرمثة في محافظة السماوة", [None, 2, None]),
        ("قرية الزلة قصفتها طائرات في محافظة السماوة", [None, None]),
    ],
)
def test_other_words_and_other_sentences_part_places(text: str, expected: list[int | None]) -> None:
    passage, drafts = read(text)
    extents = [VILLAGE] * (len(drafts) - 1) + [GOVERNORATE]
    assert larger_behind(passage, drafts, extents, sentences_of(passage, drafts)) == expected


def test_a_list_is_read_only_as_far_as_its_places_are_alike() -> None:
    passage, drafts = read(LIST)
    extents = [VILLAGE, VILLAGE + 1, VILLAGE, GOVERNORATE, VILLAGE]
    assert larger_behind(passage, drafts, extents, sentences_of(passage, drafts)) == [None, 2, 3, None, None]


@given(st.lists(st.tuples(st.integers(0, DISTRICT + 2), st.integers(0, 1), st.booleans()), max_size=12))
def test_the_area_before_is_the_last_larger_one_of_its_sentence(told: list[tuple[int, int, bool]]) -> None:
    _, (one, *_) = read(LIST)
    extents = [extent for extent, _, _ in told]
    sentences = sorted(sentence for _, sentence, _ in told)
    drafts = [Draft(one.start, one.end, one.begin, one.named, home) for _, _, home in told]
    expected = [
        next(
            (
                n
                for n in range(at - 1, -1, -1)
                if sentences[n] == sentences[at] and not drafts[n].home and extents[n] <= DISTRICT
                if extents[n] < extents[at]
            ),
            None,
        )
        for at in range(len(told))
    ]
    assert larger_before(drafts, extents, sentences) == expected
