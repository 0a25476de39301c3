"""The questions give what the commands give, and refuse what they do not know."""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

import isnad
from cli.running import isnad as command
from isnad.model.codec import to_json
from isnad.model.decision import Decision, OtherEvents, SetFigure

from .conftest import EXAMPLE


def lines(*arguments: Any) -> list[Any]:
    ran = command(*arguments)
    assert ran.code == 0
    return [json.loads(line) for line in ran.out.splitlines()]


def as_printed(values: Iterable[Any]) -> list[Any]:
    return [json.loads(to_json(value)) for value in values]


def test_claims_are_those_of_the_command(claims: isnad.Claims) -> None:
    assert as_printed(claims) == lines("claims", EXAMPLE, "--json")


def test_incidents_are_those_of_the_command(incidents: isnad.Incidents) -> None:
    assert as_printed(incidents) == lines("incidents", EXAMPLE, "--json")


def test_an_answer_is_that_of_the_command(tmp_path: Path) -> None:
    sources = [{"id": path.stem, "text": path.read_text(encoding="utf-8")} for path in sorted(EXAMPLE.glob("*.txt"))]
    case = {"id": "answer", "query": {"place": "الباغوز", "date": "2019-03-19"}, "sources": sources}
    (tmp_path / "cases.jsonl").write_text(json.dumps(case), encoding="utf-8")
    found = isnad.assess(sources, query={"place": "الباغوز", "date": "2019-03-19"})
    assert as_printed([found.assessment]) == lines("assess", tmp_path / "cases.jsonl", "--json")


def test_a_profile_reads_the_same_claims_otherwise(claims: isnad.Claims, incidents: isnad.Incidents) -> None:
    literal = isnad.incidents(claims, profile="literal")
    assert literal.fingerprint.profile == "literal-1"
    assert incidents.fingerprint.profile.startswith("airwars-")
    assert [incident.claims for incident in literal] == [incident.claims for incident in incidents]
    ends = [(one.figures.injured.low, other.figures.injured.low) for one, other in zip(incidents, literal, strict=True)]
    assert (12, None) in ends
    assert literal.claims.ground.readings[0].claims == claims.ground.readings[0].claims


def test_some_claims_are_linked_without_the_others(claims: isnad.Claims) -> None:
    some = claims.filter(lambda claim: claim.document.startswith("005"))
    found = isnad.incidents(some)
    assert {document for incident in found for document in incident.documents} == {"005-al-jazeera.txt"}
    assert str(found.claims.show(0)).startswith("5.")


def test_claims_are_read_again_for_another_zone(claims: isnad.Claims) -> None:
    again = isnad.claims(claims, zone="Asia/Baghdad")
    assert [claim.id for claim in again] == [claim.id for claim in claims]
    assert str(again.frame()["start"].dtype) == "datetime64[us, Asia/Baghdad]"


def test_what_a_person_decided_is_obeyed(claims: isnad.Claims, tmp_path: Path) -> None:
    before = isnad.incidents(claims)[0]
    set_ = SetFigure(before.figures.killed.kept[0], "killed", 250, 300, "counted by hand")
    apart = OtherEvents(("c-0000000000000000", before.claims[0]), "not there")
    both: tuple[Decision, ...] = (set_, apart)
    for decisions in (list(both), iter(both)):
        found = isnad.incidents(claims, decisions=decisions)
        assert [(one.low, one.high) for one in found[0].decided] == [(250, 300)]
        assert [issue.reason.code for issue in found.issues] == ["decision.no_such_claim"]
    file = tmp_path / "decided.jsonl"
    file.write_text(to_json(set_) + "\nnothing\n", encoding="utf-8")
    found = isnad.incidents(claims, decisions=file)
    assert found[0].decided == (set_,)
    assert len(found.issues) == 1
    row = found.frame("figures").iloc[0]
    assert (row["decided_low"], row["decided_high"], row["is_decided"]) == (250, 300, True)
    assert "250 to 300" in found.show(0).html


@pytest.mark.parametrize(
    ("ask", "wrong", "code"),
    [
        (isnad.claims, {"profile": "nobody"}, "knowledge.no_such_profile"),
        (isnad.claims, {"profile": 5}, "notebook.wrong_type"),
        (isnad.claims, {"zone": "Mars"}, "pipeline.no_such_zone"),
        (isnad.claims, {"zone": 3}, "notebook.wrong_type"),
        (isnad.claims, {"gazetteers": "nowhere.csv"}, "gazetteer.no_such_path"),
        (isnad.claims, {"gazetteers": 5}, "notebook.wrong_type"),
        (isnad.incidents, {"decisions": "nowhere.jsonl"}, "notebook.no_decisions"),
        (isnad.incidents, {"decisions": [{"decision": "same"}]}, "notebook.no_decisions"),
        (isnad.incidents, {"decisions": 5}, "notebook.no_decisions"),
        (isnad.assess, {"query": {"town": "الباغوز"}}, "notebook.no_query"),
        (isnad.assess, {"query": "الباغوز"}, "notebook.no_query"),
        (isnad.assess, {"query": {"place": 5}}, "notebook.no_query"),
        (isnad.assess, {"query": {"date": "soon"}}, "notebook.no_day"),
    ],
)
def test_what_is_not_known_is_refused_in_one_sentence(ask: Any, wrong: Any, code: str) -> None:
    with pytest.raises(isnad.IsnadError) as told:
        ask(EXAMPLE, **wrong)
    assert told.value.code == code
    assert "\n" not in str(told.value)


def test_nothing_gives_nothing() -> None:
    assert len(isnad.read([])) == len(isnad.claims([])) == len(isnad.incidents([])) == 0
    found = isnad.assess([], query=isnad.Query("الباغوز"))
    assert "The case has no sources." in repr(found)
    assert "The case has no sources." in found.show().html
    assert "لا مصادر" in str(found.show(language="ar"))


def test_a_notebook_is_told_in_one_sentence_what_is_wrong() -> None:
    error = isnad.IsnadError("a.b", "something is wrong.", "Mend it.")
    assert error._render_traceback_() == ["IsnadError: something is wrong. Mend it. [a.b]"]
