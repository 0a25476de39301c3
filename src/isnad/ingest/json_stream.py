"""One file of JSON of any size, walked value by value: what is not asked for is passed over and never held."""

import codecs
import json
import re
from collections.abc import Iterator
from typing import IO, Final

from isnad.ingest.issues import issue
from isnad.ingest.jsonl import Line
from isnad.model.document import Issue

_CHUNK: Final = 1 << 20
_BLANK = re.compile(r"[ \t\r\n]*")
_QUOTED = re.compile(r'["\\]')
_NESTED = re.compile(r'[\[\]{}"]')
_OUTERMOST = re.compile(r'[\[\]{}",]')
_DECODER: Final = json.JSONDecoder()
_UTF16: Final = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


class JsonStream:
    """A cursor on a file of JSON.

    What is no UTF-8 becomes half characters, which cost the field that they stand in and nothing else.

    Args:
        file: at its beginning; reading may raise OSError.
        where: for issues.
        limit: characters of one value at most; a longer one is passed over without being held.

    Attributes:
        fault: why nothing behind the cursor can be read, once that is so.
    """

    def __init__(self, file: IO[bytes], where: str, limit: int) -> None:
        self.fault: Issue | None = None
        self._file = file
        self._where = where
        self._limit = limit
        self._text = ""
        self._at = 0
        self._passed = 0
        first = file.read(_CHUNK)
        encoding = "utf-16" if first.startswith(_UTF16) else "utf-8-sig"
        self._decoder = codecs.getincrementaldecoder(encoding)("surrogateescape" if encoding != "utf-16" else "replace")
        self._ended = False
        self._take(first)

    @property
    def position(self) -> int:
        """How many characters stand before the cursor."""
        return self._passed + self._at

    def peek(self) -> str:
        """The next character that is not blank; empty at the end."""
        while True:
            blank = _BLANK.match(self._text, self._at)
            self._at = self._at if blank is None else blank.end()
            if self._at < len(self._text):
                return self._text[self._at]
            if not self._more():
                return ""

    def passes(self, opening: re.Pattern[str]) -> bool:
        """Whether what stands here is `opening` (of a few hundred characters at most); the cursor is then behind it."""
        self.peek()
        found = opening.match(self._text, self._at)
        if found is not None:
            self._at = found.end()
        return found is not None

    def value(self, where: str) -> Line | Issue:
        """The value that begins here, or what is wrong with it; the cursor is behind it in either case."""
        if self.peek() == "":
            return self._break_off("it ends in the middle")
        while True:
            try:
                value, end = _DECODER.raw_decode(self._text, self._at)
            except (ValueError, RecursionError) as error:
                problem = error.msg if isinstance(error, json.JSONDecodeError) else str(error)
            else:
                if end < len(self._text) or not self._more():
                    return self._given(where, value, end)
                continue  # a number may go on
            if self._skip(held=True):
                return issue(where, "ingest.broken_item", problem=problem)
            if self._ended:
                return self._break_off(problem)
            if len(self._text) - self._at > self._limit:
                self.skip()
                return issue(where, "ingest.item_too_long", limit=self._limit)
            self._more()

    def skip(self) -> None:
        """Go behind the value that begins here, whatever it is, without holding it."""
        if self.peek() == "" or not self._skip(held=False):
            self._break_off("it ends in the middle")

    def elements(self) -> Iterator[int]:
        """The numbers, from 0, of the elements of the array that begins here; take or skip each when it comes."""
        self._at += 1
        number = 0
        while self.fault is None and self.peek() != "]":
            yield number
            number += 1
            self._separate("]")
        self._at += self.fault is None

    def members(self) -> Iterator[str]:
        """The keys of the object that begins here; take or skip the value of each when it comes."""
        self._at += 1
        while self.fault is None and self.peek() != "}":
            key = self.value(self._where)
            if isinstance(key, Issue) or not isinstance(key.value, str) or self.peek() != ":":
                self._break_off("a name and a colon should stand here")
                return
            self._at += 1
            yield key.value
            self._separate("}")
        self._at += self.fault is None

    def _separate(self, closing: str) -> None:
        if self.fault is not None:
            return
        mark = self.peek()
        if mark == ",":
            self._at += 1
        elif mark != closing:
            self._break_off("it ends in the middle" if mark == "" else f"a comma or {closing} should stand here")

    def _given(self, where: str, value: object, end: int) -> Line | Issue:
        is_long = end - self._at > self._limit
        self._at = end
        return issue(where, "ingest.item_too_long", limit=self._limit) if is_long else Line(where, value)

    def _break_off(self, problem: str) -> Issue:
        if self.fault is None:
            self.fault = issue(self._where, "ingest.broken_json", at=self.position, problem=problem)
        return self.fault

    def _skip(self, *, held: bool) -> bool:
        """Go behind a value by its brackets and quotation marks. `held`: only where it is whole in memory."""
        start, depth, quoted = self._at, 0, False
        while True:
            pattern = _QUOTED if quoted else _NESTED if depth else _OUTERMOST
            match = pattern.search(self._text, self._at)
            if match is None:
                self._at = len(self._text)
                if held:
                    self._at = start
                    return False
                if not self._more():
                    return depth == 0 and not quoted
                continue
            mark = match[0]
            closes = mark in "]}"
            if depth == 0 and not quoted and (closes or mark == ","):
                self._at = match.start()
                return True
            self._at = match.end()
            if mark == "\\":
                if self._at < len(self._text) or (not held and self._more()):
                    self._at += 1
                continue
            quoted ^= mark == '"'
            depth += (mark in "[{") - closes
            if depth == 0 and not quoted:
                return True

    def _more(self) -> bool:
        """Read on, more the more is held, so that a long value is looked at a few times only; false at the end."""
        if self._ended:
            return False
        return self._take(self._file.read(max(_CHUNK, len(self._text) - self._at)))

    def _take(self, data: bytes) -> bool:
        self._ended = data == b""
        self._passed += self._at
        self._text = self._text[self._at :] + self._decoder.decode(data, final=self._ended)
        self._at = 0
        return not self._ended
