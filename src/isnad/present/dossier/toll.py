"""The toll as reports gave it, day by day: each number as a bar from its lowest to its highest, open ends left open."""

from dataclasses import dataclass

from isnad.knowledge.profiles import Profile
from isnad.model.bounds import Bounds
from isnad.model.count import Count
from isnad.model.decision import CorrectClaim
from isnad.model.incident import Incident, TollPoint
from isnad.model.terms import Exactness
from isnad.present.counts import count_phrase
from isnad.present.dossier.axis import Numbers
from isnad.present.dossier.cuts import cut, head
from isnad.present.dossier.telling import ClaimLink, Telling
from isnad.present.events import event_name
from isnad.present.language import Language
from isnad.present.printed import printed_word
from isnad.present.times import day_phrase

WIDTH, NAMES, ROW, TOP, BOTTOM = 720.0, 330.0, 34.0, 30.0, 12.0
_OPEN = 46.0
"""How far a bar without a highest number is drawn on."""
_DOT = 5.0


@dataclass(frozen=True, slots=True)
class Bar:
    """One number of one report on paper.

    Attributes:
        x, width: of what is known; a single number is a dot at `x`.
        kind: `exact`, `about`, `range`, `open_high`, `open_low`, `read` (a word that the profile reads) or `word`.
        open_to: where an open end is drawn to, None without one.
    """

    y: float
    x: float
    width: float
    kind: str
    open_to: float | None
    label: str
    note: str
    says: str
    href: str


@dataclass(frozen=True, slots=True)
class TollRow:
    """The same as a row of a table."""

    day: str
    event: str
    count: str
    origin: str
    claim: ClaimLink


@dataclass(frozen=True, slots=True)
class Tick:
    """A number along the axis."""

    x: float
    label: str


@dataclass(frozen=True, slots=True)
class TollView:
    """The chart and its table; `powers` says that the axis runs in powers of ten."""

    width: float
    height: float
    label_x: float
    bars: tuple[Bar, ...]
    ticks: tuple[Tick, ...]
    rows: tuple[TollRow, ...]
    powers: bool
    has_read: bool


def toll_of(incident: Incident, telling: Telling) -> TollView | None:
    """The tolls of an incident in the order of publication; None where no report gives one."""
    points = sorted(
        incident.series, key=lambda point: (point.day is None, str(point.day), telling.numbers[point.claim])
    )
    if not points:
        return None
    profile = telling.material.profile
    spans = [bounds_of(point.count, profile) for point in points]
    near, far = NAMES, WIDTH - _OPEN - 10
    if telling.language is Language.AR:
        near, far = WIDTH - NAMES, _OPEN + 10
    axis = Numbers.over([n for span in spans if span for n in (span.low, span.high) if n is not None], near, far)
    names = {origin.id: telling.origin(origin) for origin in incident.origins}
    rows = tuple(_row(point, names, telling) for point in points)
    bars = tuple(_bar(n, point, row, axis, telling) for n, (point, row) in enumerate(zip(points, rows, strict=True)))
    return TollView(
        width=WIDTH,
        height=TOP + ROW * len(points) + BOTTOM,
        label_x=WIDTH - 8 if telling.language is Language.AR else 8,
        bars=bars,
        ticks=tuple(Tick(axis.at(n), f"{n:,}") for n in axis.ticks),
        rows=rows,
        powers=axis.powers,
        has_read=any(bar.kind == "read" for bar in bars),
    )


def _row(point: TollPoint, names: dict[str, str], telling: Telling) -> TollRow:
    language = telling.language
    claim = telling.claims.get(point.claim)
    printed = None if claim is None else printed_word(claim, telling.voice)
    return TollRow(
        day=telling.say("published.unknown") if point.day is None else day_phrase(point.day, language),
        event=event_name(point.event, language),
        count=count_phrase(point.count, None, language, printed=printed) + _mark(point, telling),
        origin=names[point.origin],
        claim=telling.claim(point.claim),
    )


def _mark(point: TollPoint, telling: Telling) -> str:
    """Whose number it is, where a person put it there."""
    standing = telling.material.standings.get(point.claim)
    if standing is None:
        return ""
    if standing.machine is None:
        return telling.say("claim.mark.by_person")
    return telling.say("claim.mark.corrected") if isinstance(standing.decision, CorrectClaim) else ""


def bounds_of(count: Count, profile: Profile) -> Bounds | None:
    """The numbers that a count states, or that the profile reads into its word; open ends stay open."""
    if count.exactness is not Exactness.VAGUE:
        return Bounds(count.low or 0, count.high)
    read = profile.bounds(count)
    return None if read is None else read[0]


def _bar(n: int, point: TollPoint, row: TollRow, axis: Numbers, telling: Telling) -> Bar:
    count, way = point.count, 1 if axis.end > axis.start else -1
    span = bounds_of(count, telling.material.profile)
    kind = kind_of(count, span)
    low = axis.start if span is None else axis.at(span.low)
    high = axis.end if span is None else low if span.high is None else axis.at(span.high)
    open_to = None
    if kind in ("open_high", "word"):
        open_to = high + way * _OPEN
    return Bar(
        y=TOP + ROW * n + ROW / 2,
        x=min(low, high),
        width=abs(high - low),
        kind=kind,
        open_to=open_to,
        label=cut(f"{row.count} · {row.event}", 47),
        note=cut(f"{row.day} · {head(row.origin)}", 54),
        says=row.claim.sentence,
        href=row.claim.href,
    )


def kind_of(count: Count, span: Bounds | None) -> str:
    """How a count is drawn: see `Bar`. `span` are the numbers that `bounds_of` gives for it."""
    if count.exactness is Exactness.VAGUE:
        return "word" if span is None else "read"
    kinds = {Exactness.EXACT: "exact", Exactness.ABOUT: "about", Exactness.BETWEEN: "range"}
    if count.exactness in kinds:
        return kinds[count.exactness]
    return "open_high" if count.high is None else "open_low"
