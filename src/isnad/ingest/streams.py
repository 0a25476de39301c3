"""Streams that unpack, and count what they give on the way, whatever an archive says of itself."""

import errno
import io
import lzma
import zlib
from typing import IO, TYPE_CHECKING, Final
from zipfile import BadZipFile

from isnad.ingest.issues import RefusalError

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

FREE_BYTES: Final = 2**20
"""So much may come out of anything, however small; the ratio counts beyond it."""

_CHUNK: Final = 64 * 2**10
_MAGIC: Final = b"\x1f\x8b\x08"
_FAULTS: Final = (zlib.error, lzma.LZMAError, BadZipFile, EOFError)


class Budget:
    """What may still be unpacked of one archive on the disk, with every archive inside of it."""

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._left = limit

    @property
    def is_spent(self) -> bool:
        """Whether nothing more of the archive may be read."""
        return self._left < 0

    def take(self, count: int) -> None:
        """Count what was unpacked.

        Raises:
            RefusalError: `ingest.archive_too_large`.
        """
        self._left -= count
        if self._left < 0:
            raise RefusalError("ingest.archive_too_large", limit=self._limit)


class Ratio:
    """What may come out of so many packed bytes."""

    def __init__(self, ratio: int, packed: int = 0) -> None:
        self._ratio = ratio
        self._allowed = FREE_BYTES + ratio * packed

    def put_in(self, count: int) -> None:
        """Count packed bytes."""
        self._allowed += self._ratio * count

    def take_out(self, count: int) -> None:
        """Count unpacked bytes.

        Raises:
            RefusalError: `ingest.archive_ratio`.
        """
        self._allowed -= count
        if self._allowed < 0:
            raise RefusalError("ingest.archive_ratio", limit=self._ratio)


class _Raw(io.RawIOBase):
    def readable(self) -> bool:
        return True

    def readinto(self, buffer: "WriteableBuffer", /) -> int:
        view = memoryview(buffer).cast("B")
        data = self.give(len(view))
        view[: len(data)] = data
        return len(data)

    def give(self, size: int) -> bytes:
        raise NotImplementedError


class Metered(_Raw):
    """What a member of an archive gives when read, counted; a fault of the archive is a `RefusalError`."""

    def __init__(self, source: IO[bytes], ratio: Ratio, budget: Budget) -> None:
        super().__init__()
        self._source = source
        self._ratio = ratio
        self._budget = budget

    def give(self, size: int) -> bytes:
        """The next bytes, at most `size`."""
        try:
            data = self._source.read(size)
        except _FAULTS as error:
            raise RefusalError("ingest.member_broken", problem=str(error)) from error
        except OSError as error:
            # Sent to where no file can be, by a place in the archive's directory; or broken, as bzip2 says it.
            if error.errno not in (None, errno.EINVAL):
                raise
            raise RefusalError("ingest.member_broken", problem="not where the archive says") from error
        self._ratio.take_out(len(data))
        self._budget.take(len(data))
        return data


class Gunzip(_Raw):
    """What stands in gzip, of one member or many.

    After a broken member it refuses once, and goes on at the next member if it is read again: a file of archived pages
    has one for each of them.
    """

    def __init__(self, source: IO[bytes], ratio: int, budget: Budget) -> None:
        super().__init__()
        self._source = source
        self._ratio = Ratio(ratio)
        self._budget = budget
        self._inflate = zlib.decompressobj(wbits=31)
        self._packed = b""
        self._is_inside = False
        self._is_first = True

    def give(self, size: int) -> bytes:
        """The next bytes, at most `size`, none at the end."""
        while self._fill():
            given = len(self._packed)
            try:
                data = self._inflate.decompress(self._packed, size)
            except zlib.error as error:
                self._seek_member()
                raise RefusalError("ingest.member_broken", problem=str(error)) from error
            self._is_inside = True
            self._packed = self._inflate.unused_data if self._inflate.eof else self._inflate.unconsumed_tail
            self._ratio.put_in(given - len(self._packed))
            if self._inflate.eof:
                self._renew()
            if data:
                self._ratio.take_out(len(data))
                self._budget.take(len(data))
                return data
        if self._is_inside or self._is_first:
            self._renew()
            raise RefusalError("ingest.truncated")
        return b""

    def _fill(self) -> bool:
        """Whether there are packed bytes to go on with; zeros after a member are filling."""
        while True:
            if not self._is_inside and not self._is_first:
                self._packed = self._packed.lstrip(b"\0")
            if self._packed or self._inflate.unconsumed_tail:
                return True
            self._packed = self._source.read(_CHUNK)
            if not self._packed:
                return False

    def _renew(self) -> None:
        self._inflate = zlib.decompressobj(wbits=31)
        self._is_inside = self._is_first = False

    def _seek_member(self) -> None:
        """Go to where the next member begins, or to the end."""
        self._renew()
        self._packed = self._packed[1:]
        while (at := self._packed.find(_MAGIC)) < 0:
            more = self._source.read(_CHUNK)
            if not more:
                self._packed = b""
                return
            self._packed = self._packed[-len(_MAGIC) + 1 :] + more
        self._packed = self._packed[at:]


class Section(_Raw):
    """So many of the next bytes of a stream that cannot go back."""

    def __init__(self, source: IO[bytes], size: int) -> None:
        super().__init__()
        self._source = source
        self.left = size

    def give(self, size: int) -> bytes:
        """The next bytes, at most `size`.

        Raises:
            RefusalError: `ingest.truncated`, the stream ends before the section does.
        """
        wanted = min(size, self.left)
        data = self._source.read(wanted)
        if wanted > 0 and not data:
            raise RefusalError("ingest.truncated")
        self.left -= len(data)
        return data

    def skip(self) -> None:
        """Pass over what was not read."""
        while self.left > 0:
            self.give(_CHUNK)


def buffered(raw: io.RawIOBase) -> IO[bytes]:
    """A stream to be read in pieces of any size, and by lines."""
    return io.BufferedReader(raw, _CHUNK)
