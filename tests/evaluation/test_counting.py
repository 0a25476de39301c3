import json
from pathlib import Path

import pytest

from isnad.errors import IsnadError
from isnad.evaluation.asked import Answer
from isnad.evaluation.counting import counting_figures, measure_quantities, measure_tolls

DATA = Path(__file__).parents[2] / "evaluation" / "counting"


def _count(low: int | None, high: int | None, exactness: str = "exact", word: str | None = None) -> dict[str, object]:
    return {"low": low, "high": high, "exactness": exactness, "word": word}


def _written(folder: Path, name: str, *rows: dict[str, object]) -> Path:
    path = folder / f"{name}.jsonl"
    lines = (json.dumps({"id": f"r{n}", "kind": "made", **row}, ensure_ascii=False) for n, row in enumerate(rows))
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("text", "words", "value", "answer"),
    [
        ("وصل ثلاثة لاجئين أمس.", "ثلاثة لاجئين", _count(3, 3), Answer.RIGHT),
        ("وصل ثلاثة لاجئين أمس.", "ثلاثة لاجئين", _count(4, 4), Answer.WRONG),
        ("وصل العديد من اللاجئين أمس.", "العديد من اللاجئين", _count(None, None, "vague", "العديد"), Answer.RIGHT),
        ("وصل عشرات اللاجئين أمس.", "عشرات اللاجئين", _count(None, None, "vague", "مئات"), Answer.MISSING),
        ("وصل اللاجئون أمس.", "اللاجئون", _count(5, 5), Answer.MISSING),
        ("وصل ثلاثة لاجئين أمس.", "ثلاثة لاجئين", None, Answer.WRONG),
        ("على بعد 15 كيلومتراً من البلدة.", "15 كيلومتراً", None, Answer.RIGHT),
    ],
)
def test_quantities(tmp_path: Path, text: str, words: str, value: dict[str, object] | None, answer: Answer) -> None:
    path = _written(tmp_path, "quantities", {"text": text, "words": words, "value": value})
    assert [judged.answer for judged in measure_quantities(path)] == [answer]


THREE = "قُتل ثلاثة مدنيين بينهم طفل في البلدة."
FAMILY = "قُتلت أم وأطفالها الأربعة في البلدة."
KILLED: dict[str, object] = {"event": "killed", "count": _count(3, 3)}
CHILD: dict[str, object] = {"event": "killed", "count": _count(1, 1)}


@pytest.mark.parametrize(
    ("text", "asked", "answer"),
    [
        (THREE, {"expect": [KILLED, CHILD | {"part_of": 0}]}, Answer.RIGHT),
        (THREE, {"expect": [KILLED | {"group": "civilians", "status": "civilian"}, CHILD]}, Answer.RIGHT),
        (THREE, {"expect": [KILLED | {"group": "women"}, CHILD]}, Answer.MISSING),
        (THREE, {"expect": [KILLED | {"scope": "period"}, CHILD]}, Answer.MISSING),
        (THREE, {"expect": [KILLED]}, Answer.WRONG),
        (THREE, {"expect": [], "nothing": ["killed"]}, Answer.WRONG),
        (THREE, {"expect": [], "nothing": ["injured"]}, Answer.RIGHT),
        (THREE, {"nobody": True}, Answer.WRONG),
        ("لم يصب أحد في القصف.", {"nobody": True}, Answer.RIGHT),
        (FAMILY, {"expect": [{"event": "killed", "count": _count(5, 5)}]}, Answer.RIGHT),
        (FAMILY, {"expect": [{"event": "killed", "count": _count(6, 6)}]}, Answer.WRONG),
        ("وصل ثلاثة لاجئين.", {"expect": [KILLED]}, Answer.MISSING),
    ],
)
def test_tolls(tmp_path: Path, text: str, asked: dict[str, object], answer: Answer) -> None:
    path = _written(tmp_path, "tolls", {"text": text, "published": "2021-03-04", **asked})
    assert [judged.answer for judged in measure_tolls(path)] == [answer]


def test_figures_are_shares_of_the_sentences(tmp_path: Path) -> None:
    right: dict[str, object] = {"text": "وصل ثلاثة لاجئين أمس.", "words": "ثلاثة لاجئين", "value": _count(3, 3)}
    _written(tmp_path, "quantities", right, right | {"value": _count(4, 4)}, right, right)
    (found,) = counting_figures(tmp_path)
    assert found.name == "quantities"
    scored = [(one.name, one.value, one.n) for one in found.scored]
    assert scored == [("right", 0.75, 4), ("not wrong", 0.75, 4)]


def test_words_that_the_text_does_not_hold_are_refused(tmp_path: Path) -> None:
    path = _written(tmp_path, "quantities", {"text": "وصل لاجئون.", "words": "ثلاثة", "value": None})
    with pytest.raises(IsnadError) as told:
        measure_quantities(path)
    assert told.value.code == "evaluation.words_elsewhere"


@pytest.mark.skipif(not DATA.is_dir(), reason="no sentences to count in")
def test_sentences_written_for_it() -> None:
    shares = {found.name: {scored.name: scored.value for scored in found.scored} for found in counting_figures(DATA)}
    assert shares["quantities"]["right"] >= 0.9
    assert shares["quantities"]["not wrong"] >= 0.98
    assert shares["tolls"]["right"] >= 0.85
    assert shares["tolls"]["not wrong"] >= 0.97
    assert shares["quantities later"]["right"] >= 0.95
    assert shares["quantities later"]["not wrong"] >= 0.98
    assert shares["tolls later"]["right"] >= 0.93
    assert shares["tolls later"]["not wrong"] >= 0.98
