"""A point of the toll over time as a sentence: what a document printed that day, and on whose word."""

from isnad.model.claim import Claim
from isnad.model.incident import TollPoint
from isnad.present.counts import count_phrase
from isnad.present.documents import document_phrase
from isnad.present.events import event_phrase
from isnad.present.sentences.claim import brief_sentence
from isnad.present.sentences.origin import origin_phrase
from isnad.present.tables import say
from isnad.present.times import day_phrase
from isnad.present.voice import Voice


def toll_sentence(point: TollPoint, voice: Voice) -> str:
    """As in "21 March 2019: Baladi News, citing …: about 280 people killed".

    The claim is told where `voice.claims` holds it; else the document, the count and the origin are.
    """
    language = voice.language
    day = say("toll.undated", language) if point.day is None else day_phrase(point.day, language)
    claim = voice.claims.get(point.claim)
    said = _point(point, voice) if claim is None else _claim(claim, voice)
    return say("toll.sentence", language, day=day, said=said)


def toll_label(point: TollPoint, voice: Voice) -> str:
    """The count alone, for a chart: "about 280"."""
    return count_phrase(point.count, None, voice.language)


def _claim(claim: Claim, voice: Voice) -> str:
    return brief_sentence(claim, voice)


def _point(point: TollPoint, voice: Voice) -> str:
    language = voice.language
    origin = voice.origins.get(point.origin)
    teller = document_phrase(point.document, voice)
    if origin is not None:
        teller += say("chain.citing.neutral", language, link=origin_phrase(origin, voice))
    core = event_phrase(point.event, point.count, None, language, voice.names)
    return say("claim.sentence", language, chain=teller, core=core).removesuffix(".")
