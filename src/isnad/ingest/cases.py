"""The case lines of an assessment: a question of place and day, and the sources to answer it from."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

from isnad.errors import IsnadError
from isnad.ingest.admission import Admission
from isnad.ingest.arrival import Arrival
from isnad.ingest.extract import extract
from isnad.ingest.files import Kind, must_exist
from isnad.ingest.issues import issue
from isnad.ingest.jsonl import Line, read_lines
from isnad.ingest.record import Record
from isnad.ingest.settings import Settings
from isnad.ingest.source import source_of, type_name
from isnad.model.document import Document, Issue
from isnad.model.value import Value

_YEARS = range(1900, 2101)
"""Of days that can be asked about; beyond them reckoning with days ends in an error."""


class Query(Value, frozen=True):
    """Which incident is asked about; None where the question leaves it open."""

    place: str | None = None
    date: dt.date | None = None


class Case(Value, frozen=True):
    """One question with the documents that could be read for it, in order, and what could not.

    Attributes:
        offered: how many sources the case lists, usable or not.
        unread: the field of its query that could not be used, None where all could. Without its day or its place
            the question would be another one.
    """

    id: str
    query: Query
    documents: tuple[Document, ...]
    issues: tuple[Issue, ...]
    offered: int = 0
    unread: str | None = None


def read_cases(path: Path, *, today: dt.date | None = None) -> Iterator[Case | Issue]:
    """The cases of a file of JSON lines, one in memory at a time; a line that is no case is an issue.

    A line with an `id` always gives a case, so that it can be answered: what is wrong with its query or sources stands
    in its issues. Keys beside `id`, `query` and `sources` belong to whoever made the file and are passed over.

    Args:
        path: the file.
        today: dates of publication after it are refused; by default the day on this machine.

    Raises:
        IsnadError: `ingest.no_such_path`, `ingest.not_a_file` or `ingest.no_permission`, at once.
    """
    _check(path)
    return _cases(path, dt.date.today() if today is None else today)  # noqa: DTZ011 - the user's own day


def _check(path: Path) -> None:
    if must_exist(path) is not Kind.FILE:
        raise IsnadError("ingest.not_a_file", f"{path} is not a file.", "Give a file of JSON lines, one case a line.")
    try:
        path.open("rb").close()
    except PermissionError as error:
        raise IsnadError("ingest.no_permission", f"{path} may not be read.", "Check its permissions.") from error


def _cases(path: Path, today: dt.date) -> Iterator[Case | Issue]:
    ids: set[str] = set()
    for line in read_lines(path):
        if isinstance(line, Issue):
            yield line
            continue
        case = _case(line, today)
        if isinstance(case, Case) and case.id in ids:
            yield issue(line.where, "ingest.case_id_taken", case=case.id)
            continue
        if isinstance(case, Case):
            ids.add(case.id)
        yield case


def _case(line: Line, today: dt.date) -> Case | Issue:
    value = line.value
    if not isinstance(value, dict):
        return issue(line.where, "ingest.case_not_an_object", found=type_name(value))
    case_id = value.get("id")
    if isinstance(case_id, int) and not isinstance(case_id, bool):
        case_id = str(case_id)
    if not isinstance(case_id, str) or not case_id.strip():
        return issue(line.where, "ingest.case_without_id")
    issues: list[Issue] = []
    query, unread = _query(value.get("query"), line.where, issues)
    sources = value.get("sources")
    documents = _documents(sources, line.where, issues, today)
    offered = len(sources) if isinstance(sources, list) else 0
    return Case(case_id, query, documents, tuple(issues), offered, unread)


def _query(value: object, where: str, issues: list[Issue]) -> tuple[Query, str | None]:
    """What is asked, and the first field of it that could not be used."""
    if value is None:
        return Query(), None
    if not isinstance(value, dict):
        issues.append(issue(where, "ingest.field_type", field="query", found=type_name(value)))
        return Query(), "query"
    before = len(issues)
    place = _text(value, "place", where, issues)
    unread = "place" if len(issues) > before else None
    day = _day(_text(value, "date", where, issues), where, issues)
    return Query(place, day), unread or ("date" if len(issues) > before else None)


def _text(value: dict[object, object], name: str, where: str, issues: list[Issue]) -> str | None:
    found = value.get(name)
    if found is None:
        return None
    if isinstance(found, str):
        return found.strip() or None
    issues.append(issue(where, "ingest.field_type", field=f"query.{name}", found=type_name(found)))
    return None


def _day(text: str | None, where: str, issues: list[Issue]) -> dt.date | None:
    if text is None:
        return None
    try:
        day = dt.date.fromisoformat(text)
    except ValueError:
        day = None
    if day is None or day.year not in _YEARS:
        issues.append(issue(where, "ingest.query_date", value=text))
        return None
    return day


def _documents(value: object, where: str, issues: list[Issue], today: dt.date) -> tuple[Document, ...]:
    if not isinstance(value, list):
        issues.append(issue(where, "ingest.field_type", field="sources", found=type_name(value)))
        return ()
    admission, settings = Admission(), Settings(today)
    documents: list[Document] = []
    for number, source in enumerate(value, start=1):
        place = f"{where} source {number}"
        for found in source_of(source, place):
            admitted = admission.admit(found) if isinstance(found, Record) else found
            for told in extract(admitted, settings) if isinstance(admitted, Record) else (admitted,):
                if isinstance(told, Arrival):
                    documents.append(told.document)
                else:
                    issues.append(told)
    return tuple(documents)
