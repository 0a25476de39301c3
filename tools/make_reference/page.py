"""A page of the reference, and the Markdown that pages are made of."""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from html import escape
from pathlib import Path

import msgspec
import yaml

_CODES = re.compile(r"`([^`]+)`")


class Page(msgspec.Struct, frozen=True):
    """One file under `docs/`; a page that is no Markdown has no title and stands in no menu."""

    path: str
    title: str
    text: str


def document(title: str, *blocks: str) -> str:
    """A page of blocks with an empty line between them."""
    return "\n\n".join([f"# {title}", *blocks]) + "\n"


def introduction(name: str) -> str:
    """What stands first on the page of this name, as Markdown."""
    return _introductions()[name].strip()


@cache
def _introductions() -> Mapping[str, str]:
    text = (Path(__file__).parent / "introductions.yaml").read_text(encoding="utf-8")
    return msgspec.convert(yaml.safe_load(text), dict[str, str])


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table; cells are Markdown without line ends."""
    lines = [_row(head), _row(["---"] * len(head)), *(_row(row) for row in rows)]
    return "\n".join(lines)


def code(text: str) -> str:
    """Words as they are typed or printed; empty where there are none."""
    if "|" in text:  # which would end a cell, even in code
        return f"<code>{escape(text).replace('|', '&#124;')}</code>"
    return f"`{text}`" if text else ""


def plain(text: str) -> str:
    """A text from the program as Markdown that shows its characters, words between backticks as code."""
    parts = _CODES.split(" ".join(text.split()))
    return "".join(code(part) if at % 2 else _escaped(part) for at, part in enumerate(parts))


def paragraphs(text: str) -> list[str]:
    """The paragraphs of a text, each as `plain` gives it."""
    return [plain(part) for part in re.split(r"\n\s*\n", text.strip()) if part.strip()]


def _escaped(text: str) -> str:
    return re.sub(r"([\\*_\[\]<>#])", r"\\\1", text)


def _row(cells: Sequence[str]) -> str:
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"
