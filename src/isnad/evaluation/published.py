"""Days of publication told without metadata, beside the stamps that a person saw in the texts."""

from datetime import date
from pathlib import Path
from typing import Annotated

import msgspec

from isnad.evaluation.cases import read_rows
from isnad.evaluation.shared import SharedData, file_hash
from isnad.evaluation.standoff import described, must_be
from isnad.model.codec import from_builtins
from isnad.model.document import Document, Published
from isnad.model.value import Value

_NO_DAY_LATER = date.max
_FIELD = "published"
_STAMP = "text"


class LabelledStamp(Value, frozen=True):
    """A source and the day of publication that its text prints.

    Attributes:
        sha256: of its text in UTF-8, by which a changed text is noticed.
        stamp: a date in full; without its year ("--02-28"); "relative" for one like "two hours ago"; None for none.
    """

    case: str
    source: str
    sha256: str
    stamp: Annotated[str, msgspec.Meta(pattern=r"^(\d{4}-\d\d-\d\d|--\d\d-\d\d|relative)$")] | None

    @property
    def day(self) -> date | None:
        """The day, None where the text does not print a whole one."""
        return None if self.stamp is None or not self.stamp[0].isdigit() else date.fromisoformat(self.stamp)


class JudgedStamp(Value, frozen=True):
    """A labelled source and the day that the program found for it, by any source but the metadata field."""

    label: LabelledStamp
    found: Published | None

    @property
    def right(self) -> bool | None:
        """Whether the day is the one printed; None where no whole day is printed."""
        day = self.label.day
        return None if day is None else self.found is not None and self.found.day == day

    @property
    def false(self) -> bool:
        """Whether the program used a stamp where the text prints no whole day."""
        return self.label.day is None and self.found is not None and self.found.source == _STAMP


class PublishedResult(Value, frozen=True):
    """The judged stamps, and the SHA-256 of the files that they are from."""

    cases: str
    labels: str
    judged: tuple[JudgedStamp, ...]

    @property
    def n(self) -> int:
        """How many texts print a whole day."""
        return sum(judged.right is not None for judged in self.judged)

    @property
    def right(self) -> int:
        """For how many of these the program finds that day."""
        return sum(judged.right is True for judged in self.judged)

    @property
    def false(self) -> int:
        """In how many of the others it sees a stamp."""
        return sum(judged.false for judged in self.judged)

    @property
    def wrong(self) -> tuple[JudgedStamp, ...]:
        """Those missed, told otherwise, or seen where there is none, for reading one by one."""
        return tuple(judged for judged in self.judged if judged.right is False or judged.false)


def measure_published(shared: SharedData, labels: Path, *, addresses: bool = True) -> PublishedResult:
    """Tell the day of each labelled source, its field for the day left empty, and compare it with the label.

    Args:
        shared: holds the sources.
        labels: one `LabelledStamp` a line.
        addresses: whether the program may see the addresses of the sources, which often hold a day too.

    Raises:
        IsnadError: `evaluation.not_json` or `model.invalid` for a line that is no label; `evaluation.source_unknown`
            where the cases lack its source; `evaluation.source_changed` where the text is another one now.
    """
    wanted = [from_builtins(row, LabelledStamp) for row in read_rows(labels)]
    documents = _documents(shared, {(label.case, label.source) for label in wanted}, addresses=addresses)
    judged = tuple(JudgedStamp(label, _document(label, documents).published) for label in wanted)
    return PublishedResult(file_hash(shared.cases), file_hash(labels), judged)


def _documents(shared: SharedData, wanted: set[tuple[str, str]], *, addresses: bool) -> dict[tuple[str, str], Document]:
    left_out = (_FIELD,) if addresses else (_FIELD, "url")
    documents = {}
    for case in read_rows(shared.cases):
        for source in case.get("sources") or []:
            key = str(case["id"]), str(source.get("id"))
            if key in wanted:
                shown = {name: value for name, value in source.items() if name not in left_out}
                for document in described(shown, key[1]):
                    documents[key] = document
    return documents


def _document(label: LabelledStamp, documents: dict[tuple[str, str], Document]) -> Document:
    document = documents.get((label.case, label.source))
    must_be(None if document is None else document.received.text, label.case, label.source, label.sha256)
    return documents[label.case, label.source]
