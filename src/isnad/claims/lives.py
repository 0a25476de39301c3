"""What took the lives of people stands between its verb and "the lives of": "the strike carried off the life of"."""

from isnad.claims.wording import toll_words
from isnad.knowledge.lexicon import Reading
from isnad.mentions.items import Item, Passage

_TOOK_LIVES = "killed.took_lives"
_REACH = 160
_JOINED = ("و", "ف", "ل")


def took_lives(passage: Passage, item: Item, reading: Reading, start: int) -> bool:
    """Whether a verb of taking lives governs an item "the lives of"; `start`: of its sentence.

    Without one the words are of everyday use ("careless with the lives of"), and only a count behind them tells.
    """
    if reading.entry.id != _TOOK_LIVES:
        return False
    for word in reversed(passage.text[max(start, item.word - _REACH) : item.word].split()):
        if word in toll_words("lives"):
            # a verb takes one object
            return False
        if word in toll_words("takes_lives") or (word.startswith(_JOINED) and word[1:] in toll_words("takes_lives")):
            return True
    return False
