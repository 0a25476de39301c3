"""Where a page prints the title of its report, and where it prints it again."""

from typing import Final

from isnad.ingest.pages.layout import Box, Layout, Segment, words_in
from isnad.ingest.pages.rules import is_named

_FEWEST_WORDS: Final = 3
_MOST_WORDS = 60
_MOST_LETTERS = 500
_ALIKE = 0.6
_SAME = 0.9
_LINKED = 0.9
_HEADINGS = ("h1", "h2", "h3")


def find_title(page: Layout, given: tuple[str, ...]) -> Box | None:
    """The element that prints the title, or None.

    Args:
        page: the whole page.
        given: titles the page gives itself in its metadata, the site's name possibly behind them.

    A heading of the first rank counts where it is much the same as a given title; or where it is alone, for a given
    title may be written anew for search engines. Other headings, and elements named like a title, must be the same.
    """
    titles = [words for title in given if (words := words_in(title))]
    first = [box for box in page.boxes if box.element.tag == "h1" and _can_be(page, box)]
    alike = [box for box in first if _likeness(page, box, titles) >= _ALIKE]
    best = max(alike, key=lambda box: _likeness(page, box, titles), default=None)
    if best is not None and not _leads_away(page, best):
        return best
    same = [box for box in page.boxes if _is_titled(box) and _can_be(page, box)]
    same = [box for box in same if _likeness(page, box, titles) >= _SAME]
    # The site's name is a link, and a report's title as a rule is not; where all are, the first is over the report.
    found = min(same, key=lambda box: _leads_away(page, box), default=None)
    if found is not None:
        return found
    unlinked = [box for box in first if not _leads_away(page, box)]
    return best or (unlinked[0] if len(unlinked) == 1 else None)


def _leads_away(page: Layout, box: Box) -> bool:
    return page.linked_share(box.first, box.last) >= _LINKED


def is_copy(segment: Segment, title: tuple[str, ...]) -> bool:
    """Whether a line says what the title says and nothing else."""
    return len(title) >= _FEWEST_WORDS and segment.words == title


def words_of_box(page: Layout, box: Box) -> tuple[str, ...]:
    """The words an element holds."""
    return words_in(page.text[page.pieces[box.first].start : page.pieces[box.last - 1].end])


def _is_titled(box: Box) -> bool:
    return box.element.tag in _HEADINGS or is_named(box.element, "title")


def _can_be(page: Layout, box: Box) -> bool:
    if not 0 < page.letters_in(box.first, box.last) <= _MOST_LETTERS:
        return False
    return _FEWEST_WORDS <= len(words_of_box(page, box)) <= _MOST_WORDS


def _likeness(page: Layout, box: Box, titles: list[tuple[str, ...]]) -> float:
    own = set(words_of_box(page, box))
    return max((_shared(own, set(title)) for title in titles), default=0.0)


def _shared(own: set[str], title: set[str]) -> float:
    """Which share of the heading the given title holds; nothing where most of the given title is not in the heading."""
    shared = len(own & title)
    return shared / len(own) if 2 * shared >= len(title) else 0.0
