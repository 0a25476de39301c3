"""Which lines of a page its main text is made of, by an extractor that knows pages of all kinds."""

import logging
from copy import copy
from importlib.metadata import version
from typing import Final

from trafilatura import bare_extraction

from isnad.ingest.pages.layout import Layout, Segment, words_in
from isnad.ingest.pages.tree import Element

EXTRACTOR: Final = f"trafilatura-{version('trafilatura')}+isnad-1"
"""Who made a received text out of a page: another version may find another main text, and so other parts."""

MAX_ELEMENTS: Final = 20_000
"""Beyond this many elements the extractor takes seconds; no report has a tenth of it."""

MAX_ANCESTORS: Final = 1_000_000
"""The same for all elements' ancestors together, for it goes up from every element."""

# Where nobody listens, its notes about pages it can do nothing with must not end up on the terminal.
logging.getLogger("trafilatura").addHandler(logging.NullHandler())

_WORDS_TOGETHER = 3
_SHARE = 0.5


def main_segments(root: Element, page: Layout) -> list[bool] | None:
    """For each segment of the page whether it is of the main text; None where nothing is found or a limit holds.

    The extractor gives a text of its own, whose white space and order are not the page's: a segment is in it where half
    of its runs of three words are. A word alone must be a line of it, or every word would be found.
    """
    if is_too_large(page):
        return None
    try:
        found = bare_extraction(copy(root), include_comments=False, include_tables=True, favor_recall=True)
    except RecursionError:
        return None
    text = getattr(found, "text", None)
    if not text:
        return None
    lines = [words_in(line) for line in text.splitlines()]
    known = {run for line in lines for count in range(2, _WORDS_TOGETHER + 1) for run in _runs(line, count)}
    known.update(lines)
    return [_is_in(segment, known) for segment in page.segments]


def is_too_large(page: Layout) -> bool:
    """Whether the extractor is not asked about a page."""
    return len(page.boxes) > MAX_ELEMENTS or _ancestors(page) > MAX_ANCESTORS


def _ancestors(page: Layout) -> int:
    depths: list[int] = []
    for box in page.boxes:
        depths.append(0 if box.parent < 0 else depths[box.parent] + 1)
    return sum(depths)


def _runs(words: tuple[str, ...], count: int) -> list[tuple[str, ...]]:
    return [words[at : at + count] for at in range(len(words) - count + 1)]


def _is_in(segment: Segment, known: set[tuple[str, ...]]) -> bool:
    own = _runs(segment.words, _WORDS_TOGETHER) or [segment.words]
    return sum(run in known for run in own) >= _SHARE * len(own)
