"""One document read: its claims, its mentions, and how each claim came about."""

from collections.abc import Iterable
from functools import lru_cache

import msgspec

from isnad.claims.read import read_claims
from isnad.claims.targets import Target, read_targets
from isnad.claims.titles import Summary
from isnad.ingest.describe import is_read
from isnad.knowledge.lexicon import Lexicon
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
    """What was read off one document.

    Attributes:
        mentions: empty where only the claims were asked for.
        summaries: claims of the title that its body makes too, which are not among the claims.
        targets: what kinds of civilian places its claims tell were hit.
    """

    document: Document
    claims: tuple[Claim, ...]
    mentions: tuple[Mention, ...]
    derivations: tuple[Derivation, ...]
    summaries: tuple[Summary, ...] = ()
    targets: tuple[Target, ...] = ()


def read(document: Document, context: Context, *, mentions: bool = False) -> Reading:
    """The claims of a document, and its mentions where asked for; a pure function of its arguments.

    A document in another language than Arabic gives neither: the rules would find in it what only looks like Arabic.
    """
    if not is_read(document):
        return Reading(document, (), (), ())
    passage = read_passage(document.report, context.lexicon, context.places)
    found = read_claims(document, passage, context.places, context.zone)
    mentioned = collect(passage, found.places, found.times) if mentions else ()
    targets = read_targets(passage, found.claims)
    derivations = derivations_of(found.claims, context.lexicon)
    return Reading(document, found.claims, mentioned, derivations, found.summaries, targets)


def with_claims(reading: Reading, claims: tuple[Claim, ...]) -> Reading:
    """The reading with these claims in the place of its own; the reading itself where they are the same."""
    return reading if claims == reading.claims else msgspec.structs.replace(reading, claims=claims)


def derivations_of(claims: Iterable[Claim], lexicon: Lexicon) -> tuple[Derivation, ...]:
    """How claims came about; a lexicon entry is told apart from a rule, so that both can be looked up."""
    return tuple([Derivation(claim.id, _steps(claim.rules, lexicon)) for claim in claims])


@lru_cache(maxsize=8192)
def _steps(rules: tuple[str, ...], lexicon: Lexicon) -> tuple[Reason, ...]:
    """The steps of all claims that took the same ones."""
    return tuple([_step(rule, rule in lexicon.entries) for rule in rules])


@lru_cache(maxsize=4096)
def _step(rule: str, is_entry: bool) -> Reason:  # noqa: FBT001 - keywords make the cache slow
    """One step, the same for all claims that took it: there are as many as rules and entries."""
    return Reason.of("derived.entry" if is_entry else "derived.rule", id=rule)
