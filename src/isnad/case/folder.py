"""Where a case keeps what, and who may write to it."""

import os
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Final
from urllib.parse import quote

from isnad.errors import IsnadError
from isnad.model.value import Value

_DATABASE: Final = "case.sqlite"
_LOCK: Final = "lock"
_BEGUN: Final = frozenset({_LOCK, _DATABASE, *(f"{_DATABASE}-{end}" for end in ("wal", "shm", "journal"))})
"""What a build that was killed before its first transaction can leave."""
_KEPT: Final = frozenset({"bytes", "manifests", "key.pem"})
_REFUSALS: Final = ("refusals.jsonl", "refusals.1.jsonl")
_NAMES: Final = "names.json"
_BESIDE: Final = frozenset({*_REFUSALS, _NAMES})
"""What may lie in a case without being of it: it is neither logged nor signed."""
_WAIT: Final = 0.2
"""Seconds until a build gives up the lock: whoever only looks holds it for a moment."""


class Layout(Value, frozen=True):
    """The files of the case in the folder `root`."""

    root: Path

    @property
    def database(self) -> Path:
        """Documents, readings, log, signatures."""
        return self.root / _DATABASE

    @property
    def bytes(self) -> Path:
        """What was received, by hash."""
        return self.root / "bytes"

    @property
    def key(self) -> Path:
        """The public half of the key that signs."""
        return self.root / "key.pem"

    @property
    def manifests(self) -> Path:
        """The folder of the signed lists."""
        return self.root / "manifests"

    def manifest(self, number: int) -> Path:
        """One signed list; its signature is beside it, with the suffix `.sig`."""
        return self.manifests / f"{number:06d}.json"

    @property
    def refusals(self) -> Path:
        """What the desk refused, a line of JSON each; no part of the evidence, so that it may be removed."""
        return self.root / _REFUSALS[0]

    @property
    def refusals_before(self) -> Path:
        """Where the record of refusals goes when it is full."""
        return self.root / _REFUSALS[1]

    @property
    def names(self) -> Path:
        """Whom the texts name, kept for the next public edition; it can be removed, and is made again."""
        return self.root / _NAMES

    def relative(self, path: Path) -> str:
        """A path as the case's reader knows it."""
        return path.relative_to(self.root).as_posix()

    @property
    def has_more_than_begun(self) -> bool:
        """Whether there is anything that only a build which got further leaves."""
        return any(entry.name in _KEPT for entry in self.root.iterdir())


def to_build(root: Path) -> Layout:
    """The case in the folder `root`, which is made where there is none.

    Raises:
        IsnadError: `case.not_a_folder`, `case.not_a_case` (a folder with something else in it), `case.cannot_write`,
            `store.broken` (the database of a case is gone).
    """
    try:
        if root.exists() and not root.is_dir():
            raise _not_a_folder(root)
        root.mkdir(parents=True, exist_ok=True)
        layout = Layout(root)
        entries = {entry.name for entry in root.iterdir()} - _BESIDE
        if not layout.database.exists() and entries & _KEPT and entries <= _BEGUN | _KEPT:
            raise IsnadError("store.broken", f"{layout.database} is missing.", "Take it from a copy of the case.")
        if not layout.database.exists() and not entries <= _BEGUN:
            raise IsnadError(
                "case.not_a_case", f"{root} holds files that are not of a case.", "Name an empty or a new folder."
            )
    except OSError as error:
        raise cannot_write(root, error) from error
    return layout


def to_read(root: Path) -> Layout:
    """The case in the folder `root`, which is not changed.

    Raises:
        IsnadError: `case.no_such_case`, `case.not_a_folder`, `case.not_a_case`, `case.cannot_read`.
    """
    try:
        if not root.exists():
            raise IsnadError("case.no_such_case", f"{root} does not exist.", "Check the path.")
        if not root.is_dir():
            raise _not_a_folder(root)
        layout = Layout(root)
        if not layout.database.is_file() and not layout.has_more_than_begun:
            raise IsnadError("case.not_a_case", f"there is no case in {root}.", "isnad build makes one.")
    except OSError as error:
        raise IsnadError("case.cannot_read", f"{root} cannot be read: {error.strerror}.") from error
    return layout


def apart(root: Path, paths: Sequence[Path]) -> None:
    """A case must not read itself.

    Raises:
        IsnadError: `case.inside_sources`, `case.holds_sources`.
    """
    case = root.resolve()
    for path in paths:
        source = path.resolve()
        if case.is_relative_to(source):
            raise IsnadError(
                "case.inside_sources", f"the case {root} lies inside {path}, which is to be read.", "Put it beside it."
            )
        if source.is_relative_to(case):
            raise IsnadError("case.holds_sources", f"{path} lies inside the case {root}.", "Keep reports elsewhere.")


@contextmanager
def locked(layout: Layout) -> Iterator[None]:
    """Nobody else builds meanwhile. The operating system opens the lock when the process ends, however it does.

    Raises:
        IsnadError: `case.locked`, `case.cannot_write`.
    """
    path = layout.root / _LOCK
    try:
        # A lock of SQLite is the same on every system, and is held by a process, not by a file that could be left.
        connection = sqlite3.connect(path, timeout=_WAIT, isolation_level=None)
    except sqlite3.Error as error:
        raise _cannot_lock(path, error) from error
    with closing(connection):
        try:
            connection.execute("PRAGMA journal_mode=MEMORY")  # no file beside it
            connection.execute("BEGIN EXCLUSIVE")
        except sqlite3.Error as error:
            if error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_BUSY:
                hint = "Wait until it has ended."
                raise IsnadError("case.locked", f"another build writes to {layout.root}.", hint) from error
            raise _cannot_lock(path, error) from error
        yield


def is_locked(layout: Layout) -> bool:
    """Whether somebody builds at this moment; a case that is not there, or cannot be asked, is not being built."""
    path = layout.root / _LOCK
    if not path.is_file():
        return False
    address = f"file:{quote(os.fsencode(path.absolute()))}?mode=ro"
    try:
        with closing(sqlite3.connect(address, timeout=0, uri=True)) as connection:
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except sqlite3.Error as error:
        return error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_BUSY
    return False


def cannot_write(path: Path, error: OSError) -> IsnadError:
    """The operating system refused."""
    return IsnadError(
        "case.cannot_write", f"{path} cannot be written: {error.strerror}.", "Check its permissions and the disk."
    )


def _cannot_lock(path: Path, error: sqlite3.Error) -> IsnadError:
    return IsnadError("case.cannot_write", f"{path} cannot be locked: {error}.", "Check its permissions.")


def _not_a_folder(root: Path) -> IsnadError:
    return IsnadError("case.not_a_folder", f"{root} is not a folder.", "A case is a folder: name another.")
