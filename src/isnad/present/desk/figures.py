"""The figures of an incident as a desk shows them: the program's with what holds it, and a person's beside it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from isnad.model.assessment import Figure
from isnad.model.decision import Decision, SetFigure
from isnad.model.incident import Incident
from isnad.present.desk.moments import Moment, moment_of
from isnad.present.dossier.figures import FIGURES, FigureView
from isnad.present.dossier.telling import Telling
from isnad.present.runs import inline
from isnad.present.sentences.extent import is_open_ended


@dataclass(frozen=True, slots=True)
class DecidedFigure:
    """What a person set. `then` is what the program had then, None where that is what it has now.

    `entry` is the decision's in the log, None where the log's is not known.
    """

    range: str
    reason: str
    by: str | None
    at: Moment | None
    then: str | None
    entry: int | None


@dataclass(frozen=True, slots=True)
class DeskFigure:
    """One figure. `low` and `high` begin a form: the person's values, else the program's; None is open.

    `displaced` was set by people too and no longer counts, though nobody who set another saw it: incidents were joined.
    """

    key: str
    view: FigureView
    decided: DecidedFigure | None
    low: int | None
    high: int | None
    displaced: tuple[DecidedFigure, ...] = ()

    @property
    def is_told(self) -> bool:
        """Whether a report or a person says anything of it."""
        return self.view.is_reported or self.decided is not None or bool(self.view.aside)


def desk_figures(
    incident: Incident,
    views: Sequence[FigureView],
    telling: Telling,
    counts: Mapping[int, Decision],
    displaced: Mapping[int, SetFigure],
) -> tuple[DeskFigure, ...]:
    """All four, in their order.

    Args:
        incident: whose they are.
        views: the program's, as `isnad.present.dossier.figures.figures_of` makes them.
        telling: in whose language they are told.
        counts: the decisions that count, by their entries in the log.
        displaced: figures that people set and that no longer count, since incidents were joined, by their entries.
    """
    return tuple(
        replace(
            _figure(str(name), view, incident, telling, counts),
            displaced=tuple(
                _decided(found, getattr(incident.figures, name), telling, {entry: found})
                for entry, found in displaced.items()
                if found.figure == name
            ),
        )
        for name, view in zip(FIGURES, views, strict=True)
    )


def _figure(
    name: str, view: FigureView, incident: Incident, telling: Telling, counts: Mapping[int, Decision]
) -> DeskFigure:
    figure: Figure = getattr(incident.figures, name)
    found = next((decision for decision in incident.decided if decision.figure == name), None)
    low, high = (figure.low, figure.high) if found is None else (found.low, found.high)
    if found is None and is_open_ended(name, figure, telling.voice):
        high = None
    return DeskFigure(name, view, None if found is None else _decided(found, figure, telling, counts), low, high)


def _decided(found: SetFigure, figure: Figure, telling: Telling, counts: Mapping[int, Decision]) -> DecidedFigure:
    seen: Figure | None = None if found.seen is None else getattr(found.seen, found.figure)
    moved = seen is not None and (seen.low, seen.high) != (figure.low, figure.high)
    return DecidedFigure(
        range=telling.range(found.low, found.high),
        reason=inline(found.reason),
        by=None if found.by is None else inline(found.by),
        at=moment_of(found.at, telling.language),
        then=telling.range(seen.low, seen.high) if seen is not None and moved else None,
        entry=next((entry for entry, decision in counts.items() if decision == found), None),
    )
