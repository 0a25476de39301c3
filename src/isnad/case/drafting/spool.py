"""Rows that wait in a file without a name until they are written."""

import pickle
import tempfile
from collections.abc import Iterator
from typing import Final, Generic, TypeVar

T = TypeVar("T")

_AT_ONCE: Final = 500


class Spool(Generic[T]):
    """What was put in, some hundred in memory at a time."""

    def __init__(self) -> None:
        self._file = tempfile.TemporaryFile()  # noqa: SIM115 - gone with this object
        self._some: list[T] = []

    def add(self, one: T) -> None:
        """Put one in."""
        self._some.append(one)
        if len(self._some) == _AT_ONCE:
            self._out()

    def all(self) -> Iterator[T]:
        """Everything, in the order in which it was put in; may be asked for again."""
        self._out()
        end = self._file.tell()
        self._file.seek(0)
        while self._file.tell() < end:
            yield from pickle.load(self._file)  # noqa: S301 - nobody else has this file

    def __del__(self) -> None:
        self._file.close()

    def _out(self) -> None:
        if self._some:
            pickle.dump(self._some, self._file, pickle.HIGHEST_PROTOCOL)
            self._some = []
