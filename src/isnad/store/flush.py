"""What was written brought to the disk for good: one by one, or all at once."""

import ctypes
import os
import sys
from functools import cache
from pathlib import Path
from typing import Any


def flush_folder(folder: Path) -> None:
    """A new name is on the disk only once its folder is."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def can_flush_all() -> bool:
    """Whether this system can do what `flush_all` does."""
    return _syncfs() is not None


def flush_all(folder: Path) -> None:
    """Flush all that waits to be written to the file system of a folder, names and bytes; on return it is on the disk.

    Raises:
        OSError: not all of it could be written, or this system cannot do that.
    """
    call = _syncfs()
    if call is None:
        raise OSError("this system flushes no whole file system")
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        if call(descriptor) != 0:
            number = ctypes.get_errno()
            raise OSError(number, os.strerror(number))
    finally:
        os.close(descriptor)


@cache
def _syncfs() -> Any:  # noqa: ANN401 - a function of the C library, which has no type
    return getattr(ctypes.CDLL(None, use_errno=True), "syncfs", None) if sys.platform == "linux" else None
