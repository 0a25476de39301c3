"""What one document supports of one figure: the mention that stands for it, or people told of apart, added."""

from collections.abc import Iterable, Sequence

import msgspec

from isnad.knowledge.registers import side_of
from isnad.model.assessment import SetAside
from isnad.model.bounds import Bounds
from isnad.model.reason import Reason
from isnad.model.span import Span
from isnad.model.terms import VictimStatus
from isnad.reconcile.support import Support, total


class InDocument(msgspec.Struct, frozen=True):
    """What one document supports, and the claims it rests on.

    Attributes:
        vague: only words without a number were read.
        person: it only tells of people by name, and says nothing of how many there were.
        groups: where it tells of civilians or of fighters and nobody else: how many of each, as nobody is both. Empty
            where it says how many people there were.
    """

    bounds: Bounds
    claims: tuple[str, ...]
    vague: bool
    person: bool
    groups: tuple[tuple[VictimStatus, Bounds], ...] = ()


def of_document(supports: Sequence[Support], dropped: list[SetAside]) -> InDocument:
    """The mention with the most people, the first of equals; vague mentions only where no number is stated."""
    mentions: dict[Span, list[Support]] = {}
    for support in sorted(supports, key=lambda s: s.claim.spans.event):
        mentions.setdefault(support.claim.spans.event, []).append(support)
    vague = [m for m in mentions.values() if any(s.vague for s in m)]
    exact = [m for m in mentions.values() if not any(s.vague for s in m)]
    if exact:
        drop(vague, dropped, Reason.of("figure.vague_beside_number"))
    chosen = exact or vague
    best = max(chosen, key=lambda m: top(total([s.bounds for s in m])))
    drop([m for m in chosen if m is not best], dropped, Reason.of("figure.other_mention"))
    return InDocument(
        total([s.bounds for s in best]), tuple(s.claim.id for s in best), not exact, all(s.person for s in best)
    )


def of_everybody(supports: Sequence[Support], dropped: list[SetAside]) -> InDocument:
    """Those who cannot be the same, added, or the mention that counts people of no status, where that is more.

    Civilians are no fighters, and fighters of one side none of another where every count of fighters names a side.
    """
    apart: dict[tuple[VictimStatus, str], list[Support]] = {}
    sided = all(_side(support) for support in supports if _status(support) is VictimStatus.FIGHTER)
    for support in supports:
        status = _status(support)
        if status is not VictimStatus.UNKNOWN:
            apart.setdefault((status, _side(support) if sided else ""), []).append(support)
    words = {support.claim.spans.event for support in supports if _status(support) is VictimStatus.UNKNOWN}
    people = [support for support in supports if support.claim.spans.event in words]
    lost: list[SetAside] = []
    found = [(status, of_document(group, lost)) for (status, _), group in apart.items()]
    added = _added(found) if found else None
    whole = of_document(people, lost) if people else None
    chosen = added if whole is None or (added is not None and top(added.bounds) > top(whole.bounds)) else whole
    if chosen is None:
        raise ValueError("no supports")
    why = {aside.claim: aside.reason for aside in lost}
    other = Reason.of("figure.other_mention")
    ids = [support.claim.id for support in supports if support.claim.id not in chosen.claims]
    dropped.extend(SetAside(claim, why.get(claim, other)) for claim in ids)
    return chosen if whole is None else msgspec.structs.replace(chosen, groups=())


def _added(found: Iterable[tuple[VictimStatus, InDocument]]) -> InDocument:
    groups: dict[VictimStatus, Bounds] = {}
    parts = []
    for status, part in found:
        groups[status] = groups[status].plus(part.bounds) if status in groups else part.bounds
        parts.append(part)
    return InDocument(
        total([part.bounds for part in parts]),
        tuple(claim for part in parts for claim in part.claims),
        any(part.vague for part in parts),
        all(part.person for part in parts),
        tuple(sorted(groups.items())),
    )


def completed(documents: Sequence[InDocument]) -> list[InDocument]:
    """Each of those that tell of one group alone with the other group as others tell of it: nobody is of both.

    The lowest and the highest of the other group are added; a document that says how many people there were is whole.
    """
    told: dict[VictimStatus, list[Bounds]] = {}
    for document in documents:
        for status, bounds in document.groups:
            told.setdefault(status, []).append(bounds)
    return [_completed(document, told) for document in documents]


def _completed(document: InDocument, told: dict[VictimStatus, list[Bounds]]) -> InDocument:
    own = {status for status, _ in document.groups}
    more = [all_ for status, all_ in told.items() if own and status not in own]
    added = [Bounds(min(b.low for b in all_), max(map(top, all_))) for all_ in more]
    return msgspec.structs.replace(document, bounds=total([document.bounds, *added])) if added else document


def of_the_same(one: InDocument, other: InDocument) -> bool:
    """Whether the two may tell of the same people: not where one has civilians alone, and the other fighters."""
    groups, others = {status for status, _ in one.groups}, {status for status, _ in other.groups}
    return not groups or not others or bool(groups & others)


def drop(mentions: Iterable[Sequence[Support]], dropped: list[SetAside], reason: Reason) -> None:
    """Sets aside every support of the mentions for this reason."""
    dropped.extend(SetAside(support.claim.id, reason) for mention in mentions for support in mention)


def top(bounds: Bounds) -> int:
    """The higher end; of an open one the lower, which is all that it supports by itself."""
    return bounds.low if bounds.high is None else bounds.high


def _status(support: Support) -> VictimStatus:
    status = VictimStatus.UNKNOWN if support.claim.victims is None else support.claim.victims.status
    return VictimStatus.UNKNOWN if status is VictimStatus.STATED_UNKNOWN else status


def _side(support: Support) -> str:
    victims = support.claim.victims
    return "" if victims is None or victims.side is None else side_of(victims.side, None)
