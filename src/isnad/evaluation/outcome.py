"""What an evaluation found, as values: figures, answers case by case, what changed, which floors hold."""

from enum import StrEnum

import msgspec

from isnad.evaluation.cases import Query
from isnad.evaluation.shared import Measured
from isnad.model.assessment import Point, Range
from isnad.model.value import Value

RANGES = ("killed", "injured", "children_killed", "women_killed")
"""The figures that are ranges of people, in the order they are shown."""


class Selection(StrEnum):
    """Which cases a sheet counts: those whose place two sources or more name, or all."""

    NAMED = "named"
    ALL = "all"


class Scored(Value, frozen=True):
    """One figure of a scorer: its name there, its mean from 0 to 1, and over how many cases (None: not told)."""

    name: str
    value: float
    n: int | None = None


class Sheet(Value, frozen=True):
    """The figures of one run over one selection of cases, with what two fixed answers get on the same cases.

    Attributes:
        query: what the program was told.
        selection: which cases count.
        cases: how many they are.
        scored: the program's figures.
        none: the figures of answering "none" always.
        one: the figures of answering "1" always.
    """

    query: Query
    selection: Selection
    cases: int
    scored: tuple[Scored, ...]
    none: tuple[Scored, ...] = ()
    one: tuple[Scored, ...] = ()


class Answer(msgspec.Struct, frozen=True, array_like=True, forbid_unknown_fields=True):
    """One figure of one case: the range answered (None for what is no range) and its score, 1 where it is right."""

    figure: str
    predicted: Range | None
    score: float


class CaseResult(Value, frozen=True):
    """The scored answers of one case; it holds no words of its sources."""

    case: str
    answers: tuple[Answer, ...]


class Evidence(msgspec.Struct, frozen=True):
    """What an answer rests on, as the program told it; more than this may stand there and is not read."""

    kept: tuple[str, ...] = ()
    aside: tuple[dict[str, object], ...] = ()


class Listed(msgspec.Struct, frozen=True):
    """A party or strike type of an answer under its label; more than this may stand there and is not read."""

    label: str | None = None


class Prediction(msgspec.Struct, frozen=True):
    """The part of an answer line that is read here; fields that are not listed may stand beside."""

    id: str
    killed: Range = (None, None)
    injured: Range = (None, None)
    children_killed: Range = (None, None)
    women_killed: Range = (None, None)
    figures: dict[str, Evidence] = {}
    time_of_day: str | None = None
    belligerents: tuple[str, ...] = ()
    belligerents_by: tuple[Listed, ...] = ()
    strike_type: tuple[str, ...] = ()
    strike_type_by: tuple[Listed, ...] = ()
    victims: tuple[str, ...] = ()
    place: Point | None = None
    date: str | None = None
    grade: str | None = None
    strike_status: str | None = None


class RunResult(Value, frozen=True):
    """One run of `assess` over all cases."""

    query: Query
    seconds: float
    measured: Measured
    sheets: tuple[Sheet, ...]
    cases: tuple[CaseResult, ...]
    predictions: tuple[Prediction, ...]


class ClaimsResult(Value, frozen=True):
    """One run of `claims` over the hand-read reports: the scorer's line, and each gold claim as a case."""

    seconds: float
    measured: Measured
    line: str
    claims: int
    scored: tuple[Scored, ...]
    cases: tuple[CaseResult, ...]


class StandOff(Value, frozen=True):
    """The figures over one file of annotations that is kept apart from the words it is about.

    `data` is the SHA-256 of that file.
    """

    name: str
    data: str
    scored: tuple[Scored, ...]


class Change(Value, frozen=True):
    """One figure of one case that scores otherwise than when the results were frozen."""

    case: str
    before: Answer
    after: Answer


class Changes(Value, frozen=True):
    """A run beside its frozen results.

    Attributes:
        run: name of the run.
        note: why nothing was compared, or an empty string.
        better: answers that score higher now.
        worse: answers that score lower now.
        moved: how many answers changed without a change of score.
    """

    run: str
    note: str = ""
    better: tuple[Change, ...] = ()
    worse: tuple[Change, ...] = ()
    moved: int = 0


class Standing(StrEnum):
    """How a figure stands to its floor."""

    HELD = "held"
    RAISE = "raise"
    BROKEN = "broken"
    OTHER_DATA = "other_data"
    NO_FIGURE = "no_figure"

    @property
    def fails(self) -> bool:
        """Whether an evaluation with such a floor must fail."""
        return self not in (Standing.HELD, Standing.RAISE)


class Verdict(Value, frozen=True):
    """One floor, how its figure stands to it, and the sentence that says so."""

    figure: str
    standing: Standing
    sentence: str


class Reference(Value, frozen=True):
    """What other readers reached in one figure; None where nobody measured it.

    `none`, `one`, `heuristics` and `model` are on incidents that are not here; `heuristics_here` is on these.
    """

    figure: str
    none: float | None = None
    one: float | None = None
    heuristics: float | None = None
    model: float | None = None
    heuristics_here: float | None = None


class References(Value, frozen=True):
    """The readers that Isnad is measured beside; `note` says on what they were measured."""

    note: str
    rows: tuple[Reference, ...]


class Outcome(Value, frozen=True):
    """Everything one evaluation found."""

    claims: ClaimsResult
    runs: tuple[RunResult, ...]
    standoffs: tuple[StandOff, ...]
    changes: tuple[Changes, ...]
    verdicts: tuple[Verdict, ...]
    references: References
    frozen: bool

    @property
    def broken(self) -> tuple[Verdict, ...]:
        """The floors that do not stand: the exit code is 0 where there are none, and 1 otherwise."""
        return tuple(verdict for verdict in self.verdicts if verdict.standing.fails)
