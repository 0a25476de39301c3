"""The case of the five seed reports as values, and how a test asks for one of them."""

from pathlib import Path

import msgspec

from isnad.ingest.collection import collect
from isnad.model.claim import Claim
from isnad.model.count import Count
from isnad.model.document import Document
from isnad.model.incident import Contradiction, Incident
from isnad.model.mention import PersonValue, QuantityValue
from isnad.model.origin import Origin
from isnad.model.terms import Event, Exactness, Group, Modality
from isnad.pipeline.context import context
from isnad.pipeline.incidents import incidents
from isnad.pipeline.reading import Reading, read

ORIENT = "000_8a12b676dbddbd01.txt"
BALADI = "001_2d331081257e349b.txt"
MODON = "002_7b7cf57eedd6993c.txt"
UNKNOWN = "003_f2bb0dfcfafbc520.txt"
JAZEERA = "004_4514e15ebeb26daa.txt"
CAMP = "مخيم الباغوز"


class Case(msgspec.Struct, frozen=True):
    """What was read off the reports, and what linking made of it."""

    readings: tuple[Reading, ...]
    incidents: tuple[Incident, ...]

    @classmethod
    def at(cls, shared: Path) -> "Case":
        """The case, read with the gazetteer that lies beside the reports."""
        using = context([shared / "gazetteer" / "syria.csv"])
        readings = tuple(read(d, using, mentions=True) for d in collect([shared / "seeds"]).documents)
        return cls(readings, incidents(readings, using).found)

    @property
    def claims(self) -> tuple[Claim, ...]:
        return tuple(claim for reading in self.readings for claim in reading.claims)

    def some(
        self,
        document: str,
        event: Event,
        count: Count | int | str | None = None,
        *,
        group: Group | None = None,
        modality: Modality = Modality.ASSERTED,
    ) -> list[Claim]:
        """The claims of a document; a count is a value, an exact number, or the word of a vague one."""
        return [
            claim
            for claim in self.claims
            if (claim.document, claim.event, claim.modality) == (document, event, modality)
            and (count is None or _is(claim.count, count))
            and (group is None or (claim.victims is not None and claim.victims.group is group))
        ]

    def one(
        self,
        document: str,
        event: Event,
        count: Count | int | str | None = None,
        *,
        group: Group | None = None,
        modality: Modality = Modality.ASSERTED,
    ) -> Claim:
        """The only such claim."""
        (found,) = self.some(document, event, count, group=group, modality=modality)
        return found

    def of(self, claim: Claim) -> Incident:
        """The incident that a claim is in."""
        (found,) = (incident for incident in self.incidents if claim.id in incident.claims)
        return found

    def together(self, *claims: Claim) -> bool:
        """Whether all of them are in one incident."""
        return len({self.of(claim).id for claim in claims}) == 1

    def members(self, incident: Incident) -> list[Claim]:
        return [claim for claim in self.claims if claim.id in incident.claims]

    def origin(self, claim: Claim) -> Origin:
        """On whose word it rests, in its incident."""
        (found,) = (origin for origin in self.of(claim).origins if claim.id in origin.claims)
        return found

    def disagree(self, one: Claim, other: Claim) -> Contradiction:
        """The contradiction that names both."""
        (found,) = (c for i in self.incidents for c in i.contradictions if set(c.claims) == {one.id, other.id})
        return found

    def quantities(self, document: str, counted: str) -> list[QuantityValue]:
        """Of one thing, by the id of its entry."""
        values = [mention.value for mention in self._reading(document).mentions]
        return [value for value in values if isinstance(value, QuantityValue) and value.counted == counted]

    def people(self, document: str) -> list[str]:
        """The names of all persons named, as printed."""
        values = [mention.value for mention in self._reading(document).mentions]
        return [value.name for value in values if isinstance(value, PersonValue)]

    def _reading(self, document: str) -> Reading:
        (found,) = (reading for reading in self.readings if reading.document.name == document)
        return found

    def document(self, name: str) -> Document:
        return self._reading(name).document


def more_than(n: int) -> Count:
    return Count(n, None, Exactness.MORE_THAN)


def names(claim: Claim) -> list[str]:
    """Those of its chain, from the outlet inwards."""
    return [link.name for link in claim.chain]


def kinds(claim: Claim) -> list[str]:
    return [str(link.kind) for link in claim.chain]


def doers(claim: Claim) -> set[str]:
    return {doer.id for doer in claim.by}


def span(claim: Claim) -> tuple[str, str]:
    """First and last moment of its time, to the hour."""
    time = claim.time
    assert time is not None
    assert time.start is not None
    assert time.end is not None
    return time.start.isoformat()[:13], time.end.isoformat()[:13]


def place(claim: Claim) -> str | None:
    return None if claim.place is None else claim.place.name


def _is(count: Count | None, asked: Count | int | str) -> bool:
    if count is None:
        return False
    if isinstance(asked, Count):
        return count == asked
    return count.word == asked if isinstance(asked, str) else count == Count.exactly(asked)
