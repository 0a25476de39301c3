"""How many incidents began when, as bars along an axis of years, months or days."""

from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from isnad.present import locales
from isnad.present.language import Language
from isnad.store.selection import Stretch, Unit

MOST: Final = 400
"""Stretches that an axis may hold."""
_DAYS: Final = 100
"""Days that are told each by itself where nobody asks for anything else."""
_WIDTH, _HEIGHT, _SIDE, _TOP, _FOOT = 720.0, 200.0, 44.0, 12.0, 22.0
_GAP, _THINNEST, _LABEL = 0.15, 1.0, 96.0


@dataclass(frozen=True, slots=True)
class Bar:
    """A stretch that has incidents; `first` and `last` are its days, the rest lies on the drawing."""

    name: str
    first: date
    last: date
    incidents: int
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class BarsView:
    """See the module; `labels` are names along the axis and where they stand, `most` the number of the highest bar.

    `units` are those by which the axis would not be too long.
    """

    unit: Unit
    units: tuple[Unit, ...]
    bars: tuple[Bar, ...]
    labels: tuple[tuple[float, str], ...]
    most: int
    width: float
    height: float
    floor: float
    top: float
    near: float
    far: float


def units_for(stretches: Sequence[Stretch]) -> tuple[Unit, ...]:
    """By what incidents of these stretches, years, months or days, may be counted, finest first; years always."""
    if not stretches:
        return (Unit.YEAR,)
    first, last = _first_day(stretches[0].start), _last_day(stretches[-1].start)
    return (*(unit for unit in (Unit.DAY, Unit.MONTH) if _slots(first, last, unit) <= MOST), Unit.YEAR)


def usual_unit(stretches: Sequence[Stretch]) -> Unit:
    """By what incidents of these stretches are counted where nobody says so."""
    units = units_for(stretches)
    if Unit.DAY in units and _slots(_first_day(stretches[0].start), _last_day(stretches[-1].start), Unit.DAY) <= _DAYS:
        return Unit.DAY
    return Unit.MONTH if Unit.MONTH in units else Unit.YEAR


def bars_of(stretches: Sequence[Stretch], unit: Unit, units: tuple[Unit, ...], language: Language) -> BarsView | None:
    """The drawing of these stretches, each a `unit`; None where there are none."""
    if not stretches:
        return None
    first = _first_day(stretches[0].start)
    slots = _slots(first, _last_day(stretches[-1].start), unit)
    most = max(stretch.incidents for stretch in stretches)
    slot = (_WIDTH - 2 * _SIDE) / slots
    floor = _HEIGHT - _FOOT
    bars: list[Bar] = []
    for stretch in stretches:
        day = _first_day(stretch.start)
        height = (floor - _TOP) * stretch.incidents / most
        at = _SIDE + slot * (_slots(first, day, unit) - 1)
        bars.append(
            Bar(
                name=_named(day, unit, language),
                first=day,
                last=_last_day(stretch.start),
                incidents=stretch.incidents,
                x=_turned(at + slot * _GAP / 2, slot * (1 - _GAP), language),
                y=floor - height,
                width=max(_THINNEST, slot * (1 - _GAP)),
                height=height,
            )
        )
    near, far = (_WIDTH - _SIDE, _SIDE) if language is Language.AR else (_SIDE, _WIDTH - _SIDE)
    labels = _labels(bars[0].first, slots, slot, unit, language)
    return BarsView(unit, units, tuple(bars), labels, most, _WIDTH, _HEIGHT, floor, _TOP, near, far)


def _turned(x: float, width: float, language: Language) -> float:
    """Where the left edge lies, in the direction of the language."""
    return _WIDTH - x - width if language is Language.AR else x


def _labels(first: date, slots: int, slot: float, unit: Unit, language: Language) -> tuple[tuple[float, str], ...]:
    """Names of stretches, evenly apart with room between them, each in the middle of its own."""
    step = max(1, -int(-_LABEL // slot))
    found = []
    for n in range(0, slots, step):
        name = _named(_plus(first, n, unit), unit, language)
        found.append((_turned(_SIDE + slot * (n + 0.5), 0, language), name))
    return tuple(found)


def _named(day: date, unit: Unit, language: Language) -> str:
    if unit is Unit.YEAR:
        return str(day.year)
    return locales.month(day, language) if unit is Unit.MONTH else locales.day(day, language)


def _slots(first: date, last: date, unit: Unit) -> int:
    """How many stretches there are from the one of `first` to that of `last`, both counted."""
    if unit is Unit.DAY:
        return (last - first).days + 1
    years = last.year - first.year
    return (years if unit is Unit.YEAR else years * 12 + last.month - first.month) + 1


def _plus(first: date, n: int, unit: Unit) -> date:
    if unit is Unit.DAY:
        return first + timedelta(n)
    if unit is Unit.YEAR:
        return date(first.year + n, 1, 1)
    years, month = divmod(first.month - 1 + n, 12)
    return date(first.year + years, month + 1, 1)


def _first_day(start: str) -> date:
    return date.fromisoformat(f"{start}-01-01"[:10])


def _last_day(start: str) -> date:
    """The last day of what ISO writes so: a year, a month or a day."""
    day = _first_day(start)
    if len(start) == len("2019-03-19"):
        return day
    if len(start) == len("2019-03"):
        return day.replace(day=monthrange(day.year, day.month)[1])
    return day.replace(month=12, day=31)
