"""Content that a test makes up: incidents with chosen figures, or those of a case with something replaced."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import msgspec

from isnad.case.drafting.standing import Review
from isnad.case.holdings import Used
from isnad.export.case_content import case_content
from isnad.export.records import (
    SCHEMA,
    About,
    ClaimRecord,
    DecisionRecord,
    DocumentRecord,
    IncidentLine,
    IncidentRecord,
)
from isnad.export.registry import Asked, write
from isnad.knowledge.profiles import profile
from isnad.model.assessment import Figure, Figures
from isnad.model.decision import SetFigure
from isnad.model.document import Issue
from isnad.model.incident import Incident
from isnad.pipeline.context import Context
from isnad.present.language import Language
from isnad.present.redaction.edition import Edition
from isnad.store.entry import EMPTY

Ends = tuple[int | None, int | None]
NONE: Ends = (None, None)
NAMES = ("killed", "injured", "children_killed", "women_killed")


class Given:
    """Content of these incidents."""

    def __init__(self, records: Iterable[IncidentRecord], context: Context, edition: Edition = Edition.PUBLIC) -> None:
        self.records = tuple(records)
        used = Used("2026-01-02T03:04:05.006Z", "0", "0", "airwars-6", (), "Asia/Damascus")
        self.about = About(SCHEMA, "made up", "0" * 32, edition, EMPTY, used, context.fingerprint, True)

    def count(self) -> int:
        return len(self.records)

    def documents(self) -> Iterator[DocumentRecord]:
        yield from {one.id: one for record in self.records for one in record.documents}.values()

    def claims(self) -> Iterator[ClaimRecord]:
        yield from {one.claim.id: one for record in self.records for one in record.claims}.values()

    def readings(self) -> Iterator[tuple[DocumentRecord, tuple[ClaimRecord, ...]]]:
        for document in self.documents():
            yield document, tuple(one for one in self.claims() if one.claim.document == document.name)

    def lines(self) -> Iterator[IncidentLine]:
        yield from (record.line for record in self.incidents())

    def incidents(self) -> Iterator[IncidentRecord]:
        yield from self.records

    def decisions(self) -> Iterator[DecisionRecord]:
        yield from ()

    def issues(self) -> Iterator[Issue]:
        yield from ()


def bare(n: int, killed: Ends = NONE, decided: Ends | None = None, injured: Ends = NONE) -> IncidentRecord:
    """An incident of which nothing is known but figures; `decided` is what a person set of the killed."""
    name = profile("airwars").name
    ends = {"killed": killed, "injured": injured, "children_killed": NONE, "women_killed": NONE}
    figures = Figures(*(Figure(*ends[figure], name, (), ()) for figure in NAMES))
    made = () if decided is None else (SetFigure("c-1", "killed", *decided, "counted the graves", by="amal"),)
    incident = Incident(
        id=f"i-{n}",
        aliases=(),
        documents=(),
        claims=(),
        place=None,
        time=None,
        figures=figures,
        belligerents=(),
        strike_types=(),
        origins=(),
        contradictions=(),
        series=(),
        first_reported=None,
        decided=made,
    )
    return IncidentRecord(incident, Review.PROPOSED if decided is None else Review.BEGUN, (), ())


def records_of(case: Path, using: Context, edition: Edition = Edition.PUBLIC) -> tuple[IncidentRecord, ...]:
    """All incidents of a case."""
    with case_content(case, edition, using) as content:
        return tuple(content.incidents())


def changed(record: IncidentRecord, **fields: object) -> IncidentRecord:
    """The record of an incident with other fields."""
    incident = msgspec.structs.replace(record.incident, **fields)
    return IncidentRecord(incident, record.review, record.claims, record.documents)


def put(
    name: str,
    records: Iterable[IncidentRecord],
    target: Path,
    using: Context,
    language: Language = Language.EN,
    edition: Edition = Edition.PUBLIC,
) -> Path:
    """A format of made-up content."""
    write(name, Given(records, using, edition), target, Asked(language, using))
    return target


Reader = Callable[[Path], list[dict[str, object]]]
"""The incidents of an export as somebody else's program reads them, nothing as None."""
