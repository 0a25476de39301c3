"""A strike type as a sentence: what kind of attack the reports state, or the profile reads into them."""

from isnad.model.assessment import StrikeType
from isnad.model.terms import Basis
from isnad.present.documents import document_phrase
from isnad.present.runs import isolate, joined
from isnad.present.tables import phrases, say
from isnad.present.voice import Voice


def strike_type_phrase(label: str, voice: Voice) -> str:
    """The export code in words; a code that no table names is shown as it is."""
    key = f"strike.{label}"
    return say(key, voice.language) if key in phrases() else isolate(label, voice.language)


def strike_type_sentence(found: StrikeType | str, voice: Voice) -> str:
    """The strike type with the reports that state it; a bare label says no more than what was stated."""
    language = voice.language
    if isinstance(found, str):
        return say("strike_type.label", language, what=strike_type_phrase(found, voice))
    documents = joined([document_phrase(document, voice) for document in found.documents], language)
    key = "strike_type.stated" if found.basis is Basis.STATED else "strike_type.inferred"
    return say(key, language, what=strike_type_phrase(found.label, voice), documents=documents)
