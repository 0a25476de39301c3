"""One incident of a case with everything that its page shows, of one moment."""

from collections.abc import Mapping
from dataclasses import dataclass

from isnad.model.incident import Incident
from isnad.pipeline.context import Context
from isnad.present.desk.claims import claims_of
from isnad.present.desk.incident import IncidentPage, held_apart, incident_page
from isnad.present.desk.neighbours import Neighbour, neighbours_of
from isnad.present.dossier.telling import Telling
from isnad.present.language import Language
from isnad.review.told import Told, told
from isnad.store.draft_rows import IncidentRow
from isnad.store.neighbours import near, neighbours
from isnad.store.read import Reader

_MOST = 40
"""Claims elsewhere whose incident is looked up."""


@dataclass(frozen=True, slots=True)
class Opened:
    """The page, how its parts are told, and other incidents.

    Attributes:
        page: all that is shown of the incident itself.
        telling: in one language.
        neighbours: incidents that may be of the same event.
        homes: the incident that now holds a claim which a decision names and this one does not hold, by the claim.
    """

    page: IncidentPage
    telling: Telling
    neighbours: tuple[Neighbour, ...]
    homes: Mapping[str, str]


def opened(
    reader: Reader, context: Context, language: Language, row: IncidentRow, *, other: IncidentRow | None = None
) -> Opened:
    """The incident of a row; `other` is one that a person asked for, shown before those that are near."""
    incident = row.value()
    found = told(reader, context, language, incidents=[incident])
    documents = claims_of(incident, found.telling, found.standings, found.ids)
    page = incident_page(row, incident, found.telling, documents, found.ledger)
    return Opened(page, found.telling, _neighbours(reader, row, incident, found, other), _homes(reader, page))


def _homes(reader: Reader, page: IncidentPage) -> dict[str, str]:
    named = [*(() if page.signed is None else page.signed.gone), *(id_ for past in page.past for id_ in past.elsewhere)]
    claims = (reader.drafted.claim(id_) for id_ in list(dict.fromkeys(named))[:_MOST])
    return {claim.id: claim.incident for claim in claims if claim is not None and claim.incident is not None}


def _neighbours(
    reader: Reader, row: IncidentRow, incident: Incident, found: Told, other: IncidentRow | None
) -> tuple[Neighbour, ...]:
    asked = None if other is None or other.id == row.id else other
    known = neighbours(reader.connection, row)
    if asked is not None:
        known = (near(asked, row), *(one for one in known if one.row.id != asked.id))
    claims = (reader.drafted.claim(id_) for id_ in held_apart(incident, found.ledger))
    apart = frozenset(claim.incident for claim in claims if claim is not None and claim.incident is not None)
    return neighbours_of(known, found.telling, apart, None if asked is None else asked.id)
