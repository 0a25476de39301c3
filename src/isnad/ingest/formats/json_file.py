"""JSON as exports and tools write it: chats of Telegram, posts of X and Facebook, sources; told apart by content."""

import re
from collections.abc import Iterator
from typing import IO, Final

from isnad.ingest.entry import Entry
from isnad.ingest.issues import issue, of_os_error
from isnad.ingest.json_stream import JsonStream
from isnad.ingest.posts.items import Items
from isnad.ingest.posts.telegram import ABOUT, Chat, Counted, chat_of, is_message, message_of
from isnad.ingest.posts.x import users_of
from isnad.ingest.record import Found, Unlisted
from isnad.ingest.settings import Settings
from isnad.model.document import Issue

_ACCOUNT: Final = ("chats", "left_chats")
_ARCHIVE = re.compile(r"window\.YTD\.[\w.]{1,100}\s{0,100}=\s{0,100}(?=\[)")
_SCRIPT: Final = ".js"


def split(entry: Entry, settings: Settings) -> Iterator[Found]:
    """The records of a file, message by message and post by post; a file that holds neither was seen and not read."""
    opened = entry.open()
    if isinstance(opened, Issue):
        yield opened
        return
    try:
        with opened as file:
            yield from _File(entry, file, settings.limits.line_bytes).found()
    except OSError as error:
        yield of_os_error(entry.where, error)


class _File:
    def __init__(self, entry: Entry, file: IO[bytes], limit: int) -> None:
        self._entry = entry
        self._where = entry.where
        self._limit = limit
        self._stream = JsonStream(file, entry.where, limit)
        self._items = Items(entry.name)
        self._has_chat = False

    def found(self) -> Iterator[Found]:
        stream = self._stream
        is_archive = stream.passes(_ARCHIVE)
        if self._entry.suffix == _SCRIPT and not is_archive:
            yield Unlisted(self._entry.name)
            return
        begins = stream.peek()
        if begins == "[":
            yield from self._array("item")
        elif begins == "{":
            yield from self._object()
        else:
            yield issue(self._where, "ingest.unknown_format" if begins else "text.empty", **self._suffix(begins))
            return
        if stream.fault is None and stream.peek() != "":
            yield issue(
                self._where, "ingest.broken_json", at=stream.position, problem="something stands behind the end"
            )
        yield from () if stream.fault is None else (stream.fault,)
        yield from self._items.close(self._where)
        if stream.fault is None and not self._items.known and not self._has_chat:
            yield Unlisted(self._entry.name)

    def _suffix(self, begins: str) -> dict[str, str]:
        return {"suffix": self._entry.suffix} if begins else {}

    def _array(self, what: str) -> Iterator[Found]:
        for number in self._stream.elements():
            where = f"{self._where}: {what} {number + 1}"
            item = self._stream.value(where)
            if isinstance(item, Issue):
                if item is not self._stream.fault:
                    yield item
            else:
                yield from self._items.records(item.value, where, str(number + 1))

    def _object(self) -> Iterator[Found]:
        """An export of a chat or an account, a page of answers, or one item."""
        held: dict[str, object] = {}
        size = 0
        for key in self._stream.members():
            begins, start = self._stream.peek(), self._stream.position
            if key in _ACCOUNT and begins == "{":
                yield from self._chats()
            elif key == "messages" and begins == "[":
                yield from self._messages(chat_of(held))
            elif begins == "[" and key != "data":
                yield from self._array(key)
            elif size > self._limit:
                self._stream.skip()
            else:
                item = self._stream.value(f"{self._where}: {key}")
                if not isinstance(item, Issue):
                    held[key] = item.value
                elif item is not self._stream.fault:
                    yield item
            size += self._stream.position - start if begins != "[" or key == "data" else 0
        yield from self._held(held)

    def _held(self, held: dict[str, object]) -> Iterator[Found]:
        if self._has_chat or self._items.known:
            return
        data = held.get("data")
        if isinstance(data, list) and "timestamp" not in held:
            users = users_of(held)
            for number, one in enumerate(data, start=1):
                yield from self._items.records(one, f"{self._where}: item {number}", str(number), users)
        else:
            yield from self._items.records(held, self._where, "1")

    def _chats(self) -> Iterator[Found]:
        for key in self._stream.members():
            if key != "list" or self._stream.peek() != "[":
                self._stream.skip()
                continue
            for _ in self._stream.elements():
                if self._stream.peek() == "{":
                    yield from self._chat()
                else:
                    self._stream.skip()

    def _chat(self) -> Iterator[Found]:
        about: dict[str, object] = {}
        for key in self._stream.members():
            if key == "messages" and self._stream.peek() == "[":
                yield from self._messages(chat_of(about))
            elif key in ABOUT:
                item = self._stream.value(self._where)
                about |= {} if isinstance(item, Issue) else {key: item.value}
            else:
                self._stream.skip()

    def _messages(self, chat: Chat) -> Iterator[Found]:
        counted = Counted()
        for number in self._stream.elements():
            where = f"{self._where}: {chat.label}, message {number + 1}"
            item = self._stream.value(where)
            if isinstance(item, Issue):
                if item is not self._stream.fault:
                    yield item
                continue
            value = item.value
            if isinstance(value, dict) and is_message(value):
                self._has_chat = True
                where = f"{self._where}: {chat.label}/{value['id']}"
                yield from message_of(value, chat, self._entry.name, where, counted)
            else:
                counted.unknown += 1
        yield from self._counted(counted, f"{self._where}: {chat.label}")

    def _counted(self, counted: Counted, where: str) -> Iterator[Issue]:
        if counted.service or counted.empty:
            yield issue(where, "ingest.messages_without_text", service=counted.service, empty=counted.empty)
        if counted.unknown and self._has_chat:
            yield issue(where, "ingest.items_unknown", count=counted.unknown)
