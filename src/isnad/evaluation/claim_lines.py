"""The claims of the coded incidents' sources by id, as far as reports of misses compare them: values, no words."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path

import msgspec

from isnad.errors import IsnadError
from isnad.evaluation.cases import Row, rows_of
from isnad.evaluation.program import Program

Span = tuple[int, int]
_KILLED = ("killed", "executed", "bodies", "casualties")
_EVENTS = {
    "killed": _KILLED,
    "injured": ("injured", "casualties"),
    "children_killed": _KILLED,
    "women_killed": _KILLED,
}
_PARTS = {"children_killed": "children", "women_killed": "women"}


class CountLine(msgspec.Struct, frozen=True):
    """A count of a claim line."""

    low: int | None = None
    high: int | None = None
    word: str | None = None


class VictimsLine(msgspec.Struct, frozen=True):
    """Whom a claim line counts."""

    group: str = "people"
    status: str = "unknown"
    parts: dict[str, CountLine] = {}
    names: tuple[str, ...] = ()


class PlaceLine(msgspec.Struct, frozen=True):
    """Where a claim line places its event."""

    name: str
    lat: float | None = None
    lon: float | None = None


class TimeLine(msgspec.Struct, frozen=True):
    """When a claim line says that it was."""

    start: str | None = None
    end: str | None = None


class DoerLine(msgspec.Struct, frozen=True):
    """A party of a claim line."""

    id: str


class CauseLine(msgspec.Struct, frozen=True):
    """How, by a claim line."""

    method: str | None = None


class ClaimLine(msgspec.Struct, frozen=True):
    """The part of a claim line that is read here; more may stand beside it."""

    document: str
    event: str
    id: str = ""
    count: CountLine | None = None
    victims: VictimsLine | None = None
    place: PlaceLine | None = None
    time: TimeLine | None = None
    cause: CauseLine | None = None
    by: tuple[DoerLine, ...] = ()
    spans: dict[str, Span | None] = {}

    @property
    def span(self) -> Span:
        """Where its words begin and end in its document: those of the event and of the count."""
        told = [span for name in ("event", "count") if (span := self.spans.get(name)) is not None]
        return (min(s for s, _ in told), max(e for _, e in told)) if told else (0, 0)

    @property
    def day(self) -> str | None:
        """The day on which its time begins."""
        return None if self.time is None or self.time.start is None else self.time.start[:10]

    def counted(self, figure: str) -> CountLine | None:
        """What it counts for one figure, None where it is not about that figure or gives no count."""
        if self.event not in _EVENTS.get(figure, ()):
            return None
        part = _PARTS.get(figure)
        if part is None:
            return self.count
        if self.victims is None:
            return None
        return self.count if self.victims.group == part else self.victims.parts.get(part)


def read_claim_lines(program: Program, rows: Sequence[Row], gazetteer: Path, folder: Path) -> dict[str, ClaimLine]:
    """Every claim of the sources of these cases; all sources are read at once, each once, as a pool.

    A claim's id does not depend on the case that its source stands in; the day of a source without one does.

    Raises:
        IsnadError: the program failed, or a line is no claim (`evaluation.bad_claim`).
    """
    sources: Mapping[str, Row] = {str(s.get("id")): s for row in rows for s in row.get("sources") or []}
    pool = folder / "claims-pool.jsonl"
    pool.write_text("".join(json.dumps(s, ensure_ascii=False) + "\n" for s in sources.values()), encoding="utf-8")
    printed = program.claims(pool, folder, gazetteer)
    try:
        claims = [msgspec.convert(row, ClaimLine) for row in rows_of(printed, "the claims of `isnad claims`")]
    except msgspec.ValidationError as error:
        raise IsnadError("evaluation.bad_claim", f"a claim of `isnad claims` has another shape: {error}.") from error
    return {claim.id: claim for claim in claims}
