from pathlib import Path

import pytest

from isnad.errors import IsnadError
from isnad.evaluation.floors import Figure, Floor, judge, load_floors
from isnad.evaluation.outcome import Standing

from .fakes import Bench

HERE = "a" * 64
FLOOR = Floor("given/named/killed: right", 0.5, HERE, "rules only")


@pytest.mark.parametrize(
    ("value", "standing"),
    [
        (0.5, Standing.HELD),
        (0.52, Standing.HELD),
        (0.4996, Standing.HELD),
        (0.521, Standing.RAISE),
        (1.0, Standing.RAISE),
        (0.499, Standing.BROKEN),
        (0.0, Standing.BROKEN),
    ],
)
def test_standing(value: float, standing: Standing) -> None:
    (verdict,) = judge([FLOOR], {FLOOR.figure: Figure(value, HERE)})
    assert verdict.standing is standing
    assert FLOOR.figure in verdict.sentence
    assert verdict.standing.fails is (standing is Standing.BROKEN)


def test_floor_of_other_data_fails_whatever_the_figure() -> None:
    (verdict,) = judge([FLOOR], {FLOOR.figure: Figure(0.9, "b" * 64)})
    assert verdict.standing is Standing.OTHER_DATA
    assert verdict.standing.fails
    assert "bbbbbbbbbbbb" in verdict.sentence


def test_floor_under_no_figure_fails() -> None:
    (verdict,) = judge([FLOOR], {"given/named/killed: rihgt": Figure(0.9, HERE)})
    assert verdict.standing is Standing.NO_FIGURE
    assert verdict.standing.fails


def test_figure_at_zero_is_a_figure() -> None:
    (verdict,) = judge([Floor("x", 0.0, HERE, "n")], {"x": Figure(0.0, HERE)})
    assert verdict.standing is Standing.HELD


def floor(minimum: float, rest: str = "") -> str:
    return f"[{{figure: f, minimum: {minimum}, data: d, note: n{rest}}}]"


def steps(*minima: float | None, reason: str = "because") -> str:
    told = ["null" if minimum is None else str(minimum) for minimum in minima]
    return "[" + ", ".join(f"{{figure: f, minimum: {minimum}, reason: '{reason}'}}" for minimum in told) + "]"


@pytest.mark.parametrize(
    ("floors", "changes"),
    [
        ("[]", "[]"),
        (floor(0.5), steps(0.5)),
        (floor(0.5), steps(0.3, 0.5)),
        (floor(0.3, ", lowered_because: the scorer was mended"), steps(0.5, 0.3)),
        ("[]", steps(0.5, None)),
        (floor(0.5), steps(0.5, None, 0.5)),
    ],
)
def test_told_changes_are_accepted(bench: Bench, floors: str, changes: str) -> None:
    bench.set_floors(floors, changes)
    load_floors(bench.data)


@pytest.mark.parametrize(
    ("floors", "changes", "told"),
    [
        (floor(0.5), "[]", "history does not end there"),
        (floor(0.4), steps(0.5), "history does not end there"),
        (floor(0.4), steps(0.5, 0.4), "needs `lowered_because`"),
        (floor(0.4), steps(0.5, None, 0.4), "needs `lowered_because`"),
        (floor(0.4, ", lowered_because: ' '"), steps(0.5, 0.4), "needs `lowered_because`"),
        (floor(0.5, ", lowered_because: why"), steps(0.4, 0.5), "never stood higher"),
        ("[]", steps(0.5), "is gone"),
        (floor(0.5), steps(0.5, reason=" "), "without a reason"),
        (floor(1.5), steps(1.5), "not between 0 and 1"),
        ("[{figure: f, minimum: 0.5, data: d, note: ''}]", steps(0.5), "no note"),
        (floor(0.5)[:-1] + ", " + floor(0.5)[1:], steps(0.5), "two floors"),
    ],
)
def test_silent_changes_are_refused(bench: Bench, floors: str, changes: str, told: str) -> None:
    bench.set_floors(floors, changes)
    with pytest.raises(IsnadError, match=told) as error:
        load_floors(bench.data)
    assert error.value.code == "evaluation.floors"


@pytest.mark.parametrize(
    "floors", ["{", "3", "[{figure: f}]", "[{figure: f, minimum: 1, data: d, note: n, mininum: 2}]"]
)
def test_file_that_is_no_list_of_floors_is_refused(bench: Bench, floors: str) -> None:
    bench.set_floors(floors)
    with pytest.raises(IsnadError) as error:
        load_floors(bench.data)
    assert error.value.code == "evaluation.setting"


def test_missing_history_is_refused(bench: Bench) -> None:
    (bench.data / "frozen" / "floors-history.yaml").unlink()
    with pytest.raises(IsnadError, match="missing"):
        load_floors(bench.data)


def test_floors_of_this_repository_tell_their_history() -> None:
    load_floors(Path(__file__).parents[2] / "evaluation")
