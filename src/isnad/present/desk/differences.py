"""What changed of a claim since somebody decided about it, field by field."""

from collections.abc import Sequence
from dataclasses import dataclass

import msgspec

from isnad.model.claim import Claim, ClaimSpans
from isnad.model.span import Span
from isnad.present.fields import Field, fields_of
from isnad.present.voice import Voice


@dataclass(frozen=True, slots=True)
class Difference:
    """One field then and now, each in words and with the report's words; None where it was or is not there."""

    label: str
    then: Field | None
    now: Field | None


def differences(then: Claim, now: Claim | None, text: str, voice: Voice) -> tuple[Difference, ...]:
    """The fields that are not as they were, in the order of a claim's fields; all of them where there is no `now`."""
    before = _by_key(fields(then, text, voice))
    after = {} if now is None else _by_key(fields(now, text, voice))
    keys = [*before, *(key for key in after if key not in before)]
    pairs = [(before.get(key), after.get(key)) for key in keys]
    return tuple(_difference(old, new) for old, new in pairs if _shown(old) != _shown(new))


def fields(claim: Claim, text: str, voice: Voice) -> tuple[Field, ...]:
    """Its fields, without the words of the report where these are not where they were."""
    spans = [claim.spans.event, claim.spans.count, claim.spans.by, claim.spans.place, claim.spans.time]
    spans += [link.span for link in claim.chain]
    spans.append(None if claim.scope is None else claim.scope.span)
    if all(span is None or span.end <= len(text) for span in spans):
        return fields_of(claim, text, voice)
    nowhere = Span(0, 0) if not text else Span(0, 1)
    chain = tuple(msgspec.structs.replace(link, span=None) for link in claim.chain)
    scope = None if claim.scope is None else msgspec.structs.replace(claim.scope, span=nowhere)
    bare = msgspec.structs.replace(claim, spans=ClaimSpans(nowhere), chain=chain, scope=scope)
    return tuple(msgspec.structs.replace(field, span=None, words=None) for field in fields_of(bare, text, voice))


def _by_key(found: Sequence[Field]) -> dict[tuple[str, int], Field]:
    """By field and number: a chain has one for each link."""
    numbered: dict[tuple[str, int], Field] = {}
    times: dict[str, int] = {}
    for field in found:
        times[field.key] = times.get(field.key, 0) + 1
        numbered[field.key, times[field.key]] = field
    return numbered


def _shown(field: Field | None) -> tuple[str, str | None] | None:
    return None if field is None else (field.value, field.words)


def _difference(then: Field | None, now: Field | None) -> Difference:
    known = then or now
    return Difference("" if known is None else known.label, then, now)
