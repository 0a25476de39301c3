"""The parts of a format, each made of some records of a case: in processes where there are many, else here."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Generic, TypeVar

from isnad.export.case_content import CaseContent, some_at_a_time
from isnad.export.content import Content
from isnad.export.parts import Part, Sheaf
from isnad.export.records import IncidentLine, IncidentRecord, ReadingRecord
from isnad.export.registry import Asked
from isnad.export.words import words_of
from isnad.present.language import Language

if TYPE_CHECKING:
    from isnad.export.crew import Ids

T = TypeVar("T")
Each = Callable[[T, Sheaf], None]
"""Writes one record."""
Begin = Callable[[Content, Asked], Each[T]]
"""Makes ready what writes records of a content; a function of a module, which another process can be told of."""
_AT_ONCE: Final = 50


@dataclass(frozen=True, slots=True)
class _Making(Generic[T]):
    """Makes ready what writes the records with some ids."""

    name: str
    language: Language
    begin: Begin[T]
    found: "Callable[[CaseContent, Ids], Iterable[T]]"

    def __call__(self, content: CaseContent) -> "Callable[[Ids], Part]":
        each = self.begin(content, Asked(self.language, content.context))

        def work(ids: "Ids") -> Part:
            return _part(self.name, each, self.found(content, ids))

        return work


def of_incidents(content: Content, asked: Asked, name: str, begin: Begin[IncidentRecord]) -> Iterator[Part]:
    """What the format of this `name` writes of all incidents, in their order."""
    making = _Making(name, asked.language, begin, CaseContent.some)
    return _parts(content, asked, making, CaseContent.incident_lots, content.incidents)


def of_lines(content: Content, asked: Asked, name: str, begin: Begin[IncidentLine]) -> Iterator[Part]:
    """The same of incidents by themselves."""
    making = _Making(name, asked.language, begin, CaseContent.some_lines)
    return _parts(content, asked, making, CaseContent.incident_lots, content.lines)


def of_readings(content: Content, asked: Asked, name: str, begin: Begin[ReadingRecord]) -> Iterator[Part]:
    """The same of all documents with their claims."""
    making = _Making(name, asked.language, begin, CaseContent.some_readings)
    return _parts(content, asked, making, CaseContent.document_lots, content.readings)


def _parts(
    content: Content,
    asked: Asked,
    making: _Making[T],
    lots: "Callable[[CaseContent], Sequence[Ids]]",
    records: Callable[[], Iterator[T]],
) -> Iterator[Part]:
    crewed = _crewed(content, asked)
    if crewed is None:
        each = making.begin(content, asked)
        yield from (_part(making.name, each, some) for some in some_at_a_time(records(), _AT_ONCE))
    else:
        yield from crewed.crew.over(making, lots(crewed))


def _crewed(content: Content, asked: Asked) -> CaseContent | None:
    """The content where processes can write of it: they have the context that the case was built with."""
    if isinstance(content, CaseContent) and content.has_crew and asked.context is content.context:
        return content
    return None


def _part(name: str, each: Each[T], records: Iterable[T]) -> Part:
    sheaf = Sheaf(words_of(name))
    for record in records:
        each(record, sheaf)
    return sheaf.part()
