import pytest

from isnad.model.grade import AttributionGrade, GradedAttribution, GradedHarm, HarmGrade
from isnad.model.reason import Reason
from isnad.present.sentences.grade import attribution_grade_sentence, harm_grade_sentence
from isnad.present.voice import Voice

from .told import AR, EN


@pytest.mark.parametrize("voice", [EN, AR])
@pytest.mark.parametrize("grade", HarmGrade)
def test_every_grade_of_harm_is_a_proposal_with_its_reason(grade: HarmGrade, voice: Voice) -> None:
    said = harm_grade_sentence(GradedHarm(grade, (Reason.of("grade.origins", origins=1200),)), voice)
    assert ("proposed" in said) or ("اقتراحاً" in said)
    assert "1,200" in said
    assert said.endswith(".")


def test_parties_and_claims_are_named_in_reasons() -> None:
    reasons = (Reason.of("grade.sides_differ", one="sdf", other="isis"), Reason.of("grade.declared", claim="c-9"))
    said = attribution_grade_sentence(GradedAttribution(AttributionGrade.CONTESTED, reasons), EN)
    assert said == (
        "Evidence of who did it, proposed: contested. Different sources name different sides (the SDF, isis). "
        "A side says that it did it (claim 9)."
    )
    arabic = attribution_grade_sentence(GradedAttribution(AttributionGrade.CONTESTED, reasons), AR)
    assert "(قسد، " in arabic
    assert "(القول 9)" in arabic
