"""Which incident a coding is of: by id, by day and place one to one, and never a guess."""

from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path

import pytest

from isnad.model.assessment import Point
from isnad.model.bounds import Bounds
from isnad.reconcile.support import FigureName
from isnad.review.codings.coding import Coding, Field
from isnad.review.codings.comparison import Comparer
from isnad.review.codings.features import Asked, FeatureName, compare, score
from isnad.review.codings.matching import THRESHOLD, How, Match, Why
from isnad.review.codings.whereabouts import Whereabouts
from isnad.store.around import Lying

from .made import places

HARM = "both_tell_of_harm"
MAY = date(2022, 5, 31)
SAFSAF = Point(35.10, 38.10)


def coding(
    id_: str = "x", day: date | None = MAY, place: str = "الصفصاف", point: Point | None = None, **more: int
) -> Coding:
    figures = {FigureName(name): Bounds(n, n) for name, n in more.items()}
    return Coding(
        where=f"a.csv:{id_}", id=id_, told=(Field.DATE, Field.PLACE, Field.KILLED), first=day, last=day,
        places=(place,) if place else (), point=point, figures=figures,
    )  # fmt: skip


def found(comparer: Comparer, *codings: Coding) -> list[Match]:
    return list(comparer.matched(codings).matches)


def place_of(comparer: Comparer, match: Match) -> str:
    row = None if match.incident is None else comparer.reader.drafted.incident(match.incident)
    assert row is not None
    return row.place


@pytest.mark.parametrize(
    ("one", "place"),
    [
        (coding(), "قرية الصفصاف"),
        (coding(killed=99), "قرية الصفصاف"),
        (coding(day=MAY + timedelta(1)), "قرية الصفصاف"),
        (coding(place="Safsaf"), "قرية الصفصاف"),
        (coding(place="", point=SAFSAF), "قرية الصفصاف"),
        (coding(place="قرية الصفصاف، ريف الرقة"), "قرية الصفصاف"),
        (coding(day=date(2022, 6, 2), place="تل عنبر"), "قرية تل عنبر"),
    ],
)
def test_day_and_place_find_it(comparer: Comparer, one: Coding, place: str) -> None:
    (match,) = found(comparer, one)
    assert match.how is How.MATCHED
    assert place_of(comparer, match) == place
    assert match.candidates[0].incident == match.incident
    assert match.score == score(match.candidates[0].features)


@pytest.mark.parametrize(
    "one",
    [
        coding(day=MAY + timedelta(4)),
        coding(day=MAY - timedelta(30)),
        coding(day=None),
        coding(place="عين السرو"),
        coding(place="", point=None),
        coding(place="الصفصاف", point=Point(33.0, 36.0)),
        coding(place="بلدة لا يعرفها أحد"),
        coding(id_="i-0000000000000000", day=None, place=""),
    ],
)
def test_what_is_apart_is_not_put_together(comparer: Comparer, one: Coding) -> None:
    (match,) = found(comparer, one)
    assert (match.how, match.incident, match.candidates) == (How.UNMATCHED, None, ())


def test_what_comes_nearest_is_shown_and_not_matched(comparer: Comparer) -> None:
    (match,) = found(comparer, coding(day=MAY + timedelta(3)))
    assert (match.how, match.incident) == (How.UNMATCHED, None)
    (near,) = match.candidates
    assert near.score < THRESHOLD
    assert FeatureName.DAYS_NEAR in [one.feature for one in near.features]


def test_two_codings_of_one_incident_are_both_ambiguous(comparer: Comparer) -> None:
    matches = found(comparer, coding("1"), coding("2"))
    assert [match.how for match in matches] == [How.AMBIGUOUS, How.AMBIGUOUS]
    assert [match.why for match in matches] == [Why.SEVERAL_CODINGS, Why.SEVERAL_CODINGS]
    assert [match.rivals for match in matches] == [("2",), ("1",)]
    assert all(len(match.candidates) == 1 for match in matches)


def test_the_nearer_of_two_codings_takes_the_incident(comparer: Comparer) -> None:
    near, far = found(comparer, coding("1", killed=3), coding("2", day=MAY + timedelta(1), killed=3))
    assert (near.how, far.how) == (How.MATCHED, How.AMBIGUOUS)
    assert far.why is Why.SEVERAL_CODINGS


def test_an_id_of_the_case_decides_whatever_else_is_said(comparer: Comparer) -> None:
    (row, *_) = comparer.reader.drafted.incidents()
    by_id = coding(row.id, day=date(1999, 1, 1), place="عين السرو")
    matches = found(comparer, by_id, coding("x"))
    assert (matches[0].how, matches[0].incident, matches[0].score) == (How.BY_ID, row.id, None)
    assert matches[1].incident != row.id


def test_incidents_without_a_coding_are_listed_within_the_days_of_the_codings(comparer: Comparer) -> None:
    codings = [coding("1"), coding("2", day=date(2022, 6, 2), place="مكان آخر")]
    (row,) = comparer.uncoded(comparer.matched(codings).uncoded)
    assert (row.place, row.day, row.killed, row.injured) == ("قرية تل عنبر", "2022-06-02", (1, 1), (4, 4))
    assert comparer.matched([coding(day=None)]).uncoded == ()


def lying(day: str | None = "2022-05-31", place: str = "قرية الصفصاف", reported: str | None = None) -> Lying:
    return Lying("i", day, place, 35.10, 38.10, 3, 3, None, None, reported)


@pytest.mark.parametrize(
    ("incident", "features"),
    [
        (lying(), ["same_day", "same_point", "same_name", HARM]),
        (
            lying(day="2022-06-01", place="الصفصاف الغربية"),
            ["next_day", "same_point", "shared_name", HARM],
        ),
        (lying(day="2022-06-03"), ["days_near", "same_point", "same_name", HARM]),
        (lying(day=None, reported="2022-06-01"), ["reported_then", "same_point", "same_name", HARM]),
        (lying(day=None), ["day_unknown", "same_point", "same_name", HARM]),
        (lying(day=None, reported="2022-08-01"), ["day_unknown", "same_point", "same_name", HARM]),
        (lying(day=None, reported="2022-05-01"), []),
        (lying(day="2022-06-04"), []),
    ],
)
def test_features(incident: Lying, features: Sequence[str]) -> None:
    asked = Asked(coding(killed=9), ((35.10, 38.10),))
    held = compare(asked, incident)
    assert [one.feature for one in held or ()] == [FeatureName(name) for name in features]


def test_what_was_compared_is_told() -> None:
    (day, point, name, harm) = compare(Asked(coding(killed=9), ((35.10, 38.10),)), lying()) or ()
    assert (day.coding, day.incident) == ("2022-05-31", "2022-05-31")
    assert (point.coding, point.incident) == ("35.1000 38.1000", "35.1000 38.1000")
    assert (name.coding, name.incident) == ("الصفصاف", "قرية الصفصاف")
    assert (harm.coding, harm.incident) == ("killed", "killed")


def test_nobody_killed_is_no_harm() -> None:
    held = compare(Asked(coding(killed=0), ((35.10, 38.10),)), lying()) or ()
    assert FeatureName.BOTH_TELL_OF_HARM not in [one.feature for one in held]


@pytest.mark.parametrize(
    ("names", "points"),
    [
        (("الصفصاف",), [(35.10, 38.10)]),
        (("قرية الصفصاف، ريف الرقة",), [(35.10, 38.10)]),
        (("Tal-Anbar",), [(35.40, 38.60)]),
        (("محيط الجسر، تل عنبر",), [(35.40, 38.60)]),
        (("Outskirts, Ain al-Saru",), [(36.00, 39.00)]),
        (("لا أحد",), []),
        ((), []),
    ],
)
def test_where_a_name_may_lie(tmp_path: Path, names: tuple[str, ...], points: list[tuple[float, float]]) -> None:
    known = Whereabouts(places(tmp_path))
    assert list(known.points(Coding("a.csv:1", "1", (), places=names))) == points
