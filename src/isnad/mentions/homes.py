"""Places that only say where a person is from, or which office is meant: no scene of anything."""

from collections.abc import Sequence

from isnad.knowledge.meaning import HappeningMeaning, OutcomeMeaning, PeopleMeaning, SourceMeaning
from isnad.mentions.items import Item, Passage
from isnad.mentions.placewords import place_words
from isnad.model.terms import Event, Group

_FROM = ("من", "الاعلامي من", "الاعلاميه من", "المدني من")
_FARTHEST_BACK = 30
_MOVES = (
    Event.LEFT,
    Event.DISPLACED,
    Event.RELEASED,
    Event.SURRENDERED,
    Event.WITHDRAWAL,
    Event.SURVIVED,
    Event.ABDUCTED,
)


def is_home(passage: Passage, at: int, start: int, *, around: bool) -> bool:
    """As in "two women from X", "the activist from X", "one of the people of X"; not where people left X.

    Args:
        passage: the text.
        at: the item of the place.
        start: where its words begin, its noun included.
        around: its noun means what lies around it; nobody is "one of the shepherds west of X" by birth.
    """
    before = at - 1
    while before >= 0 and passage.items[before].start >= start:
        before -= 1
    if before < 0:
        return False
    item = passage.items[before]
    between = passage.text[item.end : start].strip(' "“”«»#')
    if not _is_person(item):
        return False
    if between == "":
        return not around and _among(passage, before) and not _moves(passage, before)
    return between in _FROM and not _moves(passage, before)


def is_origin(before: Sequence[str]) -> bool:
    """Whether the last words before a place make it a home, as in "a family displaced from X", "the son of X"."""
    if not before:
        return False
    if before[-1] == _FROM[0]:
        return any(word in place_words("origins") for word in before[:-1])
    return before[-1] in place_words("sons")


def _is_person(item: Item) -> bool:
    return item.meaning(SourceMeaning) is not None or item.meaning(PeopleMeaning) is not None


def _among(passage: Passage, before: int) -> bool:
    """As in "من أهالي X", "أحد سكان X": people of a place, one or some of whom are told of."""
    item = passage.items[before]
    people = item.meaning(PeopleMeaning)
    if people is None or people.group not in (Group.PEOPLE, Group.CIVILIANS, Group.FAMILIES):
        return False
    words = passage.text[max(0, item.word - 8) : item.word].split()
    return bool(words) and words[-1] in ("من", "احد", "واحد")


def _moves(passage: Passage, before: int) -> bool:
    """Whether somebody leaves, flees or is freed in the same sentence before: then "from X" is the scene."""
    start = passage.sentences[passage.sentence_of(passage.items[before].start)][0]
    for index in range(before, max(-1, before - _FARTHEST_BACK), -1):
        item = passage.items[index]
        if item.start < start:
            return False
        outcome = item.meaning(OutcomeMeaning)
        happening = item.meaning(HappeningMeaning)
        if outcome is not None:
            return outcome.event in _MOVES
        if happening is not None and happening.event in _MOVES:
            return True
    return False
