"""The page of the Python library: what `import isnad` offers, from signatures and docstrings, and every column."""

import inspect
import re
import textwrap
from collections.abc import Iterator
from typing import Any, Final

import isnad
from isnad.notebook.claim_columns import CLAIMS, LINKS
from isnad.notebook.frames import Column, Kind
from isnad.notebook.incident_columns import FIGURES, HELD, INCIDENTS, ORIGINS, TOLL
from isnad.notebook.other_columns import DECISIONS, DOCUMENTS
from isnad.notebook.values import Values
from make_reference.page import Page, code, document, introduction, paragraphs, plain, table

_SECTIONS: Final = re.compile(r"\n(?P<name>Args|Attributes|Returns|Raises):\n")
_ENTRY: Final = re.compile(r"(?P<name>[a-z_, ]+): (?P<says>.*)", re.DOTALL)
_FRAMES: Final[dict[str, tuple[Column[Any], ...]]] = {
    "Documents.frame()": DOCUMENTS,
    'Claims.frame("claims")': CLAIMS,
    'Claims.frame("links")': LINKS,
    'Incidents.frame("incidents")': INCIDENTS,
    'Incidents.frame("figures")': FIGURES,
    'Incidents.frame("held")': HELD,
    'Incidents.frame("toll")': TOLL,
    'Incidents.frame("origins")': ORIGINS,
    "Decisions.frame()": DECISIONS,
}
_KINDS: Final = {
    Kind.TEXT: "text",
    Kind.WHOLE: "whole number",
    Kind.REAL: "number",
    Kind.TRUTH: "true or false",
    Kind.DAY: "day",
    Kind.MOMENT: "moment in the time zone of the events",
    Kind.LIST: "tuple",
}


def python() -> Page:
    """Functions first, then classes with their methods, then the columns of every frame."""
    told = [getattr(isnad, name) for name in isnad.__all__]
    functions = [one for one in told if inspect.isfunction(one)]
    classes = [one for one in told if inspect.isclass(one) and one.__module__.startswith("isnad.notebook.")]
    blocks = [introduction("python")]
    for function in functions:
        blocks += _callable(f"isnad.{function.__name__}", function, 2)
    blocks += ["## Collections", *_docstring(Values)]
    for name, member in _members(Values):
        blocks += _callable(name, member, 3)
    for class_ in classes:
        blocks += _class(class_)
    for name, columns in _FRAMES.items():
        blocks += [f"## Columns of {code(name)}", table(["column", "holds", "what it is"], _rows(columns))]
    return Page("reference/python.md", "Python", document("Python", *blocks))


def _class(class_: type) -> Iterator[str]:
    yield f"## {code(f'isnad.{class_.__name__}')}"
    if "Args:\n" in (inspect.getdoc(class_) or ""):  # the others are made by functions
        yield f"```python\n{_signature(f'isnad.{class_.__name__}', class_)}\n```"
    yield from _docstring(class_)
    for name, member in _members(class_):
        yield from _callable(f"{class_.__name__}.{name}", member, 3)


def _members(class_: type) -> Iterator[tuple[str, Any]]:
    """Public methods and properties of its own, in the order of the source."""
    for name, member in vars(class_).items():
        if not name.startswith("_") and (inspect.isfunction(member) or isinstance(member, property)):
            yield name, member


def _callable(called: str, member: Any, level: int) -> Iterator[str]:  # noqa: ANN401 - a function or a property
    yield f"{'#' * level} {code(called)}"
    if not isinstance(member, property):
        yield f"```python\n{_signature(called, member)}\n```"
    yield from _docstring(member)


def _signature(called: str, member: Any) -> str:  # noqa: ANN401 - whatever can be called
    """How it is called; what a value is said to be stands in its text."""
    parameters = [
        parameter.replace(annotation=inspect.Parameter.empty)
        for name, parameter in inspect.signature(member).parameters.items()
        if name != "self"
    ]
    return f"{called}{inspect.Signature(parameters)}"


def _docstring(member: Any) -> Iterator[str]:  # noqa: ANN401 - whatever has one
    first, *sections = _SECTIONS.split(inspect.getdoc(member) or "")
    yield from paragraphs(first)
    for name, text in zip(sections[::2], sections[1::2], strict=True):
        if name in ("Args", "Attributes"):
            head = ["argument" if name == "Args" else "attribute", "what it is"]
            yield table(head, [(code(one["name"]), plain(one["says"])) for one in _entries(text)])
        else:
            yield f"{name}: {plain(text).removeprefix('IsnadError: ')}"


def _entries(text: str) -> Iterator[dict[str, str]]:
    for entry in re.split(r"\n(?=\S)", textwrap.dedent(text).strip()):
        match = _ENTRY.fullmatch(entry.strip())
        if match is None:
            raise ValueError(f"no name and sentence: {entry!r}")
        yield match.groupdict()


def _rows(columns: tuple[Column[Any], ...]) -> list[tuple[str, str, str]]:
    return [(code(column.name), _KINDS[column.kind], plain(column.says)) for column in columns]
