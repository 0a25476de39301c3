"""Near-copies found among pairs of reports that a person read and labelled, apart from their words."""

from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from pathlib import Path

from isnad.evaluation.cases import Row, read_rows
from isnad.evaluation.shared import SharedData, file_hash
from isnad.evaluation.standoff import described, must_be
from isnad.model.codec import from_builtins
from isnad.model.document import Document
from isnad.model.value import Value
from isnad.origins.copies import near_copies
from isnad.origins.relation import SAME_TEXT

_NO_DAY_LATER = date.max


class PairLabel(StrEnum):
    """What a person saw in two reports.

    A copy prints the other's report, or both print a third's, though the frame, a headline or some words differ.
    Shared is a passage of both, a statement or a quotation, in reports that are otherwise their own.
    """

    COPY = "copy"
    SHARED = "shared"
    NONE = "none"


class Half(Value, frozen=True):
    """A report: its source in its case, and the SHA-256 of its text in UTF-8, by which a changed text is noticed."""

    case: str
    source: str
    sha256: str


class LabelledPair(Value, frozen=True):
    """Two reports and what a person saw in them."""

    a: Half
    b: Half
    label: PairLabel


class JudgedPair(Value, frozen=True):
    """A labelled pair and what the program said: the share of a near-copy, None where it calls it none."""

    pair: LabelledPair
    shared: float | None

    @property
    def right(self) -> bool:
        """Whether the program calls a near-copy what a person called a copy, and nothing else."""
        return (self.shared is not None) == (self.pair.label is PairLabel.COPY)


class CopiesResult(Value, frozen=True):
    """The judged pairs, and the SHA-256 of the files that they are from."""

    cases: str
    pairs: str
    judged: tuple[JudgedPair, ...]

    @property
    def precision(self) -> float | None:
        """Of the pairs called near-copies, the share that are copies; None where none is called so."""
        called = [judged for judged in self.judged if judged.shared is not None]
        return sum(judged.right for judged in called) / len(called) if called else None

    @property
    def recall(self) -> float | None:
        """Of the copies, the share that are called near-copies; None where there are no copies."""
        copies = [judged for judged in self.judged if judged.pair.label is PairLabel.COPY]
        return sum(judged.right for judged in copies) / len(copies) if copies else None

    @property
    def wrong(self) -> tuple[JudgedPair, ...]:
        """The pairs judged otherwise than by the person, for reading one by one."""
        return tuple(judged for judged in self.judged if not judged.right)


def measure_copies(shared: SharedData, pairs: Path) -> CopiesResult:
    """Judge labelled pairs among all reports of the cases, as a case that held them all would.

    A pair is called a near-copy where one relation ties its two reports, or reports with the same words as they.

    Raises:
        IsnadError: `evaluation.not_json` or `model.invalid` for a line that is no pair; `evaluation.source_unknown`
            where the cases lack a report of a pair; `evaluation.source_changed` where its text is another one now.
    """
    documents = _documents(read_rows(shared.cases))
    labelled = [from_builtins(row, LabelledPair) for row in read_rows(pairs)]
    halves = [(_half(pair.a, documents), _half(pair.b, documents), pair) for pair in labelled]
    found: dict[frozenset[str], float] = {}
    twin: dict[str, str] = {}
    for copy in near_copies(documents.values()):
        found[frozenset((copy.first, copy.second))] = copy.shared
        if copy.reason.code in SAME_TEXT:
            twin[copy.second] = copy.first
    judged = []
    for a, b, pair in halves:
        ends = twin.get(a.id, a.id), twin.get(b.id, b.id)
        judged.append(JudgedPair(pair, 1.0 if ends[0] == ends[1] else found.get(frozenset(ends))))
    return CopiesResult(file_hash(shared.cases), file_hash(pairs), tuple(judged))


def _documents(cases: Iterable[Row]) -> dict[tuple[str, str], Document]:
    documents = {}
    for case in cases:
        for source in case.get("sources") or []:
            for document in described(source, str(source.get("id"))):
                documents[str(case["id"]), document.name] = document
    return documents


def _half(half: Half, documents: dict[tuple[str, str], Document]) -> Document:
    document = documents.get((half.case, half.source))
    must_be(None if document is None else document.received.text, half.case, half.source, half.sha256)
    return documents[half.case, half.source]
