"""From an evaluation's answers to its misses: every figure of every case beside the claims that bear on it."""

import tempfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import msgspec

from isnad.evaluation.cases import Query, Row, read_rows
from isnad.evaluation.claim_lines import ClaimLine, read_claim_lines
from isnad.evaluation.meter import Meter
from isnad.evaluation.miss_made import other_missed, range_missed
from isnad.evaluation.miss_others import (
    Told,
    missed_day,
    missed_grade,
    missed_names,
    missed_parties,
    missed_place,
    missed_strike_type,
)
from isnad.evaluation.miss_ranges import RangeMiss
from isnad.evaluation.misses import FigureMisses, Miss
from isnad.evaluation.outcome import RANGES, Answer, CaseResult, Evidence, Outcome, RunResult
from isnad.evaluation.program import Program
from isnad.evaluation.runs import NAMED_BY
from isnad.evaluation.shared import SharedData
from isnad.evaluation.standing import Standing, standing

_SIZES = ((1, "1"), (3, "2-3"), (6, "4-6"), (12, "7-12"))
_MOST = "13+"
_LISTS = ("victims", "belligerents")
_OPEN = ("place", "date")
_GRADES = ("grade", "strike_status")
_NAMES = {
    "victims": "victims: F1",
    "belligerents": "belligerents: F1",
    "strike_type": "strike_type: compatible",
    "place": "place: within 10 km",
    "date": "date: exact",
}


class Gathered(msgspec.Struct, frozen=True):
    """Everything that the misses are judged by; `cases` are ids of the cases that the figures are over."""

    rows: dict[str, Row]
    runs: dict[Query, RunResult]
    claims: Mapping[str, ClaimLine]
    by_document: Mapping[str, tuple[ClaimLine, ...]]
    meter: Meter
    standings: dict[str, Standing]

    def told(self, case: str, query: Query) -> Told:
        """One case as the rules about figures that are no ranges see it."""
        row = self.rows[case]
        answer = next((p for p in self.runs[query].predictions if p.id == case), None)
        mine = tuple(c for s in row.get("sources") or [] for c in self.by_document.get(str(s.get("id")), ()))
        return Told(row, answer, mine, self.standings[case])


def gather_misses(outcome: Outcome, shared: Path, program: Program | None = None) -> tuple[FigureMisses, ...]:
    """The misses of every figure over the cases whose place two sources or more name.

    Ranges, names, parties, strike types and grades are of the run to which place and day were given, place and day of
    the run to which they were not. Sources of no day are read for their claims as if nobody had asked about one.

    Raises:
        IsnadError: `evaluation.no_shared_data`, or the program failed.
    """
    sources = SharedData.at(shared)
    meter = Meter(sources.meter)
    rows = {str(row["id"]): row for row in read_rows(sources.cases) if meter.named_by(row) >= NAMED_BY}
    with tempfile.TemporaryDirectory(prefix="isnad-misses-") as name:
        claims = read_claim_lines(program or Program(), list(rows.values()), sources.gazetteer, Path(name))
    by_document: dict[str, list[ClaimLine]] = {}
    for claim in claims.values():
        by_document.setdefault(claim.document, []).append(claim)
    kept = {document: tuple(found) for document, found in by_document.items()}
    runs = {run.query: run for run in outcome.runs}
    gathered = Gathered(rows, runs, claims, kept, meter, {case: standing(row) for case, row in rows.items()})
    return tuple(figure for figure in _figures(gathered) if figure.n)


def _figures(gathered: Gathered) -> Iterator[FigureMisses]:
    for figure in RANGES:
        yield _mean(gathered, Query.GIVEN, figure, f"{figure}: right", list(_ranges(gathered, figure)))
    for figure in _LISTS:
        yield _of_lists(gathered, figure)
    yield _mean(gathered, Query.GIVEN, "strike_type", _NAMES["strike_type"], list(_singles(gathered, "strike_type")))
    for figure in _OPEN:
        yield _mean(gathered, Query.OPEN, figure, _NAMES[figure], list(_singles(gathered, figure)))
    for figure in _GRADES:
        yield _graded(gathered, figure)


def _mean(gathered: Gathered, query: Query, figure: str, headline: str, misses: list[Miss]) -> FigureMisses:
    asked = [case.case for case, _ in _answers(gathered, query, figure)]
    value = 1 - len(misses) / len(asked) if asked else 0.0
    return FigureMisses(
        figure, headline, value, len(asked), 0, tuple(misses), _per_sources(gathered, asked, misses)
    )  # fmt: skip


def _answers(gathered: Gathered, query: Query, figure: str) -> Iterator[tuple[CaseResult, Answer]]:
    for case in gathered.runs[query].cases:
        if case.case in gathered.rows:
            yield from ((case, answer) for answer in case.answers if answer.figure == figure)


def _ranges(gathered: Gathered, figure: str) -> Iterator[Miss]:
    for case, answer in _answers(gathered, Query.GIVEN, figure):
        if answer.score == 1:
            continue
        told = gathered.told(case.case, Query.GIVEN)
        evidence = Evidence() if told.answer is None else told.answer.figures.get(figure, Evidence())
        low, high = told.row["gold"].get(figure) or (None, None)
        asides = [(str(a.get("claim")), _code(a.get("reason"))) for a in evidence.aside]
        miss = RangeMiss(
            figure=figure,
            gold=(low, high),
            ours=None if told.answer is None else answer.predicted,
            kept=tuple(gathered.claims[c] for c in evidence.kept if c in gathered.claims),
            aside=tuple((gathered.claims[c], code) for c, code in asides if c in gathered.claims),
            standing=told.standing,
            places={s: _places(gathered.by_document.get(s, ())) for s in {c.document for c in told.claims}},
            asked=str((told.row.get("query") or {}).get("place") or ""),
            publishers={str(s.get("id")): str(s.get("publisher") or "") for s in told.row.get("sources") or []},
        )
        yield range_missed(told, miss, asides)


def _singles(gathered: Gathered, figure: str) -> Iterator[Miss]:
    query = Query.OPEN if figure in _OPEN else Query.GIVEN
    for case, answer in _answers(gathered, query, figure):
        if answer.score < 1:
            told = gathered.told(case.case, query)
            if figure == "strike_type":
                yield other_missed(told, figure, missed_strike_type(told, gathered.meter.strikes))
            else:
                yield other_missed(told, figure, missed_place(told) if figure == "place" else missed_day(told))


def _of_lists(gathered: Gathered, figure: str) -> FigureMisses:
    misses: list[Miss] = []
    hits = 0
    asked = [case.case for case, _ in _answers(gathered, Query.GIVEN, figure)]
    for case in asked:
        told = gathered.told(case, Query.GIVEN)
        if figure == "victims":
            found = list(missed_names(told, gathered.meter.same_name))
            victims = told.row["gold"].get("victims") or []
            coded = sum(bool(v.get("name_ar")) and (v.get("status") or "killed") == "killed" for v in victims)
        else:
            found = list(missed_parties(told, gathered.meter.labels))
            coded = len(gathered.meter.labels(told.row["gold"].get("belligerents") or []))
        hits += coded - sum(not other.added for other in found)
        misses += [other_missed(told, figure, other) for other in found]
    wrong = len(misses)
    value = 2 * hits / (2 * hits + wrong) if hits or wrong else 0.0
    n = hits + sum(not miss.added for miss in misses)
    return FigureMisses(figure, _NAMES[figure], value, n, hits, tuple(misses), _per_sources(gathered, asked, misses))


def _graded(gathered: Gathered, figure: str) -> FigureMisses:
    misses: list[Miss] = []
    asked = [case for case, row in gathered.rows.items() if row["gold"].get(figure)]
    for case in asked:
        told = gathered.told(case, Query.GIVEN)
        gold = str(told.row["gold"][figure])
        ours = None if told.answer is None else (told.answer.grade if figure == "grade" else told.answer.strike_status)
        if ours != gold:
            misses.append(other_missed(told, figure, missed_grade(gold, ours)))
    value = 1 - len(misses) / len(asked) if asked else 0.0
    return FigureMisses(
        figure, f"{figure}: share right", value, len(asked), 0, tuple(misses), _per_sources(gathered, asked, misses)
    )  # fmt: skip


def _code(reason: object) -> str:
    return str(reason.get("code")) if isinstance(reason, dict) else ""


def _places(claims: Sequence[ClaimLine]) -> int:
    return len({claim.place.name for claim in claims if claim.place is not None})


def _per_sources(gathered: Gathered, asked: Sequence[str], misses: Sequence[Miss]) -> tuple[tuple[str, int, int], ...]:
    """By how many sources a case has: cases asked, and those missed at least once."""
    missed = {miss.case for miss in misses}
    found: dict[str, list[int]] = {label: [0, 0] for label in (*(label for _, label in _SIZES), _MOST)}
    for case in asked:
        label = bucket(gathered.standings[case].sources)
        found[label][0] += 1
        found[label][1] += case in missed
    return tuple((label, all_, bad) for label, (all_, bad) in found.items() if all_)


def bucket(sources: int) -> str:
    """The label of a number of sources."""
    return next((label for most, label in _SIZES if sources <= most), _MOST)
