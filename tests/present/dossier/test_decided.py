"""What persons decided, told in a dossier as theirs."""

import msgspec
import pytest

from isnad.model.claim import Claim
from isnad.model.count import Count
from isnad.model.decision import (
    AcceptClaim,
    AddClaim,
    CorrectClaim,
    Decision,
    RejectClaim,
    Remark,
    SameEvent,
    SetFigure,
    SignOff,
    SplitEvent,
)
from isnad.model.terms import Event
from isnad.pipeline.context import Context
from isnad.pipeline.reading import read
from isnad.present.dossier.decisions import decisions_of
from isnad.present.dossier.figures import figures_of
from isnad.present.dossier.material import Material, shown
from isnad.present.dossier.render import dossier
from isnad.present.dossier.telling import Telling
from isnad.present.dossier.toll import toll_of
from isnad.present.language import Language
from isnad.present.redaction.edition import Edition

from .made import OTHER, document, material
from .parsed import Parsed

WHO, WHY = "أم سعد الحصوي", "عددتُ الأسماء مع سعد الحصوي"


def nine(using: Context) -> Claim:
    """The claim of nine people killed."""
    claims = read(document(OTHER), using).claims
    return next(claim for claim in claims if claim.event is Event.KILLED and claim.count == Count.exactly(9))


def decided(using: Context, *decisions: Decision, edition: Edition = Edition.INTERNAL) -> Material:
    return material([document(OTHER)], using, decisions=decisions, edition=edition)


def to_twelve(using: Context) -> CorrectClaim:
    claim = nine(using)
    twelve = msgspec.structs.replace(claim, count=Count.exactly(12))
    return CorrectClaim(claim.id, twelve, WHY, WHO, "2026-01-02T03:04:05.678Z", claim)


@pytest.mark.parametrize("edition", Edition)
def test_a_corrected_number_is_nowhere_without_what_the_program_reads(using: Context, edition: Edition) -> None:
    made = decided(using, to_twelve(using), edition=edition)
    telling = Telling.of(shown(made), Language.EN)
    (incident,) = telling.material.incidents
    killed = figures_of(incident, telling)[0]
    assert killed.range == "12"
    assert [mark.partition(" ")[2] for mark in killed.marks] == [
        f"{telling.labels[nine(using).id]} corrected by a person; the program reads: 9"
    ]
    assert "(corrected by a person; the program reads: 9 " in killed.kept[0].claim.sentence
    assert "(corrected by a person; the program reads: 9 " in killed.kept[0].claim.brief
    toll = toll_of(incident, telling)
    assert toll is not None
    assert "12 (corrected by a person)" in [row.count for row in toll.rows]
    page = Parsed(dossier(made, [Language.AR]))
    assert "صحّحه شخص؛ يقرأ البرنامج: مقتل 9" in page.text
    assert "القول 1.1 صحّحه شخص؛ يقرأ البرنامج: 9" in page.text


def test_a_figure_without_a_word_of_a_person_has_no_mark(using: Context) -> None:
    telling = Telling.of(shown(decided(using)), Language.EN)
    assert [figure.marks for figure in figures_of(telling.material.incidents[0], telling)] == [()] * 4


def test_an_added_and_a_rejected_claim_are_told_as_such(using: Context) -> None:
    claim = nine(using)
    added = msgspec.structs.replace(claim, id="added", count=Count.exactly(14))
    made = decided(using, AddClaim(added, WHY, WHO), RejectClaim(claim.id, WHY, WHO, None, claim))
    text = Parsed(dossier(made, [Language.EN])).text
    assert "added by a person; the program reads no such claim" in text
    assert "(rejected by a person; it holds no figure)" in text


@pytest.mark.parametrize("language", Language)
def test_who_decided_and_why_is_not_public(using: Context, language: Language) -> None:
    made = decided(using, to_twelve(using), edition=Edition.PUBLIC)
    page = dossier(made, [language])
    assert "الحصوي" not in page
    for standing in shown(made).standings.values():
        assert isinstance(standing.decision, CorrectClaim)
        assert (standing.decision.by, standing.decision.at, standing.decision.reason, standing.decision.seen) == (
            None,
            None,
            "",
            None,
        )


def all_kinds(using: Context) -> list[Decision]:
    """One of each about the one incident; the claim was corrected after the incident was signed off."""
    (incident,) = decided(using).incidents
    claim, at = nine(using), "2026-01-02T03:04:05.678Z"
    others = tuple(id_ for id_ in incident.claims if id_ != claim.id)
    return [
        AcceptClaim(claim.id, WHY, WHO, at, claim),
        SetFigure(claim.id, "killed", 45, 60, WHY, WHO, at, incident.figures),
        SignOff(incident.id, incident.claims, incident.figures, WHY, WHO, at),
        Remark(incident.id, WHY, WHO, at),
        SameEvent((claim.id, *others), WHY, WHO, at),
        SplitEvent((claim.id,), ("c-elsewhere",), WHY, WHO, at),
        to_twelve(using),
    ]


def test_every_decision_is_told_with_who_and_why_and_what_changed_since(using: Context) -> None:
    telling = Telling.of(shown(decided(using, *all_kinds(using))), Language.EN)
    rows = decisions_of(telling.material.incidents[0], telling)
    assert [row.kind for row in rows] == ["accept", "set", "sign_off", "comment", "same", "split", "correct"]
    assert {(row.by, row.reason) for row in rows} == {(rows[0].by, rows[0].reason)}
    assert "سعد الحصوي" in str(rows[0].by)
    assert "سعد الحصوي" in rows[0].reason
    said = {row.kind: row.says for row in rows}
    assert said["set"] == "Killed set to: 45 to 60. The program proposed 9 then; it proposes 12 now."
    assert said["sign_off"].endswith("Changed since: killed: 9 then, 12 now.")
    text = Parsed(dossier(decided(using, *all_kinds(using)), [Language.AR])).text
    assert "ما قرّره أشخاص" in text
    assert "اعتُمدت الحادثة" in text


def test_what_was_decided_stands_first_in_the_overview(using: Context) -> None:
    page = Parsed(dossier(decided(using, *all_kinds(using)), [Language.EN]))
    chips = page.all("//section[@class='overview']//ol//ul[@class='chips']/li/@class")
    assert chips[0] == "decided"
    assert "Incident signed off" in "".join(
        part for found in page.all("//section[@class='overview']") for part in found.itertext()
    )


def test_what_was_not_decided_is_not_told(using: Context) -> None:
    elsewhere = Remark("i-elsewhere", WHY, WHO)
    telling = Telling.of(shown(decided(using, elsewhere)), Language.EN)
    assert decisions_of(telling.material.incidents[0], telling) == ()
    text = Parsed(dossier(decided(using, elsewhere), [Language.EN])).text
    assert "What persons decided" not in text


def test_public_decisions_name_nobody_and_give_no_words_of_a_reviewer(using: Context) -> None:
    made = decided(using, *all_kinds(using), edition=Edition.PUBLIC)
    telling = Telling.of(shown(made), Language.EN)
    rows = decisions_of(telling.material.incidents[0], telling)
    assert [row.kind for row in rows] == ["accept", "set", "sign_off", "same", "split", "correct"]
    assert {(row.by, row.at, row.reason) for row in rows} == {(None, None, "")}


def test_claims_accepted_in_one_go_are_one_row(using: Context) -> None:
    (incident,) = decided(using).incidents
    accepted = [AcceptClaim(id_, "", WHO) for id_ in incident.claims]
    other = AcceptClaim(incident.claims[0], "", "ريم")
    telling = Telling.of(shown(decided(using, *accepted, other)), Language.EN)
    rows = decisions_of(telling.material.incidents[0], telling)
    assert [row.says for row in rows] == [f"Claims accepted: {len(accepted)}.", "Claims accepted: 1."]
