"""What the tests of this room write and read back."""

import json
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from isnad.ingest.arrival import Arrival
from isnad.model.document import Document, Issue

Write = Callable[[str, str | bytes], Path]


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
