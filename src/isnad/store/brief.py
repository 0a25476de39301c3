"""The few fields of a stored incident that a list shows, read without reading the rest."""

from typing import Any

import msgspec

from isnad.model.assessment import Figure
from isnad.model.codec import from_json
from isnad.model.incident import Incident
from isnad.model.interval import Time
from isnad.model.place import Place
from isnad.model.value import Instant
from isnad.store.draft_rows import IncidentRow


class SetRange(msgspec.Struct, frozen=True):
    """A figure that a person set: its name in `Figures`, its two ends, when."""

    figure: str
    low: int | None
    high: int | None
    at: str | None = None


class BriefReason(msgspec.Struct, frozen=True):
    """Why a claim was set aside: the code alone."""

    code: str


class BriefAside(msgspec.Struct, frozen=True):
    """A claim that was set aside."""

    reason: BriefReason


class BriefFigure(msgspec.Struct, frozen=True):
    """What a figure rests on, and why other claims were set aside."""

    kept: tuple[str, ...] = ()
    aside: tuple[BriefAside, ...] = ()


class BriefFigures(msgspec.Struct, frozen=True):
    """The two figures that a list shows."""

    killed: BriefFigure = BriefFigure()
    injured: BriefFigure = BriefFigure()


class BriefCount(msgspec.Struct, frozen=True):
    """A number as printed; `high` is None where more may be meant."""

    low: int | None = None
    high: int | None = None


class BriefPoint(msgspec.Struct, frozen=True):
    """A number that a document printed."""

    document: str
    claim: str
    count: BriefCount


class BriefParty(msgspec.Struct, frozen=True):
    """A party, and the origins that name it: none where only a rule infers it."""

    id: str
    by: tuple[str, ...] = ()


class Brief(msgspec.Struct, frozen=True):
    """Where and when an incident was, what its figures rest on, whom it names, and which figures a person set."""

    place: Place | None = None
    time: Time | None = None
    decided: tuple[SetRange, ...] = ()
    figures: BriefFigures = BriefFigures()
    series: tuple[BriefPoint, ...] = ()
    belligerents: tuple[BriefParty, ...] = ()

    def is_open(self, figure: BriefFigure, high: int | None) -> bool:
        """Whether a document that gives the highest number of a figure says that there may be more."""
        kept = frozenset(figure.kept)
        by_document: dict[str, list[BriefCount]] = {}
        for point in self.series:
            if point.claim in kept and point.count.low is not None:
                by_document.setdefault(point.document, []).append(point.count)
        return high is not None and any(
            any(count.high is None for count in counts) and sum(count.low or 0 for count in counts) == high
            for counts in by_document.values()
        )


def brief_of(row: IncidentRow) -> Brief:
    """Those fields of a row's record.

    Raises:
        IsnadError: `model.…`, where the record is none of an incident.
    """
    try:
        return _READ.decode(row.record)
    except msgspec.DecodeError:
        # The strict reader takes no half character, which the name of a file may hold.
        whole = from_json(row.record, Incident)
        decided = tuple(SetRange(one.figure, one.low, one.high, one.at) for one in whole.decided)
        return Brief(
            whole.place,
            whole.time,
            decided,
            BriefFigures(_figure(whole.figures.killed), _figure(whole.figures.injured)),
            tuple(
                BriefPoint(one.document, one.claim, BriefCount(one.count.low, one.count.high)) for one in whole.series
            ),
            tuple(BriefParty(one.id, one.by) for one in whole.belligerents),
        )


def _figure(figure: Figure) -> BriefFigure:
    return BriefFigure(figure.kept, tuple(BriefAside(BriefReason(one.reason.code)) for one in figure.aside))


def _instant(type_: type, value: Any) -> object:  # noqa: ANN401 - unvalidated input
    if type_ is not Instant:
        raise NotImplementedError(type_.__name__)
    return Instant.of(Instant.fromisoformat(value))


_READ = msgspec.json.Decoder(Brief, dec_hook=_instant)
