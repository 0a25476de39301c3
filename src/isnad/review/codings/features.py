"""What a coding and an incident have in common, feature by feature, each with the two values that were compared.

Only where and when they were is compared, and whether either tells of harm at all. Figures, parties and grades are not:
a coding that was given the incident whose figures are alike would agree with it by the way in which it was chosen.
"""

from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from functools import lru_cache
from typing import Final

import msgspec

from isnad.gazetteer.distance import LatLon, distance_km
from isnad.linking.placename import place_words
from isnad.model.value import Value
from isnad.present.desk.place_names import letters
from isnad.present.transliteration import has_arabic, latin
from isnad.review.codings.coding import Coding
from isnad.review.codings.whereabouts import parts
from isnad.store.around import Lying

WINDOW: Final = 3
"""Days around those of a coding in which an incident can be its own."""

FARTHEST: Final = 25.0
"""Kilometres beyond which two points are of two places, whatever their names."""

_SAME_KM: Final = 1.5
_NEAR_KM: Final = 5.0
_TOLD_FEWEST = 3


class FeatureName(StrEnum):
    """Every feature."""

    SAME_DAY = "same_day"
    NEXT_DAY = "next_day"
    DAYS_NEAR = "days_near"
    REPORTED_THEN = "reported_then"
    DAY_UNKNOWN = "day_unknown"
    SAME_POINT = "same_point"
    NEAR_POINT = "near_point"
    AROUND_POINT = "around_point"
    SAME_NAME = "same_name"
    SHARED_NAME = "shared_name"
    BOTH_TELL_OF_HARM = "both_tell_of_harm"


WEIGHTS: Final = {
    FeatureName.SAME_DAY: 3.0,
    FeatureName.NEXT_DAY: 1.5,
    FeatureName.DAYS_NEAR: 0.0,
    FeatureName.REPORTED_THEN: 2.0,
    FeatureName.DAY_UNKNOWN: 0.0,
    FeatureName.SAME_POINT: 2.0,
    FeatureName.NEAR_POINT: 1.0,
    FeatureName.AROUND_POINT: 0.0,
    FeatureName.SAME_NAME: 2.0,
    FeatureName.SHARED_NAME: 1.0,
    FeatureName.BOTH_TELL_OF_HARM: 1.0,
}
"""What each says for one event; set by hand, and measured by `benchmarks/compare_codings.py`."""


class Compared(Value, frozen=True):
    """One feature that holds, with the values of the coding and of the incident."""

    feature: FeatureName
    weight: float
    coding: str
    incident: str


class Asked(msgspec.Struct, frozen=True):
    """A coding with every point that may be its place's: the one that it gives, else those that bear its names."""

    coding: Coding
    points: tuple[LatLon, ...]


def compare(asked: Asked, lying: Lying) -> tuple[Compared, ...] | None:
    """The features that hold; None where the two are apart in time or place, or nothing says where either was."""
    time = _time(asked.coding, lying)
    if time is None:
        return None
    places = _places(asked, lying)
    if not places:
        return None
    harm = _harm(asked.coding, lying)
    return (time, *places, *(() if harm is None else (harm,)))


def score(compared: Iterable[Compared]) -> float:
    """What they say together."""
    return sum(one.weight for one in compared)


def _time(coding: Coding, lying: Lying) -> Compared | None:
    if coding.first is None or coding.last is None:
        return None
    said = coding.first.isoformat() if coding.first == coding.last else f"{coding.first}/{coding.last}"
    if lying.day is None:
        return _reported(coding.first, coding.last, said, lying)
    day = date.fromisoformat(lying.day)
    gap = max((coding.first - day).days, (day - coding.last).days, 0)
    if gap > WINDOW:
        return None
    name = FeatureName.SAME_DAY if gap == 0 else FeatureName.NEXT_DAY if gap == 1 else FeatureName.DAYS_NEAR
    return _made(name, said, lying.day)


def _reported(first: date, last: date, said: str, lying: Lying) -> Compared | None:
    """Of an incident without a day: nobody reports what has not happened, and most is reported within days."""
    if lying.reported is None:
        return _made(FeatureName.DAY_UNKNOWN, said, "")
    day = date.fromisoformat(lying.reported)
    if (first - day).days > 1:
        return None
    soon = (day - last).days <= WINDOW
    return _made(FeatureName.REPORTED_THEN if soon else FeatureName.DAY_UNKNOWN, said, lying.reported)


def _places(asked: Asked, lying: Lying) -> list[Compared]:
    """Nothing where the two are of two places."""
    found: list[Compared] = []
    if asked.points and lying.lat is not None and lying.lon is not None:
        here = lying.lat, lying.lon
        near = min(asked.points, key=lambda point: distance_km(point, here))
        km = distance_km(near, here)
        if km > FARTHEST:
            return []
        name = (
            FeatureName.AROUND_POINT
            if km > _NEAR_KM
            else FeatureName.NEAR_POINT
            if km > _SAME_KM
            else FeatureName.SAME_POINT
        )
        found.append(_made(name, _point(near), _point(here)))
    names = [(_alike(name, lying.place), name) for place in asked.coding.places for name in (place, *parts(place)[:1])]
    best = next(
        (one for kind in (FeatureName.SAME_NAME, FeatureName.SHARED_NAME) for one in names if one[0] is kind), None
    )
    if best is not None and best[0] is not None:
        found.append(_made(best[0], best[1], lying.place))
    return found


def _harm(coding: Coding, lying: Lying) -> Compared | None:
    coded = [str(name) for name, bounds in coding.figures.items() if bounds.high != 0]
    ends = {"killed": (lying.killed_low, lying.killed_high), "injured": (lying.injured_low, lying.injured_high)}
    told = [name for name, both in ends.items() if any(end for end in both)]
    return _made(FeatureName.BOTH_TELL_OF_HARM, " ".join(coded), " ".join(told)) if coded and told else None


@lru_cache(maxsize=32_768)
def _alike(name: str, place: str) -> FeatureName | None:
    """How a team's name of a place and that of a report are alike, in Arabic or in Latin letters."""
    if not name or not place:
        return None
    if not has_arabic(name):
        one, other = letters(name), letters(latin(place))
        return FeatureName.SAME_NAME if one and one == other else None
    parts = place_words(name), place_words(place)
    if parts[0] == parts[1]:
        return FeatureName.SAME_NAME
    shared = [word for word in parts[0] & parts[1] if len(word) >= _TOLD_FEWEST]
    return FeatureName.SHARED_NAME if shared else None


def _made(name: FeatureName, coding: str, incident: str) -> Compared:
    return Compared(name, WEIGHTS[name], coding, incident)


def _point(point: LatLon) -> str:
    return f"{point[0]:.4f} {point[1]:.4f}"
