"""One text read as a file, a source or a page, and everything that is wrong with what came of it."""

import traceback
from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from html import escape
from random import Random
from unicodedata import normalize

from isnad.ingest.arrival import Arrival
from isnad.ingest.extract import extract
from isnad.ingest.record import Form, Record
from isnad.ingest.settings import Settings
from isnad.ingest.source import source_of
from isnad.model.claim import Claim
from isnad.model.count import Count
from isnad.model.document import Document
from isnad.model.mention import Mention, PersonMention, PlaceMention, QuantityMention
from isnad.model.span import Span
from isnad.pipeline.context import Context, context
from isnad.pipeline.reading import Reading, read
from isnad.text.working import fold

from .texts import text_of

_TODAY = date(2026, 6, 1)
_AGAIN = 16
"""One in so many texts is read twice."""


@lru_cache(maxsize=1)
def using() -> Context:
    """What texts are read with; loaded once in each process."""
    return context()


def faults_of_numbers(first: int, stop: int) -> tuple[int, int, list[str]]:
    """How many texts of these numbers were read, how many claims they gave, and what is wrong with them."""
    read_ones = claims = 0
    faults: list[str] = []
    for number in range(first, stop):
        try:
            readings = list(_readings(number))
            faults += [f"{number}: {fault}" for reading in readings for fault in _faults(reading)]
        except Exception:  # noqa: BLE001 - whatever it is: it is what is looked for
            faults.append(f"{number}: {traceback.format_exc(limit=-4)}")
            continue
        read_ones += len(readings)
        claims += sum(len(reading.claims) for reading in readings)
        if number % _AGAIN == 0 and readings != list(_readings(number)):
            faults.append(f"{number}: read twice it is not the same")
    return read_ones, claims, faults


def _readings(number: int) -> Iterator[Reading]:
    """What is read of the text of a number; nothing where it is refused, which is no fault."""
    for record in _records(number):
        for item in extract(record, Settings(_TODAY)):
            if isinstance(item, Arrival):
                yield read(item.document, using(), mentions=True)


def _records(number: int) -> list[Record]:
    text, random = text_of(number), Random(number)  # noqa: S311 - nothing is kept secret by it
    name, kind = f"{number}.txt", random.random()
    if kind < 0.55:
        return [Record(Form.TEXT, name, name, text.encode("utf-8", "surrogatepass"))]
    if kind < 0.9:
        given = {"id": name, "text": text, "published": random.choice(("", "2019-03-19", "2022-02-29", text[:12]))}
        given["publisher"] = random.choice(("", "شبكة الضفة", text[:20]))
        return [found for found in source_of(given, name) if isinstance(found, Record)]
    tags = ("<p>", "</p>", "<div>", "<b>", "<br>", "</article>", "<!--", "<td>", "<h1>", "&#", "&rlm;")
    markup = "".join(random.choice(tags) + part for part in escape(text).split(" "))
    return [Record(Form.PAGE, name, name, f"<html><body><article><p>{markup}".encode("utf-8", "surrogatepass"))]


def _faults(reading: Reading) -> Iterator[str]:
    document, ids = reading.document, {claim.id for claim in reading.claims}
    if len(ids) < len(reading.claims):
        yield "two claims have one id"
    for claim in reading.claims:
        yield from _faults_of_claim(claim, document, ids)
    for mention in reading.mentions:
        yield from _faults_of_mention(mention, document.received.text)


def _faults_of_claim(claim: Claim, document: Document, ids: set[str]) -> Iterator[str]:
    text, spans = document.received.text, claim.spans
    for span in (spans.event, spans.count, spans.by, spans.place, spans.time):
        yield from _faults_of_span(span, text)
    for link in claim.chain:
        yield from _faults_of_span(link.span, text)
        if link.span is not None and not _said(link.name, link.span.of(text)):
            yield f"the teller {link.name!r} is not in {link.span.of(text)!r}"
        if link.verb is not None and not _said(link.verb, text):
            yield f"the verb {link.verb!r} is not in the text"
    if claim.scope is not None:
        yield from _faults_of_span(claim.scope.span, text)
    yield from _faults_of_count(claim.count, text)
    for name in () if claim.victims is None else claim.victims.names:
        # a father's name may be told once for several: "Anas and Ziad Al-Omar"
        if not all(_said(word, text) for word in name.split()):
            yield f"the name {name!r} is not in the text"
    refers = (claim.part_of, None if claim.cause is None else claim.cause.claim)
    if any(other is not None and other not in ids for other in refers):
        yield "it refers to a claim that is not there"


def _faults_of_mention(mention: Mention, text: str) -> Iterator[str]:
    yield from _faults_of_span(mention.span, text)
    words = mention.span.of(text)
    if isinstance(mention, PlaceMention) and mention.value.name != words:
        yield f"the place {mention.value.name!r} is not {words!r}"
    if isinstance(mention, PersonMention) and not (
        _said(mention.value.name, words) or _said(words, mention.value.name)
    ):
        yield f"the person {mention.value.name!r} is not in {words!r}"
    if isinstance(mention, QuantityMention):
        yield from _faults_of_count(mention.value.count, text)


def _faults_of_count(count: Count | None, text: str) -> Iterator[str]:
    if count is None:
        return
    if count.low is not None and count.high is not None and count.low > count.high:
        yield f"{count.low} to {count.high}"
    if count.word is not None and not _said(count.word, text):
        yield f"the word {count.word!r} is not in the text"


def _faults_of_span(span: Span | None, text: str) -> Iterator[str]:
    if span is None:
        return
    if not 0 <= span.start < span.end <= len(text):
        yield f"{span} is not in a text of {len(text)}"
    elif span.of(text).strip() == "":
        yield f"{span} holds no words"


def _said(words: str, text: str) -> bool:
    """Whether words stand in a text, whatever blanks, marks and dodges are between their letters."""
    return words in text or _letters(words) in _letters(text)


def _letters(words: str) -> str:
    return "".join(char for char in normalize("NFD", fold(words)) if char.isalnum() and char != "ـ")
