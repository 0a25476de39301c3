"""What stands above the report: menus, tickers, the title, the legend of a picture, names and days."""

from typing import Final

from isnad.furniture.layout import HEADLINE_WORDS, LONGEST_LABEL, Layout
from isnad.furniture.legend import has_credit, holds_toll, is_legend, tells_of_people
from isnad.furniture.lines import Line
from isnad.knowledge.registers import outlet_named
from isnad.model.terms import PartKind

_LONGEST_DATELINE: Final = 9
_SHORT_LEGEND: Final = 8
_SHARES_NOTHING: Final = 0.25
_SHARES: Final = 0.5
_ALIKE: Final = 0.75
_SEPARATORS: Final = ("-", "–", "—", "|", "/", "ـ")


def mark_above(page: Layout, first: int) -> None:
    """Mark the lines before the first paragraph; what may be its lead is left."""
    title = _title(page, first)
    strangers = _strangers(page, first) if title is None else frozenset()
    ended = False
    for n in range(first):
        line, phrase = page.lines[n], page.phrases.get(n)
        if n in page.repeated and page.repeated[n] in page.paragraphs:
            page.mark(n, PartKind.DUPLICATE_TITLE, "furniture.repeated")
        elif n == title:
            page.mark(n, PartKind.TITLE, "furniture.title")
        elif n in page.repeated or (title is not None and n > title and _same(line, page.lines[title])):
            page.mark(n, PartKind.DUPLICATE_TITLE, "furniture.repeated")
        elif phrase is not None and phrase.rule != "furniture.hashtags":
            page.mark(n, PartKind.RELATED if ended else phrase.kind, phrase.rule)
            ended = ended or phrase.ends
        elif ended:
            page.mark(n, PartKind.RELATED, "furniture.behind_heading")
        elif title is not None and n < title:
            kind = PartKind.TICKER if line.count >= HEADLINE_WORDS else PartKind.NAVIGATION
            page.mark(n, kind, "furniture.above_title")
        elif n in strangers:
            page.mark(n, PartKind.TICKER, "furniture.above_report")
        else:
            _under_title(page, n, first, title)


def _strangers(page: Layout, first: int) -> frozenset[int]:
    """Headlines that share next to nothing with the report under them: of a page with a menu, or several in number."""
    found = [
        n
        for n in range(first)
        if n not in page.phrases
        and page.lines[n].count >= HEADLINE_WORDS
        and not page.lines[n].closed
        and not page.lines[n].is_item
        and page.share(page.lines[n]) < _SHARES_NOTHING
    ]
    return frozenset(found) if len(found) > 1 or any(n < first for n in page.phrases) else frozenset()


def _under_title(page: Layout, n: int, first: int, title: int | None) -> None:
    """A name, a place with the outlet, a legend; a longer line without a credit may be the lead and is left."""
    line = page.lines[n]
    if has_credit(line) and line.count > LONGEST_LABEL:
        page.mark(n, PartKind.CAPTION, "furniture.legend")
    if line.closed or line.leads or line.heads_section or (line.is_item and "/" not in line.text):
        return
    if title is None and first == 1 and outlet_named(line.text) is None:
        return  # one short line over a report is its place or its heading; only more of them are a page's
    credited = title is not None and is_legend(line) and not holds_toll(line)
    if (title is None and line.count > LONGEST_LABEL) or (tells_of_people(line) and not credited):
        return
    separated = any(mark in line.text for mark in _SEPARATORS)
    if separated and line.count <= _LONGEST_DATELINE and page.share(line) < 1.0:
        page.mark(n, PartKind.DATELINE, "furniture.place_and_outlet")
    elif line.count <= LONGEST_LABEL:
        page.mark(n, PartKind.BYLINE if title is not None else PartKind.NAVIGATION, "furniture.label")
    elif credited or line.count <= _SHORT_LEGEND:
        page.mark(n, PartKind.CAPTION, "furniture.legend")


def _title(page: Layout, first: int) -> int | None:
    """The line that the metadata call the title, else the headline above the report that shares most with it."""
    open_ones = [n for n in range(first) if n not in page.phrases]
    given = next((n for n in open_ones if page.is_given(page.lines[n])), None)
    if given is not None:
        return given
    for n in open_ones:
        line = page.lines[n]
        headline = line.count >= HEADLINE_WORDS and not line.is_item and not is_legend(line)
        if headline and page.repeated.get(n, n) >= n and page.share(line) >= _SHARES:
            return n
    return None


def _same(line: Line, title: Line) -> bool:
    """Whether a line under the title says it again, cut short or with a word more."""
    ours, theirs = set(line.stems), set(title.stems)
    if not ours or line.closed:
        return False
    return len(ours & theirs) / len(ours | theirs) >= _ALIKE
