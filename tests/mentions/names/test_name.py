"""One name at a place: its parts, what ends it, and words that begin none."""

import pytest

from isnad.gazetteer.index import Gazetteer
from isnad.knowledge.lexicon import lexicon
from isnad.knowledge.wordlists import word_lists
from isnad.mentions.items import Passage, read_passage
from isnad.mentions.names.details import past_details
from isnad.mentions.names.name import Name, read_name
from isnad.mentions.names.titles import read_titles
from isnad.mentions.placename import PlaceIndex
from isnad.text.working import fold


def passage_of(text: str) -> Passage:
    return read_passage(text, lexicon(), PlaceIndex(Gazetteer([])))


def name_in(text: str, *, introduced: bool = True, lined: bool = False) -> tuple[Passage, Name | None]:
    passage = passage_of(text)
    return passage, read_name(passage, 0, len(passage.text), introduced=introduced, lined=lined)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("كريم الحلو", ["كريم", "الحلو"]),
        ("كريم الحلو من أهالي القرية", ["كريم", "الحلو"]),
        ("كريم الحلو متأثراً بجراحه", ["كريم", "الحلو"]),
        ("كريم الحلو، وسامر", ["كريم", "الحلو"]),
        ("كريم وسامر الحلو", ["كريم"]),
        ("كريم الحلو (10 أعوام)", ["كريم", "الحلو"]),
        ("كريم الحلو 14 عاماً", ["كريم", "الحلو"]),
        ("كريم_الحلو", ["كريم", "الحلو"]),
        ("عبد الرحمن النعمة", ["عبد الرحمن", "النعمه"]),
        ("عبد الله النعمة", ["عبد الله", "النعمه"]),
        ("عبدالرحمن النعمة", ["عبدالرحمن", "النعمه"]),
        ("أبو سليم الناصر", ["ابو سليم", "الناصر"]),
        ("كريم بن سامر الحلو", ["كريم", "بن سامر", "الحلو"]),
        ("كريم آل ناصر", ["كريم", "ال ناصر"]),
        ("كريم الشيخ نعمة", ["كريم", "الشيخ نعمه"]),
        ("عبد حجي", ["عبد", "حجي"]),
        ("وليد الحلو", ["وليد", "الحلو"]),
        ("كريم علي الحلو", ["كريم", "علي", "الحلو"]),
        ("كريم على الطريق", ["كريم"]),
        ("كريم الحلو صباح اليوم", ["كريم", "الحلو"]),
        ("صباح كريم الحلو", ["صباح", "كريم", "الحلو"]),
        ("كريم صباح", ["كريم", "صباح"]),
        ("كريم ترك", ["كريم", "ترك"]),
        ("كريم يعمل في القرية", ["كريم"]),
        ("دلوان حسكي العمر", ["دلوان", "حسكي", "العمر"]),
    ],
)
def test_parts_of_a_name(text: str, parts: list[str]) -> None:
    passage, found = name_in(text)
    assert found is not None
    assert [passage.text[part.start : part.end] for part in found.parts] == parts
    assert passage.text[found.start : found.end].replace("_", " ") == " ".join(parts)


@pytest.mark.parametrize(
    "text",
    ["من القرية", "الحلو", "في منزله", "قصف البلدة", "خمسة مدنيين", "متأثراً", "على الطريق", "بجروح بليغة",
     "أسماء الجرحى", "يعمل هناك", "", "12", "عبد", "أبو", "دلوان حسكو"],
)  # fmt: skip
def test_no_name_begins(text: str) -> None:
    assert name_in(text)[1] is None


def test_unknown_words_need_an_introduction() -> None:
    assert name_in("دلوان حسكي العمر", introduced=False)[1] is None
    assert name_in("كريم حسكي", introduced=False)[1] is not None


def test_a_line_of_its_own_may_hold_any_words() -> None:
    assert name_in("دلوان حسكو")[1] is None
    assert name_in("دلوان حسكو", lined=True)[1] is not None


def test_six_parts_are_too_many() -> None:
    assert name_in("كريم سامر وليد خالد محمود يوسف")[1] is None


@pytest.mark.parametrize(
    ("text", "clean"),
    [("كريم الحلو", True), ("كريم الحلو في", True), ("كريم الحلو.", True), ("كريم سامر وليد خالد محمود", True)],
)
def test_what_follows_shows_its_end(text: str, *, clean: bool) -> None:
    found = name_in(text)[1]
    assert found is not None
    assert found.clean is clean


@pytest.mark.parametrize(
    ("behind", "lined", "skipped"),
    [
        (" (10 أعوام) في القرية", False, " (10 أعوام)"),
        (" 14 عاماً قتل", False, " 14 عاماً"),
        (" البالغ من العمر 30 عاماً،", False, " البالغ من العمر 30 عاماً"),
        ("، عامان، و", False, "، عامان"),
        (" /19/ عام", False, " /19/ عام"),
        (" (27) سنة. وقتل", False, " (27) سنة"),
        (" من حلب\n2_", True, " من حلب"),
        (" من حلب\n2_", False, ""),
        ("2. سامر", True, ""),
        (" في القرية", False, ""),
    ],
)
def test_details_behind_a_name(behind: str, skipped: str, *, lined: bool) -> None:
    text = fold("كريم" + behind)
    assert text[4 : past_details(text, 4, len(text), lined=lined)] == fold(skipped)


@pytest.mark.parametrize(
    ("text", "fighter", "child"),
    [
        ("الطفل كريم", False, False),
        ("الشهيد البطل كريم", False, False),
        ("القيادي كريم", True, False),
        ("الملازم أول", True, False),
        ("وابنه كريم", False, True),
        ("مدني يدعى كريم", False, False),
    ],
)
def test_titles(text: str, *, fighter: bool, child: bool) -> None:
    found = read_titles(passage_of(text), 0, len(text))
    assert (found.any, found.fighter, found.child) == (True, fighter, child)


@pytest.mark.parametrize("text", ["كريم الحلو", "قصف", "لنجليه", "القرية", "أم كريم", "العائلة", ""])
def test_no_title(text: str) -> None:
    assert not read_titles(passage_of(text), 0, len(text)).any


def test_no_given_name_is_among_the_words_that_end_one() -> None:
    lists = word_lists("names")
    folded = {name: {fold(word) for word in found.words} for name, found in lists.items()}
    assert folded["given"] & folded["never"] <= folded["ambiguous"]
    assert folded["ambiguous"] <= folded["given"]
    assert {name for name in folded["common"] if not name.startswith("عبد")} <= folded["given"]
