"""A post on Facebook saved as text: a title above the account, the stamp, the body, the counters."""

import re
from collections.abc import Iterator
from typing import Final

from isnad.furniture.lines import EDGE, Line, lines_of
from isnad.furniture.network_days import ARABIC_MONTH, ENGLISH_MONTH
from isnad.furniture.part import part
from isnad.knowledge.wordlists import written_words
from isnad.model.document import Part
from isnad.model.terms import PartKind

_EDGE: Final = "\\s\u200e\u200f\u202a-\u202e\u2066-\u2069"
_DASH = re.compile(rf"[{_EDGE}]*-[{_EDGE}]*")
_DASH_AT_END = re.compile(rf"[{_EDGE}]*-[{_EDGE}]*\Z")
_ENGLISH: Final = rf"{ENGLISH_MONTH} \d{{1,2}}(?:, \d{{4}})?(?: at \d{{1,2}}:\d\d\s?[AP]M)?"
_ARABIC: Final = rf"\d{{1,2}} {ARABIC_MONTH}،?(?: \d{{4}})?،?(?: (?:الساعة|في) \d{{1,2}}:\d\d\s?[صم]?)?"
_STAMP = re.compile(rf"({_ENGLISH}|{_ARABIC})[{_EDGE}]*·")
_PAGE: Final = "Facebook"


def is_facebook(received: str) -> bool:
    """Whether the text is the saved page of one post on Facebook, by the words that the network prints."""
    return any(mark in received for mark in written_words("furniture", "facebook_shared"))


def facebook(received: str) -> Iterator[Part]:
    """The parts around the body of a post; what stands above the name of the page repeats its beginning as a title."""
    stamp = _STAMP.search(received)
    if stamp is None:
        return
    page = _page_line(received, stamp.start())
    if page is None:
        line = received.rfind("\n", 0, stamp.start()) + 1
        yield part(PartKind.BYLINE, line, stamp.start(), "furniture.facebook_account")
    else:
        name = _name_on(page)
        yield from _title(received, page.start, name)
        yield part(PartKind.NAVIGATION, page.start, page.end, "furniture.facebook_page")
        yield from _account(received, page.end, stamp.start(), name)
    yield part(PartKind.DATELINE, stamp.start(1), stamp.end(1), "furniture.facebook_stamp")
    shared = _end_of_shared(received, stamp.end())
    yield part(PartKind.NAVIGATION, stamp.end(1), shared, "furniture.facebook_page")
    yield from _foot(received, shared)


def _page_line(received: str, before: int) -> Line | None:
    """The line "Facebook … 's Post", which alone tells how the account's name is written."""
    return next((line for line in lines_of(received, 0, before) if _name_on(line) != ""), None)


def _name_on(line: Line) -> str:
    """The account's name on such a line, in either language of the network; empty on any other line."""
    if not line.text.startswith(_PAGE):
        return ""
    name = line.text.removeprefix(_PAGE).strip(EDGE)
    for mark in written_words("furniture", "facebook_post"):
        if name.endswith(mark):
            return name.removesuffix(mark).strip(EDGE)
    for mark in written_words("furniture", "facebook_before"):
        if name.startswith(mark):
            return name.removeprefix(mark).strip(EDGE)
    return ""


def _title(received: str, end: int, name: str) -> Iterator[Part]:
    """The account's name stands before the beginning of the post or behind it, with a dash between them."""
    at = received.find(name, 0, end) if name else -1
    if at < 0:
        yield part(PartKind.TITLE, 0, end, "furniture.facebook_title")
        return
    after = at + len(name)
    if received[:at].strip(EDGE) == "":
        dash = _DASH.match(received, after, end)
        after = after if dash is None else dash.end()
    else:
        dash = _DASH_AT_END.search(received, 0, at)
        at = at if dash is None else dash.start()
    yield part(PartKind.TITLE, 0, at, "furniture.facebook_title")
    yield part(PartKind.BYLINE, at, after, "furniture.facebook_account")
    yield part(PartKind.TITLE, after, end, "furniture.facebook_title")


def _account(received: str, start: int, stamp: int, name: str) -> Iterator[Part]:
    at = received.find(name, start, stamp) if name else -1
    end = stamp if at < 0 else at + len(name)
    yield part(PartKind.BYLINE, start if at < 0 else at, end, "furniture.facebook_account")
    yield part(PartKind.NAVIGATION, end, stamp, "furniture.facebook_page")


def _end_of_shared(received: str, start: int) -> int:
    marks = written_words("furniture", "facebook_shared")
    return min(
        (at + len(mark) for mark in marks if 0 <= (at := received.find(mark, start)) < start + 40), default=start
    )


def _foot(received: str, body: int) -> Iterator[Part]:
    """The counters under the post, and behind them whatever readers wrote."""
    marks = written_words("furniture", "facebook_reactions")
    start = min((at for mark in marks if (at := received.find(mark, body)) >= 0), default=None)
    if start is None:
        return
    end = received.find("\n", start)
    end = len(received) if end < 0 else end
    yield part(PartKind.REACTIONS, start, end, "furniture.facebook_reactions")
    yield part(PartKind.COMMENTS, end, len(received), "furniture.facebook_comments")
