"""The words that stand between two items, as rules about clauses and doers compare them."""

from isnad.mentions.items import Passage

_QUOTES = str.maketrans("", "", "\"'“”«»„‘’‹›#_*")


def words_between(passage: Passage, left: int, right: int) -> str:
    """The text between two items without quotation marks, its words parted by one space each; marks are kept."""
    return " ".join(passage.text[passage.items[left].end : passage.items[right].word].translate(_QUOTES).split())
