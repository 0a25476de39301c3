"""The encoding of a file that is too large to be decoded at once."""

from typing import Final

from isnad.errors import IsnadError
from isnad.ingest.entry import Entry
from isnad.ingest.issues import issue, of_os_error, of_refusal
from isnad.model.document import Issue
from isnad.text.decode import decode

_SAMPLE: Final = 1 << 20
_MOSTLY_WHOLE: Final = 10  # whole characters for each broken one, as in `isnad.text.decode`


def encoding_of(entry: Entry) -> str | Issue:
    """The encoding of a file, told by its first megabyte that is not of plain Latin letters alone."""
    opened = entry.open()
    if isinstance(opened, Issue):
        return opened
    try:
        with opened as file:
            sample = file.read(_SAMPLE)
            while sample.isascii() and b"\0" not in sample and (more := file.read(_SAMPLE)):
                sample = more
    except OSError as error:
        return of_os_error(entry.where, error)
    if sample == b"":
        return issue(entry.where, "text.empty")
    whole = len(sample) < _SAMPLE
    try:
        return decode(sample if whole else _to_a_line(sample)).encoding
    except IsnadError as error:
        return "utf-8" if error.code == "text.encoding" and _is_mostly_utf8(sample) else of_refusal(entry.where, error)


def _to_a_line(sample: bytes) -> bytes:
    """Cut behind a line, so that no character is cut in two; with line ends of two bytes behind both."""
    cut = sample.rfind(b"\n\0") + 2 if b"\n\0" in sample else sample.rfind(b"\n") + 1
    return sample[: cut or len(sample) // 4 * 4]


def _is_mostly_utf8(sample: bytes) -> bool:
    text = sample.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    return "\0" not in text and sum(char > "\x7f" for char in text) - broken >= _MOSTLY_WHOLE * broken
