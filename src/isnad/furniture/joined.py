"""A sub-heading that lost its line end and stands at the head of its paragraph as if it were the sentence's."""

from collections.abc import Iterator, Sequence
from typing import Final

from isnad.furniture.layout import PROSE_WORDS
from isnad.furniture.legend import tells_of_people
from isnad.furniture.lines import Line
from isnad.furniture.part import part
from isnad.furniture.phrases import word_set
from isnad.furniture.plain import plain
from isnad.model.document import Part
from isnad.model.terms import PartKind

_FEWEST_PARAGRAPHS: Final = 4
_FEWEST_WORDS: Final = 2
_MOST_WORDS: Final = 5
_SHORTEST_SUBJECT: Final = 3


def joined(lines: Sequence[Line]) -> Iterator[Part]:
    """The headings at the head of paragraphs, in a report of several.

    Two to five words with no mark between them, directly before a word like "and ... said" that has its own subject
    behind it. In Arabic the verb comes first, so words before such a verb that are not its subject belong to no
    sentence; where that is not certain they are kept.
    """
    if sum(line.count >= PROSE_WORDS and line.closed for line in lines) < _FEWEST_PARAGRAPHS:
        return
    before: Line | None = None
    for line in lines:
        if line.count >= PROSE_WORDS and (before is None or before.closed):
            end = _heading(line)
            if end is not None:
                yield part(PartKind.SUB_HEADING, line.start, line.start + end, "furniture.joined_heading")
        before = line


def _heading(line: Line) -> int | None:
    """Where the heading at the beginning of a line ends, or None."""
    openers = word_set("joined_openers")
    if openers.isdisjoint(line.words[: _MOST_WORDS + 1]):
        return None
    written = line.text.split(maxsplit=_MOST_WORDS + 2)
    n = next((n for n, word in enumerate(written[: _MOST_WORDS + 1]) if plain(word) in openers), None)
    if n is None or n < _FEWEST_WORDS or n + 1 >= len(written):
        return None
    head, opener, subject = written[:n], written[n], written[n + 1]
    if not all(word.isalpha() or plain(word) == word for word in [*head, opener]):
        return None
    if plain(head[0]) in word_set("joined_not_first") or plain(head[0]).startswith(("و", "ف", "ي", "ت")):
        return None
    if tells_of_people(Line(0, " ".join(head))) or not _is_subject(subject):
        return None
    return line.text.index(opener, line.text.index(head[-1]) + len(head[-1]))


def _is_subject(word: str) -> bool:
    bare = plain(word)
    return len(bare) >= _SHORTEST_SUBJECT and " " not in bare and bare not in word_set("joined_followers")
