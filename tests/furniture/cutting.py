"""What tests ask of the parts of a text: the report that is left, and what was called what."""

from isnad.furniture.find import find_parts
from isnad.model.document import Part
from isnad.model.terms import PartKind


def report_lines(received: str, *, title: str | None = None, url: str | None = None) -> list[str]:
    """The lines of the report, title among them, as a reader of the document meets them."""
    kept = [*received]
    for part in find_parts(received, title=title, url=url):
        if not part.kind.is_report:
            kept[part.span.start : part.span.end] = "\n" * (part.span.end - part.span.start)
    return [line.strip() for line in "".join(kept).splitlines() if line.strip()]


def kinds(received: str, *, title: str | None = None, url: str | None = None) -> list[tuple[PartKind, str]]:
    """Kind and words of each part."""
    return [(part.kind, part.span.of(received)) for part in find_parts(received, title=title, url=url)]


def kind_of(words: str, parts: tuple[Part, ...], received: str) -> PartKind | None:
    """The kind of the part that holds these words, which stand once in the text; None where they are report."""
    assert received.count(words) == 1, words
    start = received.index(words)
    return next((p.kind for p in parts if p.span.start <= start and start + len(words) <= p.span.end), None)
