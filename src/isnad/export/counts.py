"""What a case comes to in numbers, counted while its records are written."""

from collections import Counter
from enum import StrEnum

from isnad.export.records import IncidentLine, ReadingRecord
from isnad.ingest.describe import reads
from isnad.model.reason import Reason
from isnad.model.terms import Event, Modality
from isnad.pipeline.standing import State
from isnad.reconcile.support import FigureName


class Counted(StrEnum):
    """What is counted: the first four as they are, the others by their values."""

    DOCUMENTS = "documents"
    UNREAD = "unread"
    WITHHELD = "withheld"
    INCIDENTS = "incidents"
    EVENT = "event"
    MODALITY = "modality"
    STATE = "state"
    ASIDE = "aside"


Key = tuple[Counted, Event | Modality | State | Reason | None]
Counts = Counter[Key]


def count_reading(reading: ReadingRecord, counts: Counts) -> None:
    """Count a document with its claims."""
    document, claims = reading
    counts[Counted.DOCUMENTS, None] += 1
    counts[Counted.UNREAD, None] += not reads(document.language)
    counts[Counted.WITHHELD, None] += document.withheld > 0
    for record in claims:
        counts[Counted.EVENT, record.claim.event] += 1
        counts[Counted.MODALITY, record.claim.modality] += 1
        counts[Counted.STATE, record.state] += 1


def count_line(line: IncidentLine, counts: Counts) -> None:
    """Count an incident, and why figures told of it do not count in it."""
    counts[Counted.INCIDENTS, None] += 1
    for name in FigureName:
        for left in getattr(line.incident.figures, name).aside:
            counts[Counted.ASIDE, left.reason] += 1
