"""Who, in the end, says so, in words: each origin with its side, what rests on it, and why documents are one."""

from isnad.knowledge.registers import party_name
from isnad.model.origin import Camp, CampStatus, FirstReport, Origin
from isnad.present.counts import number_phrase
from isnad.present.language import Language
from isnad.present.names import Names
from isnad.present.reasons import reason_sentence
from isnad.present.runs import isolate, joined
from isnad.present.tables import say
from isnad.present.times import day_phrase


def origin_lines(origin: Origin, language: Language, names: Names = party_name) -> list[str]:
    """A line for the origin, one for why its side is known, for each merge, for each statement against its own side."""
    name = isolate(origin.name, language)
    if origin.anonymous:
        name = say("origin.unnamed", language, name=name)
    line = say(
        "origin.line",
        language,
        name=name,
        kind=say(f"kind.{origin.kind}", language),
        camp=camp_phrase(origin.camp, language, names),
        claims=number_phrase(len(origin.claims), "claims", language),
        documents=joined([isolate(document, language) for document in origin.documents], language),
    )
    because = origin.camp.because
    side = [] if because is None else [say("origin.side", language, reason=reason_sentence(because, language))]
    merges = [
        say(
            "origin.merged",
            language,
            document=isolate(merge.document, language),
            other=isolate(merge.other, language),
            reason=reason_sentence(merge.reason, language),
        )
        for merge in origin.merges
    ]
    against = [
        say(
            "origin.against",
            language,
            claim=isolate(interest.claim, language),
            reason=reason_sentence(interest.reason, language),
        )
        for interest in origin.against_interest
    ]
    return [line, *side, *merges, *against]


def camp_phrase(camp: Camp, language: Language, names: Names = party_name) -> str:
    """The side; "none" and "unknown" are said differently."""
    if camp.status is CampStatus.KNOWN and camp.party is not None:
        return say("camp.of", language, party=isolate(names(camp.party, str(language)), language))
    return say(f"camp.{camp.status}", language)


def first_report_phrase(first: FirstReport, language: Language) -> str:
    """Who reported first, and when, as far as it is known."""
    by = say("outlet.unknown", language) if first.by is None else isolate(first.by, language)
    when = say("published.unknown", language) if first.when is None else day_phrase(first.when, language)
    return say("incident.first", language, by=by, when=when, document=isolate(first.document, language))
