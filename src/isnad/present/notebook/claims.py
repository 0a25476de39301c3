"""Claims as a notebook shows them: a sentence, the report's words, the number as a range, the chain link by link."""

from collections.abc import Sequence
from dataclasses import dataclass

from isnad.model.claim import Claim
from isnad.model.terms import Exactness, Modality
from isnad.pipeline.reading import Reading
from isnad.present.dossier.quotes import Piece
from isnad.present.dossier.telling import Telling
from isnad.present.events import event_name
from isnad.present.explain import steps_of
from isnad.present.fields import Field, fields_of
from isnad.present.notebook.words import Stretch, stretches
from isnad.present.runs import isolate, quote
from isnad.present.sentences.extent import range_phrase
from isnad.present.words import core_words

_IN_CARD = ("victims", "by", "cause", "scope", "place", "time", "part_of")
"""The fields that a card shows; an explanation shows all."""


@dataclass(frozen=True, slots=True)
class ClaimView:
    """See the module.

    Attributes:
        number: of its document and its own within it.
        mood: None where it is asserted.
        document: its number and outlet.
        stretches: the words it stands on; empty in an edition that shows no reports, where `quote` may hold some.
        range: the number from its lowest to its highest, None where there is no number to be read.
        links: from the outlet inwards, with kind, stance, word of saying, and the words that name the teller.
        fields: the others that its card shows.
        steps: the rules and entries that made it; only in an explanation.
    """

    number: str
    id: str
    event: str
    mood: str | None
    document: str
    sentence: str
    stretches: tuple[Stretch, ...]
    quote: tuple[Piece, ...]
    count: str | None
    range: str | None
    links: tuple[Field, ...]
    fields: tuple[Field, ...]
    steps: tuple[str, ...] = ()


def claim_view(claim: Claim, telling: Telling) -> ClaimView:
    """A claim of the telling as a card."""
    return _view(claim, telling, _IN_CARD, ())


def explained_view(claim: Claim, reading: Reading, telling: Telling) -> ClaimView:
    """The same with every field, and with what made it, which `reading` knows."""
    if telling.is_public:
        # examples of entries hold made names, which a reader would take for those of a report
        return _view(claim, telling, None, tuple(isolate(rule, telling.language) for rule in claim.rules))
    return _view(claim, telling, None, steps_of(claim, reading, telling.language))


def _view(claim: Claim, telling: Telling, shown: tuple[str, ...] | None, steps: tuple[str, ...]) -> ClaimView:
    told = telling.claim(claim.id)
    text = telling.documents[claim.document].received.text
    fields = fields_of(claim, text, telling.voice)
    if telling.is_public:
        fields = tuple(Field(one.label, one.value, None, None, one.to, one.key) for one in fields)
    return ClaimView(
        number=told.number,
        id=claim.id,
        event=event_name(claim.event, telling.language),
        mood=None if claim.modality is Modality.ASSERTED else telling.say(f"modality.{claim.modality}"),
        document=telling.document(claim.document),
        sentence=told.sentence,
        stretches=() if telling.is_public else stretches(claim, text),
        quote=told.quote if telling.is_public else (),
        count=None if claim.count is None else _value(fields, "count"),
        range=count_range(claim, telling),
        links=tuple(field for field in fields if field.key == "chain"),
        fields=tuple(f for f in fields if f.key not in ("chain", "count") and (shown is None or f.key in shown)),
        steps=steps,
    )


def count_range(claim: Claim, telling: Telling) -> str | None:
    """The number of a claim as a range, open ends left open; a word without a number as the profile reads it."""
    count, profile = claim.count, telling.material.profile
    if count is None:
        return None
    if count.exactness is not Exactness.VAGUE:
        return range_phrase(count.low, count.high, telling.language)
    read, name = profile.bounds(count), isolate(profile.name, telling.language)
    if read is None:
        return telling.say("notebook.no_reading", profile=name)
    return telling.say("notebook.reading", range=telling.range(read[0].low, read[0].high), profile=name)


def claim_lines(claim: Claim, telling: Telling) -> list[str]:
    """A claim for a terminal: its number and its sentence, and beneath it the words it stands on."""
    told = telling.claim(claim.id)
    lines = [f"{told.number}  {told.sentence}"]
    if not telling.is_public:
        text = telling.documents[claim.document].received.text
        words = " … ".join(quote(word, telling.language) for word in core_words(claim, text))
        lines.append("      " + telling.say("summary.words", words=words))
    return lines


def brief_lines(claims: Sequence[Claim], telling: Telling) -> list[str]:
    """A line for each claim, without place, time, doer and cause."""
    return [f"{told.number}  {told.brief}" for told in (telling.claim(claim.id) for claim in claims)]


def _value(fields: Sequence[Field], key: str) -> str | None:
    return next((field.value for field in fields if field.key == key), None)


def explained_lines(view: ClaimView, telling: Telling) -> list[str]:
    """An explained claim for a terminal: every field with its words, and what made it."""
    lines = [f"{view.number}  {view.sentence}", ""]
    for field in (*view.links, *view.fields):
        lines.append(f"{field.label}: {field.value}")
        if field.span is not None and field.words is not None:
            where = telling.say("field.span", start=field.span.start, end=field.span.end)
            lines.append(f"    {quote(field.words, telling.language)} ({where})")
    made = view.steps or (telling.say("explain.none"),)
    return [*lines, "", f"{telling.say('explain.made_by')}:", *(f"  - {step}" for step in made)]
