"""Bytes kept under their own hash: written once, never edited."""

import os
from collections.abc import Iterable, Iterator
from contextlib import suppress
from itertools import count
from pathlib import Path
from typing import Final

from isnad.errors import IsnadError
from isnad.model.identity import sha256_of

_TEMPORARY: Final = "tmp"
_READ_ONLY: Final = 0o444
_HASH: Final = 64


class Bytes:
    """A folder of files named by the SHA-256 of what is in them, `ab/abcdef…`.

    A file is there whole or not at all: it is written under a temporary name, flushed to the disk and renamed.
    """

    def __init__(self, root: Path) -> None:
        self.root = root
        self._numbers = count()

    def path_of(self, sha256: str) -> Path:
        """Where the bytes with this hash are, or would be."""
        return self.root / sha256[:2] / sha256

    def keep(self, items: Iterable[bytes]) -> tuple[tuple[str, int], ...]:
        """Keep each item; on return all are on the disk for good.

        Returns:
            Hash and size of each.

        Raises:
            IsnadError: `store.cannot_write`; `store.bytes_changed`, a file of that name holds something else.
        """
        folders: set[Path] = set()
        try:
            kept = tuple(self._keep(data, folders) for data in items)
            for folder in sorted(folders):
                flush_folder(folder)
        except OSError as error:
            raise IsnadError(
                "store.cannot_write",
                f"{self.root} cannot be written: {error.strerror}.",
                "Check its permissions and the disk.",
            ) from error
        return kept

    def read(self, sha256: str) -> bytes:
        """The bytes with this hash.

        Raises:
            IsnadError: `store.bytes_missing`, `store.bytes_unreadable`; `store.bytes_changed`, they do not have it.
        """
        path = self.path_of(sha256)
        try:
            data = path.read_bytes()
        except FileNotFoundError as error:
            raise IsnadError("store.bytes_missing", f"{path} is missing.", _FROM_COPY) from error
        except OSError as error:
            raise IsnadError("store.bytes_unreadable", f"{path} cannot be read: {error.strerror}.") from error
        if sha256_of(data) != sha256:
            raise _changed(path)
        return data

    def hashes(self) -> Iterator[str]:
        """Every hash of which there is a file, in order."""
        if not self.root.is_dir():
            return
        for folder in sorted(self.root.iterdir()):
            if len(folder.name) == 2 and folder.is_dir():
                yield from sorted(path.name for path in folder.iterdir() if len(path.name) == _HASH)

    def sweep(self) -> None:
        """Remove what a killed run left under temporary names; for the only one that writes here."""
        for path in (self.root / _TEMPORARY).glob("*"):
            with suppress(OSError):
                path.unlink()

    def _keep(self, data: bytes, folders: set[Path]) -> tuple[str, int]:
        sha256 = sha256_of(data)
        path = self.path_of(sha256)
        if path.exists():
            if path.read_bytes() != data:
                raise _changed(path)
        else:
            if not path.parent.is_dir():
                path.parent.mkdir(parents=True, exist_ok=True)
                folders.add(self.root)
            self._write(path, data)
        folders.add(path.parent)
        return sha256, len(data)

    def _write(self, path: Path, data: bytes) -> None:
        temporary = self.root / _TEMPORARY / f"{os.getpid()}-{next(self._numbers)}"
        temporary.parent.mkdir(exist_ok=True)
        with temporary.open("wb") as file:
            file.write(data)
            file.flush()
            os.fchmod(file.fileno(), _READ_ONLY)
            os.fsync(file.fileno())
        temporary.replace(path)


_FROM_COPY = "Take it from a copy of the case."


def _changed(path: Path) -> IsnadError:
    return IsnadError("store.bytes_changed", f"{path} does not hold the bytes it is named after.", _FROM_COPY)


def flush_folder(folder: Path) -> None:
    """A new name is on the disk only once its folder is."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
