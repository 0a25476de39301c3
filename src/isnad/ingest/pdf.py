"""PDF files with their text: what is printed on each page, in reading order."""

import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import closing
from itertools import islice
from typing import Final

import pypdfium2
import pypdfium2.raw as pdfium

from isnad.errors import IsnadError
from isnad.ingest.arrival import Arrival
from isnad.ingest.issues import issue, of_refusal
from isnad.ingest.limits import Limits
from isnad.ingest.pdf_glyphs import UNKNOWN, OutOfTimeError, glyphs
from isnad.ingest.pdf_lines import Line, lines_of, mirrored
from isnad.ingest.pdf_paragraphs import text_of
from isnad.ingest.record import Record
from isnad.model.document import Document, Issue
from isnad.text.decode import received

EXTRACTOR: Final = "pdf-1"

_LOCK: Final = threading.Lock()  # the library reads one document at a time
_MOSTLY: Final = 0.5
_DEPTH: Final = 6
_PICTURES: Final = "ingest.pdf_pages_without_text"

MOST_TEXTS: Final = 20_000
"""Pieces of text on a page at most: the library takes their number squared."""


def read_pdf(record: Record, limits: Limits) -> Iterator[Arrival | Issue]:
    """The document of one PDF, followed by what is wrong with it; only an issue where it has no text.

    The received text has a line for each paragraph and a form feed between pages. What the file says of its making is
    no day of publication and no author, and its title counts only where it is printed.
    """
    with _LOCK:
        found = list(_pdf(record, limits))
    yield from found


def _pdf(record: Record, limits: Limits) -> Iterator[Arrival | Issue]:
    try:
        opened = pypdfium2.PdfDocument(record.data)
    except pypdfium2.PdfiumError as error:
        is_locked = getattr(error, "err_code", None) == pdfium.FPDF_ERR_PASSWORD
        yield issue(record.where, "ingest.pdf_encrypted" if is_locked else "ingest.pdf_broken")
        return
    with closing(opened) as pdf:
        yield from _read(pdf, record, limits)


def _read(pdf: pypdfium2.PdfDocument, record: Record, limits: Limits) -> Iterator[Arrival | Issue]:
    where = record.where
    count = len(pdf)
    deadline = time.monotonic() + limits.document_seconds
    pages: list[list[Line]] = []
    wrong: dict[str, list[int]] = {}
    is_late = False
    for number in range(1, min(count, limits.pdf_pages) + 1):
        try:
            lines, problem = _page(pdf, number, deadline)
        except OutOfTimeError:
            is_late = True
            break
        pages.append(lines)
        if problem is not None:
            wrong.setdefault(problem, []).append(number)
    text = _text(pages)
    if any(char.isalpha() for char in text):
        yield from _document(pdf, record, text)
    elif not is_late and wrong.keys() <= {_PICTURES}:
        yield issue(where, "ingest.pdf_without_text", pages=count)
        wrong = {}
    yield from (issue(where, code, pages=_ranges(numbers)) for code, numbers in wrong.items())
    if is_late:
        yield issue(where, "ingest.pdf_slow", limit=limits.document_seconds, pages=len(pages))
    elif count > limits.pdf_pages:
        yield issue(where, "ingest.pdf_too_long", pages=count, limit=limits.pdf_pages)


def _document(pdf: pypdfium2.PdfDocument, record: Record, text: str) -> Iterator[Arrival | Issue]:
    try:
        text_received = received(text, EXTRACTOR)
    except IsnadError as error:
        yield of_refusal(record.where, error)
        return
    title = " ".join(pdf.get_metadata_value("Title").split())
    is_printed = title != "" and title in " ".join(text.split())
    document = Document(record.id, record.name, text_received, title=title if is_printed else None)
    yield Arrival(document, record.data)
    if UNKNOWN in text:
        yield issue(record.where, "ingest.pdf_letters_unknown", count=text.count(UNKNOWN))


def _page(pdf: pypdfium2.PdfDocument, number: int, deadline: float) -> tuple[list[Line], str | None]:
    """The lines of a page, counted from 1, and the code of what is wrong with it."""
    try:
        page = pdf[number - 1]
    except pypdfium2.PdfiumError:
        return [], "ingest.pdf_pages_broken"
    with closing(page):
        texts = page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_TEXT], max_depth=_DEPTH)
        if sum(1 for _ in islice(texts, MOST_TEXTS + 1)) > MOST_TEXTS:
            return [], "ingest.pdf_pages_too_full"
        try:
            textpage = page.get_textpage()
        except pypdfium2.PdfiumError:
            return [], "ingest.pdf_pages_broken"
        with closing(textpage):
            shapes = glyphs(textpage.raw, deadline)
        printed = [shape for shape in shapes if not shape.text.isspace()]
        if sum(shape.text == UNKNOWN for shape in printed) > _MOSTLY * len(printed):
            return [], _PICTURES
        is_picture = not printed and pdfium.FPDFPage_CountObjects(page.raw) > 0
        return lines_of(shapes), _PICTURES if is_picture else None


def _text(pages: Sequence[list[Line]]) -> str:
    turned = iter(mirrored([line for lines in pages for line in lines]))
    return "\f".join(text_of([next(turned) for _ in lines]) for lines in pages)


def _ranges(numbers: Sequence[int]) -> str:
    """Numbers as a list of pages: "2-4, 7"."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1][1:] = [number]
        else:
            runs.append([number])
    return ", ".join("-".join(str(number) for number in run) for run in runs)
