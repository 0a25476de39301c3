"""The scorer of places: what is right, what is only missed, and what is wrong."""

import json
from pathlib import Path

import pytest

from isnad.errors import IsnadError
from isnad.evaluation.places import measure_places, places_of_labels
from isnad.evaluation.scenes import measure_scenes, scenes_of_labels
from isnad.evaluation.shared import SharedData

from .fakes import Bench

TABLE = """name_ar,name_en,lat,lon,governorate,precision
حلب,Aleppo,36.2,37.2,Aleppo,city
برمايا,Barmaya,36.5,37.0,Aleppo,village
المنارة,Manara,36.0,36.5,Aleppo,village
المنارة,Manara,33.0,36.0,Daraa,village
شمارين,Shamarin,36.6,37.1,Aleppo,village
"""


def _label(text: str, words: str, **more: object) -> dict[str, object]:
    label: dict[str, object] = {"id": "1", "kind": "test", "text": text, "country": "SY", "words": words}
    return label | {"is_place": True, "gazetteer_name": None, "within": None, "scene": True} | more


def _shared(bench: Bench) -> SharedData:
    shared = SharedData.at(bench.shared)
    shared.gazetteer.write_text(TABLE, encoding="utf-8")
    return shared


def _write(bench: Bench, *rows: dict[str, object]) -> Path:
    path = bench.shared / "labels.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("label", "right", "wrong"),
    [
        (_label("قصف على برمايا أمس.", "برمايا", gazetteer_name="برمايا"), True, False),
        (_label("قصف على برمايا أمس.", "برمايا", gazetteer_name="شمارين"), False, True),
        (_label("قصف على برمايا أمس.", "برمايا", is_place=False, scene=False), False, True),
        (_label("قصف على برمايا أمس.", "برمايا", scene=False), False, True),
        (_label("قصف على قرية السبيلة أمس.", "السبيلة"), True, False),
        (_label("قصف على السبيلة أمس.", "السبيلة"), False, False),
        (_label("قصف على قرية السبيلة بريف حلب.", "السبيلة", within="ريف حلب الشمالي"), True, False),
        (_label("قصف على قرية السبيلة بريف حلب.", "السبيلة", within="برمايا"), False, False),
        (_label("قصف على قرية المنارة.", "المنارة", ambiguous=True), True, False),
        (_label("قصف على قرية المنارة.", "المنارة", gazetteer_name="المنارة"), False, False),
        (_label("قرية شماربن بريف حلب.", "شماربن", gazetteer_name="شمارين", as_printed=True), True, False),
        (_label("قُتل طبيب من مدينة حلب.", "حلب", gazetteer_name="حلب", scene=False), True, False),
        (_label("فتح الرجل الباب.", "الباب", is_place=False, scene=False), True, False),
    ],
)
def test_one_label(bench: Bench, label: dict[str, object], right: bool, wrong: bool) -> None:
    (judged,) = places_of_labels(_shared(bench), _write(bench, label)).judged
    assert (judged.right, judged.wrong) == (right, wrong)


def test_the_row_is_told_by_its_governorate(bench: Bench) -> None:
    text = "قصف على قرية المنارة بريف حلب، قرب برمايا."
    labels = [
        _label(text, "المنارة", gazetteer_name="المنارة", gazetteer_governorate=g, within="ريف حلب")
        for g in ("Aleppo", "Daraa")
    ]
    result = places_of_labels(_shared(bench), _write(bench, *labels))
    assert [judged.located for judged in result.judged] == [True, False]


def test_figures_are_shares_of_all_labels(bench: Bench) -> None:
    labels = [
        _label("قصف على برمايا أمس.", "برمايا", gazetteer_name="برمايا"),
        _label("قصف على برمايا أمس.", "برمايا", is_place=False, scene=False),
    ]
    result = measure_places(_shared(bench), _write(bench, *labels))
    assert {scored.name: scored.value for scored in result.scored} == {
        "all right": 0.5,
        "contained": 1.0,
        "none wrong": 0.5,
    }


def _event(text: str, *claims: tuple[str, str, str | None]) -> dict[str, object]:
    told = [{"event": event, "words": words, "day": None, "place": place} for event, words, place in claims]
    return {"id": "1", "kind": "test", "published": "2023-06-14", "text": text, "claims": told}


def test_scenes_of_claims(bench: Bench) -> None:
    text = "قُتل ثلاثة مدنيين في برمايا. وانهار جدار."
    row = _event(
        text,
        ("killed", "قُتل ثلاثة مدنيين", "برمايا"),
        ("killed", "قُتل ثلاثة", "حلب"),
        ("killed", "قُتل ثلاثة", None),
        ("damage", "جدار", "برمايا"),
    )
    result = scenes_of_labels(_shared(bench), _write(bench, row))
    assert [(one.right, one.wrong) for one in result.judged] == [
        (True, False),
        (False, True),
        (False, True),
        (False, False),
    ]
    scored = {one.name: (one.value, one.n) for one in measure_scenes(_shared(bench), _write(bench, row)).scored}
    assert scored == {"right, of claims found": (1 / 3, 3), "none wrong": (0.5, 4)}


def test_a_line_that_is_no_label_is_refused(bench: Bench) -> None:
    with pytest.raises(IsnadError) as raised:
        places_of_labels(_shared(bench), _write(bench, {"id": "1"}))
    assert raised.value.code == "model.invalid"


def test_a_second_set_of_labels_has_a_name_of_its_own(bench: Bench) -> None:
    shared = _shared(bench)
    labels = _write(bench, _label("قصف على برمايا أمس.", "برمايا", gazetteer_name="برمايا"))
    assert measure_places(shared, labels, "places later").name == "places later"
    assert measure_places(shared, labels).name == "places"
