"""Which judgements of a claim end with the adding of it."""

import pytest

from isnad.model.chain import Link
from isnad.model.claim import Claim, ClaimSpans
from isnad.model.decision import AcceptClaim, AddClaim, Decision, RejectClaim
from isnad.model.span import Span
from isnad.model.terms import Event, LinkKind, Modality
from isnad.pipeline.standing import judging

CLAIM = Claim(
    id="c-made",
    document="a.txt",
    event=Event.INJURED,
    count=None,
    victims=None,
    part_of=None,
    by=(),
    cause=None,
    place=None,
    time=None,
    chain=(Link("the square", LinkKind.OUTLET, None),),
    modality=Modality.ASSERTED,
    spans=ClaimSpans(Span(0, 3)),
    rules=(),
)
ADD, BLIND = AddClaim(CLAIM), RejectClaim(CLAIM.id, "no")
SAW = AcceptClaim(CLAIM.id, seen=CLAIM)
OTHER = RejectClaim("c-other", "no", seen=CLAIM)


@pytest.mark.parametrize(
    ("counts", "stay"),
    [
        ({1: ADD, 2: BLIND}, [1, 2]),
        ({2: BLIND}, []),
        ({2: BLIND, 3: ADD}, [3]),
        ({1: ADD, 2: BLIND, 3: ADD}, [1, 3]),
        ({1: SAW}, [1]),
        ({1: SAW, 2: ADD}, [2]),
        ({1: OTHER, 2: ADD}, [1, 2]),
    ],
)
def test_a_judgement_ends_with_the_adding(counts: dict[int, Decision], stay: list[int]) -> None:
    assert list(judging(counts)) == stay
