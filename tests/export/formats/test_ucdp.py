"""UCDP's 49 columns, read back by pandas against a schema written from what is published of them."""

from datetime import date
from pathlib import Path

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from export.formats.tables import Export
from export.incidents import CIVILIANS, PEOPLE, TOWN, days, fighters, incident, setting, told
from isnad.export.formats.ucdp import priogrid
from isnad.export.records import IncidentRecord
from isnad.model.claim import Claim
from isnad.model.place import Container
from isnad.model.terms import Event, Grain, Modality, Precision
from isnad.pipeline.context import Context
from isnad.pipeline.standing import State

COLUMNS = [
    "id",
    "relid",
    "year",
    "active_year",
    "code_status",
    "type_of_violence",
    "conflict_dset_id",
    "conflict_new_id",
    "conflict_name",
    "dyad_dset_id",
    "dyad_new_id",
    "dyad_name",
    "side_a_dset_id",
    "side_a_new_id",
    "side_a",
    "side_b_dset_id",
    "side_b_new_id",
    "side_b",
    "number_of_sources",
    "source_article",
    "source_office",
    "source_date",
    "source_headline",
    "source_original",
    "where_prec",
    "where_coordinates",
    "where_description",
    "adm_1",
    "adm_2",
    "latitude",
    "longitude",
    "geom_wkt",
    "priogrid_gid",
    "country",
    "country_id",
    "region",
    "event_clarity",
    "date_prec",
    "date_start",
    "date_end",
    "deaths_a",
    "deaths_b",
    "deaths_civilians",
    "deaths_unknown",
    "best",
    "high",
    "low",
    "gwnoa",
    "gwnob",
]
WHOLE = ("year", "number_of_sources", "event_clarity", "date_prec")
DEATHS = ("deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown", "best", "high", "low")
CODES = {
    "type_of_violence": {"1", "2", "3"},
    "where_prec": {"1", "2", "3", "4", "5", "6", "7"},
    "event_clarity": {"1", "2"},
    "date_prec": {"1", "2", "3", "4", "5"},
    "region": {"Africa", "Americas", "Asia", "Europe", "Middle East"},
}
THEIRS = [
    "id",
    "relid",
    "active_year",
    "code_status",
    "conflict_dset_id",
    "conflict_new_id",
    "conflict_name",
    "dyad_dset_id",
    "dyad_new_id",
    "side_a_dset_id",
    "side_a_new_id",
    "side_b_dset_id",
    "side_b_new_id",
    "country_id",
    "gwnoa",
    "gwnob",
    "adm_2",
]


def export(folder: Path, using: Context, *records: IncidentRecord) -> Export:
    return Export("ucdp", folder / "ucdp", using, *records)


def one(folder: Path, using: Context, record: IncidentRecord) -> dict[str, str]:
    (row,) = export(folder, using, record).rows("ucdp")
    return row


def test_columns_types_and_codes(tmp_path: Path, using: Context) -> None:
    made = export(
        tmp_path, using,
        incident(told(5), told(3, fighters("isis"), word=1), by=[("sdf", "x")]),
        incident(told(4, PEOPLE), time=days(date(2020, 2, 1), 29, Grain.MONTH), id_="i-2"),
    )  # fmt: skip
    table, typed = made.table("ucdp"), made.typed("ucdp")
    assert list(table.columns) == COLUMNS
    assert len(COLUMNS) == 49
    for column in (*WHOLE, *DEATHS):
        assert typed[column].dtype.kind == "i", column
    for column in ("latitude", "longitude"):
        assert typed[column].dtype.kind == "f"
    for column, codes in CODES.items():
        assert set(table[column].dropna()) <= codes, column
    assert (typed["best"] == typed[["deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown"]].sum(axis=1)).all()
    assert ((typed["low"] <= typed["best"]) & (typed["best"] <= typed["high"])).all()
    assert table[THEIRS].isna().all().all()


CASES: dict[str, tuple[IncidentRecord, dict[str, str | None]]] = {
    "civilians by nobody that is named": (
        incident(told(5)),
        {"deaths_civilians": "5", "best": "5", "side_a": None, "side_b": None, "type_of_violence": None,
         "dyad_name": None},
    ),
    "people of no status": (incident(told(5, PEOPLE)), {"deaths_civilians": "0", "deaths_unknown": "5", "best": "5"}),
    "a state and another": (
        incident(told(5, fighters("isis")), told(2, word=1), by=[("syrian_government", "x")]),
        {"side_a": "Government of Syria", "side_b": "IS", "dyad_name": "Government of Syria - IS",
         "type_of_violence": "1", "deaths_a": "0", "deaths_b": "5", "deaths_civilians": "2", "best": "7"},
    ),
    "no state": (
        incident(told(5, fighters("sdf")), by=[("isis", "x")]),
        {"side_a": "IS", "side_b": "SDF", "type_of_violence": "2", "deaths_a": "0", "deaths_b": "5"},
    ),
    "civilians executed": (
        incident(told(5, event=Event.EXECUTED), by=[("isis", "x")]),
        {"side_a": "IS", "side_b": "Civilians", "type_of_violence": "3", "deaths_civilians": "5"},
    ),
    "one that did it to civilians": (
        incident(told(5), by=[("russian_military", "x")]),
        {"side_a": "Government of Russia (Soviet Union)", "side_b": None, "type_of_violence": None},
    ),
    "reports differ": (
        incident(told(5), told(9, document="2")),
        {"low": "5", "best": "5", "high": "9", "number_of_sources": "2", "source_original": "ناشط 1; ناشط 2"},
    ),
    "at most": (incident(told(4), told("عشرات", PEOPLE, document="2")), {"low": "4", "high": "10", "best": "4"}),
    "a person decided": (
        incident(told(5), told(3, fighters("isis"), word=1), decided=[setting("killed", 7, 8)]),
        {"deaths_civilians": "5", "deaths_unknown": "5", "low": "10", "high": "11", "best": "10"},
    ),
    "one day": (
        incident(told(1)), {"date_prec": "1", "date_start": "2021-03-04", "date_end": "2021-03-04", "year": "2021"},
    ),
    "two days": (
        incident(told(1), time=days(date(2021, 12, 31), 2)),
        {"date_prec": "2", "date_start": "2021-12-31", "date_end": "2022-01-01", "year": "2021", "event_clarity": "2"},
    ),
    "a month": (
        incident(told(1), time=days(date(2021, 3, 1), 31, Grain.MONTH)),
        {"date_prec": "4", "date_start": "2021-03-01", "date_end": "2021-03-31"},
    ),
    "a town": (
        incident(told(1)),
        {"where_prec": "1", "latitude": "35.5", "longitude": "38.25", "geom_wkt": "POINT (38.25 35.5)",
         "priogrid_gid": str(251 * 720 + 436 + 1), "country": "Syria", "region": "Middle East", "event_clarity": "1"},
    ),
    "a place that nobody knows": (
        incident(told(1), place=msgspec.structs.replace(TOWN, lat=None, lon=None, precision=None)),
        {"where_prec": None, "latitude": None, "geom_wkt": None, "priogrid_gid": None, "country": None,
         "event_clarity": "2", "where_description": "وادي اللوز"},
    ),
    "a place known by what holds it": (
        incident(told(1), place=msgspec.structs.replace(
            TOWN, lat=None, lon=None, precision=None,
            within=Container("محافظة الرقة", None, 36.0, 39.0, Precision.PROVINCE_GOVERNORATE),
        )),
        {"where_prec": "4", "latitude": "36.0", "event_clarity": "2"},
    ),
    "a country": (
        incident(told(1), place=msgspec.structs.replace(TOWN, precision=Precision.COUNTRY)), {"where_prec": "6"},
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_cells(case: str, tmp_path: Path, using: Context) -> None:
    record, wanted = CASES[case]
    row = one(tmp_path, using, record)
    assert {column: row.get(column) for column in wanted} == wanted


LEFT: dict[str, IncidentRecord] = {
    "nothing_reported": incident(told(3, event=Event.INJURED)),
    "not_numbered": incident(told(None)),
    "nobody_killed": incident(told(0, PEOPLE)),
    "no_day": incident(told(3), time=None),
    "no_place": incident(told(3), place=None),
}


@pytest.mark.parametrize("code", LEFT)
def test_what_is_no_event_is_left_out_and_named(code: str, tmp_path: Path, using: Context) -> None:
    made = export(tmp_path, using, LEFT[code], incident(told(2), id_="i-2"))
    assert len(made.rows("ucdp")) == 1
    assert made.losses[code] == 1
    (left,) = made.rows("left_out")
    assert (left["incident"], left["reason"]) == (LEFT[code].incident.id, code)
    (row,) = made.rows("isnad")
    assert (row["row"], row["incident"]) == ("1", "i-2")


def test_what_a_person_rejected_is_not_counted(tmp_path: Path, using: Context) -> None:
    claims = (told(5), told(50, document="2"))
    row = one(tmp_path, using, incident(*claims, states=[State.WAITING, State.REJECTED]))
    assert (row["best"], row["high"]) == ("5", "5")


def test_what_rows_cannot_hold_is_told(tmp_path: Path, using: Context) -> None:
    record = incident(
        told(5), told(7, event=Event.INJURED, word=2), by=[("hurras_al_din", "x")], decided=[setting("killed", 5, 5)]
    )
    made = export(tmp_path, using, record)
    wanted = {"injured", "chains", "sides_not_told", "not_ucdps_name", "decided_not_by_side", "country_assumed"}
    assert set(made.losses) == wanted
    (row,) = made.rows("isnad")
    assert (row["decided"], row["review"], row["one_origin"]) == ("true", "proposed", "true")


def test_names_that_a_public_edition_does_not_show_count_nobody(tmp_path: Path, using: Context) -> None:
    unnamed = told(None, msgspec.structs.replace(CIVILIANS))
    made = Export("ucdp", tmp_path / "u", using, incident(told(2), told(None, word=3)), public=True)
    assert made.losses["counted_by_name"] == 1
    assert Export("ucdp", tmp_path / "i", using, incident(told(2), unnamed)).losses.get("counted_by_name") is None


@pytest.mark.parametrize(
    ("lat", "lon", "cell"),
    [(-90.0, -180.0, 1), (-89.6, -180.0, 1), (-89.5, -180.0, 721), (89.9, 179.9, 259200), (90.0, 180.0, 259200)],
)
def test_priogrid(lat: float, lon: float, cell: int) -> None:
    assert priogrid(lat, lon) == cell


CLAIMS = st.builds(
    lambda count, victims, event, word, document, mood: told(
        count, victims, event=event, word=word, document=document, modality=mood
    ),
    st.one_of(st.integers(0, 300), st.sampled_from(["عشرات", "عدد من", "مئات", "جميع"]), st.none()),
    st.sampled_from([CIVILIANS, PEOPLE, fighters(), fighters("isis"), fighters("sdf"), None]),
    st.sampled_from([Event.KILLED, Event.EXECUTED, Event.BODIES, Event.INJURED, Event.CASUALTIES, Event.STRIKE]),
    st.integers(0, 9),
    st.sampled_from("12"),
    st.sampled_from([Modality.ASSERTED, Modality.ASSERTED, Modality.NEGATED]),
)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.lists(CLAIMS, max_size=6, unique_by=lambda claim: claim.id))
def test_any_event_sums_up(tmp_path: Path, using: Context, claims: list[Claim]) -> None:
    made = export(tmp_path, using, incident(*claims, by=[("isis", "x")]))
    assert len(made.rows("ucdp")) + len(made.rows("left_out")) == 1
    for row in made.rows("ucdp"):
        sides = sum(int(row[side]) for side in ("deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown"))
        assert sides == int(row["best"])
        assert int(row["low"]) <= int(row["best"]) <= int(row["high"])
