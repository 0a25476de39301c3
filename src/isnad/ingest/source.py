"""One source of a case or pool, an object of JSON with a text and what is known of it."""

import json
from collections.abc import Iterator
from datetime import date
from typing import Final

import msgspec

from isnad.errors import IsnadError
from isnad.ingest import outlet, published
from isnad.ingest.arrival import Arrival
from isnad.ingest.issues import issue, of_refusal
from isnad.ingest.record import Form, Record, Told
from isnad.model.document import Document, Issue
from isnad.model.terms import Basis
from isnad.model.value import Value
from isnad.text.decode import received

EXTRACTOR: Final = "json-1"
_FIELDS = ("id", "url", "publisher", "published", "title", "text")
_BESIDE = "retrieved"
"""Is no part of what a source is: collected twice it is one document."""


class Fields(Value, frozen=True):
    """A source's fields as given; None where a field is missing, null or empty.

    `retrieved` is when somebody collected it: said beside the source, and no part of its bytes.
    """

    id: str | None = None
    url: str | None = None
    publisher: str | None = None
    published: str | None = None
    title: str | None = None
    text: str | None = None
    retrieved: str | None = None


def read_source(value: object, where: str, today: date) -> Iterator[Arrival | Issue]:
    """The document of one source, followed by what is wrong with its fields; without a text only the issue."""
    for found in source_of(value, where):
        if isinstance(found, Issue):
            yield found
        else:
            yield from read_fields(found, today)
            yield from found.issues


def source_of(value: object, where: str) -> Iterator[Record | Issue]:
    """The record of one source, with what is wrong with its fields; without a text only the issues.

    The document is named by the source's `id`, or by where it stands if it has none. Its own id is the SHA-256 of a
    canonical JSON of the six fields, not of the text: one text under two addresses is two documents, printed twice,
    and must not become one by accident. When it was collected is told beside them; other fields are another program's
    and are passed over.
    """
    if not isinstance(value, dict):
        yield issue(where, "ingest.source_not_an_object", found=type_name(value))
        return
    given, issues = _fields(value, where)
    if given.text is None:
        yield from issues or [issue(where, "ingest.source_without_text", source=given.id or "")]
    else:
        yield record_of(given, where, tuple(issues))


def record_of(given: Fields, where: str, issues: tuple[Issue, ...] = ()) -> Record:
    """The record of fields that were read already, by whatever format holds them."""
    told = None if given.retrieved is None else Told(retrieved=given.retrieved, retrieved_source="field")
    return Record(Form.SOURCE, where if given.id is None else given.id, where, _canonical(given), told, issues)


def read_fields(record: Record, today: date) -> Iterator[Arrival | Issue]:
    """The document of a record of fields, followed by what is wrong with its publisher and its day."""
    yield from read_given(fields_of(record), record, today, EXTRACTOR)


def fields_of(record: Record) -> Fields:
    """The fields that a record was made of."""
    return msgspec.json.decode(record.data, type=Fields)


def read_given(given: Fields, record: Record, today: date, extractor: str) -> Iterator[Arrival | Issue]:
    """The same, of the record's fields with what `extractor` made of their text."""
    where = record.where
    try:
        text = received(given.text or "", extractor)
    except IsnadError as error:
        yield of_refusal(where, error)
        return
    dating = published.from_field(given.published or "", today, source="field", basis=Basis.STATED)
    document = Document(
        id=record.id,
        name=record.name,
        received=text,
        outlet=outlet.outlet_of(given.publisher, given.url),
        published=dating.published,
        title=given.title,
        url=given.url,
    )
    yield Arrival(document, record.data)
    if given.publisher is not None and outlet.clean_publisher(given.publisher) is None:
        yield issue(where, "ingest.publisher_unusable", value=given.publisher)
    yield from (Issue(where, reason) for reason in dating.issues)


def type_name(value: object) -> str:
    """What JSON calls a value, for an issue."""
    names = {bool: "boolean", int: "number", float: "number", str: "string", list: "array", dict: "object"}
    return names.get(type(value), "null")


def _fields(value: dict[object, object], where: str) -> tuple[Fields, list[Issue]]:
    kept: dict[str, str] = {}
    issues: list[Issue] = []
    for name in (*_FIELDS, _BESIDE):
        raw = value.get(name)
        if raw is None:
            continue
        # A number is a fair identifier; nothing else that is not text can stand in a text's place.
        if name == "id" and isinstance(raw, int) and not isinstance(raw, bool):
            raw = str(raw)
        if not isinstance(raw, str):
            issues.append(issue(where, "ingest.field_type", field=name, found=type_name(raw)))
        elif not is_whole(raw):
            issues.append(issue(where, "ingest.broken_character", field=name))
        elif raw.strip():
            kept[name] = raw if name == "text" else raw.strip()
    return Fields(**kept), issues


def is_whole(text: str) -> bool:
    """Whether no character was cut in two: JSON can hold half of an emoji, no file can."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def _canonical(given: Fields) -> bytes:
    # In the order of `_FIELDS`, whatever the order in the file.
    fields = {name: value for name in _FIELDS if (value := getattr(given, name)) is not None}
    return json.dumps(fields, ensure_ascii=False, separators=(",", ":")).encode()
