"""Pages without one paragraph: front pages, lists of headlines, and reports told in short lines."""

from typing import Final

from isnad.furniture.layout import LONGEST_LABEL, SHARES_LITTLE, Layout
from isnad.furniture.lines import Line
from isnad.model.terms import PartKind

_OF_PAGES: Final = (
    PartKind.RELATED,
    PartKind.COMMENTS,
    PartKind.SHARE,
    PartKind.NAVIGATION,
    PartKind.COOKIE_NOTICE,
)
"""What only pages print; a day, a byline or a tag may stand on a report by itself."""

_MOST_LINES: Final = 4  # of an alert
_NEAR: Final = 2  # lines between a title and its own stamp


def mark_headlines(page: Layout) -> None:
    """Mark what no paragraph tells apart: headlines of a page are others' reports, lines of anything else are kept."""
    is_page = any(phrase.kind in _OF_PAGES for phrase in page.phrases.values())
    title = next((n for n, line in enumerate(page.lines) if n not in page.phrases and page.is_given(line)), None)
    ended = False
    alert = title is None and _is_alert(page)
    for n, line in enumerate(page.lines):
        phrase = page.phrases.get(n)
        if phrase is not None:
            strange = is_page and phrase.kind is PartKind.DATELINE and (title is None or abs(n - title) > _NEAR)
            page.mark(n, PartKind.RELATED if strange else phrase.kind, phrase.rule)
            ended = ended or phrase.ends or phrase.invites
        elif n in page.repeated:
            page.mark(n, PartKind.DUPLICATE_TITLE, "furniture.repeated")
        elif is_page and n == title:
            page.mark(n, PartKind.TITLE, "furniture.title")
        elif alert and not ended:
            continue
        elif is_page and (ended or title is None or n < title or not _tells_of(page.lines[title], line)):
            label = line.count <= LONGEST_LABEL
            kind = PartKind.NAVIGATION if label else PartKind.RELATED
            page.mark(n, kind, "furniture.label" if label else "furniture.headline")


def _is_alert(page: Layout) -> bool:
    """Whether the page is a few lines and a button under them: an alert, as channels send it.

    A front page has many headlines, and its menu above them.
    """
    told = [n for n, line in enumerate(page.lines) if n not in page.phrases and line.count > LONGEST_LABEL]
    above = [phrase for n, phrase in page.phrases.items() if told and n < told[0]]
    return 0 < len(told) <= _MOST_LINES and not any(phrase.kind in _OF_PAGES for phrase in above)


def _tells_of(title: Line, line: Line) -> bool:
    """Whether a short line under the title is of the same subject, and so its report."""
    ours, theirs = line.stems, set(title.stems)
    return line.count > LONGEST_LABEL and sum(stem in theirs for stem in ours) >= SHARES_LITTLE * max(1, len(ours))
