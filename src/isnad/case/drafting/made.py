"""One drafted incident with everything that is kept of it, as rows."""

from collections.abc import Iterator, Mapping, Sequence

from isnad.case.drafting.standing import Review, review_of
from isnad.model.claim import Claim
from isnad.model.decision import Decision
from isnad.model.incident import Incident
from isnad.model.terms import Event
from isnad.model.value import Value
from isnad.pipeline.standing import Standing, State
from isnad.pipeline.worth import worth_of
from isnad.store.canonical import canonical, plain
from isnad.store.draft_rows import ClaimRow, IncidentRow, Row, VictimRow
from isnad.text.working import fold

_DEAD = frozenset({Event.KILLED, Event.EXECUTED, Event.BODIES})
_SEEN = frozenset({Review.SIGNED_OFF})


class Draft(Value, frozen=True):
    """An incident and what its rows are made of.

    Attributes:
        incident: with the id it bears in the case.
        standings: of its claims, by id.
        documents: ids of its documents by their names.
        entries: of the decisions about its claims, by claim.
        bases: the incident that linking alone puts each claim into.
        decisions: about it as a whole.
        displaced: whether a figure that a person set no longer counts, since incidents were joined.
        number: its place in the order of incidents.
        stamp: the log entry that it was made after.
    """

    incident: Incident
    standings: Mapping[str, Standing]
    documents: Mapping[str, str]
    entries: Mapping[str, int]
    bases: Mapping[str, str | None]
    decisions: Sequence[Decision]
    displaced: bool
    number: int
    stamp: int

    def rows(self) -> Iterator[Row]:
        """Of the incident, its claims, and the people named as killed."""
        claims = {id_: standing.claim for id_, standing in self.standings.items()}
        worth = worth_of(claims, self.incident)
        yield self._incident(worth)
        for id_ in self.incident.claims:
            standing = self.standings[id_]
            yield ClaimRow(
                id=id_,
                document=self.documents[standing.claim.document],
                incident=self.incident.id,
                base=self.bases.get(id_),
                event=standing.claim.event,
                state=standing.state,
                worth=worth[id_],
                decision=self.entries.get(id_),
            )
            if standing.state is not State.REJECTED:
                yield from _victims(standing.claim, self.documents[standing.claim.document], self.incident.id)

    def _incident(self, worth: Mapping[str, float]) -> IncidentRow:
        made, place = self.incident, self.incident.place
        states = {id_: self.standings[id_].state for id_ in made.claims}
        waiting = [id_ for id_ in made.claims if self.standings[id_].state in (State.WAITING, State.CHANGED)]
        review = review_of(made, states, self.decisions, displaced=self.displaced)
        start = None if made.time is None else made.time.start
        return IncidentRow(
            id=made.id,
            number=self.number,
            record=canonical(made).decode("utf-8"),
            place="" if place is None else plain(place.name),
            place_key="" if place is None else fold(plain(place.name)),
            lat=None if place is None else place.lat,
            lon=None if place is None else place.lon,
            day=None if start is None else start.date().isoformat(),
            grade="" if made.grade is None else made.grade.grade,
            attribution="" if made.attribution_grade is None else made.attribution_grade.grade,
            killed_low=made.figures.killed.low,
            killed_high=made.figures.killed.high,
            injured_low=made.figures.injured.low,
            injured_high=made.figures.injured.high,
            documents=len(made.documents),
            claims=len(made.claims),
            waiting=len(waiting),
            status=review,
            worth=0.0 if review in _SEEN else round(sum(worth[id_] for id_ in waiting), 3),
            stamp=self.stamp,
        )


def claim_row(standing: Standing, document: str, entry: int | None, base: str | None) -> ClaimRow:
    """The row of a claim that is in no incident."""
    claim = standing.claim
    return ClaimRow(claim.id, document, None, base, claim.event, standing.state, 0.0, entry)


def _victims(claim: Claim, document: str, incident: str) -> Iterator[VictimRow]:
    victims = claim.victims
    if victims is None or claim.event not in _DEAD or not claim.says_so:
        return
    for number, name in enumerate(victims.names):
        part = "children" if name in victims.named.children else "women" if name in victims.named.women else ""
        yield VictimRow(claim.id, number, plain(name), fold(plain(name)), part, document, incident)
