"""What a person decided; stands beside what the program proposes, is obeyed, and is never overwritten by it."""

from typing import Literal

from isnad.model.assessment import Figures
from isnad.model.claim import Claim
from isnad.model.value import Value


class SameEvent(Value, frozen=True, tag_field="decision", tag="same"):
    """The claims are of one event."""

    claims: tuple[str, ...]
    reason: str
    by: str | None = None
    at: str | None = None


class OtherEvents(Value, frozen=True, tag_field="decision", tag="not_same"):
    """No two of the claims are of one event."""

    claims: tuple[str, ...]
    reason: str
    by: str | None = None
    at: str | None = None


class SplitEvent(Value, frozen=True, tag_field="decision", tag="split"):
    """The claims are of one event, `others` of another."""

    claims: tuple[str, ...]
    others: tuple[str, ...]
    reason: str
    by: str | None = None
    at: str | None = None


class SetFigure(Value, frozen=True, tag_field="decision", tag="set"):
    """A bound of the incident that holds the claim, as a person sees it; `seen` are the figures decided upon.

    `over` are the entries of what people had set of the figure until then, of which this one takes the place.
    """

    claim: str
    figure: Literal["killed", "injured", "children_killed", "women_killed"]
    low: int | None
    high: int | None
    reason: str
    by: str | None = None
    at: str | None = None
    seen: Figures | None = None
    over: tuple[int, ...] = ()


class AcceptClaim(Value, frozen=True, tag_field="decision", tag="accept"):
    """The report says what the claim says. `seen` is the claim as the person saw it, to tell a later change by."""

    claim: str
    reason: str = ""
    by: str | None = None
    at: str | None = None
    seen: Claim | None = None


class RejectClaim(Value, frozen=True, tag_field="decision", tag="reject"):
    """The report does not say what the claim says: it holds no figure, and stays visible as set aside."""

    claim: str
    reason: str
    by: str | None = None
    at: str | None = None
    seen: Claim | None = None


class CorrectClaim(Value, frozen=True, tag_field="decision", tag="correct"):
    """The report says `corrected`, which has the claim's id and document."""

    claim: str
    corrected: Claim
    reason: str = ""
    by: str | None = None
    at: str | None = None
    seen: Claim | None = None


class AddClaim(Value, frozen=True, tag_field="decision", tag="add"):
    """The report says `added`, which no rule found; its spans are words that the person chose."""

    added: Claim
    reason: str = ""
    by: str | None = None
    at: str | None = None


class Remark(Value, frozen=True, tag_field="decision", tag="comment"):
    """A note about a claim, an incident or a document, by its id; it changes no value."""

    about: str
    text: str
    by: str | None = None
    at: str | None = None


class SignOff(Value, frozen=True, tag_field="decision", tag="sign_off"):
    """The incident was reviewed as a whole. `claims` and `seen` are what it held then; the first claim finds it.

    `seal` is a hash of everything that was signed: figures with what holds them, what people set, place, time, parties.
    """

    incident: str
    claims: tuple[str, ...]
    seen: Figures
    reason: str = ""
    by: str | None = None
    at: str | None = None
    seal: str = ""


class PublishName(Value, frozen=True, tag_field="decision", tag="publish"):
    """A name that the public edition may print, as the reports print it."""

    name: str
    reason: str
    by: str | None = None
    at: str | None = None


class AuditClaim(Value, frozen=True, tag_field="decision", tag="audit"):
    """Whether the program read a claim rightly, of a random sample of `size` claims drawn with `seed`.

    It changes no value: samples tell how often the program errs, and a claim is corrected by a decision of its own.
    """

    claim: str
    verdict: Literal["right", "wrong"]
    seed: int
    size: int
    reason: str = ""
    by: str | None = None
    at: str | None = None
    seen: Claim | None = None


class Undo(Value, frozen=True, tag_field="decision", tag="undo"):
    """The decision that the log holds under number `entry` no longer counts; an undoing can itself be undone."""

    entry: int
    reason: str = ""
    by: str | None = None
    at: str | None = None


Decision = (
    SameEvent
    | OtherEvents
    | SplitEvent
    | SetFigure
    | AcceptClaim
    | RejectClaim
    | CorrectClaim
    | AddClaim
    | Remark
    | SignOff
    | PublishName
    | AuditClaim
    | Undo
)
"""One decision, told apart by its field `decision`."""

Judged = AcceptClaim | RejectClaim | CorrectClaim
"""What a person can say of one claim of the program."""
