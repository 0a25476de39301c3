"""Readings as plain text for a terminal: who printed what when, its claims with their chains, what was left out."""

from collections.abc import Sequence

from isnad.model.assessment import Fingerprint
from isnad.model.document import Issue
from isnad.pipeline.reading import Reading
from isnad.present.counts import number_phrase
from isnad.present.documents import about, unread
from isnad.present.language import Language
from isnad.present.names import Names, party_in_sentence
from isnad.present.reasons import left_out
from isnad.present.runs import isolate, joined, quote
from isnad.present.sentences.claim import claim_sentence
from isnad.present.tables import say
from isnad.present.voice import Voice
from isnad.present.words import core_words


def summary(
    readings: Sequence[Reading],
    issues: Sequence[Issue],
    fingerprint: Fingerprint,
    language: Language,
    *,
    names: Names = party_in_sentence,
    unlisted: Sequence[str] = (),
) -> str:
    """The whole summary, lines ended by newlines, no escape sequences.

    `unlisted` names the files that were seen and not read.

    Each line holds one direction; runs of the other one stand between U+2068 and U+2069, so that a terminal that
    knows the bidirectional algorithm orders them right and one that does not shows them as before.
    """
    claims = sum(len(reading.claims) for reading in readings)
    counts = say(
        "summary.counts",
        language,
        documents=number_phrase(len(readings), "documents", language),
        claims=number_phrase(claims, "claims", language),
    )
    lines = [
        say("summary.title", language),
        counts,
        *unread((reading.document for reading in readings), language),
        say("summary.note", language),
        "",
    ]
    for reading in readings:
        lines += [*_document(reading, language, names), ""]
    rows = [f"  {label}: {value}" for label, value in fingerprint_rows(fingerprint, language)]
    lines += [
        *_left_out(left_out(issues, unlisted, language), language),
        "",
        f"{say('summary.fingerprint', language)}:",
        *rows,
    ]
    return "\n".join(lines) + "\n"


def numbers_of(reading: Reading) -> dict[str, int]:
    """The number of each claim within its document, from 1."""
    return {claim.id: n for n, claim in enumerate(reading.claims, start=1)}


def fingerprint_rows(fingerprint: Fingerprint, language: Language) -> list[tuple[str, str]]:
    """Label and value of each thing that the result depends on."""
    gazetteers = [isolate(g, language) for g in fingerprint.gazetteers]
    values = {
        "version": isolate(fingerprint.version, language),
        "knowledge": isolate(fingerprint.knowledge, language),
        "profile": isolate(fingerprint.profile, language),
        "gazetteers": joined(gazetteers, language) if gazetteers else say("fingerprint.none", language),
    }
    return [(say(f"fingerprint.{key}", language), value) for key, value in values.items()]


def _document(reading: Reading, language: Language, names: Names) -> list[str]:
    document = reading.document
    title = [] if document.title is None else [f"  {quote(document.title, language)}"]
    lines = [f"== {isolate(document.name, language)}", *title, *(f"  {line}" for line in about(reading, language))]
    numbers = numbers_of(reading)
    texts = {document.name: document.received.text}
    voice = Voice(language, names, {document.name: document.outlet}, numbers, texts=texts)
    for claim in reading.claims:
        sentence = claim_sentence(claim, voice)
        words = " … ".join(quote(w, language) for w in core_words(claim, document.received.text))
        lines.append(f"  {numbers[claim.id]:>2}. {sentence}")
        lines.append(f"      {say('summary.words', language, words=words)}  [{isolate(claim.id, language)}]")
    return lines if reading.claims else [*lines, f"  {say('summary.no_claims', language)}"]


def _left_out(lines: list[str], language: Language) -> list[str]:
    if not lines:
        return [say("summary.no_issues", language)]
    return [f"{say('summary.issues', language)}:", *(f"  - {line}" for line in lines)]
