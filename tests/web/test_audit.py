"""The audit and the method at the desk."""

import re

import pytest

from isnad.model.count import Count
from isnad.model.terms import Event
from isnad.present.events import event_name
from isnad.present.language import Language
from isnad.review.audit import audit, sample, samples

from .asking import Browser
from .test_queue import change


def claims(browser: Browser, seed: int = 7, size: int = 4) -> tuple[str, ...]:
    with browser.desk.store.reading() as reader:
        return sample(reader, seed, size)


def stamp(browser: Browser) -> str:
    """What the page of the audit shows of when the case was read."""
    found = re.search(r'name="stamp" value="(\d+)"', browser.get("/audit?seed=7&size=4").text)
    return "0" if found is None else found[1]


def judge(browser: Browser, claim: str, verdict: str, seed: int = 7, size: int = 4) -> int:
    fields = {"seed": str(seed), "size": str(size), "claim": claim, "verdict": verdict, "stamp": stamp(browser)}
    return browser.submit("/audit", fields).status_code


def test_a_sample_is_judged_claim_by_claim_and_stated(browser: Browser) -> None:
    drawn = claims(browser)
    assert len(drawn) == len(set(drawn)) == 4
    page = browser.get("/audit?seed=7&size=4").text
    assert "No claim of this sample was judged yet." in page
    for claim, verdict in zip(drawn, ("right", "wrong", "right", "right"), strict=True):
        assert f'name="claim" value="{claim}"' in browser.get("/audit?seed=7&size=4").text
        assert judge(browser, claim, verdict) == 303
    page = browser.get("/audit").text
    assert "Every claim of this sample is judged." in page
    said = "people judged 4; 1 of them were wrong: 25.0 % (95 % interval, Wilson: 4.6 to 69.9 %)"
    assert said in page
    assert said in browser.get("/method").text
    assert re.search(r"claim of a sample judged</th><td class=\"num\">4<", browser.get("/method").text)


def test_a_verdict_changes_no_figure_and_can_be_changed(browser: Browser) -> None:
    first = claims(browser)[0]
    judge(browser, first, "right")
    judge(browser, first, "wrong")
    with browser.desk.store.reading() as reader:
        row = reader.drafted.claim(first)
        assert row is not None
        assert row.state == "waiting"
        assert audit(reader, 7, 4).verdicts == {first: "wrong"}
        assert samples(reader) == ((7, 4),)
        assert audit(reader, 8, 4).verdicts == {}
    entry = max(int(n) for n in re.findall(r"/log\?entry=(\d+)", browser.get("/audit").text))
    browser.submit("/log/undo", {"entry": str(entry), "stamp": str(entry)})
    with browser.desk.store.reading() as reader:
        assert audit(reader, 7, 4).verdicts == {first: "right"}


def test_a_claim_that_is_read_differently_now_has_to_be_judged_anew(browser: Browser) -> None:
    first = claims(browser)[0]
    judge(browser, first, "right")
    change(browser, first, 4321)
    with browser.desk.store.reading() as reader:
        found = audit(reader, 7, 4)
    assert (found.verdicts, found.outdated, found.following) == ({}, (first,), first)
    assert "to be judged anew: 1" in browser.get("/audit").text
    assert Count.exactly(4321).low == 4321


def test_more_claims_than_there_are(browser: Browser) -> None:
    with browser.desk.store.reading() as reader:
        everything = {row[0] for row in reader.connection.exec_driver_sql("SELECT id FROM claims")}
    assert set(claims(browser, 1, 1000)) == everything


@pytest.mark.parametrize(
    ("fields", "status"),
    [
        ({"claim": "c-forged"}, 404),
        ({"stamp": ""}, 422),
        ({"stamp": "99999"}, 409),
        ({"claim": "<script>alert(1)</script>"}, 404),
        ({"verdict": "maybe"}, 422),
        ({"seed": "-1"}, 422),
        ({"size": "0"}, 422),
        ({"size": "99999"}, 422),
        ({"reason": "x" * 5000}, 422),
    ],
)
def test_what_is_no_verdict_changes_nothing(browser: Browser, fields: dict[str, str], status: int) -> None:
    good = {"seed": "7", "size": "4", "claim": claims(browser)[0], "verdict": "right"}
    good["stamp"] = stamp(browser)
    refused = browser.submit("/audit", {**good, **fields})
    assert refused.status_code == status
    assert "<script>alert" not in refused.text
    with browser.desk.store.reading() as reader:
        assert reader.decisions.count() == 0


@pytest.mark.parametrize("query", ["seed=x", "size=0", "seed=99999999999", "seed=7&size=4&claim=c-forged"])
def test_a_forged_sample_is_refused(browser: Browser, query: str) -> None:
    assert browser.get(f"/audit?{query}").status_code in {404, 422}


@pytest.mark.parametrize(
    ("language", "words"), [("en", "How vague words are read"), ("ar", "كيف تُقرأ الألفاظ المبهمة")]
)
def test_the_method_in_both_languages(browser: Browser, language: str, words: str) -> None:
    page = browser.get(f"/method?lang={language}")
    assert page.status_code == 200
    assert words in page.text
    assert browser.desk.context.fingerprint.knowledge in page.text
    assert browser.get(f"/audit?lang={language}").status_code == 200


@pytest.mark.parametrize(("language", "verdict"), [("en", "wrong"), ("ar", "خطأ")])
def test_the_list_tells_claims_in_words_and_a_verdict_can_be_taken_back(
    browser: Browser, language: str, verdict: str
) -> None:
    first = claims(browser)[0]
    judge(browser, first, "wrong")
    event = event_name(Event.KILLED, Language(language))
    page = browser.get(f"/audit?seed=7&size=4&claim={first}&lang={language}").text
    assert not re.search(r">c-[0-9a-f]{6,}<", page)
    assert re.search(rf'<li data-row><a href="[^"]+">{event}', page)
    assert f'<span class="chip bad">{verdict}</span> <a href="/log?entry=' in page
    with browser.desk.store.reading() as reader:
        entry = audit(reader, 7, 4).entries[first]
    fields = {"seed": "7", "size": "4", "claim": first}
    assert [browser.submit("/audit/undo", {**fields, "entry": n}).status_code for n in ("", "1")] == [422, 409]
    done = browser.submit("/audit/undo", {**fields, "entry": str(entry)})
    assert (done.status_code, done.headers["location"]) == (303, f"/audit?seed=7&size=4&claim={first}")
    with browser.desk.store.reading() as reader:
        assert audit(reader, 7, 4).verdicts == {}
    assert browser.submit("/audit/undo", {"seed": "7", "size": "4", "claim": first}).status_code == 404
