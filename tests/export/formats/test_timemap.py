"""TimeMap's files, held against its schemas as its documentation and its validators describe them."""

import json
import re
from pathlib import Path
from typing import Any

import jsonschema
import pandas as pd
import pytest

from export.timemap.schemas import ASSOCIATION, EVENT, SOURCE
from isnad.export.case_content import case_content
from isnad.export.records import IncidentRecord
from isnad.model.decision import SetFigure
from isnad.pipeline.context import Context
from isnad.present.language import Language
from isnad.present.redaction.edition import Edition

from .made import case_of_people, exported, lost

FILES = ("events", "sources", "associations")


def read(folder: Path) -> tuple[list[Any], dict[str, Any], list[Any]]:
    internal = (folder / "events.internal.json").exists()
    made = [json.loads((folder / f"{n}{'.internal' * internal}.json").read_text("utf-8")) for n in FILES]
    return made[0], made[1], made[2]


def records(case: Path, using: Context) -> list[IncidentRecord]:
    with case_content(case, Edition.INTERNAL, using) as content:
        return list(content.incidents())


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("edition", list(Edition))
def test_files_are_as_timemap_accepts_them(
    edition: Edition, language: Language, example: Path, tmp_path: Path, using: Context
) -> None:
    events, sources, associations = read(exported("timemap", example, tmp_path / "x", using, edition, language))
    jsonschema.validate(events, {"type": "array", "minItems": 1, "items": EVENT})
    jsonschema.validate(sources, {"type": "object", "minProperties": 1, "additionalProperties": SOURCE})
    jsonschema.validate(associations, {"type": "array", "minItems": 1, "items": ASSOCIATION})


def test_everything_named_is_there(example: Path, tmp_path: Path, using: Context) -> None:
    events, sources, associations = read(exported("timemap", example, tmp_path / "x", using))
    ids = {one["id"]: one for one in associations}
    assert len(ids) == len(associations)
    for event in events:
        assert set(event["associations"]) <= set(ids)
        assert [ids[a]["title"] for a in event["associations"] if ids[a]["mode"] == "CATEGORY"] == [event["category"]]
        assert set(event["sources"]) <= set(sources)
    for key, source in sources.items():
        assert source["id"] == key
        assert source["parent"] == "" or source["parent"] in sources
    assert all("/".join(one["filter_paths"]) == one["id"] for one in associations if one["mode"] == "FILTER")
    assert all(len(one["filter_paths"]) == 2 for one in associations if one["mode"] == "FILTER")


def test_every_chain_leads_from_a_report_to_an_origin(example: Path, tmp_path: Path, using: Context) -> None:
    events, sources, _ = read(exported("timemap", example, tmp_path / "x", using))
    for event, record in zip(events, records(example, using), strict=True):
        assert len(event["sources"]) == len(record.incident.documents)
        for id_ in event["sources"]:
            passed = [id_]
            while sources[passed[-1]]["parent"]:
                passed.append(sources[passed[-1]]["parent"])
                assert len(set(passed)) == len(passed)
            assert sources[passed[0]]["type"] == "report"
            assert sources[passed[-1]]["type"] not in ("report", "teller")


def test_sides_of_origins_are_told_and_unknown_is_not_none(example: Path, tmp_path: Path, using: Context) -> None:
    _, sources, _ = read(exported("timemap", example, tmp_path / "x", using))
    camps = [origin.camp for record in records(example, using) for origin in record.incident.origins]
    sided = [source for source in sources.values() if source["affil_s"]]
    assert sided
    assert all(source["notes"] == "" for source in sided)
    origins = [source for source in sources.values() if source["type"] not in ("report", "teller")]
    assert sum(source["notes"] == "Side not known." for source in origins) == sum(
        camp.status == "unknown" for camp in camps
    )


def test_a_figure_is_told_as_a_range_and_nobody_hurt_as_0(named: Path, tmp_path: Path, using: Context) -> None:
    events, _, _ = read(exported("timemap", named, tmp_path / "x", using))
    told = {event["location"]: event["description"] for event in events}
    (nobody,) = (said for place, said in told.items() if "Takharim" in place)
    assert nobody == "Injured: 0"
    (many,) = (said for place, said in told.items() if "Safsaf" in place)
    assert re.match(r"Killed: \d", many)


def test_what_a_person_decided_is_told_as_such(named: Path, tmp_path: Path, using: Context) -> None:
    claim = next(r for record in records(named, using) for r in record.claims if r.claim.event == "killed").claim
    case = case_of_people(tmp_path, using, [SetFigure(claim.id, "killed", 4, 9, "two lists")])
    events, _, _ = read(exported("timemap", case, tmp_path / "x", using))
    assert any(event["description"].startswith("Killed: 4 to 9 (decided by a person)") for event in events)


def test_sheets_make_the_same_lists(example: Path, tmp_path: Path, using: Context) -> None:
    folder = exported("timemap", example, tmp_path / "x", using)
    events, sources, associations = read(folder)
    table = pd.read_csv(folder / "export_events.internal.csv", dtype=str, keep_default_na=False)
    for row, event in zip(table.to_dict("records"), events, strict=True):
        assert [row[f"source{n}"] for n in range(1, 13) if row[f"source{n}"]] == event["sources"]
        assert [row[f"association{n}"] for n in range(1, 9) if row[f"association{n}"]] == event["associations"]
        assert (row["date"], row["description"]) == (event["date"], event["description"])
    for name, made in (("sources", list(sources.values())), ("associations", associations)):
        sheet = pd.read_csv(folder / f"export_{name}.internal.csv", dtype=str, keep_default_na=False)
        assert list(sheet["id"]) == [one["id"] for one in made]
    assert lost(folder)["sheet"] == 0


def test_losses_say_what_timemap_does_not_show(named: Path, tmp_path: Path, using: Context) -> None:
    folder = exported("timemap", named, tmp_path / "x", using)
    events, _, _ = read(folder)
    told = lost(folder)
    assert told["no_point"] == sum(event["latitude"] == "" for event in events)
    assert told["no_point"] + told["precision"] == len(events)
    assert told["no_day"] == sum(event["date"] == "" for event in events)
    assert told["claims"] == sum(len(record.counting) for record in records(named, using))
