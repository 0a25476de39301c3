from datetime import date

import pytest
from hypothesis import given, strategies as st

from isnad.linking.features import FeatureName as F, Subject, compare, scores, speaking
from isnad.linking.vocabulary import Vocabulary

from .made import account

BASE = "قتل ثلاثة مدنيين بقصف مدفعي لقوات النظام على قرية الصفصاف أمس الثلاثاء."
TEXTS = (
    BASE,
    "سقط ثلاثة قتلى في قرية الصفصاف.",
    "قتل ثمانية أشخاص بغارة للطيران الروسي على قرية دير الكرم.",
    "جرح طفل بقصف على قرية تل الزيتون أمس الثلاثاء.",
    "قصفت المدفعية محيط قرية الصفصاف في 3 أيار 2022.",
    "قتل رجلان في القصف.",
)


def held(one: str, other: str, day: date | None = date(2022, 6, 1)) -> dict[F, float]:
    a, b = account(one, "a"), account(other, "b", day)
    words = Vocabulary([a.words, b.words])
    subjects = [Subject(x, words.vector(x.words)) for x in (a, b)]
    return {compared.feature: compared.score for compared in compare(*subjects)}


@pytest.mark.parametrize(
    ("other", "features", "not_held"),
    [
        (TEXTS[0], {F.SAME_PLACE, F.SAME_DAYS, F.SAME_STATED_DAY, F.SAME_COUNTS, F.SAME_PARTY}, {F.OTHER_PARTY}),
        (TEXTS[1], {F.SAME_PLACE, F.SAME_DAYS, F.SAME_COUNTS, F.NAME_EACH_OTHER}, {F.SAME_STATED_DAY}),
        (TEXTS[2], {F.PLACES_APART, F.OTHER_COUNTS, F.OTHER_PARTY}, {F.SAME_PLACE, F.NEAR_PLACE, F.SAME_PARTY}),
        (TEXTS[3], {F.NEAR_PLACE}, {F.SAME_PLACE, F.PLACES_APART}),
        (TEXTS[4], {F.SAME_PLACE, F.DAYS_APART}, {F.SAME_DAYS, F.DAYS_NEAR}),
        (TEXTS[5], set(), {F.SAME_PLACE, F.PLACES_APART, F.NAME_EACH_OTHER}),
    ],
)
def test_what_holds_of_two_accounts(other: str, features: set[F], not_held: set[F]) -> None:
    found = held(BASE, other)
    assert features <= found.keys()
    assert not not_held & found.keys()


IN = "قتل ثلاثة مدنيين بقصف مدفعي على قرية النبعة بريف {} أمس الثلاثاء."


def test_two_villages_of_one_name_are_apart_where_what_they_lie_in_is() -> None:
    found = held(IN.format("إدلب"), IN.format("درعا"))
    assert F.PLACES_APART in found
    assert not {F.SAME_PLACE, F.NEAR_PLACE, F.NAME_EACH_OTHER, F.ONE_NAMES_OTHER} & found.keys()


@pytest.mark.parametrize("other", [IN.format("حماة"), IN.format("إدلب"), IN.replace("بريف {} ", "")])
def test_a_village_between_two_governorates_is_one_place(other: str) -> None:
    found = held(IN.format("إدلب"), other)
    assert {F.SAME_PLACE, F.NAME_EACH_OTHER} <= found.keys()
    assert F.PLACES_APART not in found


def test_publication_and_unknown_days() -> None:
    assert F.PUBLISHED_TOGETHER in held(BASE, TEXTS[1])
    assert F.PUBLISHED_APART in held(BASE, TEXTS[1], date(2022, 6, 9))
    unknown = held(BASE, TEXTS[1], None)
    assert F.DAY_UNKNOWN in unknown
    assert not {F.PUBLISHED_TOGETHER, F.PUBLISHED_NEAR, F.PUBLISHED_APART} & unknown.keys()


@given(st.sampled_from(TEXTS), st.sampled_from(TEXTS))
def test_it_does_not_matter_which_comes_first(one: str, other: str) -> None:
    a, b = account(one, "a"), account(other, "b")
    words = Vocabulary([a.words, b.words])
    x, y = (Subject(z, words.vector(z.words)) for z in (a, b))
    assert scores(x, y) == pytest.approx(scores(y, x))
    assert len(scores(x, y)) == len(F)
    assert (speaking(x, y) is None) == (speaking(y, x) is None)
    assert speaking(x, y) in (None, scores(x, y))


@pytest.mark.parametrize(
    ("one", "other", "said"), [(BASE, TEXTS[1], True), (BASE, TEXTS[3], True), (BASE, TEXTS[2], False)]
)
def test_without_a_place_a_name_and_words_in_common_nothing_speaks_for_one_event(
    one: str, other: str, said: bool
) -> None:
    pair = (Subject(account(one, "a"), {}), Subject(account(other, "b"), {}))
    assert (speaking(*pair) is not None) is said


def test_words_alone_speak_where_they_are_enough() -> None:
    apart = account(BASE, "a"), account(TEXTS[2], "b")
    for weight, said in ((0.34, False), (0.36, True)):
        pair = [Subject(one, {"سوق": weight}) for one in apart]
        assert (speaking(*pair) is not None) is said


def test_both_values_are_shown() -> None:
    a, b = account(BASE, "a"), account(TEXTS[2], "b")
    found = {c.feature: (c.one, c.other) for c in compare(Subject(a, {}), Subject(b, {}))}
    assert found[F.OTHER_COUNTS] == ("killed:3", "killed:8")
    assert found[F.PLACES_APART] == ("قرية الصفصاف", "قرية دير الكرم")


def test_the_same_deed_told_beside_it_speaks_for_one_event() -> None:
    ambush = "وقتل تنظيم داعش في هجوم على القرية تسعة عناصر من قسد."
    other = "وقتل تنظيم داعش في هجوم على القرية اثني عشر مدنيا."
    assert F.SAME_BESIDE in held(f"{BASE} {ambush}", f"{TEXTS[1]} {ambush}")
    assert F.SAME_BESIDE not in held(f"{BASE} {ambush}", f"{TEXTS[1]} {other}")
    assert F.SAME_BESIDE not in held(BASE, f"{TEXTS[1]} {ambush}")
