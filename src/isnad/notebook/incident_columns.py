"""The columns of data frames of incidents, of their figures, their tolls, their origins and what they rest on."""

from dataclasses import dataclass
from typing import Final

from isnad.model.assessment import Figure
from isnad.model.claim import Claim
from isnad.model.decision import SetFigure
from isnad.model.incident import Incident, TollPoint
from isnad.model.origin import Origin
from isnad.model.reason import Reason
from isnad.notebook.frames import Column, Kind, at
from isnad.origins.independence import independent


@dataclass(frozen=True, slots=True)
class FigureRow:
    """A figure of an incident; `decided` is what a person set, `open` whether more may be meant than the highest."""

    incident: Incident
    name: str
    figure: Figure
    open: bool
    decided: SetFigure | None


@dataclass(frozen=True, slots=True)
class HeldRow:
    """A claim that a figure rests on, or that was set aside for a reason; `ends` are those that it holds."""

    incident: Incident
    name: str
    claim: Claim
    number: str
    origin: Origin | None
    low: int | None
    high: int | None
    ends: str | None
    reason: Reason | None
    why: str | None


@dataclass(frozen=True, slots=True)
class TollRow:
    """A point of a toll with its origin."""

    incident: Incident
    point: TollPoint
    origin: Origin


@dataclass(frozen=True, slots=True)
class OriginRow:
    """An origin of an incident."""

    incident: Incident
    origin: Origin


_ID: Final = "id of the incident"


def _independent(row: Incident) -> int:
    return independent(row.origins)


def _parties(row: Incident) -> tuple[str, ...]:
    return tuple(party.id for party in row.belligerents)


INCIDENTS: Final[tuple[Column[Incident], ...]] = (
    Column("id", Kind.TEXT, _ID, at("id")),
    Column("place", Kind.TEXT, "as printed, of most documents", at("place.name")),
    Column("lat", Kind.REAL, "degrees north", at("place.lat")),
    Column("lon", Kind.REAL, "degrees east", at("place.lon")),
    Column("precision", Kind.TEXT, "code of how finely the point is known", at("place.precision")),
    Column("start", Kind.MOMENT, "when it began, at the earliest", at("time.start")),
    Column("end", Kind.MOMENT, "up to but not including when", at("time.end")),
    Column("grain", Kind.TEXT, "code of how finely the time is stated", at("time.grain")),
    Column("killed_low", Kind.WHOLE, "civilians killed, lowest supported", at("figures.killed.low")),
    Column("killed_high", Kind.WHOLE, "civilians killed, highest supported", at("figures.killed.high")),
    Column("injured_low", Kind.WHOLE, "civilians injured, lowest supported", at("figures.injured.low")),
    Column("injured_high", Kind.WHOLE, "civilians injured, highest supported", at("figures.injured.high")),
    Column("children_killed_low", Kind.WHOLE, "children killed, lowest", at("figures.children_killed.low")),
    Column("children_killed_high", Kind.WHOLE, "children killed, highest", at("figures.children_killed.high")),
    Column("women_killed_low", Kind.WHOLE, "women killed, lowest", at("figures.women_killed.low")),
    Column("women_killed_high", Kind.WHOLE, "women killed, highest", at("figures.women_killed.high")),
    Column("profile", Kind.TEXT, "by which the figures were formed", at("figures.killed.profile")),
    Column("decided", Kind.LIST, "figures that a person set", lambda row: tuple(one.figure for one in row.decided)),
    Column("documents", Kind.WHOLE, "how many reports speak of it", lambda row: len(row.documents)),
    Column("claims", Kind.WHOLE, "how many claims are about it", lambda row: len(row.claims)),
    Column("origins", Kind.WHOLE, "how many independent origins they have", _independent),
    Column("contradictions", Kind.WHOLE, "how many pairs do not agree", lambda row: len(row.contradictions)),
    Column("belligerents", Kind.LIST, "ids of the parties said or inferred to have done it", _parties),
    Column("strike_types", Kind.LIST, "codes of the methods", at("strike_types")),
    Column("grade", Kind.TEXT, "strength of evidence of harm, proposed", at("grade.grade")),
    Column("attribution", Kind.TEXT, "strength of evidence of who did it, proposed", at("attribution_grade.grade")),
    Column("first_reported", Kind.DAY, "the day of its earliest report", at("first_reported.when")),
)
"""One row an incident. Figures are what the program proposes; what persons set is in the rows of figures."""

FIGURES: Final[tuple[Column[FigureRow], ...]] = (
    Column("incident", Kind.TEXT, _ID, at("incident.id")),
    Column("figure", Kind.TEXT, "killed, injured, children_killed or women_killed", at("name")),
    Column("low", Kind.WHOLE, "lowest supported value, proposed; nothing where no number counts", at("figure.low")),
    Column("high", Kind.WHOLE, "highest supported value, proposed", at("figure.high")),
    Column("open", Kind.TRUTH, "whether what holds the highest says that there may be more", at("open")),
    Column("profile", Kind.TEXT, "by which it was formed", at("figure.profile")),
    Column("kept", Kind.WHOLE, "how many claims it rests on", lambda row: len(row.figure.kept)),
    Column("aside", Kind.WHOLE, "how many were set aside", lambda row: len(row.figure.aside)),
    Column("decided_low", Kind.WHOLE, "lowest value as a person set it", at("decided.low")),
    Column("decided_high", Kind.WHOLE, "highest value as a person set it", at("decided.high")),
    Column("is_decided", Kind.TRUTH, "whether a person set it", lambda row: row.decided is not None),
)
"""One row a figure of an incident."""

HELD: Final[tuple[Column[HeldRow], ...]] = (
    Column("incident", Kind.TEXT, _ID, at("incident.id")),
    Column("figure", Kind.TEXT, "killed, injured, children_killed or women_killed", at("name")),
    Column("claim", Kind.TEXT, "id of the claim", at("claim.id")),
    Column("number", Kind.TEXT, "of the claim, as results show it", at("number")),
    Column("document", Kind.TEXT, "name of its report; in the public edition its number", at("claim.document")),
    Column("kept", Kind.TRUTH, "whether the figure rests on it", lambda row: row.reason is None),
    Column("low", Kind.WHOLE, "lowest value that it supports by itself", at("low")),
    Column("high", Kind.WHOLE, "highest value that it supports by itself", at("high")),
    Column("holds", Kind.TEXT, "the end that it holds: low, high or both", at("ends")),
    Column("reason", Kind.TEXT, "code of why it was set aside", at("reason.code")),
    Column("why", Kind.TEXT, "the same as a sentence", at("why")),
    Column("origin", Kind.TEXT, "id of its origin", at("origin.id")),
    Column("camp", Kind.TEXT, "id of the party on whose side the origin stands", at("origin.camp.party")),
)
"""One row a claim that a figure rests on, or that was set aside from it."""

TOLL: Final[tuple[Column[TollRow], ...]] = (
    Column("incident", Kind.TEXT, _ID, at("incident.id")),
    Column("published", Kind.DAY, "the day on which the report came out", at("point.day")),
    Column("document", Kind.TEXT, "name of the report; in the public edition its number", at("point.document")),
    Column("claim", Kind.TEXT, "id of the claim", at("point.claim")),
    Column("event", Kind.TEXT, "code of what happened", at("point.event")),
    Column("low", Kind.WHOLE, "lowest number stated", at("point.count.low")),
    Column("high", Kind.WHOLE, "highest number stated", at("point.count.high")),
    Column("exactness", Kind.TEXT, "code of how the number is stated", at("point.count.exactness")),
    Column("word", Kind.TEXT, "the word in the place of a number, folded", at("point.count.word")),
    Column("origin", Kind.TEXT, "id of its origin", at("origin.id")),
    Column("origin_name", Kind.TEXT, "as printed, or the words that describe it", at("origin.name")),
    Column("camp", Kind.TEXT, "id of the party on whose side the origin stands", at("origin.camp.party")),
    Column("camp_status", Kind.TEXT, "known, none or unknown", at("origin.camp.status")),
)
"""One row a total that a report gives, in the order of publication."""

ORIGINS: Final[tuple[Column[OriginRow], ...]] = (
    Column("incident", Kind.TEXT, _ID, at("incident.id")),
    Column("origin", Kind.TEXT, "id of the origin", at("origin.id")),
    Column("name", Kind.TEXT, "as printed, or the words that describe it", at("origin.name")),
    Column("kind", Kind.TEXT, "code of what it is", at("origin.kind")),
    Column("anonymous", Kind.TRUTH, "whether no report names it", at("origin.anonymous")),
    Column("camp", Kind.TEXT, "id of the party on whose side it stands", at("origin.camp.party")),
    Column("camp_status", Kind.TEXT, "known, none or unknown", at("origin.camp.status")),
    Column("documents", Kind.LIST, "names of the reports that rest on it", at("origin.documents")),
    Column("claims", Kind.LIST, "ids of its claims", at("origin.claims")),
    Column("against_own_side", Kind.LIST, "ids of those against its own side", lambda row: _against(row.origin)),
)
"""One row an origin of an incident."""


def _against(origin: Origin) -> tuple[str, ...]:
    return tuple(found.claim for found in origin.against_interest)
