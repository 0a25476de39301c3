"""Furniture that hangs on a sentence of the report: the source behind the last word, a picture's credit, a dateline."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from isnad.furniture.joined import joined
from isnad.furniture.lines import Line
from isnad.furniture.part import part
from isnad.furniture.phrases import word_set
from isnad.furniture.plain import plain
from isnad.knowledge.registers import outlet_named
from isnad.knowledge.wordlists import written_words
from isnad.model.document import Part
from isnad.model.span import Span
from isnad.model.terms import PartKind

_LONGEST_CREDIT: Final = 10  # words
_LONGEST_SOURCE: Final = 4
_HEAD = re.compile(r"([^\W\d_][^()\n:.،,–—-]{2,30}?)\s?(?:\(([^()\n]{2,25})\)\s?)?[–—-]")
_DASH = re.compile("[–—-]")
_LONGEST_HEAD: Final = 64  # characters
_EMBEDDED = re.compile(r"(?:https?://|pic\.twitter\.com/)\S+")
_SIGNATURE = re.compile(r"(?m)^\s*[—–-] [^\n@]{2,60}\(@\w{1,15}\)[^\n]{0,30}$")
_COLON = re.compile(r"\s?:")
_ENDED: Final = frozenset(".!؟»”\"')\n")
_GLUED: Final = (("source_glued", PartKind.SOURCE_LINE), ("caption_glued", PartKind.CAPTION))


def glued(received: str, stretches: Sequence[Span], lines: Sequence[Line]) -> Iterator[Part]:
    """The parts inside what other rules left: `stretches` of the text, and their `lines`."""
    for line in lines:
        yield from _dateline(line)
    if lines:
        yield from _source_at_end(lines[-1])
    yield from joined(lines)
    credit_words = [
        (word, kind, f"furniture.{name}")
        for name, kind in _GLUED
        for word in written_words("furniture", name)
        if word in received
    ]
    signed = "(@" in received
    addressed = "://" in received or "pic.twitter.com/" in received
    for body in stretches:
        for found in _EMBEDDED.finditer(received, body.start, body.end) if addressed else ():
            yield part(PartKind.OTHER, found.start(), found.end(), "furniture.address")
        for found in _SIGNATURE.finditer(received, body.start, body.end) if signed else ():
            yield part(PartKind.BYLINE, found.start(), found.end(), "furniture.embedded_post")
        for word, kind, rule in credit_words:
            yield from _credits(received, body, word, kind, rule)


def _dateline(line: Line) -> Iterator[Part]:
    """The outlet's own name at the head of a paragraph, with a place in brackets and a dash behind it."""
    head = _HEAD.match(line.text) if _DASH.search(line.text, 0, _LONGEST_HEAD) is not None else None
    if head is not None and any(name is not None and outlet_named(name) is not None for name in head.groups()):
        yield part(PartKind.DATELINE, line.start, line.start + head.end(), "furniture.outlet_at_head")


def _credits(received: str, body: Span, word: str, kind: PartKind, rule: str) -> Iterator[Part]:
    """A word of credit with its colon, to the end of its line.

    It counts behind a sentence's end, at the head of a line, or stuck to a letter: elsewhere a sentence has it.
    """
    at = received.find(word, body.start, body.end)
    while at >= 0:
        before = received[max(0, at - 2) : at]
        ended = before[-1:] in _ENDED or (before[-1:] == " " and before[:1] in _ENDED)
        if (ended or before[-1:].isalpha()) and _COLON.match(received, at + len(word)) is not None:
            end = received.find("\n", at, body.end)
            end = body.end if end < 0 else end
            if len(received[at:end].split(maxsplit=_LONGEST_CREDIT)) <= _LONGEST_CREDIT:
                yield part(kind, at, end, rule)
        at = received.find(word, at + len(word), body.end)


def _source_at_end(line: Line) -> Iterator[Part]:
    """The source without its colon as the last words, behind a sentence's end, where it names an outlet."""
    for word in written_words("furniture", "source_glued"):
        at = line.text.rfind(word)
        if at < 1 or line.text[:at].rstrip()[-1:] not in _ENDED:
            continue
        name = line.text[at + len(word) :].strip(" .:-–")
        words = plain(name).split()
        if 0 < len(words) <= _LONGEST_SOURCE and (words[0] in word_set("source_agencies") or outlet_named(name)):
            yield part(PartKind.SOURCE_LINE, line.start + at, line.end, "furniture.source_at_end")
