"""ACLED's short description of an event, in the words of a table."""

from datetime import date

from isnad.case.drafting.standing import Review
from isnad.export.coding.tables import note_table
from isnad.export.coding.tolls import Toll
from isnad.export.coding.where import Where
from isnad.export.records import IncidentRecord
from isnad.model.value import Value
from isnad.origins.independence import independent


class Noted(Value, frozen=True):
    """What the notes of a row speak of.

    Attributes:
        where: the place.
        toll: of the incident.
        total: its dead, as the format counts them.
        dead: those of this row's day.
        days: of the incident; `n` is the number of this row's, from 0.
    """

    where: Where
    toll: Toll
    total: int
    dead: int
    days: tuple[date, ...]
    n: int


def notes(record: IncidentRecord, noted: Noted) -> str:
    """When and where, on how many words, which range the one number stands for, and how it was parted."""
    words = note_table()
    deaths, injured = noted.toll.deaths, record.incident.figures.injured
    told = [
        words["place"].format(day=noted.days[noted.n].isoformat(), place=noted.where.name),
        words["sources"].format(documents=len(record.documents), origins=independent(record.incident.origins)),
        words["reviewed" if record.review is Review.SIGNED_OFF else "drafted"],
    ]
    if deaths is None:
        told.append(words["nothing_reported"])
    elif deaths.high > deaths.low:
        told.append(words["range"].format(low=deaths.low, high=deaths.high))
    if noted.toll.decided:
        told.append(words["decided"])
    if injured.low is not None and injured.high:
        told.append(words["injured"].format(low=injured.low, high=injured.high))
    if len(noted.days) > 1:
        told.append(words["parted"].format(total=noted.total, days=len(noted.days), dead=noted.dead))
    return " ".join(told)
