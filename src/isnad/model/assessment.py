"""What an incident's sources support, figure by figure, and what was kept or set aside on the way."""

import msgspec

from isnad.model.origin import FirstReport, Origin
from isnad.model.reason import Reason
from isnad.model.value import Value


class SetAside(Value, frozen=True):
    """A claim that does not hold a bound, and why."""

    claim: str
    reason: Reason


class Figure(Value, frozen=True):
    """Lowest and highest supported value of one figure, None and None where nothing is reported.

    `rules` are those of the profile by which the counts of `kept` were read, in the order of the claims.
    """

    low: int | None
    high: int | None
    profile: str
    kept: tuple[str, ...]
    aside: tuple[SetAside, ...]
    rules: tuple[str, ...] = ()


class Figures(Value, frozen=True):
    """The figures of one incident."""

    killed: Figure
    injured: Figure
    children_killed: Figure
    women_killed: Figure


class Point(Value, frozen=True):
    """A point on the earth, degrees."""

    lat: float
    lon: float


class Fingerprint(Value, frozen=True):
    """What a result depends on beside its input."""

    version: str
    knowledge: str
    profile: str
    gazetteers: tuple[str, ...]


Range = tuple[int | None, int | None]


class Assessment(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """One answer line of `isnad assess`. Ranges repeat the figures' ends for readers that want no more.

    `origins` are the witnesses of the claims about the incident, and `first_reported` its earliest report. `reason`
    says why an answer has no bounds; fields that a later part of the program will fill are absent.
    """

    id: str
    killed: Range
    injured: Range
    children_killed: Range
    women_killed: Range
    belligerents: tuple[str, ...]
    strike_type: tuple[str, ...]
    place: Point | None
    date: str | None
    victims: tuple[str, ...]
    figures: Figures
    fingerprint: Fingerprint
    origins: tuple[Origin, ...] = ()
    first_reported: FirstReport | None = None
    reason: Reason | None = None
