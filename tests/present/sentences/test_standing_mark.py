"""What a person put into a claim is never told as what the program reads or a report says."""

from dataclasses import replace

import msgspec
import pytest

from isnad.model.chain import Link
from isnad.model.claim import Claim
from isnad.model.count import Count
from isnad.model.decision import AcceptClaim, AddClaim, CorrectClaim, RejectClaim
from isnad.model.place import Place
from isnad.model.terms import Basis, LinkKind, Status
from isnad.pipeline.standing import Judgements, Standing, State, stand
from isnad.present.sentences.claim import both_sentences, brief_sentence, claim_sentence
from isnad.present.voice import Voice

from .told import AR, EN, OTHER

FIFTY = msgspec.structs.replace(OTHER, count=Count.exactly(50))
MORE = msgspec.structs.replace(FIFTY, count=Count.exactly(52))


def voiced(voice: Voice, standing: Standing) -> Voice:
    return replace(voice, standings={standing.claim.id: standing})


def corrected(to: Claim) -> Standing:
    decision = CorrectClaim(FIFTY.id, to, "عددتُ الأسماء", "amal", None, FIFTY)
    return stand(FIFTY.document, [FIFTY], Judgements([decision])).standings[0]


@pytest.mark.parametrize(
    ("voice", "mark"),
    [(EN, "(corrected by a person; the program reads: 50 "), (AR, "(صحّحه شخص؛ يقرأ البرنامج: مقتل 50 ")],
)
def test_corrected_number_stands_beside_the_one_that_is_read(voice: Voice, mark: str) -> None:
    speaking = voiced(voice, corrected(MORE))
    for said in (claim_sentence(MORE, speaking), brief_sentence(MORE, speaking), *both_sentences(MORE, speaking)):
        assert "52" in said.partition(mark)[0]
        assert mark in said


def test_the_reading_itself_is_not_marked() -> None:
    speaking = voiced(EN, corrected(MORE))
    assert "corrected" not in claim_sentence(FIFTY, speaking)
    assert "corrected" not in claim_sentence(MORE, EN)


def test_what_brief_words_leave_out_is_told_by_whole_ones() -> None:
    place = Place("تل الحصى", None, None, None, None, Status.UNRESOLVED, Basis.STATED)
    moved = msgspec.structs.replace(FIFTY, place=place)
    speaking = voiced(EN, corrected(moved))
    assert brief_sentence(moved, speaking).endswith("(corrected by a person)")
    assert "the program reads: 50 " in claim_sentence(moved, speaking)
    other = msgspec.structs.replace(FIFTY, chain=(Link("قناة الوادي", LinkKind.OUTLET, None),))
    assert "the program reads: Al-Modon" in claim_sentence(other, voiced(EN, corrected(other)))


@pytest.mark.parametrize(
    ("standing", "mark"),
    [
        (Standing(FIFTY, None, State.ADDED, AddClaim(FIFTY)), " (added by a person; the program reads no such claim)"),
        (Standing(FIFTY, FIFTY, State.REJECTED, RejectClaim(FIFTY.id, "مكرر")), " (rejected by a person; it holds no"),
        (Standing(FIFTY, FIFTY, State.ACCEPTED, AcceptClaim(FIFTY.id)), ""),
        (Standing(FIFTY, FIFTY, State.WAITING), ""),
    ],
)
def test_other_decisions(standing: Standing, mark: str) -> None:
    said, bare = claim_sentence(FIFTY, voiced(EN, standing)), claim_sentence(FIFTY, EN)
    assert mark in said
    assert (said == bare) is (mark == "")
