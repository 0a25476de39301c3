"""Readings as one self-contained HTML page: each report with its claims' words marked, each claim beside it."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from jinja2 import Environment
from markupsafe import Markup

from isnad.model.assessment import Fingerprint
from isnad.model.claim import Claim
from isnad.model.document import Issue
from isnad.model.span import Span
from isnad.model.terms import Modality
from isnad.pipeline.reading import Reading
from isnad.present.chains import outlet_phrase
from isnad.present.counts import number_phrase
from isnad.present.documents import about, unread
from isnad.present.events import event_name
from isnad.present.explain import steps_of
from isnad.present.fields import Field, fields_of
from isnad.present.highlight import Mark, Segment, segments
from isnad.present.language import Language
from isnad.present.names import Names, party_in_sentence
from isnad.present.numbering import Numbers
from isnad.present.reasons import left_out
from isnad.present.sentences.claim import core_phrase, teller_phrase
from isnad.present.summary import fingerprint_rows, numbers_of
from isnad.present.tables import asset, say
from isnad.present.templating import environment
from isnad.present.voice import Voice
from isnad.present.words import core_spans, core_words


@dataclass(frozen=True, slots=True)
class ClaimView:
    """A claim as the template shows it. `anchor` is its id unless an earlier document bears the same one."""

    number: int
    id: str
    anchor: str | None
    event: str
    chain: str
    core: str
    mood: str
    asserted: bool
    words: tuple[str, ...]
    fields: tuple[Field, ...]
    steps: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DocumentView:
    """A report as the template shows it; `segments` joined are the received text."""

    number: int
    name: str
    title: str | None
    url: str | None
    outlet: str
    about: tuple[str, ...]
    count: str
    segments: tuple[Segment, ...]
    claims: tuple[ClaimView, ...]
    numbers: Numbers


def page(
    readings: Sequence[Reading],
    issues: Sequence[Issue],
    fingerprint: Fingerprint,
    language: Language,
    *,
    names: Names = party_in_sentence,
    unlisted: Sequence[str] = (),
) -> str:
    """One HTML file that needs no network and no script; write it as UTF-8 without changing its newlines.

    The text inside each element of class `received` is the received text, code point for code point. Everything that
    comes from outside is escaped. Anchors lead from words to claims and back; `#` and a claim's id leads to the claim.
    `unlisted` names the files that were seen and not read.
    """
    seen: set[str] = set()
    views = [_document(n, reading, language, names, seen) for n, reading in enumerate(readings, start=1)]
    return (
        _environment()
        .get_template("page.html.j2")
        .render(
            language=language,
            css=Markup(asset("page.css")),  # noqa: S704 - a file of this package
            documents=views,
            issues=left_out(issues, unlisted, language),
            unread=unread((reading.document for reading in readings), language),
            fingerprint=fingerprint_rows(fingerprint, language),
            counts=say(
                "summary.counts",
                language,
                documents=number_phrase(len(views), "documents", language),
                claims=number_phrase(sum(len(view.claims) for view in views), "claims", language),
            ),
            say=lambda key, **params: say(key, language, **params),
        )
    )


@cache
def _environment() -> Environment:
    return environment(keep_trailing_newline=True)


def _document(number: int, reading: Reading, language: Language, names: Names, seen: set[str]) -> DocumentView:
    document, numbers = reading.document, numbers_of(reading)
    voice = Voice(
        language, names, {document.name: document.outlet}, numbers, texts={document.name: document.received.text}
    )
    marks = [Mark(numbers[claim.id], core_spans(claim), _other_spans(claim)) for claim in reading.claims]
    views = []
    for claim in reading.claims:
        views.append(_claim(numbers[claim.id], claim, reading, voice, is_first=claim.id not in seen))
        seen.add(claim.id)
    return DocumentView(
        number=number,
        name=document.name,
        title=document.title,
        url=document.url,
        outlet=outlet_phrase(document.outlet, language),
        about=tuple(about(reading, language)),
        count=number_phrase(len(reading.claims), "claims", language),
        segments=segments(document.received.text, marks, document.parts),
        claims=tuple(views),
        numbers=numbers,
    )


def _claim(number: int, claim: Claim, reading: Reading, voice: Voice, *, is_first: bool) -> ClaimView:
    text, language = reading.document.received.text, voice.language
    return ClaimView(
        number=number,
        id=claim.id,
        anchor=claim.id if is_first else None,
        event=event_name(claim.event, language),
        chain=teller_phrase(claim, voice),
        core=core_phrase(claim, voice),
        mood=say(f"modality.{claim.modality}", language),
        asserted=claim.modality is Modality.ASSERTED,
        words=core_words(claim, text),
        fields=fields_of(claim, text, voice),
        steps=steps_of(claim, reading, language),
    )


def _other_spans(claim: Claim) -> tuple[Span, ...]:
    spans = [claim.spans.by, claim.spans.place, claim.spans.time, *(link.span for link in claim.chain)]
    return tuple(span for span in spans if span is not None)
