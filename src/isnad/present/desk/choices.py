"""What the conditions of a selection may be, each with how many incidents there were then."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from isnad.case.drafting.standing import Review
from isnad.knowledge.registers import party_name
from isnad.model.grade import AttributionGrade, HarmGrade
from isnad.present.desk.incidents import grade_name
from isnad.present.language import Language
from isnad.present.runs import isolate
from isnad.store.selection import NONE, Counts

NO_GRADE: Final = "none"
"""How an address asks for incidents without a grade."""
_PARTIES: Final = 60


@dataclass(frozen=True, slots=True)
class Choice:
    """A value; `name` is None where it is the page that names it, as the state of a review or no grade at all."""

    value: str
    name: str | None
    incidents: int


def choices_of(counts: Counts, party: str | None, language: Language) -> dict[str, tuple[Choice, ...]]:
    """By the name of the condition.

    Of parties those that the selection names, most named first, and `party`, which is asked for, in any case.
    """
    parties = dict(list(counts.parties.items())[:_PARTIES])
    if party is not None:
        parties.setdefault(party, counts.parties.get(party, 0))
    return {
        "party": tuple(Choice(id_, isolate(party_name(id_, language), language), n) for id_, n in parties.items()),
        "grade": _grades(tuple(HarmGrade), counts.grades, language),
        "attribution": _grades(tuple(AttributionGrade), counts.attributions, language),
        "status": tuple(Choice(one, None, counts.statuses.get(one, 0)) for one in Review),
    }


def _grades(grades: Sequence[str], counts: Mapping[str, int], language: Language) -> tuple[Choice, ...]:
    named = [Choice(grade, grade_name(grade, language), counts.get(grade, 0)) for grade in grades]
    return (*named, Choice(NO_GRADE, None, counts.get(NONE, 0)))
