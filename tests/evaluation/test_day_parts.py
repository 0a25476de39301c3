import pytest

from isnad.evaluation.cases import Query, Row
from isnad.evaluation.day_parts import measure_day_parts
from isnad.evaluation.outcome import Prediction, RunResult
from isnad.evaluation.shared import Measured


def measured(coded: list[str | None], answered: list[str | None]) -> dict[str, tuple[float, int | None]]:
    rows: list[Row] = [{"id": f"case-{n}", "gold": {"local_time": time}} for n, time in enumerate(coded)]
    predictions = tuple(Prediction(f"case-{n}", time_of_day=part) for n, part in enumerate(answered))
    run = RunResult(Query.GIVEN, 0.0, Measured("d", "m", None), (), (), predictions)
    (part,) = measure_day_parts(run, rows)
    return {scored.name: (scored.value, scored.n) for scored in part.scored}


@pytest.mark.parametrize(
    ("coded", "answered", "expected"),
    [
        (["morning"], ["morning"], {"part right": (1.0, 1), "not wrong": (1.0, 1)}),
        (["morning"], ["evening"], {"part right": (0.0, 1), "not wrong": (0.0, 1)}),
        (["morning", "evening"], [None, "evening"], {"part right": (0.5, 2), "not wrong": (1.0, 1)}),
        (["13:22:00"], ["afternoon"], {"clock within": (1.0, 1)}),
        (["13:22:00"], ["evening"], {"clock within": (0.0, 1), "not wrong": (0.0, 1)}),
        (["00:40:00"], ["during_the_night"], {"clock within": (1.0, 1)}),
        (["00:00:00", None], ["afternoon", "morning"], {"clock within": (0.0, 1), "answered uncoded": (1.0, 1)}),
        (["morning"], ["no such part"], {"part right": (0.0, 1), "not wrong": (0.0, 1)}),
    ],
)
def test_parts_and_clocks(
    coded: list[str | None], answered: list[str | None], expected: dict[str, tuple[float, int]]
) -> None:
    found = measured(coded, answered)
    assert {name: found[name] for name in expected} == expected


def test_nothing_is_measured_where_no_time_is_coded() -> None:
    run = RunResult(Query.GIVEN, 0.0, Measured("d", "m", None), (), (), ())
    assert measure_day_parts(run, [{"id": "case-1", "gold": {}}, {"id": "case-2", "gold": {"local_time": None}}]) == ()
