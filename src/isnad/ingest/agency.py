"""The agency whose text a page prints, as a line of its own or a bracket at its end says."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice
from typing import Final

from isnad.ingest.credits import EDGE, pieces_of
from isnad.knowledge.meaning import OutletMeaning
from isnad.knowledge.registers import outlet_named
from isnad.knowledge.wordlists import written_words
from isnad.model.chain import Link
from isnad.model.document import Document, Part
from isnad.model.span import Span
from isnad.model.terms import LinkKind, PartKind, Stance

UNNAMED = "chain.agency_without_name"
_LINE = re.compile(r"[^\n]+")
_BRACKET = re.compile(r"[(\[]([^()\[\]\n]{2,30})[)\]][ .]*\Z")
_HEAD_BRACKET = re.compile(r"[ \t#*]*(?:[\w ،,]{2,40})?[(]([^()\n]{2,30})[)][ ]*(?:[-–—:]|\Z)")
_HEAD = re.compile(r"[ \t#*]*[\w ]{2,30}?[ ]?[-–—/][ ]?(\w+(?:[ ]\w+)?)")
_LONGEST: Final = 5  # words of a line that is only a credit


def agency_of_page(document: Document) -> Link | None:
    """The link behind the outlet where the page says that its text is an agency's; None where it does not.

    A source line may name any medium of the register; a byline, a dateline, the line or bracket that ends the report
    and the place that opens it ("city - agency") only an agency. "(Agencies)" is an unnamed one. The outlet itself,
    by any of its names, is none.
    """
    own = None if document.outlet is None else outlet_named(document.outlet.name)
    for span, name, kinds in _credits(document, named=document.outlet is not None):
        if document.outlet is not None and document.outlet.span is not None and span.overlaps(document.outlet.span):
            continue
        if name in _unnamed():
            return Link(name, LinkKind.AGENCY, span, None, Stance.NEUTRAL, anonymous=True, incomplete=UNNAMED)
        known = _known(name)
        if known is not None and known is not own and known.link in kinds:
            return Link(name, known.link, span, None, Stance.NEUTRAL)
    return None


_AGENCY: Final = (LinkKind.AGENCY,)
_MEDIA: Final = (LinkKind.AGENCY, LinkKind.OUTLET)


def _credits(document: Document, *, named: bool) -> Iterator[tuple[Span, str, tuple[LinkKind, ...]]]:
    """Names where credits stand, surest first; an outlet whose name nothing tells may be named in its own lines."""
    text = document.received.text
    for part in document.parts:
        if part.kind is PartKind.SOURCE_LINE:
            yield from _named_in(part, text, _MEDIA)
    yield from _at_the_end(document)
    for part in document.parts if named else ():
        if part.kind in (PartKind.BYLINE, PartKind.DATELINE):
            yield from _named_in(part, text, _AGENCY)
    if named:
        yield from _at_the_head(document)


def _named_in(part: Part, text: str, kinds: tuple[LinkKind, ...]) -> Iterator[tuple[Span, str, tuple[LinkKind, ...]]]:
    for name in pieces_of(part, text):
        start = text.find(name, part.span.start, part.span.end)
        if start >= 0:
            yield Span(start, start + len(name)), name, kinds


def _at_the_end(document: Document) -> Iterator[tuple[Span, str, tuple[LinkKind, ...]]]:
    """The last line of the report and the line behind it, where they hold nothing else; a bracket that ends it."""
    report, text = document.report, document.received.text
    end = len(report.rstrip())
    start = report.rfind("\n", 0, end) + 1
    bracket = _BRACKET.search(report, max(start, end - 40), end)
    if bracket is not None:
        yield Span(*bracket.span(1)), bracket[1].strip(), _AGENCY
    behind = _LINE.search(text, end)
    for line in (Span(start, end), None if behind is None else Span(*behind.span())):
        if line is None or len(line.of(text).split()) > _LONGEST:
            continue
        name = line.of(text).strip(EDGE)
        for opening in written_words("credits", "agency_opening"):
            name = name.removeprefix(opening).strip(EDGE)
        at = text.find(name, line.start, line.end)
        if name and at >= 0:
            yield Span(at, at + len(name)), name, _AGENCY


def _at_the_head(document: Document) -> Iterator[tuple[Span, str, tuple[LinkKind, ...]]]:
    """As in "Damascus-SANA", "Beirut, 3 June (Reuters) -": behind what opens the report's first or second line."""
    title = next((part.span.end for part in document.parts if part.kind is PartKind.TITLE), 0)
    report = document.report
    for line in islice(_LINE.finditer(report, title), 2):
        bracket = _HEAD_BRACKET.match(report, line.start(), line.end())
        if bracket is not None:
            yield Span(*bracket.span(1)), bracket[1].strip(), _AGENCY
        head = _HEAD.match(report, line.start(), line.end())
        if head is not None:
            for name in (head[1], head[1].split()[0]):
                yield Span(head.start(1), head.start(1) + len(name)), name, _AGENCY


def _unnamed() -> frozenset[str]:
    return frozenset(written_words("credits", "agencies"))


@lru_cache(maxsize=4096)
def _known(name: str) -> OutletMeaning | None:
    return outlet_named(name)
