"""Of which kind a missed range is, by rules over values: the coded ends, ours, the claims, and the numbers in texts."""

from collections.abc import Iterable, Mapping, Sequence

import msgspec

from isnad.evaluation.claim_lines import ClaimLine
from isnad.evaluation.misses import Kind
from isnad.evaluation.standing import SMALL, Standing
from isnad.model.assessment import Range
from isnad.text.working import fold

_REASONS = {
    "assess.other_place": Kind.SET_ASIDE_PLACE,
    "assess.other_day": Kind.SET_ASIDE_DAY,
    "assess.named_elsewhere_in_text": Kind.SET_ASIDE_SENTENCE,
    "figure.fighters": Kind.STATUS,
    "figure.status_unknown": Kind.STATUS,
    "figure.possible_fighters": Kind.STATUS,
    "figure.other_mention": Kind.UPDATE,
    "figure.part_of_total": Kind.UPDATE,
    "figure.wider_toll": Kind.WIDER_TOLL,
    "figure.vague_beside_number": Kind.VAGUE,
    "figure.vague_beside_other_report": Kind.VAGUE,
    "figure.word_gives_no_bound": Kind.VAGUE,
    "figure.families_not_people": Kind.VAGUE,
    "figure.not_asserted": Kind.MOOD,
    "figure.denied": Kind.MOOD,
}
"""What a claim that was set aside for a reason, and gives just the coded number, makes of a miss."""
_LINKING = (Kind.SET_ASIDE_PLACE, Kind.SET_ASIDE_DAY, Kind.SET_ASIDE_SENTENCE)
_ROUND_UP = 4
"""A document whose claims name so many places tells of many events."""


class RangeMiss(msgspec.Struct, frozen=True):
    """What the rules decide by.

    Attributes:
        figure: its name.
        gold, ours: both ranges; ours is None where there is no answer.
        kept: claims behind the answer.
        aside: claims set aside with their reasons.
        standing: what stands in the sources.
        places: document to how many places its claims name.
        publishers: document to who printed it.
        asked: the place asked about.
    """

    figure: str
    gold: Range
    ours: Range | None
    kept: tuple[ClaimLine, ...]
    aside: tuple[tuple[ClaimLine, str], ...]
    standing: Standing
    places: Mapping[str, int]
    publishers: Mapping[str, str]
    asked: str = ""


def kind_of_range(miss: RangeMiss) -> Kind:
    """The first kind that fits: why there is no answer, what was set aside, what was kept, what no text holds."""
    if miss.ours is None:
        return Kind.NO_ANSWER
    ours = None if None in miss.ours else miss.ours
    if None in miss.gold:
        return _none_coded(miss)
    missing = wanted(miss)
    if not miss.standing.arabic:
        return Kind.NOT_ARABIC
    found = _set_aside(miss, missing)
    if found is not None:
        return found
    if ours is None:
        return _nothing_answered(miss, missing)
    return _kept_wrongly(miss, missing) or _by_texts(miss, missing) or _by_shape(miss.gold, ours)


def wanted(miss: RangeMiss) -> tuple[int, ...]:
    """The coded ends that the answer does not have."""
    ours = miss.ours or (None, None)
    return tuple(dict.fromkeys(g for g, o in zip(miss.gold, ours, strict=True) if g is not None and g != o))


def would_tell(claim: ClaimLine, figure: str, numbers: Iterable[int]) -> bool:
    """Whether a claim counts one of these numbers for the figure."""
    count = claim.counted(figure)
    return count is not None and any(n in (count.low, count.high) for n in numbers)


def _none_coded(miss: RangeMiss) -> Kind:
    if miss.kept and all(_is_vague(claim, miss.figure) for claim in miss.kept):
        return Kind.VAGUE
    if any(miss.places.get(claim.document, 0) >= _ROUND_UP for claim in miss.kept):
        return Kind.ROUND_UP
    uncertain = [c for c in miss.kept if c.victims is not None and c.victims.status != "civilian"]
    if miss.figure in ("killed", "injured") and uncertain and len(uncertain) == len(miss.kept):
        return Kind.STATUS
    return Kind.NONE_CODED


def _set_aside(miss: RangeMiss, missing: Sequence[int]) -> Kind | None:
    """The commonest reason for which claims with just the coded numbers were set aside; of equals the first.

    One and two stand in claims about anything: of another place they are told only by one that shares a word with it.
    """
    votes: dict[Kind, set[str]] = {}
    large = [number for number in missing if number not in SMALL]
    for claim, reason in miss.aside:
        kind = _REASONS.get(reason)
        numbers = missing if kind not in _LINKING or _shares_a_word(claim, miss.asked) else large
        if kind is not None and would_tell(claim, miss.figure, numbers):
            votes.setdefault(kind, set()).add(claim.document)
    order = list(Kind)
    return min(votes, key=lambda kind: (-len(votes[kind]), order.index(kind))) if votes else None


def _shares_a_word(claim: ClaimLine, asked: str) -> bool:
    words = {word.removeprefix("ال") for word in fold(asked).split()}
    mine = set() if claim.place is None else {word.removeprefix("ال") for word in fold(claim.place.name).split()}
    return bool(words & mine)


def _nothing_answered(miss: RangeMiss, missing: Sequence[int]) -> Kind:
    reasons = {reason for claim, reason in miss.aside if claim.counted(miss.figure) is not None}
    if reasons and reasons <= {"assess.other_place", "assess.named_elsewhere_in_text"}:
        return Kind.PLACE_UNKNOWN
    vague = any(_is_vague(claim, miss.figure) for claim, _ in miss.aside)
    return Kind.VAGUE if vague else _by_texts(miss, missing) or Kind.NOT_READ


def _kept_wrongly(miss: RangeMiss, missing: Sequence[int]) -> Kind | None:
    """What the claims behind the wrong ends have in common."""
    ours = miss.ours or (None, None)
    wrong = {o for o, g in zip(ours, miss.gold, strict=True) if o != g and o is not None}
    behind = [c for c in miss.kept if would_tell(c, miss.figure, wrong)]
    vague = [c for c in miss.kept if _is_vague(c, miss.figure)]
    if vague and (len(vague) == len(miss.kept) or not behind):
        return Kind.VAGUE
    if any(miss.places.get(claim.document, 0) >= _ROUND_UP for claim in behind):
        return Kind.ROUND_UP
    if behind and _same_publisher(miss, behind):
        return Kind.UPDATE
    return _one_report(miss, missing)


def _same_publisher(miss: RangeMiss, behind: Sequence[ClaimLine]) -> bool:
    """Whether one who printed a wrong number printed another one too, in another document."""
    counts: dict[str, dict[str, int | None]] = {}
    for claim in miss.kept:
        count = claim.counted(miss.figure)
        who = miss.publishers.get(claim.document, "")
        if count is not None and who:
            counts.setdefault(who, {})[claim.document] = count.low
    wrong = {miss.publishers.get(claim.document, "") for claim in behind}
    return any(len(set(values.values())) > 1 for who, values in counts.items() if who in wrong)


def _one_report(miss: RangeMiss, missing: Sequence[int]) -> Kind | None:
    """Whether a single document holds the wrong end while another holds the coded one."""
    if len(missing) != 1 or miss.ours is None or None in miss.ours or None in miss.gold:
        return None
    low_is_wrong = miss.ours[0] != miss.gold[0]
    end = miss.ours[0] if low_is_wrong else miss.ours[1]
    holders = {c.document for c in miss.kept if end is not None and would_tell(c, miss.figure, (end,))}
    right = {c.document for c in miss.kept if would_tell(c, miss.figure, missing)}
    if len(holders) != 1 or not right - holders:
        return None
    return Kind.KNOWS_LESS if low_is_wrong else Kind.SAYS_MORE


def _by_texts(miss: RangeMiss, missing: Sequence[int]) -> Kind | None:
    """By the numbers that stand in the texts; one and two are told by a noun's form, so that these decide nothing."""
    large = [number for number in missing if number not in SMALL]
    if not large:
        return None
    where = {name for number in large for name in miss.standing.where(number)}
    if not where:
        return Kind.NOT_IN_TEXTS
    if where.isdisjoint(miss.standing.arabic):
        return Kind.NOT_ARABIC
    kept = any(would_tell(claim, miss.figure, large) for claim in miss.kept)
    return None if kept else Kind.NOT_READ


def _by_shape(gold: Range, ours: Range) -> Kind:
    (g1, g2), (o1, o2) = gold, ours
    if g1 is None or g2 is None or o1 is None or o2 is None:
        return Kind.ELSEWHERE
    if o1 <= g1 and g2 <= o2:
        return Kind.OURS_WIDER
    return Kind.OURS_NARROWER if g1 <= o1 and o2 <= g2 else Kind.ELSEWHERE


def _is_vague(claim: ClaimLine, figure: str) -> bool:
    count = claim.counted(figure)
    return count is not None and count.low is None and count.high is None
