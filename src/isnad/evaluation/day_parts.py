"""How well the part of the day of an incident is found, beside the researchers' coding of its local time."""

from collections.abc import Mapping, Sequence

from isnad.evaluation.cases import Row
from isnad.evaluation.outcome import Prediction, RunResult, Scored, StandOff
from isnad.knowledge.dayparts import dayparts

NAME = "time of day"


def measure_day_parts(run: RunResult, rows: Sequence[Row]) -> tuple[StandOff, ...]:
    """The answers of a run to which the place and day were given; nothing where no case has a local time coded.

    A coded part of the day must be answered by the same code; a coded clock lies within the hours that the answered
    part may be in. "not wrong" counts what is answered only: a report that names no part of the day says nothing.
    Cases whose time the researchers left open are told by how many of them are answered all the same.
    """
    answers = {prediction.id: prediction for prediction in run.predictions}
    timed = [row for row in rows if "local_time" in row["gold"]]
    if not any(row["gold"]["local_time"] for row in timed):
        return ()
    parts = [row for row in timed if row["gold"]["local_time"] in dayparts()]
    clocks = [row for row in timed if row["gold"]["local_time"] and row not in parts]
    unknown = [row for row in timed if not row["gold"]["local_time"]]
    answered = [row for row in (*parts, *clocks) if _answer(answers, row) is not None]
    beyond = [row for row in unknown if _answer(answers, row) is not None]
    right = [row for row in answered if _is_right(answers, row)]
    scored = (
        Scored("part right", _share(sum(_is_right(answers, row) for row in parts), len(parts)), len(parts)),
        Scored("clock within", _share(sum(_is_right(answers, row) for row in clocks), len(clocks)), len(clocks)),
        Scored("not wrong", _share(len(right), len(answered)), len(answered)),
        Scored("answered uncoded", _share(len(beyond), len(unknown)), len(unknown)),
    )
    return (StandOff(NAME, run.measured.data, scored),)


def _answer(answers: Mapping[str, Prediction], row: Row) -> str | None:
    found = answers.get(row["id"])
    return None if found is None else found.time_of_day


def _is_right(answers: Mapping[str, Prediction], row: Row) -> bool:
    got, coded = _answer(answers, row), str(row["gold"]["local_time"])
    part = None if got is None else dayparts().get(got)
    if part is None:
        return False
    hours, _, rest = coded.partition(":")
    if not hours.isdigit():
        return part.id == coded
    minutes = rest.partition(":")[0]
    return part.may_hold(int(hours) + (int(minutes) / 60 if minutes.isdigit() else 0))


def _share(right: int, total: int) -> float:
    return right / total if total else 0.0
