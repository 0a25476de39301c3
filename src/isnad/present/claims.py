"""A claim as one plain sentence: who says, what, how many of whom, where, when, by whom, in what mood."""

from collections.abc import Mapping
from types import MappingProxyType

from isnad.knowledge.registers import party_name
from isnad.model.claim import Cause, Claim, Scope
from isnad.model.document import Outlet
from isnad.model.terms import Basis, Modality, Stance
from isnad.present.chains import chain_phrase
from isnad.present.events import event_phrase, where_phrase
from isnad.present.language import Language
from isnad.present.names import Names, party, term
from isnad.present.places import place_phrase
from isnad.present.runs import isolate, joined
from isnad.present.tables import say
from isnad.present.times import time_phrase

Numbers = Mapping[str, int]
"""Claim ids to the numbers that a page or a summary gives them."""

UNNUMBERED: Numbers = MappingProxyType({})


def claim_sentence(
    claim: Claim,
    language: Language,
    *,
    names: Names = party_name,
    outlet: Outlet | None = None,
    numbers: Numbers = UNNUMBERED,
) -> str:
    """The whole claim; whatever a rule inferred says so in brackets, whatever the text lacks is left out.

    Args:
        claim: to be said.
        language: of the sentence; names and quoted words stay as printed.
        names: of parties.
        outlet: of the claim's document, so that a digest is named in `language`.
        numbers: how other claims are referred to; one without a number is referred to by its id.
    """
    core = core_phrase(claim, language, names, numbers)
    return say("claim.sentence", language, chain=chain_phrase(claim.chain, language, names, outlet), core=core)


def core_phrase(claim: Claim, language: Language, names: Names, numbers: Numbers) -> str:
    """The sentence without who says so and without its full stop."""
    denied = any(link.stance is Stance.DENYING for link in claim.chain)
    asserted = claim.modality is Modality.ASSERTED and not denied
    core = event_phrase(claim.event, claim.count, claim.victims, language, names, reported=asserted)
    if claim.scope is not None:
        core += say("claim.scope", language, scope=scope_phrase(claim.scope, language))
    if claim.place is not None:
        core = f"{core} {where_phrase(claim.event, place_phrase(claim.place, language), language)}"
    if claim.time is not None:
        core = f"{core} {time_phrase(claim.time, language)}"
    if claim.by:
        core += say("claim.by", language, parties=doers_phrase(claim, language, names))
    if claim.cause is not None:
        core += say("claim.cause", language, cause=cause_phrase(claim.cause, language, numbers))
    if claim.part_of is not None:
        core += say("claim.part_of", language, whole=claim_label(claim.part_of, language, numbers))
    if denied:
        core = say("claim.denied", language, core=core)
    if claim.modality is not Modality.ASSERTED:
        core = say("claim.mood", language, core=core, mood=say(f"modality.{claim.modality}", language))
    return core


def doers_phrase(claim: Claim, language: Language, names: Names) -> str:
    """The parties said or inferred to have done it; an empty string where there are none."""
    return joined([_based(party(doer.id, language, names), doer.basis, language) for doer in claim.by], language)


def cause_phrase(cause: Cause, language: Language, numbers: Numbers) -> str:
    """What brought it about: a method, the weapon it was done with, another claim, or several of them."""
    parts = [] if cause.method is None else [term(cause.method, language)]
    if cause.weapon is not None and cause.weapon != cause.method:
        parts.append(say("claim.weapon", language, weapon=term(cause.weapon, language)))
    if cause.claim is not None:
        parts.append(claim_label(cause.claim, language, numbers))
    comma = "، " if language is Language.AR else ", "
    return _based(comma.join(parts), cause.basis, language)


def scope_phrase(scope: Scope, language: Language) -> str:
    """Over what a wider toll was summed."""
    return say(f"scope.{scope.kind}", language)


def claim_label(claim: str, language: Language, numbers: Numbers) -> str:
    """How a sentence refers to another claim: by its number here, or else by its id."""
    if claim in numbers:
        return say("claim.number", language, n=numbers[claim])
    return say("claim.other", language, id=isolate(claim, language))


def _based(value: str, basis: Basis, language: Language) -> str:
    if basis is Basis.STATED:
        return value
    return say("with_basis", language, value=value, basis=say(f"basis.{basis}", language))
