"""The scorer of assessments, used as it lies beside the cases: Isnad does not mark its own work."""

import importlib.util
import json
import sys
from collections.abc import Iterable, Mapping, Sequence
from importlib.machinery import SourceFileLoader
from pathlib import Path
from typing import Any

from isnad.errors import IsnadError
from isnad.evaluation.cases import Row
from isnad.evaluation.outcome import RANGES, Answer, CaseResult, Scored
from isnad.evaluation.program import run
from isnad.model.assessment import Range

# Figures that are no range: the scorer's name for each, and the short one that results are frozen under.
_SINGLES = (
    ("belligerents: F1", "belligerents"),
    ("strike_type: compatible", "strike_type"),
    ("victims: F1", "victims"),
    ("date: exact", "date"),
    ("place: within 10 km", "place"),
)


class Meter:
    """`score.py`, its functions called where they lie."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._module = _load(path)

    def named_by(self, case: Row) -> int:
        """How many of a case's sources name its place."""
        return int(self._module.named_by(case))

    def figures(self, cases: Sequence[Row], answers: Mapping[str, Row]) -> tuple[Scored, ...]:
        """Every figure of the scorer over `cases`, in its own order; a figure that no case has is left out."""
        scored = self._module.score(list(cases), dict(answers))
        return tuple(Scored(name, float(value), int(n)) for name, (value, n) in scored.items() if n)

    def case(self, case: Row, answer: Row | None) -> CaseResult:
        """One case's answers with their scores; figures that do not apply to the case are left out."""
        name = str(case["id"])
        scored = {s.name: s.value for s in self.figures([case], {} if answer is None else {name: answer})}
        given = answer or {}
        ranges = [Answer(f, _range(given.get(f)), scored[f"{f}: right"]) for f in RANGES if f"{f}: right" in scored]
        singles = [Answer(short, None, round(scored[long], 4)) for long, short in _SINGLES if long in scored]
        return CaseResult(name, (*ranges, *singles))

    def same_name(self, one: str, other: str) -> bool:
        """Whether the scorer takes two names for one person's."""
        return bool(self._module.same_name(one, other))

    def labels(self, parties: Iterable[str]) -> set[str]:
        """Labels of parties as the scorer folds them; what is no label of its own is left out."""
        return set(self._module.parties(list(parties)))

    def strikes(self, coded: object) -> set[str]:
        """The strike types that a coding allows."""
        return set(self._module.strikes(coded))

    def constant(self, cases: Path, named_by: int, fixed: tuple[int, int], folder: Path) -> tuple[Scored, ...]:
        """The figures that one fixed range would get for every figure of every case, as `score.py --constant` has it.

        Args:
            cases: the file of coded cases.
            named_by: keep the cases whose place so many sources name; 0 keeps all.
            fixed: the range.
            folder: where to work; an empty file of answers is left there.
        """
        answers = folder / "no-answers.jsonl"
        answers.write_text("", encoding="utf-8")
        options = ("--named-by", str(named_by), "--constant", f"{fixed[0]},{fixed[1]}", "--json")
        printed = run((sys.executable, str(self.path), str(cases), str(answers), *options), folder)
        return tuple(Scored(name, float(value)) for name, value in json.loads(printed).items())


def _range(value: Any) -> Range:  # noqa: ANN401 - an answer as the program gave it
    if not isinstance(value, list) or len(value) != 2:
        return (None, None)
    return (value[0], value[1])


class _Uncached(SourceFileLoader):
    """Leaves no compiled file beside the scorer: the shared data is read-only by agreement, if not always by mode."""

    def set_data(self, path: str, data: Any, *, _mode: int = 0o666) -> None:  # noqa: ANN401 - overridden as declared
        """Keep nothing."""


def _load(path: Path) -> Any:  # noqa: ANN401 - a module that is not ours
    loader = _Uncached("isnad_shared_meter", str(path))
    spec = importlib.util.spec_from_loader(loader.name, loader)
    if spec is None:
        raise IsnadError("evaluation.no_meter", f"{path} cannot be loaded as a Python module.")
    module = importlib.util.module_from_spec(spec)
    loader.exec_module(module)
    return module
