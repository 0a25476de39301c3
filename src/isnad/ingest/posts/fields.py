"""Reads single fields of posts: a text, a name, a date that a program wrote."""

import re
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Final

from isnad.ingest.source import is_whole

_MONTHS: Final = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_CREATED = re.compile(r"[A-Z][a-z]{2} ([A-Z][a-z]{2}) (\d\d?) (\d\d:\d\d:\d\d) ([+-]\d\d)(\d\d) (\d{4})")
_HANDLE = re.compile(r"@?([A-Za-z0-9_]{1,30})")
_LATEST: Final = 2**33


def text_in(value: Mapping[str, object], *names: str) -> str | None:
    """The first of the fields that holds words."""
    for name in names:
        found = value.get(name)
        if isinstance(found, str) and found.strip() and is_whole(found):
            return found
    return None


def number_in(value: Mapping[str, object], *names: str) -> str | None:
    """The first of the fields that holds an identifier, a number or the digits of one."""
    for name in names:
        found = value.get(name)
        text = str(found) if isinstance(found, str | int) and not isinstance(found, bool) else ""
        if text.isascii() and text.isdecimal() and len(text) <= 30:
            return text
    return None


def handle_in(value: Mapping[str, object], *names: str) -> str | None:
    """The first of the fields that holds the handle of an account."""
    found = text_in(value, *names)
    match = None if found is None else _HANDLE.fullmatch(found.strip())
    return None if match is None else match[1]


def inside(value: Mapping[str, object], *names: str) -> Mapping[str, object]:
    """The first of the fields that holds an object; an empty one where none does."""
    return next((found for name in names if isinstance(found := value.get(name), dict)), {})


def created(written: str | None) -> str | None:
    """A date as the network's first interface writes it ("Tue Mar 19 12:30:00 +0000 2019"), as ISO; any other as is."""
    match = None if written is None else _CREATED.fullmatch(written.strip())
    if match is None or match[1] not in _MONTHS:
        return written
    month = _MONTHS.index(match[1]) + 1
    return f"{match[6]}-{month:02d}-{int(match[2]):02d}T{match[3]}{match[4]}:{match[5]}"


def from_seconds(seconds: object) -> str | None:
    """Seconds since 1970 as ISO, in UTC; None for what is no such number."""
    if not isinstance(seconds, int) or isinstance(seconds, bool) or not 0 < seconds < _LATEST:
        return None
    return datetime.fromtimestamp(seconds, UTC).isoformat()
