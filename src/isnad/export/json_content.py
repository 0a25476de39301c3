"""The records of a case as Isnad's own JSON holds them, read back without the case."""

from collections import deque
from collections.abc import Iterator
from contextlib import suppress
from functools import cached_property
from pathlib import Path
from typing import Any, Final, TypeVar

import msgspec

from isnad.errors import IsnadError
from isnad.export.records import (
    SCHEMA,
    About,
    ClaimRecord,
    DecisionRecord,
    DocumentRecord,
    IncidentLine,
    IncidentRecord,
)
from isnad.ingest.json_stream import JsonStream
from isnad.model.codec import from_builtins, from_json, to_compact
from isnad.model.document import Issue
from isnad.model.incident import Incident
from isnad.pipeline.context import Context
from isnad.present.language import Language
from isnad.present.reasons import reason_sentence

T = TypeVar("T")
_LIMIT: Final = 256 * 2**20
"""Characters of one record at most."""
_LISTS: Final = ("documents", "claims", "incidents", "decisions", "issues")


class JsonContent:
    """See `Content`. The file is read once for every list that is asked for and once before, and must not change.

    Args:
        path: of the file, or of the folder of an export that holds it.

    Raises:
        IsnadError: `export.no_json` (there is no such file), `export.broken_json` (it is no export, with what is wrong
            and where), `export.other_schema` (another version of the records). Lists raise them as they are read.
    """

    def __init__(self, path: Path) -> None:
        self._path = file_in(path)
        key, values = next(self._walked(), ("", iter(())))
        told = next(values, None) if key == "about" else None
        if not isinstance(told, dict) or "schema" not in told:
            raise self._broken("it does not begin with what it is about")
        if told["schema"] != SCHEMA:
            message = f"{self._path} has records of version {told['schema']}; this version of Isnad reads {SCHEMA}."
            raise IsnadError("export.other_schema", message, "Export the case again with this version.")
        self.about = self._value(told, About, "about")
        self._counts = self._counted()

    @cached_property
    def context(self) -> Context:
        """What the case was built with, as far as it comes with Isnad or is installed."""
        return self.about.built.context()

    def count(self) -> int:
        """See `Content`."""
        return self._counts["incidents"]

    def documents(self) -> Iterator[DocumentRecord]:
        """See `Content`."""
        yield from self._list("documents", DocumentRecord)

    def claims(self) -> Iterator[ClaimRecord]:
        """See `Content`."""
        yield from self._list("claims", ClaimRecord)

    def readings(self) -> Iterator[tuple[DocumentRecord, tuple[ClaimRecord, ...]]]:
        """See `Content`."""
        claims = self.claims()
        ahead = next(claims, None)
        for document in self.documents():
            own: list[ClaimRecord] = []
            while ahead is not None and ahead.claim.document == document.name:
                own.append(ahead)
                ahead = next(claims, None)
            yield document, tuple(own)
        if ahead is not None:
            raise self._broken(f"claim {ahead.claim.id} is of no document that is here, or out of order")

    def incidents(self) -> Iterator[IncidentRecord]:
        """See `Content`. Claims and documents are held meanwhile, the texts apart."""
        documents = {record.name: msgspec.structs.replace(record, text=None) for record in self.documents()}
        bare = (msgspec.structs.replace(record, quote=None) for record in self.claims())
        claims = {record.claim.id: to_compact(record) for record in bare}
        for line in self._list("incidents", IncidentLine):
            found = line.incident
            try:
                own = tuple(from_json(claims[id_], ClaimRecord) for id_ in found.claims)
                told = tuple(documents[name] for name in found.documents)
            except KeyError as missing:
                raise self._lacking(found, missing.args[0]) from None
            yield IncidentRecord(found, line.review, own, told)

    def lines(self) -> Iterator[IncidentLine]:
        """See `Content`. The names of claims and documents are held meanwhile."""
        here = {record.name for record in self.documents()} | {record.claim.id for record in self.claims()}
        for line in self._list("incidents", IncidentLine):
            found = line.incident
            missing = next((name for name in (*found.claims, *found.documents) if name not in here), None)
            if missing is not None:
                raise self._lacking(found, missing)
            yield line

    def decisions(self) -> Iterator[DecisionRecord]:
        """See `Content`."""
        yield from self._list("decisions", DecisionRecord)

    def issues(self) -> Iterator[Issue]:
        """See `Content`."""
        yield from self._list("issues", Issue)

    def _list(self, name: str, type_: type[T]) -> Iterator[T]:
        for n, value in enumerate(self._members(name)):
            yield self._value(value, type_, f"{name}[{n}]")

    def _value(self, value: Any, type_: type[T], where: str) -> T:  # noqa: ANN401 - JSON
        try:
            return from_builtins(value, type_)
        except IsnadError as error:
            raise self._broken(f"{where}: {error.message}") from error

    def _counted(self) -> dict[str, int]:
        """How long every list is: a file that was cut short is refused before anything is made of it."""
        counts = {key: sum(1 for _ in values) for key, values in self._walked()}
        missing = next((name for name in _LISTS if name not in counts), None)
        if missing is not None:
            raise self._broken(f"it has no {missing!r}")
        return counts

    def _members(self, wanted: str) -> Iterator[Any]:
        """The elements of the list of this name; of what is no list the value itself."""
        for key, values in self._walked():
            if key == wanted:
                yield from values
                return
            deque(values, maxlen=0)

    def _walked(self) -> Iterator[tuple[str, Iterator[Any]]]:
        """Every list by its name with its elements, each of which has to be taken before the next list is."""
        with self._path.open("rb") as file:
            stream = JsonStream(file, self._path.name, _LIMIT)
            for key in stream.members() if stream.peek() == "{" else ():
                yield key, self._values(stream, key)
            if stream.fault is not None:
                raise self._unreadable(stream.fault)

    def _values(self, stream: JsonStream, key: str) -> Iterator[Any]:
        is_list = key in _LISTS and stream.peek() == "["
        for _ in stream.elements() if is_list else (0,):
            value = stream.value(key)
            if isinstance(value, Issue):
                raise self._unreadable(value)
            yield value.value

    def _unreadable(self, issue: Issue) -> IsnadError:
        return self._broken(reason_sentence(issue.reason, Language.EN).removesuffix("."))

    def _lacking(self, incident: Incident, name: str) -> IsnadError:
        return self._broken(f"incident {incident.id} names {name}, which is not here")

    def _broken(self, problem: str) -> IsnadError:
        hint = "Name case.json as isnad export --to json writes it."
        return IsnadError("export.broken_json", f"{self._path} is no export of a case: {problem}.", hint)


def file_in(path: Path) -> Path:
    """The file of an export in Isnad's own JSON: the one named, or that in the folder named.

    Raises:
        IsnadError: `export.no_json`.
    """
    found = [path]
    if path.is_dir():
        found = [path / folder / name for folder in ("", "json") for name in ("case.json", "case.internal.json")]
    for file in found:
        with suppress(OSError):
            if file.is_file():
                return file
    raise IsnadError("export.no_json", f"there is no export in Isnad's JSON at {path}.", "Check the path.")
