"""A witness as sentences: who it is in the end, on whose side, what rests on it, what it says against its own side."""

from isnad.model.chain import Link
from isnad.model.origin import Camp, CampStatus, Origin
from isnad.present.chains import link_phrase
from isnad.present.counts import number_phrase
from isnad.present.documents import document_phrase
from isnad.present.language import Language
from isnad.present.names import party
from isnad.present.numbering import claim_label
from isnad.present.reasons import reason_sentence
from isnad.present.runs import isolate, joined, opening
from isnad.present.sentences.claim import teller_phrase
from isnad.present.tables import say
from isnad.present.transliteration import has_arabic, in_both
from isnad.present.voice import Voice

_STATED, _REGISTER = "camp.stated", "camp.register"


def origin_sentence(origin: Origin, voice: Voice) -> str:
    """Who says so in the end, what it is, its side, and how many claims of which documents rest on it."""
    language = voice.language
    said = say(
        "origin.line",
        language,
        name=origin_phrase(origin, voice),
        kind=say(f"kind.{origin.kind}", language),
        camp=camp_phrase(origin.camp, voice),
        claims=number_phrase(len(origin.claims), "claims", language),
        documents=joined([document_phrase(document, voice) for document in origin.documents], language),
    )
    return opening(said)


def side_sentences(origin: Origin, voice: Voice) -> tuple[str, ...]:
    """Why its side is known, where that is told."""
    reason = side_reason(origin, voice)
    return () if reason is None else (say("origin.side", voice.language, reason=reason),)


def side_reason(origin: Origin, voice: Voice) -> str | None:
    """The same without its heading; it names the origin as every other sentence does."""
    camp, language = origin.camp, voice.language
    if camp.because is None:
        return None
    name = origin_phrase(origin, voice)
    if camp.because.code == _STATED and camp.party is not None:
        return say("origin.side_stated", language, name=name, party=party(camp.party, language, voice.names))
    if camp.because.code == _REGISTER:
        told = {param.name: str(param.value) for param in camp.because.params}
        name, source = in_both(told["name"], [], language, institution=True), told["source"]
        # the register gives its sources in English
        if not source or (language is Language.AR and not has_arabic(source)):
            return say("origin.side_register", language, name=name)
        return say("origin.side_register_source", language, name=name, source=isolate(source, language))
    return reason_sentence(camp.because, language, voice.names, voice.numbers)


def against_sentences(origin: Origin, voice: Voice) -> tuple[str, ...]:
    """One for each claim by which it speaks against its own side."""
    return tuple(
        say(
            "origin.against",
            voice.language,
            claim=claim_label(interest.claim, voice.language, voice.numbers),
            reason=reason_sentence(interest.reason, voice.language, voice.names, voice.numbers),
        )
        for interest in origin.against_interest
    )


def origin_phrase(origin: Origin, voice: Voice) -> str:
    """As the chain of its first claim tells it, where `voice` knows it; else its name, or that it is not named."""
    for claim in (voice.claims[c] for c in origin.claims[:1] if c in voice.claims):
        if len(claim.chain) == 1:
            return teller_phrase(claim, voice)
        if claim.chain[-1].name == origin.name:
            return link_phrase(claim.chain[-1], voice.language, voice.names, cut=False)
    # what is known of it beside its name and kind only a claim tells
    link = Link(origin.name, origin.kind, None, anonymous=origin.anonymous)
    return link_phrase(link, voice.language, voice.names)


def camp_phrase(camp: Camp, voice: Voice) -> str:
    """The side; "none" and "unknown" are said differently."""
    language = voice.language
    if camp.status is CampStatus.KNOWN and camp.party is not None:
        return say("camp.of", language, party=party(camp.party, language, voice.names))
    return say(f"camp.{camp.status}", language)
