"""A claim as the fields of a form, each a string as a browser sends it."""

from datetime import timedelta
from typing import Final

from isnad.model.claim import Claim, ClaimSpans, Victims
from isnad.model.count import Count
from isnad.model.interval import Time
from isnad.model.place import Place
from isnad.model.span import Span
from isnad.model.terms import Exactness, Grain, Modality, VictimStatus

PARTS: Final = ("men", "women", "children")
"""Parts of the counted that have a field."""
WORDS: Final = ("event", "count", "by", "place", "time")
"""What can stand on words of the report; the field of each is called `NAME_words`."""
KEPT: Final = ("by", "place", "time")
"""Those of which `NAME_keep` says that the words hold for a value that was changed."""
DOERS: Final = 4
"""Fields for who did it, `by1` and on; a claim with more has one more than it needs."""
HOURS: Final = (Grain.MINUTE, Grain.PART_OF_DAY)
"""Grains that are told with hours."""
_UPPER: Final = (Exactness.AT_MOST, Exactness.LESS_THAN)
_LAST: Final = timedelta(minutes=1)


def values_of(claim: Claim) -> dict[str, str]:
    """Every field of the form by its name; what the claim does not carry is empty.

    Sent back unchanged, the fields mean the claim as it is: what has no field stays with it.
    """
    return (
        {"event": claim.event.value, "modality": claim.modality.value}
        | _count(claim.count)
        | _victims(claim.victims)
        | _doers(claim)
        | _place(claim.place)
        | _time(claim.time)
        | _words(claim.spans)
    )


def blank_values() -> dict[str, str]:
    """The fields of a form for a claim of which nothing is known yet."""
    return (
        {"event": "", "modality": Modality.ASSERTED.value}
        | _count(None)
        | _victims(None)
        | {f"by{n}": "" for n in range(1, DOERS + 1)}
        | _place(None)
        | _time(None)
        | {f"{name}_words": "" for name in WORDS}
    )


def written(span: Span | None) -> str:
    """A span as its field holds it: "12-20", code points, the end exclusive; empty for none."""
    return "" if span is None else f"{span.start}-{span.end}"


def _count(count: Count | None) -> dict[str, str]:
    found = {"exactness": "", "number": "", "high": "", "word": ""}
    if count is None:
        return found
    number = count.high if count.exactness in _UPPER else count.low
    high = count.high if count.exactness is Exactness.BETWEEN else None
    return {
        "exactness": count.exactness.value,
        "number": "" if number is None else str(number),
        "high": "" if high is None else str(high),
        "word": count.word or "" if count.exactness is Exactness.VAGUE else "",
    }


def _victims(victims: Victims | None) -> dict[str, str]:
    if victims is None:
        empty = {"group": "", "status": VictimStatus.UNKNOWN.value, "names": ""}
        return empty | dict.fromkeys(PARTS, "")
    found = {"group": victims.group.value, "status": victims.status.value, "names": "\n".join(victims.names)}
    for name in PARTS:
        part: Count | None = getattr(victims.parts, name)
        found[name] = str(part.low) if part is not None and part.exactness is Exactness.EXACT else ""
    return found


def _doers(claim: Claim) -> dict[str, str]:
    ids = [doer.id for doer in claim.by]
    size = max(DOERS, len(ids) + 1)
    return {f"by{n}": ids[n - 1] if n <= len(ids) else "" for n in range(1, size + 1)}


def _place(place: Place | None) -> dict[str, str]:
    if place is None:
        return {"place": "", "lat": "", "lon": "", "precision": ""}
    return {
        "place": place.name,
        "lat": "" if place.lat is None else f"{place.lat:.6g}",
        "lon": "" if place.lon is None else f"{place.lon:.6g}",
        "precision": "" if place.precision is None else place.precision.value,
    }


def _time(time: Time | None) -> dict[str, str]:
    found = {"day": "", "day_to": "", "hour": "", "hour_to": ""}
    if time is None:
        return found
    first = None if time.start is None else time.start.date()
    last = None if time.end is None else (time.end - _LAST).date()
    if first is not None:
        found["day"] = first.isoformat()
    if last is not None and last != first:
        found["day_to"] = last.isoformat()
    if time.grain in HOURS and time.start is not None and time.end is not None:
        found["hour"] = f"{time.start:%H:%M}"
        found["hour_to"] = "" if time.end - time.start <= _LAST else f"{time.end:%H:%M}"
    return found


def _words(spans: ClaimSpans) -> dict[str, str]:
    return {f"{name}_words": written(getattr(spans, name)) for name in WORDS}
