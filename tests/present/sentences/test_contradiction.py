import pytest

from isnad.model.incident import Contradiction, Disagreement
from isnad.model.reason import Reason
from isnad.present.sentences.contradiction import contradiction_sentence

from .told import AR, BARE_EN, EN

PAIR = ("c-1", "c-2")


@pytest.mark.parametrize(
    ("kind", "reason", "begins", "ends"),
    [
        (
            Disagreement.CONFLICT,
            Reason.of("contradiction.other_origin"),
            "Conflict: ",
            ": 27 people killed. Two sources give them.",
        ),
        (
            Disagreement.UPDATE,
            Reason.of("contradiction.same_origin_later"),
            "Update over time: ",
            ": 27 people killed. One source gave them on different days.",
        ),
        (
            Disagreement.SCOPE,
            Reason.of("contradiction.other_people", one="fighter", other="unknown"),
            "Different scope: ",
            ": 27 people killed. They count different people (fighters, people of no stated status).",
        ),
        (
            Disagreement.OTHER_INCIDENT,
            Reason.of("contradiction.other_day", one="2019-03-18", other="2019-03-19"),
            "Possibly another incident: ",
            ": 27 people killed. They are told of different days: 18 March 2019 and 19 March 2019.",
        ),
    ],
)
def test_both_claims_stand_in_it(kind: Disagreement, reason: Reason, begins: str, ends: str) -> None:
    said = contradiction_sentence(Contradiction(kind, PAIR, reason), EN)
    assert said.startswith(begins)
    assert ": about 280 people killed; " in said
    assert said.endswith(ends)


def test_arabic() -> None:
    reason = Reason.of("contradiction.other_people", one="civilian", other="stated_unknown")
    said = contradiction_sentence(Contradiction(Disagreement.SCOPE, PAIR, reason), AR)
    assert said.startswith("نطاق مختلف: بلدي نيوز، نقلاً عن سامر الخليل")
    assert said.endswith("مقتل 27 شخصاً. يعدّ القولان أشخاصاً مختلفين (مدنيون، أشخاص لا يعرف أحد صفتهم).")


def test_claim_that_nobody_knows_raises() -> None:
    with pytest.raises(KeyError):
        contradiction_sentence(Contradiction(Disagreement.UPDATE, PAIR, Reason.of("text.empty")), BARE_EN)
