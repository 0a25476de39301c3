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

_NEAR: Final = 2  # lines between a title and its own stamp


def mark_headlines(page: Layout) -> None:
    """Mark what no paragraph tells apart: headlines of a page are others' reports, lines of anything else are kept."""
    is_page = any(phrase.kind in _OF_PAGES for phrase in page.phrases.values())
    title = next((n for n, line in enumerate(page.lines) if n not in page.phrases and page.is_given(line)), None)
    ended = False
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
        elif is_page and (ended or title is None or n < title or not _tells_of(page.lines[title], line)):
            label = line.count <= LONGEST_LABEL
            kind = PartKind.NAVIGATION if label else PartKind.RELATED
            page.mark(n, kind, "furniture.label" if label else "furniture.headline")


def _tells_of(title: Line, line: Line) -> bool:
    """Whether a short line under the title is of the same subject, and so its report."""
    ours, theirs = line.stems, set(title.stems)
    return line.count > LONGEST_LABEL and sum(stem in theirs for stem in ours) >= SHARES_LITTLE * max(1, len(ours))
