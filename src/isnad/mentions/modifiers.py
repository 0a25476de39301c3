"""What stands behind a counted noun: who they are, whose they are, and women and children under one count."""

import msgspec

from isnad.knowledge.meaning import PartyMeaning, PeopleMeaning
from isnad.mentions.items import Passage
from isnad.mentions.phrase import Noun, Phrase, number_of
from isnad.model.count import Count
from isnad.model.terms import Event, Exactness, Group

OF = ("", "من", "من بين", "من ال")
_FEMININE = "ه"
_AGREEING = range(3, 11)
_PLURAL = 3
_TWO = 2
_OF_PARTY = (*OF, "في", "ل", "لدي", "التابعين", "تابعين", "تابعه", "التابعه", "صفوف", "في صفوف")


class _Group(msgspec.Struct, gc=False):
    """Who is counted, while it is read: `last` is the last item that belongs to them.

    `joinable`: women and children may be one count, by the words that say how many.
    """

    people: list[PeopleMeaning]
    last: int
    side: str | None = None
    joint: bool = False
    joinable: bool = True


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
    group = _Group([] if noun.people is None else [noun.people], last, joinable=_joinable(passage, first, count))
    for following in range(last + 1, len(items)):
        if items[following].word >= stop or not _belongs(passage, group, noun, following):
            break
        group.last = following
    people = tuple(group.people)
    if group.joint:
        people = (msgspec.structs.replace(people[0], group=Group.WOMEN_AND_CHILDREN, part=None),)
    start, end = items[first].start, items[group.last].end
    return Phrase(first, group.last, start, end, count, counted, noun, people, group.side, joint=group.joint, rule=rule)


def _joinable(passage: Passage, first: int, count: Count | None) -> bool:
    """Whether women and children behind it may be one count: "dozens of", "12", not "a woman", "three women" as such.

    From three to ten a number word in the feminine counts a mixed group, in the masculine women alone.
    """
    if count is None or count.exactness is Exactness.VAGUE:
        return True
    number = next((item.number for item in passage.items[first : first + 2] if item.number is not None), None)
    if number is None or number.value == 1:
        return False
    if not number.in_words or number.value not in _AGREEING:
        return True
    return passage.text[number.start : number.end].endswith(_FEMININE)


def _belongs(passage: Passage, group: _Group, noun: Noun, following: int) -> bool:
    """Whether the item goes on with the phrase; what it says of the people is then noted."""
    item = passage.items[following]
    gap = passage.gap(following - 1, following)
    found = item.meaning(PeopleMeaning)
    if (
        found is not None
        and group.joinable
        and _joins_women_and_children(passage, group.people, found, noun, following)
    ):
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
    if noun.outcome is not None and noun.outcome.event is Event.BODIES and noun.number == 2:
        return number != 1
    if number == noun.number == _TWO:
        return _are_kin(passage, index)
    return number != 2 and not (number == 1 and noun.number == 3)


def _are_kin(passage: Passage, index: int) -> bool:
    """As in "two children, brothers": a dual of kin without a pronoun or "and" says it of the two before."""
    item = passage.items[index]
    found = item.get(PeopleMeaning)
    plain = found is not None and found[1].relation and found[0].form.pronoun is None
    return plain and not item.joined and not item.definite


def _joins_women_and_children(
    passage: Passage, people: list[PeopleMeaning], found: PeopleMeaning, noun: Noun, following: int
) -> bool:
    """As in "women and children", both in the plural, or both what a number above ten counts ("50 امرأة وطفلا").

    Another single child behind a count is one more victim.
    """
    item = passage.items[following]
    if not item.joined or passage.gap(following - 1, following) != "" or not people or item.hit is None:
        return False
    if found.group is people[-1].group or {people[-1].group, found.group} != {Group.WOMEN, Group.CHILDREN}:
        return False
    readings = item.hit.readings.get(PeopleMeaning, ())
    number = number_of(readings)
    return number == _PLURAL or (number == noun.number == 1 and any(r.form.accusative for r in readings))
