"""Who printed and who signed a report, as its page says: the account of a post, a source line, a byline."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from isnad.furniture.phrases import openings, word_set
from isnad.furniture.plain import plain
from isnad.ingest.outlet import clean_publisher
from isnad.knowledge.registers import outlet_named
from isnad.knowledge.wordlists import written_words
from isnad.model.document import Author, Document, Outlet, Part
from isnad.model.span import Span
from isnad.model.terms import Basis, LinkKind, PartKind

_ACCOUNT: Final = ("furniture.facebook_account", "furniture.x_account")
_WORD = re.compile(r"[\w\u064b-\u0652\u0640]+")
_SET_OFF = re.compile(r"\s?[:：|/\-–—]\s?")
_SEPARATOR = re.compile(r"\s?[/|+–—]\s?|\s-\s?|-\s|[،,]\s?|\s{2,}")
_COLON = re.compile(r"[^:：]{2,40}[:：]")
_HANDLE = re.compile(r"\s*@[A-Za-z0-9_]{1,15}\s*\Z")
_BRACKETED = re.compile(r"\([^)]*\)")
EDGE: Final = " \t\n\u00a0*.:：|-–—،,/()\u200b\u200e\u200f\u202a\u202b\u202c\u2066\u2067\u2068\u2069"
_LONGEST_NAME: Final = 5  # words
_MEDIA: Final = (LinkKind.OUTLET, LinkKind.AGENCY)
_NAMES_OUTLETS: Final = (PartKind.SOURCE_LINE, PartKind.BYLINE, PartKind.DATELINE, PartKind.NAVIGATION)


def outlet_of_page(document: Document) -> Outlet | None:
    """The account of a post, or an outlet that a source line, byline or dateline names; else None.

    Behind "source:" any name counts, elsewhere only one that the register knows. A name on the page alone is
    `inferred`: a source line may name whom the page copied.
    """
    text = document.received.text
    for part in document.parts:
        if part.rule in _ACCOUNT:
            name = clean_publisher(_account(part, text).of(text))
            if name is not None:
                return Outlet(name, Basis.STATED, span=part.span)
    found = (_outlet_in(part, text) for kind in _NAMES_OUTLETS for part in document.parts if part.kind is kind)
    return next((outlet for outlet in found if outlet is not None), None)


def author_of(document: Document) -> Author | None:
    """The name behind a word of authorship, or the account of a post; None where the page names nobody.

    Of several names in one line the first is who wrote; a desk and an outlet are no author.
    """
    text = document.received.text
    for part in document.parts:
        if part.kind is PartKind.BYLINE:
            span = _account(part, text) if part.rule in _ACCOUNT else _signed(part, text)
            if span is not None:
                return Author(span.of(text), span)
    return None


def _account(part: Part, text: str) -> Span:
    """The name of an account without its handle, the handle where there is no more."""
    written = part.span.of(text)
    handle = _HANDLE.search(written)
    if handle is not None and handle.start() > 0:
        written = written[: handle.start()]
    return _stripped(Span(part.span.start, part.span.start + len(written)), text)


def _signed(part: Part, text: str) -> Span | None:
    start = _behind_the_opening(part, text)
    if start is None:
        return None
    cut = _SEPARATOR.search(text, start, part.span.end)
    span = _stripped(Span(start, part.span.end if cut is None else cut.start()), text)
    name = span.of(text)
    is_name = 1 <= len(name.split()) <= _LONGEST_NAME and "\n" not in name and not any(c.isdigit() for c in name)
    return span if is_name and not _is_nobody(name) and outlet_named(name) is None else None


def _behind_the_opening(part: Part, text: str) -> int | None:
    """Where the name begins in a line that opens with a word of authorship; a mark sets most of them off."""
    written = part.span.of(text)
    line = plain(written) + " "
    opening = max((o for o in openings("byline_opening") if line.startswith(o)), key=len, default=None)
    if opening is None or opening.strip() in _words("outlet_opening"):
        return None
    words = [*_WORD.finditer(written)][: len(opening.split())]
    end = part.span.start + words[-1].end()
    mark = _SET_OFF.match(text, end, part.span.end)
    if mark is not None:
        return mark.end()
    return end if opening.strip() in _words("writer_opening") else None


def _outlet_in(part: Part, text: str) -> Outlet | None:
    """The first piece of a line that the register knows; a source line also names outlets that nobody registered.

    An organisation that stands there gave a picture or the news, and printed nothing.
    """
    pieces = [*pieces_of(part, text)]
    registered = [(name, outlet) for name in pieces if (outlet := outlet_named(name)) is not None]
    known = next((name for name, outlet in registered if outlet.link in _MEDIA), None)
    if not registered and part.kind is PartKind.SOURCE_LINE and _COLON.match(part.span.of(text)) is not None:
        known = next((name for name in pieces if len(name.split()) <= _LONGEST_NAME and not _is_nobody(name)), None)
    name = None if known is None else clean_publisher(known)
    return None if name is None else Outlet(name, Basis.INFERRED, span=part.span)


def pieces_of(part: Part, text: str) -> Iterator[str]:
    """The names that a line of credits may hold, apart from its opening and its marks."""
    written = part.span.of(text)
    colon = _COLON.match(written)
    # What stands in brackets names a place; where the line is nothing else, the name is in them.
    rest = written if colon is None else written[colon.end() :]
    for piece in (*_SEPARATOR.split(_BRACKETED.sub(" ", rest)), *_BRACKETED.findall(rest)):
        name = piece.strip(EDGE)
        if name:
            yield name


def _is_nobody(name: str) -> bool:
    return plain(name) in word_set("byline_whole") or plain(name) in _words("nobody")


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(plain(word) for word in written_words("credits", name))


def _stripped(span: Span, text: str) -> Span:
    start, end = span.start, span.end
    while start < end and text[start] in EDGE:
        start += 1
    while end > start and text[end - 1] in EDGE:
        end -= 1
    return Span(start, end)
