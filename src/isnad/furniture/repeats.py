"""Lines that a page prints twice: the title over the report, a teaser cut from it, a post in short and in full."""

from collections.abc import Sequence
from itertools import islice
from typing import Final

from isnad.furniture.lines import Line

_SHORTEST: Final = 4  # words; less is a label that may well stand twice
_KEY: Final = 4
_LONGEST_QUOTATION: Final = 60  # words
_MOST_QUOTATIONS: Final = 50
_MARKS: Final = {"“": "”", "”": "“", "«": "»", '"': '"'}


def repeats(lines: Sequence[Line]) -> dict[int, int]:
    """The number of each line that repeats another, with the number of the one that counts.

    Of equal lines the first counts. Of a line and another that begins with all of its words, the longer one counts,
    wherever it stands; so a teaser that was cut short is the repetition, and the paragraph is not.
    """
    by_beginning: dict[tuple[str, ...], list[int]] = {}
    for n, line in enumerate(lines):
        if line.count >= _SHORTEST:
            by_beginning.setdefault(tuple(line.words[:_KEY]), []).append(n)
    found: dict[int, int] = {}
    for alike in by_beginning.values():
        if len(alike) > 1:
            found.update(_among(lines, alike))
    return found


def teaser(lines: Sequence[Line]) -> range:
    """The lines of a beginning that was cut short and is printed in full right behind it; empty where there is none.

    It is known by what follows the cut: the same lines once more. So also lines too short to be told alone count.
    """
    for end, line in enumerate(lines[: len(lines) // 2]):
        if line.cut:
            again = lines[end + 1 : 2 * end + 2]
            same = len(again) == end + 1 and all(_begins(b, a) for a, b in zip(lines, again, strict=False))
            return range(end + 1) if same else range(0)
    return range(0)


def quotations(lines: Sequence[Line]) -> frozenset[int]:
    """The numbers of lines that are nothing but a quotation and whose words stand in another line as well.

    Pages lift a sentence out of the report and print it large; the report has it too.
    """
    candidates = [*islice((n for n, line in enumerate(lines) if _is_quotation(line)), _MOST_QUOTATIONS)]
    if not candidates:
        return frozenset()
    whole = "\n".join(line.plain for line in lines if line.count > _SHORTEST)
    return frozenset(n for n in candidates if whole.count(lines[n].plain) > 1)


def _is_quotation(line: Line) -> bool:
    closing = _MARKS.get(line.text[0])
    return (
        closing is not None and line.text.rstrip(".").endswith(closing) and _SHORTEST < line.count <= _LONGEST_QUOTATION
    )


def _among(lines: Sequence[Line], alike: list[int]) -> dict[int, int]:
    """Within lines that begin alike. The longest first: each is looked up among the beginnings of those kept."""
    beginnings: dict[tuple[str, ...], int] = {}
    lengths = sorted({_compared(lines[n]) for n in alike})
    found: dict[int, int] = {}
    for n in sorted(alike, key=lambda n: (-lines[n].count, n)):
        line = lines[n]
        whole = beginnings.get(tuple(line.words[: _compared(line)]))
        if whole is not None:
            found[n] = whole
            continue
        for length in lengths:
            if length > line.count:
                break
            beginnings.setdefault(tuple(line.words[:length]), n)
    return found


def _compared(line: Line) -> int:
    """How many words of a line another must begin with; where it was cut, its last word may be cut too."""
    return line.count - 1 if line.cut and line.count > _SHORTEST else line.count


def _begins(whole: Line, line: Line) -> bool:
    """Whether a line is the beginning of another."""
    words = line.words[: _compared(line)]
    return whole.words[: len(words)] == words
