"""Saved pages of news sites as text: which lines are the report, judged by wording, shape, place and shared words."""

from collections.abc import Iterator
from typing import Final

from isnad.furniture.above import mark_above
from isnad.furniture.headlines import mark_headlines
from isnad.furniture.layout import LONGEST_LABEL, PROSE_WORDS, RESUMES_WORDS, SHARES_LITTLE, Layout
from isnad.furniture.legend import has_credit
from isnad.furniture.lines import Line
from isnad.furniture.part import part
from isnad.furniture.phrases import Phrase, openings, word_set
from isnad.furniture.plain import plain
from isnad.model.document import Part
from isnad.model.terms import PartKind

_FEW_LINES: Final = 2
_FEWEST_NAMES: Final = 3
_FEWEST_WORDS_OF_NAME: Final = 2
_MOST_WORDS_OF_NAME: Final = 5
_ARTICLE: Final = "ال"
_ANNOUNCING: Final = 4  # words at the end of a line
_LONGEST_HEADING: Final = 14
_LONGEST_HEADING_WITHOUT_STOPS: Final = 9
_SLOGAN: Final = (" - ", " – ", " — ", " | ", " :: ")


def page_parts(page: Layout) -> Iterator[Part]:
    """The parts of a page; none where nothing tells that the text is more than its report."""
    if not page.prose:
        mark_headlines(page)
    else:
        first, last = page.prose[0], page.prose[-1]
        mark_above(page, first)
        _between(page, first, last)
        _after(page, last)
    for n, (kind, rule) in sorted(page.kinds.items()):
        line = page.lines[n]
        at = _slogan(page, n) if kind is PartKind.TITLE else None
        yield part(kind, line.start, line.end if at is None else at, rule)
        if at is not None:
            yield part(PartKind.NAVIGATION, at, line.end, "furniture.slogan")


def _slogan(page: Layout, title: int) -> int | None:
    """Where the name or slogan of the site begins that a title carries, told by the same title without it."""
    line = page.lines[title]
    without = {page.lines[n].plain for n, whole in page.repeated.items() if whole == title}
    for mark in _SLOGAN if without else ():
        at = line.text.find(mark)
        while at >= 0:
            if plain(line.text[:at]) in without:
                return line.start + at
            at = line.text.find(mark, at + 1)
    return None


def _between(page: Layout, first: int, last: int) -> None:
    """Mark what stands between the paragraphs; short lines that a colon announced are a list and are left."""
    stops = [page.lines[n].closed for n in page.prose if page.lines[n].count >= RESUMES_WORDS]
    longest = _LONGEST_HEADING if not stops or sum(stops) * 2 >= len(stops) else _LONGEST_HEADING_WITHOUT_STOPS
    listed = foreign = False
    prose = page.paragraphs
    for n in range(first, last):
        line, phrase = page.lines[n], page.phrases.get(n)
        if n in prose:
            listed, foreign = _announces(line) or (listed and line.count < PROSE_WORDS) or line.is_item, False
        elif phrase is not None and not (phrase.rule == "furniture.byline" and listed):
            page.mark(n, phrase.kind, phrase.rule)
            foreign = foreign or phrase.invites or phrase.ends
        elif n in page.repeated:
            page.mark(n, PartKind.DUPLICATE_TITLE, "furniture.repeated")
        elif foreign:
            page.mark(n, PartKind.RELATED, "furniture.behind_heading")
        elif _announces(line) or line.heads_section:
            listed = True
        elif n in page.quoted:
            page.mark(n, PartKind.SUB_HEADING, "furniture.repeated_quotation")
        elif n - 1 in prose and _is_list_of_names(page, n):
            listed = True
        elif not (listed or line.is_item):
            _heading(page, n, longest)


def _is_list_of_names(page: Layout, start: int) -> bool:
    """Whether a run of short lines stands between two paragraphs as only names do: headings come one at a time.

    Sections of a menu come in runs as well, but most of them begin with an article, and names do not.
    """
    end = start
    while end < len(page.lines) and end not in page.phrases and _may_be_name(page.lines[end]):
        end += 1
    run = page.lines[start:end]
    articles = sum(line.text.startswith(_ARTICLE) for line in run)
    return len(run) >= _FEWEST_NAMES and end in page.paragraphs and articles * _FEWEST_NAMES <= len(run)


def _may_be_name(line: Line) -> bool:
    return _FEWEST_WORDS_OF_NAME <= line.count <= _MOST_WORDS_OF_NAME and not line.closed and not line.cut


def _heading(page: Layout, n: int, longest: int) -> None:
    line = page.lines[n]
    if has_credit(line) and line.count > LONGEST_LABEL:
        page.mark(n, PartKind.CAPTION, "furniture.legend")
    elif _is_heading(line, longest):
        kind = PartKind.SUB_HEADING if page.share(line) >= SHARES_LITTLE else PartKind.RELATED
        page.mark(n, kind, "furniture.heading_inside")


def _is_heading(line: Line, longest: int) -> bool:
    """A line without a full stop, no longer than a headline, that does not open as a sentence which goes on."""
    if line.closed or line.count > longest:
        return False
    return not (line.plain + " ").startswith(openings("go_on")) or line.cut


def _after(page: Layout, last: int) -> None:
    """Mark what stands under the last paragraph, but not what still goes on with the report."""
    listed = _announces(page.lines[last])
    still_open = True
    zone: PartKind | None = None
    for n in range(last + 1, len(page.lines)):
        line, phrase = page.lines[n], page.phrases.get(n)
        if phrase is not None:
            dated = zone is not None and phrase.kind is PartKind.DATELINE
            page.mark(n, zone if dated and zone is not None else phrase.kind, phrase.rule)
            zone, still_open = (_zone(phrase) if phrase.ends or phrase.invites else zone), False
        elif n in page.repeated:
            page.mark(n, PartKind.DUPLICATE_TITLE, "furniture.repeated")
            still_open = False
        elif still_open and zone is None and (listed or _goes_on(line) or _ends_report(page, n)):
            listed = listed or _announces(line)
        else:
            still_open = False
            page.mark(n, _kind_below(line, zone), "furniture.below_report")


def _announces(line: Line) -> bool:
    """Whether what follows a line belongs to it: by its colon, or by the words it ends with."""
    return line.leads or not word_set("announcing").isdisjoint(line.words[-_ANNOUNCING:])


def _zone(phrase: Phrase) -> PartKind:
    return phrase.kind if phrase.kind in (PartKind.COMMENTS, PartKind.TAGS) else PartKind.RELATED


def _kind_below(line: Line, zone: PartKind | None) -> PartKind:
    """Under the report: what the heading above it says; without one, labels are tags and headlines other reports."""
    if zone is None or zone is PartKind.TAGS:
        return PartKind.TAGS if line.count <= LONGEST_LABEL else PartKind.RELATED
    return zone


def _goes_on(line: Line) -> bool:
    """Items of a list behind the last paragraph, what announces one, and a last sentence without its full stop."""
    if line.is_item or _announces(line):
        return True
    joined = bool(line.words) and line.words[0].startswith("و") and len(line.words[0]) > LONGEST_LABEL
    if joined and line.count > 1 and not line.cut:
        return True
    return (line.plain + " ").startswith(openings("go_on")) and line.count > LONGEST_LABEL and not line.cut


def _ends_report(page: Layout, n: int) -> bool:
    """Whether a line is the report's last, without its full stop: it tells of a toll, and no headlines follow it."""
    line = page.lines[n]
    after = next((m for m in range(n, len(page.lines)) if m in page.phrases or m in page.repeated), len(page.lines))
    tells = line.count > LONGEST_LABEL and not line.cut and not word_set("tolls").isdisjoint(line.words)
    return tells and after - n <= _FEW_LINES
