"""Lays out one miss: the values of its claims, those that could have told it first, and where the numbers stand."""

from collections.abc import Sequence

import msgspec

from isnad.evaluation.claim_lines import ClaimLine
from isnad.evaluation.miss_others import Other, Told
from isnad.evaluation.miss_ranges import RangeMiss, kind_of_range, wanted, would_tell
from isnad.evaluation.misses import Held, Kind, Miss, text_of
from isnad.model.assessment import Range

_SHOWN = 6
"""Claims set aside that are listed with a miss; the rest are counted by reason."""
_KEPT = 8
"""Claims kept that are listed, those behind a wrong end first."""


def range_missed(told: Told, miss: RangeMiss, asides: Sequence[tuple[str, str]]) -> Miss:
    """A missed range; `asides` are all claims that the answer set aside, with the codes of their reasons."""
    bearing = [(c, code) for c, code in miss.aside if c.counted(miss.figure) is not None]
    bearing.sort(key=lambda pair: (not would_tell(pair[0], miss.figure, wanted(miss)), pair[0].document, pair[0].span))
    shown = {claim.id for claim, _ in bearing[:_SHOWN]}
    counts: dict[str, int] = {}
    for claim, code in asides:
        if claim not in shown:
            counts[code] = counts.get(code, 0) + 1
    wrong = [o for o, g in zip(miss.ours or (None, None), miss.gold, strict=True) if o is not None and o != g]
    kept = sorted(miss.kept, key=lambda c: not would_tell(c, miss.figure, wrong))
    if len(kept) > _KEPT:
        counts["kept"] = len(kept) - _KEPT
    bare = _bare(told, miss.figure, kind_of_range(miss), text_of(miss.gold), text_of(miss.ours))
    return msgspec.structs.replace(
        bare,
        lost=None if None in miss.gold else 1 - overlap(miss.ours, miss.gold),
        kept=tuple(_held(c, miss.figure) for c in kept[:_KEPT]),
        aside=tuple(_held(c, miss.figure, code) for c, code in bearing[:_SHOWN]),
        others=tuple(sorted(counts.items())),
        standing=tuple((n, miss.standing.where(n)) for n in wanted(miss)),
    )


def other_missed(told: Told, figure: str, other: Other) -> Miss:
    """A miss of a figure that is no range."""
    bearing = sorted(other.claims, key=lambda c: (c.document, c.span))[:_SHOWN]
    bare = _bare(told, figure, other.kind, other.gold, other.ours)
    return msgspec.structs.replace(bare, added=other.added, aside=tuple(_held(claim, figure) for claim in bearing))


def overlap(ours: Range | None, gold: Range) -> float:
    """Shared integers over all integers of both ranges, as the scorer has it; 0 where an end is open."""
    if ours is None or ours[0] is None or ours[1] is None or gold[0] is None or gold[1] is None or ours[0] > ours[1]:
        return 0.0
    both = min(ours[1], gold[1]) - max(ours[0], gold[0]) + 1
    return max(0, both) / (max(ours[1], gold[1]) - min(ours[0], gold[0]) + 1)


def _bare(told: Told, figure: str, kind: Kind, gold: str, ours: str) -> Miss:
    query = told.row.get("query") or {}
    return Miss(
        case=str(told.row["id"]),
        figure=figure,
        kind=kind,
        gold=gold,
        ours=ours,
        lost=None,
        weight=1,
        added=False,
        place=str(query.get("place") or ""),
        day=str(query.get("date") or ""),
        sources=told.standing.sources,
        arabic=len(told.standing.arabic),
    )


def _held(claim: ClaimLine, figure: str, reason: str | None = None) -> Held:
    count = claim.counted(figure) or claim.count
    value = "" if count is None else count.word or text_of((count.low, count.high))
    start, end = claim.span
    return Held(
        claim=claim.id,
        document=claim.document,
        start=start,
        end=end,
        event=claim.event,
        value=value,
        status="" if claim.victims is None else claim.victims.status,
        place=None if claim.place is None else claim.place.name,
        day=claim.day,
        reason=reason,
    )
