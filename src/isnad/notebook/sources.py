"""What a researcher hands over as reports: paths, texts, records and documents, made one list of documents."""

import math
import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime
from pathlib import Path
from reprlib import repr as shortened
from typing import Any, Literal, Protocol, runtime_checkable

from msgspec.structs import replace

from isnad.errors import IsnadError
from isnad.ingest.admission import Admission
from isnad.ingest.arrival import Arrival
from isnad.ingest.collection import records, settings_of
from isnad.ingest.extract import extract
from isnad.ingest.record import Form, Found, Record, Told
from isnad.ingest.settings import Settings
from isnad.ingest.source import is_whole, source_of
from isnad.model.document import Document, Issue, Outlet
from isnad.model.identity import sha256_of
from isnad.model.terms import Basis
from isnad.model.value import Value
from isnad.notebook.values import Values

Source = str | os.PathLike[str] | Mapping[str, object] | Document | Values[Document]
"""One thing to read."""


@runtime_checkable
class Frame(Protocol):
    """A data frame of pandas: each row is a mapping of its columns."""

    columns: object

    def to_dict(self, orient: Literal["records"], /) -> list[dict[Any, Any]]:
        """The rows."""


@runtime_checkable
class Rows(Protocol):
    """A data frame of polars, which has `columns` as well."""

    def to_dicts(self) -> list[dict[str, Any]]:
        """The rows."""


@runtime_checkable
class Table(Protocol):
    """A table or an array of Arrow."""

    def to_pylist(self) -> list[Any]:
        """The rows, or the elements."""


Sources = Source | Iterable[Source] | Frame | Rows | Table
"""One or many."""

_DATABASE = "case.sqlite"
_FEWEST_WORDS = 3
_HINT = "Check the path. A short text, or one in another language, is given as {'text': …}."


class Given(Value, frozen=True):
    """What the caller says of every report; it counts over what the report says itself.

    Attributes:
        published: the day it came out, as ISO 8601; empty where nothing is said.
        outlet: who printed it, or None.
    """

    published: str = ""
    outlet: str | None = None


def documents_of(sources: Sources, given: Given = Given()) -> tuple[tuple[Document, ...], tuple[Issue, ...]]:  # noqa: B008 - frozen
    """The documents of sources in their order, each once and under a name of its own, and what could not be used.

    A string is a path where something lies there, and a text where it has several words and Arabic letters, or lines.
    Of documents that were read before nothing is said anew.

    Raises:
        IsnadError: `notebook.no_source`, `notebook.is_a_case`, `ingest.no_such_path`, `ingest.no_permission`.
    """
    settings, admission = settings_of(), Admission()
    documents: list[Document] = []
    issues: list[Issue] = []
    for item in _found(_each(sources), settings):
        if isinstance(item, Document):
            documents.append(item)
            continue
        admitted = admission.admit(_told(item, given)) if isinstance(item, Record) else item
        for read in extract(admitted, settings) if isinstance(admitted, Record) else (admitted,):
            if isinstance(read, Arrival):
                documents.append(read.document)
            elif isinstance(read, Issue):
                issues.append(read)
    return _apart(documents), tuple(issues)


def day_of(published: date | str | None) -> str:
    """A day as ISO 8601; empty for None.

    Raises:
        IsnadError: `notebook.no_day`.
    """
    if published is None:
        return ""
    if isinstance(published, date):
        return (published.date() if isinstance(published, datetime) else published).isoformat()
    try:
        return date.fromisoformat(published).isoformat()
    except (ValueError, TypeError) as error:
        raise IsnadError("notebook.no_day", f"{published!r} is no day.", "Write it as 2019-03-21.") from error


def _each(sources: object) -> Iterator[object]:
    if isinstance(sources, Rows):
        yield from sources.to_dicts()
    elif isinstance(sources, Table):
        yield from sources.to_pylist()
    elif isinstance(sources, Frame):
        yield from sources.to_dict("records")
    elif isinstance(sources, str | os.PathLike | Mapping | Document) or not isinstance(sources, Iterable):
        yield sources
    else:
        yield from sources


def _found(sources: Iterable[object], settings: Settings) -> Iterator[Found | Document]:
    for n, source in enumerate(sources, start=1):
        if isinstance(source, Document):
            yield source
        elif isinstance(source, Values):
            yield from source.issues
            yield from _found(source, settings)
        elif isinstance(source, Mapping):
            yield from source_of(_plain(source), f"source {n}")
        elif isinstance(source, str) and (text := _text(source)) is not None:
            yield text
        elif isinstance(source, str | os.PathLike):
            yield from _under(Path(source), settings)
        elif isinstance(getattr(source, "claims", None), Values):
            problem = f"{shortened(source)} has been read."
            raise IsnadError("notebook.is_a_case", problem, "Its documents, claims and incidents are attributes of it.")
        else:
            hint = "Give paths, texts, documents, or mappings with a 'text'."
            raise IsnadError("notebook.no_source", f"{type(source).__name__} {shortened(source)} is no report.", hint)


def _plain(source: Mapping[object, object]) -> dict[object, object]:
    """As a line of JSON has it: a day as text, and nothing where a data frame has a missing value."""
    found: dict[object, object] = {}
    for name, value in source.items():
        if isinstance(value, date) and value == value:  # noqa: PLR0124 - a missing moment is not itself
            found[name] = day_of(value)
        elif not (isinstance(value, float) and math.isnan(value)) and not isinstance(value, date):
            found[name] = value
    return found


def _text(source: str) -> Record | None:
    """The record of a text; None for a string that is a path."""
    if _is_there(source):
        return None
    has_lines = len(source.splitlines()) > 1
    if not has_lines and not (
        len(source.split()) >= _FEWEST_WORDS and any("\u0621" <= char <= "\u064a" for char in source)
    ):
        raise IsnadError("ingest.no_such_path", f"{source!r} does not exist.", _HINT)
    if not is_whole(source):
        raise IsnadError("notebook.broken_text", "the text holds half of a character.", "Read it anew from its file.")
    data = source.encode("utf-8")
    name = f"text-{sha256_of(data)[:8]}"
    return Record(Form.TEXT, name, name, data)


def _is_there(source: str) -> bool:
    try:
        return source != "" and Path(source).exists()  # an empty path would be the folder at hand
    except (OSError, ValueError):  # a text is too long for a name, or holds what no name does
        return False


def _under(path: Path, settings: Settings) -> Iterator[Found]:
    if (path / _DATABASE).is_file():
        raise IsnadError("notebook.is_a_case", f"{path} is a case.", f"isnad.Case({str(path)!r}) opens it.")
    yield from records([path], settings)


def _told(record: Record, given: Given) -> Record:
    if given == Given():
        return record
    told = record.told or Told()
    if given.published:
        told = replace(told, published=given.published, basis=Basis.STATED, source="field", settles_day=True)
    if given.outlet is not None:
        told = replace(told, outlet=Outlet(given.outlet, Basis.STATED))
    return replace(record, told=told)


def _apart(documents: Sequence[Document]) -> tuple[Document, ...]:
    """Each once; a claim speaks of its document by name, so that no two may share one."""
    found: dict[str, Document] = {}
    ids: set[str] = set()
    for document in documents:
        if document.id in ids:
            continue
        ids.add(document.id)
        name, n = document.name, 1
        while name in found:
            n += 1
            name = f"{document.name}#{n}"
        found[name] = document if name == document.name else replace(document, name=name)
    return tuple(found.values())
