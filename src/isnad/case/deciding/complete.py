"""Adds to a decision who took it when, and what was seen when it was taken."""

from typing import TypeVar

import msgspec

from isnad.model.claim import Claim
from isnad.model.decision import AcceptClaim, AuditClaim, CorrectClaim, Decision, RejectClaim, SetFigure, SignOff
from isnad.store.read import Reader

D = TypeVar("D", bound=Decision)


def complete(decision: Decision, reader: Reader, who: str, when: str) -> Decision:
    """The decision as it is kept: its author and moment are those of this call, whatever it came with.

    What the program reads now is kept with it, so that anybody can later see what was decided upon.
    """
    signed = msgspec.structs.replace(decision, by=who, at=when)
    match signed:
        case AcceptClaim() | RejectClaim() | CorrectClaim() | AuditClaim():
            return msgspec.structs.replace(signed, seen=_read(signed.claim, reader))
        case SetFigure():
            row = reader.drafted.claim(signed.claim)
            incident = None if row is None or row.incident is None else reader.drafted.incident(row.incident)
            return msgspec.structs.replace(signed, seen=None if incident is None else incident.value().figures)
        case SignOff():
            incident = reader.drafted.incident(signed.incident)
            if incident is not None:
                value = incident.value()
                return msgspec.structs.replace(signed, incident=value.id, claims=value.claims, seen=value.figures)
    return signed


def _read(claim: str, reader: Reader) -> Claim | None:
    """The claim as the program reads it now; None where a person added it."""
    row = reader.drafted.claim(claim)
    if row is None:
        return None
    return next((found for found in reader.claims(row.document) if found.id == claim), None)
