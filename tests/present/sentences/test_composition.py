"""Who most of the people of another claim were, said as a sentence; what befell most of them stays what befell them."""

import msgspec
import pytest

from isnad.model.claim import Claim
from isnad.model.count import Count
from isnad.model.terms import Event, Group, Modality, VictimStatus
from isnad.present.language import Language
from isnad.present.sentences.claim import core_phrase
from isnad.present.voice import Voice
from present.made import claim, people

AR, EN = Language.AR, Language.EN


def told(event: Event, word: str, group: Group, language: Language, **fields: object) -> str:
    whole = claim(event, Count.about(280), victims=people(Group.PEOPLE))
    part = claim(event, Count.vague(word), victims=people(group))
    return said(msgspec.structs.replace(part, **{"id": "c-part", "part_of": whole.id, **fields}), whole, language)


def said(part: Claim, whole: Claim, language: Language) -> str:
    voice = Voice(language, claims={whole.id: whole}, numbers={whole.id: "1.1"})
    found = core_phrase(part, voice)
    return found.removesuffix("، وهو جزء من القول 1.1").removesuffix(", counted within claim 1.1")


@pytest.mark.parametrize(
    ("event", "word", "group", "english", "arabic"),
    [
        (
            Event.KILLED,
            "أغلبيتهم",
            Group.WOMEN_AND_CHILDREN,
            "most of those killed were women and children",
            "معظم القتلى نساء وأطفال",
        ),
        (Event.KILLED, "معظمهم", Group.CIVILIANS, "most of those killed were civilians", "معظم القتلى مدنيون"),
        (Event.INJURED, "غالبيتهم", Group.CHILDREN, "most of those injured were children", "معظم المصابين أطفال"),
        (Event.EXECUTED, "جميعهم", Group.MEN, "all of those executed were men", "جميع من أُعدموا رجال"),
        (Event.LEFT, "نصفهم", Group.FIGHTERS, "half of those who left were fighters", "نصف الخارجين مقاتلون"),
        (Event.DISPLACED, "بعضهم", Group.WOMEN, "some of those displaced were women", "بعض النازحين نساء"),
    ],
)
def test_who_they_were(event: Event, word: str, group: Group, english: str, arabic: str) -> None:
    assert told(event, word, group, EN) == english
    assert told(event, word, group, AR) == arabic


@pytest.mark.parametrize(
    ("fields", "group", "arabic"),
    [
        ({"modality": Modality.LIKELY}, Group.CHILDREN, "ترجيح مقتل معظمهم (من الأطفال)"),
        ({"part_of": None}, Group.CHILDREN, "مقتل معظمهم (من الأطفال)"),
        ({"part_of": "c-elsewhere"}, Group.PEOPLE, "مقتل معظمهم، وهو جزء من القول \u2068c-elsewhere\u2069"),
        ({}, Group.PEOPLE, "مقتل معظمهم"),
    ],
)
def test_what_is_no_such_sentence(fields: dict[str, object], group: Group, arabic: str) -> None:
    assert told(Event.KILLED, "معظمهم", group, AR, **fields) == arabic


def test_what_befell_most_of_those_who_left() -> None:
    whole = claim(Event.LEFT, Count.exactly(500), victims=people(Group.PEOPLE))
    part = claim(Event.KILLED, Count.vague("معظمهم"), victims=people(Group.CHILDREN))
    assert said(msgspec.structs.replace(part, part_of=whole.id), whole, AR) == "مقتل معظمهم (من الأطفال)"


def test_the_rule_that_read_it_says_so_where_the_whole_is_not_at_hand() -> None:
    part = claim(Event.BODIES, Count.vague("معظمها"), victims=people(Group.FAMILIES), part_of="c-1")
    made = msgspec.structs.replace(part, rules=("outcome.part.majority",))
    assert core_phrase(made, Voice(EN)).startswith("most of the bodies found, moved or buried were families")
    assert core_phrase(part, Voice(EN)).startswith("most of them (\u2068معظمها\u2069, families) among bodies")


def test_notes_about_them_are_kept() -> None:
    whole = claim(Event.KILLED, Count.exactly(9), victims=people(Group.PEOPLE))
    victims = people(Group.CHILDREN, status=VictimStatus.CIVILIAN)
    part = claim(Event.KILLED, Count.vague("معظمهم"), victims=victims)
    assert said(msgspec.structs.replace(part, part_of=whole.id), whole, EN) == (
        "most of those killed were children (said to be civilian)"
    )
