"""One claim laid open: each field with the report's own words, and every rule and entry that made it."""

from collections.abc import Callable

from isnad.errors import IsnadError
from isnad.model.claim import Claim
from isnad.model.reason import Reason
from isnad.pipeline.reading import Reading
from isnad.present.documents import known
from isnad.present.entries import entries_in
from isnad.present.fields import Field, fields_of
from isnad.present.language import Language
from isnad.present.names import Names, party_in_sentence
from isnad.present.reasons import reason_sentence, reason_table
from isnad.present.rules import entry_line, rule_line
from isnad.present.runs import isolate, quote
from isnad.present.sentences.claim import claim_sentence
from isnad.present.summary import numbers_of
from isnad.present.tables import say
from isnad.present.voice import Voice

_LINES: dict[str, Callable[[str, Language], str]] = {"derived.rule": rule_line, "derived.entry": entry_line}


def explain(reading: Reading, claim_id: str, language: Language, *, names: Names = party_in_sentence) -> str:
    """Plain text, lines ended by newlines: the claim in a sentence, its fields, what made it.

    Raises:
        IsnadError: `explain.unknown_claim`, where the reading holds no claim of this id.
    """
    claim = next((c for c in reading.claims if c.id == claim_id), None)
    document = reading.document
    if claim is None:
        raise IsnadError("explain.unknown_claim", f"{document.name} holds no claim {claim_id}.", "See `isnad claims`.")
    numbers = numbers_of(reading)
    voice = Voice(
        language, names, {document.name: document.outlet}, numbers, texts={document.name: document.received.text}
    )
    lines = [
        f"{say('field.id', language)}: {isolate(claim.id, language)}",
        f"{say('explain.document', language)}: {isolate(document.name, language)}",
        *known(document, language),
        f"{say('explain.sentence', language)}: {claim_sentence(claim, voice)}",
        "",
    ]
    for field in fields_of(claim, document.received.text, voice):
        lines += _field(field, document.received.text, language)
    lines += [f"{say('field.revision', language)}: {claim.revision}", "", *_made_by(claim, reading, language)]
    return "\n".join(lines) + "\n"


def steps_of(claim: Claim, reading: Reading, language: Language) -> tuple[str, ...]:
    """How the claim was made, step by step; where no derivation is kept, the ids of its rules and entries.

    A rule is told by what it did, an entry by an example of its own; any other step without a sentence shows its id
    and parameters.
    """
    steps = [step for derivation in reading.derivations if derivation.claim == claim.id for step in derivation.steps]
    return tuple(_step(step, language) for step in steps) or tuple(isolate(rule, language) for rule in claim.rules)


def _step(step: Reason, language: Language) -> str:
    named = next((str(param.value) for param in step.params if param.name == "id"), None)
    if step.code in _LINES and named is not None:
        return _LINES[step.code](named, language)
    if step.code in reason_table():
        return reason_sentence(step, language)
    code = isolate(step.code, language)
    if not step.params:
        return code
    comma = "، " if language is Language.AR else ", "
    params = comma.join(f"{isolate(p.name, language)}: {isolate(str(p.value), language)}" for p in step.params)
    return say("explain.step", language, code=code, params=params)


def _field(field: Field, text: str, language: Language) -> list[str]:
    line = f"{field.label}: {field.value}"
    if field.span is None or field.words is None:
        return [line]
    where = say("field.span", language, start=field.span.start, end=field.span.end)
    entries = [f"    {entry_line(entry, language)}" for entry in entries_in(field.key, text, field.span)]
    return [line, f"    {quote(field.words, language)} ({where})", *entries]


def _made_by(claim: Claim, reading: Reading, language: Language) -> list[str]:
    steps = steps_of(claim, reading, language) or (say("explain.none", language),)
    return [f"{say('explain.made_by', language)}:", *(f"  - {step}" for step in steps)]
