"""What is made of the files that come with Isnad, kept in cache files that are named by what they were made of."""

import contextlib
import hashlib
import os
import secrets
from pathlib import Path
from typing import TypeVar

import msgspec
import platformdirs

T = TypeVar("T")

_SEAL = hashlib.sha256().digest_size
"""Bytes of the digest that stands before the contents of a file."""


def kept(name: str, type_: type[T]) -> T | None:
    """What was kept under a name, or None where there is nothing, or a broken, truncated or foreign file."""
    with contextlib.suppress(OSError, msgspec.DecodeError):
        data = _path(name).read_bytes()
        if hashlib.sha256(data[_SEAL:]).digest() == data[:_SEAL]:
            return msgspec.msgpack.decode(data[_SEAL:], type=type_)
    return None


def keep(name: str, value: object) -> None:
    """Write whole or not at all; a folder that cannot be written to only costs the next start its time."""
    data = msgspec.msgpack.encode(value)
    path = _path(name)
    part = path.with_suffix(f".{secrets.token_hex(8)}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        part.write_bytes(hashlib.sha256(data).digest() + data)
        part.replace(path)
    except OSError:
        with contextlib.suppress(OSError):
            part.unlink()


def _path(name: str) -> Path:
    named = os.environ.get("ISNAD_CACHE")
    folder = Path(named) if named else Path(platformdirs.user_cache_dir("isnad"))
    return folder / f"{name}.msgpack"
