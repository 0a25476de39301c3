"""An incident: claims of any number of documents about one event, and what they support together."""

from datetime import date
from enum import StrEnum

from isnad.model.assessment import Figures
from isnad.model.count import Count
from isnad.model.decision import SetFigure
from isnad.model.grade import GradedAttribution, GradedHarm
from isnad.model.interval import Time
from isnad.model.origin import FirstReport, Origin, SourceGraph
from isnad.model.place import Place
from isnad.model.reason import Reason
from isnad.model.scene import Infrastructure, TimeOfDay
from isnad.model.terms import Basis, Event
from isnad.model.value import Value


class Belligerent(Value, frozen=True):
    """A party said or inferred to have done it, and the origins that say so; none where only a rule infers it."""

    id: str
    basis: Basis
    by: tuple[str, ...]


class Disagreement(StrEnum):
    """Why two claims give different numbers."""

    UPDATE = "update"
    SCOPE = "scope"
    CONFLICT = "conflict"
    OTHER_INCIDENT = "other_incident"


class Contradiction(Value, frozen=True):
    """Two claims that do not agree, both kept; `claims` in order of publication."""

    kind: Disagreement
    claims: tuple[str, str]
    reason: Reason


class TollPoint(Value, frozen=True):
    """What a document printed of the toll, and on whose word; `day` is None where its publication is not known."""

    day: date | None
    document: str
    claim: str
    event: Event
    count: Count
    origin: str


class Incident(Value, frozen=True):
    """See the module; a proposal of the program until a person decides.

    Attributes:
        id: minted from the document and claim it began with; `aliases` are ids that it bore before.
        place: of most documents; None where none is known.
        time: the smallest stretch that most documents share.
        strike_types: labels of the methods, the one that most claims state.
        series: the toll in the order of publication.
        decided: figures that a person set; the machine's stand beside them.
        sources: the way of each claim from its document over the tellers between to its origin and side.
        time_of_day: export code of the part of the day that most reports state; `time_of_day_by` holds every one.
        infrastructure: labels of the kinds of civilian places that claims tell were hit, that of most reports first;
            `infrastructure_by` tells which claims.
    """

    id: str
    aliases: tuple[str, ...]
    documents: tuple[str, ...]
    claims: tuple[str, ...]
    place: Place | None
    time: Time | None
    figures: Figures
    belligerents: tuple[Belligerent, ...]
    strike_types: tuple[str, ...]
    origins: tuple[Origin, ...]
    contradictions: tuple[Contradiction, ...]
    series: tuple[TollPoint, ...]
    first_reported: FirstReport | None
    grade: GradedHarm | None = None
    attribution_grade: GradedAttribution | None = None
    decided: tuple[SetFigure, ...] = ()
    sources: SourceGraph = SourceGraph((), ())
    time_of_day: str | None = None
    time_of_day_by: tuple[TimeOfDay, ...] = ()
    infrastructure: tuple[str, ...] = ()
    infrastructure_by: tuple[Infrastructure, ...] = ()
