"""One message of Telegram's own export, and the chat it stands in."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Final

import msgspec

from isnad.ingest.issues import issue
from isnad.ingest.posts.fields import number_in
from isnad.ingest.record import Record
from isnad.ingest.source import Fields, is_whole, record_of
from isnad.model.document import Issue
from isnad.model.value import Value

ABOUT: Final = ("name", "type", "id", "username")
"""What an export says of a chat before its messages."""

_CHANNELS: Final = ("public_channel", "private_channel")
_LONGEST_DATE: Final = 40
_LONGEST_ZONE: Final = timedelta(hours=15)


class Chat(Value, frozen=True):
    """Where messages stand.

    Attributes:
        label: how names of documents call it: a channel by its name, any other chat by its number.
        publisher: the name of a channel. Other chats are between persons, whose names go nowhere.
        username: by which its messages have an address, where the export tells it.
    """

    label: str
    publisher: str | None = None
    username: str | None = None


class Counted:
    """Messages of a chat that give no document, by reason, and those that do."""

    def __init__(self) -> None:
        self.documents = 0
        self.service = 0
        self.empty = 0
        self.unknown = 0


def chat_of(about: dict[str, object]) -> Chat:
    """What an export says of a chat."""
    name, id_, username = (about.get(key) for key in ("name", "id", "username"))
    number = f"chat {id_}" if isinstance(id_, int) else "chat"
    if about.get("type") not in _CHANNELS or not isinstance(name, str) or not is_whole(name) or not name.strip():
        return Chat(number)
    name = " ".join(name.split())
    handle = username.removeprefix("@") if isinstance(username, str) else ""
    return Chat(name, name, handle if handle.isascii() and handle.isidentifier() else None)


def is_message(value: object) -> bool:
    """Whether it is of Telegram: other programs have lists of messages too."""
    return isinstance(value, dict) and "date" in value and "id" in value and value.get("type") in ("message", "service")


def message_of(
    value: dict[str, object], chat: Chat, file: str, where: str, counted: Counted
) -> Iterator[Record | Issue]:
    """The record of one message; nothing but a count where it says nothing."""
    if value.get("type") == "service":
        counted.service += 1
        return
    id_ = number_in(value, "id") or "?"
    text = "\n".join(part for part in (_joined(value.get("text")), _poll(value.get("poll"))) if part.strip())
    if not text:
        counted.empty += 1
        return
    if not is_whole(text):
        yield issue(where, "ingest.broken_character", field="text")
        return
    published = stamped(value.get("date"), value.get("date_unixtime"))
    name = f"{chat.label}/{id_}"
    url = None if chat.username is None else f"https://t.me/{chat.username}/{id_}"
    fields = Fields(name, url, chat.publisher, published, None, text)
    counted.documents += 1
    record = record_of(fields, where, tuple(_edited(value, published, where)))
    yield msgspec.structs.replace(record, name=f"{file}:{name}")


def stamped(local: object, unix: object) -> str | None:
    """The local time of an export with its zone's offset, which only the same time in seconds tells."""
    text = local if isinstance(local, str) and len(local) <= _LONGEST_DATE else ""
    written = text.strip().encode("utf-8", "replace").decode()
    seconds = _seconds(unix)
    try:
        there = datetime.fromisoformat(written) if written.isascii() else None
    except ValueError:
        there = None
    if there is None:
        return written or (None if seconds is None else datetime.fromtimestamp(seconds, UTC).isoformat())
    if there.tzinfo is not None or seconds is None:
        return there.isoformat()
    offset = there - datetime.fromtimestamp(seconds, UTC).replace(tzinfo=None)
    if abs(offset) > _LONGEST_ZONE:
        return there.isoformat()
    return there.replace(tzinfo=timezone(timedelta(minutes=round(offset.total_seconds() / 60)))).isoformat()


def _seconds(unix: object) -> int | None:
    text = str(unix) if isinstance(unix, str | int) and not isinstance(unix, bool) and unix != "" else "x"
    # The seconds of the years that posts can be from: another number is none.
    return int(text) if text.isascii() and text.isdecimal() and len(text) <= 10 else None


def _joined(text: object) -> str:
    """A text is a string, or a list of strings and of stretches with a format."""
    if isinstance(text, str):
        return text
    parts = text if isinstance(text, list) else []
    found = (part.get("text") if isinstance(part, dict) else part for part in parts)
    return "".join(part for part in found if isinstance(part, str))


def _poll(poll: object) -> str:
    if not isinstance(poll, dict):
        return ""
    answers = poll.get("answers")
    options = [one.get("text") for one in answers if isinstance(one, dict)] if isinstance(answers, list) else []
    return "\n".join(filter(None, map(_joined, (poll.get("question"), *options))))


def _edited(value: dict[str, object], published: str | None, where: str) -> Iterator[Issue]:
    """What was edited on a later day need not have stood there on the day it came out."""
    edited = stamped(value.get("edited"), value.get("edited_unixtime"))
    first, last = _day(published), _day(edited)
    if first is not None and last is not None and last > first:
        yield issue(where, "ingest.edited_later", published=first.isoformat(), edited=last.isoformat())


def _day(stamp: str | None) -> date | None:
    try:
        return None if stamp is None else date.fromisoformat(stamp[:10])
    except ValueError:
        return None
