"""Settles the day a report came out from everything that tells it, in order of trust, and says where they differ."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import Final

from isnad.ingest import published, sentence
from isnad.ingest.existence import Existence
from isnad.model.document import Document, Published
from isnad.model.reason import Reason
from isnad.model.value import Value

_SAME: Final = timedelta(days=2)
"""Days of two sources that differ by no more are told apart by zones and by midnight, not in substance."""

_YEARS: Final = timedelta(days=365)


class Settled(Value, frozen=True):
    """The day that counts, None where nothing tells, and what was set aside on the way."""

    published: Published | None
    issues: tuple[Reason, ...] = ()


def settle(document: Document, today: date, *, metadata_settle: bool) -> Settled:
    """The day from the metadata, else a stamp of the page, else the address, else a sentence that says "today".

    What is later than `today`, or earlier than the outlet or its network, is recorded and not used. Two stamps of one
    page that differ by years are neither used unless the address or a sentence agrees with one; nor is a stamp years
    away from the address. Where a source that was not used differs from the one that was by more than two days, that
    is an issue too.

    Args:
        document: with its parts, its outlet, and in `published` what its metadata say.
        today: the day it is read on.
        metadata_settle: nothing but the metadata may tell the day, even where they tell none.
    """
    issues: list[Reason] = []
    possible = Existence(document, today)
    stated = _usable(possible, () if document.published is None else (document.published,), issues)
    if metadata_settle and not stated:
        return Settled(None, tuple(issues))
    stamps = _usable(possible, published.stamps_of(document), issues)
    others = _usable(possible, _told_besides(document, today), issues)
    if not stated:
        stamps = _trusted(stamps, others, issues)
    order = [*stated, *stamps[:1], *others]
    if not order:
        return Settled(None, tuple(issues))
    used = order[0]
    issues += [_conflict(used, one) for one in order[1:] if abs(one.day - used.day) > _SAME]
    moved = sentence.in_the_writers_zone(document, used)
    return Settled(moved if moved.day in possible else used, tuple(dict.fromkeys(issues)))


def _told_besides(document: Document, today: date) -> Iterator[Published]:
    address = None if document.url is None else published.day_of_url(document.url)
    if address is not None:
        yield address
    said = sentence.day_said(document, today)
    if said is not None:
        yield said


def _usable(possible: Existence, told: Iterable[Published], issues: list[Reason]) -> list[Published]:
    usable = []
    for one in told:
        if one.day in possible:
            usable.append(one)
        else:
            issues.append(Reason.of("ingest.published_implausible", value=one.day.isoformat()))
    return usable


def _trusted(stamps: list[Published], others: list[Published], issues: list[Reason]) -> list[Published]:
    """The stamps that can be the report's own: a page may print those of other reports beside it."""
    days = [one.day for one in stamps]
    if days and max(days) - min(days) >= _YEARS:
        agreed = [one for one in stamps if any(abs(one.day - other.day) <= _SAME for other in others)]
        if not agreed:
            first, last = min(days).isoformat(), max(days).isoformat()
            issues.append(Reason.of("ingest.stamps_disagree", first=first, last=last))
        return agreed
    address = next((one for one in others if one.source == "url"), None)
    if days and address is not None and abs(address.day - days[0]) >= _YEARS:
        issues.append(_conflict(address, stamps[0]))
        return []
    return stamps


def _conflict(used: Published, other: Published) -> Reason:
    return Reason.of("ingest.published_disagree", used=used.day.isoformat(), other=other.day.isoformat())
