"""A belligerent as a sentence: which party is said, or inferred, to have done it, and who says so."""

from isnad.model.incident import Belligerent
from isnad.present.names import party
from isnad.present.runs import isolate, joined
from isnad.present.sentences.origin import origin_phrase
from isnad.present.tables import say
from isnad.present.voice import Voice


def belligerent_sentence(belligerent: Belligerent, voice: Voice) -> str:
    """Who is said to have done it, and by whom; origins are told by what `voice.origins` holds of them."""
    language = voice.language
    who = party(belligerent.id, language, voice.names)
    if not belligerent.by:
        return say("belligerent.unsaid", language, party=who)
    by = [
        origin_phrase(voice.origins[origin], voice) if origin in voice.origins else isolate(origin, language)
        for origin in belligerent.by
    ]
    return say(f"belligerent.{belligerent.basis}", language, party=who, by=joined(by, language))
