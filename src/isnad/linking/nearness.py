"""How near the places of two accounts are."""

from enum import StrEnum
from typing import Final, Protocol

from isnad.gazetteer.distance import distance_km

_SAME_KM: Final = 1.0
_NEAR_KM: Final = 5.0
_AREAS_KM: Final = 200.0
"""Between the middles of two areas: reports say of a village between two governorates that it is in either."""


class Near(StrEnum):
    """How near the places of two accounts are; `elsewhere` also where nothing tells."""

    SAME = "same"
    NEAR = "near"
    ELSEWHERE = "elsewhere"


class Located(Protocol):
    """What has a place."""

    @property
    def names(self) -> frozenset[str]:
        """The words of its name, as those of an `Account`."""
        ...

    @property
    def point(self) -> tuple[float, float] | None:
        """Where it is, where that is known as finely."""
        ...

    @property
    def area(self) -> tuple[float, float] | None:
        """The middle of what it lies in, as that of an `Account`."""
        ...


def nearness(a: Located, b: Located) -> tuple[Near, bool]:
    """How near the two places are, and whether they are known to be apart."""
    if not a.names or not b.names:
        return Near.ELSEWHERE, False
    here, there = a.point, b.point
    km = None if here is None or there is None else distance_km(here, there)
    if km is not None and km <= _SAME_KM:
        return Near.SAME, False
    if km is not None and km > _NEAR_KM:
        return Near.ELSEWHERE, True
    if km is None and a.area is not None and b.area is not None and distance_km(a.area, b.area) > _AREAS_KM:
        return Near.ELSEWHERE, True
    if a.names == b.names:
        return Near.SAME, False
    return (Near.NEAR if km is not None else Near.ELSEWHERE), False


def are_homonyms(a: Located, b: Located, *, apart: bool) -> bool:
    """Whether they are two places of one name: it stands in both reports, and in neither means the other's place."""
    return apart and a.names == b.names
