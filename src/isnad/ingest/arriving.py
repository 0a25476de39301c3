"""Which files under a folder have come or changed, and are whole: looked at again and again, nothing else is asked."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from isnad.ingest.folders import table_over
from isnad.model.value import Value

SETTLED: Final = 1.0
"""Seconds for which a file must not have changed: whoever writes it is done with it then."""


class _Stamp(Value, frozen=True):
    """What changes when a file does."""

    size: int
    changed: int
    file: int


class Arriving:
    """The files of a folder that are yet to be taken.

    What begins with a dot is the system's, and a link to a folder is not followed, as everywhere. A file that is gone
    is forgotten; what was taken of it stays taken.

    Args:
        folder: watched with everything in it.
        settled: seconds for which a file must not have changed.
    """

    def __init__(self, folder: Path, settled: float = SETTLED) -> None:
        self._folder = folder
        self._settled = settled
        self._seen: dict[Path, tuple[_Stamp, float]] = {}
        self._taken: dict[Path, _Stamp] = {}

    def look(self, now: float) -> tuple[Path, ...]:
        """The files that are whole and were not taken as they are now, by name; they count as taken from here on.

        A file in a folder with a metadata table waits for the table and for everything else beside it: a row and its
        file come one after the other.

        Args:
            now: seconds of a clock that only goes forward.
        """
        stamps = dict(_files(self._folder))
        self._seen = {path: self._since(path, stamp, now) for path, stamp in stamps.items()}
        self._taken = {path: stamp for path, stamp in self._taken.items() if path in stamps}
        changed = [path for path in sorted(stamps) if self._taken.get(path) != stamps[path]]
        tables = {path: table_over(self._folder, path) for path in changed}
        waiting = {tables[path] for path in changed if not self._is_whole(path, now)}
        ready = [path for path in changed if self._is_whole(path, now) and not self._waits(tables[path], waiting)]
        self._taken.update((path, stamps[path]) for path in ready)
        return tuple(ready)

    def give_back(self, files: tuple[Path, ...]) -> None:
        """They were not taken after all, and come again."""
        for path in files:
            self._taken.pop(path, None)

    def _since(self, path: Path, stamp: _Stamp, now: float) -> tuple[_Stamp, float]:
        before = self._seen.get(path)
        return before if before is not None and before[0] == stamp else (stamp, now)

    def _is_whole(self, path: Path, now: float) -> bool:
        return now - self._seen[path][1] >= self._settled

    def _waits(self, table: Path | None, waiting: set[Path | None]) -> bool:
        return table is not None and table in waiting


def _files(folder: Path) -> Iterator[tuple[Path, _Stamp]]:
    """Every file under a folder with its stamp. What cannot be looked at now may be the next time."""
    try:
        with os.scandir(folder) as entries:
            inside = [entry for entry in entries if not entry.name.startswith(".")]
    except OSError:
        return
    for entry in inside:
        try:
            if entry.is_dir(follow_symlinks=False):
                yield from _files(Path(entry.path))
            elif entry.is_file():
                stat = entry.stat()
                yield Path(entry.path), _Stamp(stat.st_size, stat.st_mtime_ns, stat.st_ino)
        except OSError:
            continue
