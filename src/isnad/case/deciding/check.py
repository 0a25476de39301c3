"""Whether a decision can be taken: it speaks of what is there, and says something that can be so."""

from typing import Final

from isnad.case.deciding.claims import check_range, check_values
from isnad.case.deciding.refused import impossible
from isnad.case.deciding.sample import LARGEST_SAMPLE, LARGEST_SEED
from isnad.case.deciding.sofar import Sofar
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
from isnad.model.identity import claim_id
from isnad.pipeline.standing import Judgements, stand
from isnad.store.read import Reader
from isnad.store.rows import Kept

LONGEST: Final = 4_000
"""Characters of a reason or a comment."""


def check(decision: Decision, reader: Reader, sofar: Sofar) -> None:
    """Raise where the decision cannot be taken on the case as it is, behind what was decided `sofar`.

    Raises:
        IsnadError: `review.no_such_claim`, `review.no_such_incident`, `review.no_such_decision`,
            `review.no_such_document`, `review.needs_reason`, `review.too_long`, `review.impossible`,
            `review.not_in_sample`.
    """
    _check_words(decision)
    _check_claims(decision, reader)
    match decision:
        case AcceptClaim():
            _check_accepted(decision, sofar)
        case CorrectClaim():
            _check_correction(decision, reader, sofar)
        case AddClaim():
            _check_added(decision.added, reader, sofar)
        case SetFigure():
            check_range(decision.low, decision.high)
        case SignOff():
            _check_incident(decision.incident, reader)
        case Remark():
            _check_remark(decision, reader)
        case AuditClaim():
            _check_audited(decision, sofar)
        case Undo():
            _check_undo(decision, reader, sofar)
        case PublishName():
            _check_name(decision)


_LOOK: Final = "Open the page again."


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


def _check_accepted(decision: AcceptClaim, sofar: Sofar) -> None:
    """Whether accepting what the program reads would drop what a person corrected."""
    if isinstance(sofar.judgement(decision.claim), CorrectClaim):
        raise impossible(
            "a person corrected this claim: undo the correction to accept what the program reads, or correct it again",
            "corrected",
        )


def _check_claims(decision: Decision, reader: Reader) -> None:
    """Whether the claims that the decision names are there, and are as many as it takes."""
    named: tuple[str, ...] = ()
    if isinstance(decision, Judged | SetFigure | AuditClaim):
        named = (decision.claim,)
    elif isinstance(decision, SameEvent | OtherEvents):
        named = decision.claims
        if len(set(named)) < 2:
            raise impossible("it takes two claims to say whether they are of one event", "two_claims")
    elif isinstance(decision, SplitEvent):
        named = (*decision.claims, *decision.others)
        if not decision.claims or not decision.others or set(decision.claims) & set(decision.others):
            raise impossible("both sides of a split need claims, and no claim can be on both", "both_sides")
    for id_ in named:
        if reader.drafted.claim(id_) is None:
            raise IsnadError("review.no_such_claim", f"there is no claim {id_!r}.", _LOOK)


def _check_correction(decision: CorrectClaim, reader: Reader, sofar: Sofar) -> None:
    row = reader.drafted.claim(decision.claim)
    kept = None if row is None else reader.document(row.document)
    corrected = decision.corrected
    if kept is None or corrected.id != decision.claim or corrected.document != kept.name:
        raise impossible("a corrected claim has the id and the document of the one that it corrects")
    _check_values(corrected, kept, reader, sofar)


def _check_added(added: Claim, reader: Reader, sofar: Sofar) -> None:
    kept = reader.document_named(added.document)
    if kept is None:
        raise IsnadError("review.no_such_document", f"there is no document {added.document!r}.", _LOOK)
    if added.id != claim_id(kept.id, added.event, added.spans.event, added.spans.count):
        raise impossible("the id of the claim is not that of its words")
    if reader.drafted.claim(added.id) is not None:
        raise impossible("there is a claim of this event on these words already; correct that one", "there_already")
    _check_values(added, kept, reader, sofar)


def _check_values(claim: Claim, kept: Kept, reader: Reader, sofar: Sofar) -> None:
    read = reader.claims(kept.id)
    about = [found for row in reader.drafted.claims_in([kept.id]) for found in sofar.about(row.id).values()]
    others = {other.id: other for other in stand(kept.name, read, Judgements(about)).claims}
    check_values(claim, kept.document(), others, read)


def _check_remark(decision: Remark, reader: Reader) -> None:
    drafted = reader.drafted
    about = decision.about
    if drafted.claim(about) is None and drafted.incident(about) is None and reader.document(about) is None:
        raise IsnadError("review.no_such_incident", f"there is nothing with the id {about!r}.", _LOOK)


def _check_name(decision: PublishName) -> None:
    if not decision.name.strip():
        raise impossible("a name to publish is empty", "no_name")


def check_sample(decision: AuditClaim) -> None:
    """Raise `review.impossible` where the sample is none that could be drawn."""
    if not 1 <= decision.size <= LARGEST_SAMPLE or not 0 <= decision.seed <= LARGEST_SEED:
        raise impossible("a sample has 1 to 1,000 claims, and a seed from 0 to 999,999,999")


def _check_audited(decision: AuditClaim, sofar: Sofar) -> None:
    """Whether a verdict is on a claim of the sample that it names: on another it would not be on a random claim."""
    check_sample(decision)
    if not sofar.is_sampled(decision.claim, decision.seed, decision.size):
        raise IsnadError(
            "review.not_in_sample",
            f"claim {decision.claim!r} is not in the sample of seed {decision.seed} and size {decision.size}.",
            "Judge claims of that sample alone. Nothing was changed.",
        )


def _check_undo(decision: Undo, reader: Reader, sofar: Sofar) -> None:
    if reader.decisions.one(decision.entry) is None:
        raise IsnadError("review.no_such_decision", f"entry {decision.entry} of the log is no decision.", _LOOK)
    if not sofar.stands(decision.entry):
        raise impossible(f"decision {decision.entry} is undone already", "undone", entry=decision.entry)
