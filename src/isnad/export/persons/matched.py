"""Who is named in an incident: spellings in several reports put together as one person where they can only be one."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

from isnad.export.records import ClaimRecord, IncidentRecord
from isnad.knowledge.profiles import Profile
from isnad.model.claim import Claim
from isnad.model.origin import Origin
from isnad.model.terms import HARM
from isnad.origins.independence import independent
from isnad.pipeline.standing import State
from isnad.reconcile.named import womens_by_given_name
from isnad.reconcile.names import NamedPerson, parts_of, persons, spelled_apart


@dataclass(frozen=True, slots=True)
class Matched:
    """One person of one incident.

    Attributes:
        id: made of the incident's id and of the name, so that it is the same as long as these are.
        name: the fullest that is printed, compounds in two words.
        forms: every form of it that the edition holds, as printed.
        records: the claims that name them, in the order of the incident.
        origins: of the incident's, those that the claims rest on.
        womens: which of the forms the profile reads as a woman's.
    """

    id: str
    name: str
    forms: tuple[str, ...]
    records: tuple[ClaimRecord, ...]
    origins: tuple[Origin, ...]
    womens: frozenset[str]

    @property
    def claims(self) -> tuple[Claim, ...]:
        """What the records hold."""
        return tuple(record.claim for record in self.records)

    @property
    def independent(self) -> int:
        """How many independent origins name them."""
        return independent(self.origins)


@dataclass(frozen=True, slots=True)
class People:
    """Who is named in an incident as killed or injured, in the order in which they are first named.

    Attributes:
        unplaced: names that say too little to tell whose they are, or that are not in Arabic letters.
        otherwise: names of people to whom something else befell: missing, detained, displaced.
    """

    known: tuple[Matched, ...]
    unplaced: int
    otherwise: int


def people_of(record: IncidentRecord, profile: Profile) -> People:
    """Whom claims name that count, say that it happened, and tell of people killed, found dead or injured."""
    naming = [one for one in record.claims if _names(one)]
    harmed = [one for one in naming if one.claim.event in HARM]
    if not naming:
        return People((), 0, 0)
    documents: dict[str, list[str]] = {}
    for one in harmed:
        documents.setdefault(one.claim.document, []).extend(_printed(one))
    found = persons(documents.values())
    womens = womens_by_given_name([one.claim for one in harmed], profile)
    known = tuple(_matched(person, record, harmed, womens) for person in found)
    placed = {form for person in found for form in person.forms}
    left = {name for one in harmed for name in _printed(one)} - placed
    others = {name for one in naming if one.claim.event not in HARM for name in _printed(one)} - placed - left
    return People(known, len(left), len(others))


def _names(record: ClaimRecord) -> bool:
    return bool(_printed(record)) and record.state is not State.REJECTED and record.claim.says_so


def _printed(record: ClaimRecord) -> Sequence[str]:
    return () if record.claim.victims is None else record.claim.victims.names


def _matched(
    person: NamedPerson, record: IncidentRecord, harmed: Sequence[ClaimRecord], womens: frozenset[str]
) -> Matched:
    forms = frozenset(person.forms)
    of_them = tuple(one for one in harmed if not forms.isdisjoint(_printed(one)))
    ids = {one.claim.id for one in of_them}
    return Matched(
        id=_id(record.incident.id, person.name),
        name=spelled_apart(person.name),
        forms=person.forms,
        records=of_them,
        origins=tuple(origin for origin in record.incident.origins if not ids.isdisjoint(origin.claims)),
        womens=forms & womens,
    )


def _id(incident: str, name: str) -> str:
    parts = parts_of(name)
    key = "|".join((incident, *parts.parts, parts.byname or ""))
    return "p-" + hashlib.sha256(key.encode("utf-8")).hexdigest()[:16]
