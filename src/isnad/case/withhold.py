"""Keeps what private persons wrote under a report out of a case, without moving a character of the rest."""

import re
from typing import Final

import msgspec

from isnad.model.document import Document, Received
from isnad.model.identity import sha256_of
from isnad.model.terms import PartKind
from isnad.model.value import Value

MASK: Final = "\u2591"
SUFFIX: Final = "+withheld"
_MASKED = re.compile(r"[^\r\n]")


class Shown(Value, frozen=True):
    """A document as it may be kept, and how many code points of it are masked."""

    document: Document
    withheld: int


def withhold(document: Document) -> Shown:
    """The document with its comments masked: every code point of them but line breaks is U+2591.

    The text keeps its length, so that every span holds. Its extractor gets the suffix `+withheld` and its hash is
    that of the masked text; the document's id stays the hash of the bytes it came as. A document without comments
    comes back as it is.
    """
    text = document.received.text
    pieces: list[str] = []
    end = masked = 0
    for part in document.parts:
        if part.kind is PartKind.COMMENTS:
            covered, count = _MASKED.subn(MASK, part.span.of(text))
            pieces += (text[end : part.span.start], covered)
            end, masked = part.span.end, masked + count
    if masked == 0:
        return Shown(document, 0)
    shown = "".join((*pieces, text[end:]))
    was = document.received
    received = Received(shown, sha256_of(shown.encode("utf-8")), was.extractor + SUFFIX, was.encoding)
    return Shown(msgspec.structs.replace(document, received=received), masked)
