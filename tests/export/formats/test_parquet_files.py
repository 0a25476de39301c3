import json
from pathlib import Path

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from export.given import bare, changed, put, records_of
from export.readers import by_arrow
from isnad.export.case_content import case_content
from isnad.export.registry import Asked, write
from isnad.export.tables import columnar, shapes
from isnad.export.tables.columnar import ParquetTable, encoded
from isnad.export.words import words_of
from isnad.model.codec import to_builtins
from isnad.pipeline.context import Context
from isnad.present.language import Language
from isnad.present.redaction.edition import Edition

TABLES = {"incidents": shapes.incidents("UTC"), "claims": shapes.claims("UTC"), "documents": shapes.documents()}


@pytest.fixture
def internal(example: Path, tmp_path: Path, using: Context) -> Path:
    with case_content(example, Edition.INTERNAL, using) as content:
        write("parquet", content, tmp_path / "parquet", Asked(Language.AR, using))
    return tmp_path / "parquet"


def test_columns_are_those_of_the_dictionary() -> None:
    tables = words_of("parquet").tables
    assert {name: schema.names for name, schema in TABLES.items()} == {
        name: [column.name for column in columns] for name, columns in tables.items()
    }


def test_values_have_types(internal: Path) -> None:
    schema = pq.read_schema(internal / "incidents.internal.parquet")
    assert schema.field("killed_low").type == pa.int64()
    assert schema.field("day_first").type == pa.date32()
    assert schema.field("start").type == pa.timestamp("ms", tz="Asia/Damascus")
    assert schema.field("corroborated").type == pa.bool_()
    assert schema.field("lat").type == pa.float64()
    frame = pd.read_parquet(internal / "incidents.internal.parquet", dtype_backend="pyarrow")
    assert str(frame["killed_low"].dtype) == "int64[pyarrow]"


def test_a_file_tells_what_it_is_of(internal: Path) -> None:
    for name, schema in TABLES.items():
        told = pq.read_schema(internal / f"{name}.internal.parquet").metadata
        assert json.loads(told[b"isnad.about"])["edition"] == "internal"
        columns = [column["name"] for column in json.loads(told[b"isnad.dictionary"])]
        assert columns == schema.names


def test_claims_come_back_as_they_were(internal: Path, example: Path, using: Context) -> None:
    rows = by_arrow(internal, "claims")
    with case_content(example, Edition.INTERNAL, using) as content:
        texts = {document.name: document.text or "" for document in content.documents()}
        records = list(content.claims())
    assert len(rows) == len(records) > 0
    for row, record in zip(rows, records, strict=True):
        claim = record.claim
        assert (row["id"], row["number"], row["incident"]) == (claim.id, record.number, record.incident)
        assert row["count"] == (None if claim.count is None else to_builtins(claim.count))
        assert row["by"] == to_builtins(list(claim.by))
        assert row["rules"] == list(claim.rules)
        chain, spans, time = row["chain"], row["spans"], row["time"]
        assert isinstance(chain, list)
        assert isinstance(spans, dict)
        assert [(link["name"], link["kind"], link["anonymous"]) for link in chain] == [
            (link.name, link.kind, link.anonymous) for link in claim.chain
        ]
        event = spans["event"]
        assert texts[claim.document][event["start"] : event["end"]] == claim.spans.event.of(texts[claim.document])
        if claim.time is not None and claim.time.start is not None:
            assert isinstance(time, dict)
            assert time["start"] == claim.time.start


def test_an_incident_holds_its_figures_with_what_holds_them(internal: Path, example: Path, using: Context) -> None:
    rows = by_arrow(internal)
    records = records_of(example, using, Edition.INTERNAL)
    for row, record in zip(rows, records, strict=True):
        incident, figures = record.incident, row["figures"]
        assert isinstance(figures, list)
        for found in figures:
            figure = getattr(incident.figures, found["name"])
            assert (found["proposed_low"], found["proposed_high"]) == (figure.low, figure.high)
            assert [kept["claim"] for kept in found["kept"]] == list(figure.kept)
            assert [(one["claim"], one["code"]) for one in found["aside"]] == [
                (one.claim, one.reason.code) for one in figure.aside
            ]
            if any(kept["holds_low"] for kept in found["kept"]):
                assert any(kept["holds_high"] for kept in found["kept"])
            if len(figure.kept) == 1:
                assert [(kept["holds_low"], kept["holds_high"]) for kept in found["kept"]] == [(True, True)]
        origins, documents = row["origins"], row["documents"]
        assert isinstance(origins, list)
        assert isinstance(documents, list)
        assert [origin["claims"] for origin in origins] == [list(origin.claims) for origin in incident.origins]
        assert [document["name"] for document in documents] == list(incident.documents)


def test_the_register_has_the_hashes(internal: Path, example: Path, using: Context) -> None:
    with case_content(example, Edition.INTERNAL, using) as content:
        records = list(content.documents())
    rows = by_arrow(internal, "documents")
    assert [(row["id"], row["received"], row["characters"], row["published"]) for row in rows] == [
        (record.id, record.received, record.characters, record.day) for record in records
    ]


def test_row_groups_hold_the_same(tmp_path: Path, using: Context) -> None:
    records = [bare(n, (n, None)) for n in range(7)]
    whole = by_arrow(put("parquet", records, tmp_path / "whole", using))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(columnar, "_AT_ONCE", 2000)
        folder = put("parquet", records, tmp_path / "parts", using)
    assert pq.ParquetFile(folder / "incidents.parquet").num_row_groups > 1
    assert by_arrow(folder) == whole


def test_half_a_character_is_told_as_its_code(tmp_path: Path, using: Context) -> None:
    (row,) = by_arrow(put("parquet", [changed(bare(1), aliases=("\udce4x",))], tmp_path / "parquet", using))
    assert row["aliases"] == ["\\udce4x"]


def test_a_field_that_the_schema_lacks_is_refused(tmp_path: Path) -> None:
    with pytest.raises(pa.ArrowInvalid), ParquetTable(tmp_path / "x.parquet", TABLES["documents"], {}) as table:
        table.add(encoded({"id": "1", "colour": "blue"}))
