"""The records of an archive of pages (WARC), one after the other, and on after a broken one."""

import re
from collections.abc import Iterator
from typing import IO, Final, NamedTuple

from isnad.ingest.issues import RefusalError, of_os_error
from isnad.ingest.streams import Section
from isnad.model.document import Issue

_VERSION: Final = re.compile(rb"WARC/\d\.\d\s*$")
_LINE: Final = 64 * 2**10
_HEAD_LINES: Final = 200
_MOST_FAULTS: Final = 1_000
_GO_ON: Final = ("ingest.member_broken", "ingest.record_broken", "ingest.truncated")


class WarcRecord(NamedTuple):
    """One record; its bytes are to be read before the next one is asked for.

    `fields` are of its head, by their names in small letters; `number` counts from 1.
    """

    number: int
    fields: dict[str, str]
    block: Section

    @property
    def kind(self) -> str:
        """Response, resource, request and so on."""
        return self.fields.get("warc-type", "").lower()

    @property
    def url(self) -> str:
        """What was asked for."""
        return self.fields.get("warc-target-uri", "").strip("<>")


def records(stream: IO[bytes], where: str) -> Iterator[WarcRecord | Issue]:
    """Every record in order; where one is broken, an issue, and the next one that can be found."""
    number = 0
    faults = 0
    is_lost = False
    while faults < _MOST_FAULTS:
        try:
            if not _at_record(stream, is_lost=is_lost):
                return
            is_lost = False
            number += 1
            fields = fields_of(stream)
            block = Section(stream, _length(fields))
            yield WarcRecord(number, fields, block)
            block.skip()
        except OSError as error:
            yield of_os_error(f"{where}:{number or 1}", error)
            if not isinstance(error, RefusalError) or error.code not in _GO_ON:
                return
            is_lost = True
            faults += 1


def fields_of(stream: IO[bytes]) -> dict[str, str]:
    """The lines "Name: value" up to an empty one.

    Raises:
        RefusalError: `ingest.record_broken`, there is no end of them.
    """
    found: dict[str, str] = {}
    name = ""
    for _ in range(_HEAD_LINES):
        line = stream.readline(_LINE)
        if not line.strip():
            return found
        text = line.decode("utf-8", "replace")
        if text[0] in " \t" and name:  # a value that goes on
            found[name] += f" {text.strip()}"
            continue
        key, _, value = text.partition(":")
        name = key.strip().lower()
        found.setdefault(name, value.strip())
    raise RefusalError("ingest.record_broken", problem="its head has no end")


def _at_record(stream: IO[bytes], *, is_lost: bool) -> bool:
    """Read up to the first line of the next record; whether there is one."""
    while line := stream.readline(_LINE):
        if _VERSION.match(line) is not None:
            return True
        if line.strip() and not is_lost:
            raise RefusalError("ingest.record_broken", problem="no record begins where one should")
    return False


def _length(fields: dict[str, str]) -> int:
    value = fields.get("content-length", "")
    if not value.isascii() or not value.isdigit() or len(value) > 15:
        raise RefusalError("ingest.record_broken", problem=f"Content-Length: {value}")
    return int(value)
