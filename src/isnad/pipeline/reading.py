"""One document read: its claims, its mentions, and how each claim came about."""

from isnad.claims.read import Found, read_claims
from isnad.mentions.collect import collect
from isnad.mentions.items import read_passage
from isnad.model.claim import Claim
from isnad.model.document import Document
from isnad.model.mention import Mention
from isnad.model.reason import Reason
from isnad.model.value import Value
from isnad.pipeline.context import Context


class Derivation(Value, frozen=True):
    """How one claim was made: a reason a step, in the order of the rules."""

    claim: str
    steps: tuple[Reason, ...]


class Reading(Value, frozen=True):
    """What was read off one document. `mentions` is empty where only the claims were asked for."""

    document: Document
    claims: tuple[Claim, ...]
    mentions: tuple[Mention, ...]
    derivations: tuple[Derivation, ...]


def read(document: Document, context: Context, *, mentions: bool = False) -> Reading:
    """The claims of a document, and its mentions where asked for; a pure function of its arguments."""
    passage = read_passage(document.received.text, context.lexicon, context.places)
    found = read_claims(document, passage, context.places, context.zone)
    mentioned = collect(passage, found.places, found.times) if mentions else ()
    return Reading(document, found.claims, mentioned, _derivations(found, context))


def _derivations(found: Found, context: Context) -> tuple[Derivation, ...]:
    """A lexicon entry is told apart from a rule, so that both can be looked up."""
    entries = context.lexicon.entries
    return tuple(
        Derivation(
            claim.id,
            tuple(Reason.of("derived.entry" if rule in entries else "derived.rule", id=rule) for rule in claim.rules),
        )
        for claim in found.claims
    )
