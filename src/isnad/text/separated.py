"""The words of a working copy as an index of words has them: letters apart from digits, in small letters."""

import re
from collections.abc import Iterator

_WORD = re.compile(r"[^\W\d_]+|\d+")
_JOINTS = re.compile(r"(?<=[^\W\d_])(?=\d)|(?<=\d)(?=[^\W\d_])")


def separated(working: str) -> str:
    """The working copy with a space wherever a letter meets a digit: "5مدنيين" are two words."""
    return _JOINTS.sub(" ", working)


def words_at(working: str) -> Iterator[tuple[str, int, int]]:
    """Each word in small letters, with where it stands in the working copy."""
    for found in _WORD.finditer(working):
        yield found[0].lower(), found.start(), found.end()
