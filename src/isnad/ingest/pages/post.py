"""The page of one post on X or Facebook, saved as browsers show it: its markup tells the post from what is around."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from typing import Final

from isnad.furniture.stamps import stamps
from isnad.ingest.address import parts_of
from isnad.ingest.pages.layout import Box, Layout
from isnad.ingest.pages.parts import merged
from isnad.ingest.pages.rules import Rule
from isnad.ingest.pages.tree import Element, keep_lines
from isnad.model.document import Part
from isnad.model.terms import PartKind

# The rules are those of posts saved as text: whoever asks for an account or a stamp asks for either.
_X_PAGE: Final = Rule(PartKind.NAVIGATION, "furniture.x_buttons")
_X_ACCOUNT: Final = Rule(PartKind.BYLINE, "furniture.x_account")
_X_STAMP: Final = Rule(PartKind.DATELINE, "furniture.x_stamp")
_X_COUNTERS: Final = Rule(PartKind.REACTIONS, "furniture.x_counters")
_X_REPLIES: Final = Rule(PartKind.COMMENTS, "furniture.x_replies")
_F_PAGE: Final = Rule(PartKind.NAVIGATION, "furniture.facebook_page")
_F_ACCOUNT: Final = Rule(PartKind.BYLINE, "furniture.facebook_account")
_F_STAMP: Final = Rule(PartKind.DATELINE, "furniture.facebook_stamp")
_F_COMMENTS: Final = Rule(PartKind.COMMENTS, "furniture.facebook_comments")

_STATUS = re.compile(r"/([A-Za-z0-9_]{1,30})/status(?:es)?/(\d{1,20})(?=/|$)")
_MESSAGE: Final = ("data-ad-preview", "data-ad-comet-preview")
_HEADINGS: Final = frozenset({"h1", "h2", "h3", "h4", "h5"})


def keep_posts(root: Element) -> None:
    """Keep the line ends that the style sheets of both networks show in the text of a post."""
    for element in list(root.iter("div")):
        if _is_text(element):
            keep_lines(element)


def post_of(page: Layout, url: str | None) -> tuple[Part, ...] | None:
    """The parts around the body of a post; None where the markup is of no such page.

    On X the post of the address counts, with what the same account wrote under it; what others wrote, and a post that
    is quoted in it, are comments. On Facebook it is the first post, and what others wrote under it are comments.
    """
    tweets = _outermost(box for box in page.boxes if box.element.get("data-testid") == "tweet")
    if tweets:
        return _of_x(page, tweets, url)
    messages = [box for box in page.boxes if any(box.element.get(name) == "message" for name in _MESSAGE)]
    return _of_facebook(page, messages) if messages else None


def _is_text(element: Element) -> bool:
    return element.get("data-testid") == "tweetText" or any(element.get(name) == "message" for name in _MESSAGE)


def _of_x(page: Layout, tweets: list[Box], url: str | None) -> tuple[Part, ...]:
    main = _main(page, tweets, url)
    handle = _handle(page, main)
    labels: list[Rule | None] = [_X_PAGE] * len(page.pieces)
    for tweet in tweets:
        if tweet is not main and (handle is None or _handle(page, tweet) != handle):
            _mark(labels, tweet, _X_REPLIES)
            continue
        bodies = [box for box in _inside(page, tweet) if box.element.get("data-testid") == "tweetText"]
        for box in _inside(page, tweet):
            rule = _rule_of(box.element)
            if rule is not None:
                _mark(labels, box, rule)
        for body in bodies:
            _mark(labels, body, _X_REPLIES if body is not bodies[0] else None)
    return merged(page, labels)


def _rule_of(element: Element) -> Rule | None:
    if element.get("data-testid") == "User-Name":
        return _X_ACCOUNT
    if element.tag == "time":
        return _X_STAMP
    return _X_COUNTERS if element.get("role") == "group" else None


def _main(page: Layout, tweets: list[Box], url: str | None) -> Box:
    """The post of the address; else the one that the page has made the reader's; else the first."""
    asked = _status(url)
    if asked is not None:
        for tweet in tweets:
            if any(_status(box.element.get("href")) == asked for box in _inside(page, tweet)):
                return tweet
    return next((tweet for tweet in tweets if tweet.element.get("tabindex") == "-1"), tweets[0])


def _status(address: str | None) -> str | None:
    parts = None if address is None else parts_of(address)
    path = parts.path if parts is not None else address or ""
    match = _STATUS.match(path)
    return None if match is None else match[2]


def _handle(page: Layout, tweet: Box) -> str | None:
    """The account of a post, as the link behind its name has it."""
    for box in _inside(page, tweet):
        if box.element.get("data-testid") == "User-Name":
            links = (inner.element.get("href") for inner in _inside(page, box))
            return next((link.rpartition("/")[2].lower() for link in links if link and "/status" not in link), None)
    return None


def _of_facebook(page: Layout, messages: list[Box]) -> tuple[Part, ...]:
    main = messages[0]
    labels: list[Rule | None] = [_F_PAGE] * len(page.pieces)
    holder = _holder(page, main)
    begin = 0 if holder is None else holder.first
    heading = next((box for box in _before(page, begin, main.first) if box.element.tag in _HEADINGS), None)
    if heading is not None:
        _mark(labels, heading, _F_ACCOUNT)
        _mark_stamp(page, labels, heading.last, main.first)
    for box in page.boxes:
        if box.element.get("role") == "article" and box.first >= main.last:
            _mark(labels, box, _F_COMMENTS)
    _mark(labels, main, None)
    return merged(page, labels)


def _holder(page: Layout, box: Box) -> Box | None:
    """The innermost article around an element."""
    at = box.parent
    while at >= 0 and page.boxes[at].element.get("role") != "article":
        at = page.boxes[at].parent
    return None if at < 0 else page.boxes[at]


def _before(page: Layout, first: int, last: int) -> Iterator[Box]:
    return (box for box in page.boxes if first <= box.first < box.last <= last)


def _mark_stamp(page: Layout, labels: list[Rule | None], first: int, last: int) -> None:
    """The day that stands between the account and the post."""
    for at in range(first, last):
        if stamps(page.text[page.pieces[at].start : page.pieces[at].end]):
            labels[at] = _F_STAMP


def _outermost(boxes: Iterable[Box]) -> list[Box]:
    """Those that hold text and stand in none of the others."""
    found: list[Box] = []
    for box in boxes:
        if box.first < box.last and (not found or box.first >= found[-1].last):
            found.append(box)
    return found


def _inside(page: Layout, holder: Box) -> list[Box]:
    """What stands in an element, itself included; boxes are in the order of where they begin."""
    first = bisect_left(page.boxes, holder.first, key=_first)
    last = bisect_left(page.boxes, holder.last, key=_first)
    return [box for box in page.boxes[first:last] if box.first < box.last <= holder.last]


def _first(box: Box) -> int:
    return box.first


def _mark(labels: list[Rule | None], box: Box, rule: Rule | None) -> None:
    labels[box.first : box.last] = [rule] * (box.last - box.first)
