"""What a format is given: the records of a case, each list as a stream that can be begun anew."""

from collections.abc import Iterator
from typing import Protocol

from isnad.export.records import About, ClaimRecord, DecisionRecord, DocumentRecord, IncidentLine, IncidentRecord
from isnad.model.document import Issue


class Content(Protocol):
    """One moment of a case in one edition.

    Every list comes in a fixed order and can be begun anew; nothing is held but what is asked for.
    """

    @property
    def about(self) -> About:
        """What the records are of."""
        ...

    def count(self) -> int:
        """How many incidents there are."""
        ...

    def documents(self) -> Iterator[DocumentRecord]:
        """In the order in which they were added."""
        ...

    def claims(self) -> Iterator[ClaimRecord]:
        """In the order of the documents and of their texts."""
        ...

    def readings(self) -> Iterator[tuple[DocumentRecord, tuple[ClaimRecord, ...]]]:
        """Every document with its claims, for who needs both: a document is taken from the case once."""
        ...

    def incidents(self) -> Iterator[IncidentRecord]:
        """In their order in the case."""
        ...

    def lines(self) -> Iterator[IncidentLine]:
        """The same by themselves, for who writes claims and documents apart."""
        ...

    def decisions(self) -> Iterator[DecisionRecord]:
        """In the order in which they were taken."""
        ...

    def issues(self) -> Iterator[Issue]:
        """What the builds could not use, each once; none in public, where names of files may be names of people."""
        ...
