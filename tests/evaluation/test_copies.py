import json
from pathlib import Path

import pytest

from isnad.errors import IsnadError
from isnad.evaluation.copies import CopiesResult, measure_copies
from isnad.evaluation.shared import SharedData
from isnad.model.identity import sha256_of

from .fakes import Bench

_FLOOD = (
    "غمرت مياه النهر حقول القرية ليلة أمس بعد أمطار غزيرة، واضطرت ثلاثون أسرة إلى مغادرة بيوتها نحو مدرسة في البلدة "
    "المجاورة، كما قال رئيس المجلس المحلي الذي طلب خياما وأغطية ومضخات لسحب المياه من الأقبية قبل حلول المساء."
)
_FIRE = (
    "التهم حريق كبير مستودعا للحبوب على أطراف المدينة فجر اليوم، وعملت فرق الإطفاء أربع ساعات حتى أخمدته، ولم يصب أحد "
    "من العمال، بينما قدر صاحب المستودع خسارته بنصف المحصول وقال إنه لا يعرف بعد كيف بدأت النار ومن أين أتت."
)
_TEXTS = {"s1": _FLOOD, "s2": f"منقول: {_FLOOD}", "s3": _FIRE, "s4": f"{_FIRE} {_FIRE[:60]}", "s5": _FLOOD, "s6": ""}


def _pair(one: str, other: str, label: str) -> dict[str, object]:
    halves = [{"case": "c", "source": s, "sha256": sha256_of(_TEXTS[s].encode())} for s in (one, other)]
    return {"a": halves[0], "b": halves[1], "label": label}


def _measure(bench: Bench, pairs: list[dict[str, object]]) -> CopiesResult:
    shared = SharedData.at(bench.shared)
    sources = [{"id": name, "text": text} for name, text in _TEXTS.items()]
    shared.cases.write_text(json.dumps({"id": "c", "sources": sources}) + "\n", encoding="utf-8")
    path = bench.shared / "pairs.jsonl"
    path.write_text("".join(json.dumps(pair) + "\n" for pair in pairs), encoding="utf-8")
    return measure_copies(shared, path)


def test_right_and_wrong_are_told_apart(bench: Bench) -> None:
    pairs = [
        _pair("s1", "s2", "copy"),
        _pair("s1", "s5", "copy"),
        _pair("s5", "s2", "copy"),
        _pair("s3", "s4", "shared"),
        _pair("s1", "s3", "none"),
        _pair("s2", "s3", "copy"),
    ]
    result = _measure(bench, pairs)
    assert [judged.shared is not None for judged in result.judged] == [True, True, True, True, False, False]
    assert result.precision == 3 / 4
    assert result.recall == 3 / 4
    assert [judged.pair.label.value for judged in result.wrong] == ["shared", "copy"]


@pytest.mark.parametrize(("label", "precision", "recall"), [("none", None, None), ("copy", None, 0.0)])
def test_nothing_called(bench: Bench, label: str, precision: float | None, recall: float | None) -> None:
    result = _measure(bench, [_pair("s1", "s3", label)])
    assert (result.precision, result.recall) == (precision, recall)


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"source": "s9"}, "evaluation.source_unknown"),
        ({"case": "d"}, "evaluation.source_unknown"),
        ({"source": "s6"}, "evaluation.source_unknown"),
        ({"sha256": "0"}, "evaluation.source_changed"),
        ({"text": "x"}, "model.invalid"),
    ],
)
def test_a_pair_of_other_data_is_refused(bench: Bench, change: dict[str, str], code: str) -> None:
    pair = _pair("s1", "s3", "none")
    pair["b"] = {"case": "c", "source": "s3", "sha256": sha256_of(_FIRE.encode())} | change
    with pytest.raises(IsnadError) as told:
        _measure(bench, [pair])
    assert told.value.code == code


def test_hand_read_pairs(real_shared: Path) -> None:
    pairs = Path(__file__).parents[2] / "evaluation" / "near_copies" / "pairs.jsonl"
    result = measure_copies(SharedData.at(real_shared), pairs)
    assert len(result.judged) == 90
    assert result.precision is not None
    assert result.precision >= 0.95
    assert result.recall is not None
    assert result.recall >= 0.6
