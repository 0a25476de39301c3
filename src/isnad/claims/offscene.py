"""Places named beside an event that are not its scene: where somebody met, where those who left went."""

from collections.abc import Sequence

from isnad.claims.draft import Draft
from isnad.claims.predicate import is_verb
from isnad.knowledge.meaning import HappeningMeaning, OutcomeMeaning, PeopleMeaning
from isnad.mentions.items import Passage
from isnad.mentions.place import PlaceFound
from isnad.mentions.placewords import place_words
from isnad.mentions.sought import Sought

_LOOKS_BACK = 60
_GOES = 32
_CARRIED = 120
_OF = 14
_FROM = "من"
_TOWARDS = Sought(place_words("towards"))
_STOPS = ("\n", ".", "،", ":", "؛")


def is_meeting(passage: Passage, found: PlaceFound) -> bool:
    """Whether a word of talks or a visit stands before it in the same clause ("after a meeting in X")."""
    words = _clause_before(passage, found.begin, _LOOKS_BACK)
    meetings = place_words("meetings")
    return not (meetings.isdisjoint(words) and meetings.isdisjoint([word[1:] for word in words]))


def is_carried_to(passage: Passage, found: PlaceFound) -> bool:
    """Whether somebody was carried there ("they were taken to the hospitals of X"), not away after a strike on it."""
    if not passage.sightings.stands(_TOWARDS, max(0, found.begin - _CARRIED), found.begin):
        return False
    words = _clause_before(passage, found.begin, _CARRIED)
    carried, towards = place_words("carried"), place_words("towards")
    if towards.isdisjoint(words):
        return False
    at = next((at for at, word in enumerate(words) if word in carried or word[1:] in carried), None)
    if at is None or towards.isdisjoint(words[at:]):
        return False
    start = max(0, found.begin - _CARRIED)
    way = max(passage.text.rfind(f" {word} ", start, found.begin) for word in towards.intersection(words[at:]))
    behind = passage.within(way, found.begin)
    return not any(passage.items[item].meaning(HappeningMeaning) is not None for item in behind)


def is_home_of_victims(passage: Passage, found: PlaceFound, others: Sequence[PlaceFound]) -> bool:
    """As in "the dead of X because of a strike on Y": Y, one of the `others` in order, is where it happened."""
    if others[-1].start <= found.end:
        return False
    before = passage.text[max(0, found.begin - _OF) : found.begin].split()
    if not before:
        return False
    position = found.begin - 1 if before[-1] != _FROM else passage.text.rindex(_FROM, 0, found.begin) - 1
    items = passage.within(position - _OF, position + 1)
    if not items or passage.text[passage.items[items[-1]].end : position].strip():
        return False
    if not any(passage.items[items[-1]].meaning(kind) is not None for kind in (OutcomeMeaning, PeopleMeaning)):
        return False
    follows = passage.text[found.end : found.end + _OF].split(maxsplit=1)
    return bool(follows) and follows[0] in place_words("because")


def is_destination(passage: Passage, found: PlaceFound) -> bool:
    """Whether "to" stands before it, with at most words such as "an area alongside" between."""
    words = _clause_before(passage, found.begin, _GOES)
    between = [at for at, word in enumerate(words) if word in place_words("towards")]
    return bool(between) and all(_leads(word) for word in words[between[-1] + 1 :])


def is_end_of_way(passage: Passage, found: PlaceFound, others: Sequence[PlaceFound]) -> bool:
    """As Y in "from X to Y"."""
    if not passage.sightings.stands(_TOWARDS, max(0, found.begin - _GOES), found.begin):
        return False
    near = [p for p in others if p.end <= found.begin <= p.end + _GOES]
    if not near or not is_destination(passage, found):
        return False
    before = _clause_before(passage, near[-1].begin, _OF)
    return bool(before) and before[-1] == _FROM


def _leads(word: str) -> bool:
    uses = place_words("vague") | place_words("around") | place_words("uses")
    return word in uses or word[1:] in uses


def _clause_before(passage: Passage, position: int, reach: int) -> list[str]:
    before = passage.text[max(0, position - reach) : position]
    return before[max(map(before.rfind, _STOPS)) + 1 :].split()


def is_of_another(passage: Passage, found: PlaceFound, draft: Draft, others: Sequence[PlaceFound]) -> bool:
    """As in "the battles of X go with attacks in Y, which killed nine": those attacks have a place of their own."""
    if draft.start < found.end or happening_of(passage, found) in (None, draft.index):
        return False
    for other in others:
        between = passage.within(found.end, max(found.end, other.begin))
        happened = [at for at in between if passage.items[at].meaning(HappeningMeaning) is not None]
        if happened and passage.items[happened[0]].start <= draft.start:
            return True
    return False


def happening_of(passage: Passage, found: PlaceFound) -> int | None:
    """The item of a noun for what happened that stands right before a place, which then is its own."""
    before = passage.within(max(0, found.begin - _OF), found.begin)
    if not before or passage.text[passage.items[before[-1]].end : found.begin].strip():
        return None
    head = passage.items[before[-1]]
    return None if head.meaning(HappeningMeaning) is None or is_verb(head) else before[-1]
