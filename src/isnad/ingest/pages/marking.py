"""Marks the furniture of a page by what its markup says, where the main text does not say otherwise."""

import re
from itertools import accumulate

from isnad.furniture.stamps import stamps
from isnad.ingest.pages.layout import Box, Layout, Segment, words_in
from isnad.ingest.pages.rules import CLOSED, NEVER, Rule, is_named, opening_of, rule_of
from isnad.model.terms import PartKind

# How many letters such an element holds at most; where it holds more, its name means something else.
_MOST_LETTERS = {
    PartKind.BYLINE: 400,
    PartKind.DATELINE: 80,
    PartKind.SOURCE_LINE: 120,
    PartKind.REACTIONS: 60,
    PartKind.CAPTION: 500,
    PartKind.SHARE: 600,
    PartKind.TAGS: 1000,
    PartKind.COOKIE_NOTICE: 3000,
}
_LETTERS_WITHOUT_A_NUMBER = 25  # "two days ago"
_LINKED = 0.5
_HARDLY_LINKED = 0.3
# Of the main text. An element named both like the report and like furniture ("post-content share-box") is the report.
_MUCH_OF_A_NAMED_BODY = 0.3
_MUCH_OF_THE_TEXT = 0.7
_LONG_LINE = 120
_MOST_OF_A_LINE = 0.6
_SHORT_CREDIT = 60
_CREDIT_WORDS = 8
_LINK_LINE = 0.8
_LINKS_BELOW = 0.4  # of the letters below a heading of links; days and sections stand beside them
_LETTERS = re.compile(r"[^\W\d_]")
_LETTERS_BESIDE_A_STAMP = 15  # a weekday and a word for the time of day
_FOLLOWED_BY_LINKS = frozenset({PartKind.RELATED, PartKind.TAGS, PartKind.SHARE, PartKind.NAVIGATION})
_CREDITS = frozenset({PartKind.BYLINE, PartKind.SOURCE_LINE, PartKind.DATELINE})
_SET_OFF = (":", "|", "»", "-", "–", "—", "؛", "…", "...", "؟", "»")


class Marking:
    """One label for each piece of a page, None for what may be report.

    Args:
        page: the page.
        main: for each segment whether it is of the main text.
        title: the element that prints the title, or None.
    """

    def __init__(self, page: Layout, main: list[bool], title: Box | None) -> None:
        self.page = page
        self.main = main
        self.labels: list[Rule | None] = [None] * len(page.pieces)
        self._title = title
        inside = [main[piece.segment - page.pieces[0].segment] for piece in page.pieces] if page.pieces else []
        own = [page.letters_in(at, at + 1) if inside[at] else 0 for at in range(len(page.pieces))]
        self._main_letters = list(accumulate(own, initial=0))
        if title is not None:
            self.set(title.first, title.last, Rule(PartKind.TITLE, "html.title"))

    def set(self, first: int, last: int, rule: Rule) -> None:
        """Label pieces; a title stays one."""
        for at in range(first, last):
            before = self.labels[at]
            if before is None or before.kind is not PartKind.TITLE:
                self.labels[at] = rule

    def is_free(self, segment: Segment) -> bool:
        """Whether nothing is said yet of any of its pieces."""
        return all(self.labels[at] is None for at in range(segment.first, segment.last))

    def by_elements(self) -> None:
        """Label what the tags and names of elements say, outermost first: furniture is furniture with all in it."""
        closed_until = 0
        for box in self.page.boxes:
            if box.first == box.last or box.first < closed_until:
                continue
            rule = rule_of(box.element)
            if rule is None or not self._is_trusted(box, rule):
                continue
            self.set(box.first, box.last, rule)
            if rule.kind in CLOSED:
                closed_until = box.last

    def by_words(self) -> None:
        """Label lines by their first words, and the links that follow a heading."""
        heading: Rule | None = None
        for at, segment in enumerate(self.page.segments):
            if not self.is_free(segment):
                heading = None
                continue
            if heading is not None and self._links(segment) >= _LINK_LINE:
                self.set(segment.first, segment.last, heading)
                continue
            heading = None
            found = opening_of(self.page.words_of(segment))
            if found is None or not self._is_meant(segment, found[0].kind, found[1], in_main=self.main[at]):
                continue
            self.set(segment.first, segment.last, found[0])
            if found[0].kind in _FOLLOWED_BY_LINKS:
                heading = found[0]
                self._headed(segment, heading)

    def _headed(self, segment: Segment, heading: Rule) -> None:
        """Label the largest element around a heading that holds little else but links."""
        page = self.page
        own = page.letters_in(segment.first, segment.last) - page.linked_in(segment.first, segment.last)
        held = (segment.first, segment.last)
        at = page.boxes[page.pieces[segment.first].box].parent
        while at >= 0:
            box = page.boxes[at]
            letters = page.letters_in(box.first, box.last) - own
            if (
                str(box.element.tag) in NEVER
                or self._holds_title(box)
                or page.linked_in(box.first, box.last) < max(1, _LINKS_BELOW * letters)
            ):
                break
            held, at = (box.first, box.last), box.parent
        self.set(*held, heading)

    def by_stamps(self) -> None:
        """Label lines above the report that hold a full date and little else."""
        for at, segment in enumerate(self.page.segments):
            free = self.is_free(segment)
            letters = self.page.letters_in(segment.first, segment.last)
            if free and self.main[at] and letters > _SHORT_CREDIT:
                return
            if free and letters <= _SHORT_CREDIT and _is_stamp(self.page.words_of(segment)):
                self.set(segment.first, segment.last, Rule(PartKind.DATELINE, "html.stamp"))

    def fill_lines(self) -> None:
        """Give what is left of a line (a dash, "by") the label of most of it."""
        for segment in self.page.segments:
            labelled = [at for at in range(segment.first, segment.last) if self.labels[at] is not None]
            letters = sum(self.page.letters_in(at, at + 1) for at in labelled)
            if not labelled or 2 * letters < self.page.letters_in(segment.first, segment.last):
                continue
            label = self.labels[labelled[0]]
            for at in range(segment.first, segment.last):
                label = self.labels[at] or label
                self.labels[at] = label

    def _links(self, segment: Segment) -> float:
        return self.page.linked_share(segment.first, segment.last)

    def _is_trusted(self, box: Box, rule: Rule) -> bool:
        if self._holds_title(box):
            return False
        letters = self.page.letters_in(box.first, box.last)
        linked = self.page.linked_share(box.first, box.last)
        if letters > _MOST_LETTERS.get(rule.kind, letters) and linked < _LINKED:
            return False
        if rule.kind not in CLOSED and self._is_inside_a_sentence(box, letters):
            return False
        if rule.kind is PartKind.DATELINE and letters > _LETTERS_WITHOUT_A_NUMBER and not self._holds_a_digit(box):
            return False
        if linked >= _LINKED:
            return True
        main = self._main_letters[box.last] - self._main_letters[box.first]
        if rule.name in ("html.tag.aside", "html.role.complementary"):
            return linked >= _HARDLY_LINKED or 2 * main < letters
        share = main / max(1, self._main_letters[-1])
        if is_named(box.element, "body"):
            return share < _MUCH_OF_A_NAMED_BODY
        return share < _MUCH_OF_THE_TEXT or rule.kind in (PartKind.COMMENTS, PartKind.COOKIE_NOTICE)

    def _holds_title(self, box: Box) -> bool:
        return self._title is not None and box.first < self._title.last and self._title.first < box.last

    def _holds_a_digit(self, box: Box) -> bool:
        pieces = self.page.pieces
        return any(map(str.isdigit, self.page.text[pieces[box.first].start : pieces[box.last - 1].end]))

    def _is_inside_a_sentence(self, box: Box, letters: int) -> bool:
        pieces = self.page.pieces
        segment = self.page.segments[pieces[box.first].segment - pieces[0].segment]
        whole = self.page.letters_in(segment.first, segment.last)
        return whole > _LONG_LINE and box.last <= segment.last and letters < _MOST_OF_A_LINE * whole

    def _is_meant(self, segment: Segment, kind: PartKind, rest: str, *, in_main: bool) -> bool:
        words = words_in(rest)
        if not words:
            return True
        letters = self.page.letters_in(segment.first, segment.last)
        set_off = rest.lstrip(" ").startswith(_SET_OFF)
        if kind in _CREDITS:
            return set_off and letters <= _SHORT_CREDIT and len(words) <= _CREDIT_WORDS
        if kind is PartKind.REACTIONS:
            return letters <= _SHORT_CREDIT and any(word.isdigit() for word in words)
        if kind in (PartKind.COOKIE_NOTICE, PartKind.OTHER):
            return kind is PartKind.COOKIE_NOTICE or letters <= _LONG_LINE
        if kind in (PartKind.NAVIGATION, PartKind.COMMENTS):
            return not in_main
        if kind is PartKind.TICKER:
            return False
        return set_off or self._links(segment) >= _HARDLY_LINKED


def _is_stamp(line: str) -> bool:
    found = stamps(line)
    if len(found) != 1:
        return False
    span = found[0].span
    return len(_LETTERS.findall(line[: span.start] + line[span.end :])) <= _LETTERS_BESIDE_A_STAMP
