"""The few fields of a stored incident that a list shows, read without reading the rest."""

from typing import Any

import msgspec

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


class Brief(msgspec.Struct, frozen=True):
    """Where and when an incident was, and which of its figures a person set."""

    place: Place | None = None
    time: Time | None = None
    decided: tuple[SetRange, ...] = ()


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
        return Brief(whole.place, whole.time, decided)


def _instant(type_: type, value: Any) -> object:  # noqa: ANN401 - unvalidated input
    if type_ is not Instant:
        raise NotImplementedError(type_.__name__)
    return Instant.of(Instant.fromisoformat(value))


_READ = msgspec.json.Decoder(Brief, dec_hook=_instant)
