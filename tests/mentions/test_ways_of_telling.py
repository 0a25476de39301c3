"""Many ways of telling a time, from many kinds of text, beside values worked out by hand."""

import datetime as dt
from pathlib import Path

import pytest
import yaml

from isnad.mentions.time import TimeFound
from isnad.model.interval import Interval
from isnad.model.terms import Grain, Status

from .reading import minutes, times_of

_ROWS = [
    pytest.param(*row, id=f"{group}-{at}")
    for group, rows in yaml.safe_load(Path(__file__).with_name("moments.yaml").read_text(encoding="utf-8")).items()
    for at, row in enumerate(rows)
]


def _on(text: str, words: str, day: str | None) -> TimeFound | None:
    """What is found on the words; what is resolved before what is not."""
    begin = text.index(words)
    found = [(at, one) for printed, one in times_of(text, day) if (at := text.find(printed)) >= 0]
    on = [one for at, one in found if at < begin + len(words) and begin < at + one.end - one.start]
    return max(on, key=lambda one: (one.interval is not None, one.end - one.start), default=None)


def _next(day: str) -> str:
    return f"{dt.date.fromisoformat(day) + dt.timedelta(days=1)}T00:00"


def _first(day: str) -> str:
    return f"{day}T00:00"


def _whole(written: str) -> tuple[str, str]:
    """Both ends of a day, a month, a year or "first..last"."""
    first, _, last = written.partition("..")
    if len(first) == len("2022-01-01"):
        return _first(first), _next(last or first)
    year, month = int(first[:4]), int(first[5:] or 0)
    following = f"{year + 1}-01" if month in (0, 12) else f"{year}-{month + 1:02}"
    return f"{year}-{month or 1:02}-01T00:00", f"{following}-01T00:00"


def _is_so(interval: Interval, found: TimeFound, how: str, written: str) -> bool:
    begin, end = minutes(found)
    match how:
        case "days" | "month" | "season" | "year":
            grains = {"days": Grain.DAY, "month": Grain.MONTH, "season": Grain.SEASON, "year": Grain.YEAR}
            return (begin, end) == _whole(written) and interval.grain is grains[how]
        case "week":
            held = begin is not None and end is not None and begin <= _first(written) < end
            return held and interval.grain is Grain.WEEK
        case "part":
            first, _, last = written.partition("..")
            until = end is not None and (not last or end.startswith(last))
            return begin is not None and begin.startswith(first) and until and interval.grain is Grain.PART_OF_DAY
        case "clock":
            return begin == written and interval.grain is Grain.MINUTE
        case "since":
            return (begin, end) == (_first(written), None)
        case _:
            return how == "until" and (begin, end) == (None, _next(written))


@pytest.mark.parametrize(("day", "text", "words", "expected"), _ROWS)
def test_a_time_is_read_or_left_open(day: str | None, text: str, words: str, expected: str) -> None:
    found = _on(text, words, day)
    how, _, written = expected.partition(" ")
    if how == "none":
        assert found is None or found.interval is None
        return
    assert found is not None
    if how == "doubtful":
        assert found.status is not Status.RESOLVED
        return
    assert found.interval is not None
    assert found.status is Status.RESOLVED
    assert _is_so(found.interval, found, how, written)
