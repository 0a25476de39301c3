"""Tables that an export parts what an incident has several of into, joined with the table of incidents."""

from datetime import date
from pathlib import Path

import pytest

from isnad.model.bounds import Bounds
from isnad.reconcile.support import FigureName
from isnad.review.codings.coding import Coding, Field
from isnad.review.codings.table import read_codings

from .made import table

INCIDENTS = (
    "incident",
    "code",
    "date",
    "location_name",
    "location_name_arabic",
    "strike_status",
    "civilian_harm_status",
)
CASUALTIES = ("incident", "casualty_type", "killed_min", "killed_max", "injured_min", "injured_max")
DAY = date(2022, 5, 31)
ONE, OTHER = "i-1111111111111111", "i-2222222222222222"


@pytest.fixture
def incidents(tmp_path: Path) -> Path:
    rows = [
        (ONE, "", "2022-05-31", "Safsaf", "الصفصاف", "Likely strike", "Fair"),
        (OTHER, "", "2022-06-02", "Tal Anbar", "تل عنبر", "Likely strike", "Fair"),
    ]
    return table(tmp_path / "incidents.csv", INCIDENTS, *rows)


def read(path: Path) -> tuple[Coding, Coding]:
    found = read_codings(path)
    assert found.issues == ()
    one, other = found.codings
    return one, other


def test_casualties_belligerents_and_victims_are_joined(incidents: Path) -> None:
    table(
        incidents.with_name("casualties.csv"),
        CASUALTIES,
        (ONE, "civilians", 3, 5, 0, 0),
        (ONE, "children", 2, 2, None, None),
        (ONE, "belligerents", 1, 1, None, None),
        (OTHER, "women", 0, 1, None, None),
    )
    table(
        incidents.with_name("belligerents.csv"),
        ("incident", "belligerent_name"),
        (ONE, "Turkish Military"),
        (ONE, "YPG"),
    )
    head = ("incident", "name", "name_arabic", "killed_or_injured")
    names = (ONE, "Salem", "سالم العلي", "killed"), (ONE, "Omar", "عمر العلي", "injured"), (OTHER, "Nour", "", "")
    table(incidents.with_name("victims.csv"), head, *names)
    one, other = read(incidents)
    assert (one.id, other.id) == (ONE, OTHER)
    assert one.figures == {
        FigureName.KILLED: Bounds(3, 5),
        FigureName.INJURED: Bounds(0, 0),
        FigureName.CHILDREN_KILLED: Bounds(2, 2),
    }
    assert other.figures == {FigureName.WOMEN_KILLED: Bounds(0, 1)}
    assert (one.parties, one.victims) == (("Turkish Military", "YPG"), ("سالم العلي",))
    assert (other.parties, other.victims) == ((), ("Nour",))
    assert set(one.told) == set(other.told) == set(Field) - {Field.STRIKE_TYPE}


def test_without_them_their_fields_are_not_told(incidents: Path) -> None:
    one, _ = read(incidents)
    assert one.told == (Field.DATE, Field.PLACE, Field.GRADE, Field.STRIKE_STATUS)
    assert one.figures == {}


def test_a_cell_of_theirs_that_cannot_be_read_is_named(incidents: Path) -> None:
    path = table(
        incidents.with_name("casualties.csv"),
        CASUALTIES,
        (ONE, "civilians", "some", 5, 1, 1),
        (OTHER, "civilians", 2, 2, 1, 1),
    )
    found = read_codings(incidents)
    assert [(issue.where, issue.reason.code) for issue in found.issues] == [(f"{path}:2", "codings.no_number")]
    assert [coding.figures.get(FigureName.KILLED) for coding in found.codings] == [None, Bounds(2, 2)]


def test_tables_beside_another_kind_of_table_are_left_alone(tmp_path: Path) -> None:
    path = table(tmp_path / "coded.csv", ("id", "date", "killed"), (ONE, "2022-05-31", 3), (OTHER, "2022-05-31", 4))
    table(tmp_path / "casualties.csv", CASUALTIES, (ONE, "civilians", 9, 9, 9, 9))
    one, _ = read(path)
    assert one.figures == {FigureName.KILLED: Bounds(3, 3)}


HEAD = ("event_id_cnty", "event_date", "actor1", "location", "fatalities")
TRACE = ((1, ONE, "proposed"), (2, OTHER, ""), (3, OTHER, ""))


@pytest.fixture
def by_day(tmp_path: Path) -> Path:
    """Three rows as a recorder of days has them, two of which are of one incident."""
    days = (("2022-05-31", "A", 1), ("2022-06-02", "B", 3), ("2022-06-03", "C", 2))
    table(tmp_path / "isnad.csv", ("row", "incident", "review"), *TRACE)
    return table(tmp_path / "acled.csv", HEAD, *(("", day, actor, "الصفصاف", n) for day, actor, n in days))


def test_a_table_of_rows_gives_the_incident_of_each(by_day: Path) -> None:
    one, two_days = read(by_day)
    assert (one.id, one.first, one.last, one.figures) == (ONE, DAY, DAY, {FigureName.KILLED: Bounds(1, 1)})
    assert (two_days.id, two_days.first, two_days.last) == (OTHER, date(2022, 6, 2), date(2022, 6, 3))
    assert two_days.figures == {FigureName.KILLED: Bounds(5, 5)}
    assert two_days.parties == ("B", "C")


def test_days_of_which_one_cannot_be_read_have_no_sum(by_day: Path) -> None:
    by_day.write_text(by_day.read_text("utf-8").replace(",3\n", ",some\n"), "utf-8")
    found = read_codings(by_day)
    assert [issue.reason.code for issue in found.issues] == ["codings.no_number"]
    assert found.codings[1].figures == {}
    by_day.write_text("\n".join(by_day.read_text("utf-8").splitlines()[:-1]), "utf-8")
    _, cut_short = read_codings(by_day).codings
    assert (cut_short.figures, Field.KILLED in cut_short.told) == ({}, False)


def test_an_internal_edition_says_so_in_all_of_its_names(incidents: Path) -> None:
    path = incidents.rename(incidents.with_name("incidents.internal.csv"))
    table(path.with_name("casualties.internal.csv"), CASUALTIES, (ONE, "civilians", 3, 5, 1, 1))
    table(path.with_name("casualties.csv"), CASUALTIES, (ONE, "civilians", 9, 9, 9, 9))
    one, _ = read(path)
    assert one.figures[FigureName.KILLED] == Bounds(3, 5)
