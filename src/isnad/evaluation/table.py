"""An evaluation as plain text, every figure beside what other readers and fixed answers get."""

from collections.abc import Iterator, Sequence

from isnad.evaluation.cases import Query
from isnad.evaluation.outcome import (
    Change,
    Changes,
    ClaimsResult,
    Outcome,
    Reference,
    References,
    RunResult,
    Scored,
    Selection,
    Sheet,
)

SHOWN = (
    "answered",
    "killed: right",
    "killed: overlap",
    "injured: right",
    "injured: overlap",
    "children_killed: right",
    "children_killed: overlap",
    "women_killed: right",
    "women_killed: overlap",
    "belligerents: F1",
    "strike_type: compatible",
    "victims: F1",
    "date: exact",
    "place: within 10 km",
)
"""The figures that are shown; floors may stand under any figure of the scorer."""

# With the query given these two are told by it, not found.
_TOLD = ("date: exact", "place: within 10 km")

_TELLS = {
    Query.GIVEN: "place and day given",
    Query.OPEN: "no query: which incident is this?",
}
_COUNTS = {
    Selection.NAMED: "cases whose place two sources or more name",
    Selection.ALL: "cases, all there are",
}
_HEAD = ("", "Isnad", "n", "none", "one", "heur. here", "none", "one", "heur.", "model")
_WIDTHS = (26, 6, 5, 6, 6, 11, 8, 6, 6, 6)


def table(outcome: Outcome) -> str:
    """All of an outcome, ending in a newline: claims, sheets, what changed since the freeze, floors."""
    lines = [*_claims(outcome.claims)]
    for run in outcome.runs:
        lines += _run(run, outcome.references)
    for part in outcome.standoffs:
        lines += ["", f"{part.name} (annotations {part.data[:12]})"]
        lines += [f"  {scored.name:24s} {_share(scored.value)}  n={scored.n}" for scored in part.scored]
    lines += ["", "since the results were frozen" + (" (frozen anew now)" if outcome.frozen else "")]
    for changes in outcome.changes:
        lines += _changes(changes)
    lines += ["", *_verdicts(outcome)]
    return "\n".join(lines) + "\n"


def _claims(claims: ClaimsResult) -> Iterator[str]:
    yield f"claims of the hand-read reports ({claims.seconds:.1f} s, data {claims.measured.data[:12]})"
    for scored in claims.scored:
        yield f"  {scored.name:24s} {_share(scored.value)}  n={scored.n}"
    yield f"  {'claims in all':24s} {claims.claims:5d}"
    missed = [case.case for case in claims.cases if case.answers[0].score == 0]
    if missed:
        yield "  not found: " + " ".join(missed)


def _run(run: RunResult, references: References) -> Iterator[str]:
    per_case = 1000 * run.seconds / max(1, len(run.cases))
    for sheet in run.sheets:
        yield ""
        yield f"{_TELLS[sheet.query]} | {sheet.cases} {_COUNTS[sheet.selection]}"
        yield f"  {run.seconds:.1f} s for all, {per_case:.0f} ms a case with start; data {run.measured.data[:12]}"
        beside = sheet.query is Query.GIVEN and sheet.selection is Selection.NAMED
        yield from _sheet(sheet, references.rows if beside else ())
        if beside:
            yield f"  {references.note}"


def _sheet(sheet: Sheet, references: Sequence[Reference]) -> Iterator[str]:
    head = _HEAD if references else _HEAD[:5]
    if references:
        yield _row(("", "these cases", "", "", "", "", "other cases"))
    yield _row(head)
    mine, none, one = _by_name(sheet.scored), _by_name(sheet.none), _by_name(sheet.one)
    beside = {reference.figure: reference for reference in references}
    for name in SHOWN:
        if name not in mine or (sheet.query is Query.GIVEN and name in _TOLD):
            continue
        fixed = name.endswith((": right", ": overlap"))
        cells = [name, _share(mine[name].value), str(mine[name].n)]
        cells += [_share(side[name].value) if fixed and name in side else "" for side in (none, one)]
        yield _row([*cells, *_reference(beside.get(name))])


def _reference(row: Reference | None) -> list[str]:
    if row is None:
        return []
    cells = (row.heuristics_here, row.none, row.one, row.heuristics, row.model)
    return ["" if cell is None else f"{cell:.2f}" for cell in cells]


def _row(cells: Sequence[str]) -> str:
    first, *rest = cells
    return (
        "  " + first.ljust(_WIDTHS[0]) + "".join(c.rjust(w) for c, w in zip(rest, _WIDTHS[1:], strict=False))
    ).rstrip()


def _changes(changes: Changes) -> Iterator[str]:
    if changes.note:
        yield f"  {changes.run}: {changes.note}"
        return
    better, worse = len(changes.better), len(changes.worse)
    yield f"  {changes.run}: {better} answers better, {worse} worse, {changes.moved} changed and score the same"
    for word, side in (("better", changes.better), ("worse", changes.worse)):
        for change in sorted(side, key=lambda c: (c.after.figure, c.case)):
            yield f"    {word:6s} {_change(change)}"


def _change(change: Change) -> str:
    before, after = change.before, change.after
    told = f"{change.case} {after.figure} {before.score:.2f} -> {after.score:.2f}"
    if after.predicted is None or before.predicted is None:
        return told
    return f"{told}  {list(before.predicted)} -> {list(after.predicted)}"


def _verdicts(outcome: Outcome) -> Iterator[str]:
    if not outcome.verdicts:
        yield "no floors are set"
        return
    yield f"floors: {len(outcome.verdicts)}, of which {len(outcome.broken)} fail"
    for verdict in outcome.verdicts:
        yield f"  {'FAILS' if verdict.standing.fails else verdict.standing:6s} {verdict.sentence}"


def _by_name(scored: Sequence[Scored]) -> dict[str, Scored]:
    return {s.name: s for s in scored}


def _share(value: float) -> str:
    return f"{value:.3f}"
