"""What a decision is about: claims, incidents, or a document of which claims come and go."""

from isnad.case.drafting.block import Seeds, claims_of
from isnad.model.decision import AddClaim, CorrectClaim, Decision, Judged, Remark, SetFigure, SignOff, Undo
from isnad.store.read import Reader


def touched(decision: Decision, reader: Reader) -> Seeds:
    """Where drafting has to begin when the decision is taken, or taken back; asked before it is kept."""
    drafted = reader.drafted
    match decision:
        case AddClaim():
            kept = reader.document_named(decision.added.document)
            return Seeds(documents=() if kept is None else (kept.id,), added=(decision.added.id,))
        case CorrectClaim():
            claim = drafted.claim(decision.claim)
            return Seeds(claims=(decision.claim,), documents=() if claim is None else (claim.document,))
        case SignOff() | Remark():
            row = drafted.incident(decision.incident if isinstance(decision, SignOff) else decision.about)
            return Seeds(incidents=() if row is None else (row.id,))
        case Undo():
            found = reader.decisions.one(decision.entry)
            return Seeds() if found is None else touched(found.decision, reader)
    if isinstance(decision, Judged | SetFigure):
        judged = drafted.claim(decision.claim)
        return Seeds((decision.claim,), () if judged is None or judged.incident is None else (judged.incident,))
    return Seeds(claims=claims_of(decision))
