"""People named as killed: where they stand, who may be the same, and which names the public edition may print."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlencode

import pytest
from typer.testing import CliRunner

from isnad.cli.main import app
from isnad.model.decision import AcceptClaim, PublishName, RejectClaim, Undo
from isnad.pipeline.context import Context
from isnad.reconcile.names import Likeness
from isnad.review.names import Names, PeopleOrder
from isnad.review.people import like, names_of, publishable
from isnad.store.people import People

from .asking import Browser, desk
from .told import LONGER, SAMER, TOKEN, built

HUDA = "هدى خالد المصري"
ADIL = "عادل حسن الزين"


@pytest.fixture(scope="module")
def told(using: Context, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built(tmp_path_factory.mktemp("told") / "told.case", using, tmp_path_factory.mktemp("keys"))


@pytest.fixture
def copy(told: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(told, tmp_path / "told.case"))


@pytest.fixture
def browser(copy: Path) -> Iterator[Browser]:
    with Browser(desk(copy, api_token=TOKEN)) as browser:
        yield browser.enter()


def api(browser: Browser, **query: str) -> Any:
    return browser.get(f"/api/people?{urlencode(query)}", headers={"Authorization": f"Bearer {TOKEN}"})


def one(browser: Browser, key: str) -> str:
    answer = browser.get(f"/people/one?{urlencode({'key': key})}")
    assert answer.status_code == 200
    return answer.text


def names(browser: Browser, **query: str) -> list[str]:
    return [person["names"][0] for person in api(browser, **query).json()["people"]]


def test_names_stand_across_incidents(browser: Browser) -> None:
    text = browser.get("/people").text
    assert "5 names" in text
    first = api(browser).json()["people"][0]
    assert (first["names"], first["documents"], len(first["incidents"])) == ([SAMER], 2, 2)


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ({"name": "الحلو"}, 3),
        ({"name": "حلو سامر"}, 3),
        ({"name": "هدي"}, 1),
        ({"name": "زنبقة"}, 0),
        ({"name": "%"}, 0),
        ({"several": "true"}, 1),
        ({"several": "true", "name": "هدى"}, 0),
        ({"page": "2", "size": "3"}, 2),
        ({"page": "9"}, 0),
    ],
)
def test_selections(browser: Browser, query: dict[str, str], found: int) -> None:
    assert len(names(browser, **query)) == found


def test_orders(browser: Browser) -> None:
    assert names(browser, order=PeopleOrder.NAME) == sorted(names(browser))
    assert names(browser)[0] == SAMER


def test_a_name_leads_to_its_documents_and_incidents(browser: Browser) -> None:
    text = one(browser, SAMER)
    homes = api(browser, name=SAMER).json()["people"][0]["incidents"]
    assert all(f'href="/incidents/{incident}"' in text for incident in homes)
    assert len(re.findall(r'href="/documents/[0-9a-f]{64}\?claim=c-[0-9a-f]+#claim"', text)) == 2
    assert "&lt;b&gt;لغم&lt;/b&gt;" in text
    assert "<b>" not in text


def test_another_name_may_be_the_same_persons(browser: Browser) -> None:
    with browser.desk.store.reading() as reader:
        found = like(names_of(reader), People(reader.connection), [SAMER, ADIL], 10)
    (one_like,) = found[SAMER]
    assert (one_like.row.names[0], one_like.likeness) == (LONGER, Likeness.SAME)
    assert found[ADIL] == ()
    assert LONGER in one(browser, SAMER)
    assert "the names agree" in one(browser, SAMER)
    assert "Compared part by part" in one(browser, SAMER)


@pytest.mark.parametrize(
    ("name", "other", "near"),
    [
        ("سامر نادر الحلو", "سامر نادر", True),
        ("سامر نادر", "سامر نادر الحلو", True),
        ("سامر نادر حلو", "سامر فارس نادر الحلو", True),
        ("عبدالرحمن سالم", "عبد الرحمن سالم", True),
        ("عبد الرحمن سالم", "عبدالرحمن سالم النجار", True),
        ("سامر نادر الحلو", "رنا سامر الحلو", False),
        ("سامر نادر الحلو", "سامر نادرة الحلوى", False),
        ("سامر محمد الحلو", "سامر احمد الحلو", False),
    ],
)
def test_names_that_are_compared(name: str, other: str, *, near: bool) -> None:
    for one_name, another in ((name, other), (other, name)):
        found = Names({one_name: 1, another: 1, "غيرهما تماما": 1}).like(one_name)
        assert [key for key, _ in found] == ([another] if near else [])


def test_a_name_that_thousands_begin_with_is_not_compared_with_all() -> None:
    names = Names({"محمد": 1} | {f"محمد {'ب' * n} السالم": 1 for n in range(1, 400)})
    assert len(names.like("محمد")) == 60


def test_what_was_rejected_stands_there_no_longer(browser: Browser) -> None:
    assert HUDA in names(browser)
    with browser.desk.store.reading() as reader:
        query = "SELECT claim FROM victims WHERE name = ?"
        claim = str(reader.connection.exec_driver_sql(query, (HUDA,)).scalar_one())
    browser.desk.decide([RejectClaim(claim, "another report")])
    assert HUDA not in names(browser)


def publish(browser: Browser, name: str, reason: str = "the family published it") -> Any:
    return browser.submit("/people/publish", {"name": name, "reason": reason, "stamp": "0"})


def test_a_person_lets_a_name_be_printed_and_takes_it_back(browser: Browser) -> None:
    answer = publish(browser, HUDA)
    key = "هدي خالد المصري"
    assert (answer.status_code, answer.headers["Location"]) == (
        303,
        f"/people/one?key={quote(key).replace('%20', '+')}",
    )
    text = one(browser, key)
    assert "The public edition may print this name." in text
    assert "the family published it" in text
    with browser.desk.store.reading() as reader:
        (taken,) = publishable(reader.decisions)[key]
    assert isinstance(taken.decision, PublishName)
    assert (taken.decision.name, taken.decision.by) == (HUDA, "amal")
    assert browser.submit("/people/withhold", {"entry": str(taken.entry)}).status_code == 422, "nothing was seen"
    fields = {"entry": str(taken.entry), "stamp": str(taken.entry)}
    assert f'name="stamp" value="{taken.entry}"' in text
    assert browser.submit("/people/withhold", fields).status_code == 303
    assert "leaves this name out again" in one(browser, key)
    with browser.desk.store.reading() as reader:
        assert publishable(reader.decisions) == {}
        assert [type(found.decision) for found in reader.decisions.all()] == [PublishName, Undo]
    assert publish(browser, HUDA).status_code == 303, "and once more"


@pytest.mark.parametrize(
    ("path", "fields", "status"),
    [
        ("/people/publish", {"name": HUDA, "reason": "  "}, 422),
        ("/people/publish", {"name": HUDA, "reason": "x" * 5_000}, 422),
        ("/people/publish", {"name": "فلان الفلاني", "reason": "x"}, 404),
        ("/people/publish", {"name": "هدي خالد المصري", "reason": "x"}, 404),
        ("/people/publish", {"name": "<script>", "reason": "x"}, 404),
        ("/people/publish", {"reason": "x"}, 422),
        ("/people/publish", {"name": HUDA, "reason": "x", "stamp": ""}, 422),
        ("/people/publish", {"name": HUDA, "reason": "x", "stamp": "7"}, 409),
        ("/people/withhold", {"entry": "1"}, 404),
        ("/people/withhold", {"entry": "-1"}, 422),
        ("/people/withhold", {"entry": "x"}, 422),
        ("/people/withhold", {"entry": "9" * 30}, 422),
    ],
)
def test_what_cannot_be_decided_changes_nothing(
    browser: Browser, path: str, fields: dict[str, str], status: int
) -> None:
    assert browser.submit(path, {"stamp": "0", **fields}).status_code == status
    with browser.desk.store.reading() as reader:
        assert reader.decisions.count() == 0


def test_a_name_is_let_through_once(browser: Browser) -> None:
    assert publish(browser, HUDA).status_code == 303
    assert publish(browser, HUDA).status_code == 409


def test_another_decision_is_not_withheld_here(browser: Browser) -> None:
    with browser.desk.store.reading() as reader:
        claim = reader.connection.exec_driver_sql("SELECT id FROM claims").scalar_one_or_none
        id_ = str(reader.connection.exec_driver_sql("SELECT id FROM claims LIMIT 1").scalar_one())
    assert claim is not None
    (entry,) = browser.desk.decide([AcceptClaim(id_)]).entries
    assert browser.submit("/people/withhold", {"entry": str(entry)}).status_code == 404


def test_a_post_of_another_site_is_refused(browser: Browser) -> None:
    answer = browser.post("/people/publish", data={"name": HUDA, "reason": "x"})
    assert answer.status_code == 403
    with browser.desk.store.reading() as reader:
        assert reader.decisions.count() == 0


@pytest.mark.parametrize("key", ["", "none", "<b>", "%", "x" * 1_000])
def test_a_name_that_is_none(browser: Browser, key: str) -> None:
    answer = browser.get(f"/people/one?{urlencode({'key': key})}")
    assert answer.status_code == 404
    assert "<b>" not in answer.text


def test_in_public_only_names_that_may_be_printed_are_given(browser: Browser) -> None:
    answer = api(browser, edition="public")
    assert answer.json() == {"total": 0, "withheld": 5, "people": []}
    publish(browser, HUDA)
    answer = api(browser, edition="public")
    assert [person["names"] for person in answer.json()["people"]] == [[HUDA]]
    assert (answer.json()["total"], answer.json()["withheld"]) == (1, 4)
    assert SAMER not in answer.text
    assert ADIL not in answer.text
    assert api(browser, edition="public", name="سامر").json()["people"] == []
    (person,) = api(browser, name="هدى").json()["people"]
    assert person["public"] is True


def test_in_public_a_name_is_given_in_the_spelling_that_was_let_through(browser: Browser) -> None:
    with browser.desk.store.writing() as writer:
        query = (
            "UPDATE victims SET name = 'سامر نادر الحلوَ' WHERE rowid = (SELECT max(rowid) FROM victims WHERE key = ?)"
        )
        writer.connection.exec_driver_sql(query, (SAMER,))
    assert len(api(browser, name=SAMER).json()["people"][0]["names"]) == 2
    publish(browser, SAMER)
    (person,) = api(browser, edition="public").json()["people"]
    assert person["names"] == [SAMER]


def test_the_public_dossier_prints_the_name_that_was_let_through_and_no_other(browser: Browser, copy: Path) -> None:
    before = _dossier(copy, "before")
    for name in (HUDA, SAMER, LONGER, ADIL):
        assert name not in before
    publish(browser, HUDA)
    after = _dossier(copy, "after")
    assert HUDA in after
    for name in (SAMER, LONGER, ADIL, "رنا سامر"):
        assert name not in after


def _dossier(case: Path, name: str) -> str:
    made = case.parent / f"{name}.html"
    result = CliRunner().invoke(app, ["dossier", str(case), "--edition", "public", "-o", str(made)])
    assert result.exit_code == 0, result.output
    return made.read_text(encoding="utf-8")
