"""Results kept in the repository, case by case, so that a change shows which cases it mended and which it broke."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import msgspec

from isnad.errors import IsnadError
from isnad.evaluation.outcome import CaseResult, Change, Changes
from isnad.evaluation.shared import Measured
from isnad.model.value import Value


class Frozen(Value, frozen=True):
    """The results of one run as they were frozen: ids and numbers, no words of any publisher."""

    measured: Measured
    cases: tuple[CaseResult, ...]


def write_frozen(path: Path, frozen: Frozen) -> None:
    """Write one case a line, so that a version control system shows a change of one case as one line."""
    cases = ",\n".join("  " + _line(case) for case in frozen.cases)
    text = f'{{\n "measured": {_line(frozen.measured)},\n "cases": [\n{cases}\n ]\n}}\n'
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def read_frozen(path: Path) -> Frozen | None:
    """The results frozen at `path`, or None where nothing was frozen yet.

    Raises:
        IsnadError: `evaluation.frozen`, where the file is there and is not what `write_frozen` writes.
    """
    if not path.is_file():
        return None
    try:
        return msgspec.json.decode(path.read_bytes(), type=Frozen)
    except msgspec.DecodeError as error:
        hint = "Write it anew with `isnad evaluate --freeze`."
        raise IsnadError("evaluation.frozen", f"{path} does not hold frozen results: {error}.", hint) from error


def compare(run: str, before: Frozen | None, measured: Measured, now: Sequence[CaseResult]) -> Changes:
    """Which answers of `now` score otherwise than `before`; nothing is compared across different data or meters."""
    if before is None:
        return Changes(run, note="nothing is frozen yet: run with --freeze")
    if before.measured != measured:
        return Changes(run, note="frozen on other data or with another scorer: not compared, freeze anew")
    changed = [change for change in _changed(before.cases, now) if change.before != change.after]
    better = tuple(c for c in changed if c.after.score > c.before.score)
    worse = tuple(c for c in changed if c.after.score < c.before.score)
    return Changes(run, better=better, worse=worse, moved=len(changed) - len(better) - len(worse))


def _changed(before: Sequence[CaseResult], now: Sequence[CaseResult]) -> Iterator[Change]:
    known = {(case.case, answer.figure): answer for case in before for answer in case.answers}
    for case in now:
        for answer in case.answers:
            old = known.get((case.case, answer.figure))
            if old is not None:
                yield Change(case.case, old, answer)


def _line(value: Value) -> str:
    return msgspec.json.format(msgspec.json.encode(value), indent=0).decode("utf-8")
