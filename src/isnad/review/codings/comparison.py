"""Codings compared with a case: what became of each, the fields of each pair, and agreement over all of them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from isnad.knowledge.profiles import profile
from isnad.model.incident import Incident
from isnad.model.value import Value
from isnad.pipeline.context import Context
from isnad.pipeline.standing import State
from isnad.present.language import Language
from isnad.review.codings.agreement import Agreement, agreements
from isnad.review.codings.coding import Coding
from isnad.review.codings.evidence import Evidence, evidence
from isnad.review.codings.matching import Candidate, How, Match, Matched, Why, matched
from isnad.review.codings.pair import Compared, Ranges, compared
from isnad.review.codings.whereabouts import Whereabouts
from isnad.review.told import Told, told
from isnad.store.draft_rows import IncidentRow
from isnad.store.neighbours import neighbours
from isnad.store.read import Reader

_NEAR = 4
"""Incidents around whose reports are looked through for a number of the coding."""
_DOCUMENTS = 16
"""Reports of these, at most."""


class Beside(Value, frozen=True, tag_field="line", tag="coding"):
    """One coding.

    Attributes:
        how: what became of it.
        incident: its own in the case; None where it is ambiguous or unmatched.
        reviewed: where the incident stands in its review; None without one.
        score: of the match; None where the id made it.
        candidates: incidents that it may be of, or that come nearest, with every feature that speaks for each.
        why: it is ambiguous, and `rivals` the codings that fit its likeliest incidents too.
        fields: each field beside the draft's.
        evidence: of each figure that disagrees.
    """

    coding: Coding
    how: How
    incident: str | None = None
    reviewed: str | None = None
    score: float | None = None
    candidates: tuple[Candidate, ...] = ()
    why: Why | None = None
    rivals: tuple[str, ...] = ()
    fields: tuple[Compared, ...] = ()
    evidence: tuple[Evidence, ...] = ()

    @property
    def disagrees(self) -> bool:
        """Whether any field of the pair does."""
        return any(field.disagrees for field in self.fields)


class Uncoded(Value, frozen=True, tag_field="line", tag="uncoded"):
    """An incident of the days of the codings that no coding is of, nor may be of."""

    incident: str
    day: str | None
    place: str
    killed: tuple[int | None, int | None]
    injured: tuple[int | None, int | None]
    documents: int


class Summary(Value, frozen=True, tag_field="line", tag="summary"):
    """All together: how many codings became what, how many incidents none is of, and agreement field by field."""

    codings: int
    became: dict[How, int]
    uncoded: int
    presets: tuple[str, ...]
    agreement: tuple[Agreement, ...]


@dataclass(frozen=True, slots=True)
class Comparer:
    """Compares pair by pair, the reports of one incident in memory at a time.

    Attributes:
        reader: of the case, at one moment.
        context: what its claims were read with, and the gazetteers in which places of codings are looked up.
    """

    reader: Reader
    context: Context

    def matched(self, codings: Sequence[Coding]) -> Matched:
        """What became of each coding."""
        return matched(self.reader, codings, self.context.gazetteer)

    def beside(self, matches: Sequence[Match]) -> Iterator[Beside]:
        """Each coding with the fields of its incident."""
        places = Whereabouts(self.context.gazetteer)
        known = profile(self.context.profile)
        for match in matches:
            row = None if match.incident is None else self.reader.drafted.incident(match.incident)
            if row is None:
                yield Beside(match.coding, match.how, candidates=match.candidates, why=match.why, rivals=match.rivals)
                continue
            incident = row.value()
            held = self.told(row, incident, Language.EN)
            claims = held.telling.claims
            counting = [claim for id_, claim in claims.items() if held.standings[id_].state is not State.REJECTED]
            fields = compared(match.coding, incident, counting, places.points(match.coding))
            behind = [
                evidence(field, incident, claims, held.rows, known)
                for field in fields
                if isinstance(field, Ranges) and field.disagrees
            ]
            yield Beside(
                coding=match.coding,
                how=match.how,
                incident=row.id,
                reviewed=row.status,
                score=match.score,
                candidates=match.candidates,
                fields=fields,
                evidence=tuple(behind),
            )

    def uncoded(self, ids: Sequence[str]) -> Iterator[Uncoded]:
        """Incidents without a coding."""
        for id_ in ids:
            row = self.reader.drafted.incident(id_)
            if row is not None:
                killed, injured = (row.killed_low, row.killed_high), (row.injured_low, row.injured_high)
                yield Uncoded(row.id, row.day, row.place, killed, injured, row.documents)

    def told(self, row: IncidentRow, incident: Incident, language: Language) -> Told:
        """The reports of an incident and of some that are near it, in words."""
        near = [one.row.id for one in neighbours(self.reader.connection, row, most=_NEAR)]
        documents = self.reader.drafted.documents_of(near)[:_DOCUMENTS]
        return told(self.reader, self.context, language, incidents=[incident], documents=documents)


def summary(beside: Sequence[Beside], uncoded: int, presets: Sequence[str]) -> Summary:
    """Of all codings; only pairs count in the agreement."""
    became = {how: number for how in How if (number := sum(one.how is how for one in beside))}
    pairs = [one.fields for one in beside if one.incident is not None]
    return Summary(len(beside), became, uncoded, tuple(presets), agreements(pairs))
