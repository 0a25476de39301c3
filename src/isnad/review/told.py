"""Some incidents or documents of a case as a person reads them: values, sentences, and what was decided."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import msgspec

from isnad.case.drafting.ledger import Ledger
from isnad.case.drafting.stored import stored_all
from isnad.case.holdings import Used
from isnad.knowledge.profiles import profile
from isnad.model.incident import Incident
from isnad.pipeline.context import Context
from isnad.pipeline.reading import Reading
from isnad.pipeline.standing import Standing, stand
from isnad.present.desk.addresses import words_of
from isnad.present.dossier.material import Material, shown
from isnad.present.dossier.telling import Telling
from isnad.present.language import Language
from isnad.present.redaction.edition import Edition, Redaction
from isnad.store.draft_rows import ClaimRow
from isnad.store.read import Reader


@dataclass(frozen=True, slots=True)
class Told:
    """See the module.

    Attributes:
        telling: says everything of these incidents and documents in one language.
        standings: of each claim, by its id: as it counts, as the program reads it, and what was decided.
        rows: of each claim, by its id: its incident, its state, what a look at it is worth.
        ids: of the documents, by their names.
        ledger: the decisions about these claims and incidents, and all about which claims are of one event.
    """

    telling: Telling
    standings: Mapping[str, Standing]
    rows: Mapping[str, ClaimRow]
    ids: Mapping[str, str]
    ledger: Ledger


def told(
    reader: Reader,
    context: Context,
    language: Language,
    *,
    incidents: Sequence[Incident] = (),
    documents: Sequence[str] = (),
    edition: Edition = Edition.INTERNAL,
    title: str = "",
) -> Told:
    """What the case holds of these incidents, and of these documents by their ids; their documents come along.

    A document that is not in the case is left out.
    """
    of_incidents = reader.drafted.documents_of([incident.id for incident in incidents])
    wanted = reader.drafted.in_order(sorted({*of_incidents, *documents}))
    rows = {row.id: row for row in reader.drafted.claims_in(wanted)}
    known = [id_ for incident in incidents for id_ in (incident.id, *incident.aliases)]
    ledger = Ledger.part(reader.decisions, list(rows), known)
    readings: list[Reading] = []
    standings: dict[str, Standing] = {}
    ids: dict[str, str] = {}
    for id_, found in stored_all(reader, wanted):
        stood = stand(found.document.name, found.claims, ledger.judgements)
        standings |= {standing.claim.id: standing for standing in stood.standings}
        readings.append(msgspec.structs.replace(found, claims=stood.claims))
        ids[found.document.name] = id_
    material = _material(reader, context, title, readings, incidents, Redaction(readings, context, edition))
    decided = {id_: standing for id_, standing in standings.items() if standing.decision is not None}
    material = replace(material, standings=decided, places=reader.drafted.numbers(wanted))
    telling = replace(Telling.of(shown(material), language), addresses=_addresses(readings, ids))
    return Told(telling, standings, rows, ids, ledger)


def _material(
    reader: Reader,
    context: Context,
    title: str,
    readings: Sequence[Reading],
    incidents: Sequence[Incident],
    redaction: Redaction,
) -> Material:
    return Material(
        title=title,
        readings=tuple(readings),
        incidents=tuple(incidents),
        framings=(),
        copies=(),
        profile=profile(context.profile),
        fingerprint=context.fingerprint,
        used=Used(),
        issues=(),
        withheld=(),
        head=reader.head(),
        signed=False,
        gazetteer=context.gazetteer,
        redaction=redaction,
    )


def _addresses(readings: Sequence[Reading], ids: Mapping[str, str]) -> dict[str, str]:
    """Where the words of each claim are shown."""
    return {
        claim.id: words_of(ids[reading.document.name], claim.id) for reading in readings for claim in reading.claims
    }
