"""Fills the index of words with the texts of a case, anew only where one of those in it has changed."""

import hashlib
from collections.abc import Sequence
from typing import Final

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


def index_texts(store: Store, documents: Sequence[Document], context: Context) -> int:
    """Bring the index up to these documents, in their order, numbered from 1; how many were put in.

    What is indexed are the words of the report and its title, not the furniture of its page. Words split to dodge
    filters are mended as rules mend them, so that knowledge of other words makes the index anew. Some documents are
    put in at a time, so that nobody who decides meanwhile has to wait; what a kill leaves undone the next call does.
    """
    how = f"{VERSION} {context.fingerprint.knowledge}"
    marks = _marks(documents)
    added = 0
    with store.reading() as reader:
        there = _there(reader.setting(INDEXED) or "", how, marks)
    while True:
        start = there or 0
        end = min(start + _AT_ONCE, len(documents))
        some = [_indexed(number, documents[number - 1], context) for number in range(start + 1, end + 1)]
        with store.writing() as writer:
            now = _there(writer.setting(INDEXED) or "", how, marks)
            if now == there:
                texts = TextWriter(writer.connection)
                if there is None:
                    texts.empty()
                texts.add(some)
                writer.set(INDEXED, f"{how} {marks[end]} {end}")
                now = end
                added += end - start
        there = now
        if there == len(documents):
            return added


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


def _indexed(number: int, document: Document, context: Context) -> Indexed:
    body = working_copy(document.report, context.lexicon.words).text
    return Indexed(number, separated(fold(plain(document.title or ""))), separated(plain(body)))
