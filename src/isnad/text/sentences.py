"""Where the sentences of a working copy start and end."""

import re

from isnad.text.alphabet import LETTERS

_ENDERS = ".!?؟…"

# Addresses are found only to be passed over. Why the first character is tested on its own: see `isnad.text.runs`.
_CANDIDATE = re.compile(
    rf"[\nhw{_ENDERS}](?:(?<=\n)|(?<=h)ttps?://[!-~]*[\w/]|(?<=w)ww\.[!-~]*[\w/]|(?<=[{_ENDERS}])[{_ENDERS}]*)",
    re.ASCII,
)
_LETTER = re.compile(f"[{LETTERS}A-Za-z]")
_PLAIN = re.compile(rf"[{LETTERS}]{{2}}\.(?: |\n|\Z)")
_JOINED = re.compile(f"[{LETTERS}A-Za-z/_=-]")  # before a letter that is not alone: in a word, or in an address
_WORD = re.compile(f"[{LETTERS}]+")
_LABEL = re.compile(r"\s*[0-9]{1,3}")
_AFTER_NUMBER = re.compile(r"[0-9] ?\w\Z")
_LATIN_OR_DIGIT = re.compile(r"[A-Za-z0-9]")

_CLOSING = frozenset("”»’)]}")
_EITHER_WAY = frozenset("\"'")
_DOMAINS = frozenset({"نت", "كوم", "اورغ"})  # how addresses end that are written out in Arabic letters
_LONGEST_QUOTATION = 1000  # code points; one that was never closed does not reach to the end of the text
_LONE_WORD = "و"  # the one word of one letter, which is often written apart
_LONGEST = 4000  # code points; what rules do in a sentence may cost its square, and no report has one of half of this


def sentences(working: str) -> tuple[tuple[int, int], ...]:
    """The sentences as half-open ranges, in order, none empty, blanks around them left out.

    Every character but blanks is in one. A sentence ends at a line end, at `!`, `?`, `؟`, at three dots or more outside
    a quotation, and at a full stop, with a space after it or not ("شرقاً.ونجح"); quotation marks and brackets that close
    right after it belong to it. Two dots are a pause. A full stop is no end in a number, a date, an address, a numbered
    item, and after a single letter ("أ.ف.ب", "د. سامر"), unless a number stands before it, whose unit or era it then
    is ("1440 هـ."). What goes on for more than 4,000 characters without an end is parted at a comma or a blank.
    """
    found: list[tuple[int, int]] = []
    begin = 0
    for candidate in _CANDIDATE.finditer(working):
        start, end = candidate.span()
        if working[start] in "hw" or (working[start] != "\n" and not _ends(working, begin, start, end)):
            continue
        if working[start] != "\n":
            end = _past_closing(working, begin, end)
        _append(found, working, begin, end)
        begin = end
    _append(found, working, begin, len(working))
    return tuple(found)


def _append(found: list[tuple[int, int]], working: str, begin: int, end: int) -> None:
    words = working[begin:end].lstrip()
    start = end - len(words)
    words = words.rstrip()
    end = start + len(words)
    while end - start > _LONGEST:
        parted = _parted(working, start)
        found.append((start, parted))
        start = parted
        while working[start].isspace():
            start += 1
    if start < end:
        found.append((start, end))


def _parted(working: str, start: int) -> int:
    """Where a sentence without end is parted: behind its last comma that is not too far back, else at a blank."""
    half, last = start + _LONGEST // 2, start + _LONGEST
    comma = max(working.rfind(mark, half, last) for mark in "،؛,;")
    if comma >= 0:
        return comma + 1
    blank = working.rfind(" ", half, last)
    return last if blank < 0 else start + len(working[start:blank].rstrip())


def _ends(working: str, begin: int, start: int, end: int) -> bool:
    """Whether the marks in `working[start:end]` end the sentence that starts at `begin`."""
    if start - begin > 1 and _PLAIN.match(working, start - 2) is not None:
        # a full stop behind a word, as most ends are
        return True
    marks = working[start:end]
    before = working[start - 1] if start > begin else ""
    after = working[end : end + 1]
    in_address = _LATIN_OR_DIGIT.match(before) is not None and _LATIN_OR_DIGIT.match(after) is not None
    if marks == ".." or in_address or (before == "(" and after == ")"):
        return False
    if marks == ".":
        return _stop_ends(working, begin, start)
    if set(marks) <= {".", "…"}:
        return not _in_quotation(working, begin, start)
    return True


def _stop_ends(working: str, begin: int, at: int) -> bool:
    """The same for one full stop."""
    if _LABEL.fullmatch(working, begin, at) is not None:
        return False
    if _is_lone_letter(working, begin, at):
        return _AFTER_NUMBER.search(working, max(begin, at - 3), at) is not None
    after = _WORD.match(working, at + 1)
    if after is None:
        return True
    is_lone = len(after[0]) == 1 and after[0] != _LONE_WORD
    return not is_lone and after[0] not in _DOMAINS


def _is_lone_letter(working: str, begin: int, at: int) -> bool:
    if at == begin or _LETTER.match(working, at - 1) is None:
        return False
    return at - 1 == begin or _JOINED.match(working, at - 2) is None


def _in_quotation(working: str, begin: int, at: int) -> bool:
    words = working[max(begin, at - _LONGEST_QUOTATION) : at]
    opened = words.count("«") + words.count("“")
    closed = words.count("»") + words.count("”")
    return opened > closed or words.count('"') % 2 == 1


def _past_closing(working: str, begin: int, end: int) -> int:
    """Past the marks that close what the sentence opened, and past further marks that end it."""
    while end < len(working):
        mark = working[end]
        closes = mark in _CLOSING or (mark in _EITHER_WAY and working.count(mark, begin, end) % 2 == 1)
        if not closes and mark not in _ENDERS:
            break
        end += 1
    return end
