"""Whether a decision can be taken: it speaks of what is there, and says something that can be so."""

from typing import Final

from msgspec.structs import astuple

from isnad.errors import IsnadError
from isnad.model.claim import Claim
from isnad.model.decision import (
    AcceptClaim,
    AddClaim,
    AuditClaim,
    CorrectClaim,
    Decision,
    Judged,
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
from isnad.model.document import Document
from isnad.model.identity import claim_id
from isnad.model.place import Place
from isnad.model.span import Span
from isnad.pipeline.standing import State, counting
from isnad.store.read import Reader

LONGEST: Final = 4_000
"""Characters of a reason or a comment."""
MOST: Final = 10_000_000
"""People that a figure may count: a key held down too long is refused."""

LARGEST_SEED: Final = 999_999_999
LARGEST_SAMPLE: Final = 1_000


def check(decision: Decision, reader: Reader) -> None:
    """Raise where the decision cannot be taken on the case as it is.

    Raises:
        IsnadError: `review.no_such_claim`, `review.no_such_incident`, `review.no_such_decision`,
            `review.no_such_document`, `review.needs_reason`, `review.too_long`, `review.impossible`.
    """
    _check_words(decision)
    _check_claims(decision, reader)
    match decision:
        case AcceptClaim():
            _check_accepted(decision, reader)
        case CorrectClaim():
            _check_correction(decision, reader)
        case AddClaim():
            _check_added(decision.added, reader)
        case SetFigure():
            _check_range(decision.low, decision.high)
        case SignOff():
            _check_incident(decision.incident, reader)
        case Remark():
            _check_remark(decision, reader)
        case AuditClaim():
            check_sample(decision)
        case Undo():
            _check_undo(decision, reader)
        case PublishName():
            _check_name(decision)


_LOOK: Final = "Open the page again."


def _impossible(message: str, why: str = "", **params: str | int) -> IsnadError:
    return IsnadError("review.impossible", f"{message}.", "Nothing was changed.", why=why, **params)


def _check_words(decision: Decision) -> None:
    reason = decision.text if isinstance(decision, Remark) else decision.reason
    if len(reason) > LONGEST:
        raise IsnadError("review.too_long", f"a reason may have {LONGEST} characters.", "Shorten it.", most=LONGEST)
    needed = isinstance(decision, RejectClaim | SetFigure | SplitEvent | OtherEvents | SameEvent | PublishName | Remark)
    if needed and not reason.strip():
        raise IsnadError("review.needs_reason", "this decision needs a reason.", "Say in a few words why.")


def _check_incident(incident: str, reader: Reader) -> None:
    if reader.drafted.incident(incident) is None:
        raise IsnadError("review.no_such_incident", f"there is no incident {incident!r}.", _LOOK)


def _check_accepted(decision: AcceptClaim, reader: Reader) -> None:
    """Whether accepting what the program reads would drop what a person corrected, without a word about it."""
    row = reader.drafted.claim(decision.claim)
    if row is not None and row.state == State.CORRECTED and not decision.reason.strip():
        raise _impossible(
            "a person corrected this claim: undo that, or say why the program's reading counts", "corrected"
        )


def _check_claims(decision: Decision, reader: Reader) -> None:
    """Whether the claims that the decision names are there, and are as many as it takes."""
    named: tuple[str, ...] = ()
    if isinstance(decision, Judged | SetFigure | AuditClaim):
        named = (decision.claim,)
    elif isinstance(decision, SameEvent | OtherEvents):
        named = decision.claims
        if len(set(named)) < 2:
            raise _impossible("it takes two claims to say whether they are of one event", "two_claims")
    elif isinstance(decision, SplitEvent):
        named = (*decision.claims, *decision.others)
        if not decision.claims or not decision.others or set(decision.claims) & set(decision.others):
            raise _impossible("both sides of a split need claims, and no claim can be on both", "both_sides")
    for id_ in named:
        if reader.drafted.claim(id_) is None:
            raise IsnadError("review.no_such_claim", f"there is no claim {id_!r}.", _LOOK)


def _check_correction(decision: CorrectClaim, reader: Reader) -> None:
    row = reader.drafted.claim(decision.claim)
    kept = None if row is None else reader.document(row.document)
    corrected = decision.corrected
    if corrected.id != decision.claim or kept is None or corrected.document != kept.name:
        raise _impossible("a corrected claim has the id and the document of the one that it corrects")
    _check_values(corrected, kept.document())


def _check_added(added: Claim, reader: Reader) -> None:
    kept = reader.document_named(added.document)
    if kept is None:
        raise IsnadError("review.no_such_document", f"there is no document {added.document!r}.", _LOOK)
    if added.id != claim_id(kept.id, added.event, added.spans.event, added.spans.count):
        raise _impossible("the id of the claim is not that of its words")
    if reader.drafted.claim(added.id) is not None:
        raise _impossible("there is a claim of this event on these words already; correct that one", "there_already")
    _check_values(added, kept.document())


def _check_values(claim: Claim, document: Document) -> None:
    length = len(document.received.text)
    spans = [claim.spans.event, claim.spans.count, claim.spans.by, claim.spans.place, claim.spans.time]
    spans += [link.span for link in claim.chain]
    for span in spans:
        if span is not None and not _within(span, length):
            raise _impossible(f"the report has no words from {span.start} to {span.end}")
    if not claim.chain:
        raise _impossible("a claim needs a chain, be it the outlet alone")
    _check_place(claim.place)
    parts = () if claim.victims is None else astuple(claim.victims.parts)
    for count in (claim.count, *parts):
        if count is not None:
            _check_range(count.low, count.high)


def _check_place(place: Place | None) -> None:
    """Whether the point, where there is one, lies on the earth: what compares distances relies on it."""
    if place is None or (place.lat is None and place.lon is None):
        return
    if place.lat is None or place.lon is None or not (-90 <= place.lat <= 90 and -180 <= place.lon <= 180):
        raise _impossible(f"{place.lat}, {place.lon} is no point on the earth")


def _within(span: Span, length: int) -> bool:
    return 0 <= span.start < span.end <= length


def _check_range(low: int | None, high: int | None) -> None:
    if any(end is not None and not 0 <= end <= MOST for end in (low, high)):
        raise _impossible("a number of people lies between 0 and ten million", "people", most=MOST)
    if low is not None and high is not None and low > high:
        raise _impossible(f"the lowest number, {low}, is above the highest, {high}", "upside_down", low=low, high=high)


def _check_remark(decision: Remark, reader: Reader) -> None:
    drafted = reader.drafted
    about = decision.about
    if drafted.claim(about) is None and drafted.incident(about) is None and reader.document(about) is None:
        raise IsnadError("review.no_such_incident", f"there is nothing with the id {about!r}.", _LOOK)


def _check_name(decision: PublishName) -> None:
    if not decision.name.strip():
        raise _impossible("a name to publish is empty", "no_name")


def check_sample(decision: AuditClaim) -> None:
    """Raise `review.impossible` where the sample is none that could be drawn."""
    if not 1 <= decision.size <= LARGEST_SAMPLE or not 0 <= decision.seed <= LARGEST_SEED:
        raise _impossible("a sample has 1 to 1,000 claims, and a seed from 0 to 999,999,999")


def _check_undo(decision: Undo, reader: Reader) -> None:
    found = reader.decisions.one(decision.entry)
    if found is None:
        raise IsnadError("review.no_such_decision", f"entry {decision.entry} of the log is no decision.", _LOOK)
    undoings = [(taken.entry, taken.decision) for taken in reader.decisions.of_kinds(("undo",))]
    counts = counting([*undoings, (found.entry, found.decision)])
    standing = found.entry in counts or (isinstance(found.decision, Undo) and _stands(found.entry, undoings))
    if not standing:
        raise _impossible(f"decision {decision.entry} is undone already", "undone", entry=decision.entry)


def _stands(entry: int, undoings: list[tuple[int, Decision]]) -> bool:
    """Whether an undoing was not itself undone."""
    undone: set[int] = set()
    for number, decision in sorted(undoings, reverse=True):
        if isinstance(decision, Undo) and number not in undone:
            undone.add(decision.entry)
    return entry not in undone
