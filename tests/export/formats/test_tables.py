"""What holds for incidents in every table: who counts, what is nothing and what is nobody."""

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings, strategies as st

from export.given import NONE, Ends, bare, changed, put, records_of
from export.readers import READERS, number
from isnad.export.words import words_of
from isnad.model.place import Container, Place
from isnad.model.terms import Basis, Precision, Status
from isnad.pipeline.context import Context, context
from isnad.present.language import Language

EVERY = pytest.mark.parametrize("name", READERS)
NUMBERS = st.integers(0, 40)
ENDS: st.SearchStrategy[Ends] = st.one_of(
    st.just(NONE),
    st.just((0, 0)),
    st.tuples(NUMBERS, st.none()),
    st.builds(lambda low, more: (low, low + more), NUMBERS, NUMBERS),
)


@EVERY
@settings(max_examples=12)
@given(figures=st.lists(st.tuples(ENDS, ENDS, st.none() | ENDS), min_size=1, max_size=4))
def test_nobody_and_nothing_stay_apart(name: str, figures: list[tuple[Ends, Ends, Ends | None]]) -> None:
    records = [bare(n, killed, decided, injured) for n, (killed, injured, decided) in enumerate(figures)]
    with TemporaryDirectory() as folder:
        rows = READERS[name](put(name, records, Path(folder) / name, context()))
    assert [row["id"] for row in rows] == [record.incident.id for record in records]
    for row, (killed, injured, decided) in zip(rows, figures, strict=True):
        counts = killed if decided is None else decided
        assert (number(row["killed_low"]), number(row["killed_high"])) == counts
        assert (number(row["injured_low"]), number(row["injured_high"])) == injured


@EVERY
def test_what_a_person_decided_counts(name: str, tmp_path: Path, using: Context) -> None:
    records = [bare(1, (4, 300)), bare(2, (4, 300), (7, 7)), bare(3, (4, 300), NONE), bare(4)]
    rows = READERS[name](put(name, records, tmp_path / name, using))
    assert [(number(r["killed_low"]), number(r["killed_high"])) for r in rows] == [(4, 300), (7, 7), NONE, NONE]
    if name != "parquet":
        said = [str(row["killed_set_by"]).removeprefix("a ").removeprefix("the ") for row in rows]
        assert said == ["program", "person", "person", "None"]


@EVERY
def test_every_incident_is_a_row(name: str, example: Path, tmp_path: Path, using: Context) -> None:
    records = records_of(example, using)
    rows = READERS[name](put(name, records, tmp_path / name, using))
    assert [row["id"] for row in rows] == [record.incident.id for record in records]
    assert all(row["review"] in ("proposed", "proposed by a program") for row in rows)
    assert {row["place"] for row in rows} == {r.incident.place.name if r.incident.place else None for r in records}


@EVERY
def test_no_incidents_are_an_empty_table(name: str, tmp_path: Path, using: Context) -> None:
    folder = put(name, [], tmp_path / name, using)
    assert (folder / "about.json").exists()
    if name != "geojson":
        assert READERS[name](folder) == []


@EVERY
def test_a_place_that_nobody_knows_is_still_a_place(name: str, tmp_path: Path, using: Context) -> None:
    within = Container("ريف المدينة", None, None, None, None)
    place = Place("قرية السنابل", None, None, None, None, Status.UNRESOLVED, Basis.STATED, within)
    (row,) = READERS[name](put(name, [changed(bare(1), place=place)], tmp_path / name, using))
    assert (row["place"], row["place_latin"], row["place_within"]) == (
        "قرية السنابل",
        "al-Sanabl village",
        "ريف المدينة",
    )
    assert (row["lat"], row["lon"], row["precision"]) == (None, None, None)


@pytest.mark.parametrize("name", ["csv", "xlsx", "geojson"])
def test_no_text_is_a_formula(name: str, tmp_path: Path, using: Context) -> None:
    place = Place("=1+1", None, 34.5, 40.25, Precision.TOWN, Status.RESOLVED, Basis.STATED)
    (row,) = READERS[name](put(name, [changed(bare(1), place=place)], tmp_path / name, using))
    assert row["place"] == ("'=1+1" if name == "csv" else "=1+1")


def test_a_column_means_the_same_everywhere() -> None:
    told: dict[str, set[object]] = {}
    for name in ("csv", "xlsx", "geojson"):
        for column in words_of(name).tables["incidents"]:
            told.setdefault(column.name, set()).add(column)
    # A workbook has dates only where the day is known, and says so.
    assert {name for name, columns in told.items() if len(columns) > 1} == {"day_first", "day_last"}


@pytest.mark.parametrize("language", Language)
def test_losses_count_what_other_formats_hold(
    language: Language, example: Path, tmp_path: Path, using: Context
) -> None:
    records = records_of(example, using)
    text = (put("csv", records, tmp_path / "csv", using, language) / "losses.json").read_text("utf-8")
    claims = sum(len(record.claims) for record in records)
    assert claims > 0
    assert f'"code": "chains",\n      "count": {claims},' in text
