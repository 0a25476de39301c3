"""Which claim stands beside words of a report: one that is added there mostly shares its place, time and chain."""

import re
from collections.abc import Sequence
from typing import Final

from isnad.model.claim import Claim
from isnad.model.span import Span

NEAR: Final = "near"
"""What a form sends for the claim that `nearest` finds."""
_ENDS: Final = re.compile(r"\.(?!\d)|[!?؟…\n]")


def nearest(words: Span, claims: Sequence[Claim], text: str) -> Claim | None:
    """The claim whose event stands nearest to `words` with no end of a sentence between; None where none does.

    Of two that are as near, the first in the text.
    """
    found = [(abs(one.spans.event.start - words.start), one.spans.event.start, one) for one in claims]
    same = [each for each in found if not _is_parted(words, each[2].spans.event, text)]
    return min(same, key=lambda each: each[:2])[2] if same else None


def _is_parted(one: Span, other: Span, text: str) -> bool:
    first, last = sorted((one, other), key=lambda span: span.start)
    return _ENDS.search(text, first.end, max(first.end, last.start)) is not None
