"""One run of `assess` over the coded incidents, blind, and its score over both selections of cases."""

import json
import time
from collections.abc import Mapping
from pathlib import Path

import msgspec

from isnad.errors import IsnadError
from isnad.evaluation.cases import Query, Row, blinded, read_rows, rows_of
from isnad.evaluation.meter import Meter
from isnad.evaluation.outcome import Prediction, RunResult, Scored, Selection, Sheet
from isnad.evaluation.program import Program
from isnad.evaluation.shared import Measured, SharedData
from isnad.model.value import Value

NAMED_BY = 2
"""A case whose place fewer sources name is mostly not in the texts: its score says little about a reader."""


class Baselines(Value, frozen=True):
    """What answering "none" always and "1" always gets on one selection; the same whatever the program was told."""

    none: tuple[Scored, ...]
    one: tuple[Scored, ...]


def measure_baselines(meter: Meter, shared: SharedData, folder: Path) -> dict[Selection, Baselines]:
    """The fixed answers' figures for each selection of cases."""
    least = {Selection.NAMED: NAMED_BY, Selection.ALL: 0}
    return {
        selection: Baselines(
            meter.constant(shared.cases, named_by, (0, 0), folder),
            meter.constant(shared.cases, named_by, (1, 1), folder),
        )
        for selection, named_by in least.items()
    }


def measure_run(program: Program, shared: SharedData, meter: Meter, query: Query, folder: Path) -> RunResult:
    """Assess every case, the researchers' answers withheld, and score the answers.

    The sheets come without the fixed answers: see `measure_baselines`.
    """
    cases = read_rows(shared.cases)
    shown = folder / f"cases-{query}.jsonl"
    shown.write_text(blinded(cases, query), encoding="utf-8")
    began = time.perf_counter()
    written = program.assess(shown, shared.gazetteer, folder)
    seconds = time.perf_counter() - began
    answers = _by_id(rows_of(written, "the answers of `isnad assess`"))
    # Read before scoring: an answer of the wrong shape is told as such, not as an error inside the scorer.
    predictions = tuple(_prediction(answers[case["id"]]) for case in cases if case["id"] in answers)
    named = tuple(case for case in cases if meter.named_by(case) >= NAMED_BY)
    return RunResult(
        query=query,
        seconds=seconds,
        measured=Measured.on(shared.cases, shared.meter, shared.gazetteer),
        sheets=(
            Sheet(query, Selection.NAMED, len(named), meter.figures(named, answers)),
            Sheet(query, Selection.ALL, len(cases), meter.figures(cases, answers)),
        ),
        cases=tuple(meter.case(case, answers.get(case["id"])) for case in cases),
        predictions=predictions,
    )


def _by_id(rows: tuple[Row, ...]) -> Mapping[str, Row]:
    answers: dict[str, Row] = {}
    for row in rows:
        name = row.get("id")
        if not isinstance(name, str) or name in answers:
            raise IsnadError("evaluation.bad_answer", f"an answer's id is missing or stands twice: {name!r}.")
        answers[name] = row
    return answers


def _prediction(row: Row) -> Prediction:
    try:
        return msgspec.convert(row, Prediction)
    except msgspec.ValidationError as error:
        raise IsnadError("evaluation.bad_answer", f"the answer to {json.dumps(row.get('id'))}: {error}.") from error
