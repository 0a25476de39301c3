"""The parts of the day that exports know, by the calendar's words and by the hours of a clock."""

from functools import cache
from importlib.resources import files

import msgspec

from isnad.errors import IsnadError
from isnad.knowledge.lexicon import lexicon
from isnad.knowledge.source import table

_HOURS = 24


class Daypart(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One part of the day.

    Attributes:
        id: its export code.
        en, ar: its name.
        around: the hours in which it may be, from and before, past midnight counted on from 24.
        entries: ids of the calendar's entries whose words mean it.
        hours: the hours of a clock that are put into it, from and before; None where a clock never says it.
        note: why it is so.
    """

    id: str
    en: str
    ar: str
    around: tuple[int, int]
    entries: tuple[str, ...] = ()
    hours: tuple[int, int] | None = None
    note: str = ""

    def may_hold(self, hour: float) -> bool:
        """Whether something at `hour` of the clock, from 0 to before 24, may be of this part of the day."""
        first, last = self.around
        return first <= hour < last or first <= hour + _HOURS < last


class DaypartFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The table. `purpose` is for its reader."""

    purpose: str
    labels: tuple[Daypart, ...]


@cache
def dayparts() -> dict[str, Daypart]:
    """Every part of the day by its export code, in the order of the table.

    Raises:
        IsnadError: as for the lexicon; `knowledge.unknown`, where one names an entry that the calendar does not have.
    """
    file = files("isnad.knowledge").joinpath("data", "scene", "times_of_day.yaml")
    found = table(file, DaypartFile).labels
    known = lexicon().entries
    for part in found:
        for entry in part.entries:
            if entry not in known:
                raise IsnadError("knowledge.unknown", f"{part.id} names the entry {entry!r}, which is none.")
    return {part.id: part for part in found}


@cache
def dayparts_by_entry() -> dict[str, Daypart]:
    """The part of the day that the words of an entry of the calendar mean, by the entry's id."""
    return {entry: part for part in dayparts().values() for entry in part.entries}


@cache
def daypart_at(hour: int) -> Daypart | None:
    """The part of the day that an hour of the clock is put into, None where the table has none for it."""
    return next((p for p in dayparts().values() if p.hours is not None and p.hours[0] <= hour < p.hours[1]), None)
