"""How strong the evidence is for who did it, on Airwars' scale."""

from collections.abc import Sequence

from isnad.grades.evidence import VIOLENCE, Evidence
from isnad.knowledge.registers import side_of
from isnad.model.claim import Doer
from isnad.model.grade import AttributionGrade, GradedAttribution
from isnad.model.origin import Camp, CampStatus
from isnad.model.reason import Reason


def attribution_grade(evidence: Evidence) -> GradedAttribution | None:
    """The proposal with its reasons; None where no report names anybody.

    Declared where a side says that it did it; contested where origins name different sides; a single source claim
    where one origin alone names one; likely otherwise.
    """
    sides = evidence.sides()
    if not sides:
        return None
    more = evidence.unread_reasons()
    disputed = evidence.disputed()
    if disputed is not None:
        return GradedAttribution(AttributionGrade.CONTESTED, (disputed, *more))
    declared = _declared(evidence)
    if declared is not None:
        return GradedAttribution(AttributionGrade.DECLARED, (Reason.of("grade.declared", claim=declared), *more))
    naming = frozenset[str]().union(*sides.values())
    reason = Reason.of("grade.naming", origins=len(naming))
    grade = AttributionGrade.SINGLE_SOURCE if len(naming) == 1 else AttributionGrade.LIKELY
    return GradedAttribution(grade, (reason, *more))


def _declared(evidence: Evidence) -> str | None:
    """The claim in which a side says that it did it: not one in which it denies, threatens or plans it."""
    claims = {claim.id: claim for claim in evidence.naming if claim.event in VIOLENCE}
    for origin in evidence.origins:
        if origin.camp.status is CampStatus.KNOWN:
            for claim in origin.claims:
                if claim in claims and _is_of(claims[claim].by, origin.camp):
                    return claim
    return None


def _is_of(doers: Sequence[Doer], camp: Camp) -> bool:
    return any(side_of(doer.id, camp.day) == camp.party for doer in doers)
