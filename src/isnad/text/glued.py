"""Words that lost the line end between them, where the letters or a split show it."""

import re
from collections.abc import Container, Iterator

from isnad.text.alphabet import FOLD, TATWEEL
from isnad.text.dodges import is_known
from isnad.text.offsets import Edit

_UNITS = ("ثلاث", "أربع", "اربع", "خمس", "ست", "سبع", "ثماني", "تسع", "عشر", "مئ", "مائ")
"""Numbers are written on to the next ("ثلاثةعشر", "مئةألف") by people, not by pages that lose their line ends."""
# Begins with its one letter, so that the search skips from one of them to the next.
_ENDED = re.compile("ة(?=[ء-غف-ي])(?<=[ء-غف-ي]{2}ة)" + "".join(f"(?<!{unit}ة)" for unit in _UNITS))

_GAP = f"[. ·•*]{{0,2}}{TATWEEL}[{TATWEEL}. ·•*]{{0,4}}"
_LETTERS = re.compile("[ء-غف-ي]+")
_SPLIT = re.compile(f"(?<![ء-غف-ي])([ء-غف-ي]{{4,14}}+)((?:{_GAP}[ء-غف-ي]{{1,5}})+)(?![ء-غف-ي])")
_MAY_BE_SPLIT = re.compile(f"{TATWEEL}[{TATWEEL}. ·•*]{{0,4}}[ء-غف-ي]")
_FIRST_PIECES = (1, 2, 3)
_SHORTEST = 3
_TABLE = str.maketrans(FOLD)


def is_glued(received: str) -> bool:
    """Whether letters show it somewhere."""
    return _ENDED.search(received) is not None


def parted(received: str) -> Iterator[Edit]:
    """An edit for each ة with letters on both sides: it only ends words, so a line end was lost behind it.

    Pages of posts print a title and the text below it without anything between them ("... شرق الرقةقُتل رجل ...").
    """
    for found in _ENDED.finditer(received):
        start, end = found.span()
        yield Edit(start, end, "ة\n", start)


def parted_at_splits(received: str, known: Container[str]) -> Iterator[Edit]:
    """An edit where a word split to dodge filters is written on to the word before it ("ريف حلبفـ ـقـ ـد مدني").

    Such a word is split from its first letters on. Where a longer piece stands first, and all pieces together are no
    known word, but the last one to three letters of that piece with those behind it are, the rest is another word.
    """
    if _MAY_BE_SPLIT.search(received) is None:
        return
    for found in _SPLIT.finditer(received):
        first, rest = found[1], "".join(_LETTERS.findall(found[2]))
        if is_known((first + rest).translate(_TABLE), known):
            continue
        for taken in _FIRST_PIECES:
            head, word = first[:-taken], (first[-taken:] + rest).translate(_TABLE)
            if len(head) >= _SHORTEST and len(word) >= _SHORTEST and word in known and not head.endswith("ة"):
                at = found.start() + len(head) - 1
                yield Edit(at, at + 1, head[-1] + "\n", at)
                break
