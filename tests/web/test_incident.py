"""The page of an incident: what it shows, of whom, and that words are only words."""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from isnad.pipeline.context import Context

from .asking import Browser, entered
from .incidents import claims, copied, holding, ids_of, made, market, rows


@pytest.fixture(scope="module")
def incidents_case(using: Context, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return made(using, tmp_path_factory)


@pytest.fixture
def browser(incidents_case: Path, tmp_path: Path) -> Iterator[Browser]:
    yield from entered(copied(incidents_case, tmp_path))


def test_every_incident_has_a_page_in_both_languages(browser: Browser) -> None:
    for row in rows(browser):
        for language in ("en", "ar"):
            answer = browser.get(f"/incidents/{row.id}", params={"lang": language})
            assert answer.status_code == 200
            assert f'<html lang="{language}"' in answer.text
            assert [id_ for id_, count in Counter(ids_of(answer.text)).items() if count > 1] == []


def test_figures_stand_with_their_sentences_and_where_these_are(browser: Browser) -> None:
    row = market(browser)
    page = browser.get(f"/incidents/{row.id}?lang=en").text
    assert (row.killed_low, row.killed_high) == (3, 9)
    assert '<span class="proposed range">3 to 9</span>' in page
    assert "Proposed by the program (airwars" in page
    assert '<mark class="core">' in page
    for claim in claims(browser, row):
        assert f'href="/documents/{claim.document}?claim={claim.id}#claim"' in page
    assert page.count('name="claim" value="c-') == len(claims(browser, row))


def test_links_inside_the_page_lead_somewhere(browser: Browser) -> None:
    page = browser.get(f"/incidents/{market(browser).id}").text
    anchors = set(ids_of(page))
    assert {part.partition('"')[0] for part in page.split('href="#')[1:]} - anchors == set()


def test_what_does_not_agree_stands_side_by_side(browser: Browser) -> None:
    row = market(browser)
    assert row.value().contradictions
    page = browser.get(f"/incidents/{row.id}").text
    assert page.count('class="side"') == 2 * len(row.value().contradictions)


def test_scripts_in_names_and_words_are_words(browser: Browser) -> None:
    page = browser.get(f"/incidents/{market(browser).id}").text
    assert "<script>alert" not in page
    assert "<img" not in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page
    assert " style=" not in page


@pytest.mark.parametrize("id_", ["i-0000000000000000", "x", "%3Cscript%3E", "i-%00", "а" * 300])
def test_a_forged_id_is_no_incident(browser: Browser, id_: str) -> None:
    answer = browser.get(f"/incidents/{id_}")
    assert answer.status_code == 404
    assert "<script>alert" not in answer.text


def test_a_former_id_leads_to_the_present_one(browser: Browser) -> None:
    one, other = market(browser), holding(browser, "next.txt")
    page = browser.get(f"/incidents/{one.id}")
    assert other.id in page.text
    fields = {"stamp": str(one.stamp), "other": other.id, "near": other.id, "near_stamp": str(other.stamp)}
    browser.submit(f"/incidents/{one.id}/same", fields | {"reason": "one event"})
    left = {row.id for row in rows(browser)}
    gone, kept = (one.id, other.id) if other.id in left else (other.id, one.id)
    answer = browser.get(f"/incidents/{gone}?lang=ar")
    assert (answer.status_code, answer.headers["Location"]) == (303, f"/incidents/{kept}?lang=ar")
    assert gone in browser.get(f"/incidents/{kept}").text


def test_another_incident_is_found_by_its_id_or_address(browser: Browser) -> None:
    one, other = market(browser), holding(browser, "mine.txt")
    assert f'value="{other.id}" required' not in browser.get(f"/incidents/{one.id}").text
    for asked in (other.id, f" http://127.0.0.1:8765/incidents/{other.id} "):
        page = browser.get(f"/incidents/{one.id}", params={"other": asked}).text
        assert f'value="{other.id}" required checked' in page
    assert "There is no incident with the id &lt;b&gt;" in browser.get(f"/incidents/{one.id}?other=%3Cb%3E").text


def test_what_was_decided_since_a_stamp(browser: Browser) -> None:
    row = market(browser)
    assert "No decision about it was taken" in browser.get(f"/incidents/{row.id}?since={row.stamp}").text
    browser.submit(f"/incidents/{row.id}/comment", {"stamp": str(row.stamp), "text": "seen"})
    page = browser.get(f"/incidents/{row.id}?since={row.stamp}").text
    assert 'id="since"' in page
    assert "No decision about it was taken" not in page
    assert 'id="since"' not in browser.get(f"/incidents/{row.id}").text
    assert browser.get(f"/incidents/{row.id}?since=x").status_code == 422


def test_a_claim_has_one_number_on_every_page(browser: Browser) -> None:
    number = r'<span class="num">([\d.]+)</span>'
    for row in rows(browser):
        shown = browser.get(f"/incidents/{row.id}").text
        for claim in claims(browser, row):
            document = browser.get(f"/documents/{claim.document}").text
            listed = dict(re.findall(rf'claim=(c-[^#"]+)#claim"[^>]*>{number}', document))
            (here,) = re.findall(
                rf'<strong class="num">([\d.]+)</strong>(?:(?!<strong)[\s\S])*?value="{claim.id}"', shown
            )
            assert listed[claim.id] == here
            card = browser.get(f"/queue?claim={claim.id}").text
            assert re.findall(rf"{number}</h2>", card) == [here]


def test_a_sentence_stands_once_among_the_claims(browser: Browser) -> None:
    page = browser.get(f"/incidents/{market(browser).id}").text
    told = page.partition('id="claims"')[2].partition('id="split"')[0]
    quotes = [re.sub("<[^>]+>", "", one) for one in re.findall(r'<q class="quote" dir="rtl"[^>]*>(.*?)</q>', told)]
    assert quotes
    assert len(quotes) == len(set(quotes)) < told.count("data-row")
