"""Names of the dead and the injured, put into the claims that they belong to, or into one of their own."""

import re
from bisect import bisect_left
from collections.abc import Callable, Sequence

import msgspec

from isnad.claims.clause import Clauses, clauses_of
from isnad.claims.done import Done
from isnad.claims.draft import Draft
from isnad.claims.make import Maker
from isnad.knowledge.meaning import Part
from isnad.mentions.items import Passage
from isnad.mentions.names.entry import Entry, as_printed
from isnad.mentions.names.harmed import DEAD, LISTED, Named, read_named
from isnad.mentions.names.listing import LINE
from isnad.mentions.place import PlaceFound
from isnad.model.claim import Cause, Claim, NamedParts, Victims
from isnad.model.count import Count
from isnad.model.identity import claim_id
from isnad.model.span import Span
from isnad.model.terms import Basis, Event, Group, VictimStatus

Ties = Callable[[Draft, Clauses], tuple[Done, Cause | None]]
"""Who did what befell those named, and what brought it about."""
NUMBERED = "name.numbered"
"""The rule of a claim that counts the names of a numbered list."""
_BESIDE = 2
_BOTH = 120
_LABEL = re.compile(r"[ ]*(?P<number>[0-9]{1,3})[ ]?[-.)–][ ]?[^0-9]")
HOME = "name.home"
"""The rule of a claim that is placed where a list says that those it names are from."""


def with_names(
    claims: Sequence[Claim], passage: Passage, maker: Maker, ties: Ties, places: Sequence[PlaceFound] = ()
) -> tuple[Claim, ...]:
    """The claims with the names of their victims as printed, in order of the text; counts stay as they are.

    Names whose word made no claim have one of their own, without a count; what it counts are the words of the names.
    Whoever a title makes a fighter is never named beside people of unknown status. Where a list says of its names that
    they are from several of the `places`, the names from each have a claim of their own, placed there.
    """
    made = list(claims)
    read = [_of_whom_they_answer(made, named, passage) for named in read_named(passage)]
    for named in read:
        for fighter in (False, True):
            entries = [entry for entry in named.entries if entry.fighter is fighter]
            homes = {id(entry): _home(entry, places) for entry in entries}
            several = len({home.place.name for home in homes.values() if home is not None}) > 1
            for home, group in _by_home(entries, homes) if several else [(None, entries)] if entries else []:
                if home is None:
                    _put(made, named, group, passage, maker, ties)
                else:
                    made.append(_placed(_own(named, group, passage, maker, ties), home, passage, maker))
    spans = [passage.copy.span(entry.name.start, entry.name.end) for named in read for entry in named.entries]
    made = [_without_false_place(claim, spans) for claim in made] if spans else made
    return tuple(sorted(made, key=lambda claim: claim.spans.event.start))


def _of_whom_they_answer(made: Sequence[Claim], named: Named, passage: Passage) -> Named:
    """As in "three killed and five injured, and they are A, B and C": they are those whose count they answer, the dead.

    Only of names that "they are" or a line of their own introduces behind a count of the injured, which is another.
    """
    if named.event is not Event.INJURED or named.entries[0].rule not in (LISTED, LINE):
        return named
    item = passage.items[named.index]
    event = passage.copy.span(item.start, item.end)
    answered = Count.exactly(len(named.entries))
    hurt = {claim.count for claim in made if claim.spans.event == event and claim.count is not None}
    before = (
        c for c in made if c.event in DEAD and 0 <= event.start - c.spans.event.end <= _BOTH and c.part_of is None
    )
    dead = [claim for claim in before if claim.count is not None]
    if not hurt or answered in hurt or len(dead) != 1 or dead[0].count != answered:
        return named
    spans = {passage.copy.span(passage.items[at].start, passage.items[at].end): at for at in range(named.index)}
    at = spans.get(dead[0].spans.event)
    return named if at is None else Named(at, dead[0].event, named.entries)


def _without_false_place(claim: Claim, names: Sequence[Span]) -> Claim:
    """A surname that is also a village is no place."""
    at = claim.spans.place
    if at is None or not any(span.contains(at) for span in names):
        return claim
    return msgspec.structs.replace(claim, place=None, spans=msgspec.structs.replace(claim.spans, place=None))


def _home(entry: Entry, places: Sequence[PlaceFound]) -> PlaceFound | None:
    """Where the words behind a name say that its bearer is from."""
    at = bisect_left(places, entry.details[0], key=lambda place: place.start)
    return places[at] if at < len(places) and places[at].end <= entry.details[1] else None


def _by_home(entries: list[Entry], homes: dict[int, PlaceFound | None]) -> list[tuple[PlaceFound | None, list[Entry]]]:
    groups: dict[str, tuple[PlaceFound | None, list[Entry]]] = {}
    for entry in entries:
        home = homes[id(entry)]
        groups.setdefault("" if home is None else home.place.name, (home, []))[1].append(entry)
    return list(groups.values())


def _placed(claim: Claim, home: PlaceFound, passage: Passage, maker: Maker) -> Claim:
    span = passage.copy.span(home.start, home.end)
    return msgspec.structs.replace(
        claim,
        place=msgspec.structs.replace(maker.printed(home.place, home), basis=Basis.INFERRED),
        spans=msgspec.structs.replace(claim.spans, place=span),
        rules=(*claim.rules, HOME),
    )


def _put(made: list[Claim], named: Named, entries: list[Entry], passage: Passage, maker: Maker, ties: Ties) -> None:
    item = passage.items[named.index]
    event = passage.copy.span(item.start, item.end)
    first = passage.copy.span(entries[0].name.start, entries[0].name.end)
    names = tuple(dict.fromkeys(as_printed(passage, entry) for entry in entries))
    rules = tuple(dict.fromkeys(entry.rule for entry in entries))
    at = _owner(made, named, event, first, fighter=entries[0].fighter)
    if at is None:
        made.append(_own(named, entries, passage, maker, ties))
        return
    claim = made[at]
    if claim.victims is not None:
        victims = msgspec.structs.replace(
            claim.victims,
            names=tuple(dict.fromkeys((*claim.victims.names, *names))),
            named=_named_parts(passage, entries, claim.victims),
        )
        made[at] = msgspec.structs.replace(claim, victims=victims, rules=tuple(dict.fromkeys((*claim.rules, *rules))))


def _owner(made: Sequence[Claim], named: Named, event: Span, first: Span, *, fighter: bool) -> int | None:
    """The claim of the same word whose counted people stand nearest before the names."""
    own = [i for i, c in enumerate(made) if c.spans.event == event and c.event is named.event and c.victims is not None]
    own = own or [i for i, c in enumerate(made) if c.event is named.event and _stands_before(c, first)]
    fighters = [i for i in own if (v := made[i].victims) is not None and v.status is VictimStatus.FIGHTER]
    others = [i for i in own if i not in fighters]
    own = fighters if fighter else (others or fighters)
    if not own:
        return None
    before = [i for i in own if (count := made[i].spans.count) is not None and count.start <= first.start]
    return before[-1] if before else own[0]


def _stands_before(claim: Claim, name: Span) -> bool:
    """As in "mourned the commander X, who was killed": one person, counted by the noun right before the name."""
    counted = claim.spans.count
    one = claim.count == Count.exactly(1) and claim.victims is not None and not claim.victims.names
    return one and counted is not None and 0 <= name.start - counted.end <= _BESIDE


def _own(named: Named, entries: list[Entry], passage: Passage, maker: Maker, ties: Ties) -> Claim:
    names = tuple(dict.fromkeys(as_printed(passage, entry) for entry in entries))
    rules = tuple(dict.fromkeys(entry.rule for entry in entries))
    whole = len(entries) == len(named.entries) and is_numbered(passage.text, [entry.name.start for entry in entries])
    item = passage.items[named.index]
    draft = Draft(named.event, named.index, item.start, item.end, None, "outcome.named")
    clauses = clauses_of(passage, passage.sentence_of(item.word))
    done, cause = ties(draft, clauses)
    claim = maker.claim(draft, done, cause, clauses)
    span = passage.copy.span(min(e.name.start for e in entries), max(e.name.end for e in entries))
    status = VictimStatus.FIGHTER if entries[0].fighter else VictimStatus.UNKNOWN
    group = Group.FIGHTERS if entries[0].fighter else Group.PEOPLE
    return msgspec.structs.replace(
        claim,
        id=claim_id(maker.document.id, named.event, claim.spans.event, span),
        count=Count.exactly(len(entries)) if whole else claim.count,
        victims=Victims(group, status, names=names, named=_named_parts(passage, entries)),
        spans=msgspec.structs.replace(claim.spans, count=span),
        rules=tuple(dict.fromkeys((*claim.rules, *rules, *([NUMBERED] if whole else [])))),
    )


def _named_parts(passage: Passage, entries: list[Entry], counted: Victims | None = None) -> NamedParts:
    """Whom the text calls women or children: beside the name, or by a count of them alone that the names answer."""
    of_count = None if counted is None else _part_counted(counted, len(entries))
    known = NamedParts() if counted is None else counted.named
    parts = [entry.part or (of_count if entry.titles is None or not entry.titles.any else None) for entry in entries]
    printed = [(as_printed(passage, entry), part) for entry, part in zip(entries, parts, strict=True)]
    women = tuple(dict.fromkeys((*known.women, *(name for name, part in printed if part is Part.WOMEN))))
    children = tuple(dict.fromkeys((*known.children, *(name for name, part in printed if part is Part.CHILDREN))))
    return NamedParts(women, children)


def _part_counted(victims: Victims, names: int) -> Part | None:
    """As in "two children, X and Y": what all of as many as there are names are said to be."""
    exact = Count.exactly(names)
    if victims.group is Group.WOMEN and victims.parts.women == exact:
        return Part.WOMEN
    young = victims.group is Group.CHILDREN and exact in (victims.parts.children, victims.parts.infants)
    return Part.CHILDREN if young else None


def is_numbered(text: str, names: Sequence[int]) -> bool:
    """Whether a list gives each of two or more names a line of its own that begins with its number, from one on."""
    labels = [_LABEL.match(text, text.rfind("\n", 0, start) + 1, start) for start in names]
    numbers = [int(label["number"]) for label in labels if label is not None]
    return len(names) > 1 and numbers == [*range(1, len(names) + 1)]
