"""Something that can be opened and read: a file, or a file inside of an archive."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import IO

from isnad.ingest.files import Kind, kind_of, read_bytes
from isnad.ingest.issues import issue, of_os_error
from isnad.ingest.limits import Limits
from isnad.ingest.streams import Budget
from isnad.model.document import Issue

Opens = Callable[[], AbstractContextManager[IO[bytes]]]


@dataclass(frozen=True, slots=True)
class Entry:
    """One file.

    Attributes:
        name: what a document of it is called: the path inside of what the user named.
        where: where it stands, for issues: a path, or an archive's path and the path inside of it.
        path: of the file on the disk, or None inside of an archive.
        opens: gives its bytes from their beginning, where it is inside of an archive.
        depth: in how many archives it stands.
        budget: what may still be unpacked of the archive on the disk that it stands in.
    """

    name: str
    where: str
    path: Path | None = None
    opens: Opens | None = None
    depth: int = 0
    budget: Budget | None = None

    @property
    def suffix(self) -> str:
        """The end of its name, in small letters: ".html"."""
        return PurePosixPath(self.name).suffix.lower()

    def inside(self, name: str, opens: Opens, budget: Budget) -> "Entry":
        """A file in this one, which is an archive."""
        return Entry(f"{self.name}/{name}", f"{self.where}/{name}", None, opens, self.depth + 1, budget)

    def unpacking(self, limits: Limits) -> Budget | Issue:
        """What may be unpacked of this archive, or why nothing may: it stands too deep in others."""
        if self.depth >= limits.archive_depth:
            return issue(self.where, "ingest.archive_too_deep", limit=limits.archive_depth)
        return self.budget or Budget(limits.archive_bytes)

    def open(self) -> AbstractContextManager[IO[bytes]] | Issue:
        """Its bytes from the beginning, or why they cannot be had; reading may still raise OSError."""
        if self.opens is not None:
            return self.opens()
        if self.path is None:
            raise ValueError("an entry is a file or opens itself")
        kind = kind_of(self.path)
        if kind is not Kind.FILE:
            return kind if isinstance(kind, Issue) else issue(self.where, "ingest.not_a_file")
        try:
            return self.path.open("rb")
        except OSError as error:
            return of_os_error(self.where, error)

    def read(self, limit: int) -> bytes | Issue:
        """All of its bytes, at most `limit` of them, or why they cannot be had."""
        if self.path is not None:
            return read_bytes(self.path, limit)
        opened = self.open()
        if isinstance(opened, Issue):
            return opened
        try:
            with opened as file:
                data = file.read(limit + 1)
        except OSError as error:
            return of_os_error(self.where, error)
        return issue(self.where, "ingest.file_too_large", limit=limit) if len(data) > limit else data


def on_disk(path: Path, name: str) -> Entry:
    """A file as the user's folders hold it."""
    return Entry(name, str(path), path)
