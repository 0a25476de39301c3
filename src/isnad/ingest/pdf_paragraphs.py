"""Printed lines put together to paragraphs, as a line that is full does not end a sentence."""

from collections.abc import Sequence
from itertools import pairwise
from statistics import median
from typing import Final

from isnad.ingest.pdf_lines import Line

_SAME_SIZE: Final = 0.15
_NEXT_LINE: Final = 3.5
_LOOSER: Final = 1.25
_OVERLAP: Final = 0.5
_A_SPACE: Final = 0.2


def text_of(lines: Sequence[Line]) -> str:
    """The text of a page: a line for each paragraph, an empty one where more room is between two."""
    blocks = _blocks(lines)
    return "\n\n".join(_joined(block) for block in blocks)


def _blocks(lines: Sequence[Line]) -> list[list[Line]]:
    """Lines under one another with the same room between them."""
    steps = [above.base - below.base for above, below in pairwise(lines) if _is_under(below, above)]
    most = median(steps) * _LOOSER if steps else 0.0
    blocks: list[list[Line]] = []
    for at, line in enumerate(lines):
        if at > 0 and _is_under(line, lines[at - 1]) and lines[at - 1].base - line.base <= most:
            blocks[-1].append(line)
        else:
            blocks.append([line])
    return blocks


def _is_under(line: Line, above: Line) -> bool:
    if abs(line.size - above.size) > _SAME_SIZE * above.size or line.from_right != above.from_right:
        return False
    if not 0 < above.base - line.base <= _NEXT_LINE * above.size:
        return False
    common = min(line.right, above.right) - max(line.left, above.left)
    return common >= _OVERLAP * min(line.right - line.left, above.right - above.left)


def _joined(block: Sequence[Line]) -> str:
    left, right = min(line.left for line in block), max(line.right for line in block)
    parts = [block[0].text]
    for above, line in pairwise(block):
        room = above.left - left if above.from_right else right - above.right
        # The first word of the next line would have stood here, had the paragraph not ended.
        word = line.text.split(maxsplit=1)[0]
        width = (line.right - line.left) * len(word) / max(1, len(line.text)) + _A_SPACE * line.size
        parts += ["\n" if room > width * 1.2 else " ", line.text]
    return "".join(parts)
