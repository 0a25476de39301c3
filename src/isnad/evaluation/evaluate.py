"""The whole evaluation, from shared data to an outcome."""

import tempfile
from collections.abc import Sequence
from pathlib import Path

import msgspec

from isnad.evaluation.cases import Query, read_rows
from isnad.evaluation.claims import measure_claims
from isnad.evaluation.day_parts import measure_day_parts
from isnad.evaluation.floors import Figure, judge, load_floors
from isnad.evaluation.frozen import Frozen, compare, read_frozen, write_frozen
from isnad.evaluation.links import measure_links
from isnad.evaluation.meter import Meter
from isnad.evaluation.outcome import CaseResult, Changes, ClaimsResult, Outcome, References, RunResult, StandOff
from isnad.evaluation.program import Program
from isnad.evaluation.runs import measure_baselines, measure_run
from isnad.evaluation.settings import read_setting
from isnad.evaluation.shared import Measured, SharedData
from isnad.evaluation.standoffs import measure_standoffs

FROZEN = "frozen"
REFERENCES = "references.yaml"
CLAIMS = "claims"


def evaluate(shared: Path, data: Path, *, freeze: bool, program: Program | None = None) -> Outcome:
    """Measure Isnad on the shared data and hold the figures against their floors.

    Args:
        shared: the folder of the shared data.
        data: the repository's `evaluation/`: floors, frozen results, other readers' figures.
        freeze: write the results over the frozen ones; the outcome still tells what changed.
        program: what to measure; None is this installation of Isnad.

    Raises:
        IsnadError: `evaluation.no_shared_data`, a broken file of `data`, or a program or scorer that failed. A floor
            that is broken raises nothing: see `Outcome.broken`.
    """
    sources = SharedData.at(shared)
    floors = load_floors(data)
    references = read_setting(data / REFERENCES, References)
    program = program or Program()
    claims, runs = _measure(program, sources)
    standoffs = (*measure_standoffs(sources, data), *_links(program, sources), *_day_parts(runs, sources))
    outcome = Outcome(
        claims=claims,
        runs=runs,
        standoffs=standoffs,
        changes=_changes(data / FROZEN, claims, runs),
        verdicts=judge(floors, _figures(claims, runs, standoffs)),
        references=references,
        frozen=freeze,
    )
    if freeze:
        for name, measured, cases in _parts(claims, runs):
            write_frozen(_path(data / FROZEN, name), Frozen(measured, cases))
    return outcome


def _measure(program: Program, sources: SharedData) -> tuple[ClaimsResult, tuple[RunResult, ...]]:
    meter = Meter(sources.meter)
    with tempfile.TemporaryDirectory(prefix="isnad-evaluate-") as name:
        folder = Path(name)
        claims = measure_claims(program, sources, folder)
        baselines = measure_baselines(meter, sources, folder)
        runs = []
        for query in Query:
            run = measure_run(program, sources, meter, query, folder)
            sheets = tuple(
                msgspec.structs.replace(s, none=baselines[s.selection].none, one=baselines[s.selection].one)
                for s in run.sheets
            )
            runs.append(msgspec.structs.replace(run, sheets=sheets))
    return claims, tuple(runs)


def _links(program: Program, sources: SharedData) -> tuple[StandOff, ...]:
    if not sources.links_meter.is_file():
        return ()
    with tempfile.TemporaryDirectory(prefix="isnad-evaluate-") as name:
        return (measure_links(program, sources, Path(name)),)


def _day_parts(runs: Sequence[RunResult], sources: SharedData) -> tuple[StandOff, ...]:
    given = next(run for run in runs if run.query is Query.GIVEN)
    return measure_day_parts(given, read_rows(sources.cases))


def _parts(claims: ClaimsResult, runs: Sequence[RunResult]) -> list[tuple[str, Measured, tuple[CaseResult, ...]]]:
    return [(CLAIMS, claims.measured, claims.cases), *((str(r.query), r.measured, r.cases) for r in runs)]


def _changes(folder: Path, claims: ClaimsResult, runs: Sequence[RunResult]) -> tuple[Changes, ...]:
    parts = _parts(claims, runs)
    return tuple(compare(name, read_frozen(_path(folder, name)), measured, cases) for name, measured, cases in parts)


def _path(folder: Path, name: str) -> Path:
    return folder / f"{name}.json"


def _figures(claims: ClaimsResult, runs: Sequence[RunResult], standoffs: Sequence[StandOff]) -> dict[str, Figure]:
    """Every figure under the name that a floor gives it."""
    figures = {f"{CLAIMS}/{s.name}": Figure(s.value, claims.measured.data) for s in claims.scored}
    for part in standoffs:
        figures |= {f"{part.name}/{s.name}": Figure(s.value, part.data) for s in part.scored}
    for run in runs:
        for sheet in run.sheets:
            for scored in sheet.scored:
                name = f"{run.query}/{sheet.selection}/{scored.name}"
                figures[name] = Figure(scored.value, run.measured.data)
    return figures
