"""Fills the index of words with the texts of a case, anew only where one of those in it has changed."""

import hashlib
from collections.abc import Generator, Sequence
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import Final

from isnad.case.drafting.crew import Crew
from isnad.case.drafting.progress import Progress, Step, silent
from isnad.case.drafting.stored import Documents
from isnad.engine.processes import Processes
from isnad.engine.work import Failure
from isnad.model.document import Document
from isnad.pipeline.context import Context
from isnad.store.canonical import plain
from isnad.store.store import Store
from isnad.store.texts import Indexed, TextWriter
from isnad.store.upgrade import INDEXED
from isnad.text.separated import separated
from isnad.text.working import fold, working_copy
from isnad.version import VERSION

_AT_ONCE: Final = 1_000
Lot = tuple[int, int]
"""Documents by their places in the order: the first, and that behind the last."""


def index_texts(
    store: Store,
    documents: Sequence[Document],
    context: Context,
    crew: Crew | None = None,
    progress: Progress = silent,
) -> int:
    """Bring the index up to these documents, in their order, numbered from 1; how many were put in.

    Where there are many documents of the case itself a `crew` of processes folds them.

    What is indexed are the words of the report and its title, not the furniture of its page. Words split to dodge
    filters are mended as rules mend them, so that knowledge of other words makes the index anew. Some documents are
    put in at a time, so that nobody who decides meanwhile has to wait; what a kill leaves undone the next call does.
    """
    how = f"{VERSION} {context.fingerprint.knowledge}"
    marks = _marks(documents)
    added = 0
    with store.reading() as reader:
        there = _there(reader.setting(INDEXED) or "", how, marks)
    while there is None or there < len(documents):
        progress(Step.INDEXING, there or 0, len(documents))
        lots = _lots(there or 0, len(documents))
        with closing(_folded(documents, lots, context.lexicon.words, crew)) as folded:
            for some in folded:
                end = (there or 0) + len(some)
                with store.writing() as writer:
                    now = _there(writer.setting(INDEXED) or "", how, marks)
                    if now != there:
                        # Somebody else puts them in too: on from where that came to.
                        there = now
                        break
                    texts = TextWriter(writer.connection)
                    if there is None:
                        texts.empty()
                    texts.add(some)
                    writer.set(INDEXED, f"{how} {marks[end]} {end}")
                added += len(some)
                there = end
                progress(Step.INDEXING, end, len(documents))
    return added


class Folding:
    """Folds documents of a case in a process of its own."""

    def __init__(self, database: Path, words: frozenset[str]) -> None:
        self._store = Store.in_file_read_only(database)
        self._words = words

    def __call__(self, lot: tuple[int, tuple[str, ...]]) -> list[Indexed]:
        """The documents with some ids, numbered from the number before them on."""
        start, ids = lot
        with self._store.reading() as reader:
            found = reader.documents_with(ids)
        return [_indexed(number, found[id_].document(), self._words) for number, id_ in enumerate(ids, start + 1)]


def _folded(
    documents: Sequence[Document], lots: Sequence[Lot], words: frozenset[str], crew: Crew | None
) -> Generator[list[Indexed]]:
    """What is put in of each lot, in order."""
    number = sum(end - start for start, end in lots)
    if crew is None or not isinstance(documents, Documents) or not crew.is_worth_it(number):
        for lot in lots:
            yield _folded_here(documents, lot, words)
        return
    engine: Processes[tuple[int, tuple[str, ...]], list[Indexed]] = crew.processes(
        partial(Folding, crew.database, words), crew.jobs
    )
    try:
        sent = ((start, tuple(documents.ids[start:end])) for start, end in lots)
        for lot, (_, found) in zip(lots, engine.over(sent), strict=True):
            yield _folded_here(documents, lot, words) if isinstance(found, Failure) else found
    finally:
        engine.close()


def _folded_here(documents: Sequence[Document], lot: Lot, words: frozenset[str]) -> list[Indexed]:
    start, end = lot
    return [_indexed(number, documents[number - 1], words) for number in range(start + 1, end + 1)]


def _lots(start: int, end: int) -> list[Lot]:
    """As many at once as nobody has to wait for; one empty lot where there is nothing, which empties the index."""
    return [(at, min(at + _AT_ONCE, end)) for at in range(start, end, _AT_ONCE)] or [(start, end)]


def _there(done: str, how: str, marks: Sequence[str]) -> int | None:
    """How many of the documents are in the index; None where others are."""
    known, _, count = done.rpartition(" ")
    number = int(count) if count.isdecimal() else 0
    return number if number < len(marks) and known == f"{how} {marks[number]}" else None


def _marks(documents: Sequence[Document]) -> list[str]:
    """Of each number of documents from the first on, from none to all, a mark that tells their texts from others."""
    digest = hashlib.sha256()
    found = [digest.hexdigest()[:16]]
    for document in documents:
        digest.update(f"{document.id} {document.received.sha256} {plain(document.title or '')}\n".encode())
        found.append(digest.hexdigest()[:16])
    return found


def _indexed(number: int, document: Document, words: frozenset[str]) -> Indexed:
    body = working_copy(document.report, words).text
    return Indexed(number, separated(fold(plain(document.title or ""))), separated(plain(body)))
