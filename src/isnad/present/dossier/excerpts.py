"""Leaves out of a very long report what stands far from every claim, and says how much that is."""

from collections.abc import Sequence

import msgspec

from isnad.present.highlight import Segment

LONG = 60_000
"""Characters up to which a report is shown whole."""
_AROUND = 500
"""Characters kept before and behind marked words of a longer one."""


def excerpts(found: Sequence[Segment]) -> tuple[Segment | int, ...]:
    """The segments, of a long report only those near marked words; a number is so many characters left out."""
    if sum(len(segment.text) for segment in found) <= LONG:
        return tuple(found)
    shown: list[Segment | int] = []
    last = len(found) - 1
    for n, segment in enumerate(found):
        if segment.claims or segment.notes:
            shown.append(segment)
            continue
        behind = 0 if n == 0 and last > 0 else _AROUND
        before = 0 if n == last and last > 0 else _AROUND
        shown += _cut(segment, behind, before)
    return _joined(shown)


def _cut(segment: Segment, behind: int, before: int) -> list[Segment | int]:
    """A segment without its middle; `behind` are kept at its start, `before` at its end."""
    text = segment.text
    if len(text) <= behind + before:
        return [segment]
    start, end = text[:behind], text[len(text) - before :] if before else ""
    cut: list[Segment | int] = [len(text) - len(start) - len(end)]
    if start:
        cut.insert(0, msgspec.structs.replace(segment, text=start))
    if end:
        cut.append(msgspec.structs.replace(segment, text=end))
    return cut


def _joined(shown: Sequence[Segment | int]) -> tuple[Segment | int, ...]:
    """Gaps that touch become one."""
    found: list[Segment | int] = []
    for piece in shown:
        if isinstance(piece, int) and found and isinstance(found[-1], int):
            found[-1] += piece
        else:
            found.append(piece)
    return tuple(found)
