"""A person of an incident as one row of the list of victims."""

from collections.abc import Collection
from datetime import date
from typing import Final

from isnad.export.content import Content
from isnad.export.persons.matched import Matched
from isnad.export.persons.said import CONFLICTING, age_group, families, homes, outcomes, roles, sex, status
from isnad.export.published import is_published
from isnad.export.records import IncidentRecord
from isnad.export.whereabouts import days_of, in_arabic, place_in_latin
from isnad.gazetteer.index import Gazetteer
from isnad.model.terms import Basis, Precision
from isnad.model.value import Value
from isnad.pipeline.standing import State
from isnad.present.chains import WITHHELD
from isnad.present.redaction.edition import Edition
from isnad.present.runs import inline
from isnad.present.transliteration import latin

_DECIDED: Final = (State.ACCEPTED, State.CORRECTED, State.ADDED)


class PersonRow(Value, frozen=True):
    """The columns of the list, in their order; None where nothing is known. See `assets/victims.yaml`."""

    id: str
    name_ar: str | None
    name_latin: str
    spellings: tuple[str, ...]
    published: bool
    outcome: tuple[str, ...]
    sex: str | None
    sex_basis: Basis | None
    age_group: str | None
    age_basis: Basis | None
    exact_age: int | None
    status: str
    role: tuple[str, ...]
    home: tuple[str, ...]
    family: tuple[str, ...]
    day_first: date | None
    day_last: date | None
    place: str | None
    place_latin: str | None
    lat: float | None
    lon: float | None
    precision: Precision | None
    incident: str
    review: str
    documents: int
    origins: int
    one_origin: bool
    origin_names: tuple[str, ...]
    outlets: tuple[str, ...]
    document_names: tuple[str, ...]
    claims: tuple[str, ...]
    claims_decided: int

    @property
    def conflicts(self) -> bool:
        """Whether claims say of them what cannot all be true."""
        return CONFLICTING in (self.sex, self.status) or len(self.outcome) > 1


class PersonRows:
    """Makes the rows of one export.

    Args:
        content: of which; it tells the edition and which names a reviewer published.
        gazetteer: for names of places in Latin letters.
    """

    def __init__(self, content: Content, gazetteer: Gazetteer) -> None:
        self._internal = content.about.edition is Edition.INTERNAL
        self._published = is_published(content)
        self._gazetteer = gazetteer

    def row(self, person: Matched, record: IncidentRecord) -> PersonRow:
        """The row of one of the people of an incident.

        The public edition has neither homes nor families: they tell who somebody is, and whose relatives live.
        """
        incident, claims, place = record.incident, person.claims, record.incident.place
        documents = tuple(dict.fromkeys(claim.document for claim in claims))
        first, last = days_of(incident.time)
        found, age = sex(person.forms, claims, person.womens), age_group(person.forms, claims)
        return PersonRow(
            id=person.id,
            name_ar=in_arabic(inline(person.name)),
            name_latin=latin(inline(person.name)),
            spellings=person.forms,
            published=any(map(self._published, person.forms)),
            outcome=outcomes(claims),
            sex=found.value,
            sex_basis=found.basis,
            age_group=age.value,
            age_basis=age.basis,
            exact_age=None,
            status=status(claims),
            role=roles(claims),
            home=homes(claims) if self._internal else (),
            family=families(claims) if self._internal else (),
            day_first=first,
            day_last=last,
            place=None if place is None else place.name or None,
            place_latin=place_in_latin(place, self._gazetteer),
            lat=None if place is None else place.lat,
            lon=None if place is None else place.lon,
            precision=None if place is None else place.precision,
            incident=incident.id,
            review=str(record.review),
            documents=len(documents),
            origins=person.independent,
            one_origin=person.independent <= 1,
            origin_names=tuple(origin.name for origin in person.origins if origin.name != WITHHELD),
            outlets=_outlets(record, documents),
            document_names=documents,
            claims=tuple(one.number for one in person.records),
            claims_decided=sum(one.state in _DECIDED for one in person.records),
        )


def _outlets(record: IncidentRecord, documents: Collection[str]) -> tuple[str, ...]:
    printed = [one.outlet.name for one in record.documents if one.name in documents and one.outlet is not None]
    return tuple(name for name in dict.fromkeys(printed) if name != WITHHELD)
