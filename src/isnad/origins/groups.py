"""Near-copies as groups, each with its earliest document and the reason why every other is in."""

from collections.abc import Iterable, Mapping, Sequence

from isnad.model.document import Document
from isnad.model.value import Value
from isnad.origins.relation import NearCopy, Printed


class Member(Value, frozen=True):
    """A document of a group, and the relation that ties it to one named before it."""

    document: str
    because: NearCopy


class CopyGroup(Value, frozen=True):
    """Documents that near-copies connect: `first` stands for them, being the earliest published."""

    first: str
    members: tuple[Member, ...]


def groups(copies: Iterable[NearCopy], documents: Iterable[Document]) -> tuple[CopyGroup, ...]:
    """The connected documents, group by group in order of publication; a document without near-copies is in none.

    Why a member is in is its strongest relation to a document named before it, so that the reasons of a group can be
    read from top to bottom. A member far down may have few words in common with the first.

    Raises:
        KeyError: a relation names a document that is not among `documents`.
    """
    printed = sorted((Printed.of(document) for document in documents), key=lambda p: p.place)
    place = {p.id: index for index, p in reversed(list(enumerate(printed)))}
    tied: dict[str, list[NearCopy]] = {}
    for copy in copies:
        tied.setdefault(copy.first, []).append(copy)
        tied.setdefault(copy.second, []).append(copy)
    reached: set[str] = set()
    found = []
    for first in sorted(tied, key=place.__getitem__):
        if first not in reached:
            reached.add(first)
            found.append(CopyGroup(first, _members(first, tied, place, reached)))
    return tuple(found)


def _members(
    first: str, tied: Mapping[str, Sequence[NearCopy]], place: Mapping[str, int], reached: set[str]
) -> tuple[Member, ...]:
    """Everything tied to `first`, ring by ring; adds it to `reached`."""
    members: list[Member] = []
    ring = [first]
    while ring:
        outwards = [copy for document in ring for copy in tied[document]]
        outwards.sort(key=lambda c: (-c.shared, place[c.first], place[c.second]))
        best: dict[str, NearCopy] = {}
        for copy in outwards:
            for end in (copy.first, copy.second):
                if end not in reached:
                    best.setdefault(end, copy)
        ring = sorted(best, key=place.__getitem__)
        reached.update(ring)
        members.extend(Member(document, best[document]) for document in ring)
    return tuple(members)
