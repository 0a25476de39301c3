"""A strike type as a sentence: what kind of attack the reports state, or the profile reads into them."""

from isnad.model.assessment import StrikeType
from isnad.model.incident import Incident
from isnad.model.terms import Basis
from isnad.pipeline.standing import State
from isnad.pipeline.strikes import strike_types_of
from isnad.present.documents import document_phrase
from isnad.present.runs import isolate, joined
from isnad.present.tables import phrases, say
from isnad.present.voice import Voice


def strike_type_phrase(label: str, voice: Voice) -> str:
    """The export code in words; a code that no table names is shown as it is."""
    key = f"strike.{label}"
    return say(key, voice.language) if key in phrases() else isolate(label, voice.language)


def incident_strikes(incident: Incident, voice: Voice) -> tuple[str, ...]:
    """The kinds of attack of an incident, each with that a rule of the profile read it where no report states it.

    Whether a report does is told from its claims; where the voice knows neither them nor the profile, it is not said.
    """
    rejected = {id_ for id_, one in voice.standings.items() if one.state is State.REJECTED}
    about = [voice.claims[id_] for id_ in incident.claims if id_ in voice.claims and id_ not in rejected]
    found = () if voice.profile is None else strike_types_of(about, voice.profile)
    inferred = {one.label for one in found if one.basis is not Basis.STATED}
    return tuple(
        say("strike_type.by_rule", voice.language, what=strike_type_phrase(label, voice))
        if label in inferred
        else strike_type_phrase(label, voice)
        for label in incident.strike_types
    )


def strike_type_sentence(found: StrikeType, voice: Voice) -> str:
    """The strike type with the reports that state it."""
    language = voice.language
    documents = joined([document_phrase(document, voice) for document in found.documents], language)
    key = "strike_type.stated" if found.basis is Basis.STATED else "strike_type.inferred"
    return say(key, language, what=strike_type_phrase(found.label, voice), documents=documents)
