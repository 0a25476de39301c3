"""A copy of a case as it is at one moment, made while others work on it."""

import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from urllib.parse import quote

from isnad.case import files, keys
from isnad.case.folder import Layout, cannot_write, to_read
from isnad.case.history import History
from isnad.case.verify import Verdict, verify
from isnad.errors import IsnadError
from isnad.store.blobs import Bytes
from isnad.store.store import Store

_AT_ONCE = 200
"""Files of bytes that are flushed to the disk together."""


def backup(root: Path, target: Path) -> Verdict:
    """Copy the case in the folder `root` to the folder `target`, which must not be there, and verify the copy.

    The database is copied as it is at one moment, by its own means; bytes and manifests that it names are there by
    then and are never changed. The private key is no part of a case and is not copied.

    Returns:
        What `isnad.case.verify.verify` finds of the copy; nothing is broken.

    Raises:
        IsnadError: `case.backup_exists`; `case.backup_broken`, where the copy, and so the case, does not verify;
            `case.cannot_write`, `store.…`, and what `to_read` raises. No folder `target` is there then.
    """
    source = to_read(root)
    if target.exists():
        raise IsnadError("case.backup_exists", f"{target} is there already.", "Name a new folder.")
    with _made(target) as part:
        copy = Layout(part)
        _database(source.database, copy.database)
        store = Store.in_file(copy.database)
        try:
            _files(source, copy, store)
        finally:
            store.close()
        verdict = verify(part)
        if verdict.broken is not None:
            where = f"{verdict.broken.where} ({verdict.broken.reason.code})"
            raise IsnadError("case.backup_broken", f"the case is broken at {where}.", "Run isnad verify on it.")
    return verdict


@contextmanager
def _made(target: Path) -> Iterator[Path]:
    """A folder beside the target that takes its place at the end, or is removed."""
    part = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        part.mkdir(parents=True)
        yield part
        part.rename(target)
    except OSError as error:
        raise cannot_write(target, error) from error
    finally:
        shutil.rmtree(part, ignore_errors=True)


def _database(source: Path, target: Path) -> None:
    address = f"file:{quote(os.fsencode(source.absolute()))}?mode=ro"
    try:
        with closing(sqlite3.connect(address, uri=True, timeout=10)) as read, closing(sqlite3.connect(target)) as made:
            read.backup(made)
    except sqlite3.Error as error:
        raise IsnadError(
            "store.broken", f"the database {source} cannot be copied: {error}.", "Run isnad verify."
        ) from error


def _files(source: Layout, copy: Layout, store: Store) -> None:
    with store.reading() as reader:
        history = History().follow(reader.log())
        hashes = list(reader.blobs())
        manifests = [signed.number for signed in reader.manifests()]
    held, kept = Bytes(source.bytes), Bytes(copy.bytes)
    for start in range(0, len(hashes), _AT_ONCE):
        kept.keep(held.read(sha256) for sha256 in hashes[start : start + _AT_ONCE])
    for number in manifests:
        for path in (source.manifest(number), source.manifest(number).with_suffix(".sig")):
            files.put(copy.manifests / path.name, _read(path))
    known = history.keys.get(history.last_key)
    if known is not None:
        files.put(copy.key, keys.public_pem(known.public))


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        told = f"{path} cannot be read: {error.strerror}."
        raise IsnadError("case.backup_broken", told, "Run isnad verify on the case.") from error
