"""The parts of a workbook: an archive of XML files, bounded before any of it is unpacked."""

import posixpath
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO, Final

from isnad.errors import IsnadError
from isnad.ingest.limits import Limits
from isnad.ingest.xml_stream import LINE_SHARE, XmlStream, local_name

_FREE_BYTES: Final = 2**20
_STRINGS_FILES: Final = 4  # the strings of a workbook are held in memory: at most as much as so many reports

# What the standard library raises about a broken archive, in its directory and where a member is unpacked. The last
# three are of members encrypted, of numbers out of all bounds in the directory, and of methods nobody uses.
BROKEN: Final = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError, OverflowError)


class Package:
    """An open workbook's parts by name.

    Raises:
        IsnadError: `ingest.not_a_workbook`; `ingest.workbook_too_large` for one that would unpack beyond the limits.
    """

    def __init__(self, file: IO[bytes], limits: Limits) -> None:
        self._limits = limits
        try:
            self._zip = zipfile.ZipFile(file)
        except BROKEN as error:
            raise IsnadError("ingest.not_a_workbook", str(error)) from error
        self._sizes = {info.filename: info.file_size for info in self._zip.infolist()}
        self._bound()

    def __contains__(self, name: str) -> bool:
        return name in self._sizes

    @contextmanager
    def xml(self, name: str) -> Iterator[XmlStream]:
        """One part, to be read once; raises as its reading does, and `ingest.not_a_workbook` where it is broken."""
        try:
            with self._zip.open(name) as file:
                yield XmlStream(file, self._limits.line_bytes // LINE_SHARE)
        except (*BROKEN, KeyError) as error:
            raise IsnadError("ingest.not_a_workbook", f"{name}: {error}") from error

    def relations(self, part: str) -> dict[str, tuple[str, str]]:
        """Of each relation of a part: the last word of its kind ("worksheet"), and the part that it leads to."""
        folder, name = posixpath.split(part)
        path = posixpath.join(folder, "_rels", f"{name}.rels")
        found: dict[str, tuple[str, str]] = {}
        if path not in self:
            return found
        with self.xml(path) as stream:
            for opens, element in stream:
                target = element.get("Target")
                if opens and local_name(element) == "Relationship" and target and element.get("TargetMode") is None:
                    kind = (element.get("Type") or "").rpartition("/")[2]
                    inside = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
                    found[element.get("Id") or ""] = (kind, inside)
        return found

    def _bound(self) -> None:
        limits = self._limits
        infos = self._zip.infolist()
        packed = sum(info.compress_size for info in infos)
        unpacked = sum(info.file_size for info in infos)
        strings = sum(size for name, size in self._sizes.items() if name.lower().endswith("sharedstrings.xml"))
        if (
            len(infos) > limits.archive_members
            or unpacked > limits.archive_bytes
            or unpacked > _FREE_BYTES + limits.archive_ratio * packed
            or strings > _STRINGS_FILES * limits.file_bytes
        ):
            raise IsnadError("ingest.workbook_too_large", "it would unpack beyond the limits")
