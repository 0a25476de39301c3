"""What a format gives for a file, and what becomes of it."""

import json
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any

from isnad.ingest.collection import Collection, collect
from isnad.model.document import Document

TODAY = date(2026, 6, 1)


def read(folder: Path, name: str, content: object) -> Collection:
    """Everything in one file: bytes, text, or what JSON is made of."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    if isinstance(content, bytes):
        path.write_bytes(content)
    else:
        path.write_text(content if isinstance(content, str) else json.dumps(content, ensure_ascii=False), "utf-8")
    return collect([path], today=TODAY)


def codes(found: Collection) -> list[str]:
    return [issue.reason.code for issue in found.issues]


def params(found: Collection, code: str) -> dict[str, Any]:
    return next({p.name: p.value for p in i.reason.params} for i in found.issues if i.reason.code == code)


def told(documents: Iterable[Document]) -> list[tuple[str, str | None, str | None]]:
    """Name, outlet and day of each."""
    return [(one.name, None if one.outlet is None else one.outlet.name, _day(one)) for one in documents]


def _day(document: Document) -> str | None:
    return None if document.published is None else document.published.day.isoformat()
