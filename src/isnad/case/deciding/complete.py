"""Adds to a decision who took it when, and what was seen when it was taken."""

from typing import TypeVar

import msgspec

from isnad.case.deciding.sofar import Sofar
from isnad.case.drafting.ledger import Ledger
from isnad.case.drafting.standing import seal
from isnad.model.decision import AcceptClaim, AuditClaim, CorrectClaim, Decision, RejectClaim, SetFigure, SignOff
from isnad.pipeline.standing import State
from isnad.store.read import Reader

D = TypeVar("D", bound=Decision)


def complete(decision: Decision, reader: Reader, sofar: Sofar, who: str, when: str) -> Decision:
    """The decision as it is kept: its author and moment are those of this call, whatever it came with.

    What the program reads now is kept with it, so that anybody can later see what was decided upon.
    """
    signed = msgspec.structs.replace(decision, by=who, at=when)
    match signed:
        case AcceptClaim() | RejectClaim() | CorrectClaim() | AuditClaim():
            return msgspec.structs.replace(signed, seen=sofar.read(signed.claim))
        case SetFigure():
            return _with_figures(signed, reader)
        case SignOff():
            incident = reader.drafted.incident(signed.incident)
            if incident is not None:
                value = incident.value()
                states = {row.id: State(row.state) for row in reader.drafted.claims_of([value.id])}
                sealed = seal(value, states)
                return msgspec.structs.replace(
                    signed, incident=value.id, claims=value.claims, seen=value.figures, seal=sealed
                )
    return signed


def _with_figures(decision: SetFigure, reader: Reader) -> SetFigure:
    """With the program's figures of the incident, and what people had set of this one."""
    row = reader.drafted.claim(decision.claim)
    incident = None if row is None or row.incident is None else reader.drafted.incident(row.incident)
    if incident is None:
        return msgspec.structs.replace(decision, seen=None, over=())
    value = incident.value()
    counts = Ledger.part(reader.decisions, value.claims, ()).counts
    over = tuple(
        entry
        for entry, found in counts.items()
        if isinstance(found, SetFigure) and found.figure == decision.figure and found.claim in value.claims
    )
    return msgspec.structs.replace(decision, seen=value.figures, over=over)
