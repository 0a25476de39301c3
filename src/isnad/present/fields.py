"""View models of a claim: each field as label, value in words, and the very words of the report it stands on."""

from dataclasses import dataclass

from isnad.model.claim import Claim
from isnad.model.document import Outlet
from isnad.model.span import Span
from isnad.model.value import Value
from isnad.present.chains import link_detail, outlet_phrase
from isnad.present.claims import Numbers, cause_phrase, claim_label, doers_phrase, scope_phrase
from isnad.present.counts import count_phrase
from isnad.present.events import event_name
from isnad.present.language import Language
from isnad.present.names import Names
from isnad.present.places import place_phrase, point_phrase
from isnad.present.runs import isolate
from isnad.present.tables import say
from isnad.present.times import time_phrase
from isnad.present.victims import victims_phrase

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


@dataclass(frozen=True, slots=True)
class Speaker:
    """What every row needs beside its claim: see `isnad.present.claims.claim_sentence`."""

    language: Language
    names: Names
    outlet: Outlet | None
    numbers: Numbers


def fields_of(claim: Claim, text: str, speaker: Speaker) -> tuple[Field, ...]:
    """Every field that the claim carries, the chain link by link; raises ValueError for a span past `text`."""
    language, numbers = speaker.language, speaker.numbers
    rows = _chain(claim, speaker)
    rows.append(("event", event_name(claim.event, language), claim.spans.event, None))
    if claim.count is not None:
        rows.append(("count", count_phrase(claim.count, None, language), claim.spans.count, None))
        rows.append(("term", say("figure.reported", language), None, None))
    if claim.victims is not None:
        who = victims_phrase(claim.count, claim.victims, language, speaker.names)
        rows.append(("victims", who, claim.spans.count, None))
    if claim.scope is not None:
        rows.append(("scope", scope_phrase(claim.scope, language), claim.scope.span, None))
    if claim.by:
        rows.append(("by", doers_phrase(claim, language, speaker.names), claim.spans.by, None))
    if claim.cause is not None:
        rows.append(("cause", cause_phrase(claim.cause, language, numbers), None, claim.cause.claim))
    rows += _where_and_when(claim, language)
    rows.append(("modality", say(f"modality.{claim.modality}", language), None, None))
    if claim.part_of is not None:
        rows.append(("part_of", claim_label(claim.part_of, language, numbers), None, claim.part_of))
    return tuple(_field(row, text, language) for row in rows)


def _chain(claim: Claim, speaker: Speaker) -> list[Row]:
    rows: list[Row] = []
    for link in claim.chain:
        value = link_detail(link, speaker.language, speaker.names)
        if not rows and link.span is None and speaker.outlet is not None and speaker.outlet.of is not None:
            value = outlet_phrase(speaker.outlet, speaker.language)
        rows.append(("chain", value, link.span, None))
    return rows


def _where_and_when(claim: Claim, language: Language) -> list[Row]:
    rows: list[Row] = []
    if claim.place is not None:
        rows.append(("place", place_phrase(claim.place, language), claim.spans.place, None))
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
