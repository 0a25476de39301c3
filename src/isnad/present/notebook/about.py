"""What a decision is, what it is about, and why it was taken, whichever kind it is."""

from isnad.model.decision import (
    AcceptClaim,
    AddClaim,
    AuditClaim,
    CorrectClaim,
    Decision,
    OtherEvents,
    PublishName,
    RejectClaim,
    Remark,
    SameEvent,
    SetFigure,
    SignOff,
    SplitEvent,
    Undo,
)


def tag_of(decision: Decision) -> str:
    """Its kind, as its JSON says it."""
    return str(type(decision).__struct_config__.tag)


def claims_of(decision: Decision) -> tuple[str, ...]:
    """Ids of the claims that it is about; a comment may be about anything that has an id."""
    match decision:
        case SameEvent() | OtherEvents() | SignOff():
            return decision.claims
        case SplitEvent():
            return (*decision.claims, *decision.others)
        case SetFigure() | AcceptClaim() | RejectClaim() | CorrectClaim() | AuditClaim():
            return (decision.claim,)
        case AddClaim():
            return (decision.added.id,)
        case Remark():
            return (decision.about,)
        case PublishName() | Undo():
            return ()


def reason_of(decision: Decision) -> str:
    """In the words of who decided; may be empty."""
    return decision.text if isinstance(decision, Remark) else decision.reason
