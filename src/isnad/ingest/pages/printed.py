"""What a page prints about its report where a reader sees it: the day and who signed."""

from isnad.ingest.pages.layout import Layout
from isnad.knowledge.wordlists import word_lists
from isnad.model.document import Author, Part
from isnad.model.span import Span
from isnad.model.terms import PartKind

_MOST_WORDS = 6
_EDGES = " \t\n:|-–—،,.»«/"


def days_of_elements(page: Layout, parts: tuple[Part, ...]) -> tuple[str, ...]:
    """The days that elements give for machines in the lines that date the report, not in lists of other pages."""
    lines = _of(parts, PartKind.DATELINE)
    found: list[str] = []
    for box in page.boxes:
        element = box.element
        value = element.get("datetime") or (element.get("content") if element.get("itemprop") else None)
        if value is None or box.first == box.last or element.get("itemprop") == "dateModified":
            continue
        span = Span(page.pieces[box.first].start, page.pieces[box.last - 1].end)
        words = f"{element.get('class') or ''} {span.of(page.text)}"
        if any(line.contains(span) for line in lines) and not _is_of_a_change(words):
            found.append(value)
    return tuple(found)


def author_of(text: str, parts: tuple[Part, ...], stated: str | None, outlet_name: str | None) -> Author | None:
    """Who signed: as the metadata says, with the span where the page prints the name; else as its byline says."""
    lines = _of(parts, PartKind.BYLINE)
    if stated is not None:
        at = next((start for line in lines if (start := text.find(stated, line.start, line.end)) >= 0), None)
        return Author(stated, None if at is None else Span(at, at + len(stated)))
    for line in lines:
        span = _name_in(text, line)
        if span is not None and span.of(text) != outlet_name:
            return Author(span.of(text), span)
    return None


def _name_in(text: str, line: Span) -> Span | None:
    """The words of a byline behind "by", where they are few enough and hold no number."""
    words = line.of(text)
    name = words.strip(_EDGES)
    for opening in sorted(word_lists("html")["words_byline"].words, key=len, reverse=True):
        rest = name.removeprefix(opening)
        if rest != name and (not rest or rest[0] in _EDGES):
            name = rest.strip(_EDGES)
            break
    if not name or "\n" in name or len(name.split()) > _MOST_WORDS or any(char.isdigit() for char in name):
        return None
    start = line.start + words.index(name)
    return Span(start, start + len(name))


def _of(parts: tuple[Part, ...], kind: PartKind) -> list[Span]:
    return [part.span for part in parts if part.kind is kind]


def _is_of_a_change(words: str) -> bool:
    lower = words.lower()
    return any(word in lower for word in word_lists("html")["updated"].words)
