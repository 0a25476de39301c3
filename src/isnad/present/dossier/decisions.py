"""What persons decided about an incident, in words: what counts of it, the first first."""

from collections.abc import Iterable
from dataclasses import dataclass

from isnad.model.assessment import Figures
from isnad.model.decision import (
    AcceptClaim,
    AddClaim,
    CorrectClaim,
    Decision,
    OtherEvents,
    RejectClaim,
    Remark,
    SameEvent,
    SetFigure,
    SignOff,
    SplitEvent,
)
from isnad.model.incident import Incident
from isnad.pipeline.standing import State
from isnad.present.dossier.telling import ClaimLink, Telling
from isnad.present.runs import isolate, opening
from isnad.present.sentences.extent import range_phrase
from isnad.present.times import moment_phrase
from isnad.reconcile.support import FigureName

_SHOWN = 12
"""Claims of one decision that are linked: this incident's before others."""


@dataclass(frozen=True, slots=True)
class DecisionRow:
    """One decision.

    Attributes:
        kind: a code, as `accept`.
        says: what was decided, with what has changed since.
        claims: that it is about, as far as they are in the dossier.
        by: who decided, None where nobody is named.
        at: when, as the decision tells it.
        reason: in their words, or the words of a comment; may be empty.
    """

    kind: str
    says: str
    claims: tuple[ClaimLink, ...] = ()
    by: str | None = None
    at: str | None = None
    reason: str = ""


def decisions_of(incident: Incident, telling: Telling) -> tuple[DecisionRow, ...]:
    """About the incident, its claims and which of them are of one event; claims accepted in one go are one row."""
    ids = frozenset((incident.id, *incident.aliases, *incident.claims))
    rows: list[DecisionRow] = []
    accepted: list[AcceptClaim] = []
    for decision in telling.material.decisions:
        if not any(id_ in ids for id_ in _named(decision)):
            continue
        if accepted and (not isinstance(decision, AcceptClaim) or _run(decision) != _run(accepted[0])):
            rows.append(_accepted(accepted, telling))
            accepted = []
        if isinstance(decision, AcceptClaim):
            accepted.append(decision)
        else:
            rows.append(_row(decision, incident, telling))
    if accepted:
        rows.append(_accepted(accepted, telling))
    return tuple(rows)


def _run(decision: AcceptClaim) -> tuple[str | None, str]:
    return decision.by, decision.reason


def _named(decision: Decision) -> tuple[str, ...]:
    match decision:
        case SameEvent() | OtherEvents():
            return decision.claims
        case SplitEvent():
            return (*decision.claims, *decision.others)
        case SetFigure() | AcceptClaim() | RejectClaim() | CorrectClaim():
            return (decision.claim,)
        case AddClaim():
            return (decision.added.id,)
        case Remark():
            return (decision.about,)
        case SignOff():
            # The first finds an incident that bears another id since.
            return (decision.incident, *decision.claims[:1])
    return ()


def _accepted(accepted: list[AcceptClaim], telling: Telling) -> DecisionRow:
    first = accepted[0]
    ids = dict.fromkeys(one.claim for one in accepted)
    says = telling.say("dossier.decision.accept", n=len(ids))
    changed = [id_ for id_ in ids if _has_changed(id_, telling)]
    if changed:
        says += telling.say("dossier.decision.claims_changed", n=len(changed))
    return DecisionRow("accept", says, _links(ids, telling), *_who(first.by, first.at, first.reason, telling))


def _row(decision: Decision, incident: Incident, telling: Telling) -> DecisionRow:
    match decision:
        case SignOff():
            said = _signed(decision, incident, telling)
            return DecisionRow("sign_off", said, (), *_who(decision.by, decision.at, decision.reason, telling))
        case SetFigure():
            said = _set(decision, incident, telling)
            return DecisionRow("set", said, (), *_who(decision.by, decision.at, decision.reason, telling))
        case Remark():
            links = _links([decision.about], telling)
            who = _who(decision.by, decision.at, decision.text, telling)
            return DecisionRow("comment", telling.say("dossier.decision.comment"), links, *who)
        case SameEvent() | OtherEvents() | SplitEvent():
            kind = str(type(decision).__struct_config__.tag)
            said = telling.say(f"dossier.decision.{kind}", n=len(decision.claims))
            # Of hundreds of claims held apart, all would stand at every incident.
            ids = sorted(decision.claims, key=lambda id_: id_ not in incident.claims)[:_SHOWN]
            links = _links(ids, telling)
            return DecisionRow(kind, said, links, *_who(decision.by, decision.at, decision.reason, telling))
        case AddClaim():
            return _judged("add", decision.added.id, decision.by, decision.at, decision.reason, telling)
        case RejectClaim() | CorrectClaim():
            kind = str(type(decision).__struct_config__.tag)
            return _judged(kind, decision.claim, decision.by, decision.at, decision.reason, telling)
    raise AssertionError(decision)


def _judged(kind: str, claim: str, by: str | None, at: str | None, reason: str, telling: Telling) -> DecisionRow:
    said = telling.say(f"dossier.decision.{kind}")
    if _has_changed(claim, telling):
        said += telling.say("dossier.decision.changed")
    return DecisionRow(kind, said, _links([claim], telling), *_who(by, at, reason, telling))


def _signed(decision: SignOff, incident: Incident, telling: Telling) -> str:
    said = telling.say("dossier.decision.sign_off", n=len(decision.claims))
    moved = [*_moved(decision.seen, incident, telling)]
    more = len(frozenset(incident.claims) - frozenset(decision.claims))
    gone = len(frozenset(decision.claims) - frozenset(incident.claims))
    if more or gone:
        moved.append(telling.say("dossier.decision.claims_moved", more=more, gone=gone))
    return said + telling.say("dossier.decision.since", what=telling.listed(moved)) if moved else said


def _moved(seen: Figures, incident: Incident, telling: Telling) -> Iterable[str]:
    """Figures that are no longer what they were."""
    for name in FigureName:
        then, now = getattr(seen, name), getattr(incident.figures, name)
        if (then.low, then.high) != (now.low, now.high):
            yield telling.say(
                "dossier.decision.figure_moved",
                figure=telling.say(f"figure.{name}"),
                then=range_phrase(then.low, then.high, telling.language),
                now=range_phrase(now.low, now.high, telling.language),
            )


def _set(decision: SetFigure, incident: Incident, telling: Telling) -> str:
    ends = telling.range(decision.low, decision.high)
    said = telling.say("dossier.decision.set", figure=opening(telling.say(f"figure.{decision.figure}")), range=ends)
    if decision.seen is None:
        return said
    then, now = getattr(decision.seen, decision.figure), getattr(incident.figures, decision.figure)
    if (then.low, then.high) == (now.low, now.high):
        return said
    told = (telling.range(one.low, one.high) for one in (then, now))
    return said + telling.say("dossier.decision.proposal_moved", then=next(told), now=next(told))


def _has_changed(claim: str, telling: Telling) -> bool:
    standing = telling.material.standings.get(claim)
    return standing is not None and standing.state is State.CHANGED


def _links(ids: Iterable[str], telling: Telling) -> tuple[ClaimLink, ...]:
    return tuple(telling.claim(id_) for id_ in ids if id_ in telling.claims)


def _who(by: str | None, at: str | None, reason: str, telling: Telling) -> tuple[str | None, str | None, str]:
    return (
        None if by is None else isolate(by, telling.language),
        None if at is None else moment_phrase(at, telling.language),
        isolate(reason, telling.language) if reason else "",
    )
