"""Archives of pages with their list (WACZ): a zip of WARC files, the pages that were meant, and everybody's digests."""

import hashlib
from collections.abc import Iterator
from typing import Final, TypeVar

import msgspec

from isnad.ingest import jsonl
from isnad.ingest.entry import Entry
from isnad.ingest.formats import gz, warc
from isnad.ingest.formats.zip_members import Contents
from isnad.ingest.issues import issue, of_os_error
from isnad.ingest.record import Found
from isnad.ingest.settings import Settings
from isnad.model.document import Issue

_PACKAGE: Final = "datapackage.json"
_SEAL: Final = "datapackage-digest.json"
_CHUNK: Final = 2**20
_DIGESTS: Final = ("md5", "sha1", "sha256", "sha512")

_T = TypeVar("_T")


class _Resource(msgspec.Struct):
    path: str = ""
    hash: str = ""


class _Package(msgspec.Struct):
    resources: list[_Resource] = []


def is_one(held: Contents) -> bool:
    """Whether a zip is an archive of pages, whatever it is called."""
    return _PACKAGE in held.files and any(_is_warc(name) for name in held.files)


def pages(entry: Entry, held: Contents, settings: Settings) -> Iterator[Found]:
    """The pages that its lists name; where it has no list, every page that a server sent."""
    yield from _changed(entry, held, settings)
    listed: set[str] = set()
    for name, member in held.files.items():
        if name.startswith("pages/") and name.endswith(".jsonl"):
            for line in jsonl.lines_of(member, settings.limits.line_bytes):
                if isinstance(line, Issue):
                    yield line
                elif isinstance(line.value, dict) and isinstance(url := line.value.get("url"), str):
                    listed.add(url.partition("#")[0])
    for name, member in held.files.items():
        if _is_warc(name):
            yield from _unpacked(member, settings, listed)
            if held.budget.is_spent:
                return


def _unpacked(member: Entry, settings: Settings, listed: set[str]) -> Iterator[Found]:
    inner = gz.unpacked(member, settings) if member.suffix == ".gz" else member
    yield from (inner,) if isinstance(inner, Issue) else warc.pages(inner, settings, listed or None)


def _is_warc(name: str) -> bool:
    return name.startswith("archive/") and name.lower().endswith((".warc", ".warc.gz"))


def _changed(entry: Entry, held: Contents, settings: Settings) -> Iterator[Issue]:
    """What is not as it was when the archive was made."""
    listed = _decoded(entry, held, _PACKAGE, _Package, settings)
    if isinstance(listed, Issue):
        yield listed
        return
    sealed = _decoded(entry, held, _SEAL, _Resource, settings) if _SEAL in held.files else None
    if isinstance(sealed, Issue):
        yield sealed
    resources = listed.resources if not isinstance(sealed, _Resource) else [*listed.resources, sealed]
    for resource in resources:
        member = held.files.get(resource.path)
        if member is None:
            yield issue(entry.where, "ingest.resource_missing", name=resource.path)
        elif (problem := _differs(member, resource.hash)) is not None:
            yield problem


def _decoded(entry: Entry, held: Contents, name: str, kind: type[_T], settings: Settings) -> _T | Issue:
    data = held.files[name].read(settings.limits.line_bytes)
    if isinstance(data, Issue):
        return data
    try:
        return msgspec.json.decode(data, type=kind)
    except (msgspec.DecodeError, RecursionError) as error:
        return issue(f"{entry.where}/{name}", "ingest.package_broken", problem=str(error))


def _differs(member: Entry, given: str) -> Issue | None:
    name, _, value = given.partition(":")
    if name not in _DIGESTS:
        return None
    made = hashlib.new(name, usedforsecurity=False)
    opened = member.open()
    if isinstance(opened, Issue):
        return opened
    try:
        with opened as file:
            while data := file.read(_CHUNK):
                made.update(data)
    except OSError as error:
        return of_os_error(member.where, error)
    return None if made.hexdigest() == value.lower() else issue(member.where, "ingest.resource_changed")
