import json
from pathlib import Path

import pytest

from isnad.errors import IsnadError
from isnad.evaluation.published import PublishedResult, measure_published
from isnad.evaluation.shared import SharedData
from isnad.model.identity import sha256_of

from .fakes import Bench

_BODY = "سقطت قذيفتان على سوق القرية ظهرا، وقتل ثلاثة من الباعة وأصيب سبعة، كما قال مدير المشفى القريب من السوق.\n"
_TEXTS = {
    "stamped": f"2022-07-24\n{_BODY}",
    "shared": f"صفحة القريةJuly 19, 2022 · Shared with Public{_BODY}",
    "bare": _BODY,
    "empty": "",
}
_URLS = {"bare": "https://village.example/2022/07/24/a"}


def _label(source: str, stamp: str | None) -> dict[str, object]:
    return {"case": "c", "source": source, "sha256": sha256_of(_TEXTS[source].encode()), "stamp": stamp}


def _measure(bench: Bench, *labels: dict[str, object], addresses: bool = True) -> PublishedResult:
    shared = SharedData.at(bench.shared)
    sources = [
        {"id": name, "text": text, "published": "2020-01-01", "url": _URLS.get(name, "https://village.example/1")}
        for name, text in _TEXTS.items()
    ]
    shared.cases.write_text(json.dumps({"id": "c", "sources": sources}) + "\n", encoding="utf-8")
    path = bench.shared / "stamps.jsonl"
    path.write_text("".join(json.dumps(label) + "\n" for label in labels), encoding="utf-8")
    return measure_published(shared, path, addresses=addresses)


@pytest.mark.parametrize(
    ("label", "right", "false"),
    [
        (_label("stamped", "2022-07-24"), True, False),
        (_label("stamped", "2022-07-25"), False, False),
        (_label("stamped", None), None, True),
        (_label("stamped", "--07-24"), None, True),
        (_label("stamped", "relative"), None, True),
        (_label("shared", "2022-07-19"), True, False),
        (_label("bare", "2022-07-24"), True, False),
        (_label("bare", None), None, False),
    ],
)
def test_one_label(bench: Bench, label: dict[str, object], right: bool | None, false: bool) -> None:
    result = _measure(bench, label)
    (judged,) = result.judged
    assert (judged.right, judged.false) == (right, false)
    assert (result.n, result.right, result.false) == (int(right is not None), int(right is True), int(false))
    assert result.wrong == ((judged,) if right is False or false else ())


def test_field_is_not_looked_at_and_the_address_only_where_allowed(bench: Bench) -> None:
    label = _label("bare", "2022-07-24")
    assert _measure(bench, label).right == 1
    (judged,) = _measure(bench, label, addresses=False).judged
    assert (judged.found, judged.right) == (None, False)


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"source": "none"}, "evaluation.source_unknown"),
        ({"source": "empty"}, "evaluation.source_unknown"),
        ({"case": "d"}, "evaluation.source_unknown"),
        ({"sha256": "0"}, "evaluation.source_changed"),
        ({"stamp": "24 July"}, "model.invalid"),
        ({"text": "x"}, "model.invalid"),
    ],
)
def test_label_of_other_data_is_refused(bench: Bench, change: dict[str, str], code: str) -> None:
    with pytest.raises(IsnadError) as told:
        _measure(bench, _label("stamped", "2022-07-24") | change)
    assert told.value.code == code


@pytest.mark.parametrize(("addresses", "right"), [(True, 41), (False, 40)])
def test_stamps_that_were_seen_by_a_person(real_shared: Path, addresses: bool, right: int) -> None:
    labels = Path(__file__).parents[2] / "evaluation" / "published" / "stamps.jsonl"
    result = measure_published(SharedData.at(real_shared), labels, addresses=addresses)
    assert (len(result.judged), result.n, result.false) == (124, 42, 0)
    assert result.right >= right
