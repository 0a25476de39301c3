"""Finds the sources that annotations are about, which are kept apart from their words."""

from datetime import date

from isnad.errors import IsnadError
from isnad.evaluation.cases import Row, read_rows
from isnad.evaluation.shared import SharedData
from isnad.ingest.arrival import Arrival
from isnad.ingest.describe import describe
from isnad.ingest.source import read_source
from isnad.model.document import Document
from isnad.model.identity import sha256_of

Sources = dict[tuple[str, str], Row]


def sources_of(shared: SharedData) -> Sources:
    """Every source of the cases by its case and its own id."""
    return {(str(case["id"]), str(s["id"])): s for case in read_rows(shared.cases) for s in case.get("sources") or []}


def source_of(sources: Sources, case: str, source: str, sha256: str) -> Row:
    """The source that an annotation is about.

    Raises:
        IsnadError: `evaluation.source_unknown`, where the cases lack it; `evaluation.source_changed`, where its text
            is another one than was read.
    """
    found = sources.get((case, source))
    must_be(None if found is None else str(found["text"]), case, source, sha256)
    return sources[case, source]


def must_be(text: str | None, case: str, source: str, sha256: str) -> None:
    """Hold the text of a source against the one that was read; None where the cases have none. Raises as above."""
    if text is None:
        raise IsnadError(
            "evaluation.source_unknown",
            f"the cases have no source {source} in {case}.",
            "The annotations belong to other data than ISNAD_SHARED holds.",
        )
    if sha256_of(text.encode("utf-8")) != sha256:
        raise IsnadError(
            "evaluation.source_changed",
            f"the text of source {source} in {case} is not the one that was annotated.",
            "Read it again and store its new hash.",
        )


def described(source: Row, where: str) -> list[Document]:
    """The document of a source as ingest tells it, none where it has no text; every day of publication is let pass."""
    arrived = [item for item in read_source(source, where, date.max) if isinstance(item, Arrival)]
    told = [item for arrival in arrived for item in describe(arrival, where, date.max)]
    return [item.document for item in told if isinstance(item, Arrival)]
