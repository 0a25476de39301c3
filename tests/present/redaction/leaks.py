"""Looks for names in what an edition shows, by another way than the one that leaves them out."""

import re
from collections.abc import Iterable, Iterator, Sequence

from isnad.pipeline.context import Context
from isnad.pipeline.incidents import incidents
from isnad.pipeline.reading import Reading
from isnad.present.documents import document_phrase
from isnad.present.fields import fields_of
from isnad.present.incidents import incident_lines
from isnad.present.language import Language
from isnad.present.redaction.edition import Redaction
from isnad.present.sentences.bound import FIGURES, aside_sentences
from isnad.present.sentences.claim import claim_sentence
from isnad.present.sentences.toll import toll_sentence
from isnad.present.voice import Voice, of_incident, of_readings
from isnad.text.sentences import sentences
from isnad.text.working import fold, working_copy

_CONNECTORS = frozenset({"بن", "ابن", "ابو", "ام", "ال", "عبد"})


def shown(readings: Sequence[Reading], context: Context, redaction: Redaction) -> Iterator[str]:
    """Everything that an edition says of a case in both languages, and every sentence of every text as a quote."""
    found = incidents(readings, context).found
    for language in Language:
        voice = redaction.voice(of_readings(Voice(language), readings, context.gazetteer))
        for incident in (redaction.incident(incident) for incident in found):
            yield str(incident)
            yield from incident_lines(incident, voice)
            told = of_incident(voice, incident)
            yield from (toll_sentence(point, told) for point in incident.series)
            for name in FIGURES:
                yield from aside_sentences(getattr(incident.figures, name), told)
        yield from (claim_sentence(claim, voice) for claim in voice.claims.values())
        yield from (str(claim) for claim in voice.claims.values())
        for reading in readings:
            yield document_phrase(redaction.name(reading.document.name), voice)
            for claim in reading.claims:
                # values only: the words of fields are spans of a text that a public edition does not show
                fields = fields_of(voice.claims[claim.id], reading.document.received.text, voice)
                yield from (field.value for field in fields)
    for reading in readings:
        yield redaction.title(reading.document) or ""
        yield redaction.url(reading.document) or ""
        copy = working_copy(reading.document.received.text)
        yield from (
            redaction.quoted(redaction.name(reading.document.name), copy.span(*ends)) for ends in sentences(copy.text)
        )
        yield redaction.quote(reading.document.received.text)


def leaks(said: Iterable[str], names: Iterable[str]) -> list[tuple[str, str]]:
    """Names, or parts of names that stand as words, with the line that holds them."""
    lines = list(dict.fromkeys(said))
    folded = [(line, fold(line)) for line in lines]
    found = []
    for name in names:
        whole = "".join(re.findall("[ء-ي]", fold(name)))
        for line, text in folded:
            if whole in "".join(re.findall("[ء-ي]", text)) or any(_is_word(part, text) for part in _parts(name)):
                found.append((name, line))
    return found


def _parts(name: str) -> list[str]:
    words = re.findall("[ء-ي]+", fold(name))
    return [w.removeprefix("ال") for w in words if len(w) > 2 and w not in _CONNECTORS]


def _is_word(part: str, text: str) -> bool:
    return re.search(rf"(?<![ء-ي])[وفبلك]{{0,2}}(?:ال|لل)?{part}ا?(?![ء-ي])", text) is not None
