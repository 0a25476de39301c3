"""At what part of the day an incident was: by the words of the times that its claims state, or by their clocks."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

import msgspec

from isnad.knowledge.dayparts import Daypart, daypart_at, dayparts_by_entry
from isnad.knowledge.lexicon import lexicon
from isnad.knowledge.meaning import CalendarMeaning
from isnad.model.claim import Claim
from isnad.model.document import Document
from isnad.model.interval import Time
from isnad.model.scene import Telling, TimeOfDay
from isnad.model.span import Span
from isnad.model.terms import HARM, VIOLENT, Basis, Grain, Modality
from isnad.text.working import working_copy

CLOCK = "time_of_day.clock"
_FINE = (Grain.MINUTE, Grain.PART_OF_DAY)
_LONGEST = timedelta(hours=30)
_TOLD = (Modality.ASSERTED, Modality.LIKELY)


class _Said(msgspec.Struct, frozen=True):
    """One claim's part of the day; `clock` where it states an hour."""

    part: Daypart
    telling: Telling
    harm: bool
    words: bool
    clock: str | None


def times_of_day(
    about: Sequence[Claim], documents: Mapping[str, Document], day: date | None = None
) -> tuple[TimeOfDay, ...]:
    """Every part of the day that the claims about an incident state, that of most reports first, then of most claims.

    Claims of violence and harm that are told as having happened say it. A report that says when people were harmed is
    not asked when else there was fire. Claims of other days than `day` count only where none is of it.
    """
    timed = [claim for claim in about if claim.event in HARM | VIOLENT and claim.modality in _TOLD]
    on_day = [claim for claim in timed if claim.time is not None and day is not None and _touches(claim.time, day)]
    said = _of(on_day, documents) or _of(timed, documents)
    harmed = {s.telling.document for s in said if s.harm}
    told: dict[str, list[_Said]] = {}
    for one in said:
        if one.harm or one.telling.document not in harmed:
            told.setdefault(one.part.id, []).append(one)
    ordered = sorted(told, key=lambda label: (-len({s.telling.document for s in told[label]}), -len(told[label])))
    return tuple(_made(label, told[label]) for label in ordered)


def _of(claims: Sequence[Claim], documents: Mapping[str, Document]) -> list[_Said]:
    return [s for claim in claims if (s := _said(claim, documents.get(claim.document))) is not None]


def _said(claim: Claim, document: Document | None) -> _Said | None:
    """None where the claim's time is as long as a day or longer, or its words name no part of the day."""
    time, span = claim.time, claim.spans.time
    if document is None or time is None or span is None or time.start is None or time.end is None:
        return None
    if time.grain not in _FINE or time.end - time.start > _LONGEST:
        return None
    part = _named(document.received.text, span)
    exact = time.grain is Grain.MINUTE
    used = part or (daypart_at(time.start.hour) if exact else None)
    if used is None:
        return None
    clock = time.start.strftime("%H:%M") if exact else None
    telling = Telling(claim.id, claim.document, span)
    return _Said(used, telling, claim.event in HARM, part is not None, clock)


def _named(text: str, span: Span) -> Daypart | None:
    """The part of the day that the words of a time name; the last one, where they run from one to another none."""
    known = lexicon()
    words = working_copy(span.of(text), known.words).text
    found: dict[str, Daypart] = {}
    for hit in known.scan(words):
        reading = hit.get(CalendarMeaning)
        part = None if reading is None else dayparts_by_entry().get(reading[0].entry.id)
        if part is not None:
            found[part.id] = part
    return next(iter(found.values())) if len(found) == 1 else None


def _touches(time: Time, day: date) -> bool:
    if time.start is None or time.end is None:
        return False
    return time.start.date() <= day <= (time.end - timedelta(minutes=1)).date()


def _made(label: str, said: Sequence[_Said]) -> TimeOfDay:
    by_words = any(one.words for one in said)
    return TimeOfDay(
        label=label,
        basis=Basis.STATED if by_words else Basis.INFERRED,
        by=tuple(one.telling for one in said),
        clocks=tuple(sorted({one.clock for one in said if one.clock is not None})),
        rule=None if by_words else CLOCK,
    )
