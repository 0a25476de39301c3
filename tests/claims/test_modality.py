"""The mood of a claim: what a negation touches, and words that make it likely, planned, threatened or a question."""

import pytest

from isnad.claims.draft import Draft
from isnad.claims.modality import modality_of
from isnad.model.terms import Event, Modality

from .hearing import passage_of

ASSERTED = Modality.ASSERTED
MOODS = [
    # the claim's word stands between bars
    ("لم |يصب| أحد في القصف.", Modality.NEGATED),
    ("ولم |يقتل| أحد.", Modality.NEGATED),
    ("قصفت الطائرات البلدة دون وقوع |إصابات|.", Modality.NEGATED),
    ("قصفت الطائرات البلدة دون |إصابات|.", Modality.NEGATED),
    ("قصفت البلدة ولم ترد أنباء عن سقوط |قتلى|.", Modality.NEGATED),
    ("قصفت البلدة ولم تسجل أي |إصابات|.", Modality.NEGATED),
    ("أكد المصدر عدم وقوع |إصابات|.", Modality.NEGATED),
    ("انسحبوا دون أن |يصاب| أحد.", Modality.NEGATED),
    ("لم يسفر القصف على البلدة عن |إصابات|.", Modality.NEGATED),
    ("ولا |إصابات| في صفوف المدنيين.", Modality.NEGATED),
    ("لا صحة لأنباء |مقتل| خمسين مدنيا في البلدة.", Modality.NEGATED),
    ("إنه لا صحة ل|مقتل| أحد في القصف.", Modality.NEGATED),
    ("لا صحة للأنباء عن |مقتل| المختار.", Modality.NEGATED),
    # it denies something else, or excepts what is claimed
    ("وزارة الصحة: |قتل| خمسة مدنيين.", ASSERTED),
    ("لم |ينج| إلا تسعة أطفال.", ASSERTED),
    ("لم |ينج| سوى طفل.", ASSERTED),
    ("لم يعرف عدد |القتلى|.", ASSERTED),
    ("لم تتوقف الغارات و|قتل| خمسة مدنيين.", ASSERTED),
    ("لا يزال القصف مستمرا و|قتل| خمسة مدنيين.", ASSERTED),
    ("|قتل| خمسة مدنيين دون معرفة أسمائهم.", ASSERTED),
    ("لم يسفر القصف عن حريق، و|قتل| خمسة مدنيين.", ASSERTED),
    # words of another mood close by
    ("ربما |قتل| خمسة مدنيين.", Modality.LIKELY),
    ("من المحتمل |مقتل| خمسة مدنيين.", Modality.LIKELY),
    ("من المتوقع |مقتل| خمسة مدنيين.", Modality.EXPECTED),
    ("زرعوا اللغم بهدف |قتل| الضابط.", Modality.PLANNED),
    ("هدد التنظيم ب|قتل| الأسرى.", Modality.THREATENED),
    ("إذا |قتل| الأسرى فسيرد.", Modality.CONDITIONAL),
    ("هل |قتل| خمسة مدنيين؟", Modality.QUESTION),
    ("كم مدنيا |قتل| هناك؟", Modality.QUESTION),
    # they belong to another clause
    ("هدد التنظيم السكان، و|قتل| خمسة مدنيين.", ASSERTED),
    ("|قتل| خمسة مدنيين.", ASSERTED),
]


def mood(marked: str, spoken: Modality | None = None) -> tuple[Modality, str | None]:
    before, word, after = marked.split("|")
    passage = passage_of(before + word + after)
    start = len(before)
    draft = Draft(Event.KILLED, 0, start, start + len(word), None, "rule")
    return modality_of(passage, draft, spoken, 0, len(passage.text))


@pytest.mark.parametrize(("marked", "expected"), MOODS)
def test_the_mood_comes_from_words_that_touch_the_claim(marked: str, expected: Modality) -> None:
    found, rule = mood(marked)
    assert found is expected
    assert (rule is None) is (expected is ASSERTED)


def test_the_mood_of_the_speech_holds_where_the_words_give_none() -> None:
    assert mood("|قتل| خمسة مدنيين.", Modality.LIKELY) == (Modality.LIKELY, None)
    assert mood("لم |يقتل| أحد.", Modality.LIKELY)[0] is Modality.NEGATED
