"""A claim as one plain sentence: who says, what, how many of whom, where, when, by whom, in what mood."""

from isnad.model.claim import Cause, Claim, Scope
from isnad.model.decision import CorrectClaim, RejectClaim
from isnad.model.terms import Basis, Modality
from isnad.present.chains import chain_phrase
from isnad.present.composition import composition_phrase
from isnad.present.events import event_phrase, mood_phrase, where_phrase
from isnad.present.language import Language
from isnad.present.names import party, term
from isnad.present.numbering import claim_label
from isnad.present.places import place_phrase
from isnad.present.printed import printed_word
from isnad.present.runs import joined
from isnad.present.tables import say
from isnad.present.times import time_phrase
from isnad.present.voice import Voice


def claim_sentence(claim: Claim, voice: Voice) -> str:
    """The whole claim; whatever a rule inferred says so in brackets, whatever the text lacks is left out.

    As in "Baladi News, citing Zain al-Abidin, citing unnamed members of the SDF: about 280 people killed at …."
    """
    return _sentence(claim, core_phrase(claim, voice), voice, brief=False)


def brief_sentence(claim: Claim, voice: Voice) -> str:
    """Who says how much of what, without place, time, doer and cause; no full stop, so that it can stand in another."""
    return _sentence(claim, _meant(claim, _event(claim, voice), voice), voice, brief=True).removesuffix(".")


def both_sentences(claim: Claim, voice: Voice) -> tuple[str, str]:
    """`claim_sentence` and `brief_sentence`, which share most of the work."""
    chain, event = teller_phrase(claim, voice), _event(claim, voice)
    whole, brief = _core(claim, event, voice), _meant(claim, event, voice)
    marks = (standing_mark(claim, voice), standing_mark(claim, voice, brief=True))
    said = (
        say("claim.sentence", voice.language, chain=chain, core=core + mark)
        for core, mark in zip((whole, brief), marks, strict=True)
    )
    return next(said), next(said).removesuffix(".")


def standing_mark(claim: Claim, voice: Voice, *, brief: bool = False) -> str:
    """What a person did to the claim and what the program reads instead, in brackets behind a space; often nothing.

    Only the claim as it counts is marked: beside it, the program's own reading is told as what it is.
    """
    standing = voice.standings.get(claim.id)
    if standing is None or standing.claim != claim:
        return ""
    if isinstance(standing.decision, RejectClaim):
        return say("claim.mark.rejected", voice.language)
    if standing.machine is None:
        return say("claim.mark.added", voice.language)
    if not isinstance(standing.decision, CorrectClaim):
        return ""
    reads = _read_instead(claim, standing.machine, voice, brief=brief)
    if reads is None:
        return say("claim.mark.corrected", voice.language)
    return say("claim.mark.reads", voice.language, reads=reads)


def _read_instead(claim: Claim, machine: Claim, voice: Voice, *, brief: bool) -> str | None:
    """As much of the program's reading as differs in words; None where what differs is not told here."""
    told = [_meant(one, _event(one, voice), voice) for one in (claim, machine)]
    if not brief and told[0] == told[1]:
        told = [core_phrase(one, voice) for one in (claim, machine)]
    if not brief and told[0] == told[1]:
        told = [teller_phrase(one, voice) for one in (claim, machine)]
    return None if told[0] == told[1] else told[1]


def teller_phrase(claim: Claim, voice: Voice) -> str:
    """Who says so: the chain of the claim."""
    return chain_phrase(claim.chain, voice.language, voice.names, voice.outlets.get(claim.document))


def core_phrase(claim: Claim, voice: Voice) -> str:
    """The sentence without who says so and without its full stop."""
    return _core(claim, _event(claim, voice), voice)


def _core(claim: Claim, event: str, voice: Voice) -> str:
    language, core = voice.language, event
    if claim.scope is not None:
        core += say("claim.scope", language, scope=scope_phrase(claim.scope, language))
    if claim.place is not None:
        core = f"{core} {where_phrase(claim.event, place_phrase(claim.place, language, voice.latin), language)}"
    if claim.time is not None:
        core = f"{core} {time_phrase(claim.time, language)}"
    if claim.by:
        core += say("claim.by", language, parties=doers_phrase(claim, voice))
    if claim.cause is not None:
        core += say("claim.cause", language, cause=cause_phrase(claim.cause, voice))
    if claim.part_of is not None:
        core += say("claim.part_of", language, whole=claim_label(claim.part_of, language, voice.numbers))
    return _meant(claim, core, voice)


def doers_phrase(claim: Claim, voice: Voice) -> str:
    """The parties said or inferred to have done it; an empty string where there are none."""
    language = voice.language
    named = [_based(party(doer.id, language, voice.names), doer.basis, language) for doer in claim.by]
    return joined(named, language)


def cause_phrase(cause: Cause, voice: Voice) -> str:
    """What brought it about: a method, the weapon it was done with, another claim, or several of them."""
    language = voice.language
    parts = [] if cause.method is None else [term(cause.method, language)]
    if cause.weapon is not None and cause.weapon != cause.method:
        parts.append(say("claim.weapon", language, weapon=term(cause.weapon, language)))
    if cause.claim is not None:
        parts.append(claim_label(cause.claim, language, voice.numbers))
    comma = "، " if language is Language.AR else ", "
    return _based(comma.join(parts), cause.basis, language)


def scope_phrase(scope: Scope, language: Language) -> str:
    """Over what a wider toll was summed."""
    return say(f"scope.{scope.kind}", language)


def _sentence(claim: Claim, core: str, voice: Voice, *, brief: bool) -> str:
    core += standing_mark(claim, voice, brief=brief)
    return say("claim.sentence", voice.language, chain=teller_phrase(claim, voice), core=core)


def _event(claim: Claim, voice: Voice) -> str:
    whole = None if claim.part_of is None else voice.claims.get(claim.part_of)
    composed = composition_phrase(claim, whole, voice.language)
    if composed is not None:
        return composed
    mood = claim.modality
    if mood is Modality.ASSERTED and claim.is_denied:
        # what is denied is told as what did or did not happen, as what is likely is
        mood = Modality.LIKELY
    printed = printed_word(claim, voice)
    return event_phrase(
        claim.event, claim.count, claim.victims, voice.language, voice.names, mood=mood, printed=printed
    )


def _meant(claim: Claim, core: str, voice: Voice) -> str:
    count = claim.count if claim.event.is_outcome else None
    if not claim.is_denied:
        return mood_phrase(core, claim.modality, count, voice.language)
    if claim.modality is Modality.ASSERTED:
        return say("claim.denied", voice.language, core=core)
    meant = mood_phrase(core, claim.modality, count, voice.language)
    return say("claim.denied_mood", voice.language, core=meant)


def _based(value: str, basis: Basis, language: Language) -> str:
    if basis is Basis.STATED:
        return value
    return say("with_basis", language, value=value, basis=say(f"basis.{basis}", language))
