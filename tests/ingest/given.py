"""What the tests of this room write and read back."""

import json
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path
from typing import Any

import msgspec

from isnad.furniture.find import find_parts
from isnad.ingest.arrival import Arrival
from isnad.ingest.collection import Collection
from isnad.ingest.describe import describe
from isnad.ingest.record import Form, Record
from isnad.model.document import Document, Issue, Outlet, Published, Received
from isnad.model.identity import sha256_of

Write = Callable[[str, str | bytes], Path]
Read = Callable[..., Collection]

TODAY = date(2026, 6, 1)


def made(
    text: str,
    *,
    published: Published | None = None,
    outlet: Outlet | None = None,
    title: str | None = None,
    url: str | None = None,
) -> Document:
    """A document as a reader gives it, without what its own page tells."""
    data = text.encode()
    received = Received(text, sha256_of(data), "made-1", "utf-8")
    return Document(sha256_of(data), "a.txt", received, outlet, published, title, url)


def furnished(text: str, **known: Any) -> Document:
    """The same with its parts."""
    document = made(text, **known)
    return msgspec.structs.replace(document, parts=find_parts(text, title=document.title, url=document.url))


def described(text: str, *, day_is_settled: bool = False, **known: Any) -> tuple[Document, list[str]]:
    """The document with everything that its page tells, and the codes of what is wrong with it."""
    document = made(text, **known)
    items = [*describe(Arrival(document, text.encode(), day_is_settled), "in/a.txt", TODAY)]
    (told,) = documents(items)
    return told, codes(items)


def documents(items: Iterable[object]) -> list[Document]:
    opened = (item.document if isinstance(item, Arrival) else item for item in items)
    return [item for item in opened if isinstance(item, Document)]


def issues(items: Iterable[object]) -> list[Issue]:
    return [item for item in items if isinstance(item, Issue)]


def codes(items: Iterable[object]) -> list[str]:
    return [issue.reason.code for issue in issues(items)]


def params(issue: Issue) -> dict[str, str | int]:
    return {parameter.name: parameter.value for parameter in issue.reason.params}


def source(**fields: Any) -> dict[str, Any]:
    whole = {
        "id": "s1",
        "url": "https://village.example/2022/06/01/a",
        "publisher": "Village News",
        "published": "",
        "title": "",
        "text": "قتل رجلان في القرية",
    }
    return {name: value for name, value in {**whole, **fields}.items() if value is not ...}


def lines(*values: object) -> str:
    return "".join(f"{json.dumps(value, ensure_ascii=False)}\n" for value in values)


def record(path: Path, name: str, form: Form) -> Record:
    """A file as its format gives it."""
    return Record(form, name, str(path), path.read_bytes())
