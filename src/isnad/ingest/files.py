"""What stands at a path, and its bytes, with every refusal of the operating system as an issue."""

import stat
from enum import StrEnum
from pathlib import Path

from isnad.errors import IsnadError
from isnad.ingest.issues import issue, of_os_error
from isnad.model.document import Issue


class Kind(StrEnum):
    """What a path leads to. `OTHER` is a pipe or a device: reading it might never end."""

    FILE = "file"
    FOLDER = "folder"
    OTHER = "other"


def kind_of(path: Path) -> Kind | Issue:
    """What stands at `path`, links followed, or why nobody can say (`ingest.no_such_file` where nothing does)."""
    try:
        mode = path.stat().st_mode
    except OSError as error:
        return of_os_error(str(path), error)
    except ValueError:  # a path with a null character in it
        return issue(str(path), "ingest.no_such_file")
    if stat.S_ISDIR(mode):
        return Kind.FOLDER
    return Kind.FILE if stat.S_ISREG(mode) else Kind.OTHER


def read_bytes(path: Path, limit: int) -> bytes | Issue:
    """The bytes of a regular file of at most `limit` bytes, or why they cannot be had."""
    kind = kind_of(path)
    if kind is not Kind.FILE:
        return kind if isinstance(kind, Issue) else issue(str(path), "ingest.not_a_file")
    try:
        with path.open("rb") as file:
            data = file.read(limit + 1)
    except OSError as error:
        return of_os_error(str(path), error)
    if len(data) > limit:
        return issue(str(path), "ingest.file_too_large", limit=limit)
    return data


def entries_of(folder: Path) -> tuple[Path, ...] | Issue:
    """What is in a folder, by name; what begins with a dot is the system's and not the user's."""
    try:
        return tuple(sorted(entry for entry in folder.iterdir() if not entry.name.startswith(".")))
    except OSError as error:
        return of_os_error(str(folder), error)


def must_exist(path: Path) -> Kind:
    """What stands at a path that a user typed.

    Raises:
        IsnadError: `ingest.no_such_path`, or `ingest.no_permission` where a folder on the way is closed.
    """
    kind = kind_of(path)
    if not isinstance(kind, Issue):
        return kind
    if kind.reason.code == "ingest.no_permission":
        raise IsnadError("ingest.no_permission", f"{path} may not be read.", "Check its permissions.")
    raise IsnadError("ingest.no_such_path", f"{path} does not exist.", "Check the path.")
