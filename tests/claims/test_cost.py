"""What reading costs: a line without a mark costs in step with its length, and what tells of nothing costs little."""

import sys
from types import FrameType

import pytest

from isnad.claims.beginning import Beginnings
from isnad.knowledge.meaning import BoundMeaning, GrammarMeaning, OutcomeMeaning, PeopleMeaning, VagueMeaning
from isnad.mentions.items import Item, Passage

from .hearing import passage_of
from .said import claims

STRETCH = (
    "قتل ثلاثة مدنيين في قصف على سوق تل الرمان من طائرات مجهولة وأصيب خمسة أطفال في بلدة عين الدلب أمس ونقلوا إلى مشفى "
)
QUIET = "افتتح المجلس معرض الكتاب في الساحة بحضور عدد من الطلاب. وتحدث المدير عن أهمية القراءة. "


def _calls(text: str) -> int:
    """How often reading a text calls anything, which is the same on every machine."""
    count = 0

    def note(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    claims(text)
    sys.setprofile(note)
    try:
        claims(text)
    finally:
        sys.setprofile(None)
    return count


def test_a_line_without_a_mark_costs_in_step_with_its_length() -> None:
    short, long = _calls(STRETCH * 20), _calls(STRETCH * 80)
    assert long < 8 * short


@pytest.mark.parametrize("unit", ["قتل رجلان ", "قرية ", "وزوجته ", "مئة وخمسة وعشرون ألفا و", "«قال "])
def test_words_said_over_and_over_cost_in_step_with_their_number(unit: str) -> None:
    count = 5_000 // len(unit)
    short, long = (_calls("قتل رجلان في قصف على القرية. " + unit * times) for times in (count, 3 * count))
    assert long < 4 * short


def test_what_tells_of_no_event_is_read_for_little() -> None:
    quiet, told = _calls(QUIET * 5), _calls(QUIET * 5 + "قتل مدني في قصف على البلدة.")
    assert quiet < told / 2


def _matters(item: Item) -> bool:
    if item.number is not None or item.hit is None:
        return item.number is not None
    grammar = item.meaning(GrammarMeaning)
    kinds = (OutcomeMeaning, PeopleMeaning, VagueMeaning, BoundMeaning)
    return any(kind in item.hit.readings for kind in kinds) or (
        grammar is not None and grammar.what in ("among", "majority", "nobody", "between")
    )


def test_the_items_that_matter_are_those_that_asking_every_one_finds() -> None:
    passage: Passage = passage_of(
        "قتل ما بين خمسة وسبعة أشخاص، بينهم طفلان، ولم يصب أحد غيرهم. وعاد 30 نازحا إلى بيوتهم."
    )
    beginnings, found = Beginnings(passage), 0
    for start, stop in (*passage.sentences, (0, len(passage.text)), (3, 20)):
        expected = [at for at in passage.within(start, stop) if _matters(passage.items[at])]
        assert beginnings.within(start, stop) == expected
        found += len(expected)
    assert found > 8
