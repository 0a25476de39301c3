"""Bytes that wait in a file without a name, found by their number."""

import tempfile
from array import array


class Stretches:
    """Stretches of bytes in the order in which they were put in; gone with this object."""

    def __init__(self) -> None:
        self._file = tempfile.TemporaryFile()  # noqa: SIM115 - see __del__
        self._starts = array("Q", [0])
        self._read = False

    def __del__(self) -> None:
        self._file.close()

    def __len__(self) -> int:
        return len(self._starts) - 1

    def add(self, data: bytes) -> None:
        """Put one more in."""
        if self._read:
            self._file.seek(self._starts[-1])
            self._read = False
        self._starts.append(self._starts[-1] + self._file.write(data))

    def at(self, number: int) -> bytes:
        """The stretch of this number, counted from 0."""
        start, end = self._starts[number : number + 2]
        self._read = True
        self._file.seek(start)
        return self._file.read(end - start)
