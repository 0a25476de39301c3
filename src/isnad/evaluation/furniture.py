"""Report and furniture told apart, measured on pages that people annotated by offsets, apart from their words."""

from collections.abc import Iterator
from pathlib import Path

from isnad.errors import IsnadError
from isnad.evaluation.cases import read_rows
from isnad.evaluation.outcome import Scored, StandOff
from isnad.evaluation.shared import SharedData, file_hash
from isnad.evaluation.standoff import source_of, sources_of
from isnad.furniture.find import find_parts
from isnad.model.codec import from_builtins
from isnad.model.terms import PartKind
from isnad.model.value import Value


class AnnotatedPage(Value, frozen=True):
    """What a person saw in one source.

    Attributes:
        case, source: where its text stands in the cases.
        sha256: of that text in UTF-8, by which a changed text is noticed.
        spans: start, end and kind of everything that is not the body, in order; half-open code points.
        stamp: the day of publication that the page itself shows, None where it shows none.
        by: which annotator.
    """

    case: str
    source: str
    sha256: str
    spans: tuple[tuple[int, int, PartKind], ...]
    stamp: str | None
    by: str


class Told(Value, frozen=True):
    """Code points of one page, blanks left out: of the report and kept, of furniture and left standing."""

    page: AnnotatedPage
    report: int
    kept: int
    furniture: int
    left: int


def measure_furniture(shared: SharedData, name: str, annotations: Path) -> StandOff:
    """Share of the report that is kept, and share of the furniture that is left, over all code points but blanks.

    Raises:
        IsnadError: `evaluation.source_unknown` or `evaluation.source_changed`, where the annotations belong to other
            data; `model.invalid` for a line that is no annotation.
    """
    told = [*pages(shared, annotations)]
    if not told:
        raise IsnadError("evaluation.no_annotations", f"{annotations} holds no annotated page.")
    report, furniture = sum(one.report for one in told), sum(one.furniture for one in told)
    kept = sum(one.kept for one in told) / report
    left = sum(one.left for one in told) / furniture
    scored = (Scored("report kept", kept, len(told)), Scored("furniture removed", 1 - left, len(told)))
    return StandOff(name, file_hash(annotations), scored)


def pages(shared: SharedData, annotations: Path) -> Iterator[Told]:
    """Each annotated page beside what the program says of it; raises like `measure_furniture`."""
    sources = sources_of(shared)
    for row in read_rows(annotations):
        page = from_builtins(row, AnnotatedPage)
        source = source_of(sources, page.case, page.source, page.sha256)
        text = str(source["text"])
        said = bytearray(len(text))
        for start, end, kind in page.spans:
            said[start:end] = bytes([not kind.is_report]) * (end - start)
        found = bytearray(len(text))
        for part in find_parts(text, title=_given(source, "title"), url=_given(source, "url")):
            span = part.span
            found[span.start : span.end] = bytes([not part.kind.is_report]) * (span.end - span.start)
        yield _told(page, text, said, found)


def _told(page: AnnotatedPage, text: str, said: bytearray, found: bytearray) -> Told:
    counts = {(a, b): 0 for a in (0, 1) for b in (0, 1)}
    for character, by_person, by_program in zip(text, said, found, strict=True):
        if not character.isspace():
            counts[by_person, by_program] += 1
    return Told(page, counts[0, 0] + counts[0, 1], counts[0, 0], counts[1, 0] + counts[1, 1], counts[1, 0])


def _given(source: dict[str, object], field: str) -> str | None:
    value = source.get(field)
    return value if isinstance(value, str) and value.strip() else None
