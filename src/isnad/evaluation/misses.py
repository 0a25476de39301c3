"""Where a figure was answered otherwise than the researchers did, laid out so that a person can read why."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import msgspec

from isnad.errors import IsnadError
from isnad.evaluation.cases import Query, Row, read_rows
from isnad.evaluation.outcome import RANGES, Evidence, Outcome, Prediction, RunResult
from isnad.evaluation.shared import SharedData
from isnad.model.assessment import Range
from isnad.model.value import Value


class Miss(Value, frozen=True):
    """One figure of one case that is not right.

    Attributes:
        case: id of the case.
        figure: name of the figure.
        gold: what the researchers coded, None at both ends where they coded none.
        predicted: what was answered; None where the case has no answer at all.
        kept: ids of the claims that the answer rests on.
        aside: the claims set aside, as the answer lists them.
        query: the place and day of the case.
        sources: the case's sources with their words.
    """

    case: str
    figure: str
    gold: Range
    predicted: Range | None
    kept: tuple[str, ...]
    aside: tuple[dict[str, object], ...]
    query: Row
    sources: tuple[Row, ...]


def misses(outcome: Outcome, shared: Path, *, query: Query, figures: Sequence[str] = RANGES) -> tuple[Miss, ...]:
    """Every figure among `figures` that `outcome` got wrong with `query`, in the order of the cases.

    Raises:
        IsnadError: `evaluation.no_shared_data`.
    """
    rows = {row["id"]: row for row in read_rows(SharedData.at(shared).cases)}
    run = next(run for run in outcome.runs if run.query is query)
    return tuple(_misses_of(run, rows, figures))


def write_misses(
    found: Sequence[Miss], path: Path, wordings: Mapping[str, str] | None = None, *, inside_checkout: bool = False
) -> None:
    """Write the misses for a person to read, one case after the other, the sources' words below.

    Args:
        found: what `misses` found.
        path: the file to write.
        wordings: what to print beside a claim's id: see `isnad.evaluation.wordings`.
        inside_checkout: write although `path` lies in a checkout.

    Raises:
        IsnadError: `evaluation.publishers_words`, where `path` lies in a checkout of any repository and nothing says
            that it may: the words belong to their publishers and are not to be committed.
    """
    if not inside_checkout and _in_checkout(path):
        raise IsnadError(
            "evaluation.publishers_words",
            f"{path} lies in a git checkout, and a report of misses holds publishers' words.",
            "Name a path outside of it.",
        )
    path.write_text("".join(f"{line}\n" for line in _report(found, wordings or {})), encoding="utf-8")


def _misses_of(run: RunResult, rows: dict[str, Row], figures: Sequence[str]) -> Iterator[Miss]:
    predictions = {prediction.id: prediction for prediction in run.predictions}
    for case in run.cases:
        row, prediction = rows[case.case], predictions.get(case.case)
        for answer in case.answers:
            if answer.figure not in figures or answer.score == 1:
                continue
            evidence = _evidence(prediction, answer.figure)
            yield Miss(
                case=case.case,
                figure=answer.figure,
                gold=_gold(row, answer.figure),
                predicted=None if prediction is None else answer.predicted,
                kept=evidence.kept,
                aside=evidence.aside,
                query=row["query"],
                sources=tuple(row["sources"]),
            )


def _evidence(prediction: Prediction | None, figure: str) -> Evidence:
    return Evidence() if prediction is None else prediction.figures.get(figure, Evidence())


def _gold(row: Row, figure: str) -> Range:
    low, high = row["gold"].get(figure) or (None, None)
    return (low, high)


def _in_checkout(path: Path) -> bool:
    return any((folder / ".git").exists() for folder in path.resolve().parents)


def _report(found: Sequence[Miss], wordings: Mapping[str, str]) -> Iterator[str]:
    for number, miss in enumerate(found):
        if number == 0 or found[number - 1].case != miss.case:
            yield f"{'=' * 100}\n{miss.case}  {_line(miss.query)}"
        yield f"{miss.figure}: researchers {list(miss.gold)}, answered {_answered(miss.predicted)}"
        for claim in miss.kept:
            yield f"  kept  {claim}  {wordings.get(claim, '')}".rstrip()
        for aside in miss.aside:
            claim = str(aside.get("claim"))
            yield f"  aside {claim}  {wordings.get(claim, '')}\n        because {_line(aside.get('reason'))}"
        if number + 1 == len(found) or found[number + 1].case != miss.case:
            yield from _sources(miss.sources)


def _answered(predicted: Range | None) -> str:
    return "nothing at all" if predicted is None else str(list(predicted))


def _sources(sources: Sequence[Row]) -> Iterator[str]:
    for source in sources:
        yield f"--- {source.get('id')}  {source.get('publisher')}  {source.get('published')}  {source.get('url')}"
        yield str(source.get("title") or "")
        yield str(source.get("text") or "")


def _line(value: object) -> str:
    return msgspec.json.encode(value).decode("utf-8")
