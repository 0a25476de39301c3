"""The edits that make a working copy: what to do with each run of marks, blanks and fillers between two characters."""

import re
from collections.abc import Container, Iterator
from functools import lru_cache

from isnad.text.alphabet import (
    BLANKS,
    EXPANSIONS,
    HAMZA_ABOVE,
    INVISIBLE,
    NEWLINES,
    ON_HAMZA,
    RECEIVED_LETTERS,
    TATWEEL,
    VOWELS,
    characters_of,
)
from isnad.text.dodges import LONE_HEH, STARS, WIDE_FILLERS, closes, dot_splits
from isnad.text.offsets import Edit

_MARKS = VOWELS + INVISIBLE
_DROPPED = _MARKS + TATWEEL
_SPACES = BLANKS + NEWLINES
_IN_GAPS = _DROPPED + _SPACES + WIDE_FILLERS
_EXPANDED = "".join(EXPANSIONS)

# Everything that changes the length of the text, found in one pass. Its first character is tested on its own because a
# pattern that starts with a set is searched several times faster than one that starts with a choice; most of what that
# finds are single spaces between words, which are let go before the choice is looked at.
_RUN = re.compile(
    f"[{_DROPPED}{_SPACES}{_EXPANDED}{STARS}.](?<! (?![{_DROPPED}{_SPACES}]))(?:"
    f"(?<=[{_SPACES}])[{_DROPPED}{_SPACES}]+"
    f"|(?<=[{_MARKS}])[{_MARKS}]*(?:{TATWEEL}[{_IN_GAPS}]*|[{STARS}.][{_DROPPED}]*(?=[{RECEIVED_LETTERS}]))?"
    f"|(?<={TATWEEL})[{_IN_GAPS}]*"
    f"|(?<=[{STARS}.])[{_DROPPED}]*(?=[{RECEIVED_LETTERS}])"
    f"|(?<=[{_EXPANDED}]))"
)
_SPACE_OR_DROPPED = re.compile(f"(?P<space>[{_SPACES}](?:[{_MARKS}]*[{_SPACES}])+)|[{_DROPPED}]+")
_TO_LAST_VOWEL = re.compile(f"[{_DROPPED}]*[{VOWELS}]")
_TO_HAMZA = re.compile(f"[{VOWELS}]*?{HAMZA_ABOVE}")
_NEWLINE = re.compile(f"[{NEWLINES}]")
_LETTER_OR_DROPPED = re.compile(f"[{RECEIVED_LETTERS}{_DROPPED}]")

_HARAKAT = "ًٌٍَُِّْ"
_COMMON = dict.fromkeys((*_HARAKAT, *(first + second for first in _HARAKAT for second in _HARAKAT)), "")
_COMMON |= {"\n\n": "\n", "\r\n": "\n", "  ": " "}

_NO_LETTER = ""
_OTHER_LETTER = "ا"
# What stands before a run, as far as that matters: no Arabic letter, one that a hamza changes, ه, or another one.
_BEFORE = dict.fromkeys(characters_of(RECEIVED_LETTERS), _OTHER_LETTER)
_BEFORE |= {letter: letter for letter in (*ON_HAMZA, LONE_HEH)}

_Plan = tuple[Edit, ...]


def edits(received: str, known: Container[str]) -> Iterator[Edit]:
    """The edits that change the length of a text, in order.

    Args:
        received: the received text.
        known: see `isnad.text.dodges.dot_splits`.
    """
    for found in _RUN.finditer(received):
        run = found[0]
        start, end = found.span()
        common = _COMMON.get(run)  # most runs of most texts; what stands beside them changes nothing
        if common is not None:
            yield Edit(start, end, common, end if common == "" else start)
            continue
        if run in EXPANSIONS:
            yield Edit(start, end, EXPANSIONS[run], start)
            continue
        left = _before(received, start)
        right = received[end : end + 1] in _BEFORE
        plan = _plan(run, left, right)
        if plan is None:
            splits = dot_splits(received, start, end, known)
            plan = _without(run) if splits else _pieces(run, left=True, right=True)
        for edit_start, edit_end, text, tail in plan:
            yield Edit(start + edit_start, start + edit_end, text, start + tail)


def is_kept(received: str) -> bool:
    """Whether a text has no edits: asked of short texts, most of which have none, it costs less than to make them."""
    return _RUN.search(received) is None


def _before(received: str, start: int) -> str:
    if start == 0:
        return _NO_LETTER
    left = _BEFORE.get(received[start - 1], _NO_LETTER)
    is_lone = left == LONE_HEH and (start == 1 or _LETTER_OR_DROPPED.match(received, start - 2) is None)
    return _OTHER_LETTER if left == LONE_HEH and not is_lone else left


@lru_cache(maxsize=2048)
def _plan(run: str, left: str, right: bool) -> _Plan | None:  # noqa: FBT001 - keywords make the cache slow
    """The edits of a run, counted from its start; None where only the words beside it can tell."""
    hamza = _TO_HAMZA.match(run) if left in ON_HAMZA else None
    if hamza is not None:
        rest = run[hamza.end() :]
        after = _plan(rest, _OTHER_LETTER, right)
        if after is None:
            after = _pieces(rest, left=True, right=right)
        return (Edit(-1, hamza.end(), ON_HAMZA[left], -1), *(_shifted(edit, hamza.end()) for edit in after))
    is_split = closes(run, left) if left != _NO_LETTER and right else False
    if is_split is None:
        return None
    return _without(run) if is_split else _pieces(run, left=left != _NO_LETTER, right=right)


def _shifted(edit: Edit, by: int) -> Edit:
    return Edit(edit.start + by, edit.end + by, edit.text, edit.tail + by)


def _without(run: str) -> _Plan:
    return (Edit(0, len(run), "", _tail(run)),)


def _pieces(run: str, *, left: bool, right: bool) -> _Plan:
    """The edits of a run that splits no word. `left` and `right`: whether an Arabic letter stands there."""
    found: list[Edit] = []
    for piece in _SPACE_OR_DROPPED.finditer(run):
        start, end = piece.span()
        if piece["space"] is not None:
            found.append(Edit(start, end, " " if _NEWLINE.search(piece[0]) is None else "\n", start))
        elif TATWEEL in piece[0] and not (left and start == 0) and not (right and end == len(run)):
            found.append(Edit(start, end, "-", start))
        else:
            found.append(Edit(start, end, "", start + _tail(piece[0])))
    return tuple(found)


def _tail(run: str) -> int:
    """How far the marks of the character before the run reach into it."""
    marks = _TO_LAST_VOWEL.match(run)
    return 0 if marks is None else marks.end()
