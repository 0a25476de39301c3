"""Coded incidents as the scorer reads them, and as the program under test may see them: without the answer."""

import json
from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path
from typing import Any

from isnad.errors import IsnadError

Row = dict[str, Any]
"""One line of a file whose shape belongs to somebody else: passed on to their scorer as it is."""

# Named one by one, so that a field added to the cases stays away from the program until somebody lists it here.
_CASE_FIELDS = ("id", "query")
_SOURCE_FIELDS = ("id", "url", "publisher", "published", "title", "text")


class Query(StrEnum):
    """How much the program is told: `given` place and day, or `open`, where it must find which incident it is."""

    GIVEN = "given"
    OPEN = "open"


def read_rows(path: Path) -> tuple[Row, ...]:
    """The JSON lines of a file, blank lines left out.

    Raises:
        IsnadError: `evaluation.not_json`, with file and line.
    """
    return rows_of(path.read_text(encoding="utf-8"), str(path))


def rows_of(text: str, where: str) -> tuple[Row, ...]:
    """The JSON lines of `text`; `where` names it in an error. Raises like `read_rows`."""
    rows = []
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except ValueError as error:
            raise IsnadError("evaluation.not_json", f"{where}, line {number}: {error}.") from error
        if not isinstance(row, dict):
            raise IsnadError("evaluation.not_json", f"{where}, line {number}: not an object.")
        rows.append(row)
    return tuple(rows)


def blinded(cases: Sequence[Row], query: Query) -> str:
    """The cases as JSON lines that hold only what the program may know, never the researchers' answer."""
    lines = []
    for case in cases:
        shown: Row = {name: case[name] for name in _CASE_FIELDS if name in case}
        if query is Query.OPEN:
            shown["query"] = {}
        sources = case.get("sources") or []
        shown["sources"] = [{name: s[name] for name in _SOURCE_FIELDS if name in s} for s in sources]
        lines.append(json.dumps(shown, ensure_ascii=False) + "\n")
    return "".join(lines)
