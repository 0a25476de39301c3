"""What persons decided, told in a dossier as theirs."""

import msgspec
import pytest

from isnad.model.claim import Claim
from isnad.model.count import Count
from isnad.model.decision import AddClaim, CorrectClaim, Decision, RejectClaim
from isnad.model.terms import Event
from isnad.pipeline.context import Context
from isnad.pipeline.reading import read
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
        f"{telling.numbers[nine(using).id]} corrected by a person; the program reads: 9"
    ]
    assert "(corrected by a person; the program reads: 9 " in killed.kept[0].claim.sentence
    assert "(corrected by a person; the program reads: 9 " in killed.kept[0].claim.brief
    toll = toll_of(incident, telling)
    assert toll is not None
    assert "12 (corrected by a person)" in [row.count for row in toll.rows]
    page = Parsed(dossier(made, [Language.AR]))
    assert "صحّحه شخص؛ يقرأ البرنامج: مقتل 9" in page.text
    assert "القول 1 صحّحه شخص؛ يقرأ البرنامج: 9" in page.text


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
