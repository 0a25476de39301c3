"""Of which kind a miss is whose figure is no range: names, parties, strike type, place, day, grade."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date

import msgspec

from isnad.evaluation.cases import Row
from isnad.evaluation.claim_lines import ClaimLine
from isnad.evaluation.misses import Kind
from isnad.evaluation.outcome import Prediction
from isnad.evaluation.standing import Standing
from isnad.gazetteer.distance import distance_km
from isnad.knowledge.registers import parties, strike_types
from isnad.text.working import fold

_NEAR_KM = 10
_GRADES = {
    "Confirmed": 4, "Fair": 3, "Weak": 2, "Contested": 1, "Discounted": 0,
    "Declared strike": 3, "Likely strike": 2, "Single source claim": 1, "Contested strike": 0,
}  # fmt: skip
_DEAD = ("killed", "executed", "bodies", "casualties")


class Told(msgspec.Struct, frozen=True):
    """What one case tells: the row, the answer, its claims, what stands in its sources."""

    row: Row
    answer: Prediction | None
    claims: tuple[ClaimLine, ...]
    standing: Standing


class Other(msgspec.Struct, frozen=True):
    """One miss on its way; `claims` are those that bear on it."""

    kind: Kind
    gold: str
    ours: str
    added: bool = False
    claims: tuple[ClaimLine, ...] = ()


def missed_names(told: Told, same: Callable[[str, str], bool]) -> Iterator[Other]:
    """A miss for each name that was not found and for each found too many; which name it is stays untold."""
    victims = told.row["gold"].get("victims") or []
    gold = [v["name_ar"] for v in victims if v.get("name_ar") and (v.get("status") or "killed") == "killed"]
    ours = () if told.answer is None else told.answer.victims
    texts = [_words(str(source.get("text") or "")) for source in told.row.get("sources") or []]
    for number, name in enumerate(gold, start=1):
        if any(same(name, mine) for mine in ours):
            continue
        bearing = tuple(c for c in told.claims if c.victims is not None and any(same(name, n) for n in c.victims.names))
        yield Other(_kind_of_name(bearing, name, texts, told), f"name {number} of {len(gold)}", "-", claims=bearing)
    for number, name in enumerate(ours, start=1):
        if gold and not any(same(other, name) for other in gold):
            bearing = tuple(c for c in told.claims if c.victims is not None and name in c.victims.names)
            yield Other(Kind.NAME_EXTRA, "-", f"name {number} of {len(ours)}", added=True, claims=bearing)


def _kind_of_name(bearing: Sequence[ClaimLine], name: str, texts: Sequence[frozenset[str]], told: Told) -> Kind:
    dead = [c for c in bearing if c.event in _DEAD]
    if any(c.victims is not None and c.victims.status == "fighter" for c in dead):
        return Kind.STATUS
    if dead:
        return Kind.NAMED_ASIDE
    if not told.standing.arabic:
        return Kind.NOT_ARABIC
    wanted = _words(name)
    stands = any(len(wanted & words) >= min(2, len(wanted)) for words in texts)
    return Kind.NOT_READ if stands else Kind.NOT_IN_TEXTS


def _words(text: str) -> frozenset[str]:
    return frozenset(word.removeprefix("ال") for word in fold(text).replace("\n", " ").split())


def missed_parties(told: Told, labels: Callable[[Iterable[str]], set[str]]) -> Iterator[Other]:
    """A miss for each label that was not listed and each one too many; `labels` folds labels as the scorer does."""
    gold = labels(told.row["gold"].get("belligerents") or [])
    ours = labels(() if told.answer is None else told.answer.belligerents)
    if not gold:
        return
    listed = {} if told.answer is None else {party.label: party for party in told.answer.belligerents_by}
    for label in sorted(gold - ours):
        bearing = tuple(c for c in told.claims if any(label in labels([_label(doer.id)]) for doer in c.by))
        beside = any(label in labels([known or ""]) for known in listed)
        kind = Kind.NOT_LISTED if beside else Kind.NAMED_ASIDE if bearing else Kind.NOT_TOLD
        yield Other(kind, label, ", ".join(sorted(ours)) or "none", claims=bearing)
    # as the scorer has it: who names the Syrian government beside a coded Russia pays nothing
    free = {"Syrian Regime"} if "Russian Military" in gold else set()
    for label in sorted(ours - gold - free):
        bearing = tuple(c for c in told.claims if any(label in labels([_label(doer.id)]) for doer in c.by))
        yield Other(Kind.EXTRA, ", ".join(sorted(gold)), label, added=True, claims=bearing)


def _label(party: str) -> str:
    known = parties().get(party)
    return party if known is None or known.airwars is None else known.airwars


def missed_strike_type(told: Told, allowed: Callable[[object], set[str]]) -> Other:
    """Why the strike type is not one that the coding allows; `allowed` reads a coding as the scorer does."""
    gold = allowed(told.row["gold"].get("strike_type"))
    answer = told.answer
    ours = () if answer is None else answer.strike_type
    others = () if answer is None else tuple(found.label for found in answer.strike_type_by)
    coded = str(told.row["gold"].get("strike_type"))
    bearing = tuple(c for c in told.claims if c.cause is not None and strike_types().get(c.cause.method or "") in gold)
    if answer is None:
        kind = Kind.NO_ANSWER
    elif not told.standing.arabic:
        kind = Kind.NOT_ARABIC
    elif gold & set(others):
        kind = Kind.LISTED_LATER
    else:
        kind = Kind.NAMED_ASIDE if bearing else Kind.NOT_TOLD
    return Other(kind, coded, ", ".join(ours) or "none", claims=bearing)


def missed_place(told: Told) -> Other:
    """Why the place of the incident is more than 10 km off, or none."""
    gold, answer = told.row["gold"], told.answer
    point = None if answer is None else answer.place
    lat, lon = float(gold["lat"]), float(gold["lon"])
    bearing = tuple(c for c in told.claims if _is_near(c, lat, lon))
    if answer is None:
        kind = Kind.NO_ANSWER
    elif not told.standing.arabic:
        kind = Kind.NOT_ARABIC
    elif bearing:
        kind = Kind.OTHER_CHOSEN
    else:
        kind = Kind.PLACE_UNKNOWN
    ours = "none" if point is None else f"{round(distance_km((lat, lon), (point.lat, point.lon)))} km off"
    return Other(kind, f"{lat:.3f} {lon:.3f}", ours, claims=bearing)


def _is_near(claim: ClaimLine, lat: float, lon: float) -> bool:
    place = claim.place
    if place is None or place.lat is None or place.lon is None:
        return False
    return distance_km((lat, lon), (place.lat, place.lon)) <= _NEAR_KM


def missed_day(told: Told) -> Other:
    """Why the day of the incident is another, or none."""
    gold = str(told.row["gold"]["date"])
    ours = None if told.answer is None else told.answer.date
    bearing = tuple(c for c in told.claims if c.day == gold)
    if told.answer is None:
        kind = Kind.NO_ANSWER
    elif not told.standing.arabic:
        kind = Kind.NOT_ARABIC
    elif ours is not None and abs((date.fromisoformat(ours) - date.fromisoformat(gold)).days) == 1:
        kind = Kind.ONE_DAY
    else:
        kind = Kind.OTHER_CHOSEN if bearing else Kind.NOT_TOLD
    return Other(kind, gold, ours or "none", claims=bearing)


def missed_grade(gold: str, ours: str | None) -> Other:
    """Whether a grade is higher or lower than the coded one, on its own scale."""
    if ours is None:
        return Other(Kind.NO_ANSWER, gold, "none")
    high = _GRADES.get(ours, 0) > _GRADES.get(gold, 0)
    return Other(Kind.TOO_HIGH if high else Kind.TOO_LOW, gold, ours)
