"""What a dossier is made of: the values of one case, before any of them is put into words."""

from dataclasses import dataclass
from enum import StrEnum

from isnad.case.contents import Used
from isnad.gazetteer.index import Gazetteer
from isnad.knowledge.profiles import Profile
from isnad.model.assessment import Fingerprint
from isnad.model.document import Issue
from isnad.model.framing import Framing
from isnad.model.incident import Incident
from isnad.origins.relation import NearCopy
from isnad.pipeline.reading import Reading
from isnad.store.entry import Head


class Edition(StrEnum):
    """Who the dossier is for."""

    INTERNAL = "internal"
    PUBLIC = "public"


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
        gazetteer: for what places are called in Latin letters.
        edition: who it is for.
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
    gazetteer: Gazetteer | None = None
    edition: Edition = Edition.INTERNAL
