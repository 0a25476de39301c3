"""An incident in lines: where and when, what range of harm is supported, who says so, what does not agree."""

from collections.abc import Mapping

from isnad.model.claim import Claim
from isnad.model.incident import Incident
from isnad.model.origin import Origin
from isnad.model.terms import HARM, VictimStatus
from isnad.origins.independence import independent
from isnad.present.counts import number_phrase
from isnad.present.places import place_phrase
from isnad.present.runs import isolate
from isnad.present.scenes import scene_lines
from isnad.present.sentences.belligerent import belligerent_sentence
from isnad.present.sentences.bound import FIGURES, bound_sentence, decided_sentence
from isnad.present.sentences.contradiction import contradiction_sentence
from isnad.present.sentences.first_report import first_report_sentence
from isnad.present.sentences.grade import attribution_grade_sentence, harm_grade_sentence
from isnad.present.sentences.merge import merge_sentence
from isnad.present.sentences.origin import against_sentences, origin_sentence, side_sentences
from isnad.present.sentences.strike_type import incident_strikes
from isnad.present.sentences.way import copy_sentences, way_sentences
from isnad.present.tables import say
from isnad.present.times import time_phrase
from isnad.present.voice import Voice, of_incident


def incident_lines(incident: Incident, voice: Voice) -> list[str]:
    """The whole incident; `voice.claims` holds all of its claims by id."""
    voice = of_incident(voice, incident)
    language = voice.language
    lines = [_title(incident, voice), _sources(incident, voice)]
    if incident.first_reported is not None:
        lines.append(first_report_sentence(incident.first_reported, voice))
    if only_fighters(incident, voice.claims):
        lines.append(say("incident.only_fighters", language))
    lines += [bound_sentence(name, getattr(incident.figures, name), voice) for name in FIGURES]
    lines += scene_lines(incident.time_of_day_by, incident.infrastructure_by, language)
    lines += [decided_sentence(decision, voice) for decision in incident.decided]
    lines += [belligerent_sentence(belligerent, voice) for belligerent in incident.belligerents]
    lines += [say("strike_type.label", language, what=said) for said in incident_strikes(incident, voice)]
    lines += grade_lines(incident, voice)
    lines.append(say("incident.origins", language))
    for origin in incident.origins:
        lines.append(f"  - {origin_sentence(origin, voice)}")
        lines += [f"      {line}" for line in _told_of(origin, incident, voice)]
    copied = copy_sentences(incident.sources, voice)
    if copied:
        lines += [say("incident.copies", language), *(f"  - {line}" for line in copied)]
    if incident.contradictions:
        lines.append(say("incident.contradictions", language))
        lines += [f"  - {contradiction_sentence(found, voice)}" for found in incident.contradictions]
    return lines


def _told_of(origin: Origin, incident: Incident, voice: Voice) -> list[str]:
    """By whom its words came, why its side is known, with whom it is one, what it says against its own side."""
    lines = [*way_sentences(origin, incident.sources, voice), *side_sentences(origin, voice)]
    lines += [merge_sentence(merge, voice) for merge in origin.merges]
    return [*lines, *against_sentences(origin, voice)]


def only_fighters(incident: Incident, claims: Mapping[str, Claim]) -> bool:
    """Whether it tells of harm, and all whom it tells of are said to be fighters; `claims` are by id."""
    found = (claims[id_] for id_ in incident.claims if id_ in claims)
    harmed = [claim.victims for claim in found if claim.event in HARM]
    return bool(harmed) and all(v is not None and v.status is VictimStatus.FIGHTER for v in harmed)


def grade_lines(incident: Incident, voice: Voice) -> list[str]:
    """Both grades as proposals, each with its reasons; none where there is nothing to grade."""
    lines = [] if incident.grade is None else [harm_grade_sentence(incident.grade, voice)]
    if incident.attribution_grade is not None:
        lines.append(attribution_grade_sentence(incident.attribution_grade, voice))
    return lines


def _title(incident: Incident, voice: Voice) -> str:
    language = voice.language
    place = (
        say("incident.no_place", language)
        if incident.place is None
        else place_phrase(incident.place, language, voice.latin)
    )
    time = say("incident.no_time", language) if incident.time is None else time_phrase(incident.time, language)
    return say("incident.title", language, id=isolate(incident.id, language), place=place, time=time)


def _sources(incident: Incident, voice: Voice) -> str:
    language = voice.language
    return say(
        "incident.sources",
        language,
        documents=number_phrase(len(incident.documents), "documents", language),
        claims=number_phrase(len(incident.claims), "claims", language),
        origins=number_phrase(independent(incident.origins), "origins", language),
    )
