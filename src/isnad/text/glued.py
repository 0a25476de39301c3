"""Words that lost the blank between them, where the letters show it."""

import re
from collections.abc import Iterator

from isnad.text.offsets import Edit

_UNITS = ("ثلاث", "أربع", "اربع", "خمس", "ست", "سبع", "ثماني", "تسع", "عشر", "مئ", "مائ")
"""Numbers are written on to the next ("ثلاثةعشر", "مئةألف") by people, not by pages that lose their line ends."""
# Begins with the letter, so that the search skips from one to the next; what stands before it is looked at afterwards.
_ENDED = re.compile("ة(?=[ء-ي])(?<=[ء-ي]{2}ة)" + "".join(f"(?<!{unit}ة)" for unit in _UNITS))


def is_glued(received: str) -> bool:
    """Whether there is anything to part."""
    return _ENDED.search(received) is not None


def parted(received: str) -> Iterator[Edit]:
    """An edit for each ة with letters on both sides: it only ends words, so a line end was lost behind it.

    Pages of posts print a title and the text below it without anything between them ("... شرق الرقةقُتل رجل ...").
    """
    for found in _ENDED.finditer(received):
        start, end = found.span()
        yield Edit(start, end, "ة\n", start)
