"""The log at the desk: newest first, in words, chosen from, taken back; refusals apart."""

import json
import re
from typing import Any

import pytest

from isnad.model.decision import AcceptClaim, AuditClaim, RejectClaim, Remark, SetFigure, SignOff
from isnad.present.desk.whereabouts import whereabouts
from isnad.present.language import Language
from isnad.store.logged import LogReader
from isnad.store.waiting import Waiting

from .asking import Browser


def claim(browser: Browser) -> tuple[str, str]:
    with browser.desk.store.reading() as reader:
        (item,) = Waiting(reader.connection).items()
        row = reader.drafted.claim(item.claim)
        assert row is not None
        assert row.incident is not None
        return row.id, row.incident


def numbers(page: str) -> list[int]:
    return [int(n) for n in re.findall(r'<th scope="row"><a href="/log\?entry=(\d+)">', page)]


def test_every_entry_is_told_newest_first(browser: Browser) -> None:
    page = browser.get("/log").text
    with browser.desk.store.reading() as reader:
        length = reader.head().length
    assert numbers(page) == list(range(length, 0, -1))
    assert "The case was made, by version" in page
    assert re.search(r"The document .?001\.txt.? was added and read\.", page)
    assert "later version" not in page
    assert 'href="/documents/' in page


def undo(browser: Browser, entry: str, **fields: str) -> Any:
    """As the page that is open now would."""
    with browser.desk.store.reading() as reader:
        length = reader.head().length
    return browser.submit("/log/undo", {"entry": entry, "stamp": str(length), **fields})


def test_a_decision_is_told_linked_and_undone_and_let_count_again(browser: Browser) -> None:
    of, incident = claim(browser)
    (entry,) = browser.desk.decide([AcceptClaim(of, "read <b>twice</b>")]).entries
    page = browser.get("/log?action=decision.taken").text
    assert numbers(page) == [entry]
    assert "A claim was accepted: killed" in page
    assert f'href="/queue?claim={of}"' in page
    assert "read &lt;b&gt;twice" in page
    done = undo(browser, str(entry), action="decision.taken")
    assert done.headers["location"] == "/log?action=decision.taken"
    page = browser.get("/log?action=decision.taken").text
    assert numbers(page) == [entry + 1, entry]
    assert f"undone by entry {entry + 1}" in page
    assert f"Undo entry {entry}&#34;" not in page
    undo(browser, str(entry + 1))
    with browser.desk.store.reading() as reader:
        row = reader.drafted.claim(of)
    assert row is not None
    assert row.state == "accepted"
    assert incident


def test_each_kind_of_decision_has_words(browser: Browser) -> None:
    of, incident = claim(browser)
    with browser.desk.store.reading() as reader:
        row = reader.drafted.incident(incident)
    assert row is not None
    figures = row.value().figures
    browser.desk.decide(
        [
            SetFigure(of, "killed", 1, None, "two lists"),
            SignOff(incident, (), figures),
            Remark(incident, "ask again"),
            AuditClaim(of, "wrong", 7, 10),
        ]
    )
    page = browser.get("/log").text
    for words in ("A figure was set, killed: 1 or more.", "signed off", "ask again", "sample 7 was judged wrong"):
        assert words in page
    assert browser.get("/log?lang=ar").status_code == 200


def test_pages_and_names(browser: Browser) -> None:
    with browser.desk.store.reading() as reader:
        entries = LogReader(reader.connection)
        first = entries.page(2)
        rest = entries.page(1000, before=first[-1].entry.seq)
        assert [e.entry.seq for e in rest] == list(range(first[-1].entry.seq - 1, 0, -1))
        assert entries.page(10, who="nobody") == ()
    assert numbers(browser.get("/log?before=3").text) == [2, 1]
    assert numbers(browser.get("/log?who=nobody").text) == []
    assert numbers(browser.get("/log?entry=2").text) == [2]


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/log?entry=9999", 404),
        ("/log?entry=0", 422),
        ("/log?before=x", 422),
        ("/log?action=x", 422),
        ("/log?entry=99999999999999999999999", 422),
        ("/log?who=<script>alert(1)</script>", 200),
    ],
)
def test_what_is_forged(browser: Browser, path: str, status: int) -> None:
    page = browser.get(path)
    assert page.status_code == status
    assert "<script>alert" not in page.text


@pytest.mark.parametrize("entry", ["1", "9999"])
def test_what_is_no_decision_cannot_be_undone(browser: Browser, entry: str) -> None:
    assert undo(browser, entry).status_code == 404


def test_refusals_stand_apart_whatever_is_in_their_file(browser: Browser) -> None:
    assert "Nothing was refused." in browser.get("/log?show=refusals").text
    browser.get("/nothing/<script>alert(1)</script>")
    with browser.desk.layout.refusals.open("a", encoding="utf-8") as file:
        file.write("no json\n[]\n" + json.dumps({"when": "x", "code": "<b>", "method": "GET", "path": "/"}) + "\n")
    page = browser.get("/log?show=refusals").text
    assert "There is no such page" in page
    assert "&lt;b&gt;" in page
    assert "<script>alert" not in page
    assert page.index("&lt;b&gt;") < page.index("There is no such page")


@pytest.mark.parametrize(("language", "kind"), [("en", "Incident"), ("ar", "الحادثة")])
def test_a_decision_about_an_incident_says_which_and_leads_to_it(browser: Browser, language: str, kind: str) -> None:
    of, incident = claim(browser)
    browser.desk.decide([SetFigure(of, "killed", 1, None, "two lists")])
    with browser.desk.store.reading() as reader:
        row = reader.drafted.incident(incident)
    assert row is not None
    words = whereabouts(row, Language(language))
    page = browser.get(f"/log?action=decision.taken&lang={language}").text
    assert f'<a href="/incidents/{incident}">{kind}: <bdi>{words}</bdi></a>' in page
    assert f'href="/queue?claim={of}"' not in page


def test_what_changed_since_the_log_was_opened_is_not_undone(browser: Browser) -> None:
    of, _ = claim(browser)
    (entry,) = browser.desk.decide([AcceptClaim(of)]).entries
    page = browser.get("/log").text
    assert f'name="entry" value="{entry}"><input type="hidden" name="stamp" value="{entry}"' in page
    browser.desk.decide([RejectClaim(of, "another claim")])
    refused = undo(browser, str(entry), stamp=str(entry))
    assert refused.status_code == 409
    assert undo(browser, str(entry)).status_code == 303


@pytest.mark.parametrize(("language", "words"), [("en", "does not say what was seen"), ("ar", "لا يذكر النموذج")])
@pytest.mark.parametrize("stamp", ["", "x", "-1", "9" * 30])
def test_a_form_that_does_not_say_what_was_seen_undoes_nothing(
    browser: Browser, stamp: str, language: str, words: str
) -> None:
    of, _ = claim(browser)
    (entry,) = browser.desk.decide([AcceptClaim(of)]).entries
    browser.get(f"/log?lang={language}")
    refused = undo(browser, str(entry), stamp=stamp)
    assert refused.status_code == 422
    assert words in refused.text
    with browser.desk.store.reading() as reader:
        assert reader.decisions.count() == 1
