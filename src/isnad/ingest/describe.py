"""Tells what a document is: what on its page is no report, its language, its outlet, its author, its day."""

import re
from collections.abc import Iterator
from datetime import date

import msgspec

from isnad.furniture.find import find_parts
from isnad.ingest.arrival import Arrival
from isnad.ingest.credits import author_of, outlet_of_page
from isnad.ingest.issues import issue
from isnad.ingest.language import UNDETERMINED, language_of
from isnad.ingest.retrieved import of_url
from isnad.ingest.settle import settle
from isnad.model.document import Document, Issue

_ALPHANUMERIC = re.compile(r"[^\W_]")


def describe(arrival: Arrival, where: str, today: date) -> Iterator[Arrival | Issue]:
    """The arrival with everything that its own page tells, followed by what is wrong with that.

    What the metadata say stands. A reader that has found the parts of its page itself (of HTML, where tags tell) is
    left its parts.
    """
    document = arrival.document
    parts = document.parts or find_parts(document.received.text, title=document.title, url=document.url)
    document = msgspec.structs.replace(document, parts=parts)
    document = msgspec.structs.replace(document, outlet=document.outlet or outlet_of_page(document))
    report = document.report
    settled = settle(document, today, metadata_settle=arrival.day_is_settled)
    known = msgspec.structs.replace(
        document,
        language=language_of(report),
        author=document.author or author_of(document),
        published=settled.published,
        retrieved=document.retrieved or of_url(document.url, today),
    )
    yield msgspec.structs.replace(arrival, document=known)
    yield from (Issue(where, reason) for reason in settled.issues)
    if _ALPHANUMERIC.search(report) is None:
        yield issue(where, "ingest.no_report_found", document=document.name)


def is_read(document: Document) -> bool:
    """Whether the rules, which know Arabic alone, can read it; every other one is kept and counted.

    A text too short to tell its language ("3-5", "منذ يومين") is read: nothing says that it is not Arabic.
    """
    return reads(document.language)


def reads(language: str) -> bool:
    """Whether the rules can read a report in this language, a code as `Document.language` has it."""
    return language in ("ar", UNDETERMINED)
