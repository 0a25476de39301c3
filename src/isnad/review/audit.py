"""Random samples of what the program read, judged by people: how often it errs, and how sure that is."""

import math
from dataclasses import dataclass
from typing import Final, Literal

from isnad.case.deciding.sample import sample as drawn
from isnad.model.claim import Claim
from isnad.model.codec import from_json
from isnad.model.decision import AuditClaim
from isnad.model.value import Value
from isnad.pipeline.standing import State, counting, differs
from isnad.review.counts import counts
from isnad.store.canonical import canonical
from isnad.store.read import Reader

SIZE: Final = 100
_Z: Final = 1.959963984540054
"""Of a normal distribution, the point that leaves 2.5 % above it."""


class Rate(Value, frozen=True):
    """A share, 0 to 1, and the 95 % interval around it."""

    share: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Audit:
    """A sample and what people said of it.

    Attributes:
        seed: from which it was drawn.
        size: how many claims were asked for.
        claims: ids, in the order of drawing; fewer than `size` where the case has no more.
        verdicts: of each claim that was judged as the program reads it now.
        entries: of these verdicts in the log.
        outdated: claims that were judged and are read differently now.
    """

    seed: int
    size: int
    claims: tuple[str, ...]
    verdicts: dict[str, Literal["right", "wrong"]]
    entries: dict[str, int]
    outdated: tuple[str, ...]

    @property
    def wrong(self) -> int:
        """How many were judged wrong."""
        return sum(verdict == "wrong" for verdict in self.verdicts.values())

    @property
    def rate(self) -> Rate | None:
        """The share of wrong ones among those judged; None before any was."""
        return wilson(self.wrong, len(self.verdicts)) if self.verdicts else None

    @property
    def following(self) -> str | None:
        """The first claim that nobody has judged."""
        return next((id_ for id_ in self.claims if id_ not in self.verdicts), None)


def audit(reader: Reader, seed: int, size: int) -> Audit:
    """The sample of this seed and size, with the verdicts that count."""
    claims = sample(reader, seed, size)
    judged = _judged(reader, claims, seed, size)
    current = {id_: found for id_, found in judged.items() if _is_current(reader, found[1])}
    return Audit(
        seed=seed,
        size=size,
        claims=claims,
        verdicts={id_: found[1].verdict for id_, found in current.items()},
        entries={id_: found[0] for id_, found in current.items()},
        outdated=tuple(id_ for id_ in claims if id_ in judged and id_ not in current),
    )


def sample(reader: Reader, seed: int, size: int) -> tuple[str, ...]:
    """As `isnad.case.deciding.sample.sample` draws it, with the count of claims that is kept at hand."""
    counted = counts(reader)
    return drawn(reader, seed, size, counted.all - counted.states[State.ADDED])


def samples(reader: Reader) -> tuple[tuple[int, int], ...]:
    """Seed and size of every sample of which claims were judged, the latest first."""
    found = dict.fromkeys((v.seed, v.size) for _, v in reversed(_counting(reader, None)))
    return tuple(found)


def wilson(wrong: int, judged: int) -> Rate:
    """The share of `wrong` in `judged`, with Wilson's 95 % interval, which also holds for few and for none.

    Raises:
        ValueError: nothing was judged, or more were wrong than judged.
    """
    if not 0 <= wrong <= judged or judged == 0:
        raise ValueError(f"{wrong} of {judged}")
    share = wrong / judged
    spread = 1 + _Z**2 / judged
    middle = (share + _Z**2 / (2 * judged)) / spread
    half = _Z / spread * math.sqrt(share * (1 - share) / judged + _Z**2 / (4 * judged**2))
    return Rate(share, max(0.0, middle - half), min(1.0, middle + half))


def _judged(reader: Reader, claims: tuple[str, ...], seed: int, size: int) -> dict[str, tuple[int, AuditClaim]]:
    """The last verdict on each claim of the sample that counts."""
    found = {v.claim: (n, v) for n, v in _counting(reader, claims) if (v.seed, v.size) == (seed, size)}
    return {id_: found[id_] for id_ in claims if id_ in found}


def _counting(reader: Reader, claims: tuple[str, ...] | None) -> list[tuple[int, AuditClaim]]:
    decisions = reader.decisions
    taken = list(decisions.of_kinds(("audit",)) if claims is None else decisions.about(claims))
    taken += decisions.of_kinds(("undo",)) if taken else ()
    counts = counting((found.entry, found.decision) for found in taken)
    return [(entry, decision) for entry, decision in counts.items() if isinstance(decision, AuditClaim)]


def _is_current(reader: Reader, verdict: AuditClaim) -> bool:
    """Whether the program still reads what was judged."""
    row = reader.drafted.claim(verdict.claim)
    reading = None if row is None else reader.reading(row.document)
    if reading is None or verdict.seen is None:
        return False
    # Most are as they were: then nothing has to be read into values.
    if canonical(verdict.seen).decode("utf-8") in reading.claims:
        return True
    claims = from_json(reading.claims, tuple[Claim, ...])
    return any(claim.id == verdict.claim and not differs(claim, verdict.seen) for claim in claims)
