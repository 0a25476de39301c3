"""Who is named killed at the place and on the day asked about, one entry a person."""

import re
from collections.abc import Sequence
from typing import Final

from isnad.claims.roll import HOME
from isnad.mentions.names.listing import LINE
from isnad.model.claim import Claim
from isnad.model.reason import Reason
from isnad.model.terms import Event, Modality, Precision, Stance, VictimStatus
from isnad.pipeline.naming import Searched, bare, one_slip, searched
from isnad.pipeline.query import Asked
from isnad.pipeline.reading import Reading
from isnad.reconcile.excess import within
from isnad.reconcile.names import Likeness, people, same_person, spelled_apart
from isnad.reconcile.printed import mostly_printed
from isnad.text.working import fold

DEAD: Final = (Event.KILLED, Event.EXECUTED, Event.BODIES, Event.CASUALTIES)
_COARSE = (None, Precision.COUNTRY, Precision.PROVINCE_GOVERNORATE, Precision.DISTRICT, Precision.CITY)
_WORD = re.compile("[ء-ي]+")
_SHORTEST = 2
_A_POST = 1500
"""Characters of a report that is too short to tell of several places without naming them beside each event."""


def naming(
    question: Asked, place: str | None, reading: Reading, judged: Sequence[tuple[Claim, Reason | None]]
) -> list[Claim]:
    """The claims of a document that name who died where and when the question asks; `judged` as by `Asked.judge`.

    A list of names stands far from the place that it is about. It is taken to be about the asked one where it says no
    other than that or the region around and its report is short or names the asked one nearest, or where it has as many
    names as a claim that is about it counts dead. A list that tells its names apart by home is about those from there.
    """
    counted = {c.count.low for c, reason in judged if reason is None and c.event in DEAD and c.count is not None}
    return [c for c, reason in judged if _about(question, place, reading, c, reason, counted)]


def _about(
    question: Asked, asked: str | None, reading: Reading, claim: Claim, reason: Reason | None, counted: set[int | None]
) -> bool:
    if claim.victims is None or not claim.victims.names or (reason is not None and reason.code == "assess.other_day"):
        return False
    place = claim.place
    if HOME in claim.rules:
        return place is None or not question.names or question.names_it(place.name)
    if reason is None or (LINE in claim.rules and len(claim.victims.names) in counted - {1}):
        return True
    if place is not None and place.precision not in _COARSE and _is_of(asked or "", place.name):
        return True
    around = place is None or place.precision in _COARSE or question.names_it(place.name)
    if reason.code == "assess.named_elsewhere_in_text":
        return around
    if not around or len(reading.document.report) > _A_POST:
        return False
    report = searched(reading.document.report)
    return question.stands_in(report) or _nearly_names(question, report)


def _is_of(asked: str, place: str) -> bool:
    """Whether a place is named by words of the one asked about, as in "the main road in X": it is X, or written so."""
    words = [bare(word) for word in _WORD.findall(fold(place))]
    wanted = {bare(word) for word in _WORD.findall(fold(asked))}
    together = bare("".join(_WORD.findall(fold(asked))))
    return any(len(word) > _SHORTEST and (word in wanted or word == together) for word in words)


def _nearly_names(question: Asked, report: Searched) -> bool:
    """Whether a place of several words is named but for one letter of one of them."""
    present = report.words
    missing = [name - present for name in question.names if len(name) > 1]
    return any(len(left) == 1 and _slips(left, present) for left in missing)


def _slips(missing: frozenset[str], present: frozenset[str]) -> bool:
    return all(len(word) > _SHORTEST and any(one_slip(word, other) for other in present) for word in missing)


def named_killed(claims: Sequence[Claim], most: int | None = None, reports: Sequence[str] = ()) -> tuple[str, ...]:
    """The names of civilians, and of people whose status no report states, whom a claim calls dead.

    Left out: whoever as many documents call a fighter as do not. Where they are more than `most`, the highest number of
    dead that is told, and than any document names, names that may be one person's are one. Of several spellings
    the `reports` decide. The names are as printed, but that "servant of" stands apart from the name behind it, so that
    one name has one spelling in every answer.
    """
    dead: dict[str, list[str]] = {}
    fighters: dict[str, list[str]] = {}
    every: dict[str, list[str]] = {}
    for claim in claims:
        victims = claim.victims
        if victims is not None:
            every.setdefault(claim.document, []).extend(victims.names)
        if victims is None or claim.event not in DEAD or not _stated(claim):
            continue
        if victims.status is VictimStatus.FIGHTER:
            fighters.setdefault(claim.document, []).extend(victims.names)
        else:
            dead.setdefault(claim.document, []).extend(victims.names)
    found = [n for n in people(dead.values()) if _documents(n, fighters) < max(1, _documents(n, dead))]
    if most is not None:
        together = max((len(people([names])) for names in dead.values()), default=0)
        found = list(within(found, list(every.values()), max(most, together)))
    forms = [name for names in dead.values() for name in names]
    return tuple(dict.fromkeys(spelled_apart(mostly_printed(name, forms, reports)) for name in found))


def _stated(claim: Claim) -> bool:
    denied = any(link.stance is Stance.DENYING for link in claim.chain)
    return claim.modality in (Modality.ASSERTED, Modality.LIKELY) and not denied


def _documents(name: str, named: dict[str, list[str]]) -> int:
    """How many documents name the same person."""
    return sum(any(_same(name, other) for other in names) for names in named.values())


def _same(name: str, other: str) -> bool:
    return same_person(name, other).likeness is Likeness.SAME
