"""A sentence is shown once, with its claims beneath it."""

import msgspec
import pytest

from isnad.model.claim import Claim, ClaimSpans
from isnad.model.span import Span
from isnad.present.desk.told_sentences import told_sentences
from model.samples import CLAIM

TEXT = "قُتل تسعة مدنيين وجُرح ستة في قرية الصفصاف. وقُصفت المدرسة قبل ذلك بساعة.\nثم انسحبت القوة."


def at(words: str, count: str | None = None) -> Claim:
    """A claim whose event are these words, and whose number may be others."""
    spans = [None if one is None else Span(TEXT.index(one), TEXT.index(one) + len(one)) for one in (words, count)]
    assert spans[0] is not None
    return msgspec.structs.replace(
        CLAIM, id=f"c-{words}", chain=CLAIM.chain[:1], spans=ClaimSpans(event=spans[0], count=spans[1])
    )


def test_a_sentence_stands_once_with_the_words_of_all_its_claims() -> None:
    first, second = told_sentences([at("قُتل", "تسعة"), at("جُرح", "ستة"), at("قُصفت")], TEXT)
    assert "".join(piece.text for piece in first.quote) == TEXT[: TEXT.index(".") + 1]
    assert [piece.text for piece in first.quote if piece.core] == ["قُتل تسعة", "جُرح ستة"]
    assert (first.claims, second.claims) == (("c-قُتل", "c-جُرح"), ("c-قُصفت",))
    assert first.apart == second.apart == {}


def test_words_of_two_claims_are_marked_once() -> None:
    (told,) = told_sentences([at("قُتل", "تسعة"), at("تسعة مدنيين")], TEXT)
    assert [piece.text for piece in told.quote if piece.core] == ["قُتل تسعة مدنيين"]


def test_a_number_in_another_sentence_is_told_beside_its_claim() -> None:
    (told,) = told_sentences([at("انسحبت", "تسعة")], TEXT)
    assert told.apart == {"c-انسحبت": "تسعة"}


@pytest.mark.parametrize("words", [450, 1100])
def test_a_long_sentence_is_not_printed_for_every_claim(words: int) -> None:
    filler = " ".join(["كلمة"] * (words // 5))
    text = f"قُتل تسعة {filler} وجُرح ستة"
    first = msgspec.structs.replace(at("قُتل"), spans=ClaimSpans(event=Span(0, 4)))
    last = text.index("جُرح")
    second = msgspec.structs.replace(at("جُرح"), spans=ClaimSpans(event=Span(last, last + 4)))
    assert [told.claims for told in told_sentences([first, second], text)] == [(first.id, second.id)]
