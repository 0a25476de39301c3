import os
from collections.abc import Callable
from pathlib import Path
from time import process_time

import pytest

from isnad.gazetteer.distance import distance_km
from isnad.gazetteer.index import Gazetteer

HEADER = "name_ar,lat,lon,precision,id\n"
Write = Callable[[str, str], Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def put(name: str, rows: str) -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(HEADER + rows, encoding="utf-8")
        return path

    return put


def ids(gazetteer: Gazetteer, name: str) -> list[str]:
    return [row.id for row in gazetteer.find(name)]


def test_exact_spelling_comes_first_then_order(write: Write) -> None:
    path = write("mine.csv", "قرية,35,40,,\nالقرية,36,41,,\nقرية,37,42,,\nمخيم القرية,35,40,,\n")
    found = Gazetteer.load([path], with_shipped=False)
    assert ids(found, "القرية") == ["mine:2", "mine:1", "mine:3"]
    assert ids(found, "قريه") == ["mine:1", "mine:3", "mine:2"]
    assert ids(found, "مخيم قرية") == ["mine:4"]
    assert ids(found, "القرية الفوقانية") == ids(found, "") == ids(found, "ـ") == []


def test_forms_lead_to_rows(write: Write) -> None:
    found = Gazetteer.load([write("mine.csv", "دير البلدة,35,40,,\nالقرية,36,41,,\nديرالبلدة,35,40,,\n")], False)
    forms = found.forms()
    assert forms["القريه"] == (1,)
    assert forms["ديرالبلده"] == (0, 2)
    assert forms["دير البلده"] == (0,)
    assert "قريه" not in forms
    assert found.row(1).name_ar == "القرية"
    assert [spelled[0] for spelled in found.names()] == ["دير البلده", "القريه", "ديرالبلده"]
    assert found.forms() is forms


def test_users_tables_come_first_and_ids_stay_apart(write: Write) -> None:
    one, other = write("a/mine.csv", "القرية,35,40,,\n"), write("b/mine.csv", "البلدة,36,41,,\nالقرية,35,40,,given\n")
    found = Gazetteer.load([one, other])
    first, second, third = [row.id for row in found.rows[:3]]
    assert (first, third) == ("mine:1", "given")
    assert second == f"mine@{found.hashes[1][:8]}:1"
    assert found.rows[3].source != "mine"


def test_id_that_is_taken_is_an_issue(write: Write) -> None:
    found = Gazetteer.load([write("mine.csv", "القرية,35,40,,x\nالبلدة,36,41,,x\n")], with_shipped=False)
    assert [row.name_ar for row in found.rows] == ["القرية"]
    assert [issue.reason.code for issue in found.issues] == ["gazetteer.id_taken"]


def test_hash_is_of_contents_and_order(write: Write) -> None:
    one, other = write("one.csv", "القرية,35,40,,\n"), write("other.csv", "البلدة,35,40,,\n")
    same = write("same.csv", "القرية,35,40,,\n")
    assert Gazetteer.load([one], False).hash == Gazetteer.load([same], False).hash
    hashes = {Gazetteer.load(paths, False).hash for paths in ([one], [other], [one, other], [other, one], [])}
    assert len({*hashes, Gazetteer.load([one]).hash}) == 6
    assert len(Gazetteer.load([one]).hashes) == 2


def test_shipped_places() -> None:
    shipped = Gazetteer.load()
    assert shipped.issues == ()
    assert len(shipped.rows) == 17
    assert all(row.precision is not None and row.source and row.name_en and row.governorate for row in shipped.rows)
    assert all("GeoNames" in row.source or "approximate" in row.source for row in shipped.rows)
    camp, town = shipped.find("مخيم الباغوز"), shipped.find("الباغوز")
    assert len(camp) == len(town) == 1
    assert camp != town
    assert ids(shipped, "أبو كمال") == ids(shipped, "البوكمال") != []


def test_users_place_stands_for_a_shipped_one_nearby_and_not_far_off(write: Write) -> None:
    near = Gazetteer.load([write("near.csv", "باغوز,34.41,40.95,village,\n")])
    assert ids(near, "الباغوز") == ["near:1"]
    assert len(near.rows) == 17
    far = Gazetteer.load([write("far.csv", "الباغوز,33,36,village,\n")])
    assert ids(far, "الباغوز") == ["far:1", "baghuz:town"]
    assert len(far.rows) == 18
    moved = Gazetteer.load([write("moved.csv", "الباغوز,33,36,village,baghuz:town\n")])
    assert [(row.id, row.lat) for row in moved.find("الباغوز")] == [("baghuz:town", 33.0)]
    assert moved.issues == ()


@pytest.mark.parametrize(
    ("one", "other", "km"),
    [
        ((35.0, 40.0), (35.0, 40.0), 0.0),
        ((0.0, 0.0), (0.0, 180.0), 20015.1),
        ((0.0, 0.0), (1.0, 0.0), 111.2),
        ((60.0, 0.0), (60.0, 1.0), 55.6),
        ((10.0, 179.5), (10.0, -179.5), 109.5),
    ],
)
def test_distance(one: tuple[float, float], other: tuple[float, float], km: float) -> None:
    assert distance_km(one, other) == pytest.approx(km, abs=0.1)
    assert distance_km(other, one) == distance_km(one, other)


def test_two_thousand_rows_load_in_a_blink(write: Write) -> None:
    letters = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي"
    rows = "".join(
        f"{letters[i % 28]}{letters[i // 28 % 28]}ير ال{letters[i // 784]}ور,35,40,village,\n" for i in range(2000)
    )
    path = write("many.csv", rows)
    best = 1.0
    for _ in range(5):
        begun = process_time()
        found = Gazetteer.load([path])
        best = min(best, process_time() - begun)
        assert len(found.rows) == 2017
    # Measured at 0.02; a machine that is slower by half and no more is let pass.
    assert best < 0.03 * 1.5


def test_large_gazetteer_of_a_user() -> None:
    shared = Path(os.environ.get("ISNAD_SHARED", Path(__file__).parents[2].parent / "shared"))
    path = shared / "gazetteer" / "syria.csv"
    if not path.is_file():
        pytest.skip(f"no gazetteer at {path}: set ISNAD_SHARED")
    found = Gazetteer.load([path])
    assert found.issues == ()
    assert len(found.rows) >= 1830
    assert [row.name_ar for row in found.find("ديرالزور")][:2] == ["ديرالزور", "دير الزور"]
    assert all(found.row(at) in found.find(form) for form, rows in found.forms().items() for at in rows)
