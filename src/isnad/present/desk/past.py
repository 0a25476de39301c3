"""What was decided about an incident and its claims: who, when, what, why, and whether it still counts."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from isnad.model.decision import (
    AddClaim,
    CorrectClaim,
    Decision,
    Judged,
    OtherEvents,
    PublishName,
    Remark,
    SameEvent,
    SetFigure,
    SignOff,
    SplitEvent,
    Undo,
)
from isnad.present.desk.moments import Moment, moment_of
from isnad.present.dossier.telling import Telling
from isnad.present.runs import inline, opening
from isnad.present.sentences.claim import claim_sentence
from isnad.store.decisions import Taken, kind_of

Params = Mapping[str, str | int]
_JOINED: Final = 3


@dataclass(frozen=True, slots=True)
class Undone:
    """Who undid a decision, when and why; `entry` is that of the undoing, which can itself be undone."""

    entry: int
    by: str | None
    at: Moment | None
    reason: str


@dataclass(frozen=True, slots=True)
class Past:
    """One decision.

    Attributes:
        entry: of the log.
        kind: a code, as `accept`.
        params: what the phrase of its kind says beside that.
        by: who took it, as the log names them.
        at: when.
        text: its reason, or the words of a comment.
        undone: by whom; None where it counts.
        claims: that it names: number and anchor on the page of the incident, in order.
        elsewhere: ids of those that are not on it.
        details: a claim as it was seen, and as it was corrected, in words.
        joined: of claims that were said to be of one incident, or of several, the first ones in words.
    """

    entry: int
    kind: str
    params: Params
    by: str | None
    at: Moment | None
    text: str
    undone: Undone | None
    claims: tuple[tuple[str, str], ...] = ()
    elsewhere: tuple[str, ...] = ()
    details: tuple[str, ...] = ()
    joined: tuple[str, ...] = ()

    @property
    def undo(self) -> int:
        """The entry that undoing this names: the decision itself, or what undid it."""
        return self.entry if self.undone is None else self.undone.entry


def past_of(
    taken: Sequence[Taken], about: Collection[str], shown: Mapping[str, str], telling: Telling
) -> tuple[Past, ...]:
    """The latest first.

    Args:
        taken: decisions, undoings among them.
        about: ids of the incident, of those that it was, and of its claims; what is about others is left out.
        shown: the anchor of each claim on the page, by its id.
        telling: in whose language it is told.
    """
    undoings = _undoings(taken)
    mine = [one for one in taken if not isinstance(one.decision, Undo) and _is_about(one.decision, about)]
    return tuple(_past(one, undoings.get(one.entry), shown, telling) for one in reversed(mine))


def named(decision: Decision) -> tuple[str, ...]:
    """The ids of claims, incidents and documents that a decision names."""
    match decision:
        case AddClaim():
            return (decision.added.id,)
        case SplitEvent():
            return (*decision.claims, *decision.others)
        case SameEvent() | OtherEvents():
            return decision.claims
        case SignOff():
            # The first finds an incident that bears another id since.
            return (decision.incident, *decision.claims[:1])
        case Remark():
            return (decision.about,)
        case PublishName() | Undo():
            return ()
    return (decision.claim,)


def _is_about(decision: Decision, about: Collection[str]) -> bool:
    return any(id_ in about for id_ in named(decision))


def _undoings(taken: Sequence[Taken]) -> dict[int, Taken]:
    """The undoing that counts of each decision that is undone."""
    found: dict[int, Taken] = {}
    for one in sorted(taken, key=lambda one: -one.entry):
        if isinstance(one.decision, Undo) and one.entry not in found:
            found.setdefault(one.decision.entry, one)
    return found


def _past(one: Taken, undoing: Taken | None, shown: Mapping[str, str], telling: Telling) -> Past:
    decision, language = one.decision, telling.language
    claims = [id_ for id_ in _claims(decision) if id_ in shown]
    return Past(
        entry=one.entry,
        kind=kind_of(decision),
        params=_params(decision, telling),
        by=None if decision.by is None else inline(decision.by),
        at=moment_of(decision.at, language),
        text=inline(decision.text if isinstance(decision, Remark) else decision.reason),
        undone=None if undoing is None else _undone(undoing, telling),
        claims=tuple((telling.labels[id_], shown[id_]) for id_ in claims),
        elsewhere=tuple(id_ for id_ in _claims(decision) if id_ not in shown),
        details=_details(decision, telling),
        joined=_joined(decision, telling),
    )


def _undone(undoing: Taken, telling: Telling) -> Undone:
    decision = undoing.decision
    reason = "" if isinstance(decision, Remark) else inline(decision.reason)
    by = None if decision.by is None else inline(decision.by)
    return Undone(undoing.entry, by, moment_of(decision.at, telling.language), reason)


def _claims(decision: Decision) -> tuple[str, ...]:
    """The claims to show with it: of a split those that were taken out."""
    if isinstance(decision, SplitEvent):
        return decision.claims
    if isinstance(decision, SignOff | Remark):
        return ()
    return named(decision)


def _params(decision: Decision, telling: Telling) -> Params:
    if isinstance(decision, SetFigure):
        seen = None if decision.seen is None else getattr(decision.seen, decision.figure)
        return {
            "figure": opening(telling.say(f"figure.{decision.figure}")),
            "range": telling.range(decision.low, decision.high),
            "then": telling.say("figure.none") if seen is None else telling.range(seen.low, seen.high),
        }
    if isinstance(decision, SplitEvent):
        return {"n": len(decision.claims)}
    if isinstance(decision, SignOff):
        return {"n": len(decision.claims)}
    return {}


def _joined(decision: Decision, telling: Telling) -> tuple[str, ...]:
    if not isinstance(decision, SameEvent | OtherEvents):
        return ()
    known = [telling.claims[id_] for id_ in decision.claims if id_ in telling.claims]
    return tuple(claim_sentence(claim, telling.voice) for claim in known[:_JOINED])


def _details(decision: Decision, telling: Telling) -> tuple[str, ...]:
    """What was seen and, where it was corrected, what was made of it."""
    if isinstance(decision, AddClaim):
        return (claim_sentence(decision.added, telling.voice),)
    if not isinstance(decision, Judged) or decision.seen is None:
        return ()
    seen = claim_sentence(decision.seen, telling.voice)
    if isinstance(decision, CorrectClaim):
        return (seen, claim_sentence(decision.corrected, telling.voice))
    return (seen,)
