"""The claims of an incident, document by document, each beside what the program reads and what a person said of it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Final

from isnad.model.claim import Claim
from isnad.model.decision import AddClaim, Judged
from isnad.model.incident import Incident
from isnad.pipeline.standing import Standing, State
from isnad.present.desk.told_sentences import ToldSentence, told_sentences
from isnad.present.dossier.telling import ClaimLink, Telling
from isnad.present.runs import inline
from isnad.present.sentences.claim import claim_sentence

_MANY: Final = 12
"""Claims up to which all documents of an incident are shown unfolded."""


@dataclass(frozen=True, slots=True)
class ClaimEntry:
    """One claim.

    Attributes:
        id: of the claim.
        link: the claim as it counts, in words.
        state: a code.
        reads: what the program reads, where that is not what counts; None where it reads the same or nothing.
        before: what it read when a person decided, where it reads something else now.
        reason: of the decision; empty where none was given.
        by: who decided, or None.
    """

    id: str
    link: ClaimLink
    state: State
    reads: str | None
    before: str | None
    reason: str
    by: str | None


@dataclass(frozen=True, slots=True)
class DocumentClaims:
    """What one document tells of an incident: its claims, and the sentences that they stand in, each once.

    `others` are its claims of other incidents or of none, `waiting` those shown of which nothing was decided;
    `is_folded` says that they are shown when they are asked for.
    """

    id: str
    number: int
    label: str
    title: str | None
    claims: tuple[ClaimEntry, ...]
    sentences: tuple[ToldSentence, ...]
    others: int
    is_folded: bool = False

    @property
    def entries(self) -> dict[str, ClaimEntry]:
        """The claims by their ids."""
        return {claim.id: claim for claim in self.claims}

    @property
    def waiting(self) -> int:
        """How many of them nothing was decided about."""
        return sum(claim.state is State.WAITING for claim in self.claims)


def claims_of(
    incident: Incident, telling: Telling, standings: Mapping[str, Standing], ids: Mapping[str, str]
) -> tuple[DocumentClaims, ...]:
    """By document in the order of the case; `ids` are those of the documents by their names.

    Where there are many claims, those of every document but the first are folded.
    """
    mine = frozenset(incident.claims)
    found = []
    for name, document in telling.documents.items():
        here = [id_ for id_, claim in telling.claims.items() if claim.document == name]
        claims = [id_ for id_ in here if id_ in mine]
        if claims:
            entries = tuple(entry_of(standings[id_], telling) for id_ in claims)
            label, number = telling.document(name), telling.places[name]
            told = told_sentences((standings[id_].claim for id_ in claims), document.received.text)
            others = len(here) - len(claims)
            found.append(DocumentClaims(ids[name], number, label, document.title, entries, told, others))
    folded = sum(len(document.claims) for document in found) > _MANY
    return tuple(replace(document, is_folded=folded and n > 0) for n, document in enumerate(found))


def entry_of(standing: Standing, telling: Telling) -> ClaimEntry:
    """One of them."""
    decision = standing.decision
    seen = decision.seen if standing.state is State.CHANGED and isinstance(decision, Judged) else None
    return ClaimEntry(
        id=standing.claim.id,
        link=telling.claim(standing.claim.id),
        state=standing.state,
        reads=_told(standing.machine, telling) if _reads_otherwise(standing) else None,
        before=_told(seen, telling),
        reason="" if decision is None else inline(decision.reason),
        by=_author(decision),
    )


def in_state(documents: Iterable[DocumentClaims], state: State) -> tuple[str, ...]:
    """Ids of the claims that are in a state."""
    return tuple(claim.id for document in documents for claim in document.claims if claim.state is state)


def _reads_otherwise(standing: Standing) -> bool:
    return standing.machine is not None and standing.machine != standing.claim


def _told(claim: Claim | None, telling: Telling) -> str | None:
    return None if claim is None else claim_sentence(claim, telling.voice)


def _author(decision: Judged | AddClaim | None) -> str | None:
    return None if decision is None or decision.by is None else inline(decision.by)
