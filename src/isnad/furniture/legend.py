"""Lines under a picture: a legend is known by the credit at its end."""

import re
from typing import Final

from isnad.furniture.lines import Line
from isnad.furniture.phrases import endings, word_set
from isnad.furniture.plain import plain
from isnad.knowledge.registers import outlet_named

_LONGEST: Final = 22  # words
_LONGEST_NAME: Final = 3
_BRACKET: Final = 60  # characters from its end within which a line's last bracket opens
_BETWEEN_BLANKS: Final = (" - ", " – ", " — ")
_DATED_CREDIT = re.compile(r"[-–—]\s?\d{1,2}\s[^()\d]{3,30}(?:\d{4}\s?)?\([^()]{2,40}\)$")


def is_legend(line: Line) -> bool:
    """Whether a short line ends with a credit: in brackets, behind a dash, or by the name of an archive or agency."""
    if line.closed or line.count > _LONGEST:
        return False
    return _in_brackets(line) is not None or line.plain.endswith(endings("caption_ending")) or _behind_dash(line) != ""


def has_credit(line: Line) -> bool:
    """Whether a line ends as only a legend does: an outlet behind a dash or in brackets, a day and a credit."""
    if line.closed:
        return False
    name = _behind_dash(line)
    if (name != "" and outlet_named(name) is not None) or _DATED_CREDIT.search(line.text) is not None:
        return True
    credit = _in_brackets(line) if line.count <= _LONGEST else None
    return credit is not None and (plain(credit) in word_set("caption_ending") or outlet_named(credit) is not None)


def tells_of_people(line: Line) -> bool:
    """Whether a line has a figure or a word for what befell people."""
    return (line.count > 1 and any(word.isdigit() for word in line.words)) or holds_toll(line)


def holds_toll(line: Line) -> bool:
    """Whether a line has a word for what befell people."""
    return not word_set("tolls").isdisjoint(line.words)


def _in_brackets(line: Line) -> str | None:
    if not line.text.endswith(")"):
        return None
    opened = line.text.rfind("(", max(0, len(line.text) - _BRACKET))
    return None if opened < 0 else line.text[opened + 1 : -1].strip()


def _behind_dash(line: Line) -> str:
    """The few words behind the last dash; empty where there are none, more, or a second dash that makes a bracket."""
    if any(line.text.count(dash) > 1 for dash in _BETWEEN_BLANKS):
        return ""
    at = max(line.text.rfind(dash) for dash in "-–—")
    tail = line.text[at + 1 :].strip() if at > 0 else ""
    return tail if 1 <= len(tail.split()) <= _LONGEST_NAME else ""
