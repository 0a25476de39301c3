"""What a file in an archive is called: its letters in the right encoding, and never a way out of the archive."""

import re
from typing import Final

from isnad.model.value import Value

_ARABIC: Final = re.compile("[\u0621-\u064a]")
_CODE_PAGES: Final = ("cp720", "cp1256", "iso8859_6")
"""What Windows writes with Arabic set: Explorer the code page of DOS, other programs that of Windows."""

_MOSTLY: Final = 0.8
_DRIVE: Final = re.compile(r"^[A-Za-z]:")
_LONGEST: Final = 1_024
_UNSEEN: Final = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


class MemberName(Value, frozen=True):
    """A name to show and to tell files apart by; `given` is how the archive has it, where that could mislead."""

    name: str
    given: str | None = None


def decoded(raw: bytes) -> str:
    """The name in UTF-8 or in the code page in which it is Arabic, else in that of the first zip programs."""
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        pass
    read = [(_arabic_share(raw, codec), codec) for codec in _CODE_PAGES]
    share, codec = max(read, key=lambda one: one[0])
    return raw.decode(codec if share >= _MOSTLY else "cp437", "replace")


def member_name(written: str) -> MemberName:
    """The name as parts under the archive.

    What would lead out of the archive on a disk (`..`, a root, a drive, a backslash) and what a reader cannot see
    (control characters, marks that turn the direction of text) is left out.
    """
    parts = _DRIVE.sub("", _UNSEEN.sub("", written[:_LONGEST])).replace("\\", "/").split("/")
    name = "/".join(part for part in parts if part not in ("", ".", ".."))
    plain = written.removeprefix("./")
    return MemberName(name or "_") if name == plain else MemberName(name or "_", written)


def is_of_the_system(name: str) -> bool:
    """Whether a file is the system's and not the user's: what macOS lays beside files, and what begins with a dot."""
    return any(part.startswith(".") or part == "__MACOSX" for part in name.split("/"))


def _arabic_share(raw: bytes, codec: str) -> float:
    """How many of the characters outside ASCII are Arabic letters."""
    try:
        text = raw.decode(codec)
    except UnicodeDecodeError:
        return 0.0
    high = [char for char in text if char > "\x7f"]
    return len(_ARABIC.findall(text)) / len(high) if high else 0.0
