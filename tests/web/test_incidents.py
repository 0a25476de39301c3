"""The list of incidents: one selection as a table, a map and along time, for people and for programs."""

import html
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from urllib.parse import urlencode

import pytest

from isnad.model.decision import AcceptClaim, SetFigure
from isnad.model.grade import AttributionGrade, HarmGrade
from isnad.present.dossier.map_lines import shipped_lines
from isnad.store.draft_rows import IncidentRow
from isnad.store.draft_writer import DraftWriter
from isnad.store.selection import Spot
from isnad.store.store import Store
from isnad.store.upgrade import DRAFTED
from isnad.web.selecting import Shown, View, name_of
from store.listed import listed, put

from .asking import Browser, entered

WELL, HILL = (36.5, 37.25), (35.125, 38.0)
SCRIPT = '<script>alert("1")</script>'
SET = SetFigure("c-1", "killed", 6, 8, "عدّدت الأسماء وسألت أمّ سعد", "amal", "2026-01-02T03:04:05.678Z")
ROWS = (
    listed(1, "تل الصفصاف", point=HILL, day=date(2016, 3, 31), grade="Fair", killed=(0, 0), worth=2.5),
    listed(2, "قرية الصفصاف", point=WELL, day=date(2016, 4, 1), killed=(4, 300), worth=2.0, decided=(SET,)),
    listed(3, "قرية الصفصاف", point=WELL, day=date(2017, 1, 1), attribution="Declared strike", killed=(1, None)),
    listed(4, f"دير {SCRIPT}", point=(35.0, 39.0), day=date(2016, 4, 1), status="signed_off", worth=9.0),
    listed(5, None, grade="Weak", status="changed", worth=1.0),
)
PARTIES = {1: ("russia", "sdf"), 2: ("russia",), 4: (SCRIPT,)}


def fill(case: Path, *rows: IncidentRow) -> Path:
    """The case with these incidents and no others."""
    with Store.in_file(case / "case.sqlite").writing() as writer:
        DraftWriter(writer.connection).clear()
        put(writer, rows, PARTIES if rows else {})
    return case


@pytest.fixture
def filled(case: Path) -> Path:
    return fill(case, *ROWS)


@pytest.fixture
def asked(filled: Path) -> Iterator[Browser]:
    yield from entered(filled)


def shown(browser: Browser, **query: str) -> list[int]:
    """Numbers of the incidents that a page lists, in their order."""
    page = browser.get("/incidents", params=query)
    assert page.status_code == 200
    return [int(number) for number in re.findall(r'href="/incidents/i-(\d+)"', page.text)]


def listed_by_api(browser: Browser, **query: str) -> list[int]:
    answer = browser.get("/api/incidents", params=query)
    assert answer.status_code == 200
    return [incident["number"] for incident in answer.json()["incidents"]]


QUERIES: dict[str, tuple[dict[str, str], list[int]]] = {
    "nothing": ({}, [4, 1, 2, 5, 3]),
    "an empty form": (
        dict.fromkeys(("place", "since", "until", "party", "grade", "attribution", "status"), ""),
        [4, 1, 2, 5, 3],
    ),
    "a place": ({"place": "الصَّفصاف"}, [1, 2, 3]),
    "a place in Latin letters": ({"place": "Tall al-Safsaf"}, []),
    "part of a place in Latin letters": ({"place": "safsaf"}, [1, 2, 3]),
    "a place in Latin letters nobody has": ({"place": "zzz"}, []),
    "exactly a place": ({"at": name_of(Spot("قريه الصفصاف", *WELL))}, [2, 3]),
    "days": ({"since": "2016-04-01", "until": "2016-12-31"}, [4, 2]),
    "no day": ({"undated": "true"}, [5]),
    "no point": ({"unlocated": "true"}, [5]),
    "a party": ({"party": "russia", "order": "number"}, [1, 2]),
    "a party with a script for a name": ({"party": SCRIPT}, [4]),
    "a grade": ({"grade": "Weak"}, [5]),
    "no grade": ({"grade": "none", "order": "number"}, [2, 3, 4]),
    "a grade of attribution": ({"attribution": "Declared strike"}, [3]),
    "a status": ({"status": "signed_off"}, [4]),
    "an order": ({"order": "killed"}, [2, 3, 1, 4, 5]),
    "an order backwards": ({"order": "day", "backwards": "true"}, [1, 2, 4, 3, 5]),
    "a page that there is not": ({"page": "2"}, []),
}


@pytest.mark.parametrize(("query", "expected"), QUERIES.values(), ids=QUERIES)
def test_pages_and_programs_get_the_same(asked: Browser, query: dict[str, str], expected: list[int]) -> None:
    assert shown(asked, **query) == expected
    assert listed_by_api(asked, **query) == expected


@pytest.mark.parametrize(
    "query",
    [
        {"since": "yesterday"},
        {"until": "2016-13-01"},
        {"grade": "Good"},
        {"attribution": "fair"},
        {"status": "read"},
        {"order": "name"},
        {"page": "0"},
        {"page": "x"},
        {"at": "here"},
        {"at": "x,1,y"},
        {"at": "1,,y"},
        {"place": "x" * 201},
        {"undated": "perhaps"},
    ],
)
def test_what_can_not_be_asked_is_refused_by_the_name_of_its_field(asked: Browser, query: dict[str, str]) -> None:
    page, problem = asked.get("/incidents", params=query), asked.get("/api/incidents", params=query)
    assert (page.status_code, problem.status_code) == (422, 422)
    assert problem.json()["hint"].startswith(next(iter(query)))
    assert asked.get("/api/incidents/points", params=query).status_code == 422


@pytest.mark.parametrize("query", [{"view": "globe"}, {"unit": "century", "view": "timeline"}])
def test_a_view_that_there_is_not(asked: Browser, query: dict[str, str]) -> None:
    assert asked.get("/incidents", params=query).status_code == 422


@pytest.mark.parametrize("view", [*View])
@pytest.mark.parametrize("language", ["en", "ar"])
def test_every_view_counts_one_selection(asked: Browser, view: str, language: str) -> None:
    text = asked.get("/incidents", params={"view": view, "lang": language, "place": "الصفصاف"}).text
    counted = {"en": "3 incidents", "ar": "3 حوادث"}[language]
    assert f"<strong>{counted}</strong>" in text
    assert f'<html lang="{language}"' in text
    for other in View:
        query = {"place": "الصفصاف"} | ({} if other is View.TABLE else {"view": other})
        assert f'href="/incidents?{html.escape(urlencode(query))}"' in text
    assert " style=" not in text
    assert "<style" not in text


def test_names_are_only_words(asked: Browser) -> None:
    for query in (
        {},
        {"view": "map"},
        {"place": SCRIPT},
        {"party": SCRIPT},
        {"at": f",,{SCRIPT}"},
        {"place": '" onfocus="'},
    ):
        text = asked.get("/incidents", params=query).text
        assert "<script>" not in text
        assert 'onfocus="' not in text
    assert "&lt;script&gt;alert(&#34;1&#34;)" in asked.get("/incidents").text
    points = asked.get("/api/incidents/points")
    assert points.headers["Content-Type"] == "application/json"
    assert any(SCRIPT in feature["properties"]["place"] for feature in points.json()["features"])


@pytest.mark.parametrize(
    ("language", "decided", "proposed"),
    [
        ("en", "6 to 8", "set by a person; proposed: 4 to 300"),
        ("ar", "من 6 إلى 8", "حدّدها شخص؛ والاقتراح: من 4 إلى 300"),
    ],
)
def test_a_row_says_who_a_figure_is_from(asked: Browser, language: str, decided: str, proposed: str) -> None:
    text = asked.get("/incidents", params={"lang": language, "status": "proposed"}).text
    assert f'<span class="decided">{decided}</span>' in text
    assert f'<span class="beside">{proposed}</span>' in text
    assert text.count('class="decided"') == 1
    assert text.count('class="proposed"') == 5


def test_conditions_can_be_taken_back_one_by_one(asked: Browser) -> None:
    text = asked.get("/incidents", params={"place": "الصفصاف", "party": "russia", "grade": "none", "view": "map"}).text
    for name in ("place", "party", "grade"):
        kept = {"place": "الصفصاف", "party": "russia", "grade": "none", "view": "map"}
        del kept[name]
        assert f'href="/incidents?{html.escape(urlencode(kept))}"' in text
    assert 'href="/incidents?view=map" data-key="x"' in text
    assert "Remove all" not in asked.get("/incidents?order=killed").text


def test_choices_say_how_many_there_were(asked: Browser) -> None:
    text = asked.get("/incidents?status=proposed&grade=Fair").text
    assert '<option value="Fair" selected>fair (1)</option>' in text
    assert '<option value="none">none proposed (2)</option>' in text
    assert '<option value="signed_off">signed off (0)</option>' in text
    assert '<option value="russia">Russia (the state) (1)</option>' in text


def test_days_that_end_before_they_begin(asked: Browser) -> None:
    text = asked.get("/incidents?since=2017-01-01&until=2016-01-01").text
    assert "after the last" in text
    assert "No incident fits" in text
    assert "those whose day is not known are left out" in asked.get("/incidents?since=2016-01-01").text


def test_the_map_and_the_list_beside_it_hold_the_same_places(asked: Browser) -> None:
    text = html.unescape(asked.get("/incidents?view=map&lang=en").text)
    found = asked.get("/api/incidents/points?lang=en").json()
    assert (found["places"], found["pages"], found["type"]) == (3, 1, "FeatureCollection")
    assert "3 places with a point on the map" in text
    for feature in found["features"]:
        said = feature["properties"]
        assert f'<a href="{said["page"]}" data-open>{said["place"]}</a>' in text
        assert f"<span>{said['label']}</span>" in text
        assert len(listed_by_api(asked, at=said["at"])) == said["incidents"]
    first = found["features"][0]
    assert first["properties"]["label"] == "2 incidents"
    assert first["geometry"] == {"type": "Point", "coordinates": [WELL[1], WELL[0]]}
    assert "no point" in text
    assert [f["properties"]["incidents"] for f in asked.get("/api/incidents/points?place=تل").json()["features"]] == [1]


def test_borders_come_from_the_desk_itself(asked: Browser) -> None:
    answer = asked.get("/api/map/lines")
    assert answer.headers["Content-Type"] == "application/geo+json"
    lines = answer.json()
    assert "Natural Earth" in lines["attribution"]
    assert {feature["properties"]["kind"] for feature in lines["features"]} >= {"border", "coast", "river"}
    runs = [run for feature in lines["features"] for run in feature["geometry"]["coordinates"]]
    assert len(runs) == len(shipped_lines().lines)
    assert all(-180 <= lon <= 180 and -90 <= lat <= 90 for run in runs for lon, lat in run)


@pytest.mark.parametrize(
    ("query", "unit", "bars"),
    [
        ({}, "month", ["March 2016", "April 2016", "January 2017"]),
        ({"unit": "year"}, "year", ["2016", "2017"]),
        ({"unit": "day"}, "day", ["31 March 2016", "1 April 2016", "1 January 2017"]),
        ({"until": "2016-12-31"}, "day", ["31 March 2016", "1 April 2016"]),
    ],
)
def test_the_timeline(asked: Browser, query: dict[str, str], unit: str, bars: list[str]) -> None:
    text = asked.get("/incidents", params={"view": "timeline", **query}).text
    assert re.findall(r'<th scope="row"><a [^>]*>([^<]*)</a>', text) == bars
    assert text.count("<rect ") == len(bars)
    assert re.search(rf'class="chip strong" href="[^"]*unit={unit}[^"]*" aria-current="true"', text)
    whole = re.search(r'<th scope="row"><a href="([^"]*)"', text)
    assert whole is not None
    first = html.unescape(whole[1])
    assert "view=" not in first
    assert len(re.findall(r'href="/incidents/i-', asked.get(first).text)) >= 1


def test_a_timeline_of_no_known_day(asked: Browser) -> None:
    text = asked.get("/incidents?view=timeline&undated=true").text
    assert "Of no incident of this selection is the day known." in text
    assert "<svg" not in text
    assert "undated=true" in asked.get("/incidents?view=timeline").text


def test_what_a_program_reads(asked: Browser) -> None:
    found = asked.get("/api/incidents?size=2&page=1&order=number").json()
    assert (found["total"], found["page"], found["pages"], len(found["incidents"])) == (5, 1, 3, 2)
    assert found["counts"]["grade"] == {"none": 3, "Fair": 1, "Weak": 1}
    assert found["counts"]["party"] == {"russia": 2, "sdf": 1, SCRIPT: 1}
    first, second = found["incidents"]
    assert (first["killed"], first["injured"]) == ({"low": 0, "high": 0}, {"low": None, "high": None})
    assert (first["decided"], first["parties"], first["day"]) == ([], ["russia", "sdf"], "2016-03-31")
    assert second["killed"] == {"low": 4, "high": 300}
    assert second["decided"] == [{"figure": "killed", "low": 6, "high": 8, "at": SET.at}]
    assert "أمّ سعد" not in asked.get("/api/incidents").text, "a reason may name people"
    assert asked.get("/api/incidents?size=501").status_code == 422


def test_the_description_of_the_api_holds_what_may_be_asked(asked: Browser) -> None:
    described = asked.get("/api/openapi.json").json()
    names = {parameter["name"] for parameter in described["paths"]["/api/incidents"]["get"]["parameters"]}
    assert names == {
        *("place", "at", "since", "until", "undated", "unlocated", "party", "grade", "attribution", "status"),
        *("order", "backwards", "page", "size"),
    }
    assert {"IncidentList", "ListedIncident", "PointCollection"} <= described["components"]["schemas"].keys()
    assert "/api/incidents/points" in described["paths"]


@pytest.mark.parametrize("path", ["/incidents", "/incidents?view=map", "/incidents?view=timeline"])
def test_a_case_without_incidents(case: Path, path: str) -> None:
    for browser in entered(fill(case)):
        assert "No incident is drafted in this case yet." in browser.get(path).text


def test_whoever_has_no_session_gets_nothing(asked: Browser) -> None:
    asked.cookies.clear()
    assert asked.get("/incidents").status_code == 403
    for path in ("/api/incidents", "/api/incidents/points", "/api/map/lines"):
        assert asked.get(path).status_code == 401


def test_an_address_holds_what_is_asked_and_nothing_else() -> None:
    asked = Shown(place="تل", grade=HarmGrade.FAIR, page=7, view=View.MAP, attribution=AttributionGrade.LIKELY)
    assert asked.address() == "/incidents?" + urlencode(
        {"place": "تل", "grade": "Fair", "attribution": "Likely strike", "view": "map"}
    )
    assert asked.address(place=None, grade=None, attribution=None, view=None, page=3) == "/incidents?page=3"
    assert Shown().address(undated=True, since=date(2016, 4, 1)) == "/incidents?since=2016-04-01&undated=true"
    assert Shown().address() == "/incidents"
    spot = Spot("a,b ,", 36.123456789012345, -0.1)
    assert Shown(at=name_of(spot)).spot == spot
    assert Shown(at=name_of(Spot("تل", None, None))).spot == Spot("تل", None, None)


def test_a_decision_is_counted_at_once(case: Path) -> None:
    for browser in entered(case):
        found = browser.get("/api/incidents").json()
        assert found["counts"]["status"] == {"proposed": found["total"]}
        claim = browser.get(f"/api/incidents/{found['incidents'][0]['id']}").json()["claims"][0]["claim"]["id"]
        browser.desk.decide([AcceptClaim(claim)])
        assert browser.get("/api/incidents").json()["counts"]["status"]["begun"] == 1
        with browser.desk.store.reading() as reader:
            assert reader.setting(DRAFTED) is not None
