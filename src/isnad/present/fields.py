"""View models of a claim: each field as label, value in words, and the very words of the report it stands on."""

from dataclasses import replace

from isnad.model.claim import Claim
from isnad.model.span import Span
from isnad.model.value import Value
from isnad.present.chains import link_detail, outlet_phrase
from isnad.present.counts import count_phrase
from isnad.present.events import event_name
from isnad.present.language import Language
from isnad.present.numbering import claim_label
from isnad.present.places import place_phrase, point_phrase
from isnad.present.printed import printed_word
from isnad.present.runs import isolate
from isnad.present.sentences.claim import cause_phrase, doers_phrase, scope_phrase
from isnad.present.tables import say
from isnad.present.times import time_phrase
from isnad.present.victims import victims_phrase
from isnad.present.voice import Voice

Row = tuple[str, str, Span | None, str | None]


class Field(Value, frozen=True):
    """One row.

    Attributes:
        label: of the field, in the reader's language.
        value: in words.
        span: of the words that carry the field, None where no words of this document do.
        words: `text[span.start:span.end]`.
        to: id of the claim that the value speaks of.
        key: which field it is, in every language.
    """

    label: str
    value: str
    span: Span | None
    words: str | None
    to: str | None
    key: str = ""


def fields_of(claim: Claim, text: str, voice: Voice) -> tuple[Field, ...]:
    """Every field that the claim carries, the chain link by link; raises ValueError for a span past `text`."""
    language, numbers = voice.language, voice.numbers
    printed = printed_word(claim, replace(voice, texts={claim.document: text}))
    rows = _chain(claim, voice)
    rows.append(("event", event_name(claim.event, language), claim.spans.event, None))
    if claim.count is not None:
        rows.append(("count", count_phrase(claim.count, None, language, printed=printed), claim.spans.count, None))
        rows.append(("term", say("figure.reported", language), None, None))
    if claim.victims is not None:
        who = victims_phrase(claim.count, claim.victims, language, voice.names, printed=printed)
        rows.append(("victims", who, claim.spans.count, None))
    if claim.scope is not None:
        rows.append(("scope", scope_phrase(claim.scope, language), claim.scope.span, None))
    if claim.by:
        rows.append(("by", doers_phrase(claim, voice), claim.spans.by, None))
    if claim.cause is not None:
        rows.append(("cause", cause_phrase(claim.cause, voice), None, claim.cause.claim))
    rows += _where_and_when(claim, voice)
    rows.append(("modality", say(f"modality.{claim.modality}", language), None, None))
    if claim.part_of is not None:
        rows.append(("part_of", claim_label(claim.part_of, language, numbers), None, claim.part_of))
    return tuple(_field(row, text, language) for row in rows)


def _chain(claim: Claim, voice: Voice) -> list[Row]:
    rows: list[Row] = []
    outlet = voice.outlets.get(claim.document)
    for link in claim.chain:
        value = link_detail(link, voice.language, voice.names)
        if not rows and link.span is None and outlet is not None and outlet.of is not None:
            value = outlet_phrase(outlet, voice.language)
        rows.append(("chain", value, link.span, None))
    return rows


def _where_and_when(claim: Claim, voice: Voice) -> list[Row]:
    language = voice.language
    rows: list[Row] = []
    if claim.place is not None:
        rows.append(("place", place_phrase(claim.place, language, voice.latin), claim.spans.place, None))
        point = point_phrase(claim.place, language)
        if point is not None:
            rows.append(("point", point, None, None))
        if claim.place.id is not None:
            rows.append(("row", isolate(claim.place.id, language), None, None))
    if claim.time is not None:
        rows.append(("time", time_phrase(claim.time, language), claim.spans.time, None))
    return rows


def _field(row: Row, text: str, language: Language) -> Field:
    label, value, span, to = row
    return Field(say(f"field.{label}", language), value, span, None if span is None else span.of(text), to, label)
