"""How strong the evidence is that civilians were harmed, on Airwars' scale."""

from isnad.grades.evidence import Evidence
from isnad.model.grade import GradedHarm, HarmGrade
from isnad.model.reason import Reason
from isnad.origins.independence import independent

_FAIR = 2
"""Independent origins from which on a report of harm is fair."""


def harm_grade(evidence: Evidence) -> GradedHarm | None:
    """The proposal with its reasons; None where nobody is told to be harmed.

    Airwars' criteria (its methodology note): confirmed where a belligerent accepts responsibility; contested where
    claims of responsibility compete; fair where two credible sources or more report it; weak where one does;
    discounted where those harmed were combatants. Origins are counted, not pages.
    """
    if not evidence.harmed or (evidence.profile.whom == "everybody" and evidence.only_fighters):
        return _fighters(evidence)
    more = evidence.unread_reasons()
    accepted = next((i for origin in evidence.origins for i in origin.against_interest if _own_harm(i.reason)), None)
    if accepted is not None:
        return GradedHarm(HarmGrade.CONFIRMED, (Reason.of("grade.accepted", claim=accepted.claim), *more))
    disputed = evidence.disputed()
    if disputed is not None:
        return GradedHarm(HarmGrade.CONTESTED, (disputed, *more))
    n = independent(evidence.saying())
    grade = HarmGrade.FAIR if n >= _FAIR else HarmGrade.WEAK
    return GradedHarm(grade, (Reason.of("grade.origins", origins=n), *more))


def _fighters(evidence: Evidence) -> GradedHarm | None:
    if not evidence.only_fighters:
        return None
    return GradedHarm(HarmGrade.DISCOUNTED, (Reason.of("grade.only_fighters"), *evidence.unread_reasons()))


def _own_harm(reason: Reason) -> bool:
    return reason.code == "interest.own_harm"
