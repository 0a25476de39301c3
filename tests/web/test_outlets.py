"""Outlets: what each prints beside others, its side as the register has it, its words, and what the public sees."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest

from isnad.pipeline.context import Context
from isnad.review import outlets as reviewed
from isnad.review.outlets import framings_of, tolls_beside
from isnad.store.outlet_rows import OutletOrder, Outlets

from .asking import Browser, desk
from .told import OAK, REPORTS, SCRIPT, SLASH, TOKEN, built

KNOWN = "عنب بلدي"
STATE = "سانا"
MORE: tuple[dict[str, str], ...] = (
    *REPORTS,
    {"id": "f", "publisher": STATE, "published": "2022-06-04", "text": "قتل إرهابيان قرب قرية النهر."},
    {"id": "g", "text": "انقطعت الكهرباء عن قرية النهر."},
)


@pytest.fixture(scope="module")
def told(using: Context, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built(tmp_path_factory.mktemp("told") / "told.case", using, tmp_path_factory.mktemp("keys"), MORE)


@pytest.fixture
def browser(told: Path, tmp_path: Path) -> Iterator[Browser]:
    with Browser(desk(Path(shutil.copytree(told, tmp_path / "told.case")), api_token=TOKEN)) as browser:
        yield browser.enter()


def one(browser: Browser, name: str, language: str = "en") -> str:
    answer = browser.get(f"/outlets/one?{urlencode({'name': name, 'lang': language})}")
    assert answer.status_code == 200
    return answer.text


def api(browser: Browser, **query: str) -> Any:
    browser.cookies.clear()
    return browser.get(f"/api/outlets?{urlencode(query)}", headers={"Authorization": f"Bearer {TOKEN}"})


def test_every_outlet_is_listed_with_what_it_prints(browser: Browser) -> None:
    text = browser.get("/outlets").text
    assert "6 outlets" in text
    assert f'href="/outlets/one?{urlencode({"name": SLASH})}"' in text
    assert "Outlet not known" in text
    assert "<script>alert" not in text
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in text


@pytest.mark.parametrize(
    ("name", "found"),
    [("سنديان", [OAK]), ("السنديان شبكه", [OAK]), ("المرج /", [SLASH]), ("زنبقة", []), ("SCRIPT", [SCRIPT])],
)
def test_a_name_is_found_by_its_words(browser: Browser, name: str, found: list[str]) -> None:
    answer = api(browser, name=name).json()
    assert [row["name"] for row in answer["outlets"]] == found
    assert answer["total"] == len(found)


@pytest.mark.parametrize("order", list(OutletOrder))
def test_orders(browser: Browser, order: OutletOrder) -> None:
    rows = api(browser, order=order).json()["outlets"]
    assert len(rows) == 6
    values = [row[order.value] for row in rows]
    assert values == sorted(values, reverse=order is not OutletOrder.NAME)


def test_pages(browser: Browser) -> None:
    first, second = (api(browser, order="name", size="4", page=str(n)).json()["outlets"] for n in (1, 2))
    assert [len(first), len(second)] == [4, 2]
    assert not {row["name"] for row in first} & {row["name"] for row in second}


def test_tolls_lie_beside_those_of_others(browser: Browser) -> None:
    with browser.desk.store.reading() as reader:
        (_, toll) = tolls_beside(reader, OAK, 15)
        assert (toll.mine, toll.others, toll.how) == ((3, 3), (4, 7), "lower")
        (mine,) = tolls_beside(reader, SLASH, 15)
        assert (mine.mine, mine.others, mine.how) == ((7, 7), (3, 4), "higher")
        (first, _) = tolls_beside(reader, OAK, 15)
        assert (first.mine, first.others, first.how) == ((2, 2), None, None)
        assert len(tolls_beside(reader, OAK, 1)) == 1
        assert tolls_beside(reader, "none", 15) == ()
    text = one(browser, OAK)
    assert "lies below" in text
    assert "not compared" in text
    assert "4 to 7" in text


def test_counts_agree_with_the_tolls_shown(browser: Browser) -> None:
    with browser.desk.store.reading() as reader:
        for row in Outlets(reader.connection).rows(OutletOrder.NAME, limit=100):
            hows = [toll.how for toll in tolls_beside(reader, row.name, 100)] if row.name else []
            counts = (row.lower, row.higher, row.agreed)
            assert counts == tuple(hows.count(how) for how in ("lower", "higher", "agreed"))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("name", "english", "arabic"),
    [
        (OAK, "does not know this outlet", "لا يعرف السجل هذه الوسيلة"),
        (KNOWN, "On whose side it stands is not known", "ولا يُعرف في صف من تقف"),
        (STATE, "until before 8 December 2024", "إلى ما قبل 8"),
        ("", "Nothing tells who printed these", "لا شيء يدل على ناشر"),
    ],
)
def test_the_side_is_the_registers_with_its_source(browser: Browser, name: str, english: str, arabic: str) -> None:
    assert english in one(browser, name)
    assert arabic in one(browser, name, "ar")


def test_a_side_has_its_source(browser: Browser) -> None:
    assert "state news agency of Syria" in one(browser, STATE)
    (row,) = api(browser, name=STATE).json()["outlets"]
    assert [side["party"] for side in row["sides"]] == ["syrian_government", "syrian_government_2024"]
    assert row["sides"][0]["source"] == "state news agency of Syria"


def test_judging_words_are_this_outlets_wording(browser: Browser, monkeypatch: pytest.MonkeyPatch) -> None:
    text = one(browser, KNOWN)
    assert "ميليشيات الأسد" in text
    assert "In all its reports: 1" in text
    assert "No judging word" in one(browser, SLASH)
    with browser.desk.store.reading() as reader:
        assert len(framings_of(reader, OAK, browser.desk.context)) == 2
        monkeypatch.setattr(reviewed, "CHARACTERS", 10)
        assert len(framings_of(reader, OAK, browser.desk.context)) == 1, "one at least, however long"
    assert "Counted in its last reports only: 1" in one(browser, OAK)


def test_nothing_is_said_of_worth(browser: Browser) -> None:
    for path in ("/outlets", f"/outlets/one?{urlencode({'name': OAK})}"):
        text = browser.get(path).text.casefold()
        assert all(word not in text for word in ("reliab", "accura", "trust", "credib", "wrong count"))


@pytest.mark.parametrize("name", ["none", "../../etc", "<b>", "x" * 2_000])
def test_an_outlet_that_is_none(browser: Browser, name: str) -> None:
    answer = browser.get(f"/outlets/one?{urlencode({'name': name})}")
    assert answer.status_code == 404
    assert "<b>" not in answer.text


def test_in_public_only_outlets_of_the_register_are_named(browser: Browser) -> None:
    answer = api(browser, edition="public")
    assert {row["name"] for row in answer.json()["outlets"]} == {KNOWN, STATE}
    assert (answer.json()["total"], answer.json()["withheld"]) == (2, 4)
    for hidden in (OAK, SLASH, "script"):
        assert hidden not in answer.text
    assert api(browser, edition="public", name="السنديان").json()["outlets"] == []
    assert api(browser, edition="public", size="1", page="2").json()["total"] == 2
