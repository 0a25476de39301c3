"""What stands behind a counted noun: who they are, whose they are, and women and children under one count."""

import msgspec

from isnad.knowledge.meaning import PartyMeaning, PeopleMeaning
from isnad.mentions.items import Passage
from isnad.mentions.phrase import Noun, Phrase, number_of
from isnad.model.claim import POSSIBLE_FIGHTER
from isnad.model.count import Count
from isnad.model.terms import Event, Exactness, Group, VictimStatus

OF = ("", "من", "من بين", "من ال")
_FEMININE = "ه"
_AGREEING = range(3, 11)
_PLURAL = 3
_TWO = 2
_MARKS = "".join(chr(c) for c in range(0x64B, 0x653))
_MIXED = {VictimStatus.CIVILIAN, VictimStatus.FIGHTER}
_OF_MANY = ("quantity.number_noun", "quantity.vague_noun")
"""Counts with a word or number of their own, which two nouns may share."""
_OF_PARTY = (*OF, "في", "ل", "لدي", "التابعين", "تابعين", "تابعه", "التابعه", "صفوف", "في صفوف")


class _Group(msgspec.Struct, gc=False):
    """Who is counted, while it is read: `last` is the last item that belongs to them.

    `joinable`: women and children may be one count, by the words that say how many; `mixable`: civilians and fighters.
    """

    people: list[PeopleMeaning]
    last: int
    side: str | None = None
    joint: bool = False
    joinable: bool = True
    mixable: bool = False


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
    named = [] if noun.people is None else [noun.people]
    group = _Group(named, last, joinable=_joinable(passage, first, count), mixable=rule in _OF_MANY)
    for following in range(last + 1, len(items)):
        if items[following].word >= stop or not _belongs(passage, group, noun, following):
            break
        group.last = following
    people = tuple(group.people)
    if noun.feminine and not _is_of_women(passage, noun):
        noun = msgspec.structs.replace(noun, feminine=False)
    if group.joint:
        people = (msgspec.structs.replace(people[0], group=Group.WOMEN_AND_CHILDREN, part=None),)
    start, end = items[first].start, items[group.last].end
    return Phrase(first, group.last, start, end, count, counted, noun, people, group.side, joint=group.joint, rule=rule)


def _is_of_women(passage: Passage, noun: Noun) -> bool:
    """Whether the letters received, not only the folded ones, are the form of women: "مسنة", not "مسنه".

    Behind another noun for people it describes whoever that one names ("a child, a martyr").
    """
    if noun.number != 1:
        return True
    item, before = passage.items[noun.index], noun.index - 1
    described = before >= 0 and passage.adjacent(before, noun.index) and item.word == item.start
    if described and passage.items[before].meaning(PeopleMeaning) is not None:
        return False
    printed = passage.copy.span(item.start, item.end).of(passage.copy.received)
    return printed.rstrip(_MARKS).endswith("ة")


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
        return found is not None and group.mixable and _mixes(passage, group, found, noun, following)
    if found is not None and gap in OF and not found.household and _modifies(passage, noun, following):
        group.people.append(found)
        return True
    party = item.meaning(PartyMeaning)
    if party is None or group.side is not None or gap not in _OF_PARTY:
        return False
    group.side = party.party
    return True


def _mixes(passage: Passage, group: _Group, found: PeopleMeaning, noun: Noun, following: int) -> bool:
    """As in "12 civilians and soldiers": one count of both, of whom nobody says how many were which."""
    alike = bool(group.people) and {group.people[-1].status, found.status} == _MIXED
    if not alike or not _shares_a_count(passage, noun, following) or not _same_form(passage, following):
        return False
    if passage.adjacent(following, following + 1) and passage.items[following + 1].number is not None:
        # "six civilians and two soldiers", where Arabic says "soldiers, two"
        return False
    both = msgspec.structs.replace(found, group=Group.PEOPLE, status=VictimStatus.UNKNOWN, role=POSSIBLE_FIGHTER)
    group.people, group.mixable = [both], False
    return True


def _same_form(passage: Passage, following: int) -> bool:
    """Whether both nouns are definite or neither, and in one number: "12 civilians and two soldiers" are two counts."""
    before, item = passage.items[following - 1], passage.items[following]
    if before.hit is None or item.hit is None or before.definite is not item.definite:
        return False
    return number_of(before.hit.readings.get(PeopleMeaning, ())) == number_of(item.hit.readings.get(PeopleMeaning, ()))


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
    if not people or {people[-1].group, found.group} != {Group.WOMEN, Group.CHILDREN}:
        return False
    return _shares_a_count(passage, noun, following)


def _shares_a_count(passage: Passage, noun: Noun, following: int) -> bool:
    """Whether the noun behind "and" is in a plural, or in the form that numbers above ten put both nouns in."""
    item = passage.items[following]
    if not item.joined or passage.gap(following - 1, following) != "" or item.hit is None:
        return False
    readings = item.hit.readings.get(PeopleMeaning, ())
    number = number_of(readings)
    return number == _PLURAL or (number == noun.number == 1 and any(r.form.accusative for r in readings))
