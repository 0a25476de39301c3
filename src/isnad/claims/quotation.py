"""Where quoted words begin and end, told from the quotation marks that only set a name apart."""

import re

import msgspec

from isnad.text.alphabet import LETTERS

_MARK = re.compile('["“”„«»‹›‘’]')
_OPENING = "“„«‹‘"
_CLOSING = "”»›’"
_KIN = {
    "“": '“”„"',
    "”": '“”„"',
    "„": '“”„"',
    '"': '“”„"',
    "«": "«»",
    "»": "«»",
    "‹": "‹›",
    "›": "‹›",
    "‘": "‘’",
    "’": "‘’",
}
_PREFIXES = "ولبفك"
_INNER = re.compile(f"[{LETTERS}0-9A-Za-z(#ـ]")
_SCARE_WORDS = 4
_LONGEST_NAME = 1000  # code points; counting words through a text of nothing but marks would cost its square


class Quotation(msgspec.Struct, frozen=True, gc=False):
    """Quoted words at `[start, end)`, marks left out. `closed` is False where the paragraph ends first."""

    start: int
    end: int
    closed: bool


def quotations(text: str, start: int, end: int) -> tuple[Quotation, ...]:
    """The quotations of one paragraph in order, outer ones only, scare quotes of a few words left out.

    Writers mix kinds of marks and turn them round; what stands before and after a mark decides whether it opens or
    closes, its kind only where that leaves it open. A mark that closes nothing is passed over, and one that is never
    closed reaches to the end of the paragraph.
    """
    stack: list[tuple[str, int]] = []
    found: list[Quotation] = []
    for match in _MARK.finditer(text, start, end):
        position = match.start()
        mark = text[position]
        if _opens(text, position, start, end, depth=len(stack)):
            stack.append((mark, position + 1))
        else:
            _close(stack, mark, position, text, found)
    if stack and _is_more_than_a_name(text, stack[0][1], end):
        found.append(Quotation(stack[0][1], end, closed=False))
    found.sort(key=lambda quotation: (quotation.start, -quotation.end))
    outer: list[Quotation] = []
    for quotation in found:
        if not outer or quotation.start >= outer[-1].end:
            outer.append(quotation)
    return tuple(outer)


def stray_close(text: str, start: int, end: int) -> int | None:
    """Where a mark of one paragraph closes what was opened in none of its words; None where each has its like."""
    depth = 0
    for match in _MARK.finditer(text, start, end):
        if _opens(text, match.start(), start, end, depth=depth):
            depth += 1
        elif depth:
            depth -= 1
        else:
            return match.start()
    return None


def _opens(text: str, position: int, start: int, end: int, *, depth: int) -> bool:
    mark = text[position]
    before = text[position - 1] if position > start else " "
    after = text[position + 1] if position + 1 < end else " "
    inner_after = _INNER.match(after) is not None or after in _OPENING
    inner_before = _INNER.match(before) is not None or before in ".!؟?…)"
    if inner_after and _after_prefix(text, position, start):
        return mark not in _CLOSING or depth == 0 or text[position - 2 : position - 1] in (" ", "", "\n")
    if inner_after and not inner_before:
        return True
    if inner_before and not inner_after:
        return False
    if mark in _OPENING or mark in _CLOSING:
        return mark in _OPENING
    return depth == 0


def _after_prefix(text: str, position: int, start: int) -> bool:
    """Whether only a clitic stands between a space and the mark: و"قسد", لـ"داعش"."""
    before = text[max(start, position - 3) : position].rsplit(" ", 1)[-1].rsplit("\n", 1)[-1]
    return 0 < len(before) <= 2 and all(letter in _PREFIXES for letter in before)


def _close(stack: list[tuple[str, int]], mark: str, position: int, text: str, found: list[Quotation]) -> None:
    """Close the nearest mark of the same kind, or of any kind where there is none."""
    if not stack:
        return
    kin = _KIN[mark]
    depth = next((d for d in range(len(stack) - 1, -1, -1) if stack[d][0] in kin), len(stack) - 1)
    begin = stack[depth][1]
    del stack[depth:]
    if _is_more_than_a_name(text, begin, position):
        found.append(Quotation(begin, position, closed=True))


def _is_more_than_a_name(text: str, begin: int, end: int) -> bool:
    return end - begin > _LONGEST_NAME or len(text[begin:end].split()) > _SCARE_WORDS
