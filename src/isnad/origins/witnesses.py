"""How many independent witnesses there are: the ends of all chains, put together where documents share one."""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

import msgspec

from isnad.model.claim import Claim
from isnad.model.document import Document
from isnad.model.origin import FirstReport, Merge, Origin
from isnad.model.reason import Reason
from isnad.origins.camps import against_interest, camp_of
from isnad.origins.ends import End, end_of
from isnad.origins.groups import groups
from isnad.origins.relation import NearCopy, Printed


class _Witness(msgspec.Struct):
    """An end in one document with the claims that rest on it."""

    document: str
    day: date | None
    end: End
    claims: list[Claim]


class _Tie(msgspec.Struct, frozen=True):
    """Two witnesses, by position, that are one, and why."""

    first: int
    second: int
    reason: Reason


def origins_of(
    claims: Iterable[Claim], documents: Iterable[Document], copies: Iterable[NearCopy] = ()
) -> tuple[Origin, ...]:
    """The origins of claims about one event, in order of the first document that rests on each.

    Documents are one witness where a chain of both ends in the same named teller; where both have an unnamed one from
    the same teller; and where one prints the other's words, for what neither gives another source for. Unnamed
    sources of two outlets stay two, whatever they are called.

    Args:
        claims: of any documents.
        documents: all that the claims are of.
        copies: near-copies among them.

    Raises:
        KeyError: a claim is of none of the documents.
    """
    printed = {d.name: Printed.of(d) for d in documents}
    names = {p.id: p.name for p in printed.values()}
    in_order = sorted(claims, key=lambda c: (printed[c.document].place, c.spans.event))
    witnesses = _witnesses(in_order, {p.name: p.day for p in printed.values()})
    ties = [*_by_words(witnesses, names, copies, list(documents)), *_by_name(witnesses, names, copies)]
    ids = {p.name: p.id for p in printed.values()}
    return tuple(_origin(members, witnesses, ids) for members in _joined(len(witnesses), ties))


def first_report(claims: Iterable[Claim], documents: Mapping[str, Document]) -> FirstReport | None:
    """Who of the claims' documents reported first; None without claims."""
    names = {claim.document for claim in claims}
    if not names:
        return None
    first = min((documents[name] for name in names), key=lambda document: Printed.of(document).place)
    outlet = None if first.outlet is None else first.outlet.name
    return FirstReport(outlet, None if first.published is None else first.published.day, first.name)


def _witnesses(claims: Sequence[Claim], days: Mapping[str, date | None]) -> list[_Witness]:
    found: dict[tuple[str, tuple[str, ...]], _Witness] = {}
    for claim in claims:
        day = days[claim.document]
        end = end_of(claim, day)
        key = (claim.document, end.key or end.within)
        found.setdefault(key, _Witness(claim.document, day, end, [])).claims.append(claim)
    return list(found.values())


def _by_words(
    witnesses: Sequence[_Witness], names: Mapping[str, str], copies: Iterable[NearCopy], documents: Sequence[Document]
) -> list[_Tie]:
    """What near-copies say in their own voice, or of sources that only the words describe, is said once."""
    at = {
        (w.document, () if w.end.own else w.end.within): n
        for n, w in enumerate(witnesses)
        if not w.end.key or w.end.own
    }
    ties: list[_Tie] = []
    for group in groups(copies, documents):
        for member in group.members:
            other = member.because.first if member.because.second == member.document else member.because.second
            one, two = names[other], names[member.document]
            ends = [end for document, end in at if document == two]
            ties += [_Tie(at[one, end], at[two, end], member.because.reason) for end in ends if (one, end) in at]
    return ties


def _by_name(witnesses: Sequence[_Witness], names: Mapping[str, str], copies: Iterable[NearCopy]) -> list[_Tie]:
    """Ends with one key; what an outlet copied from another is not its own voice."""
    copied = {names[copy.second] for copy in copies}
    first: dict[tuple[str, ...], int] = {}
    ties: list[_Tie] = []
    for number, witness in enumerate(witnesses):
        end = witness.end
        if end.key is None or end.reason is None or (end.own and witness.document in copied):
            continue
        before = first.setdefault(end.key, number)
        if before != number:
            ties.append(_Tie(before, number, _why(witnesses[before].end, end)))
    return ties


def _why(one: End, other: End) -> Reason:
    """What an outlet says itself and another cites it for is cited."""
    reason = next((end.reason for end in (one, other) if end.reason is not None and not end.own), one.reason)
    if reason is None:
        raise ValueError("ends without a key cannot be one")
    return reason


def _joined(n: int, ties: Sequence[_Tie]) -> list[list[tuple[int, _Tie | None]]]:
    """The witnesses put together: members in order, each after the first with the tie that brought it in."""
    tied: dict[int, list[_Tie]] = {}
    for tie in ties:
        tied.setdefault(tie.first, []).append(tie)
        tied.setdefault(tie.second, []).append(tie)
    reached: set[int] = set()
    found: list[list[tuple[int, _Tie | None]]] = []
    for start in range(n):
        if start in reached:
            continue
        reached.add(start)
        members: list[tuple[int, _Tie | None]] = [(start, None)]
        for number, _ in members:
            for tie in tied.get(number, []):
                other = tie.second if tie.first == number else tie.first
                if other not in reached:
                    reached.add(other)
                    members.append((other, tie))
        found.append(members)
    return found


def _origin(members: list[tuple[int, _Tie | None]], witnesses: Sequence[_Witness], ids: Mapping[str, str]) -> Origin:
    first = witnesses[members[0][0]]
    link = first.end.link
    claims = tuple(claim for number, _ in sorted(members, key=lambda m: m[0]) for claim in witnesses[number].claims)
    documents = tuple(dict.fromkeys(witnesses[number].document for number, _ in members))
    camp = camp_of(link, first.day)
    told = "\n".join((ids[first.document], *(first.end.key or first.end.within)))
    return Origin(
        id=f"o-{hashlib.sha256(told.encode()).hexdigest()[:16]}",
        name=link.name,
        kind=link.kind,
        anonymous=link.anonymous,
        camp=camp,
        documents=documents,
        claims=tuple(claim.id for claim in claims),
        merges=tuple(_merge(number, tie, witnesses) for number, tie in members if tie is not None),
        against_interest=against_interest(camp, claims),
    )


def _merge(number: int, tie: _Tie, witnesses: Sequence[_Witness]) -> Merge:
    other = tie.second if tie.first == number else tie.first
    return Merge(witnesses[number].document, witnesses[other].document, tie.reason)
