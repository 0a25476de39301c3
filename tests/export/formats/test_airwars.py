"""Airwars' export keys, read back by pandas against the keys of its site's export."""

from datetime import date, datetime
from pathlib import Path

import msgspec
import pytest

from export.formats.tables import Export
from export.incidents import CIVILIANS, PEOPLE, ZONE, days, document, fighters, incident, setting, told
from isnad.export.formats.airwars import media_of
from isnad.export.records import IncidentRecord
from isnad.model.claim import NamedParts
from isnad.model.grade import AttributionGrade, GradedAttribution, GradedHarm, HarmGrade
from isnad.model.interval import Time
from isnad.model.scene import Infrastructure
from isnad.model.terms import Basis, Event, Grain, Status
from isnad.model.value import Instant
from isnad.pipeline.context import Context, context
from isnad.present.transliteration import has_arabic

COLUMNS = {
    "incidents": """
incident code previous_codes permalink post_published post_modified date_type date date_end local_time_type local_time
local_time_start local_time_end local_time_of_day local_first_reported_date_time local_first_reported_by
local_first_reported_url country location_name location_name_arabic location_name_hebrew location_name_ukrainian region
latitude longitude geolocation_status geolocation_accuracy geolocation_notes geolocation_notes_internal
geolocation_sign_off_assessor geolocation_sign_off_date_time geojson_caption strike_status strike_type infrastructure
impact observation cause_of_death_injury total_strikes targeted_belligerent civilian_harm_reported civilian_harm_status
num_sources num_sources_twitter num_sources_facebook num_sources_telegram num_sources_other
""",
    "casualties": "incident casualty_type while_working killed_min killed_max injured_min injured_max",
    "belligerents": """
incident belligerent_id belligerent_name belligerent_slug type assessment_name assessment_slug deaths_conceded_min
deaths_conceded_max injuries_conceded_min injuries_conceded_max location mgrs_coordinate mgrs_accuracy
""",
    "victims": """
incident name name_arabic name_hebrew name_ukrainian gender pregnant age exact_age killed_or_injured additional_notes
url reconciliation_id group_code in_group num_group_members
""",
    "sources": "incident name language url archive_url media",
}


def export(folder: Path, using: Context, *records: IncidentRecord) -> Export:
    return Export("airwars", folder / "airwars", using, *records)


@pytest.mark.parametrize("table", COLUMNS)
def test_columns(table: str, tmp_path: Path, using: Context) -> None:
    made = export(tmp_path, using, incident(told(5)))
    assert list(made.table(table).columns) == COLUMNS[table].split()


CASUALTIES: dict[str, tuple[IncidentRecord, dict[str, tuple[str, ...]]]] = {
    "a range": (incident(told(5), told(9, document="2")), {"civilians": ("5", "9", "-", "-")}),
    "killed and injured": (
        incident(told(5), told("عشرات", event=Event.INJURED, word=3)), {"civilians": ("5", "5", "12", "24")},
    ),
    "people of no status are civilians": (incident(told(5, PEOPLE)), {"civilians": ("5", "5", "-", "-")}),
    "fighters apart": (
        incident(told(5), told("عشرات", fighters("isis"), word=1)),
        {"civilians": ("5", "5", "-", "-"), "belligerents": ("12", "24", "-", "-")},
    ),
    "nobody": (incident(told(0, PEOPLE)), {"civilians": ("0", "0", "-", "-")}),
    "nothing reported": (incident(told(9, event=Event.CASUALTIES)), {}),
    "a person decided": (
        incident(told(5), decided=[setting("killed", 6, None), setting("injured", 0, 2)]),
        {"civilians": ("6", "-", "0", "2")},
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", CASUALTIES)
def test_casualties(case: str, tmp_path: Path, using: Context) -> None:
    record, wanted = CASUALTIES[case]
    rows = export(tmp_path, using, record).rows("casualties")
    ends = ("killed_min", "killed_max", "injured_min", "injured_max")
    assert {row["casualty_type"]: tuple(row.get(end, "-") for end in ends) for row in rows} == wanted


def test_figures_of_another_profile_are_made_anew(tmp_path: Path) -> None:
    literal = context(profile="literal")
    record = incident(told("عشرات", PEOPLE), decided=[setting("injured", 1, 1)], under="literal")
    made = export(tmp_path, literal, record)
    (row,) = made.rows("casualties")
    assert (row["killed_min"], row["killed_max"], row["injured_min"]) == ("12", "24", "1")
    assert made.losses["made_anew"] == 1


def test_a_number_of_everybody_is_none_of_civilians(tmp_path: Path) -> None:
    record = incident(told(5), told(3, fighters(), word=1), decided=[setting("killed", 9, 9)], under="ucdp")
    rows = export(tmp_path, context(profile="ucdp"), record).rows("casualties")
    assert [(row["casualty_type"], row["killed_min"]) for row in rows] == [("civilians", "5"), ("belligerents", "3")]


def graded(harm: HarmGrade, whose: AttributionGrade) -> IncidentRecord:
    record = incident(told(5), by=[("russian_military", "x"), ("isis", "x")])
    found = msgspec.structs.replace(
        record.incident,
        grade=GradedHarm(harm, ()),
        attribution_grade=GradedAttribution(whose, ()),
        strike_types=("Airstrike", "Artillery"),
        infrastructure=("School",),
        infrastructure_by=(Infrastructure("school", "School", ()), Infrastructure("university", "University", ())),
        time_of_day="during_the_night",
    )
    return IncidentRecord(found, record.review, record.claims, record.documents)


@pytest.mark.parametrize(
    ("whose", "type_"), [(AttributionGrade.DECLARED, "Known"), (AttributionGrade.LIKELY, "Suspected")]
)
def test_grades_and_belligerents(whose: AttributionGrade, type_: str, tmp_path: Path, using: Context) -> None:
    made = export(tmp_path, using, graded(HarmGrade.FAIR, whose))
    (row,) = made.rows("incidents")
    assert row["civilian_harm_status"] == "Fair"
    assert row["strike_status"] == str(whose)
    assert (row["strike_type"], row["infrastructure"], row["impact"]) == ("Airstrike; Artillery", "School", "education")
    assert (row["local_time_type"], row["local_time_of_day"]) == ("approximate_time_of_day", "during_the_night")
    told_ = [(one["belligerent_name"], one["type"]) for one in made.rows("belligerents")]
    assert told_ == [("Russian Military", type_), ("Islamic State", type_)]
    assert made.losses["not_airwars_label"] == 1


def test_when_where_and_who_told_first(tmp_path: Path, using: Context) -> None:
    start = Instant.of(datetime(2021, 3, 4, 13, 20, tzinfo=ZONE))
    minute = Time(start, Instant.of(start.replace(minute=21)), Grain.MINUTE, Status.RESOLVED, Basis.STATED)
    made = export(
        tmp_path, using, incident(told(5), time=minute), incident(told(5), time=days(date(2021, 3, 4), 2), id_="i-2"),
        incident(told(5), time=None, place=None, id_="i-3"),
    )  # fmt: skip
    exact, ranged, nowhere = made.rows("incidents")
    assert (exact["date"], exact["local_time_type"], exact["local_time"]) == ("2021-03-04", "exact", "13:20")
    assert (ranged["date_type"], ranged["date"], ranged["date_end"]) == ("date_range", "2021-03-04", "2021-03-05")
    assert (exact["local_first_reported_by"], exact["local_first_reported_date_time"]) == ("صوت الوادي", "2021-03-05")
    assert (exact["location_name_arabic"], exact["latitude"], exact["geolocation_accuracy"]) == (
        "وادي اللوز", "35.5", "town",
    )  # fmt: skip
    assert exact["country"] == "Syria"
    assert not {"date", "latitude", "country", "location_name"} & set(nowhere)
    assert (made.losses["no_day"], made.losses["no_place"]) == (1, 1)


@pytest.mark.parametrize(
    ("record", "wanted"),
    [(incident(told(5)), "Yes"), (incident(told(0, PEOPLE)), "No"), (incident(told(5, event=Event.LEFT)), None)],
)
def test_harm_reported(record: IncidentRecord, wanted: str | None, tmp_path: Path, using: Context) -> None:
    (row,) = export(tmp_path, using, record).rows("incidents")
    assert row.get("civilian_harm_reported") == wanted


def test_victims_are_those_named_dead(tmp_path: Path, using: Context) -> None:
    names = ("ليلى حمود العلي", "سامر ياسين الحسن")
    listed = msgspec.structs.replace(CIVILIANS, names=names, named=NamedParts(women=names[:1]))
    rows = export(tmp_path, using, incident(told(2, listed))).rows("victims")
    assert [(row["name_arabic"], row.get("gender")) for row in rows] == [(names[0], "female"), (names[1], None)]
    assert not any(has_arabic(row["name"]) for row in rows)


@pytest.mark.parametrize(
    ("url", "medium"),
    [
        ("https://twitter.com/a/status/1", "Twitter"),
        ("https://x.com/a/status/1", "Twitter"),
        ("https://mobile.twitter.com/a", "Twitter"),
        ("https://www.facebook.com/a", "Facebook"),
        ("https://t.me/a/1", "Telegram"),
        ("https://nott.me/a", "other"),
        ("https://example.org/twitter.com", "other"),
        ("no address", "other"),
        (None, "other"),
    ],
)
def test_media(url: str | None, medium: str) -> None:
    assert media_of(document("1", url)) == medium
