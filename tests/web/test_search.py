"""Search over all texts: what is found, counted, refused, and kept from the public."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlencode

import pytest

from isnad.pipeline.context import Context
from isnad.review.recent import Recent
from isnad.review.searching import found as searched
from isnad.store import texts

from .asking import HERE, Browser, desk
from .told import LONGER, OAK, SAMER, SCRIPT, SLASH, TOKEN, built


@pytest.fixture(scope="module")
def told(using: Context, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built(tmp_path_factory.mktemp("told") / "told.case", using, tmp_path_factory.mktemp("keys"))


@pytest.fixture
def browser(told: Path, tmp_path: Path) -> Iterator[Browser]:
    with Browser(desk(Path(shutil.copytree(told, tmp_path / "told.case")), api_token=TOKEN)) as browser:
        yield browser.enter()


def page(browser: Browser, **query: str) -> str:
    answer = browser.get(f"/search?{urlencode(query)}")
    assert answer.status_code == 200, answer.text
    return answer.text


def api(browser: Browser, **query: str) -> Any:
    browser.cookies.clear()
    return browser.get(f"/api/search?{urlencode(query)}", headers={"Authorization": f"Bearer {TOKEN}"})


def test_an_empty_search_is_a_form(browser: Browser) -> None:
    text = page(browser)
    assert 'name="q"' in text
    assert 'class="list hits"' not in text


@pytest.mark.parametrize(
    ("query", "number"),
    [
        ({"q": "قصف"}, 3),
        ({"q": "قصف السوق"}, 1),
        ({"q": "قصف", "outlet": OAK}, 1),
        ({"q": "قصف", "since": "2022-06-02"}, 2),
        ({"q": "قصف", "since": "2022-06-02", "until": "2022-06-02"}, 1),
        ({"q": "قصف", "since": "2022-06-03", "until": "2022-06-02"}, 0),
        ({"q": "قصف", "outlet": "none"}, 0),
        ({"q": "لغم"}, 2),
        ({"q": "لغم -ناشط"}, 1),
        ({"q": "قصف OR لغم"}, 5),
        ({"q": "زنبقة"}, 0),
    ],
)
def test_page_and_api_find_the_same(browser: Browser, query: dict[str, str], number: int) -> None:
    text = page(browser, **query)
    assert text.count('<a href="/documents/') == number
    found = api(browser, **query).json()
    assert (found["total"], len(found["documents"])) == (number, number)
    assert sum(one["documents"] for one in found["outlets"]) == number
    assert sum(one["documents"] for one in found["months"]) == number


def test_the_words_are_marked_where_they_stand(browser: Browser) -> None:
    text = page(browser, q="قصف")
    assert '<mark class="hit">بقصـ.ـف</mark> مدفعي' in text
    assert '<bdi lang="ar"><mark class="hit">قصف</mark> السوق</bdi>' in text, "a title too"
    found = api(browser, q="قصف").json()["documents"]
    assert [one["day"] for one in found] == ["2022-06-03", "2022-06-02", "2022-06-01"]
    snippet = found[2]["snippet"]
    (mark,) = snippet["marks"]
    assert snippet["text"][mark[0] - snippet["start"] : mark[1] - snippet["start"]] == "بقصـ.ـف"


def test_counts_lead_to_the_part_that_they_count(browser: Browser) -> None:
    text = page(browser, q="قصف OR لغم")
    assert f'href="/search?{urlencode({"q": "قصف OR لغم", "outlet": OAK})}"'.replace("&", "&amp;") in text
    assert "since=2022-06-01&amp;until=2022-06-30" in text
    assert "Day not known" in text


def test_texts_titles_and_outlets_are_only_words(browser: Browser) -> None:
    text = page(browser, q="لغم")
    assert "<script>alert" not in text
    assert "<b>" not in text
    assert "&lt;b&gt;" in text
    assert "&lt;script&gt;alert(2)&lt;/script&gt;" in text
    text = page(browser, q='<img src=x onerror="alert(1)">')
    assert "<img" not in text


@pytest.mark.parametrize(
    ("q", "english", "arabic"),
    [
        ("قصف " * 2_500, "longer than 300 characters", "أطول من 300 حرف"),
        ("في من", "Nearly every report has these words", "في كل تقرير تقريباً"),
        ("-قصف", "Every word is excluded", "كل الكلمات مستبعدة"),
        ("!!", "There is no word here", "لا كلمة هنا"),
        ("ق*", "Write two letters", "حرفين على الأقل"),
        ("ا" * 3 + " ب" * 20, "too many words", "أكثر من اللازم"),
    ],
)
def test_a_query_that_finds_nothing_ever_is_told_why(browser: Browser, q: str, english: str, arabic: str) -> None:
    for language, said in (("en", english), ("ar", arabic)):
        answer = browser.get(f"/search?{urlencode({'q': q, 'lang': language})}")
        assert answer.status_code == 422
        assert said in answer.text
    answer = api(browser, q=q)
    assert answer.status_code == 422
    assert answer.json()["code"].startswith("search.")


def test_words_left_out_are_named(browser: Browser) -> None:
    assert "nearly every report has them: \u2068في\u2069" in page(browser, q="قصف في السوق")


@pytest.mark.parametrize("query", ["page=0", "page=x", "since=yesterday", "until=2022-13-01"])
def test_what_is_no_search_is_refused(browser: Browser, query: str) -> None:
    assert browser.get(f"/search?q={quote('قصف')}&{query}").status_code == 422


def test_pages_follow_each_other(browser: Browser) -> None:
    first = api(browser, q="قصف", size="2").json()
    second = api(browser, q="قصف", size="2", page="2").json()
    third = api(browser, q="قصف", size="2", page="3").json()
    assert [len(one["documents"]) for one in (first, second, third)] == [2, 1, 0]
    assert first["total"] == second["total"] == third["total"] == 3
    assert not {one["id"] for one in first["documents"]} & {one["id"] for one in second["documents"]}


def test_a_large_result_is_cut_and_says_so(browser: Browser, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(texts, "MOST", 2)
    monkeypatch.setattr(searched, "_COUNTS", Recent(2))
    monkeypatch.setattr(searched, "_HITS", Recent(2))
    assert "More than" in page(browser, q="قصف")
    found = api(browser, q="قصف").json()
    assert (found["is_cut"], found["total"], len(found["documents"])) == (True, 2, 2)


def test_what_was_counted_is_not_remembered_past_a_draft(browser: Browser) -> None:
    assert api(browser, q="قصف").json()["total"] == 3
    with browser.desk.store.writing() as writer:
        writer.connection.exec_driver_sql("DELETE FROM listed WHERE number = 1")
        writer.set("drafts", "others")
    assert api(browser, q="قصف").json()["total"] == 2


def test_in_public_a_search_gives_no_words_no_small_number_and_no_unknown_outlet(
    browser: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = api(browser, q=f'"{SAMER}"', edition="public").json()
    assert found == {"total": None, "is_cut": False, "left_out": [], "outlets": [], "months": [], "documents": []}
    monkeypatch.setattr("isnad.web.api.search.FEWEST", 1)
    answer = api(browser, q="قصف", edition="public")
    assert [one["name"] for one in answer.json()["outlets"]] == ["عنب بلدي"]
    assert (answer.json()["total"], answer.json()["documents"]) == (3, [])
    for hidden in (SAMER, LONGER, OAK, SLASH, SCRIPT, "الصفصاف"):
        assert hidden not in answer.text
    assert api(browser, q="قصف", outlet=OAK, edition="public").json()["total"] is None


@pytest.mark.parametrize("q", ["قصف OR سامر", "قصف -سامر"])
def test_in_public_nothing_can_be_subtracted(browser: Browser, q: str) -> None:
    answer = api(browser, q=q, edition="public")
    assert (answer.status_code, answer.json()["code"]) == (422, "search.not_public")


def test_nobody_searches_without_being_let_in(told: Path) -> None:
    with Browser(desk(told)) as other:
        for path in ("/search?q=x", "/api/search?q=x", "/outlets", "/people", "/people/one?key=x", "/api/people"):
            assert other.get(HERE + path).status_code in {401, 403}
