"""An incident in lines: where and when, what range of harm is supported, who says so, what does not agree."""

from collections.abc import Mapping

from isnad.knowledge.registers import party_name
from isnad.model.claim import Claim
from isnad.model.incident import Belligerent, Contradiction, Incident
from isnad.present.claims import claim_sentence
from isnad.present.counts import number_phrase
from isnad.present.figures import figure_lines, range_phrase
from isnad.present.language import Language
from isnad.present.names import Names
from isnad.present.origins import first_report_phrase, origin_lines
from isnad.present.places import place_phrase
from isnad.present.reasons import reason_sentence
from isnad.present.runs import isolate, joined
from isnad.present.scenes import scene_lines
from isnad.present.sources import copy_lines, way_lines
from isnad.present.tables import say
from isnad.present.times import time_phrase

_FIGURES = ("killed", "injured", "children_killed", "women_killed")


def incident_lines(
    incident: Incident, claims: Mapping[str, Claim], language: Language, names: Names = party_name
) -> list[str]:
    """The whole incident; `claims` holds all of its claims by id."""
    place = say("incident.no_place", language) if incident.place is None else place_phrase(incident.place, language)
    time = say("incident.no_time", language) if incident.time is None else time_phrase(incident.time, language)
    lines = [
        say("incident.title", language, id=isolate(incident.id, language), place=place, time=time),
        say(
            "incident.sources",
            language,
            documents=number_phrase(len(incident.documents), "documents", language),
            claims=number_phrase(len(incident.claims), "claims", language),
            origins=len(incident.origins),
        ),
    ]
    if incident.first_reported is not None:
        lines.append(first_report_phrase(incident.first_reported, language))
    lines += [figure_lines(name, getattr(incident.figures, name), language)[0] for name in _FIGURES]
    lines += scene_lines(incident.time_of_day_by, incident.infrastructure_by, language)
    for decision in incident.decided:
        what = say(f"figure.{decision.figure}", language)
        ends = range_phrase(decision.low, decision.high, language)
        lines.append(
            say("incident.decided", language, what=what, range=ends, reason=isolate(decision.reason, language))
        )
    lines += [belligerent_phrase(b, incident, language, names) for b in incident.belligerents]
    lines += grade_lines(incident, language)
    lines.append(say("incident.origins", language))
    for origin in incident.origins:
        first, *more = origin_lines(origin, language, names)
        lines.append(f"  - {first}")
        lines += [f"      {line}" for line in (*way_lines(origin, incident.sources, language), *more)]
    copied = copy_lines(incident, language)
    if copied:
        lines += [say("incident.copies", language), *(f"  - {line}" for line in copied)]
    if incident.contradictions:
        lines.append(say("incident.contradictions", language))
        lines += [f"  - {contradiction_phrase(c, claims, language, names)}" for c in incident.contradictions]
    return lines


def grade_lines(incident: Incident, language: Language) -> list[str]:
    """Both grades as proposals, each with its reasons; none where there is nothing to grade."""
    graded = (("grade.harm", incident.grade), ("grade.attribution", incident.attribution_grade))
    return [
        say(
            key,
            language,
            grade=say(f"grade.{found.grade}", language),
            reasons=" ".join(reason_sentence(reason, language) for reason in found.reasons),
        )
        for key, found in graded
        if found is not None
    ]


def belligerent_phrase(belligerent: Belligerent, incident: Incident, language: Language, names: Names) -> str:
    """Who is said to have done it, and by whom; or that only a rule of the profile lists them."""
    key = "incident.belligerent" if belligerent.by else "incident.belligerent_by_rule"
    said = {origin.id: isolate(origin.name, language) for origin in incident.origins}
    return say(
        key,
        language,
        party=isolate(names(belligerent.id, str(language)), language),
        basis=say(f"basis.{belligerent.basis}", language),
        by=joined([said[origin] for origin in belligerent.by], language),
    )


def contradiction_phrase(
    contradiction: Contradiction, claims: Mapping[str, Claim], language: Language, names: Names = party_name
) -> str:
    """Both claims in full, what kind of disagreement it is, and why."""
    one, other = (claim_sentence(claims[claim], language, names=names) for claim in contradiction.claims)
    return say(
        "incident.contradiction",
        language,
        kind=say(f"contradiction.{contradiction.kind}", language),
        one=one,
        other=other,
        reason=reason_sentence(contradiction.reason, language),
    )
