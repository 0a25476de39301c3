"""One incident as a team coded it, as far as its row says."""

from datetime import date
from enum import StrEnum

import msgspec

from isnad.model.assessment import Point
from isnad.model.bounds import Bounds
from isnad.model.document import Issue
from isnad.model.grade import AttributionGrade, HarmGrade
from isnad.model.value import Value
from isnad.reconcile.support import FigureName


class Field(StrEnum):
    """What of a coding can be compared."""

    DATE = "date"
    PLACE = "place"
    KILLED = "killed"
    INJURED = "injured"
    CHILDREN_KILLED = "children_killed"
    WOMEN_KILLED = "women_killed"
    BELLIGERENTS = "belligerents"
    STRIKE_TYPE = "strike_type"
    GRADE = "grade"
    STRIKE_STATUS = "strike_status"
    VICTIMS = "victims"


FIGURES: tuple[Field, ...] = tuple(Field(name) for name in FigureName)
"""The fields that are ranges."""


class Coding(Value, frozen=True):
    """See the module.

    Attributes:
        where: its file and line.
        id: as the team has it; None where it has none.
        told: the fields that the table has a column for and that could be read in this row; a field that is told and
            has no value was left empty by the team, and one that is not told is not compared.
        first: its day or the first of them, None where none is given.
        last: the last of them, `first` where it is of one day.
        places: names of the one place, in any language.
        point: of the place.
        figures: by the name of the figure; one that is missing was left empty. 0 is a number.
        parties: as the team writes them.
        strike_types: labels; more than one may be meant together or as "either".
        grade: of the evidence of harm.
        strike_status: of the evidence of who did it.
        victims: names of the dead, as written.
        notes: whatever else its row says.
    """

    where: str
    id: str | None
    told: tuple[Field, ...]
    first: date | None = None
    last: date | None = None
    places: tuple[str, ...] = ()
    point: Point | None = None
    figures: dict[FigureName, Bounds] = msgspec.field(default_factory=dict)
    parties: tuple[str, ...] = ()
    strike_types: tuple[str, ...] = ()
    grade: HarmGrade | None = None
    strike_status: AttributionGrade | None = None
    victims: tuple[str, ...] = ()
    notes: str | None = None


class Codings(Value, frozen=True):
    """The codings of a file in their order, what could not be read of it, and whose columns it has, by preset."""

    codings: tuple[Coding, ...]
    issues: tuple[Issue, ...]
    presets: tuple[str, ...] = ()
