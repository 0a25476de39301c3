from collections.abc import Callable
from pathlib import Path

import pytest

from isnad.errors import IsnadError
from isnad.gazetteer.index import Gazetteer
from isnad.model.terms import Precision

Write = Callable[[str], Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def put(text: str) -> Path:
        path = tmp_path / "mine.csv"
        path.write_bytes(text.encode())
        return path

    return put


def load(path: Path) -> Gazetteer:
    return Gazetteer.load([path], with_shipped=False)


def test_whole_row(write: Write) -> None:
    table = (
        "name_ar,name_en,lat,lon,governorate,precision,seen,id,source\n"
        "القرية,The village,35.5,-40.25,Aleppo,village,3,v:1,a survey\n"
    )
    (row,) = load(write(table)).rows
    assert (row.id, row.name_ar, row.name_en, row.lat, row.lon) == ("v:1", "القرية", "The village", 35.5, -40.25)
    assert (row.governorate, row.precision, row.source) == ("Aleppo", Precision.VILLAGE, "a survey")


def test_other_names_and_country(write: Write) -> None:
    table = "name_ar,also,lat,lon,country\nالقرية,قرية أولى| الأولى |,35,40,SY\nالبلدة,,35,40,\n"
    first, second = load(write(table)).rows
    assert (first.also, first.country) == (("قرية أولى", "الأولى"), "SY")
    assert (second.also, second.country) == ((), "")


def test_three_columns_are_enough(write: Write) -> None:
    (row,) = load(write("\ufefflon , lat,name_ar\r\n0,0, القرية \r\n\r\n")).rows
    assert (row.id, row.name_ar, row.lat, row.lon) == ("mine:1", "القرية", 0.0, 0.0)
    assert (row.name_en, row.governorate, row.precision, row.source) == ("", "", None, "mine")


@pytest.mark.parametrize(
    ("stated", "precision"),
    [
        ("city", Precision.CITY),
        ("exact_location_via_airwars", Precision.EXACT_AIRWARS),
        ("exact_location", Precision.EXACT_OTHER),
        ("within_100m", Precision.WITHIN_100M),
        ("within_1m", Precision.WITHIN_1M),
        ("", None),
    ],
)
def test_precision(write: Write, stated: str, precision: Precision | None) -> None:
    (row,) = load(write(f"name_ar,lat,lon,precision\nالقرية,35,40,{stated}\n")).rows
    assert row.precision is precision


@pytest.mark.parametrize(
    ("bad", "code"),
    [
        (",35,40,city", "gazetteer.no_name"),
        ("القرية,,40,city", "gazetteer.coordinates"),
        ("القرية,35", "gazetteer.coordinates"),
        ("القرية,91,40,city", "gazetteer.swapped"),
        ("القرية,181,40,city", "gazetteer.coordinates"),
        ("القرية,91,91,city", "gazetteer.coordinates"),
        ("القرية,35,-180.5,city", "gazetteer.coordinates"),
        ("القرية,nan,40,city", "gazetteer.coordinates"),
        ("القرية,35,inf,city", "gazetteer.coordinates"),
        ('القرية,"35,5",40,city', "gazetteer.coordinates"),
        ("القرية,35,40,somewhere", "gazetteer.precision"),
        ('"القرية" x,35,40,city', "gazetteer.broken_row"),
    ],
)
def test_bad_row_is_one_issue_and_the_rest_is_read(write: Write, bad: str, code: str) -> None:
    path = write(f"name_ar,lat,lon,precision\nأولى,35,40,city\n{bad}\nثالثة,36,41,town\n")
    found = load(path)
    assert [row.name_ar for row in found.rows] == ["أولى", "ثالثة"]
    assert [(issue.where, issue.reason.code) for issue in found.issues] == [(f"{path}:3", code)]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "gazetteer.empty"),
        (b" \n\n", "gazetteer.empty"),
        (b"name,lat,lon\n", "gazetteer.columns"),
        (b"name_ar,lat\n", "gazetteer.columns"),
        (b'"na"me_ar,lat,lon\n', "gazetteer.columns"),
        ("name_ar,lat,lon\nالقرية,1,2\n".encode("cp1256"), "gazetteer.encoding"),
    ],
)
def test_table_that_is_no_gazetteer_is_refused(tmp_path: Path, content: bytes, code: str) -> None:
    path = tmp_path / "mine.csv"
    path.write_bytes(content)
    with pytest.raises(IsnadError) as refused:
        load(path)
    assert refused.value.code == code
    assert str(path) in refused.value.message


@pytest.mark.parametrize(("name", "code"), [("none.csv", "gazetteer.no_such_path"), (".", "gazetteer.unreadable")])
def test_path_without_a_table_is_refused(tmp_path: Path, name: str, code: str) -> None:
    with pytest.raises(IsnadError) as refused:
        load(tmp_path / name)
    assert refused.value.code == code
