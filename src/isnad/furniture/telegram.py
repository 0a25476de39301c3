"""A post on Telegram saved as text: the channel, its buttons, where the post came from, the counter, the clock."""

import re
from collections.abc import Iterator
from typing import Final

from isnad.furniture.lines import Line, lines_of
from isnad.furniture.part import part
from isnad.furniture.phrases import is_day_line, openings, word_set
from isnad.furniture.plain import plain
from isnad.knowledge.wordlists import written_words
from isnad.model.document import Part
from isnad.model.terms import PartKind

HOSTS: Final = ("t.me", "telegram.me", "telegram.dog")

_COUNT: Final = r"[\d.,٫ ]+\s?[KM]?\s?(?:views?|مشاهدات|مشاهدة)"
_CLOCK: Final = r"(?:edited |معدلة |عُدّلت )?\d{1,2}:\d{2}(?:\s?(?:[AP]M|ص|م))?"
_FOOT = re.compile(rf"(?:t\.me/\S+\s*)?(?:(?P<count>{_COUNT})[\s·]*)?(?P<stamp>[^\n:]{{0,24}}?{_CLOCK})?")
_MEMBERS = re.compile(r"[\d.,٫ ]+\s?[KM]?\s?(?:subscribers?|members?|مشتركا?|مشتركين|عضوا?)")
_HANDLE = re.compile(r"@[A-Za-z0-9_]{3,32}")
_LONGEST_NAME: Final = 8  # words
_LONGEST_FOOT: Final = 12


def is_telegram(received: str, host: str | None) -> bool:
    """Whether the text is the saved page of a post on Telegram, by its address or by the words the network prints."""
    return host in HOSTS or any(mark in received for mark in written_words("furniture", "telegram_marks"))


def telegram(received: str, title: str | None) -> Iterator[Part]:
    """The parts around the body of a post. A first line is the channel's name only where it is told again."""
    lines = [*lines_of(received)]
    given = "" if title is None else plain(title)
    for n, line in enumerate(lines):
        if n == 0 and _is_channel(line, lines[1:], given):
            yield part(PartKind.BYLINE, line.start, line.end, "furniture.telegram_channel")
        else:
            yield from _kind_of(line)


def _is_channel(line: Line, others: list[Line], given: str) -> bool:
    if not others or line.closed or not 0 < line.count <= _LONGEST_NAME:
        return False
    handle = _HANDLE.fullmatch(others[0].text) is not None
    return handle or line.plain == given or any(other.plain == line.plain for other in others)


def _kind_of(line: Line) -> Iterator[Part]:
    words = line.plain + " "
    if line.plain in word_set("telegram_buttons") or words.startswith(openings("telegram_buttons_opening")):
        yield part(PartKind.NAVIGATION, line.start, line.end, "furniture.telegram_buttons")
    elif words.startswith(openings("telegram_forwarded")) and line.count <= _LONGEST_NAME * 2:
        yield part(PartKind.SOURCE_LINE, line.start, line.end, "furniture.telegram_forwarded")
    elif _HANDLE.fullmatch(line.text) is not None:
        yield part(PartKind.BYLINE, line.start, line.end, "furniture.telegram_channel")
    elif _MEMBERS.fullmatch(line.text) is not None:
        yield part(PartKind.NAVIGATION, line.start, line.end, "furniture.telegram_buttons")
    elif line.count <= _LONGEST_FOOT:
        yield from _foot(line)


def _foot(line: Line) -> Iterator[Part]:
    found = _FOOT.fullmatch(line.text)
    if found is None or (found["count"] is None and not is_day_line(line) and not line.text[0].isdigit()):
        return
    stamp = found.start("stamp") if found["stamp"] is not None else len(line.text)
    yield part(PartKind.REACTIONS, line.start, line.start + stamp, "furniture.telegram_counter")
    yield part(PartKind.DATELINE, line.start + stamp, line.end, "furniture.telegram_stamp")
