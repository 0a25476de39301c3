"""Small files of a case, there whole or not at all."""

import os
from contextlib import suppress
from pathlib import Path

from isnad.case.folder import cannot_write
from isnad.store.flush import flush_folder


def put(path: Path, data: bytes, mode: int = 0o644) -> None:
    """Write a file under a temporary name, flush it to the disk, and put it in place.

    Raises:
        IsnadError: `case.cannot_write`.
    """
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        # Opened with its mode: a private key must at no moment be readable by others.
        descriptor = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, mode)
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
        flush_folder(path.parent)
    except OSError as error:
        with suppress(OSError):
            part.unlink()
        raise cannot_write(path, error) from error


def sweep(folder: Path) -> None:
    """Remove what a killed run left under temporary names; for the only one that writes there."""
    for path in folder.glob(".*.part"):
        with suppress(OSError):
            path.unlink()
