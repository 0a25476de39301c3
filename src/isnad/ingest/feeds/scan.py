"""A feed cut into its items before any of it is parsed, so that what is broken in one costs no other."""

import codecs
import re
from collections.abc import Iterator
from enum import StrEnum
from typing import IO, Final

from isnad.model.value import Value

_CHUNK: Final = 1 << 18
_LONGEST_TOKEN: Final = 64
_TOKEN = re.compile(
    r"(?P<skip><!--|<!\[CDATA\[)|(?P<open><(?:[A-Za-z][\w.-]{0,19}:)?(?:item|entry)(?=[\s>/]))"
    r"|(?P<close></(?:[A-Za-z][\w.-]{0,19}:)?(?:item|entry)\s{0,9}>)"
)
_ENDS: Final = {"<!--": "-->", "<![CDATA[": "]]>"}


class Kind(StrEnum):
    """What a piece of a feed is."""

    AROUND = "around"
    ITEM = "item"
    CUT_OFF = "cut_off"  # an item without an end
    TOO_LARGE = "too_large"


class Piece(Value, frozen=True):
    """A piece; of one that is too large there is no text."""

    kind: Kind
    text: str = ""


def pieces(file: IO[bytes], encoding: str, limit: int) -> Iterator[Piece]:
    """What stands around the items of a feed, and its items, in order, whatever state its markup is in.

    Comments and sections of plain characters may hold what looks like an item. Bytes that are not of the encoding are
    kept as halves of characters.

    Args:
        file: from its beginning.
        encoding: of it.
        limit: characters of one item.

    Raises:
        UnicodeDecodeError: bytes are not of an encoding with more than one byte for every character.
    """
    scanner = _Scanner(limit)
    decoder = codecs.getincrementaldecoder(encoding)("surrogateescape")
    while chunk := file.read(_CHUNK):
        yield from scanner.feed(decoder.decode(chunk))
    yield from scanner.feed(decoder.decode(b"", final=True), final=True)


class _Scanner:
    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._text = ""
        self._begin = 0  # of the piece that is open
        self._at = 0  # up to here it was looked through
        self._kind = Kind.AROUND
        self._until = ""  # what ends a comment or a section that is open

    def feed(self, more: str, *, final: bool = False) -> Iterator[Piece]:
        self._text = self._text[self._begin :] + more
        self._at -= self._begin
        self._begin = 0
        # Behind this a token may only have begun.
        safe = len(self._text) if final else len(self._text) - _LONGEST_TOKEN
        while self._at < safe:
            if self._until:
                end = self._text.find(self._until, self._at)
                self._at = max(self._at, safe) if end < 0 else end + len(self._until)
                self._until = self._until if end < 0 else ""
                continue
            match = _TOKEN.search(self._text, self._at)
            if match is None or match.start() >= safe:
                self._at = max(self._at, safe)
                break
            self._at = match.end()
            yield from self._token(match)
        yield from self._let_go(final=final)

    def _token(self, match: re.Match[str]) -> Iterator[Piece]:
        if match["skip"] is not None:
            self._until = _ENDS[match["skip"]]
        elif match["open"] is not None:
            yield from self._cut(match.start(), Kind.CUT_OFF if self._kind is Kind.ITEM else self._kind)
            self._kind = Kind.ITEM
        elif self._kind is Kind.ITEM:
            yield from self._cut(match.end(), Kind.ITEM)
            self._kind = Kind.AROUND

    def _cut(self, end: int, kind: Kind) -> Iterator[Piece]:
        if end > self._begin:
            yield Piece(kind, self._text[self._begin : end])
        self._begin = end

    def _let_go(self, *, final: bool) -> Iterator[Piece]:
        """What is too large to be held, and at the end what is left."""
        if final:
            yield from self._cut(len(self._text), Kind.CUT_OFF if self._kind is Kind.ITEM else self._kind)
        elif len(self._text) - self._begin > self._limit:
            if self._kind is Kind.ITEM:
                yield Piece(Kind.TOO_LARGE)
                self._kind, self._until, self._begin = Kind.AROUND, "", self._at
            else:
                yield from self._cut(self._at, self._kind)
