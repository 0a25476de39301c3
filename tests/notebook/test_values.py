"""Collections are sequences of the model's values, chosen from by place and by id."""

from typing import Any

import pytest

import isnad
from isnad.model.claim import Claim
from isnad.model.incident import Incident
from isnad.model.terms import Event


def test_a_collection_is_a_sequence(claims: isnad.Claims) -> None:
    first: Claim = claims[0]
    some: isnad.Claims = claims[2:4]
    assert next(iter(claims)) is first
    assert claims[-1] is list(claims)[-1]
    assert (len(some), some[0], type(some)) == (2, claims[2], isnad.Claims)
    assert first in claims
    assert claims.index(some[1]) == 3
    with pytest.raises(IndexError):
        claims[len(claims)]


def test_a_filter_keeps_order_and_numbers(claims: isnad.Claims) -> None:
    found = claims.filter(lambda claim: claim.event is Event.KILLED)
    assert 0 < len(found) < len(claims)
    assert [claim.id for claim in claims if claim.event is Event.KILLED] == [claim.id for claim in found]
    rows = claims.frame()
    assert found.frame()["number"].tolist() == rows[rows["event"] == "killed"]["number"].tolist()


def test_one_is_got_by_place_id_beginning_or_itself(claims: isnad.Claims, incidents: isnad.Incidents) -> None:
    claim = claims[3]
    assert claims.get(3) is claims.get(claim.id) is claims.get(claim.id[:10]) is claim
    assert claims.get(claim) is claim
    incident: Incident = incidents.get(incidents[1].id)
    assert incident is incidents[1]


@pytest.mark.parametrize(
    ("which", "code"),
    [
        (10_000, "no_such_value"),
        (-10_000, "no_such_value"),
        ("c-zz", "no_such_value"),
        ("c-", "several_values"),
        ("", "no_such_value"),
        (True, "no_such_value"),
        (None, "no_such_value"),
        (1.5, "no_such_value"),
    ],
)
def test_what_is_none_of_them_is_refused(claims: isnad.Claims, which: Any, code: str) -> None:
    with pytest.raises(isnad.IsnadError) as told:
        claims.get(which)
    assert told.value.code == f"notebook.{code}"


def test_a_claim_leads_to_its_report_and_words(claims: isnad.Claims) -> None:
    claim = next(claim for claim in claims if claim.count is not None and claim.count.low == 280)
    document = claims.document(claim)
    assert document.name == "002-baladi-news.txt"
    assert claims.words(claim.id) == ("حوالي 280 شخصاً قُتلوا",)
    assert claims.words(claim) == (document.received.text[claim.spans.count.start : claim.spans.event.end],)  # type: ignore[union-attr]


def test_an_incident_leads_to_its_claims(claims: isnad.Claims, incidents: isnad.Incidents) -> None:
    assert tuple(claim.id for claim in incidents.claims_of(0)) == incidents[0].claims
    assert len(incidents.claims) == len(claims)
    assert len(incidents[:1].claims) == len(incidents[0].claims)
    assert len(incidents.documents) == 5


def test_an_explanation_tells_every_rule(claims: isnad.Claims) -> None:
    claim = next(claim for claim in claims if claim.count is not None and claim.count.low == 280)
    told = claims.explain(claim)
    for rule in claim.rules:
        assert rule in str(told)
        assert rule in told.html
    text = claims.document(claim).received.text
    for link in claim.chain[1:]:
        assert link.span is not None
        assert f"(characters {link.span.start} to {link.span.end})" in str(told)
        assert link.span.of(text) in str(told)
    assert "القواعد" in str(claims.explain(claim, language="ar"))


def test_a_terminal_is_shown_the_first_of_many(
    documents: isnad.Documents, claims: isnad.Claims, incidents: isnad.Incidents
) -> None:
    assert repr(documents).splitlines()[0] == "5 documents"
    assert repr(claims).splitlines()[0].startswith(f"{len(claims)} claims of 5 documents (airwars-")
    assert len(repr(claims).splitlines()) == 12
    assert repr(claims).endswith(f"And more: {len(claims) - 10}")
    assert repr(incidents).splitlines()[0].startswith(f"{len(incidents)} incidents in 5 documents")
    assert repr(claims[:1]).count("\n") == 1
    assert "<" not in repr(claims) + repr(incidents) + repr(documents)
    assert repr(claims.show(0)) == str(claims.show(0))
    assert "airwars-" in repr(incidents.show(0))


def test_a_terminal_reads_arabic_where_it_is_set(claims: isnad.Claims) -> None:
    isnad.set_display(language="ar")
    assert " من 5 وثائق" in repr(claims).splitlines()[0]


def test_what_is_set_stays_and_what_is_asked_counts(claims: isnad.Claims) -> None:
    set_ = isnad.set_display(language="ar")
    assert (set_.language, set_.edition) == ("ar", "internal")
    assert isnad.set_display(edition="public") == isnad.set_display()
    assert 'dir="rtl"' in claims._repr_html_()
    assert "نسخة عامة" in claims._repr_html_()
    assert 'lang="en" dir="ltr"' in claims.show(language="en").html
    assert 'lang="ar" dir="rtl"' in claims.show().html


@pytest.mark.parametrize("asked", [{"language": "fr"}, {"edition": "secret"}, {"language": 5}, {"language": ""}])
def test_what_cannot_be_set_changes_nothing(asked: Any) -> None:
    before = isnad.set_display()
    with pytest.raises(isnad.IsnadError, match="Known are") as told:
        isnad.set_display(**asked)
    assert told.value.code == "notebook.no_such_choice"
    assert isnad.set_display() == before


def test_an_answer_tells_its_figures(documents: isnad.Documents) -> None:
    found = isnad.assess(documents, query={"place": "الباغوز", "date": "2019-03-19"})
    assert found.figures is found.assessment.figures
    lines = repr(found).splitlines()
    assert lines[0].startswith("Baghuz")
    told = [line.split(":")[0].strip() for line in lines[1:]]
    assert told == ["killed", "injured", "children killed", "women killed"]
    assert [claim.id for claim in found.claims] == [claim.id for claim in isnad.claims(documents)]
    assert "civilians killed" in found._repr_html_()
    assert found.frame()["figure"].tolist() == ["killed", "injured", "children_killed", "women_killed"]
    assert found.frame("held")["claim"].isin([claim.id for claim in found.claims]).all()
    assert "Said to have done it: the US-led Coalition" in str(found.show())
    assert found.toll().svg.startswith("<svg")
    assert found.disagreement(figures="killed").svg.startswith("<svg")


def test_what_nobody_looks_at_is_not_made(claims: isnad.Claims, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(isnad.Claims, "_text", lambda *_: pytest.fail("nobody asked for the lines of all claims"))
    assert claims.show().html.count("<details>") == 20
    assert f"And more: {len(claims) - 20}" in claims._repr_html_()


def test_many_are_shown_by_the_first(incidents: isnad.Incidents) -> None:
    many = type(incidents)(incidents.claims.ground, [*incidents, *incidents])
    assert many._repr_html_().count("<tr>") == 21
    assert f"And more: {len(many) - 20}" in many._repr_html_()
