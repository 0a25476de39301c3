"""What exports are made of: documents, claims, incidents and decisions of a case, as one edition shows them."""

from dataclasses import dataclass
from datetime import date

from isnad.case.drafting.standing import Review
from isnad.case.holdings import Used
from isnad.model.assessment import Fingerprint
from isnad.model.claim import Claim
from isnad.model.decision import Decision
from isnad.model.document import Outlet, Part, Published, Retrieved
from isnad.model.incident import Incident
from isnad.model.terms import Grain
from isnad.model.value import Value
from isnad.pipeline.standing import State
from isnad.present.redaction.edition import Edition
from isnad.store.entry import Head

SCHEMA = 1
"""Raised when a record changes its fields; another number is refused."""


class About(Value, frozen=True):
    """What all records are of, and what they depend on.

    Attributes:
        schema: of the records.
        title: what the case is called.
        case: its id, minted when it was made; empty where nobody knows.
        edition: who may read it.
        head: where the case's log ended.
        built: what the case's last build read with.
        fingerprint: what the records were made with beside the case.
        current: whether the incidents were drafted by this version and knowledge; a build brings them up to date.
    """

    schema: int
    title: str
    case: str
    edition: Edition
    head: Head
    built: Used
    fingerprint: Fingerprint
    current: bool


class DocumentRecord(Value, frozen=True):
    """A document in the register of a case.

    Attributes:
        id: SHA-256 of the bytes it came as.
        name: what the values of this edition call it: its file's name, in public its number.
        number: in the order in which documents were added, from 1.
        received: SHA-256 of the received text.
        characters: code points of the received text.
        retrieved: when it was collected, where something tells.
        first_seen: when it was added to the case, UTC, ISO 8601.
        withheld: how many code points of the received text are masked.
        author: who signed it; None in public.
        text: the received text, in which all spans count; None in public.
        parts: what of the text is title or furniture; empty in public.
    """

    id: str
    name: str
    number: int
    outlet: Outlet | None
    published: Published | None
    title: str | None
    url: str | None
    language: str
    received: str
    extractor: str
    encoding: str
    characters: int
    first_seen: str
    withheld: int = 0
    author: str | None = None
    text: str | None = None
    parts: tuple[Part, ...] = ()
    retrieved: Retrieved | None = None

    @property
    def day(self) -> date | None:
        """The day it came out."""
        return None if self.published is None else self.published.day


def collected(retrieved: Retrieved) -> str:
    """When a document was collected, in UTC, ISO 8601: to the minute, or the day alone."""
    at = retrieved.utc
    return f"{at:%Y-%m-%dT%H:%M}Z" if retrieved.at.grain is Grain.MINUTE else at.date().isoformat()


class ClaimRecord(Value, frozen=True):
    """A claim as it counts in the case.

    Attributes:
        number: that of its document and its own within it, "3.12", the same on every page and in every edition.
        state: what a person said of it; a rejected one holds no figure.
        machine: as the program reads it, where a person corrected it; None where the two are the same, or the program
            reads no such claim.
        incident: that holds it, None where none does.
        quote: the sentence that it stands in; None in public, and where the claim comes with its incident.
    """

    number: str
    claim: Claim
    state: State
    machine: Claim | None = None
    incident: str | None = None
    quote: str | None = None


class IncidentLine(Value, frozen=True):
    """An incident by itself, and where it stands in its review; its claims and documents are named by it."""

    incident: Incident
    review: Review


ReadingRecord = tuple[DocumentRecord, tuple[ClaimRecord, ...]]
"""A document with its claims."""


class DecisionRecord(Value, frozen=True):
    """What a person decided, under the number of the log entry that tells of it; undone ones are left out in public."""

    entry: int
    decision: Decision
    counts: bool = True


@dataclass(frozen=True, slots=True)
class IncidentRecord:
    """An incident with the claims and documents that it names, in its order; without texts and quotations."""

    incident: Incident
    review: Review
    claims: tuple[ClaimRecord, ...]
    documents: tuple[DocumentRecord, ...]

    @property
    def counting(self) -> tuple[Claim, ...]:
        """Its claims but for those that a person rejected."""
        return tuple(record.claim for record in self.claims if record.state is not State.REJECTED)

    @property
    def line(self) -> IncidentLine:
        """The incident by itself."""
        return IncidentLine(self.incident, self.review)
