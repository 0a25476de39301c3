"""Reports that tell of several happenings of one place; all of them made up."""

from datetime import date

import pytest

from isnad.linking.account import Account, Told
from isnad.linking.link import Linker
from isnad.linking.parted import ANY_FIGHTERS, OTHERS
from isnad.model.document import Published
from isnad.model.terms import Basis, Event

from .made import DAY, accounts, published_accounts

RAID = "قتل خمسة مدنيين بغارة جوية لطيران النظام على قرية الصفصاف أمس الثلاثاء."
AMBUSH = "وقتل تنظيم داعش في هجوم على القرية تسعة عناصر من قسد."
OTHER_AMBUSH = "وقتل تنظيم داعش في هجوم قرب القرية اثني عشر عنصرا من قسد."
SHOTS = "وقال مصدر محلي إن عناصر الحشد الشعبي أطلقوا النار على أهالي القرية ما أدى إلى مقتل امرأة."
MORE = "وارتفع عدد القتلى في قرية الصفصاف إلى سبعة مدنيين."


def harmed(found: tuple[Account, ...]) -> list[tuple[Told, frozenset[str]]]:
    return [(account.told, account.harmed) for account in found]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (RAID, [(Told.FIRST, {OTHERS})]),
        (f"{RAID} {MORE}", [(Told.FIRST, {OTHERS})]),
        (f"{RAID} {AMBUSH}", [(Told.FIRST, {OTHERS}), (Told.BESIDE, {"sdf"})]),
        (
            f"{AMBUSH.removeprefix('و').replace('القرية', 'قرية الصفصاف')} {RAID}",
            [(Told.FIRST, {OTHERS}), (Told.BESIDE, {"sdf"})],
        ),
        (f"{RAID} {SHOTS}", [(Told.FIRST, {OTHERS}), (Told.BESIDE, {OTHERS})]),
    ],
)
def test_who_did_what_to_whom_tells_happenings_apart(text: str, parts: list[tuple[Told, set[str]]]) -> None:
    found = accounts(text)
    assert harmed(found) == [(told, frozenset(sides)) for told, sides in parts]
    assert [account.main for account in found] == [True] + [False] * (len(parts) - 1)
    claims = [claim.id for account in found for claim in account.claims]
    assert len(claims) == len(set(claims))


@pytest.mark.parametrize(
    "text",
    [
        "قتل خمسة مدنيين بقصف مدفعي للنظام على قرية الصفصاف. وقتل مدنيان بغارة جوية على القرية.",
        "قتل خمسة مدنيين وثلاثة عناصر من قسد بغارة على قرية الصفصاف.",
        "قتل ثلاثة عناصر من قسد في هجوم لداعش على قرية الصفصاف وأصيب آخرون.",
    ],
)
def test_one_attack_stays_one(text: str) -> None:
    assert len(accounts(text)) == 1


def test_wounded_of_no_side_beside_dead_of_one_are_not_others() -> None:
    (found,) = accounts("قتل ثلاثة عناصر من قسد في هجوم لداعش على قرية الصفصاف وأصيب سبعة.")
    assert found.harmed == {"sdf"}


def test_fighters_of_no_stated_side_may_be_any() -> None:
    (found,) = accounts("قتل ثلاثة مقاتلين في قرية الصفصاف.")
    assert found.harmed == {ANY_FIGHTERS}


def test_who_left_over_months_is_counted_apart() -> None:
    text = f"{RAID} وأعلنت قسد خروج نحو 9000 شخص من قرية الصفصاف منذ مطلع كانون الثاني 2022."
    first, months = accounts(text)
    assert (first.told, months.told) == (Told.FIRST, Told.OVER_WEEKS)
    assert {claim.event for claim in months.claims} == {Event.LEFT}


def groups(*pool: tuple[str, date | None]) -> list[list[tuple[str, Told]]]:
    found = [a for n, (text, day) in enumerate(pool) for a in accounts(text, chr(ord("a") + n), day)]
    return [[(found[n].document, found[n].told) for n in group] for group in Linker(found).groups()]


FIRST, BESIDE, WEEKS = Told.FIRST, Told.BESIDE, Told.OVER_WEEKS


def test_what_two_reports_tell_beside_one_event_is_one_more() -> None:
    found = groups((f"{RAID} {AMBUSH}", DAY), (f"{RAID} {OTHER_AMBUSH}", DAY))
    assert found == [[("a", FIRST), ("b", FIRST)], [("a", BESIDE), ("b", BESIDE)]]


def test_other_people_harmed_beside_it_are_another_event() -> None:
    found = groups((f"{RAID} {AMBUSH}", DAY), (f"{RAID} {SHOTS}", DAY))
    assert found == [[("a", FIRST), ("b", FIRST)], [("a", BESIDE)], [("b", BESIDE)]]


def test_what_is_told_beside_another_event_on_no_day_is_not_tied_to_it() -> None:
    elsewhen = RAID.replace("أمس الثلاثاء", "في 3 أيار 2021")
    found = groups((f"{RAID} {AMBUSH}", DAY), (f"{elsewhen} {OTHER_AMBUSH}", date(2021, 5, 4)))
    assert [len(group) for group in found] == [1, 1, 1, 1]


def test_departures_over_months_that_meet_are_one() -> None:
    one = "أعلنت قسد خروج نحو 9000 شخص من قرية الصفصاف منذ مطلع كانون الثاني 2022. " + RAID
    other = "وثق المرصد خروج نحو 8500 مدني من قرية الصفصاف خلال شهر شباط 2022. " + RAID
    apart = "وثق المرصد خروج نحو 700 مدني من قرية الصفصاف خلال شهر شباط 2021. " + RAID
    found = groups((one, DAY), (other, DAY), (apart, DAY))
    assert [("a", WEEKS), ("b", WEEKS)] in found
    assert [("c", WEEKS)] in found


def test_a_day_of_publication_that_somebody_inferred_is_compared_only_beside_stated_days() -> None:
    guessed = Published(DAY, Basis.INFERRED, "table")
    undated = "قتل خمسة مدنيين بغارة جوية على قرية الصفصاف."
    (found,) = published_accounts(undated, guessed)
    assert (found.published, found.days) == (None, frozenset())
    (found,) = published_accounts(RAID, guessed)
    assert found.published == DAY
    (found,) = published_accounts(undated, Published(DAY, Basis.INFERRED, "url"))
    assert found.published == DAY


MORNING = "قتل خمسة مدنيين بغارة جوية للنظام على قرية الصفصاف صباح أمس الثلاثاء."
EVENING = "قتل أربعة مدنيين بغارة جوية للنظام على قرية الصفصاف مساء أمس الثلاثاء."
LATER = "وقصف طيران النظام قرية الصفصاف مساء أمس الثلاثاء ما أدى إلى مقتل أربعة مدنيين."


def test_two_strikes_on_one_place_and_day_stay_two() -> None:
    assert groups((MORNING, DAY), (EVENING, DAY)) == [[("a", FIRST)], [("b", FIRST)]]
    assert len(groups((MORNING, DAY), (MORNING.replace("خمسة", "ستة"), DAY))) == 1


def test_two_strikes_that_one_report_tells_of_stay_two_and_each_meets_its_own() -> None:
    both = f"{MORNING} {LATER}"
    assert [account.counts for account in accounts(both)] == [{("killed", 5)}, {("killed", 4)}]
    assert groups((both, DAY), (both.replace("أربعة", "ثلاثة"), DAY)) == [
        [("a", FIRST), ("b", FIRST)],
        [("a", BESIDE), ("b", BESIDE)],
    ]


def test_who_died_later_of_one_strike_died_of_that_strike() -> None:
    text = (
        "جرح خمسة مدنيين بغارة جوية للنظام على قرية الصفصاف صباح أمس الثلاثاء. وتوفي أحدهم متأثرا بجراحه مساء الثلاثاء."
    )
    assert len(accounts(text)) == 1
