"""Which parts of a page's text are its title and its furniture; what no part covers is the report."""

from collections.abc import Sequence

from isnad.ingest.pages.headline import find_title, is_copy, words_of_box
from isnad.ingest.pages.layout import INLINE, Box, Layout, Segment
from isnad.ingest.pages.marking import Marking
from isnad.ingest.pages.rules import Rule
from isnad.model.document import Part
from isnad.model.span import Span
from isnad.model.terms import PartKind
from isnad.model.value import Value

FEWEST_LETTERS = 25
"""A page whose body has fewer letters than this prints no report."""

_LINK_LIST = Rule(PartKind.RELATED, "html.links")
_OUTSIDE = Rule(PartKind.NAVIGATION, "html.outside")
_COPY = Rule(PartKind.DUPLICATE_TITLE, "html.title")
_LINKED = 0.5
_LINK_LINE = 0.9
_LINES_OF_A_LIST = 3
_MOST_OF_THE_REPORT = 0.8
_SENTENCE_LETTERS = 100
_LABEL_LETTERS = 25


class Divided(Value, frozen=True):
    """`has_report` is false where nothing but title and furniture was found, and every part says so."""

    parts: tuple[Part, ...]
    title: Span | None
    has_report: bool


def divide(page: Layout, main: list[bool] | None, titles: tuple[str, ...]) -> Divided:
    """Find title and furniture.

    What markup or wording calls furniture is furniture. Of the rest, what is of the main text is report, and so is what
    stands between its lines and leads nowhere: a line too many costs less than a sentence lost.

    Args:
        page: the page.
        main: for each segment whether it is of the main text; None where nobody knows, and links alone decide.
        titles: what the page gives as its title.
    """
    if main is None:
        main = [page.linked_share(segment.first, segment.last) < _LINKED for segment in page.segments]
    title = find_title(page, titles)
    marking = Marking(page, main, title)
    marking.by_elements()
    if title is not None:
        _mark_copies(marking, words_of_box(page, title))
    marking.by_words()
    marking.by_stamps()
    marking.fill_lines()
    _mark_link_lists(marking)
    _mark_outside(marking, title)
    free = [at for at, label in enumerate(marking.labels) if label is None]
    has_report = sum(page.letters_in(at, at + 1) for at in free) >= FEWEST_LETTERS
    if not has_report:
        for at in free:
            marking.set(at, at + 1, _OUTSIDE)
    return Divided(merged(page, marking.labels), _span(page, title), has_report)


def _span(page: Layout, box: Box | None) -> Span | None:
    return None if box is None else Span(page.pieces[box.first].start, page.pieces[box.last - 1].end)


def _mark_copies(marking: Marking, title: tuple[str, ...]) -> None:
    for segment in marking.page.segments:
        if is_copy(segment, title):
            marking.set(segment.first, segment.last, _COPY)


def _mark_link_lists(marking: Marking) -> None:
    """Lines in a row that are nothing but links are a list of other pages, wherever they stand."""
    page = marking.page
    row: list[Segment] = []
    for segment in [*page.segments, None]:
        if (
            segment is not None
            and marking.is_free(segment)
            and page.linked_share(segment.first, segment.last) >= _LINK_LINE
        ):
            row.append(segment)
            continue
        if len(row) >= _LINES_OF_A_LIST:
            marking.set(row[0].first, row[-1].last, _LINK_LIST)
        row = []


def _mark_outside(marking: Marking, title: Box | None) -> None:
    """What nothing is said of is report where the main text is, where it stands among it, and right behind it."""
    page = marking.page
    begin = 0 if title is None else title.last
    main = [at for at, segment in enumerate(page.segments) if marking.main[at] and marking.is_free(segment)]
    main = [at for at in main if page.segments[at].first >= begin] or main
    holder = _holder(page, main)
    last = -1 if not main else main[-1]
    for at, segment in enumerate(page.segments):
        if not marking.is_free(segment):
            continue
        if holder is not None and _is_report(marking, at, main[0], last, holder):
            last = max(last, at) if at == last + 1 else last
        else:
            marking.set(segment.first, segment.last, _OUTSIDE)


def _is_report(marking: Marking, at: int, first: int, last: int, holder: Box) -> bool:
    """Whether a line that nothing is said of is report. `last` is the last line of it so far."""
    page, segment = marking.page, marking.page.segments[at]
    letters = page.letters_in(segment.first, segment.last)
    inside = holder.first <= segment.first < holder.last
    if marking.main[at]:
        return inside or letters >= _LABEL_LETTERS
    if page.linked_share(segment.first, segment.last) >= _LINKED:
        return False
    # Extractors lose the ends of lists and tables, and the names of the dead stand in them.
    return first < at < last or (inside and (at == last + 1 or letters >= _SENTENCE_LETTERS))


def _holder(page: Layout, report: list[int]) -> Box | None:
    """The smallest element with lines of its own that holds most of the report."""
    inside = [0] * (len(page.pieces) + 1)
    for at in report:
        segment = page.segments[at]
        for piece in range(segment.first, segment.last):
            inside[piece + 1] = page.letters_in(piece, piece + 1)
    for at in range(1, len(inside)):
        inside[at] += inside[at - 1]
    found: Box | None = None
    for box in page.boxes:
        of_it = inside[box.last] - inside[box.first]
        if box.element.tag not in INLINE and of_it >= max(1, _MOST_OF_THE_REPORT * inside[-1]):
            found = box
    return found


def merged(page: Layout, labels: Sequence[Rule | None]) -> tuple[Part, ...]:
    """The parts of a page by the label of each of its pieces, None for what is report.

    Neighbours with one label are one part, and the line break between them is part of it.
    """
    found: list[Part] = []
    before: Rule | None = None
    for piece, label in zip(page.pieces, labels, strict=True):
        if label is not None:
            start = found.pop().span.start if label == before else piece.start
            found.append(Part(label.kind, Span(start, piece.end), label.name))
        before = label
    return tuple(found)
