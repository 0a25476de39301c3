"""A post on X saved as text, in either layout the network has had; what others write under it are comments."""

import re
from collections.abc import Iterator
from typing import Final

from isnad.furniture.lines import Line, lines_of
from isnad.furniture.network_days import ARABIC_MONTH, ENGLISH_MONTH
from isnad.furniture.part import part
from isnad.furniture.phrases import openings, word_set
from isnad.knowledge.wordlists import written_words
from isnad.model.document import Part
from isnad.model.terms import PartKind

_DAY: Final = rf"(?:{ENGLISH_MONTH} \d{{1,2}}, \d{{4}}|\d{{1,2}} {ARABIC_MONTH}،? \d{{4}})"
_STAMP = re.compile(rf"(?:\d{{1,2}}:\d\d)??((?:1[0-2]|0?[1-9]):[0-5]\d (?:[AP]M|ص|م) · {_DAY})")
_TIMER = re.compile(r"\d{1,2}:\d\d(?:\d[\d.,KM]* views?)?\Z")
_ACCOUNT = re.compile(r"[^\n@]{1,80}@[A-Za-z0-9_]{1,15}")
_SHORT_DAY: Final = rf"{ENGLISH_MONTH} \d{{1,2}}(?:, \d{{4}})?"
_REPLY = re.compile(rf"[^\n@]{{1,80}}@([A-Za-z0-9_]{{1,15}}?)(?:{_SHORT_DAY}|\d{{1,2}}[smhd])")
_PICTURE = re.compile(r"pic\.twitter\.com/\w+")
_ACCOUNT_LINE = re.compile(r"[^\n@]{1,80}@([A-Za-z0-9_]{1,15})")
_DAY_LINE = re.compile(
    rf"{_SHORT_DAY}|\d{{1,2}} {ENGLISH_MONTH}(?: \d{{4}})?|(?:\d+[smhd])?\d+ \w{{3,8}} ago|\d+[smhd]"
)
_COUNT_LINE = re.compile(r"[\d.,KM]+(?: (?:replies|reply|retweets?|likes?|quotes?|views?))?", re.IGNORECASE)
_HEAD: Final = 300
_LONGEST_TIMER: Final = 24


def is_x(received: str) -> bool:
    """Whether the text is the saved page of one post on X."""
    return ("@" in received and _STAMP.search(received) is not None) or _is_older(received)


def x(received: str, handle: str | None) -> Iterator[Part]:
    """The parts around the body of a post. `handle`: the account as its address has it, where that is known."""
    for picture in _PICTURE.finditer(received):
        yield part(PartKind.OTHER, picture.start(), picture.end(), "furniture.address")
    if _is_older(received):
        yield from _older(received, handle)
        return
    for line in lines_of(received):
        if line.plain in word_set("x_buttons"):
            yield part(PartKind.NAVIGATION, line.start, line.end, "furniture.x_buttons")
    stamp = _STAMP.search(received)
    limit = len(received) if stamp is None else stamp.start()
    account = _name(received, handle, limit)
    if account is not None:
        yield from _byline(account)
    if stamp is None:
        return
    begin = stamp.start(1)
    timer = _TIMER.search(received, max(0, begin - _LONGEST_TIMER), begin)
    if timer is not None:
        yield part(PartKind.OTHER, timer.start(), begin, "furniture.x_timer")
    body = begin if timer is None else timer.start()
    for button in written_words("furniture", "x_glued"):
        if received.endswith(button, 0, body):
            yield part(PartKind.NAVIGATION, body - len(button), body, "furniture.x_buttons")
    yield part(PartKind.DATELINE, begin, stamp.end(), "furniture.x_stamp")
    end = received.find("\n", stamp.end())
    end = len(received) if end < 0 else end
    yield part(PartKind.REACTIONS, stamp.end(), end, "furniture.x_counters")
    yield from _replies(received, end, account)


def _is_older(received: str) -> bool:
    return any(mark in received for mark in written_words("furniture", "x_older"))


def _name(received: str, handle: str | None, limit: int) -> re.Match[str] | None:
    """The account's name with its handle. The body may follow the handle without a space, so the address knows best."""
    if handle is not None:
        known = re.compile(rf"[^\n@]{{1,80}}@{re.escape(handle)}", re.IGNORECASE).search(received, 0, limit)
        if known is not None:
            return known
    return _ACCOUNT.search(received, 0, min(limit, _HEAD))


def _byline(account: re.Match[str]) -> Iterator[Part]:
    """A heading of the page may be glued to the name."""
    start = account.start()
    glued = next((w for w in written_words("furniture", "x_buttons") if len(w) > 5 and account[0].startswith(w)), "")
    yield part(PartKind.NAVIGATION, start, start + len(glued), "furniture.x_buttons")
    yield part(PartKind.BYLINE, start + len(glued), account.end(), "furniture.x_account")


def _replies(received: str, start: int, account: re.Match[str] | None) -> Iterator[Part]:
    """Posts under the post: of others they are comments, of the account itself they carry the report on."""
    handle = None if account is None else account[0].rpartition("@")[2]
    replies = list(_REPLY.finditer(received, start))
    ends = [*(reply.start() for reply in replies[1:]), len(received)]
    for reply, end in zip(replies, ends, strict=False):
        if handle is not None and reply[1] == handle:
            yield part(PartKind.BYLINE, reply.start(), reply.end(), "furniture.x_account")
        else:
            yield part(PartKind.COMMENTS, reply.start(), end, "furniture.x_replies")


def _older(received: str, handle: str | None) -> Iterator[Part]:
    """The older layout gives each button, account, day and counter a line of its own."""
    stranger = False
    for line in lines_of(received):
        button = _kind_of(line)  # a line that names the account replied to is none of an account
        account = _ACCOUNT_LINE.fullmatch(line.text) if button is None else None
        if account is not None:
            stranger = handle is not None and account[1].lower() != handle.lower()
        found = (PartKind.BYLINE, "furniture.x_account") if account is not None else button
        if stranger:
            found = (PartKind.COMMENTS, "furniture.x_replies")
        if found is not None:
            yield part(found[0], line.start, line.end, found[1])


def _kind_of(line: Line) -> tuple[PartKind, str] | None:
    words = line.plain + " "
    if line.plain in word_set("x_buttons") or words.startswith(openings("x_buttons_opening")):
        return PartKind.NAVIGATION, "furniture.x_buttons"
    if line.plain in word_set("cookie_whole") or words.startswith(openings("cookie_opening")):
        return PartKind.COOKIE_NOTICE, "furniture.cookie"
    if _DAY_LINE.fullmatch(line.text) is not None:
        return PartKind.DATELINE, "furniture.x_stamp"
    return (PartKind.REACTIONS, "furniture.x_counters") if _COUNT_LINE.fullmatch(line.text) is not None else None
