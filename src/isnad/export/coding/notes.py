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
        high: the most deaths that reports support, or that a person set; None where no number is reported.
        unnumbered: reports tell of dead, without a number that counts.
    """

    where: Where
    toll: Toll
    total: int
    dead: int
    days: tuple[date, ...]
    n: int
    high: int | None = None
    unnumbered: bool = False


def notes(record: IncidentRecord, noted: Noted) -> str:
    """When and where, on how many words, which range the one number stands for, and how it was parted."""
    words = note_table()
    toll, injured = noted.toll, record.incident.figures.injured
    told = [
        words["place"].format(day=noted.days[noted.n].isoformat(), place=noted.where.name),
        words["sources"].format(documents=len(record.documents), origins=independent(record.incident.origins)),
        words["reviewed" if record.review is Review.SIGNED_OFF else "drafted"],
    ]
    is_range = noted.high is not None and noted.high > noted.total
    if toll.deaths is None:
        told.append(words["unnumbered" if noted.unnumbered else "nothing_reported"])
    elif is_range and not toll.decided:
        told.append(words["range"].format(low=noted.total, high=noted.high))
    if toll.decided:
        key = "decided_open" if toll.open else "decided_range" if is_range else "decided"
        told.append(words[key].format(low=noted.total, high=noted.high))
    if injured.low is not None and injured.high:
        key = "injured_one" if injured.low == injured.high else "injured"
        told.append(words[key].format(low=injured.low, high=injured.high))
    if len(noted.days) > 1:
        told.append(words["parted"].format(total=noted.total, days=len(noted.days), dead=noted.dead))
    return " ".join(told)
