"""The first report of an incident as a sentence."""

from isnad.model.origin import FirstReport
from isnad.present.chains import outlet_phrase
from isnad.present.documents import document_name
from isnad.present.tables import say
from isnad.present.times import day_phrase
from isnad.present.transliteration import in_both
from isnad.present.voice import Voice


def first_report_sentence(first: FirstReport, voice: Voice) -> str:
    """Who reported first, and when, as far as it is known."""
    language = voice.language
    if first.document in voice.outlets:
        by = outlet_phrase(voice.outlets[first.document], language)
    else:
        by = say("outlet.unknown", language) if first.by is None else in_both(first.by, [], language, institution=True)
    told = {"by": by, "document": document_name(first.document, voice)}
    if first.when is None:
        return say("incident.first_undated", language, **told)
    return say("incident.first", language, when=day_phrase(first.when, language), **told)
