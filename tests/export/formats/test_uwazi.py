"""Uwazi's files, read as its import reads them by its published notes."""

import json
from pathlib import Path
from typing import Any

import jsonschema
import pandas as pd
import pytest

from isnad.export.case_content import case_content
from isnad.model.decision import PublishName, SetFigure
from isnad.pipeline.context import Context
from isnad.present.language import Language
from isnad.present.redaction.edition import Edition

from .made import CHILD, HURT, case_of_people, exported, lost

TYPES = (
    *("date", "daterange", "geolocation", "image", "link", "markdown", "media", "multidate", "multidaterange"),
    *("multiselect", "nested", "numeric", "preview", "relationship", "select", "text", "generatedid"),
)
TEMPLATES = {
    "type": "object",
    "required": ["templates"],
    "properties": {
        "templates": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["name", "table", "properties"],
                "properties": {
                    "properties": {
                        "type": "array",
                        "items": {
                            "type": "object",
                            "required": ["label", "name", "type", "means"],
                            "properties": {"type": {"enum": list(TYPES)}, "name": {"pattern": "^[a-z0-9_]+$"}},
                        },
                    }
                },
            },
        }
    },
}


def tables(folder: Path) -> dict[str, pd.DataFrame]:
    internal = (folder / "incidents.internal.csv").exists()
    names = ("documents", "incidents", "people")
    return {
        n: pd.read_csv(folder / f"{n}{'.internal' * internal}.csv", dtype=str, keep_default_na=False) for n in names
    }


def templates(folder: Path) -> list[Any]:
    made = json.loads((folder / "templates.internal.json").read_text("utf-8"))
    jsonschema.validate(made, TEMPLATES)
    found: list[Any] = made["templates"]
    return found


@pytest.mark.parametrize("language", list(Language))
def test_every_column_is_a_property_and_none_has_a_language_beside_none(
    language: Language, named: Path, tmp_path: Path, using: Context
) -> None:
    folder = exported("uwazi", named, tmp_path / "x", using, language=language)
    found = tables(folder)
    for template in templates(folder):
        columns = list(found[template["table"]].columns)
        bare = [column.partition("__")[0] for column in columns if "__" in column]
        assert not set(bare) & set(columns)
        assert {column.rpartition("__")[2] for column in columns if "__" in column} == {"en", "ar"}
        assert {p["name"] for p in template["properties"]} | {"id", "title"} == {c.partition("__")[0] for c in columns}
        assert all((p["type"] == "geolocation") == p["name"].endswith("_geolocation") for p in template["properties"])


def test_titles_are_there_and_each_is_one_entitys(example: Path, tmp_path: Path, using: Context) -> None:
    found = tables(exported("uwazi", example, tmp_path / "x", using))
    for table in ("documents", "incidents"):
        assert found[table]["title"].str.len().min() > 0
        assert found[table]["title"].is_unique
        assert not found[table]["title"].str.contains("|", regex=False).any()
        assert (found[table]["id"] == "").all()


def test_relationships_lead_to_titles(named: Path, tmp_path: Path, using: Context) -> None:
    found = tables(exported("uwazi", named, tmp_path / "x", using))
    documents, incidents = set(found["documents"]["title"]), set(found["incidents"]["title"])
    assert {title for cell in found["incidents"]["documents"] for title in cell.split("|")} <= documents
    assert {title for cell in found["people"]["documents"] for title in cell.split("|")} <= documents
    assert set(found["people"]["incident"]) <= incidents
    assert len(found["people"]) > 0


def test_cells_are_as_uwazi_takes_them_apart(example: Path, tmp_path: Path, using: Context) -> None:
    incidents = tables(exported("uwazi", example, tmp_path / "x", using))["incidents"]
    with case_content(example, Edition.INTERNAL, using) as content:
        records = list(content.incidents())
    for row, record in zip(incidents.to_dict("records"), records, strict=True):
        place, figures = record.incident.place, record.incident.figures
        if row["location_geolocation"]:
            lat, lon = map(float, row["location_geolocation"].split("|"))
            assert place is not None
            assert (lat, lon) == (place.lat, place.lon)
        else:
            assert place is None or place.lat is None
        if row["when"]:
            first, last = row["when"].split(":")
            assert all(pd.Timestamp(day) for day in (first, last) if day)
        assert row["killed_low"] == ("" if figures.killed.low is None else str(figures.killed.low))
        assert row["injured_high"] == ("" if figures.injured.high is None else str(figures.injured.high))
        assert row["claims"] == str(len(record.counting))


def test_nobody_hurt_is_0_and_nothing_reported_is_empty(named: Path, tmp_path: Path, using: Context) -> None:
    incidents = tables(exported("uwazi", named, tmp_path / "x", using))["incidents"]
    (row,) = incidents[incidents["place__en"].str.contains("Takharim")].to_dict("records")
    assert (row["injured_low"], row["injured_high"], row["killed_low"], row["killed_high"]) == ("0", "0", "", "")


def test_what_a_person_decided_counts_and_is_told(named: Path, tmp_path: Path, using: Context) -> None:
    with case_content(named, Edition.INTERNAL, using) as content:
        claim = next(r.claim for r in content.claims() if r.claim.event == "killed")
    case = case_of_people(tmp_path, using, [SetFigure(claim.id, "killed", 4, None, "two lists")])
    incidents = tables(exported("uwazi", case, tmp_path / "x", using))["incidents"]
    (row,) = incidents[incidents["decided"] != ""].to_dict("records")
    assert (row["decided"], row["killed_low"], row["killed_high"]) == ("killed", "4", "")


def test_marks_and_formulas_in_what_reports_print(named: Path, tmp_path: Path, using: Context) -> None:
    folder = exported("uwazi", named, tmp_path / "x", using)
    row = tables(folder)["documents"].iloc[0]
    assert row["headline"].startswith("'=cmd")
    label, url = row["address"].split("|")
    assert (label, url) == ("عنب بلدي", "https://www.enabbaladi.net/archives/1%7C2")
    assert lost(folder)["separators"] == 0


def test_people_have_their_names_in_both_languages(named: Path, tmp_path: Path, using: Context) -> None:
    for language in Language:
        people = tables(exported("uwazi", named, tmp_path / str(language), using, language=language))["people"]
        child = people[people["name__ar"] == CHILD].iloc[0]
        assert child["name__en"].startswith("Salma")
        assert child["title"] == (CHILD if language is Language.AR else child["name__en"])
        assert child["age_group"] == ("طفل" if language is Language.AR else "child")


def test_public_people_are_those_whom_a_reviewer_put_in(tmp_path: Path, using: Context) -> None:
    case = case_of_people(tmp_path, using, [PublishName(HURT, "the family asked for it")])
    people = tables(exported("uwazi", case, tmp_path / "x", using, Edition.PUBLIC))["people"]
    assert list(people["name__ar"]) == [HURT]
