"""What a dossier is made of: the values of one case, before any of them is put into words."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

import msgspec

from isnad.case.holdings import Used
from isnad.gazetteer.index import Gazetteer
from isnad.knowledge.profiles import Profile
from isnad.model.assessment import Fingerprint
from isnad.model.decision import Decision
from isnad.model.document import Issue
from isnad.model.framing import Framing
from isnad.model.incident import Incident
from isnad.origins.relation import NearCopy
from isnad.pipeline.reading import Reading
from isnad.pipeline.standing import Standing
from isnad.present.chains import WITHHELD
from isnad.present.redaction.edition import Redaction
from isnad.store.entry import Head


@dataclass(frozen=True, slots=True)
class Material:
    """Everything that a dossier tells of.

    Attributes:
        title: of the case.
        readings: documents with their claims, in the order of the case.
        incidents: of these claims.
        framings: the loaded words of each document.
        copies: near-copies among the documents.
        profile: by which figures were read.
        fingerprint: of the figures.
        used: what the claims were read with.
        issues: what could not be used.
        withheld: names of the documents in which words of private persons are masked.
        head: where the log of the case ends.
        signed: whether its last entry is a signed manifest.
        gazetteer: for what places are called in Latin letters.
        redaction: what this edition shows.
        decisions: of persons, those that count, in order.
        standings: of the claims about which a person decided anything, by their ids.
        places: the numbers of its documents in the case, by their ids; without them they count from 1.
    """

    title: str
    readings: tuple[Reading, ...]
    incidents: tuple[Incident, ...]
    framings: tuple[Framing, ...]
    copies: tuple[NearCopy, ...]
    profile: Profile
    fingerprint: Fingerprint
    used: Used
    issues: tuple[Issue, ...]
    withheld: tuple[str, ...]
    head: Head
    signed: bool
    gazetteer: Gazetteer
    redaction: Redaction
    decisions: tuple[Decision, ...] = ()
    standings: Mapping[str, Standing] = field(default_factory=dict)
    places: Mapping[str, int] = field(default_factory=dict)


def shown(material: Material) -> Material:
    """What an edition shows of it; the received texts stay, for quoting through its redaction alone."""
    redaction = material.redaction
    return replace(
        material,
        title=redaction.free_text(material.title),
        readings=tuple(_reading(reading, redaction) for reading in material.readings),
        incidents=tuple(redaction.incident(incident) for incident in material.incidents),
        framings=tuple(_framing(framing, redaction) for framing in material.framings),
        decisions=redaction.decisions(material.decisions),
        standings={id_: redaction.standing(one) for id_, one in material.standings.items()},
    )


def _reading(reading: Reading, redaction: Redaction) -> Reading:
    if redaction.shows_documents:
        return reading
    document = reading.document
    name = redaction.name(document.name)
    bare = msgspec.structs.replace(
        document,
        name=name,
        outlet=redaction.outlets[name],
        author=None,
        title=redaction.title(document),
        url=redaction.url(document),
    )
    return Reading(bare, tuple(redaction.claim(claim) for claim in reading.claims), (), ())


def _framing(framing: Framing, redaction: Redaction) -> Framing:
    """An outlet that may not be named is none; a word that is part of somebody's name is left out."""
    name = redaction.name(framing.document)
    outlet = redaction.outlets[name]
    named = framing.outlet if outlet is not None and outlet.name != WITHHELD else None
    terms = tuple(term for term in framing.terms if redaction.free_text(term.text) == term.text)
    return msgspec.structs.replace(framing, document=name, outlet=named, terms=terms)
