"""What a case holds, as values that anybody can read without a database."""

from isnad.model.claim import Claim
from isnad.model.decision import Decision
from isnad.model.document import Document, Issue
from isnad.model.incident import Incident
from isnad.model.value import Value
from isnad.pipeline.context import DEFAULT_PROFILE, DEFAULT_ZONE, Context, context
from isnad.pipeline.reading import Reading
from isnad.store.entry import Head


class Used(Value, frozen=True):
    """What the last build read with; empty texts where the case was never built.

    Attributes:
        at: when it began, UTC, ISO 8601.
        zone: the time zone of local times.
    """

    at: str = ""
    version: str = ""
    knowledge: str = ""
    profile: str = ""
    gazetteers: tuple[str, ...] = ()
    zone: str = ""

    def context(self) -> Context:
        """With its profile and zone, what comes with Isnad and what is installed; a profile of one's own is not."""
        return context(profile=self.profile.rpartition("-")[0] or DEFAULT_PROFILE, zone=self.zone or DEFAULT_ZONE)


class Contents(Value, frozen=True):
    """One moment of a case.

    Attributes:
        documents: in the order in which they were added.
        claims: of each document, in the order of its text; none where it was not read.
        withheld: names of the documents in which words of private persons are masked.
        issues: what the builds could not use, each once.
        used: what the claims were read with.
        head: where the log ends.
        manifests: how many were signed.
        decisions: of people, those that count, in order.
        signed: whether the last thing that the log tells is a signed manifest.
    """

    documents: tuple[Document, ...]
    claims: tuple[tuple[Claim, ...], ...]
    withheld: tuple[str, ...]
    issues: tuple[Issue, ...]
    used: Used
    head: Head
    manifests: int
    signed: bool
    decisions: tuple[Decision, ...] = ()


class Reviewed(Value, frozen=True):
    """A case as drafts and decisions leave it: readings with their claims as they stand, and incidents in order."""

    readings: tuple[Reading, ...]
    incidents: tuple[Incident, ...]
