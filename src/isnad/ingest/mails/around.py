"""What stands around the text of a mail: the mail that is answered, and the signature."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from isnad.furniture.part import in_order, part
from isnad.knowledge.wordlists import written_words
from isnad.model.document import Part
from isnad.model.terms import PartKind

_LINE = re.compile(r"[^\n]*\n?")
_SIGNATURE: Final = ("--", "-- ")
_LETTER = re.compile(r"[^\W\d_]")
_LONGEST_OPENING: Final = 300
_LONGEST_SUBJECT_MARK: Final = 8


def around(text: str, subject: str) -> tuple[Part, ...]:
    """The quotation of another mail and the signature, each a part that is no report.

    A mail that is nothing else is left whole: somebody passed on what they had from others, and that is the report. So
    is a mail quoted without marks, where the subject does not say that it was answered.
    """
    parts = in_order(text, _parts(text, is_answer=_is_answer(subject)))
    kept = list(text)
    for one in parts:
        kept[one.span.start : one.span.end] = " " * (one.span.end - one.span.start)
    return parts if _LETTER.search("".join(kept)) is not None else ()


def _parts(text: str, *, is_answer: bool) -> Iterator[Part]:
    opening: tuple[int, int] | None = None
    signed: int | None = None
    for match in _LINE.finditer(text):
        start, end, line = match.start(), match.end(), match[0].rstrip("\r\n")
        if line.startswith(">"):
            if opening is not None:
                yield part(PartKind.OTHER, *opening, "mail.quoted")
            yield part(PartKind.OTHER, start, end, "mail.quoted")
            opening, signed = None, None
        elif is_answer and line.strip() in written_words("mail", "original"):
            yield part(PartKind.OTHER, start, len(text), "mail.quoted")
            return
        elif line in _SIGNATURE:
            signed = start
        elif line.strip():
            opening = (start, end) if _opens(line) else None
    if signed is not None:
        yield part(PartKind.OTHER, signed, len(text), "mail.signature")


def _opens(line: str) -> bool:
    """Whether it says who wrote what is quoted below it."""
    words = line.strip().rstrip("\u200e\u200f")
    return (
        words.endswith((":", "："))
        and len(words) <= _LONGEST_OPENING
        and any(word in _wrote() for word in words[:-1].split())
    )


@cache
def _wrote() -> frozenset[str]:
    return frozenset(word for phrase in written_words("mail", "wrote") for word in phrase.split())


def _is_answer(subject: str) -> bool:
    head, colon, _ = subject.partition(":")
    is_mark = colon != "" and len(head) <= _LONGEST_SUBJECT_MARK
    return is_mark and head.strip().lower() in written_words("mail", "answer")
