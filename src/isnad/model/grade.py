"""Strength of evidence on Airwars' two scales: for harm, and apart from it for who did it. Proposed, never decided."""

from enum import StrEnum

from isnad.model.reason import Reason
from isnad.model.value import Value


class HarmGrade(StrEnum):
    """Whether civilians were harmed."""

    CONFIRMED = "Confirmed"
    FAIR = "Fair"
    WEAK = "Weak"
    CONTESTED = "Contested"
    DISCOUNTED = "Discounted"


class AttributionGrade(StrEnum):
    """Whose strike it was."""

    DECLARED = "Declared strike"
    LIKELY = "Likely strike"
    CONTESTED = "Contested strike"
    SINGLE_SOURCE = "Single source claim"


class GradedHarm(Value, frozen=True):
    """A proposal with every reason for it."""

    grade: HarmGrade
    reasons: tuple[Reason, ...]


class GradedAttribution(Value, frozen=True):
    """A proposal with every reason for it."""

    grade: AttributionGrade
    reasons: tuple[Reason, ...]
