"""What stands between two places of a passage, as rules about clauses, doers and scenes compare it."""

from isnad.mentions.items import Passage

_CLAUSE = 40
_NOTHING = ("", " ")
_QUOTES = str.maketrans("", "", "\"'“”«»„‘’‹›#_*")


def words_between(passage: Passage, left: int, right: int) -> str:
    """The text between two items without quotation marks, its words parted by one space each; marks are kept."""
    between = passage.text[passage.items[left].end : passage.items[right].word]
    return "" if between in _NOTHING else " ".join(between.translate(_QUOTES).split())


def distance(passage: Passage, event: int, position: int) -> int:
    """Characters between, and as many again as a clause is long for each comma: what is told follows its verb."""
    left, right = (event, position) if event < position else (position, event)
    count = passage.text.count
    return right - left + _CLAUSE * (count("،", left, right) + count("؛", left, right) + (position < event))
