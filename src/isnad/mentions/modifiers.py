"""What stands behind a counted noun: who they are, whose they are, and women and children under one count."""

import msgspec

from isnad.knowledge.meaning import PartyMeaning, PeopleMeaning
from isnad.mentions.items import Item, Passage
from isnad.mentions.phrase import Noun, Phrase, number_of
from isnad.model.count import Count
from isnad.model.terms import Exactness, Group

OF = ("", "من", "من بين", "من ال")
_OF_PARTY = (*OF, "في", "ل", "لدي", "التابعين", "تابعين", "تابعه", "التابعه", "صفوف", "في صفوف")


class _Group(msgspec.Struct, gc=False):
    """Who is counted, while it is read: `last` is the last item that belongs to them."""

    people: list[PeopleMeaning]
    last: int
    side: str | None = None
    joint: bool = False


def finish(
    passage: Passage,
    first: int,
    noun: Noun,
    last: int,
    count: Count | None,
    counted: tuple[int, int],
    rule: str,
    stop: int,
) -> Phrase:
    """Modifiers behind the noun: who they are ("civilians"), whose they are ("of the SDF"), and women and children."""
    items = passage.items
    group = _Group([] if noun.people is None else [noun.people], last)
    for following in range(last + 1, len(items)):
        if items[following].word >= stop or not _belongs(passage, group, noun, following, count):
            break
        group.last = following
    people = tuple(group.people)
    if group.joint:
        people = (msgspec.structs.replace(people[0], group=Group.WOMEN_AND_CHILDREN, part=None),)
    start, end = items[first].start, items[group.last].end
    return Phrase(first, group.last, start, end, count, counted, noun, people, group.side, joint=group.joint, rule=rule)


def _belongs(passage: Passage, group: _Group, noun: Noun, following: int, count: Count | None) -> bool:
    """Whether the item goes on with the phrase; what it says of the people is then noted."""
    item = passage.items[following]
    gap = passage.gap(following - 1, following)
    found = item.meaning(PeopleMeaning)
    if found is not None and _joins_women_and_children(group.people, found, item, count, gap):
        group.people, group.joint = [found], True
        return True
    if item.joined:
        return False
    if found is not None and gap in OF and not found.household and _modifies(passage, noun, following):
        group.people.append(found)
        return True
    party = item.meaning(PartyMeaning)
    if party is None or group.side is not None or gap not in _OF_PARTY:
        return False
    group.side = party.party
    return True


def _modifies(passage: Passage, noun: Noun, index: int) -> bool:
    """A noun that brings its own count is no modifier, and a single one none of several ("three: a man and …")."""
    hit = passage.items[index].hit
    if hit is None:
        return False
    number = number_of(hit.readings.get(PeopleMeaning, ()))
    return number != 2 and not (number == 1 and noun.number == 3)


def _joins_women_and_children(
    people: list[PeopleMeaning], found: PeopleMeaning, item: Item, count: Count | None, gap: str
) -> bool:
    if not item.joined or gap != "" or not people:
        return False
    vague = count is None or count.exactness is Exactness.VAGUE
    return (
        vague
        and {people[-1].group, found.group} == {Group.WOMEN, Group.CHILDREN}
        and found.group is not people[-1].group
    )
