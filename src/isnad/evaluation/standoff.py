"""Finds the sources that annotations are about, which are kept apart from their words."""

from isnad.errors import IsnadError
from isnad.evaluation.cases import Row, read_rows
from isnad.evaluation.shared import SharedData
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
    if found is None:
        raise IsnadError(
            "evaluation.source_unknown",
            f"the cases have no source {source} in {case}.",
            "The annotations belong to other data than ISNAD_SHARED holds.",
        )
    if sha256_of(str(found["text"]).encode("utf-8")) != sha256:
        raise IsnadError(
            "evaluation.source_changed",
            f"the text of source {source} in {case} is not the one that was annotated.",
            "Annotate it again and store its new hash.",
        )
    return found
