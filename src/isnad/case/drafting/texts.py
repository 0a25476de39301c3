"""Fills the index of words with the texts of a case, anew only where one of those in it has changed."""

import hashlib
from collections.abc import Sequence
from typing import Final

from isnad.model.document import Document
from isnad.pipeline.context import Context
from isnad.store.canonical import plain
from isnad.store.texts import Indexed, TextWriter
from isnad.store.write import Writer
from isnad.text.separated import separated
from isnad.text.working import fold, working_copy
from isnad.version import VERSION

_DONE: Final = "texts"
"""The name in the table `meta` of what the index was filled with."""


def index_texts(writer: Writer, documents: Sequence[Document], context: Context) -> int:
    """Bring the index up to these documents, in their order, numbered from 1; how many were put in.

    What is indexed are the words of the report and its title, not the furniture of its page. Words split to dodge
    filters are mended as rules mend them, so that knowledge of other words makes the index anew.
    """
    how = f"{VERSION} {context.fingerprint.knowledge}"
    marks = _marks(documents)
    known, _, count = (writer.setting(_DONE) or "").rpartition(" ")
    there = int(count) if count.isdecimal() else 0
    texts = TextWriter(writer.connection)
    if there > len(documents) or known != f"{how} {marks[there]}":
        texts.empty()
        there = 0
    texts.add(_indexed(number, documents[number - 1], context) for number in range(there + 1, len(documents) + 1))
    writer.set(_DONE, f"{how} {marks[len(documents)]} {len(documents)}")
    return len(documents) - there


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
