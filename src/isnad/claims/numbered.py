"""A number before a word for death: "12 deaths", where Arabic has the singular, which is the verbal noun as well."""

from isnad.knowledge.lexicon import Reading
from isnad.mentions.items import Passage
from isnad.mentions.phrase import Phrase
from isnad.mentions.quantity import read_phrase

DEATH = "killed.died"
"""The entry of the word for dying, of whatever."""
_FEW = 10
_WITH_BOUND = 2


def numbered(passage: Passage, index: int, reading: Reading) -> list[Phrase]:
    """Those whom the number right before the word at item `index` counts: above ten, as it takes the singular then."""
    item, before = passage.items[index], index - 1
    if reading.entry.id != DEATH or before < 0 or item.definite or item.word != item.start:
        return []
    number = passage.items[before].number
    if number is None or number.value <= _FEW or not passage.adjacent(before, index):
        return []
    for first in range(max(0, index - _WITH_BOUND), index):
        phrase = read_phrase(passage, first, item.word)
        if phrase is not None and phrase.last == before and phrase.count is not None:
            return [phrase]
    return []
