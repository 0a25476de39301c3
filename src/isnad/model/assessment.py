"""What an incident's sources support, figure by figure, and what was kept or set aside on the way."""

import msgspec

from isnad.model.grade import AttributionGrade, GradedAttribution, GradedHarm, HarmGrade
from isnad.model.origin import FirstReport, Origin
from isnad.model.reason import Reason
from isnad.model.scene import Infrastructure, TimeOfDay
from isnad.model.terms import Basis
from isnad.model.value import Value


class SetAside(Value, frozen=True):
    """A claim that does not hold a bound, and why."""

    claim: str
    reason: Reason


class Linked(Value, frozen=True):
    """A claim that does not name the place asked about and was taken in by linking, and why."""

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


class NamedParty(Value, frozen=True):
    """A party that the sources name, or that a rule of the profile sets beside those named.

    Attributes:
        id: the party's id in the register.
        label: the export code that a reader of the answer line knows it by, None where there is none for it.
        basis: stated where a report says that it did it; inferred where only rules of reading or of the profile do.
        documents: the names of the reports that say so, in their order; or those that a rule goes by.
        rule: the rule of the profile that lists it or leaves it out; None where the reports decide.
        aside: why the answer does not list it; None where it does.
    """

    id: str
    label: str | None
    basis: Basis
    documents: tuple[str, ...]
    rule: str | None = None
    aside: Reason | None = None


class StrikeType(Value, frozen=True):
    """An export code for how people were harmed, and the reports that state such a method, in their order.

    `rule` is the profile's where it reads the code into reports that state no method; it is then inferred.
    """

    label: str
    basis: Basis
    documents: tuple[str, ...]
    rule: str | None = None


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

    `belligerents_by` holds every party that the reports name, listed or set aside, with those reports, and
    `strike_type_by` every strike type that they state, the one that the answer gives first; so `time_of_day_by`, and
    `infrastructure_by` every kind of civilian place that they tell was hit, with the claims of each. `origins` are
    the witnesses of the claims about the incident, and `first_reported` its earliest report. `linked` are claims that
    linking brought in. `reason` says why it has no bounds; fields that a later part of the program will fill are
    absent.
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
    belligerents_by: tuple[NamedParty, ...] = ()
    strike_type_by: tuple[StrikeType, ...] = ()
    time_of_day: str | None = None
    time_of_day_by: tuple[TimeOfDay, ...] = ()
    infrastructure: tuple[str, ...] = ()
    infrastructure_by: tuple[Infrastructure, ...] = ()
    origins: tuple[Origin, ...] = ()
    first_reported: FirstReport | None = None
    grade: HarmGrade | None = None
    strike_status: AttributionGrade | None = None
    graded_harm: GradedHarm | None = None
    graded_attribution: GradedAttribution | None = None
    linked: tuple[Linked, ...] = ()
    reason: Reason | None = None
