"""Bytes kept under their own hash: written once, never edited."""

import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from itertools import count, islice
from pathlib import Path
from typing import Final

from isnad.errors import IsnadError
from isnad.model.identity import sha256_of
from isnad.store.flush import can_flush_all, flush_all, flush_folder

_TEMPORARY: Final = "tmp"
_READ_ONLY: Final = 0o444
_HASH: Final = 64
_AT_ONCE: Final = 200
"""Files that are written before they are flushed."""
_FEW: Final = 8
"""So many are flushed one by one; of more, waiting for the disk once for each would be most of what they cost."""


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
        coming, kept = iter(items), []
        try:
            while some := [(sha256_of(data), data) for data in islice(coming, _AT_ONCE)]:
                self._keep(dict(some))
                kept += [(sha256, len(data)) for sha256, data in some]
        except OSError as error:
            raise IsnadError(
                "store.cannot_write",
                f"{self.root} cannot be written: {error.strerror}.",
                "Check its permissions and the disk.",
            ) from error
        return tuple(kept)

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

    def _keep(self, items: Mapping[str, bytes]) -> None:
        paths = {sha256: self.path_of(sha256) for sha256 in items}
        new = {sha256: data for sha256, data in items.items() if not _is_kept(paths[sha256], data)}
        together = len(items) > _FEW and can_flush_all()
        temporary = self.root / _TEMPORARY
        temporary.mkdir(parents=True, exist_ok=True)
        files = [(self._written(temporary, data, flushed=not together), paths[hash_]) for hash_, data in new.items()]
        if together:
            flush_all(self.root)
        # Those of bytes that were there too: whoever wrote them may have been killed before their names were flushed.
        folders = {path.parent for path in paths.values()}
        for folder in [folder for folder in sorted(folders) if not folder.is_dir()]:
            folder.mkdir()
            folders.add(self.root)
        for file, path in files:
            file.replace(path)
        if together:
            flush_all(self.root)
        else:
            for folder in sorted(folders):
                flush_folder(folder)

    def _written(self, folder: Path, data: bytes, *, flushed: bool) -> Path:
        """A file under a temporary name."""
        temporary = folder / f"{os.getpid()}-{next(self._numbers)}"
        with temporary.open("wb") as file:
            file.write(data)
            file.flush()
            os.fchmod(file.fileno(), _READ_ONLY)
            if flushed:
                os.fsync(file.fileno())
        return temporary


def _is_kept(path: Path, data: bytes) -> bool:
    if not path.exists():
        return False
    if path.read_bytes() != data:
        raise _changed(path)
    return True


_FROM_COPY = "Take it from a copy of the case."


def _changed(path: Path) -> IsnadError:
    return IsnadError("store.bytes_changed", f"{path} does not hold the bytes it is named after.", _FROM_COPY)
