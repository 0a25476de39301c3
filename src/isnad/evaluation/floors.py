"""Floors under the figures: what was once reached may not be lost without a word."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from isnad.errors import IsnadError
from isnad.evaluation.outcome import Standing, Verdict
from isnad.evaluation.settings import read_setting
from isnad.model.value import Value

FLOORS = "floors.yaml"
HISTORY = "frozen/floors-history.yaml"
RAISE_ABOVE = 0.02
"""A figure this far above its floor has no floor to speak of."""

# Figures are written down to three places: a figure may not fall under its own floor by the rounding.
_ROUNDING = 0.0005


class Floor(Value, frozen=True):
    """The least that a figure may be.

    Attributes:
        figure: `claims/found`, `given/named/killed: right`: run, selection of cases, the scorer's name.
        minimum: from 0 to 1.
        data: SHA-256 of the file of cases or claims it was measured on.
        note: what it was measured with, for the reader.
        lowered_because: why it is lower than it once was; must be there when it is, and only then.
    """

    figure: str
    minimum: float
    data: str
    note: str
    lowered_because: str | None = None


class Step(Value, frozen=True):
    """One change of a floor: its new minimum, None where the floor was taken away, and why."""

    figure: str
    minimum: float | None
    reason: str


class FloorFile(Value, frozen=True):
    """What `floors.yaml` holds."""

    floors: tuple[Floor, ...]


class HistoryFile(Value, frozen=True):
    """What `frozen/floors-history.yaml` holds, oldest change first."""

    changes: tuple[Step, ...]


class Figure(Value, frozen=True):
    """A figure as measured now, and the hash of the file it was measured on."""

    value: float
    data: str


def load_floors(folder: Path) -> tuple[Floor, ...]:
    """The floors of `folder`, their history checked.

    Raises:
        IsnadError: `evaluation.floors`, where the history does not tell every change with a reason: a floor cannot be
            lowered, or taken away, in silence. `evaluation.setting`, where a file is missing or wrong.
    """
    floors = read_setting(folder / FLOORS, FloorFile).floors
    history = read_setting(folder / HISTORY, HistoryFile).changes
    faults = [*_own_faults(floors), *_history_faults(floors, history)]
    if faults:
        raise IsnadError("evaluation.floors", " ".join(faults), f"Mend {FLOORS} and {HISTORY} in {folder}.")
    return floors


def judge(floors: Sequence[Floor], measured: Mapping[str, Figure]) -> tuple[Verdict, ...]:
    """How each floor stands, in the order of the file."""
    return tuple(_judge_one(floor, measured.get(floor.figure)) for floor in floors)


def _judge_one(floor: Floor, figure: Figure | None) -> Verdict:
    name, least = floor.figure, f"{floor.minimum:.3f}"
    if figure is None:
        return Verdict(name, Standing.NO_FIGURE, f"{name} has a floor of {least}, but no such figure was measured.")
    if figure.data != floor.data:
        told = f"was measured on data {floor.data[:12]}, the data here is {figure.data[:12]}: measure and set it anew"
        return Verdict(name, Standing.OTHER_DATA, f"the floor of {name} ({least}) {told}.")
    reached = f"{name} is {figure.value:.3f}"
    if figure.value < floor.minimum - _ROUNDING:
        return Verdict(name, Standing.BROKEN, f"{reached}, under its floor of {least}.")
    if figure.value > floor.minimum + RAISE_ABOVE:
        return Verdict(name, Standing.RAISE, f"{reached}, far above its floor of {least}: raise the floor.")
    return Verdict(name, Standing.HELD, f"{reached}, floor {least}.")


def _own_faults(floors: Sequence[Floor]) -> list[str]:
    faults, seen = [], set()
    for floor in floors:
        if floor.figure in seen:
            faults.append(f"{floor.figure} has two floors.")
        seen.add(floor.figure)
        if not 0 <= floor.minimum <= 1:
            faults.append(f"The floor of {floor.figure} is not between 0 and 1: {floor.minimum}.")
        if not floor.note.strip():
            faults.append(f"The floor of {floor.figure} has no note.")
    return faults


def _history_faults(floors: Sequence[Floor], history: Sequence[Step]) -> list[str]:
    past: dict[str, list[float | None]] = {}
    faults = []
    for step in history:
        past.setdefault(step.figure, []).append(step.minimum)
        if not step.reason.strip():
            faults.append(f"A change of the floor of {step.figure} is listed without a reason.")
    standing = {floor.figure for floor in floors}
    for figure, minima in past.items():
        if figure not in standing and minima[-1] is not None:
            faults.append(f"The floor of {figure} is gone, and its history does not say so.")
    for floor in floors:
        faults += _floor_history_faults(floor, past.get(floor.figure, []))
    return faults


def _floor_history_faults(floor: Floor, minima: list[float | None]) -> list[str]:
    if not minima or minima[-1] != floor.minimum:
        return [f"The floor of {floor.figure} is {floor.minimum}, and its history does not end there."]
    earlier = [m for m in minima[:-1] if m is not None]
    lowered = bool(earlier) and floor.minimum < max(earlier)
    if lowered and not (floor.lowered_because or "").strip():
        return [f"The floor of {floor.figure} once stood at {max(earlier)}: it needs `lowered_because`."]
    if floor.lowered_because is not None and not lowered:
        return [f"The floor of {floor.figure} has `lowered_because` but never stood higher."]
    return []
