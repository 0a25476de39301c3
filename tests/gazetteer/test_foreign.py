from pathlib import Path

import pytest

from isnad.errors import IsnadError
from isnad.gazetteer.foreign import Foreign, Reading, read_foreign
from isnad.gazetteer.mapping import parse_map
from isnad.gazetteer.shipped import Towns
from isnad.model.terms import Precision

from .made import dump_line, workbook

PATH = Path("places")
HEADER = "name_ar,lat,lon\n"


def read(data: bytes | str, how: Reading | None = None) -> Foreign:
    return read_foreign(data if isinstance(data, bytes) else data.encode(), PATH, how or Reading("mine"))


def refused(data: bytes | str, how: Reading | None = None) -> IsnadError:
    with pytest.raises(IsnadError) as told:
        read(data, how)
    return told.value


def test_dump_of_geonames() -> None:
    lines = [
        dump_line(1, "Wādī al Ward", "Wadi al Ward,وادي الورد", (35.1, 40.2), people=7000),
        dump_line(2, "Ward", "محافظة الورد", (35.1, 40.1), ("A", "ADM1")),
        dump_line(3, "Nowhere", "Nirgends", (35.1, 40.2)),
        dump_line(4, "Jabal", "جبل الورد", (35.1, 40.2), ("T", "MT")),
        dump_line(5, "Khirbah", "خربة الورد", (35.1, 40.2), ("P", "PPLQ")),
        dump_line(6, "Ḩayy", "حي الورد", (35.1, 40.2), ("P", "PPLX")),
    ]
    found = read("\n".join(lines) + "\n")
    assert [(row.id, row.name_ar, row.precision) for row in found.rows] == [
        ("geonames:1", "وادي الورد", Precision.TOWN),
        ("geonames:2", "محافظة الورد", Precision.PROVINCE_GOVERNORATE),
        ("geonames:6", "حي الورد", Precision.NEIGHBOURHOOD_AREA),
    ]
    town = found.rows[0]
    assert (town.lat, town.lon, town.governorate, town.country) == (35.1, 40.2, "Ward", "SY")
    assert (town.source, found.source, found.licence) == ("GeoNames, CC BY 4.0", "GeoNames, CC BY 4.0", "CC BY 4.0")
    assert (found.nameless, found.issues) == (1, ())


@pytest.mark.parametrize(
    ("people", "code", "precision"),
    [
        (0, "PPL", Precision.VILLAGE),
        (4999, "PPL", Precision.VILLAGE),
        (5000, "PPLA2", Precision.TOWN),
        (30000, "PPL", Precision.CITY),
        (0, "PPLA", Precision.CITY),
        (0, "PPLC", Precision.CITY),
    ],
)
def test_precision_of_a_settlement(people: int, code: str, precision: Precision) -> None:
    (row,) = read(dump_line(1, "Ward", "ورد", (35, 40), ("P", code), people)).rows
    assert row.precision is precision


def test_bad_lines_of_a_dump_are_told_and_the_rest_is_read() -> None:
    good = dump_line(1, "Ward", "ورد", (35.1, 40.2))
    bad = ["cut off", dump_line(2, "Nahr", "نهر", ("north", 40)), dump_line(3, "Bayt", "بيت", (40.2, 35.1)), good]
    found = read("\n".join([good, *bad]))
    assert [row.id for row in found.rows] == ["geonames:1"]
    assert [(issue.where, issue.reason.code) for issue in found.issues] == [
        ("places:2", "gazetteer.broken_row"),
        ("places:3", "gazetteer.coordinates"),
        ("places", "gazetteer.id_taken"),
        ("places (geonames:3)", "gazetteer.swapped"),
    ]


@pytest.mark.parametrize(
    "header",
    [
        "admin1Name_en,admin4Name_en,admin4Name_ar,admin4Pcode,LATITUDE,LONGITUDE",
        "ADM1_EN,ADM4_EN,ADM4_AR,PCODE,Y,X",
        "adm1_name_en,adm4_name_en,adm4_name_ar,adm4_pcode,Point_Y,Point_X",
        "Governorate,Name EN,Name AR,P-Code,Latitude,Long",
    ],
)
@pytest.mark.parametrize("mark", [",", ";", "\t"])
def test_populated_places_of_ocha(header: str, mark: str) -> None:
    rows = [header, "Ward,Wadi,الوادي,W01,35.1,40.2", "Ward,Nahr,النهر,W02,35.2,40.3"]
    found = read("\ufeff" + "\r\n".join(row.replace(",", mark) for row in rows), Reading("w", country="SY"))
    assert [(row.id, row.name_ar, row.name_en, row.lat, row.lon) for row in found.rows] == [
        ("W01", "الوادي", "Wadi", 35.1, 40.2),
        ("W02", "النهر", "Nahr", 35.2, 40.3),
    ]
    assert {(row.governorate, row.country, row.source) for row in found.rows} == {("Ward", "SY", "places")}


def test_the_finest_level_names_the_place_and_says_how_fine_it_is() -> None:
    table = "ADM1_AR,ADM2_AR,ADM3_AR,ADM0_PCODE,lat,lon\nالورد,الوادي,النهر,SY,35,40\n"
    (row,) = read(table).rows
    assert (row.name_ar, row.precision, row.governorate, row.country) == ("النهر", Precision.SUBDISTRICT, "الورد", "SY")
    (village,) = read("ADM4_AR,lat,lon\nالنهر,35,40\n").rows
    assert village.precision is Precision.VILLAGE


def test_mapping_goes_before_names() -> None:
    table = "name_ar,title,lat,lon,south\nأولى,ثانية,1,40,35\n"
    (row,) = read(table, Reading("m", parse_map(["name_ar=title", "lat=south"]), source="a survey")).rows
    assert (row.id, row.name_ar, row.lat, row.lon, row.source) == ("m:1", "ثانية", 35.0, 40.0, "a survey")


@pytest.mark.parametrize("shared", [True, False])
def test_workbook(shared: bool) -> None:
    rows: list[list[object]] = [
        ["Name AR", "PCODE", "Y", "X"],
        ["الوادي", "", 35.5, 40.25],
        ["النهر & البحر", "P2", 36, 41],
        ["", "", "", ""],
    ]
    found = read(workbook(rows, shared=shared))
    assert [(row.id, row.name_ar, row.lat, row.lon) for row in found.rows] == [
        ("mine:1", "الوادي", 35.5, 40.25),
        ("P2", "النهر & البحر", 36.0, 41.0),
    ]


@pytest.mark.parametrize(
    ("bad", "code"),
    [
        (",35,40", "gazetteer.no_name"),
        ("Qarya,35,40", "gazetteer.not_arabic"),
        ("قرية,,40", "gazetteer.coordinates"),
        ("قرية,100,40", "gazetteer.swapped"),
        ('"قرية" x,35,40', "gazetteer.broken_row"),
    ],
)
def test_bad_row_is_told_and_the_rest_is_read(bad: str, code: str) -> None:
    found = read(f"{HEADER}أولى,35,40\n{bad}\nثانية,35,40\n")
    assert [row.name_ar for row in found.rows] == ["أولى", "ثانية"]
    assert [(issue.where, issue.reason.code) for issue in found.issues] == [("places:3", code)]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (HEADER, "gazetteer.no_places"),
        (f"{HEADER}Qarya,35,40\n", "gazetteer.no_places"),
        ("اسم,lat,lon\nقرية,35,40\n", "gazetteer.columns"),
        (f"{HEADER}قرية,35,40\n".encode("cp1256"), "gazetteer.encoding"),
        (b"\xff\xfe\x00", "gazetteer.binary"),
        (b"\x7fELF\x02\x01\x00\x00" + bytes(range(256)), "gazetteer.binary"),
        (b"plain\x00text", "gazetteer.binary"),
        (b"PK\x03\x04 no archive", "gazetteer.broken_workbook"),
        (workbook([["Name AR", "Y"]]), "gazetteer.columns"),
        (workbook([]), "gazetteer.columns"),
    ],
)
def test_table_that_is_refused(data: bytes | str, code: str) -> None:
    error = refused(data)
    assert error.code == code
    assert "places" in error.message


@pytest.mark.parametrize("encoding", ["cp1256", "iso8859_6", "utf-16"])
def test_encoding_that_is_said(encoding: str) -> None:
    (row,) = read(f"{HEADER}القرية,35,40\n".encode(encoding), Reading("m", encoding=encoding)).rows
    assert row.name_ar == "القرية"


def test_encoding_that_a_mark_tells() -> None:
    (row,) = read(f"{HEADER}القرية,35,40\n".encode("utf-16")).rows
    assert row.name_ar == "القرية"


def test_encoding_that_nobody_knows() -> None:
    assert refused(HEADER, Reading("m", encoding="arabic-9")).code == "gazetteer.no_such_encoding"


@pytest.mark.parametrize("pair", ["lat", "=Y", "lat=", "height=Z", ""])
def test_mapping_that_says_nothing(pair: str) -> None:
    with pytest.raises(IsnadError) as told:
        parse_map([pair])
    assert told.value.code == "gazetteer.mapping"


def test_mapping_that_names_no_column() -> None:
    error = refused(f"{HEADER}قرية,35,40\n", Reading("m", {"lat": "Y"}))
    assert (error.code, "name_ar, lat, lon" in error.hint) == ("gazetteer.mapping", True)


def test_swapped_by_the_rest_of_the_table() -> None:
    rows = [f"قرية {name},{35 + at / 100},{40 + at / 100}" for at, name in enumerate("ابتثجحخدذرزسشصضطظعغفقكلم")]
    found = read("\n".join([HEADER.strip(), *rows, "المقلوبة,40.1,35.1", "البعيدة,52.5,13.4"]))
    assert {row.name_ar for row in found.rows} >= {"البعيدة", "قرية م"}
    assert [(issue.reason.code, issue.where) for issue in found.issues] == [("gazetteer.swapped", "places (mine:25)")]


@pytest.mark.parametrize("exchanged", [True, False])
def test_columns_exchanged_as_a_whole(exchanged: bool) -> None:
    towns = list(Towns(["LB"]).rows())[:8]
    rows = [
        f"{town.name_ar},{town.lon},{town.lat}" if exchanged else f"{town.name_ar},{town.lat},{town.lon}"
        for town in towns
    ]
    table = "\n".join([HEADER.strip(), *rows])
    if exchanged:
        assert refused(table).code == "gazetteer.all_swapped"
    else:
        assert len(read(table).rows) == 8
