"""Places named beside an event that are not its scene: where somebody met, where those who left went."""

from isnad.mentions.items import Passage
from isnad.mentions.place import PlaceFound
from isnad.mentions.placewords import place_words

_LOOKS_BACK = 60
_GOES = 32
_STOPS = ("\n", ".", "،", ":", "؛")


def is_meeting(passage: Passage, found: PlaceFound) -> bool:
    """Whether a word of talks or a visit stands before it in the same clause ("after a meeting in X")."""
    words = _clause_before(passage, found.begin, _LOOKS_BACK)
    meetings = place_words("meetings")
    return any(word in meetings or word[1:] in meetings for word in words)


def is_destination(passage: Passage, found: PlaceFound) -> bool:
    """Whether "to" stands before it, with at most words such as "an area alongside" between."""
    words = _clause_before(passage, found.begin, _GOES)
    between = [at for at, word in enumerate(words) if word in place_words("towards")]
    return bool(between) and all(_leads(word) for word in words[between[-1] + 1 :])


def _leads(word: str) -> bool:
    uses = place_words("vague") | place_words("around") | place_words("uses")
    return word in uses or word[1:] in uses


def _clause_before(passage: Passage, position: int, reach: int) -> list[str]:
    text = passage.text[max(0, position - reach) : position]
    for stop in _STOPS:
        text = text.rsplit(stop, 1)[-1]
    return text.split()
