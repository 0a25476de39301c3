"""The list of documents in words."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

from isnad.present.desk.correcting import Option
from isnad.present.documents import language_name
from isnad.present.language import Language
from isnad.present.runs import inline
from isnad.present.tables import phrases
from isnad.present.times import day_phrase
from isnad.store.listing import DocumentLine

_LANGUAGE = "language."
_NO_CODE = "line"


@dataclass(frozen=True, slots=True)
class DocumentRow:
    """A document; `outlet` and `day` are empty where they are not known, `name` where the title is the name."""

    id: str
    title: str
    name: str
    outlet: str
    day: str
    language: str
    claims: int
    waiting: int
    incidents: int


def document_rows(lines: Sequence[DocumentLine], language: Language) -> tuple[DocumentRow, ...]:
    """The lines of a list, as a person reads them."""
    return tuple(_row(line, language) for line in lines)


@cache
def languages(language: Language) -> tuple[Option, ...]:
    """Languages that a report can be in, by name."""
    codes = [key.removeprefix(_LANGUAGE) for key in phrases() if key.startswith(_LANGUAGE)]
    found = [Option(code, language_name(code, language)) for code in codes if code != _NO_CODE]
    return tuple(sorted(found, key=lambda option: option.label))


def _row(line: DocumentLine, language: Language) -> DocumentRow:
    name = inline(line.name)
    title = inline(line.title) or name
    return DocumentRow(
        id=line.id,
        title=title,
        name="" if title == name else name,
        outlet=inline(line.outlet),
        day="" if line.day is None else day_phrase(date.fromisoformat(line.day), language),
        language=language_name(line.language, language),
        claims=line.claims,
        waiting=line.waiting,
        incidents=line.incidents,
    )
