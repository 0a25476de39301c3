import json
from pathlib import Path

import pytest

from isnad.errors import IsnadError
from isnad.evaluation.event_times import EventVerdict, judged_events, measure_event_times
from isnad.evaluation.times import Verdict, judged_times, measure_times

_DAY = {"start": "2022-03-09T00:00+02:00", "end": "2022-03-10T00:00+02:00", "grain": "day"}
_YEAR_BEFORE = {"start": "2021-03-09T00:00+02:00", "end": "2021-03-10T00:00+02:00", "grain": "day"}


def _time(words: str, value: object, status: str = "resolved", **more: object) -> dict[str, object]:
    text = f"وقع ذلك {words} كما قيل."
    label = {"id": "t", "kind": "test", "published": "2022-03-10", "text": text, "words": words}
    return label | {"value": value, "status": status} | more


def _written(folder: Path, *rows: object) -> Path:
    path = folder / "labels.jsonl"
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("label", "verdict"),
    [
        (_time("أمس", _DAY), Verdict.RIGHT),
        (_time("أمس", _DAY | {"grain": "part_of_day"}), Verdict.WRONG),
        (_time("أمس", _DAY | {"grain": "part_of_day"}, accept_grain=["day"]), Verdict.RIGHT),
        (_time("أمس", _YEAR_BEFORE), Verdict.OTHER_YEAR),
        (_time("أمس", _DAY, accept_grain=["month"]), Verdict.RIGHT),
        (_time("أمس", _DAY | {"grain": "week"}, accept_grain=["month"]), Verdict.WRONG),
        (_time("أمس", _DAY, basis="inferred"), Verdict.WRONG),
        (_time("أول أمس", _DAY), Verdict.WRONG),
        (_time("أول أمس", _DAY, tolerance_days=1), Verdict.RIGHT),
        (_time("لمدة يومين", None, "unresolved", is_date=False), Verdict.RIGHT),
        (_time("أمس", None, "unresolved"), Verdict.FALSE),
        (_time("ذات مرة", _DAY), Verdict.MISSED),
        (_time("الساعة العاشرة", None, "ambiguous", candidates=[_DAY]), Verdict.FALSE),
        (_time("أمس", None, "ambiguous", candidates=[_DAY]), Verdict.FALSE),
        (_time("فجر أمس", _DAY | {"grain": "part_of_day"}, day="2022-03-09"), Verdict.RIGHT),
    ],
)
def test_how_a_time_compares(tmp_path: Path, label: dict[str, object], verdict: Verdict) -> None:
    (judged,) = judged_times(_written(tmp_path, label))
    assert judged.verdict is verdict


def test_figures_count_other_years_and_silent_mistakes_apart(tmp_path: Path) -> None:
    rows = (
        _time("أمس", _DAY),
        _time("أمس", _YEAR_BEFORE),
        _time("أمس", None, "unresolved"),
        _time("لمدة يومين", None, "unresolved"),
    )
    found = {one.name: one.value for one in measure_times(_written(tmp_path, *rows)).scored}
    assert found == {"own grain": 0.5, "no other year": 0.75, "not silently wrong": 0.5}


def _report(*claims: dict[str, object]) -> dict[str, object]:
    text = "قُتل مدني أمس في السوق. وكان القصف قد أصاب طفلين هناك."
    return {"id": "e", "kind": "test", "published": "2022-03-10", "text": text, "claims": list(claims)}


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ({"event": "killed", "words": "قُتل مدني", "day": "2022-03-09"}, EventVerdict.RIGHT),
        ({"event": "killed", "words": "قُتل مدني", "day": "2022-03-08"}, EventVerdict.WRONG),
        ({"event": "killed", "words": "قُتل مدني", "day": None}, EventVerdict.FALSE),
        ({"event": "killed", "words": "قُتل مدني", "day": None, "period": "2021"}, EventVerdict.FALSE),
        ({"event": "killed", "words": "قُتل مدني", "day": None, "period": "2022-03"}, EventVerdict.RIGHT),
        ({"event": "injured", "words": "أصاب طفلين", "day": None}, EventVerdict.RIGHT),
        ({"event": "injured", "words": "أصاب طفلين", "day": "2022-03-09"}, EventVerdict.UNDATED),
        ({"event": "burial", "words": "قُتل مدني", "day": "2022-03-09"}, EventVerdict.NOT_FOUND),
    ],
)
def test_how_the_day_of_an_event_compares(tmp_path: Path, claim: dict[str, object], verdict: EventVerdict) -> None:
    (judged,) = judged_events(_written(tmp_path, _report(claim)))
    assert judged.verdict is verdict


def test_what_is_not_found_has_no_day_to_be_wrong(tmp_path: Path) -> None:
    missing: dict[str, object] = {"event": "burial", "words": "قُتل مدني", "day": "2022-03-09"}
    wrong: dict[str, object] = {"event": "killed", "words": "قُتل مدني", "day": "2022-03-08"}
    found = {one.name: one.value for one in measure_event_times(_written(tmp_path, _report(missing, wrong))).scored}
    assert found == {"found": 0.5, "day right": 0.0, "no other day": 0.0}


def test_a_line_that_is_no_label_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(IsnadError, match="status"):
        judged_times(
            _written(tmp_path, {"id": "t", "kind": "k", "published": None, "text": "", "words": "", "value": None})
        )
