"""ACLED's columns, read back by pandas against a schema written from its codebook."""

from datetime import date
from pathlib import Path

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from export.formats.tables import Export
from export.formats.test_ucdp import CLAIMS
from export.incidents import PEOPLE, TOWN, days, fighters, incident, setting, told
from isnad.case.drafting.standing import Review
from isnad.export.records import IncidentRecord
from isnad.model.claim import Claim
from isnad.model.terms import Event, Grain, Precision
from isnad.pipeline.context import Context

COLUMNS = [
    "event_id_cnty",
    "event_date",
    "year",
    "time_precision",
    "disorder_type",
    "event_type",
    "sub_event_type",
    "actor1",
    "assoc_actor_1",
    "inter1",
    "actor2",
    "assoc_actor_2",
    "inter2",
    "interaction",
    "civilian_targeting",
    "iso",
    "region",
    "country",
    "admin1",
    "admin2",
    "admin3",
    "location",
    "latitude",
    "longitude",
    "geo_precision",
    "source",
    "source_scale",
    "notes",
    "fatalities",
    "tags",
    "timestamp",
]
INTERS = {
    "State forces", "Rebel group", "Political militia", "Identity militia", "Rioters", "Protesters", "Civilians",
    "External/Other forces",
}  # fmt: skip
CODES = {
    "time_precision": {"1", "2", "3"},
    "geo_precision": {"1", "2", "3"},
    "disorder_type": {"Political violence", "Demonstrations", "Strategic developments"},
    "event_type": {
        "Battles", "Protests", "Riots", "Explosions/Remote violence", "Violence against civilians",
        "Strategic developments",
    },
    "inter1": INTERS,
    "inter2": INTERS,
    "civilian_targeting": {"Civilians targeted"},
}  # fmt: skip
THEIRS = ["event_id_cnty", "admin2", "admin3", "source_scale", "tags", "timestamp"]
TWO_DAYS = days(date(2021, 3, 4), 2)


def export(folder: Path, using: Context, *records: IncidentRecord) -> Export:
    return Export("acled", folder / "acled", using, *records)


def test_columns_types_and_codes(tmp_path: Path, using: Context) -> None:
    made = export(
        tmp_path, using,
        incident(told(5, method="airstrike"), told(3, fighters("isis"), word=1), by=[("syrian_government", "x")]),
        incident(told("عدد من", PEOPLE, method="artillery"), time=TWO_DAYS, id_="i-2"),
        incident(told(3, event=Event.LEFT), id_="i-3"),
    )  # fmt: skip
    table, typed = made.table("acled"), made.typed("acled")
    assert list(table.columns) == COLUMNS
    assert len(COLUMNS) == 31
    for column in ("year", "time_precision", "iso", "geo_precision", "fatalities"):
        assert typed[column].dtype.kind == "i", column
    for column in ("latitude", "longitude"):
        assert typed[column].dtype.kind == "f"
    for column, codes in CODES.items():
        assert set(table[column].dropna()) <= codes, column
    assert table["event_date"].str.fullmatch(r"\d{4}-\d{2}-\d{2}").all()
    assert table[["event_date", "event_type", "sub_event_type", "location", "notes", "source"]].notna().all().all()
    assert table[THEIRS].isna().all().all()


CASES: dict[str, tuple[IncidentRecord, dict[str, str | None]]] = {
    "an air strike on civilians": (
        incident(told(5, method="airstrike"), by=[("russian_military", "x")]),
        {"event_type": "Explosions/Remote violence", "sub_event_type": "Air/drone strike",
         "disorder_type": "Political violence", "actor1": "Military Forces of Russia (2000-)",
         "inter1": "External/Other forces", "actor2": "Civilians (Syria)", "inter2": "Civilians",
         "interaction": "External/Other forces-Civilians", "civilian_targeting": "Civilians targeted",
         "fatalities": "5"},
    ),
    "fighters and civilians": (
        incident(told(5, method="artillery"), told(3, fighters("isis"), word=1), by=[("syrian_government", "x")]),
        {"actor1": "Military Forces of Syria (2000-2024)", "inter1": "State forces", "actor2": "Islamic State (Syria)",
         "inter2": None, "interaction": None, "assoc_actor_2": "Civilians (Syria)", "civilian_targeting": None,
         "fatalities": "8"},
    ),
    "nobody is named": (
        incident(told(5, method="ied")),
        {"actor1": "Unidentified Armed Group (Syria)", "inter1": "Political militia", "actor2": "Civilians (Syria)",
         "interaction": "Political militia-Civilians"},
    ),
    "people of no status": (
        incident(told(5, PEOPLE, method="airstrike"), by=[("us_led_coalition", "x")]),
        {"actor1": "Global Coalition Against Daesh", "actor2": None, "inter2": None,
         "interaction": "External/Other forces only", "civilian_targeting": None, "fatalities": "5"},
    ),
    "two together": (
        incident(told(2, method="airstrike"), by=[("russian_military", "x"), ("syrian_government", "x")]),
        {"actor1": "Military Forces of Russia (2000-)", "assoc_actor_1": "Military Forces of Syria (2000-2024)"},
    ),
    "in dispute": (
        incident(told(2, method="airstrike"), by=[("russian_military", "x"), ("sdf", "y")]),
        {"actor1": "Unidentified Armed Group (Syria)"},
    ),
    "nothing told of what happened": (
        incident(told(3, event=Event.LEFT)),
        {"event_type": "Strategic developments", "sub_event_type": "Other", "disorder_type": "Strategic developments",
         "actor1": None, "inter1": None, "interaction": None, "fatalities": "0"},
    ),
    "reports differ": (incident(told(5), told(9, document="2")), {"fatalities": "5"}),
    "several": (incident(told("عدة")), {"fatalities": "3"}),
    "several in a large event": (
        incident(told("عدة"), told(40, PEOPLE, event=Event.INJURED, word=3)), {"fatalities": "10"},
    ),
    "tens": (incident(told("عشرات")), {"fatalities": "10"}),
    "only casualties": (incident(told(9, event=Event.CASUALTIES)), {"fatalities": "0"}),
    "a person decided": (incident(told(5), decided=[setting("killed", 7, 9)]), {"fatalities": "7"}),
    "a person decided on civilians beside fighters": (
        incident(told(5), told(3, fighters("isis"), word=1), decided=[setting("killed", 7, 9)]), {"fatalities": "10"},
    ),
    "a week": (
        incident(told(5), time=days(date(2021, 3, 1), 7, Grain.WEEK)),
        {"event_date": "2021-03-04", "time_precision": "2"},
    ),
    "a place": (
        incident(told(1), place=msgspec.structs.replace(TOWN, lat=35.123456)),
        {"latitude": "35.1235", "longitude": "38.25", "geo_precision": "1", "country": "Syria", "iso": "760",
         "region": "Middle East"},
    ),
    "a province": (
        incident(told(1), place=msgspec.structs.replace(TOWN, precision=Precision.PROVINCE_GOVERNORATE)),
        {"geo_precision": "3"},
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_cells(case: str, tmp_path: Path, using: Context) -> None:
    record, wanted = CASES[case]
    (row,) = export(tmp_path, using, record).rows("acled")
    assert {column: row.get(column) for column in wanted} == wanted


def test_an_incident_of_two_days_is_two_rows(tmp_path: Path, using: Context) -> None:
    made = export(tmp_path, using, incident(told(9, method="airstrike"), time=TWO_DAYS), incident(told(1), id_="i-2"))
    rows = made.rows("acled")
    assert [(row["event_date"], row["fatalities"]) for row in rows] == [
        ("2021-03-04", "5"), ("2021-03-05", "4"), ("2021-03-04", "1"),
    ]  # fmt: skip
    assert "The total of 9 deaths is divided among 2 days, of which this one has 5." in rows[0]["notes"]
    assert "of which this one has 4" in rows[1]["notes"]
    assert "divided" not in rows[2]["notes"]
    assert [(row["row"], row["incident"]) for row in made.rows("isnad")] == [
        ("1", "i-0000000000000001"), ("2", "i-0000000000000001"), ("3", "i-2"),
    ]  # fmt: skip
    assert made.losses["parted_into_days"] == 1


def test_nobody_and_nothing_reported_are_told_apart(tmp_path: Path, using: Context) -> None:
    made = export(tmp_path, using, incident(told(0, PEOPLE)), incident(told(9, event=Event.CASUALTIES), id_="i-2"))
    nobody, nothing = made.rows("acled")
    assert nobody["fatalities"] == nothing["fatalities"] == "0"
    assert "No report says" in nothing["notes"]
    assert "No report says" not in nobody["notes"]
    assert made.losses["nothing_reported"] == 1


def test_dead_without_a_number_are_not_nothing(tmp_path: Path, using: Context) -> None:
    made = export(tmp_path, using, incident(told(None)), incident(told(3, event=Event.INJURED), id_="i-2"))
    unnumbered, nothing = made.rows("acled")
    assert "Reports tell of dead, without a number that counts" in unnumbered["notes"]
    assert "No report says" in nothing["notes"]
    assert (made.losses["not_numbered"], made.losses["nothing_reported"]) == (1, 1)


def test_how_far_reports_go_is_told_beside_the_lowest(tmp_path: Path, using: Context) -> None:
    made = export(tmp_path, using, incident(told(5), told(9, document="2")))
    (row,) = made.rows("acled")
    assert row["fatalities"] == "5"
    assert "Reports support 5 to 9 deaths; the lowest is coded." in row["notes"]
    assert made.losses["range"] == 1


def test_an_end_that_a_person_left_open_is_told(tmp_path: Path, using: Context) -> None:
    made = export(tmp_path, using, incident(told(5), decided=[setting("killed", 6, None)]))
    (row,) = made.rows("acled")
    assert "A person set the number of the dead, 6 at least." in row["notes"]
    assert made.losses["open_end"] == 1
    assert "range" not in made.losses


def test_civilians_fight_no_battle(tmp_path: Path, using: Context) -> None:
    clash = told(None, None, event=Event.CLASH, word=7)
    made = export(tmp_path, using, incident(clash, told(3), by=[("syrian_government", "x")]))
    (row,) = made.rows("acled")
    assert row["event_type"] == "Battles"
    assert not row.keys() & {"actor2", "civilian_targeting"}
    assert made.losses["victims_not_told"] == 1


@pytest.mark.parametrize(
    ("code", "record"),
    [
        ("no_day", incident(told(3), time=None)),
        ("no_place", incident(told(3), place=None)),
        ("day_too_wide", incident(told(3), time=days(date(2021, 1, 1), 365, Grain.YEAR))),
        ("whole_country", incident(told(3), place=msgspec.structs.replace(TOWN, precision=Precision.COUNTRY))),
    ],
)
def test_what_is_no_event_is_left_out_and_named(
    code: str, record: IncidentRecord, tmp_path: Path, using: Context
) -> None:
    made = export(tmp_path, using, record)
    assert made.rows("acled") == []
    assert [(row["incident"], row["reason"]) for row in made.rows("left_out")] == [(record.incident.id, code)]
    assert made.losses[code] == 1


def test_notes_tell_the_range_the_injured_and_the_review(tmp_path: Path, using: Context) -> None:
    record = incident(
        told(5), told(9, document="2"), told(4, PEOPLE, event=Event.INJURED, word=3), review=Review.SIGNED_OFF,
        decided=[setting("killed", 6, 9)],
    )  # fmt: skip
    (row,) = export(tmp_path, using, record).rows("acled")
    assert row["notes"] == (
        f"2021-03-04, {row['location']}. Documents: 2; independent origins: 2. Signed off by a person. A person set "
        "6 to 9 deaths; the lowest is coded. Injured: 4."
    )


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.lists(CLAIMS, max_size=6, unique_by=lambda claim: claim.id), st.integers(1, 6))
def test_rows_of_days_sum_to_the_total(tmp_path: Path, using: Context, claims: list[Claim], number: int) -> None:
    def dead(many: int) -> list[int]:
        made = export(tmp_path, using, incident(*claims, time=days(date(2021, 3, 4), many)))
        return [int(row["fatalities"]) for row in made.rows("acled")]

    rows = dead(number)
    assert len(rows) == number
    assert [sum(rows)] == dead(1)
