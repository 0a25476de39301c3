from pathlib import Path
from typing import Any

import pytest

from isnad.model.codec import from_builtins
from isnad.model.mention import (
    ActorValue,
    NumberValue,
    PersonValue,
    PlaceValue,
    QuantityValue,
    TimeValue,
    WeaponValue,
)
from isnad.model.terms import Basis, MentionKind, Status

from .made import REPORT, lines, write
from .running import isnad

TEXT = (
    "قال الناشط سامر الخليل إن الطيران الروسي قصف بلدة الباغوز بالمدفعية الثقيلة فجر 19 آذار، "
    "ما أسفر عن مقتل 12 مدنياً وإصابة عشرات المدنيين."
)
KEYS = {"kind", "start", "end", "text", "value", "status", "basis", "rule", "reason"}
VALUES: dict[str, type] = {
    MentionKind.NUMBER: NumberValue,
    MentionKind.QUANTITY: QuantityValue,
    MentionKind.TIME: TimeValue,
    MentionKind.PLACE: PlaceValue,
    MentionKind.ACTOR: ActorValue,
    MentionKind.PERSON: PersonValue,
    MentionKind.WEAPON: WeaponValue,
}


def mentions(path: Path, *options: str) -> dict[str, list[dict[str, Any]]]:
    ran = isnad("mentions", path, *options)
    assert ran.code == 0
    assert all(set(row) == {"id", "mentions"} for row in ran.rows)
    return {row["id"]: row["mentions"] for row in ran.rows}


@pytest.fixture
def texts(tmp_path: Path) -> Path:
    given = [{"id": "t1", "text": TEXT, "published": "2022-06-01"}, {"id": "t2", "text": REPORT}]
    return write(tmp_path / "texts.jsonl", lines(*given))


def test_lines_follow_the_contract(texts: Path) -> None:
    found = mentions(texts)
    assert list(found) == ["t1", "t2"]
    for id_, text in (("t1", TEXT), ("t2", REPORT)):
        for mention in found[id_]:
            assert set(mention) == KEYS
            assert text[mention["start"] : mention["end"]] == mention["text"] != ""
            assert Status(mention["status"])
            assert Basis(mention["basis"])
            assert mention["rule"]
            from_builtins(mention["value"], VALUES[mention["kind"]])
        assert [m["start"] for m in found[id_]] == sorted(m["start"] for m in found[id_])


def test_every_kind_appears(texts: Path) -> None:
    assert {mention["kind"] for mention in mentions(texts)["t1"]} == set(VALUES) == set(MentionKind)


@pytest.mark.parametrize(
    ("kind", "text", "value"),
    [
        ("number", "12", {"value": 12}),
        ("quantity", "12 مدنياً", {"low": 12, "high": 12, "exactness": "exact", "word": None}),
        ("quantity", "عشرات المدنيين", {"low": None, "high": None, "exactness": "vague", "word": "عشرات"}),
        ("place", "بلدة الباغوز", {"name": "بلدة الباغوز", "lat": 34.45, "lon": 40.96, "precision": "town"}),
        ("actor", None, {"id": "russian_military"}),
        ("person", "سامر الخليل", {"name": "سامر الخليل"}),
        ("weapon", "مدفعية", {"id": "artillery"}),
        ("time", "فجر 19 آذار", {"start": "2022-03-19T03:00+02:00", "end": "2022-03-19T06:00+02:00"}),
    ],
)
def test_values(kind: str, text: str | None, value: dict[str, Any], texts: Path) -> None:
    found = [m for m in mentions(texts)["t1"] if m["kind"] == kind and text in (None, m["text"])]
    assert any(value.items() <= m["value"].items() for m in found), [m["text"] for m in mentions(texts)["t1"]]


def test_time_that_nothing_anchors_says_so(texts: Path) -> None:
    (time,) = [m for m in mentions(texts)["t2"] if m["kind"] == "time"]
    assert (time["status"], time["value"]["start"]) == ("unresolved", None)
    assert time["reason"]["code"] == "time.nothing_anchors_it"


def test_place_of_no_gazetteer_says_so(tmp_path: Path) -> None:
    (found,) = mentions(write(tmp_path / "a.txt", "قصف على قرية الزيتونة.")).values()
    (place,) = [m for m in found if m["kind"] == "place"]
    assert (place["status"], place["value"]["lat"], place["value"]["candidates"]) == ("unresolved", None, [])
    assert place["reason"]["code"] == "place.not_in_gazetteer"


def test_same_input_same_bytes_in_a_file_and_on_stdout(texts: Path, tmp_path: Path) -> None:
    ran = isnad("mentions", texts)
    written = isnad("mentions", texts, "-o", tmp_path / "out.jsonl")
    assert (written.code, written.out) == (0, "")
    assert (tmp_path / "out.jsonl").read_bytes() == ran.out.encode() == isnad("mentions", texts).out.encode()


def test_files_are_read_as_claims_reads_them(reports: Path) -> None:
    assert list(mentions(reports)) == ["001.txt", "002.txt"]


def test_text_without_mentions_has_a_line(tmp_path: Path) -> None:
    assert mentions(write(tmp_path / "a.txt", "لا خبر.")) == {"a.txt": []}


def test_broken_line_costs_itself(tmp_path: Path) -> None:
    good = lines({"id": "t1", "text": TEXT})
    ran = isnad("mentions", write(tmp_path / "texts.jsonl", "{broken\n" + good + '{"id": "t3"}\n'))
    assert (ran.code, [row["id"] for row in ran.rows], len(ran.told)) == (0, ["t1"], 2)
